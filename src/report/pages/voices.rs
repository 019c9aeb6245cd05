//! Page 1: how to read this, and who answered.

use crate::chart::Table;
use crate::disclosure::{PartyFigures, Row, Verdict};

use super::{Block, Page, Writer, say};

pub(super) fn page(writer: &Writer<'_>) -> Page {
    let texts = writer.texts;
    let release = writer.readings.release;
    let mut blocks: Vec<Block> = writer.chart("participation").into_iter().collect();
    blocks.extend(limits(writer).into_iter().map(Block::text));
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

/// What numbers of answers do not allow, a sentence or two for each kind of limit; nothing where they
/// allow all.
pub(super) fn limits(writer: &Writer<'_>) -> Vec<String> {
    let texts = writer.texts;
    let release = writer.readings.release;
    let of = |belongs: &dyn Fn(&PartyFigures) -> bool| -> Vec<&PartyFigures> {
        release.parties.iter().filter(|p| belongs(p)).collect()
    };
    let names = |parties: &[&PartyFigures]| {
        let names: Vec<&str> = parties.iter().map(|party| party.name.as_str()).collect();
        texts.list(&names)
    };
    let mut sentences = Vec::new();
    let nothing = of(&|party| party.row == Row::Nothing);
    if !nothing.is_empty() {
        let parties = names(&nothing);
        let k = release.k;
        sentences.push(say!(texts, "voices-nothing", k = k, parties = parties));
    }
    let lowered = of(&|party| party.row == Row::Dimensions && party.lowered);
    if !lowered.is_empty() {
        let parties = names(&lowered);
        sentences.push(say!(texts, "voices-lowered", parties = parties));
    }
    let few = of(&|party| party.row == Row::Dimensions && !party.lowered);
    if !few.is_empty() {
        let counts: Vec<String> = few
            .iter()
            .map(|party| {
                let (counted, name) = (party.counted.get(), party.name.as_str());
                say!(texts, "voices-count", counted = counted, party = name)
            })
            .collect();
        let counts = texts.list(&counts);
        sentences.push(say!(texts, "voices-dimensions", counts = counts));
    }
    sentences
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
