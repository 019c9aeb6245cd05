//! Ballots open with their key and their wave, with nothing else, and by the book.

use hpke::OpModeS;
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use openssl::hash::{Hasher, MessageDigest};

use super::*;
use crate::ballot::testing::{generator, hex};

fn fingerprint() -> Fingerprint {
    Fingerprint::of(b"a manifest")
}

#[test]
fn a_ballot_opens_with_its_key_and_fingerprint() {
    let mut rng = generator(1);
    let key = OpeningKey::generate(&mut rng);
    let sealed = seal(&key.public(), &fingerprint(), &[7; 500], &mut rng).unwrap();
    assert_eq!(sealed.as_bytes().len(), 500 + SEALED_OVERHEAD);
    assert_eq!(*open(&key, &fingerprint(), &sealed).unwrap(), [7; 500]);
}

#[test]
fn it_opens_with_nothing_else() {
    let mut rng = generator(2);
    let key = OpeningKey::generate(&mut rng);
    let sealed = seal(&key.public(), &fingerprint(), &[7; 20], &mut rng).unwrap();
    let refused = |result: Result<_, _>| result.err() == Some(BallotError::Open);

    let other_key = OpeningKey::generate(&mut rng);
    assert!(refused(open(&other_key, &fingerprint(), &sealed)));
    let other_wave = Fingerprint::of(b"another manifest");
    assert!(refused(open(&key, &other_wave, &sealed)));
    for place in 0..sealed.as_bytes().len() {
        let mut bytes = sealed.as_bytes().to_vec();
        bytes[place] ^= 1;
        let altered = SealedBallot::from_bytes(bytes).unwrap();
        assert!(
            refused(open(&key, &fingerprint(), &altered)),
            "byte {place}"
        );
    }
    assert!(SealedBallot::from_bytes(vec![4; SEALED_OVERHEAD - 1]).is_err());
}

#[test]
fn the_same_answers_never_look_the_same() {
    let mut rng = generator(3);
    let key = OpeningKey::generate(&mut rng).public();
    let mut sealed = || seal(&key, &fingerprint(), &[0; 64], &mut rng).unwrap();
    assert!(sealed().id() != sealed().id());
}

#[test]
fn keys_read_back() {
    let key = OpeningKey::generate(&mut generator(4));
    let again = OpeningKey::from_bytes(&*key.to_bytes()).unwrap();
    assert_eq!(again.public(), key.public());
    let text = key.public().to_base64url();
    assert_eq!(text.len(), 87);
    assert_eq!(OpeningPublicKey::from_base64url(&text), Ok(key.public()));
    for wrong in ["", "AAAA", &text[..86], &text.replace(&text[..1], "C")] {
        assert!(OpeningPublicKey::from_base64url(wrong).is_err());
    }
    assert!(OpeningKey::from_bytes(&[0; 32]).is_err());
}

/// Hands out fixed bytes, as the vectors prescribe them.
struct Fixed(Vec<u8>);

impl rand::TryRng for Fixed {
    type Error = std::convert::Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        panic!("only bytes are drawn")
    }

    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        panic!("only bytes are drawn")
    }

    fn try_fill_bytes(&mut self, to: &mut [u8]) -> Result<(), Self::Error> {
        to.copy_from_slice(&self.0);
        Ok(())
    }
}

impl rand::TryCryptoRng for Fixed {}

/// The vector of RFC 9180 for mode 0, KEM 0x0010, KDF 0x0001, AEAD 0x0002, as the Go standard
/// library condenses it (crypto/hpke/testdata/rfc9180.json): 1000 messages and associated data
/// drawn from SHAKE128, their ciphertexts hashed by SHAKE128.
#[test]
fn sealing_matches_rfc_9180() {
    let recipient = OpeningKey(
        Group::derive_keypair(&hex(
            "a0ce15d49e28bd47a18a97e147582d814b08cbe00109fed5ec27d1b4e9f6f5e3",
        ))
        .0,
    );
    assert_eq!(
        recipient.to_bytes().to_vec(),
        hex("317f915db7bc629c48fe765587897e01e282d3e8445f79f27f65d031a88082b2")
    );
    assert_eq!(
        recipient.public().0.to_bytes().to_vec(),
        hex(
            "04abc7e49a4c6b3566d77d0304addc6ed0e98512ffccf505e6a8e3eb25c685136f
             853148544876de76c0f2ef99cdc3a05ccf5ded7860c7c021238f9e2073d2356c"
        )
    );
    let mut ephemeral = Fixed(hex(
        "a90d3417c3da9cb6c6ae19b4b5dd6cc9529a4cc24efb7ae0ace1f31887a8cd6c",
    ));
    let encapsulated = hex(
        "04c06b4f6bebc7bb495cb797ab753f911aff80aefb86fd8b6fcc35525f3ab5f03e
         0b21bd31a86c6048af3cb2d98e0d3bf01da5cc4c39ff5370d331a4f1f7d5a4e0",
    );
    // What `seal` writes begins with the vector's encapsulated key.
    let sealed = seal(&recipient.public(), &fingerprint(), b"x", &mut ephemeral).unwrap();
    assert_eq!(sealed.as_bytes()[..65], encapsulated);

    let (_, mut sender) = hpke::setup_sender_with_rng::<AesGcm256, HkdfSha256, Group>(
        &OpModeS::Base,
        &recipient.public().0,
        &hex("4f6465206f6e2061204772656369616e2055726e"),
        &mut ephemeral,
    )
    .unwrap();
    let mut stream = vec![0; 1 << 19];
    let nothing = Hasher::new(MessageDigest::shake_128()).unwrap();
    nothing.clone().finish_xof(&mut stream).unwrap();
    let mut stream = stream.as_slice();
    let mut draw = || {
        let (len, rest) = stream.split_first().unwrap();
        let (drawn, rest) = rest.split_at(usize::from(*len));
        stream = rest;
        drawn
    };
    let mut written = nothing;
    for _ in 0..1000 {
        let aad = draw();
        let ciphertext = sender.seal(draw(), aad).unwrap();
        written.update(&ciphertext).unwrap();
    }
    let mut condensed = [0; 16];
    written.finish_xof(&mut condensed).unwrap();
    assert_eq!(condensed.to_vec(), hex("8d3263541fc1695b6e88ff3a1208577c"));
}
