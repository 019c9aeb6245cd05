//! Page 8: the facets that are guiding principles. Left out where they are not shown.

use super::{Agreement, Block, Page, Standing, Writer, say};
use crate::disclosure::Subject;

pub(super) fn page(writer: &Writer<'_>) -> Option<Page> {
    let texts = writer.texts;
    let chart = writer.chart("principles")?;
    let principles = writer.readings.paired_facets().into_iter();
    let principles: Vec<Standing<'_>> = principles
        .filter(|facet| facet.principle)
        .map(|facet| writer.standing(Subject::Facet(facet.id.clone())))
        .collect();
    let mut levels: Vec<(f64, String)> = principles
        .iter()
        .filter_map(|facet| Some((facet.mutual.value()?, writer.called(&facet.subject))))
        .collect();
    levels.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (high, low) = (levels.first()?, levels.last()?);
    let [notable, _] = writer.policy().gap_bands;
    let title = match high.0 - low.0 >= notable {
        true => say!(
            texts,
            "principles-title",
            high = high.1.as_str(),
            low = low.1.as_str()
        ),
        false => say!(texts, "principles-title-even"),
    };
    let all = principles.len();
    let named = |wanted: Agreement| -> Vec<String> {
        let found = principles.iter().filter(|facet| facet.agreement == wanted);
        found.map(|facet| writer.called(&facet.subject)).collect()
    };
    let lines: Vec<String> = [
        ("principles-apart", named(Agreement::Apart)),
        ("principles-alike", named(Agreement::Alike)),
        ("principles-nearly", named(Agreement::Nearly)),
        ("principles-open", named(Agreement::Open)),
        ("principles-unknown", named(Agreement::Unknown)),
    ]
    .into_iter()
    .filter(|(_, names)| !names.is_empty())
    .map(|(key, names)| {
        let (many, names) = (names.len(), texts.list(&names));
        say!(texts, key, many = many, all = all, names = names)
    })
    .collect();
    let blocks = vec![
        chart,
        Block::points(lines),
        Block::note(say!(texts, "principles-note")),
    ];
    let kicker = say!(texts, "principles-kicker");
    let prompts = vec![
        say!(texts, "principles-ask-notice", facet = low.1.as_str()),
        say!(texts, "principles-ask-moment"),
    ];
    let page = writer.page(
        "principles",
        kicker,
        title,
        "principles-question",
        blocks,
        prompts,
    );
    Some(page.off_slides())
}
