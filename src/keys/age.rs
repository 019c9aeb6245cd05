//! The age format, version 1 (<https://age-encryption.org/v1>), as far as an escrow needs it: one
//! passphrase, one chunk. `age --decrypt` opens what is written here. The crate of that name brings
//! some hundred others and a second copy of every primitive this program has.
//!
//! Invariant: the passphrase is a generated one of 130 bits, so scrypt is for the format and not
//! for the strength.

use data_encoding::BASE64_NOPAD;
use openssl::error::ErrorStack;
use openssl::hash::MessageDigest;
use openssl::pkey::PKey;
use openssl::sign::Signer;
use openssl::symm::{Cipher, decrypt_aead, encrypt_aead};
use rand::CryptoRng;
use zeroize::Zeroizing;

const VERSION: &str = "age-encryption.org/v1";
const SCRYPT_LABEL: &[u8] = b"age-encryption.org/v1/scrypt";
/// Logarithm of scrypt's cost here: 32 MiB, 50 ms.
const WORK: u8 = 15;
/// The highest that is read: 1 GiB.
const HIGHEST_WORK: u8 = 20;
const CHUNK: usize = 64 * 1024;
const TAG_LEN: usize = 16;

/// Encrypts up to 64 KiB. `None` for more, or when OpenSSL refuses.
pub(super) fn encrypt<R: CryptoRng>(
    passphrase: &str,
    plaintext: &[u8],
    rng: &mut R,
) -> Option<Vec<u8>> {
    if plaintext.len() > CHUNK {
        return None;
    }
    let mut file_key = Zeroizing::new([0; 16]);
    let (mut salt, mut nonce) = ([0; 16], [0; 16]);
    rng.fill_bytes(&mut *file_key);
    rng.fill_bytes(&mut salt);
    rng.fill_bytes(&mut nonce);
    let wrapping = scrypt(passphrase, &salt, WORK)?;
    let wrapped = seal(&wrapping, &[0; 12], &*file_key).ok()?;
    let header = format!(
        "{VERSION}\n-> scrypt {} {WORK}\n{}\n---",
        BASE64_NOPAD.encode(&salt),
        BASE64_NOPAD.encode(&wrapped)
    );
    let mac = header_mac(&*file_key, header.as_bytes()).ok()?;
    let payload_key = hkdf(&*file_key, &nonce, b"payload").ok()?;
    let mut file = format!("{header} {}\n", BASE64_NOPAD.encode(&mac)).into_bytes();
    file.extend_from_slice(&nonce);
    file.extend(seal(&payload_key, &LAST_OF_ONE, plaintext).ok()?);
    Some(file)
}

/// Decrypts what [`encrypt`] wrote, or `age --encrypt --passphrase`, up to 64 KiB. `None` for
/// another passphrase or anything else.
pub(super) fn decrypt(passphrase: &str, file: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let ends = |window: &[u8]| window == b"\n--- ";
    let end = file.windows(5).position(ends)? + 4;
    let (header, rest) = file.split_at_checked(end)?;
    let mut lines = std::str::from_utf8(header).ok()?.lines();
    let (version, stanza, body) = (lines.next()?, lines.next()?, lines.next()?);
    let mut words = stanza.strip_prefix("-> scrypt ")?.split(' ');
    let (salt, work) = (words.next()?, words.next()?.parse::<u8>().ok()?);
    let plain = version == VERSION && lines.next() == Some("---") && words.next().is_none();
    if !plain || lines.next().is_some() || work > HIGHEST_WORK {
        return None;
    }
    let line = rest.iter().position(|byte| *byte == b'\n')?;
    let (mac, payload) = rest.split_at_checked(line)?;
    let mac = BASE64_NOPAD.decode(mac.strip_prefix(b" ")?).ok()?;
    let (nonce, sealed) = payload.get(1..)?.split_first_chunk::<16>()?;
    let salt = BASE64_NOPAD.decode(salt.as_bytes()).ok()?;
    let wrapped = BASE64_NOPAD.decode(body.as_bytes()).ok()?;
    let wrapping = scrypt(passphrase, &salt, work)?;
    let file_key = open(&wrapping, &[0; 12], &wrapped).filter(|key| key.len() == 16)?;
    let expected = header_mac(&file_key, header).ok()?;
    if mac.len() != expected.len() || !openssl::memcmp::eq(&mac, &expected) {
        return None;
    }
    let payload_key = hkdf(&file_key, nonce, b"payload").ok()?;
    open(&payload_key, &LAST_OF_ONE, sealed)
}

/// The nonce of the first chunk when it is the last: counter 0, final.
const LAST_OF_ONE: [u8; 12] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];

fn scrypt(passphrase: &str, salt: &[u8], work: u8) -> Option<Zeroizing<[u8; 32]>> {
    let mut key = Zeroizing::new([0; 32]);
    let salt = [SCRYPT_LABEL, salt].concat();
    let cost = 1_u64.checked_shl(u32::from(work))?;
    let memory = 130 * 8 * cost + (1 << 20);
    openssl::pkcs5::scrypt(passphrase.as_bytes(), &salt, cost, 8, 1, memory, &mut *key).ok()?;
    Some(key)
}

fn seal(key: &[u8; 32], nonce: &[u8; 12], plaintext: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let mut tag = [0; TAG_LEN];
    let cipher = Cipher::chacha20_poly1305();
    let mut sealed = encrypt_aead(cipher, key, Some(nonce), &[], plaintext, &mut tag)?;
    sealed.extend_from_slice(&tag);
    Ok(sealed)
}

fn open(key: &[u8; 32], nonce: &[u8; 12], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (ciphertext, tag) = sealed.split_last_chunk::<TAG_LEN>()?;
    let cipher = Cipher::chacha20_poly1305();
    decrypt_aead(cipher, key, Some(nonce), &[], ciphertext, tag)
        .ok()
        .map(Zeroizing::new)
}

fn header_mac(file_key: &[u8], header: &[u8]) -> Result<Zeroizing<Vec<u8>>, ErrorStack> {
    let key = hkdf(file_key, &[], b"header")?;
    hmac(&*key, header)
}

/// HKDF-SHA-256 for one block.
fn hkdf(material: &[u8], salt: &[u8], info: &[u8]) -> Result<Zeroizing<[u8; 32]>, ErrorStack> {
    // An empty salt is as many zeros as a hash has bytes (RFC 5869).
    let salt = if salt.is_empty() { &[0; 32] } else { salt };
    let extracted = hmac(salt, material)?;
    let expanded = hmac(&extracted, &[info, &[1]].concat())?;
    let mut key = Zeroizing::new([0; 32]);
    key.copy_from_slice(&expanded);
    Ok(key)
}

fn hmac(key: &[u8], text: &[u8]) -> Result<Zeroizing<Vec<u8>>, ErrorStack> {
    let key = PKey::hmac(key)?;
    let mut signer = Signer::new(MessageDigest::sha256(), &key)?;
    signer.update(text)?;
    signer.sign_to_vec().map(Zeroizing::new)
}

#[cfg(test)]
mod tests {
    use data_encoding::BASE64;
    use rand::SeedableRng;
    use rand_chacha::ChaCha20Rng;

    use super::*;

    #[test]
    fn what_is_encrypted_opens_with_its_passphrase_only() {
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        for length in [0, 1, 5000, CHUNK] {
            let plaintext = vec![7; length];
            let file = encrypt("one-two", &plaintext, &mut rng).unwrap();
            assert!(file.starts_with(b"age-encryption.org/v1\n-> scrypt "));
            assert!(decrypt("one-two", &file).is_some_and(|opened| *opened == plaintext));
            assert!(decrypt("one-twp", &file).is_none());
        }
        assert!(encrypt("one-two", &vec![7; CHUNK + 1], &mut rng).is_none());
    }

    #[test]
    fn every_altered_byte_is_noticed() {
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        let file = encrypt("one", b"keys", &mut rng).unwrap();
        // scrypt makes each try slow, so not every byte of the header is.
        for place in (0..file.len()).filter(|place| place % 7 == 0 || *place > 150) {
            let mut altered = file.clone();
            altered[place] ^= 1;
            assert!(decrypt("one", &altered).is_none(), "byte {place}");
            assert!(decrypt("one", &file[..place]).is_none(), "cut at {place}");
        }
    }

    #[test]
    fn a_file_that_age_itself_wrote_opens() {
        let file = BASE64.decode(AGE_WROTE.as_bytes()).unwrap();
        let opened = decrypt("correct-horse-battery-staple", &file);
        assert!(opened.is_some_and(|opened| opened.as_slice() == b"Rapport keys\n"));
    }

    /// Made with age 1.1.1: `age --encrypt --passphrase`, in base64.
    const AGE_WROTE: &str = "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBmak1IT3RjVUwzc2c3MXcvN0krb1VRIDE4\
         CjFQSkt4WkszVmc1cmh0NnhaL21VM1p2bG5WaXZNSHpBVSs0WG5XZm5QUUEKLS0tIGIyK1JaRFBM\
         aFFTaUVwT1RNU2g1d05FaG82b2N6VENYVWZQTlhhdGMzcUEKewWT/KbH2hGQZt/qlzFqp30kwa7V\
         J1eSReTeoaXeT+3uuMwntLqYoA02piTg";
}
