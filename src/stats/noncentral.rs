//! Student's t distribution, noncentral.

use statrs::function::gamma::checked_gamma_ur;

use super::beta::{LN_SQRT_2PI, stirling_error};
use super::cast::{count, floor_index};
use super::normal::upper;

const MOST_POINTS: usize = 2_000_000;

/// `P(T ≤ t)` for `T = (Z + nc) / S`, with Z standard normal and `df · S²` chi-squared with `df`
/// degrees of freedom (positive); in [0, 1], to about 1e-13. `None` for numbers that are not finite
/// or `df` too small to integrate.
///
/// The trapezoid rule over `ln S`, or over Z where the mean is far out: both integrands are smooth
/// and vanish at both ends, so that the rule converges exponentially. Series (Lenth 1989) fail for
/// large `nc`.
#[must_use]
pub fn nct_cdf(t: f64, df: f64, nc: f64) -> Option<f64> {
    let in_domain = t.is_finite() && nc.is_finite() && df.is_finite() && df > 0.0;
    if !in_domain {
        return None;
    }
    if t < 0.0 {
        return nct_cdf(-t, df, -nc).map(|p| 1.0 - p);
    }
    if t == 0.0 {
        return Some(upper(nc));
    }
    let p = if nc.abs() > 40.0 && nc.abs() > 4.0 * (2.0 * df).sqrt() {
        over_normal(t, df, nc)
    } else {
        over_scale(t, df, nc)?
    };
    Some(p.clamp(0.0, 1.0))
}

/// `E Φ(t S − nc)` over `w = ln S`, whose density is
/// `2 (df/2)^(df/2) / Γ(df/2) · exp(df (w − e²ʷ / 2))`.
fn over_scale(t: f64, df: f64, nc: f64) -> Option<f64> {
    let a = df / 2.0;
    // The density at w = 0; the gamma function by Stirling's formula, so that nothing cancels.
    let peak = 2.0_f64.ln() + 0.5 * a.ln() - LN_SQRT_2PI - stirling_error(a);
    let right = (46.0 / df).sqrt();
    let left = -(46.0 / df + right);
    let step = (1.0 / (2.0 * df).sqrt()).min(1.0 / nc.abs().max(1.0)) / 6.0;
    let points = floor_index((right - left) / step).filter(|n| *n < MOST_POINTS)?;
    let sum: f64 = (0..=points)
        .map(|i| {
            let w = left + count(i) * step;
            let exponent = df * (w - (2.0 * w).exp_m1() / 2.0);
            (peak + exponent).exp() * upper(nc - t * w.exp())
        })
        .sum();
    Some(sum * step)
}

/// `E P(S ≥ (Z + nc) / t)` over Z.
fn over_normal(t: f64, df: f64, nc: f64) -> f64 {
    let step = 1.0 / 16.0;
    let sum: f64 = (-160..=160_i32)
        .map(|i| {
            let z = f64::from(i) * step;
            let s = (z + nc) / t;
            let reached = if s <= 0.0 {
                1.0
            } else {
                let x = df * s * s / 2.0;
                checked_gamma_ur(df / 2.0, x).unwrap_or(if x > 1.0 { 0.0 } else { 1.0 })
            };
            (-0.5 * z * z - LN_SQRT_2PI).exp() * reached
        })
        .sum();
    sum * step
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::t_sf;
    use proptest::prelude::*;

    #[test]
    fn without_shift_it_is_central() {
        for df in [1.0, 2.0, 5.5, 60.0, 5e3] {
            for t in [-3.0, -0.2, 0.0, 1.0, 7.0] {
                let central = 1.0 - t_sf(t, df).unwrap();
                assert!(
                    (nct_cdf(t, df, 0.0).unwrap() - central).abs() < 1e-12,
                    "{t} {df}"
                );
            }
        }
    }

    #[test]
    fn both_integrals_agree_where_they_meet() {
        for (t, df, nc) in [(41.0, 20.0, 41.0), (60.0, 20.0, 45.0), (90.0, 110.0, 85.0)] {
            let scale = over_scale(t, df, nc).unwrap();
            let normal = over_normal(t, df, nc);
            assert!((scale - normal).abs() < 1e-11, "{scale} {normal}");
        }
    }

    proptest! {
        #[test]
        fn nothing_makes_it_fail(
            t in prop::num::f64::ANY, df in prop::num::f64::ANY, nc in prop::num::f64::ANY,
            near in 0.1..1e4_f64,
        ) {
            for (t, df, nc) in [(t, df, nc), (t, near, nc), (near, near, nc), (near, 3.0, t)] {
                if let Some(p) = nct_cdf(t, df, nc) {
                    prop_assert!((0.0..=1.0).contains(&p));
                }
            }
        }
    }
}
