//! What holds for every release.

use proptest::prelude::*;
use rapport::definition::CheckedDefinition;
use rapport::disclosure::{Release, Row, Subject};
use rapport::questionnaire::{Answers, Layout};

use super::{definition, released};

type Ratings = Vec<Vec<Option<u8>>>;

const SLOTS: usize = 13;

fn panel() -> impl Strategy<Value = Ratings> {
    let ratings = prop::collection::vec(prop::option::weighted(0.95, 1..=5_u8), SLOTS);
    prop::collection::vec(ratings, 3..30)
}

fn answers(definition: &CheckedDefinition, ratings: &Ratings) -> Vec<Answers> {
    let layout = Layout::of(definition);
    let person = |ratings: &Vec<Option<u8>>| {
        let mut answers = layout.blank();
        answers.ratings.clone_from(ratings);
        answers
    };
    ratings.iter().map(person).collect()
}

/// The panel with each item's answers dealt to other people: every item's counts stay.
fn dealt(ratings: &Ratings) -> Ratings {
    let people = ratings.len();
    let of = |who: usize| (0..SLOTS).map(move |slot| ratings[(who + 3 * slot) % people][slot]);
    (0..people).map(|who| of(who).collect()).collect()
}

/// Without the one number that is not made from items.
fn without_precision(mut release: Release) -> Release {
    release.typical_deviation = None;
    for level in &mut release.levels {
        level.half_width = None;
    }
    for gap in &mut release.gaps {
        (gap.half_width, gap.verdict) = (None, None);
    }
    for change in release
        .change
        .iter_mut()
        .flat_map(|change| &mut change.levels)
    {
        (change.half_width, change.verdict) = (None, None);
    }
    release
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_of_ballots_changes_no_byte(buyer in panel(), supplier in panel()) {
        let definition = definition();
        let mut turned = buyer.clone();
        turned.reverse();
        turned.rotate_left(1);
        let of = |ratings: &Ratings| {
            let first = released(&definition, &answers(&definition, ratings), &answers(&definition, &supplier), None);
            released(&definition, &answers(&definition, &supplier), &answers(&definition, ratings), Some(&first)).to_json()
        };
        prop_assert_eq!(of(&buyer), of(&turned));
    }

    #[test]
    fn from_ten_on_equal_item_counts_give_equal_releases(buyer in panel(), supplier in panel()) {
        let definition = definition();
        let of = |buyer: &Ratings| {
            let release = released(&definition, &answers(&definition, buyer), &answers(&definition, &supplier), None);
            without_precision(release)
        };
        let (one, other) = (of(&buyer), of(&dealt(&buyer)));
        if one.parties[0].row >= Row::Items {
            prop_assert_eq!(one.to_json(), other.to_json());
        }
    }

    #[test]
    fn figures_are_in_range_and_what_is_released_depends_on_counts(
        buyer in panel(), supplier in panel(),
    ) {
        let definition = definition();
        let release = released(&definition, &answers(&definition, &buyer), &answers(&definition, &supplier), None);
        for level in &release.levels {
            if let Some(value) = level.value.value() {
                prop_assert!((0.0..=100.0).contains(&value));
            }
            let row = release.parties.iter().find(|p| p.party == level.rater).unwrap().row;
            let finer = !matches!(level.subject, Subject::Dimension(_));
            if row == Row::Nothing || (row == Row::Dimensions && finer) {
                prop_assert!(level.value.value().is_none());
            }
            if row == Row::Dimensions && let Some(value) = level.value.value() {
                prop_assert!((25.0..=75.0).contains(&value) && value % 5.0 == 0.0);
            }
        }
        for gap in &release.gaps {
            let tested = gap.verdict.is_some();
            prop_assert!(!tested || gap.value.value().is_some_and(|v| v.abs() <= 100.0));
            prop_assert!(gap.half_width.is_none_or(|w| w.get().is_finite() && w.get() > 0.0));
        }
        prop_assert!(Release::from_json(&release.to_json()).is_ok());
    }

    #[test]
    fn swapping_the_parties_swaps_the_figures(buyer in panel(), supplier in panel()) {
        let definition = definition();
        let (a, b) = (answers(&definition, &buyer), answers(&definition, &supplier));
        let (one, other) = (released(&definition, &a, &b, None), released(&definition, &b, &a, None));
        for (alignment, mirrored) in one.alignments.iter().zip(&other.alignments) {
            prop_assert_eq!(alignment, mirrored);
        }
        for level in &one.levels {
            let swap = |text: String| {
                text.replace("buyer", "?").replace("supplier", "buyer").replace('?', "supplier")
            };
            let mirrored = other.levels.iter().find(|m| {
                m.subject == level.subject
                    && m.rater.as_str() == swap(level.rater.to_string())
                    && format!("{:?}", m.about) == swap(format!("{:?}", level.about))
            });
            prop_assert_eq!(mirrored.map(|m| m.value), Some(level.value));
        }
    }
}
