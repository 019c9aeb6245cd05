//! What can keep a form from being counted, and which field it concerns.

use super::service::Phase;

/// Something that keeps a form from being counted. Positions are those of the [`Layout`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No code was entered.
    CodeMissing,
    /// No invitee of this panel has the code.
    CodeWrong,
    /// A rating our page cannot send.
    RatingUnreadable {
        /// The rating.
        rating: usize,
    },
    /// An option our page does not offer.
    PickUnreadable {
        /// The pick.
        pick: usize,
    },
    /// More options than allowed.
    TooManyPicks {
        /// The pick.
        pick: usize,
        /// How many were chosen.
        chosen: usize,
        /// How many may be.
        limit: u8,
    },
    /// A comment that does not fit into the ballot.
    CommentTooLong {
        /// The comment.
        comment: usize,
        /// What it takes, in bytes.
        bytes: usize,
        /// What there is room for.
        room: u16,
    },
    /// Fewer than half of the ratings; asked once.
    ManyBlanks {
        /// How many were answered.
        answered: usize,
        /// Of how many.
        ratings: usize,
        /// The first that was left blank.
        first_blank: usize,
    },
    /// The wave takes no answers now.
    NotOpen(Phase),
    /// Storage cannot answer now.
    Unavailable,
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The access code.
    Code,
    /// A rating.
    Rating(usize),
    /// A pick.
    Pick(usize),
    /// A comment.
    Comment(usize),
}

impl Field {
    /// The id of the element that takes the focus.
    #[must_use]
    pub fn anchor(self) -> String {
        match self {
            Self::Code => "code".to_owned(),
            Self::Rating(at) => format!("r{at}"),
            Self::Pick(at) => format!("p{at}"),
            Self::Comment(at) => format!("c{at}"),
        }
    }
}

impl Problem {
    /// Where it is.
    #[must_use]
    pub fn field(&self) -> Option<Field> {
        match *self {
            Self::CodeMissing | Self::CodeWrong => Some(Field::Code),
            Self::RatingUnreadable { rating } => Some(Field::Rating(rating)),
            Self::ManyBlanks { first_blank, .. } => Some(Field::Rating(first_blank)),
            Self::PickUnreadable { pick } | Self::TooManyPicks { pick, .. } => {
                Some(Field::Pick(pick))
            }
            Self::CommentTooLong { comment, .. } => Some(Field::Comment(comment)),
            Self::NotOpen(_) | Self::Unavailable => None,
        }
    }

    /// Whether nothing is wrong with the field it links to.
    #[must_use]
    pub fn is_a_question(&self) -> bool {
        matches!(self, Self::ManyBlanks { .. })
    }
}
