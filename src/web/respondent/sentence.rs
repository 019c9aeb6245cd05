//! What each problem says to the respondent.

use super::problem::Problem;
use super::service::{PanelPage, Phase};
use crate::web::texts::Texts;

impl Problem {
    /// The sentence, with its remedy.
    pub fn sentence(&self, texts: Texts, page: &PanelPage) -> String {
        match *self {
            Self::CodeMissing => texts.say("problem-code-missing"),
            Self::CodeWrong => texts.say("problem-code-wrong"),
            Self::RatingUnreadable { .. } => texts.say("problem-rating-unreadable"),
            Self::PickUnreadable { .. } => texts.say("problem-pick-unreadable"),
            Self::TooManyPicks { chosen, limit, .. } => texts.fill(
                "problem-too-many-picks",
                &[("chosen", chosen.into()), ("limit", limit.into())],
            ),
            Self::CommentTooLong { bytes, room, .. } => texts.fill(
                "problem-comment-too-long",
                &[
                    ("over", bytes.saturating_sub(usize::from(room)).into()),
                    ("room", room.into()),
                ],
            ),
            Self::ManyBlanks {
                answered, ratings, ..
            } => texts.fill(
                "problem-many-blanks",
                &[("answered", answered.into()), ("ratings", ratings.into())],
            ),
            Self::NotOpen(phase) => closed(phase, texts, page),
            Self::Unavailable => texts.say("problem-unavailable"),
        }
    }
}

fn closed(phase: Phase, texts: Texts, page: &PanelPage) -> String {
    match phase {
        Phase::NotYetOpen => {
            let opens = texts.moment(&page.opens_at);
            texts.fill("problem-not-yet-open", &[("opens", opens.into())])
        }
        // "Open" cannot refuse for being open; it reads as the wave having closed meanwhile.
        Phase::Open | Phase::Late | Phase::Closed => {
            let closed = texts.moment(&page.closes_at);
            texts.fill("problem-closed", &[("closed", closed.into())])
        }
    }
}
