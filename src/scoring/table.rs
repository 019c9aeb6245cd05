//! The counted answers of one party as columns of small numbers: one byte per rating.

use thiserror::Error;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::definition::{CheckedDefinition, Id};
use crate::questionnaire::{Answers, Layout};
use crate::relationship::PartyKey;

use super::PickCounts;

/// Why answers cannot be scored. Names the place, never the answer.
#[derive(Debug, PartialEq, Eq, Error)]
pub enum ScoringError {
    /// Answers of another definition.
    #[error(
        "a ballot of {party} has another number of answers than the definition asks for; score it under the definition it was opened with"
    )]
    Shape {
        /// The party.
        party: PartyKey,
    },
    /// A rating outside of its scale.
    #[error(
        "a ballot of {party} rates {item} outside of its scale; the ballot must be refused before scoring"
    )]
    Rating {
        /// The party.
        party: PartyKey,
        /// The item.
        item: Id,
    },
    /// A choice that is not offered, twice the same, or too many.
    #[error(
        "a ballot of {party} holds an impossible choice for {pick}; the ballot must be refused before scoring"
    )]
    Pick {
        /// The party.
        party: PartyKey,
        /// The pick.
        pick: Id,
    },
    /// One party twice.
    #[error("{party} has two panels; a wave has one panel for each party")]
    PartyTwice {
        /// The party.
        party: PartyKey,
    },
}

/// The counted answers of one party. Ratings lie in columns, a byte each; picks are counted as they
/// come; comments are not kept. Only answers that fit the definition get in.
pub struct AnswerTable {
    party: PartyKey,
    layout: Layout,
    ballots: usize,
    ratings: Columns,
    picks: Vec<PickCounts>,
}

/// A column for each rating slot: the point chosen, or 0 for "can't say".
#[derive(Zeroize, ZeroizeOnDrop)]
struct Columns(Vec<Vec<u8>>);

impl AnswerTable {
    /// A table without answers, with room for so many ballots.
    #[must_use]
    pub fn new(definition: &CheckedDefinition, party: PartyKey, room: usize) -> Self {
        let layout = Layout::of(definition);
        let columns = layout.ratings.iter().map(|_| Vec::with_capacity(room));
        let picks = layout.picks.iter().map(|slot| PickCounts {
            pick: slot.pick.clone(),
            limit: slot.limit,
            options: slot.options.iter().map(|id| (id.clone(), 0)).collect(),
        });
        Self {
            party,
            ballots: 0,
            ratings: Columns(columns.collect()),
            picks: picks.collect(),
            layout,
        }
    }

    /// Adds one ballot.
    ///
    /// # Errors
    ///
    /// Anything out of range is a hard error; nothing is repaired or left out, and the table stays
    /// as it was.
    pub fn push(&mut self, answers: &Answers) -> Result<(), ScoringError> {
        self.check(answers)?;
        for (column, rating) in self.ratings.0.iter_mut().zip(&answers.ratings) {
            column.push(rating.unwrap_or(0));
        }
        for (counts, chosen) in self.picks.iter_mut().zip(&answers.picks) {
            for place in chosen {
                if let Some((_, n)) = counts.options.get_mut(usize::from(*place)) {
                    *n = n.saturating_add(1);
                }
            }
        }
        self.ballots += 1;
        Ok(())
    }

    fn check(&self, answers: &Answers) -> Result<(), ScoringError> {
        let party = || self.party.clone();
        let layout = &self.layout;
        if answers.ratings.len() != layout.ratings.len()
            || answers.picks.len() != layout.picks.len()
        {
            return Err(ScoringError::Shape { party: party() });
        }
        for (slot, rating) in layout.ratings.iter().zip(&answers.ratings) {
            if rating.is_some_and(|point| !(1..=slot.points).contains(&point)) {
                return Err(ScoringError::Rating {
                    party: party(),
                    item: slot.item.clone(),
                });
            }
        }
        for (slot, chosen) in layout.picks.iter().zip(&answers.picks) {
            let ascending = chosen.iter().zip(chosen.iter().skip(1)).all(|(a, b)| a < b);
            let offered = chosen
                .iter()
                .all(|place| usize::from(*place) < slot.options.len());
            if !ascending || !offered || chosen.len() > usize::from(slot.limit) {
                return Err(ScoringError::Pick {
                    party: party(),
                    pick: slot.pick.clone(),
                });
            }
        }
        Ok(())
    }

    /// The party.
    #[must_use]
    pub fn party(&self) -> &PartyKey {
        &self.party
    }

    /// How many ballots are in.
    #[must_use]
    pub fn ballots(&self) -> usize {
        self.ballots
    }

    /// Whether the table was made for this definition, or one with the same places for answers.
    pub(super) fn is_for(&self, definition: &CheckedDefinition) -> bool {
        self.layout == Layout::of(definition)
    }

    pub(super) fn layout(&self) -> &Layout {
        &self.layout
    }

    pub(super) fn picks(&self) -> &[PickCounts] {
        &self.picks
    }

    pub(super) fn column(&self, place: usize) -> &[u8] {
        self.ratings.0.get(place).map_or(&[], Vec::as_slice)
    }
}
