//! `readout.pptx`: the slides of the deck, to be edited: titles, points and tables are native text, charts are pictures
//! with their description, and the questions for the room are notes. Office Open XML, written by hand; the parts that
//! are the same in every deck stand in `reports/pptx/`.

mod parts;
mod shapes;

use super::content::Content;
use super::picture::png;
use super::slides::{Body, Slide, slides};
use super::{Document, ReportError, archive, deck, look};
use parts::{Part, Relation};
use shapes::{Shapes, lines};

/// Pixels for a point of a chart: 1,200 across a slide.
const SCALE: f32 = 2.5;

/// The deck.
pub(super) fn pptx(content: &Content<'_>) -> Result<Vec<u8>, ReportError> {
    let source = deck::source(content);
    let mut deck = Deck {
        content,
        parts: Vec::new(),
        slides: 0,
    };
    deck.title();
    for slide in &slides(content) {
        deck.slide(slide, &source);
    }
    let accent = look::accent(content).trim_start_matches('#').to_uppercase();
    let parts = parts::package(deck.parts, deck.slides, &content.model.title, &accent);
    archive(&parts)
}

/// A deck while it is made.
struct Deck<'a> {
    content: &'a Content<'a>,
    parts: Vec<Part>,
    slides: usize,
}

impl Deck<'_> {
    fn title(&mut self) {
        let (readout, model) = (&self.content.readout, &self.content.model);
        let mut shapes = Shapes::new(&model.language);
        let size = if model.title.chars().count() > 60 {
            28
        } else {
            40
        };
        shapes.placeholder("ctrTitle", None, &[(&model.title, size)]);
        let mut below = vec![
            self.content
                .readings()
                .text(&readout.definition.title)
                .to_owned(),
        ];
        below.extend(look::voices(self.content));
        below.extend(readout.branding.cover.clone());
        let below: Vec<(&str, u32)> = below.iter().map(|line| (line.as_str(), 18)).collect();
        shapes.placeholder("subTitle", Some(1), &below);
        let mut relations = Vec::new();
        if let Some(logo) = &readout.branding.logo {
            let name = format!("logo.{}", logo.kind().ending());
            shapes.picture(
                "rId3",
                &look::logo_says(self.content),
                [72, 48, 240, 64],
                logo.bytes(),
            );
            relations.push(Relation::image(&name));
            self.parts.push(Part::media(&name, logo.bytes().to_vec()));
        }
        self.push(&shapes, 1, relations, &[]);
    }

    fn slide(&mut self, slide: &Slide, source: &str) {
        let mut shapes = Shapes::new(&self.content.model.language);
        shapes.placeholder("body", Some(13), &[(&slide.kicker, 14)]);
        let size = match slide.title.chars().count() {
            0..=85 => 28,
            86..=150 => 22,
            _ => 18,
        };
        shapes.placeholder("title", None, &[(&slide.title, size)]);
        let (mut layout, mut relations) = (3, Vec::new());
        match &slide.body {
            Body::Chart { name, description } => {
                let charts = &self.content.slide_charts;
                let chart = charts.iter().find(|chart| chart.name == *name);
                if let Some(picture) = chart.and_then(|chart| png(&chart.svg, SCALE)) {
                    shapes.picture("rId3", description, [40, 136, 880, 362], &picture);
                    let file = format!("{name}.png");
                    relations.push(Relation::image(&file));
                    self.parts.push(Part::media(&file, picture));
                }
            }
            Body::Points {
                leads,
                points,
                more,
            } => {
                layout = 2;
                let last = more.as_deref();
                shapes.points(leads, points, last);
            }
            Body::Table {
                title,
                table,
                widths,
                board,
            } => shapes.table(title, table, widths, *board),
            Body::Quotes { quotes } => {
                layout = 2;
                shapes.quotes(quotes);
            }
        }
        shapes.footer(source, self.slides + 1);
        self.push(&shapes, layout, relations, &slide.prompts);
    }

    fn push(&mut self, shapes: &Shapes, layout: usize, own: Vec<Relation>, notes: &[String]) {
        self.slides += 1;
        let number = self.slides;
        let mut relations = vec![Relation::layout(layout), Relation::notes(number)];
        relations.extend(own);
        self.parts
            .push(Part::slide(number, shapes.slide(), &relations));
        let notes = lines(&self.content.model.language, notes);
        self.parts.push(Part::notes(number, &notes));
    }
}

/// Names of the parts of a deck beside those of its slides.
fn document(name: &str, text: impl Into<Vec<u8>>) -> Document {
    Document::new(name, text.into())
}
