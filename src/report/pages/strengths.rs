//! Page 4: what is strong as each side sees the other, and whether both see it alike. Left out where
//! facets are not shown for both sides.

use super::{Agreement, Block, Page, Standing, Writer, say};

pub(super) fn page(writer: &Writer<'_>) -> Option<Page> {
    let texts = writer.texts;
    let [strong, _, _] = writer.policy().level_bands;
    let mut facets = writer.facet_standings();
    facets.retain(|facet| facet.mutual.value().is_some() && facet.floor.value().is_some());
    let level = |facet: &Standing<'_>| facet.mutual.value().unwrap_or(0.0);
    facets.sort_by(|a, b| level(b).total_cmp(&level(a)));
    if facets.is_empty() {
        return None;
    }
    let of = |wanted: Agreement| -> Vec<&Standing<'_>> {
        let facets = facets.iter();
        let high = |facet: &&Standing<'_>| facet.floor.value().is_some_and(|f| f >= strong);
        facets
            .filter(high)
            .filter(|facet| facet.agreement == wanted)
            .collect()
    };
    let lists = [
        (
            "strengths-title-alike",
            "strengths-alike",
            of(Agreement::Alike),
        ),
        (
            "strengths-title-nearly",
            "strengths-nearly",
            of(Agreement::Nearly),
        ),
        (
            "strengths-title-open",
            "strengths-open",
            of(Agreement::Open),
        ),
        (
            "strengths-title-next",
            "strengths-next",
            facets.iter().take(3).collect(),
        ),
    ];
    let chart = writer
        .chart("strengths")
        .or_else(|| writer.chart("received"));
    let mut blocks: Vec<Block> = chart.into_iter().collect();
    let mut title: Option<String> = None;
    let mut protect: Option<String> = None;
    for (place, (key, heading, facets)) in lists.iter().enumerate() {
        // The highest so far are named only where nothing is strong.
        if facets.is_empty() || (place == 3 && title.is_some()) {
            continue;
        }
        let names: Vec<String> = facets.iter().map(|f| writer.called(&f.subject)).collect();
        let made = writer.fitting(|most| {
            let facets = writer.some_of(&names, most);
            say!(texts, *key, facets = facets)
        });
        title.get_or_insert(made);
        if let Some(name) = names.into_iter().next() {
            protect.get_or_insert(name);
        }
        let lines = facets.iter().map(|facet| line(writer, facet));
        blocks.push(Block::heading(texts.say(heading, &[])));
        blocks.push(Block::points(lines.collect()));
    }
    let strong = texts.decimal(strong);
    blocks.push(Block::note(say!(texts, "strengths-note", strong = strong)));
    let mut prompts = vec![say!(texts, "strengths-ask-example")];
    if let Some(facet) = protect {
        prompts.push(say!(texts, "strengths-ask-lose", facet = facet));
    }
    let kicker = say!(texts, "strengths-kicker");
    let title = title.unwrap_or_default();
    Some(writer.page(
        "strengths",
        kicker,
        title,
        "strengths-question",
        blocks,
        prompts,
    ))
}

fn line(writer: &Writer<'_>, facet: &Standing<'_>) -> String {
    let line = say!(
        writer.texts,
        "strengths-line",
        facet = writer.title(&facet.subject),
        mutual = writer.said(&facet.mutual),
        floor = writer.said(&facet.floor),
    );
    let items = writer.items_at_end(facet, false);
    if items.is_empty() {
        return line;
    }
    let items = writer.texts.list(&items);
    format!("{line} {}", say!(writer.texts, "behind", items = items))
}
