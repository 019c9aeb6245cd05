//! The bootstrap of tallied samples: each resample is a new set of counts for the same values.

use rand::{Rng, RngExt};

use super::binomial::{binomial_quantile, draw_binomial, part};
use super::cast::count;
use super::describe::quantile;
use super::exact_bootstrap::bootstrap_gap;
use super::interval::Interval;
use super::tally::{Tally, quantile_of};
use super::undefined::{Undefined, finite, tail_of};

/// Largest group whose resamples are convolved instead of drawn.
const MOST_CONVOLVED: usize = 60;
/// Observations per distinct value from which counts are drawn as a whole instead of one by one.
const MANY_PER_VALUE: usize = 40;

/// Draws resamples of one tally.
pub struct Resampler {
    /// Values with the counts of the last resample.
    drawn: Vec<(f64, u32)>,
    counts: Vec<u32>,
    n: u32,
    /// The value of each observation, by position; empty where counts are drawn as a whole.
    one_by_one: Vec<u32>,
}

impl Resampler {
    /// A resampler of `tally`. Undefined: fewer than two observations (`n<2`).
    pub fn new(tally: &Tally) -> Result<Self, Undefined> {
        let n = tally.n();
        if n < 2 {
            return Err(Undefined::TooFew);
        }
        let values = tally.values();
        let mut one_by_one = Vec::new();
        if n < MANY_PER_VALUE * values.len() {
            for (place, (_, times)) in (0_u32..).zip(values) {
                one_by_one.extend((0..*times).map(|_| place));
            }
        }
        Ok(Self {
            drawn: values.to_vec(),
            counts: values.iter().map(|(_, n)| *n).collect(),
            n: u32::try_from(n).map_err(|_| Undefined::OutOfRange)?,
            one_by_one,
        })
    }

    /// One resample: `n` draws with replacement, as values with counts (which may be 0).
    ///
    /// Up to forty observations for each value they are drawn one by one, beyond as one multinomial
    /// draw, a binomial for each value: the same distribution at a cost that does not depend on `n`.
    pub fn draw(&mut self, generator: &mut impl Rng) -> &[(f64, u32)] {
        if self.one_by_one.is_empty() {
            self.draw_counts(generator);
        } else {
            self.drawn.iter_mut().for_each(|(_, times)| *times = 0);
            for _ in 0..self.n {
                let place = generator.random_range(0..self.one_by_one.len());
                let value = self.one_by_one.get(place).copied().unwrap_or(0);
                let value = usize::try_from(value).unwrap_or(0);
                if let Some((_, times)) = self.drawn.get_mut(value) {
                    *times += 1;
                }
            }
        }
        &self.drawn
    }

    fn draw_counts(&mut self, generator: &mut impl Rng) {
        let (mut left, mut rest) = (self.n, self.n);
        for ((_, times), own) in self.drawn.iter_mut().zip(&self.counts) {
            let p = f64::from(*own) / f64::from(rest.max(1));
            *times = if *own == rest {
                left
            } else {
                draw_binomial(left, p, generator)
            };
            left -= *times;
            rest -= own;
        }
    }
}

/// The mean of values with counts; 0 without any.
fn mean_of(drawn: &[(f64, u32)], n: f64) -> f64 {
    drawn
        .iter()
        .map(|(x, times)| x * f64::from(*times))
        .sum::<f64>()
        / n
}

/// The percentile interval, of confidence `level` (0 to 1), of the median of a tally over so many
/// `resamples`, in the unit of the values. For thirty observations and more (Hesterberg 2015).
/// Undefined: fewer than thirty (`n<2`), no resample or a level outside its range (`out_of_range`).
pub fn bootstrap_median(
    tally: &Tally,
    resamples: usize,
    level: f64,
    generator: &mut impl Rng,
) -> Result<Interval, Undefined> {
    let tail = tail_of(level)?;
    if tally.n() < 30 {
        return Err(Undefined::TooFew);
    }
    if resamples == 0 {
        return Err(Undefined::OutOfRange);
    }
    let mut resampler = Resampler::new(tally)?;
    let medians = (0..resamples)
        .map(|_| quantile_of(resampler.draw(generator), 0.5))
        .collect::<Result<Vec<f64>, _>>()?;
    between(&medians, tail)
}

/// The percentile bootstrap interval, of confidence `level` (0 to 1), of a share: `chosen` of `n`,
/// both limits 0 to 1. A resampled share is binomial, so that nothing needs to be drawn. For thirty
/// observations and more (Hesterberg 2015). Undefined: fewer than thirty (`n<2`), more chosen than
/// there are or a level outside its range (`out_of_range`).
pub fn bootstrap_share(chosen: u32, n: u32, level: f64) -> Result<Interval, Undefined> {
    let tail = tail_of(level)?;
    if n < 30 {
        return Err(Undefined::TooFew);
    }
    let limit = |p: f64| {
        let k = binomial_quantile(n, part(chosen, n), p).ok_or(Undefined::OutOfRange)?;
        Ok(part(k, n))
    };
    Ok(Interval {
        lo: limit(tail)?,
        hi: limit(1.0 - tail)?,
    })
}

/// The percentile bootstrap interval, of confidence `level` (0 to 1), of `mean(a) − mean(b)`, in the
/// unit of the values. Up to sixty a side, where every value is a whole number of `step`s, it is
/// computed by convolution; otherwise `resamples` are drawn. Undefined: a group of fewer than two (`n<2`), no
/// resample or a level outside its range (`out_of_range`). Hesterberg 2015.
pub fn bootstrap_gap_of(
    a: &Tally,
    b: &Tally,
    step: Option<f64>,
    resamples: usize,
    level: f64,
    generator: &mut impl Rng,
) -> Result<Interval, Undefined> {
    let tail = tail_of(level)?;
    if a.n().max(b.n()) <= MOST_CONVOLVED
        && let Some(step) = step
        && let Ok(found) = bootstrap_gap(&listed(a, step), &listed(b, step), 1, level)
    {
        return Ok(Interval {
            lo: finite(found.interval.lo * step)?,
            hi: finite(found.interval.hi * step)?,
        });
    }
    if resamples == 0 {
        return Err(Undefined::OutOfRange);
    }
    let (mut first, mut second) = (Resampler::new(a)?, Resampler::new(b)?);
    let (n1, n2) = (count(a.n()), count(b.n()));
    let gaps: Vec<f64> = (0..resamples)
        .map(|_| mean_of(first.draw(generator), n1) - mean_of(second.draw(generator), n2))
        .collect();
    between(&gaps, tail)
}

fn between(found: &[f64], tail: f64) -> Result<Interval, Undefined> {
    Ok(Interval {
        lo: quantile(found, tail)?,
        hi: quantile(found, 1.0 - tail)?,
    })
}

/// Every observation, in steps.
fn listed(tally: &Tally, step: f64) -> Vec<f64> {
    let each = tally.values().iter();
    each.flat_map(|(value, times)| (0..*times).map(move |_| value / step))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::welch_of;
    use rand::SeedableRng;
    use rand_chacha::ChaCha12Rng;

    fn tally(counts: &[(f64, u32)]) -> Tally {
        Tally::new(counts.iter().copied()).unwrap()
    }

    #[test]
    fn a_resample_has_as_many_as_the_sample() {
        let mut generator = ChaCha12Rng::seed_from_u64(1);
        for times in [1, 2_000] {
            let tally = tally(&[(1.0, 3 * times), (2.0, times), (4.0, 6 * times)]);
            let mut resampler = Resampler::new(&tally).unwrap();
            let (mut sum, mut squares) = (0.0, 0.0);
            for _ in 0..4000 {
                let drawn = resampler.draw(&mut generator);
                let n: u32 = drawn.iter().map(|(_, n)| n).sum();
                assert_eq!(n, 10 * times);
                let mean = mean_of(drawn, f64::from(n));
                sum += mean;
                squares += mean * mean;
            }
            // Mean 2.9 and variance 1.89 (with n) of the sample.
            let (mean, error) = (sum / 4000.0, (1.89 / f64::from(10 * times)).sqrt());
            assert!((mean - 2.9).abs() < 4.0 * error / 4000.0_f64.sqrt());
            let found = (squares / 4000.0 - mean * mean).sqrt();
            assert!((found / error - 1.0).abs() < 0.05, "{found} {error}");
        }
    }

    #[test]
    fn drawn_convolved_and_student_intervals_agree_on_many() {
        let mut generator = ChaCha12Rng::seed_from_u64(2);
        let (a, b) = (
            tally(&[(0.0, 10), (0.25, 15), (0.5, 20), (1.0, 15)]),
            tally(&[(0.0, 20), (0.25, 20), (0.5, 10), (1.0, 10)]),
        );
        let convolved = bootstrap_gap_of(&a, &b, Some(0.25), 0, 0.95, &mut generator).unwrap();
        let drawn = bootstrap_gap_of(&a, &b, None, 20_000, 0.95, &mut generator).unwrap();
        let student = welch_of(a.moments().unwrap(), b.moments().unwrap(), 0.95).unwrap();
        for (lo, hi) in [(drawn.lo, drawn.hi), (student.lo, student.hi)] {
            assert!((lo - convolved.lo).abs() < 0.01 && (hi - convolved.hi).abs() < 0.01);
        }
    }

    #[test]
    fn shares_and_medians_need_thirty() {
        let mut generator = ChaCha12Rng::seed_from_u64(3);
        let few = tally(&[(1.0, 29)]);
        let many = tally(&[(1.0, 100), (2.0, 10), (3.0, 100)]);
        assert_eq!(
            bootstrap_median(&few, 10, 0.95, &mut generator),
            Err(Undefined::TooFew)
        );
        let found = bootstrap_median(&many, 500, 0.95, &mut generator).unwrap();
        assert_eq!((found.lo, found.hi), (1.0, 3.0));
        assert_eq!(bootstrap_share(3, 29, 0.95), Err(Undefined::TooFew));
        // R: qbinom(c(.025, .975), 40, .25) / 40.
        let share = bootstrap_share(10, 40, 0.95).unwrap();
        assert_eq!((share.lo, share.hi), (0.125, 0.4));
    }
}
