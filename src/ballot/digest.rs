//! Digests that people and files compare: SHA-256 in hexadecimal, and the manifest's fingerprint.

use std::fmt;
use std::str::FromStr;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::{BallotError, base32};

const SHORT_LEN: usize = 26;

pub(super) fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// SHA-256 of the bytes, 64 hexadecimal digits in lower case.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    HEXLOWER.encode(&sha256(bytes))
}

/// SHA-256 of a manifest: what ties an invitation, a sealed ballot and a bulletin to one launch.
///
/// Prints as 26 base32 characters, the first 130 bits; sealing uses all 256.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// The fingerprint of a manifest's text, exactly as stored and served.
    #[must_use]
    pub fn of(manifest: &[u8]) -> Self {
        Self(sha256(manifest))
    }

    /// All 32 bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// All 32 bytes as 64 hexadecimal digits.
    #[must_use]
    pub fn to_hex(&self) -> String {
        HEXLOWER.encode(&self.0)
    }

    /// What links and pages print.
    #[must_use]
    pub fn short(&self) -> ShortFingerprint {
        ShortFingerprint(base32::encode(&self.0, SHORT_LEN))
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.short().fmt(f)
    }
}

/// The first 130 bits of a [`Fingerprint`], as 26 characters. Compare with
/// [`Fingerprint::short`]; it cannot be turned back into a whole fingerprint.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ShortFingerprint(String);

impl fmt::Display for ShortFingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for ShortFingerprint {
    type Err = BallotError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        base32::parse(text, SHORT_LEN)
            .map(Self)
            .ok_or(BallotError::Fingerprint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_sha_256() {
        assert_eq!(
            sha256_hex(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn a_fingerprint_reads_back_from_print() {
        let fingerprint = Fingerprint::of(b"abc");
        let printed = fingerprint.to_string();
        assert_eq!(printed, "q9w1dfwf077ymga183f5vbh24e"); // Computed apart from this program.
        assert_eq!(printed.parse(), Ok(fingerprint.short()));
        assert_eq!(printed.to_uppercase().parse(), Ok(fingerprint.short()));
        assert_ne!(Fingerprint::of(b"abd").short(), fingerprint.short());
        assert!("abc".parse::<ShortFingerprint>().is_err());
    }
}
