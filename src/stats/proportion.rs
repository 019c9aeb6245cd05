//! Shares and their intervals.

use super::beta::quantile_logit;
use super::cast::count;
use super::interval::Interval;
use super::normal::norm_quantile;
use super::undefined::{Undefined, tail_of};

/// The share `k / n`, 0 to 1. Undefined: nobody (`all_missing`), more than all (`out_of_range`).
pub fn share(k: usize, n: usize) -> Result<f64, Undefined> {
    match (k, n) {
        (_, 0) => Err(Undefined::AllMissing),
        (k, n) if k > n => Err(Undefined::OutOfRange),
        (k, n) => Ok(count(k) / count(n)),
    }
}

/// Wilson's score interval of the share `k / n`, without continuity correction, within [0, 1].
/// Undefined as [`share`] is, and for a level outside 0 to 1 (`out_of_range`). Wilson 1927; R's
/// `prop.test(correct = FALSE)`.
pub fn wilson(k: usize, n: usize, level: f64) -> Result<Interval, Undefined> {
    let z = -norm_quantile(tail_of(level)?).ok_or(Undefined::OutOfRange)?;
    let p = share(k, n)?;
    let (n, square) = (count(n), z * z);
    let centre = (p + square / (2.0 * n)) / (1.0 + square / n);
    let reach = z / (1.0 + square / n) * (p * (1.0 - p) / n + square / (4.0 * n * n)).sqrt();
    // The estimate lies inside; at 0 and 1 only rounding would say otherwise.
    Ok(Interval {
        lo: if k == 0 {
            0.0
        } else {
            (centre - reach).clamp(0.0, p)
        },
        hi: (centre + reach).clamp(p, 1.0),
    })
}

/// Exact interval of the share `k / n` by the binomial distribution, within [0, 1]. Undefined as
/// [`wilson`] is. Clopper & Pearson 1934; R's `binom.test`.
pub fn clopper_pearson(k: usize, n: usize, level: f64) -> Result<Interval, Undefined> {
    let tail = tail_of(level)?;
    share(k, n)?;
    let limit = |successes: f64, failures: f64, p: f64| {
        quantile_logit(successes, failures, p, 1.0 - p)
            .map(|u| 1.0 / (1.0 + (-u).exp()))
            .ok_or(Undefined::OutOfRange)
    };
    let (successes, failures) = (count(k), count(n - k));
    let lo = match k {
        0 => 0.0,
        _ => limit(successes, failures + 1.0, tail)?,
    };
    let hi = match n - k {
        0 => 1.0,
        _ => limit(successes + 1.0, failures, 1.0 - tail)?,
    };
    Ok(Interval { lo, hi })
}

/// The difference of two independent shares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShareDifference {
    /// First share minus second, −1 to 1.
    pub diff: f64,
    /// Its interval.
    pub interval: Interval,
}

/// The difference `k1 / n1 − k2 / n2` with an interval from both Wilson intervals. Undefined as
/// [`wilson`] is for either share. Newcombe 1998, method 10.
pub fn newcombe(
    (k1, n1): (usize, usize),
    (k2, n2): (usize, usize),
    level: f64,
) -> Result<ShareDifference, Undefined> {
    let (first, second) = (wilson(k1, n1, level)?, wilson(k2, n2, level)?);
    let (p1, p2) = (share(k1, n1)?, share(k2, n2)?);
    let diff = p1 - p2;
    Ok(ShareDifference {
        diff,
        interval: Interval {
            lo: (diff - (p1 - first.lo).hypot(second.hi - p2)).max(-1.0),
            hi: (diff + (first.hi - p1).hypot(p2 - second.lo)).min(1.0),
        },
    })
}

/// Shares of answers at the ends of a scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BoxShares {
    /// Answers present.
    pub n: usize,
    /// Share in the highest two points, 0 to 1.
    pub top2: Result<f64, Undefined>,
    /// Share in the lowest two points, 0 to 1.
    pub bottom2: Result<f64, Undefined>,
    /// Wilson's interval of the top share.
    pub top2_interval: Result<Interval, Undefined>,
}

/// Shares of the answers present in the highest and lowest two points of a scale from `min` to
/// `max` in steps of one. All undefined when nothing was answered (`all_missing`).
#[must_use]
pub fn box_shares(x: &[Option<f64>], min: f64, max: f64, level: f64) -> BoxShares {
    let present: Vec<f64> = x.iter().copied().flatten().collect();
    let n = present.len();
    let top = present.iter().filter(|x| **x >= max - 1.0).count();
    let bottom = present.iter().filter(|x| **x <= min + 1.0).count();
    BoxShares {
        n,
        top2: share(top, n),
        bottom2: share(bottom, n),
        top2_interval: wilson(top, n, level),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nobody_has_no_share() {
        assert_eq!(share(0, 0), Err(Undefined::AllMissing));
        assert_eq!(clopper_pearson(3, 2, 0.95), Err(Undefined::OutOfRange));
        let none = box_shares(&[None], 1.0, 5.0, 0.95);
        assert_eq!((none.n, none.top2), (0, Err(Undefined::AllMissing)));
    }

    proptest! {
        #[test]
        fn intervals_contain_the_share(k in 0..400_usize, more in 0..400_usize, level in 0.01..0.999_f64) {
            let n = k + more;
            for interval in [wilson(k, n, level), clopper_pearson(k, n, level)] {
                prop_assert_eq!(interval.is_err(), n == 0);
                if let Ok(Interval { lo, hi }) = interval {
                    let p = share(k, n).unwrap();
                    prop_assert!(0.0 <= lo && lo <= p && p <= hi && hi <= 1.0);
                }
            }
            if let Ok(d) = newcombe((k, n), (more, n), level) {
                prop_assert!(d.interval.lo <= d.diff && d.diff <= d.interval.hi);
            }
        }
    }
}
