//! Why a statistic has no value.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why a statistic has no value. Written as the short word shown by `Display` everywhere.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Error, Serialize, Deserialize,
)]
pub enum Undefined {
    /// Too few observations; for most statistics fewer than two in some group.
    #[error("n<2")]
    #[serde(rename = "n<2")]
    TooFew,
    /// Nothing varies, so that a standard error, correlation or scale is zero.
    #[error("zero_variance")]
    #[serde(rename = "zero_variance")]
    ZeroVariance,
    /// There is no observation at all.
    #[error("all_missing")]
    #[serde(rename = "all_missing")]
    AllMissing,
    /// Withheld by disclosure control; never made by this module.
    #[error("suppressed")]
    #[serde(rename = "suppressed")]
    Suppressed,
    /// An argument is outside its range or not finite, or the result is beyond floating point.
    #[error("out_of_range")]
    #[serde(rename = "out_of_range")]
    OutOfRange,
}

/// `x`, when it is a number that may leave this module.
pub(super) fn finite(x: f64) -> Result<f64, Undefined> {
    if x.is_finite() {
        Ok(x)
    } else {
        Err(Undefined::OutOfRange)
    }
}

/// The upper tail `(1 − level) / 2` of a two-sided interval, for a level between 0 and 1.
pub(super) fn tail_of(level: f64) -> Result<f64, Undefined> {
    if level > 0.0 && level < 1.0 {
        Ok((1.0 - level) / 2.0)
    } else {
        Err(Undefined::OutOfRange)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_written_alike_everywhere() {
        for reason in [
            Undefined::TooFew,
            Undefined::ZeroVariance,
            Undefined::AllMissing,
            Undefined::Suppressed,
            Undefined::OutOfRange,
        ] {
            let written = serde_json::to_value(reason).unwrap();
            assert_eq!(written, serde_json::Value::String(reason.to_string()));
        }
    }
}
