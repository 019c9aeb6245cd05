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

mod adjectives;
mod asymmetry;
mod behaviours;
mod canvas;
mod cast;
mod closure;
mod dumbbell;
mod facets;
mod frame;
mod heatmap;
mod legend;
mod metrics;
mod over_time;
mod palette;
mod participation;
mod picked;
mod placing;
mod plane;
mod priority;
mod quadrant;
mod radar;
mod readings;
mod relationship;
mod spread;
mod strengths;
mod summary;

pub use behaviours::ItemGap;
pub use frame::{Frame, SLIDE_HEIGHT};
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

/// All charts that the release has figures or withheld rows for, in the order of the readout. On
/// slides a chart that is too tall becomes several: `party-buyer-1`, `party-buyer-2`.
#[must_use]
pub fn charts(readings: &Readings<'_>, frame: Frame) -> Vec<Chart> {
    let mut charts = participation::charts(readings, frame);
    charts.extend(summary::charts(readings, frame));
    charts.extend(over_time::change(readings, frame));
    charts.extend(over_time::trend(readings, frame));
    charts.extend(closure::charts(readings, frame));
    charts.extend(strengths::charts(readings, frame));
    charts.extend(facets::received(readings, frame));
    charts.extend(quadrant::charts(readings, frame));
    for party in &readings.release.parties {
        charts.extend(facets::party(readings, &party.party, frame));
    }
    charts.extend(facets::principles(readings, frame));
    charts.extend(relationship::charts(readings, frame));
    charts.extend(relationship::own(readings, frame));
    charts.extend(behaviours::charts(readings, frame));
    charts.extend(spread::shares(readings, frame));
    charts.extend(priority::charts(readings, frame));
    charts.extend(adjectives::charts(readings, frame));
    charts.extend(heatmap::charts(readings, frame));
    charts.extend(asymmetry::charts(readings, frame));
    charts.extend(spread::camps(readings, frame));
    charts.extend(radar::charts(readings, frame));
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
