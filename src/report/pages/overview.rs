//! Appendix: everything at a glance.

use super::{Page, Writer, say};

pub(super) fn page(writer: &Writer<'_>) -> Option<Page> {
    let chart = writer.chart("overview")?;
    let title = say!(writer.texts, "overview-title");
    let kicker = say!(writer.texts, "overview-kicker");
    let page = writer.page("overview", kicker, title, "overview-question", vec![chart]);
    Some(page.off_slides())
}
