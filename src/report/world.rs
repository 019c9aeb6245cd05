//! What Typst may see: a few named files in memory and the two report fonts. No disk, no network,
//! no packages, no date.

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
static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    [PLAIN_FONT, STRONG_FONT]
        .into_iter()
        .filter_map(|file| Font::new(Bytes::new(file), 0))
        .collect()
});
static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// Files in memory, one of them the main one.
pub(super) struct Files {
    main: Source,
    files: HashMap<FileId, Bytes>,
}

impl Files {
    /// A world of one template; `None` where its name is not a path inside the world.
    pub(super) fn new(name: &str, template: &str) -> Option<Self> {
        Some(Self {
            main: Source::new(id(name)?, template.to_owned()),
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
        if id == self.main.id() {
            Ok(self.main.clone())
        } else {
            Err(missing(id))
        }
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
