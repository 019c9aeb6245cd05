//! Two holders close: what is wrong is said, whoever tries on is slowed down, and a close that is
//! cut off is taken up by entering the codes again.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use jiff::ToSpan;
use rapport::clock::Clock;
use rapport::relationship::{Holder, WaveState};
use rapport::workflow::{self, CloseStep};

use super::opening::{enter, over, state};
use crate::support::holders::{code_of, codes, typed};
use crate::support::test_wave::{TestWave, opinion};

#[test]
pub fn a_close_that_is_cut_off_ends_in_the_same_release_once_the_codes_are_entered_again() {
    let base = over();
    let pair = || codes(Holder::Facilitator, Holder::Buyer);
    let expected = {
        let wave = base.taken_up();
        enter(&wave, &pair()).unwrap();
        wave.releases().to_json()
    };
    for step in CloseStep::ALL {
        let wave = base.taken_up();
        let cut_off = catch_unwind(AssertUnwindSafe(|| {
            workflow::close_together(&wave.services, wave.wave, &pair(), &mut |done| {
                if done == step {
                    resume_unwind(Box::new("cut off"));
                }
            })
        }));
        assert!(cut_off.is_err(), "{step:?} was not reached");
        // What the process remembered is lost with it. The worker does what needs no code.
        let wave = wave.put_away().taken_up();
        wave.works_the_outbox();
        let keys = wave.saved().keys;
        if matches!(step, CloseStep::Claimed | CloseStep::Counted) {
            assert_eq!(state(&wave), WaveState::Closing, "{step:?}");
            assert_eq!(keys.len(), 2, "nothing half-written, nothing destroyed");
            let said = wave.tries_to_close().unwrap_err().to_string();
            assert!(said.contains("two of its three holders"), "{said}");
            // Two others may take it up.
            enter(&wave, &codes(Holder::Supplier, Holder::Buyer)).unwrap();
        } else {
            assert_eq!(state(&wave), WaveState::Closed, "{step:?}");
            assert_eq!(keys.len(), 1, "only the review key is left");
            let said = enter(&wave, &pair()).unwrap_err();
            assert!(said.contains("closed already"), "{said}");
        }
        assert_eq!(wave.releases().to_json(), expected, "{step:?}");
        assert!(wave.put_away().keys.is_empty(), "{step:?}");
    }
}

#[test]
pub fn nothing_closes_too_early() {
    let wave = TestWave::launched_jointly(5, 5);
    let pair = codes(Holder::Buyer, Holder::Supplier);
    let said = enter(&wave, &pair).unwrap_err();
    assert!(said.contains("can be closed from"), "{said}");
    let said = wave.tries_to_close().unwrap_err().to_string();
    assert!(said.contains("can be closed from"), "{said}");
    // Ballots are taken until 24 hours after closing time, as in any wave.
    wave.counts(&wave.people[0], &opinion(0));
    let draft = TestWave::drafted(5, 5);
    assert!(enter(&draft, &pair).unwrap_err().contains("never launched"));
    let server = TestWave::launched(5, 5);
    server.is_over();
    assert!(
        enter(&server, &pair)
            .unwrap_err()
            .contains("needs no closing codes")
    );
}

#[test]
pub fn a_wave_that_is_short_postpones_itself_once_and_then_closes_with_two_codes() {
    let wave = TestWave::launched_jointly(5, 5);
    for person in wave.buyers() {
        wave.counts(&person, &opinion(1));
    }
    wave.is_over();
    let pair = codes(Holder::Buyer, Holder::Supplier);
    assert!(enter(&wave, &pair).unwrap_err().starts_with("postponed"));
    wave.is_over();
    let counts = enter(&wave, &pair).unwrap();
    assert_eq!((counts[0].counted, counts[1].counted), (5, 0));
}

#[test]
pub fn mistyped_codes_are_told_from_wrong_ones() {
    let wave = over().taken_up();
    let (one, other) = (code_of(Holder::Buyer, 0), code_of(Holder::Supplier, 0));
    let swapped = format!("{}{}{}", &one[1..2], &one[..1], &one[2..]);
    for (first, second, words) in [
        (one.as_str(), "abc", "the second code cannot be one"),
        (&one[..27], other.as_str(), "the first code cannot be one"),
        (&swapped, other.as_str(), "the first code is mistyped"),
        ("", "", "the first code is missing"),
    ] {
        let said = enter(&wave, &typed(first, second)).unwrap_err();
        assert!(said.contains(words), "{said}");
        assert!(
            !said.contains(&one[..4]) && !said.contains(&other[..4]),
            "{said}"
        );
    }
    // As people type: in groups, in capitals, with other people's dashes.
    let grouped: Vec<&str> = (0..7).map(|group| &one[group * 4..group * 4 + 4]).collect();
    let sloppy = format!(" {}", grouped.join("\u{2013}").to_uppercase());
    enter(&wave, &typed(&sloppy, &other)).unwrap();
}

#[test]
pub fn wrong_codes_slow_down_and_right_ones_open_after_the_wait() {
    let wave = over().taken_up();
    let right = codes(Holder::Buyer, Holder::Supplier);
    let wrong = typed(&code_of(Holder::Buyer, 8), &code_of(Holder::Supplier, 8));
    for _ in 0..5 {
        let said = enter(&wave, &wrong).unwrap_err();
        assert!(said.contains("neither code"), "{said}");
    }
    let said = enter(&wave, &right).unwrap_err();
    assert!(said.contains("please wait"), "{said}");
    wave.clock.set(wave.clock.now() + 10.minutes());
    enter(&wave, &right).unwrap();
}

#[test]
pub fn two_pairs_that_close_at_once_end_in_one_close() {
    let wave = over().taken_up();
    let others = [wave.another_process(), wave.another_process()];
    let closed: Vec<bool> = std::thread::scope(|scope| {
        let closing: Vec<_> = others
            .iter()
            .map(|services| {
                let pair = codes(Holder::Buyer, Holder::Supplier);
                let wave = wave.wave;
                scope.spawn(move || {
                    workflow::close_together(services, wave, &pair, &mut |_| {}).is_ok()
                })
            })
            .collect();
        closing.into_iter().map(|one| one.join().unwrap()).collect()
    });
    // Who comes second finds the outcome of the first, or that it is closed already.
    assert!(closed.contains(&true), "{closed:?}");
    assert_eq!(state(&wave), WaveState::Closed);
    wave.releases();
}
