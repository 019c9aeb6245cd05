//! Survey definitions: parse, check, and describe them. Pure: no file is opened here.
//!
//! A file becomes a [`CheckedDefinition`] in four steps: `json` reads it under limits, `shape`
//! compares it with the types of `model`, `check` looks at what the types cannot say, and
//! `checked` wraps the result; `diff` compares two of them by their `edits`. Invariant: nothing else makes a [`CheckedDefinition`], and every
//! fault of a file is reported at once.
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

mod check;
mod checked;
mod diff;
mod edits;
mod fault;
mod json;
mod model;
mod nearest;
mod places;
mod shape;
mod text;
mod write;

#[cfg(test)]
mod broken;

pub use checked::CheckedDefinition;
pub use diff::{Difference, Edit, EditKind, diff};
pub use fault::Fault;
pub use model::*;
pub use places::{Place, places};
pub use shape::json_schema;
pub use text::{fill, placeholders, text, worded_for};
pub use write::write;
