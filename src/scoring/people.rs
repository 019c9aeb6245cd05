//! Scores of single people on a facet or dimension, and what they say of their party. They never
//! leave memory; the fields are for this module and the next to the right.

use crate::definition::Perspective;
use crate::stats::cast::count;
use crate::stats::{Undefined, mean, t_quantile, variance};

use super::Subject;

/// The score of every person of a party on one facet or dimension from one perspective.
pub struct PeopleScores {
    /// The facet or dimension.
    pub subject: Subject,
    /// From which side it was rated.
    pub perspective: Perspective,
    /// One per ballot, in points of 0 to 100; nothing where too little was answered.
    pub people: Vec<Option<f64>>,
}

/// A mean with its interval.
#[derive(Clone, Copy, PartialEq)]
pub struct Estimate {
    /// How many it is a mean of.
    pub n: usize,
    /// The mean, in points.
    pub mean: f64,
    /// Half-width of the 95 % interval, `t(n − 1) · sd / √n`; undefined below two people.
    pub half_width: Result<f64, Undefined>,
}

impl PeopleScores {
    /// The scores that are there.
    #[must_use]
    pub fn valid(&self) -> Vec<f64> {
        self.people.iter().flatten().copied().collect()
    }

    /// The party's level; people weigh equally. Undefined when nobody has a score.
    pub fn level(&self) -> Result<Estimate, Undefined> {
        estimate(&self.valid())
    }
}

/// Mean and 95 % t interval.
pub(super) fn estimate(values: &[f64]) -> Result<Estimate, Undefined> {
    let n = count(values.len());
    let half_width = variance(values).and_then(|variance| {
        let t = t_quantile(0.975, n - 1.0).ok_or(Undefined::OutOfRange)?;
        Ok(t * (variance / n).sqrt())
    });
    Ok(Estimate {
        n: values.len(),
        mean: mean(values)?,
        half_width,
    })
}

/// The deviation of scores around the mean of their group, pooled over all groups:
/// `√(Σ Σ (x − mean)² / Σ (n − 1))`. Groups of fewer than two say nothing.
pub(super) fn pooled_deviation<'s>(
    groups: impl Iterator<Item = &'s PeopleScores>,
) -> Result<f64, Undefined> {
    let (mut squares, mut freedom) = (0.0, 0.0);
    for group in groups {
        let values = group.valid();
        if let Ok(variance) = variance(&values) {
            let own = count(values.len()) - 1.0;
            squares += variance * own;
            freedom += own;
        }
    }
    if freedom > 0.0 {
        Ok((squares / freedom).sqrt())
    } else {
        Err(Undefined::TooFew)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(people: &[Option<f64>]) -> PeopleScores {
        PeopleScores {
            subject: Subject::Facet("a".into()),
            perspective: Perspective::Own,
            people: people.to_vec(),
        }
    }

    #[test]
    fn a_level_is_a_mean_with_a_t_interval() {
        // R: x <- c(40, 60, 50, 70); mean(x); qt(.975, 3) * sd(x) / 2 = 20.5426.
        let level = group(&[Some(40.0), Some(60.0), None, Some(50.0), Some(70.0)]).level();
        let level = level.ok().unwrap();
        assert_eq!((level.n, level.mean), (4, 55.0));
        assert!((level.half_width.unwrap() - 20.5426).abs() < 1e-4);
        assert_eq!(group(&[None]).level().err(), Some(Undefined::AllMissing));
        let single = group(&[Some(3.0)]).level().ok().unwrap();
        assert_eq!(single.half_width, Err(Undefined::TooFew));
    }

    #[test]
    fn deviations_are_pooled_by_their_freedom() {
        // Squares 200 (1 degree) and 800 (2 degrees).
        let groups = [
            group(&[Some(40.0), Some(60.0)]),
            group(&[Some(30.0), Some(50.0), Some(70.0)]),
            group(&[Some(99.0)]),
        ];
        let pooled = pooled_deviation(groups.iter()).unwrap();
        assert!((pooled - (1000.0_f64 / 3.0).sqrt()).abs() < 1e-12);
        assert_eq!(pooled_deviation([].iter()), Err(Undefined::TooFew));
    }
}
