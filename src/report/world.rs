//! What Typst may see: a few named files in memory, what all templates share, and the report's fonts. No disk, no
//! network, no packages, no date.

use std::collections::HashMap;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::chart::{PLAIN_FONT, STRONG_FONT};

static LIBRARY: LazyLock<LazyHash<Library>> =
    LazyLock::new(|| LazyHash::new(<Library as LibraryExt>::default()));
/// The fonts that stand in where the report font has no letters: names and comments in Arabic and Hebrew script.
pub(super) const OTHER_SCRIPTS: [&[u8]; 2] = [
    include_bytes!("../../reports/fonts/ReportArabic.ttf"),
    include_bytes!("../../reports/fonts/ReportHebrew.ttf"),
];
/// Colours, fonts, tables and slides.
const THEME: &str = include_str!("../../reports/theme.typ");

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    [PLAIN_FONT, STRONG_FONT]
        .into_iter()
        .chain(OTHER_SCRIPTS)
        .filter_map(|file| Font::new(Bytes::new(file), 0))
        .collect()
});
static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// Whether a font can show a character.
pub(super) fn covers(character: char) -> bool {
    let code = u32::from(character);
    let covers = |font: &Font| font.info().coverage.contains(code);
    match FONTS.split_at_checked(2) {
        Some((report, others)) => report.iter().all(covers) || others.iter().any(covers),
        None => false,
    }
}

/// Files in memory, one of them the main one.
pub(super) struct Files {
    main: Source,
    theme: Source,
    files: HashMap<FileId, Bytes>,
}

impl Files {
    /// A world of one template; `None` where its name is not a path inside the world.
    pub(super) fn new(name: &str, template: &str) -> Option<Self> {
        Some(Self {
            main: Source::new(id(name)?, template.to_owned()),
            theme: Source::new(id("theme.typ")?, THEME.to_owned()),
            files: HashMap::new(),
        })
    }

    /// Adds a file; names that are not paths inside the world are left out.
    pub(super) fn add(&mut self, name: &str, bytes: Vec<u8>) {
        if let Some(id) = id(name) {
            self.files.insert(id, Bytes::new(bytes));
        }
    }
}

fn id(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

impl World for Files {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.main, &self.theme]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}
