//! Rows of items with missing cells: scale points turned round and stretched, scores of a row,
//! complete rows. Columns come as one vector per item, all of the same length.

use super::describe::mean;
use super::undefined::Undefined;

/// A reversed answer, `min + max − x`, in scale points. Undefined outside the scale
/// (`out_of_range`).
pub fn reverse_key(x: f64, min: f64, max: f64) -> Result<f64, Undefined> {
    on_scale(x, min, max).map(|x| min + max - x)
}

/// Percent of the maximum possible, `100 (x − min) / (max − min)`, 0 to 100. Undefined outside the
/// scale or when the scale has no width (`out_of_range`). Cohen et al. 1999.
pub fn pomp(x: f64, min: f64, max: f64) -> Result<f64, Undefined> {
    if min >= max {
        return Err(Undefined::OutOfRange);
    }
    on_scale(x, min, max).map(|x| 100.0 * ((x - min) / (max - min)))
}

fn on_scale(x: f64, min: f64, max: f64) -> Result<f64, Undefined> {
    let bounded =
        min.is_finite() && max.is_finite() && (max - min).is_finite() && (max + min).is_finite();
    if bounded && x >= min && x <= max {
        Ok(x)
    } else {
        Err(Undefined::OutOfRange)
    }
}

/// The mean of the answered cells of each row, when at least `min_answered` are. Undefined:
/// nothing answered (`all_missing`), fewer than asked for (`n<2`).
#[must_use]
pub fn row_means(columns: &[Vec<Option<f64>>], min_answered: usize) -> Vec<Result<f64, Undefined>> {
    (0..height(columns))
        .map(|row| {
            let answered: Vec<f64> = cells(columns, row).flatten().collect();
            if !answered.is_empty() && answered.len() < min_answered {
                return Err(Undefined::TooFew);
            }
            mean(&answered)
        })
        .collect()
}

/// The mean over rows of the mean of each row's answered cells, so that every person weighs the
/// same. Undefined when nothing was answered (`all_missing`).
pub fn mean_of_row_means(columns: &[Vec<Option<f64>>]) -> Result<f64, Undefined> {
    let rows: Vec<f64> = row_means(columns, 1).into_iter().flatten().collect();
    mean(&rows)
}

/// The columns, reduced to the rows in which every cell is present.
#[must_use]
pub fn complete_rows(columns: &[Vec<Option<f64>>]) -> Vec<Vec<f64>> {
    let mut complete = vec![Vec::new(); columns.len()];
    for row in 0..height(columns) {
        let Some(values) = cells(columns, row).collect::<Option<Vec<f64>>>() else {
            continue;
        };
        for (column, value) in complete.iter_mut().zip(values) {
            column.push(value);
        }
    }
    complete
}

/// Pearson's correlation, −1 to 1. Undefined: fewer than two pairs (`n<2`), a constant
/// (`zero_variance`), a value that is not finite (`out_of_range`).
pub fn correlation(x: &[f64], y: &[f64]) -> Result<f64, Undefined> {
    if x.len().min(y.len()) < 2 {
        return Err(Undefined::TooFew);
    }
    let (unit_x, unit_y) = (unit_deviations(x)?, unit_deviations(y)?);
    let r: f64 = unit_x.iter().zip(&unit_y).map(|(x, y)| x * y).sum();
    Ok(r.clamp(-1.0, 1.0))
}

/// The deviations from the mean, divided by their length. Undefined as [`correlation`] is.
pub(super) fn unit_deviations(x: &[f64]) -> Result<Vec<f64>, Undefined> {
    let centre = mean(x)?;
    let largest = x.iter().map(|x| (x - centre).abs()).fold(0.0, f64::max);
    if !largest.is_finite() {
        return Err(Undefined::OutOfRange);
    }
    if largest <= 10.0 * f64::EPSILON * centre.abs() || largest < 1.0 / f64::MAX {
        return Err(Undefined::ZeroVariance);
    }
    let scaled: Vec<f64> = x.iter().map(|x| (x - centre) / largest).collect();
    let length = scaled.iter().map(|x| x * x).sum::<f64>().sqrt();
    Ok(scaled.into_iter().map(|x| x / length).collect())
}

fn height<T>(columns: &[Vec<T>]) -> usize {
    columns.iter().map(Vec::len).max().unwrap_or(0)
}

fn cells(columns: &[Vec<Option<f64>>], row: usize) -> impl Iterator<Item = Option<f64>> {
    columns
        .iter()
        .map(move |column| column.get(row).copied().flatten())
}

/// The sum of each row of complete columns.
pub(super) fn row_sums<'a>(columns: impl Iterator<Item = &'a Vec<f64>>) -> Vec<f64> {
    let mut sums: Vec<f64> = Vec::new();
    for column in columns {
        sums.resize(sums.len().max(column.len()), 0.0);
        sums.iter_mut().zip(column).for_each(|(sum, x)| *sum += x);
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_answer_off_the_scale_is_an_error() {
        assert_eq!(reverse_key(2.0, 1.0, 5.0), Ok(4.0));
        assert_eq!(reverse_key(6.0, 1.0, 5.0), Err(Undefined::OutOfRange));
        assert_eq!(pomp(5.5, 1.0, 7.0), Ok(75.0));
        assert_eq!(pomp(1.0, 1.0, 1.0), Err(Undefined::OutOfRange));
        assert_eq!(pomp(f64::NAN, 1.0, 7.0), Err(Undefined::OutOfRange));
    }

    #[test]
    fn a_row_needs_enough_answers() {
        let columns = [
            vec![Some(4.0), Some(2.0), None],
            vec![Some(5.0), None, None],
        ];
        let scores = row_means(&columns, 2);
        assert_eq!(
            scores,
            [Ok(4.5), Err(Undefined::TooFew), Err(Undefined::AllMissing)]
        );
        assert_eq!(mean_of_row_means(&columns), Ok(3.25));
        assert_eq!(complete_rows(&columns), [[4.0], [5.0]]);
    }

    proptest! {
        #[test]
        fn correlations_lie_between_minus_one_and_one(
            x in prop::collection::vec(prop::num::f64::ANY, 0..6),
            y in prop::collection::vec(-1.0..1.0_f64, 0..6),
        ) {
            for (x, y) in [(&x, &y), (&y, &y), (&x, &x)] {
                if let Ok(r) = correlation(x, y) {
                    prop_assert!((-1.0..=1.0).contains(&r));
                }
            }
        }

        #[test]
        fn stretching_stays_within_a_hundred(x in prop::num::f64::ANY, min in prop::num::f64::ANY, max in prop::num::f64::ANY) {
            for (min, max) in [(min, max), (-5.0, 5.0)] {
                if let Ok(p) = pomp(x, min, max) {
                    prop_assert!((0.0..=100.0).contains(&p));
                }
                if let Ok(r) = reverse_key(x, min, max) {
                    prop_assert!(r.is_finite());
                }
            }
        }
    }
}
