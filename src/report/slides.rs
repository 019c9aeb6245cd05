//! The readout as slides: one idea each, the finding as title. `deck.pdf`, the thumbnails of the guide and the
//! editable deck are set from this one list, so they are the same slides.

use serde::Serialize;

use super::content::Content;
use super::model::{Block, Page};
use crate::chart::{Chart, Table};
use crate::wording::{Texts, say};

/// The most points on a slide.
const POINTS: usize = 4;
/// The most characters that lead to points on the same slide.
const LEAD: usize = 200;
/// The most rows of a table on a slide.
const ROWS: usize = 7;
/// The most characters of comments on a slide, and the most comments.
const QUOTED: (usize, usize) = (520, 4);

/// A slide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Slide {
    /// Id of the page it belongs to.
    pub(super) page: String,
    /// Where we are.
    pub(super) kicker: String,
    /// What it says.
    pub(super) title: String,
    /// What stands on it.
    #[serde(flatten)]
    pub(super) body: Body,
    /// Questions for the room; only the first slide of a page has them.
    pub(super) prompts: Vec<String>,
}

/// What stands on a slide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Body {
    /// A chart.
    Chart {
        /// The drawing is `charts/{name}.svg`.
        name: String,
        /// The same in sentences.
        description: String,
    },
    /// A sentence, and points.
    Points {
        /// What leads to them.
        leads: Vec<String>,
        /// At most [`POINTS`].
        points: Vec<String>,
        /// How many more there are in the report.
        more: Option<String>,
    },
    /// A table, or a board to write on.
    Table {
        /// What it shows.
        title: String,
        /// Its cells; empty ones on a board.
        table: Table,
        /// Widths of its columns in parts of the whole.
        widths: Vec<u8>,
        /// Whether it is there to be written on.
        board: bool,
    },
    /// Comments, word for word.
    Quotes {
        /// The comments with what they are about and who wrote them.
        quotes: Vec<Quote>,
    },
}

/// A comment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Quote {
    /// Theme and question, where they are others than those of the comment before.
    pub(super) about: Option<String>,
    /// The words.
    pub(super) text: String,
    /// Who wrote them.
    pub(super) source: String,
}

/// All slides but the title slide.
pub(super) fn slides(content: &Content<'_>) -> Vec<Slide> {
    let pages = content.model.pages.iter().filter(|page| page.slide);
    pages
        .flat_map(|page| Stack::of(page, &content.slide_charts, &content.texts))
        .collect()
}

/// The slides of a page, while they are made.
struct Stack<'a> {
    page: &'a Page,
    texts: &'a Texts,
    slides: Vec<Slide>,
    /// Whether the page has a chart: what the chart says need not be said in full again.
    charted: bool,
    heading: Option<&'a str>,
    leads: Vec<String>,
    quotes: Vec<Quote>,
}

impl<'a> Stack<'a> {
    fn of(page: &'a Page, charts: &[Chart], texts: &'a Texts) -> Vec<Slide> {
        let mut stack = Self {
            page,
            texts,
            slides: Vec::new(),
            charted: false,
            heading: None,
            leads: Vec::new(),
            quotes: Vec::new(),
        };
        for block in &page.blocks {
            stack.block(block, charts);
        }
        stack.rest();
        if let Some(first) = stack.slides.first_mut() {
            first.prompts.clone_from(&page.prompts);
        }
        stack.slides
    }

    fn block(&mut self, block: &'a Block, charts: &[Chart]) {
        let among_quotes = matches!(
            block,
            Block::Quote { .. } | Block::Heading { .. } | Block::Lead { .. } | Block::Note { .. }
        );
        if !among_quotes {
            self.quoted();
        }
        match block {
            Block::Chart { name, .. } => {
                self.charted = true;
                for chart in charts.iter().filter(|chart| is_part(&chart.name, name)) {
                    self.push(Body::Chart {
                        name: chart.name.clone(),
                        description: chart.description.clone(),
                    });
                }
            }
            Block::Heading { text } => {
                if self.quotes.is_empty() {
                    self.rest();
                }
                self.leads.clear();
                self.heading = Some(text);
            }
            Block::Lead { text } | Block::Text { text } => self.leads.push(text.clone()),
            // Remarks stand in the report.
            Block::Note { .. } => {}
            Block::Points { points } => {
                let mut leads = std::mem::take(&mut self.leads);
                if leads.iter().map(String::len).sum::<usize>() > LEAD {
                    self.points(std::mem::take(&mut leads), &[], None);
                }
                if self.charted && points.len() > POINTS {
                    let (shown, rest) = points.split_at(POINTS);
                    let more = Some(say!(self.texts, "deck-more", more = rest.len()));
                    self.points(leads, shown, more);
                    return;
                }
                for points in evenly(points, POINTS) {
                    self.points(std::mem::take(&mut leads), points, None);
                }
            }
            Block::Table {
                title,
                table,
                widths,
            } => {
                self.rest();
                for rows in evenly(&table.rows, ROWS) {
                    let table = Table {
                        head: table.head.clone(),
                        rows: rows.to_vec(),
                    };
                    self.table(title, table, widths, false);
                }
            }
            Block::Board {
                title,
                head,
                rows,
                widths,
            } => {
                self.rest();
                let empty = vec![String::new(); head.len()];
                let table = Table {
                    head: head.clone(),
                    rows: vec![empty; *rows],
                };
                self.table(title, table, widths, true);
            }
            Block::Quote { text, source } => {
                let (most, many) = QUOTED;
                let length: usize = self.quotes.iter().map(|quote| quote.text.len()).sum();
                if self.quotes.len() == many || length + text.len() > most {
                    self.quoted();
                }
                let heading = self.heading.take().map(str::to_owned);
                let about: Vec<String> = heading.into_iter().chain(self.leads.drain(..)).collect();
                self.quotes.push(Quote {
                    about: (!about.is_empty()).then(|| about.join(" · ")),
                    text: text.clone(),
                    source: source.clone(),
                });
            }
        }
    }

    fn points(&mut self, leads: Vec<String>, points: &[String], more: Option<String>) {
        self.push(Body::Points {
            leads,
            points: points.to_vec(),
            more,
        });
    }

    fn table(&mut self, title: &str, table: Table, widths: &[u8], board: bool) {
        self.push(Body::Table {
            title: title.to_owned(),
            table,
            widths: widths.to_vec(),
            board,
        });
    }

    /// Comments that wait.
    fn quoted(&mut self) {
        if !self.quotes.is_empty() {
            let quotes = std::mem::take(&mut self.quotes);
            let title = match self.slides.is_empty() {
                true => self.page.heading.title.clone(),
                false => say!(self.texts, "deck-comments"),
            };
            self.titled(title, Body::Quotes { quotes });
        }
    }

    /// Sentences that lead to nothing. Beside a chart they are remarks, and stand in the report; only why
    /// something is not shown must be said in the room.
    fn rest(&mut self) {
        self.quoted();
        let leads = std::mem::take(&mut self.leads);
        if !leads.is_empty() && (!self.charted || self.page.id == "voices") {
            self.points(leads, &[], None);
        }
    }

    fn push(&mut self, body: Body) {
        let heading = self.heading.filter(|_| !self.slides.is_empty());
        let title = heading.unwrap_or(&self.page.heading.title).to_owned();
        self.titled(title, body);
    }

    fn titled(&mut self, title: String, body: Body) {
        self.slides.push(Slide {
            page: self.page.id.clone(),
            kicker: self.page.heading.kicker.clone(),
            title,
            body,
            prompts: Vec::new(),
        });
    }
}

/// Whether a chart is another, or a part of it: `change-2` is a part of `change`.
fn is_part(name: &str, whole: &str) -> bool {
    let rest = name.strip_prefix(whole);
    rest.is_some_and(|rest| {
        rest.is_empty()
            || rest
                .strip_prefix('-')
                .is_some_and(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
    })
}

/// Pieces of at most `most`, as few and as even as can be.
fn evenly<T>(all: &[T], most: usize) -> impl Iterator<Item = &[T]> {
    let pieces = all.len().div_ceil(most).max(1);
    all.chunks(all.len().div_ceil(pieces).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_even() {
        let sizes = |many: usize, most| -> Vec<usize> {
            let all = vec![0; many];
            evenly(&all, most).map(<[i32]>::len).collect()
        };
        assert_eq!(sizes(5, 4), [3, 2]);
        assert_eq!(sizes(12, 4), [4, 4, 4]);
        assert_eq!(sizes(8, 7), [4, 4]);
        assert!(sizes(0, 4).is_empty());
    }

    #[test]
    fn a_part_is_numbered() {
        assert!(is_part("change", "change"));
        assert!(is_part("change-2", "change"));
        assert!(!is_part("change-gaps", "change"));
        assert!(!is_part("party-buyer", "party"));
    }
}
