//! The release itself as a document.

use super::{Document, Format};
use crate::disclosure::Release;

pub(super) fn json(release: &Release) -> Vec<Document> {
    vec![Document::new(
        Format::Json.file(),
        release.to_json().into_bytes(),
    )]
}
