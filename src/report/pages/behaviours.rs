//! Page 10: the items behind the gaps, ranked; without item figures the stems as questions.

use crate::disclosure::Subject;

use super::{Block, Page, Writer, facet_subject, say};

pub(super) fn page(writer: &Writer<'_>) -> Page {
    let texts = writer.texts;
    let [_, large] = writer.policy().gap_bands;
    let many = writer
        .readings
        .item_gaps()
        .iter()
        .filter(|gap| gap.size() >= large)
        .count();
    let (title, blocks) = match (writer.chart("behaviours"), many) {
        (None, _) => (say!(texts, "behaviours-title-withheld"), prompts(writer)),
        (Some(chart), many) => {
            let title = match many {
                0 => say!(texts, "behaviours-title-close", points = large),
                many => say!(texts, "behaviours-title", many = many, points = large),
            };
            (
                title,
                vec![chart, Block::note(say!(texts, "behaviours-note"))],
            )
        }
    };
    let kicker = say!(texts, "behaviours-kicker");
    writer.page("behaviours", kicker, title, "behaviours-question", blocks)
}

fn prompts(writer: &Writer<'_>) -> Vec<Block> {
    let mut blocks = vec![
        Block::text(writer.why_no_facets()),
        Block::text(say!(writer.texts, "behaviours-prompts-note")),
    ];
    let points = writer.readings.paired_facets().into_iter().map(|facet| {
        let stems: Vec<String> = writer
            .readings
            .items_of(facet)
            .map(|item| {
                let stem = writer.readings.title(&Subject::Item(item.id.clone()));
                writer.texts.inside(stem.trim_end_matches('.'))
            })
            .collect();
        let facet = writer.readings.title(&facet_subject(facet));
        say!(
            writer.texts,
            "party-prompt",
            facet = facet,
            description = writer.texts.list(&stems)
        )
    });
    blocks.push(Block::points(points.collect()));
    blocks
}
