//! Mail to facilitators and representatives leaves through the same worker, and its links work.

use rapport::relationship::{PartyKey, Person};
use rapport::store;
use rapport::workflow;

use crate::support::test_wave::TestWave;

/// Recipient and text of every mail sent since the last look.
fn sent(wave: &TestWave) -> Vec<(String, String)> {
    wave.works_the_outbox();
    let mut mail = wave.mail.lock().unwrap();
    std::mem::take(&mut *mail)
        .iter()
        .map(|message| {
            let bytes = message.formatted();
            let parsed = mailparse::parse_mail(&bytes).unwrap();
            let to = message.envelope().to()[0].to_string();
            (to, parsed.subparts[0].get_body().unwrap())
        })
        .collect()
}

fn link(text: &str) -> &str {
    text.split_whitespace()
        .find(|word| word.starts_with("http"))
        .unwrap()
}

#[test]
fn a_representative_is_asked_by_mail_and_the_link_in_it_opens_once_asked_only() {
    let wave = TestWave::launched(5, 5);
    sent(&wave);
    let panel = wave.people[0].panel;
    workflow::ask_representative(&wave.services, panel).unwrap();
    let mails = sent(&wave);
    assert_eq!(mails.len(), 1);
    let token = link(&mails[0].1).rsplit('/').next().unwrap().to_owned();
    assert!(
        workflow::by_representative_link(&wave.services, &token)
            .unwrap()
            .is_some()
    );
    workflow::revoke_representative(&wave.services, panel).unwrap();
    assert!(
        workflow::by_representative_link(&wave.services, &token)
            .unwrap()
            .is_none()
    );
    assert!(sent(&wave).is_empty(), "it was sent twice");
}

#[test]
fn a_forgotten_password_is_set_by_the_mailed_link_and_strangers_get_no_mail() {
    let wave = TestWave::launched(5, 5);
    sent(&wave);
    let facilitator = {
        let mut connection = wave.services.store.connection().unwrap();
        let relationship = store::relationships(&mut connection).unwrap().remove(0);
        store::facilitator(&mut connection, &relationship.facilitator.to_string())
            .unwrap()
            .unwrap()
    };
    workflow::mail_password_link(&wave.services, "stranger@else.example").unwrap();
    workflow::mail_password_link(&wave.services, &facilitator.email).unwrap();
    let mails = sent(&wave);
    assert_eq!(
        mails.iter().map(|(to, _)| to.as_str()).collect::<Vec<_>>(),
        [facilitator.email.as_str()]
    );
    assert!(link(&mails[0].1).starts_with(&wave.services.public_url));
}

#[test]
fn a_representative_is_written_to_in_the_language_chosen() {
    let wave = TestWave::launched(5, 5);
    sent(&wave);
    let relationship = {
        let mut connection = wave.services.store.connection().unwrap();
        store::relationships(&mut connection).unwrap().remove(0).id
    };
    let person = |locale: &str| Person {
        name: "Ana Berg".into(),
        email: "ana@nordwerk.example".into(),
        locale: locale.into(),
    };
    let change = |locale: &str| {
        let party = PartyKey::buyer();
        workflow::change_representative(&wave.services, relationship, &party, &person(locale))
    };
    let refused = change("fr").unwrap_err().to_string();
    assert!(refused.contains("one of en, de"), "{refused}");
    change("de").unwrap();
    for panel in wave.panels() {
        workflow::ask_representative(&wave.services, panel).unwrap();
    }
    let mails = sent(&wave);
    let to = |address: &str| &mails.iter().find(|(to, _)| to == address).unwrap().1;
    let german = to("ana@nordwerk.example");
    assert!(german.contains("Guten Tag Ana Berg,"), "{german}");
    assert!(
        german
            .contains("Der Fragebogen öffnet am Montag, 1. März 2027, 09:00 Uhr (Europe/Berlin)."),
        "{german}"
    );
    let english = to("representative@supplier.example");
    assert!(
        english.contains("The questionnaire opens on Monday 1 March 2027, 09:00 (Europe/Berlin)."),
        "{english}"
    );
}
