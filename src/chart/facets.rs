//! Facets: one chart for each party, sorted by gap; one for the guiding principles; one of how
//! each side sees the other.

use crate::definition::Facet;
use crate::disclosure::{GapKind, Subject};
use crate::relationship::PartyKey;

use super::dumbbell::{Dumbbell, Line, Outcome, Row, Voice};
use super::{Chart, Readings, mark, summary};

/// How one party is seen on every facet; nothing where no facet is shown. Blind spots on top, hidden strengths at the bottom, what
/// is not shown last.
pub(super) fn party(readings: &Readings<'_>, target: &PartyKey) -> Option<Chart> {
    let mut rows: Vec<Row> = readings
        .paired_facets()
        .into_iter()
        .map(|facet| {
            let subject = subject(facet);
            summary::row(readings, &subject, target, &readings.title(&subject))
        })
        .collect();
    if !rows.iter().any(shows) {
        return None;
    }
    rows.sort_by(|a, b| rank(b).total_cmp(&rank(a)));
    let name = readings.name(target);
    let dumbbell = Dumbbell {
        name: format!("party-{target}"),
        title: format!("How {name} is seen, by itself and by its partner"),
        legend: summary::legend(readings, Some(target)),
        verdicts: "itself minus partner".into(),
        lines: rows.into_iter().map(Line::Row).collect(),
        k: readings.release.k,
    };
    let mut heads = vec![format!("{name} about itself")];
    heads.extend(
        readings
            .others(target)
            .into_iter()
            .map(|other| format!("By {}", readings.name(other))),
    );
    Some(Chart {
        table: dumbbell.table("Facet", None, &heads),
        svg: dumbbell.svg(),
        description: dumbbell.description(),
        name: dumbbell.name,
        title: dumbbell.title,
    })
}

/// How both are seen on the facets that are guiding principles.
pub(super) fn principles(readings: &Readings<'_>) -> Option<Chart> {
    let facets = readings
        .paired_facets()
        .into_iter()
        .filter(|facet| facet.principle);
    let mut lines = Vec::new();
    for facet in facets {
        let subject = subject(facet);
        lines.push(Line::Heading(readings.title(&subject)));
        for party in &readings.release.parties {
            let row = summary::row(readings, &subject, &party.party, &party.name);
            lines.push(Line::Row(row));
        }
    }
    let shown = lines
        .iter()
        .any(|line| matches!(line, Line::Row(row) if shows(row)));
    if !shown {
        return None;
    }
    let dumbbell = Dumbbell {
        name: "principles".into(),
        title: "The guiding principles, as each organisation sees itself and its partner".into(),
        legend: summary::legend(readings, None),
        verdicts: "itself minus partner".into(),
        lines,
        k: readings.release.k,
    };
    Some(Chart {
        table: dumbbell.table("Organisation", Some("Principle"), &summary::heads(readings)),
        svg: dumbbell.svg(),
        description: dumbbell.description(),
        name: dumbbell.name,
        title: dumbbell.title,
    })
}

/// How each side sees the other on every facet, highest mutual level first.
pub(super) fn received(readings: &Readings<'_>) -> Option<Chart> {
    let (first, second) = readings.both()?;
    let mut rows: Vec<(f64, Row)> = readings
        .paired_facets()
        .into_iter()
        .map(|facet| {
            let subject = subject(facet);
            let voices = [(first, second), (second, first)].map(|(rater, about)| {
                let name = format!("{} about {}", readings.name(rater), readings.name(about));
                Voice {
                    mark: mark(readings, rater),
                    short: name.clone(),
                    name,
                    reading: readings.seen(&subject, rater, about),
                }
            });
            let kind = GapKind::Asymmetry {
                first: first.clone(),
                second: second.clone(),
            };
            let row = Row {
                label: readings.title(&subject),
                voices: voices.into(),
                outcome: readings.gap(&subject, &kind).map(Outcome::of),
            };
            let mutual = readings
                .alignment(&subject)
                .and_then(|both| both.mutual.value());
            (mutual.unwrap_or(f64::NEG_INFINITY), row)
        })
        .collect();
    if !rows.iter().any(|(_, row)| shows(row)) {
        return None;
    }
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    let heads = [(first, second), (second, first)]
        .map(|(rater, about)| format!("{} about {}", readings.name(rater), readings.name(about)));
    let dumbbell = Dumbbell {
        name: "received".into(),
        title: "How each organisation is seen by its partner, highest first".into(),
        legend: [first, second]
            .into_iter()
            .zip(heads.clone())
            .map(|(p, text)| (mark(readings, p), text))
            .collect(),
        verdicts: "difference".into(),
        lines: rows.into_iter().map(|(_, row)| Line::Row(row)).collect(),
        k: readings.release.k,
    };
    Some(Chart {
        table: dumbbell.table("Facet", None, &heads),
        svg: dumbbell.svg(),
        description: dumbbell.description(),
        name: dumbbell.name,
        title: dumbbell.title,
    })
}

fn subject(facet: &Facet) -> Subject {
    Subject::Facet(facet.id.clone())
}

fn shows(row: &Row) -> bool {
    row.voices
        .iter()
        .any(|voice| voice.reading.value().is_some())
}

fn rank(row: &Row) -> f64 {
    row.outcome
        .as_ref()
        .and_then(|outcome| outcome.gap.value())
        .unwrap_or(f64::NEG_INFINITY)
}
