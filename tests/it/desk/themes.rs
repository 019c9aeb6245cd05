//! What a comment is about: the facilitator says so, and it leaves with its comment or not at all.

use rapport::disclosure::Release;
use rapport::store;
use rapport::workflow::{self, Decision, Mark, PendingComment};

use crate::support::test_wave::{TestWave, opinion};

fn closed() -> TestWave {
    let wave = TestWave::launched(10, 10);
    for (number, person) in wave.people.iter().enumerate() {
        wave.counts(person, &opinion(number));
    }
    wave.is_over();
    wave.closes();
    wave
}

fn file(facet: &str) -> Mark {
    Mark::File(Some(facet.to_owned()))
}

fn release(wave: &TestWave) -> Release {
    workflow::release(&wave.services, wave.wave, &mut |_| {}).unwrap()
}

#[test]
pub fn a_theme_is_released_with_its_comment() {
    let wave = closed();
    let (services, id) = (&wave.services, wave.wave);
    wave.decides();
    workflow::review(
        services,
        id,
        &[(1, file("delivery")), (2, file("delivery"))],
    )
    .unwrap();
    let reworded = Mark::Decide(Decision::Reword("In other words.".into()));
    workflow::review(services, id, &[(2, reworded), (3, file("delivery"))]).unwrap();
    workflow::review(services, id, &[(3, Mark::File(None))]).unwrap();
    let released = release(&wave);
    let themes: Vec<Option<&str>> = released
        .comments
        .iter()
        .map(|comment| comment.theme.as_deref())
        .take(4)
        .collect();
    assert_eq!(themes, [Some("delivery"), Some("delivery"), None, None]);
}

/// Whoever reads a release must not learn that a comment was withheld, nor what it was about.
#[test]
pub fn the_theme_of_a_comment_that_is_not_shown_leaves_no_trace() {
    let bodies = [true, false].map(|filed| {
        let wave = closed();
        wave.decides();
        let mut marks = vec![(1, Mark::Decide(Decision::Withhold))];
        marks.extend(filed.then(|| (1, file("delivery"))));
        workflow::review(&wave.services, wave.wave, &marks).unwrap();
        let pending = workflow::comments(&wave.services, wave.wave).unwrap();
        (naive(&pending), release(&wave).to_json())
    });
    let [(naive_filed, filed), (naive_plain, plain)] = bodies;
    assert_ne!(naive_filed, naive_plain, "a list of all themes would tell");
    assert!(!filed.contains("\"theme\""));
    // Comments are the same but for order of equals; so is all else.
    assert_eq!(filed, plain);
}

/// How often each theme was given, whatever became of the comment.
fn naive(pending: &[PendingComment]) -> usize {
    pending.iter().filter(|one| one.theme.is_some()).count()
}

#[test]
pub fn marks_are_all_recorded_or_none() {
    let wave = closed();
    let (services, id) = (&wave.services, wave.wave);
    for (bad, why) in [
        ((1, file("nothing")), "no such facet"),
        ((99, file("delivery")), "there is no comment 99"),
        ((0, Mark::File(None)), "there is no comment 0"),
    ] {
        let marks = [(2, Mark::Decide(Decision::Show)), bad];
        let refused = workflow::review(services, id, &marks).unwrap_err();
        assert!(refused.to_string().contains(why), "{refused}");
    }
    let comments = workflow::comments(services, id).unwrap();
    assert!(comments.iter().all(|one| one.decision.is_none()));
}

/// What an earlier version stored has no themes, and is read.
#[test]
pub fn comments_stored_without_themes_are_read() {
    let wave = closed();
    let comments = workflow::comments(&wave.services, wave.wave).unwrap();
    let text = serde_json::to_string(&comments).unwrap();
    assert!(!text.contains("theme"), "nothing is written where none is");
    let old: Vec<PendingComment> = serde_json::from_str(&text).unwrap();
    assert!(old == comments);
    let mut connection = wave.services.store.connection().unwrap();
    let (_, sealed) = store::pending(&mut connection, wave.wave).unwrap().unwrap();
    let word = b"delivery";
    assert!(!sealed.windows(word.len()).any(|part| part == word));
}
