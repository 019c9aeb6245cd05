//! A readout on disk: all of it or nothing.

use std::fs;
use std::io;
use std::path::Path;

use super::{Document, ReportError};

/// Writes a readout into a folder that does not exist yet, or is empty. The documents are written
/// beside it first and moved there at once, so that a reader never finds half a readout.
///
/// # Errors
///
/// [`ReportError::Exists`] where something is there already, [`ReportError::Unfinished`] where an
/// earlier run was interrupted, [`ReportError::Disk`] otherwise. Nothing is replaced.
pub fn write_all(folder: &Path, documents: &[Document]) -> Result<(), ReportError> {
    if folder.exists() && fs::read_dir(folder).is_ok_and(|mut found| found.next().is_some()) {
        return Err(ReportError::Exists(folder.display().to_string()));
    }
    let name = folder
        .file_name()
        .map_or_else(|| "readout".into(), |name| name.to_string_lossy());
    let unfinished = folder.with_file_name(format!(".{name}.unfinished"));
    if let Some(parent) = folder.parent() {
        fs::create_dir_all(parent).map_err(|cause| refused(parent, cause))?;
    }
    fs::create_dir(&unfinished).map_err(|cause| match cause.kind() {
        io::ErrorKind::AlreadyExists => ReportError::Unfinished(unfinished.display().to_string()),
        _ => refused(&unfinished, cause),
    })?;
    let written = fill(&unfinished, documents)
        .and_then(|()| fs::rename(&unfinished, folder).map_err(|cause| refused(folder, cause)));
    if written.is_err() {
        // What is left over is ours; if it cannot be removed, the next run says so.
        drop(fs::remove_dir_all(&unfinished));
    }
    written
}

fn fill(folder: &Path, documents: &[Document]) -> Result<(), ReportError> {
    for document in documents {
        let path = folder.join(&document.name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(|cause| refused(parent, cause))?;
        }
        fs::write(&path, &document.bytes).map_err(|cause| refused(&path, cause))?;
    }
    Ok(())
}

fn refused(path: &Path, cause: io::Error) -> ReportError {
    ReportError::Disk {
        path: path.display().to_string(),
        cause,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one() -> Vec<Document> {
        vec![Document {
            name: "charts/a.svg".into(),
            bytes: b"<svg/>".to_vec(),
        }]
    }

    #[test]
    fn a_readout_appears_whole_and_is_never_replaced() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("deep").join("readout");
        write_all(&folder, &one()).expect("written");
        assert_eq!(
            fs::read(folder.join("charts/a.svg")).expect("a chart"),
            b"<svg/>"
        );
        assert_eq!(
            fs::read_dir(folder.parent().expect("deep"))
                .expect("deep")
                .count(),
            1
        );
        let refused = write_all(&folder, &one()).expect_err("refused");
        assert!(matches!(refused, ReportError::Exists(_)), "{refused}");
    }

    #[test]
    fn an_interrupted_run_is_named() {
        let home = tempfile::tempdir().expect("a folder");
        fs::create_dir(home.path().join(".readout.unfinished")).expect("left over");
        let refused = write_all(&home.path().join("readout"), &one()).expect_err("refused");
        assert!(
            refused.to_string().contains(".readout.unfinished"),
            "{refused}"
        );
    }
}
