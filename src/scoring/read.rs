//! From the answers of all panels to [`Scores`].

use crate::definition::{CheckedDefinition, Perspective};
use crate::questionnaire::Answers;
use crate::relationship::PartyKey;
use crate::stats::Undefined;

use super::pass::panel_scores;
use super::people::pooled_deviation;
use super::{
    AnswerTable, ItemScores, PairedScores, Patterns, PeopleScores, PickCounts, ScoringError,
    Subject,
};

/// The counted answers of one party.
#[derive(Clone)]
pub struct PanelAnswers<'a> {
    /// The party that answered.
    pub party: PartyKey,
    /// One per counted ballot, in any order.
    pub answers: &'a [Answers],
}

/// The exact scores of a wave.
pub struct Scores {
    /// One per panel, in the order given.
    pub panels: Vec<PanelScores>,
    /// The smallest gap that matters, in points.
    pub delta: f64,
}

/// The exact scores of one party. Everything in it is counts: its size does not grow with the
/// number of people.
pub struct PanelScores {
    /// The party.
    pub party: PartyKey,
    /// How many ballots were counted.
    pub ballots: u32,
    /// One per item and perspective, in the order of the layout.
    pub items: Vec<ItemScores>,
    /// One per facet and perspective, in the order of the definition.
    pub facets: Vec<PeopleScores>,
    /// One per dimension and perspective, in the order of the definition.
    pub dimensions: Vec<PeopleScores>,
    /// One per paired facet, then one per paired dimension.
    pub paired: Vec<PairedScores>,
    /// One per pick.
    pub picks: Vec<PickCounts>,
    /// Answer patterns: one per facet and perspective, in the order of the definition.
    pub patterns: Vec<Patterns>,
    /// Every facet score is a whole number of this many parts of 100, when there is such a number.
    pub(super) lattice: Option<i64>,
}

/// Scores a wave.
///
/// Facet score of a person: mean of the answered items if at least the definition's share of
/// them (half) was answered; dimension score: mean of its facet scores if at least the
/// definition's share (60 %) is there.
///
/// # Errors
///
/// Anything out of range is a hard error; nothing is repaired or left out.
pub fn score(
    definition: &CheckedDefinition,
    panels: &[PanelAnswers<'_>],
) -> Result<Scores, ScoringError> {
    let mut tables = Vec::with_capacity(panels.len());
    for panel in panels {
        let mut table = AnswerTable::new(definition, panel.party.clone(), panel.answers.len());
        for answers in panel.answers {
            table.push(answers)?;
        }
        tables.push(table);
    }
    score_tables(definition, &tables)
}

/// Scores a wave from tables, in one pass over each: afterwards the cost of every figure depends on
/// the definition and not on the number of people.
///
/// # Errors
///
/// When a party has two tables, or one was made for another definition.
pub fn score_tables(
    definition: &CheckedDefinition,
    tables: &[AnswerTable],
) -> Result<Scores, ScoringError> {
    let mut panels: Vec<PanelScores> = Vec::with_capacity(tables.len());
    for table in tables {
        let party = || table.party().clone();
        if panels.iter().any(|other| other.party == *table.party()) {
            return Err(ScoringError::PartyTwice { party: party() });
        }
        if !table.is_for(definition) {
            return Err(ScoringError::Shape { party: party() });
        }
        panels.push(panel_scores(definition, table));
    }
    Ok(Scores {
        panels,
        delta: definition.definition().policy.delta,
    })
}

impl PanelScores {
    /// The counts of an item from a perspective.
    #[must_use]
    pub fn item(&self, id: &str, perspective: Perspective) -> Option<&ItemScores> {
        let mut items = self.items.iter();
        items.find(|scores| scores.item == id && scores.perspective == perspective)
    }

    /// The people's scores on a facet or dimension from a perspective; none for an item.
    #[must_use]
    pub fn people(&self, subject: &Subject, perspective: Perspective) -> Option<&PeopleScores> {
        let mut all = self.facets.iter().chain(&self.dimensions);
        all.find(|scores| scores.subject == *subject && scores.perspective == perspective)
    }

    /// The answer patterns of a facet from a perspective.
    #[must_use]
    pub fn patterns(&self, facet: &str, perspective: Perspective) -> Option<&Patterns> {
        let mut all = self.patterns.iter();
        all.find(|patterns| patterns.facet == facet && patterns.perspective == perspective)
    }
}

impl Scores {
    /// The scores of a party.
    #[must_use]
    pub fn panel(&self, party: &PartyKey) -> Option<&PanelScores> {
        self.panels.iter().find(|panel| panel.party == *party)
    }

    /// The deviation of facet scores, pooled over all facets, perspectives and panels, in points.
    /// Undefined when no group has two people.
    pub fn facet_deviation(&self) -> Result<f64, Undefined> {
        pooled_deviation(self.panels.iter().flat_map(|panel| &panel.facets))
    }
}
