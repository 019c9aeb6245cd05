//! The public half of an issuing key as WebCrypto imports it (RFC 7517). Not SPKI: WebCrypto
//! rejects the PSS-specific algorithm identifier that RFC 9474 keys carry there.

use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};

/// An RSA public key for RSASSA-PSS with SHA-384.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Jwk {
    /// Key type; always `RSA`.
    pub kty: String,
    /// Algorithm; always `PS384`.
    pub alg: String,
    /// Modulus, base64url without padding, no leading zeros.
    pub n: String,
    /// Public exponent, likewise.
    pub e: String,
}

impl Jwk {
    pub(super) fn new(modulus: &[u8], exponent: &[u8]) -> Self {
        let encode = |number| BASE64URL_NOPAD.encode(strip_leading_zeros(number));
        Self {
            kty: "RSA".into(),
            alg: "PS384".into(),
            n: encode(modulus),
            e: encode(exponent),
        }
    }

    /// Modulus and exponent without leading zeros; `None` when this is no such key.
    pub(super) fn numbers(&self) -> Option<(Vec<u8>, Vec<u8>)> {
        let decode = |text: &str| {
            let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
            Some(strip_leading_zeros(&bytes).to_vec())
        };
        if self.kty != "RSA" || self.alg != "PS384" {
            return None;
        }
        Some((decode(&self.n)?, decode(&self.e)?))
    }
}

fn strip_leading_zeros(mut number: &[u8]) -> &[u8] {
    while let Some((0, rest)) = number.split_first() {
        number = rest;
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leading_zeros_are_dropped() {
        let key = Jwk::new(&[0, 0, 9, 0, 7], &[0, 1, 0, 1]);
        assert_eq!(key.e, "AQAB");
        assert_eq!(key.numbers(), Some((vec![9, 0, 7], vec![1, 0, 1])));
    }
}
