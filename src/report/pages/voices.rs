//! Page 1: how to read this, and who answered.

use crate::chart::Table;
use crate::disclosure::{PartyFigures, Row, Verdict};

use super::{Block, Page, Writer, say};

pub(super) fn page(writer: &Writer<'_>) -> Page {
    let texts = writer.texts;
    let release = writer.readings.release;
    let mut blocks: Vec<Block> = writer.chart("participation").into_iter().collect();
    let parties = release.parties.iter();
    let limits = parties.filter_map(|party| limited(writer, party));
    blocks.extend(limits.map(Block::text));
    if !writer.readings.is_empty() {
        blocks.extend(reading(writer));
    }
    let mut prompts = Vec::new();
    let complete = |party: &PartyFigures| party.invited.get() == party.counted.get();
    if !release.parties.iter().all(complete) {
        prompts.push(say!(texts, "voices-ask-missing"));
    }
    prompts.push(match writer.readings.is_empty() {
        true => say!(texts, "voices-ask-why"),
        false => say!(texts, "voices-ask-expect"),
    });
    let kicker = say!(texts, "voices-kicker");
    let title = title(writer);
    writer.page("voices", kicker, title, "voices-question", blocks, prompts)
}

fn title(writer: &Writer<'_>) -> String {
    let texts = writer.texts;
    let parties = &writer.readings.release.parties;
    let voices: Vec<String> = parties
        .iter()
        .map(|party| {
            let (invited, counted) = (party.invited.get(), party.counted.get());
            let key = match counted {
                0 => "voices-none",
                counted if counted == invited => "voices-all",
                _ => "voices-one",
            };
            let name = party.name.as_str();
            say!(
                texts,
                key,
                counted = counted,
                invited = invited,
                party = name
            )
        })
        .collect();
    let counted: u32 = parties.iter().map(|party| party.counted.get()).sum();
    let invited: u32 = parties.iter().map(|party| party.invited.get()).sum();
    writer.fitting(|most| {
        if most > 1 {
            say!(texts, "voices-title", voices = texts.list(&voices))
        } else {
            say!(
                texts,
                "voices-title-total",
                counted = counted,
                invited = invited,
                parties = parties.len()
            )
        }
    })
}

/// How to read what follows.
fn reading(writer: &Writer<'_>) -> Vec<Block> {
    let texts = writer.texts;
    let release = writer.readings.release;
    let mut blocks = vec![Block::heading(say!(texts, "voices-read"))];
    let read: &[&str] = if writer.compares() {
        blocks.push(Block::lead(say!(texts, "voices-read-key")));
        &[
            "voices-read-scale",
            "voices-read-marks",
            "voices-read-line",
            "voices-read-gap",
        ]
    } else {
        &[
            "voices-read-scale",
            "voices-read-marks-self",
            "voices-read-line",
        ]
    };
    let points = read.iter().map(|key| texts.say(key, &[])).collect();
    blocks.push(Block::points(points));
    let judged = release.gaps.iter().any(|gap| gap.verdict.is_some());
    let changed = release.change.as_ref();
    let changed = changed.is_some_and(|change| change.levels.iter().any(|l| l.verdict.is_some()));
    if judged || changed {
        blocks.push(Block::heading(say!(texts, "voices-verdicts")));
        blocks.push(verdicts(writer));
    }
    blocks
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
    let rows = meanings
        .into_iter()
        .map(|(verdict, key)| vec![texts.verdict(verdict), texts.say(key, &[])]);
    let table = Table {
        head: vec![say!(texts, "voices-verdict"), say!(texts, "voices-meaning")],
        rows: rows.collect(),
    };
    Block::table(say!(texts, "voices-verdicts"), table, &[3, 7])
}
