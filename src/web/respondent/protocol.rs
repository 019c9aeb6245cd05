//! What the requests of a browser that seals by itself have in common: JSON in, JSON out, a word for
//! every way to fail.
//!
//! Invariant: nothing of a body is logged or said back; every answer is `no-store` like all others.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use actix_web::{HttpRequest, HttpResponse};
use data_encoding::BASE64URL_NOPAD;
use serde::Serialize;

use super::address;
use super::service::Unavailable;
use crate::relationship::{PanelId, Phase};
use crate::web::error::WebError;
use crate::web::guard::Entrance;
use crate::web::origin;
use crate::web::texts::{Language, Texts};

/// Why such a request was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The code was used for another ballot.
    AlreadyIssued,
    /// No invitee of this panel has the code.
    WrongCode,
    /// The wave has not begun.
    NotYetOpen,
    /// The wave takes this no more.
    Closed,
    /// The body is not what it should be; the status says how.
    Malformed(StatusCode),
    /// The ballot carries no valid signature of this panel, or has another length.
    Refused,
    /// The request comes from another site's page.
    Foreign,
    /// More than a limit lets through; come back after so many seconds, when known.
    TooMany(Option<u64>),
    /// Storage cannot answer now.
    Unavailable,
    /// There is no such panel.
    UnknownPanel,
}

#[derive(Serialize)]
struct Said {
    error: &'static str,
    message: String,
}

impl Failure {
    fn answer(self) -> (StatusCode, &'static str) {
        match self {
            Self::AlreadyIssued => (StatusCode::CONFLICT, "already-issued"),
            Self::WrongCode => (StatusCode::UNPROCESSABLE_ENTITY, "wrong-code"),
            Self::NotYetOpen => (StatusCode::CONFLICT, "not-yet-open"),
            Self::Closed => (StatusCode::GONE, "closed"),
            Self::Malformed(status) => (status, "malformed"),
            Self::Refused => (StatusCode::UNPROCESSABLE_ENTITY, "refused"),
            Self::Foreign => (StatusCode::FORBIDDEN, "refused"),
            Self::TooMany(_) => (StatusCode::TOO_MANY_REQUESTS, "too-many"),
            Self::Unavailable => (StatusCode::SERVICE_UNAVAILABLE, "unavailable"),
            Self::UnknownPanel => (StatusCode::NOT_FOUND, "unknown-panel"),
        }
    }

    /// The failure as it is sent.
    #[must_use]
    pub fn response(self) -> HttpResponse {
        let (status, error) = self.answer();
        let texts = Texts::of(Language::wanted(&Language::ALL));
        let message = texts.say(&format!("sealed-{error}"));
        let mut response = HttpResponse::build(status);
        if let Self::TooMany(Some(seconds)) = self {
            response.insert_header((RETRY_AFTER, seconds));
        }
        response.json(Said { error, message })
    }

    /// What the wave's phase has to say about a request it does not take.
    #[must_use]
    pub fn of(phase: Phase) -> Self {
        match phase {
            Phase::NotYetOpen => Self::NotYetOpen,
            Phase::Open | Phase::Late | Phase::Closed => Self::Closed,
        }
    }
}

impl From<WebError> for Failure {
    fn from(error: WebError) -> Self {
        use WebError as E;
        match error {
            E::UnknownPage | E::UnknownAtDesk | E::LinkGone => Self::UnknownPanel,
            E::TooMany => Self::TooMany(None),
            E::Refused | E::InClear => Self::Foreign,
            E::Unavailable | E::Broken => Self::Unavailable,
            E::MethodNotAllowed | E::NotNow | E::TooLarge | E::TooSlow | E::Unreadable => {
                Self::Malformed(error.status())
            }
        }
    }
}

impl From<Unavailable> for Failure {
    fn from(_: Unavailable) -> Self {
        Self::Unavailable
    }
}

impl From<actix_web::error::BlockingError> for Failure {
    fn from(_: actix_web::error::BlockingError) -> Self {
        Self::Unavailable
    }
}

/// Whether an address is one of those that speak JSON, also when a request does not get there.
#[must_use]
pub fn speaks_json(path: &str) -> bool {
    path.starts_with("/s/") && (path.ends_with("/issue") || path.ends_with("/ballot"))
}

/// The panel a request is for, when it is JSON from one of our own pages.
///
/// # Errors
/// [`Failure::UnknownPanel`], [`Failure::Foreign`], [`Failure::Malformed`].
pub fn panel_of(request: &HttpRequest, segment: &str) -> Result<PanelId, Failure> {
    let headers = request.headers();
    let own = entrance(request).map_or("", |entrance| entrance.public_url.as_str());
    if !origin::comes_from(own, headers) {
        return Err(Failure::Foreign);
    }
    let kind = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    let essence = kind.and_then(|kind| kind.split(';').next()).map(str::trim);
    if !essence.is_some_and(|kind| kind.eq_ignore_ascii_case("application/json")) {
        return Err(Failure::Malformed(StatusCode::UNSUPPORTED_MEDIA_TYPE));
    }
    address::panel(segment).ok_or(Failure::UnknownPanel)
}

/// A wrong code, or too many of them at this panel.
#[must_use]
pub fn wrong_code(request: &HttpRequest, panel: PanelId) -> Failure {
    let limited = entrance(request).map_or(Ok(()), |entrance| entrance.limits.wrong_code(panel));
    match limited {
        Ok(()) => Failure::WrongCode,
        Err(seconds) => Failure::TooMany(Some(seconds)),
    }
}

fn entrance(request: &HttpRequest) -> Option<&Arc<Entrance>> {
    request.app_data::<Arc<Entrance>>()
}

/// The length of the body, when the request says it.
#[must_use]
pub fn announced_length(request: &HttpRequest) -> Option<usize> {
    let length = request.headers().get(CONTENT_LENGTH)?;
    length.to_str().ok()?.parse().ok()
}

/// The bytes of a field in base64url without padding; `None` unless there are `N`.
#[must_use]
pub fn bytes<const N: usize>(field: &str) -> Option<[u8; N]> {
    BASE64URL_NOPAD
        .decode(field.as_bytes())
        .ok()?
        .try_into()
        .ok()
}
