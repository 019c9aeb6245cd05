//! Page 8: the facets that are guiding principles.

use super::{Block, Page, Writer, facet_subject, say};

pub(super) fn page(writer: &Writer<'_>) -> Option<Page> {
    let texts = writer.texts;
    let facets: Vec<_> = writer
        .readings
        .paired_facets()
        .into_iter()
        .filter(|facet| facet.principle)
        .collect();
    if facets.is_empty() {
        return None;
    }
    let mut levels: Vec<(f64, String)> = facets
        .iter()
        .filter_map(|facet| {
            let subject = facet_subject(facet);
            let mutual = writer.readings.alignment(&subject)?.mutual.value()?;
            Some((mutual, writer.called(&subject)))
        })
        .collect();
    levels.sort_by(|a, b| b.0.total_cmp(&a.0));
    let [notable, _] = writer.policy().gap_bands;
    let title = match (levels.first(), levels.last()) {
        (Some((high, most)), Some((low, least))) if high - low >= notable => {
            say!(
                texts,
                "principles-title",
                high = most.as_str(),
                low = least.as_str()
            )
        }
        (Some(_), Some(_)) => say!(texts, "principles-title-even"),
        _ if writer.chart("principles").is_some() => say!(texts, "principles-title-part"),
        _ => say!(texts, "principles-title-withheld"),
    };
    let blocks = match writer.chart("principles") {
        Some(chart) if levels.is_empty() => vec![chart, Block::text(writer.why_no_facets())],
        Some(chart) => vec![chart, Block::note(say!(texts, "principles-note"))],
        None => vec![
            Block::text(say!(
                texts,
                "principles-prompts-note",
                reason = writer.why_no_facets()
            )),
            writer.prompts(&facets),
        ],
    };
    let kicker = say!(texts, "principles-kicker");
    let page = writer.page("principles", kicker, title, "principles-question", blocks);
    Some(page.off_slides())
}
