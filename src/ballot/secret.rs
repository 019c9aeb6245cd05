//! Symmetric keys, and the two things done with them: HMAC-SHA256 and AES-256-GCM.
//!
//! Invariant: a key has no `Debug`, cannot be cloned by accident, and is overwritten when dropped.

use aes_gcm::aead::AeadInOut;
use aes_gcm::{Aes256Gcm, KeyInit};
use hmac::{Hmac, Mac};
use rand::CryptoRng;
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::BallotError;
use crate::relationship::WaveId;

const NONCE_LEN: usize = 12;
const TAG_LEN: usize = 16;
/// What encryption adds to a plaintext, in bytes.
pub(super) const AEAD_OVERHEAD: usize = NONCE_LEN + TAG_LEN;

macro_rules! key {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Zeroize, ZeroizeOnDrop)]
        pub struct $name([u8; 32]);

        impl $name {
            /// A fresh key.
            pub fn generate<R: CryptoRng>(rng: &mut R) -> Self {
                let mut key = Self([0; 32]);
                rng.fill_bytes(&mut key.0);
                key
            }

            /// The key of these bytes; `None` unless there are 32.
            #[must_use]
            pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
                bytes.try_into().ok().map(Self)
            }

            /// The bytes, for the key file.
            #[must_use]
            pub fn as_bytes(&self) -> &[u8; 32] {
                &self.0
            }
        }
    };
}

key!(
    /// Encrypts a panel's ballot boxes and deals invitees and ballots to them.
    BoxKey
);
key!(
    /// Makes a panel's access codes.
    CodeKey
);
key!(
    /// Hides access codes inside the lookup table of one process; never stored.
    ProcessKey
);
key!(
    /// Seals the comments of a pending release until they are reviewed.
    ReviewKey
);

impl ReviewKey {
    /// Seals the comments of this wave's pending release. Length: `comments` + 28 bytes.
    ///
    /// # Errors
    /// [`BallotError::Record`] beyond 64 GiB.
    pub fn seal<R: CryptoRng>(
        &self,
        wave: WaveId,
        comments: &[u8],
        rng: &mut R,
    ) -> Result<Vec<u8>, BallotError> {
        let mut record = Sealing::with_room(comments.len());
        record.plaintext().extend_from_slice(comments);
        record
            .encrypt(&self.0, wave.0.as_bytes(), rng)
            .ok_or(BallotError::Record("comments"))
    }

    /// Opens what [`Self::seal`] made for the same wave.
    ///
    /// # Errors
    /// [`BallotError::Record`] for anything else.
    pub fn open(&self, wave: WaveId, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, BallotError> {
        decrypt(&self.0, wave.0.as_bytes(), sealed).ok_or(BallotError::Record("comments"))
    }
}

/// HMAC-SHA256 of the parts in a row. The caller keeps their lengths apart.
pub(super) fn hmac(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    // A key shorter than the block is padded with zeros (RFC 2104); doing so here leaves no
    // length that could be wrong.
    let mut block = Zeroizing::new([0; 64]);
    for (to, from) in block.iter_mut().zip(key) {
        *to = *from;
    }
    let mut mac = <Hmac<Sha256> as KeyInit>::new((&*block).into());
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// A record in the making: room for a nonce, then the plaintext, which is encrypted where it
/// stands. The buffer never grows, so no copy of the plaintext stays behind.
pub(super) struct Sealing(Zeroizing<Vec<u8>>);

impl Sealing {
    /// Room for this many bytes of plaintext.
    pub(super) fn with_room(plaintext_len: usize) -> Self {
        let mut buffer = Zeroizing::new(Vec::with_capacity(plaintext_len + AEAD_OVERHEAD));
        buffer.extend_from_slice(&[0; NONCE_LEN]);
        Self(buffer)
    }

    /// Where the plaintext is appended.
    pub(super) fn plaintext(&mut self) -> &mut Vec<u8> {
        &mut self.0
    }

    /// Encrypts under a fresh random nonce: nonce ‖ ciphertext ‖ tag. `None` beyond 64 GiB.
    pub(super) fn encrypt<R: CryptoRng>(
        mut self,
        key: &[u8; 32],
        aad: &[u8],
        rng: &mut R,
    ) -> Option<Vec<u8>> {
        let (nonce, plaintext) = self.0.split_first_chunk_mut::<NONCE_LEN>()?;
        rng.fill_bytes(nonce);
        let tag = Aes256Gcm::new(key.into())
            .encrypt_inout_detached((&*nonce).into(), aad, plaintext.into())
            .ok()?;
        self.0.extend_from_slice(&tag);
        Some(std::mem::take(&mut *self.0))
    }
}

/// The plaintext of a record made by [`Sealing::encrypt`] with the same key and AAD.
pub(super) fn decrypt(key: &[u8; 32], aad: &[u8], record: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, rest) = record.split_first_chunk::<NONCE_LEN>()?;
    let (ciphertext, tag) = rest.split_last_chunk::<TAG_LEN>()?;
    let mut plaintext = Zeroizing::new(ciphertext.to_vec());
    Aes256Gcm::new(key.into())
        .decrypt_inout_detached(
            nonce.into(),
            aad,
            plaintext.as_mut_slice().into(),
            tag.into(),
        )
        .ok()?;
    Some(plaintext)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ballot::testing::{generator, hex};

    #[test]
    fn hmac_matches_rfc_4231() {
        // Test case 1 has a key of 20 bytes; padding it with zeros gives the same HMAC.
        let mut key = [0; 32];
        key[..20].fill(0x0b);
        assert_eq!(
            hmac(&key, &[b"Hi ", b"There"]).to_vec(),
            hex("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
        );
    }

    #[test]
    fn reviewed_comments_open_with_their_key_and_wave_only() {
        let mut rng = generator(1);
        let key = ReviewKey::generate(&mut rng);
        let wave = WaveId(uuid::Uuid::from_u128(7));
        let sealed = key.seal(wave, b"[\"a remark\"]", &mut rng).unwrap();
        assert_eq!(sealed.len(), 12 + AEAD_OVERHEAD);
        assert_eq!(*key.open(wave, &sealed).unwrap(), b"[\"a remark\"]");

        let elsewhere = WaveId(uuid::Uuid::from_u128(8));
        assert!(key.open(elsewhere, &sealed).is_err());
        assert!(ReviewKey::generate(&mut rng).open(wave, &sealed).is_err());
        for place in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[place] ^= 1;
            assert!(key.open(wave, &altered).is_err(), "byte {place}");
            assert!(key.open(wave, &sealed[..place]).is_err(), "cut at {place}");
        }
    }

    #[test]
    fn a_key_has_exactly_32_bytes() {
        assert!(BoxKey::from_bytes(&[1; 31]).is_none());
        assert!(BoxKey::from_bytes(&[1; 33]).is_none());
        assert!(BoxKey::from_bytes(&[1; 32]).is_some_and(|key| key.as_bytes() == &[1; 32]));
    }
}
