//! The dimensions at a glance: how each party sees itself and how the other sees it. Comparing the
//! filled marks of a dimension tells whether it is mutual.

use crate::definition::Dimension;
use crate::disclosure::{PartyFigures, Subject};
use crate::relationship::PartyKey;
use crate::wording::say;

use super::canvas::Pen;
use super::dumbbell::{Columns, Dumbbell, Group, Outcome, Row, Voice};
use super::metrics::fit_names;
use super::palette::Mark;
use super::{Chart, Frame, Readings, mark};

pub(super) fn charts(readings: &Readings<'_>, frame: Frame) -> Vec<Chart> {
    let texts = readings.texts;
    let group = |dimension: &Dimension| {
        let subject = Subject::Dimension(dimension.id.clone());
        about_each(readings, &subject)
    };
    let groups: Vec<Group> = readings.paired_dimensions().map(group).collect();
    if groups.is_empty() {
        return Vec::new();
    }
    let dumbbell = Dumbbell {
        readings,
        name: "summary",
        title: say!(texts, "chart-summary-title"),
        legend: legend(readings, None),
        verdicts: say!(texts, "chart-itself-minus-partner"),
        groups,
        columns: columns(readings, say!(texts, "chart-head-dimension")),
    };
    dumbbell.charts(frame)
}

/// A row about each party under the subject's title.
pub(super) fn about_each(readings: &Readings<'_>, subject: &Subject) -> Group {
    let row = |party: &PartyFigures| {
        let name = readings.name(&party.party);
        row(readings, subject, &party.party, &name)
    };
    Group {
        heading: Some(readings.title(subject)),
        rows: readings.release.parties.iter().map(row).collect(),
    }
}

/// A row about one party: its own view, then each other's.
pub(super) fn row(
    readings: &Readings<'_>,
    subject: &Subject,
    target: &PartyKey,
    label: &str,
) -> Row {
    let texts = readings.texts;
    let mut voices = vec![Voice {
        mark: mark(readings, target).hollow(),
        name: say!(texts, "chart-rates-itself"),
        short: say!(texts, "chart-own-view"),
        reading: readings.seen(subject, target, target),
    }];
    let others = readings.others(target);
    for rater in &others {
        let name = readings.name(rater);
        voices.push(Voice {
            mark: mark(readings, rater),
            name: say!(texts, "chart-is-rated-by", party = name.as_str()),
            short: name,
            reading: readings.seen(subject, rater, target),
        });
    }
    let outcome = match others.as_slice() {
        [rater] => readings.perception(subject, target, rater).map(Outcome::of),
        _ => None,
    };
    Row {
        label: label.to_owned(),
        voices,
        outcome,
    }
}

/// The legend for rows about one party, or about each.
pub(super) fn legend(readings: &Readings<'_>, target: Option<&PartyKey>) -> Vec<(Mark, String)> {
    let texts = readings.texts;
    let itself = |party: &PartyKey| {
        let text = say!(texts, "chart-about-itself", party = readings.name(party));
        (mark(readings, party).hollow(), text)
    };
    if let Some(target) = target {
        let mut entries = vec![itself(target)];
        let others = readings.others(target).into_iter();
        entries.extend(others.map(|rater| (mark(readings, rater), about(readings, rater, target))));
        return entries;
    }
    let parties: Vec<&PartyKey> = readings.release.parties.iter().map(|p| &p.party).collect();
    let mut entries = Vec::new();
    for party in &parties {
        entries.push(itself(party));
        if parties.len() > 1 {
            let name = readings.name(party);
            let text = say!(texts, "chart-about-partner", party = name);
            entries.push((mark(readings, party), text));
        }
    }
    entries
}

/// "Northwind about Halden".
pub(super) fn about(readings: &Readings<'_>, rater: &PartyKey, target: &PartyKey) -> String {
    let (rater, target) = (readings.name(rater), readings.name(target));
    say!(
        readings.texts,
        "chart-about",
        rater = rater,
        target = target
    )
}

/// The same within `room` points.
pub(super) fn about_within(
    readings: &Readings<'_>,
    (rater, target): (&PartyKey, &PartyKey),
    pen: Pen,
    room: f64,
) -> String {
    let names = [readings.name(rater), readings.name(target)];
    fit_names(pen.weight, pen.size, &names, room, |names| {
        let [rater, target] = [names.first(), names.last()].map(|name| name.cloned());
        let (rater, target) = (rater.unwrap_or_default(), target.unwrap_or_default());
        say!(
            readings.texts,
            "chart-about",
            rater = rater,
            target = target
        )
    })
}

/// Column headings of the voices of rows about different parties.
fn heads(readings: &Readings<'_>) -> Vec<String> {
    let texts = readings.texts;
    let mut heads = vec![say!(texts, "chart-head-about-itself")];
    match readings.release.parties.len() {
        0 | 1 => {}
        2 => heads.push(say!(texts, "chart-head-by-partner")),
        several => heads.extend((1..several).map(|place| {
            let number = place.to_string();
            say!(texts, "chart-head-by-partner-number", number = number)
        })),
    }
    heads
}

/// Headings of a table with a row about each party under every subject.
pub(super) fn columns(readings: &Readings<'_>, part: String) -> Columns {
    Columns {
        subject: say!(readings.texts, "chart-head-organisation"),
        part: Some(part),
        voices: heads(readings),
    }
}
