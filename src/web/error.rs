//! What can go wrong between a request and its page, and the page for it.

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpResponse, ResponseError};

use super::respondent::Unavailable;
use super::texts::{Language, Texts};
use super::{headers, pages};

/// An error of the web server. Its text is for a log: it names no code, address or answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WebError {
    /// There is no such page or panel.
    #[error("no such page")]
    UnknownPage,
    /// The page exists, but not for this method.
    #[error("method not allowed")]
    MethodNotAllowed,
    /// There is no such thing at this facilitator's desk.
    #[error("no such page at this desk")]
    UnknownAtDesk,
    /// The thing asked for is not possible in the wave's state.
    #[error("not possible now")]
    NotNow,
    /// A form that no page of ours made for this session.
    #[error("the form does not belong to the session")]
    Refused,
    /// A link that was used, revoked, or has expired.
    #[error("the link leads nowhere")]
    LinkGone,
    /// The body is larger than any form of ours.
    #[error("the form is larger than the limit")]
    TooLarge,
    /// The body did not arrive in time.
    #[error("the form did not arrive in time")]
    TooSlow,
    /// The request could not be read.
    #[error("the request could not be read")]
    Unreadable,
    /// More requests than a limit lets through.
    #[error("too many requests")]
    TooMany,
    /// What must be encrypted came in clear.
    #[error("the request came without TLS")]
    InClear,
    /// Storage cannot answer now.
    #[error("storage cannot answer now")]
    Unavailable,
    /// A defect of ours.
    #[error("a handler failed")]
    Broken,
}

impl WebError {
    /// The status of its page.
    #[must_use]
    pub fn status(self) -> StatusCode {
        self.answer().0
    }

    /// The status and the key of the texts of each error.
    fn answer(self) -> (StatusCode, &'static str) {
        match self {
            Self::UnknownPage => (StatusCode::NOT_FOUND, "unknown-page"),
            Self::UnknownAtDesk => (StatusCode::NOT_FOUND, "console-unknown"),
            Self::NotNow => (StatusCode::CONFLICT, "not-now"),
            Self::Refused => (StatusCode::FORBIDDEN, "refused"),
            Self::LinkGone => (StatusCode::GONE, "link-gone"),
            Self::MethodNotAllowed => (StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "too-large"),
            Self::TooSlow => (StatusCode::REQUEST_TIMEOUT, "too-slow"),
            Self::Unreadable => (StatusCode::BAD_REQUEST, "unreadable"),
            Self::TooMany => (StatusCode::TOO_MANY_REQUESTS, "too-many"),
            Self::InClear => (StatusCode::FORBIDDEN, "in-clear"),
            Self::Unavailable => (StatusCode::SERVICE_UNAVAILABLE, "unavailable"),
            Self::Broken => (StatusCode::INTERNAL_SERVER_ERROR, "broken"),
        }
    }
}

impl From<Unavailable> for WebError {
    fn from(_: Unavailable) -> Self {
        Self::Unavailable
    }
}

impl From<actix_web::error::BlockingError> for WebError {
    fn from(_: actix_web::error::BlockingError) -> Self {
        Self::Broken
    }
}

impl From<askama::Error> for WebError {
    fn from(_: askama::Error) -> Self {
        Self::Broken
    }
}

impl ResponseError for WebError {
    fn status_code(&self) -> StatusCode {
        self.answer().0
    }

    fn error_response(&self) -> HttpResponse {
        let (status, key) = self.answer();
        let mut response = pages::message(status, Texts::of(Language::wanted(&Language::ALL)), key);
        // An answer made after a panic does not pass the middleware again.
        headers::secure(response.headers_mut(), false);
        if *self == Self::MethodNotAllowed {
            let allowed = HeaderValue::from_static("GET, HEAD, POST");
            response.headers_mut().insert(header::ALLOW, allowed);
        }
        response
    }
}

/// The page for addresses that lead nowhere.
///
/// # Errors
/// Always.
pub async fn unknown_page() -> Result<HttpResponse, WebError> {
    Err(WebError::UnknownPage)
}

/// The page for methods a page does not know.
///
/// # Errors
/// Always.
pub async fn method_not_allowed() -> Result<HttpResponse, WebError> {
    Err(WebError::MethodNotAllowed)
}
