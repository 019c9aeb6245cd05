//! Domain-free numerics: descriptions, distributions, comparisons, agreement, reliability,
//! regression and exact resampling.
//!
//! Invariant: a function here answers with finite numbers or says why there is none
//! ([`Undefined`], or `None` for a distribution asked outside its domain). It never returns NaN
//! or infinity, never puts zero for "not known", never panics, reads no clock and draws no
//! random number. It knows nothing of surveys: inputs are slices of numbers.

#![cfg_attr(
    not(test),
    deny(
        clippy::as_conversions,
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic
    )
)]

mod adjust;
mod beta;
pub mod cast;
mod describe;
mod normal;
mod student;
mod undefined;
mod welch;

pub use adjust::{Adjustment, p_adjust};
pub use describe::{mean, variance};
pub use normal::{norm_quantile, norm_sf};
pub use student::{t_quantile, t_sf};
pub use undefined::Undefined;
pub use welch::{Welch, welch};
