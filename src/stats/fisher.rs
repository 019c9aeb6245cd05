//! The F distribution, central.

use super::beta::{quantile_logit, tails};

/// Upper tail `P(F > f)` of the F distribution with `d1` and `d2` degrees of freedom (positive,
/// finite); in [0, 1], with full relative precision in the tail. `None` for NaN, degrees outside
/// their range or above about 10¹⁰.
#[must_use]
pub fn f_sf(f: f64, d1: f64, d2: f64) -> Option<f64> {
    if f.is_nan() {
        return None;
    }
    let ratio = f.max(0.0) * (d1 / d2);
    let (below, above) = (1.0 / (1.0 + 1.0 / ratio), 1.0 / (1.0 + ratio));
    tails(d1 / 2.0, d2 / 2.0, below, above).map(|(_, upper)| upper)
}

/// The `p` quantile of the F distribution with `d1` and `d2` degrees of freedom; above 0. `None`
/// unless `0 < p < 1`, as [`f_sf`] else, or when it is beyond floating point.
#[must_use]
pub fn f_quantile(p: f64, d1: f64, d2: f64) -> Option<f64> {
    if !(p > 0.0 && p < 1.0) {
        return None;
    }
    let logit = quantile_logit(d1 / 2.0, d2 / 2.0, p, 1.0 - p)?;
    let f = logit.exp() * (d2 / d1);
    (f.is_finite() && f > 0.0).then_some(f)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn two_degrees_have_a_closed_form() {
        let (f, d2) = (1.7_f64, 9.0_f64);
        let exact = (1.0 + 2.0 * f / d2).powf(-d2 / 2.0);
        assert!((f_sf(f, 2.0, d2).unwrap() - exact).abs() < 1e-14);
    }

    /// The inverse of `statrs` hangs or panics on such arguments (its issue 435).
    #[test]
    fn tiny_arguments_come_back_at_once() {
        for d in [1e-300, 1e-12, 1e-3, 0.5] {
            for p in [1e-300, 1e-12, 0.5, 1.0 - 1e-12] {
                for other in [1e-300, 1e-3, 1.0, 1e6] {
                    let found = f_quantile(p, d, other);
                    assert!(found.is_none_or(|f| f.is_finite() && f > 0.0));
                }
            }
        }
    }

    proptest! {
        #[test]
        fn nothing_makes_it_fail(f in prop::num::f64::ANY, p in prop::num::f64::ANY, d1 in prop::num::f64::ANY, d2 in prop::num::f64::ANY) {
            if let Some(tail) = f_sf(f, d1, d2) {
                prop_assert!((0.0..=1.0).contains(&tail));
            }
            for p in [p, 0.01] {
                if let Some(quantile) = f_quantile(p, d1, d2) {
                    prop_assert!(quantile.is_finite());
                }
            }
        }

        #[test]
        fn quantile_inverts_tail(p in 1e-9..1.0_f64, d1 in 0.5..1e4_f64, d2 in 0.5..1e5_f64) {
            let f = f_quantile(1.0 - p, d1, d2).unwrap();
            prop_assert!((f_sf(f, d1, d2).unwrap() - p).abs() < 1e-11);
        }
    }
}
