//! With few answers: questions for the room, made from what people were asked. One page says how to
//! work with them and why the rest is not shown; then each dimension has a page with its finding as
//! title.

use crate::definition::{Dimension, Perspectives};
use crate::disclosure::Subject;

use super::{Block, Page, Writer, relationship, say, summary::subject};

/// Empty rows for notes on a page.
const NOTES: usize = 4;

/// None where facets are shown.
pub(super) fn pages(writer: &Writer<'_>) -> Vec<Page> {
    if writer.has_facets() {
        return Vec::new();
    }
    let dimensions: Vec<&Dimension> = writer
        .readings
        .definition
        .dimensions
        .iter()
        .filter(|dimension| !writer.is_warning(&subject(dimension)))
        .filter(|dimension| !told(writer, dimension))
        .collect();
    let mut pages = vec![way(writer)];
    pages.extend(
        dimensions
            .into_iter()
            .map(|dimension| page(writer, dimension)),
    );
    pages
}

/// Whether another page holds a dimension already: that of the relationship, or its own.
fn told(writer: &Writer<'_>, dimension: &Dimension) -> bool {
    match dimension.perspectives {
        Perspectives::Relationship => relationship::speaks_of(writer, dimension),
        Perspectives::Own => !writer.readings.is_empty(),
        Perspectives::Paired => false,
    }
}

/// How to work with the questions, and why the rest is not shown.
fn way(writer: &Writer<'_>) -> Page {
    let texts = writer.texts;
    let title = match writer.readings.is_empty() {
        true => say!(texts, "room-title-nothing"),
        false => say!(texts, "room-title"),
    };
    let steps: &[&str] = match writer.readings.release.parties.len() {
        1 => &[
            "room-step-write-alone",
            "room-step-pairs-alone",
            "room-step-compare-alone",
            "room-step-choose",
        ],
        _ => &[
            "room-step-write",
            "room-step-pairs",
            "room-step-compare",
            "room-step-choose",
        ],
    };
    let steps = steps.iter().map(|key| texts.say(key, &[])).collect();
    let blocks = vec![
        Block::heading(say!(texts, "room-way")),
        Block::points(steps),
        Block::heading(say!(texts, "room-why")),
        Block::text(writer.why_no_facets()),
        Block::text(say!(texts, "room-why-note")),
        Block::heading(say!(texts, "room-next")),
        Block::text(say!(texts, "room-next-note")),
    ];
    let kicker = say!(texts, "room-kicker");
    let prompts = vec![say!(texts, "room-ask-ready")];
    writer.page("room", kicker, title, "room-question", blocks, prompts)
}

/// A dimension with its finding, and what people were asked about it.
fn page(writer: &Writer<'_>, dimension: &Dimension) -> Page {
    let texts = writer.texts;
    let subject = subject(dimension);
    let name = writer.title(&subject);
    let paired = dimension.perspectives == Perspectives::Paired;
    let compared = paired && writer.compares();
    let mut blocks = Vec::new();
    let mut title = say!(texts, "standing-title-unknown", name = name.as_str());
    if compared {
        let standing = writer.standing(subject);
        title = writer.standing_title(&standing);
        let shown = standing.findings.iter();
        let shown = shown.filter(|f| f.own.value().is_some() && f.seen.value().is_some());
        let points: Vec<String> = shown
            .map(|finding| {
                say!(
                    texts,
                    "room-figures",
                    target = writer.name(finding.target),
                    own = writer.said(&finding.own),
                    rater = writer.name(finding.rater),
                    seen = writer.said(&finding.seen),
                    verdict = finding
                        .verdict
                        .map_or_else(String::new, |verdict| texts.verdict(verdict)),
                )
            })
            .collect();
        if !points.is_empty() {
            blocks.push(Block::points(points));
        }
    }
    let question = if compared {
        "room-look"
    } else {
        "room-look-once"
    };
    blocks.push(Block::text(
        writer.readings.text(&dimension.description).to_owned(),
    ));
    blocks.extend(asked(writer, dimension));
    let mut prompts = vec![texts.say(question, &[])];
    if compared {
        let name = texts.inside(&name);
        prompts.push(say!(texts, "room-ask-guess", name = name));
    }
    prompts.push(say!(texts, "room-ask-step"));
    let (id, kicker) = (format!("room-{}", dimension.id), name);
    writer.page(
        id,
        kicker,
        title,
        "room-dimension-question",
        blocks,
        prompts,
    )
}

/// What people were asked about a dimension, the question that goes with it, and room for notes.
pub(super) fn asked(writer: &Writer<'_>, dimension: &Dimension) -> Vec<Block> {
    let texts = writer.texts;
    let question = match dimension.perspectives == Perspectives::Paired && writer.compares() {
        true => "room-look",
        false => "room-look-once",
    };
    vec![
        Block::heading(say!(texts, "room-asked")),
        Block::lead(texts.say(question, &[])),
        Block::points(stems(writer, dimension)),
        notes(writer),
    ]
}

/// Each facet with the statements that people rated.
pub(super) fn stems(writer: &Writer<'_>, dimension: &Dimension) -> Vec<String> {
    let facets = writer.readings.definition.facets.iter();
    let facets = facets.filter(|facet| facet.dimension == dimension.id);
    let points = facets.map(|facet| {
        let items = writer.readings.items_of(facet);
        let stems: Vec<String> = items.map(|item| writer.stem(&item.id)).collect();
        say!(
            writer.texts,
            "room-stems",
            facet = writer.title(&Subject::Facet(facet.id.clone())),
            stems = stems.join(" · ")
        )
    });
    points.collect()
}

/// Room for what is said.
fn notes(writer: &Writer<'_>) -> Block {
    let texts = writer.texts;
    let head = [
        "room-board-behaviour",
        "room-board-seen",
        "room-board-missed",
        "room-board-try",
    ];
    Block::Board {
        title: say!(texts, "room-board"),
        head: head.map(|key| texts.say(key, &[])).to_vec(),
        rows: NOTES,
        widths: vec![3, 4, 4, 4],
    }
}
