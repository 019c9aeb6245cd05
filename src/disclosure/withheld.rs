//! What a release does not say, and why. Counts and the definition decide.

use crate::scoring::Structure;

use super::primaries::{LEAST_ITEMS, Panel};
use super::{Change, Figure, Level, Reason, Row, Withheld, WithheldKind};

/// The kinds of figures that are withheld as a whole.
pub(super) fn list(
    structure: &Structure,
    panels: &[Panel],
    levels: &[Level],
    change: Option<&Change>,
) -> Vec<Withheld> {
    let mut list: Vec<Withheld> = Vec::new();
    for panel in panels {
        let mut add = |what, reason| {
            list.push(Withheld {
                what,
                party: Some(panel.party.clone()),
                reason,
            });
        };
        match panel.row {
            Row::Nothing => add(WithheldKind::Everything, Reason::FewerThanK),
            Row::Dimensions => {
                if structure.dimensions.iter().any(|d| d.items < LEAST_ITEMS) {
                    add(WithheldKind::SmallDimensions, Reason::FewItems);
                }
                for what in [
                    WithheldKind::Facets,
                    WithheldKind::Picks,
                    WithheldKind::Comments,
                    WithheldKind::Spread,
                    WithheldKind::CantSay,
                    WithheldKind::Shares,
                ] {
                    add(what, Reason::FewerThanTen);
                }
            }
            Row::Items => add(WithheldKind::Shares, Reason::FewerThanTwentyFive),
            Row::FineItems => {}
        }
        let few = Figure::withheld(Reason::FewValidAnswers);
        if levels
            .iter()
            .any(|level| level.rater == panel.party && level.value == few)
        {
            add(WithheldKind::SomeItems, Reason::FewValidAnswers);
        }
    }
    list.extend(
        change
            .and_then(|change| change.withheld)
            .map(|reason| Withheld {
                what: WithheldKind::Change,
                party: None,
                reason,
            }),
    );
    list
}
