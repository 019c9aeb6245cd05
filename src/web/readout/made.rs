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
pub struct File {
    /// Name to save it under.
    pub name: String,
    /// Its bytes.
    pub bytes: Bytes,
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
    pub fn media_type(&self) -> &'static str {
        self.media_type
    }
}

/// The pictures of a document's first pages.
pub struct Pictures {
    /// Which document.
    pub format: Format,
    /// PNG pictures, in the order of pages.
    pub pages: Vec<Bytes>,
}

/// A finished readout.
pub struct Made {
    files: Vec<File>,
    pictures: Vec<Pictures>,
}

/// The name a format is fetched under.
pub(super) fn file_name(format: Format) -> String {
    match format.is_folder() {
        true => format!("{}.zip", format.file()),
        false => format.file().to_owned(),
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

impl Made {
    /// Documents with the pictures of their pages; folders, and the whole, become one file each.
    ///
    /// # Errors
    /// As [`archive`].
    pub fn new(
        documents: Vec<Document>,
        pictures: Vec<(Format, Vec<Vec<u8>>)>,
    ) -> Result<Self, ReportError> {
        let mut files = vec![File::of(Document {
            name: EVERYTHING.to_owned(),
            bytes: archive(&documents)?,
        })];
        for format in Format::ALL.into_iter().filter(|one| one.is_folder()) {
            let folder = format!("{}/", format.file());
            let parts = documents.iter().filter(|one| one.name.starts_with(&folder));
            let parts: Vec<Document> = parts.cloned().collect();
            if !parts.is_empty() {
                files.push(File::of(Document {
                    name: file_name(format),
                    bytes: archive(&parts)?,
                }));
            }
        }
        let single = documents.into_iter().filter(|one| !one.name.contains('/'));
        files.extend(single.map(File::of));
        let pictures = pictures.into_iter().map(|(format, pages)| Pictures {
            format,
            pages: pages.into_iter().map(Bytes::from).collect(),
        });
        Ok(Self {
            files,
            pictures: pictures.collect(),
        })
    }

    /// The document of this name.
    #[must_use]
    pub fn document(&self, name: &str) -> Option<&File> {
        self.files.iter().find(|file| file.name == name)
    }

    /// The pictures of a document's pages.
    pub(super) fn pictures(&self, format: Format) -> &[Bytes] {
        let mut all = self.pictures.iter();
        all.find(|one| one.format == format)
            .map_or(&[], |found| &found.pages)
    }

    /// The picture of this name.
    #[must_use]
    pub fn picture(&self, name: &str) -> Option<Bytes> {
        let (format, page) = place(name)?;
        self.pictures(format).get(page).cloned()
    }

    /// Bytes it takes in memory.
    pub(super) fn size(&self) -> usize {
        let files = self.files.iter().map(|file| file.bytes.len());
        let pictures = self.pictures.iter().flat_map(|one| &one.pages);
        files.chain(pictures.map(Bytes::len)).sum()
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

    pub(super) fn make(
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
