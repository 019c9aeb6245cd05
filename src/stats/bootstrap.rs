//! The percentile bootstrap by drawing resamples, for statistics without a formula (medians,
//! shares) of thirty values and more. The generator is an argument.

use rand::{Rng, RngExt};

use super::describe::quantile;
use super::interval::Interval;
use super::undefined::{Undefined, tail_of};

/// The percentile interval of `statistic` over `resamples` samples drawn from `x` with replacement,
/// in the unit of the statistic: its quantiles of type 7 at both tails of `level` (0 to 1).
///
/// Too narrow below about thirty values (Hesterberg 2015); use
/// [`mean_interval`](super::mean_interval) or [`welch`](super::welch()) for means. Undefined: fewer
/// than two values (`n<2`), no resample or a level outside its range (`out_of_range`), or when the
/// statistic is undefined for a resample.
pub fn bootstrap_interval(
    x: &[f64],
    statistic: impl Fn(&[f64]) -> Result<f64, Undefined>,
    resamples: usize,
    level: f64,
    generator: &mut impl Rng,
) -> Result<Interval, Undefined> {
    let tail = tail_of(level)?;
    if x.len() < 2 {
        return Err(Undefined::TooFew);
    }
    if resamples == 0 {
        return Err(Undefined::OutOfRange);
    }
    let mut drawn = x.to_vec();
    let mut found = Vec::with_capacity(resamples);
    for _ in 0..resamples {
        for slot in &mut drawn {
            if let Some(value) = x.get(generator.random_range(0..x.len())) {
                *slot = *value;
            }
        }
        found.push(statistic(&drawn)?);
    }
    Ok(Interval {
        lo: quantile(&found, tail)?,
        hi: quantile(&found, 1.0 - tail)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{bootstrap_mean, mean, median};
    use proptest::prelude::*;
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    #[test]
    fn drawing_comes_close_to_listing() {
        let x = [1.0, 2.0, 2.0, 3.0, 4.0, 4.0, 5.0, 5.0];
        let listed = bootstrap_mean(&x, 0.9).unwrap().interval;
        let mut generator = StdRng::seed_from_u64(1);
        let drawn = bootstrap_interval(&x, mean, 20_000, 0.9, &mut generator).unwrap();
        // A step of the mean is one eighth.
        assert!(
            (drawn.lo - listed.lo).abs() <= 0.125,
            "{drawn:?} {listed:?}"
        );
        assert!(
            (drawn.hi - listed.hi).abs() <= 0.125,
            "{drawn:?} {listed:?}"
        );
    }

    #[test]
    fn equal_generators_give_equal_intervals() {
        let x: Vec<f64> = (0..40_u8).map(f64::from).collect();
        let draw = |seed| {
            let mut generator = StdRng::seed_from_u64(seed);
            bootstrap_interval(&x, median, 200, 0.95, &mut generator).unwrap()
        };
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
    }

    proptest! {
        #[test]
        fn limits_lie_within_the_values(
            x in prop::collection::vec(prop::num::f64::ANY, 0..6),
            resamples in 0..20_usize,
            level in prop::num::f64::ANY,
        ) {
            for level in [level, 0.9] {
                let mut generator = StdRng::seed_from_u64(3);
                let found = bootstrap_interval(&x, median, resamples, level, &mut generator);
                if let Ok(Interval { lo, hi }) = found {
                    let least = x.iter().copied().fold(f64::INFINITY, f64::min);
                    let most = x.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                    prop_assert!(least <= lo && lo <= hi && hi <= most);
                }
            }
        }
    }
}
