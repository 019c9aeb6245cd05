//! What both sides agreed on: recorded after release, kept in order, told a year later.

use jiff::civil::date;
use rapport::relationship::{Action, ActionResult, Outcome, Owner, PartyKey};
use rapport::store;
use rapport::workflow::{self, WorkflowError};

use crate::support::test_wave::{TestWave, opinion};

fn action(text: &str) -> Action {
    let owner = |party: PartyKey, name: &str| Owner {
        party,
        name: name.into(),
    };
    Action {
        facet: Some("delivery".into()),
        text: text.into(),
        // Not in the order of the relationship.
        owners: vec![
            owner(PartyKey::supplier(), " Jon  Lie "),
            owner(PartyKey::buyer(), "Ana Berg"),
        ],
        due: date(2027, 9, 30),
        outcome: None,
    }
}

/// A wave that is released.
pub fn released() -> TestWave {
    let wave = TestWave::launched(6, 6);
    for (number, person) in wave.people.iter().enumerate() {
        wave.counts(person, &opinion(number));
    }
    wave.is_over();
    wave.closes();
    wave.releases();
    wave
}

fn words(error: &WorkflowError) -> String {
    error.to_string()
}

#[test]
pub fn actions_are_recorded_changed_and_removed_in_their_order() {
    let wave = released();
    let (services, id) = (&wave.services, wave.wave);
    let first = workflow::record_action(services, id, &action("Meet\r\n monthly.")).unwrap();
    let second = workflow::record_action(services, id, &action("Share forecasts.")).unwrap();
    let third = workflow::record_action(services, id, &action("One price list.")).unwrap();
    let recorded = workflow::actions(services, id).unwrap();
    assert_eq!(recorded[0].action.text, "Meet monthly.");
    let owners: Vec<_> = recorded[0].action.owners.iter().collect();
    assert_eq!(owners[0].party, PartyKey::buyer());
    assert_eq!(owners[1].name, "Jon Lie");

    let done = Outcome {
        result: ActionResult::Partly,
        note: " Two of\n three. ".into(),
    };
    workflow::note_outcome(services, id, second, Some(&done)).unwrap();
    workflow::change_action(services, id, second, &action("Share both forecasts.")).unwrap();
    workflow::remove_action(services, id, first).unwrap();
    workflow::record_action(services, id, &action("Last.")).unwrap();
    let recorded = workflow::actions(services, id).unwrap();
    let texts: Vec<&str> = recorded
        .iter()
        .map(|one| one.action.text.as_str())
        .collect();
    assert_eq!(texts, ["Share both forecasts.", "One price list.", "Last."]);
    assert_eq!(recorded[1].id, third);
    let outcome = recorded[0].action.outcome.as_ref().unwrap();
    assert_eq!(outcome.note, "Two of three.", "a change keeps the outcome");
    workflow::note_outcome(services, id, second, None).unwrap();
    let recorded = workflow::actions(services, id).unwrap();
    assert_eq!(recorded[0].action.outcome, None);
}

#[test]
pub fn an_action_is_complete_or_refused() {
    let wave = released();
    let (services, id) = (&wave.services, wave.wave);
    let cases = [
        (
            Action {
                text: " \n".into(),
                ..action("")
            },
            "the action must have 1 to 500",
        ),
        (action(&"x".repeat(501)), "the action must have 1 to 500"),
        (
            Action {
                facet: Some("nothing".into()),
                ..action("A")
            },
            "no such facet",
        ),
        (
            Action {
                owners: action("A").owners[..1].to_vec(),
                ..action("A")
            },
            "must have 1 to 100",
        ),
    ];
    for (bad, why) in cases {
        let refused = workflow::record_action(services, id, &bad).unwrap_err();
        assert!(words(&refused).contains(why), "{refused}");
    }
    let kept = workflow::record_action(services, id, &action("Kept.")).unwrap();
    let long = Outcome {
        result: ActionResult::Done,
        note: "x".repeat(301),
    };
    assert!(workflow::note_outcome(services, id, kept, Some(&long)).is_err());
    for more in 1..workflow::MOST_ACTIONS {
        workflow::record_action(services, id, &action(&more.to_string())).unwrap();
    }
    let refused = workflow::record_action(services, id, &action("Too many.")).unwrap_err();
    assert!(words(&refused).contains("at most 40"), "{refused}");
    assert_eq!(workflow::actions(services, id).unwrap().len(), 40);
}

#[test]
pub fn nothing_is_agreed_on_before_release_and_nothing_of_another_wave_is_touched() {
    let mut wave = released();
    let first = wave.wave;
    let kept = workflow::record_action(&wave.services, first, &action("Kept.")).unwrap();
    wave.next_year();
    let (services, second) = (&wave.services, wave.wave);
    let early = workflow::record_action(services, second, &action("Early.")).unwrap_err();
    assert!(words(&early).contains("release the wave first"), "{early}");
    let missing = |result: Result<(), WorkflowError>| {
        assert!(matches!(result, Err(WorkflowError::NotFound(_))));
    };
    missing(workflow::remove_action(services, second, kept));
    missing(workflow::change_action(
        services,
        second,
        kept,
        &action("Other."),
    ));
    missing(workflow::note_outcome(services, second, kept, None));
    assert_eq!(
        workflow::actions(services, first).unwrap()[0].action.text,
        "Kept."
    );
}

#[test]
pub fn a_years_agreements_and_their_outcomes_stand_in_the_next_readout() {
    let mut wave = released();
    let first = wave.wave;
    let kept = workflow::record_action(&wave.services, first, &action("Meet monthly.")).unwrap();
    let parts = workflow::readout_parts(&wave.services, first).unwrap();
    assert_eq!(parts.agreements.actions.len(), 1);
    assert_eq!(parts.agreements.before, None);

    wave.next_year();
    for (number, person) in wave.people.iter().enumerate() {
        wave.counts(person, &opinion(number));
    }
    // Said while the next wave is under way.
    let done = Outcome {
        result: ActionResult::Done,
        note: String::new(),
    };
    workflow::note_outcome(&wave.services, first, kept, Some(&done)).unwrap();
    wave.is_over();
    wave.closes();
    wave.releases();
    let parts = workflow::readout_parts(&wave.services, wave.wave).unwrap();
    assert_eq!(parts.agreements.actions, []);
    let before = parts.agreements.before.unwrap();
    let label = store::wave(&mut wave.services.store.connection().unwrap(), first);
    assert_eq!(before.wave, label.unwrap().unwrap().label);
    assert_eq!(before.actions[0].outcome, Some(done));
}

#[test]
pub fn a_deleted_relationship_takes_look_and_agreements_along() {
    use rapport::workflow::NewLook;
    let wave = released();
    let services = &wave.services;
    workflow::record_action(services, wave.wave, &action("Canary.")).unwrap();
    let relationship =
        store::relationships(&mut services.store.connection().unwrap()).unwrap()[0].clone();
    let look = NewLook {
        cover: "Canary".into(),
        ..NewLook::default()
    };
    workflow::change_look(services, relationship.id, &look).unwrap();
    workflow::delete_relationship(services, relationship.id, &relationship.name).unwrap();
    let mut connection = services.store.connection().unwrap();
    assert_eq!(store::actions(&mut connection, wave.wave).unwrap(), []);
    let look = store::look(&mut connection, relationship.id).unwrap();
    assert_eq!(look, store::Look::default());
}
