//! Change since the wave before.

use rapport::definition::CheckedDefinition;
use rapport::disclosure::{
    About, Bound, Change, GapClosure, LevelChange, Reason, Release, Subject, Verdict, WithheldKind,
};
use rapport::relationship::PartyKey;

use super::{alike, buyer, definition, dimension, facet, reason, released, shown, supplier};
use crate::instrument::{Instrument, Parts};

fn changed<'c>(change: &'c Change, subject: &Subject, rater: &PartyKey) -> &'c LevelChange {
    let own = About::Party(rater.clone());
    let mut levels = change.levels.iter();
    levels
        .find(|level| level.subject == *subject && level.rater == *rater && level.about == own)
        .unwrap()
}

fn closed<'c>(change: &'c Change, subject: &Subject, target: &PartyKey) -> &'c GapClosure {
    let mut closures = change.closures.iter();
    closures
        .find(|c| c.subject == *subject && c.target == *target)
        .unwrap()
}

/// `n` a side; the buyer rates itself `own`, everything else is 3.
fn wave(definition: &CheckedDefinition, n: usize, own: u8, previous: Option<&Release>) -> Release {
    let buyers = alike(definition, n, own, 3);
    released(definition, &buyers, &alike(definition, n, 3, 3), previous)
}

#[test]
fn a_change_is_the_difference_of_released_levels() {
    let definition = definition();
    let first = wave(&definition, 12, 2, None);
    let second = wave(&definition, 16, 4, Some(&first));
    let change = second.change.as_ref().unwrap();
    assert_eq!((change.since.as_str(), change.common.get()), ("2026", 1.0));
    let own = changed(change, &facet("delivery"), &buyer());
    assert_eq!(shown(own.before), (25.0, Bound::Exact));
    assert_eq!(shown(own.now), (75.0, Bound::Exact));
    assert_eq!(shown(own.change), (50.0, Bound::Exact));
    assert_eq!(own.verdict, Some(Verdict::Gap));
    // Both deviations are 15. R: v <- 225 / c(12, 16); df <- sum(v)^2 / sum(v^2 / c(11, 15));
    // qt(.975, df) * sqrt(sum(v)) = 11.8264.
    assert!(
        (own.half_width.unwrap().get() - 11.8264).abs() < 1e-4,
        "{own:?}"
    );
    let same = changed(change, &facet("delivery"), &supplier());
    assert_eq!(
        (shown(same.change).0, same.verdict),
        (0.0, Some(Verdict::Aligned))
    );
}

#[test]
fn a_gap_closes_by_the_share_that_is_gone() {
    let definition = definition();
    // Gap of the buyer: 75 − 50, then "at least 87.5" − 50; before that 25 − 50.
    let first = wave(&definition, 12, 2, None);
    let second = wave(&definition, 12, 5, Some(&first));
    let closure = closed(
        second.change.as_ref().unwrap(),
        &dimension("trust"),
        &buyer(),
    );
    assert_eq!(shown(closure.before), (-25.0, Bound::Exact));
    assert_eq!(shown(closure.now), (37.5, Bound::AtLeast));
    assert_eq!(shown(closure.closure), (-0.5, Bound::AtMost));
    // The supplier had no gap to close.
    let none = closed(
        second.change.as_ref().unwrap(),
        &dimension("trust"),
        &supplier(),
    );
    assert_eq!(reason(none.closure), Reason::NotComputable);
}

#[test]
fn few_answers_in_either_wave_leave_only_dimensions() {
    let definition = definition();
    let first = wave(&definition, 7, 2, None);
    let second = wave(&definition, 12, 4, Some(&first));
    let change = second.change.as_ref().unwrap();
    let trust = changed(change, &dimension("trust"), &buyer());
    assert_eq!(shown(trust.before), (25.0, Bound::AtMost));
    assert_eq!(shown(trust.now), (75.0, Bound::AtLeast));
    assert_eq!(shown(trust.change), (50.0, Bound::AtLeast));
    let facet = changed(change, &facet("delivery"), &buyer());
    assert_eq!(reason(facet.change), Reason::FewerThanTen);
}

#[test]
fn only_common_items_count() {
    const BEFORE: [Parts<'static>; 1] = [(
        "trust",
        true,
        &[("delivery", &["d1", "d2"]), ("integrity", &["i1", "old"])],
    )];
    const NOW: [Parts<'static>; 1] = [(
        "trust",
        true,
        &[("delivery", &["d1", "d2"]), ("integrity", &["i1", "new"])],
    )];
    let before = Instrument::new(5, &BEFORE).checked();
    let now = Instrument::new(5, &NOW).checked();
    let first = released(
        &before,
        &alike(&before, 12, 2, 3),
        &alike(&before, 12, 3, 3),
        None,
    );
    let mut buyers = alike(&now, 12, 4, 3);
    for person in &mut buyers {
        // Own rating of "new".
        person.ratings[6] = Some(1);
    }
    let second = released(&now, &buyers, &alike(&now, 12, 3, 3), Some(&first));
    let change = second.change.as_ref().unwrap();
    assert_eq!((change.common.get(), change.withheld), (0.75, None));
    let integrity = changed(change, &facet("integrity"), &buyer());
    assert_eq!(shown(integrity.before).0, 25.0);
    assert_eq!(shown(integrity.now).0, 75.0);
    // With few answers the dimension is one figure, and its items are not the same.
    let few = released(&now, &buyers[..7], &alike(&now, 7, 3, 3), Some(&first));
    let trust = changed(few.change.as_ref().unwrap(), &dimension("trust"), &buyer());
    assert_eq!(reason(trust.change), Reason::FewCommonItems);
}

#[test]
fn too_few_common_items_make_no_change() {
    const OTHER: [Parts<'static>; 1] = [(
        "trust",
        true,
        &[("delivery", &["d1", "x1"]), ("integrity", &["x2", "x3"])],
    )];
    let other = Instrument::new(5, &OTHER).checked();
    let renamed = Instrument::new(5, &super::PARTS).named("another").checked();
    for before in [other, renamed] {
        let first = released(
            &before,
            &alike(&before, 12, 2, 3),
            &alike(&before, 12, 3, 3),
            None,
        );
        let second = wave(&definition(), 12, 4, Some(&first));
        let change = second.change.unwrap();
        assert_eq!(change.withheld, Some(Reason::FewCommonItems));
        assert!(change.levels.is_empty() && change.closures.is_empty());
        let last = second.withheld.last().unwrap();
        assert_eq!(
            (last.what, last.reason),
            (WithheldKind::Change, Reason::FewCommonItems)
        );
    }
}
