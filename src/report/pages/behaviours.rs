//! Page 10: the items behind the gaps, ranked. Where items are not shown, the stems stand as
//! questions on the pages for the room.

use super::{Block, Page, Writer, alone, say};

pub(super) fn page(writer: &Writer<'_>) -> Option<Page> {
    if !writer.compares() {
        return alone::behaviours(writer);
    }
    let texts = writer.texts;
    let chart = writer.chart("behaviours")?;
    let [_, large] = writer.policy().gap_bands;
    let gaps = writer.readings.item_gaps();
    let wide: Vec<_> = gaps.iter().filter(|gap| gap.size() >= large).collect();
    let points = texts.decimal(large);
    let mut targets: Vec<_> = wide.iter().map(|gap| gap.target).collect();
    targets.dedup();
    let title = match (wide.len(), targets.as_slice()) {
        (0, _) => say!(texts, "behaviours-title-close", points = points),
        (many, [target]) => say!(
            texts,
            "behaviours-title-target",
            many = many,
            points = points,
            target = writer.name(target)
        ),
        (many, _) => say!(texts, "behaviours-title", many = many, points = points),
    };
    let mut blocks = vec![chart];
    if let Some(shares) = writer.chart("shares") {
        blocks.push(Block::heading(say!(texts, "behaviours-shares")));
        blocks.push(shares);
    }
    blocks.push(Block::note(say!(texts, "behaviours-note")));
    let mut prompts = Vec::new();
    if let Some(gap) = gaps.first() {
        let item = texts.quoted(gap.item.trim_end_matches('.'));
        let target = writer.name(gap.target);
        prompts.push(say!(texts, "behaviours-ask", item = item, target = target));
    }
    prompts.push(say!(texts, "behaviours-ask-other"));
    let kicker = say!(texts, "behaviours-kicker");
    let page = writer.page(
        "behaviours",
        kicker,
        title,
        "behaviours-question",
        blocks,
        prompts,
    );
    Some(page)
}
