//! The one middleware: every answer gets the headers, and a handler that panics becomes a plain
//! page instead of a dropped connection.

use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;

use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;

use super::error::WebError;
use super::headers;

/// How the world reaches this server.
#[derive(Clone, Copy, Debug)]
pub struct Transport {
    /// Whether the public address is `https`.
    pub over_https: bool,
}

/// Runs the handler; see the module.
///
/// # Errors
/// A panic, and every error from outside this module, as a [`WebError`] whose page carries the
/// same headers and shows no cause.
pub async fn guard(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let over_https = request
        .app_data::<Transport>()
        .is_some_and(|transport| transport.over_https);
    match until_panic(next.call(request)).await {
        Some(Ok(mut response)) => {
            if let Some(error) = response
                .response()
                .error()
                .filter(|error| is_foreign(error))
            {
                return Err(page_for(error).into());
            }
            headers::secure(response.headers_mut(), over_https);
            Ok(response)
        }
        Some(Err(error)) if is_foreign(&error) => Err(page_for(&error).into()),
        Some(Err(error)) => Err(error),
        None => Err(WebError::Broken.into()),
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
