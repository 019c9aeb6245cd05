//! Pages 6 and 7: one party, as it sees itself and as it is seen. Where only one side's view may be
//! shown facet by facet, both charts stand on one page.

use crate::disclosure::{About, ItemFlag, Subject, Verdict};
use crate::relationship::PartyKey;

use super::{Agreement, Block, Finding, Page, Standing, Writer, alone, say};

/// A page for each party that is compared; none where no facet is shown.
pub(super) fn pages(writer: &Writer<'_>) -> Vec<Page> {
    let parties = writer.readings.release.parties.iter();
    let parties = parties.map(|party| &party.party);
    if !writer.compares() {
        return parties
            .filter_map(|party| alone::party(writer, party))
            .collect();
    }
    if !writer.has_facets() {
        return one_sided(writer).into_iter().collect();
    }
    parties.filter_map(|party| page(writer, party)).collect()
}

fn page(writer: &Writer<'_>, party: &PartyKey) -> Option<Page> {
    let texts = writer.texts;
    let chart = writer.chart(&format!("party-{party}"))?;
    let standings = writer.facet_standings();
    let findings: Vec<(&Standing<'_>, &Finding<'_>)> = standings
        .iter()
        .flat_map(|standing| {
            let own = standing.findings.iter().filter(|f| f.target == party);
            own.map(move |finding| (standing, finding))
        })
        .collect();
    let mut blocks = vec![chart, Block::note(say!(texts, "party-note"))];
    blocks.extend(stand_out(writer, party, &findings));
    let release = writer.readings.release;
    blocks.extend(flags(
        writer,
        party,
        &release.two_camps,
        ["party-camps", "party-camps-note"],
    ));
    blocks.extend(flags(
        writer,
        party,
        &release.cant_say,
        ["party-cannot", "party-cannot-note"],
    ));
    let name = writer.name(party);
    let kicker = say!(texts, "party-kicker", party = name);
    let sides = Sides::of(writer, &findings);
    let title = title(writer, party, &findings, &sides);
    let prompts = prompts(writer, party, &sides);
    let id = format!("party-{party}");
    Some(writer.page(id, kicker, title, "party-question", blocks, prompts))
}

/// Names of the facets that a party sees differently than its partner, widest first.
struct Sides {
    high: Vec<String>,
    low: Vec<String>,
}

impl Sides {
    fn of(writer: &Writer<'_>, findings: &[(&Standing<'_>, &Finding<'_>)]) -> Self {
        let mut apart: Vec<&(&Standing<'_>, &Finding<'_>)> =
            findings.iter().filter(|(_, f)| f.differs()).collect();
        apart.sort_by(|a, b| b.1.size().total_cmp(&a.1.size()));
        let side = |high: bool| {
            let side = apart.iter();
            let side = side.filter(|(_, f)| (f.gap.value().unwrap_or(0.0) > 0.0) == high);
            side.map(|(s, _)| writer.called(&s.subject)).collect()
        };
        Self {
            high: side(true),
            low: side(false),
        }
    }
}

fn title(
    writer: &Writer<'_>,
    party: &PartyKey,
    findings: &[(&Standing<'_>, &Finding<'_>)],
    sides: &Sides,
) -> String {
    let texts = writer.texts;
    let is = |wanted: Verdict| findings.iter().all(|(_, f)| f.verdict == Some(wanted));
    let key = match (sides.high.is_empty(), sides.low.is_empty()) {
        (false, false) => "party-both",
        (false, true) => "party-high",
        (true, false) => "party-low",
        (true, true) if is(Verdict::Aligned) => "party-alike",
        (true, true) if is(Verdict::Open) => "party-open",
        (true, true) => "party-none",
    };
    let name = writer.name(party);
    writer.fitting(|most| {
        let high = writer.some_of(&sides.high, most);
        let low = writer.some_of(&sides.low, most);
        say!(texts, key, party = name.as_str(), high = high, low = low)
    })
}

/// What stands out once the party's general leniency is taken out: of the facets that are seen
/// differently, those that do so by a notable amount more than the rest.
fn stand_out(
    writer: &Writer<'_>,
    party: &PartyKey,
    findings: &[(&Standing<'_>, &Finding<'_>)],
) -> Option<Block> {
    let texts = writer.texts;
    let relative = &writer.readings.release.relative_gaps;
    if !relative
        .iter()
        .any(|gap| gap.target == *party && gap.value.value().is_some())
    {
        return None;
    }
    let [notable, _] = writer.policy().gap_bands;
    let mut out: Vec<(f64, String)> = Vec::new();
    for (standing, finding) in findings {
        let own = relative.iter().find(|gap| {
            gap.target == *party && standing.subject == Subject::Facet(gap.facet.clone())
        });
        let value = own.and_then(|gap| gap.value.value());
        let (Some(value), true) = (value, finding.differs()) else {
            continue;
        };
        if value.abs() >= notable {
            let facet = writer.called(&standing.subject);
            let figure = texts.difference(value, crate::disclosure::Bound::Exact);
            out.push((value.abs(), format!("{facet} ({figure})")));
        }
    }
    out.sort_by(|a, b| b.0.total_cmp(&a.0));
    let names: Vec<String> = out.into_iter().map(|(_, words)| words).collect();
    let party = writer.name(party);
    Some(Block::text(match names.is_empty() {
        true => say!(
            texts,
            "party-stands-none",
            party = party,
            notable = texts.decimal(notable)
        ),
        false => say!(
            texts,
            "party-stands-out",
            party = party,
            notable = texts.decimal(notable),
            facets = texts.list(&names)
        ),
    }))
}

fn prompts(writer: &Writer<'_>, party: &PartyKey, sides: &Sides) -> Vec<String> {
    let texts = writer.texts;
    let name = writer.name(party);
    let mut prompts = Vec::new();
    if let Some(facet) = sides.high.first() {
        let facet = facet.as_str();
        prompts.push(say!(
            texts,
            "party-ask-high",
            party = name.as_str(),
            facet = facet
        ));
    }
    if let Some(facet) = sides.low.first() {
        let facet = facet.as_str();
        prompts.push(say!(
            texts,
            "party-ask-low",
            party = name.as_str(),
            facet = facet
        ));
    }
    if prompts.is_empty() {
        prompts.push(say!(texts, "party-ask-guess", party = name));
    }
    prompts
}

/// Items about this party that one side is of two minds about, or often cannot rate.
fn flags(
    writer: &Writer<'_>,
    party: &PartyKey,
    flags: &[ItemFlag],
    [heading, note]: [&str; 2],
) -> Vec<Block> {
    let about = About::Party(party.clone());
    let points: Vec<String> = flags
        .iter()
        .filter(|flag| flag.about == about)
        .map(|flag| {
            let key = match flag.rater == *party {
                true => "party-flag-self",
                false => "party-flag",
            };
            say!(
                writer.texts,
                key,
                rater = writer.name(&flag.rater),
                about = writer.name(party),
                item = writer.stem(&flag.item),
            )
        })
        .collect();
    if points.is_empty() {
        return Vec::new();
    }
    vec![
        Block::heading(writer.texts.say(heading, &[])),
        Block::points(points),
        Block::note(writer.texts.say(note, &[])),
    ]
}

/// Both charts where one side only may be shown facet by facet.
fn one_sided(writer: &Writer<'_>) -> Option<Page> {
    let texts = writer.texts;
    let standings = writer.facet_standings();
    debug_assert!(standings.iter().all(|s| s.agreement == Agreement::Unknown));
    let shown = |party: &&PartyKey| {
        let mut standings = standings.iter();
        standings.any(|s| writer.own(&s.subject, party).value().is_some())
    };
    let heard = writer.heard();
    let rater: &PartyKey = heard.iter().copied().find(shown)?;
    let parties = writer.readings.release.parties.iter();
    let mut blocks: Vec<Block> = vec![Block::text(writer.why_no_facets())];
    for party in parties {
        if let Some(chart) = writer.chart(&format!("party-{}", party.party)) {
            let name = party.name.as_str();
            blocks.push(Block::heading(say!(texts, "party-about", party = name)));
            blocks.push(chart);
        }
    }
    let kicker = say!(texts, "parties-kicker");
    let title = say!(texts, "parties-title", rater = writer.name(rater));
    let prompts = vec![say!(texts, "parties-ask", rater = writer.name(rater))];
    Some(writer.page("parties", kicker, title, "party-question", blocks, prompts))
}
