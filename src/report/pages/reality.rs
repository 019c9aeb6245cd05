//! Page 5: which facets are a problem both sides see, and which are two stories. Every facet stands
//! in one list, by what its verdicts bear out. Left out where facets are not shown for both sides.

use crate::disclosure::Verdict;

use super::{Agreement, Block, Page, Standing, Writer, say};

pub(super) fn page(writer: &Writer<'_>) -> Option<Page> {
    let texts = writer.texts;
    let facets = writer.facet_standings();
    if facets
        .iter()
        .all(|facet| facet.agreement == Agreement::Unknown)
    {
        return None;
    }
    let pick = |belongs: &dyn Fn(&Standing<'_>) -> bool| -> Vec<&Standing<'_>> {
        facets.iter().filter(|facet| belongs(facet)).collect()
    };
    let level = |facet: &Standing<'_>| facet.mutual.value().unwrap_or(0.0);
    let mut apart = pick(&|facet| facet.agreement == Agreement::Apart);
    apart.sort_by(|a, b| b.width().total_cmp(&a.width()));
    let mut low = pick(&|facet| facet.reality());
    low.sort_by(|a, b| level(a).total_cmp(&level(b)));
    let mut open_low = pick(&|facet| facet.agreement == Agreement::Open && facet.low);
    open_low.sort_by(|a, b| level(a).total_cmp(&level(b)));
    let known = |facet: &Standing<'_>| {
        matches!(facet.agreement, Agreement::Alike | Agreement::Nearly) && !facet.low
    };
    let mut common = pick(&known);
    common.sort_by(|a, b| level(b).total_cmp(&level(a)));
    let open = pick(&|facet| facet.agreement == Agreement::Open && !facet.low);
    let unknown = pick(&|facet| facet.agreement == Agreement::Unknown);
    let mut blocks: Vec<Block> = writer.chart("quadrant").into_iter().collect();
    let ([_, workable, _], [notable, _]) = (writer.policy().level_bands, writer.policy().gap_bands);
    blocks.push(Block::note(say!(
        texts,
        "reality-note",
        level = texts.decimal(workable),
        apart = texts.decimal(notable)
    )));
    for (heading, facets, behaviours) in [
        ("reality-perception", &apart, true),
        ("reality-reality", &low, true),
        ("reality-open-low", &open_low, true),
        ("reality-common", &common, false),
        ("reality-unknown", &unknown, false),
    ] {
        if facets.is_empty() {
            continue;
        }
        let lines = facets.iter().map(|facet| match behaviours {
            true => writer.line_with_behaviours(facet),
            false => writer.line(facet),
        });
        blocks.push(Block::heading(texts.say(heading, &[])));
        blocks.push(Block::points(lines.collect()));
    }
    blocks.extend(open_lines(writer, &open));
    let names = |facets: &[&Standing<'_>]| -> Vec<String> {
        facets.iter().map(|f| writer.called(&f.subject)).collect()
    };
    let (apart, low, open_low) = (names(&apart), names(&low), names(&open_low));
    let title = title(
        writer,
        &apart,
        &low,
        &open_low,
        common.len() == facets.len(),
    );
    let kicker = say!(texts, "reality-kicker");
    let prompts = prompts(writer, &apart, &low, &open_low);
    Some(writer.page(
        "reality",
        kicker,
        title,
        "reality-question",
        blocks,
        prompts,
    ))
}

/// Facets that are not low and not known: those of which something is known with a line of their
/// own, the others in one.
fn open_lines(writer: &Writer<'_>, open: &[&Standing<'_>]) -> Vec<Block> {
    let texts = writer.texts;
    if open.is_empty() {
        return Vec::new();
    }
    let all_open = |facet: &&&Standing<'_>| {
        let mut findings = facet.findings.iter();
        findings.all(|finding| finding.verdict == Some(Verdict::Open))
    };
    let named: Vec<String> = open
        .iter()
        .filter(all_open)
        .map(|facet| {
            let (name, mutual) = (writer.title(&facet.subject), writer.said(&facet.mutual));
            say!(texts, "reality-open-facet", facet = name, mutual = mutual)
        })
        .collect();
    let partly = open.iter().filter(|facet| !all_open(facet));
    let mut lines: Vec<String> = partly.map(|facet| writer.line(facet)).collect();
    if !named.is_empty() {
        let facets = texts.list(&named);
        lines.push(say!(texts, "reality-open-rest", facets = facets));
    }
    vec![
        Block::heading(say!(texts, "reality-open")),
        Block::points(lines),
    ]
}

fn title(
    writer: &Writer<'_>,
    apart: &[String],
    low: &[String],
    open_low: &[String],
    all_common: bool,
) -> String {
    let texts = writer.texts;
    let key = match (low.is_empty(), apart.is_empty()) {
        (false, false) => "reality-title-both",
        (false, true) => "reality-title-low",
        (true, false) => "reality-title-apart",
        (true, true) if all_common => "reality-title-common",
        (true, true) if !open_low.is_empty() => "reality-title-open-low",
        (true, true) => "reality-title-open",
    };
    writer.fitting(|most| {
        let list = |names| writer.some_of(names, most);
        let (low, apart, open) = (list(low), list(apart), list(open_low));
        say!(texts, key, low = low, apart = apart, open = open)
    })
}

fn prompts(
    writer: &Writer<'_>,
    apart: &[String],
    low: &[String],
    open_low: &[String],
) -> Vec<String> {
    let texts = writer.texts;
    let mut prompts = Vec::new();
    if let Some(facet) = apart.first() {
        prompts.push(say!(texts, "reality-ask-apart", facet = facet.as_str()));
    }
    if let Some(facet) = low.first() {
        prompts.push(say!(texts, "reality-ask-low", facet = facet.as_str()));
    }
    if let Some(facet) = open_low.first() {
        prompts.push(say!(texts, "reality-ask-open", facet = facet.as_str()));
    }
    if prompts.is_empty() {
        prompts.push(say!(texts, "reality-ask-calm"));
    }
    prompts
}
