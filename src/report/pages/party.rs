//! Pages 6 and 7: one party, as it sees itself and as it is seen.

use crate::disclosure::{About, ItemFlag, Subject, Verdict};
use crate::relationship::PartyKey;

use super::{Block, Page, Writer, facet_subject, say};

/// A page for each party; one page of questions where no facet is shown of any.
pub(super) fn pages(writer: &Writer<'_>) -> Vec<Page> {
    let parties = &writer.readings.release.parties;
    let pages: Vec<Page> = parties
        .iter()
        .filter_map(|party| page(writer, &party.party))
        .collect();
    if pages.is_empty() {
        vec![prompts(writer)]
    } else {
        pages
    }
}

fn page(writer: &Writer<'_>, party: &PartyKey) -> Option<Page> {
    let texts = writer.texts;
    let chart = writer.chart(&format!("party-{party}"))?;
    let compared = writer.readings.paired_facets().into_iter().any(|facet| {
        let findings = writer.findings(&facet_subject(facet));
        findings.iter().any(|finding| finding.gap.value().is_some())
    });
    let below = match compared {
        true => Block::note(say!(texts, "party-note")),
        false => Block::text(writer.why_no_facets()),
    };
    let mut blocks = vec![chart, below];
    let release = writer.readings.release;
    blocks.extend(flags(writer, party, &release.two_camps, "party-camps"));
    blocks.extend(flags(writer, party, &release.cant_say, "party-cannot"));
    let kicker = say!(texts, "party-kicker", party = writer.name(party));
    let (id, title) = (format!("party-{party}"), title(writer, party));
    Some(writer.page(id, kicker, title, "party-question", blocks))
}

fn prompts(writer: &Writer<'_>) -> Page {
    let texts = writer.texts;
    let blocks = vec![
        Block::text(writer.why_no_facets()),
        Block::heading(say!(texts, "party-prompts")),
        Block::text(say!(texts, "party-prompts-note")),
        writer.prompts(&writer.readings.paired_facets()),
    ];
    let (kicker, title) = (say!(texts, "parties-kicker"), say!(texts, "parties-title"));
    writer.page("parties", kicker, title, "party-question", blocks)
}

fn title(writer: &Writer<'_>, party: &PartyKey) -> String {
    let texts = writer.texts;
    let name = writer.name(party);
    let mut apart: Vec<(f64, String)> = Vec::new();
    let mut verdicts: Vec<Option<Verdict>> = Vec::new();
    for facet in writer.readings.paired_facets() {
        let subject = facet_subject(facet);
        for finding in writer
            .findings(&subject)
            .into_iter()
            .filter(|f| f.target == party)
        {
            verdicts.push(finding.verdict);
            if let (true, Some(gap)) = (finding.differs(), finding.gap.value()) {
                apart.push((gap, writer.called(&subject)));
            }
        }
    }
    if verdicts.iter().all(Option::is_none) {
        return say!(texts, "party-withheld", party = name);
    }
    apart.sort_by(|a, b| b.0.abs().total_cmp(&a.0.abs()));
    let side = |high: bool| {
        let names: Vec<&str> = apart
            .iter()
            .filter(|(gap, _)| (*gap > 0.0) == high)
            .take(3)
            .map(|(_, name)| name.as_str())
            .collect();
        writer.texts.list(&names)
    };
    let (high, low) = (side(true), side(false));
    match (high.is_empty(), low.is_empty()) {
        (false, false) => say!(texts, "party-both", party = name, high = high, low = low),
        (false, true) => say!(texts, "party-high", party = name, facets = high),
        (true, false) => say!(texts, "party-low", party = name, facets = low),
        (true, true) if verdicts.iter().all(|v| *v == Some(Verdict::Aligned)) => {
            say!(texts, "party-alike", party = name)
        }
        (true, true) => say!(texts, "party-none", party = name),
    }
}

/// Items about this party that one side is of two minds about, or often cannot rate.
fn flags(writer: &Writer<'_>, party: &PartyKey, flags: &[ItemFlag], key: &str) -> Vec<Block> {
    let about = About::Party(party.clone());
    let points: Vec<String> = flags
        .iter()
        .filter(|flag| flag.about == about)
        .map(|flag| {
            say!(
                writer.texts,
                "party-camps-line",
                rater = writer.name(&flag.rater),
                about = writer.name(party),
                item = writer.readings.title(&Subject::Item(flag.item.clone())),
            )
        })
        .collect();
    if points.is_empty() {
        return Vec::new();
    }
    vec![
        Block::heading(writer.texts.say(key, &[])),
        Block::points(points),
        Block::note(writer.texts.say(&format!("{key}-note"), &[])),
    ]
}
