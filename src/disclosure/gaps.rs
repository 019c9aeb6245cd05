//! Gaps and alignments from released levels. A figure of two panels has the smaller one's row.

use crate::definition::Perspective;
use crate::relationship::PartyKey;
use crate::scoring::{About, Difference, GapKind, Grain, Subject, Verdict, judge};

use super::levels::{Levels, Side};
use super::precision::{Sample, difference, half_width};
use super::{Alignment, Figure, Gap, Released};

/// The two parties of every pair, in the order of the relationship.
fn pairs(parties: &[PartyKey]) -> impl Iterator<Item = (&PartyKey, &PartyKey)> {
    let from = |place: usize| parties.iter().skip(place + 1);
    parties
        .iter()
        .enumerate()
        .flat_map(move |(place, first)| from(place).map(move |second| (first, second)))
}

/// Every gap of a wave: perception, relationship, us–them, asymmetry. Items have only the first
/// two and no verdict: they are ranked, never tested.
pub(super) fn gaps(levels: &Levels<'_>, delta: f64) -> Vec<Gap> {
    let parties: Vec<PartyKey> = levels.primaries.parties().cloned().collect();
    let mut gaps = Vec::new();
    for (subject, perspectives) in levels.subjects() {
        let item = matches!(subject, Subject::Item(_));
        if perspectives.contains(&Perspective::Relationship) {
            for (first, second) in pairs(&parties) {
                let kind = GapKind::Relationship {
                    first: first.clone(),
                    second: second.clone(),
                };
                gaps.push(gap(levels, &subject, kind));
            }
        } else if let ([first, second], true) = (
            parties.as_slice(),
            perspectives.contains(&Perspective::Partner),
        ) {
            let kinds = [perception(first, second), perception(second, first)];
            gaps.extend(kinds.map(|kind| gap(levels, &subject, kind)));
            if !item {
                let kinds = [
                    us_them(first, second),
                    us_them(second, first),
                    asymmetry(first, second),
                ];
                gaps.extend(kinds.map(|kind| gap(levels, &subject, kind)));
            }
        }
    }
    add_verdicts(levels, &mut gaps, delta);
    gaps
}

fn perception(target: &PartyKey, rater: &PartyKey) -> GapKind {
    GapKind::Perception {
        target: target.clone(),
        rater: rater.clone(),
    }
}

fn us_them(rater: &PartyKey, partner: &PartyKey) -> GapKind {
    GapKind::UsThem {
        rater: rater.clone(),
        partner: partner.clone(),
    }
}

fn asymmetry(first: &PartyKey, second: &PartyKey) -> GapKind {
    GapKind::Asymmetry {
        first: first.clone(),
        second: second.clone(),
    }
}

/// Which level is taken from which: rater and whom it is about, twice.
fn sides(kind: &GapKind) -> [(&PartyKey, About); 2] {
    let party = |party: &PartyKey| About::Party(party.clone());
    match kind {
        GapKind::Perception { target, rater } => [(target, party(target)), (rater, party(target))],
        GapKind::Relationship { first, second } => {
            [(first, About::Relationship), (second, About::Relationship)]
        }
        GapKind::UsThem { rater, partner } => [(rater, party(rater)), (rater, party(partner))],
        GapKind::Asymmetry { first, second } => [(first, party(second)), (second, party(first))],
    }
}

/// The difference of two levels, each as coarse as the smaller panel asks.
pub(super) fn value(levels: &Levels<'_>, subject: &Subject, a: Side<'_>, b: Side<'_>) -> Figure {
    let row = levels.row(a.0).min(levels.row(b.0));
    levels
        .beside(subject, a, row)
        .minus(levels.beside(subject, b, row))
}

/// The perception gap of `target`.
pub(super) fn perception_gap(
    levels: &Levels<'_>,
    subject: &Subject,
    target: &PartyKey,
    rater: &PartyKey,
) -> Figure {
    let about = About::Party(target.clone());
    value(levels, subject, (target, &about), (rater, &about))
}

fn gap(levels: &Levels<'_>, subject: &Subject, kind: GapKind) -> Gap {
    let [(rater, about), (other, of_other)] = sides(&kind);
    let value = value(levels, subject, (rater, &about), (other, &of_other));
    let half_width = match value.value() {
        Some(_) if matches!(subject, Subject::Item(_)) => None,
        Some(_) if rater == other => levels
            .primaries
            .sample(rater)
            .and_then(Sample::paired_half_width),
        Some(value) => independent(levels, value, &kind)
            .as_ref()
            .and_then(half_width),
        None => None,
    };
    Gap {
        subject: subject.clone(),
        value,
        half_width: half_width.map(Released::new),
        verdict: None,
        gap: kind,
    }
}

fn independent(levels: &Levels<'_>, value: f64, kind: &GapKind) -> Option<Difference> {
    let [(first, _), (second, _)] = sides(kind);
    let samples = [
        levels.primaries.sample(first)?,
        levels.primaries.sample(second)?,
    ];
    difference(value, &samples)
}

/// Verdicts of the perception and relationship gaps, corrected within all facets and within all
/// dimensions of the release.
fn add_verdicts(levels: &Levels<'_>, gaps: &mut [Gap], delta: f64) {
    let tested = |gap: &Gap| match gap.gap {
        GapKind::Perception { .. } | GapKind::Relationship { .. } => {
            independent(levels, gap.value.value()?, &gap.gap)
        }
        GapKind::UsThem { .. } | GapKind::Asymmetry { .. } => None,
    };
    let tested: Vec<Option<Difference>> = gaps.iter().map(tested).collect();
    let subjects: Vec<Subject> = gaps.iter().map(|gap| gap.subject.clone()).collect();
    for (gap, verdict) in gaps.iter_mut().zip(verdicts(&subjects, &tested, delta)) {
        gap.verdict = verdict;
    }
}

/// One verdict for each difference of a facet or dimension; none for items.
pub(super) fn verdicts(
    subjects: &[Subject],
    tested: &[Option<Difference>],
    delta: f64,
) -> Vec<Option<Verdict>> {
    let family = |grain, belongs: fn(&Subject) -> bool| {
        let own = subjects.iter().zip(tested);
        let own: Vec<_> = own.map(|(s, d)| d.filter(|_| belongs(s))).collect();
        judge(grain, &own, delta)
    };
    let facets = family(Grain::Facets, |s| matches!(s, Subject::Facet(_)));
    let dimensions = family(Grain::Dimensions, |s| matches!(s, Subject::Dimension(_)));
    let each = facets.into_iter().zip(dimensions);
    each.map(|(facet, dimension)| facet.or(dimension).map(|(_, verdict)| verdict))
        .collect()
}

/// Mutual level, floor and misalignment of every paired facet and dimension, for two parties.
pub(super) fn alignments(levels: &Levels<'_>) -> Vec<Alignment> {
    let parties: Vec<&PartyKey> = levels.primaries.parties().collect();
    let [first, second] = parties.as_slice() else {
        return Vec::new();
    };
    let row = levels.row(first).min(levels.row(second));
    let paired = levels
        .subjects()
        .into_iter()
        .filter(|(subject, perspectives)| {
            !matches!(subject, Subject::Item(_)) && perspectives.contains(&Perspective::Partner)
        });
    let alignment = |subject: Subject| {
        let received = |rater: &PartyKey, about: &PartyKey| {
            levels.beside(&subject, (rater, &About::Party(about.clone())), row)
        };
        let of_first = received(second, first);
        let of_second = received(first, second);
        let gap_first = perception_gap(levels, &subject, first, second);
        let gap_second = perception_gap(levels, &subject, second, first);
        Alignment {
            mutual: of_first.middle(of_second),
            floor: of_first.lower(of_second),
            misalignment: gap_first.size().middle(gap_second.size()),
            subject,
        }
    };
    paired.map(|(subject, _)| alignment(subject)).collect()
}
