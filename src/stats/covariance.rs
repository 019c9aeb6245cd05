//! Reliability of items whose answers are known as patterns with how often each occurs: the
//! covariances of the items are all that alpha and its kin need.

use super::cast::count;
use super::interval::Interval;
use super::reliability::{feldt_interval, standardised};
use super::undefined::{Undefined, finite};

/// Number of complete rows, and the covariances of the items over them (with n − 1).
#[derive(Clone, Debug, PartialEq)]
pub struct Covariances {
    n: usize,
    k: usize,
    /// Row by row, `k · k`.
    matrix: Vec<f64>,
}

impl Covariances {
    /// From rows of `k` values, each with how often it occurs. Rows of another length are left out.
    /// Undefined: fewer than two rows (`n<2`), a value that is not finite (`out_of_range`).
    pub fn of<'r>(
        k: usize,
        rows: impl Iterator<Item = (&'r [f64], u32)> + Clone,
    ) -> Result<Self, Undefined> {
        let rows = rows.filter(|(row, _)| row.len() == k);
        let (mut n, mut sums) = (0_usize, vec![0.0; k]);
        for (row, times) in rows.clone() {
            n += usize::try_from(times).map_err(|_| Undefined::OutOfRange)?;
            for (sum, x) in sums.iter_mut().zip(row) {
                *sum += f64::from(times) * x;
            }
        }
        if n < 2 {
            return Err(Undefined::TooFew);
        }
        let means: Vec<f64> = sums.iter().map(|sum| sum / count(n)).collect();
        let mut matrix = vec![0.0; k * k];
        let mut away = vec![0.0; k];
        for (row, times) in rows {
            for ((away, x), mean) in away.iter_mut().zip(row).zip(&means) {
                *away = x - mean;
            }
            for (line, first) in matrix.chunks_mut(k.max(1)).zip(&away) {
                let weighted = f64::from(times) * first;
                for (cell, second) in line.iter_mut().zip(&away) {
                    *cell += weighted * second;
                }
            }
        }
        for cell in &mut matrix {
            *cell = finite(*cell / (count(n) - 1.0))?;
        }
        Ok(Self { n, k, matrix })
    }

    /// Complete rows.
    #[must_use]
    pub fn n(&self) -> usize {
        self.n
    }

    fn cell(&self, i: usize, j: usize) -> f64 {
        self.matrix.get(i * self.k + j).copied().unwrap_or(0.0)
    }

    /// Variance of the sum of the items that `counts` keeps.
    fn of_sum(&self, counts: impl Fn(usize) -> bool) -> f64 {
        let kept = || (0..self.k).filter(|i| counts(*i));
        kept()
            .map(|i| kept().map(|j| self.cell(i, j)).sum::<f64>())
            .sum()
    }

    /// Cronbach's alpha, as [`alpha`](super::alpha) has it; at most 1. Undefined: fewer than two
    /// items (`n<2`), a sum that does not vary (`zero_variance`).
    pub fn alpha(&self) -> Result<f64, Undefined> {
        self.alpha_of(|_| true)
    }

    /// Alpha without each item in turn.
    #[must_use]
    pub fn alpha_if_dropped(&self) -> Vec<Result<f64, Undefined>> {
        let each = 0..self.k;
        each.map(|dropped| self.alpha_of(|i| i != dropped))
            .collect()
    }

    fn alpha_of(&self, counts: impl Fn(usize) -> bool) -> Result<f64, Undefined> {
        let k = count((0..self.k).filter(|i| counts(*i)).count());
        if k < 2.0 {
            return Err(Undefined::TooFew);
        }
        let kept = (0..self.k).filter(|i| counts(*i));
        let parts: f64 = kept.map(|i| self.cell(i, i)).sum();
        let whole = constant_is_zero(self.of_sum(&counts), parts);
        if whole <= 0.0 {
            return Err(Undefined::ZeroVariance);
        }
        finite(k / (k - 1.0) * (1.0 - parts / whole))
    }

    /// Feldt's interval of alpha, of confidence `level` (0 to 1). Undefined as alpha is.
    pub fn feldt(&self, level: f64) -> Result<Interval, Undefined> {
        feldt_interval(self.alpha()?, self.n, self.k, level)
    }

    /// Correlation of each item with the sum of the others, −1 to 1. Undefined: fewer than two items
    /// (`n<2`), an item or the rest constant (`zero_variance`).
    #[must_use]
    pub fn item_rest(&self) -> Vec<Result<f64, Undefined>> {
        let one = |item: usize| {
            if self.k < 2 {
                return Err(Undefined::TooFew);
            }
            let others = || (0..self.k).filter(|j| *j != item);
            let with: f64 = others().map(|j| self.cell(item, j)).sum();
            let parts: f64 = others().map(|j| self.cell(j, j)).sum();
            let rest = constant_is_zero(self.of_sum(|i| i != item), parts);
            correlated(with, self.cell(item, item), rest)
        };
        (0..self.k).map(one).collect()
    }

    /// The Spearman–Brown reliability of two items, `2r / (1 + r)`. Undefined: not two items (`n<2`),
    /// a constant item or r = −1 (`zero_variance`). Eisinga et al. 2013.
    pub fn spearman_brown(&self) -> Result<f64, Undefined> {
        if self.k != 2 {
            return Err(Undefined::TooFew);
        }
        let r = correlated(self.cell(0, 1), self.cell(0, 0), self.cell(1, 1))?;
        standardised(r, 2.0)
    }
}

/// The variance of a sum, from those of its parts: what rounding leaves of a sum that does not vary is 0.
fn constant_is_zero(whole: f64, parts: f64) -> f64 {
    if whole <= 1e-12 * parts { 0.0 } else { whole }
}

fn correlated(with: f64, first: f64, second: f64) -> Result<f64, Undefined> {
    let scale = first.sqrt() * second.sqrt();
    if scale.is_nan() || scale <= 0.0 {
        return Err(Undefined::ZeroVariance);
    }
    finite(with / scale).map(|r| r.clamp(-1.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats;
    use proptest::prelude::*;

    #[test]
    fn a_rest_that_does_not_vary_says_nothing() {
        // Thirds have no exact sum: the second and third items always add to 3.
        let rows: [(&[f64], u32); 2] = [(&[1.0, 3.0, 0.0], 1), (&[0.0, 2.0, 1.0], 2)];
        let found = Covariances::of(3, rows.into_iter()).unwrap();
        assert_eq!(found.item_rest()[0], Err(Undefined::ZeroVariance));
    }

    proptest! {
        #[test]
        fn patterns_say_what_columns_say(
            rows in prop::collection::vec((prop::collection::vec(0..5_u8, 3), 1..4_u32), 0..7),
            k in 1..=3_usize,
        ) {
            let rows: Vec<(Vec<f64>, u32)> = rows
                .iter()
                .map(|(row, n)| (row.iter().take(k).map(|x| f64::from(*x)).collect(), *n))
                .collect();
            let columns: Vec<Vec<f64>> = (0..k)
                .map(|i| {
                    let each = rows.iter();
                    each.flat_map(|(row, n)| std::iter::repeat_n(row[i], usize::try_from(*n).unwrap()))
                        .collect()
                })
                .collect();
            let near = |a: Result<f64, Undefined>, b: Result<f64, Undefined>| match (a, b) {
                (Ok(a), Ok(b)) => (a - b).abs() < 1e-9 * b.abs().max(1.0),
                (a, b) => a == b,
            };
            match Covariances::of(k, rows.iter().map(|(row, n)| (row.as_slice(), *n))) {
                Ok(found) => {
                    prop_assert!(near(found.alpha(), stats::alpha(&columns)), "{:?} {:?}", found.alpha(), stats::alpha(&columns));
                    for (a, b) in found.alpha_if_dropped().into_iter().zip(stats::alpha_if_dropped(&columns)) {
                        prop_assert!(near(a, b));
                    }
                    for (a, b) in found.item_rest().into_iter().zip(stats::item_rest(&columns)) {
                        prop_assert!(near(a, b));
                    }
                    if k == 2 {
                        let columns = stats::spearman_brown(&columns[0], &columns[1]);
                        prop_assert!(near(found.spearman_brown(), columns.spearman_brown));
                    }
                }
                Err(reason) => prop_assert_eq!(reason, Undefined::TooFew),
            }
        }
    }
}
