//! The whole road on one database: roster, launch, mails, answers, reminders, close, release, and
//! next year's wave with its change.

use rapport::relationship::WaveState;
use rapport::store;
use rapport::workflow::{self, WorkflowError};

use crate::support::test_wave::{TestWave, opinion};

fn state(wave: &TestWave) -> WaveState {
    let mut connection = wave.services.store.connection().unwrap();
    store::wave(&mut connection, wave.wave)
        .unwrap()
        .unwrap()
        .state
}

/// All but one buyer answer, at last after a reminder; then close and release.
fn goes_to_the_release(wave: &TestWave, shift: usize) -> String {
    assert_eq!(state(wave), WaveState::Open);
    let status = workflow::status(&wave.services, wave.wave).unwrap();
    assert_eq!(
        status.panels.iter().map(|p| p.invited).collect::<Vec<_>>(),
        [11, 10]
    );
    assert!(
        status
            .panels
            .iter()
            .all(|p| p.waiting == 0 && p.undeliverable.is_empty())
    );
    assert!(status.panels.iter().all(|p| p.participation.is_some()));

    let (late, early) = wave.people.split_at(3);
    for (number, person) in early.iter().enumerate() {
        wave.counts(person, &opinion(number + shift));
    }
    workflow::remind(&wave.services, wave.wave).unwrap();
    let before = wave.mailed().len();
    wave.works_the_outbox();
    let mailed = wave.mailed();
    let mut reminded: Vec<&String> = mailed[before..].iter().collect();
    reminded.sort();
    assert_eq!(
        reminded,
        late.iter().map(|person| &person.email).collect::<Vec<_>>()
    );
    for (number, person) in late.iter().enumerate().skip(1) {
        wave.counts(person, &opinion(number));
        assert!(wave.answers(person, &opinion(number)).was_counted_before());
    }

    assert!(matches!(
        wave.tries_to_close(),
        Err(WorkflowError::Refused(_))
    ));
    wave.is_over();
    let counts: Vec<[u32; 4]> = wave
        .closes()
        .iter()
        .map(|c| [c.invited, c.issued, c.counted, c.invalid])
        .collect();
    assert_eq!(counts, [[11, 10, 10, 0], [10, 10, 10, 0]]);
    assert_eq!(state(wave), WaveState::Closed);
    let refused = workflow::release(&wave.services, wave.wave, &mut |_| {});
    assert!(matches!(refused, Err(WorkflowError::Refused(_))));
    let released = wave.releases().to_json();
    assert_eq!(state(wave), WaveState::Released);
    assert_eq!(
        workflow::released(&wave.services, wave.wave)
            .unwrap()
            .to_json(),
        released
    );
    released
}

#[test]
pub fn two_years_from_roster_to_release() {
    let mut wave = TestWave::launched(11, 10);
    let first = goes_to_the_release(&wave, 0);
    wave.next_year();
    let second = goes_to_the_release(&wave, 1);
    assert_ne!(first, second);
    assert!(first.contains("Opinion 5.") && second.contains("Opinion 6."));
    let value: serde_json::Value = serde_json::from_str(&second).unwrap();
    assert!(
        value.to_string().contains("2027"),
        "this year's release tells the change"
    );
    let keys = wave.put_away().keys;
    assert!(keys.is_empty(), "{:?}", keys.keys());
}
