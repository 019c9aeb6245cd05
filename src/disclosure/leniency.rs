//! Relative blind spots: what is left of a party's perception gaps when its general leniency is
//! taken out. A function of released gaps.

use crate::relationship::PartyKey;
use crate::scoring::{GapKind, Structure, Subject};

use super::{Figure, Gap, RelativeGap};

/// Each facet's perception gap minus the mean gap of the same party over its facets, where enough
/// of them have one.
pub(super) fn relative_gaps(structure: &Structure, gaps: &[Gap]) -> Vec<RelativeGap> {
    let mut of_facets: Vec<(&PartyKey, &String, Figure)> = Vec::new();
    for gap in gaps {
        if let (GapKind::Perception { target, .. }, Subject::Facet(facet)) =
            (&gap.gap, &gap.subject)
        {
            of_facets.push((target, facet, gap.value));
        }
    }
    let mean = |party: &PartyKey| {
        let own = of_facets.iter().filter(|(target, _, _)| *target == party);
        let own: Vec<Figure> = own.map(|(_, _, value)| *value).collect();
        Figure::mean(&own, structure.dimension_valid)
    };
    let relative = of_facets.iter().map(|(target, facet, value)| RelativeGap {
        facet: (*facet).clone(),
        target: (*target).clone(),
        value: value.minus(mean(target)),
    });
    relative.collect()
}
