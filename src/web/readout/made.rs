//! A finished readout in memory, and who makes one.

use std::sync::Arc;

use actix_web::web::Bytes;

use super::renderings::Inputs;
use crate::report::{
    Document, Format, Options, Readout, ReportError, archive, documents, previews,
};

/// The file that holds every document.
pub(super) const EVERYTHING: &str = "readout.zip";
/// Pages of each document that are shown as pictures.
const PICTURES: usize = 6;
/// Width of these pictures, in pixels: twice what the page shows them at.
pub(super) const PICTURE_WIDTH: u32 = 440;

/// A document as it is sent. Its bytes are shared with the cache.
pub(super) struct File {
    /// Name to save it under.
    pub(super) name: String,
    /// Its bytes.
    pub(super) bytes: Bytes,
    media_type: &'static str,
}

impl File {
    fn of(document: Document) -> Self {
        Self {
            media_type: document.media_type(),
            name: document.name,
            bytes: document.bytes.into(),
        }
    }

    /// Its media type.
    pub(super) fn media_type(&self) -> &'static str {
        self.media_type
    }
}

/// The pictures of a document's first pages.
struct Pictures {
    format: Format,
    /// PNG pictures, in the order of pages.
    pages: Vec<Bytes>,
}

/// Who reads. The guide is how to lead the session, so it is the facilitator's alone; everything
/// else is the same for all, byte for byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Who leads the session.
    Facilitator,
    /// Who answers for a side.
    Representative,
}

impl Reader {
    /// Whether a document is for this reader.
    pub(super) fn reads(self, format: Format) -> bool {
        self == Self::Facilitator || format != Format::Guide
    }
}

/// A finished readout.
pub struct Made {
    /// Every document in one file.
    everything: File,
    /// The same for representatives.
    shared: File,
    files: Vec<(Option<Format>, File)>,
    pictures: Vec<Pictures>,
}

/// The name a format is fetched under.
pub(super) fn file_name(format: Format) -> String {
    match format {
        Format::Csv => "csv.zip".to_owned(),
        Format::Charts => "charts.zip".to_owned(),
        Format::Pictures => "charts-png.zip".to_owned(),
        single => single.file().to_owned(),
    }
}

/// The format a document of a readout belongs to; the schema beside the release to none.
fn format_of(name: &str) -> Option<Format> {
    let single = || Format::ALL.into_iter().find(|format| format.file() == name);
    match name.split_once('/') {
        Some(("csv", _)) => Some(Format::Csv),
        Some(("charts", drawing)) if drawing.ends_with(".png") => Some(Format::Pictures),
        Some(("charts", _)) => Some(Format::Charts),
        Some(_) => None,
        None => single(),
    }
}

/// Whether there may be something of this name.
pub(super) fn is_known(name: &str) -> bool {
    name == EVERYTHING
        || Format::ALL.into_iter().any(|one| file_name(one) == name)
        || place(name).is_some()
}

/// The document and page of a picture: `pdf-1.png`.
fn place(name: &str) -> Option<(Format, usize)> {
    let (word, page) = name.strip_suffix(".png")?.rsplit_once('-')?;
    let page: usize = page.parse().ok()?;
    let format = Format::from_word(word).filter(|format| format.has_pages())?;
    Some((format, page.checked_sub(1)?))
}

fn packed(name: &str, documents: &[Document]) -> Result<File, ReportError> {
    Ok(File::of(Document {
        name: name.to_owned(),
        bytes: archive(documents)?,
    }))
}

impl Made {
    /// Documents with the pictures of their pages; folders, and the whole, become one file each.
    ///
    /// # Errors
    /// As [`archive`].
    pub fn new(
        documents: Vec<Document>,
        pictures: Vec<(Format, Vec<Vec<u8>>)>,
    ) -> Result<Self, ReportError> {
        let read = |document: &&Document| {
            format_of(&document.name).is_none_or(|format| Reader::Representative.reads(format))
        };
        let shared: Vec<Document> = documents.iter().filter(read).cloned().collect();
        let everything = packed(EVERYTHING, &documents)?;
        let shared = packed(EVERYTHING, &shared)?;
        let mut files = Vec::new();
        for format in Format::ALL.into_iter().filter(|one| one.is_folder()) {
            let parts = documents.iter();
            let parts = parts.filter(|one| format_of(&one.name) == Some(format));
            let parts: Vec<Document> = parts.cloned().collect();
            if !parts.is_empty() {
                files.push((Some(format), packed(&file_name(format), &parts)?));
            }
        }
        let single = documents.into_iter().filter(|one| !one.name.contains('/'));
        files.extend(single.map(|one| (format_of(&one.name), File::of(one))));
        let pictures = pictures.into_iter().map(|(format, pages)| Pictures {
            format,
            pages: pages.into_iter().map(Bytes::from).collect(),
        });
        Ok(Self {
            everything,
            shared,
            files,
            pictures: pictures.collect(),
        })
    }

    /// The document of this name, for a reader.
    pub(super) fn document(&self, reader: Reader, name: &str) -> Option<&File> {
        if name == EVERYTHING {
            return Some(match reader {
                Reader::Facilitator => &self.everything,
                Reader::Representative => &self.shared,
            });
        }
        let mut files = self.files.iter();
        let (format, file) = files.find(|(_, file)| file.name == name)?;
        let read = format.is_none_or(|format| reader.reads(format));
        read.then_some(file)
    }

    /// The pictures of a document's pages.
    pub(super) fn pictures(&self, format: Format) -> &[Bytes] {
        let mut all = self.pictures.iter();
        all.find(|one| one.format == format)
            .map_or(&[], |found| &found.pages)
    }

    /// The picture of this name, for a reader.
    pub(super) fn picture(&self, reader: Reader, name: &str) -> Option<Bytes> {
        let (format, page) = place(name)?;
        if !reader.reads(format) {
            return None;
        }
        self.pictures(format).get(page).cloned()
    }

    /// Bytes it takes in memory.
    pub(super) fn size(&self) -> usize {
        let files = self.files.iter().map(|(_, file)| file);
        let files = files.chain([&self.everything, &self.shared]);
        let pictures = self.pictures.iter().flat_map(|one| &one.pages);
        files
            .map(|file| file.bytes.len())
            .chain(pictures.map(Bytes::len))
            .sum()
    }
}

type Making =
    dyn Fn(&Inputs, &mut dyn FnMut(&str)) -> Result<Made, ReportError> + Send + Sync + 'static;

/// Makes a readout, and tells of every format that is finished.
#[derive(Clone)]
pub struct Renderer(Arc<Making>);

impl Renderer {
    /// One that makes readouts in this way.
    pub fn new(
        making: impl Fn(&Inputs, &mut dyn FnMut(&str)) -> Result<Made, ReportError>
        + Send
        + Sync
        + 'static,
    ) -> Self {
        Self(Arc::new(making))
    }

    /// Makes a readout; `progress` hears of every format that is finished.
    ///
    /// # Errors
    /// When a document cannot be made.
    pub fn make(
        &self,
        inputs: &Inputs,
        progress: &mut dyn FnMut(&str),
    ) -> Result<Made, ReportError> {
        (self.0)(inputs, progress)
    }
}

impl Default for Renderer {
    /// The real one.
    fn default() -> Self {
        Self::new(make)
    }
}

fn make(inputs: &Inputs, progress: &mut dyn FnMut(&str)) -> Result<Made, ReportError> {
    let parts = &inputs.parts;
    let readout = Readout {
        release: &parts.release,
        definition: parts.definition.definition(),
        relationship_name: &parts.relationship,
        language: &inputs.language,
        branding: &parts.look.branding,
        agreements: &parts.agreements,
    };
    let options = Options {
        paper: inputs.paper,
        ..Options::default()
    };
    let made = documents(&readout, &options, progress)?;
    let paged = Format::ALL.into_iter().filter(|format| format.has_pages());
    let pictures: Result<Vec<_>, ReportError> = paged
        .map(|format| {
            let pages = previews(&readout, format, inputs.paper, PICTURES, PICTURE_WIDTH)?;
            Ok((format, pages))
        })
        .collect();
    Made::new(made, pictures?)
}
