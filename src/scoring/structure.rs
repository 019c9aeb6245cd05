//! Which items make a facet and which facets a dimension, and the rule for means with holes.

use crate::definition::{CheckedDefinition, Id, Perspective, Perspectives};
use crate::stats::cast::count;

/// The parts of every facet and dimension, in the order of the definition.
pub struct Structure {
    /// Facets.
    pub facets: Vec<FacetParts>,
    /// Dimensions.
    pub dimensions: Vec<DimensionParts>,
    /// Share of a facet's items that a facet's mean needs.
    pub facet_answered: f64,
    /// Share of a dimension's facets that a dimension's mean needs.
    pub dimension_valid: f64,
}

/// The items of a facet.
pub struct FacetParts {
    /// The facet.
    pub id: Id,
    /// Its items.
    pub items: Vec<Id>,
    /// From which sides they are rated.
    pub perspectives: &'static [Perspective],
}

/// The facets of a dimension.
pub struct DimensionParts {
    /// The dimension.
    pub id: Id,
    /// Its facets.
    pub facets: Vec<Id>,
    /// How many items they have together.
    pub items: usize,
    /// From which sides they are rated.
    pub perspectives: &'static [Perspective],
}

impl Structure {
    /// The structure of a definition.
    #[must_use]
    pub fn of(checked: &CheckedDefinition) -> Self {
        let definition = checked.definition();
        let sides = |dimension: &str| match checked.dimension(dimension).map(|d| d.perspectives) {
            Some(Perspectives::Paired) => &[Perspective::Own, Perspective::Partner][..],
            Some(Perspectives::Relationship) => &[Perspective::Relationship],
            Some(Perspectives::Own) => &[Perspective::Own],
            None => &[],
        };
        let facets = definition.facets.iter().map(|facet| FacetParts {
            id: facet.id.clone(),
            items: checked
                .items_of_facet(&facet.id)
                .map(|i| i.id.clone())
                .collect(),
            perspectives: sides(&facet.dimension),
        });
        let dimensions = definition.dimensions.iter().map(|dimension| {
            let facets: Vec<Id> = checked
                .facets_of_dimension(&dimension.id)
                .map(|facet| facet.id.clone())
                .collect();
            let items = facets
                .iter()
                .map(|facet| checked.items_of_facet(facet).count())
                .sum();
            DimensionParts {
                id: dimension.id.clone(),
                facets,
                items,
                perspectives: sides(&dimension.id),
            }
        });
        Self {
            facets: facets.collect(),
            dimensions: dimensions.collect(),
            facet_answered: definition.policy.facet_answered,
            dimension_valid: definition.policy.dimension_valid,
        }
    }

    /// A facet.
    #[must_use]
    pub fn facet(&self, id: &str) -> Option<&FacetParts> {
        self.facets.iter().find(|facet| facet.id == id)
    }
}

/// Whether `there` of `all` parts reach the share a mean needs; never without any part.
#[must_use]
pub fn enough(there: usize, all: usize, share: f64) -> bool {
    there > 0 && count(there) + 1e-9 >= share * count(all)
}

/// The mean of the parts that are there, if they are [`enough`].
#[must_use]
pub fn mean_if_enough(parts: &[Option<f64>], share: f64) -> Option<f64> {
    let there = parts.iter().flatten().count();
    enough(there, parts.len(), share).then(|| parts.iter().flatten().sum::<f64>() / count(there))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_items_or_three_of_five_facets_make_a_mean() {
        assert_eq!(mean_if_enough(&[Some(25.0), None], 0.5), Some(25.0));
        assert_eq!(mean_if_enough(&[Some(25.0), None, None], 0.5), None);
        let facets = [Some(10.0), None, Some(20.0), None, Some(60.0)];
        assert_eq!(mean_if_enough(&facets, 0.6), Some(30.0));
        assert_eq!(mean_if_enough(&[], 0.5), None);
        assert_eq!(mean_if_enough(&[None], 0.0), None);
    }
}
