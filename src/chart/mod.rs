//! Charts: from a [`Release`](crate::disclosure::Release) and the texts of its definition to
//! accessible SVG. Every figure drawn comes from the release; every chart carries a title, a
//! description in sentences and its figures as a table. Equal input gives equal bytes.
//!
//! The axis runs from 0 to 100 always. What is withheld keeps its row and says why.
#![cfg_attr(
    not(test),
    deny(
        clippy::as_conversions,
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic
    )
)]

mod behaviours;
mod canvas;
mod cast;
mod change;
mod dumbbell;
mod facets;
mod heatmap;
mod metrics;
mod palette;
mod participation;
mod placing;
mod quadrant;
mod readings;
mod relationship;
mod summary;
pub mod words;

pub use behaviours::ItemGap;
pub use metrics::{PLAIN_FONT, STRONG_FONT, Weight, width};
pub use quadrant::{Placed, Zone};
pub use readings::{Reading, Readings};

use palette::Mark;

use crate::relationship::PartyKey;

/// Width of every chart in points: the text width of an A4 page.
pub const WIDTH: f64 = 480.0;

/// A finished chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// Name for files and ids: `summary`, `party-buyer`.
    pub name: String,
    /// What it shows.
    pub title: String,
    /// The same in sentences, with every figure.
    pub description: String,
    /// The drawing, a complete SVG document.
    pub svg: String,
    /// The same as a table.
    pub table: Table,
}

/// Figures as texts; every row has as many cells as the head.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Table {
    /// Column headings.
    pub head: Vec<String>,
    /// Rows; the first cell names the row.
    pub rows: Vec<Vec<String>>,
}

/// All charts that the release has figures or withheld rows for, in the order of the readout.
#[must_use]
pub fn charts(readings: &Readings<'_>) -> Vec<Chart> {
    let mut charts = vec![participation::chart(readings)];
    charts.extend(summary::chart(readings));
    charts.extend(change::chart(readings));
    charts.extend(facets::received(readings));
    charts.extend(quadrant::chart(readings));
    for party in &readings.release.parties {
        charts.extend(facets::party(readings, &party.party));
    }
    charts.extend(facets::principles(readings));
    charts.extend(relationship::chart(readings));
    charts.extend(behaviours::chart(readings));
    charts.extend(heatmap::chart(readings));
    charts
}

/// The mark of a party in this relationship.
fn mark(readings: &Readings<'_>, party: &PartyKey) -> Mark {
    let place = readings
        .release
        .parties
        .iter()
        .position(|figures| figures.party == *party);
    Mark::of(party, place.unwrap_or(0))
}

#[cfg(test)]
mod tests;
