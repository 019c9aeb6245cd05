//! What charts and documents say, in the reader's language: the sentences under `reports/texts`, and how a
//! figure, a verdict, a reason or a date is said in them. One wording, so that a sentence never says
//! other than the chart beside it.
//!
//! Texts are part of the program: nothing is read when it runs.

mod figures;
mod texts;

pub use texts::Texts;
pub(crate) use texts::say;
