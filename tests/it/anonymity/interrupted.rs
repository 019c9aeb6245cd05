//! Property 16: killed at any step of close or release, a restart ends in one release with the
//! same figures, and no keys.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use rapport::workflow::{self, CloseStep, ReleaseStep};

use crate::support::test_wave::{Saved, TestWave, opinion};

/// A wave that is over; ten and more a side, so that comments are shown.
fn over() -> Saved {
    let wave = TestWave::launched(11, 10);
    for (number, person) in wave.people.iter().enumerate() {
        wave.counts(person, &opinion(number));
    }
    wave.is_over();
    wave.put_away()
}

/// Unwinds, as if the process ended here; without the noise of a panic.
fn cut_off_at(this_step: bool) {
    if this_step {
        resume_unwind(Box::new("cut off"));
    }
}

/// The release and what is left of keys, after closing and releasing to the end.
fn ended(wave: TestWave) -> (String, Vec<String>) {
    wave.closes();
    let release = wave.releases().to_json();
    // Again: nothing changes.
    wave.closes();
    let again = workflow::release(&wave.services, wave.wave, &mut |_| {}).unwrap();
    assert_eq!(again.to_json(), release);
    let keys = wave.put_away().keys.into_keys().collect();
    (release, keys)
}

#[test]
pub fn a_close_that_is_cut_off_ends_in_the_same_release() {
    let base = over();
    assert_eq!(base.keys.len(), 2);
    let (expected, keys) = ended(base.taken_up());
    assert!(
        expected.contains("Opinion 3.") && keys.is_empty(),
        "{keys:?}"
    );
    for step in CloseStep::ALL {
        let wave = base.taken_up();
        let cut_off = catch_unwind(AssertUnwindSafe(|| {
            workflow::close(&wave.services, wave.wave, &mut |done| {
                cut_off_at(done == step)
            })
        }));
        assert!(cut_off.is_err(), "{step:?} was not reached");
        // What the process remembered is lost with it.
        let (release, keys) = ended(wave.put_away().taken_up());
        assert_eq!(release, expected, "{step:?}");
        assert_eq!(keys, [""; 0], "{step:?}");
    }
}

#[test]
pub fn a_release_that_is_cut_off_ends_in_the_same_release() {
    let wave = over().taken_up();
    wave.closes();
    let (closed, expected) = (wave.put_away(), std::cell::OnceCell::new());
    // One review key, for the comments.
    assert_eq!(closed.keys.len(), 1);
    for step in ReleaseStep::ALL {
        let wave = closed.taken_up();
        wave.decides();
        let cut_off = catch_unwind(AssertUnwindSafe(|| {
            workflow::release(&wave.services, wave.wave, &mut |done| {
                cut_off_at(done == step)
            })
        }));
        assert!(cut_off.is_err(), "{step:?} was not reached");
        let wave = wave.put_away().taken_up();
        let release = workflow::release(&wave.services, wave.wave, &mut |_| {})
            .unwrap()
            .to_json();
        assert_eq!(
            &release,
            expected.get_or_init(|| release.clone()),
            "{step:?}"
        );
        let keys: Vec<String> = wave.put_away().keys.into_keys().collect();
        assert_eq!(keys, [""; 0], "{step:?}");
    }
}

#[test]
pub fn the_worker_finishes_what_was_cut_off() {
    let base = over();
    for step in CloseStep::ALL {
        let wave = base.taken_up();
        let cut_off = catch_unwind(AssertUnwindSafe(|| {
            workflow::close(&wave.services, wave.wave, &mut |done| {
                cut_off_at(done == step)
            })
        }));
        assert!(cut_off.is_err());
        let wave = wave.put_away().taken_up();
        wave.works_the_outbox();
        let keys: Vec<String> = wave.saved().keys.into_keys().collect();
        assert_eq!(keys, [format!("review-{}.json", wave.wave)], "{step:?}");
        wave.decides();
        let cut_off = catch_unwind(AssertUnwindSafe(|| {
            let frozen = |done| done == ReleaseStep::Frozen;
            workflow::release(&wave.services, wave.wave, &mut |done| {
                cut_off_at(frozen(done))
            })
        }));
        assert!(cut_off.is_err());
        let wave = wave.put_away().taken_up();
        wave.works_the_outbox();
        assert!(wave.put_away().keys.is_empty(), "{step:?}");
    }
}
