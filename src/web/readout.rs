//! Documents of a readout, made anew for whoever may read them, away from the threads that answer
//! requests.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};

use super::error::WebError;
use crate::relationship::{Agreements, Branding};
use crate::report::{Options, Readout, documents};
use crate::workflow::ReadoutParts;

/// The documents that can be fetched, with their media types.
const DOCUMENTS: [(&str, &str); 3] = [
    ("report.pdf", "application/pdf"),
    ("report.html", "text/html; charset=utf-8"),
    ("release.json", "application/json"),
];

/// Whether there is such a document.
#[must_use]
pub fn is_document(name: &str) -> bool {
    DOCUMENTS.iter().any(|(known, _)| *known == name)
}

/// Makes a document. It is saved, not shown: it is no page of this site.
///
/// # Errors
/// [`WebError::UnknownPage`] for another name; [`WebError::Broken`] when it cannot be made.
pub async fn document(parts: ReadoutParts, name: &str) -> Result<HttpResponse, WebError> {
    let (name, media_type) = *DOCUMENTS
        .iter()
        .find(|(known, _)| *known == name)
        .ok_or(WebError::UnknownPage)?;
    let bytes = web::block(move || make(&parts, name)).await??;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, media_type))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ))
        .body(bytes))
}

fn make(parts: &ReadoutParts, name: &str) -> Result<Vec<u8>, WebError> {
    let readout = Readout {
        release: &parts.release,
        definition: parts.definition.definition(),
        relationship_name: &parts.relationship,
        language: parts.definition.default_language(),
        branding: &Branding::default(),
        agreements: &Agreements::default(),
    };
    let made = documents(&readout, &Options::default(), &mut |_| ()).map_err(|error| {
        tracing::error!(%error, "a readout could not be made");
        WebError::Broken
    })?;
    made.into_iter()
        .find(|document| document.name == name)
        .map(|document| document.bytes)
        .ok_or(WebError::Broken)
}
