//! Property 1: two histories with the same write times that differ in who answered, when and what
//! leave the same files, but for the content of the boxes; and that agrees no more than chance.

use super::structure::{differences, sealed_boxes, surprise};
use crate::support::sqlite_file::Image;
use crate::support::test_wave::{Saved, TestWave, opinion, with_comment};

/// Who answers, in order: number of the person on a party's list, and what.
type History = Vec<(bool, usize, String)>;

/// Plays a history on a copy of the launched wave; what a nightly copy held after each answer,
/// and at last when the server was stopped.
fn played(base: &Saved, history: &History) -> Vec<Saved> {
    let wave = base.taken_up();
    let mut copies = vec![wave.saved()];
    for (buyer, number, comment) in history {
        let people = if *buyer {
            wave.buyers()
        } else {
            wave.suppliers()
        };
        wave.counts(&people[*number], &with_comment(opinion(*number), comment));
        copies.push(wave.saved());
    }
    copies.push(wave.put_away());
    copies
}

#[test]
pub fn the_files_do_not_show_who_answered_when_and_what() {
    let base = TestWave::launched(12, 12).put_away();
    // The parties take turns in both histories; all else differs.
    let early: History = (0..14)
        .map(|n| (n % 2 == 0, n / 2, String::new()))
        .collect();
    let late: History = (0..14)
        .map(|n| (n % 2 == 0, 11 - n / 2, "At length. ".repeat(n * 2)))
        .collect();
    let (one, other) = (played(&base, &early), played(&base, &late));

    assert_eq!(one.len(), other.len());
    let mut most: f64 = 0.0;
    let at_launch = sealed_boxes(&one[0]);
    for (step, (one, other)) in one.iter().zip(&other).enumerate() {
        assert_eq!(differences(one, other), [""; 0], "after {step} answers");
        for (ours, theirs) in sealed_boxes(one).iter().zip(&sealed_boxes(other)) {
            // Both histories begin with the boxes of the launch.
            if !at_launch.contains(ours) {
                most = most.max(surprise(ours, theirs));
            }
        }
    }
    println!("boxes of two histories agree by at most {most:.1} standard deviations above chance");
    assert!(
        most < 6.0,
        "boxes of different histories resemble each other: {most}"
    );

    // Within a history too: whichever box changed, changed all over.
    for copies in [&one, &other] {
        for pair in copies.windows(2) {
            for (before, after) in sealed_boxes(&pair[0]).iter().zip(&sealed_boxes(&pair[1])) {
                assert!(before == after || surprise(before, after) < 6.0);
            }
        }
    }
}

#[test]
pub fn the_comparison_would_see_a_difference() {
    let base = TestWave::launched(5, 5).put_away();
    let wave = base.taken_up();
    wave.counts(&wave.buyers()[0], &opinion(0));
    let answered = wave.put_away();
    // One byte of an invitation, where the database keeps it.
    let mut touched = answered.clone();
    let image = Image::read(answered.database(), answered.log());
    let (page, byte) = image.table("invitation")[0].places_of(3)[0];
    let file = touched.data.get_mut("rapport.sqlite").unwrap();
    file[(page - 1) * 4096 + byte] ^= 1;
    assert_eq!(differences(&answered, &answered), [""; 0]);
    assert_eq!(differences(&answered, &touched).len(), 1);
    // The same box twice is no chance.
    let boxes = sealed_boxes(&answered);
    assert!(surprise(&boxes[0], &boxes[0]) > 100.0);
}
