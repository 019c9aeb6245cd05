//! Answers to ballot bytes and back.
//!
//! | Part | Bytes |
//! |---|---|
//! | version | 1: the value 1 |
//! | each rating | 1: the point, 0 when missing |
//! | each pick | `limit`: positions of the chosen options counted from 1, ascending, then 0 |
//! | each comment | 1: 0 only the facilitator reads it, 1 verbatim; 0 when there is no text |
//! | | 2: length of the text, big endian |
//! | | `max_bytes`: the normalised text in UTF-8, then 0 |

use thiserror::Error;
use zeroize::Zeroizing;

use crate::definition::Id;

use super::{Answers, CommentAnswer, CommentSlot, Consent, Layout, PickSlot, normalize_comment};

/// Version of the ballot bytes.
const VERSION: u8 = 1;

/// Why answers do not fit a ballot, or bytes are no ballot. Never says what was answered.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PackError {
    /// The answers belong to another definition.
    #[error("the answers have other places than the definition; load the questionnaire again")]
    OtherLayout,
    /// A rating is beyond its scale.
    #[error("the rating of {item} is not on its scale; choose one of the points")]
    Rating {
        /// The item.
        item: Id,
    },
    /// A pick has too many, repeated or unknown options.
    #[error("{pick} has too many or unknown options; choose up to {limit} of those shown")]
    Pick {
        /// The pick.
        pick: Id,
        /// How many may be chosen.
        limit: u8,
    },
    /// A comment does not fit.
    #[error("the comment {comment} is {over} bytes too long; shorten it")]
    CommentTooLong {
        /// The comment.
        comment: Id,
        /// By how many bytes.
        over: usize,
    },
    /// The bytes are not what [`Layout::pack`] makes.
    #[error("these bytes are not a ballot of this definition ({0})")]
    NotABallot(&'static str),
}

impl Layout {
    /// Length of every ballot, in bytes.
    #[must_use]
    pub fn ballot_len(&self) -> usize {
        let picks = self.picks.iter().map(|slot| usize::from(slot.limit));
        let comments = self
            .comments
            .iter()
            .map(|slot| 3 + usize::from(slot.max_bytes));
        1 + self.ratings.len() + picks.sum::<usize>() + comments.sum::<usize>()
    }

    /// The ballot of some answers, always [`Self::ballot_len`] bytes. Comments are normalised
    /// on the way.
    ///
    /// # Errors
    ///
    /// When answers are of another layout, off their scale, too many, or too long.
    pub fn pack(&self, answers: &Answers) -> Result<Zeroizing<Vec<u8>>, PackError> {
        let same = answers.ratings.len() == self.ratings.len()
            && answers.picks.len() == self.picks.len()
            && answers.comments.len() == self.comments.len();
        if !same {
            return Err(PackError::OtherLayout);
        }
        let mut bytes = Zeroizing::new(Vec::with_capacity(self.ballot_len()));
        bytes.push(VERSION);
        for (slot, answer) in self.ratings.iter().zip(&answers.ratings) {
            let fits = answer.is_none_or(|point| (1..=slot.points).contains(&point));
            if !fits {
                let item = slot.item.clone();
                return Err(PackError::Rating { item });
            }
            bytes.push(answer.unwrap_or(0));
        }
        for (slot, chosen) in self.picks.iter().zip(&answers.picks) {
            pack_pick(slot, chosen, &mut bytes)?;
        }
        for (slot, answer) in self.comments.iter().zip(&answers.comments) {
            pack_comment(slot, answer, &mut bytes)?;
        }
        Ok(bytes)
    }

    /// The answers of a ballot.
    ///
    /// # Errors
    ///
    /// [`PackError::NotABallot`] for bytes that [`Self::pack`] does not make.
    pub fn unpack(&self, bytes: &[u8]) -> Result<Answers, PackError> {
        let mut rest = Bytes(bytes);
        if rest.byte()? != VERSION {
            return Err(PackError::NotABallot("unknown version"));
        }
        let mut answers = self.blank();
        for (slot, answer) in self.ratings.iter().zip(&mut answers.ratings) {
            *answer = match rest.byte()? {
                0 => None,
                point if point <= slot.points => Some(point),
                _ => return Err(PackError::NotABallot("a rating off its scale")),
            };
        }
        for (slot, chosen) in self.picks.iter().zip(&mut answers.picks) {
            *chosen = unpack_pick(slot, rest.take(slot.limit.into())?)?;
        }
        for (slot, answer) in self.comments.iter().zip(&mut answers.comments) {
            *answer = unpack_comment(slot, &mut rest)?;
        }
        match rest.0 {
            [] => Ok(answers),
            _ => Err(PackError::NotABallot("too long")),
        }
    }
}

fn pack_pick(slot: &PickSlot, chosen: &[u8], bytes: &mut Vec<u8>) -> Result<(), PackError> {
    let fits = chosen.len() <= slot.limit.into()
        && chosen.is_sorted_by(|a, b| a < b)
        && chosen
            .iter()
            .all(|at| usize::from(*at) < slot.options.len());
    if !fits {
        return Err(PackError::Pick {
            pick: slot.pick.clone(),
            limit: slot.limit,
        });
    }
    bytes.extend(chosen.iter().map(|at| at.saturating_add(1)));
    bytes.extend((chosen.len()..slot.limit.into()).map(|_| 0));
    Ok(())
}

fn unpack_pick(slot: &PickSlot, bytes: &[u8]) -> Result<Vec<u8>, PackError> {
    let chosen: Vec<u8> = bytes.iter().map_while(|byte| byte.checked_sub(1)).collect();
    let mut again = Vec::with_capacity(bytes.len());
    match pack_pick(slot, &chosen, &mut again) {
        Ok(()) if again == bytes => Ok(chosen),
        _ => Err(PackError::NotABallot("a pick that could not be made")),
    }
}

fn pack_comment(
    slot: &CommentSlot,
    answer: &CommentAnswer,
    bytes: &mut Vec<u8>,
) -> Result<(), PackError> {
    let text = Zeroizing::new(normalize_comment(&answer.text));
    let room = usize::from(slot.max_bytes);
    let length = match u16::try_from(text.len()) {
        Ok(length) if length <= slot.max_bytes => length,
        _ => {
            return Err(PackError::CommentTooLong {
                comment: slot.comment.clone(),
                over: text.len().saturating_sub(room),
            });
        }
    };
    let verbatim = answer.consent == Consent::Verbatim && !text.is_empty();
    bytes.push(verbatim.into());
    bytes.extend(length.to_be_bytes());
    bytes.extend(text.as_bytes());
    bytes.extend((text.len()..room).map(|_| 0));
    Ok(())
}

fn unpack_comment(slot: &CommentSlot, rest: &mut Bytes<'_>) -> Result<CommentAnswer, PackError> {
    let consent = match rest.byte()? {
        0 => Consent::FacilitatorOnly,
        1 => Consent::Verbatim,
        _ => return Err(PackError::NotABallot("an unknown consent")),
    };
    let length = usize::from(u16::from_be_bytes([rest.byte()?, rest.byte()?]));
    let mut room = Bytes(rest.take(slot.max_bytes.into())?);
    let text = std::str::from_utf8(room.take(length)?)
        .map_err(|_| PackError::NotABallot("a comment that is not UTF-8"))?;
    let normal = Zeroizing::new(normalize_comment(text)).as_str() == text;
    let padded = room.0.iter().all(|byte| *byte == 0);
    if !normal || !padded || (text.is_empty() && consent == Consent::Verbatim) {
        return Err(PackError::NotABallot("a comment in another spelling"));
    }
    Ok(CommentAnswer {
        text: text.to_owned(),
        consent,
    })
}

/// Bytes not read yet.
struct Bytes<'b>(&'b [u8]);

impl<'b> Bytes<'b> {
    fn take(&mut self, length: usize) -> Result<&'b [u8], PackError> {
        let split = self.0.split_at_checked(length);
        let (taken, rest) = split.ok_or(PackError::NotABallot("too short"))?;
        self.0 = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8, PackError> {
        let byte = self.take(1)?.first().copied();
        byte.ok_or(PackError::NotABallot("too short"))
    }
}

#[cfg(test)]
mod tests;
