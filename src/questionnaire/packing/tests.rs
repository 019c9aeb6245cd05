//! Specification of the ballot bytes.

use proptest::prelude::*;
use rstest::rstest;

use super::*;
use serde_json::{Value, json};

use crate::definition::{CheckedDefinition, Fault, Perspective};
use crate::questionnaire::RatingSlot;

fn layout() -> Layout {
    let file = include_bytes!("../../../survey-definitions/compatibility-and-trust.json");
    Layout::of(&CheckedDefinition::parse(file).unwrap())
}

/// Two ratings, one pick of at most two out of three, one comment of 8 bytes.
fn small() -> Layout {
    let rating = |perspective| RatingSlot {
        item: "on-time".into(),
        perspective,
        points: 5,
    };
    Layout {
        ratings: vec![rating(Perspective::Own), rating(Perspective::Partner)],
        picks: vec![PickSlot {
            pick: "words".into(),
            limit: 2,
            options: vec!["open".into(), "calm".into(), "tense".into()],
        }],
        comments: vec![CommentSlot {
            comment: "keep".into(),
            max_bytes: 8,
        }],
    }
}

fn answers(ratings: [Option<u8>; 2], pick: &[u8], text: &str, consent: Consent) -> Answers {
    let mut answers = small().blank();
    answers.ratings = ratings.to_vec();
    answers.picks = vec![pick.to_vec()];
    answers.comments = vec![CommentAnswer {
        text: text.into(),
        consent,
    }];
    answers
}

#[test]
fn the_bytes_are_as_documented() {
    let given = answers(
        [Some(5), None],
        &[0, 2],
        " Zu\u{308}ri\r\n",
        Consent::Verbatim,
    );
    let bytes = small().pack(&given).unwrap();
    let expected = [
        1, 5, 0, 1, 3, 1, 0, 5, b'Z', 0xc3, 0xbc, b'r', b'i', 0, 0, 0,
    ];
    assert_eq!(bytes.as_slice(), expected);
    let read = small().unpack(&bytes).unwrap();
    assert!(read == answers([Some(5), None], &[0, 2], "Z\u{fc}ri", Consent::Verbatim));
}

#[test]
fn the_default_instrument_has_a_place_for_everything() {
    let layout = layout();
    assert_eq!(
        (
            layout.ratings.len(),
            layout.picks.len(),
            layout.comments.len()
        ),
        (56, 2, 3)
    );
    assert_eq!(layout.rating("delivery-1", Perspective::Own), Some(0));
    assert_eq!(layout.rating("delivery-1", Perspective::Partner), Some(1));
    assert_eq!(layout.rating("delivery-1", Perspective::Relationship), None);
    assert_eq!(
        layout.rating("covering", Perspective::Relationship),
        Some(55)
    );
    assert_eq!(layout.picks[0].options.len(), 24);
    assert_eq!(layout.picks[1].options.len(), 12);
    assert_eq!(
        (layout.pick("priorities"), layout.comment("change")),
        (Some(1), Some(2))
    );
}

/// A definition with as much of everything as is allowed, and `comments` of 2,000 bytes.
fn largest(comments: usize) -> Result<CheckedDefinition, Vec<Fault>> {
    let en = |text: &str| json!({"en": text});
    let named = |kind: &str, count: usize| -> Vec<String> {
        (0..count).map(|n| format!("{kind}{n}")).collect()
    };
    let all = |ids: &[String], make: &dyn Fn(&String) -> Value| -> Value {
        ids.iter().map(make).collect()
    };
    let (items, picks) = (named("i", 500), named("p", 20));
    let (comments, words) = (named("c", comments), named("w", 100));
    let tone = |word: &str| {
        if word.ends_with(['0', '2', '4', '6', '8']) {
            "positive"
        } else {
            "negative"
        }
    };
    let words = all(
        &words,
        &|id| json!({"id": id, "text": en(id), "tone": tone(id)}),
    );
    let file = json!({
        "format": 1, "id": "largest", "version": "1.0.0",
        "title": en("x"), "introduction": en("x"),
        "languages": [{"code": "en", "reviewed": true}],
        "scales": [{"id": "s", "labels": vec![en("x"); 11], "cant_say": en("x")}],
        "dimensions": [{"id": "d", "title": en("x"), "description": en("x"), "perspectives": "paired"}],
        "facets": [{"id": "f", "dimension": "d", "title": en("x"), "description": en("x")}],
        "items": all(&items, &|id| json!({"id": id, "facet": "f", "text": en("x")})),
        "picks": all(&picks, &|id| json!({"id": id, "text": en("x"), "limit": 100, "options": {"words": words}})),
        "comments": all(&comments, &|id| json!({"id": id, "text": en("x"), "max_bytes": 2_000})),
        "sections": [{"id": "s", "title": en("x"), "scale": "s", "items": items, "picks": picks, "comments": comments}],
    });
    CheckedDefinition::parse(file.to_string().as_bytes())
}

#[test]
fn the_largest_ballot_stays_below_16_kib() {
    let largest_allowed = Layout::of(&largest(6).unwrap());
    assert_eq!(largest_allowed.ballot_len(), 1 + 1_000 + 2_000 + 6 * 2_003);
    assert!(largest_allowed.ballot_len() + 14 * 3 <= 16 << 10);
    let faults = largest(7).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].pointer, "/comments");
}

#[test]
fn nothing_answered_is_a_ballot_too() {
    let layout = layout();
    let blank = layout.blank();
    let bytes = layout.pack(&blank).unwrap();
    assert_eq!(bytes.len(), layout.ballot_len());
    assert!(layout.unpack(&bytes).unwrap() == blank);
    assert_eq!(layout.answered_share(&blank), 0.0);
}

#[test]
fn the_answered_share_counts_ratings_only() {
    let given = answers([None, Some(1)], &[1], "yes", Consent::Verbatim);
    assert_eq!(small().answered_share(&given), 0.5);
}

#[rstest]
#[case::off_the_scale([Some(6), None], &[], "")]
#[case::below_the_scale([Some(0), None], &[], "")]
#[case::too_many_picks([None, None], &[0, 1, 2], "")]
#[case::unknown_pick([None, None], &[3], "")]
#[case::repeated_pick([None, None], &[1, 1], "")]
#[case::unsorted_picks([None, None], &[2, 0], "")]
#[case::long_comment([None, None], &[], "123456789")]
fn what_does_not_fit_is_refused(
    #[case] ratings: [Option<u8>; 2],
    #[case] pick: &[u8],
    #[case] text: &str,
) {
    let given = answers(ratings, pick, text, Consent::FacilitatorOnly);
    assert!(small().pack(&given).is_err());
}

#[test]
fn a_long_comment_is_named_with_its_surplus_and_never_cut() {
    let fits = answers([None; 2], &[], " 12345\u{e9}8\n", Consent::FacilitatorOnly);
    assert!(small().pack(&fits).is_ok());
    let long = answers(
        [None; 2],
        &[],
        "1234567\u{e9}\u{e9}",
        Consent::FacilitatorOnly,
    );
    let error = small().pack(&long).unwrap_err();
    let comment = "keep".to_owned();
    assert_eq!(error, PackError::CommentTooLong { comment, over: 3 });
    assert_eq!(
        error.to_string(),
        "the comment keep is 3 bytes too long; shorten it"
    );
}

#[test]
fn answers_of_another_definition_are_refused() {
    assert_eq!(
        small().pack(&layout().blank()).err(),
        Some(PackError::OtherLayout)
    );
}

#[rstest]
#[case::empty(&[])]
#[case::version(&[2, 5, 0, 1, 3, 1, 0, 1, b'a', 0, 0, 0, 0, 0, 0, 0])]
#[case::off_the_scale(&[1, 6, 0, 1, 3, 1, 0, 1, b'a', 0, 0, 0, 0, 0, 0, 0])]
#[case::unsorted_pick(&[1, 5, 0, 3, 1, 1, 0, 1, b'a', 0, 0, 0, 0, 0, 0, 0])]
#[case::gap_in_a_pick(&[1, 5, 0, 0, 1, 1, 0, 1, b'a', 0, 0, 0, 0, 0, 0, 0])]
#[case::unknown_option(&[1, 5, 0, 1, 4, 1, 0, 1, b'a', 0, 0, 0, 0, 0, 0, 0])]
#[case::consent(&[1, 5, 0, 1, 3, 2, 0, 1, b'a', 0, 0, 0, 0, 0, 0, 0])]
#[case::consent_to_nothing(&[1, 5, 0, 1, 3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])]
#[case::length(&[1, 5, 0, 1, 3, 1, 0, 9, b'a', 0, 0, 0, 0, 0, 0, 0])]
#[case::padding(&[1, 5, 0, 1, 3, 1, 0, 1, b'a', 0, 0, 0, 0, 0, 0, 1])]
#[case::white_space(&[1, 5, 0, 1, 3, 1, 0, 2, b'a', b' ', 0, 0, 0, 0, 0, 0])]
#[case::utf8(&[1, 5, 0, 1, 3, 1, 0, 1, 0xff, 0, 0, 0, 0, 0, 0, 0])]
#[case::too_long(&[1, 5, 0, 1, 3, 1, 0, 1, b'a', 0, 0, 0, 0, 0, 0, 0, 0])]
#[case::too_short(&[1, 5, 0, 1, 3, 1, 0, 1, b'a', 0, 0, 0, 0, 0, 0])]
fn other_bytes_are_no_ballot(#[case] bytes: &[u8]) {
    assert!(matches!(
        small().unpack(bytes),
        Err(PackError::NotABallot(_))
    ));
}

proptest! {
    // Answers have no `Debug`, so their parts are drawn.
    #[test]
    fn every_ballot_has_one_length_and_comes_back(
        own in prop::option::of(1..=5_u8),
        partner in prop::option::of(1..=5_u8),
        pick in prop::collection::btree_set(0..3_u8, 0..=2),
        text in "\\PC{0,5}|[ \r\n\t]a[\u{308}\r\n ]{0,4}",
        verbatim in any::<bool>(),
    ) {
        let layout = small();
        let consent = if verbatim { Consent::Verbatim } else { Consent::FacilitatorOnly };
        let pick: Vec<u8> = pick.into_iter().collect();
        let given = answers([own, partner], &pick, &text, consent);
        match layout.pack(&given) {
            Ok(bytes) => {
                prop_assert_eq!(bytes.len(), layout.ballot_len());
                let read = layout.unpack(&bytes).unwrap();
                prop_assert!(read.ratings == given.ratings && read.picks == given.picks);
                prop_assert_eq!(&read.comments[0].text, &normalize_comment(&text));
                prop_assert_eq!(layout.pack(&read).unwrap(), bytes);
            }
            Err(error) => prop_assert!(matches!(error, PackError::CommentTooLong { .. }), "another fault"),
        }
    }

    #[test]
    fn each_ballot_has_one_spelling(bytes in prop::collection::vec(0..4_u8, 16)) {
        let layout = small();
        if let Ok(read) = layout.unpack(&bytes) {
            let packed = layout.pack(&read).unwrap();
            prop_assert_eq!(packed.as_slice(), bytes.as_slice());
        }
    }
}
