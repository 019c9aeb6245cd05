//! A full box overflows into the next, and whatever was put in is found again by the same way.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::ballot::testing::{SEALED_LEN, cast};
use crate::ballot::{BoxShape, SealedBallot};

const BOXES: u32 = 4;
const SLOTS: usize = 2;

fn empty() -> BallotBox {
    BallotBox::empty(BoxShape {
        invitees: 2,
        slots: SLOTS,
        sealed_len: SEALED_LEN,
    })
}

fn all_opened() -> PanelBoxes {
    let mut boxes = PanelBoxes::of(BOXES);
    (0..BOXES).for_each(|shard| boxes.add(shard, empty()));
    boxes
}

/// The ballots of every box.
fn stored(boxes: PanelBoxes) -> Vec<Vec<BallotId>> {
    let ids = |content: BallotBox| content.ballots().map(|ballot| ballot.sealed.id()).collect();
    boxes
        .into_boxes()
        .map(|(_, content, _)| ids(content))
        .collect()
}

/// Opens only the homes first, then whatever is asked for, as a writer does.
fn cast_step_by_step(
    stored: &mut [BallotBox],
    home: u32,
    ballot: &SignedBallot,
) -> Result<Placed, BallotError> {
    let mut wanted = BTreeSet::from([home]);
    loop {
        let mut boxes = PanelBoxes::of(BOXES);
        for shard in &wanted {
            boxes.add(*shard, stored[*shard as usize].clone());
        }
        match boxes.cast(home, ballot.clone())? {
            Placed::Needs(shard) => assert!(wanted.insert(shard), "asked twice"),
            placed => {
                for (shard, content, changed) in boxes.into_boxes() {
                    assert!(changed || content == stored[shard as usize]);
                    stored[shard as usize] = content;
                }
                return Ok(placed);
            }
        }
    }
}

proptest! {
    #[test]
    fn every_ballot_is_added_once_found_again_and_counted(
        sent in prop::collection::vec((0_u8..12, 0..BOXES), 0..40),
    ) {
        let mut boxes = all_opened();
        let mut step_by_step = vec![empty(); BOXES as usize];
        let mut homes = std::collections::BTreeMap::new();
        for (byte, home) in sent {
            // A ballot has one home.
            let home = *homes.entry(byte).or_insert(home);
            let known: BTreeSet<_> = step_by_step
                .iter()
                .flat_map(|content| content.ballots().map(|ballot| ballot.sealed.id()))
                .collect();
            let ballot = cast(byte);
            let expected = if known.contains(&ballot.sealed.id()) {
                Ok(Placed::AlreadyThere)
            } else if known.len() < SLOTS * BOXES as usize {
                Ok(Placed::Added)
            } else {
                Err(BallotError::BoxFull)
            };
            prop_assert_eq!(&boxes.cast(home, ballot.clone()), &expected);
            prop_assert_eq!(&cast_step_by_step(&mut step_by_step, home, &ballot), &expected);
        }
        let one: Vec<Vec<BallotId>> = stored(boxes);
        let other: Vec<Vec<BallotId>> = step_by_step
            .iter()
            .map(|content| content.ballots().map(|ballot| ballot.sealed.id()).collect())
            .collect();
        prop_assert_eq!(one, other);
    }
}

#[test]
fn a_full_box_overflows_into_the_next_and_round_to_the_first() {
    let mut boxes = all_opened();
    for byte in 1..=3 {
        assert_eq!(boxes.cast(3, cast(byte)), Ok(Placed::Added));
    }
    assert_eq!(boxes.cast(3, cast(3)), Ok(Placed::AlreadyThere));
    let lengths: Vec<usize> = stored(boxes).iter().map(Vec::len).collect();
    assert_eq!(lengths, [1, 0, 0, 2]);
}

#[test]
fn who_comes_again_is_known_though_there_is_no_room_left() {
    let mut boxes = PanelBoxes::of(1);
    boxes.add(0, empty());
    for place in [0, 1] {
        let byte = u8::try_from(place).unwrap();
        let done = boxes.issue_and_cast((0, place), 0, cast(byte));
        assert_eq!(done, Ok(CastAtOnce::Done));
    }
    assert_eq!(
        boxes.issue_and_cast((0, 1), 0, cast(9)),
        Ok(CastAtOnce::IssuedDirectly)
    );
    assert_eq!(boxes.cast(0, cast(9)), Err(BallotError::BoxFull));
}

#[test]
fn only_what_changed_must_be_stored() {
    let mut boxes = all_opened();
    boxes.cast(1, cast(1)).unwrap();
    boxes.issue((2, 0), [7; 32]).unwrap();
    boxes.cover(3);
    let changed: Vec<bool> = boxes.into_boxes().map(|(_, _, changed)| changed).collect();
    assert_eq!(changed, [false, true, true, true]);
}

#[test]
fn a_mark_and_its_ballot_go_in_together_or_not_at_all() {
    let mut boxes = all_opened();
    let at = (0, 1);
    assert_eq!(boxes.issue_and_cast(at, 0, cast(1)), Ok(CastAtOnce::Done));
    assert_eq!(
        boxes.issue_and_cast(at, 0, cast(2)),
        Ok(CastAtOnce::IssuedDirectly)
    );
    assert_eq!(boxes.issue((0, 0), [7; 32]), Ok(Marked::Now));
    assert_eq!(
        boxes.issue_and_cast((0, 0), 0, cast(2)),
        Ok(CastAtOnce::IssuedBlindly)
    );
    let mut longer = cast(3);
    longer.sealed = SealedBallot::from_bytes(vec![3; SEALED_LEN + 1]).unwrap();
    assert!(boxes.issue_and_cast((1, 0), 0, longer).is_err());
    assert!(!boxes.was_issued((1, 0), &NO_BLINDED_MESSAGE));
    assert!(boxes.was_issued((0, 0), &[7; 32]) && !boxes.was_issued((0, 0), &[8; 32]));

    let mut home_only = PanelBoxes::of(BOXES);
    let mut full = empty();
    full.insert(cast(1)).unwrap();
    full.insert(cast(2)).unwrap();
    home_only.add(2, full);
    assert_eq!(
        home_only.issue_and_cast((2, 0), 2, cast(3)),
        Ok(CastAtOnce::Needs(3))
    );
    assert!(!home_only.was_issued((2, 0), &NO_BLINDED_MESSAGE));
}
