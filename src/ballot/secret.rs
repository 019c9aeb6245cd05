//! Symmetric keys, and the two things done with them: HMAC-SHA256 and AES-256-GCM. The latter is
//! OpenSSL's, which is as fast in a debug build as in any other (a box of 64 long ballots takes
//! over 100 ms there with a cipher compiled beside this crate).
//!
//! Invariant: a key has no `Debug`, cannot be cloned by accident, and is overwritten when dropped.

use hmac::{Hmac, KeyInit, Mac};
use openssl::cipher::Cipher;
use openssl::cipher_ctx::CipherCtx;
use openssl::error::ErrorStack;
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
    /// [`BallotError::Record`] beyond 2 GiB.
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

    /// Encrypts under a fresh random nonce: nonce ‖ ciphertext ‖ tag. `None` beyond 2 GiB.
    pub(super) fn encrypt<R: CryptoRng>(
        mut self,
        key: &[u8; 32],
        aad: &[u8],
        rng: &mut R,
    ) -> Option<Vec<u8>> {
        let (nonce, plaintext) = self.0.split_first_chunk_mut::<NONCE_LEN>()?;
        rng.fill_bytes(nonce);
        let tag = encrypt_in_place(key, nonce, aad, fits(plaintext)?).ok()?;
        self.0.extend_from_slice(&tag);
        Some(std::mem::take(&mut *self.0))
    }
}

/// The plaintext of a record made by [`Sealing::encrypt`] with the same key and AAD.
pub(super) fn decrypt(key: &[u8; 32], aad: &[u8], record: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, rest) = record.split_first_chunk::<NONCE_LEN>()?;
    let (ciphertext, tag) = rest.split_last_chunk::<TAG_LEN>()?;
    let mut plaintext = Zeroizing::new(ciphertext.to_vec());
    decrypt_in_place(key, nonce, aad, fits(&mut plaintext)?, tag).ok()?;
    Some(plaintext)
}

/// OpenSSL counts bytes in 31 bits.
fn fits(buffer: &mut [u8]) -> Option<&mut [u8]> {
    i32::try_from(buffer.len()).is_ok().then_some(buffer)
}

fn encrypt_in_place(
    key: &[u8; 32],
    nonce: &[u8; NONCE_LEN],
    aad: &[u8],
    buffer: &mut [u8],
) -> Result<[u8; TAG_LEN], ErrorStack> {
    let mut context = CipherCtx::new()?;
    context.encrypt_init(Some(Cipher::aes_256_gcm()), Some(key), Some(nonce))?;
    context.cipher_update(aad, None)?;
    context.cipher_update_inplace(buffer, buffer.len())?;
    context.cipher_final(&mut [])?;
    let mut tag = [0; TAG_LEN];
    context.tag(&mut tag)?;
    Ok(tag)
}

/// On an error the buffer holds unauthenticated bytes, which the caller must drop.
fn decrypt_in_place(
    key: &[u8; 32],
    nonce: &[u8; NONCE_LEN],
    aad: &[u8],
    buffer: &mut [u8],
    tag: &[u8; TAG_LEN],
) -> Result<(), ErrorStack> {
    let mut context = CipherCtx::new()?;
    context.decrypt_init(Some(Cipher::aes_256_gcm()), Some(key), Some(nonce))?;
    context.cipher_update(aad, None)?;
    context.cipher_update_inplace(buffer, buffer.len())?;
    context.set_tag(tag)?;
    context.cipher_final(&mut [])?;
    Ok(())
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
    fn encryption_matches_the_gcm_specification() {
        // McGrew and Viega, "The Galois/Counter Mode of Operation", test case 16.
        let key = hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
        let aad = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        let record = hex("cafebabefacedbaddecaf888
             522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa
             8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662
             76fc6ece0f4e1768cddf8853bb2d551b");
        let plaintext = hex(
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72
             1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
        );
        let key = key.try_into().unwrap();
        let opened = decrypt(&key, &aad, &record);
        assert!(opened.is_some_and(|opened| *opened == plaintext));

        let mut sealing = Sealing::with_room(plaintext.len());
        sealing.plaintext().extend(&plaintext);
        let room = sealing.plaintext().capacity();
        let record = sealing.encrypt(&key, &aad, &mut generator(1)).unwrap();
        assert_eq!(record.len(), plaintext.len() + AEAD_OVERHEAD);
        assert_eq!(record.capacity(), room, "the buffer did not move");
        assert!(decrypt(&key, &aad, &record).is_some_and(|opened| *opened == plaintext));
        assert!(decrypt(&key, b"", &record).is_none());
    }

    #[test]
    fn nothing_can_be_sealed_too() {
        let record = Sealing::with_room(0).encrypt(&[1; 32], b"", &mut generator(1));
        assert!(decrypt(&[1; 32], b"", &record.unwrap()).is_some_and(|opened| opened.is_empty()));
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
