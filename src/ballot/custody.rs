//! Joint custody: a holder's closing code, the key derived from it, and the panel's opening key
//! wrapped for each pair of holders, so that one holder, or none, opens nothing.
//!
//! A closing code is 26 random characters (130 bits) and two that check them. Its key is
//! DeriveKeyPair of RFC 9180 (DHKEM(P-256, HKDF-SHA256)) over a fixed prefix and the 28 characters;
//! the holder's browser computes the same. A wrap is HPKE in base mode, as for ballots, to one
//! holder inside HPKE to the other; `info` names wave (by its fingerprint), panel, pair and layer,
//! so that a wrap opens in its own place only.
//!
//! Invariant: codes, closing keys and an unwrapped opening key have no `Debug` and are overwritten
//! when dropped.

use std::fmt::{self, Display, Formatter};

use hpke::Kem;
use rand::CryptoRng;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::digest::sha256;
use super::sealed_to::{Group, PublicHalf, SecretHalf, open_with, point_text, read_point, seal_to};
use super::{BallotError, Fingerprint, OpeningKey, OpeningPublicKey, base32};
use crate::relationship::{Holder, PanelId};

/// Random characters of a code, and all of them.
const RANDOM_LEN: usize = 26;
const CODE_LEN: usize = 28;
/// Goes before the code where its key is derived.
const KEY_PREFIX: &[u8] = b"rapport closing code 1\n";
/// Goes before the random characters where the two that check them are computed.
const CHECK_PREFIX: &[u8] = b"rapport closing code check 1\n";
/// Opens the `info` of every wrap.
const WRAP_PREFIX: &[u8] = b"rapport wrapped opening key 1\n";

/// What is wrong with characters that should be a closing code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeFault {
    /// Not 28 letters and digits of the alphabet.
    Length,
    /// The last two characters do not fit the others.
    Mistyped,
}

impl Display for CodeFault {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Length => "has 28 letters and digits, in seven groups of four",
            Self::Mistyped => {
                "is mistyped in at least one place; compare it with what was written down"
            }
        })
    }
}

/// A holder's closing code: 28 characters. It exists on paper, on the page where two are entered,
/// and in one request.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct ClosingCode(String);

impl ClosingCode {
    /// Reads a code as people type it: upper or lower case, spaces and hyphens anywhere, `o` for
    /// zero, `i` or `l` for one.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(typed: &str) -> Result<Self, CodeFault> {
        let code = Self(base32::parse(typed, CODE_LEN).ok_or(CodeFault::Length)?);
        let (random, check) = code
            .0
            .split_at_checked(RANDOM_LEN)
            .ok_or(CodeFault::Length)?;
        let text = Zeroizing::new([CHECK_PREFIX, random.as_bytes()].concat());
        if base32::encode(&sha256(&text), CODE_LEN - RANDOM_LEN) == check {
            Ok(code)
        } else {
            Err(CodeFault::Mistyped)
        }
    }

    /// The key of this code.
    #[must_use]
    pub fn key(&self) -> ClosingKey {
        let material = Zeroizing::new([KEY_PREFIX, self.0.as_bytes()].concat());
        ClosingKey(Group::derive_keypair(&material).0)
    }
}

/// The secret half of a holder's key. Overwritten when dropped.
pub struct ClosingKey(SecretHalf);

impl ClosingKey {
    /// The public half.
    #[must_use]
    pub fn public(&self) -> ClosingPublicKey {
        ClosingPublicKey(Group::sk_to_pk(&self.0))
    }
}

/// The public half of a holder's key: all that the server gets to know before close.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosingPublicKey(PublicHalf);

impl ClosingPublicKey {
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
            .ok_or(BallotError::Key("the holder's closing key"))
    }
}

/// Sixteen characters by which people compare public halves: 80 bits of SHA-256 of their text.
#[must_use]
pub fn check_letters(public_key: &str) -> String {
    let letters = base32::encode(&sha256(public_key.as_bytes()), 16);
    let mut printed = String::with_capacity(19);
    for (place, letter) in letters.chars().enumerate() {
        if place > 0 && place % 4 == 0 {
            printed.push('-');
        }
        printed.push(letter);
    }
    printed
}

/// A panel's opening key for one pair of holders: sealed to `inner`, and that to `outer`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrappedKey {
    /// Whose key opens the outer layer.
    pub outer: Holder,
    /// Whose key opens the inner layer.
    pub inner: Holder,
    /// Encapsulated key, ciphertext and tag of the outer layer: 194 bytes.
    pub sealed: Vec<u8>,
}

/// Where a wrap belongs: a panel of a launched wave.
#[derive(Clone, Copy)]
pub struct Wrapping<'a> {
    /// The fingerprint of the wave's manifest.
    pub fingerprint: &'a Fingerprint,
    /// The panel.
    pub panel: PanelId,
}

impl Wrapping<'_> {
    /// Wraps an opening key once for each pair of these holders.
    ///
    /// # Errors
    /// [`BallotError::Seal`] when the primitives refuse, which no valid key makes them do.
    pub fn wrap<R: CryptoRng>(
        &self,
        key: &OpeningKey,
        holders: &[(Holder, ClosingPublicKey)],
        rng: &mut R,
    ) -> Result<Vec<WrappedKey>, BallotError> {
        let mut wraps = Vec::new();
        for (place, (outer, outer_key)) in holders.iter().enumerate() {
            for (inner, inner_key) in holders.iter().skip(place + 1) {
                let scalar = key.to_bytes();
                let info = |layer| self.info(*outer, *inner, layer);
                let within = seal_to(&inner_key.0, &info(1), &*scalar, rng)?;
                let sealed = seal_to(&outer_key.0, &info(2), &within, rng)?;
                let (outer, inner) = (*outer, *inner);
                wraps.push(WrappedKey {
                    outer,
                    inner,
                    sealed,
                });
            }
        }
        Ok(wraps)
    }

    /// The opening key whose public half is `expected`, out of the wrap for two different holders.
    ///
    /// # Errors
    /// [`BallotError::Open`] when there is no such wrap, it belongs to another wave or panel, it
    /// was altered, or a key is not the holder's.
    pub fn unwrap(
        &self,
        wraps: &[WrappedKey],
        keys: [(Holder, &ClosingKey); 2],
        expected: &OpeningPublicKey,
    ) -> Result<OpeningKey, BallotError> {
        let key_of = |wanted: Holder| {
            let mut keys = keys.iter();
            keys.find(|(holder, _)| *holder == wanted)
                .map(|(_, key)| *key)
        };
        let pair = wraps.iter().find_map(|wrap| {
            let both = (key_of(wrap.outer)?, key_of(wrap.inner)?);
            (wrap.outer != wrap.inner).then_some((wrap, both))
        });
        let (wrap, (outer, inner)) = pair.ok_or(BallotError::Open)?;
        let info = |layer| self.info(wrap.outer, wrap.inner, layer);
        let within = open_with(&outer.0, &info(2), &wrap.sealed)?;
        let scalar = open_with(&inner.0, &info(1), &within)?;
        let key = OpeningKey::from_bytes(&scalar)?;
        if key.public() == *expected {
            Ok(key)
        } else {
            Err(BallotError::Open)
        }
    }

    /// What a layer is bound to. Everything before the last three parts has a fixed length.
    fn info(&self, outer: Holder, inner: Holder, layer: u8) -> Vec<u8> {
        [
            WRAP_PREFIX,
            self.fingerprint.as_bytes(),
            self.panel.0.as_bytes(),
            &[layer],
            outer.as_str().as_bytes(),
            b"/",
            inner.as_str().as_bytes(),
        ]
        .concat()
    }
}

#[cfg(test)]
#[path = "custody_tests.rs"]
mod tests;
