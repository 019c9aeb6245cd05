//! The pages of the readout, one file each. A title is a sentence made from the same verdicts as
//! the chart below it; where nothing can be said, the page says that and why, and gives questions
//! for the room instead.
//!
//! Two parties that rate themselves and each other are compared. One party alone, or three and
//! more, rate themselves and the relationship: nothing is compared then, and no page speaks of it.

mod agreements;
mod alone;
mod behaviours;
mod behind;
mod change;
mod in_words;
mod method;
mod overview;
mod own;
mod party;
mod picked;
mod principles;
mod priorities;
mod reality;
mod relationship;
mod room;
mod standing;
mod strengths;
mod summary;
mod trend;
mod voices;
mod writer;

use super::model::{Block, Heading, Model, Page};
use crate::wording::say;

use standing::{Agreement, Finding, Standing};
pub(super) use writer::Writer;

/// The whole readout of a relationship.
pub(super) fn write(writer: &Writer<'_>, relationship: &str, language: &str) -> Model {
    let texts = writer.texts;
    let release = writer.readings.release;
    let names: Vec<&str> = release
        .parties
        .iter()
        .map(|party| party.name.as_str())
        .collect();
    let wave = release.wave.as_str();
    Model {
        title: say!(
            texts,
            "document-title",
            relationship = relationship,
            wave = wave
        ),
        subtitle: say!(
            texts,
            "document-subtitle",
            definition = writer.readings.text(&writer.readings.definition.title),
            parties = texts.list(&names),
            wave = wave,
        ),
        language: language.to_owned(),
        pages: pages(writer),
        numbers: Heading {
            kicker: say!(texts, "numbers-kicker"),
            title: say!(texts, "numbers-title"),
            question: say!(texts, "numbers-question"),
        },
        details: say!(texts, "table-details"),
        contents: say!(texts, "document-contents"),
        skip: say!(texts, "document-skip"),
    }
}

fn pages(writer: &Writer<'_>) -> Vec<Page> {
    let mut pages = vec![voices::page(writer)];
    pages.extend(summary::page(writer));
    pages.extend(change::page(writer));
    pages.extend(strengths::page(writer));
    pages.extend(reality::page(writer));
    pages.extend(party::pages(writer));
    pages.extend(own::pages(writer));
    pages.extend(principles::page(writer));
    pages.extend(relationship::page(writer));
    pages.extend(behaviours::page(writer));
    pages.extend(room::pages(writer));
    pages.extend(priorities::page(writer));
    pages.extend(in_words::page(writer));
    pages.push(agreements::page(writer));
    pages.extend(overview::page(writer));
    pages.push(method::page(writer));
    pages
}

#[cfg(test)]
mod tests;
