//! Numbers: thresholds, limits, room for comments, and the balance of words.

use crate::definition::fault::Faults;
use crate::definition::{Definition, Perspectives, PickOptions, Policy, Tone, Word};

pub(super) fn check(definition: &Definition, faults: &mut Faults) {
    check_policy(&definition.policy, faults);
    let paired = |id: &str| {
        let mut dimensions = definition.dimensions.iter();
        dimensions.any(|d| d.id == id && d.perspectives == Perspectives::Paired)
    };
    let facets = definition.facets.iter();
    let facets = facets.filter(|facet| paired(&facet.dimension)).count();
    for (index, pick) in definition.picks.iter().enumerate() {
        let options = match &pick.options {
            PickOptions::Facets => facets,
            PickOptions::Words(words) => {
                check_balance(words, format!("/picks/{index}/options/words"), faults);
                words.len()
            }
        };
        let unclear = ["/dimensions", "/facets", &format!("/picks/{index}/options")]
            .iter()
            .any(|place| faults.has_blanks(place));
        if pick.limit == 0 || (usize::from(pick.limit) > options && !unclear) {
            faults.add(
                format!("/picks/{index}/limit"),
                format!("{} of {options} options may be chosen", pick.limit),
                "Write at least 1 and at most the number of options.",
            );
        }
    }
    for (index, comment) in definition.comments.iter().enumerate() {
        if !(100..=2_000).contains(&comment.max_bytes) {
            faults.add(
                format!("/comments/{index}/max_bytes"),
                format!("{} is out of range", comment.max_bytes),
                "Write 100 to 2000.",
            );
        }
    }
}

fn check_balance(words: &[Word], at: String, faults: &mut Faults) {
    let positive = words.iter().filter(|w| w.tone == Tone::Positive).count();
    let negative = words.len() - positive;
    if positive != negative && !faults.has_blanks(&at) {
        faults.add(
            at,
            format!("{positive} words are positive and {negative} negative"),
            "Offer as many of one as of the other.",
        );
    }
}

fn check_policy(policy: &Policy, faults: &mut Faults) {
    if policy.k < 5 {
        faults.add(
            "/policy/k",
            format!("{} is too few to protect anyone", policy.k),
            "Write 5 or more.",
        );
    }
    let mut within = |name: &str, value: f64, most: f64| {
        if !(value > 0.0 && value <= most) {
            faults.add(
                format!("/policy/{name}"),
                format!("{value} is out of range"),
                format!("Write more than 0 and at most {most}."),
            );
        }
    };
    within("delta", policy.delta, 50.0);
    within("facet_answered", policy.facet_answered, 1.0);
    within("dimension_valid", policy.dimension_valid, 1.0);
    let inside = |bands: &[f64]| bands.iter().all(|bound| *bound > 0.0 && *bound < 100.0);
    let levels = &policy.level_bands;
    if !inside(levels) || !levels.is_sorted_by(|a, b| a > b) {
        faults.add(
            "/policy/level_bands",
            "the bands of levels do not descend between 100 and 0",
            "Write the lower bounds of strong, workable and at risk, such as [75, 60, 45].",
        );
    }
    let gaps = &policy.gap_bands;
    if !inside(gaps) || !gaps.is_sorted_by(|a, b| a < b) {
        faults.add(
            "/policy/gap_bands",
            "the bands of gaps do not ascend between 0 and 100",
            "Write the lower bounds of notable and large, such as [10, 20].",
        );
    }
}
