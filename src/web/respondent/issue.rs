//! `POST /s/{panel}/issue`: a code and a blinded message become a blind signature.

use std::borrow::Cow;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};

use super::protocol::{Failure, bytes, panel_of, wrong_code};
use super::service::Respondents;
use super::{address, body};
use crate::workflow::Issuing;

/// Longest body, in bytes: 342 characters of message, a code, and whatever was pasted around it.
const LIMIT: usize = 4096;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked<'b> {
    #[serde(borrow)]
    code: Cow<'b, str>,
    #[serde(borrow)]
    blinded: Cow<'b, str>,
}

#[derive(Serialize)]
struct Answered {
    signature: String,
}

/// Signs, or says why not.
pub async fn issue(
    request: HttpRequest,
    services: web::Data<dyn Respondents>,
    segment: web::Path<String>,
    payload: web::Payload,
) -> HttpResponse {
    signed(&request, services, &segment, payload)
        .await
        .unwrap_or_else(Failure::response)
}

async fn signed(
    request: &HttpRequest,
    services: web::Data<dyn Respondents>,
    segment: &str,
    payload: web::Payload,
) -> Result<HttpResponse, Failure> {
    let panel = panel_of(request, segment)?;
    let body = body::receive_up_to(payload, LIMIT).await?;
    let Ok(asked) = serde_json::from_slice::<Asked>(&body) else {
        return Err(Failure::Malformed(StatusCode::BAD_REQUEST));
    };
    let malformed = Failure::Malformed(StatusCode::UNPROCESSABLE_ENTITY);
    let blinded = bytes(&asked.blinded).ok_or(malformed)?;
    let code = address::code(&asked.code);
    let issuing = web::block(move || services.issue(panel, &code, &blinded)).await??;
    match issuing.ok_or(Failure::UnknownPanel)? {
        Issuing::Signed(signature) => Ok(HttpResponse::Ok().json(Answered {
            signature: BASE64URL_NOPAD.encode(signature.as_slice()),
        })),
        Issuing::AlreadyIssued => Err(Failure::AlreadyIssued),
        Issuing::WrongCode => Err(wrong_code(request, panel)),
        Issuing::Malformed => Err(malformed),
        Issuing::NotOpen(phase) => Err(Failure::of(phase)),
    }
}
