//! Method and limits: how many, how sure, what was withheld and why.

use crate::chart::{Reading, Table};
use crate::disclosure::{Gap, GapKind, Level, PartyFigures, Released, Row, Subject, WithheldKind};
use crate::relationship::PartyKey;

use super::{Block, Page, Writer, say};

pub(super) fn page(writer: &Writer<'_>) -> Page {
    let texts = writer.texts;
    let release = writer.readings.release;
    let answers: u32 = release
        .parties
        .iter()
        .filter(|party| party.row > Row::Nothing)
        .map(|party| party.counted.get())
        .sum();
    let title = match answers {
        0 => say!(texts, "method-title-none"),
        answers => say!(texts, "method-title", answers = answers),
    };
    let mut blocks = vec![Block::heading(say!(texts, "method-who")), who(writer)];
    let everyone = release
        .parties
        .iter()
        .filter(|party| party.invited == party.counted && party.row > Row::Nothing);
    blocks.extend(
        everyone.map(|p| Block::note(say!(texts, "method-everyone", party = p.name.as_str()))),
    );
    if answers > 0 {
        blocks.push(Block::heading(say!(texts, "method-figures")));
        blocks.push(figures(writer));
        blocks.push(Block::heading(say!(texts, "method-how")));
        blocks.push(how(writer));
    }
    blocks.push(Block::heading(say!(texts, "method-privacy")));
    blocks.push(Block::text(say!(
        texts,
        "method-privacy-note",
        k = release.k
    )));
    blocks.push(withheld(writer));
    blocks.push(Block::heading(say!(texts, "method-limits")));
    let mut limits = vec![
        say!(texts, "method-limits-guess"),
        say!(texts, "method-limits-cause"),
    ];
    if answers > 0 {
        limits.insert(0, say!(texts, "method-limits-small"));
        limits.push(say!(texts, "method-limits-consistency"));
    }
    blocks.push(Block::points(limits));
    blocks.push(versions(writer));
    let kicker = say!(texts, "method-kicker");
    let prompts = vec![say!(texts, "method-ask")];
    writer
        .page("method", kicker, title, "method-question", blocks, prompts)
        .off_slides()
}

fn how(writer: &Writer<'_>) -> Block {
    let texts = writer.texts;
    let release = writer.readings.release;
    let mut how = vec![
        say!(texts, "method-levels"),
        say!(texts, "method-primary"),
        say!(texts, "method-print"),
    ];
    let rows = || release.parties.iter().map(|party| party.row);
    if rows().any(|row| row == Row::Dimensions) && rows().any(|row| row > Row::Dimensions) {
        how.push(say!(texts, "method-mixed"));
    }
    if let Some(deviation) = release.typical_deviation {
        let deviation = texts.decimal(deviation.get());
        how.push(say!(texts, "method-typical", deviation = deviation));
    }
    if release.gaps.iter().any(|gap| gap.verdict.is_some()) {
        let delta = texts.decimal(release.delta);
        how.push(say!(texts, "method-verdict", delta = delta));
    }
    Block::points(how)
}

fn who(writer: &Writer<'_>) -> Block {
    let texts = writer.texts;
    let head = [
        "method-organisation",
        "method-invited",
        "method-counted",
        "method-allows",
    ]
    .map(|column| texts.say(column, &[]));
    let rows = writer.readings.release.parties.iter().map(|party| {
        vec![
            party.name.clone(),
            party.invited.get().to_string(),
            party.counted.get().to_string(),
            texts.say(row(party), &[]),
        ]
    });
    let table = Table {
        head: head.to_vec(),
        rows: rows.collect(),
    };
    Block::table(say!(texts, "method-who"), table, &[4, 2, 2, 6])
}

fn row(party: &PartyFigures) -> &'static str {
    match party.row {
        Row::Nothing => "method-row-nothing",
        Row::Dimensions => "method-row-dimensions",
        Row::Items => "method-row-items",
        Row::FineItems => "method-row-fine",
    }
}

/// Every shown level and gap of a dimension: answers, value, precision and verdict.
fn figures(writer: &Writer<'_>) -> Block {
    let texts = writer.texts;
    let release = writer.readings.release;
    let mut rows = Vec::new();
    for dimension in &writer.readings.definition.dimensions {
        let subject = super::summary::subject(dimension);
        let levels = release.levels.iter().filter(|l| l.subject == subject);
        rows.extend(levels.filter_map(|level| level_row(writer, level)));
        let gaps = release.gaps.iter().filter(|gap| gap.subject == subject);
        rows.extend(gaps.filter_map(|gap| gap_row(writer, &subject, gap)));
    }
    let head = [
        "method-figure",
        "method-answers",
        "method-value",
        "method-precision",
        "method-verdict-head",
    ]
    .map(|column| texts.say(column, &[]));
    let table = Table {
        head: head.to_vec(),
        rows,
    };
    Block::table(say!(texts, "method-figures"), table, &[7, 2, 2, 2, 4])
}

fn counted(writer: &Writer<'_>, party: &PartyKey) -> String {
    let party = writer.readings.party(party);
    party.map_or_else(String::new, |party| party.counted.get().to_string())
}

fn precision(writer: &Writer<'_>, half_width: Option<Released<f64>>) -> String {
    half_width.map_or_else(|| "–".into(), |half| writer.texts.precision(half.get()))
}

fn level_row(writer: &Writer<'_>, level: &Level) -> Option<Vec<String>> {
    level.value.value()?;
    Some(vec![
        writer.view(&level.subject, &level.rater, &level.about),
        counted(writer, &level.rater),
        writer.said(&Reading::of(&level.value, None)),
        precision(writer, level.half_width),
        "–".into(),
    ])
}

fn gap_row(writer: &Writer<'_>, subject: &Subject, gap: &Gap) -> Option<Vec<String>> {
    let texts = writer.texts;
    gap.value.value()?;
    let verdict = gap.verdict?;
    let name = writer.title(subject);
    let (words, first, second) = match &gap.gap {
        GapKind::Perception { target, rater } => {
            let party = writer.name(target);
            let words = say!(texts, "method-gap", name = name, party = party);
            (words, target, rater)
        }
        GapKind::Relationship { first, second } => (
            say!(
                texts,
                "method-gap-relationship",
                name = name,
                first = writer.name(first),
                second = writer.name(second)
            ),
            first,
            second,
        ),
        GapKind::UsThem { .. } | GapKind::Asymmetry { .. } => return None,
    };
    Some(vec![
        words,
        format!("{} + {}", counted(writer, first), counted(writer, second)),
        writer.difference(&Reading::of(&gap.value, None)),
        precision(writer, gap.half_width),
        texts.verdict(verdict),
    ])
}

fn withheld(writer: &Writer<'_>) -> Block {
    let texts = writer.texts;
    let release = writer.readings.release;
    if release.withheld.is_empty() {
        return Block::text(say!(texts, "method-nothing-withheld"));
    }
    let rows = release.withheld.iter().map(|withheld| {
        let whose = match &withheld.party {
            Some(party) => writer.name(party),
            None => say!(texts, "method-everybody"),
        };
        vec![
            texts.say(kind(withheld.what), &[]),
            whose,
            texts.reason(withheld.reason, release.k),
        ]
    });
    let head = ["method-what", "method-whose", "method-why"].map(|column| texts.say(column, &[]));
    let table = Table {
        head: head.to_vec(),
        rows: rows.collect(),
    };
    Block::table(say!(texts, "method-privacy"), table, &[4, 4, 4])
}

fn kind(kind: WithheldKind) -> &'static str {
    match kind {
        WithheldKind::Everything => "withheld-everything",
        WithheldKind::Facets => "withheld-facets",
        WithheldKind::SmallDimensions => "withheld-small-dimensions",
        WithheldKind::Picks => "withheld-picks",
        WithheldKind::Comments => "withheld-comments",
        WithheldKind::Spread => "withheld-spread",
        WithheldKind::CantSay => "withheld-cant-say",
        WithheldKind::Shares => "withheld-shares",
        WithheldKind::SomeItems => "withheld-some-items",
        WithheldKind::Change => "withheld-change",
    }
}

fn versions(writer: &Writer<'_>) -> Block {
    let release = writer.readings.release;
    let digest: String = release.definition.digest.chars().take(16).collect();
    Block::note(say!(
        writer.texts,
        "method-versions",
        id = release.definition.id.as_str(),
        version = release.definition.version.as_str(),
        digest = digest,
        format = release.format,
        software = env!("CARGO_PKG_VERSION"),
    ))
}
