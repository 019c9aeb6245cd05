//! An earlier survey, scored from a file, as the first point of a relationship's trend.

use jiff::{Timestamp, ToSpan};
use rapport::disclosure::{Figure, Release, Row, Subject};
use rapport::relationship::{RelationshipId, WaveState};
use rapport::store;
use rapport::workflow::{
    self, EarlierWave, Imported, Scoring, Services, WorkflowError, answer_columns, score_file,
};

use crate::support::test_wave::{TestWave, definition, opinion};

/// Typed-in questionnaires of `n` people a side who all chose this point.
fn paper(n: usize, point: u8) -> String {
    let columns = answer_columns(&definition());
    let mut text = columns.join(",") + "\n";
    for party in ["buyer", "supplier"] {
        for _ in 0..n {
            let cells = columns.iter().map(|column| match column.as_str() {
                "party" => party.to_owned(),
                column if column.starts_with("mood.") => "0".to_owned(),
                _ => point.to_string(),
            });
            text += &(cells.collect::<Vec<_>>().join(",") + "\n");
        }
    }
    text
}

fn scored(n: usize, point: u8) -> Release {
    let scoring = Scoring {
        label: "2026".into(),
        ..Scoring::default()
    };
    score_file(
        &definition(),
        &mut paper(n, point).as_bytes(),
        &scoring,
        &[],
    )
    .unwrap()
}

fn import(
    services: &Services,
    relationship: RelationshipId,
    release: &Release,
    closed_at: &str,
) -> Result<Imported, WorkflowError> {
    let earlier = EarlierWave {
        release: release.to_json(),
        closed_at: closed_at.parse().unwrap(),
        zone: "Europe/Berlin".into(),
    };
    workflow::import_wave(services, relationship, &definition(), &earlier)
}

/// A wave of ten a side, opened in March 2027, after a survey on paper.
fn after_a_survey(closed_at: &str) -> TestWave {
    let opens_at: Timestamp = "2027-03-01T08:00:00Z".parse().unwrap();
    let times = (opens_at, opens_at + (18 * 24).hours());
    TestWave::launched_with_a_past(times, 10, 10, |services, relationship| {
        let imported = import(services, relationship, &scored(10, 3), closed_at).unwrap();
        assert!(!imported.already);
        let again = import(services, relationship, &scored(10, 3), closed_at).unwrap();
        assert_eq!((again.wave, again.already), (imported.wave, true));
    })
}

fn answered_and_released(wave: &TestWave) -> Release {
    for (number, person) in wave.people.iter().enumerate() {
        wave.counts(person, &opinion(number));
    }
    wave.is_over();
    wave.closes();
    wave.releases()
}

#[test]
pub fn an_earlier_survey_is_the_first_point_of_the_trend() {
    let mut wave = after_a_survey("2026-03-20T00:00:00Z");
    let release = answered_and_released(&wave);
    let change = release.change.as_ref().unwrap();
    assert_eq!((change.since.as_str(), change.withheld), ("2026", None));
    let trust = Subject::Dimension("trust".into());
    let level = change.levels.iter().find(|l| l.subject == trust).unwrap();
    assert_eq!(level.before.value(), Some(50.0));
    // Two points are a change; three are a trend.
    assert!(release.trend.is_empty());
    wave.next_year();
    let release = answered_and_released(&wave);
    let line = release.trend.iter().find(|l| l.subject == trust).unwrap();
    let waves: Vec<&str> = line.points.iter().map(|p| p.wave.as_str()).collect();
    assert_eq!(waves, ["2026", "2027", "2028"]);
    assert_eq!(line.points[0].value.value(), Some(50.0));
    assert!(line.points.iter().all(|p| p.half_width.is_some()));
}

#[test]
pub fn a_survey_that_ended_lately_lowers_the_next_wave() {
    let wave = after_a_survey("2026-12-01T00:00:00Z");
    let release = answered_and_released(&wave);
    assert!(
        release
            .parties
            .iter()
            .all(|p| p.lowered && p.row == Row::Dimensions)
    );
    let facets = release.levels.iter();
    let mut facets = facets.filter(|level| !matches!(level.subject, Subject::Dimension(_)));
    assert!(facets.all(|level| matches!(level.value, Figure::Withheld { .. })));
}

#[test]
pub fn only_the_first_wave_can_be_imported() {
    let wave = after_a_survey("2026-03-20T00:00:00Z");
    let mut connection = wave.services.store.connection().unwrap();
    let launched = store::wave(&mut connection, wave.wave).unwrap().unwrap();
    let relationship = launched.relationship;
    let first = store::wave(&mut connection, launched.previous.unwrap());
    let first = first.unwrap().unwrap();
    assert_eq!(
        (first.state, first.label.as_str()),
        (WaveState::Released, "2026")
    );
    // Nobody was invited to it, and nothing is kept of it but its release.
    for panel in store::panels(&mut connection, first.id).unwrap() {
        assert!(store::roster(&mut connection, panel.id).unwrap().is_empty());
        assert!(store::boxes(&mut connection, panel.id).unwrap().is_empty());
    }
    drop(connection);
    let refused = |release: &Release, at: &str| {
        let outcome = import(&wave.services, relationship, release, at);
        match outcome.unwrap_err() {
            WorkflowError::Refused(words) => words,
            other => panic!("{other}"),
        }
    };
    let words = refused(&scored(10, 4), "2026-03-20T00:00:00Z");
    assert!(words.contains("can only be its first"), "{words}");
    let words = refused(&scored(10, 3), "2099-01-01T00:00:00Z");
    assert!(words.contains("in the past"), "{words}");
}
