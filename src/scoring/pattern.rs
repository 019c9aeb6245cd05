//! How often each pattern of answers to the items of one facet occurs. Items, scores, reliability
//! and tests can all be had from it, whatever the number of people.

use std::collections::HashMap;

use crate::definition::{Id, Perspective};
use crate::stats::cast::{nearest, whole};
use crate::stats::{Covariances, Undefined};

use super::ItemScores;
use super::structure::mean_if_enough;

/// Most patterns that have a place each, occupied or not.
pub(super) const MOST_PLACES: usize = 1 << 16;

/// One item of a facet.
pub(super) struct Stem {
    pub(super) item: Id,
    /// Where its ratings are.
    pub(super) column: usize,
    pub(super) points: u8,
    /// Whether a high answer means little of the facet.
    pub(super) turned: bool,
}

impl Stem {
    /// Steps above the lowest point in the direction of the facet; nothing for "can't say".
    fn steps(&self, point: u8) -> Option<u8> {
        match point {
            0 => None,
            _ if self.turned => Some(self.points.saturating_sub(point)),
            _ => Some(point - 1),
        }
    }

    fn width(&self) -> u8 {
        self.points.saturating_sub(1)
    }

    /// Answers to it, "can't say" among them.
    fn ways(&self) -> usize {
        usize::from(self.points) + 1
    }
}

/// The patterns of one facet from one perspective.
pub struct Patterns {
    /// The facet.
    pub facet: Id,
    /// From which side it was rated.
    pub perspective: Perspective,
    pub(super) stems: Vec<Stem>,
    /// Share of the items that a score needs.
    share: f64,
    pub(super) counts: Counts,
}

/// How often each pattern occurs. A pattern is one point (or 0) for each item.
pub(super) enum Counts {
    /// By the pattern's number: its points as digits, the first item's lowest.
    Dense(Vec<u32>),
    /// By the pattern itself, where there are too many numbers. Never more than there are people.
    Sparse(HashMap<Box<[u8]>, u32>),
}

impl Patterns {
    pub(super) fn new(facet: Id, perspective: Perspective, stems: Vec<Stem>, share: f64) -> Self {
        let places = stems
            .iter()
            .try_fold(1_usize, |places, stem| places.checked_mul(stem.ways()));
        let counts = match places {
            Some(places) if places <= MOST_PLACES => Counts::Dense(vec![0; places]),
            _ => Counts::Sparse(HashMap::new()),
        };
        Self {
            facet,
            perspective,
            stems,
            share,
            counts,
        }
    }

    /// Calls `see` with every pattern that occurs and how often it does, in no order.
    pub(super) fn each(&self, mut see: impl FnMut(&[u8], u32)) {
        match &self.counts {
            Counts::Dense(counts) => {
                let mut digits = vec![0_u8; self.stems.len()];
                for n in counts {
                    if *n > 0 {
                        see(&digits, *n);
                    }
                    self.advance(&mut digits);
                }
            }
            Counts::Sparse(counts) => counts.iter().for_each(|(pattern, n)| see(pattern, *n)),
        }
    }

    /// The next pattern by number.
    fn advance(&self, digits: &mut [u8]) {
        for (digit, stem) in digits.iter_mut().zip(&self.stems) {
            if *digit < stem.points {
                *digit += 1;
                return;
            }
            *digit = 0;
        }
    }

    /// The score of every numbered pattern; empty where patterns have no numbers.
    pub(super) fn values(&self, unit: i64) -> Vec<Option<i64>> {
        match &self.counts {
            Counts::Dense(counts) => {
                let mut digits = vec![0_u8; self.stems.len()];
                let each = counts.iter().map(|_| {
                    let value = self.value(&digits, unit);
                    self.advance(&mut digits);
                    value
                });
                each.collect()
            }
            Counts::Sparse(_) => Vec::new(),
        }
    }

    /// The score of a person with this pattern, 0 to `unit`: the mean of what was answered, if that
    /// is enough.
    pub(super) fn value(&self, pattern: &[u8], unit: i64) -> Option<i64> {
        let part = |(stem, point): (&Stem, &u8)| {
            let steps = stem.steps(*point)?;
            Some(f64::from(steps) / f64::from(stem.width().max(1)))
        };
        let mut parts = [None; 16];
        let score = match parts.get_mut(..self.stems.len()) {
            Some(parts) => {
                for (slot, pair) in parts.iter_mut().zip(self.stems.iter().zip(pattern)) {
                    *slot = part(pair);
                }
                mean_if_enough(parts, self.share)
            }
            None => {
                let parts: Vec<Option<f64>> = self.stems.iter().zip(pattern).map(part).collect();
                mean_if_enough(&parts, self.share)
            }
        };
        nearest(score? * whole(unit))
    }

    /// How often each point of each item was chosen.
    pub(super) fn items(&self, ballots: u32) -> Vec<ItemScores> {
        let mut items: Vec<ItemScores> = self
            .stems
            .iter()
            .map(|stem| ItemScores {
                item: stem.item.clone(),
                perspective: self.perspective,
                points: vec![0; usize::from(stem.points)],
                missing: ballots,
            })
            .collect();
        self.each(|pattern, n| {
            for ((scores, stem), point) in items.iter_mut().zip(&self.stems).zip(pattern) {
                let steps = stem.steps(*point).map(usize::from);
                if let Some(cell) = steps.and_then(|steps| scores.points.get_mut(steps)) {
                    *cell += n;
                    scores.missing -= n;
                }
            }
        });
        items
    }

    /// The covariances of the items over the people who answered all of them, in steps of their
    /// scales. Undefined: fewer than two such people (`n<2`).
    pub fn covariances(&self) -> Result<Covariances, Undefined> {
        let mut rows: Vec<(Vec<f64>, u32)> = Vec::new();
        let mut row = Vec::with_capacity(self.stems.len());
        self.each(|pattern, n| {
            row.clear();
            let steps = self.stems.iter().zip(pattern);
            row.extend(steps.filter_map(|(stem, point)| stem.steps(*point).map(f64::from)));
            if row.len() == self.stems.len() {
                rows.push((row.clone(), n));
            }
        });
        // In one order, so that equal answers give equal sums.
        if matches!(self.counts, Counts::Sparse(_)) {
            rows.sort_by(|(a, _), (b, _)| {
                a.iter()
                    .partial_cmp(b.iter())
                    .unwrap_or(std::cmp::Ordering::Equal)
            });
        }
        Covariances::of(
            self.stems.len(),
            rows.iter().map(|(row, n)| (row.as_slice(), *n)),
        )
    }

    /// The least whole number of which every score is a whole part: scores are means of up to `m`
    /// steps. `None` when it is beyond 2²⁰.
    pub(super) fn lattice(&self) -> Option<i64> {
        let widths = self.stems.iter().map(|stem| i64::from(stem.width().max(1)));
        let answered = (1..=i64::try_from(self.stems.len()).unwrap_or(i64::MAX)).take(64);
        common_multiple(1, widths)?
            .checked_mul(common_multiple(1, answered)?)
            .filter(|unit| *unit <= MOST_UNIT)
    }
}

/// The largest unit in which scores are exact.
pub(super) const MOST_UNIT: i64 = 1 << 20;

/// The least common multiple; `None` beyond [`MOST_UNIT`].
pub(super) fn common_multiple(start: i64, of: impl Iterator<Item = i64>) -> Option<i64> {
    let mut multiple = start;
    for n in of {
        let (mut a, mut b) = (multiple, n.max(1));
        while b != 0 {
            (a, b) = (b, a % b);
        }
        multiple = (multiple / a).checked_mul(n.max(1))?;
        if multiple > MOST_UNIT {
            return None;
        }
    }
    Some(multiple)
}
