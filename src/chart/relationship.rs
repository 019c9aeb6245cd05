//! The relationship as a whole and guardedness: what each party says of it, rated once.

use crate::disclosure::{About, Subject};

use super::dumbbell::{Dumbbell, Line, Outcome, Row, Voice};
use super::{Chart, Readings, mark};

pub(super) fn chart(readings: &Readings<'_>) -> Option<Chart> {
    let mut lines = Vec::new();
    for dimension in readings.relationship_dimensions() {
        let subject = Subject::Dimension(dimension.id.clone());
        let title = readings.title(&subject);
        lines.push(Line::Heading(if Readings::high_is_bad(dimension) {
            format!("{title}: high is a warning")
        } else {
            title
        }));
        lines.push(Line::Row(row(readings, &subject, "All of it".into())));
        let facets: Vec<_> = readings.facets_of(dimension).collect();
        // A single facet says what its dimension says.
        for facet in facets.iter().filter(|_| facets.len() > 1) {
            let subject = Subject::Facet(facet.id.clone());
            lines.push(Line::Row(row(readings, &subject, readings.title(&subject))));
        }
    }
    if lines.is_empty() {
        return None;
    }
    let parties = &readings.release.parties;
    let dumbbell = Dumbbell {
        name: "relationship".into(),
        title: "What each organisation says of the relationship".into(),
        legend: parties
            .iter()
            .map(|p| (mark(readings, &p.party), p.name.clone()))
            .collect(),
        verdicts: "difference".into(),
        lines,
        k: readings.release.k,
    };
    let heads: Vec<String> = parties.iter().map(|party| party.name.clone()).collect();
    Some(Chart {
        table: dumbbell.table("Facet", Some("Dimension"), &heads),
        svg: dumbbell.svg(),
        description: dumbbell.description(),
        name: dumbbell.name,
        title: dumbbell.title,
    })
}

fn row(readings: &Readings<'_>, subject: &Subject, label: String) -> Row {
    let voices = readings.release.parties.iter().map(|party| Voice {
        mark: mark(readings, &party.party),
        name: party.name.clone(),
        short: party.name.clone(),
        reading: readings.reading(subject, &party.party, &About::Relationship),
    });
    Row {
        label,
        voices: voices.collect(),
        outcome: readings.relationship_gap(subject).map(Outcome::of),
    }
}
