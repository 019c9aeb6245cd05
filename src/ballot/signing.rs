//! Signing ballots with a panel's issuing key: RSABSSA-SHA384-PSS-Randomized of RFC 9474 with
//! RSA-2048. The message is the ballot id; what is signed is a 32-byte random prefix followed by
//! the message; the signature is RSASSA-PSS with SHA-384, MGF1 with SHA-384 and a salt of 48 bytes.
//!
//! A ballot signed directly and one signed blindly are stored and verified alike. OpenSSL draws
//! the salt and blinds the private operation with its own generator; neither is ours to give.

use openssl::bn::BigNum;
use openssl::error::ErrorStack;
use openssl::hash::MessageDigest;
use openssl::pkey::{HasPrivate, PKey, Private, Public};
use openssl::rsa::{Padding, Rsa};
use openssl::sign::{RsaPssSaltlen, Signer, Verifier};
use rand::CryptoRng;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::digest::sha256;
use super::{BallotError, BallotId, Jwk, SealedBallot};

/// Length of a signature and of a blinded message, in bytes.
pub const SIGNATURE_LEN: usize = 256;
const SALT_LEN: RsaPssSaltlen = RsaPssSaltlen::DIGEST_LENGTH;

/// The secret key with which a panel vouches for ballots. OpenSSL overwrites it when dropped.
pub struct IssuingKey(Rsa<Private>);

impl IssuingKey {
    /// Reads the PKCS#1 DER of an RSA-2048 key.
    ///
    /// # Errors
    /// [`BallotError::Key`] for anything else, or a key whose parts do not fit together.
    pub fn from_der(der: &[u8]) -> Result<Self, BallotError> {
        let unusable = BallotError::Key("the panel's issuing key");
        let Ok(key) = Rsa::private_key_from_der(der) else {
            return Err(unusable);
        };
        let fits = usize::try_from(key.size()) == Ok(SIGNATURE_LEN)
            && key.n().num_bits() == 2048
            && key.check_key().unwrap_or(false);
        if fits { Ok(Self(key)) } else { Err(unusable) }
    }

    /// The PKCS#1 DER, for the key file.
    ///
    /// # Errors
    /// [`BallotError::Key`] when OpenSSL is out of memory.
    pub fn to_der(&self) -> Result<Zeroizing<Vec<u8>>, BallotError> {
        self.0
            .private_key_to_der()
            .map(Zeroizing::new)
            .map_err(|_| BallotError::Key("the panel's issuing key"))
    }

    /// The public half, as in the manifest.
    #[must_use]
    pub fn public_jwk(&self) -> Jwk {
        Jwk::new(&self.0.n().to_vec(), &self.0.e().to_vec())
    }
}

/// The public half of an [`IssuingKey`].
#[derive(Clone)]
pub struct IssuingPublicKey(PKey<Public>);

impl IssuingPublicKey {
    /// Reads the key of a manifest.
    ///
    /// # Errors
    /// [`BallotError::Key`] unless it is RSA-2048 with an odd exponent of at most 32 bits.
    pub fn from_jwk(jwk: &Jwk) -> Result<Self, BallotError> {
        let unusable = BallotError::Key("the manifest's issuing key");
        let Some((modulus, exponent)) = jwk.numbers() else {
            return Err(unusable);
        };
        let fits = modulus.len() == SIGNATURE_LEN
            && modulus.first().is_some_and(|byte| *byte >= 0x80)
            && modulus.last().is_some_and(|byte| byte % 2 == 1)
            && (1..=4).contains(&exponent.len())
            && exponent.last().is_some_and(|byte| byte % 2 == 1)
            && exponent.as_slice() != [1];
        if !fits {
            return Err(unusable);
        }
        public_key(&modulus, &exponent)
            .map(Self)
            .map_err(|_| unusable)
    }

    /// Whether this is a signature of the panel over a ballot id with this prefix.
    #[must_use]
    pub fn verifies(&self, id: &BallotId, prefix: &[u8; 32], signature: &[u8]) -> bool {
        verify_pss(&self.0, &prepare(prefix, id), signature).unwrap_or(false)
    }

    /// Whether a blinded message can be signed: it is not zero and below the modulus. Ask before an
    /// invitee is marked for it.
    #[must_use]
    pub fn admits(&self, blinded: &[u8; SIGNATURE_LEN]) -> bool {
        let below = |key: Rsa<Public>| key.n().to_vec().as_slice() > blinded.as_slice();
        blinded.iter().any(|byte| *byte != 0) && self.0.rsa().is_ok_and(below)
    }
}

/// What the box keeps of a blinded message.
#[must_use]
pub fn blinded_hash(blinded: &[u8; SIGNATURE_LEN]) -> [u8; 32] {
    sha256(blinded)
}

/// A sealed ballot with the panel's signature: what is stored, and what is published without
/// its sealed part.
#[derive(Clone, PartialEq, Eq)]
pub struct SignedBallot {
    /// The answers, sealed.
    pub sealed: SealedBallot,
    /// The random prefix of the signed message.
    pub prefix: [u8; 32],
    /// The panel's signature over prefix ‖ ballot id.
    pub signature: [u8; SIGNATURE_LEN],
}

/// Signs a sealed ballot that this server made itself (the path without script).
///
/// # Errors
/// [`BallotError::Sign`] when OpenSSL refuses.
pub fn sign_directly<R: CryptoRng>(
    key: &IssuingKey,
    sealed: SealedBallot,
    rng: &mut R,
) -> Result<SignedBallot, BallotError> {
    let mut prefix = [0; 32];
    rng.fill_bytes(&mut prefix);
    let signature = sign_pss(&key.0, &prepare(&prefix, &sealed.id()))
        .ok()
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or(BallotError::Sign)?;
    Ok(SignedBallot {
        sealed,
        prefix,
        signature,
    })
}

/// Whether the panel signed this ballot.
#[must_use]
pub fn verify(key: &IssuingPublicKey, ballot: &SignedBallot) -> bool {
    key.verifies(&ballot.sealed.id(), &ballot.prefix, &ballot.signature)
}

/// Signs a blinded message (RFC 9474, section 4.3): the raw private operation, checked against
/// the public key before anything leaves, so that a fault cannot reveal the key. The same blinded
/// message gives the same bytes every time.
///
/// # Errors
/// [`BallotError::Sign`] when the message is not below the modulus, or the check fails.
pub fn blind_sign(
    key: &IssuingKey,
    blinded: &[u8; SIGNATURE_LEN],
) -> Result<[u8; SIGNATURE_LEN], BallotError> {
    private_operation(&key.0, blinded)
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or(BallotError::Sign)
}

/// The message as it is signed: RFC 9474, section 4.1, PrepareRandomize.
fn prepare(prefix: &[u8; 32], id: &BallotId) -> Vec<u8> {
    [*prefix, id.0].concat()
}

fn public_key(modulus: &[u8], exponent: &[u8]) -> Result<PKey<Public>, ErrorStack> {
    let modulus = BigNum::from_slice(modulus)?;
    let exponent = BigNum::from_slice(exponent)?;
    PKey::from_rsa(Rsa::from_public_components(modulus, exponent)?)
}

fn private_operation<T: HasPrivate>(key: &Rsa<T>, message: &[u8]) -> Option<Vec<u8>> {
    let length = usize::try_from(key.size()).ok()?;
    if message.len() != length {
        return None;
    }
    let (mut signed, mut again) = (vec![0; length], vec![0; length]);
    let wrote = key
        .private_encrypt(message, &mut signed, Padding::NONE)
        .ok()?;
    let opened = key
        .public_decrypt(&signed, &mut again, Padding::NONE)
        .ok()?;
    let sound = wrote == length && opened == length && bool::from(again.ct_eq(message));
    sound.then_some(signed)
}

fn sign_pss(key: &Rsa<Private>, message: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let key = PKey::from_rsa(key.clone())?;
    let mut signer = Signer::new(MessageDigest::sha384(), &key)?;
    signer.set_rsa_padding(Padding::PKCS1_PSS)?;
    signer.set_rsa_mgf1_md(MessageDigest::sha384())?;
    signer.set_rsa_pss_saltlen(SALT_LEN)?;
    signer.sign_oneshot_to_vec(message)
}

fn verify_pss(key: &PKey<Public>, message: &[u8], signature: &[u8]) -> Result<bool, ErrorStack> {
    let mut verifier = Verifier::new(MessageDigest::sha384(), key)?;
    verifier.set_rsa_padding(Padding::PKCS1_PSS)?;
    verifier.set_rsa_mgf1_md(MessageDigest::sha384())?;
    verifier.set_rsa_pss_saltlen(SALT_LEN)?;
    verifier.verify_oneshot(signature, message)
}

#[cfg(test)]
#[path = "signing_tests.rs"]
mod tests;
