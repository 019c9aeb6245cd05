//! What the worker does with a joint wave: it asks, warns, and after 60 days destroys.

use jiff::{Timestamp, ToSpan};
use rapport::ballot::{Addendum, Bulletin};
use rapport::clock::Clock;
use rapport::disclosure::Row;
use rapport::relationship::{Holder, WaveState};
use rapport::store;
use rapport::workflow::{self, CloseStep};

use super::opening::{enter, over, state};
use crate::support::holders::codes;
use crate::support::test_wave::TestWave;

/// Recipients and subjects of the mail since the last look, by recipient.
fn mail(wave: &TestWave) -> Vec<(String, String)> {
    wave.works_the_outbox();
    let mut found = wave.takes_mail_away();
    found.sort();
    found
}

fn closes_at(wave: &TestWave) -> Timestamp {
    let found = store::wave(&mut wave.services.store.connection().unwrap(), wave.wave);
    found.unwrap().unwrap().schedule.closes_at
}

/// Time passes until this long after closing time, and the worker works.
fn after(wave: &TestWave, hours: i64) -> Vec<(String, String)> {
    wave.clock.set(closes_at(wave) + hours.hours());
    mail(wave)
}

const HOLDERS: [&str; 3] = [
    "facilitator@consult.example",
    "representative@buyer.example",
    "representative@supplier.example",
];

fn went_to_the_holders(mail: &[(String, String)], subject: &str) {
    let to: Vec<&str> = mail.iter().map(|(to, _)| to.as_str()).collect();
    assert_eq!(to, HOLDERS);
    assert!(
        mail.iter().all(|(_, said)| said.starts_with(subject)),
        "{mail:?}"
    );
}

fn bulletin(wave: &TestWave) -> Bulletin {
    let body = store::bulletin_body(&mut wave.services.store.connection().unwrap(), wave.wave);
    serde_json::from_str(&body.unwrap().unwrap()).unwrap()
}

#[test]
pub fn the_worker_asks_warns_and_destroys_unopened() {
    const DAY: i64 = 24;
    let wave = over().taken_up();
    let overdue = |wave: &TestWave| workflow::gauges(&wave.services).unwrap().overdue;
    wave.clock.set(closes_at(&wave));
    assert_eq!(mail(&wave), [], "sealed ballots are still taken");
    went_to_the_holders(&after(&wave, DAY), "Please close together");
    assert_eq!(after(&wave, 46 * DAY - 1), [], "asked once");
    went_to_the_holders(&after(&wave, 46 * DAY), "Two weeks left to close");
    assert_eq!(after(&wave, 60 * DAY - 1), [], "warned once");
    assert_eq!(state(&wave), WaveState::Open);
    assert_eq!(overdue(&wave), 0, "it waits for people, not for a worker");
    assert_eq!(wave.saved().keys.len(), 2);
    let untouched = wave.put_away();

    // One second before, two codes still open.
    let wave = untouched.taken_up();
    enter(&wave, &codes(Holder::Buyer, Holder::Supplier)).unwrap();

    let wave = untouched.taken_up();
    wave.clock.set(closes_at(&wave) + (60 * DAY).hours());
    let said = enter(&wave, &codes(Holder::Buyer, Holder::Supplier)).unwrap_err();
    assert!(said.contains("60 days"), "{said}");
    wave.clock.set(wave.clock.now() + 2.hours());
    assert_eq!(overdue(&wave), 1);
    wave.works_the_outbox();
    assert_eq!(state(&wave), WaveState::Closed);
    let keys: Vec<String> = wave.saved().keys.into_keys().collect();
    assert_eq!(keys, [format!("review-{}.json", wave.wave)]);
    for panel in wave.panels() {
        assert!(wave.boxes(panel).is_empty());
    }
    let bulletin = bulletin(&wave);
    assert_eq!(bulletin.addenda, [Addendum::DestroyedUnopened]);
    bulletin.check().unwrap();
    for (panel, invited) in bulletin.panels.iter().zip([6, 5]) {
        assert_eq!((panel.invited, panel.issued), (invited, invited));
        assert_eq!((panel.counted, panel.invalid), (0, 0));
        assert_eq!(panel.ballots, None);
    }
    let said = enter(&wave, &codes(Holder::Buyer, Holder::Supplier)).unwrap_err();
    assert!(said.contains("closed already"), "{said}");
    // Its release shows that nothing is shown.
    assert!(
        workflow::comments(&wave.services, wave.wave)
            .unwrap()
            .is_empty()
    );
    let release = wave.releases();
    let rows = release.parties.iter().map(|party| party.row);
    assert_eq!(rows.collect::<Vec<_>>(), [Row::Nothing; 2]);
    assert!(wave.put_away().keys.is_empty());
}

#[test]
pub fn a_close_that_was_cut_off_is_destroyed_too() {
    let wave = over().taken_up();
    let pair = codes(Holder::Buyer, Holder::Supplier);
    let cut_off = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        workflow::close_together(&wave.services, wave.wave, &pair, &mut |done| {
            if done == CloseStep::Counted {
                std::panic::resume_unwind(Box::new("cut off"));
            }
        })
    }));
    assert!(cut_off.is_err());
    let wave = wave.put_away().taken_up();
    assert_eq!(state(&wave), WaveState::Closing);
    wave.clock.set(closes_at(&wave) + (60 * 24).hours());
    wave.works_the_outbox();
    assert_eq!(state(&wave), WaveState::Closed);
    assert_eq!(bulletin(&wave).addenda, [Addendum::DestroyedUnopened]);
}

#[test]
pub fn several_workers_write_to_each_holder_once() {
    let wave = over().taken_up();
    let other = wave.another_process();
    for _ in 0..3 {
        workflow::keep_time(&wave.services).unwrap();
        workflow::keep_time(&other).unwrap();
    }
    assert_eq!(mail(&wave).len(), 3);
}

#[test]
pub fn a_holder_can_be_asked_again_and_gets_no_mail_once_it_is_closed() {
    let wave = over().taken_up();
    assert_eq!(mail(&wave).len(), 3);
    workflow::ask_representative(&wave.services, wave.panels()[1]).unwrap();
    let again = mail(&wave);
    assert_eq!(again.len(), 1);
    assert_eq!(again[0].0, HOLDERS[2]);
    assert!(again[0].1.starts_with("Please close together"));
    // Waiting when the wave is closed: there is nothing to ask for any more.
    workflow::ask_representative(&wave.services, wave.panels()[0]).unwrap();
    enter(&wave, &codes(Holder::Buyer, Holder::Facilitator)).unwrap();
    assert_eq!(mail(&wave), []);
}
