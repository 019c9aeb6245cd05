//! Secret tokens: 256 random bits that a browser or a mailed link holds. The database has their
//! SHA-256 only, so a copy of it opens nothing.

use rand::Rng;
use zeroize::Zeroizing;

use crate::ballot::sha256_hex;
use crate::ids;

/// A new token: 64 hexadecimal digits.
pub(super) fn draw() -> Zeroizing<String> {
    let mut bytes = Zeroizing::new([0_u8; 32]);
    ids::generator().fill_bytes(bytes.as_mut_slice());
    Zeroizing::new(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// What the database holds of a token. The purpose keeps tokens of one kind from being taken for
/// another.
pub(super) fn hash(purpose: &str, token: &str) -> String {
    let text = Zeroizing::new(format!("rapport {purpose}\n{token}"));
    sha256_hex(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_long_and_never_the_same() {
        let (one, other) = (draw(), draw());
        assert_eq!(one.len(), 64);
        assert!(*one != *other);
    }

    #[test]
    fn a_hash_belongs_to_one_purpose() {
        assert_ne!(hash("session", "a"), hash("password", "a"));
        assert!(!hash("session", "abcdef").contains("abcdef"));
    }
}
