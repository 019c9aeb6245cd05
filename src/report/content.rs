//! What every document of one readout is made from: the words and drawings, made once.

use std::sync::mpsc;
use std::sync::{Mutex, PoisonError};
use std::thread;

use super::model::Model;
use super::picture::png;
use super::typeset::Sheet;
use super::{
    Document, Format, Options, Paper, Readout, ReportError, comma, deck, guide, html, json, pages,
    pdf, pptx, xlsx,
};
use crate::chart::{Chart, Frame, Readings, charts};
use crate::wording::Texts;

/// Threads that make documents: the slow ones are made beside each other.
const THREADS: usize = 2;

pub(super) struct Content<'a> {
    pub(super) readout: Readout<'a>,
    pub(super) texts: Texts,
    language: String,
    pub(super) model: Model,
    pub(super) charts: Vec<Chart>,
    /// The same charts for slides; a tall one in parts.
    pub(super) slide_charts: Vec<Chart>,
}

impl<'a> Content<'a> {
    pub(super) fn new(readout: &Readout<'a>) -> Self {
        let language = language(readout.language);
        let texts = Texts::new(&language).among(readout.release.parties.len());
        let readings = Readings {
            release: readout.release,
            definition: readout.definition,
            language: &language,
            texts: &texts,
        };
        let [charts, slide_charts] =
            [Frame::Page, Frame::Slide].map(|frame| charts(&readings, frame));
        let writer = pages::Writer {
            readings,
            charts: &charts,
            texts: &texts,
            agreements: readout.agreements,
        };
        let model = pages::write(&writer, readout.relationship_name, &language);
        Self {
            readout: *readout,
            model,
            slide_charts,
            charts,
            texts,
            language,
        }
    }

    /// The release as it is read in the readout's language.
    pub(super) fn readings(&self) -> Readings<'_> {
        Readings {
            release: self.readout.release,
            definition: self.readout.definition,
            language: &self.language,
            texts: &self.texts,
        }
    }

    /// A format that has pages, ready to be set.
    pub(super) fn sheet(&self, format: Format, paper: Paper) -> Result<Sheet, ReportError> {
        match format {
            Format::Pdf => pdf::sheet(self, paper),
            Format::Deck => deck::sheet(self),
            Format::Guide => guide::sheet(self, paper),
            other => Err(ReportError::NoPages(other.file())),
        }
    }

    /// The documents of one format.
    fn made(&self, format: Format, paper: Paper) -> Result<Vec<Document>, ReportError> {
        let one = |bytes: Vec<u8>| vec![Document::new(format.file(), bytes)];
        Ok(match format {
            Format::Pdf | Format::Deck | Format::Guide => one(self.sheet(format, paper)?.pdf()?),
            Format::Pptx => one(pptx::pptx(self)?),
            Format::Html => one(html::html(self).into_bytes()),
            Format::Xlsx => one(xlsx::xlsx(self)?),
            Format::Csv => comma::tables(self)?,
            Format::Json => json::json(self.readout.release),
            Format::Charts => drawings(&self.charts),
            Format::Pictures => pictures(&self.charts),
        })
    }

    /// Every document that is asked for, in the order of [`Format::ALL`].
    pub(super) fn documents(
        &self,
        options: &Options,
        progress: &mut dyn FnMut(&str),
    ) -> Result<Vec<Document>, ReportError> {
        let asked: Vec<Format> = Format::ALL
            .into_iter()
            .filter(|format| options.formats.contains(format))
            .collect();
        let waiting = Mutex::new(asked.iter().copied());
        let (sender, receiver) = mpsc::channel();
        let mut made = Vec::with_capacity(asked.len());
        thread::scope(|scope| {
            for _ in 0..THREADS.min(asked.len()) {
                let (sender, waiting) = (sender.clone(), &waiting);
                scope.spawn(move || {
                    let next = || {
                        let mut waiting = waiting.lock().unwrap_or_else(PoisonError::into_inner);
                        waiting.next()
                    };
                    while let Some(format) = next() {
                        let documents = self.made(format, options.paper);
                        // Nobody listens only where the caller is unwinding.
                        let _ = sender.send((format, documents));
                    }
                });
            }
            drop(sender);
            for (format, documents) in receiver {
                progress(format.file());
                made.push((format, documents));
            }
        });
        made.sort_by_key(|(format, _)| *format);
        let made: Result<Vec<_>, _> = made.into_iter().map(|(_, documents)| documents).collect();
        made.map(|documents| documents.into_iter().flatten().collect())
    }
}

fn drawings(charts: &[Chart]) -> Vec<Document> {
    let drawings = charts.iter().map(|chart| {
        let name = format!("charts/{}.svg", chart.name);
        Document::new(name, chart.svg.clone().into_bytes())
    });
    drawings.collect()
}

/// Pixels for a point: 1,440 for the width of a chart.
const SCALE: f32 = 3.0;

fn pictures(charts: &[Chart]) -> Vec<Document> {
    let pictures = charts.iter().filter_map(|chart| {
        let name = format!("charts/{}.png", chart.name);
        Some(Document::new(name, png(&chart.svg, SCALE)?))
    });
    pictures.collect()
}

/// The language the documents are written in: the one asked for, its main language, or English.
pub(super) fn language(asked: &str) -> String {
    let languages = Texts::languages();
    let main = asked.split(['-', '_']).next().unwrap_or_default();
    [asked, main]
        .into_iter()
        .find_map(|tag| {
            languages
                .iter()
                .find(|known| known.eq_ignore_ascii_case(tag))
        })
        .map_or_else(|| "en".to_owned(), Clone::clone)
}
