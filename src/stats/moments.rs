//! What Student's and Welch's tests need to know of a group.

use super::describe::{mean, variance};
use super::undefined::Undefined;

/// Number, mean and variance of a group of at least two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moments {
    /// Observations, at least 2.
    pub n: usize,
    /// Arithmetic mean.
    pub mean: f64,
    /// Variance with n − 1, at least 0.
    pub variance: f64,
}

impl Moments {
    /// The moments of a list. Undefined: fewer than two values (`n<2`), a value that is not finite
    /// (`out_of_range`).
    pub fn of(x: &[f64]) -> Result<Self, Undefined> {
        Ok(Self {
            n: x.len(),
            variance: variance(x)?,
            mean: mean(x)?,
        })
    }
}
