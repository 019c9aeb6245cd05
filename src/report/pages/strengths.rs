//! Page 4: what is strong as each side sees the other, and whether both see it alike. Left out where
//! facets are not shown for both sides.

use crate::disclosure::{Bound, Verdict};

use super::{Block, Page, Writer, facet_subject, say};

/// A facet with its mutual level and the lower of both.
struct High {
    called: String,
    title: String,
    mutual: f64,
    floor: f64,
    known: bool,
    apart: bool,
}

pub(super) fn page(writer: &Writer<'_>) -> Option<Page> {
    let texts = writer.texts;
    let [strong, _, _] = writer.policy().level_bands;
    let mut facets: Vec<High> = writer
        .readings
        .paired_facets()
        .into_iter()
        .filter_map(|facet| {
            let subject = facet_subject(facet);
            let alignment = writer.readings.alignment(&subject)?;
            let findings = writer.findings(&subject);
            Some(High {
                called: writer.called(&subject),
                title: writer.readings.title(&subject),
                mutual: alignment.mutual.value()?,
                floor: alignment.floor.value()?,
                known: findings
                    .iter()
                    .all(|f| matches!(f.verdict, Some(Verdict::Aligned | Verdict::SmallGap))),
                apart: findings.iter().any(|f| f.verdict == Some(Verdict::Gap)),
            })
        })
        .collect();
    facets.sort_by(|a, b| b.mutual.total_cmp(&a.mutual));
    let high = |facet: &&High| facet.mutual >= strong && facet.floor >= strong && !facet.apart;
    let both: Vec<&High> = facets
        .iter()
        .filter(|facet| high(facet) && facet.known)
        .collect();
    let likely: Vec<&High> = facets
        .iter()
        .filter(|facet| high(facet) && !facet.known)
        .collect();
    let named = |facets: &[&High]| {
        let names: Vec<&str> = facets
            .iter()
            .take(3)
            .map(|facet| facet.called.as_str())
            .collect();
        writer.texts.list(&names)
    };
    if facets.is_empty() {
        return None;
    }
    let title = if !both.is_empty() {
        say!(
            texts,
            "strengths-title-both",
            facets = named(&both),
            many = both.len().min(3)
        )
    } else if !likely.is_empty() {
        say!(
            texts,
            "strengths-title-likely",
            facets = named(&likely),
            many = likely.len().min(3)
        )
    } else {
        say!(texts, "strengths-title-none")
    };
    let mut blocks: Vec<Block> = writer.chart("received").into_iter().collect();
    let mut list = |heading: &str, facets: &[&High]| {
        if !facets.is_empty() {
            blocks.push(Block::heading(texts.say(heading, &[])));
            blocks.push(Block::points(
                facets.iter().map(|facet| line(writer, facet)).collect(),
            ));
        }
    };
    list("strengths-both", &both);
    list("strengths-likely", &likely);
    if both.is_empty() && likely.is_empty() {
        let next: Vec<&High> = facets.iter().take(3).collect();
        list("strengths-next", &next);
    }
    blocks.push(Block::note(say!(texts, "strengths-note", strong = strong)));
    Some(writer.page(
        "strengths",
        say!(texts, "strengths-kicker"),
        title,
        "strengths-question",
        blocks,
    ))
}

fn line(writer: &Writer<'_>, facet: &High) -> String {
    say!(
        writer.texts,
        "strengths-line",
        facet = facet.title.as_str(),
        mutual = writer.texts.level(facet.mutual, Bound::Exact),
        floor = writer.texts.level(facet.floor, Bound::Exact),
    )
}
