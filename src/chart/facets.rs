//! Facets: one chart for each party, sorted by gap; one for the guiding principles; one of how
//! each side sees the other.

use crate::definition::Facet;
use crate::disclosure::{GapKind, Subject};
use crate::relationship::PartyKey;
use crate::wording::say;

use super::dumbbell::{Columns, Dumbbell, Group, Outcome, Row, Voice};
use super::{Chart, Frame, Readings, mark, summary};

/// How one party is seen on every facet; nothing where no facet is shown. Blind spots on top, hidden
/// strengths at the bottom, what is not shown last.
pub(super) fn party(readings: &Readings<'_>, target: &PartyKey, frame: Frame) -> Vec<Chart> {
    let texts = readings.texts;
    let mut rows: Vec<Row> = readings
        .paired_facets()
        .into_iter()
        .map(|facet| {
            let subject = subject(facet);
            summary::row(readings, &subject, target, &readings.title(&subject))
        })
        .collect();
    if !rows.iter().any(shows) {
        return Vec::new();
    }
    rows.sort_by(|a, b| rank(b).total_cmp(&rank(a)));
    let name = readings.name(target);
    let mut voices = vec![say!(texts, "chart-about-itself", party = name.as_str())];
    let others = readings.others(target);
    voices.extend(others.iter().map(|other| {
        let other = readings.name(other);
        say!(texts, "chart-head-by", party = other)
    }));
    let title = match others.as_slice() {
        [] => say!(texts, "chart-party-title-alone", party = name),
        _ => say!(texts, "chart-party-title", party = name),
    };
    let dumbbell = Dumbbell {
        readings,
        name: &format!("party-{target}"),
        title,
        legend: summary::legend(readings, Some(target)),
        verdicts: say!(texts, "chart-itself-minus-partner"),
        groups: rows.into_iter().map(Group::single).collect(),
        columns: Columns {
            subject: say!(texts, "chart-head-facet"),
            part: None,
            voices,
        },
    };
    dumbbell.charts(frame)
}

/// How all are seen on the facets that are guiding principles.
pub(super) fn principles(readings: &Readings<'_>, frame: Frame) -> Vec<Chart> {
    let texts = readings.texts;
    let groups: Vec<Group> = readings
        .paired_facets()
        .into_iter()
        .filter(|facet| facet.principle)
        .map(|facet| summary::about_each(readings, &subject(facet)))
        .collect();
    if !groups.iter().flat_map(|group| &group.rows).any(shows) {
        return Vec::new();
    }
    let dumbbell = Dumbbell {
        readings,
        name: "principles",
        title: say!(texts, "chart-principles-title"),
        legend: summary::legend(readings, None),
        verdicts: say!(texts, "chart-itself-minus-partner"),
        groups,
        columns: summary::columns(readings, say!(texts, "chart-head-principle")),
    };
    dumbbell.charts(frame)
}

/// How each side sees the other on every facet, highest mutual level first.
pub(super) fn received(readings: &Readings<'_>, frame: Frame) -> Vec<Chart> {
    let Some((first, second)) = readings.both() else {
        return Vec::new();
    };
    let texts = readings.texts;
    let mut rows: Vec<(f64, Row)> = readings
        .paired_facets()
        .into_iter()
        .map(|facet| {
            let subject = subject(facet);
            let mutual = readings
                .alignment(&subject)
                .and_then(|both| both.mutual.value());
            let row = seen_by_partner(readings, &subject, (first, second));
            (mutual.unwrap_or(f64::NEG_INFINITY), row)
        })
        .collect();
    if !rows.iter().any(|(_, row)| shows(row)) {
        return Vec::new();
    }
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    let heads = [(first, second), (second, first)]
        .map(|(rater, target)| summary::about(readings, rater, target));
    let marks = [first, second].map(|party| mark(readings, party));
    let dumbbell = Dumbbell {
        readings,
        name: "received",
        title: say!(texts, "chart-received-title"),
        legend: marks.into_iter().zip(heads.clone()).collect(),
        verdicts: say!(texts, "chart-difference"),
        groups: rows
            .into_iter()
            .map(|(_, row)| Group::single(row))
            .collect(),
        columns: Columns {
            subject: say!(texts, "chart-head-facet"),
            part: None,
            voices: heads.into(),
        },
    };
    dumbbell.charts(frame)
}

fn seen_by_partner(
    readings: &Readings<'_>,
    subject: &Subject,
    (first, second): (&PartyKey, &PartyKey),
) -> Row {
    let voices = [(first, second), (second, first)].map(|(rater, target)| {
        let name = summary::about(readings, rater, target);
        Voice {
            mark: mark(readings, rater),
            short: readings.name(rater),
            name,
            reading: readings.seen(subject, rater, target),
        }
    });
    let kind = GapKind::Asymmetry {
        first: first.clone(),
        second: second.clone(),
    };
    Row {
        label: readings.title(subject),
        voices: voices.into(),
        outcome: readings.gap(subject, &kind).map(Outcome::of),
    }
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
