//! The standard normal distribution.
//!
//! The tail is own code: the error function of `statrs` 0.19 has cut constants and is right to
//! about eleven digits only.

use statrs::function::erf::erfc_inv;

use super::beta::LN_SQRT_2PI;

/// Upper tail `P(Z > z)` of a standard normal variable; in [0, 1], with full relative precision
/// in the tail. `None` for NaN.
#[must_use]
pub fn norm_sf(z: f64) -> Option<f64> {
    (!z.is_nan()).then(|| upper(z))
}

/// The `p` quantile of a standard normal variable. `None` unless `0 < p < 1`.
///
/// The inverse error function of `statrs`, sharpened by Newton's method.
#[must_use]
pub fn norm_quantile(p: f64) -> Option<f64> {
    if !(p > 0.0 && p < 1.0) {
        return None;
    }
    if p > 0.5 {
        // 1 − p is exact here.
        return norm_quantile(1.0 - p).map(|z| -z);
    }
    let mut z = std::f64::consts::SQRT_2 * erfc_inv(2.0 * p);
    for _ in 0..2 {
        // On the logarithm, which is nearly a parabola in the tail.
        let tail = upper(z);
        let step = (tail / p).ln() * tail / density(z);
        if step.is_finite() {
            z += step;
        }
    }
    Some(-z)
}

/// [`norm_sf`] for an argument known to be a number: its power series near zero, its continued
/// fraction further out (Abramowitz & Stegun 26.2.11 and 26.2.14).
pub(super) fn upper(z: f64) -> f64 {
    if z < 0.0 {
        return 1.0 - upper(-z);
    }
    if z > 40.0 {
        return 0.0;
    }
    if z < 2.5 {
        let (mut term, mut sum, mut odd) = (z, z, 1.0);
        while term > sum * f64::EPSILON {
            odd += 2.0;
            term *= z * z / odd;
            sum += term;
        }
        return 0.5 - density(z) * sum;
    }
    let fraction = (1..=120_u32)
        .rev()
        .fold(z, |below, k| z + f64::from(k) / below);
    density(z) / fraction
}

fn density(z: f64) -> f64 {
    (-0.5 * z * z - LN_SQRT_2PI).exp()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_have_fifteen_digits() {
        for (z, tail) in [
            (1.0, 0.158_655_253_931_457_05),
            (2.1, 0.017_864_420_562_816_546),
            (3.0, 0.001_349_898_031_630_094_6),
            (10.0, 7.619_853_024_160_526e-24),
        ] {
            assert!((upper(z) / tail - 1.0).abs() < 2e-14, "{z}");
        }
    }

    #[test]
    fn the_tail_of_statrs_has_eleven_digits() {
        // R: pnorm(-1).
        let (z, tail) = (1.0_f64, 0.158_655_253_931_457_05);
        let theirs = statrs::function::erf::erfc(z / std::f64::consts::SQRT_2) / 2.0;
        assert!((theirs / tail - 1.0).abs() > 1e-11, "{theirs}");
        assert!((upper(z) / tail - 1.0).abs() < 2e-15);
    }

    #[test]
    fn quantile_and_tail_are_inverse() {
        for p in [1e-300, 1e-12, 0.025, 0.3, 0.5, 0.8, 0.999] {
            let z = norm_quantile(p).unwrap();
            assert!((norm_sf(-z).unwrap() / p - 1.0).abs() < 1e-12, "{p}");
        }
        assert!((norm_quantile(0.975).unwrap() - 1.959_963_984_540_054).abs() < 1e-14);
        assert_eq!(norm_quantile(0.5), Some(0.0));
        assert_eq!(norm_quantile(0.0), None);
        assert_eq!(norm_quantile(f64::NAN), None);
    }
}
