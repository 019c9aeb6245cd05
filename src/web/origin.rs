//! Forms are taken from our own pages only.
//!
//! A browser says with `Sec-Fetch-Site` where a request comes from; older ones with `Origin`, which
//! says nothing ("null") under our referrer policy. Beside this check stand `SameSite=Strict` and,
//! for every form of a session, its token.

use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{HeaderMap, ORIGIN};
use actix_web::middleware::Next;
use actix_web::web;

use super::console::Console;
use super::error::WebError;

/// Refuses what another site sends.
///
/// # Errors
/// [`WebError::Refused`].
pub async fn same_origin(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let own = request
        .app_data::<web::Data<Console>>()
        .map_or("", |console| console.origin());
    if request.method() == Method::POST && !comes_from(own, request.headers()) {
        return Err(WebError::Refused.into());
    }
    next.call(request).await
}

/// Whether a request comes from a page of our own origin, as far as the browser says.
#[must_use]
pub fn comes_from(own: &str, headers: &HeaderMap) -> bool {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = header("sec-fetch-site") {
        return site == "same-origin";
    }
    match header(ORIGIN.as_str()) {
        None | Some("null") => true,
        Some(origin) => origin == own,
    }
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{HeaderName, HeaderValue};

    use super::*;

    fn from(name: &'static str, value: &'static str) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
        comes_from("https://trust.example", &headers)
    }

    #[test]
    fn only_our_own_pages_send_forms() {
        assert!(from("sec-fetch-site", "same-origin"));
        for other in ["cross-site", "same-site", "none", ""] {
            assert!(!from("sec-fetch-site", other), "{other}");
        }
        assert!(from("origin", "https://trust.example"));
        assert!(from("origin", "null"));
        assert!(!from("origin", "https://evil.example"));
        assert!(!from("origin", "http://trust.example"));
    }
}
