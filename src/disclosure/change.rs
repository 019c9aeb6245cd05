//! Change since the wave before, from the released primaries of both. Nobody is linked: the waves
//! are independent samples, and only items that both have count.

use std::collections::BTreeSet;

use crate::definition::Perspective;
use crate::relationship::PartyKey;
use crate::scoring::{About, Difference, Structure, Subject, abouts};
use crate::stats::cast::count;

use super::figure::settled;
use super::gaps::verdicts;
use super::levels::{Common, Levels};
use super::precision::{difference, half_width};
use super::primaries::Primaries;
use super::{
    Change, DefinitionName, Figure, GapClosure, LevelChange, Reason, Release, Released, Row,
};

/// Fewest common items, and their smallest share of this wave's.
const LEAST_ITEMS: usize = 3;
const LEAST_SHARE: f64 = 0.7;
/// The closing of a gap that was smaller than this means nothing.
const LEAST_GAP: f64 = 5.0;

/// The change from `previous` to a wave with these primaries.
pub(super) fn change(
    structure: &Structure,
    definition: &DefinitionName,
    now: &Primaries,
    previous: &Release,
    delta: f64,
) -> Change {
    let (share, items, same_items) = common_items(structure, definition, previous);
    let before = Primaries::from_release(previous);
    let bare = now.panels.iter().all(|panel| panel.row == Row::Nothing);
    let withheld = if bare {
        Some(Reason::FewerThanK)
    } else if items < LEAST_ITEMS || share < LEAST_SHARE - 1e-9 {
        Some(Reason::FewCommonItems)
    } else {
        None
    };
    let (others_before, others_now) = ([now], [&before]);
    let shared = |others| Common { others, same_items };
    let waves = Waves {
        before: Levels::on_common(structure, &before, shared(&others_before)),
        now: Levels::on_common(structure, now, shared(&others_now)),
    };
    let shown = withheld.is_none();
    Change {
        since: previous.wave.clone(),
        common: Released::new(settled(share)),
        withheld,
        levels: if shown {
            waves.levels(delta)
        } else {
            Vec::new()
        },
        closures: if shown { waves.closures() } else { Vec::new() },
    }
}

/// Share and number of this wave's items that both waves have, and whether every dimension has
/// the same items in both. Names mean the same only within one definition, or one family of them.
fn common_items(
    structure: &Structure,
    definition: &DefinitionName,
    previous: &Release,
) -> (f64, usize, bool) {
    if definition.line() != previous.definition.line() {
        return (0.0, 0, false);
    }
    let ours = subjects_of(structure);
    let theirs: BTreeSet<Subject> = previous
        .levels
        .iter()
        .map(|level| level.subject.clone())
        .collect();
    let common = items_in(&ours.intersection(&theirs).cloned().collect());
    let all = count(items_in(&ours).max(1));
    (count(common) / all, common, ours == theirs)
}

/// Every dimension, facet and item.
pub(super) fn subjects_of(structure: &Structure) -> BTreeSet<Subject> {
    let dimensions = structure.dimensions.iter();
    let dimensions = dimensions.map(|dimension| Subject::Dimension(dimension.id.clone()));
    let facets = structure.facets.iter();
    let items = facets.clone().flat_map(|facet| &facet.items);
    let items = items.map(|item| Subject::Item(item.clone()));
    let facets = facets.map(|facet| Subject::Facet(facet.id.clone()));
    dimensions.chain(facets).chain(items).collect()
}

/// Whether what waves have in common is enough of ours to compare them.
pub(super) fn comparable(ours: &BTreeSet<Subject>, common: &BTreeSet<Subject>) -> bool {
    let (items, all) = (items_in(common), items_in(ours));
    items >= LEAST_ITEMS && count(items) >= (LEAST_SHARE - 1e-9) * count(all.max(1))
}

fn items_in(subjects: &BTreeSet<Subject>) -> usize {
    let items = subjects.iter();
    items
        .filter(|subject| matches!(subject, Subject::Item(_)))
        .count()
}

/// Both waves' levels on common items.
struct Waves<'a> {
    before: Levels<'a>,
    now: Levels<'a>,
}

impl Waves<'_> {
    fn row(&self, party: &PartyKey) -> Row {
        self.before.row(party).min(self.now.row(party))
    }

    fn levels(&self, delta: f64) -> Vec<LevelChange> {
        let mut changes = Vec::new();
        let mut tested = Vec::new();
        for (subject, perspectives) in self.subjects() {
            let parties = || self.now.primaries.parties();
            for rater in parties() {
                for (_, about) in abouts(perspectives, rater, parties()) {
                    let (change, difference) = self.level(&subject, rater, about);
                    changes.push(change);
                    tested.push(difference);
                }
            }
        }
        let subjects: Vec<Subject> = changes.iter().map(|c| c.subject.clone()).collect();
        for (change, verdict) in changes.iter_mut().zip(verdicts(&subjects, &tested, delta)) {
            change.verdict = verdict;
        }
        changes
    }

    fn level(
        &self,
        subject: &Subject,
        rater: &PartyKey,
        about: About,
    ) -> (LevelChange, Option<Difference>) {
        let row = self.row(rater);
        let before = self.before.beside(subject, (rater, &about), row);
        let now = self.now.beside(subject, (rater, &about), row);
        let change = now.minus(before);
        let difference = change.value().and_then(|value| {
            let before = self.before.primaries.sample(rater)?;
            let now = self.now.primaries.sample(rater)?;
            difference(value, &[before, now])
        });
        let level = LevelChange {
            subject: subject.clone(),
            rater: rater.clone(),
            about,
            before,
            now,
            change,
            half_width: difference.as_ref().and_then(half_width).map(Released::new),
            verdict: None,
        };
        (level, difference)
    }

    fn closures(&self) -> Vec<GapClosure> {
        let parties: Vec<&PartyKey> = self.now.primaries.parties().collect();
        let [first, second] = parties.as_slice() else {
            return Vec::new();
        };
        let row = self.row(first).min(self.row(second));
        let mut closures = Vec::new();
        for (subject, perspectives) in self.subjects() {
            if !perspectives.contains(&Perspective::Partner) {
                continue;
            }
            for (target, rater) in [(first, second), (second, first)] {
                closures.push(self.closure(&subject, target, rater, row));
            }
        }
        closures
    }

    fn closure(
        &self,
        subject: &Subject,
        target: &PartyKey,
        rater: &PartyKey,
        row: Row,
    ) -> GapClosure {
        let gap = |levels: &Levels<'_>| {
            let about = About::Party(target.clone());
            let own = levels.beside(subject, (target, &about), row);
            own.minus(levels.beside(subject, (rater, &about), row))
        };
        let (before, now) = (gap(&self.before), gap(&self.now));
        let small = before.value().is_some_and(|gap| gap.abs() < LEAST_GAP);
        GapClosure {
            subject: subject.clone(),
            target: target.clone(),
            before,
            now,
            closure: if small {
                Figure::withheld(Reason::NotComputable)
            } else {
                before.closed(now)
            },
        }
    }

    /// Dimensions and facets.
    fn subjects(&self) -> Vec<(Subject, &'static [Perspective])> {
        let mut subjects = self.now.subjects();
        subjects.retain(|(subject, _)| !matches!(subject, Subject::Item(_)));
        subjects
    }
}
