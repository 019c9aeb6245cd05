//! Page 5: which facets are a problem both sides see, and which are two stories. Left out where
//! facets are not shown for both sides.

use crate::definition::Facet;
use crate::disclosure::{Bound, Verdict};

use super::{Block, Finding, Page, Writer, facet_subject, say};

/// The facets by what their verdicts bear out.
#[derive(Default)]
struct Sorted {
    apart: Vec<(f64, String, String)>,
    low: Vec<(String, String)>,
    open: Vec<String>,
    any: bool,
}

pub(super) fn page(writer: &Writer<'_>) -> Option<Page> {
    let texts = writer.texts;
    let mut sorted = Sorted::default();
    for facet in writer.readings.paired_facets() {
        sort(writer, facet, &mut sorted);
    }
    if !sorted.any {
        return None;
    }
    sorted.apart.sort_by(|a, b| b.0.total_cmp(&a.0));
    let apart: Vec<(String, String)> = sorted
        .apart
        .into_iter()
        .map(|(_, name, line)| (name, line))
        .collect();
    let names = |facets: &[(String, String)]| {
        let names: Vec<&str> = facets
            .iter()
            .take(3)
            .map(|(name, _)| name.as_str())
            .collect();
        writer.texts.list(&names)
    };
    let title = match (sorted.low.is_empty(), apart.is_empty()) {
        (false, false) => {
            say!(
                texts,
                "reality-title-both",
                low = names(&sorted.low),
                apart = names(&apart)
            )
        }
        (false, true) => say!(texts, "reality-title-low", low = names(&sorted.low)),
        (true, false) => say!(texts, "reality-title-apart", apart = names(&apart)),
        (true, true) => say!(texts, "reality-title-open"),
    };
    let mut blocks: Vec<Block> = writer.chart("quadrant").into_iter().collect();
    let ([_, workable, _], [notable, _]) = (writer.policy().level_bands, writer.policy().gap_bands);
    blocks.push(Block::note(say!(
        texts,
        "reality-note",
        level = workable,
        apart = notable
    )));
    let lines = |facets: Vec<(String, String)>| facets.into_iter().map(|(_, line)| line).collect();
    for (heading, none, points) in [
        ("reality-perception", "reality-none", lines(apart)),
        ("reality-reality", "reality-none", lines(sorted.low)),
        ("reality-open", "reality-none-low", sorted.open),
    ] {
        blocks.push(Block::heading(texts.say(heading, &[])));
        blocks.push(match points.is_empty() {
            true => Block::text(texts.say(none, &[])),
            false => Block::points(points),
        });
    }
    Some(writer.page(
        "reality",
        say!(texts, "reality-kicker"),
        title,
        "reality-question",
        blocks,
    ))
}

fn sort(writer: &Writer<'_>, facet: &Facet, sorted: &mut Sorted) {
    let subject = facet_subject(facet);
    let (called, title) = (writer.called(&subject), writer.readings.title(&subject));
    let findings = writer.findings(&subject);
    let apart: Vec<String> = findings
        .iter()
        .filter(|finding| finding.verdict == Some(Verdict::Gap))
        .map(|finding| target(writer, finding))
        .collect();
    if !apart.is_empty() {
        sorted.any = true;
        let line = say!(
            writer.texts,
            "reality-apart-line",
            facet = title,
            targets = apart.join("; ")
        );
        let size = findings.iter().filter_map(|finding| finding.gap.value());
        sorted.apart.push((
            size.fold(0.0, |most, gap| gap.abs().max(most)),
            called,
            line,
        ));
        return;
    }
    let mutual = writer
        .readings
        .alignment(&subject)
        .and_then(|alignment| alignment.mutual.value());
    let Some(mutual) = mutual else { return };
    sorted.any = true;
    let [_, workable, _] = writer.policy().level_bands;
    if mutual >= workable {
        return;
    }
    let line = say!(
        writer.texts,
        "reality-low-line",
        facet = title,
        mutual = writer.texts.level(mutual, Bound::Exact),
        band = writer.texts.level_band(writer.policy(), mutual),
    );
    let known = findings
        .iter()
        .all(|finding| matches!(finding.verdict, Some(Verdict::Aligned | Verdict::SmallGap)));
    match known {
        true => sorted.low.push((called, line)),
        false => sorted.open.push(line),
    }
}

fn target(writer: &Writer<'_>, finding: &Finding<'_>) -> String {
    writer.texts.say(
        "reality-apart-target",
        &[
            ("target", writer.name(finding.target).into()),
            ("self", writer.said(&finding.own).into()),
            ("seen", writer.said(&finding.seen).into()),
        ],
    )
}
