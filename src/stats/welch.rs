//! Difference of two independent means with unequal variances.

use super::contrast::{Contrast, contrast_of};
use super::moments::Moments;
use super::undefined::Undefined;

/// Two independent means compared; means, difference, error and limits in the unit of the values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Welch {
    /// Observations in the first group, at least 2.
    pub n1: usize,
    /// Observations in the second group, at least 2.
    pub n2: usize,
    /// Mean of the first group.
    pub mean1: f64,
    /// Mean of the second group.
    pub mean2: f64,
    /// First mean minus second.
    pub diff: f64,
    /// Standard error of the difference, above 0.
    pub se: f64,
    /// `diff / se`.
    pub t: f64,
    /// Degrees of freedom after Welch and Satterthwaite, above 0.
    pub df: f64,
    /// Two-sided p value of "no difference".
    pub p: f64,
    /// Lower limit of the interval of the difference.
    pub lo: f64,
    /// Upper limit of the interval of the difference.
    pub hi: f64,
}

/// Welch's t test of the difference `mean(a) − mean(b)` with an interval of confidence `level`
/// (0 to 1). Undefined: a group of fewer than two (`n<2`); a standard error that is nothing but
/// rounding (`zero_variance`, R's rule: below ten machine epsilons of the larger mean); a level or
/// value outside its range (`out_of_range`). Welch 1947; R's `t.test`.
pub fn welch(a: &[f64], b: &[f64], level: f64) -> Result<Welch, Undefined> {
    welch_of(Moments::of(a)?, Moments::of(b)?, level)
}

/// [`welch`] of groups that are known by their moments.
pub fn welch_of(a: Moments, b: Moments, level: f64) -> Result<Welch, Undefined> {
    let Contrast {
        estimate: diff,
        se,
        df,
        t,
        p,
        lo,
        hi,
    } = contrast_of(&[(1.0, a), (-1.0, b)], level)?;
    Ok(Welch {
        n1: a.n,
        n2: b.n,
        mean1: a.mean,
        mean2: b.mean,
        diff,
        se,
        t,
        df,
        p,
        lo,
        hi,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_constant_difference_is_not_a_finding() {
        let almost = [10.0 / 3.0, 10.0 / 3.0, 10.0 / 3.0 + 4e-16];
        assert_eq!(
            welch(&almost, &[4.0; 3], 0.95),
            Err(Undefined::ZeroVariance)
        );
        assert_eq!(welch(&[3.0], &[1.0, 2.0], 0.95), Err(Undefined::TooFew));
        assert_eq!(
            welch(&[1.0, 2.0], &[1.0, 2.0], 1.0),
            Err(Undefined::OutOfRange)
        );
    }

    proptest! {
        #[test]
        fn the_interval_contains_the_difference(
            a in prop::collection::vec(prop::num::f64::ANY, 0..8),
            b in prop::collection::vec(-1e3..1e3_f64, 0..8),
            level in 0.01..0.999_f64,
        ) {
            for (a, b) in [(&a, &b), (&b, &b)] {
                if let Ok(w) = welch(a, b, level) {
                    for x in [w.mean1, w.mean2, w.diff, w.se, w.t, w.df, w.p, w.lo, w.hi] {
                        prop_assert!(x.is_finite());
                    }
                    prop_assert!(w.lo <= w.diff && w.diff <= w.hi);
                    prop_assert!((0.0..=1.0).contains(&w.p) && w.df > 0.0);
                }
            }
        }
    }
}
