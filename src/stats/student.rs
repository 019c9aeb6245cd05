//! Student's t distribution, central.

use super::beta::{quantile_logit, tails};
use super::normal::{norm_quantile, upper};

/// Degrees of freedom from which Hill's expansion replaces the incomplete beta function. Its
/// relative error is below 1e-13 there and falls with the sixth power.
const MANY: f64 = 1e4;

/// Upper tail `P(T > t)` of Student's t with `df` degrees of freedom (any positive number, also
/// infinity); in [0, 1], with full relative precision in the tail. `None` for NaN or `df ≤ 0`.
///
/// `½ I(df / (df + t²); df/2, ½)`; from 10⁴ degrees of freedom the normal tail at Hill's
/// transform (Hill 1970, Algorithm 395).
#[must_use]
pub fn t_sf(t: f64, df: f64) -> Option<f64> {
    if t.is_nan() || df.is_nan() || df <= 0.0 {
        return None;
    }
    if t < 0.0 {
        return t_sf(-t, df).map(|tail| 1.0 - tail);
    }
    if df == f64::INFINITY {
        return Some(upper(t));
    }
    let ratio = t / df.sqrt();
    if df >= MANY {
        return Some(upper(hill(ratio, df)));
    }
    let square = ratio * ratio;
    let (inside, outside) = (1.0 / (1.0 + 1.0 / square), 1.0 / (1.0 + square));
    tails(0.5, df / 2.0, inside, outside).map(|(_, tail)| tail / 2.0)
}

/// The `p` quantile of Student's t with `df` degrees of freedom (any positive number, also
/// infinity). `None` unless `0 < p < 1` and `df > 0`, or when it is beyond floating point.
///
/// The inverse of [`t_sf`]: the beta quantile, from 10⁴ degrees of freedom the Cornish–Fisher
/// expansion (Abramowitz & Stegun 26.7.5) sharpened by Newton's method.
#[must_use]
pub fn t_quantile(p: f64, df: f64) -> Option<f64> {
    if !(p > 0.0 && p < 1.0) || df.is_nan() || df <= 0.0 {
        return None;
    }
    if p == 0.5 {
        return Some(0.0);
    }
    let tail = p.min(1.0 - p);
    let size = if df == f64::INFINITY {
        -norm_quantile(tail)?
    } else if df >= MANY {
        far_quantile(tail, df)?
    } else {
        let logit = quantile_logit(0.5, df / 2.0, 1.0 - 2.0 * tail, 2.0 * tail)?;
        df.sqrt() * (logit / 2.0).exp()
    };
    size.is_finite()
        .then_some(if p < 0.5 { -size } else { size })
}

/// The normal deviate with the same tail as `ratio · √df` has under Student's t.
fn hill(ratio: f64, df: f64) -> f64 {
    let a = df - 0.5;
    let b = 48.0 * a * a;
    let y = a * (ratio * ratio).ln_1p();
    if y > 1e4 {
        // Far beyond any tail that floating point can hold.
        return y.sqrt();
    }
    let correction =
        (((-0.4 * y - 3.3) * y - 24.0) * y - 85.5) / (0.8 * y * y + 100.0 + b) + y + 3.0;
    (correction / b + 1.0) * y.sqrt()
}

fn far_quantile(tail: f64, df: f64) -> Option<f64> {
    let z = -norm_quantile(tail)?;
    let s = z * z;
    let mut t = z
        * (1.0
            + (s + 1.0) / (4.0 * df)
            + ((5.0 * s + 16.0) * s + 3.0) / (96.0 * df * df)
            + (((3.0 * s + 19.0) * s + 17.0) * s - 15.0) / (384.0 * df * df * df));
    // Newton's method on the deviate: the transform has slope close to one.
    for _ in 0..3 {
        let ratio = t / df.sqrt();
        let slope = (1.0 - 0.5 / df) / (1.0 + ratio * ratio) * t / hill(ratio, df).max(1e-300);
        let next = t - (hill(ratio, df) - z) / slope;
        if !next.is_finite() {
            break;
        }
        t = next;
    }
    Some(t)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tails_of_one_and_two_degrees_have_closed_forms() {
        let t = 2.1_f64;
        let one = 0.5 - t.atan() / std::f64::consts::PI;
        assert!((t_sf(t, 1.0).unwrap() - one).abs() < 1e-15);
        let two = 0.5 - t / (2.0 * (2.0 + t * t).sqrt());
        assert!((t_sf(t, 2.0).unwrap() - two).abs() < 1e-15);
    }

    #[test]
    fn both_methods_agree_where_they_meet() {
        for t in [0.01, 0.5, 1.96, 5.0, 20.0] {
            let below = tails(
                0.5,
                MANY / 2.0,
                t * t / (MANY + t * t),
                MANY / (MANY + t * t),
            )
            .unwrap()
            .1 / 2.0;
            let above = t_sf(t, MANY).unwrap();
            assert!((above / below - 1.0).abs() < 1e-11, "{t}: {above} {below}");
        }
    }

    #[test]
    fn the_quantile_of_statrs_is_wrong_where_degrees_are_many() {
        use statrs::distribution::{ContinuousCDF, StudentsT};
        // R: qt(.975, c(5e4, 1e5)).
        for (df, quantile, fault) in [
            (5e4, 1.960_011_431_093_659_4, 1e-7),
            (1e5, 1.959_987_707_534_606_8, 1e-6),
        ] {
            let theirs = StudentsT::new(0.0, 1.0, df).unwrap().inverse_cdf(0.975);
            assert!((theirs - quantile).abs() > fault, "{df}: {theirs}");
            assert!((t_quantile(0.975, df).unwrap() - quantile).abs() < 1e-13);
        }
    }

    #[test]
    fn infinite_degrees_are_normal() {
        assert_eq!(t_quantile(0.975, f64::INFINITY), norm_quantile(0.975));
        assert!((t_quantile(0.975, 1e15).unwrap() - 1.959_963_984_540_054).abs() < 1e-13);
    }

    proptest! {
        #[test]
        fn nothing_makes_it_fail(t in prop::num::f64::ANY, p in prop::num::f64::ANY, df in prop::num::f64::ANY) {
            if let Some(tail) = t_sf(t, df) {
                prop_assert!((0.0..=1.0).contains(&tail));
            }
            if let Some(quantile) = t_quantile(p, df) {
                prop_assert!(quantile.is_finite());
            }
        }

        #[test]
        fn quantile_inverts_tail(p in 1e-12..1.0_f64, df in 0.5..1e6_f64) {
            let t = t_quantile(1.0 - p, df).unwrap();
            prop_assert!((t_sf(t, df).unwrap() - p).abs() < 1e-12);
        }
    }
}
