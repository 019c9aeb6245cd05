//! Property 7: a box has one length, from no ballot to all, whatever the comments.

use rapport::relationship::PartyKey;

use crate::support::test_wave::{TestWave, opinion, with_comment};

/// The lengths of a party's boxes.
fn lengths(wave: &TestWave, party: &PartyKey) -> Vec<usize> {
    let panel = wave.of_party(party)[0].panel;
    wave.boxes(panel).iter().map(Vec::len).collect()
}

#[test]
pub fn a_box_has_one_length_from_no_ballot_to_all_whatever_the_comments() {
    let wave = TestWave::launched(6, 5);
    let at_launch = lengths(&wave, &PartyKey::buyer());
    assert_eq!(at_launch.len(), 1);
    let comments = [
        String::new(),
        "x".into(),
        "é".repeat(200),
        "x".repeat(400),
        "\r\n".repeat(9),
        String::new(),
    ];
    for (person, comment) in wave.buyers().iter().zip(&comments) {
        wave.counts(person, &with_comment(opinion(1), comment));
        assert_eq!(lengths(&wave, &PartyKey::buyer()), at_launch);
    }
    let too_long = with_comment(opinion(1), &"x".repeat(401));
    assert_eq!(wave.answers(&wave.suppliers()[0], &too_long).status, 422);
}

#[test]
pub fn the_boxes_of_a_large_panel_have_one_length_too() {
    let wave = TestWave::launched(67, 5);
    let at_launch = lengths(&wave, &PartyKey::buyer());
    // 67 invitees in three boxes: 23, 22 and 22 flags, of 33 bytes each.
    assert_eq!(
        at_launch
            .iter()
            .map(|length| at_launch[0] - length)
            .collect::<Vec<_>>(),
        [0, 33, 33]
    );
    for (number, person) in wave.buyers().iter().enumerate().take(9) {
        wave.counts(
            person,
            &with_comment(opinion(number), &"y".repeat(number * 40)),
        );
        assert_eq!(lengths(&wave, &PartyKey::buyer()), at_launch);
    }
}
