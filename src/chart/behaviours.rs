//! The items with the widest perception gaps, as bars to either side of zero. Items are ranked,
//! never tested: no precision and no verdict stands beside them.

use crate::definition::Id;
use crate::disclosure::{Bound, Subject};
use crate::relationship::PartyKey;
use crate::wording::say;

use super::canvas::{Anchor, Canvas, Pen};
use super::cast::count;
use super::frame;
use super::legend::{Sign, legend, legend_height};
use super::metrics::{Weight, fit, wrap};
use super::palette::{GRID, JOIN, LABEL, QUIET};
use super::readings::Reading;
use super::{Chart, Frame, Readings, Table, WIDTH, mark};

/// How many items are drawn.
const SHOWN: usize = 10;
const LABELS: f64 = 246.0;
const SIZE: f64 = 8.5;

/// A perception gap of one item.
#[derive(Clone, Debug)]
pub struct ItemGap<'a> {
    /// The item.
    pub id: &'a Id,
    /// The item's text.
    pub item: String,
    /// Whose behaviour.
    pub target: &'a PartyKey,
    /// Who sees it.
    pub rater: &'a PartyKey,
    /// How the target rates itself.
    pub own: Reading,
    /// How it is seen.
    pub seen: Reading,
    /// The first minus the second.
    pub gap: Reading,
}

impl ItemGap<'_> {
    /// How far apart, in points; 0 where it is not shown.
    #[must_use]
    pub fn size(&self) -> f64 {
        self.gap.value().unwrap_or(0.0).abs()
    }
}

impl<'a> Readings<'a> {
    /// Every shown perception gap of an item, widest first.
    #[must_use]
    pub fn item_gaps(&self) -> Vec<ItemGap<'a>> {
        let mut gaps = Vec::new();
        for facet in self.paired_facets() {
            for item in self.items_of(facet) {
                let subject = Subject::Item(item.id.clone());
                for (target, rater) in self.pairs() {
                    let Some(gap) = self.perception(&subject, target, rater) else {
                        continue;
                    };
                    if gap.value.value().is_some() {
                        gaps.push(ItemGap {
                            id: &item.id,
                            item: self.title(&subject),
                            target,
                            rater,
                            own: self.seen(&subject, target, target),
                            seen: self.seen(&subject, rater, target),
                            gap: Reading::of(&gap.value, None),
                        });
                    }
                }
            }
        }
        gaps.sort_by(|a, b| b.size().total_cmp(&a.size()));
        gaps
    }
}

/// Height of what stands over the rows, below the legend.
const AXIS: f64 = 24.0;

pub(super) fn charts(readings: &Readings<'_>, frame: Frame) -> Vec<Chart> {
    let mut gaps = readings.item_gaps();
    gaps.truncate(SHOWN);
    let Some(widest) = gaps.first().map(ItemGap::size) else {
        return Vec::new();
    };
    let reach = if widest > 50.0 { 100.0 } else { 50.0 };
    let signs = signs(readings);
    let around = legend_height(&signs) + AXIS + 4.0;
    let parts = frame.parts(gaps, around, |gap| height(&lines(gap)));
    let many = parts.len();
    let title = say!(readings.texts, "chart-behaviours-title");
    let drawn = parts.iter().enumerate().map(|(place, gaps)| {
        let (name, title) = frame::named(readings, ("behaviours", &title), place, many);
        let mut canvas = Canvas::new(WIDTH);
        let top = legend(&mut canvas, &signs) + AXIS;
        let bottom = top + gaps.iter().map(|gap| height(&lines(gap))).sum::<f64>();
        axis(readings, &mut canvas, reach, (top, bottom));
        let mut y = top;
        for gap in gaps {
            row(readings, &mut canvas, gap, y, reach);
            y += height(&lines(gap));
        }
        let description = description(readings, gaps);
        Chart {
            svg: canvas.finish(bottom + 4.0, &name, &title, &description),
            table: table(readings, gaps),
            name,
            title,
            description,
        }
    });
    drawn.collect()
}

fn lines(gap: &ItemGap<'_>) -> Vec<String> {
    let item = gap.item.trim_end_matches('.');
    wrap(Weight::Plain, SIZE, item, LABELS - 16.0, 3)
}

fn height(lines: &[String]) -> f64 {
    count(lines.len()) * 10.5 + 18.0
}

/// Where a difference stands, with room for the figure beyond the longest bar on both sides.
fn x_of(value: f64, reach: f64) -> f64 {
    let (left, right) = (LABELS + 32.0, WIDTH - 60.0);
    left + (right - left) * (value.clamp(-reach, reach) + reach) / (2.0 * reach)
}

fn signs(readings: &Readings<'_>) -> Vec<(Sign, String)> {
    let parties = readings.release.parties.iter();
    let sign = parties.map(|party| {
        let name = readings.name(&party.party);
        let text = say!(readings.texts, "chart-behaviour-of", party = name);
        (Sign::Mark(mark(readings, &party.party)), text)
    });
    sign.collect()
}

fn axis(readings: &Readings<'_>, canvas: &mut Canvas, reach: f64, (top, bottom): (f64, f64)) {
    let small = Pen::plain(7.5, QUIET).anchored(Anchor::Middle);
    for tick in [-reach, -reach / 2.0, 0.0, reach / 2.0, reach] {
        let colour = if tick.abs() < 0.1 { JOIN } else { GRID };
        let x = x_of(tick, reach);
        canvas.line((x, top - 2.0), (x, bottom), colour, 0.7);
        let label = readings.texts.difference(tick, Bound::Exact);
        canvas.text((x, top - 6.0), small, &label);
    }
    let (lower, higher) = (
        say!(readings.texts, "chart-lower-by-itself"),
        say!(readings.texts, "chart-higher-by-itself"),
    );
    let room = (WIDTH - LABELS) / 2.0 - 4.0;
    let ends = [(LABELS, lower, Anchor::Start), (WIDTH, higher, Anchor::End)];
    for (x, text, anchor) in ends {
        let text = fit(small.weight, small.size, &text, room);
        canvas.text((x, top - 17.0), small.anchored(anchor), &text);
    }
}

fn row(readings: &Readings<'_>, canvas: &mut Canvas, gap: &ItemGap<'_>, top: f64, reach: f64) {
    let lines = lines(gap);
    let height = height(&lines);
    canvas.line((0.0, top + height), (WIDTH, top + height), GRID, 0.4);
    let mark = mark(readings, gap.target);
    canvas.mark((4.5, top + 9.0), mark, 3.8);
    for (place, line) in lines.iter().enumerate() {
        let at = (13.0, top + 12.0 + count(place) * 10.5);
        canvas.text(at, Pen::plain(SIZE, LABEL), line);
    }
    let text = say!(
        readings.texts,
        "chart-itself-and-partner",
        own = readings.said(&gap.own),
        seen = readings.said(&gap.seen)
    );
    let text = fit(Weight::Plain, 7.5, &text, LABELS - 16.0);
    canvas.text((13.0, top + height - 5.0), Pen::plain(7.5, QUIET), &text);
    let Reading::Shown { value, bound, .. } = gap.gap else {
        return;
    };
    let middle = top + height / 2.0;
    let (from, to) = (x_of(value.min(0.0), reach), x_of(value.max(0.0), reach));
    canvas.rectangle((from, middle - 4.5), (to, middle + 4.5), mark.colour);
    let pen = Pen::strong(SIZE, LABEL);
    let text = readings.texts.difference(value, bound);
    let negative = value < 0.0;
    let room = if negative { from - LABELS } else { WIDTH - to } - 4.0;
    let size = if pen.width(&text) > room { 6.5 } else { SIZE };
    let pen = Pen { size, ..pen };
    // A coded gap at the end of the axis stands on the other side of zero.
    let left = negative == (pen.width(&text) <= room);
    let (x, anchor) = if left {
        (from - 4.0, Anchor::End)
    } else {
        (to + 4.0, Anchor::Start)
    };
    canvas.text((x, middle + 3.0), pen.anchored(anchor), &text);
}

fn cells(readings: &Readings<'_>, gap: &ItemGap<'_>) -> [String; 5] {
    [
        gap.item.clone(),
        readings.name(gap.target),
        readings.said(&gap.own),
        readings.said(&gap.seen),
        readings.differs(&gap.gap),
    ]
}

fn table(readings: &Readings<'_>, gaps: &[ItemGap<'_>]) -> Table {
    let texts = readings.texts;
    let head = vec![
        say!(texts, "chart-head-behaviour"),
        say!(texts, "chart-head-of"),
        say!(texts, "chart-head-about-itself"),
        say!(texts, "chart-head-by-partner"),
        say!(texts, "chart-head-difference"),
    ];
    let rows = gaps.iter().map(|gap| cells(readings, gap).to_vec());
    Table {
        head,
        rows: rows.collect(),
    }
}

fn description(readings: &Readings<'_>, gaps: &[ItemGap<'_>]) -> String {
    let mut out = say!(readings.texts, "chart-behaviours-about");
    for gap in gaps {
        let [item, target, own, seen, difference] = cells(readings, gap);
        let sentence = say!(
            readings.texts,
            "chart-behaviours-row",
            party = target,
            item = item.trim_end_matches('.'),
            own = own,
            seen = seen,
            difference = difference
        );
        out.push_str(&format!(" {sentence}"));
    }
    out
}
