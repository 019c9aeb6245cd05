//! The released primaries: the only figures that come from answers. Everything else is computed
//! from a [`Primaries`] by functions that see nothing but it, so that they cannot tell more.
//!
//! Below ten ballots the primaries are dimension scores, from ten on item means. They can be
//! read back from a [`Release`], which shows that nothing else went into it.

use std::collections::BTreeMap;

use crate::relationship::PartyKey;
use crate::scoring::{About, PanelScores, Scores, Structure, Subject, abouts};

use super::precision::{Sample, typical_deviation};
use super::{Figure, PanelCount, Reason, Release, Row, coding};

/// A party as the table sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Panel {
    pub(super) party: PartyKey,
    pub(super) counted: u32,
    pub(super) row: Row,
}

type Place = (Subject, PartyKey, About);

/// Released primaries of one wave.
pub(super) struct Primaries {
    pub(super) panels: Vec<Panel>,
    pub(super) deviation: Option<f64>,
    figures: BTreeMap<Place, Figure>,
}

impl Primaries {
    /// From exact scores. A panel that is counted but not scored, or scored with fewer ballots
    /// than counted, has the row of what was scored.
    pub(super) fn of(
        structure: &Structure,
        panels: &[PanelCount],
        scores: &Scores,
        k: u32,
    ) -> Self {
        let row = |panel: &PanelCount| {
            let scored = scores
                .panel(&panel.party)
                .map_or(0, |scores| scores.ballots);
            Panel {
                party: panel.party.clone(),
                counted: panel.counted,
                row: Row::of(scored.min(panel.counted), panel.lowered, k),
            }
        };
        let panels: Vec<Panel> = panels.iter().map(row).collect();
        let rows: Vec<Row> = panels.iter().map(|panel| panel.row).collect();
        let mut primaries = Self {
            deviation: typical_deviation(&rows, scores),
            panels,
            figures: BTreeMap::new(),
        };
        for panel in primaries.panels.clone() {
            if let Some(scores) = scores.panel(&panel.party) {
                match panel.row {
                    Row::Nothing => {}
                    Row::Dimensions => primaries.add_dimensions(structure, &panel, scores, k),
                    Row::Items | Row::FineItems => {
                        primaries.add_items(structure, &panel, scores, k)
                    }
                }
            }
        }
        primaries
    }

    /// From a release.
    pub(super) fn from_release(release: &Release) -> Self {
        let panels = release.parties.iter().map(|party| Panel {
            party: party.party.clone(),
            counted: party.counted.get(),
            row: party.row,
        });
        let panels: Vec<Panel> = panels.collect();
        let primary = |subject: &Subject, rater: &PartyKey| {
            let row = panels.iter().find(|p| p.party == *rater).map(|p| p.row);
            match subject {
                Subject::Item(_) => row >= Some(Row::Items),
                Subject::Dimension(_) => row == Some(Row::Dimensions),
                Subject::Facet(_) => false,
            }
        };
        let levels = release.levels.iter();
        let levels = levels.filter(|level| primary(&level.subject, &level.rater));
        Self {
            figures: levels
                .map(|level| {
                    let place = (
                        level.subject.clone(),
                        level.rater.clone(),
                        level.about.clone(),
                    );
                    (place, level.value)
                })
                .collect(),
            deviation: release.typical_deviation.map(super::Released::get),
            panels,
        }
    }

    /// A primary, or why there is none.
    pub(super) fn figure(&self, subject: &Subject, rater: &PartyKey, about: &About) -> Figure {
        let place = (subject.clone(), rater.clone(), about.clone());
        let missing = Figure::withheld(Reason::NotComputable);
        self.figures.get(&place).copied().unwrap_or(missing)
    }

    /// A party.
    pub(super) fn panel(&self, party: &PartyKey) -> Option<&Panel> {
        self.panels.iter().find(|panel| panel.party == *party)
    }

    /// What the precision of a mean of this party rests on.
    pub(super) fn sample(&self, party: &PartyKey) -> Option<Sample> {
        Some(Sample {
            n: self.panel(party)?.counted,
            deviation: self.deviation?,
        })
    }

    /// All parties.
    pub(super) fn parties(&self) -> impl Iterator<Item = &PartyKey> {
        self.panels.iter().map(|panel| &panel.party)
    }

    fn add_items(&mut self, structure: &Structure, panel: &Panel, scores: &PanelScores, k: u32) {
        let least = panel.row.least(k);
        for facet in &structure.facets {
            for (side, about) in abouts(facet.perspectives, &panel.party, self.parties()) {
                for item in &facet.items {
                    let Some(scores) = scores.item(item, side) else {
                        continue;
                    };
                    let figure = if scores.valid() < least {
                        Figure::withheld(Reason::FewValidAnswers)
                    } else {
                        coding::item_mean(scores, panel.row)
                    };
                    self.add(Subject::Item(item.clone()), panel, about.clone(), figure);
                }
            }
        }
    }

    fn add_dimensions(
        &mut self,
        structure: &Structure,
        panel: &Panel,
        scores: &PanelScores,
        k: u32,
    ) {
        let least = usize::try_from(panel.row.least(k)).unwrap_or(usize::MAX);
        for dimension in &structure.dimensions {
            let subject = Subject::Dimension(dimension.id.clone());
            for (side, about) in abouts(dimension.perspectives, &panel.party, self.parties()) {
                let level = scores.people(&subject, side).map(|people| people.level());
                let figure = match level {
                    _ if dimension.items < LEAST_ITEMS => Figure::withheld(Reason::FewItems),
                    Some(Ok(level)) if level.n >= least => coding::dimension_mean(level.mean),
                    _ => Figure::withheld(Reason::FewValidAnswers),
                };
                self.add(subject.clone(), panel, about, figure);
            }
        }
    }

    fn add(&mut self, subject: Subject, panel: &Panel, about: About, figure: Figure) {
        self.figures
            .insert((subject, panel.party.clone(), about), figure);
    }
}

/// Fewest items of a dimension that has a figure with few answers.
pub(super) const LEAST_ITEMS: usize = 3;
