//! A roster padded with accounts of the facilitator's own, or all but one respondent acting
//! together: the table does not protect the last one, and cannot. What is learned is measured here,
//! so that the documents can say it; the remedy is that representatives confirm who is on the list,
//! and that the first page says when they did not.

use rapport::disclosure::{Bound, Figure};
use rapport::questionnaire::Answers;

use super::{alike, buyer, definition, dimension, released, value};

/// The steps above the lowest (of 4 × 4) that the one real person may have answered about the own
/// organisation in all, when `others` people are known to have answered 3 throughout.
fn open_totals(others: usize, truth: u8) -> Vec<u8> {
    let definition = definition();
    let shown = |point: u8| -> Figure {
        let padded: Vec<Answers> = [
            alike(&definition, others, 3, 3),
            alike(&definition, 1, point, 3),
        ]
        .concat();
        let release = released(&definition, &padded, &alike(&definition, 12, 3, 3), None);
        value(&release, dimension("trust"), &buyer(), &buyer())
    };
    let seen = shown(truth);
    (1..=5).filter(|point| shown(*point) == seen).collect()
}

#[test]
fn all_but_one_together_learn_about_the_last() {
    // Five people, four of them accounts of the facilitator's own.
    let learned: Vec<usize> = (1..=5).map(|truth| open_totals(4, truth).len()).collect();
    println!(
        "four accounts beside one person: answers left open, by what was answered: {learned:?} of 5"
    );
    assert!(learned.contains(&1), "he learns much");
    // A larger panel hides the one better, though never by a promise.
    let hidden: Vec<usize> = (1..=5).map(|truth| open_totals(11, truth).len()).collect();
    println!("eleven accounts beside one person: {hidden:?} of 5");
    assert!(hidden.iter().sum::<usize>() >= learned.iter().sum::<usize>());
}

#[test]
fn one_respondent_alone_learns_nothing_of_the_same_panel() {
    // The same figure, read by one of five who knows his own answers only, is open by far.
    let definition = definition();
    let release = released(
        &definition,
        &alike(&definition, 5, 3, 3),
        &alike(&definition, 12, 3, 3),
        None,
    );
    let figure = value(&release, dimension("trust"), &buyer(), &buyer());
    let Figure::Value {
        value,
        bound: Bound::Exact,
    } = figure
    else {
        panic!("withheld or coded");
    };
    // Four others with 16 steps each: totals within 2.5 of 100 of the figure, minus his own 8.
    let totals =
        (0..=80_u32).filter(|total| (100.0 * f64::from(*total) / 80.0 - value.get()).abs() <= 2.5);
    let others: Vec<u32> = totals.filter_map(|total| total.checked_sub(8)).collect();
    // Any of them can have answered anything: the other three make up for it.
    for one in 0..=16 {
        assert!(others.iter().any(|total| (one..=one + 48).contains(total)));
    }
}
