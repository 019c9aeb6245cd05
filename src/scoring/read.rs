//! From the answers of all panels to [`Scores`], in one pass over each panel.

use thiserror::Error;

use crate::definition::{CheckedDefinition, Id, Perspective};
use crate::questionnaire::{Answers, Layout, RatingSlot};
use crate::relationship::PartyKey;
use crate::stats::Undefined;

use super::people::pooled_deviation;
use super::{ItemScores, PeopleScores, PickCounts, Structure, Subject, mean_if_enough};

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

/// The exact scores of one party.
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
    /// One per pick.
    pub picks: Vec<PickCounts>,
}

/// Why answers cannot be scored. Names the place, never the answer.
#[derive(Debug, PartialEq, Eq, Error)]
pub enum ScoringError {
    /// Answers of another definition.
    #[error(
        "a ballot of {party} has another number of answers than the definition asks for; score it under the definition it was opened with"
    )]
    Shape {
        /// The party.
        party: PartyKey,
    },
    /// A rating outside of its scale.
    #[error(
        "a ballot of {party} rates {item} outside of its scale; the ballot must be refused before scoring"
    )]
    Rating {
        /// The party.
        party: PartyKey,
        /// The item.
        item: Id,
    },
    /// A choice that is not offered, twice the same, or too many.
    #[error(
        "a ballot of {party} holds an impossible choice for {pick}; the ballot must be refused before scoring"
    )]
    Pick {
        /// The party.
        party: PartyKey,
        /// The pick.
        pick: Id,
    },
    /// One party twice.
    #[error("{party} has two panels; a wave has one panel for each party")]
    PartyTwice {
        /// The party.
        party: PartyKey,
    },
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
    let layout = Layout::of(definition);
    let structure = Structure::of(definition);
    let mut scored: Vec<PanelScores> = Vec::with_capacity(panels.len());
    for panel in panels {
        if scored.iter().any(|other| other.party == panel.party) {
            return Err(ScoringError::PartyTwice {
                party: panel.party.clone(),
            });
        }
        check(&layout, panel)?;
        scored.push(PanelScores::of(definition, &layout, &structure, panel));
    }
    Ok(Scores {
        panels: scored,
        delta: definition.definition().policy.delta,
    })
}

fn check(layout: &Layout, panel: &PanelAnswers<'_>) -> Result<(), ScoringError> {
    let party = || panel.party.clone();
    for answers in panel.answers {
        if answers.ratings.len() != layout.ratings.len()
            || answers.picks.len() != layout.picks.len()
        {
            return Err(ScoringError::Shape { party: party() });
        }
        for (slot, rating) in layout.ratings.iter().zip(&answers.ratings) {
            if rating.is_some_and(|point| !(1..=slot.points).contains(&point)) {
                return Err(ScoringError::Rating {
                    party: party(),
                    item: slot.item.clone(),
                });
            }
        }
        for (slot, chosen) in layout.picks.iter().zip(&answers.picks) {
            let ascending = chosen.iter().zip(chosen.iter().skip(1)).all(|(a, b)| a < b);
            let offered = chosen
                .iter()
                .all(|place| usize::from(*place) < slot.options.len());
            if !ascending || !offered || chosen.len() > usize::from(slot.limit) {
                return Err(ScoringError::Pick {
                    party: party(),
                    pick: slot.pick.clone(),
                });
            }
        }
    }
    Ok(())
}

impl PanelScores {
    fn of(
        definition: &CheckedDefinition,
        layout: &Layout,
        structure: &Structure,
        panel: &PanelAnswers<'_>,
    ) -> Self {
        let reversed = |slot: &RatingSlot| definition.item(&slot.item).is_some_and(|i| i.reverse);
        let turned: Vec<bool> = layout.ratings.iter().map(reversed).collect();
        let items = layout.ratings.iter().enumerate().map(|(place, slot)| {
            let turn = turned.get(place).copied().unwrap_or(false);
            let ratings = panel
                .answers
                .iter()
                .map(|a| a.ratings.get(place).copied().flatten());
            count_item(slot, turn, ratings)
        });
        let facets = facet_scores(layout, structure, &turned, panel.answers);
        let dimensions = dimension_scores(structure, &facets);
        let picks = layout
            .picks
            .iter()
            .enumerate()
            .map(|(place, slot)| PickCounts {
                pick: slot.pick.clone(),
                limit: slot.limit,
                options: (0_u8..=u8::MAX)
                    .zip(&slot.options)
                    .map(|(option, id)| {
                        let chose =
                            |a: &&Answers| a.picks.get(place).is_some_and(|p| p.contains(&option));
                        (
                            id.clone(),
                            whole(panel.answers.iter().filter(chose).count()),
                        )
                    })
                    .collect(),
            });
        Self {
            party: panel.party.clone(),
            ballots: whole(panel.answers.len()),
            items: items.collect(),
            picks: picks.collect(),
            facets,
            dimensions,
        }
    }

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
}

impl Scores {
    /// The scores of a party.
    #[must_use]
    pub fn panel(&self, party: &PartyKey) -> Option<&PanelScores> {
        self.panels.iter().find(|panel| panel.party == *party)
    }

    /// The deviation of facet scores, pooled over all facets, perspectives and panels.
    pub fn facet_deviation(&self) -> Result<f64, Undefined> {
        pooled_deviation(self.panels.iter().flat_map(|panel| &panel.facets))
    }
}

fn count_item(
    slot: &RatingSlot,
    turn: bool,
    ratings: impl Iterator<Item = Option<u8>>,
) -> ItemScores {
    let mut points = vec![0_u32; usize::from(slot.points)];
    let mut missing = 0;
    for rating in ratings {
        let step = rating.map(|point| steps(point, slot.points, turn));
        match step.and_then(|step| points.get_mut(usize::from(step))) {
            Some(n) => *n += 1,
            None => missing += 1,
        }
    }
    ItemScores {
        item: slot.item.clone(),
        perspective: slot.perspective,
        points,
        missing,
    }
}

/// Steps above the lowest point in the direction of the facet; a reversed item is turned.
fn steps(point: u8, points: u8, turn: bool) -> u8 {
    if turn {
        points.saturating_sub(point)
    } else {
        point.saturating_sub(1)
    }
}

fn facet_scores(
    layout: &Layout,
    structure: &Structure,
    turned: &[bool],
    answers: &[Answers],
) -> Vec<PeopleScores> {
    let mut facets = Vec::new();
    for facet in &structure.facets {
        for perspective in facet.perspectives {
            let places: Vec<usize> = facet
                .items
                .iter()
                .filter_map(|item| layout.rating(item, *perspective))
                .collect();
            let rating = |answers: &Answers, place: usize| {
                let slot = layout.ratings.get(place)?;
                let turn = turned.get(place).copied().unwrap_or(false);
                let point = answers.ratings.get(place).copied().flatten()?;
                let step = f64::from(steps(point, slot.points, turn));
                Some(100.0 * step / f64::from(slot.points.saturating_sub(1)))
            };
            let person = |answers: &Answers| {
                let parts: Vec<_> = places.iter().map(|place| rating(answers, *place)).collect();
                mean_if_enough(&parts, structure.facet_answered)
            };
            facets.push(PeopleScores {
                subject: Subject::Facet(facet.id.clone()),
                perspective: *perspective,
                people: answers.iter().map(person).collect(),
            });
        }
    }
    facets
}

fn dimension_scores(structure: &Structure, facets: &[PeopleScores]) -> Vec<PeopleScores> {
    let mut dimensions = Vec::new();
    for dimension in &structure.dimensions {
        for perspective in dimension.perspectives {
            let belongs = |scores: &&PeopleScores| {
                let of = |id: &Id| scores.subject == Subject::Facet(id.clone());
                scores.perspective == *perspective && dimension.facets.iter().any(of)
            };
            let parts: Vec<&PeopleScores> = facets.iter().filter(belongs).collect();
            let people = parts.first().map_or(0, |scores| scores.people.len());
            let person = |who: usize| {
                let own = |scores: &&PeopleScores| scores.people.get(who).copied().flatten();
                let own: Vec<_> = parts.iter().map(own).collect();
                mean_if_enough(&own, structure.dimension_valid)
            };
            dimensions.push(PeopleScores {
                subject: Subject::Dimension(dimension.id.clone()),
                perspective: *perspective,
                people: (0..people).map(person).collect(),
            });
        }
    }
    dimensions
}

/// A number of ballots; a panel never has more than fit.
fn whole(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
