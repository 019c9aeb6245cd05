//! The dimensions at a glance: how each party sees itself and how the other sees it. Comparing the
//! filled marks of a dimension tells whether it is mutual.

use crate::disclosure::Subject;
use crate::relationship::PartyKey;

use super::dumbbell::{Dumbbell, Line, Outcome, Row, Voice};
use super::palette::Mark;
use super::{Chart, Readings, mark};

pub(super) fn chart(readings: &Readings<'_>) -> Option<Chart> {
    let mut lines = Vec::new();
    for dimension in readings.paired_dimensions() {
        let subject = Subject::Dimension(dimension.id.clone());
        lines.push(Line::Heading(readings.title(&subject)));
        for party in &readings.release.parties {
            lines.push(Line::Row(row(
                readings,
                &subject,
                &party.party,
                &party.name,
            )));
        }
    }
    if lines.is_empty() {
        return None;
    }
    let dumbbell = Dumbbell {
        name: "summary".into(),
        title: "How each organisation is seen, by itself and by its partner".into(),
        legend: legend(readings, None),
        verdicts: "itself minus partner".into(),
        lines,
        k: readings.release.k,
    };
    Some(Chart {
        table: dumbbell.table("Organisation", Some("Dimension"), &heads(readings)),
        svg: dumbbell.svg(),
        description: dumbbell.description(),
        name: dumbbell.name,
        title: dumbbell.title,
    })
}

/// A row about one party: its own view, then each other's.
pub(super) fn row(
    readings: &Readings<'_>,
    subject: &Subject,
    target: &PartyKey,
    label: &str,
) -> Row {
    let mut voices = vec![Voice {
        mark: mark(readings, target).hollow(),
        name: "rates itself".into(),
        short: "own view".into(),
        reading: readings.seen(subject, target, target),
    }];
    let others = readings.others(target);
    for rater in &others {
        let name = readings.name(rater);
        voices.push(Voice {
            mark: mark(readings, rater),
            name: format!("is rated by {name}"),
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
    let parties = &readings.release.parties;
    let Some(target) = target else {
        let voices = parties.iter().flat_map(|party| {
            let mark = mark(readings, &party.party);
            [
                (mark.hollow(), format!("{} about itself", party.name)),
                (mark, format!("{} about its partner", party.name)),
            ]
        });
        return voices.collect();
    };
    let name = readings.name(target);
    let mut entries = vec![(
        mark(readings, target).hollow(),
        format!("{name} about itself"),
    )];
    entries.extend(readings.others(target).into_iter().map(|rater| {
        (
            mark(readings, rater),
            format!("{} about {name}", readings.name(rater)),
        )
    }));
    entries
}

/// Column headings of the voices of rows about different parties.
pub(super) fn heads(readings: &Readings<'_>) -> Vec<String> {
    match readings.release.parties.len() {
        0 | 1 => vec!["About itself".into()],
        2 => vec!["About itself".into(), "By its partner".into()],
        several => {
            let mut heads = vec!["About itself".to_owned()];
            heads.extend((1..several).map(|place| format!("By partner {place}")));
            heads
        }
    }
}
