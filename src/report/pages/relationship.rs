//! Page 9: what both sides say of the relationship itself, and how guarded they are. Each dimension
//! that is rated once has its sentence.

use crate::chart::{Reading, Readings};
use crate::definition::Dimension;
use crate::disclosure::{Subject, Verdict};
use crate::relationship::PartyKey;

use super::{Block, Page, Writer, room, say, summary::subject};

pub(super) fn page(writer: &Writer<'_>) -> Option<Page> {
    if told_before(writer) {
        return None;
    }
    let texts = writer.texts;
    let dimensions: Vec<&Dimension> = writer.readings.relationship_dimensions().collect();
    let mut lines: Vec<(bool, String)> = Vec::new();
    for dimension in &dimensions {
        let bad = Readings::high_is_bad(dimension);
        lines.extend(line(writer, &subject(dimension)).map(|line| (bad, line)));
    }
    lines.sort_by_key(|(bad, _)| *bad);
    let guarded = lines.iter().any(|(bad, _)| *bad);
    let title = lines.first()?.1.clone();
    let mut blocks: Vec<Block> = writer.chart("relationship").into_iter().collect();
    let rest: Vec<String> = lines.into_iter().skip(1).map(|(_, line)| line).collect();
    if !rest.is_empty() {
        blocks.push(Block::points(rest));
    }
    if guarded {
        blocks.push(Block::text(say!(texts, "relationship-guarded")));
    }
    let apart = apart(writer, &dimensions);
    if !apart.is_empty() {
        blocks.push(Block::heading(say!(texts, "relationship-apart")));
        blocks.push(Block::points(apart));
    }
    if !writer.has_facets() {
        let asked = dimensions.iter().filter(|d| !Readings::high_is_bad(d));
        let stems = asked.flat_map(|dimension| room::stems(writer, dimension));
        blocks.push(Block::heading(say!(texts, "room-asked")));
        blocks.push(Block::lead(say!(texts, "room-look-once")));
        blocks.push(Block::points(stems.collect()));
    }
    let mut prompts = vec![
        say!(texts, "relationship-ask-higher"),
        say!(texts, "relationship-ask-safe"),
    ];
    if guarded {
        prompts.push(say!(texts, "relationship-ask-guarded"));
    }
    let kicker = say!(texts, "relationship-kicker");
    let question = if guarded {
        "relationship-question-guarded"
    } else {
        "relationship-question"
    };
    let page = writer.page("relationship", kicker, title, question, blocks, prompts);
    Some(page)
}

type Voice<'a> = (&'a PartyKey, Reading);

fn voices<'a>(writer: &Writer<'a>, subject: &Subject) -> Vec<Voice<'a>> {
    let parties = writer.readings.release.parties.iter();
    parties
        .map(|party| (&party.party, writer.of_relationship(subject, &party.party)))
        .filter(|(_, reading)| reading.value().is_some())
        .collect()
}

/// Whether the summary holds all of it: one organisation that rates nothing else.
fn told_before(writer: &Writer<'_>) -> bool {
    let alone = writer.readings.release.parties.len() == 1;
    alone && writer.readings.paired_dimensions().next().is_none()
}

/// Whether this page says something of a dimension that is rated once.
pub(super) fn speaks_of(writer: &Writer<'_>, dimension: &Dimension) -> bool {
    !told_before(writer) && !voices(writer, &subject(dimension)).is_empty()
}

/// What is said of a dimension or facet; nothing where nobody's voice is shown.
fn line(writer: &Writer<'_>, subject: &Subject) -> Option<String> {
    let texts = writer.texts;
    let voices = voices(writer, subject);
    let name = writer.title(subject);
    let voice = |(party, level): &Voice<'_>| {
        let (party, level) = (writer.name(party), writer.said(level));
        say!(texts, "alone-voice", party = party, level = level)
    };
    let said: Vec<String> = voices.iter().map(voice).collect();
    let said = texts.list(&said);
    let gap = writer.readings.relationship_gap(subject);
    let verdict = gap.and_then(|gap| gap.verdict);
    let key = match (voices.as_slice(), verdict) {
        ([], _) => return None,
        ([_, _], Some(Verdict::Gap)) => "relationship-gap",
        ([_, _], Some(Verdict::SmallGap)) => "relationship-small",
        ([_, _], Some(Verdict::Aligned)) => "relationship-alike",
        ([_, _], Some(Verdict::Open)) => "relationship-open",
        _ => "relationship-voices",
    };
    Some(say!(texts, key, name = name, voices = said))
}

/// Facets of the relationship that are seen differently.
fn apart(writer: &Writer<'_>, dimensions: &[&Dimension]) -> Vec<String> {
    let facets = &writer.readings.definition.facets;
    let mut lines = Vec::new();
    for dimension in dimensions {
        for facet in facets
            .iter()
            .filter(|facet| facet.dimension == dimension.id)
        {
            let subject = Subject::Facet(facet.id.clone());
            let gap = writer.readings.relationship_gap(&subject);
            if gap.and_then(|gap| gap.verdict) == Some(Verdict::Gap) {
                lines.extend(line(writer, &subject));
            }
        }
    }
    lines
}
