//! Numbers that occur many times each: a sample as its distinct values with how often. Scores of
//! people take few values, so that everything computed from a tally costs the same for ten people
//! and for a million.

use super::cast::{count, floor_index};
use super::moments::Moments;
use super::undefined::{Undefined, finite};

/// A sample as its distinct values in ascending order, each with how often it occurs (at least
/// once).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    values: Vec<(f64, u32)>,
}

impl Tally {
    /// The tally of `counts`, in any order; values that are given twice are added up. Undefined: a
    /// value that is not finite (`out_of_range`).
    pub fn new(counts: impl IntoIterator<Item = (f64, u32)>) -> Result<Self, Undefined> {
        let mut values: Vec<(f64, u32)> = Vec::new();
        for (value, n) in counts {
            finite(value)?;
            if n > 0 {
                // Without a negative zero, equal values have one order.
                values.push((value + 0.0, n));
            }
        }
        values.sort_by(|a, b| a.0.total_cmp(&b.0));
        values.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 = kept.1.saturating_add(next.1);
            }
            same
        });
        Ok(Self { values })
    }

    /// The distinct values in ascending order, each with how often it occurs.
    #[must_use]
    pub fn values(&self) -> &[(f64, u32)] {
        &self.values
    }

    /// How many observations there are.
    #[must_use]
    pub fn n(&self) -> usize {
        let each = self.values.iter();
        each.map(|(_, n)| usize::try_from(*n).unwrap_or(usize::MAX))
            .sum()
    }

    /// Arithmetic mean, in the unit of the values; between the smallest and the largest. Undefined:
    /// no value (`all_missing`). Summed twice, as [`mean`](super::mean) is.
    pub fn mean(&self) -> Result<f64, Undefined> {
        let (Some((least, _)), Some((most, _))) = (self.values.first(), self.values.last()) else {
            return Err(Undefined::AllMissing);
        };
        let n = count(self.n());
        let about = |centre: f64| {
            let away = self
                .values
                .iter()
                .map(|(x, n)| f64::from(*n) * (x - centre));
            centre + away.sum::<f64>() / n
        };
        Ok(finite(about(about(0.0)))?.max(*least).min(*most))
    }

    /// Number, mean and variance. Undefined: fewer than two observations (`n<2`), a variance beyond
    /// floating point (`out_of_range`).
    pub fn moments(&self) -> Result<Moments, Undefined> {
        let n = self.n();
        if n < 2 {
            return Err(Undefined::TooFew);
        }
        let mean = self.mean()?;
        let squares = self.values.iter().map(|(x, n)| {
            let away = x - mean;
            f64::from(*n) * away * away
        });
        Ok(Moments {
            n,
            mean,
            variance: finite(squares.sum::<f64>() / (count(n) - 1.0))?,
        })
    }

    /// The `p` quantile (0 to 1) in the unit of the values, type 7 as
    /// [`quantile`](super::quantile) has it. Undefined: no value (`all_missing`), `p` outside its
    /// range (`out_of_range`).
    pub fn quantile(&self, p: f64) -> Result<f64, Undefined> {
        quantile_of(&self.values, p)
    }

    /// The middle, the quantile at one half.
    pub fn median(&self) -> Result<f64, Undefined> {
        self.quantile(0.5)
    }
}

/// The type 7 quantile of ascending values, each with how often it occurs.
pub(super) fn quantile_of(values: &[(f64, u32)], p: f64) -> Result<f64, Undefined> {
    let n: u64 = values.iter().map(|(_, n)| u64::from(*n)).sum();
    let Some(last) = n.checked_sub(1) else {
        return Err(Undefined::AllMissing);
    };
    if !(0.0..=1.0).contains(&p) {
        return Err(Undefined::OutOfRange);
    }
    let position = count(usize::try_from(last).map_err(|_| Undefined::OutOfRange)?) * p;
    let below = floor_index(position).ok_or(Undefined::OutOfRange)?;
    let between = position - count(below);
    let (mut seen, mut low) = (0_usize, None);
    for (value, times) in values {
        seen += usize::try_from(*times).map_err(|_| Undefined::OutOfRange)?;
        if low.is_none() && seen > below {
            low = Some(*value);
        }
        if let Some(low) = low
            && (seen > below + 1 || between == 0.0)
        {
            return Ok(((1.0 - between) * low + between * value).clamp(low, *value));
        }
    }
    low.ok_or(Undefined::AllMissing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{mean, quantile, variance};
    use proptest::prelude::*;

    #[test]
    fn values_given_twice_are_one() {
        let tally = Tally::new([(2.0, 1), (0.0, 3), (-0.0, 1), (2.0, 2), (9.0, 0)]).unwrap();
        assert_eq!(tally.values(), [(0.0, 4), (2.0, 3)]);
        assert_eq!(tally.n(), 7);
        assert_eq!(Tally::default().mean(), Err(Undefined::AllMissing));
        assert_eq!(
            Tally::new([(f64::NAN, 1)]).err(),
            Some(Undefined::OutOfRange)
        );
    }

    proptest! {
        #[test]
        fn a_tally_says_what_its_list_says(
            counts in prop::collection::vec((-9.0..9.0_f64, 0..4_u32), 0..7), p in 0.0..=1.0_f64,
        ) {
            let tally = Tally::new(counts.clone()).unwrap();
            let list: Vec<f64> = counts
                .iter()
                .flat_map(|(x, n)| std::iter::repeat_n(*x, usize::try_from(*n).unwrap()))
                .collect();
            prop_assert_eq!(tally.n(), list.len());
            let near = |a: Result<f64, Undefined>, b: Result<f64, Undefined>| match (a, b) {
                (Ok(a), Ok(b)) => (a - b).abs() < 1e-9,
                (a, b) => a == b,
            };
            prop_assert!(near(tally.mean(), mean(&list)));
            prop_assert!(near(tally.moments().map(|m| m.variance), variance(&list)));
            for p in [0.0, 0.5, 1.0, p] {
                prop_assert!(near(tally.quantile(p), quantile(&list, p)), "{p}");
            }
        }
    }
}
