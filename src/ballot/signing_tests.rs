//! Signatures made directly, blindly and by the book all verify; nothing else does.

use openssl::rsa::RsaPrivateKeyBuilder;

use super::*;
use crate::ballot::testing::{generator, hex, issuing_key, other_issuing_key};
use blinding::{Blinding, PublicNumbers};

#[path = "../../tests/it/support/blinding.rs"]
mod blinding;

fn sealed(byte: u8) -> SealedBallot {
    SealedBallot::from_bytes(vec![byte; 200]).unwrap()
}

fn public(key: &IssuingKey) -> IssuingPublicKey {
    IssuingPublicKey::from_jwk(&key.public_jwk()).unwrap()
}

#[test]
fn a_direct_signature_verifies_for_its_ballot_prefix_and_key_only() {
    let key = issuing_key();
    let ballot = sign_directly(key, sealed(1), &mut generator(1)).unwrap();
    assert!(verify(&public(key), &ballot));
    assert!(!verify(&public(other_issuing_key()), &ballot));

    let mut other_ballot = ballot.clone();
    other_ballot.sealed = sealed(2);
    assert!(!verify(&public(key), &other_ballot));
    let mut other_prefix = ballot.clone();
    other_prefix.prefix[31] ^= 1;
    assert!(!verify(&public(key), &other_prefix));
    for place in [0, 100, 255] {
        let mut altered = ballot.clone();
        altered.signature[place] ^= 1;
        assert!(!verify(&public(key), &altered));
    }
    let id = ballot.sealed.id();
    assert!(!public(key).verifies(&id, &ballot.prefix, &ballot.signature[1..]));
    assert!(!public(key).verifies(&id, &ballot.prefix, &[0xff; SIGNATURE_LEN]));
}

#[test]
fn keys_read_back_and_impostors_are_refused() {
    let key = issuing_key();
    let again = IssuingKey::from_der(&key.to_der().unwrap()).unwrap();
    let jwk = key.public_jwk();
    assert_eq!(again.public_jwk(), jwk);
    assert_eq!((jwk.kty.as_str(), jwk.e.as_str()), ("RSA", "AQAB"));
    assert_eq!(jwk.n.len(), 342);

    let with = |change: fn(&mut Jwk)| {
        let mut jwk = jwk.clone();
        change(&mut jwk);
        IssuingPublicKey::from_jwk(&jwk).is_ok()
    };
    assert!(
        with(|jwk| jwk.e = "AAEAAQ".into()),
        "a leading zero of e is stripped"
    );
    assert!(!with(|jwk| jwk.kty = "EC".into()));
    assert!(!with(|jwk| jwk.alg = "RS256".into()));
    assert!(!with(|jwk| jwk.e = "AQ".into()));
    assert!(!with(|jwk| jwk.e = "AQAA".into()));
    assert!(!with(|jwk| jwk.n.truncate(340)));
    assert!(!with(|jwk| jwk.n = "!".into()));
    assert!(IssuingKey::from_der(&[0x30, 0]).is_err());
}

#[test]
fn a_blind_signature_verifies_and_says_nothing_about_the_ballot() {
    let key = issuing_key();
    let mut rng = generator(2);
    let client = Client::new(key, &sealed(3), &mut rng);
    let answer = blind_sign(key, &client.blinded).unwrap();
    assert!(
        answer == blind_sign(key, &client.blinded).unwrap(),
        "replay gives the same"
    );
    let ballot = client.finish(key, sealed(3), &answer);
    assert!(verify(&public(key), &ballot));

    // Neither what the server saw nor what it said is part of what is stored.
    assert!(answer != ballot.signature && client.blinded != ballot.signature);
    // Another blinding of the same ballot looks unrelated.
    let other = Client::new(key, &sealed(3), &mut rng);
    assert!(other.blinded != client.blinded);
    // The answer to one blinded message does not finish another.
    let mixed = other.finish(key, sealed(3), &answer);
    assert!(!verify(&public(key), &mixed));
}

#[test]
fn a_message_beyond_the_modulus_is_not_signed() {
    let refused = blind_sign(issuing_key(), &[0xff; SIGNATURE_LEN]);
    assert_eq!(refused, Err(BallotError::Sign));
}

#[test]
fn signing_matches_rfc_9474() {
    let file = include_str!("testdata/rfc9474.txt");
    let value = |name: &str| {
        let mut lines = file.lines().filter_map(|line| line.split_once(" = "));
        hex(lines.find(|(found, _)| *found == name).unwrap().1)
    };
    let number = |name: &str| BigNum::from_slice(&value(name)).unwrap();
    let key = RsaPrivateKeyBuilder::new(number("n"), number("e"), number("d"))
        .unwrap()
        .build();

    let blind_sig = private_operation(&key, &value("blinded_msg")).unwrap();
    assert_eq!(blind_sig, value("blind_sig"));

    let public = public_key(&value("n"), &value("e")).unwrap();
    let prepared = [value("msg_prefix"), value("msg")].concat();
    assert_eq!(prepared, value("prepared_msg"));
    assert!(verify_pss(&public, &prepared, &value("sig")).unwrap());
    assert!(!verify_pss(&public, &value("msg"), &value("sig")).unwrap());

    // The client of these tests makes the same of the same randomness.
    let numbers = PublicNumbers::new(&value("n"), &value("e"));
    let blinding = numbers.blind(&prepared, &value("salt"), &value("inv"));
    assert_eq!(blinding.blinded, value("blinded_msg"));
    assert_eq!(numbers.finalize(&blinding, &blind_sig), value("sig"));
}

#[test]
fn only_what_can_be_signed_is_admitted() {
    let key = issuing_key();
    let modulus: [u8; SIGNATURE_LEN] = key.0.n().to_vec().try_into().unwrap();
    let mut below = modulus;
    below[255] -= 1;
    let mut one = [0; SIGNATURE_LEN];
    one[255] = 1;
    for (message, admitted) in [
        ([0; SIGNATURE_LEN], false),
        (one, true),
        (below, true),
        (modulus, false),
        ([0xff; SIGNATURE_LEN], false),
    ] {
        assert_eq!(public(key).admits(&message), admitted);
        if message != [0; SIGNATURE_LEN] {
            assert_eq!(blind_sign(key, &message).is_ok(), admitted);
        }
    }
}

/// What a respondent's browser does.
struct Client {
    prefix: [u8; 32],
    blinded: [u8; SIGNATURE_LEN],
    blinding: Blinding,
}

impl Client {
    fn new(key: &IssuingKey, sealed: &SealedBallot, rng: &mut impl CryptoRng) -> Self {
        let (mut prefix, mut salt, mut inverse) = ([0; 32], [0; 48], [0; SIGNATURE_LEN]);
        rng.fill_bytes(&mut prefix);
        rng.fill_bytes(&mut salt);
        rng.fill_bytes(&mut inverse[1..]);
        let prepared = prepare(&prefix, &sealed.id());
        let blinding = numbers(key).blind(&prepared, &salt, &inverse);
        Self {
            prefix,
            blinded: blinding.blinded.clone().try_into().unwrap(),
            blinding,
        }
    }

    fn finish(&self, key: &IssuingKey, sealed: SealedBallot, answer: &[u8]) -> SignedBallot {
        let signature = numbers(key).finalize(&self.blinding, answer);
        SignedBallot {
            sealed,
            prefix: self.prefix,
            signature: signature.try_into().unwrap(),
        }
    }
}

fn numbers(key: &IssuingKey) -> PublicNumbers {
    PublicNumbers::new(&key.0.n().to_vec(), &key.0.e().to_vec())
}
