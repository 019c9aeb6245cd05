//! Codes are read as people type them; keys are those of RFC 9180; any two of three holders open
//! their own wraps, and nobody else opens any.

use super::*;
use crate::ballot::testing::{generator, hex};
use crate::relationship::PanelId;
use data_encoding::BASE64URL_NOPAD;
use hpke::Serializable;
use uuid::Uuid;

/// Codes and public halves that the page's script (`src/web/static/closing-code.mjs`) made.
const FROM_THE_BROWSER: [(&str, &str); 2] = [
    (
        "hxyp-ygns-efd3-tnrk-xcsv-02tw-ggme",
        "BM_0mplz1YHU2gkETatbAagfbFJRmO2xadIC3SshMYd2G-N31NVLQZAeQ63sxUYk8neLN7vdBlTx4q6Vm7aKJfA",
    ),
    (
        "6c7d-jg46-24cy-kqyf-17fh-4rw0-ysgp",
        "BB7SZ4bHHajdNLnY8YqL_wNVF31xir75VNhFmoaS_5TRz541tLwMdM8ZjF1kIwlI-Hc9AbLtFOd_cqCulnt5eGo",
    ),
];

fn code(random: &str) -> ClosingCode {
    let check = sha256(&[CHECK_PREFIX, random.as_bytes()].concat());
    ClosingCode::parse(&format!("{random}{}", base32::encode(&check, 2))).unwrap()
}

fn holders() -> [(Holder, ClosingKey); 3] {
    ["a", "b", "c"]
        .map(|letter| code(&letter.repeat(RANDOM_LEN)).key())
        .into_iter()
        .zip(Holder::ALL)
        .map(|(key, holder)| (holder, key))
        .collect::<Vec<_>>()
        .try_into()
        .unwrap_or_else(|_| unreachable!())
}

fn public(holders: &[(Holder, ClosingKey)]) -> Vec<(Holder, ClosingPublicKey)> {
    let halves = holders.iter();
    halves
        .map(|(holder, key)| (*holder, key.public()))
        .collect()
}

const PANEL: PanelId = PanelId(Uuid::from_u128(5));

#[test]
fn a_code_reads_back_however_it_is_typed_and_mistakes_are_noticed() {
    let code = code("0123456789abcdefghjkmnpqrs");
    let printed = &code.0;
    assert_eq!(printed.len(), CODE_LEN);
    let sloppy = format!(" {} - {}\n", &printed[..9].to_uppercase(), &printed[9..]);
    let sloppy = sloppy.replacen('0', "O", 1).replacen('1', "l", 1);
    assert!(ClosingCode::parse(&sloppy).is_ok_and(|read| read.0 == code.0));
    assert_eq!(ClosingCode::parse("").err(), Some(CodeFault::Length));
    assert_eq!(
        ClosingCode::parse(&printed[1..]).err(),
        Some(CodeFault::Length)
    );
    // One wrong character passes once in 1024 times; none of these does.
    for place in 0..CODE_LEN {
        let mut wrong = printed.clone().into_bytes();
        wrong[place] = if wrong[place] == b'7' { b'8' } else { b'7' };
        let read = ClosingCode::parse(std::str::from_utf8(&wrong).unwrap());
        assert_eq!(read.err(), Some(CodeFault::Mistyped), "place {place}");
    }
}

#[test]
fn the_key_is_derived_as_in_rfc_9180() {
    // Appendix A.3.1, ikmR: what `derive_keypair` is built on.
    let ikm = hex("668b37171f1072f3cf12ea8a236a45df23fc13b82af3609ad1e354f6ef817550");
    let (secret, public) = Group::derive_keypair(&ikm);
    assert_eq!(
        secret.to_bytes().to_vec(),
        hex("f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2")
    );
    assert_eq!(
        public.to_bytes().to_vec(),
        hex(
            "04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a82
             6a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0"
        )
    );
}

#[test]
fn codes_that_the_browser_made_have_the_same_keys_here() {
    for (code, public) in FROM_THE_BROWSER {
        let read = ClosingCode::parse(code).unwrap_or_else(|fault| panic!("{fault}"));
        assert_eq!(read.key().public().to_base64url(), public);
    }
}

#[test]
fn the_public_half_reads_back_and_nothing_else_is_a_key() {
    let half = code(&"7".repeat(RANDOM_LEN)).key().public();
    let text = half.to_base64url();
    assert_eq!(ClosingPublicKey::from_base64url(&text), Ok(half));
    assert_eq!(check_letters(&text).len(), 19);
    let altered = format!("{}A", &text[..text.len() - 1]);
    let zeros = BASE64URL_NOPAD.encode(&[0; 65]);
    for wrong in ["", "A", &text[1..], &altered, &zeros, &format!("{text}=")] {
        assert!(ClosingPublicKey::from_base64url(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn any_two_of_three_open_and_one_opens_nothing() {
    let (mut rng, fingerprint) = (generator(1), Fingerprint::of(b"this wave"));
    let wrapping = Wrapping {
        fingerprint: &fingerprint,
        panel: PANEL,
    };
    let key = OpeningKey::generate(&mut rng);
    let holders = holders();
    let wraps = wrapping.wrap(&key, &public(&holders), &mut rng).unwrap();
    assert_eq!(wraps.len(), 3);
    let unwrap = |one: usize, other: usize| {
        let pair = [one, other].map(|place| (holders[place].0, &holders[place].1));
        wrapping.unwrap(&wraps, pair, &key.public())
    };
    for (one, other) in [(0, 1), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1)] {
        assert_eq!(unwrap(one, other).unwrap().to_bytes(), key.to_bytes());
    }
    for (one, (own, key_of_one)) in holders.iter().enumerate() {
        assert!(unwrap(one, one).is_err());
        // One holder who pretends to be another.
        for pretended in Holder::ALL.into_iter().filter(|other| other != own) {
            for pair in [[*own, pretended], [pretended, *own]] {
                let pair = pair.map(|holder| (holder, key_of_one));
                assert!(wrapping.unwrap(&wraps, pair, &key.public()).is_err());
            }
        }
    }
}

#[test]
fn a_wrap_opens_in_its_own_wave_panel_and_pair_only() {
    let (mut rng, fingerprint) = (generator(1), Fingerprint::of(b"this wave"));
    let here = Wrapping {
        fingerprint: &fingerprint,
        panel: PANEL,
    };
    let key = OpeningKey::generate(&mut rng);
    let holders = holders();
    let wraps = here.wrap(&key, &public(&holders), &mut rng).unwrap();
    let pair = [(holders[0].0, &holders[0].1), (holders[1].0, &holders[1].1)];
    let opens = |wrapping: &Wrapping<'_>, wraps: &[WrappedKey]| {
        wrapping.unwrap(wraps, pair, &key.public()).is_ok()
    };
    assert!(opens(&here, &wraps));
    let elsewhere = Fingerprint::of(b"another wave");
    let another_wave = Wrapping {
        fingerprint: &elsewhere,
        ..here
    };
    let another_panel = Wrapping {
        panel: PanelId(Uuid::from_u128(6)),
        ..here
    };
    assert!(!opens(&another_wave, &wraps));
    assert!(!opens(&another_panel, &wraps));
    // Under the name of another pair, turned round, or altered.
    let mut renamed = wraps.clone();
    renamed[0].sealed = wraps[1].sealed.clone();
    assert!(!opens(&here, &renamed));
    let mut turned = wraps[..1].to_vec();
    (turned[0].outer, turned[0].inner) = (wraps[0].inner, wraps[0].outer);
    assert!(!opens(&here, &turned));
    assert!(!opens(&here, &[]));
    for place in 0..wraps[0].sealed.len() {
        let mut altered = wraps[..1].to_vec();
        altered[0].sealed[place] ^= 1;
        assert!(!opens(&here, &altered), "byte {place}");
        altered[0].sealed.truncate(place);
        assert!(!opens(&here, &altered), "cut at {place}");
    }
    // The wrap of another key that somebody put there.
    let other = OpeningKey::generate(&mut rng);
    let exchanged = here.wrap(&other, &public(&holders), &mut rng).unwrap();
    assert!(!opens(&here, &exchanged));
}
