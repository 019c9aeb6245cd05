//! The standard normal distribution.

use statrs::function::erf::{erfc, erfc_inv};
use std::f64::consts::{PI, SQRT_2};

/// Upper tail `P(Z > z)` of a standard normal variable; in [0, 1], with full relative precision
/// in the tail. `None` for NaN.
#[must_use]
pub fn norm_sf(z: f64) -> Option<f64> {
    (!z.is_nan()).then(|| upper(z))
}

/// The `p` quantile of a standard normal variable. `None` unless `0 < p < 1`.
///
/// The inverse error function of `statrs`, sharpened by one step of Newton's method.
#[must_use]
pub fn norm_quantile(p: f64) -> Option<f64> {
    if !(p > 0.0 && p < 1.0) {
        return None;
    }
    if p > 0.5 {
        // 1 − p is exact here.
        return norm_quantile(1.0 - p).map(|z| -z);
    }
    let z = -SQRT_2 * erfc_inv(2.0 * p);
    let density = (-0.5 * z * z).exp() / (2.0 * PI).sqrt();
    let sharper = z + (p - upper(-z)) / density;
    Some(if sharper.is_finite() { sharper } else { z })
}

/// [`norm_sf`] for an argument known to be a number.
pub(super) fn upper(z: f64) -> f64 {
    0.5 * erfc(z / SQRT_2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantile_and_tail_are_inverse() {
        for p in [1e-300, 1e-12, 0.025, 0.3, 0.5, 0.8, 0.999] {
            let z = norm_quantile(p).unwrap();
            assert!((upper(-z) / p - 1.0).abs() < 1e-12, "{p}");
        }
        assert!((norm_quantile(0.975).unwrap() - 1.959_963_984_540_054).abs() < 1e-14);
        assert_eq!(norm_quantile(0.0), None);
        assert_eq!(norm_quantile(f64::NAN), None);
    }
}
