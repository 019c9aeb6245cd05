//! Appendix: everything at a glance. Left out where it would only repeat the summary.

use std::collections::BTreeSet;

use super::{Block, Page, Writer, say};

pub(super) fn page(writer: &Writer<'_>) -> Option<Page> {
    let texts = writer.texts;
    if !writer.has_facets() {
        return None;
    }
    let mut blocks: Vec<Block> = Vec::new();
    for (name, heading) in [
        ("overview", "overview-levels"),
        ("asymmetry", "overview-asymmetry"),
        ("camps", "overview-camps"),
        ("radar", "overview-radar"),
    ] {
        if let Some(chart) = writer.chart(name) {
            blocks.push(Block::heading(texts.say(heading, &[])));
            blocks.push(chart);
        }
    }
    if blocks.is_empty() {
        return None;
    }
    let kicker = say!(texts, "overview-kicker");
    let camps = &writer.readings.release.two_camps;
    let camps: BTreeSet<&str> = camps.iter().map(|flag| flag.item.as_str()).collect();
    let title = match camps.len() {
        0 => say!(texts, "overview-title"),
        many => say!(texts, "overview-title-camps", many = many),
    };
    let prompts = vec![say!(texts, "overview-ask")];
    let page = writer.page(
        "overview",
        kicker,
        title,
        "overview-question",
        blocks,
        prompts,
    );
    Some(page.off_slides())
}
