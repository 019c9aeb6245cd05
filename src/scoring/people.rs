//! Scores of a party's people on a facet or dimension, and what they say of the party. They never
//! leave memory.

use crate::definition::Perspective;
use crate::stats::cast::count;
use crate::stats::{Moments, Tally, Undefined, t_quantile};

use super::Subject;

/// The scores of a party's people on one facet or dimension from one perspective.
pub struct PeopleScores {
    /// The facet or dimension.
    pub subject: Subject,
    /// From which side it was rated.
    pub perspective: Perspective,
    /// Scores in points of 0 to 100, with how many people have each. People who answered too
    /// little have none.
    pub scores: Tally,
}

/// The differences own − partner of the people who have both scores on a facet or dimension.
pub struct PairedScores {
    /// The facet or dimension.
    pub subject: Subject,
    /// Differences in points of −100 to 100, with how many people have each.
    pub differences: Tally,
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
    /// The party's level; people weigh equally. Undefined when nobody has a score.
    pub fn level(&self) -> Result<Estimate, Undefined> {
        estimate(&self.scores)
    }

    /// Number, mean and variance of the scores. Undefined below two people.
    pub fn moments(&self) -> Result<Moments, Undefined> {
        self.scores.moments()
    }
}

/// Mean and 95 % t interval.
pub(super) fn estimate(scores: &Tally) -> Result<Estimate, Undefined> {
    let half_width = scores.moments().and_then(|moments| {
        let n = count(moments.n);
        let t = t_quantile(0.975, n - 1.0).ok_or(Undefined::OutOfRange)?;
        Ok(t * (moments.variance / n).sqrt())
    });
    Ok(Estimate {
        n: scores.n(),
        mean: scores.mean()?,
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
        if let Ok(moments) = group.moments() {
            let own = count(moments.n) - 1.0;
            squares += moments.variance * own;
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

    fn group(people: &[f64]) -> PeopleScores {
        PeopleScores {
            subject: Subject::Facet("a".into()),
            perspective: Perspective::Own,
            scores: Tally::new(people.iter().map(|score| (*score, 1))).unwrap(),
        }
    }

    #[test]
    fn a_level_is_a_mean_with_a_t_interval() {
        // R: x <- c(40, 60, 50, 70); mean(x); qt(.975, 3) * sd(x) / 2 = 20.5426.
        let level = group(&[40.0, 60.0, 50.0, 70.0]).level().ok().unwrap();
        assert_eq!((level.n, level.mean), (4, 55.0));
        assert!((level.half_width.unwrap() - 20.5426).abs() < 1e-4);
        assert_eq!(group(&[]).level().err(), Some(Undefined::AllMissing));
        let single = group(&[3.0]).level().ok().unwrap();
        assert_eq!(single.half_width, Err(Undefined::TooFew));
    }

    #[test]
    fn groups_weigh_by_their_degrees_of_freedom() {
        // Squares 200 with one degree of freedom, 200 with two, and a group of one.
        let groups = [
            group(&[10.0, 30.0]),
            group(&[0.0, 10.0, 20.0]),
            group(&[90.0]),
        ];
        let pooled = pooled_deviation(groups.iter()).unwrap();
        assert!((pooled - (400.0_f64 / 3.0).sqrt()).abs() < 1e-12);
        assert_eq!(pooled_deviation(groups[2..].iter()), Err(Undefined::TooFew));
    }
}
