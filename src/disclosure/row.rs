//! Which row of the disclosure table a panel has. Counts decide, and nothing else.

use super::{Reason, Row};

/// Fewest counted ballots for item means, and what is made of them.
const ITEMS: u32 = 10;
/// Fewest counted ballots for finer item means and for shares.
const FINE_ITEMS: u32 = 25;

impl Row {
    /// The row of a panel with this many counted ballots. A panel whose last release is too
    /// recent is `lowered`: it never has more than the dimensions.
    pub(super) fn of(counted: u32, lowered: bool, k: u32) -> Self {
        match counted {
            n if n < k => Self::Nothing,
            n if n < ITEMS || lowered => Self::Dimensions,
            n if n < FINE_ITEMS => Self::Items,
            _ => Self::FineItems,
        }
    }

    /// The row's lower end: fewest valid answers for a figure. A figure with fewer is withheld,
    /// never moved to the row below.
    pub(super) fn least(self, k: u32) -> u32 {
        match self {
            Self::Nothing | Self::Dimensions => k,
            Self::Items => k.max(ITEMS),
            Self::FineItems => k.max(FINE_ITEMS),
        }
    }

    /// Why the row has nothing finer than dimensions; `None` where it has.
    pub(super) fn too_coarse_for_items(self) -> Option<Reason> {
        match self {
            Self::Nothing => Some(Reason::FewerThanK),
            Self::Dimensions => Some(Reason::FewerThanTen),
            Self::Items | Self::FineItems => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_fix_the_row() {
        let rows = [4, 5, 9, 10, 24, 25].map(|n| Row::of(n, false, 5));
        let table = [
            Row::Nothing,
            Row::Dimensions,
            Row::Dimensions,
            Row::Items,
            Row::Items,
            Row::FineItems,
        ];
        assert_eq!(rows, table);
    }

    #[test]
    fn a_recent_release_lowers_the_row_and_a_raised_k_empties_it() {
        assert_eq!(Row::of(60, true, 5), Row::Dimensions);
        assert_eq!(Row::of(4, true, 5), Row::Nothing);
        assert_eq!(Row::of(11, false, 12), Row::Nothing);
        assert_eq!(Row::of(12, false, 12), Row::Items);
        assert_eq!(Row::Items.least(12), 12);
        assert_eq!(Row::FineItems.least(5), 25);
    }
}
