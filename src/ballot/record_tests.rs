//! One length, no structure, nothing accepted but what was written for the place.

use rstest::rstest;
use uuid::Uuid;

use super::*;
use crate::ballot::NO_BLINDED_MESSAGE;
use crate::ballot::testing::{SEALED_LEN, cast, generator};

const SHAPE: BoxShape = BoxShape {
    invitees: 6,
    slots: 6,
    sealed_len: SEALED_LEN,
};

fn panel() -> PanelId {
    PanelId(Uuid::from_u128(5))
}

fn key() -> BoxKey {
    BoxKey::generate(&mut generator(1))
}

fn filled(issued: &[usize], ballots: &[u8]) -> BallotBox {
    let mut ballot_box = BallotBox::empty(SHAPE);
    for invitee in issued {
        ballot_box
            .mark_issued(*invitee, NO_BLINDED_MESSAGE)
            .unwrap();
    }
    for byte in ballots {
        ballot_box.insert(cast(*byte)).unwrap();
    }
    ballot_box
}

fn stored(ballot_box: &BallotBox, seed: u64) -> Vec<u8> {
    ballot_box
        .seal_record(&key(), panel(), 0, &mut generator(seed))
        .unwrap()
}

fn opened(record: &[u8]) -> Result<BallotBox, BallotError> {
    BallotBox::open_record(&key(), panel(), 0, record, SHAPE)
}

#[test]
fn a_record_reads_back_and_has_one_length_from_no_ballot_to_all() {
    for count in 0..=6_u8 {
        let everybody: Vec<usize> = (0..usize::from(count)).collect();
        let ballots: Vec<u8> = (0..count).collect();
        let mut ballot_box = filled(&everybody, &ballots);
        if count > 0 {
            // Issued for a blinded message, no ballot yet: the other kind of content.
            ballot_box.mark_issued(5, [3; 32]).unwrap();
        }
        let record = stored(&ballot_box, 2);
        assert_eq!(record.len(), SHAPE.record_len());
        assert!(opened(&record).is_ok_and(|again| again == ballot_box));
    }
    // 28 for nonce and tag, 1 for the format.
    let slots = 6 * (1 + 32 + 32 + 256 + SEALED_LEN);
    assert_eq!(SHAPE.record_len(), 28 + 1 + 6 * 33 + slots);
}

#[test]
fn every_write_has_its_own_nonce() {
    let ballot_box = filled(&[1], &[1]);
    let mut rng = generator(3);
    let mut write = || {
        ballot_box
            .seal_record(&key(), panel(), 0, &mut rng)
            .unwrap()
    };
    let (one, other) = (write(), write());
    assert_ne!(one[..12], other[..12]);
    assert_ne!(one, other);
}

/// Share of places at which two records have the same byte.
fn agreement(one: &[u8], other: &[u8]) -> f64 {
    let same = one.iter().zip(other).filter(|(a, b)| a == b).count();
    same as f64 / one.len() as f64
}

#[test]
fn two_histories_share_no_structure() {
    let histories = [
        filled(&[], &[]),
        filled(&[0, 1], &[1, 2]),
        filled(&[4, 5], &[1, 2]),
        filled(&[0, 1, 2, 3, 4, 5], &[1, 2, 3, 4, 5, 6]),
    ];
    let records: Vec<_> = (10..)
        .zip(&histories)
        .map(|(seed, b)| stored(b, seed))
        .collect();
    let chance = 1.0 / 256.0;
    let length = SHAPE.record_len() as f64;
    let five_deviations = 5.0 * (chance * (1.0 - chance) / length).sqrt();
    for (place, one) in records.iter().enumerate() {
        for other in &records[..place] {
            assert_eq!(one.len(), other.len());
            assert!((agreement(one, other) - chance).abs() < five_deviations);
        }
    }
    // The measure can fail: the same box under the same nonce agrees everywhere.
    assert!(agreement(&stored(&histories[1], 10), &stored(&histories[1], 10)) > 0.99);
}

#[test]
fn a_record_opens_in_its_own_place_with_its_own_key_only() {
    let record = stored(&filled(&[1, 2], &[1]), 4);
    let refused = |key: &BoxKey, panel, shard, record: &[u8], shape| {
        BallotBox::open_record(key, panel, shard, record, shape).err()
            == Some(BallotError::Record("ballot box"))
    };
    let other_key = BoxKey::generate(&mut generator(9));
    let other_panel = PanelId(Uuid::from_u128(6));
    let roomier = BoxShape { slots: 7, ..SHAPE };
    assert!(refused(&other_key, panel(), 0, &record, SHAPE));
    assert!(refused(&key(), other_panel, 0, &record, SHAPE));
    assert!(refused(&key(), panel(), 1, &record, SHAPE));
    assert!(refused(&key(), panel(), 0, &record, roomier));
    assert!(refused(&key(), panel(), 0, &record[1..], SHAPE));
    assert!(refused(&key(), panel(), 0, &[], SHAPE));
    for place in (0..record.len()).step_by(5) {
        let mut altered = record.clone();
        altered[place] ^= 0x10;
        assert!(refused(&key(), panel(), 0, &altered, SHAPE), "byte {place}");
    }
}

const FIRST_SLOT: usize = 1 + 6 * 33;
const SLOT: usize = 1 + 32 + 32 + 256 + SEALED_LEN;

#[rstest]
#[case::unknown_format(|plain: &mut Vec<u8>| plain[0] = 2)]
#[case::flag_of_two(|plain: &mut Vec<u8>| plain[1] = 2)]
#[case::hash_without_a_flag(|plain: &mut Vec<u8>| plain[2] = 1)]
#[case::slot_flag_of_two(|plain: &mut Vec<u8>| plain[FIRST_SLOT] = 2)]
#[case::another_id(|plain: &mut Vec<u8>| plain[FIRST_SLOT + 1] ^= 1)]
#[case::altered_ballot(|plain: &mut Vec<u8>| plain[FIRST_SLOT + SLOT - 1] ^= 1)]
#[case::dirt_in_an_unused_slot(|plain: &mut Vec<u8>| *plain.last_mut().unwrap() = 1)]
#[case::swapped_slots(|plain: &mut Vec<u8>| {
    let (one, two) = plain[FIRST_SLOT..].split_at_mut(SLOT);
    one.swap_with_slice(&mut two[..SLOT]);
})]
#[case::doubled_slot(|plain: &mut Vec<u8>| {
    plain.copy_within(FIRST_SLOT..FIRST_SLOT + SLOT, FIRST_SLOT + SLOT);
})]
#[case::gap(|plain: &mut Vec<u8>| plain[FIRST_SLOT..FIRST_SLOT + SLOT].fill(0))]
#[case::cut(|plain: &mut Vec<u8>| plain.truncate(FIRST_SLOT + 5))]
#[case::cut_early(|plain: &mut Vec<u8>| plain.truncate(5))]
#[case::nothing(|plain: &mut Vec<u8>| plain.clear())]
#[case::one_byte_more(|plain: &mut Vec<u8>| plain.push(0))]
fn malformed_content_is_an_error(#[case] spoil: fn(&mut Vec<u8>)) {
    let mut plain = Vec::new();
    filled(&[1], &[1, 2]).write(&mut plain);
    assert!(read(&plain, SHAPE).is_ok());
    spoil(&mut plain);
    assert!(matches!(
        read(&plain, SHAPE),
        Err(BallotError::Malformed(_))
    ));
}
