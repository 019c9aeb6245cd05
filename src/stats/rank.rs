//! The Mann–Whitney test of two independent groups, by the normal approximation and exactly.

use super::cast::count;
use super::normal::upper;
use super::undefined::Undefined;

/// Largest number of table cells the exact test fills.
const MOST_CELLS: usize = 1_000_000_000;

/// Mann–Whitney's U with its approximate p values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankTest {
    /// Pairs in which `x` is larger, ties counting one half; 0 to n₁ n₂.
    pub u: f64,
    /// Two-sided p value with continuity correction. Undefined when all values are equal
    /// (`zero_variance`).
    pub p_continuity: Result<f64, Undefined>,
    /// The same without.
    pub p_plain: Result<f64, Undefined>,
}

/// Mann–Whitney's U and exact p value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExactRankTest {
    /// Pairs in which `x` is larger, ties counting one half; 0 to n₁ n₂.
    pub u: f64,
    /// Share of all ways to divide the values that lie as far from the expectation. Undefined when
    /// all values are equal (`zero_variance`).
    pub p: Result<f64, Undefined>,
}

/// The Mann–Whitney test by the normal approximation, variance corrected for ties. Undefined: an
/// empty group (`all_missing`), a value that is not finite (`out_of_range`). R's
/// `wilcox.test(exact = FALSE)`.
pub fn rank_test(x: &[f64], y: &[f64]) -> Result<RankTest, Undefined> {
    let ranks = Ranks::of(x, y)?;
    let (n1, n2, n) = (count(x.len()), count(y.len()), count(x.len() + y.len()));
    let away = ranks.u - n1 * n2 / 2.0;
    let variance = n1 * n2 / 12.0 * (n + 1.0 - ranks.ties / (n * (n - 1.0)));
    let p = |correction: f64| {
        if ranks.all_equal() {
            return Err(Undefined::ZeroVariance);
        }
        let z = (away.abs() - correction).max(0.0) / variance.sqrt();
        Ok((2.0 * upper(z)).min(1.0))
    };
    Ok(RankTest {
        u: ranks.u,
        p_continuity: p(0.5),
        p_plain: p(0.0),
    })
}

/// The Mann–Whitney test by the distribution of midranks over all divisions of the values into
/// groups of these sizes; ties need no care. Undefined as [`rank_test`] is, and when the table
/// would be too large (`out_of_range`; above about 100 a side). Streitberg & Röhmel 1986; R's
/// `coin::wilcox_test(distribution = "exact")`, and `wilcox.test(exact = TRUE)` without ties.
pub fn exact_rank_test(x: &[f64], y: &[f64]) -> Result<ExactRankTest, Undefined> {
    let ranks = Ranks::of(x, y)?;
    let p = if ranks.all_equal() {
        Err(Undefined::ZeroVariance)
    } else {
        ranks.exact_p(x.len().min(y.len()))
    };
    match p {
        Err(Undefined::OutOfRange) => Err(Undefined::OutOfRange),
        p => Ok(ExactRankTest { u: ranks.u, p }),
    }
}

/// Midranks of the joint values.
struct Ranks {
    /// Twice the midrank of every value.
    doubled: Vec<usize>,
    /// `Σ t³ − t` over groups of equal values.
    ties: f64,
    u: f64,
    /// Twice the distance of the rank sum from its expectation; alike for both groups.
    doubled_distance: usize,
}

impl Ranks {
    fn of(x: &[f64], y: &[f64]) -> Result<Self, Undefined> {
        if x.is_empty() || y.is_empty() {
            return Err(Undefined::AllMissing);
        }
        let mut values: Vec<(f64, bool)> = x.iter().map(|x| (*x, true)).collect();
        values.extend(y.iter().map(|y| (*y, false)));
        if values.iter().any(|(value, _)| !value.is_finite()) {
            return Err(Undefined::OutOfRange);
        }
        values.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut doubled = Vec::with_capacity(values.len());
        let (mut ties, mut sum) = (0.0, 0);
        for equal in values.chunk_by(|a, b| a.0 == b.0) {
            let before = doubled.len();
            let rank = 2 * before + equal.len() + 1;
            doubled.resize(before + equal.len(), rank);
            sum += rank * equal.iter().filter(|(_, first)| *first).count();
            ties += count(equal.len()).powi(3) - count(equal.len());
        }
        let expected = x.len() * (values.len() + 1);
        Ok(Self {
            doubled,
            ties,
            u: count(sum - x.len() * (x.len() + 1)) / 2.0,
            doubled_distance: sum.abs_diff(expected),
        })
    }

    fn all_equal(&self) -> bool {
        self.doubled.first() == self.doubled.last()
    }

    /// Counts, for every number of chosen values up to `size`, the choices by their sum.
    fn exact_p(&self, size: usize) -> Result<f64, Undefined> {
        let n = self.doubled.len();
        let largest: usize = self.doubled.iter().rev().take(size).sum();
        let work = n.saturating_mul(size).saturating_mul(largest);
        if work > MOST_CELLS {
            return Err(Undefined::OutOfRange);
        }
        let mut choices = vec![vec![0.0_f64; largest + 1]; size + 1];
        if let Some(none) = choices.first_mut().and_then(|row| row.first_mut()) {
            *none = 1.0;
        }
        for rank in &self.doubled {
            for chosen in (1..=size).rev() {
                let (fewer, more) = choices.split_at_mut(chosen);
                let (Some(from), Some(to)) = (fewer.last(), more.first_mut()) else {
                    continue;
                };
                for (to, from) in to.iter_mut().skip(*rank).zip(from) {
                    *to += from;
                }
            }
        }
        let expected = size * (n + 1);
        let (mut all, mut far) = (0.0, 0.0);
        for (sum, ways) in choices.last().into_iter().flatten().enumerate() {
            all += ways;
            if sum.abs_diff(expected) >= self.doubled_distance {
                far += ways;
            }
        }
        Ok(far / all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn three_of_seven_lowest_is_two_in_thirty_five() {
        let test = exact_rank_test(&[1.0, 2.0, 3.0], &[4.0, 5.0, 6.0, 7.0]).unwrap();
        assert_eq!(test.u, 0.0);
        assert!((test.p.unwrap() - 2.0 / 35.0).abs() < 1e-15);
    }

    #[test]
    fn equal_values_have_u_but_no_p() {
        let test = rank_test(&[3.0; 3], &[3.0; 3]).unwrap();
        assert_eq!((test.u, test.p_plain), (4.5, Err(Undefined::ZeroVariance)));
        let exact = exact_rank_test(&[3.0; 3], &[3.0; 3]).unwrap();
        assert_eq!((exact.u, exact.p), (4.5, Err(Undefined::ZeroVariance)));
        assert_eq!(rank_test(&[], &[1.0]), Err(Undefined::AllMissing));
    }

    #[test]
    fn too_large_a_table_is_refused() {
        let many: Vec<f64> = (0..5000_u32).map(f64::from).collect();
        assert_eq!(exact_rank_test(&many, &many), Err(Undefined::OutOfRange));
    }

    proptest! {
        #[test]
        fn groups_may_change_places(
            x in prop::collection::vec(prop::sample::select(vec![1.0, 2.0, 3.0, -0.0, 0.0]), 0..7),
            y in prop::collection::vec(prop::num::f64::ANY, 0..7),
        ) {
            for (x, y) in [(&x, &y), (&x, &x)] {
                let (one, other) = (exact_rank_test(x, y), exact_rank_test(y, x));
                if let (Ok(one), Ok(other)) = (one, other) {
                    prop_assert_eq!(one.u + other.u, count(x.len() * y.len()));
                    prop_assert_eq!(one.p.is_ok(), other.p.is_ok());
                    if let (Ok(one), Ok(other)) = (one.p, other.p) {
                        prop_assert!((one - other).abs() < 1e-12 && one > 0.0 && one <= 1.0);
                    }
                }
                if let Ok(test) = rank_test(x, y) {
                    for p in [test.p_plain, test.p_continuity].into_iter().flatten() {
                        prop_assert!((0.0..=1.0).contains(&p));
                    }
                }
            }
        }
    }
}
