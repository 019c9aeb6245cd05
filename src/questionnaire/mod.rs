//! The questionnaire of one party and language, and the fixed-size ballot its answers become.
//!
//! Invariant: a ballot's length depends on the definition alone, and each set of answers has
//! exactly one ballot; any other bytes are refused.
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::as_conversions
    )
)]

mod answers;
mod comment;
mod layout;
mod minutes;
mod packing;

pub use answers::*;
pub use comment::normalize_comment;
pub use layout::{CommentSlot, Layout, PickSlot, RatingSlot};
pub use minutes::{WORDS_AROUND, minutes, words_asked, words_of};
pub use packing::PackError;
