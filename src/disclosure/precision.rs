//! "Typical precision with n answers": intervals that disclose nothing, because they are not
//! taken from the figure's own answers. One deviation serves the whole release.
//!
//! Everything here is a function of counts and of that one released number.

use crate::scoring::{Difference, Scores};
use crate::stats::cast::count;
use crate::stats::t_quantile;

use super::Row;
use super::figure::settled;

/// The deviation assumed where a panel has too few answers to have one.
const PLANNING: f64 = 20.0;
/// The deviation is rounded up to a multiple of this.
const STEP: f64 = 5.0;
/// The smallest deviation that is shown.
const LEAST: f64 = 10.0;

/// Fewest groups (facets of a perspective and panel) that the deviation is pooled over.
const LEAST_GROUPS: usize = 12;

/// The deviation of a release: that of facet scores pooled over all facets, perspectives and
/// panels, rounded up to 5; the planning value 20 where a panel is below ten. `None` when no
/// panel has anything to release.
///
/// The table asks for at least 10. Beside item means that is too fine: a small deviation would
/// show that everybody chose one of the two points around the mean. So it is never below the
/// deviation that the means alone can force ([`least`]), and needs a dozen groups.
pub(super) fn typical_deviation(rows: &[Row], scores: &Scores) -> Option<f64> {
    rows.iter().find(|row| **row > Row::Nothing)?;
    let groups = scores.panels.iter().flat_map(|panel| &panel.facets);
    let groups = groups.filter(|group| group.scores.n() >= 2);
    let items = scores.panels.iter().flat_map(|panel| &panel.items);
    let points = items.map(|item| item.points.len()).min();
    let fine = rows.iter().all(|row| *row >= Row::Items) && groups.count() >= LEAST_GROUPS;
    let pooled = scores.facet_deviation().ok().filter(|_| fine);
    let shown = pooled
        .zip(points)
        .map(|(pooled, points)| rounded_up(pooled).max(least(points)));
    Some(shown.unwrap_or(PLANNING))
}

/// The smallest deviation that is shown with a scale of so many points: half a step, which is
/// the least that ten people around a mean half-way between two points can have
/// (`½ √(10/9)` steps), rounded up; at least 10.
fn least(points: usize) -> f64 {
    let step = 100.0 / count(points.saturating_sub(1).max(1));
    rounded_up(0.5 * (10.0_f64 / 9.0).sqrt() * step).max(LEAST)
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
        // R: qt(.975, 9) * 15 * sqrt(2 / 10) = 15.17501.
        assert!((level.paired_half_width().unwrap() - 15.175_01).abs() < 1e-4);
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
        // R: v <- 20^2 / c(8, 12); df <- sum(v)^2 / sum(v^2 / c(7, 11)).
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
        assert_eq!([4, 5, 6, 7, 11].map(least), [20.0, 15.0, 15.0, 10.0, 10.0]);
    }

    /// Every way in which ten people can answer, by its rounded mean: counts of each point and
    /// squared deviations, in steps.
    fn panels(points: usize) -> Vec<(u32, Vec<u32>, f64)> {
        let mut all = vec![Vec::new()];
        for _ in 0..points {
            let longer = |panel: &Vec<u32>| -> Vec<Vec<u32>> {
                let left = 10 - panel.iter().sum::<u32>();
                (0..=left)
                    .map(|n| [panel.as_slice(), &[n]].concat())
                    .collect()
            };
            all = all.iter().flat_map(longer).collect();
        }
        all.retain(|panel| panel.iter().sum::<u32>() == 10);
        let described = |panel: Vec<u32>| {
            let each = || (0..).zip(&panel);
            let sum: u32 = each().map(|(step, n)| step * n).sum();
            let squares: u32 = each().map(|(step, n)| step * step * n).sum();
            let width = 10 * (u32::try_from(points).unwrap() - 1);
            let rounded = (32 * sum + width) / (2 * width);
            let sum = f64::from(sum);
            (rounded, panel, f64::from(squares) - sum * sum / 10.0)
        };
        all.into_iter().map(described).collect()
    }

    /// The most that somebody can be sure of from the deviation: how much squared deviation it
    /// takes, beyond the least that the mean asks, to answer other than within one step of the end
    /// that all others are at when the mean is met as closely as can be.
    fn dearest_doubt(points: usize) -> f64 {
        let outer = if points == 4 { 3 } else { 2 };
        let panels = panels(points);
        let mut dearest: f64 = 0.0;
        for rounded in outer + 1..16 - outer {
            for own in 0..points {
                let fits = |(r, panel, _): &&(u32, Vec<u32>, f64)| *r == rounded && panel[own] > 0;
                let here: Vec<_> = panels.iter().filter(fits).collect();
                let cheapest = |wanted: &dyn Fn(usize) -> bool| {
                    let has = |panel: &[u32]| {
                        (0..points).any(|p| wanted(p) && panel[p] > u32::from(p == own))
                    };
                    let squares = here
                        .iter()
                        .filter(|(_, panel, _)| has(panel))
                        .map(|(_, _, s)| *s);
                    squares.fold(f64::INFINITY, f64::min)
                };
                let least = cheapest(&|_| true);
                for doubt in [cheapest(&|p| p > 1), cheapest(&|p| p + 2 < points)] {
                    if least.is_finite() {
                        dearest = dearest.max(doubt - least);
                    }
                }
            }
        }
        dearest
    }

    #[test]
    fn the_deviation_leaves_room_for_doubt_about_every_item() {
        for points in [4, 5] {
            let step = 100.0 / count(points - 1);
            // A dozen groups of ten, each spread as little as its mean allows: at most half a step.
            let forced = 12.0 * 10.0 * 0.25;
            let room = |deviation: f64| (deviation / step).powi(2) * 12.0 * 9.0 - forced;
            let doubt = dearest_doubt(points);
            assert!(room(least(points)) >= doubt, "{points}: {doubt}");
            assert!(room(LEAST) < 0.0, "ten may leave none at all");
        }
    }
}
