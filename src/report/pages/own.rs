//! What organisations say of themselves, where nothing is asked about a partner: a summary of the
//! dimensions and a page for each, levels sorted. There are no gaps, so no page compares.

use crate::chart::{Reading, Readings, Table};
use crate::definition::Dimension;
use crate::disclosure::Subject;

use super::writer::facet_subject;
use super::{Block, Page, Writer, say};

/// Whether the definition asks about the own organisation only.
pub(super) fn only(writer: &Writer<'_>) -> bool {
    let readings = &writer.readings;
    readings.own_dimensions().next().is_some()
        && readings.paired_dimensions().next().is_none()
        && readings.relationship_dimensions().next().is_none()
}

/// The dimensions at a glance.
pub(super) fn summary(writer: &Writer<'_>) -> Page {
    let texts = writer.texts;
    let dimensions: Vec<&Dimension> = writer.readings.own_dimensions().collect();
    let rows = dimensions.iter().map(|dimension| {
        let subject = Subject::Dimension(dimension.id.clone());
        (title(writer, dimension), subject)
    });
    let head = say!(texts, "own-dimension");
    let table = table(writer, head, sorted(writer, rows.collect()));
    let mut blocks = vec![Block::table(
        say!(texts, "own-table-dimensions"),
        table,
        &widths(writer),
    )];
    blocks.push(Block::note(say!(texts, "own-note")));
    let good = dimensions.iter().filter(|d| !Readings::high_is_bad(d));
    let prompts = good.take(2).map(|dimension| {
        let title = writer.readings.text(&dimension.title);
        say!(texts, "own-ask-room", title = title)
    });
    let prompts = prompts.collect();
    writer.page(
        "summary",
        say!(texts, "summary-kicker"),
        headline(writer, &dimensions),
        "own-question",
        blocks,
        prompts,
    )
}

/// Which dimension comes first and which last, where every party shows them in this order.
fn headline(writer: &Writer<'_>, dimensions: &[&Dimension]) -> String {
    let texts = writer.texts;
    if writer.readings.is_empty() {
        return say!(texts, "own-summary-nothing");
    }
    let good = dimensions.iter().filter(|d| !Readings::high_is_bad(d));
    let rows = good.map(|dimension| {
        let subject = Subject::Dimension(dimension.id.clone());
        (writer.readings.title(&subject), subject)
    });
    let shown: Vec<(String, Subject)> = sorted(writer, rows.collect())
        .into_iter()
        .filter(|(_, subject)| mean(writer, subject).is_some())
        .collect();
    match shown.as_slice() {
        [(highest, first), .., (lowest, last)] if mean(writer, first) > mean(writer, last) => {
            say!(
                texts,
                "own-summary-title",
                highest = highest.as_str(),
                lowest = lowest.as_str()
            )
        }
        _ => say!(texts, "own-summary-alike"),
    }
}

/// A page for each dimension that everybody rated for the own organisation only.
pub(super) fn pages(writer: &Writer<'_>) -> Vec<Page> {
    let dimensions = writer.readings.own_dimensions();
    dimensions
        .map(|dimension| page(writer, dimension))
        .collect()
}

fn page(writer: &Writer<'_>, dimension: &Dimension) -> Page {
    let texts = writer.texts;
    let whole = Subject::Dimension(dimension.id.clone());
    let facets = writer.readings.definition.facets.iter();
    let facets = facets.filter(|facet| facet.dimension == dimension.id);
    let facets: Vec<(String, Subject)> = facets
        .map(|facet| {
            (
                writer.readings.title(&facet_subject(facet)),
                facet_subject(facet),
            )
        })
        .collect();
    let facets = sorted(writer, facets);
    let prompts = prompts(writer, dimension, &facets);
    let mut rows = vec![(say!(texts, "own-all"), whole.clone())];
    // A single facet says what its dimension says.
    rows.extend(facets.into_iter().filter(|_| several(writer, dimension)));
    let name = writer.readings.title(&whole);
    let block = Block::table(
        say!(texts, "own-table-facets", dimension = name.as_str()),
        table(writer, say!(texts, "own-facet"), rows),
        &widths(writer),
    );
    let mut blocks = vec![Block::lead(
        writer.readings.text(&dimension.description).to_owned(),
    )];
    blocks.push(block);
    let why = writer.why_no_facets();
    if !why.is_empty() {
        blocks.push(Block::text(why));
    }
    let voices = writer.readings.release.parties.iter().map(|party| {
        let reading = writer.readings.seen(&whole, &party.party, &party.party);
        let level = writer.said(&reading);
        match reading
            .value()
            .filter(|_| !Readings::high_is_bad(dimension))
        {
            Some(value) => say!(
                texts,
                "own-voice",
                level = level,
                band = texts.level_band(writer.policy(), value),
                party = party.name.as_str()
            ),
            None => say!(
                texts,
                "own-voice-plain",
                level = level,
                party = party.name.as_str()
            ),
        }
    });
    let voices = texts.list(&voices.collect::<Vec<_>>());
    let heading = say!(
        texts,
        "own-title",
        dimension = title(writer, dimension),
        voices = voices
    );
    let kicker = say!(texts, "own-kicker");
    let id = format!("own-{}", dimension.id);
    writer.page(id, kicker, heading, "own-question", blocks, prompts)
}

/// What to ask at a dimension: about its highest and its lowest facet, where they differ.
fn prompts(
    writer: &Writer<'_>,
    dimension: &Dimension,
    facets: &[(String, Subject)],
) -> Vec<String> {
    let texts = writer.texts;
    let shown: Vec<&(String, Subject)> = facets
        .iter()
        .filter(|(_, subject)| mean(writer, subject).is_some())
        .collect();
    match shown.as_slice() {
        [(high, first), .., (low, last)]
            if mean(writer, first) > mean(writer, last) && !Readings::high_is_bad(dimension) =>
        {
            vec![
                say!(texts, "own-ask-high", facet = high.as_str()),
                say!(texts, "own-ask-low", facet = low.as_str()),
            ]
        }
        _ => {
            let title = writer.readings.text(&dimension.title);
            vec![say!(texts, "own-ask-room", title = title)]
        }
    }
}

fn several(writer: &Writer<'_>, dimension: &Dimension) -> bool {
    let facets = writer.readings.definition.facets.iter();
    facets
        .filter(|facet| facet.dimension == dimension.id)
        .count()
        > 1
}

/// The title of a dimension, with a warning where a high level is one.
fn title(writer: &Writer<'_>, dimension: &Dimension) -> String {
    let title = writer.readings.text(&dimension.title);
    match Readings::high_is_bad(dimension) {
        true => say!(writer.texts, "own-warning", title = title),
        false => title.to_owned(),
    }
}

/// The mean of the parties' self-ratings that are shown; nothing where none is.
fn mean(writer: &Writer<'_>, subject: &Subject) -> Option<f64> {
    let parties = writer.readings.release.parties.iter();
    let seen = parties.map(|party| writer.readings.seen(subject, &party.party, &party.party));
    let values: Vec<f64> = seen.filter_map(|reading| reading.value()).collect();
    let count = u32::try_from(values.len())
        .ok()
        .filter(|count| *count > 0)?;
    Some(values.iter().sum::<f64>() / f64::from(count))
}

/// Highest first; what is not shown last, in the order of the definition.
fn sorted(writer: &Writer<'_>, rows: Vec<(String, Subject)>) -> Vec<(String, Subject)> {
    let mut rows: Vec<(f64, (String, Subject))> = rows
        .into_iter()
        .map(|row| (mean(writer, &row.1).unwrap_or(-1.0), row))
        .collect();
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    rows.into_iter().map(|(_, row)| row).collect()
}

/// A column for each party.
fn table(writer: &Writer<'_>, first: String, rows: Vec<(String, Subject)>) -> Table {
    let parties = || writer.readings.release.parties.iter();
    let mut head = vec![first];
    head.extend(parties().map(|party| party.name.clone()));
    let rows = rows.into_iter().map(|(title, subject)| {
        let level = |reading: &Reading| writer.said(reading);
        let mut cells = vec![title];
        cells.extend(parties().map(|p| level(&writer.readings.seen(&subject, &p.party, &p.party))));
        cells
    });
    Table {
        rows: rows.collect(),
        head,
    }
}

fn widths(writer: &Writer<'_>) -> Vec<u8> {
    let mut widths = vec![4];
    widths.extend(writer.readings.release.parties.iter().map(|_| 3));
    widths
}
