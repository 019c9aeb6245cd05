//! What is rated once: the relationship as a whole and guardedness, and, in some definitions, an
//! organisation by itself alone.

use crate::definition::Dimension;
use crate::disclosure::{About, Subject};
use crate::relationship::PartyKey;
use crate::wording::say;

use super::dumbbell::{Columns, Dumbbell, Group, Outcome, Row, Voice};
use super::palette::Mark;
use super::{Chart, Frame, Readings, mark};

/// What each party says of the relationship.
pub(super) fn charts(readings: &Readings<'_>, frame: Frame) -> Vec<Chart> {
    let once = Once {
        readings,
        name: "relationship",
        title: say!(readings.texts, "chart-relationship-title"),
        about: |_| About::Relationship,
        mark: |mark| mark,
    };
    once.charts(readings.relationship_dimensions(), frame)
}

/// What each party says of itself, where nobody else is asked.
pub(super) fn own(readings: &Readings<'_>, frame: Frame) -> Vec<Chart> {
    let once = Once {
        readings,
        name: "own",
        title: say!(readings.texts, "chart-own-title"),
        about: |party| About::Party(party.clone()),
        mark: Mark::hollow,
    };
    once.charts(readings.own_dimensions(), frame)
}

/// Dimensions that every party rates once.
struct Once<'a> {
    readings: &'a Readings<'a>,
    name: &'a str,
    title: String,
    about: fn(&PartyKey) -> About,
    mark: fn(Mark) -> Mark,
}

impl Once<'_> {
    fn charts<'d>(
        self,
        dimensions: impl Iterator<Item = &'d Dimension>,
        frame: Frame,
    ) -> Vec<Chart> {
        let (readings, texts) = (self.readings, self.readings.texts);
        let groups: Vec<Group> = dimensions.map(|dimension| self.group(dimension)).collect();
        if groups.is_empty() {
            return Vec::new();
        }
        let parties = &readings.release.parties;
        let names: Vec<String> = parties.iter().map(|p| readings.name(&p.party)).collect();
        let marks = parties
            .iter()
            .map(|p| (self.mark)(mark(readings, &p.party)));
        let verdicts = match parties.len() {
            2 => say!(texts, "chart-difference"),
            _ => String::new(),
        };
        let dumbbell = Dumbbell {
            readings,
            name: self.name,
            title: self.title.clone(),
            legend: marks.zip(names.clone()).collect(),
            verdicts,
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
    fn group(&self, dimension: &Dimension) -> Group {
        let (readings, texts) = (self.readings, self.readings.texts);
        let subject = Subject::Dimension(dimension.id.clone());
        let title = readings.title(&subject);
        let heading = if Readings::high_is_bad(dimension) {
            say!(texts, "chart-high-is-bad", title = title)
        } else {
            title
        };
        let mut rows = vec![self.row(&subject, say!(texts, "chart-all-of-it"))];
        let facets = readings.definition.facets.iter();
        let facets: Vec<_> = facets.filter(|f| f.dimension == dimension.id).collect();
        for facet in facets.iter().filter(|_| facets.len() > 1) {
            let subject = Subject::Facet(facet.id.clone());
            rows.push(self.row(&subject, readings.title(&subject)));
        }
        Group {
            heading: Some(heading),
            rows,
        }
    }

    fn row(&self, subject: &Subject, label: String) -> Row {
        let readings = self.readings;
        let voices = readings.release.parties.iter().map(|party| {
            let name = readings.name(&party.party);
            Voice {
                mark: (self.mark)(mark(readings, &party.party)),
                name: name.clone(),
                short: name,
                reading: readings.reading(subject, &party.party, &(self.about)(&party.party)),
            }
        });
        Row {
            label,
            voices: voices.collect(),
            outcome: readings.relationship_gap(subject).map(Outcome::of),
        }
    }
}
