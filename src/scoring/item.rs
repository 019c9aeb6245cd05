//! One party's answers to one item, and to one pick, as counts.

use crate::definition::{Id, Perspective};
use crate::stats::Undefined;
use crate::stats::cast::count;

/// How often each point of an item was chosen from one perspective. Counts are all that any
/// figure of an item needs.
pub struct ItemScores {
    /// The item.
    pub item: Id,
    /// From which side it was rated.
    pub perspective: Perspective,
    /// How often each point was chosen, lowest first, in the direction of the facet.
    pub points: Vec<u32>,
    /// How many could not say.
    pub missing: u32,
}

impl ItemScores {
    /// How many answered.
    #[must_use]
    pub fn valid(&self) -> u32 {
        self.points.iter().sum()
    }

    /// Steps above the lowest point, summed over all who answered.
    #[must_use]
    pub fn steps(&self) -> u64 {
        let points = (0_u64..).zip(&self.points);
        points.map(|(step, n)| step * u64::from(*n)).sum()
    }

    /// The mean, in points of 0 to 100.
    pub fn mean(&self) -> Result<f64, Undefined> {
        let (valid, width) = (self.valid(), count(self.points.len().saturating_sub(1)));
        if valid == 0 || width == 0.0 {
            return Err(Undefined::AllMissing);
        }
        let mean = self.weighted(|step| step) / f64::from(valid);
        Ok(100.0 * mean / width)
    }

    /// The average deviation from the mean (AD), in points of the scale:
    /// `Σ |x − mean| / n`; at least 0.
    pub fn average_deviation(&self) -> Result<f64, Undefined> {
        if self.valid() < 2 {
            return Err(Undefined::TooFew);
        }
        let n = f64::from(self.valid());
        let mean = self.weighted(|step| step) / n;
        Ok(self.weighted(|step| (step - mean).abs()) / n)
    }

    /// Whether at least 30 % chose one of the lowest two points and at least 30 % one of the
    /// highest two.
    #[must_use]
    pub fn two_camps(&self) -> bool {
        let [low, _, high] = self.thirds();
        let least = 3 * u64::from(self.valid());
        self.valid() > 0 && 10 * u64::from(low) >= least && 10 * u64::from(high) >= least
    }

    /// How many chose one of the lowest two points, one between, one of the highest two.
    #[must_use]
    pub fn thirds(&self) -> [u32; 3] {
        let low: u32 = self.points.iter().take(2).sum();
        let high: u32 = self.points.iter().rev().take(2).sum();
        [low, self.valid().saturating_sub(low + high), high]
    }

    /// Share of all ballots that could not say, 0 to 1.
    pub fn cant_say(&self) -> Result<f64, Undefined> {
        let all = self.valid() + self.missing;
        if all == 0 {
            return Err(Undefined::AllMissing);
        }
        Ok(f64::from(self.missing) / f64::from(all))
    }

    fn weighted(&self, value: impl Fn(f64) -> f64) -> f64 {
        let points = self.points.iter().enumerate();
        points
            .map(|(step, n)| value(count(step)) * f64::from(*n))
            .sum()
    }
}

/// How often each option of a pick was chosen.
#[derive(Clone)]
pub struct PickCounts {
    /// The pick.
    pub pick: Id,
    /// How many options one person may choose.
    pub limit: u8,
    /// Options in the order of the definition, each with how many chose it.
    pub options: Vec<(Id, u32)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(points: [u32; 5], missing: u32) -> ItemScores {
        ItemScores {
            item: "a".into(),
            perspective: Perspective::Own,
            points: points.to_vec(),
            missing,
        }
    }

    #[test]
    fn a_mean_is_the_share_of_the_way_from_lowest_to_highest() {
        // Answers 1, 1, 3, 5, 5, 5: mean 20/6, of five points 100 (20/6 − 1) / 4.
        let mean = item([2, 0, 1, 0, 3], 0).mean().unwrap();
        assert!((mean - 100.0 * (20.0 / 6.0 - 1.0) / 4.0).abs() < 1e-12);
        assert_eq!(item([0; 5], 3).mean(), Err(Undefined::AllMissing));
    }

    #[test]
    fn average_deviation_is_taken_from_the_mean() {
        // 1, 1, 5, 5: mean 3, all two points away.
        assert_eq!(item([2, 0, 0, 0, 2], 0).average_deviation(), Ok(2.0));
        assert_eq!(item([0, 0, 7, 0, 0], 0).average_deviation(), Ok(0.0));
        assert_eq!(
            item([0, 0, 1, 0, 0], 0).average_deviation(),
            Err(Undefined::TooFew)
        );
    }

    #[test]
    fn two_camps_need_three_in_ten_at_both_ends() {
        assert!(item([1, 2, 4, 2, 1], 0).two_camps());
        assert!(!item([1, 1, 5, 2, 1], 0).two_camps());
        assert!(!item([0; 5], 0).two_camps());
    }

    #[test]
    fn cant_say_is_a_share_of_all_ballots() {
        assert_eq!(item([1, 1, 1, 0, 0], 1).cant_say(), Ok(0.25));
        assert_eq!(item([0; 5], 0).cant_say(), Err(Undefined::AllMissing));
    }
}
