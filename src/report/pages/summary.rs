//! Page 2: the dimensions at a glance, and where to look first. Left out where nothing is shown.

use crate::chart::Reading;
use crate::definition::Dimension;
use crate::disclosure::{Row, Subject, Verdict};
use crate::relationship::PartyKey;

use super::{Agreement, Block, Finding, Page, Standing, Writer, alone, say};

pub(super) fn page(writer: &Writer<'_>) -> Option<Page> {
    if writer.readings.is_empty() {
        return None;
    }
    if !writer.compares() || writer.readings.paired_dimensions().next().is_none() {
        return Some(alone::summary(writer));
    }
    let texts = writer.texts;
    let dimensions = writer.readings.paired_dimensions();
    let standings: Vec<Standing<'_>> = dimensions
        .map(|dimension| writer.standing(subject(dimension)))
        .collect();
    let missing = missing(writer);
    let mut blocks: Vec<Block> = writer.chart("summary").into_iter().collect();
    blocks.push(Block::heading(say!(texts, "summary-diagnosis")));
    let title = if missing.is_empty() {
        blocks.push(Block::lead(say!(texts, "voices-read-key")));
        let lines = standings.iter().map(|standing| writer.line(standing));
        blocks.push(Block::points(lines.collect()));
        title(writer, &standings)
    } else {
        let lines = standings.iter().filter_map(|s| one_sided(writer, s));
        blocks.push(Block::points(lines.collect()));
        say!(texts, "summary-part", parties = texts.list(&missing))
    };
    blocks.push(bands(writer));
    let kicker = say!(texts, "summary-kicker");
    let prompts = prompts(writer, &standings);
    Some(writer.page(
        "summary",
        kicker,
        title,
        "summary-question",
        blocks,
        prompts,
    ))
}

pub(super) fn subject(dimension: &Dimension) -> Subject {
    Subject::Dimension(dimension.id.clone())
}

/// What the words for levels mean.
pub(super) fn bands(writer: &Writer<'_>) -> Block {
    let [strong, workable, risk] = writer.policy().level_bands;
    Block::note(say!(
        writer.texts,
        "summary-bands",
        strong = writer.texts.decimal(strong),
        workable = writer.texts.decimal(workable),
        risk = writer.texts.decimal(risk)
    ))
}

/// The parties that nothing is shown of.
fn missing(writer: &Writer<'_>) -> Vec<String> {
    let parties = writer.readings.release.parties.iter();
    parties
        .filter(|party| party.row == Row::Nothing)
        .map(|party| party.name.clone())
        .collect()
}

fn title(writer: &Writer<'_>, standings: &[Standing<'_>]) -> String {
    let texts = writer.texts;
    let shown = |standing: &&Standing<'_>| standing.mutual.value().is_some();
    let Some(standing) = standings.iter().find(shown) else {
        return say!(texts, "summary-title-none");
    };
    let verdicts: Vec<Verdict> = standings
        .iter()
        .flat_map(|standing| &standing.findings)
        .filter_map(|finding| finding.verdict)
        .collect();
    let count = |wanted: Verdict| verdicts.iter().filter(|v| **v == wanted).count();
    let (apart, small) = (count(Verdict::Gap), count(Verdict::SmallGap));
    let (alike, open) = (count(Verdict::Aligned), count(Verdict::Open));
    let all = verdicts.len();
    let gaps = match () {
        () if apart > 0 => say!(texts, "summary-apart", many = apart, all = all),
        () if open == all => say!(texts, "summary-open"),
        () if alike == all => say!(texts, "summary-alike"),
        () if open == 0 => say!(texts, "summary-small", many = small, all = all),
        () => say!(texts, "summary-unproven"),
    };
    writer.fitting(|most| {
        let level = level(writer, standing, most > 1);
        say!(texts, "summary-title", level = level, gaps = gaps.as_str())
    })
}

/// How each side is seen on a dimension; without names where there is no room for them.
fn level(writer: &Writer<'_>, standing: &Standing<'_>, names: bool) -> String {
    let [first, second] = standing.findings.as_slice() else {
        return writer.title(&standing.subject);
    };
    let (of_first, of_second) = (writer.band(&first.seen), writer.band(&second.seen));
    let key = match (of_first == of_second, names) {
        (true, true) => "summary-same",
        (true, false) => "summary-same-short",
        (false, true) => "summary-differ",
        (false, false) => "summary-differ-short",
    };
    say!(
        writer.texts,
        key,
        dimension = writer.title(&standing.subject),
        band = of_first,
        other = of_second,
        first = writer.name(first.target),
        a = writer.said(&first.seen),
        second = writer.name(second.target),
        b = writer.said(&second.seen),
    )
}

/// What the one side that is shown says of itself and of its partner.
fn one_sided(writer: &Writer<'_>, standing: &Standing<'_>) -> Option<String> {
    let rater: &PartyKey = writer.heard().into_iter().next()?;
    let own = writer.own(&standing.subject, rater);
    let of_other = |finding: &&Finding<'_>| finding.rater == rater;
    let partner: Reading = standing.findings.iter().find(of_other)?.seen;
    Some(say!(
        writer.texts,
        "summary-one-sided",
        dimension = writer.title(&standing.subject),
        rater = writer.name(rater),
        own = writer.said(&own),
        partner = writer.said(&partner),
    ))
}

fn prompts(writer: &Writer<'_>, standings: &[Standing<'_>]) -> Vec<String> {
    let texts = writer.texts;
    let mut prompts = vec![say!(texts, "summary-ask-surprise")];
    let widest = standings
        .iter()
        .filter(|standing| standing.agreement == Agreement::Apart)
        .max_by(|a, b| a.width().total_cmp(&b.width()));
    if let Some(standing) = widest {
        let dimension = writer.called(&standing.subject);
        prompts.push(say!(texts, "summary-ask-apart", dimension = dimension));
    }
    if let Some(standing) = standings.iter().find(|standing| standing.reality()) {
        let dimension = writer.called(&standing.subject);
        prompts.push(say!(texts, "summary-ask-reality", dimension = dimension));
    }
    prompts
}
