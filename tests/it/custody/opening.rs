//! Property 8: in joint custody, database and key files together open nothing without two codes;
//! any two of three open, one opens nothing, and wraps of another wave are refused.

use rapport::ballot::{OpeningKey, OpeningPublicKey, Wrapping};
use rapport::keys::KeptOpeningKey;
use rapport::relationship::{Holder, WaveState};
use rapport::store;
use rapport::workflow::{self, CloseOutcome, Count, TypedCodes};

use crate::support::holders::{code_of, codes, key_of, typed};
use crate::support::test_wave::{Saved, TestWave, opinion};

/// A joint wave that everybody answered and that is over.
pub fn over() -> Saved {
    let wave = TestWave::launched_jointly(6, 5);
    for (number, person) in wave.people.iter().enumerate() {
        wave.counts(person, &opinion(number));
    }
    wave.is_over();
    wave.put_away()
}

/// Two holders enter codes.
pub fn enter(wave: &TestWave, codes: &TypedCodes) -> Result<Vec<Count>, String> {
    match workflow::close_together(&wave.services, wave.wave, codes, &mut |_| {}) {
        Ok(CloseOutcome::Closed(counts)) => Ok(counts),
        Ok(CloseOutcome::Postponed(until)) => Err(format!("postponed until {until}")),
        Err(refused) => Err(refused.to_string()),
    }
}

pub fn state(wave: &TestWave) -> WaveState {
    let found = store::wave(&mut wave.services.store.connection().unwrap(), wave.wave);
    found.unwrap().unwrap().state
}

/// The opening keys of both panels, as two holders open them.
pub fn opening_keys(wave: &TestWave) -> Vec<OpeningKey> {
    let pair =
        [Holder::Buyer, Holder::Supplier].map(|holder| (holder, key_of(&code_of(holder, 0))));
    let open = |panel| {
        let (_, launched) = wave.services.open_panel(panel).unwrap().unwrap();
        let kept = wave.services.keys.panel(panel).unwrap();
        let KeptOpeningKey::Wrapped { wraps, public } = &kept.opening_key else {
            panic!("the opening key is in clear")
        };
        let wrapping = Wrapping {
            fingerprint: &launched.fingerprint,
            panel,
        };
        let [(one, first), (other, second)] = &pair;
        let opened = wrapping.unwrap(wraps, [(*one, first), (*other, second)], public);
        opened.unwrap()
    };
    wave.panels().map(open).into_iter().collect()
}

#[test]
pub fn any_two_of_three_codes_open() {
    let base = over();
    let [facilitator, buyer, supplier] = Holder::ALL;
    let mut figures = Vec::new();
    for (one, other) in [
        (facilitator, buyer),
        (supplier, facilitator),
        (buyer, supplier),
    ] {
        let wave = base.taken_up();
        let counts = enter(&wave, &codes(one, other)).unwrap();
        let numbers = counts
            .iter()
            .map(|count| (count.invited, count.counted, count.invalid));
        assert_eq!(numbers.collect::<Vec<_>>(), [(6, 6, 0), (5, 5, 0)]);
        figures.push(wave.releases().to_json());
        assert!(wave.put_away().keys.is_empty());
    }
    assert!(figures.iter().all(|same| *same == figures[0]));
}

#[test]
pub fn database_and_key_files_without_two_codes_open_nothing() {
    let wave = over().taken_up();
    // Nothing closes it without codes: neither the command, nor the worker, nor a restart.
    let said = wave.tries_to_close().unwrap_err().to_string();
    assert!(
        said.contains("two of its three holders close it together"),
        "{said}"
    );
    wave.works_the_outbox();
    workflow::keep_time(&wave.services).unwrap();
    assert_eq!(state(&wave), WaveState::Open);
    // Nor does one code, whoever it is entered as.
    let stranger = code_of(Holder::Buyer, 7);
    for holder in Holder::ALL {
        let own = code_of(holder, 0);
        let said = enter(&wave, &typed(&own, &own)).unwrap_err();
        assert!(said.contains("same holder's"), "{said}");
        let said = enter(&wave, &typed(&own, &own.to_uppercase())).unwrap_err();
        assert!(said.contains("same holder's"), "{said}");
        let said = enter(&wave, &typed(&own, "")).unwrap_err();
        assert!(said.contains("the second code is missing"), "{said}");
        let said = enter(&wave, &typed(&stranger, &own)).unwrap_err();
        assert!(said.contains("the first code is none"), "{said}");
    }
    assert_eq!(state(&wave), WaveState::Open, "nothing was claimed");
    enter(&wave, &codes(Holder::Facilitator, Holder::Supplier)).unwrap();
}

#[test]
pub fn one_holder_with_all_files_opens_no_wrap() {
    let wave = over().taken_up();
    let thief = key_of(&code_of(Holder::Facilitator, 0));
    let mut tried = 0;
    for panel in wave.panels() {
        let (_, launched) = wave.services.open_panel(panel).unwrap().unwrap();
        let kept = wave.services.keys.panel(panel).unwrap();
        assert!(kept.opening_key.clear().is_none());
        let KeptOpeningKey::Wrapped { wraps, public } = &kept.opening_key else {
            unreachable!()
        };
        let wrapping = Wrapping {
            fingerprint: &launched.fingerprint,
            panel,
        };
        for one in Holder::ALL {
            for other in Holder::ALL {
                let pair = [(one, &thief), (other, &thief)];
                assert!(wrapping.unwrap(wraps, pair, public).is_err());
                tried += 1;
            }
        }
    }
    assert_eq!(tried, 18);
}

#[test]
pub fn wraps_of_another_wave_are_refused() {
    // The same holders with the same codes, in two waves.
    let (mut here, there) = (over(), over());
    let names: Vec<String> = here.keys.keys().cloned().collect();
    let exchanged = names.iter().zip(there.keys.values()).map(|(name, other)| {
        let mut own: serde_json::Value = serde_json::from_slice(&here.keys[name]).unwrap();
        let other: serde_json::Value = serde_json::from_slice(other).unwrap();
        for field in ["wrapped_opening_keys", "opening_public_key"] {
            own[field] = other[field].clone();
        }
        (name.clone(), serde_json::to_vec(&own).unwrap())
    });
    let exchanged = exchanged.collect();
    let right = std::mem::replace(&mut here.keys, exchanged);
    let wave = here.taken_up();
    let said = enter(&wave, &codes(Holder::Buyer, Holder::Supplier)).unwrap_err();
    assert!(said.contains("wrapped opening key"), "{said}");
    assert_eq!(state(&wave), WaveState::Open, "nothing was claimed");
    // With its own wraps back, it closes.
    here.keys = right;
    enter(&here.taken_up(), &codes(Holder::Buyer, Holder::Supplier)).unwrap();
}

#[test]
pub fn the_opening_key_is_in_no_file_of_a_joint_wave_and_found_in_a_naive_one() {
    /// Whether a key of 32 bytes turns up, as it is or encoded, at any offset.
    fn found(keys: &[OpeningKey], files: &[&crate::support::test_wave::Files]) -> usize {
        let forms = |key: &OpeningKey| super::secrets::forms_of_bytes(&*key.to_bytes());
        let forms: Vec<Vec<u8>> = keys.iter().flat_map(forms).collect();
        let contents = files.iter().flat_map(|files| files.values());
        contents
            .filter(|content| {
                let mut forms = forms.iter();
                forms.any(|form| content.windows(form.len()).any(|window| window == form))
            })
            .count()
    }
    let joint = over().taken_up();
    let keys = opening_keys(&joint);
    for (key, panel) in keys.iter().zip(joint.panels()) {
        let (_, launched) = joint.services.open_panel(panel).unwrap().unwrap();
        let public = OpeningPublicKey::from_base64url(&launched.panel.opening_key).unwrap();
        assert_eq!(key.public(), public, "the search looks for the right key");
    }
    let saved = joint.put_away();
    assert_eq!(found(&keys, &[&saved.data, &saved.keys]), 0);

    let naive = TestWave::launched(5, 5);
    let keys: Vec<OpeningKey> = naive
        .panels()
        .iter()
        .map(|panel| {
            let kept = naive.services.keys.panel(*panel).unwrap();
            let clear = kept.opening_key.clear().unwrap();
            OpeningKey::from_bytes(&*clear.to_bytes()).unwrap()
        })
        .collect();
    let saved = naive.put_away();
    assert_eq!(
        found(&keys, &[&saved.keys]),
        2,
        "the search finds keys where they are"
    );
}
