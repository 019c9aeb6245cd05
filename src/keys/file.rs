//! One key file: written whole or not at all, readable by its owner only, never overwritten.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use data_encoding::BASE64;
use serde::Serialize;
use zeroize::Zeroizing;

use super::KeyError;

/// Room for the largest key file, so that its buffer is never copied while it grows.
const ROOM: usize = 8192;

/// Writes a new file: a temporary one beside it, fsync, a link under the final name (which,
/// unlike a rename, refuses to replace), then fsync of the directory.
pub(super) fn create(file: &Path, content: &[u8]) -> Result<(), KeyError> {
    let temporary = write_temporary(file, content).map_err(KeyError::io(file, "written"))?;
    let linked = match fs::hard_link(&temporary, file) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            Err(KeyError::Exists(file.to_owned()))
        }
        other => other.map_err(KeyError::io(file, "written")),
    };
    remove(&temporary)?;
    linked.and_then(|()| sync_directory(file))
}

/// The content, or `None` when the file is not there.
pub(super) fn read(file: &Path) -> Result<Option<Zeroizing<Vec<u8>>>, KeyError> {
    match fs::read(file) {
        Ok(content) => Ok(Some(Zeroizing::new(content))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(KeyError::io(file, "read")(error)),
    }
}

/// Unlinks the file and whatever a crash left of its making, then fsyncs the directory. A file
/// that is gone already is no error.
pub(super) fn destroy(file: &Path) -> Result<(), KeyError> {
    remove(file)?;
    for leftover in leftovers(file)? {
        remove(&leftover)?;
    }
    sync_directory(file)
}

/// JSON with a line end, in a buffer that is overwritten when dropped.
pub(super) fn to_json<T: Serialize>(content: &T) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    let mut json = Zeroizing::new(Vec::with_capacity(ROOM));
    serde_json::to_writer(&mut *json, content).map_err(|_| KeyError::Generate)?;
    json.push(b'\n');
    Ok(json)
}

/// The bytes of a base64 field.
pub(super) fn decode(text: &str) -> Result<Zeroizing<Vec<u8>>, &'static str> {
    BASE64
        .decode(text.as_bytes())
        .map(Zeroizing::new)
        .map_err(|_| "it is not base64")
}

/// `.panel-….json.0`, or the first number that is free: another process may be writing, or a
/// crash may have left a file. Whatever is left is found by its beginning at destruction.
fn write_temporary(file: &Path, content: &[u8]) -> io::Result<PathBuf> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(0o600);
    let mut number = 0_u32;
    loop {
        let temporary = file.with_file_name(format!("{}{number}", beginning(file)));
        match options.open(&temporary) {
            Ok(mut opened) => {
                let written = opened.write_all(content).and_then(|()| opened.sync_all());
                if let Err(error) = written {
                    fs::remove_file(&temporary)?;
                    return Err(error);
                }
                return Ok(temporary);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(error),
        }
    }
}

fn remove(file: &Path) -> Result<(), KeyError> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(KeyError::io(file, "destroyed")(error))
        }
        _ => Ok(()),
    }
}

fn sync_directory(file: &Path) -> Result<(), KeyError> {
    let directory = file.parent().unwrap_or(Path::new("."));
    File::open(directory)
        .and_then(|directory| directory.sync_all())
        .map_err(KeyError::io(directory, "made durable"))
}

fn beginning(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    format!(".{name}.")
}

fn leftovers(file: &Path) -> Result<Vec<PathBuf>, KeyError> {
    let directory = file.parent().unwrap_or(Path::new("."));
    let beginning = beginning(file);
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).map_err(KeyError::io(directory, "listed"))? {
        let entry = entry.map_err(KeyError::io(directory, "listed"))?;
        if entry.file_name().to_string_lossy().starts_with(&beginning) {
            found.push(entry.path());
        }
    }
    Ok(found)
}
