//! The behaviours behind a facet: the items that are seen furthest apart where it is a matter of
//! perception, the lowest ones where it is low, the highest where it is strong. Items are ranked,
//! never tested, and shown only where a release has them.

use crate::chart::Reading;
use crate::disclosure::Subject;

use super::{Finding, Standing, Writer, say};

/// How many items stand behind a facet.
const ITEMS: usize = 2;

impl Writer<'_> {
    /// A line about a facet and the behaviours behind it.
    pub(super) fn line_with_behaviours(&self, standing: &Standing<'_>) -> String {
        let apart = standing.apart();
        let items = match apart.first() {
            Some(finding) => self.apart_items(standing, finding),
            None if standing.low => self.items_at_end(standing, true),
            None => Vec::new(),
        };
        let line = self.line(standing);
        if items.is_empty() {
            return line;
        }
        let items = self.texts.list(&items);
        format!("{line} {}", say!(self.texts, "behind", items = items))
    }

    /// The items of a facet that are seen furthest apart, in the direction of the facet's own gap.
    fn apart_items(&self, standing: &Standing<'_>, finding: &Finding<'_>) -> Vec<String> {
        let [notable, _] = self.policy().gap_bands;
        let up = finding.gap.value().unwrap_or(0.0) > 0.0;
        let mut items: Vec<(f64, String)> = Vec::new();
        for item in self.items(&standing.subject) {
            let subject = Subject::Item(item.clone());
            let gap = self
                .readings
                .perception(&subject, finding.target, finding.rater)
                .and_then(|gap| gap.value.value());
            let Some(gap) = gap.filter(|gap| gap.abs() >= notable && (*gap > 0.0) == up) else {
                continue;
            };
            let words = say!(
                self.texts,
                "behind-apart",
                item = self.stem(&item),
                own = self.said(&self.own(&subject, finding.target)),
                seen = self.said(&self.readings.seen(&subject, finding.rater, finding.target)),
            );
            items.push((gap.abs(), words));
        }
        items.sort_by(|a, b| b.0.total_cmp(&a.0));
        items.truncate(ITEMS);
        items.into_iter().map(|(_, words)| words).collect()
    }

    /// The lowest, or the highest, items of a facet as both sides see each other, with both figures.
    pub(super) fn items_at_end(&self, standing: &Standing<'_>, lowest: bool) -> Vec<String> {
        let [first, second] = standing.findings.as_slice() else {
            return Vec::new();
        };
        let [strong, workable, _] = self.policy().level_bands;
        let mut items: Vec<(f64, String)> = Vec::new();
        for item in self.items(&standing.subject) {
            let subject = Subject::Item(item.clone());
            let received: [Reading; 2] = [first, second]
                .map(|finding| self.readings.seen(&subject, finding.rater, finding.target));
            let [Some(a), Some(b)] = received.map(|reading| reading.value()) else {
                continue;
            };
            let mean = f64::midpoint(a, b);
            let belongs = if lowest {
                mean < workable
            } else {
                mean >= strong
            };
            if belongs {
                let words = say!(
                    self.texts,
                    "behind-level",
                    item = self.stem(&item),
                    first = self.name(first.target),
                    a = self.said(&received[0]),
                    second = self.name(second.target),
                    b = self.said(&received[1]),
                );
                items.push((if lowest { mean } else { -mean }, words));
            }
        }
        items.sort_by(|a, b| a.0.total_cmp(&b.0));
        items.truncate(ITEMS);
        items.into_iter().map(|(_, words)| words).collect()
    }

    /// Ids of the items of a facet.
    fn items(&self, subject: &Subject) -> Vec<String> {
        let items = self.readings.definition.items.iter();
        items
            .filter(|item| matches!(subject, Subject::Facet(facet) if *facet == item.facet))
            .map(|item| item.id.clone())
            .collect()
    }
}
