//! What can go wrong with key files. Messages name the file, what it means, and what to do.

use std::path::{Path, PathBuf};

/// An error of the keys module.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The directory can be read by others.
    #[error(
        "{directory}: other accounts can read this keys directory (mode {mode:04o}); \
         run `chmod 700 {directory}`"
    )]
    Exposed {
        /// The directory.
        directory: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The path is not a directory.
    #[error("{0}: is not a directory; name a directory for the keys")]
    NotADirectory(PathBuf),
    /// Keys and data lie inside each other.
    #[error(
        "{keys}: the keys directory and the data directory {data} must not contain one another, \
         or a backup of the data would hold the keys; choose a separate place for the keys"
    )]
    NotSeparate {
        /// The keys directory.
        keys: PathBuf,
        /// The data directory.
        data: PathBuf,
    },
    /// A panel's key file is not there.
    #[error("{0}: the keys of this panel are gone; the wave can no longer be counted")]
    PanelGone(PathBuf),
    /// A wave's review key is not there.
    #[error("{0}: the review key of this wave is gone; its comments can no longer be read")]
    ReviewGone(PathBuf),
    /// A key file would be overwritten.
    #[error(
        "{0}: this key file exists already and is never overwritten; was the wave launched twice?"
    )]
    Exists(PathBuf),
    /// A key file cannot be understood.
    #[error(
        "{file}: this key file is damaged ({reason}); put the original file back, without it the \
         wave can no longer be counted"
    )]
    Damaged {
        /// The file.
        file: PathBuf,
        /// What is wrong, without the content.
        reason: &'static str,
    },
    /// An escrow would hold an opening key in clear.
    #[error(
        "{0}: this key file holds its opening key in clear, and is not put into escrow; only keys of \
         waves in joint custody are"
    )]
    InClear(PathBuf),
    /// An escrow cannot be opened or used.
    #[error("the escrow cannot be used: {0}")]
    Escrow(&'static str),
    /// Keys could not be made.
    #[error("new keys could not be made; try again, and check the machine if it fails again")]
    Generate,
    /// The file system refused.
    #[error("{file}: the key file could not be {action}: {source}")]
    Io {
        /// The file or directory.
        file: PathBuf,
        /// What was tried, as a participle.
        action: &'static str,
        /// Why.
        source: std::io::Error,
    },
}

impl KeyError {
    /// Wraps an error of the file system.
    pub(super) fn io(file: &Path, action: &'static str) -> impl FnOnce(std::io::Error) -> Self {
        let file = file.to_owned();
        move |source| Self::Io {
            file,
            action,
            source,
        }
    }
}
