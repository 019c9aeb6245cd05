//! The one place that draws from the system's randomness: identifiers, and the generator handed
//! to everything that needs keys, codes or nonces.

use rand::rngs::ThreadRng;
use uuid::Uuid;

/// The generator for keys, codes and nonces: cryptographically secure, seeded by the system.
#[must_use]
#[allow(clippy::disallowed_methods)] // This is its home.
pub fn generator() -> ThreadRng {
    rand::rng()
}

/// A new random identifier without order or time.
#[must_use]
pub fn new<T: From<Uuid>>() -> T {
    let mut bytes = [0; 16];
    rand::Rng::fill_bytes(&mut generator(), &mut bytes);
    uuid::Builder::from_random_bytes(bytes).into_uuid().into()
}
