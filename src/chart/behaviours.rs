//! The items with the widest perception gaps, as bars to either side of zero. Items are ranked,
//! never tested: no precision and no verdict stands beside them.

use crate::disclosure::Subject;
use crate::relationship::PartyKey;

use super::canvas::{Anchor, Canvas, Pen};
use super::cast::count;
use super::metrics::{Weight, fit, wrap};
use super::palette::{GRID, JOIN, LABEL, QUIET};
use super::readings::Reading;
use super::{Chart, Readings, Table, WIDTH, mark, words};

/// How many items are drawn.
const SHOWN: usize = 10;
const LABELS: f64 = 246.0;
const SIZE: f64 = 8.5;

/// A perception gap of one item.
#[derive(Clone, Debug)]
pub struct ItemGap<'a> {
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

pub(super) fn chart(readings: &Readings<'_>) -> Option<Chart> {
    let mut gaps = readings.item_gaps();
    gaps.truncate(SHOWN);
    let widest = gaps.first()?.size();
    let reach = if widest > 50.0 { 100.0 } else { 50.0 };
    let mut canvas = Canvas::new(WIDTH);
    let x_of = |value: f64| {
        // Room for the figure beyond the longest bar, on both sides.
        let (left, right) = (LABELS + 32.0, WIDTH - 60.0);
        left + (right - left) * (value.clamp(-reach, reach) + reach) / (2.0 * reach)
    };
    let top = legend(readings, &mut canvas) + 24.0;
    let rows: Vec<Vec<String>> = gaps
        .iter()
        .map(|gap| {
            wrap(
                Weight::Plain,
                SIZE,
                gap.item.trim_end_matches('.'),
                LABELS - 8.0,
                3,
            )
        })
        .collect();
    let height = |lines: &[String]| count(lines.len()) * 10.5 + 18.0;
    let bottom = top + rows.iter().map(|lines| height(lines)).sum::<f64>();
    let small = Pen::plain(7.5, QUIET).anchored(Anchor::Middle);
    for tick in [-reach, -reach / 2.0, 0.0, reach / 2.0, reach] {
        let colour = if tick.abs() < 0.1 { JOIN } else { GRID };
        canvas.line((x_of(tick), top - 2.0), (x_of(tick), bottom), colour, 0.7);
        let label = words::difference(tick, crate::disclosure::Bound::Exact);
        canvas.text((x_of(tick), top - 6.0), small, &label);
    }
    let ends = [
        (-reach, "rated lower by itself", Anchor::Start),
        (reach, "higher by itself", Anchor::End),
    ];
    for (end, text, anchor) in ends {
        let x = if end < 0.0 { LABELS } else { WIDTH };
        canvas.text((x, top - 17.0), small.anchored(anchor), text);
    }
    let mut y = top;
    for (gap, lines) in gaps.iter().zip(&rows) {
        row(readings, &mut canvas, gap, lines, (y, height(lines)), &x_of);
        y += height(lines);
    }
    let (name, title) = (
        "behaviours",
        "The behaviours that are seen most differently",
    );
    let description = description(readings, &gaps);
    Some(Chart {
        name: name.into(),
        title: title.into(),
        svg: canvas.finish(bottom + 4.0, name, title, &description),
        description,
        table: table(readings, &gaps),
    })
}

fn legend(readings: &Readings<'_>, canvas: &mut Canvas) -> f64 {
    let pen = Pen::plain(SIZE, LABEL);
    let mut x = 0.0;
    for party in &readings.release.parties {
        let text = format!("behaviour of {}", party.name);
        let text = fit(pen.weight, pen.size, &text, WIDTH / 2.0 - 30.0);
        canvas.mark((x + 4.5, 7.0), mark(readings, &party.party), 4.2);
        canvas.text((x + 13.0, 10.0), pen, &text);
        x += 29.0 + pen.width(&text);
    }
    14.0
}

fn row(
    readings: &Readings<'_>,
    canvas: &mut Canvas,
    gap: &ItemGap<'_>,
    lines: &[String],
    (top, height): (f64, f64),
    x_of: &dyn Fn(f64) -> f64,
) {
    canvas.line((0.0, top + height), (WIDTH, top + height), GRID, 0.4);
    let mark = mark(readings, gap.target);
    canvas.mark((4.5, top + 9.0), mark, 3.8);
    for (place, line) in lines.iter().enumerate() {
        let at = (13.0, top + 12.0 + count(place) * 10.5);
        canvas.text(
            at,
            Pen::plain(SIZE, LABEL),
            &fit(Weight::Plain, SIZE, line, LABELS - 8.0),
        );
    }
    let k = readings.release.k;
    let levels = [&gap.own, &gap.seen].map(|reading| super::dumbbell::said(reading, k));
    let [own, seen] = levels;
    let quiet = Pen::plain(7.5, QUIET);
    let text = format!("itself {own}, partner {seen}");
    canvas.text(
        (13.0, top + height - 5.0),
        quiet,
        &fit(Weight::Plain, 7.5, &text, LABELS - 16.0),
    );
    let Reading::Shown { value, bound, .. } = gap.gap else {
        return;
    };
    let middle = top + height / 2.0;
    let (from, to) = (x_of(value.min(0.0)), x_of(value.max(0.0)));
    canvas.rectangle((from, middle - 4.5), (to, middle + 4.5), mark.colour);
    let pen = Pen::strong(SIZE, LABEL);
    let text = words::difference(value, bound);
    let room = if value < 0.0 {
        from - LABELS
    } else {
        WIDTH - to
    } - 4.0;
    let size = if pen.width(&text) > room { 6.5 } else { SIZE };
    let pen = Pen { size, ..pen };
    if pen.width(&text) > room {
        // A coded gap at the end of the axis stands on the other side of zero.
        let (x, anchor) = if value < 0.0 {
            (to + 4.0, Anchor::Start)
        } else {
            (from - 4.0, Anchor::End)
        };
        canvas.text((x, middle + 3.0), pen.anchored(anchor), &text);
        return;
    }
    let (x, anchor) = if value < 0.0 {
        (from - 4.0, Anchor::End)
    } else {
        (to + 4.0, Anchor::Start)
    };
    canvas.text((x, middle + 3.0), pen.anchored(anchor), &text);
}

fn cells(readings: &Readings<'_>, gap: &ItemGap<'_>) -> [String; 5] {
    let k = readings.release.k;
    [
        gap.item.clone(),
        readings.name(gap.target),
        super::dumbbell::said(&gap.own, k),
        super::dumbbell::said(&gap.seen, k),
        super::dumbbell::differs(&gap.gap, k),
    ]
}

fn table(readings: &Readings<'_>, gaps: &[ItemGap<'_>]) -> Table {
    let head = [
        "Behaviour",
        "Of",
        "By itself",
        "By its partner",
        "Difference",
    ];
    Table {
        head: head.map(str::to_owned).to_vec(),
        rows: gaps
            .iter()
            .map(|gap| cells(readings, gap).to_vec())
            .collect(),
    }
}

fn description(readings: &Readings<'_>, gaps: &[ItemGap<'_>]) -> String {
    let mut out =
        String::from("Bars of differences between self-rating and partner's rating, widest first.");
    for gap in gaps {
        let [item, target, own, seen, difference] = cells(readings, gap);
        let item = item.trim_end_matches('.');
        out.push_str(&format!(
            " {target}, “{item}”: itself {own}, partner {seen}, {difference}."
        ));
    }
    out
}
