//! Page 1: how to read this, and who answered.

use crate::chart::Table;
use crate::disclosure::{PartyFigures, Row, Verdict};

use super::{Block, Page, Writer, say};

pub(super) fn page(writer: &Writer<'_>) -> Page {
    let texts = writer.texts;
    let release = writer.readings.release;
    let voices: Vec<String> = release
        .parties
        .iter()
        .map(|party| {
            let (invited, counted) = (party.invited.get(), party.counted.get());
            let key = if invited == counted {
                "voices-all"
            } else {
                "voices-one"
            };
            say!(
                texts,
                key,
                counted = counted,
                invited = invited,
                party = party.name.as_str()
            )
        })
        .collect();
    let mut blocks: Vec<Block> = writer.chart("participation").into_iter().collect();
    blocks.extend(
        release
            .parties
            .iter()
            .filter_map(|party| limited(writer, party))
            .map(Block::text),
    );
    blocks.push(Block::heading(say!(texts, "voices-read")));
    blocks.push(Block::lead(say!(texts, "voices-read-key")));
    let read = ["scale", "marks", "line", "gap"];
    blocks.push(Block::points(
        read.iter()
            .map(|part| texts.say(&format!("voices-read-{part}"), &[]))
            .collect(),
    ));
    blocks.push(Block::heading(say!(texts, "voices-verdicts")));
    blocks.push(verdicts(writer));
    let title = say!(texts, "voices-title", voices = writer.texts.list(&voices));
    writer.page(
        "voices",
        say!(texts, "voices-kicker"),
        title,
        "voices-question",
        blocks,
    )
}

/// What a party's number of answers does not allow; nothing where it allows all.
pub(super) fn limited(writer: &Writer<'_>, party: &PartyFigures) -> Option<String> {
    let (texts, name) = (writer.texts, party.name.as_str());
    match party.row {
        Row::Nothing => Some(say!(
            texts,
            "voices-nothing",
            k = writer.readings.release.k,
            party = name
        )),
        Row::Dimensions if party.lowered => Some(say!(texts, "voices-lowered", party = name)),
        Row::Dimensions => Some(say!(
            texts,
            "voices-dimensions",
            counted = party.counted.get(),
            party = name
        )),
        Row::Items | Row::FineItems => None,
    }
}

fn verdicts(writer: &Writer<'_>) -> Block {
    let texts = writer.texts;
    let meanings = [
        (Verdict::Gap, "voices-gap"),
        (Verdict::SmallGap, "voices-small"),
        (Verdict::Aligned, "voices-aligned"),
        (Verdict::Open, "voices-open"),
    ];
    let rows = meanings.into_iter().map(|(verdict, key)| {
        vec![
            writer.texts.verdict(verdict).to_owned(),
            texts.say(key, &[]),
        ]
    });
    let head = vec![say!(texts, "voices-verdict"), say!(texts, "voices-meaning")];
    Block::table(
        say!(texts, "voices-verdicts"),
        Table {
            head,
            rows: rows.collect(),
        },
        &[3, 7],
    )
}
