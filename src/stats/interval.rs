//! Student's intervals of one mean and of a paired difference.

use super::cast::count;
use super::describe::{mean, variance};
use super::student::{t_quantile, t_sf};
use super::undefined::{Undefined, finite, tail_of};

/// A confidence interval, in the unit of its estimate; `lo ≤ hi`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower limit.
    pub lo: f64,
    /// Upper limit.
    pub hi: f64,
}

/// A mean with its interval, in the unit of the values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeanInterval {
    /// Values, at least 2.
    pub n: usize,
    /// Mean.
    pub mean: f64,
    /// Standard error of the mean, above 0.
    pub se: f64,
    /// Lower limit.
    pub lo: f64,
    /// Upper limit.
    pub hi: f64,
}

/// Student's interval `x̄ ± t(n − 1) s / √n` of confidence `level` (0 to 1). Undefined: fewer than
/// two values (`n<2`), a standard error that is nothing but rounding (`zero_variance`), a level or
/// value outside its range (`out_of_range`). R's `t.test`.
pub fn mean_interval(x: &[f64], level: f64) -> Result<MeanInterval, Undefined> {
    let tail = tail_of(level)?;
    let n = x.len();
    let se = (variance(x)? / count(n)).sqrt();
    let mean = mean(x)?;
    not_constant(se, mean.abs())?;
    let reach = -t_quantile(tail, count(n) - 1.0).ok_or(Undefined::OutOfRange)? * se;
    Ok(MeanInterval {
        n,
        mean,
        se,
        lo: finite(mean - reach)?,
        hi: finite(mean + reach)?,
    })
}

/// Two measures of the same people compared; differences in the unit of the values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paired {
    /// Complete pairs, at least 2.
    pub n: usize,
    /// Mean of first minus second.
    pub mean_diff: f64,
    /// Standard error of that mean, above 0.
    pub se: f64,
    /// `mean_diff / se`.
    pub t: f64,
    /// Degrees of freedom, `n − 1`.
    pub df: f64,
    /// Two-sided p value of "no difference".
    pub p: f64,
    /// Lower limit of the interval of the mean difference.
    pub lo: f64,
    /// Upper limit of the interval of the mean difference.
    pub hi: f64,
    /// Mean difference in standard deviations of the differences.
    pub dz: f64,
}

/// Student's paired test of `x − y` over the pairs in which both are present. Undefined: fewer than
/// two such pairs (`n<2`), differences that vary by nothing but rounding (`zero_variance`), a level
/// or value outside its range (`out_of_range`). R's `t.test(paired = TRUE)`.
pub fn paired(x: &[Option<f64>], y: &[Option<f64>], level: f64) -> Result<Paired, Undefined> {
    let pairs = x.iter().zip(y).filter_map(|(x, y)| x.zip(*y));
    let (first, second): (Vec<f64>, Vec<f64>) = pairs.unzip();
    let differences: Vec<f64> = first.iter().zip(&second).map(|(x, y)| x - y).collect();
    let MeanInterval {
        n,
        mean: mean_diff,
        se,
        lo,
        hi,
    } = mean_interval(&differences, level)?;
    not_constant(se, mean(&first)?.abs().max(mean(&second)?.abs()))?;
    let df = count(n) - 1.0;
    let t = finite(mean_diff / se)?;
    Ok(Paired {
        n,
        mean_diff,
        se,
        t,
        df,
        p: 2.0 * t_sf(t.abs(), df).ok_or(Undefined::OutOfRange)?,
        lo,
        hi,
        dz: finite(t / count(n).sqrt())?,
    })
}

/// Refuses a standard error below ten machine epsilons of the numbers it comes from: it is nothing
/// but rounding.
pub(super) fn not_constant(se: f64, size: f64) -> Result<(), Undefined> {
    if se == 0.0 || se < 10.0 * f64::EPSILON * size {
        Err(Undefined::ZeroVariance)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_constant_has_no_interval() {
        assert_eq!(mean_interval(&[3.0; 3], 0.95), Err(Undefined::ZeroVariance));
        assert_eq!(mean_interval(&[], 0.95), Err(Undefined::TooFew));
    }

    #[test]
    fn pairs_with_a_gap_are_left_out() {
        let x = [Some(4.0), None, Some(5.0), Some(3.0)];
        let y = [Some(3.0), Some(1.0), Some(3.0), None];
        let paired = paired(&x, &y, 0.95).unwrap();
        assert_eq!((paired.n, paired.mean_diff, paired.df), (2, 1.5, 1.0));
    }

    #[test]
    fn rounding_is_not_a_difference() {
        let third = 1.0 / 3.0;
        let x = [Some(3.0 + third), Some(4.0 + third), Some(1.0 + third)];
        let y = [Some(3.0), Some(4.0), Some(1.0)];
        assert_eq!(paired(&x, &y, 0.95), Err(Undefined::ZeroVariance));
    }

    proptest! {
        #[test]
        fn intervals_contain_the_mean(
            x in prop::collection::vec(prop::option::of(prop::num::f64::ANY), 0..8),
            y in prop::collection::vec(prop::option::of(-9.0..9.0_f64), 0..8),
            level in 0.01..0.999_f64,
        ) {
            for (x, y) in [(&x, &y), (&y, &y), (&y, &vec![Some(1.0); 8])] {
                if let Ok(pair) = paired(x, y, level) {
                    for value in [pair.mean_diff, pair.se, pair.t, pair.p, pair.lo, pair.hi, pair.dz] {
                        prop_assert!(value.is_finite());
                    }
                    prop_assert!(pair.lo <= pair.mean_diff && pair.mean_diff <= pair.hi);
                }
            }
        }
    }
}
