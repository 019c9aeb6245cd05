//! A page for each dimension that everybody rated for the own organisation only, its facets sorted.
//! There are no gaps, so nothing is compared with a partner's view.

use crate::chart::{Reading, Readings, Table};
use crate::definition::Dimension;
use crate::disclosure::Subject;

use super::writer::facet_subject;
use super::{Block, Page, Writer, room, say};

/// The pages; none where no dimension is rated so, or nothing is shown of any party.
pub(super) fn pages(writer: &Writer<'_>) -> Vec<Page> {
    if writer.readings.is_empty() {
        return Vec::new();
    }
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
    let facets = sorted(writer, facets.map(facet_subject).collect());
    let prompts = prompts(writer, dimension, &facets);
    let mut rows = vec![(say!(texts, "own-all"), whole.clone())];
    // A single facet says what its dimension says.
    if facets.len() > 1 && writer.has_facets() {
        rows.extend(facets.into_iter().map(|f| (writer.title(&f), f)));
    }
    let name = writer.title(&whole);
    let title = say!(texts, "own-table", dimension = name.as_str());
    let mut blocks = vec![
        Block::lead(writer.readings.text(&dimension.description).to_owned()),
        table(writer, title, rows),
    ];
    if !writer.has_facets() {
        blocks.extend(room::asked(writer, dimension));
    }
    blocks.push(Block::note(say!(texts, "own-note")));
    let heading = heading(writer, dimension);
    let id = format!("own-{}", dimension.id);
    let kicker = say!(texts, "own-kicker");
    writer.page(id, kicker, heading, "own-question", blocks, prompts)
}

/// The dimension and every level that is shown; that the room can say it where none is.
fn heading(writer: &Writer<'_>, dimension: &Dimension) -> String {
    let texts = writer.texts;
    let whole = Subject::Dimension(dimension.id.clone());
    let name = writer.title(&whole);
    let parties = writer.readings.release.parties.iter();
    let shown: Vec<(&str, Reading)> = parties
        .map(|party| (party.name.as_str(), writer.own(&whole, &party.party)))
        .filter(|(_, reading)| reading.value().is_some())
        .collect();
    if shown.is_empty() {
        return say!(texts, "standing-title-unknown", name = name);
    }
    let warning = Readings::high_is_bad(dimension);
    let one = |(party, reading): &(&str, Reading)| {
        let (party, level, band) = (*party, writer.said(reading), writer.band(reading));
        // A word for the level stands beside a single one that is no warning.
        match warning || shown.len() > 1 {
            true => say!(texts, "own-voice-plain", level = level, party = party),
            false => say!(
                texts,
                "own-voice",
                level = level,
                band = band,
                party = party
            ),
        }
    };
    let voices: Vec<String> = shown.iter().map(one).collect();
    let dimension = match warning {
        true => say!(texts, "own-warning", title = name),
        false => name,
    };
    writer.fitting(|most| {
        let voices = writer.some_of(&voices, most);
        let dimension = dimension.as_str();
        say!(texts, "own-title", dimension = dimension, voices = voices)
    })
}

/// About the highest and the lowest facet, where they differ; otherwise about the dimension.
fn prompts(writer: &Writer<'_>, dimension: &Dimension, facets: &[Subject]) -> Vec<String> {
    let texts = writer.texts;
    let shown: Vec<&Subject> = facets
        .iter()
        .filter(|facet| mean(writer, facet).is_some())
        .collect();
    match shown.as_slice() {
        [high, .., low]
            if mean(writer, high) > mean(writer, low) && !Readings::high_is_bad(dimension) =>
        {
            vec![
                say!(texts, "own-ask-high", facet = writer.title(high)),
                say!(texts, "own-ask-low", facet = writer.title(low)),
            ]
        }
        _ => {
            let title = writer.readings.text(&dimension.title);
            vec![say!(texts, "own-ask-room", title = title)]
        }
    }
}

/// The mean of the self-ratings that are shown; nothing where none is.
fn mean(writer: &Writer<'_>, subject: &Subject) -> Option<f64> {
    let parties = writer.readings.release.parties.iter();
    let values: Vec<f64> = parties
        .filter_map(|party| writer.own(subject, &party.party).value())
        .collect();
    let count = u32::try_from(values.len())
        .ok()
        .filter(|count| *count > 0)?;
    Some(values.iter().sum::<f64>() / f64::from(count))
}

/// Highest first; what is not shown last, in the order of the definition.
fn sorted(writer: &Writer<'_>, mut subjects: Vec<Subject>) -> Vec<Subject> {
    let level = |subject: &Subject| mean(writer, subject).unwrap_or(-1.0);
    subjects.sort_by(|a, b| level(b).total_cmp(&level(a)));
    subjects
}

/// A column for each party.
fn table(writer: &Writer<'_>, title: String, rows: Vec<(String, Subject)>) -> Block {
    let parties = || writer.readings.release.parties.iter();
    let mut head = vec![say!(writer.texts, "own-facet")];
    head.extend(parties().map(|party| party.name.clone()));
    let mut widths = vec![4];
    widths.extend(parties().map(|_| 3));
    let rows = rows.into_iter().map(|(title, subject)| {
        let levels: Vec<Reading> = parties().map(|p| writer.own(&subject, &p.party)).collect();
        let cells = levels.iter().map(|level| writer.said(level));
        std::iter::once(title).chain(cells).collect()
    });
    let rows = rows.collect();
    Block::table(title, Table { head, rows }, &widths)
}
