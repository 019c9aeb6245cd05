//! The bootstrap with infinitely many resamples: its distribution computed, not drawn.

use super::cast::{count, floor_index, nearest, whole};
use super::describe::mean;
use super::interval::Interval;
use super::undefined::{Undefined, finite, tail_of};

/// Largest number of steps of one convolution.
const MOST_STEPS: usize = 1_000_000_000;
/// Largest group whose resamples are enumerated.
const MOST_ENUMERATED: usize = 10;
/// Slack for probabilities added in floating point, so that a tail met exactly counts as met.
const SLACK: f64 = 1e-12;

/// A difference of means with its bootstrap interval, in the unit of the values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BootstrapGap {
    /// First mean minus second.
    pub gap: f64,
    /// Standard deviation of the gap over all resamples.
    pub se: f64,
    /// Percentile interval of the gap: at each end the smallest possible gap whose cumulative
    /// probability reaches the tail.
    pub interval: Interval,
}

/// The exact percentile bootstrap of `mean(a) − mean(b)` for values on a lattice of `lattice` steps
/// per unit (scores that are means of up to four answers lie on twelfths), by convolution. A group
/// without variance has no spread here, as in any bootstrap. Undefined: a group of fewer than two
/// (`n<2`); a value off the lattice, a level outside its range, or groups too large for it
/// (`out_of_range`). Hesterberg 2015.
pub fn bootstrap_gap(
    a: &[f64],
    b: &[f64],
    lattice: u32,
    level: f64,
) -> Result<BootstrapGap, Undefined> {
    let tail = tail_of(level)?;
    let (first, second) = (Sums::of(a, lattice)?, Sums::of(b, lattice)?);
    let squared = resampled_variance(a)? + resampled_variance(b)?;
    // Gaps are whole numbers of 1 / (lattice n₁ n₂).
    let (n1, n2) = (first.size, second.size);
    let steps_per_unit = f64::from(lattice) * whole(n1) * whole(n2);
    let quantile = |p: f64| -> Result<f64, Undefined> {
        let mut below = n2 * first.least - n1 * second.greatest() - 1;
        let mut at = n2 * first.greatest() - n1 * second.least;
        while at - below > 1 {
            let middle = below + (at - below) / 2;
            if first.difference_cdf(&second, middle) >= p - SLACK {
                at = middle;
            } else {
                below = middle;
            }
        }
        finite(whole(at) / steps_per_unit)
    };
    Ok(BootstrapGap {
        gap: finite(mean(a)? - mean(b)?)?,
        se: finite(squared.sqrt())?,
        interval: Interval {
            lo: quantile(tail)?,
            hi: quantile(1.0 - tail)?,
        },
    })
}

/// The distribution of the sum of a resample, in lattice steps.
struct Sums {
    size: i64,
    least: i64,
    /// Probability of every sum from `least` on.
    chances: Vec<f64>,
    /// Probability of that sum or a larger one.
    at_least: Vec<f64>,
}

impl Sums {
    fn of(values: &[f64], lattice: u32) -> Result<Self, Undefined> {
        let n = values.len();
        if n < 2 {
            return Err(Undefined::TooFew);
        }
        let steps = values
            .iter()
            .map(|value| {
                let scaled = value * f64::from(lattice);
                nearest(scaled).filter(|step| {
                    lattice > 0
                        && step.unsigned_abs() < 1_000_000_000
                        && (whole(*step) - scaled).abs() <= 1e-6
                })
            })
            .collect::<Option<Vec<i64>>>()
            .ok_or(Undefined::OutOfRange)?;
        let least = steps.iter().copied().min().unwrap_or(0);
        let offsets = steps
            .iter()
            .map(|step| usize::try_from(step - least))
            .collect::<Result<Vec<usize>, _>>()
            .map_err(|_| Undefined::OutOfRange)?;
        let width = offsets.iter().copied().max().unwrap_or(0) + 1;
        let work = n.saturating_mul(n).saturating_mul(n).saturating_mul(width);
        if work > MOST_STEPS {
            return Err(Undefined::OutOfRange);
        }
        let chances = convolved(&offsets, width);
        let mut at_least = chances.clone();
        let mut sum = 0.0;
        for chance in at_least.iter_mut().rev() {
            sum += *chance;
            *chance = sum;
        }
        let size = i64::try_from(n).map_err(|_| Undefined::OutOfRange)?;
        Ok(Self {
            size,
            least: size * least,
            chances,
            at_least,
        })
    }

    fn greatest(&self) -> i64 {
        self.least + i64::try_from(self.chances.len()).unwrap_or(1) - 1
    }

    /// Probability that `n₂ · this − n₁ · other ≤ bound`.
    fn difference_cdf(&self, other: &Self, bound: i64) -> f64 {
        let mut total = 0.0;
        for (sum, chance) in (self.least..).zip(&self.chances) {
            // The smallest other sum that is large enough, rounded up.
            let needed = -(bound - other.size * sum).div_euclid(self.size);
            total += chance * other.upper_tail(needed);
        }
        total
    }

    fn upper_tail(&self, sum: i64) -> f64 {
        match usize::try_from(sum - self.least) {
            Ok(place) => self.at_least.get(place).copied().unwrap_or(0.0),
            Err(_) => 1.0,
        }
    }
}

/// The distribution of the sum of `offsets.len()` independent draws of `offsets`.
fn convolved(offsets: &[usize], width: usize) -> Vec<f64> {
    let n = offsets.len();
    let mut times = vec![0.0_f64; width];
    for offset in offsets {
        if let Some(times) = times.get_mut(*offset) {
            *times += 1.0;
        }
    }
    let draw: Vec<(usize, f64)> = times
        .into_iter()
        .enumerate()
        .filter(|(_, times)| *times > 0.0)
        .map(|(offset, times)| (offset, times / count(n)))
        .collect();
    let mut sums = vec![1.0];
    for _ in 0..n {
        let mut next = vec![0.0; sums.len() + width - 1];
        for (offset, chance) in &draw {
            for (to, from) in next.iter_mut().skip(*offset).zip(&sums) {
                *to += chance * from;
            }
        }
        sums = next;
    }
    sums
}

/// Variance of the mean of a resample, `Σ(x − x̄)² / n²`.
fn resampled_variance(x: &[f64]) -> Result<f64, Undefined> {
    let centre = mean(x)?;
    let squares: f64 = x.iter().map(|x| (x - centre).powi(2)).sum();
    finite(squares / count(x.len()).powi(2))
}

/// A mean with the interval of all its resamples.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BootstrapMean {
    /// Number of resamples, nⁿ.
    pub n_resamples: u64,
    /// Standard deviation of the mean over all resamples.
    pub se: f64,
    /// Percentile interval (quantiles of type 7 of all resampled means), in the unit of the values.
    pub interval: Interval,
}

/// The exact percentile bootstrap of the mean of at most ten values, over all nⁿ resamples. Values
/// need no lattice. Undefined: fewer than two values (`n<2`); more than ten, a value or level
/// outside its range (`out_of_range`).
pub fn bootstrap_mean(x: &[f64], level: f64) -> Result<BootstrapMean, Undefined> {
    let tail = tail_of(level)?;
    let n = x.len();
    if n < 2 {
        return Err(Undefined::TooFew);
    }
    if n > MOST_ENUMERATED {
        return Err(Undefined::OutOfRange);
    }
    let se = resampled_variance(x)?.sqrt();
    let mut means = Vec::new();
    let ways = (1..).take(n).product::<u64>();
    let parts: Vec<f64> = x.iter().map(|x| x / count(n)).collect();
    enumerate(&parts, n, 0.0, ways, &mut means);
    means.sort_by(|a, b| a.0.total_cmp(&b.0));
    let n_resamples = means.iter().map(|(_, ways)| ways).sum::<u64>();
    let quantile = |p: f64| weighted_quantile(&means, n_resamples, p);
    Ok(BootstrapMean {
        n_resamples,
        se,
        interval: Interval {
            lo: quantile(tail)?,
            hi: quantile(1.0 - tail)?,
        },
    })
}

/// Lists every multiset of `left` more draws from `values` with its sum and the number of
/// sequences it stands for: `n! / Π(times!)`, of which `ways` holds what is not divided yet.
fn enumerate(values: &[f64], left: usize, sum: f64, ways: u64, means: &mut Vec<(f64, u64)>) {
    let Some((first, rest)) = values.split_first() else {
        if left == 0 {
            means.push((sum, ways));
        }
        return;
    };
    let (mut ways, mut divisor) = (ways, 0);
    for times in 0..=left {
        if times > 0 {
            divisor += 1;
            ways /= divisor;
        }
        enumerate(rest, left - times, sum + count(times) * first, ways, means);
    }
}

/// The type 7 quantile of numbers that each occur several times, `total` in all.
fn weighted_quantile(means: &[(f64, u64)], total: u64, p: f64) -> Result<f64, Undefined> {
    let position = whole(i64::try_from(total - 1).map_err(|_| Undefined::OutOfRange)?) * p;
    let below = floor_index(position).ok_or(Undefined::OutOfRange)?;
    let at = |place: usize| {
        let mut seen = 0;
        means
            .iter()
            .find(|(_, ways)| {
                seen += ways;
                usize::try_from(seen).is_ok_and(|seen| seen > place)
            })
            .or(means.last())
            .map(|(mean, _)| *mean)
            .ok_or(Undefined::OutOfRange)
    };
    let (low, high) = (at(below)?, at(below + 1)?);
    finite(low + (position - count(below)) * (high - low))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn three_values_have_twenty_seven_resamples() {
        let found = bootstrap_mean(&[2.0, 4.0, 5.0], 0.95).unwrap();
        assert_eq!(found.n_resamples, 27);
        assert_eq!(bootstrap_mean(&[2.0; 11], 0.95), Err(Undefined::OutOfRange));
        assert_eq!(bootstrap_mean(&[2.0], 0.95), Err(Undefined::TooFew));
    }

    #[test]
    fn a_value_off_the_lattice_is_an_error() {
        let on = [1.0, 1.5, 4.0 / 3.0];
        assert!(bootstrap_gap(&on, &on, 12, 0.95).is_ok());
        assert_eq!(
            bootstrap_gap(&[1.0, 1.1], &on, 12, 0.95),
            Err(Undefined::OutOfRange)
        );
        assert_eq!(bootstrap_gap(&on, &on, 0, 0.95), Err(Undefined::OutOfRange));
    }

    /// Against all 2² · 3³ resamples, listed one by one.
    #[test]
    fn convolution_agrees_with_listing() {
        let (a, b) = ([1.0, 4.0], [2.0, 2.5, 5.0]);
        let mut gaps = Vec::new();
        for i in 0..4_usize {
            for j in 0..27_usize {
                let first = (a[i % 2] + a[i / 2]) / 2.0;
                let second = (b[j % 3] + b[j / 3 % 3] + b[j / 9]) / 3.0;
                gaps.push(first - second);
            }
        }
        gaps.sort_by(f64::total_cmp);
        let found = bootstrap_gap(&a, &b, 2, 0.9).unwrap();
        // 5 % of 108 is 5.4: the sixth from below and the sixth from above, 102.6: the 103rd.
        assert!((found.interval.lo - gaps[5]).abs() < 1e-12);
        assert!((found.interval.hi - gaps[102]).abs() < 1e-12);
        let centre = mean(&gaps).unwrap();
        let squared = gaps.iter().map(|g| (g - centre).powi(2)).sum::<f64>() / 108.0;
        assert!((found.se - squared.sqrt()).abs() < 1e-12);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn only_numbers_come_out(
            a in prop::collection::vec(prop::num::f64::ANY, 0..5),
            b in prop::collection::vec((0..50_u8).prop_map(|x| f64::from(x) / 12.0), 0..9),
        ) {
            for (a, b) in [(&a, &b), (&b, &b)] {
                if let Ok(g) = bootstrap_gap(a, b, 12, 0.95) {
                    prop_assert!(g.se.is_finite() && g.interval.lo <= g.gap + 1e-9 && g.gap <= g.interval.hi + 1e-9);
                }
                if let Ok(m) = bootstrap_mean(a, 0.95) {
                    prop_assert!(m.se.is_finite() && m.interval.lo <= m.interval.hi);
                }
            }
        }
    }
}
