//! Page 10: the items behind the gaps, ranked; without item figures the stems as questions.

use crate::chart::{Table, words};
use crate::disclosure::Subject;

use super::{Block, Finding, Page, Writer, facet_subject, lower_first, say};

/// How many behaviours are listed.
const LISTED: usize = 10;

pub(super) fn page(writer: &Writer<'_>) -> Page {
    let texts = writer.texts;
    let mut found: Vec<(f64, String, Finding<'_>)> = Vec::new();
    for facet in writer.readings.paired_facets() {
        for item in writer.readings.items_of(facet) {
            let subject = Subject::Item(item.id.clone());
            for finding in writer.findings(&subject) {
                if let Some(gap) = finding.gap.value() {
                    found.push((gap.abs(), writer.readings.title(&subject), finding));
                }
            }
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    let [_, large] = writer.policy().gap_bands;
    let many = found.iter().filter(|(gap, ..)| *gap >= large).count();
    let (title, blocks) = if found.is_empty() {
        (say!(texts, "behaviours-title-withheld"), prompts(writer))
    } else {
        let title = match many {
            0 => say!(texts, "behaviours-title-close", points = large),
            many => say!(texts, "behaviours-title", many = many, points = large),
        };
        (
            title,
            vec![
                ranked(writer, &found),
                Block::note(say!(texts, "behaviours-note")),
            ],
        )
    };
    writer.page(
        "behaviours",
        say!(texts, "behaviours-kicker"),
        title,
        "behaviours-question",
        blocks,
    )
}

fn ranked(writer: &Writer<'_>, found: &[(f64, String, Finding<'_>)]) -> Block {
    let texts = writer.texts;
    let rows = found.iter().take(LISTED).map(|(_, item, finding)| {
        vec![
            item.clone(),
            writer.name(finding.target),
            writer.said(&finding.own),
            writer.said(&finding.seen),
            writer.difference(&finding.gap),
        ]
    });
    let head = ["item", "about", "self", "partner", "difference"]
        .map(|column| texts.say(&format!("behaviours-{column}"), &[]));
    let table = Table {
        head: head.to_vec(),
        rows: rows.collect(),
    };
    Block::table(say!(texts, "behaviours-top"), table, &[8, 4, 3, 3, 3])
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
                lower_first(stem.trim_end_matches('.'))
            })
            .collect();
        let facet = writer.readings.title(&facet_subject(facet));
        say!(
            writer.texts,
            "party-prompt",
            facet = facet,
            description = words::list(&stems)
        )
    });
    blocks.push(Block::points(points.collect()));
    blocks
}
