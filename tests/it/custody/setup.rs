//! From a draft to a launched joint wave: three holders first, then the manifest.

use rapport::ballot::Manifest;
use rapport::relationship::{Custody, Holder, PartyKey, Person};
use rapport::store;
use rapport::workflow;

use crate::support::holders::{code_of, public_half, set_up};
use crate::support::test_wave::TestWave;

/// Why a launch is refused.
fn refusal(wave: &TestWave) -> String {
    let checked = workflow::launch(&wave.services, wave.wave, true).unwrap_err();
    let launched = workflow::launch(&wave.services, wave.wave, false).unwrap_err();
    assert_eq!(checked.to_string(), launched.to_string());
    launched.to_string()
}

fn keep(wave: &TestWave, holder: Holder, series: usize) -> Result<(), workflow::WorkflowError> {
    let half = public_half(&code_of(holder, series));
    workflow::keep_closing_key(&wave.services, wave.wave, holder, &half)
}

fn manifest(wave: &TestWave) -> Manifest {
    let found = store::wave(&mut wave.services.store.connection().unwrap(), wave.wave);
    Manifest::parse(&found.unwrap().unwrap().manifest.unwrap()).unwrap()
}

#[test]
pub fn a_joint_wave_is_launched_once_all_three_holders_are_there() {
    let wave = TestWave::drafted(5, 5);
    workflow::set_custody(&wave.services, wave.wave, Custody::Joint).unwrap();
    let mut missing = vec![
        "the facilitator",
        "the buyer's representative",
        "the supplier's representative",
    ];
    for holder in Holder::ALL {
        let said = refusal(&wave);
        for who in ["the facilitator", "the buyer's", "the supplier's"] {
            let still = missing.iter().any(|known| known.starts_with(who));
            assert_eq!(said.contains(who), still, "{said}");
        }
        keep(&wave, holder, 0).unwrap();
        missing.remove(0);
    }
    workflow::launch(&wave.services, wave.wave, false).unwrap();
    let manifest = manifest(&wave);
    assert_eq!(manifest.custody, Custody::Joint);
    for (listed, holder) in manifest.holders.iter().zip(Holder::ALL) {
        assert_eq!(listed.holder, holder);
        assert_eq!(listed.closing_key, public_half(&code_of(holder, 0)));
    }
    assert_eq!(manifest.holders[0].name, "Ines Vogel");
    assert_eq!(manifest.holders[2].name, "Halden's representative");
    // After launch nothing of it changes.
    let said = keep(&wave, Holder::Buyer, 1).unwrap_err().to_string();
    assert!(said.contains("was launched"), "{said}");
    let said = workflow::set_custody(&wave.services, wave.wave, Custody::Server).unwrap_err();
    assert!(said.to_string().contains("custody is fixed"), "{said}");
}

#[test]
pub fn a_holder_makes_another_code_until_launch_and_the_last_one_counts() {
    let wave = TestWave::drafted(5, 5);
    set_up(&wave.services, wave.wave);
    keep(&wave, Holder::Supplier, 1).unwrap();
    workflow::launch(&wave.services, wave.wave, false).unwrap();
    let expected = public_half(&code_of(Holder::Supplier, 1));
    assert_eq!(manifest(&wave).holders[2].closing_key, expected);
}

#[test]
pub fn what_is_no_key_of_ones_own_is_refused() {
    let wave = TestWave::drafted(5, 5);
    let keep = |holder, half: &str| {
        let kept = workflow::keep_closing_key(&wave.services, wave.wave, holder, half);
        kept.map_err(|refused| refused.to_string())
    };
    let half = public_half(&code_of(Holder::Buyer, 0));
    let said = keep(Holder::Buyer, &half).unwrap_err();
    assert!(said.contains("needs no closing codes"), "{said}");
    workflow::set_custody(&wave.services, wave.wave, Custody::Joint).unwrap();
    // The code itself, sent by mistake, is no key either.
    for wrong in ["", "A", &half[1..], &code_of(Holder::Buyer, 0)] {
        let said = keep(Holder::Buyer, wrong).unwrap_err();
        assert!(said.contains("no closing key"), "{said}");
    }
    keep(Holder::Buyer, &half).unwrap();
    keep(Holder::Buyer, &half).unwrap();
    let said = keep(Holder::Supplier, &half).unwrap_err();
    assert!(said.contains("another holder has this"), "{said}");
}

#[test]
pub fn another_representative_makes_a_code_of_their_own() {
    let wave = TestWave::drafted(5, 5);
    set_up(&wave.services, wave.wave);
    let relationship = {
        let mut connection = wave.services.store.connection().unwrap();
        store::relationships(&mut connection).unwrap().remove(0).id
    };
    let person = |email: &str| Person {
        name: "Eva Lund".into(),
        email: email.into(),
        locale: "en".into(),
    };
    let change = |party: PartyKey, email| {
        let person = person(email);
        workflow::change_representative(&wave.services, relationship, &party, &person).unwrap();
    };
    change(PartyKey::buyer(), "eva@buyer.example");
    let said = refusal(&wave);
    assert!(
        said.ends_with("still missing: the buyer's representative"),
        "{said}"
    );
    keep(&wave, Holder::Buyer, 1).unwrap();
    // One person is not two holders.
    change(PartyKey::supplier(), "Facilitator@consult.example");
    keep(&wave, Holder::Supplier, 1).unwrap();
    let said = refusal(&wave);
    assert!(said.contains("three people"), "{said}");
}

#[test]
pub fn leaving_joint_custody_forgets_the_keys_and_next_year_keeps_the_custody() {
    let wave = TestWave::drafted(5, 5);
    set_up(&wave.services, wave.wave);
    workflow::set_custody(&wave.services, wave.wave, Custody::Server).unwrap();
    workflow::set_custody(&wave.services, wave.wave, Custody::Joint).unwrap();
    assert!(refusal(&wave).contains("the facilitator, the buyer's representative"));
    set_up(&wave.services, wave.wave);
    workflow::launch(&wave.services, wave.wave, false).unwrap();
    let schedule = {
        let found = store::wave(&mut wave.services.store.connection().unwrap(), wave.wave);
        found.unwrap().unwrap().schedule
    };
    let new = workflow::NewWave {
        label: "2028".into(),
        opens_at: schedule.closes_at,
        closes_at: schedule.latest_close,
        zone: schedule.zone,
        reference_period: None,
        k: None,
        custody: None,
    };
    let next = workflow::next_wave(&wave.services, wave.wave, None, &new).unwrap();
    let mut connection = wave.services.store.connection().unwrap();
    assert_eq!(
        store::custody(&mut connection, next).unwrap(),
        Custody::Joint
    );
    assert!(
        store::closing_keys(&mut connection, next)
            .unwrap()
            .is_empty()
    );
}
