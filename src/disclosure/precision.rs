//! "Typical precision with n answers": intervals that disclose nothing, because they are not
//! taken from the figure's own answers. One deviation serves the whole release.
//!
//! Everything here is a function of counts and of that one released number.

use crate::scoring::{Difference, Scores};
use crate::stats::t_quantile;

use super::Row;
use super::figure::settled;

/// The deviation assumed where a panel has too few answers to have one.
const PLANNING: f64 = 20.0;
/// The deviation is rounded up to a multiple of this.
const STEP: f64 = 5.0;
/// The smallest deviation that is shown.
const LEAST: f64 = 10.0;

/// The deviation of a release: that of facet scores pooled over all facets, perspectives and
/// panels, rounded up to 5, at least 10; the planning value 20 where a panel is below ten.
/// `None` when no panel has anything to release.
pub(super) fn typical_deviation(rows: &[Row], scores: &Scores) -> Option<f64> {
    rows.iter().find(|row| **row > Row::Nothing)?;
    let pooled = scores.facet_deviation().ok();
    let enough = rows.iter().all(|row| *row >= Row::Items);
    let pooled = pooled.filter(|_| enough);
    Some(pooled.map_or(PLANNING, |deviation| rounded_up(deviation).max(LEAST)))
}

fn rounded_up(deviation: f64) -> f64 {
    (deviation / STEP - 1e-9).ceil() * STEP
}

/// A mean of `n` people: its variance and degrees of freedom.
#[derive(Clone, Copy)]
pub(super) struct Sample {
    /// People.
    pub(super) n: u32,
    /// The release's deviation.
    pub(super) deviation: f64,
}

impl Sample {
    fn variance(self) -> f64 {
        self.deviation * self.deviation / f64::from(self.n)
    }

    /// Half-width of the 95 % interval of a level, `t(n − 1) · s / √n`.
    pub(super) fn half_width(self) -> Option<f64> {
        if self.n < 2 {
            return None;
        }
        let t = t_quantile(0.975, f64::from(self.n - 1))?;
        Some(settled(t * self.variance().sqrt()))
    }

    /// Half-width of a difference of two ratings by the same people, as if these were
    /// independent: `t(n − 1) · s · √(2 / n)`. Wider than need be where they go together.
    pub(super) fn paired_half_width(self) -> Option<f64> {
        Some(settled(self.half_width()? * 2.0_f64.sqrt()))
    }
}

/// The difference of sums of independent means, with Satterthwaite's degrees of freedom
/// `(Σ v)² / Σ v² / (n − 1)`. `None` below two people in any of them.
pub(super) fn difference(value: f64, samples: &[Sample]) -> Option<Difference> {
    if samples.is_empty() || samples.iter().any(|sample| sample.n < 2) {
        return None;
    }
    let sum: f64 = samples.iter().map(|sample| sample.variance()).sum();
    let parts = samples.iter().map(|sample| {
        let variance = sample.variance();
        variance * variance / f64::from(sample.n - 1)
    });
    let parts: f64 = parts.sum();
    Some(Difference {
        value,
        error: sum.sqrt(),
        freedom: sum * sum / parts,
    })
}

/// Half-width of the 95 % interval of a difference.
pub(super) fn half_width(difference: &Difference) -> Option<f64> {
    difference.reach(0.95).map(settled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_of_ten_has_a_known_precision() {
        // R: qt(.975, 9) * 15 / sqrt(10) = 10.73036.
        let level = Sample {
            n: 10,
            deviation: 15.0,
        };
        assert_eq!(level.half_width(), Some(10.7304));
        // R: qt(.975, 9) * 15 * sqrt(2 / 10).
        assert!((level.paired_half_width().unwrap() - 15.174_98).abs() < 1e-3);
        assert_eq!(
            Sample {
                n: 1,
                deviation: 15.0
            }
            .half_width(),
            None
        );
    }

    #[test]
    fn a_gap_has_the_freedom_of_satterthwaite() {
        // R: v <- 20^2 / c(8, 12); df <- sum(v)^2 / sum(v^2 / c(7, 11)) = 14.97...
        let samples = [8, 12].map(|n| Sample { n, deviation: 20.0 });
        let difference = difference(10.0, &samples).unwrap();
        let v = [50.0_f64, 400.0 / 12.0];
        let df = (v[0] + v[1]).powi(2) / (v[0] * v[0] / 7.0 + v[1] * v[1] / 11.0);
        assert!((difference.freedom - df).abs() < 1e-9);
        assert!((difference.error - (v[0] + v[1]).sqrt()).abs() < 1e-12);
    }

    #[test]
    fn the_deviation_is_rounded_up() {
        assert_eq!(rounded_up(15.0), 15.0);
        assert_eq!(rounded_up(15.000_1), 20.0);
        assert_eq!(rounded_up(0.0), 0.0);
    }
}
