//! One respondent's answers, in the order of the definition.

use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// What one respondent answered. Positions follow [`super::Layout`].
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Answers {
    /// One per rating slot: the point chosen, counted from 1, or `None` for "can't say" and blank.
    pub ratings: Vec<Option<u8>>,
    /// One list per pick: positions of the chosen options, ascending, at most the pick's limit.
    pub picks: Vec<Vec<u8>>,
    /// One per comment; blank is the empty text.
    pub comments: Vec<CommentAnswer>,
}

/// A comment as written, in NFC with LF line ends.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct CommentAnswer {
    /// The text; empty when nothing was written.
    pub text: String,
    /// What the respondent allows.
    #[zeroize(skip)]
    pub consent: Consent,
}

/// What may be done with a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// Only the facilitator reads it; it is never shown to either party.
    FacilitatorOnly,
    /// It may be shown word for word, after the facilitator has redacted it.
    Verbatim,
}
