//! The one middleware: every answer gets the headers, limits and TLS are seen to, what may be
//! counted is counted, and a handler that panics becomes a plain page instead of a dropped
//! connection.

use std::fmt;
use std::future::Future;
use std::net::IpAddr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::Poll;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{Error, HttpRequest, HttpResponse, ResponseError};

use super::error::WebError;
use super::headers;
use super::limits::{self, Limits, Origin, WrongCode};
use super::metrics::{Class, Counts};
use super::respondent::protocol::{Failure, speaks_json};
use crate::config::Network;

/// How the world reaches this server, and what it bears.
#[derive(Default)]
pub struct Entrance {
    /// The address in the mailed links.
    pub public_url: String,
    /// Whose word on a client's address and protocol is taken.
    pub trusted_proxies: Vec<Network>,
    /// The limits.
    pub limits: Limits,
    /// What was answered.
    pub counts: Arc<Counts>,
    /// Whether a proxy that is not trusted was warned about.
    pub warned: AtomicBool,
}

impl Entrance {
    fn over_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Looks at a request before anything else does.
    fn admit(&self, request: &ServiceRequest) -> Result<(), Refusal> {
        let peer = request.peer_addr().map(|peer| peer.ip());
        let origin = Origin::of(peer, request.headers(), &self.trusted_proxies);
        if origin.unknown_proxy && !self.warned.swap(true, Ordering::Relaxed) {
            tracing::warn!(
                "a proxy that is not trusted forwards requests: name it with --trusted-proxies, or all its clients share one rate limit"
            );
        }
        if ["/health", "/ready"].contains(&request.path()) {
            return Ok(());
        }
        if let Some(Err(wait)) = origin.address.map(|address| self.limits.request(address)) {
            return Err(self.refusal(WebError::TooMany, Instead::Later(wait)));
        }
        if origin.in_clear && self.over_https() {
            let read = [Method::GET, Method::HEAD].contains(request.method());
            let instead = if read {
                self.there(request)
            } else {
                Instead::Nothing
            };
            return Err(self.refusal(WebError::InClear, instead));
        }
        Ok(())
    }

    /// The same page at the public address.
    fn there(&self, request: &ServiceRequest) -> Instead {
        let path = request
            .uri()
            .path_and_query()
            .map_or("/", |path| path.as_str());
        HeaderValue::from_str(&format!("{}{path}", self.public_url))
            .map_or(Instead::Nothing, Instead::There)
    }

    fn refusal(&self, error: WebError, instead: Instead) -> Refusal {
        Refusal {
            error,
            instead,
            over_https: self.over_https(),
            json: false,
        }
    }

    /// After the handler: a wrong code too many says when the next is welcome.
    fn see_to_wrong_codes<B>(&self, response: &mut ServiceResponse<B>) {
        let wrong = response.response().extensions().get::<WrongCode>().copied();
        if let Some(Err(wait)) = wrong.map(|WrongCode(panel)| self.limits.wrong_code(panel)) {
            *response.response_mut().status_mut() = StatusCode::TOO_MANY_REQUESTS;
            retry_after(response.headers_mut(), wait);
        }
    }
}

/// The address of the client, as far as it can be believed: what a trusted proxy says, else the
/// other end of the connection. Of IPv6 the network, because a client has all of it.
pub fn client(request: &HttpRequest) -> Option<IpAddr> {
    let peer = request.peer_addr().map(|peer| peer.ip());
    let trusted = request
        .app_data::<Arc<Entrance>>()
        .map_or(&[][..], |entrance| &entrance.trusted_proxies);
    let origin = Origin::of(peer, request.headers(), trusted);
    origin.address.map(limits::household)
}

fn retry_after(headers: &mut HeaderMap, seconds: u64) {
    headers.insert(header::RETRY_AFTER, seconds.into());
}

/// An answer that does not come from a handler.
#[derive(Debug)]
struct Refusal {
    error: WebError,
    instead: Instead,
    over_https: bool,
    /// Whether whoever asked reads JSON.
    json: bool,
}

/// What else such an answer says.
#[derive(Debug)]
enum Instead {
    Nothing,
    /// Come back after so many seconds.
    Later(u64),
    /// Go there.
    There(HeaderValue),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl ResponseError for Refusal {
    fn status_code(&self) -> StatusCode {
        match self.instead {
            Instead::There(_) => StatusCode::PERMANENT_REDIRECT,
            _ => self.error.status_code(),
        }
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = if self.json {
            Failure::from(self.error).response()
        } else {
            self.error.error_response()
        };
        *response.status_mut() = self.status_code();
        match &self.instead {
            Instead::Nothing => {}
            Instead::Later(seconds) => retry_after(response.headers_mut(), *seconds),
            Instead::There(address) => {
                response
                    .headers_mut()
                    .insert(header::LOCATION, address.clone());
            }
        }
        headers::secure(response.headers_mut(), self.over_https);
        response
    }
}

/// Runs the handler; see the module.
///
/// # Errors
/// Whatever is refused before a handler runs, a panic, and every error from outside this module,
/// as an error whose page carries the same headers and shows no cause.
pub async fn guard(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let entrance = request
        .app_data::<Arc<Entrance>>()
        .cloned()
        .unwrap_or_default();
    let method = request.method().clone();
    let class = Class::of(request.match_pattern().as_deref());
    let json = speaks_json(request.path());
    let answered = answer(&entrance, request, next).await;
    let answered = answered.map_err(|refusal| Refusal { json, ..refusal });
    let status = match &answered {
        Ok(response) => response.status(),
        Err(refusal) => refusal.status_code(),
    };
    let class = match &answered {
        Ok(response) => Class::of(response.request().match_pattern().as_deref()),
        Err(_) => class,
    };
    entrance.counts.count(class, &method, status);
    Ok(answered?)
}

async fn answer<B: MessageBody + 'static>(
    entrance: &Entrance,
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Refusal> {
    entrance.admit(&request)?;
    let page = |error| entrance.refusal(error, Instead::Nothing);
    match until_panic(next.call(request)).await {
        Some(Ok(mut response)) => {
            if let Some(error) = response
                .response()
                .error()
                .filter(|error| is_foreign(error))
            {
                return Err(page(page_for(error)));
            }
            entrance.see_to_wrong_codes(&mut response);
            headers::secure(response.headers_mut(), entrance.over_https());
            Ok(response)
        }
        Some(Err(error)) => {
            let own = error.as_error::<WebError>().copied();
            Err(page(own.unwrap_or_else(|| page_for(&error))))
        }
        None => Err(page(WebError::Broken)),
    }
}

/// Whether an error comes from outside this module, such as a refused extractor: its body could
/// show a cause.
fn is_foreign(error: &Error) -> bool {
    error.as_error::<WebError>().is_none()
}

/// The page for an error from outside this module.
fn page_for(error: &Error) -> WebError {
    if error.as_response_error().status_code().is_server_error() {
        WebError::Broken
    } else {
        WebError::Unreadable
    }
}

/// The output of `work`, or `None` when it panicked.
async fn until_panic<F: Future>(work: F) -> Option<F::Output> {
    let mut work = pin!(work);
    std::future::poll_fn(move |context| {
        match catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(context))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(output)) => Poll::Ready(Some(output)),
            Err(_) => Poll::Ready(None),
        }
    })
    .await
}

#[cfg(test)]
mod tests {
    use actix_web::middleware::from_fn;
    use actix_web::{App, HttpResponse, test, web};

    use super::*;

    async fn broken() -> HttpResponse {
        panic!("canary-cause")
    }

    async fn broken_later() -> HttpResponse {
        tokio::task::yield_now().await;
        panic!("canary-cause")
    }

    /// Status, headers and body as a client of the server gets them.
    async fn answer(path: &str) -> (u16, bool, String) {
        let app = App::new()
            .route("/broken", web::get().to(broken))
            .route("/later", web::get().to(broken_later))
            .route("/json", web::get().to(async |_: web::Json<u8>| "ok"))
            .wrap(from_fn(guard));
        let app = test::init_service(app).await;
        let request = test::TestRequest::get().uri(path).to_request();
        let response = match test::try_call_service(&app, request).await {
            Ok(response) => response.into_parts().1.map_into_boxed_body(),
            Err(error) => error.error_response(),
        };
        let names = ["content-security-policy", "cache-control"];
        let headers = names
            .iter()
            .all(|name| response.headers().contains_key(*name));
        let status = response.status().as_u16();
        let body = actix_web::body::to_bytes(response.into_body())
            .await
            .unwrap();
        (status, headers, String::from_utf8(body.to_vec()).unwrap())
    }

    #[actix_web::test]
    async fn a_client_is_who_a_trusted_proxy_says_it_is() {
        let of = |trusted: &[&str], peer: &str, forwarded: &str| {
            let entrance = Entrance {
                trusted_proxies: trusted
                    .iter()
                    .map(|network| network.parse().unwrap())
                    .collect(),
                ..Entrance::default()
            };
            let request = test::TestRequest::get()
                .app_data(Arc::new(entrance))
                .peer_addr(format!("{peer}:1").parse().unwrap())
                .insert_header(("x-forwarded-for", forwarded))
                .to_http_request();
            client(&request).unwrap().to_string()
        };
        assert_eq!(
            of(&["127.0.0.1"], "127.0.0.1", "198.51.100.7"),
            "198.51.100.7"
        );
        assert_eq!(
            of(&["127.0.0.1"], "203.0.113.9", "198.51.100.7"),
            "203.0.113.9"
        );
        assert_eq!(of(&[], "127.0.0.1", "198.51.100.7"), "127.0.0.1");
        assert_eq!(
            of(&["127.0.0.1"], "127.0.0.1", "2001:db8::1:2:3:4"),
            "2001:db8::"
        );
    }

    #[actix_web::test]
    async fn a_panic_becomes_a_plain_page() {
        for path in ["/broken", "/later"] {
            let (status, headers, body) = answer(path).await;
            assert_eq!((status, headers), (500, true));
            assert!(body.contains("Something went wrong") && !body.contains("canary"));
        }
    }

    #[actix_web::test]
    async fn an_error_from_outside_shows_no_cause() {
        let (status, headers, body) = answer("/json").await;
        assert_eq!((status, headers), (400, true));
        assert!(body.contains("could not be read") && !body.contains("ontent type"));
    }
}
