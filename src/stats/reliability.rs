//! Whether items measure one thing: Cronbach's alpha and its kin. Items are complete columns, one
//! per item, all of the same length (see `complete_rows`).

use super::cast::count;
use super::describe::{mean, variance};
use super::fisher::f_quantile;
use super::interval::Interval;
use super::rows::{correlation, row_sums};
use super::undefined::{Undefined, finite, tail_of};

/// Reliability of a sum of items. Each part is undefined on its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reliability {
    /// Complete rows.
    pub n: usize,
    /// Items.
    pub k: usize,
    /// Cronbach's alpha, at most 1, with no lower bound.
    pub alpha: Result<f64, Undefined>,
    /// Alpha of the standardised items.
    pub std_alpha: Result<f64, Undefined>,
    /// Mean correlation of the items, −1 to 1.
    pub avg_r: Result<f64, Undefined>,
    /// Feldt's interval of alpha.
    pub feldt: Result<Interval, Undefined>,
}

/// Everything about the reliability of `items`, with an interval of confidence `level` (0 to 1).
#[must_use]
pub fn reliability(items: &[Vec<f64>], level: f64) -> Reliability {
    let (n, k) = (items.iter().map(Vec::len).min().unwrap_or(0), items.len());
    let alpha = alpha(items);
    let avg_r = mean_correlation(items);
    Reliability {
        n,
        k,
        alpha,
        std_alpha: avg_r.and_then(|r| standardised(r, count(k))),
        avg_r,
        feldt: alpha.and_then(|alpha| feldt_interval(alpha, n, k, level)),
    }
}

/// Cronbach's alpha, `k / (k − 1) · (1 − Σ sᵢ² / s²)` with the variances of the items and of their
/// sum. Undefined: fewer than two rows or items (`n<2`), a sum that does not vary
/// (`zero_variance`). Cronbach 1951.
pub fn alpha(items: &[Vec<f64>]) -> Result<f64, Undefined> {
    let k = count(items.len());
    if items.len() < 2 {
        return Err(Undefined::TooFew);
    }
    let mut parts = 0.0;
    for item in items {
        parts += variance(item)?;
    }
    let sums = row_sums(items.iter());
    let whole = variance(&sums)?;
    if whole.sqrt() <= 10.0 * f64::EPSILON * mean(&sums)?.abs() {
        return Err(Undefined::ZeroVariance);
    }
    finite(k / (k - 1.0) * (1.0 - parts / whole))
}

/// Alpha without each item in turn. Undefined as [`alpha`] is for the items that stay.
#[must_use]
pub fn alpha_if_dropped(items: &[Vec<f64>]) -> Vec<Result<f64, Undefined>> {
    (0..items.len())
        .map(|dropped| alpha(&without(items, dropped)))
        .collect()
}

/// Correlation of each item with the sum of the others, −1 to 1. Undefined: fewer than two rows or
/// items (`n<2`), an item or the rest constant (`zero_variance`).
#[must_use]
pub fn item_rest(items: &[Vec<f64>]) -> Vec<Result<f64, Undefined>> {
    items
        .iter()
        .enumerate()
        .map(|(place, item)| {
            let others = without(items, place);
            if others.is_empty() {
                return Err(Undefined::TooFew);
            }
            correlation(item, &row_sums(others.iter()))
        })
        .collect()
}

/// Feldt's interval of an alpha found with `n` rows and `k` items: `1 − (1 − alpha) F(1 − tail)` to
/// `1 − (1 − alpha) F(tail)` with `n − 1` and `(n − 1)(k − 1)` degrees of freedom. Undefined: fewer
/// than two rows or items (`n<2`), an alpha above 1 or a level outside its range (`out_of_range`).
/// Feldt 1965.
pub fn feldt_interval(alpha: f64, n: usize, k: usize, level: f64) -> Result<Interval, Undefined> {
    let tail = tail_of(level)?;
    if n < 2 || k < 2 {
        return Err(Undefined::TooFew);
    }
    if alpha.is_nan() || alpha > 1.0 {
        return Err(Undefined::OutOfRange);
    }
    let d1 = count(n) - 1.0;
    let d2 = d1 * (count(k) - 1.0);
    let limit = |p: f64| {
        let f = f_quantile(p, d1, d2).ok_or(Undefined::OutOfRange)?;
        finite(1.0 - (1.0 - alpha) * f)
    };
    Ok(Interval {
        lo: limit(1.0 - tail)?,
        hi: limit(tail)?,
    })
}

/// Reliability of two items.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TwoItems {
    /// Correlation of the two, −1 to 1.
    pub r: Result<f64, Undefined>,
    /// Reliability of their sum, `2r / (1 + r)`; undefined at r = −1 (`zero_variance`).
    pub spearman_brown: Result<f64, Undefined>,
}

/// The Spearman–Brown reliability of two items, better for two than alpha. Undefined as the
/// correlation is. Eisinga et al. 2013.
#[must_use]
pub fn spearman_brown(first: &[f64], second: &[f64]) -> TwoItems {
    let r = correlation(first, second);
    TwoItems {
        r,
        spearman_brown: r.and_then(|r| standardised(r, 2.0)),
    }
}

/// `k r / (1 + (k − 1) r)`, the reliability of `k` items that correlate by `r`.
pub(super) fn standardised(r: f64, k: f64) -> Result<f64, Undefined> {
    let whole = 1.0 + (k - 1.0) * r;
    if whole.abs() < 1e-12 {
        return Err(Undefined::ZeroVariance);
    }
    finite(k * r / whole)
}

fn mean_correlation(items: &[Vec<f64>]) -> Result<f64, Undefined> {
    let mut correlations = Vec::new();
    for (place, first) in items.iter().enumerate() {
        for second in items.iter().skip(place + 1) {
            correlations.push(correlation(first, second)?);
        }
    }
    mean(&correlations).map_err(|_| Undefined::TooFew)
}

fn without(items: &[Vec<f64>], place: usize) -> Vec<Vec<f64>> {
    let mut rest = items.to_vec();
    rest.remove(place);
    rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_item_or_one_row_is_too_few() {
        assert_eq!(alpha(&[vec![1.0, 2.0]]), Err(Undefined::TooFew));
        assert_eq!(alpha(&[vec![1.0], vec![2.0]]), Err(Undefined::TooFew));
        assert_eq!(item_rest(&[vec![1.0, 2.0]]), [Err(Undefined::TooFew)]);
    }

    #[test]
    fn items_that_cancel_have_no_alpha() {
        let items = [vec![1.0, 2.0, 3.0], vec![3.0, 2.0, 1.0]];
        let found = reliability(&items, 0.95);
        assert_eq!(found.alpha, Err(Undefined::ZeroVariance));
        assert_eq!(found.std_alpha, Err(Undefined::ZeroVariance));
        assert!(found.avg_r.unwrap() < -0.999_999);
        let two = spearman_brown(&items[0], &items[1]);
        assert_eq!(two.spearman_brown, Err(Undefined::ZeroVariance));
    }

    proptest! {
        #[test]
        fn only_numbers_come_out(
            rows in prop::collection::vec((prop::num::f64::ANY, 0.0..5.0_f64, prop::sample::select(vec![1.0, 2.0])), 0..6),
        ) {
            let column = |f: fn(&(f64, f64, f64)) -> f64| rows.iter().map(f).collect::<Vec<f64>>();
            let any = vec![column(|r| r.0), column(|r| r.1), column(|r| r.2)];
            let tame = vec![column(|r| r.1), column(|r| r.2), column(|r| r.1 + r.2)];
            for items in [any, tame] {
                let found = reliability(&items, 0.95);
                for value in [found.alpha, found.std_alpha, found.avg_r].into_iter().flatten() {
                    prop_assert!(value.is_finite());
                }
                if let (Ok(alpha), Ok(Interval { lo, hi })) = (found.alpha, found.feldt) {
                    prop_assert!(lo.is_finite() && hi.is_finite() && lo <= alpha && alpha <= hi);
                }
                for value in item_rest(&items).into_iter().chain(alpha_if_dropped(&items)).flatten() {
                    prop_assert!(value.is_finite());
                }
            }
        }
    }
}
