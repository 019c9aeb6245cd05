//! Receiving a form, with a limit on its size and on the time it may take.

use std::future::poll_fn;
use std::pin::Pin;
use std::time::Duration;

use actix_web::web::Payload;
use futures_core::Stream;
use zeroize::Zeroizing;

use crate::web::error::WebError;

/// The largest form that is read, in bytes. The largest a definition allows is far smaller.
pub const LIMIT: usize = 256 * 1024;

/// How long a form may take to arrive.
const PATIENCE: Duration = Duration::from_secs(60);

/// Reads a body of at most [`LIMIT`] bytes. The buffer never moves while it grows, and is wiped
/// when dropped.
///
/// # Errors
/// [`WebError::TooLarge`], [`WebError::TooSlow`], or [`WebError::Unreadable`] for a connection
/// that broke.
pub async fn receive(payload: Payload) -> Result<Zeroizing<Vec<u8>>, WebError> {
    receive_up_to(payload, LIMIT).await
}

/// Reads a body of at most `limit` bytes; see [`receive`].
///
/// # Errors
/// As [`receive`].
pub async fn receive_up_to(payload: Payload, limit: usize) -> Result<Zeroizing<Vec<u8>>, WebError> {
    tokio::time::timeout(PATIENCE, collect(payload, limit))
        .await
        .map_err(|_| WebError::TooSlow)?
}

async fn collect(mut payload: Payload, limit: usize) -> Result<Zeroizing<Vec<u8>>, WebError> {
    let mut body = Zeroizing::new(Vec::with_capacity(limit));
    while let Some(chunk) = poll_fn(|context| Pin::new(&mut payload).poll_next(context)).await {
        let chunk = chunk.map_err(|_| WebError::Unreadable)?;
        if chunk.len() > limit - body.len() {
            // The server goes on dropping what still comes, for a moment, so that the sender gets
            // to read our page instead of a broken connection.
            return Err(WebError::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}
