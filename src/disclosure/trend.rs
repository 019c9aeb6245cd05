//! Three waves and more: levels over time, from the released primaries of every wave on the items
//! that all of them have. Two waves are a change, and no trend.

use std::collections::BTreeSet;

use crate::definition::CheckedDefinition;
use crate::relationship::PartyKey;
use crate::scoring::{Structure, Subject, abouts};

use super::change::{comparable, subjects_of};
use super::levels::{Common, Levels};
use super::precision::Sample;
use super::primaries::Primaries;
use super::{Figure, Release, Released, Row, TrendLine, TrendPoint};

/// Fewest waves of a trend.
const LEAST_WAVES: usize = 3;

impl Release {
    /// The release with the trend that it and the releases `earlier` make, oldest first. The line
    /// begins after the last definition break: where fewer than 70 % of this wave's items, or
    /// fewer than three, are common to all waves from there on.
    #[must_use]
    pub fn with_trend(self, definition: &CheckedDefinition, earlier: &[Self]) -> Self {
        let structure = Structure::of(definition);
        let ours = subjects_of(&structure);
        let mut waves: Vec<&Self> = vec![&self];
        let (mut common, mut same) = (ours.clone(), true);
        for before in earlier.iter().rev() {
            let theirs: BTreeSet<Subject> =
                before.levels.iter().map(|l| l.subject.clone()).collect();
            let shared: BTreeSet<Subject> = common.intersection(&theirs).cloned().collect();
            if before.definition.line() != self.definition.line() || !comparable(&ours, &shared) {
                break;
            }
            same &= ours == theirs;
            common = shared;
            waves.push(before);
        }
        waves.reverse();
        let trend = if waves.len() < LEAST_WAVES {
            Vec::new()
        } else {
            lines(&structure, &waves, same)
        };
        Self { trend, ..self }
    }
}

fn lines(structure: &Structure, waves: &[&Release], same_items: bool) -> Vec<TrendLine> {
    let primaries: Vec<Primaries> = waves
        .iter()
        .map(|wave| Primaries::from_release(wave))
        .collect();
    let all: Vec<&Primaries> = primaries.iter().collect();
    let common = Common {
        others: &all,
        same_items,
    };
    let levels: Vec<Levels<'_>> = primaries
        .iter()
        .map(|own| Levels::on_common(structure, own, common))
        .collect();
    let mut lines = Vec::new();
    let Some(last) = levels.last() else {
        return lines;
    };
    for (subject, perspectives) in last.subjects() {
        if matches!(subject, Subject::Item(_)) {
            continue;
        }
        for rater in last.primaries.parties() {
            let rows = levels.iter().map(|levels| levels.row(rater));
            let row = rows.min().unwrap_or(Row::Nothing);
            for (_, about) in abouts(perspectives, rater, last.primaries.parties()) {
                let each = levels.iter().zip(waves);
                let points = each.map(|(levels, wave)| {
                    let value = levels.beside(&subject, (rater, &about), row);
                    point(levels, wave, rater, value)
                });
                lines.push(TrendLine {
                    points: points.collect(),
                    subject: subject.clone(),
                    rater: rater.clone(),
                    about: about.clone(),
                });
            }
        }
    }
    lines
}

fn point(levels: &Levels<'_>, wave: &Release, rater: &PartyKey, value: Figure) -> TrendPoint {
    let sample = levels.primaries.sample(rater);
    let sample = sample.filter(|_| value.value().is_some());
    TrendPoint {
        wave: wave.wave.clone(),
        value,
        half_width: sample.and_then(Sample::half_width).map(Released::new),
    }
}
