//! The readout of a released wave, for whoever may read it: a page that lists every document with
//! pictures of its pages, and the documents themselves. Facilitator and representatives get the same,
//! but for the guide to the session, which is the facilitator's.
//!
//! Invariant: documents are made on threads of their own, at most [`renderings::AT_ONCE`] readouts at
//! a time, and kept in memory only. Who may read is decided before anything here is asked.

mod asked;
mod kept;
mod made;
mod page;
mod renderings;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, HeaderValue, REFRESH};
use askama::Template;

pub use asked::{Choice, Query, languages};
pub use made::{Made, Reader, Renderer};
pub use page::{ReadoutBody, body};
pub use renderings::{Inputs, Renderings};

use super::error::WebError;
use super::pages::render;
use crate::workflow::ReadoutParts;

/// Gives a document, when it is there; waits for it while it is made. Documents are saved, not
/// shown: they are no pages of this site. Pictures of pages are shown.
///
/// # Errors
/// [`WebError::UnknownPage`] for another name; [`WebError::Unavailable`] when it cannot be made, or
/// too many readouts are waited for.
pub async fn document(
    renderings: &Renderings,
    parts: ReadoutParts,
    query: &Query,
    reader: Reader,
    name: &str,
) -> Result<HttpResponse, WebError> {
    let inputs = Inputs::new(parts, query).await?;
    let made = renderings.made(inputs).await?;
    if let Some(picture) = made.picture(reader, name) {
        return Ok(HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, "image/png"))
            .body(picture));
    }
    let document = made.document(reader, name).ok_or(WebError::UnknownPage)?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, document.media_type()))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{}\"", document.name),
        ))
        .body(document.bytes.clone()))
}

/// The page, which comes back by itself while documents are made. A header does that: it needs
/// neither script nor anything in the page.
///
/// # Errors
/// [`WebError::Broken`].
pub fn answer(page: &impl Template, body: &ReadoutBody) -> Result<HttpResponse, WebError> {
    let mut response = render(StatusCode::OK, page)?;
    if let Some(come_back) = body.come_back() {
        let value = HeaderValue::from_str(&come_back).map_err(|_| WebError::Broken)?;
        response.headers_mut().insert(REFRESH, value);
    }
    Ok(response)
}

/// Whether something of this name may be asked for: a document, or a picture of a page. Nothing is
/// made for any other.
#[must_use]
pub fn is_document(name: &str) -> bool {
    made::is_known(name)
}
