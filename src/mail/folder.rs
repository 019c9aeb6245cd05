//! A folder of mails instead of a mail server, for the demo: one `.eml` file per mail.
//!
//! Invariant: the files hold working access codes, so folder and files are their owner's alone,
//! and a file appears whole or not at all.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use lettre::Message;
use lettre::message::header::MessageId;

use super::{FailureKind, SendError, Stage, TransportError};

/// A folder that only its owner can enter.
pub(super) struct Folder(PathBuf);

impl Folder {
    /// Makes the folder (with those above it), or takes one that is closed to others.
    pub(super) fn open(path: &Path) -> Result<Self, TransportError> {
        let mut builder = DirBuilder::new();
        builder.recursive(true).mode(0o700);
        builder
            .create(path)
            .map_err(|_| TransportError::FolderUnusable)?;
        let metadata = fs::metadata(path).map_err(|_| TransportError::FolderUnusable)?;
        if metadata.permissions().mode() & 0o077 != 0 {
            return Err(TransportError::FolderOpenToOthers);
        }
        Ok(Self(path.to_owned()))
    }

    /// Writes `<mail id>.eml`; the same mail again replaces its file.
    pub(super) fn write(&self, message: &Message) -> Result<(), SendError> {
        let permanent = SendError::new(FailureKind::Permanent, Stage::Folder);
        let name = mail_id(message).ok_or(permanent)?;
        self.write_whole(&name, &message.formatted())
            .map_err(|_| SendError::new(FailureKind::Transient, Stage::Folder))
    }

    fn write_whole(&self, name: &str, content: &[u8]) -> io::Result<()> {
        let unfinished = self.0.join(format!(".{name}.part"));
        let mut file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&unfinished)?;
        file.write_all(content)?;
        fs::rename(&unfinished, self.0.join(format!("{name}.eml")))
    }
}

/// The part of the Message-ID before the `@`, if it can be a file name.
fn mail_id(message: &Message) -> Option<String> {
    let header = message.headers().get::<MessageId>()?;
    let (id, _) = header.as_ref().strip_prefix('<')?.split_once('@')?;
    let plain = !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    plain.then(|| id.to_owned())
}
