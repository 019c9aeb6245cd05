//! One voice or two camps, and how answers divide: low to the left, high to the right of a middle
//! line, after Heiberger and Robbins. Where shares are not shown, two camps are drawn as what the
//! word means: at least 30 % at either end.

use crate::definition::Id;
use crate::disclosure::{About, ItemFlag, Reason, ShareFigure, Shares, Subject, WithheldKind};
use crate::relationship::PartyKey;
use crate::wording::say;

use super::canvas::{Anchor, Canvas, Pen};
use super::cast::count;
use super::frame;
use super::legend::{Notes, Sign, legend, legend_height, missing};
use super::metrics::{Weight, fit, fit_names, wrap};
use super::palette::{GRID, JOIN, LABEL, LOW, MIDDLE, Mark, QUIET, WHITE, between};
use super::{Chart, Frame, Readings, Table, WIDTH, mark, summary};

/// How many behaviours are drawn.
const SHOWN: usize = 8;
const LABELS: f64 = 214.0;
const AXIS: f64 = 15.0;
const SIZE: f64 = 8.5;
const LANE: f64 = 14.0;
/// What two camps mean: this share at either end.
const CAMP: f64 = 30.0;

/// Answers of one party about one item.
struct Voice {
    rater: PartyKey,
    about: About,
    /// Not shown for small parties; two camps are known then all the same.
    shares: Option<ShareFigure>,
}

/// An item with the voices drawn of it.
struct Row {
    item: String,
    voices: Vec<Voice>,
}

/// Items that divide a party.
pub(super) fn camps(readings: &Readings<'_>, frame: Frame) -> Vec<Chart> {
    let texts = readings.texts;
    let withheld: Vec<(String, Reason)> = readings
        .release
        .withheld
        .iter()
        .filter(|withheld| withheld.what == WithheldKind::Spread)
        .map(|withheld| {
            let party = withheld.party.as_ref();
            let name = party.map_or_else(String::new, |party| readings.name(party));
            (name, withheld.reason)
        })
        .collect();
    let mut rows: Vec<Row> = Vec::new();
    for flag in &readings.release.two_camps {
        let item = readings.title(&Subject::Item(flag.item.clone()));
        let voice = voice(readings, flag);
        match rows.iter_mut().find(|row| row.item == item) {
            Some(row) => row.voices.push(voice),
            None => rows.push(Row {
                item,
                voices: vec![voice],
            }),
        }
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.voices.len()));
    let picture = Picture {
        readings,
        name: "camps",
        title: say!(texts, "chart-camps-title"),
        about: say!(texts, "chart-camps-about"),
        notes: missing(readings, &withheld, frame),
    };
    picture.charts(rows, frame)
}

/// How answers divide on the behaviours that are seen most differently.
pub(super) fn shares(readings: &Readings<'_>, frame: Frame) -> Vec<Chart> {
    let texts = readings.texts;
    let mut gaps = readings.item_gaps();
    gaps.truncate(SHOWN);
    let rows = gaps.iter().map(|gap| Row {
        item: gap.item.clone(),
        voices: [gap.target, gap.rater]
            .into_iter()
            .filter_map(|rater| {
                let about = About::Party(gap.target.clone());
                let shares = find(readings, gap.id, rater, &about)?;
                Some(Voice {
                    rater: rater.clone(),
                    about,
                    shares: Some(shares.shares),
                })
            })
            .collect(),
    });
    let rows = rows.filter(|row| !row.voices.is_empty()).collect();
    let picture = Picture {
        readings,
        name: "shares",
        title: say!(texts, "chart-shares-title"),
        about: say!(texts, "chart-shares-about"),
        notes: Vec::new(),
    };
    picture.charts(rows, frame)
}

fn voice(readings: &Readings<'_>, flag: &ItemFlag) -> Voice {
    let shares = find(readings, &flag.item, &flag.rater, &flag.about);
    Voice {
        rater: flag.rater.clone(),
        about: flag.about.clone(),
        shares: shares.map(|shares| shares.shares),
    }
}

fn find<'a>(
    readings: &Readings<'a>,
    item: &Id,
    rater: &PartyKey,
    about: &About,
) -> Option<&'a Shares> {
    let mut shares = readings.release.shares.iter();
    shares.find(|own| own.item == *item && own.rater == *rater && own.about == *about)
}

/// Rows of bars before they are drawn.
struct Picture<'a> {
    readings: &'a Readings<'a>,
    name: &'a str,
    title: String,
    about: String,
    notes: Vec<String>,
}

impl Picture<'_> {
    fn charts(&self, rows: Vec<Row>, frame: Frame) -> Vec<Chart> {
        if rows.is_empty() {
            return Vec::new();
        }
        let notes = Notes::of(&self.notes);
        let signs = self.signs(&rows);
        let around = legend_height(&signs) + AXIS + notes.height() + 4.0;
        let parts = frame.parts(rows, around, Row::height);
        let many = parts.len();
        let drawn = parts.iter().enumerate().map(|(place, rows)| {
            let names = (self.name, self.title.as_str());
            let (name, title) = frame::named(self.readings, names, place, many);
            let mut canvas = Canvas::new(WIDTH);
            let top = legend(&mut canvas, &signs) + AXIS;
            let bottom = top + rows.iter().map(Row::height).sum::<f64>();
            self.axis(&mut canvas, (top, bottom));
            let mut y = top;
            for row in rows {
                self.row(&mut canvas, row, y);
                y += row.height();
            }
            let end = notes.draw(&mut canvas, bottom);
            let table = self.table(rows);
            let mut description = self.about.clone();
            for row in &table.rows {
                if let [item, rater, about, low, middle, high] = row.as_slice() {
                    let item = item.trim_end_matches('.');
                    let sentence = say!(
                        self.readings.texts,
                        "chart-shares-row",
                        item = item,
                        rater = rater.as_str(),
                        about = about.as_str(),
                        low = low.as_str(),
                        middle = middle.as_str(),
                        high = high.as_str()
                    );
                    description.push_str(&format!(" {sentence}"));
                }
            }
            Chart {
                svg: canvas.finish(end + 4.0, &name, &title, &description),
                table,
                name,
                title,
                description,
            }
        });
        drawn.collect()
    }

    fn signs(&self, rows: &[Row]) -> Vec<(Sign, String)> {
        let texts = self.readings.texts;
        let mut signs = vec![(Sign::Field(LOW), say!(texts, "chart-shares-low"))];
        let mut voices = rows.iter().flat_map(|row| &row.voices);
        if voices.any(|voice| voice.shares.is_some()) {
            signs.push((Sign::Field(MIDDLE), say!(texts, "chart-shares-middle")));
        }
        let parties = self.readings.release.parties.iter();
        for party in parties.map(|party| &party.party) {
            let mut voices = rows.iter().flat_map(|row| &row.voices);
            if voices.any(|voice| voice.rater == *party) {
                let name = self.readings.name(party);
                let text = say!(texts, "chart-shares-high", party = name);
                signs.push((Sign::Field(mark(self.readings, party).colour), text));
            }
        }
        signs
    }

    fn axis(&self, canvas: &mut Canvas, (top, bottom): (f64, f64)) {
        let pen = Pen::plain(7.5, QUIET).anchored(Anchor::Middle);
        for tick in [-100.0, -50.0, 0.0, 50.0, 100.0] {
            let colour = if f64::abs(tick) < 0.1 { JOIN } else { GRID };
            canvas.line((x_of(tick), top), (x_of(tick), bottom), colour, 0.6);
            let percent = super::cast::length(f64::abs(tick));
            let label = self.readings.texts.percent(percent);
            canvas.text((x_of(tick), top - 4.0), pen, &label);
        }
    }

    fn row(&self, canvas: &mut Canvas, row: &Row, top: f64) {
        let height = row.height();
        canvas.line((0.0, top + height), (WIDTH, top + height), GRID, 0.4);
        let pen = Pen::plain(SIZE, LABEL);
        for (place, line) in row.lines().iter().enumerate() {
            canvas.text((0.0, top + 11.5 + count(place) * 10.5), pen, line);
        }
        let first = top + 3.0 + 10.5 * count(row.lines().len());
        for (lane, voice) in row.voices.iter().enumerate() {
            let middle = first + (count(lane) + 0.5) * LANE;
            let quiet = Pen::plain(7.5, QUIET);
            let name = self.who(voice, quiet, LABELS - 18.0);
            canvas.mark((4.5, middle), self.mark(voice), 3.4);
            canvas.text((12.0, middle + 2.7), quiet, &name);
            self.bar(canvas, voice, middle);
        }
    }

    fn mark(&self, voice: &Voice) -> Mark {
        let mark = mark(self.readings, &voice.rater);
        match &voice.about {
            About::Party(party) if *party == voice.rater => mark.hollow(),
            _ => mark,
        }
    }

    fn who(&self, voice: &Voice, pen: Pen, room: f64) -> String {
        let (texts, rater) = (self.readings.texts, self.readings.name(&voice.rater));
        match &voice.about {
            About::Party(party) if *party == voice.rater => {
                fit_names(pen.weight, pen.size, &[rater], room, |names| {
                    say!(texts, "chart-about-itself", party = names.join(""))
                })
            }
            About::Party(party) => {
                summary::about_within(self.readings, (&voice.rater, party), pen, room)
            }
            About::Relationship => fit(pen.weight, pen.size, &rater, room),
        }
    }

    fn bar(&self, canvas: &mut Canvas, voice: &Voice, middle: f64) {
        let texts = self.readings.texts;
        let colour = mark(self.readings, &voice.rater).colour;
        let mut block = |from: f64, to: f64, colour| {
            let (upper, lower) = (middle - 4.5, middle + 4.5);
            canvas.rectangle((x_of(from), upper), (x_of(to), lower), colour);
        };
        let shares = match voice.shares {
            None => {
                block(-CAMP, 0.0, LOW);
                block(0.0, CAMP, colour);
                let least = texts.percent(30);
                let least = say!(texts, "figure-at-least", figure = least);
                self.ends(canvas, (-CAMP, CAMP), middle, (&least, &least));
                return;
            }
            Some(ShareFigure::PredominantlyFavourable) => {
                // How nearly all is not shown, so that the bar has no end.
                block(0.0, 70.0, colour);
                block(70.0, 100.0, between(colour, WHITE, 0.72));
                let nearly = say!(texts, "chart-shares-nearly-high");
                self.ends(canvas, (0.0, 0.0), middle, (&nearly, ""));
                return;
            }
            Some(ShareFigure::PredominantlyUnfavourable) => {
                block(-70.0, 0.0, LOW);
                block(-100.0, -70.0, between(LOW, WHITE, 0.72));
                let nearly = say!(texts, "chart-shares-nearly-low");
                self.ends(canvas, (0.0, 0.0), middle, ("", &nearly));
                return;
            }
            Some(ShareFigure::Percent { low, middle, high }) => {
                [low, middle, high].map(|share| share.get())
            }
        };
        let [low, between, high] = shares.map(f64::from);
        let half = between / 2.0;
        block(-half, half, MIDDLE);
        block(-half - low, -half, LOW);
        block(half, half + high, colour);
        let [below, inside, above] = shares.map(|share| texts.percent(share));
        let pen = Pen::plain(7.0, LABEL).anchored(Anchor::Middle);
        if pen.width(&inside) + 3.0 < x_of(between) - x_of(0.0) {
            canvas.text((x_of(0.0), middle + 2.5), pen, &inside);
        }
        self.ends(canvas, (-half - low, half + high), middle, (&below, &above));
    }

    /// Words beyond both ends of a bar.
    fn ends(&self, canvas: &mut Canvas, ends: (f64, f64), middle: f64, words: (&str, &str)) {
        let pen = Pen::plain(8.0, LABEL);
        let [left, right] = [
            (x_of(ends.0) - 4.0, words.0, Anchor::End),
            (x_of(ends.1) + 4.0, words.1, Anchor::Start),
        ];
        for (x, text, anchor) in [left, right] {
            if text.is_empty() {
                continue;
            }
            let wide = pen.width(text);
            let start = if anchor == Anchor::End { x - wide } else { x };
            let area = (
                (start - 1.0, middle - 4.0),
                (start + wide + 1.0, middle + 4.0),
            );
            canvas.rectangle(area.0, area.1, WHITE);
            canvas.text((x, middle + 2.8), pen.anchored(anchor), text);
        }
    }

    fn table(&self, rows: &[Row]) -> Table {
        let texts = self.readings.texts;
        let head = vec![
            say!(texts, "chart-head-behaviour"),
            say!(texts, "chart-head-rated-by"),
            say!(texts, "chart-head-about"),
            say!(texts, "chart-shares-low"),
            say!(texts, "chart-shares-middle"),
            say!(texts, "chart-head-high"),
        ];
        let mut cells = Vec::new();
        for row in rows {
            for voice in &row.voices {
                let about = match &voice.about {
                    About::Party(party) => self.readings.name(party),
                    About::Relationship => say!(texts, "chart-the-relationship"),
                };
                let [low, middle, high] = self.words(voice);
                cells.push(vec![
                    row.item.clone(),
                    self.readings.name(&voice.rater),
                    about,
                    low,
                    middle,
                    high,
                ]);
            }
        }
        Table { head, rows: cells }
    }

    fn words(&self, voice: &Voice) -> [String; 3] {
        let texts = self.readings.texts;
        let none = || "–".to_owned();
        match voice.shares {
            None => {
                let least = texts.percent(30);
                let least = say!(texts, "figure-at-least", figure = least);
                [least.clone(), none(), least]
            }
            Some(ShareFigure::Percent { low, middle, high }) => {
                [low, middle, high].map(|share| texts.percent(share.get()))
            }
            Some(ShareFigure::PredominantlyFavourable) => {
                [none(), none(), say!(texts, "chart-shares-nearly-high")]
            }
            Some(ShareFigure::PredominantlyUnfavourable) => {
                [say!(texts, "chart-shares-nearly-low"), none(), none()]
            }
        }
    }
}

impl Row {
    fn lines(&self) -> Vec<String> {
        let item = self.item.trim_end_matches('.');
        wrap(Weight::Plain, SIZE, item, WIDTH, 2)
    }

    fn height(&self) -> f64 {
        count(self.lines().len()) * 10.5 + count(self.voices.len()) * LANE + 6.0
    }
}

fn x_of(percent: f64) -> f64 {
    let (left, right) = (LABELS + 24.0, WIDTH - 32.0);
    left + (right - left) * (percent.clamp(-100.0, 100.0) + 100.0) / 200.0
}
