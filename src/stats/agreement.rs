//! How far raters of one thing agree.

use super::describe::{mean, median};
use super::undefined::{Undefined, finite};

/// What deviations are taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Centre {
    /// The mean.
    Mean,
    /// The median.
    Median,
}

/// The average deviation AD(J) of raters: the mean absolute deviation from the centre of each item,
/// averaged over the items. In scale points, from 0 (all agree). Items are complete columns, one
/// per item, with a value per rater. Undefined: no item or fewer than two raters (`n<2`), a value
/// that is not finite (`out_of_range`). Burke, Finkelstein & Dusig 1999; R's `multilevel::ad.m`.
pub fn average_deviation(items: &[Vec<f64>], centre: Centre) -> Result<f64, Undefined> {
    let deviations = items
        .iter()
        .map(|item| {
            if item.len() < 2 {
                return Err(Undefined::TooFew);
            }
            let middle = match centre {
                Centre::Mean => mean(item)?,
                Centre::Median => median(item)?,
            };
            let away: Vec<f64> = item.iter().map(|x| (x - middle).abs()).collect();
            mean(&away)
        })
        .collect::<Result<Vec<f64>, Undefined>>()?;
    if deviations.is_empty() {
        return Err(Undefined::TooFew);
    }
    finite(mean(&deviations)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn two_camps_are_far_from_agreeing() {
        let camps = [vec![1.0, 1.0, 5.0, 5.0]];
        assert_eq!(average_deviation(&camps, Centre::Mean), Ok(2.0));
        let alone = [vec![4.0]];
        assert_eq!(
            average_deviation(&alone, Centre::Mean),
            Err(Undefined::TooFew)
        );
        assert_eq!(average_deviation(&[], Centre::Mean), Err(Undefined::TooFew));
    }

    proptest! {
        #[test]
        fn deviations_are_never_negative(
            items in prop::collection::vec(prop::collection::vec(prop::num::f64::ANY, 0..5), 0..4),
        ) {
            for centre in [Centre::Mean, Centre::Median] {
                if let Ok(value) = average_deviation(&items, centre) {
                    prop_assert!(value.is_finite() && value >= 0.0);
                }
            }
        }
    }
}
