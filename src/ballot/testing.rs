//! Fixed keys and generators for the tests of this module.

use std::sync::LazyLock;

use data_encoding::{BASE64, HEXLOWER};
use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;
use uuid::Uuid;

use super::{
    IssuingKey, Manifest, ManifestDefinition, ManifestPanel, OpeningKey, SealedBallot,
    SignedBallot, sha256_hex,
};
use crate::relationship::{Custody, InvitationId, PanelId, PartyKey, WaveId};

pub(super) fn generator(seed: u64) -> ChaCha20Rng {
    ChaCha20Rng::seed_from_u64(seed)
}

pub(super) fn invitations(count: u128) -> Vec<InvitationId> {
    (0..count)
        .map(|n| InvitationId(Uuid::from_u128(n)))
        .collect()
}

/// Bytes of hexadecimal digits; white space is ignored.
pub(super) fn hex(digits: &str) -> Vec<u8> {
    let digits: String = digits.split_whitespace().collect();
    HEXLOWER.decode(digits.as_bytes()).unwrap()
}

/// An issuing key made for tests; worthless elsewhere.
pub(super) fn issuing_key() -> &'static IssuingKey {
    static KEY: LazyLock<IssuingKey> =
        LazyLock::new(|| decode_key(include_str!("testdata/issuing-key.txt")));
    &KEY
}

/// Another issuing key made for tests.
pub(super) fn other_issuing_key() -> &'static IssuingKey {
    static KEY: LazyLock<IssuingKey> =
        LazyLock::new(|| decode_key(include_str!("testdata/other-issuing-key.txt")));
    &KEY
}

fn decode_key(text: &str) -> IssuingKey {
    let text: String = text.split_whitespace().collect();
    IssuingKey::from_der(&BASE64.decode(text.as_bytes()).unwrap()).unwrap()
}

/// A manifest of two panels with the two issuing keys above.
pub(super) fn manifest() -> Manifest {
    let panel = |number, party: PartyKey, key: &IssuingKey| ManifestPanel {
        panel: PanelId(Uuid::from_u128(number)),
        party_name: format!("The {party}"),
        party,
        roster_size: 12,
        roster_confirmed: true,
        issuing_key: key.public_jwk(),
        opening_key: OpeningKey::generate(&mut generator(3))
            .public()
            .to_base64url(),
        boxes: 1,
        slots: 12,
    };
    Manifest {
        format: Manifest::FORMAT,
        wave: WaveId(Uuid::from_u128(1)),
        relationship: "Müller & Sons".into(),
        definition: ManifestDefinition {
            id: "trust".into(),
            version: "1.0.0".into(),
            digest: sha256_hex(b"{}"),
        },
        label: "2026".into(),
        k: 5,
        custody: Custody::Server,
        holders: Vec::new(),
        no_script_sealing: true,
        opens_at: "2026-03-02T08:00:00Z".parse().unwrap(),
        closes_at: "2026-03-16T17:00:00Z".parse().unwrap(),
        latest_close: "2026-03-30T17:00:00Z".parse().unwrap(),
        late_hours: 24,
        zone: "Europe/Berlin".into(),
        reference_period: "the last twelve months".into(),
        languages: vec!["en".into()],
        contact: "Ada, ada@example.org".into(),
        panels: vec![
            panel(2, PartyKey::buyer(), issuing_key()),
            panel(3, PartyKey::supplier(), other_issuing_key()),
        ],
    }
}

/// Length of the sealed ballots [`cast`] makes.
pub(super) const SEALED_LEN: usize = 300;

/// A ballot for the box's tests; its signature is not one.
pub(super) fn cast(byte: u8) -> SignedBallot {
    SignedBallot {
        sealed: SealedBallot::from_bytes(vec![byte; SEALED_LEN]).unwrap(),
        prefix: [byte; 32],
        signature: [byte; 256],
    }
}
