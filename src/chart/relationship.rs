//! The relationship as a whole and guardedness: what each party says of it, rated once.

use crate::definition::Dimension;
use crate::disclosure::{About, Subject};
use crate::wording::say;

use super::dumbbell::{Columns, Dumbbell, Group, Outcome, Row, Voice};
use super::{Chart, Frame, Readings, mark};

pub(super) fn charts(readings: &Readings<'_>, frame: Frame) -> Vec<Chart> {
    let texts = readings.texts;
    let dimensions = readings.relationship_dimensions();
    let groups: Vec<Group> = dimensions.map(|d| group(readings, d)).collect();
    if groups.is_empty() {
        return Vec::new();
    }
    let parties = &readings.release.parties;
    let names: Vec<String> = parties.iter().map(|p| readings.name(&p.party)).collect();
    let marks = parties.iter().map(|p| mark(readings, &p.party));
    let dumbbell = Dumbbell {
        readings,
        name: "relationship",
        title: say!(texts, "chart-relationship-title"),
        legend: marks.zip(names.clone()).collect(),
        verdicts: say!(texts, "chart-difference"),
        groups,
        columns: Columns {
            subject: say!(texts, "chart-head-facet"),
            part: Some(say!(texts, "chart-head-dimension")),
            voices: names,
        },
    };
    dumbbell.charts(frame)
}

/// A dimension and its facets; a single facet says what its dimension says.
fn group<'a>(readings: &Readings<'a>, dimension: &'a Dimension) -> Group {
    let texts = readings.texts;
    let subject = Subject::Dimension(dimension.id.clone());
    let title = readings.title(&subject);
    let heading = if Readings::high_is_bad(dimension) {
        say!(texts, "chart-high-is-bad", title = title)
    } else {
        title
    };
    let mut rows = vec![row(readings, &subject, say!(texts, "chart-all-of-it"))];
    let facets: Vec<_> = readings.facets_of(dimension).collect();
    for facet in facets.iter().filter(|_| facets.len() > 1) {
        let subject = Subject::Facet(facet.id.clone());
        rows.push(row(readings, &subject, readings.title(&subject)));
    }
    Group {
        heading: Some(heading),
        rows,
    }
}

fn row(readings: &Readings<'_>, subject: &Subject, label: String) -> Row {
    let voices = readings.release.parties.iter().map(|party| {
        let name = readings.name(&party.party);
        Voice {
            mark: mark(readings, &party.party),
            name: name.clone(),
            short: name,
            reading: readings.reading(subject, &party.party, &About::Relationship),
        }
    });
    Row {
        label,
        voices: voices.collect(),
        outcome: readings.relationship_gap(subject).map(Outcome::of),
    }
}
