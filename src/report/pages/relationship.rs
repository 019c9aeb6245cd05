//! Page 9: the state of the relationship, and how guarded both sides are.

use crate::chart::{Reading, Readings};
use crate::definition::Dimension;
use crate::disclosure::{About, Subject, Verdict};
use crate::relationship::PartyKey;

use super::{Block, Page, Writer, say};

pub(super) fn page(writer: &Writer<'_>) -> Option<Page> {
    let texts = writer.texts;
    let (bad, good): (Vec<&Dimension>, Vec<&Dimension>) = writer
        .readings
        .relationship_dimensions()
        .partition(|dimension| Readings::high_is_bad(dimension));
    if bad.is_empty() && good.is_empty() {
        return None;
    }
    let title = good.first().map(|dimension| title(writer, dimension));
    let title = title.unwrap_or_else(|| say!(texts, "relationship-kicker"));
    let mut blocks: Vec<Block> = writer.chart("relationship").into_iter().collect();
    blocks.extend(bad.first().and_then(|dimension| guarded(writer, dimension)));
    let kicker = say!(texts, "relationship-kicker");
    Some(writer.page(
        "relationship",
        kicker,
        title,
        "relationship-question",
        blocks,
    ))
}

fn voices<'a>(writer: &Writer<'a>, dimension: &Dimension) -> Vec<(&'a PartyKey, Reading)> {
    let subject = Subject::Dimension(dimension.id.clone());
    let parties = writer.readings.release.parties.iter();
    parties
        .map(|party| {
            (
                &party.party,
                writer
                    .readings
                    .reading(&subject, &party.party, &About::Relationship),
            )
        })
        .filter(|(_, reading)| reading.value().is_some())
        .collect()
}

fn title(writer: &Writer<'_>, dimension: &Dimension) -> String {
    let texts = writer.texts;
    let voices = voices(writer, dimension);
    let (first, second) = match voices.as_slice() {
        [] => return say!(texts, "relationship-none"),
        [(party, level)] => {
            return say!(
                texts,
                "relationship-one",
                party = writer.name(party),
                level = writer.said(level)
            );
        }
        [first, second, ..] => (first, second),
    };
    let subject = Subject::Dimension(dimension.id.clone());
    let verdict = writer
        .readings
        .relationship_gap(&subject)
        .and_then(|gap| gap.verdict);
    let (higher, lower) = if first.1.value() >= second.1.value() {
        (first, second)
    } else {
        (second, first)
    };
    let key = match verdict {
        Some(Verdict::Gap) => "relationship-gap",
        Some(Verdict::SmallGap) => "relationship-small",
        Some(Verdict::Aligned) => "relationship-alike",
        Some(Verdict::Open) | None => "relationship-open",
    };
    say!(
        texts,
        key,
        higher = writer.name(higher.0),
        high = writer.said(&higher.1),
        lower = writer.name(lower.0),
        low = writer.said(&lower.1),
        a = writer.name(first.0),
        first = writer.said(&first.1),
        b = writer.name(second.0),
        second = writer.said(&second.1),
    )
}

fn guarded(writer: &Writer<'_>, dimension: &Dimension) -> Option<Block> {
    let voices: Vec<String> = voices(writer, dimension)
        .iter()
        .map(|(party, level)| {
            say!(
                writer.texts,
                "relationship-guarded-voice",
                party = writer.name(party),
                level = writer.said(level)
            )
        })
        .collect();
    if voices.is_empty() {
        return None;
    }
    Some(Block::text(say!(
        writer.texts,
        "relationship-guarded",
        voices = writer.texts.list(&voices)
    )))
}
