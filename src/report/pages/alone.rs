//! Readouts in which nobody rates a partner: one organisation about itself, or three and more. Levels
//! are told as they are; nothing is compared with a partner's view.

use crate::chart::{Reading, Table};
use crate::definition::Perspectives;
use crate::disclosure::{About, Subject};
use crate::relationship::PartyKey;

use super::summary::{bands, subject};
use super::{Block, Page, Writer, say};

/// How many items are listed at either end.
const ENDS: usize = 5;

/// Page 2.
pub(super) fn summary(writer: &Writer<'_>) -> Page {
    let texts = writer.texts;
    let levels = dimensions(writer);
    let chart = writer
        .chart("summary")
        .or_else(|| writer.chart("relationship"));
    let mut blocks: Vec<Block> = chart.into_iter().collect();
    let lines: Vec<String> = levels
        .iter()
        .map(|(subject, levels)| line(writer, subject, levels))
        .collect();
    if !lines.is_empty() {
        blocks.push(Block::heading(say!(texts, "summary-diagnosis")));
        blocks.push(Block::points(lines));
        blocks.push(bands(writer));
    }
    let title = match levels.first() {
        Some((subject, levels)) if levels.len() > 1 => many_title(writer, subject, levels),
        _ => one_title(writer, &levels),
    };
    let kicker = say!(texts, "summary-kicker");
    let prompts = vec![
        say!(texts, "summary-ask-surprise"),
        say!(texts, "alone-ask-see"),
    ];
    writer.page("summary", kicker, title, "alone-question", blocks, prompts)
}

type Levels<'a> = Vec<(&'a PartyKey, Reading)>;

/// Every dimension with what each party says of itself, or of the relationship.
fn dimensions<'a>(writer: &Writer<'a>) -> Vec<(Subject, Levels<'a>)> {
    let dimensions = writer.readings.definition.dimensions.iter();
    let levels = dimensions.map(|dimension| {
        let subject = subject(dimension);
        let parties = writer.heard().into_iter();
        let level = |party: &'a PartyKey| match dimension.perspectives {
            Perspectives::Paired | Perspectives::Own => (party, writer.own(&subject, party)),
            Perspectives::Relationship => (party, writer.of_relationship(&subject, party)),
        };
        let shown: Levels<'a> = parties
            .map(level)
            .filter(|(_, reading)| reading.value().is_some())
            .collect();
        (subject, shown)
    });
    levels.filter(|(_, shown)| !shown.is_empty()).collect()
}

fn line(writer: &Writer<'_>, subject: &Subject, levels: &Levels<'_>) -> String {
    let texts = writer.texts;
    let name = writer.title(subject);
    let bad = writer.is_warning(subject);
    if let ([(_, level)], false) = (levels.as_slice(), bad) {
        return say!(
            texts,
            "alone-line",
            name = name,
            level = writer.said(level),
            band = writer.band(level)
        );
    }
    let key = if bad { "alone-warning" } else { "alone-lines" };
    say!(
        texts,
        key,
        name = name,
        levels = voices(writer, levels),
        many = levels.len()
    )
}

/// "A 66 and B 70"; the figure alone where there is one organisation only.
fn voices(writer: &Writer<'_>, levels: &Levels<'_>) -> String {
    let one = |(party, level): &(&PartyKey, Reading)| {
        if levels.len() == 1 {
            return writer.said(level);
        }
        say!(
            writer.texts,
            "alone-voice",
            party = writer.name(party),
            level = writer.said(level)
        )
    };
    let voices: Vec<String> = levels.iter().map(one).collect();
    writer.texts.list(&voices)
}

fn many_title(writer: &Writer<'_>, subject: &Subject, levels: &Levels<'_>) -> String {
    let texts = writer.texts;
    let name = writer.title(subject);
    writer.fitting(|most| {
        let mut shown = levels.clone();
        if most > 1 {
            let levels = voices(writer, &shown);
            return say!(
                texts,
                "alone-title-many",
                name = name.as_str(),
                levels = levels
            );
        }
        shown.sort_by(|a, b| {
            a.1.value()
                .unwrap_or(0.0)
                .total_cmp(&b.1.value().unwrap_or(0.0))
        });
        let end = |level: Option<&(&PartyKey, Reading)>| {
            level.map_or_else(String::new, |(_, level)| writer.said(level))
        };
        say!(
            texts,
            "alone-title-range",
            name = name.as_str(),
            least = end(shown.first()),
            most = end(shown.last())
        )
    })
}

fn one_title(writer: &Writer<'_>, levels: &[(Subject, Levels<'_>)]) -> String {
    let mut ends: Vec<(f64, String, String)> = levels
        .iter()
        .filter(|(subject, _)| !writer.is_warning(subject))
        .filter_map(|(subject, levels)| {
            let (_, level) = levels.first()?;
            Some((level.value()?, writer.called(subject), writer.said(level)))
        })
        .collect();
    ends.sort_by(|a, b| b.0.total_cmp(&a.0));
    ends_title(writer, &ends)
}

/// Which stands highest and which lowest; that all are close where they are.
fn ends_title(writer: &Writer<'_>, ends: &[(f64, String, String)]) -> String {
    let texts = writer.texts;
    let [notable, _] = writer.policy().gap_bands;
    match (ends.first(), ends.last()) {
        (None, _) | (_, None) => say!(texts, "summary-title-none"),
        (Some(only), _) if ends.len() == 1 => say!(
            texts,
            "alone-title-one",
            name = only.1.as_str(),
            level = only.2.as_str()
        ),
        (Some(high), Some(low)) => {
            let key = match high.0 - low.0 < notable {
                true => "alone-title-even",
                false => "alone-title-ends",
            };
            say!(
                texts,
                key,
                high = high.1.as_str(),
                a = high.2.as_str(),
                low = low.1.as_str(),
                b = low.2.as_str()
            )
        }
    }
}

/// Pages 6 and 7 for organisations that nobody else rates.
pub(super) fn party(writer: &Writer<'_>, party: &PartyKey) -> Option<Page> {
    let texts = writer.texts;
    let chart = writer.chart(&format!("party-{party}"))?;
    let mut ends: Vec<(f64, String, String)> = Vec::new();
    for facet in writer.readings.paired_facets() {
        let subject = super::writer::facet_subject(facet);
        let level = writer.own(&subject, party);
        if let Some(value) = level.value() {
            ends.push((value, writer.called(&subject), writer.said(&level)));
        }
    }
    if ends.is_empty() {
        return None;
    }
    ends.sort_by(|a, b| b.0.total_cmp(&a.0));
    let blocks = vec![chart, Block::note(say!(texts, "alone-note"))];
    let name = writer.name(party);
    let kicker = say!(texts, "alone-kicker", party = name);
    let title = ends_title(writer, &ends);
    let prompts = vec![
        say!(texts, "alone-ask-see"),
        say!(texts, "alone-ask-example"),
    ];
    let id = format!("party-{party}");
    Some(writer.page(id, kicker, title, "alone-question", blocks, prompts))
}

/// Page 10 for one organisation: the statements it rates lowest and highest.
pub(super) fn behaviours(writer: &Writer<'_>) -> Option<Page> {
    let texts = writer.texts;
    let [party] = writer.heard()[..] else {
        return None;
    };
    let mut items: Vec<(f64, Vec<String>)> = Vec::new();
    for item in &writer.readings.definition.items {
        let subject = Subject::Item(item.id.clone());
        let facet = Subject::Facet(item.facet.clone());
        let about = About::Party(party.clone());
        let own = writer.readings.level(&subject, party, &about);
        let level = match own {
            Some(_) => writer.own(&subject, party),
            None => writer.of_relationship(&subject, party),
        };
        if let (Some(value), false) = (level.value(), writer.is_warning(&facet)) {
            let text = writer.title(&subject);
            items.push((value, vec![text, writer.title(&facet), writer.said(&level)]));
        }
    }
    if items.len() < 2 * ENDS {
        return None;
    }
    items.sort_by(|a, b| a.0.total_cmp(&b.0));
    let head = ["alone-item", "alone-facet", "alone-level"].map(|key| texts.say(key, &[]));
    let table = |key: &str, rows: Vec<Vec<String>>| {
        let title = texts.say(key, &[]);
        let table = Table {
            head: head.to_vec(),
            rows,
        };
        [
            Block::heading(title.clone()),
            Block::table(title, table, &[7, 3, 2]),
        ]
    };
    let rows = |items: Vec<&(f64, Vec<String>)>| items.into_iter().map(|i| i.1.clone()).collect();
    let low = rows(items.iter().take(ENDS).collect());
    let high = rows(items.iter().rev().take(ENDS).collect());
    let mut blocks = Vec::new();
    blocks.extend(table("alone-lowest", low));
    blocks.extend(table("alone-highest", high));
    blocks.push(Block::note(say!(texts, "behaviours-note")));
    let (first, last) = (items.first()?, items.last()?);
    let end = |item: &(f64, Vec<String>)| {
        item.1
            .get(1)
            .map_or_else(String::new, |facet| texts.inside(facet))
    };
    let title = say!(
        texts,
        "alone-title-items",
        high = end(last),
        low = end(first)
    );
    let kicker = say!(texts, "behaviours-kicker");
    let prompts = vec![say!(texts, "alone-ask-example")];
    Some(writer.page(
        "behaviours",
        kicker,
        title,
        "behaviours-question",
        blocks,
        prompts,
    ))
}
