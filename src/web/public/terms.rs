//! The terms of a wave: everything that was fixed at launch, what changed since, and how to check.

use askama::Template;

use crate::ballot::{Addendum, ManifestHolder, ManifestPanel, check_letters};
use crate::relationship::{Custody, WaveState};
use crate::web::pages::Frame;
use crate::web::texts::Texts;
use crate::workflow::PublicWave;

/// The page.
#[derive(Template)]
#[template(path = "wave/terms.html")]
pub struct TermsPage {
    frame: Frame,
    /// Where the wave's pages are.
    at: String,
    title: String,
    lead: String,
    facts: Vec<(String, String)>,
    fingerprint: String,
    digest: String,
    changes: Vec<String>,
    definition: String,
    definition_digest: String,
    /// Each party's name with its questionnaire.
    questions: Vec<(String, String)>,
    closed: bool,
}

/// Makes the page.
pub fn page(public: &PublicWave, texts: Texts) -> TermsPage {
    let manifest = &public.manifest;
    let at = format!("/w/{}", public.wave.id);
    let names = [
        ("relationship", manifest.relationship.as_str().into()),
        ("label", manifest.label.as_str().into()),
    ];
    let definition = [
        ("id", manifest.definition.id.as_str().into()),
        ("version", manifest.definition.version.as_str().into()),
    ];
    let changes = public
        .addenda
        .iter()
        .map(|change| words(change, public, texts));
    let panels = manifest.panels.iter();
    TermsPage {
        frame: Frame { texts },
        title: texts.fill("w-title", &names),
        lead: texts.say("w-lead"),
        facts: facts(public, texts),
        fingerprint: public.fingerprint.to_string(),
        digest: public.fingerprint.to_hex(),
        changes: changes.collect(),
        definition: texts.fill("w-definition", &definition),
        definition_digest: manifest.definition.digest.clone(),
        questions: panels
            .map(|panel| {
                let party = [("party", panel.party_name.as_str().into())];
                let words = texts.fill("w-questions-of", &party);
                (words, format!("{at}/questions/{}", panel.panel))
            })
            .collect(),
        closed: matches!(public.wave.state, WaveState::Closed | WaveState::Released),
        at,
    }
}

fn facts(public: &PublicWave, texts: Texts) -> Vec<(String, String)> {
    let (manifest, schedule) = (&public.manifest, &public.wave.schedule);
    let moment = |at| texts.moment(&schedule.zoned(at)).into();
    let k = || public.least_counted().into();
    let when = texts.fill(
        "w-when",
        &[
            ("opens", moment(schedule.opens_at)),
            ("closes", moment(schedule.closes_at)),
            ("late", moment(schedule.late_until())),
            ("latest", moment(schedule.latest_close)),
        ],
    );
    let fact = |name: &str, text: String| (texts.say(name), text);
    let custody = match manifest.custody {
        Custody::Server => "w-custody-server",
        Custody::Joint => "w-custody-joint",
    };
    let without_script = if manifest.no_script_sealing {
        "w-script-either"
    } else {
        "w-script-only"
    };
    let first = manifest.panels.first();
    let released = [
        ("k", k()),
        ("party", first.map_or("", |panel| &panel.party_name).into()),
    ];
    let mut facts = vec![fact("w-when-name", when)];
    facts.extend(manifest.panels.iter().map(|panel| asked(panel, texts)));
    facts.extend([
        fact("w-released-name", texts.fill("w-released", &released)),
        fact("w-never-name", texts.say("w-never")),
        fact("w-precision-name", texts.fill("w-precision", &[("k", k())])),
        fact("w-custody-name", texts.say(custody)),
    ]);
    facts.extend(manifest.holders.iter().map(|listed| holder(listed, texts)));
    facts.extend([
        fact("w-script-name", texts.say(without_script)),
        fact("w-contact-name", manifest.contact.clone()),
    ]);
    facts
}

/// The holder of a closing code, and the letters by which that person recognises it.
fn holder(listed: &ManifestHolder, texts: Texts) -> (String, String) {
    let name = [("name", listed.name.as_str().into())];
    (
        texts.fill("w-holder-name", &name),
        texts.fill(
            "w-holder",
            &[("letters", check_letters(&listed.closing_key).into())],
        ),
    )
}

fn asked(panel: &ManifestPanel, texts: Texts) -> (String, String) {
    let words = if panel.roster_confirmed {
        "w-asked-confirmed"
    } else {
        "w-asked-unconfirmed"
    };
    let values = [
        ("party", panel.party_name.as_str().into()),
        ("people", panel.roster_size.into()),
    ];
    (
        texts.fill("w-asked-name", &values),
        texts.fill(words, &values),
    )
}

fn words(change: &Addendum, public: &PublicWave, texts: Texts) -> String {
    let moment = |at| texts.moment(&public.wave.schedule.zoned(at)).into();
    match change {
        Addendum::ThresholdRaised { k } => texts.fill("w-raised", &[("k", (*k).into())]),
        Addendum::ClosingPostponed { closes_at } => {
            texts.fill("w-postponed", &[("closes", moment(*closes_at))])
        }
        Addendum::RestoredFromBackup { made_at } => {
            texts.fill("w-restored", &[("made", moment(*made_at))])
        }
        Addendum::DestroyedUnopened => texts.say("w-destroyed"),
        Addendum::AddressesCorrected { count } => {
            texts.fill("w-corrected", &[("count", (*count).into())])
        }
    }
}
