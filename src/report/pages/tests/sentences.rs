//! What the pages of the samples say, against sentences written by hand.

use jiff::civil::date;
use rstest::rstest;

use super::{definition, page, sample, words, written};
use crate::relationship::{
    Action, ActionResult, Agreements, EarlierActions, Outcome, Owner, PartyKey,
};

fn action(text: &str, facet: Option<&str>, result: Option<ActionResult>) -> Action {
    let owner = |party: PartyKey, name: &str| Owner {
        party,
        name: name.into(),
    };
    Action {
        facet: facet.map(Into::into),
        text: text.into(),
        owners: vec![
            owner(PartyKey::buyer(), "A. Lindqvist"),
            owner(PartyKey::supplier(), "Head of planning"),
        ],
        due: date(2027, 3, 4),
        outcome: result.map(|result| Outcome {
            result,
            note: String::new(),
        }),
    }
}

/// Three actions of the year before, one of them done, and one for this year.
pub(super) fn agreements() -> Agreements {
    let before = [
        Some(ActionResult::Done),
        Some(ActionResult::Partly),
        Some(ActionResult::NotDone),
    ];
    let before = before.map(|result| {
        action(
            "Call the day a truck is in doubt.",
            Some("early-warning"),
            result,
        )
    });
    Agreements {
        actions: vec![action(
            "Share the forecast on Mondays.",
            Some("openness"),
            None,
        )],
        before: Some(EarlierActions {
            wave: "2026".into(),
            actions: before.to_vec(),
        }),
    }
}

fn agreed(results: &[Option<ActionResult>]) -> Agreements {
    let actions = results.iter().map(|result| action("Do it.", None, *result));
    Agreements {
        actions: Vec::new(),
        before: Some(EarlierActions {
            wave: "2025".into(),
            actions: actions.collect(),
        }),
    }
}

#[rstest]
#[case(&[], "What happens next is to be agreed on together and written down here")]
#[case(&[None, None], "What became of the 2 actions of 2025 is not recorded")]
#[case(&[Some(ActionResult::Done)], "The one action of 2025 is done")]
#[case(&[Some(ActionResult::Done), Some(ActionResult::Done)], "All 2 actions of 2025 are done")]
#[case(&[Some(ActionResult::Done), Some(ActionResult::Partly), None], "1 of 3 actions of 2025 is done")]
#[case(&[Some(ActionResult::Done), Some(ActionResult::Done), Some(ActionResult::Dropped)], "2 of 3 actions of 2025 are done")]
#[case(&[Some(ActionResult::NotDone), Some(ActionResult::Partly)], "None of the 2 actions of 2025 is done")]
fn agreements_begin_with_what_became_of_the_last(
    #[case] results: &[Option<ActionResult>],
    #[case] expected: &str,
) {
    let (release, agreements) = (sample("troubled"), agreed(results));
    let model = written(&release, &definition(), "en", &agreements);
    assert_eq!(page(&model, "agreements").heading.title, expected);
}

#[test]
fn actions_stand_with_owners_and_dates_in_the_readers_language() {
    let release = sample("third_year");
    let model = written(&release, &definition(), "de", &agreements());
    let words = words(page(&model, "agreements"));
    for expected in [
        "1 von 3 Maßnahmen aus 2026 ist umgesetzt",
        "Frühe Warnung",
        "zum Teil umgesetzt",
        "Zuständig bei Halden Logistics",
        "Head of planning",
        "4. März 2027",
    ] {
        assert!(
            words.iter().any(|word| word == expected),
            "{expected}: {words:?}"
        );
    }
}

#[rstest]
#[case(
    "healthy",
    "en",
    "summary",
    "Trust: strong both ways; too few answers to tell whether self-images match"
)]
#[case(
    "healthy",
    "en",
    "reality",
    "No facet is proven to be a shared problem or a difference of perception"
)]
#[case(
    "healthy",
    "en",
    "party-buyer",
    "Too few answers to tell whether Northwind Foods is seen as it sees itself"
)]
#[case(
    "healthy",
    "en",
    "behaviours",
    "No behaviour is seen as much as 20 points apart"
)]
#[case(
    "troubled",
    "en",
    "voices",
    "All 12 people at Northwind Foods and 13 of 14 people at Halden Logistics answered"
)]
#[case(
    "troubled",
    "en",
    "reality",
    "The two sides tell different stories about early warning, honesty, equity and 5 more"
)]
#[case(
    "troubled",
    "en",
    "party-supplier",
    "Halden Logistics sees itself higher on early warning and honesty; lower on innovation"
)]
#[case(
    "troubled",
    "de",
    "party-supplier",
    "Halden Logistics sieht sich höher: Frühe Warnung und Ehrlichkeit; niedriger: Innovation"
)]
#[case(
    "troubled",
    "de",
    "summary",
    "Vertrauen: gefährdet in beiden Richtungen; 1 von 6 Selbstbildern weicht vom Fremdbild ab"
)]
#[case(
    "few",
    "en",
    "parties",
    "Facet by facet, only the view from Halden Logistics can be shown"
)]
#[case(
    "few",
    "en",
    "room-trust",
    "Trust: at risk; too few answers to tell whether both sides see it alike"
)]
#[case(
    "few",
    "en",
    "priorities",
    "What Halden Logistics most wants to change: equity"
)]
#[case(
    "nothing",
    "en",
    "room",
    "The figures must stay closed; the questions behind them are open to the room"
)]
#[case(
    "nothing",
    "de",
    "room-trust",
    "Vertrauen: Was die Zahlen nicht sagen können, kann der Raum sagen"
)]
#[case(
    "change",
    "en",
    "change",
    "Since 2025, no dimension has changed for certain, but single facets have: loyalty and innovation"
)]
#[case("five_waves", "en", "change", "Over 5 waves, 2 views have improved")]
#[case(
    "five_waves",
    "de",
    "change",
    "Über 5 Befragungen sind 2 Sichten besser geworden"
)]
#[case(
    "five_waves",
    "en",
    "strengths",
    "Rated strong by both sides, though too few answered to be sure they agree: integrity"
)]
fn titles_of_the_samples(
    #[case] name: &str,
    #[case] language: &str,
    #[case] id: &str,
    #[case] expected: &str,
) {
    let release = sample(name);
    let model = written(&release, &definition(), language, &Agreements::default());
    assert_eq!(page(&model, id).heading.title, expected);
}
