//! The words for what a figure is about; the raw and the released layer share them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::definition::{Id, Perspective};
use crate::relationship::PartyKey;

/// What a figure is about: an item, a facet or a dimension of the definition.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Subject {
    /// An item.
    Item(Id),
    /// A facet.
    Facet(Id),
    /// A dimension.
    Dimension(Id),
}

/// Whose behaviour a figure is about.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(tag = "kind", content = "party", rename_all = "snake_case")]
pub enum About {
    /// A party's.
    Party(PartyKey),
    /// The relationship as a whole.
    Relationship,
}

/// What a gap compares.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum GapKind {
    /// Self-rating of `target` minus how `rater` sees it: + means it rates itself higher.
    Perception {
        /// Rated party.
        target: PartyKey,
        /// The other party.
        rater: PartyKey,
    },
    /// First party's view of the relationship minus the second's.
    Relationship {
        /// First party.
        first: PartyKey,
        /// Second party.
        second: PartyKey,
    },
    /// A party's rating of itself minus its rating of the partner.
    UsThem {
        /// The rating party.
        rater: PartyKey,
        /// The partner.
        partner: PartyKey,
    },
    /// How the first sees the second minus how the second sees the first.
    Asymmetry {
        /// First party.
        first: PartyKey,
        /// Second party.
        second: PartyKey,
    },
}

/// Whose behaviour the ratings of `rater` are about, with the perspective that holds them.
/// "The partner" has a name only between two parties: with one party, or three and more, its
/// ratings have no figure.
#[must_use]
pub fn abouts<'p>(
    perspectives: &[Perspective],
    rater: &PartyKey,
    parties: impl Iterator<Item = &'p PartyKey>,
) -> Vec<(Perspective, About)> {
    let others: Vec<&PartyKey> = parties.filter(|party| *party != rater).collect();
    let about = |perspective: Perspective| match (perspective, others.as_slice()) {
        (Perspective::Own, _) => Some(About::Party(rater.clone())),
        (Perspective::Partner, [partner]) => Some(About::Party((*partner).clone())),
        (Perspective::Partner, _) => None,
        (Perspective::Relationship, _) => Some(About::Relationship),
    };
    let named = perspectives
        .iter()
        .map(|p| about(*p).map(|about| (*p, about)));
    named.flatten().collect()
}
