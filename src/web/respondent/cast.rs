//! `POST /s/{panel}/ballot`: a sealed ballot with the panel's signature, and nothing else.

use std::borrow::Cow;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};

use super::body;
use super::protocol::{Failure, announced_length, bytes, panel_of};
use super::service::Respondents;
use crate::workflow::Casting;

/// A field beside these is refused: nothing that tells who sends a ballot may come with it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sent<'b> {
    #[serde(borrow)]
    sealed: Cow<'b, str>,
    #[serde(borrow)]
    prefix: Cow<'b, str>,
    #[serde(borrow)]
    signature: Cow<'b, str>,
}

#[derive(Serialize)]
struct Answered {
    receipt: String,
}

/// Stores the ballot, or says why not.
pub async fn ballot(
    request: HttpRequest,
    services: web::Data<dyn Respondents>,
    segment: web::Path<String>,
    payload: web::Payload,
) -> HttpResponse {
    stored(&request, services, &segment, payload)
        .await
        .unwrap_or_else(Failure::response)
}

async fn stored(
    request: &HttpRequest,
    services: web::Data<dyn Respondents>,
    segment: &str,
    payload: web::Payload,
) -> Result<HttpResponse, Failure> {
    let panel = panel_of(request, segment)?;
    // No more room than is needed: ballots are short, and their number may be large.
    let room = announced_length(request).map_or(body::LIMIT, |length| length.min(body::LIMIT));
    let body = body::receive_up_to(payload, room).await?;
    let Ok(sent) = serde_json::from_slice::<Sent>(&body) else {
        return Err(Failure::Malformed(StatusCode::BAD_REQUEST));
    };
    let sealed = BASE64URL_NOPAD.decode(sent.sealed.as_bytes());
    let sealed = sealed.map_err(|_| Failure::Refused)?;
    let prefix = bytes(&sent.prefix).ok_or(Failure::Refused)?;
    let signature = bytes(&sent.signature).ok_or(Failure::Refused)?;
    let casting = web::block(move || services.cast(panel, sealed, prefix, signature)).await??;
    match casting.ok_or(Failure::UnknownPanel)? {
        Casting::Counted { receipt } => Ok(HttpResponse::Ok().json(Answered { receipt })),
        Casting::Refused => Err(Failure::Refused),
        Casting::NotOpen(phase) => Err(Failure::of(phase)),
    }
}
