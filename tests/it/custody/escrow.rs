//! Escrow: in joint custody a lost keys volume need not lose the wave; in server custody there is
//! none, because it would open answers.

use rapport::keys::KeyError;
use rapport::relationship::Holder;
use rapport::workflow::{self, WorkflowError};
use zeroize::Zeroizing;

use super::opening::{enter, opening_keys, over};
use super::secrets::forms_of_bytes;
use crate::support::holders::codes;
use crate::support::test_wave::TestWave;

fn restore(wave: &TestWave, escrow: &workflow::Escrow) -> Result<(), WorkflowError> {
    let passphrase = Zeroizing::new(format!(" {}\n", escrow.passphrase.as_str().to_uppercase()));
    workflow::restore_escrow(&wave.services, wave.wave, &escrow.file, &passphrase)
}

#[test]
pub fn lost_key_files_come_back_from_escrow_and_two_codes_open() {
    let wave = over().taken_up();
    let escrow = workflow::escrow(&wave.services, wave.wave).unwrap();
    for key in opening_keys(&wave) {
        for form in forms_of_bytes(&*key.to_bytes()) {
            assert!(!escrow.file.windows(form.len()).any(|window| window == form));
        }
    }
    // Nothing is lost: nothing happens.
    restore(&wave, &escrow).unwrap();
    let mut lost = wave.put_away();
    lost.keys.clear();
    let wave = lost.taken_up();
    let pair = codes(Holder::Buyer, Holder::Facilitator);
    assert!(enter(&wave, &pair).is_err());
    restore(&wave, &escrow).unwrap();
    enter(&wave, &pair).unwrap();
    // What was destroyed at close does not come back.
    let said = restore(&wave, &escrow).unwrap_err().to_string();
    assert!(said.contains("closed and its keys are destroyed"), "{said}");
    assert!(workflow::escrow(&wave.services, wave.wave).is_err());
}

#[test]
pub fn server_custody_has_no_escrow_and_says_why() {
    let wave = TestWave::launched(5, 5);
    let refused = |outcome: Result<(), WorkflowError>| outcome.unwrap_err().to_string();
    let said = refused(workflow::escrow(&wave.services, wave.wave).map(drop));
    assert!(
        said.contains("would open answers even after close"),
        "{said}"
    );
    let joint = over().taken_up();
    let escrow = workflow::escrow(&joint.services, joint.wave).unwrap();
    let said = refused(restore(&wave, &escrow));
    assert!(said.contains("only waves in joint custody"), "{said}");
    // Not by asking the keys directory, either.
    let passphrase = &escrow.passphrase;
    let rng = &mut rapport::ids::generator();
    let panels = wave.panels();
    let asked = wave
        .services
        .keys
        .escrow(wave.wave, &panels, passphrase, rng);
    assert!(matches!(asked, Err(KeyError::InClear(_))));
}

#[test]
pub fn an_escrow_belongs_to_one_launch_and_one_passphrase() {
    let (here, there) = (over().taken_up(), over().taken_up());
    let (own, other) = [&here, &there]
        .map(|wave| workflow::escrow(&wave.services, wave.wave).unwrap())
        .into();
    let mut lost = here.put_away();
    lost.keys.clear();
    let wave = lost.taken_up();
    let said = restore(&wave, &other).unwrap_err().to_string();
    assert!(said.contains("another launch"), "{said}");
    let mixed = workflow::Escrow {
        file: own.file.clone(),
        passphrase: other.passphrase,
    };
    let said = restore(&wave, &mixed).unwrap_err().to_string();
    assert!(said.contains("passphrase is another one"), "{said}");
    assert!(wave.saved().keys.is_empty(), "nothing was written");
    restore(&wave, &own).unwrap();
    assert_eq!(wave.saved().keys.len(), 2);
}
