//! Page 2: the dimensions at a glance, and where to look first.

use crate::definition::Dimension;
use crate::disclosure::{Row, Subject, Verdict};

use super::{Block, Finding, Page, Writer, say};

pub(super) fn page(writer: &Writer<'_>) -> Page {
    let texts = writer.texts;
    let mut blocks: Vec<Block> = writer.chart("summary").into_iter().collect();
    let diagnosis: Vec<String> = writer
        .readings
        .paired_dimensions()
        .map(|dimension| diagnosis(writer, dimension))
        .collect();
    if !writer.readings.is_empty() && !diagnosis.is_empty() {
        blocks.push(Block::heading(say!(texts, "summary-diagnosis")));
        blocks.push(Block::lead(say!(texts, "voices-read-key")));
        blocks.push(Block::points(diagnosis));
        let [strong, workable, risk] = writer.policy().level_bands;
        blocks.push(Block::note(say!(
            texts,
            "summary-bands",
            strong = strong,
            workable = workable,
            risk = risk
        )));
    }
    writer.page(
        "summary",
        say!(texts, "summary-kicker"),
        title(writer),
        "summary-question",
        blocks,
    )
}

fn title(writer: &Writer<'_>) -> String {
    let texts = writer.texts;
    let readings = &writer.readings;
    let missing: Vec<&str> = readings
        .release
        .parties
        .iter()
        .filter(|party| party.row == Row::Nothing)
        .map(|party| party.name.as_str())
        .collect();
    if readings.is_empty() {
        return say!(texts, "summary-nothing");
    }
    let level = readings
        .paired_dimensions()
        .next()
        .and_then(|first| level(writer, first));
    let Some(level) = level.filter(|_| missing.is_empty()) else {
        return say!(texts, "summary-part", parties = writer.texts.list(&missing));
    };
    let findings: Vec<Finding<'_>> = readings
        .paired_dimensions()
        .flat_map(|dimension| writer.findings(&Subject::Dimension(dimension.id.clone())))
        .collect();
    let gaps = findings.iter().filter(|finding| finding.differs()).count();
    let aligned = findings
        .iter()
        .all(|finding| finding.verdict == Some(Verdict::Aligned));
    let gaps = match aligned {
        true => say!(texts, "summary-aligned"),
        false => say!(texts, "summary-gaps", gaps = gaps),
    };
    say!(texts, "summary-title", level = level, gaps = gaps)
}

/// How each side is seen on a dimension, in bands.
fn level(writer: &Writer<'_>, dimension: &Dimension) -> Option<String> {
    let (first, second) = writer.readings.both()?;
    let subject = Subject::Dimension(dimension.id.clone());
    let of_first = writer.readings.seen(&subject, second, first).value()?;
    let of_second = writer.readings.seen(&subject, first, second).value()?;
    let bands = [of_first, of_second].map(|value| writer.texts.level_band(writer.policy(), value));
    let dimension = writer.readings.title(&subject);
    Some(if bands[0] == bands[1] {
        say!(
            writer.texts,
            "summary-same",
            dimension = dimension,
            band = bands[0].as_str()
        )
    } else {
        say!(
            writer.texts,
            "summary-differ",
            dimension = dimension,
            band = bands[0].as_str(),
            first = writer.name(first),
            other = bands[1].as_str(),
            second = writer.name(second),
        )
    })
}

/// What a dimension is: reality, perception, strength, or not known.
fn diagnosis(writer: &Writer<'_>, dimension: &Dimension) -> String {
    let texts = writer.texts;
    let subject = Subject::Dimension(dimension.id.clone());
    let name = writer.readings.title(&subject);
    let findings = writer.findings(&subject);
    let apart: Vec<String> = findings
        .iter()
        .filter(|finding| finding.verdict == Some(Verdict::Gap))
        .map(|finding| target(writer, finding))
        .collect();
    if !apart.is_empty() {
        return say!(
            texts,
            "summary-dimension-gap",
            dimension = name,
            targets = apart.join("; ")
        );
    }
    let mutual = writer
        .readings
        .alignment(&subject)
        .and_then(|alignment| alignment.mutual.value());
    let Some(mutual) = mutual else {
        return say!(texts, "summary-dimension-withheld", dimension = name);
    };
    let band = writer.texts.level_band(writer.policy(), mutual);
    let [_, workable, _] = writer.policy().level_bands;
    let known = findings
        .iter()
        .all(|finding| matches!(finding.verdict, Some(Verdict::Aligned | Verdict::SmallGap)));
    let key = match (known, mutual < workable) {
        (true, true) => "summary-dimension-reality",
        (true, false) => "summary-dimension-strong",
        (false, _) => "summary-dimension-open",
    };
    let mutual = writer.texts.level(mutual, crate::disclosure::Bound::Exact);
    say!(texts, key, dimension = name, mutual = mutual, band = band)
}

fn target(writer: &Writer<'_>, finding: &Finding<'_>) -> String {
    let gap = finding.gap.value().unwrap_or(0.0);
    let key = if gap > 0.0 {
        "summary-dimension-target-high"
    } else {
        "summary-dimension-target-low"
    };
    writer.texts.say(
        key,
        &[
            ("target", writer.name(finding.target).into()),
            ("self", writer.said(&finding.own).into()),
            ("rater", writer.name(finding.rater).into()),
            ("seen", writer.said(&finding.seen).into()),
            ("size", writer.texts.gap_band(writer.policy(), gap).into()),
            ("gap", writer.difference(&finding.gap).into()),
        ],
    )
}
