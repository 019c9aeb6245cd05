//! Levels of facets and dimensions from released primaries.

use crate::definition::Perspective;
use crate::relationship::PartyKey;
use crate::scoring::{About, Structure, Subject, abouts};

use super::precision::Sample;
use super::primaries::Primaries;
use super::{Figure, Level, Reason, Released, Row};

/// Levels of one wave, on all items or on those that two waves have in common.
pub(super) struct Levels<'a> {
    pub(super) structure: &'a Structure,
    pub(super) primaries: &'a Primaries,
    common: Option<Common<'a>>,
}

/// What other waves share.
#[derive(Clone, Copy)]
pub(super) struct Common<'a> {
    /// Primaries of the other waves: an item counts where all waves show it.
    pub(super) others: &'a [&'a Primaries],
    /// Whether every dimension has the same items in all waves.
    pub(super) same_items: bool,
}

/// Whose rating of whom.
pub(super) type Side<'a> = (&'a PartyKey, &'a About);

impl<'a> Levels<'a> {
    /// Levels of a wave by itself.
    pub(super) fn new(structure: &'a Structure, primaries: &'a Primaries) -> Self {
        Self {
            structure,
            primaries,
            common: None,
        }
    }

    /// Levels of a wave on what it has in common with another.
    pub(super) fn on_common(
        structure: &'a Structure,
        primaries: &'a Primaries,
        common: Common<'a>,
    ) -> Self {
        Self {
            structure,
            primaries,
            common: Some(common),
        }
    }

    /// The row of a party; a party without a panel has none of the table.
    pub(super) fn row(&self, party: &PartyKey) -> Row {
        self.primaries
            .panel(party)
            .map_or(Row::Nothing, |panel| panel.row)
    }

    /// How `rater` sees `about`, by the rater's own row.
    pub(super) fn level(&self, subject: &Subject, (rater, about): Side<'_>) -> Figure {
        match (self.row(rater).too_coarse_for_items(), subject) {
            (Some(Reason::FewerThanTen), Subject::Dimension(_)) => {
                self.primaries.figure(subject, rater, about)
            }
            (Some(reason), _) => Figure::withheld(reason),
            (None, Subject::Item(_)) => self.item(subject, rater, about),
            (None, Subject::Facet(id)) => {
                let facet = self.structure.facet(id);
                let items = facet.map_or(&[][..], |facet| &facet.items);
                let items: Vec<Figure> = items
                    .iter()
                    .map(|item| self.item(&Subject::Item(item.clone()), rater, about))
                    .collect();
                Figure::mean(&items, self.structure.facet_answered)
            }
            (None, Subject::Dimension(id)) => {
                let mut dimensions = self.structure.dimensions.iter();
                let dimension = dimensions.find(|dimension| dimension.id == *id);
                let facets = dimension.map_or(&[][..], |dimension| &dimension.facets);
                let facets: Vec<Figure> = facets
                    .iter()
                    .map(|facet| self.level(&Subject::Facet(facet.clone()), (rater, about)))
                    .collect();
                Figure::mean(&facets, self.structure.dimension_valid)
            }
        }
    }

    /// A level as it enters a figure of several panels or waves, of which the smallest has this
    /// row: with fewer than ten only dimensions are left, and finer ones are made as coarse. A
    /// dimension is one figure then, so that two waves must agree on all of its items.
    pub(super) fn beside(&self, subject: &Subject, side: Side<'_>, row: Row) -> Figure {
        match (row.too_coarse_for_items(), subject) {
            (Some(Reason::FewerThanTen), Subject::Dimension(_)) => match self.common {
                Some(common) if !common.same_items => Figure::withheld(Reason::FewCommonItems),
                _ => Self::new(self.structure, self.primaries)
                    .level(subject, side)
                    .coarse(),
            },
            (Some(reason), _) => Figure::withheld(reason),
            (None, _) => self.level(subject, side),
        }
    }

    fn item(&self, item: &Subject, rater: &PartyKey, about: &About) -> Figure {
        let own = self.primaries.figure(item, rater, about);
        let others = self.common.map_or(&[][..], |common| common.others);
        let mut others = others.iter().map(|other| other.figure(item, rater, about));
        let withheld = others.find(|other| matches!(other, Figure::Withheld { .. }));
        withheld.unwrap_or(own)
    }

    /// Every subject with the perspectives it is rated from: dimensions, facets, items.
    pub(super) fn subjects(&self) -> Vec<(Subject, &'static [Perspective])> {
        let dimensions = self.structure.dimensions.iter();
        let facets = self.structure.facets.iter();
        let items = facets.clone().flat_map(|facet| {
            let items = facet.items.iter();
            items.map(|item| (Subject::Item(item.clone()), facet.perspectives))
        });
        dimensions
            .map(|dimension| {
                (
                    Subject::Dimension(dimension.id.clone()),
                    dimension.perspectives,
                )
            })
            .chain(
                facets
                    .clone()
                    .map(|facet| (Subject::Facet(facet.id.clone()), facet.perspectives)),
            )
            .chain(items)
            .collect()
    }

    /// Every level, withheld ones included: by subject, rater, and whom it is about.
    pub(super) fn all(&self) -> Vec<Level> {
        let mut levels = Vec::new();
        for (subject, perspectives) in self.subjects() {
            for rater in self.primaries.parties() {
                for (_, about) in abouts(perspectives, rater, self.primaries.parties()) {
                    levels.push(self.entry(&subject, rater, about));
                }
            }
        }
        levels
    }

    fn entry(&self, subject: &Subject, rater: &PartyKey, about: About) -> Level {
        let value = self.level(subject, (rater, &about));
        let shown = value.value().is_some() && !matches!(subject, Subject::Item(_));
        let sample = self.primaries.sample(rater).filter(|_| shown);
        Level {
            subject: subject.clone(),
            rater: rater.clone(),
            about,
            value,
            half_width: sample.and_then(Sample::half_width).map(Released::new),
        }
    }
}
