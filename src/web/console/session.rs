//! The session's cookie, and the middleware that finds who is signed in.

use std::sync::Arc;

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{COOKIE, HeaderMap, LOCATION};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpResponse, web};
use zeroize::Zeroizing;

use super::seat::{Console, SignedIn};
use crate::web::error::WebError;
use crate::workflow::{self, SESSION};

/// Over TLS the browser itself holds the cookie to this very host; plain HTTP exists only on
/// localhost.
fn name(secure: bool) -> &'static str {
    if secure { "__Host-rapport" } else { "rapport" }
}

fn is_secure(console: &Console) -> bool {
    console.origin().starts_with("https://")
}

/// The `Set-Cookie` that begins a session.
pub fn begin(console: &Console, token: &str) -> String {
    cookie(console, token, SESSION.as_secs())
}

/// The `Set-Cookie` that ends one.
pub fn end(console: &Console) -> String {
    cookie(console, "", 0)
}

fn cookie(console: &Console, value: &str, seconds: i64) -> String {
    let secure = is_secure(console);
    let flag = if secure { "; Secure" } else { "" };
    format!(
        "{}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict{flag}",
        name(secure)
    )
}

/// The session's token in a request.
fn token(headers: &HeaderMap, secure: bool) -> Option<Zeroizing<String>> {
    headers
        .get_all(COOKIE)
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(known, _)| *known == name(secure))
        .map(|(_, value)| Zeroizing::new(value.to_owned()))
        .filter(|value| value.len() == 64)
}

/// Lets only those who are signed in through; leads the others to the sign-in page.
///
/// # Errors
/// [`WebError::Refused`] for a form without session; [`WebError::Unavailable`].
pub async fn signed_in<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let console = request
        .app_data::<web::Data<Console>>()
        .cloned()
        .ok_or(WebError::Broken)?;
    if let Some(session) = token(request.headers(), is_secure(&console)) {
        let asked = session.clone();
        let found = console
            .run(move |services| workflow::session(services, &asked))
            .await?;
        if let Ok(Some(facilitator)) = found {
            let form_token = workflow::form_token(&session);
            request.extensions_mut().insert(Arc::new(SignedIn {
                facilitator,
                session,
                form_token,
            }));
            return Ok(next.call(request).await?.map_into_left_body());
        }
    }
    if !request.method().is_safe() {
        return Err(WebError::Refused.into());
    }
    let lead = HttpResponse::SeeOther()
        .insert_header((LOCATION, "/console/sign-in"))
        .finish();
    Ok(request.into_response(lead).map_into_right_body())
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    #[test]
    fn the_token_is_found_among_other_cookies() {
        let value = "a".repeat(64);
        for (line, found) in [
            (format!("x=1; rapport={value}"), true),
            (format!("rapport={value};y"), true),
            (format!("rapportx={value}"), false),
            (format!("__Host-rapport={value}"), false),
            ("rapport=short".to_owned(), false),
            (String::new(), false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(COOKIE, HeaderValue::from_str(&line).unwrap());
            assert_eq!(token(&headers, false).is_some(), found, "{line}");
        }
    }
}
