//! Sealing ballots to a panel's opening key: HPKE (RFC 9180), base mode,
//! DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, `info` = all 32 bytes of the fingerprint,
//! no associated data. What is stored is the encapsulated key followed by the ciphertext.
//!
//! Invariant: a sealed ballot is exactly [`SEALED_OVERHEAD`] bytes longer than the packed answers,
//! and packed answers have one length per definition.

use data_encoding::HEXLOWER;
use hpke::{Deserializable, Kem, Serializable};
use rand::CryptoRng;
use zeroize::Zeroizing;

use super::digest::sha256;
use super::sealed_to::{
    ENCAPSULATED_LEN, Group, PublicHalf, SecretHalf, open_with, point_text, read_point, seal_to,
};
use super::{BallotError, Fingerprint};

const TAG_LEN: usize = 16;
/// What sealing adds to packed answers, in bytes: an encapsulated key and a tag.
pub const SEALED_OVERHEAD: usize = ENCAPSULATED_LEN + TAG_LEN;

/// The secret key that opens a panel's ballots at close. Overwritten when dropped.
pub struct OpeningKey(SecretHalf);

impl OpeningKey {
    /// A fresh key.
    pub fn generate<R: CryptoRng>(rng: &mut R) -> Self {
        Self(Group::gen_keypair_with_rng(rng).0)
    }

    /// The key of these 32 bytes, a P-256 scalar.
    ///
    /// # Errors
    /// [`BallotError::Key`] when they are no such key.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BallotError> {
        Deserializable::from_bytes(bytes)
            .map(Self)
            .map_err(|_| BallotError::Key("the panel's opening key"))
    }

    /// The 32 bytes, for the key file.
    #[must_use]
    pub fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        let mut bytes = Zeroizing::new([0; 32]);
        self.0.write_exact(&mut *bytes);
        bytes
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> OpeningPublicKey {
        OpeningPublicKey(Group::sk_to_pk(&self.0))
    }
}

/// The public key a panel's ballots are sealed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpeningPublicKey(PublicHalf);

impl OpeningPublicKey {
    /// The uncompressed P-256 point, 65 bytes in base64url without padding, as in the manifest.
    #[must_use]
    pub fn to_base64url(&self) -> String {
        point_text(&self.0)
    }

    /// Reads what [`Self::to_base64url`] wrote.
    ///
    /// # Errors
    /// [`BallotError::Key`] for anything but a point of the curve.
    pub fn from_base64url(text: &str) -> Result<Self, BallotError> {
        read_point(text)
            .map(Self)
            .ok_or(BallotError::Key("the manifest's opening key"))
    }
}

/// The name of a sealed ballot: SHA-256 of its bytes. It is what the panel signs, what receipts
/// say and what the bulletin lists; it says nothing about who sealed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BallotId(pub [u8; 32]);

impl BallotId {
    /// 64 hexadecimal digits.
    #[must_use]
    pub fn to_hex(&self) -> String {
        HEXLOWER.encode(&self.0)
    }
}

/// One respondent's answers, readable with the opening key only.
#[derive(Clone, PartialEq, Eq)]
pub struct SealedBallot(Vec<u8>);

impl SealedBallot {
    /// Takes the bytes of a sealed ballot; nothing is opened.
    ///
    /// # Errors
    /// [`BallotError::Length`] when there are fewer than [`SEALED_OVERHEAD`]. The box checks the
    /// exact length.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, BallotError> {
        if bytes.len() < SEALED_OVERHEAD {
            return Err(BallotError::Length("the sealed ballot"));
        }
        Ok(Self(bytes))
    }

    /// The bytes: encapsulated key, ciphertext, tag.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Its name.
    #[must_use]
    pub fn id(&self) -> BallotId {
        BallotId(sha256(&self.0))
    }
}

/// Seals packed answers to a panel of the wave with this fingerprint.
///
/// # Errors
/// [`BallotError::Seal`] when the primitives refuse, which no valid key makes them do.
pub fn seal<R: CryptoRng>(
    key: &OpeningPublicKey,
    fingerprint: &Fingerprint,
    packed: &[u8],
    rng: &mut R,
) -> Result<SealedBallot, BallotError> {
    seal_to(&key.0, fingerprint.as_bytes(), packed, rng).map(SealedBallot)
}

/// Opens a sealed ballot.
///
/// # Errors
/// [`BallotError::Open`] for another key, another fingerprint, or altered bytes.
pub fn open(
    key: &OpeningKey,
    fingerprint: &Fingerprint,
    sealed: &SealedBallot,
) -> Result<Zeroizing<Vec<u8>>, BallotError> {
    open_with(&key.0, fingerprint.as_bytes(), &sealed.0)
}

#[cfg(test)]
#[path = "sealing_tests.rs"]
mod tests;
