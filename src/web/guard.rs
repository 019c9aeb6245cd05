//! The one middleware: every answer gets the headers, and a handler that panics becomes a plain
//! page instead of a dropped connection.

use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::Error;

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
/// A panic, and what no handler turned into an answer, as a [`WebError`] whose page carries the
/// same headers.
pub async fn guard(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let over_https = request
        .app_data::<Transport>()
        .is_some_and(|transport| transport.over_https);
    match until_panic(next.call(request)).await {
        Some(Ok(mut response)) => {
            headers::secure(response.headers_mut(), over_https);
            Ok(response)
        }
        Some(Err(error)) => Err(with_page(error)),
        None => Err(WebError::Broken.into()),
    }
}

/// Gives an error from outside this module (a refused extractor, a broken payload) one of our
/// pages, so that no cause reaches a body.
fn with_page(error: Error) -> Error {
    if error.as_error::<WebError>().is_some() {
        return error;
    }
    let server_side = error.as_response_error().status_code().is_server_error();
    if server_side {
        WebError::Broken.into()
    } else {
        WebError::Unreadable.into()
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
