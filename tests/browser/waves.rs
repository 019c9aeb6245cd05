//! Waves for the tests in a browser: launched in one step, released in one step, and ballots as
//! `rapport` packs them, for comparison with what a browser makes.

use jiff::ToSpan;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha20Rng;
use rapport::definition::CheckedDefinition;
use rapport::questionnaire::{Answers, CommentAnswer, Consent, Layout};
use rapport::relationship::{PartyKey, Person, RosterLine, WaveId};
use rapport::workflow::{self, Decision, NewParty, NewWave, Services};
use serde_json::json;

use crate::Failure;

/// A definition in every language the pages have.
const IN_EIGHT_LANGUAGES: &str = "in-eight-languages";

fn definition(name: &str) -> Result<CheckedDefinition, Failure> {
    let ours: Option<&[u8]> = match name {
        "small" => Some(include_bytes!("../it/support/small.json")),
        IN_EIGHT_LANGUAGES => Some(include_bytes!("in-eight-languages.json")),
        _ => None,
    };
    if let Some(ours) = ours {
        return CheckedDefinition::parse(ours).map_err(|_| "a definition of the tests".into());
    }
    Ok(workflow::shipped_definition(name)?.ok_or("no such definition")?)
}

/// Launches a wave that opens now and closes after 18 days; its id. `words`: a definition, the
/// number of buyers, the number of suppliers.
pub fn launch(services: &Services, words: &str) -> Result<String, Failure> {
    let [name, buyers, suppliers] = words.split(' ').collect::<Vec<_>>()[..] else {
        return Err("wave DEFINITION BUYERS SUPPLIERS".into());
    };
    let facilitator = "ines@consult.example";
    if workflow::facilitator_with(services, facilitator).is_err() {
        workflow::add_facilitator(services, "Ines Vogel", facilitator)?;
    }
    // Long names, one with brackets at its end: what lines and right-to-left pages stumble over.
    let (buyer, supplier) = match name {
        IN_EIGHT_LANGUAGES => ("Nordwerk Maschinenbau GmbH & Co. KG", "Halden (Group)"),
        _ => ("Nordwerk", "Halden"),
    };
    let sides = [
        (PartyKey::buyer(), buyer, buyers),
        (PartyKey::supplier(), supplier, suppliers),
    ];
    let parties = sides.clone().map(|(key, name, _)| NewParty {
        representative: Person {
            name: format!("{name}'s representative"),
            email: format!("representative@{key}.example"),
            locale: "en".into(),
        },
        key,
        name: name.into(),
    });
    let relationship =
        workflow::add_relationship(services, facilitator, "Nordwerk and Halden", &parties)?;
    let opens_at = services.clock.now();
    let new = NewWave {
        label: "2027".into(),
        opens_at,
        closes_at: opens_at + (18 * 24).hours(),
        zone: "Europe/Berlin".into(),
        reference_period: None,
        k: None,
        custody: None,
    };
    let wave = workflow::new_wave(services, relationship, &definition(name)?, &new)?;
    for (party, _, size) in sides {
        let lines: Vec<RosterLine> = (0..size.parse::<u64>()?)
            .map(|number| RosterLine {
                line: number + 2,
                name: format!("Person {number}"),
                email: format!("{party}-{number:02}@people.example"),
                locale: "en".into(),
            })
            .collect();
        workflow::import_roster(services, wave, &party, &lines)?;
    }
    workflow::launch(services, wave, false)?;
    Ok(wave.to_string())
}

/// Releases a closed wave with every comment that may be shown; the release as JSON.
pub fn release(services: &Services, wave: &str) -> Result<String, Failure> {
    let wave: WaveId = wave.parse()?;
    let comments = workflow::comments(services, wave)?;
    let shown = (1..)
        .zip(comments)
        .filter(|(_, comment)| comment.may_be_shown);
    let decisions: Vec<_> = shown.map(|(number, _)| (number, Decision::Show)).collect();
    workflow::decide(services, wave, &decisions)?;
    let release = workflow::release(services, wave, &mut |_| {})?;
    Ok(serde_json::to_string(&release)?)
}

/// Letters that are spelled in several ways, and those that are dropped or turned.
const LETTERS: [&str; 24] = [
    "a",
    "Z",
    " ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\u{0}",
    "\u{7f}",
    "\u{85}",
    "\u{a0}",
    "\u{feff}",
    "\u{3000}",
    "e\u{301}",
    "\u{e9}",
    "\u{1e9b}\u{323}",
    "\u{ac00}",
    "\u{1112}\u{1161}\u{11ab}",
    "\u{212b}",
    "\u{fb01}",
    "\u{1f468}\u{200d}\u{1f469}",
    "a\u{327}\u{301}",
    "\u{958}",
    "\u{2028}",
];

/// Random answers to the shipped questionnaire with the ballots that `rapport` makes of them:
/// `{layout, cases: [{answers, ballot}]}`, ballots in hexadecimal, absent where a comment is too
/// long.
pub fn packed(count: &str) -> Result<String, Failure> {
    let layout = Layout::of(&definition("compatibility-and-trust")?);
    let mut rng = ChaCha20Rng::seed_from_u64(9180);
    let cases: Vec<_> = (0..count.parse::<u32>()?)
        .map(|_| {
            let answers = answers(&layout, &mut rng);
            let ballot = layout.pack(&answers).ok().map(|bytes| {
                let digits = bytes.iter().map(|byte| format!("{byte:02x}"));
                digits.collect::<String>()
            });
            let comments: Vec<_> = answers.comments.iter().map(|comment| {
                json!({"text": comment.text, "verbatim": comment.consent == Consent::Verbatim})
            }).collect();
            let ratings: Vec<u8> = answers.ratings.iter().map(|point| point.unwrap_or(0)).collect();
            json!({"answers": {"ratings": ratings, "picks": answers.picks, "comments": comments}, "ballot": ballot})
        })
        .collect();
    let picks = layout.picks.iter();
    let picks: Vec<_> = picks.map(|slot| (slot.limit, slot.options.len())).collect();
    let points: Vec<u8> = layout.ratings.iter().map(|slot| slot.points).collect();
    let rooms: Vec<u16> = layout.comments.iter().map(|slot| slot.max_bytes).collect();
    let told = json!({
        "layout": {"ratings": points, "picks": picks, "comments": rooms}, "cases": cases,
    });
    Ok(told.to_string())
}

fn answers(layout: &Layout, rng: &mut ChaCha20Rng) -> Answers {
    let ratings = layout.ratings.iter().map(|slot| {
        let point = rng.random_range(0..=slot.points);
        (point > 0).then_some(point)
    });
    let ratings = ratings.collect();
    let picks = layout.picks.iter().map(|slot| {
        let mut options: Vec<u8> = (0_u8..).take(slot.options.len()).collect();
        let wanted = rng.random_range(0..=usize::from(slot.limit).min(options.len()));
        while options.len() > wanted {
            let gone = rng.random_range(0..options.len());
            options.remove(gone);
        }
        options
    });
    let picks = picks.collect();
    let comments = layout.comments.iter().map(|slot| {
        let length = match rng.random_range(0..4) {
            0 => 0,
            1 => usize::from(slot.max_bytes),
            _ => 30,
        };
        let text = (0..rng.random_range(0..=length)).map(|_| {
            let letter = rng.random_range(0..LETTERS.len());
            LETTERS[letter]
        });
        CommentAnswer {
            text: text.collect(),
            consent: if rng.random_range(0..2) == 0 {
                Consent::Verbatim
            } else {
                Consent::FacilitatorOnly
            },
        }
    });
    Answers {
        ratings,
        picks,
        comments: comments.collect(),
    }
}
