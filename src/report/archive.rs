//! Several documents as one file.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{Document, ReportError};

/// Documents as one ZIP archive, to be sent in one piece. It holds no times: equal documents give
/// equal bytes.
///
/// # Errors
///
/// [`ReportError::Archive`] where two documents have one name.
pub fn archive(documents: &[Document]) -> Result<Vec<u8>, ReportError> {
    let refused = |cause: &dyn std::fmt::Display| ReportError::Archive(cause.to_string());
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for document in documents {
        archive
            .start_file(document.name.as_str(), options)
            .map_err(|cause| refused(&cause))?;
        archive
            .write_all(&document.bytes)
            .map_err(|cause| refused(&cause))?;
    }
    let written = archive.finish().map_err(|cause| refused(&cause))?;
    Ok(written.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_holds_every_document_and_no_time() {
        let documents = [
            Document::new("a.txt", b"one".to_vec()),
            Document::new("charts/b.svg", vec![b'x'; 5000]),
        ];
        let bytes = archive(&documents).expect("an archive");
        assert_eq!(bytes, archive(&documents).expect("an archive"));
        let mut read = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let names: Vec<String> = (read.file_names())
            .map(|name| name.expect("a name").into_owned())
            .collect();
        assert_eq!(names, ["a.txt", "charts/b.svg"]);
        let mut text = Vec::new();
        let mut file = read.by_name("charts/b.svg").expect("the file");
        std::io::copy(&mut file, &mut text).expect("its bytes");
        assert_eq!(text, documents[1].bytes);
    }
}
