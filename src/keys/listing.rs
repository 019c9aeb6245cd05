//! What lies in a keys directory, by name alone: nothing is opened.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use super::{KeyDirectory, KeyError};
use crate::relationship::{PanelId, WaveId};

/// A file of a keys directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedKey {
    /// The file.
    pub file: PathBuf,
    /// What it is.
    pub kind: KeyKind,
    /// Its permission bits.
    pub mode: u32,
}

/// What a file of a keys directory is, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyKind {
    /// The keys of a panel.
    Panel(PanelId),
    /// The review key of a wave.
    Review(WaveId),
    /// Something a crash left, or that is none of ours.
    Other,
}

impl KeyDirectory {
    /// Where the directory is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Lists a keys directory, sorted by name. Unlike [`KeyDirectory::open`] it makes nothing.
    ///
    /// # Errors
    /// [`KeyError::Exposed`], [`KeyError::NotADirectory`], [`KeyError::Io`].
    pub fn look(path: &Path) -> Result<Vec<ListedKey>, KeyError> {
        let found = fs::metadata(path).map_err(KeyError::io(path, "looked at"))?;
        if !found.is_dir() {
            return Err(KeyError::NotADirectory(path.to_owned()));
        }
        let mode = found.permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            let directory = path.to_owned();
            return Err(KeyError::Exposed { directory, mode });
        }
        let mut listed = Vec::new();
        for entry in fs::read_dir(path).map_err(KeyError::io(path, "listed"))? {
            let entry = entry.map_err(KeyError::io(path, "listed"))?;
            let file = entry.path();
            // A key that is destroyed meanwhile is no error.
            let Ok(found) = entry.metadata() else {
                continue;
            };
            listed.push(ListedKey {
                kind: kind(&entry.file_name().to_string_lossy()),
                mode: found.permissions().mode() & 0o777,
                file,
            });
        }
        listed.sort_by(|a, b| a.file.cmp(&b.file));
        Ok(listed)
    }
}

fn kind(name: &str) -> KeyKind {
    let id = |prefix: &str| name.strip_prefix(prefix)?.strip_suffix(".json");
    if let Some(panel) = id("panel-").and_then(|id| id.parse().ok()) {
        KeyKind::Panel(panel)
    } else if let Some(wave) = id("review-").and_then(|id| id.parse().ok()) {
        KeyKind::Review(wave)
    } else {
        KeyKind::Other
    }
}
