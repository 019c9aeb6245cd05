//! The incomplete beta function, behind Student's t, F and exact binomial limits.
//!
//! Own code, because `statrs::function::beta::inv_beta_reg` can hang or panic on tiny arguments
//! and `beta_reg` stops its continued fraction early for large ones. Both tails are computed, so
//! that neither is a difference of nearly equal numbers.

/// `ln √(2π)`.
pub(super) const LN_SQRT_2PI: f64 = 0.918_938_533_204_672_8;
const MOST_TERMS: u32 = 300_000;

/// Lower and upper tail of a Beta(a, b) variable at `x`, where `y = 1 − x` is passed on its own
/// so that it may be tiny. `None` outside `a, b > 0` or when the fraction does not settle
/// (parameters above about 10¹⁰).
pub(super) fn tails(a: f64, b: f64, x: f64, y: f64) -> Option<(f64, f64)> {
    let in_domain = a > 0.0 && b > 0.0 && a.is_finite() && b.is_finite();
    if !in_domain || x.is_nan() || y.is_nan() {
        return None;
    }
    if x <= 0.0 {
        return Some((0.0, 1.0));
    }
    if y <= 0.0 {
        return Some((1.0, 0.0));
    }
    if x < (a + 1.0) / (a + b + 2.0) {
        let lower = unit(kernel(a, b, x, y) / a * fraction(a, b, x)?)?;
        Some((lower, 1.0 - lower))
    } else {
        let upper = unit(kernel(a, b, x, y) / b * fraction(b, a, y)?)?;
        Some((1.0 - upper, upper))
    }
}

/// The logit `u` at which a Beta(a, b) variable `1 / (1 + e⁻ᵘ)` has the lower tail `lower` and the
/// upper tail `upper` (which sum to one; the smaller is the one that is met). `None` outside
/// `0 < lower, upper`.
///
/// Newton's method on the logarithm of the tail, which is concave in `u`, kept inside a bracket.
pub(super) fn quantile_logit(a: f64, b: f64, lower: f64, upper: f64) -> Option<f64> {
    let in_domain = a > 0.0 && b > 0.0 && lower > 0.0 && upper > 0.0;
    if !in_domain {
        return None;
    }
    if lower > upper {
        return quantile_logit(b, a, upper, lower).map(|u| -u);
    }
    let target = lower.ln();
    let mut u = (a / b).ln();
    let (mut left, mut right) = (f64::NEG_INFINITY, f64::INFINITY);
    for _ in 0..500 {
        let (x, y) = (1.0 / (1.0 + (-u).exp()), 1.0 / (1.0 + u.exp()));
        let (tail, _) = tails(a, b, x, y)?;
        let miss = tail.ln() - target;
        if miss > 0.0 {
            right = u;
        } else {
            left = u;
        }
        let step = -miss * tail / kernel(a, b, x, y);
        let mut next = u + step;
        if !(next > left && next < right) && miss != 0.0 {
            next = match (left.is_finite(), right.is_finite()) {
                (true, true) => left.midpoint(right),
                (true, false) => u + u.abs().max(1.0),
                _ => u - u.abs().max(1.0),
            };
        }
        if !next.is_finite() {
            return None;
        }
        if (next - u).abs() <= 4.0 * f64::EPSILON * u.abs().max(1e-3) {
            return Some(next);
        }
        u = next;
    }
    Some(u)
}

/// `xᵃ yᵇ / B(a, b)` by Loader's saddle-point form, which keeps full precision for large `a`, `b`.
/// It is also the density of the logit of a Beta(a, b) variable.
fn kernel(a: f64, b: f64, x: f64, y: f64) -> f64 {
    let n = a + b;
    let exponent = stirling_error(n)
        - stirling_error(a)
        - stirling_error(b)
        - deviance(a, n * x)
        - deviance(b, n * y);
    // a b / n times the binomial probability, whose own factor is sqrt(n / (2π a b)).
    (exponent - LN_SQRT_2PI + 0.5 * (a.ln() + b.ln() - n.ln())).exp()
}

/// `ln Γ(z + 1) − ln(√(2πz) (z/e)ᶻ)`, for `z > 0`: Stirling's series, reached by recurrence for
/// small `z`. (`ln_gamma` itself would cancel against the other terms.)
pub(super) fn stirling_error(z: f64) -> f64 {
    let mut climbed = 0.0;
    let mut z = z;
    while z < 16.0 {
        climbed += (z + 0.5) * (1.0 / z).ln_1p() - 1.0;
        z += 1.0;
    }
    let s = 1.0 / (z * z);
    let series =
        1.0 / 12.0 - s * (1.0 / 360.0 - s * (1.0 / 1260.0 - s * (1.0 / 1680.0 - s / 1188.0)));
    climbed + series / z
}

/// `x ln(x / m) + m − x` without cancellation near `x = m`.
fn deviance(x: f64, m: f64) -> f64 {
    let difference = x - m;
    if difference.abs() >= 0.1 * (x + m) {
        return x * (x / m).ln() - difference;
    }
    let v = difference / (x + m);
    let mut sum = difference * v;
    let mut power = 2.0 * x * v;
    let mut odd = 3.0;
    loop {
        power *= v * v;
        let next = sum + power / odd;
        // The terms shrink a hundredfold each time, so that this ends within a dozen rounds.
        if next == sum || odd > 99.0 {
            return next;
        }
        sum = next;
        odd += 2.0;
    }
}

/// The continued fraction of the incomplete beta function by the modified Lentz method.
fn fraction(a: f64, b: f64, x: f64) -> Option<f64> {
    const TINY: f64 = 1e-300;
    let away = |v: f64| if v.abs() < TINY { TINY } else { v };
    let mut c = 1.0;
    let mut d = 1.0 / away(1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    for m in 1..=MOST_TERMS {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / away(1.0 + even * d);
        c = away(1.0 + even / c);
        value *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / away(1.0 + odd * d);
        c = away(1.0 + odd / c);
        let factor = d * c;
        value *= factor;
        if (factor - 1.0).abs() <= f64::EPSILON {
            return Some(value);
        }
    }
    None
}

fn unit(p: f64) -> Option<f64> {
    (!p.is_nan()).then(|| p.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tails_have_closed_forms() {
        let (lower, upper) = tails(1.0, 3.0, 0.2, 0.8).unwrap();
        assert!((upper - 0.8_f64.powi(3)).abs() < 1e-14);
        assert!((lower + upper - 1.0).abs() < 1e-14);
        let (lower, _) = tails(2.0, 2.0, 0.3, 0.7).unwrap();
        assert!((lower - (3.0 * 0.09 - 2.0 * 0.027)).abs() < 1e-14);
        let (lower, _) = tails(2e6, 2e6, 0.5, 0.5).unwrap();
        assert!((lower - 0.5).abs() < 1e-12);
    }

    proptest! {
        #[test]
        fn quantiles_invert_tails_even_for_tiny_arguments(
            a in prop::num::f64::POSITIVE | prop::num::f64::NORMAL,
            b in 1e-3..1e6_f64,
            p in 1e-300..0.999_f64,
        ) {
            if let Some(u) = quantile_logit(a.abs().min(1e6), b, p, 1.0 - p) {
                prop_assert!(u.is_finite());
            }
        }

        #[test]
        fn quantiles_meet_their_tail(a in 0.05..2e4_f64, b in 0.05..2e4_f64, p in 1e-12..1.0_f64) {
            let u = quantile_logit(a, b, p, 1.0 - p).unwrap();
            let (x, y) = (1.0 / (1.0 + (-u).exp()), 1.0 / (1.0 + u.exp()));
            let (lower, upper) = tails(a, b, x, y).unwrap();
            prop_assert!((lower - p).abs() <= 1e-10 * p, "{lower} for {p}, upper {upper}");
        }
    }
}
