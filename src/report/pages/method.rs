//! Method and limits: how many, how sure, what was withheld and why.

use crate::chart::Table;
use crate::disclosure::{About, PartyFigures};
use crate::disclosure::{Row, WithheldKind};

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
        .filter(|party| party.invited == party.counted);
    blocks.extend(
        everyone.map(|p| Block::note(say!(texts, "method-everyone", party = p.name.as_str()))),
    );
    blocks.push(Block::heading(say!(texts, "method-how")));
    let mut how: Vec<String> = ["levels", "primary", "print"]
        .iter()
        .map(|part| texts.say(&format!("method-{part}"), &[]))
        .collect();
    let rows = || release.parties.iter().map(|party| party.row);
    if rows().any(|row| row == Row::Dimensions) && rows().any(|row| row > Row::Dimensions) {
        how.push(say!(texts, "method-mixed"));
    }
    if let Some(deviation) = release.typical_deviation {
        how.push(say!(
            texts,
            "method-typical",
            deviation = decimal(deviation.get())
        ));
    }
    how.push(say!(
        texts,
        "method-verdict",
        delta = decimal(release.delta)
    ));
    blocks.push(Block::points(how));
    blocks.push(Block::heading(say!(texts, "method-privacy")));
    blocks.push(Block::text(say!(
        texts,
        "method-privacy-note",
        k = release.k
    )));
    blocks.push(withheld(writer));
    blocks.push(Block::heading(say!(texts, "method-limits")));
    let limits = ["small", "guess", "cause"];
    blocks.push(Block::points(
        limits
            .iter()
            .map(|limit| texts.say(&format!("method-limits-{limit}"), &[]))
            .collect(),
    ));
    blocks.push(Block::note(say!(
        texts,
        "method-versions",
        id = release.definition.id.as_str(),
        version = release.definition.version.as_str(),
        digest = release
            .definition
            .digest
            .chars()
            .take(16)
            .collect::<String>(),
        format = release.format,
        software = env!("CARGO_PKG_VERSION"),
    )));
    writer
        .page(
            "method",
            say!(texts, "method-kicker"),
            title,
            "method-question",
            blocks,
        )
        .off_slides()
}

fn who(writer: &Writer<'_>) -> Block {
    let texts = writer.texts;
    let head = ["organisation", "invited", "counted", "allows", "precision"]
        .map(|column| texts.say(&format!("method-{column}"), &[]));
    let rows = writer.readings.release.parties.iter().map(|party| {
        let row = match party.row {
            Row::Nothing => "method-row-nothing",
            Row::Dimensions => "method-row-dimensions",
            Row::Items => "method-row-items",
            Row::FineItems => "method-row-fine",
        };
        vec![
            party.name.clone(),
            party.invited.get().to_string(),
            party.counted.get().to_string(),
            texts.say(row, &[]),
            typical(writer, party),
        ]
    });
    let table = Table {
        head: head.to_vec(),
        rows: rows.collect(),
    };
    Block::table(say!(texts, "method-who"), table, &[4, 2, 2, 5, 3])
}

/// The half-width that a party's levels have.
fn typical(writer: &Writer<'_>, party: &PartyFigures) -> String {
    let levels = writer.readings.release.levels.iter();
    levels
        .filter(|level| level.rater == party.party)
        .filter(|level| {
            level.about == About::Relationship || level.about == About::Party(party.party.clone())
        })
        .find_map(|level| level.half_width)
        .map_or_else(|| "–".into(), |half| writer.texts.precision(half.get()))
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
            writer.texts.reason(withheld.reason, release.k),
        ]
    });
    let head = ["what", "whose", "why"].map(|column| texts.say(&format!("method-{column}"), &[]));
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

/// A number with at most one decimal.
fn decimal(value: f64) -> String {
    let text = format!("{value:.1}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
