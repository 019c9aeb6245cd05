//! Answers to scores: the raw layer. Everything here is exact, lives in memory while a wave
//! closes, and reaches people only through [`crate::disclosure`].
//!
//! [`score`] reads the answers once; [`Scores`] then answers for levels, gaps, spread and
//! verdicts. All values are points of 0 to 100 (POMP, `100 (x − min) / (max − min)`) in the
//! direction of the facet: reversed items are turned (`min + max − x`).
//!
//! Invariant: nothing here can be written out. The types have neither `serde` nor `Debug`. The
//! words both layers share ([`Subject`], [`About`], [`GapKind`], [`Verdict`]) and the rule of the
//! verdicts ([`judge`]) hold no answers. What is undefined says why and is never NaN.

#![cfg_attr(
    not(test),
    deny(
        clippy::as_conversions,
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic
    )
)]

mod gaps;
mod item;
mod people;
mod read;
mod structure;
mod subject;
mod verdict;

pub use gaps::{Aligned, RawGap};
pub use item::{ItemScores, PickCounts};
pub use people::{Estimate, PeopleScores};
pub use read::{PanelAnswers, PanelScores, Scores, ScoringError, score};
pub use structure::{DimensionParts, FacetParts, Structure, enough, mean_if_enough};
pub use subject::{About, GapKind, Subject, abouts};
pub use verdict::{Difference, Grain, Verdict, judge};
