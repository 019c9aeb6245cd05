//! Weighted sums of independent means with unequal variances, and equivalence.

use super::cast::count;
use super::interval::not_constant;
use super::moments::Moments;
use super::student::{t_quantile, t_sf};
use super::undefined::{Undefined, finite, tail_of};

/// A weighted sum of independent means, in the unit of the values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contrast {
    /// `Σ wᵢ x̄ᵢ`.
    pub estimate: f64,
    /// Standard error, `√Σ wᵢ² sᵢ² / nᵢ`, above 0.
    pub se: f64,
    /// Degrees of freedom after Satterthwaite, above 0.
    pub df: f64,
    /// `estimate / se`.
    pub t: f64,
    /// Two-sided p value of "the sum is zero".
    pub p: f64,
    /// Lower limit of the interval of the sum.
    pub lo: f64,
    /// Upper limit of the interval of the sum.
    pub hi: f64,
}

/// The sum of the means of independent groups, each times its weight, with an interval of
/// confidence `level` (0 to 1). Two groups with weights 1 and −1 are Welch's test; four give the
/// change of a gap. Undefined: a group of fewer than two, or no group (`n<2`); a standard error
/// that is nothing but rounding (`zero_variance`, R's rule: below ten machine epsilons of the
/// largest term); a level, weight or value outside its range (`out_of_range`). Satterthwaite 1946.
pub fn contrast(groups: &[(f64, &[f64])], level: f64) -> Result<Contrast, Undefined> {
    let groups = groups
        .iter()
        .map(|(weight, values)| Ok((*weight, Moments::of(values)?)))
        .collect::<Result<Vec<_>, Undefined>>()?;
    contrast_of(&groups, level)
}

/// [`contrast`] of groups that are known by their moments.
pub fn contrast_of(groups: &[(f64, Moments)], level: f64) -> Result<Contrast, Undefined> {
    let tail = tail_of(level)?;
    let (mut estimate, mut size) = (0.0, 0.0_f64);
    let mut parts = Vec::with_capacity(groups.len());
    for (weight, group) in groups {
        let n = count(group.n);
        parts.push((finite(weight * weight * (group.variance / n))?, n));
        let term = finite(weight * group.mean)?;
        estimate += term;
        size = size.max(term.abs());
    }
    if parts.is_empty() {
        return Err(Undefined::TooFew);
    }
    let squared = parts.iter().map(|(part, _)| part).sum::<f64>();
    let se = finite(squared.sqrt())?;
    not_constant(se, size)?;
    // Shares of the squared error, so that nothing is squared beyond floating point.
    let doubt: f64 = parts
        .iter()
        .map(|(part, n)| (part / squared).powi(2) / (n - 1.0))
        .sum();
    let df = 1.0 / doubt;
    let t = finite(finite(estimate)? / se)?;
    let p = 2.0 * t_sf(t.abs(), df).ok_or(Undefined::OutOfRange)?;
    let reach = -t_quantile(tail, df).ok_or(Undefined::OutOfRange)? * se;
    Ok(Contrast {
        estimate,
        se,
        df,
        t,
        p,
        lo: finite(estimate - reach)?,
        hi: finite(estimate + reach)?,
    })
}

/// Two one-sided tests of whether a difference of means lies within ±bound.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Equivalence {
    /// First mean minus second, in the unit of the values.
    pub diff: f64,
    /// Welch's degrees of freedom.
    pub df: f64,
    /// `(diff + bound) / se`.
    pub t_lower: f64,
    /// `(diff − bound) / se`.
    pub t_upper: f64,
    /// One-sided p value of "at most −bound".
    pub p_lower: f64,
    /// One-sided p value of "at least bound".
    pub p_upper: f64,
    /// The larger of the two.
    pub p: f64,
    /// Lower limit of the interval of confidence `1 − 2 alpha`.
    pub ci_lo: f64,
    /// Upper limit of that interval.
    pub ci_hi: f64,
    /// Whether `p < alpha`.
    pub equivalent: bool,
}

/// Tests whether the means of `a` and `b` differ by less than `bound` (at least 0, in the unit of
/// the values), each side at `alpha` (0 to 0.5). Undefined as [`contrast`] is. Schuirmann 1987,
/// Lakens 2017.
pub fn equivalence(a: &[f64], b: &[f64], bound: f64, alpha: f64) -> Result<Equivalence, Undefined> {
    if !(bound >= 0.0 && bound.is_finite()) {
        return Err(Undefined::OutOfRange);
    }
    let difference = contrast(&[(1.0, a), (-1.0, b)], 1.0 - 2.0 * alpha)?;
    let Contrast {
        estimate, se, df, ..
    } = difference;
    let t_lower = finite((estimate + bound) / se)?;
    let t_upper = finite((estimate - bound) / se)?;
    let p_lower = t_sf(t_lower, df).ok_or(Undefined::OutOfRange)?;
    let p_upper = t_sf(-t_upper, df).ok_or(Undefined::OutOfRange)?;
    let p = p_lower.max(p_upper);
    Ok(Equivalence {
        diff: estimate,
        df,
        t_lower,
        t_upper,
        p_lower,
        p_upper,
        p,
        ci_lo: difference.lo,
        ci_hi: difference.hi,
        equivalent: p < alpha,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_narrow_interval_within_the_bounds_is_equivalent() {
        let a = [3.0, 3.1, 2.9, 3.0, 3.1, 2.9];
        let alike = equivalence(&a, &a, 0.5, 0.05).unwrap();
        assert!(alike.equivalent && alike.p < 0.001);
        let unknown = equivalence(&[1.0, 5.0, 3.0], &[1.0, 5.0, 3.0], 0.5, 0.05).unwrap();
        assert!(!unknown.equivalent, "not significant is not alike");
    }

    proptest! {
        #[test]
        fn equivalence_is_the_interval_within_the_bounds(
            a in prop::collection::vec(-5.0..5.0_f64, 0..9),
            b in prop::collection::vec(-5.0..5.0_f64, 0..9),
            bound in 0.0..6.0_f64,
        ) {
            if let Ok(e) = equivalence(&a, &b, bound, 0.05) {
                prop_assert!(e.ci_lo <= e.diff && e.diff <= e.ci_hi);
                let edge = (e.p - 0.05).abs() < 1e-9;
                prop_assert!(edge || e.equivalent == (-bound < e.ci_lo && e.ci_hi < bound));
            }
        }

        #[test]
        fn nothing_makes_it_fail(
            groups in prop::collection::vec((prop::num::f64::ANY, prop::collection::vec(prop::num::f64::ANY, 0..4)), 0..4),
            level in prop::num::f64::ANY,
        ) {
            let groups: Vec<(f64, &[f64])> = groups.iter().map(|(w, x)| (*w, x.as_slice())).collect();
            for level in [level, 0.95] {
                if let Ok(c) = contrast(&groups, level) {
                    for x in [c.estimate, c.se, c.df, c.t, c.p, c.lo, c.hi] {
                        prop_assert!(x.is_finite());
                    }
                }
            }
        }
    }
}
