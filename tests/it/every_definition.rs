//! Every shipped definition from lint through a closed wave to a readout, with panels in both rows of
//! the disclosure table; and one party alone.

use rapport::definition::{CheckedDefinition, PickOptions};
use rapport::disclosure::{About, Figure, LevelChange, Reason, Release, Row, Subject};
use rapport::questionnaire::{Answers, CommentAnswer, Consent, Layout};
use rapport::relationship::{Agreements, Branding, Custody, PartyKey};
use rapport::report::{Format, Options, Readout, documents};
use rapport::workflow::{self, NewWave, WorkflowError};
use rstest::rstest;

use crate::support::test_wave::TestWave;

fn shipped(name: &str) -> CheckedDefinition {
    workflow::shipped_definition(name).unwrap().unwrap()
}

/// Answers of one of many: every eighth rating "can't say", the others anything.
fn somebody(definition: &CheckedDefinition, number: u32) -> Answers {
    let layout = Layout::of(definition);
    let mut state = number.wrapping_mul(2_654_435_761).wrapping_add(99);
    let mut next = |most: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % most
    };
    let mut answers = layout.blank();
    for (slot, rating) in layout.ratings.iter().zip(&mut answers.ratings) {
        let point = 1 + next(slot.points.into());
        *rating = (next(8) > 0).then(|| u8::try_from(point).unwrap());
    }
    for (slot, picked) in layout.picks.iter().zip(&mut answers.picks) {
        let first = next(u32::try_from(slot.options.len()).unwrap());
        *picked = vec![u8::try_from(first).unwrap()];
    }
    for comment in &mut answers.comments {
        *comment = CommentAnswer {
            text: format!("Something about point {number}."),
            consent: Consent::Verbatim,
        };
    }
    answers
}

/// The whole road of a wave; the release.
fn released(definition: &CheckedDefinition, sides: &[(PartyKey, usize)]) -> Release {
    let (wave, warnings) = TestWave::launched_of(definition, sides);
    let english = &definition.definition().languages[0];
    let warned = warnings.iter().any(|w| w.contains("native"));
    assert_eq!(warned, !english.reviewed, "{warnings:?}");
    for (number, person) in (0..).zip(&wave.people) {
        wave.counts(person, &somebody(definition, number));
    }
    wave.is_over();
    for (counted, (party, size)) in wave.closes().iter().zip(sides) {
        assert_eq!(
            (counted.party.as_str(), counted.counted),
            (party.as_str(), u32::try_from(*size).unwrap())
        );
    }
    wave.releases()
}

/// Every format in every language that readouts are written in.
fn reads(definition: &CheckedDefinition, release: &Release) {
    for language in ["en", "de"] {
        let (branding, agreements) = (Branding::default(), Agreements::default());
        let readout = Readout {
            release,
            definition: definition.definition(),
            relationship_name: "Nordwerk and Halden",
            language,
            branding: &branding,
            agreements: &agreements,
        };
        // Pictures are the charts again.
        let options = Options::default();
        let documents = documents(&readout, &options, &mut |_| {}).unwrap();
        assert!(documents.len() >= options.formats.len());
        assert!(documents.iter().all(|document| !document.bytes.is_empty()));
    }
    assert!(Options::default().formats.contains(&Format::Pdf));
}

#[rstest]
#[case("compatibility-and-trust")]
#[case("compatibility-and-trust-pulse")]
#[case("guiding-principles")]
#[case("relationship-health")]
#[case("alliance-pulse")]
#[case("collaboration-readiness")]
pub fn every_shipped_definition_reaches_its_readout(#[case] name: &str) {
    let definition = shipped(name);
    let sides = [(PartyKey::buyer(), 7), (PartyKey::supplier(), 30)];
    let release = released(&definition, &sides);
    let rows: Vec<Row> = release.parties.iter().map(|party| party.row).collect();
    assert_eq!(rows, [Row::Dimensions, Row::FineItems]);
    for dimension in &definition.definition().dimensions {
        let subject = Subject::Dimension(dimension.id.clone());
        let shown = |level: &&rapport::disclosure::Level| {
            level.subject == subject
                && level.rater == PartyKey::supplier()
                && matches!(level.value, Figure::Value { .. })
        };
        assert!(
            release.levels.iter().any(|level| shown(&level)),
            "{}",
            dimension.id
        );
    }
    for pick in &definition.definition().picks {
        let options = match &pick.options {
            PickOptions::Facets => definition.paired_facets().count(),
            PickOptions::Words(words) => words.len(),
        };
        assert!(options > 0);
    }
    reads(&definition, &release);
}

#[rstest]
#[case(7, Row::Dimensions)]
#[case(30, Row::FineItems)]
pub fn one_party_alone_rates_itself(#[case] people: usize, #[case] row: Row) {
    let definition = shipped("collaboration-readiness");
    let release = released(&definition, &[(PartyKey::supplier(), people)]);
    assert_eq!(release.parties.len(), 1);
    assert_eq!(release.parties[0].row, row);
    let itself = About::Party(PartyKey::supplier());
    assert!(release.levels.iter().all(|level| level.about == itself));
    assert!(release.gaps.is_empty() && release.alignments.is_empty());
    assert!(release.relative_gaps.is_empty());
    reads(&definition, &release);
}

#[test]
pub fn one_party_alone_is_asked_about_itself_only() {
    let definition = shipped("collaboration-readiness");
    let (wave, _) = TestWave::launched_of(&definition, &[(PartyKey::buyer(), 6)]);
    let relationship = {
        let mut connection = wave.services.store.connection().unwrap();
        let found = rapport::store::wave(&mut connection, wave.wave).unwrap();
        found.unwrap().relationship
    };
    let opens_at: jiff::Timestamp = "2028-03-01T08:00:00Z".parse().unwrap();
    let mut new = NewWave {
        label: "2028".into(),
        opens_at,
        closes_at: "2028-03-19T08:00:00Z".parse().unwrap(),
        zone: "Europe/Berlin".into(),
        reference_period: None,
        k: None,
        custody: None,
    };
    let refused = |refused: Result<_, WorkflowError>| match refused {
        Err(WorkflowError::Refused(words)) => words,
        _ => panic!("it was not refused"),
    };
    let health = shipped("relationship-health");
    let words = refused(workflow::new_wave(
        &wave.services,
        relationship,
        &health,
        &new,
    ));
    assert!(words.contains("one party alone"), "{words}");
    new.custody = Some(Custody::Joint);
    let words = refused(workflow::new_wave(
        &wave.services,
        relationship,
        &definition,
        &new,
    ));
    assert!(
        words.contains("joint custody needs one buyer and one supplier"),
        "{words}"
    );
}

/// Everybody answers anything, and the wave is released.
fn goes_by(wave: &TestWave, definition: &CheckedDefinition, seed: u32) -> Release {
    for (number, person) in (seed..).zip(&wave.people) {
        let mut answers = somebody(definition, number);
        // Every rating is given, so that only the rules for change withhold anything.
        for rating in &mut answers.ratings {
            rating.get_or_insert(3);
        }
        wave.counts(person, &answers);
    }
    wave.is_over();
    wave.closes();
    wave.decides();
    wave.releases()
}

fn withheld(change: &LevelChange) -> Option<Reason> {
    match change.change {
        Figure::Withheld { withheld } => Some(withheld),
        Figure::Value { .. } => None,
    }
}

/// What the page on change says, with the rest of the report.
fn report(definition: &CheckedDefinition, release: &Release) -> String {
    let (branding, agreements) = (Branding::default(), Agreements::default());
    let readout = Readout {
        release,
        definition: definition.definition(),
        relationship_name: "Nordwerk and Halden",
        language: "en",
        branding: &branding,
        agreements: &agreements,
    };
    let options = Options {
        formats: vec![Format::Html],
        ..Options::default()
    };
    let made = documents(&readout, &options, &mut |_| {}).unwrap();
    String::from_utf8(made.into_iter().next().unwrap().bytes).unwrap()
}

#[rstest]
#[case::of_many(12)]
#[case::of_few_on_one_side(7)]
fn a_pulse_after_its_long_form_shows_change_where_stems_are_the_same(#[case] buyers: usize) {
    let (long, pulse) = (
        shipped("compatibility-and-trust"),
        shipped("compatibility-and-trust-pulse"),
    );
    assert_eq!(long.line(), pulse.line());
    let sides = [(PartyKey::buyer(), buyers), (PartyKey::supplier(), 12)];
    let (mut wave, _) = TestWave::launched_of(&long, &sides);
    let first = goes_by(&wave, &long, 0);
    wave.next_year_asks(Some(&pulse));
    let second = goes_by(&wave, &pulse, 500);

    let change = second.change.as_ref().unwrap();
    assert_eq!((change.since.as_str(), change.withheld), ("2027", None));
    assert!(
        (change.common.get() - 1.0).abs() < 1e-9,
        "every stem of a pulse is in its long form"
    );
    assert_eq!(
        change.levels.is_empty(),
        pulse.definition().facets.is_empty()
    );
    for level in &change.levels {
        let few = level.rater == PartyKey::buyer() && buyers < 10;
        let expected = match &level.subject {
            // A dimension of few is one figure, made of other stems in the long form.
            Subject::Dimension(_) if few => Some(Reason::FewCommonItems),
            _ if few => Some(Reason::FewerThanTen),
            _ => None,
        };
        assert_eq!(withheld(level), expected, "{level:?}");
        // What it was then is what this one stem was then, not the facet of two stems.
        if let (Subject::Facet(facet), None) = (&level.subject, expected) {
            let stems: Vec<_> = pulse.items_of_facet(facet).collect();
            let [stem] = stems.as_slice() else {
                continue;
            };
            let stem = Subject::Item(stem.id.clone());
            let mut then = first.levels.iter();
            let then = then.find(|then| {
                then.subject == stem && then.rater == level.rater && then.about == level.about
            });
            assert_eq!(level.before, then.unwrap().value, "{facet}");
        }
    }
    let said = report(&pulse, &second);
    assert!(said.contains("compared on the items both waves have"));
    if buyers < 10 {
        assert!(said.contains("too few items"), "the report says why");
    }

    // A long form after a pulse has too many stems that nobody was asked before.
    wave.next_year_asks(Some(&long));
    let third = goes_by(&wave, &long, 900);
    let change = third.change.as_ref().unwrap();
    assert_eq!(change.withheld, Some(Reason::FewCommonItems));
    assert!(change.levels.is_empty());
    assert!(
        report(&long, &third).contains("too few items"),
        "the report says why"
    );
}
