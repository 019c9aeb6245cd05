//! Disclosure control: the one way from scores to anything a person may see.
//!
//! [`release`] applies the table of `anonymity.md` once, when a wave closes. Two layers:
//! *primaries* are rounded and coded from raw scores (`coding`, `picks`, `flags`), and everything
//! else is computed from released primaries (`levels`, `gaps`, `change`) by functions that see
//! nothing else.
//!
//! Invariants: only this module makes a [`Release`] or a [`Released`] number. What is released
//! depends on counts and the definition only; a figure without a row in the table does not
//! exist; each answer enters one primary. There are no filters, no live results and no cuts by
//! groups of people, on purpose.
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

mod change;
mod coding;
mod engine;
mod figure;
mod flags;
mod gaps;
mod json;
mod leniency;
mod levels;
mod mood;
mod picks;
mod precision;
mod primaries;
mod release;
mod row;
mod trend;
mod withheld;

pub use engine::{PanelCount, Policy, release};
pub use json::DisclosureError;
pub use release::*;
