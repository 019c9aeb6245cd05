//! How large a difference is, free of the unit: Hedges' g and Cliff's delta.

use super::beta::stirling_error;
use super::cast::count;
use super::interval::{Interval, not_constant};
use super::moments::Moments;
use super::noncentral::nct_cdf;
use super::normal::norm_quantile;
use super::tally::Tally;
use super::undefined::{Undefined, finite, tail_of};

/// A standardised difference of two independent means, in standard deviations.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hedges {
    /// Cohen's d: difference over the pooled standard deviation.
    pub d: f64,
    /// Hedges' g: `d` times `j`.
    pub g: f64,
    /// Exact correction for small groups, between 0 and 1.
    pub j: f64,
    /// Lower limit of g.
    pub g_lo: f64,
    /// Upper limit of g.
    pub g_hi: f64,
    /// Difference over the root of the mean of both variances.
    pub d_average: f64,
}

/// Hedges' g of `mean(a) − mean(b)` with its noncentral-t interval of confidence `level` (0 to 1).
/// Undefined: a group of fewer than two (`n<2`); both constant (`zero_variance`); a level or value
/// outside its range (`out_of_range`). Hedges 1981: `J = Γ(m/2) / (√(m/2) Γ((m − 1)/2))`, `m = n₁ +
/// n₂ − 2`; the limits are those of the noncentrality (Steiger & Fouladi 1997) times `J √(1/n₁ +
/// 1/n₂)`.
pub fn hedges(a: &[f64], b: &[f64], level: f64) -> Result<Hedges, Undefined> {
    tail_of(level)?;
    hedges_of(Moments::of(a)?, Moments::of(b)?, level)
}

/// [`hedges`] of groups that are known by their moments.
pub fn hedges_of(a: Moments, b: Moments, level: f64) -> Result<Hedges, Undefined> {
    let tail = tail_of(level)?;
    let (n1, n2) = (count(a.n), count(b.n));
    let df = n1 + n2 - 2.0;
    let pooled = ((n1 - 1.0) / df * a.variance + (n2 - 1.0) / df * b.variance).sqrt();
    let scale = (1.0 / n1 + 1.0 / n2).sqrt();
    not_constant(pooled * scale, a.mean.abs().max(b.mean.abs()))?;
    let difference = finite(a.mean - b.mean)?;
    let d = finite(difference / pooled)?;
    let j = small_sample_factor(df);
    let t = finite(d / scale)?;
    let limit = |p: f64| noncentrality(t, df, p).map(|nc| nc * scale * j);
    Ok(Hedges {
        d,
        g: d * j,
        j,
        g_lo: limit(1.0 - tail)?,
        g_hi: limit(tail)?,
        d_average: finite(difference / (a.variance / 2.0 + b.variance / 2.0).sqrt())?,
    })
}

/// `Γ(m/2) / (√(m/2) Γ((m − 1)/2))` for `m ≥ 2`, by Stirling's formula with its exact remainder.
fn small_sample_factor(m: f64) -> f64 {
    let (a, b) = (m / 2.0, (m - 1.0) / 2.0);
    let exponent = stirling_error(a) - stirling_error(b) - (a - 1.0) * (-0.5 / a).ln_1p() - 0.5;
    exponent.exp()
}

/// The noncentrality under which a value of at most `t` has probability `p`: the distribution
/// function falls in it, so that regula falsi (Illinois) inside a bracket finds it.
fn noncentrality(t: f64, df: f64, p: f64) -> Result<f64, Undefined> {
    let miss = |nc: f64| {
        nct_cdf(t, df, nc)
            .map(|found| found - p)
            .ok_or(Undefined::OutOfRange)
    };
    let mut reach = 4.0 * (1.0 + t * t / (2.0 * df)).sqrt();
    let (mut left, mut right) = (t - reach, t + reach);
    let (mut above, mut below) = (miss(left)?, miss(right)?);
    for _ in 0..60 {
        if above >= 0.0 && below <= 0.0 {
            break;
        }
        reach *= 2.0;
        if above < 0.0 {
            left -= reach;
            above = miss(left)?;
        }
        if below > 0.0 {
            right += reach;
            below = miss(right)?;
        }
    }
    for _ in 0..200 {
        let width = right - left;
        if width <= 1e-12 * (1.0 + left.abs()) || above == below {
            break;
        }
        let guess = (left * below - right * above) / (below - above);
        let middle = guess.clamp(left + 0.001 * width, right - 0.001 * width);
        let found = miss(middle)?;
        if found.abs() < 1e-14 {
            return finite(middle);
        }
        if found > 0.0 {
            (left, above) = (middle, found);
            below /= 2.0;
        } else {
            (right, below) = (middle, found);
            above /= 2.0;
        }
    }
    finite(left.midpoint(right))
}

/// How often one group lies above the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cliff {
    /// `P(x > y) − P(x < y)`, from −1 to 1.
    pub delta: f64,
    /// Its interval; both limits are delta itself at −1 and 1.
    pub interval: Interval,
}

/// Cliff's delta of `x` over `y` with an interval of confidence `level` (0 to 1) by Fisher's z,
/// whose standard error is `√((n₁ + n₂ + 1) / (3 n₁ n₂))`. Undefined: an empty group
/// (`all_missing`), a level or value outside its range (`out_of_range`). Cliff 1993; R's
/// `effectsize::cliffs_delta`.
pub fn cliffs_delta(x: &[f64], y: &[f64], level: f64) -> Result<Cliff, Undefined> {
    tail_of(level)?;
    let once = |values: &[f64]| Tally::new(values.iter().map(|value| (*value, 1)));
    if x.is_empty() || y.is_empty() {
        return Err(Undefined::AllMissing);
    }
    cliffs_delta_of(&once(x)?, &once(y)?, level)
}

/// [`cliffs_delta`] of tallied groups.
pub fn cliffs_delta_of(x: &Tally, y: &Tally, level: f64) -> Result<Cliff, Undefined> {
    let tail = tail_of(level)?;
    let (n1, n2) = (count(x.n()), count(y.n()));
    if n1 == 0.0 || n2 == 0.0 {
        return Err(Undefined::AllMissing);
    }
    let (mut won, mut below, mut others) = (0.0, 0.0, y.values().iter().peekable());
    for (value, times) in x.values() {
        while let Some((_, n)) = others.next_if(|(other, _)| other < value) {
            below += f64::from(*n);
        }
        let equal = others.peek().filter(|(other, _)| other == value);
        let equal = equal.map_or(0.0, |(_, n)| f64::from(*n));
        won += f64::from(*times) * (below - (n2 - below - equal));
    }
    let delta = won / (n1 * n2);
    let error = ((n1 + n2 + 1.0) / (3.0 * n1 * n2)).sqrt();
    let reach = -norm_quantile(tail).ok_or(Undefined::OutOfRange)? * error;
    let interval = Interval {
        lo: (delta.atanh() - reach).tanh().min(delta),
        hi: (delta.atanh() + reach).tanh().max(delta),
    };
    Ok(Cliff { delta, interval })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn huge_effects_still_have_limits() {
        let far = hedges(&[3.0, 3.0, 3.000_1], &[4.0, 4.0, 4.0], 0.95).unwrap();
        assert!(far.g_lo < far.g && far.g < far.g_hi);
        assert_eq!(
            hedges(&[3.0; 3], &[4.0; 3], 0.95),
            Err(Undefined::ZeroVariance)
        );
        assert_eq!(hedges(&[3.0], &[4.0, 5.0], 0.95), Err(Undefined::TooFew));
    }

    #[test]
    fn separated_groups_have_a_delta_of_one_and_no_doubt() {
        let cliff = cliffs_delta(&[4.0, 5.0], &[1.0], 0.95).unwrap();
        assert_eq!(
            (cliff.delta, cliff.interval),
            (1.0, Interval { lo: 1.0, hi: 1.0 })
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]
        #[test]
        fn limits_contain_the_estimate(
            a in prop::collection::vec(prop::sample::select(vec![1.0, 2.0, 3.0, 4.0, 5.0]), 0..7),
            b in prop::collection::vec(prop::num::f64::NORMAL | prop::num::f64::ZERO, 0..4),
            c in prop::collection::vec(-2.0..9.0_f64, 0..7),
        ) {
            for (x, y) in [(&a, &c), (&a, &b), (&a, &a)] {
                if let Ok(h) = hedges(x, y, 0.95) {
                    for value in [h.d, h.g, h.j, h.g_lo, h.g_hi, h.d_average] {
                        prop_assert!(value.is_finite());
                    }
                    prop_assert!(h.g_lo <= h.g && h.g <= h.g_hi);
                }
                if let Ok(cliff) = cliffs_delta(x, y, 0.9) {
                    let Interval { lo, hi } = cliff.interval;
                    prop_assert!(-1.0 <= lo && lo <= cliff.delta && cliff.delta <= hi && hi <= 1.0);
                }
            }
        }
    }
}
