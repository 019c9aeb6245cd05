//! Answers to scores: the raw layer. Everything here is exact, lives in memory while a wave
//! closes, and reaches people only through [`crate::disclosure`].
//!
//! [`score`] reads the answers once, into counts of answer patterns; [`Scores`] then answers for
//! levels, gaps, spread, reliability, effects and verdicts at a cost that does not depend on the
//! number of people. All values are points of 0 to 100 (POMP, `100 (x − min) / (max − min)`) in the
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

mod effect;
mod gaps;
mod importance;
mod item;
mod pass;
mod pattern;
mod people;
mod read;
mod reliability;
mod resampled;
mod structure;
mod subject;
mod table;
mod verdict;

pub use effect::{Effect, PairEffect};
pub use gaps::{Aligned, RawGap};
pub use importance::{FacetImportance, importance};
pub use item::{ItemScores, PickCounts};
pub use pattern::Patterns;
pub use people::{Estimate, PairedScores, PeopleScores};
pub use read::{PanelAnswers, PanelScores, Scores, score, score_tables};
pub use reliability::FacetReliability;
pub use resampled::{Bootstrap, Resampled};
pub use structure::{DimensionParts, FacetParts, Structure, enough, mean_if_enough};
pub use subject::{About, GapKind, Subject, abouts};
pub use table::{AnswerTable, ScoringError};
pub use verdict::{Difference, Grain, Verdict, judge};
