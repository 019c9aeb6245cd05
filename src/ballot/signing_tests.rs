//! Signatures made directly, blindly and by the book all verify; nothing else does.

use openssl::bn::BigNumContext;
use openssl::rsa::RsaPrivateKeyBuilder;
use sha2::{Digest, Sha384};

use super::*;
use crate::ballot::testing::{generator, hex, issuing_key, other_issuing_key};

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

    // The client used below finds the same encoding: salt given, sig^e = EMSA-PSS(prepared).
    let mut opened = vec![0; 512];
    let rsa = public.rsa().unwrap();
    rsa.public_decrypt(&value("sig"), &mut opened, Padding::NONE)
        .unwrap();
    assert_eq!(opened, emsa_pss(&prepared, &value("salt"), 4096));
}

/// What a respondent's browser does: RFC 9474, sections 4.2 and 4.4.
struct Client {
    prefix: [u8; 32],
    blinded: [u8; SIGNATURE_LEN],
    inverse: BigNum,
}

impl Client {
    fn new(key: &IssuingKey, sealed: &SealedBallot, rng: &mut impl CryptoRng) -> Self {
        let (mut prefix, mut salt, mut factor) = ([0; 32], [0; 48], [0; SIGNATURE_LEN]);
        rng.fill_bytes(&mut prefix);
        rng.fill_bytes(&mut salt);
        rng.fill_bytes(&mut factor[1..]);
        let encoded = emsa_pss(&prepare(&prefix, &sealed.id()), &salt, 2048);

        let mut context = BigNumContext::new().unwrap();
        let (n, e) = (key.0.n(), key.0.e());
        let encoded = BigNum::from_slice(&encoded).unwrap();
        let factor = BigNum::from_slice(&factor).unwrap();
        let mut inverse = BigNum::new().unwrap();
        inverse.mod_inverse(&factor, n, &mut context).unwrap();
        let mut hidden = BigNum::new().unwrap();
        hidden.mod_exp(&factor, e, n, &mut context).unwrap();
        let mut blinded = BigNum::new().unwrap();
        blinded.mod_mul(&encoded, &hidden, n, &mut context).unwrap();
        Self {
            prefix,
            blinded: padded(&blinded),
            inverse,
        }
    }

    fn finish(&self, key: &IssuingKey, sealed: SealedBallot, answer: &[u8]) -> SignedBallot {
        let mut context = BigNumContext::new().unwrap();
        let answer = BigNum::from_slice(answer).unwrap();
        let mut signature = BigNum::new().unwrap();
        signature
            .mod_mul(&answer, &self.inverse, key.0.n(), &mut context)
            .unwrap();
        SignedBallot {
            sealed,
            prefix: self.prefix,
            signature: padded(&signature),
        }
    }
}

fn padded(number: &BigNum) -> [u8; SIGNATURE_LEN] {
    number.to_vec_padded(256).unwrap().try_into().unwrap()
}

/// EMSA-PSS-ENCODE (RFC 8017, section 9.1.1) with SHA-384 and MGF1, for a modulus of `bits` bits.
fn emsa_pss(message: &[u8], salt: &[u8], bits: usize) -> Vec<u8> {
    let length = bits / 8;
    let mut hashed = vec![0; 8];
    hashed.extend(Sha384::digest(message));
    hashed.extend(salt);
    let hash = Sha384::digest(&hashed);
    let mut block = vec![0; length - hash.len() - 1 - salt.len() - 1];
    block.push(1);
    block.extend(salt);
    let mask =
        (0_u32..).flat_map(|count| Sha384::digest([&hash[..], &count.to_be_bytes()].concat()));
    for (byte, mask) in block.iter_mut().zip(mask) {
        *byte ^= mask;
    }
    block[0] &= 0x7f; // The encoding has one bit less than the modulus.
    block.extend(hash);
    block.push(0xbc);
    block
}
