//! HPKE (RFC 9180) as everything here uses it: base mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256,
//! AES-256-GCM, no associated data. What is sealed is the encapsulated key followed by the
//! ciphertext.

use data_encoding::BASE64URL_NOPAD;
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::DhP256HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use rand::CryptoRng;
use zeroize::Zeroizing;

use super::BallotError;

pub(super) type Group = DhP256HkdfSha256;
pub(super) type SecretHalf = <Group as Kem>::PrivateKey;
pub(super) type PublicHalf = <Group as Kem>::PublicKey;

/// Length of an encapsulated key, in bytes.
pub(super) const ENCAPSULATED_LEN: usize = 65;

/// Seals to a key; `info` says what the bytes are for.
///
/// # Errors
/// [`BallotError::Seal`] when the primitives refuse, which no valid key makes them do.
pub(super) fn seal_to<R: CryptoRng>(
    key: &PublicHalf,
    info: &[u8],
    plaintext: &[u8],
    rng: &mut R,
) -> Result<Vec<u8>, BallotError> {
    let (encapsulated, ciphertext) =
        hpke::single_shot_seal_with_rng::<AesGcm256, HkdfSha256, Group>(
            &OpModeS::Base,
            key,
            info,
            plaintext,
            &[],
            rng,
        )
        .map_err(|_| BallotError::Seal)?;
    Ok([encapsulated.to_bytes().as_slice(), &ciphertext].concat())
}

/// Opens what [`seal_to`] sealed.
///
/// # Errors
/// [`BallotError::Open`] for another key, another `info`, or altered bytes.
pub(super) fn open_with(
    key: &SecretHalf,
    info: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, BallotError> {
    let (encapsulated, ciphertext) = sealed
        .split_at_checked(ENCAPSULATED_LEN)
        .ok_or(BallotError::Open)?;
    let encapsulated = Deserializable::from_bytes(encapsulated).map_err(|_| BallotError::Open)?;
    hpke::single_shot_open::<AesGcm256, HkdfSha256, Group>(
        &OpModeR::Base,
        key,
        &encapsulated,
        info,
        ciphertext,
        &[],
    )
    .map(Zeroizing::new)
    .map_err(|_| BallotError::Open)
}

/// The uncompressed P-256 point, 65 bytes in base64url without padding, as in the manifest.
pub(super) fn point_text(point: &PublicHalf) -> String {
    BASE64URL_NOPAD.encode(&point.to_bytes())
}

/// Reads what [`point_text`] wrote; nothing but a point of the curve.
pub(super) fn read_point(text: &str) -> Option<PublicHalf> {
    let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
    Deserializable::from_bytes(&bytes).ok()
}
