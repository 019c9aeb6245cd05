//! Which facets go with the health of the relationship, from eighty people on. Computed, and never
//! released: below that the true first comes first in two of five samples only, by any statistic.

use crate::definition::{CheckedDefinition, HighIs, Id, Perspective};
use crate::stats::{self, Undefined, complete_rows};

use super::pass::scores_of_people;
use super::{AnswerTable, Structure, Subject};

/// Fewest people.
const LEAST: usize = 80;
/// Fewest people for each facet, exclusive.
const LEAST_EACH: usize = 10;

/// How much of what is explained each facet explains.
pub struct FacetImportance {
    /// People who have every score.
    pub n: usize,
    /// Share of the variance of the outcome that the facets explain, 0 to 1.
    pub explained: f64,
    /// Each facet with its part of `explained`; the parts add up to it.
    pub facets: Vec<(Id, f64)>,
}

/// Importance (LMG, the Shapley value of explained variance) of how a party sees the partner on
/// each paired facet for its view of the relationship: its score on the first relationship
/// dimension in which high is good. Undefined: fewer than eighty people with every score, or not
/// more than ten for each facet (`n<2`); no such dimension (`all_missing`); facets that determine
/// one another, or nothing that varies (`zero_variance`); more than sixteen facets
/// (`out_of_range`). Lindeman, Merenda & Gold 1980; Grömping 2006.
///
/// This takes a pass of its own, because it needs whole people and not counts.
pub fn importance(
    definition: &CheckedDefinition,
    table: &AnswerTable,
) -> Result<FacetImportance, Undefined> {
    let structure = Structure::of(definition);
    let facets: Vec<Id> = definition
        .paired_facets()
        .map(|facet| facet.id.clone())
        .collect();
    let outcome = structure.dimensions.iter().find(|parts| {
        let written = definition.dimension(&parts.id);
        parts.perspectives.contains(&Perspective::Relationship)
            && written.is_some_and(|dimension| dimension.high_is == HighIs::Good)
    });
    let outcome = outcome.ok_or(Undefined::AllMissing)?;
    let mut wanted = vec![(
        Subject::Dimension(outcome.id.clone()),
        Perspective::Relationship,
    )];
    wanted.extend(
        facets
            .iter()
            .map(|id| (Subject::Facet(id.clone()), Perspective::Partner)),
    );
    let columns = complete_rows(&scores_of_people(definition, table, &wanted));
    let n = columns.first().map_or(0, Vec::len);
    if n < LEAST || n <= LEAST_EACH * facets.len() {
        return Err(Undefined::TooFew);
    }
    let (outcome, predictors) = columns.split_first().ok_or(Undefined::AllMissing)?;
    let found = stats::importance(outcome, predictors)?;
    Ok(FacetImportance {
        n,
        explained: found.r2,
        facets: facets.into_iter().zip(found.weights).collect(),
    })
}
