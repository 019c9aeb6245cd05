//! Bootstrap intervals beside the default ones: of gaps, of medians and of shares. Computed when
//! asked for, and never released.

use rand::Rng;

use crate::definition::{Id, Perspective};
use crate::relationship::PartyKey;
use crate::stats::cast::whole;
use crate::stats::{Interval, Undefined, bootstrap_gap_of, bootstrap_median, bootstrap_share};

use super::{GapKind, Scores, Subject};

/// How much is resampled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bootstrap {
    /// Number of resamples for each interval that is drawn.
    pub resamples: usize,
    /// Confidence, 0 to 1.
    pub level: f64,
}

/// Bootstrap intervals of a wave.
pub struct Resampled {
    /// Of every gap of facets and dimensions: up to sixty a side by convolution, otherwise drawn.
    pub gaps: Vec<(Subject, GapKind, Result<Interval, Undefined>)>,
    /// Of the median score on every facet and dimension; undefined below thirty people.
    pub medians: Vec<(PartyKey, Subject, Perspective, Result<Interval, Undefined>)>,
    /// Of the share of the highest two points of every item, 0 to 1; undefined below thirty.
    pub favourable: Vec<(PartyKey, Id, Perspective, Result<Interval, Undefined>)>,
}

impl Scores {
    /// Percentile bootstrap intervals of every gap, median and share (Hesterberg 2015). The cost
    /// does not depend on the number of people beyond about forty for each distinct score.
    pub fn resampled(&self, bootstrap: Bootstrap, generator: &mut impl Rng) -> Resampled {
        let Bootstrap { resamples, level } = bootstrap;
        let mut resampled = Resampled {
            gaps: Vec::new(),
            medians: Vec::new(),
            favourable: Vec::new(),
        };
        for gap in self.gaps() {
            let interval = match self.sides(&gap.subject, &gap.gap) {
                Some((a, b)) => {
                    let step = self.step(&gap.subject);
                    bootstrap_gap_of(&a.scores, &b.scores, step, resamples, level, generator)
                }
                None => Err(Undefined::AllMissing),
            };
            resampled.gaps.push((gap.subject, gap.gap, interval));
        }
        for panel in &self.panels {
            for people in panel.facets.iter().chain(&panel.dimensions) {
                let interval = bootstrap_median(&people.scores, resamples, level, generator);
                resampled.medians.push((
                    panel.party.clone(),
                    people.subject.clone(),
                    people.perspective,
                    interval,
                ));
            }
            for item in &panel.items {
                let [_, _, high] = item.thirds();
                resampled.favourable.push((
                    panel.party.clone(),
                    item.item.clone(),
                    item.perspective,
                    bootstrap_share(high, item.valid(), level),
                ));
            }
        }
        resampled
    }

    /// Points of which every score on a facet is a whole number. `None` for dimensions, and where
    /// there is no such number that is large enough.
    fn step(&self, subject: &Subject) -> Option<f64> {
        let Subject::Facet(_) = subject else {
            return None;
        };
        let units = self.panels.iter().map(|panel| panel.lattice);
        Some(100.0 / whole(units.min()??))
    }
}
