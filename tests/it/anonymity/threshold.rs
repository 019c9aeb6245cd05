//! Property 11: with fewer than k valid signatures no ballot is decrypted.
//!
//! The opening key is exchanged for one that opens nothing. Whoever tries to decrypt then finds
//! invalid ballots; whoever does not try finds none.

use std::fs;

use data_encoding::BASE64;
use rapport::ballot::{Bulletin, OpeningKey};
use rapport::relationship::PanelId;
use rapport::store;
use rapport::workflow::CloseOutcome;

use crate::support::test_wave::{TestWave, opinion};

/// Puts another opening key into the key file of a panel.
fn exchange_opening_key(wave: &TestWave, panel: PanelId) {
    let file = wave.keys().join(format!("panel-{panel}.json"));
    let mut keys: serde_json::Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    let other = OpeningKey::generate(&mut rapport::ids::generator());
    keys["opening_key"] = BASE64.encode(&*other.to_bytes()).into();
    fs::write(&file, serde_json::to_vec(&keys).unwrap()).unwrap();
}

/// A closed wave: this many buyers and five suppliers answered, and the buyers' opening key was
/// exchanged before the close.
fn closed_with(buyers: usize) -> TestWave {
    let wave = TestWave::launched(6, 5);
    for (number, person) in wave.buyers().iter().enumerate().take(buyers) {
        wave.counts(person, &opinion(number));
    }
    for (number, person) in wave.suppliers().iter().enumerate() {
        wave.counts(person, &opinion(number));
    }
    exchange_opening_key(&wave, wave.panels()[0]);
    // Taken up anew, so that no key is remembered.
    let wave = wave.put_away().taken_up();
    wave.is_over();
    if buyers < 5 {
        // A panel below k postpones the wave, once.
        assert!(matches!(
            wave.tries_to_close().unwrap(),
            CloseOutcome::Postponed(_)
        ));
        wave.is_over();
    }
    wave
}

fn bulletin(wave: &TestWave) -> Bulletin {
    let body = store::bulletin_body(&mut wave.services.store.connection().unwrap(), wave.wave);
    serde_json::from_str(&body.unwrap().unwrap()).unwrap()
}

#[test]
pub fn below_k_no_ballot_is_decrypted() {
    let wave = closed_with(4);
    let counts = wave.closes();
    assert_eq!(
        (counts[0].issued, counts[0].counted, counts[0].invalid),
        (4, 4, 0)
    );
    assert_eq!((counts[1].counted, counts[1].invalid), (5, 0));

    let bulletin = bulletin(&wave);
    assert_eq!(bulletin.check(), Ok(()));
    assert_eq!(bulletin.panels[0].ballots, None);
    // Nothing of the panel is released, and nothing that it would go into.
    let release = serde_json::to_value(wave.releases()).unwrap().to_string();
    assert!(!release.contains("Opinion"));
}

#[test]
pub fn from_k_on_every_ballot_is_decrypted_and_what_does_not_open_is_called_invalid() {
    let wave = closed_with(5);
    let counts = wave.closes();
    assert_eq!(
        (counts[0].issued, counts[0].counted, counts[0].invalid),
        (5, 0, 5)
    );
    assert_eq!(bulletin(&wave).check(), Ok(()));
    wave.releases();
}
