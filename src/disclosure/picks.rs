//! How much of a pick is shown. Between the options shown and the number of choices people had,
//! what the others did not choose must stay open.

use crate::scoring::PickCounts;

use super::{Amount, OptionFigure, PickFigures, Reason, Released, Row};
use crate::relationship::PartyKey;

/// Fewest free choices that must be left over.
const LEAST_SLACK: u64 = 3;
/// Fewest people for a count of an option.
const LEAST_COUNT: u32 = 3;
/// From this share on an option's count is not shown, in percent.
const MOST_PERCENT: u32 = 80;

/// The figures of one pick of one party; of a party that was not scored there are no counts.
pub(super) fn figures(
    pick: &str,
    counts: Option<&PickCounts>,
    party: &PartyKey,
    counted: u32,
    row: Row,
) -> PickFigures {
    let withheld = row.too_coarse_for_items();
    let open = counts.filter(|_| withheld.is_none());
    let options = open.map_or_else(Vec::new, |counts| {
        let slack = LEAST_SLACK.max(u64::from(counts.limit) + 1);
        shown(counts, counted, row, slack)
    });
    PickFigures {
        pick: pick.to_owned(),
        party: party.clone(),
        withheld: withheld.or(options.is_empty().then_some(Reason::Disclosive)),
        options,
    }
}

/// An option that may be shown.
struct Candidate {
    figure: OptionFigure,
    /// Fewest people that the amount can mean.
    least: u32,
}

/// The options that are shown: at 10 to 24 as few / some / many, from 25 as counts of at least 3.
///
/// All options of the lowest level shown are left out until `slack` of the choices that people
/// had (`limit · n`) are left over when the lower bounds are taken off. The table asks for 3, but
/// a respondent who chose nothing can take his own `limit` off as well: `picks/attack.rs` shows
/// him win with three choices at 3. So the slack is above `limit`.
fn shown(counts: &PickCounts, counted: u32, row: Row, slack: u64) -> Vec<OptionFigure> {
    let candidate = |(option, n): &(String, u32)| {
        let (amount, least) = amount(*n, counted, row)?;
        Some(Candidate {
            figure: OptionFigure {
                option: option.clone(),
                amount,
            },
            least,
        })
    };
    let mut candidates: Vec<Candidate> = counts.options.iter().filter_map(candidate).collect();
    let choices = u64::from(counts.limit) * u64::from(counted);
    loop {
        let sum: u64 = candidates.iter().map(|c| u64::from(c.least)).sum();
        let lowest = candidates.iter().map(|c| c.least).min();
        match lowest {
            Some(lowest) if choices < sum + slack => candidates.retain(|c| c.least > lowest),
            _ => break,
        }
    }
    candidates
        .into_iter()
        .map(|candidate| candidate.figure)
        .collect()
}

/// What is shown of an option that `n` of `counted` chose, with the fewest that it can mean.
fn amount(n: u32, counted: u32, row: Row) -> Option<(Amount, u32)> {
    let (chosen, all) = (u64::from(n), u64::from(counted));
    if row == Row::FineItems {
        if 100 * chosen >= u64::from(MOST_PERCENT) * all {
            let least = fewest_of_percent(MOST_PERCENT, counted);
            return Some((Amount::AtLeastPercent(Released::new(MOST_PERCENT)), least));
        }
        return (n >= LEAST_COUNT).then_some((Amount::Count(Released::new(n)), n));
    }
    let (some, many) = (fewest_some(counted), fewest_many(counted));
    Some(match n {
        n if n >= many => (Amount::Many, many),
        n if n >= some => (Amount::Some, some),
        _ => (Amount::Few, 0),
    })
}

/// Fewest people that "some" of `counted` can mean: more than a third.
pub(super) fn fewest_some(counted: u32) -> u32 {
    counted / 3 + 1
}

/// Fewest people that "many" of `counted` can mean: more than two thirds.
pub(super) fn fewest_many(counted: u32) -> u32 {
    u32::try_from(2 * u64::from(counted) / 3 + 1).unwrap_or(u32::MAX)
}

/// Fewest people that make so many percent of `counted`.
pub(super) fn fewest_of_percent(percent: u32, counted: u32) -> u32 {
    let least = (u64::from(percent) * u64::from(counted)).div_ceil(100);
    u32::try_from(least).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod attack;

#[cfg(test)]
mod tests {
    use super::*;

    fn pick(limit: u8, counts: &[u32]) -> PickCounts {
        PickCounts {
            pick: "p".into(),
            limit,
            options: (b'a'..=b'z')
                .zip(counts)
                .map(|(letter, n)| (char::from(letter).to_string(), *n))
                .collect(),
        }
    }

    fn seen(counts: &PickCounts, counted: u32, row: Row) -> PickFigures {
        figures("p", Some(counts), &PartyKey::buyer(), counted, row)
    }

    fn show(counts: &[u32], counted: u32, row: Row) -> Vec<(String, Amount)> {
        let figures = seen(&pick(3, counts), counted, row);
        let options = figures.options.into_iter();
        options
            .map(|figure| (figure.option, figure.amount))
            .collect()
    }

    #[test]
    fn thirds_of_twelve_are_four_and_eight() {
        let shown = show(&[8, 9, 4, 5, 0], 12, Row::Items);
        let amounts: Vec<Amount> = shown.into_iter().map(|(_, amount)| amount).collect();
        use Amount::{Few, Many, Some};
        assert_eq!(amounts, [Some, Many, Few, Some, Few]);
    }

    #[test]
    fn the_lowest_level_goes_until_choices_are_left_over() {
        // Ten people, 30 choices. Many is at least 7, some at least 4. 7+7+4+4+4 = 26 leaves 4.
        let shown = show(&[9, 7, 4, 4, 4, 0], 10, Row::Items);
        assert_eq!(shown.len(), 6);
        // 7+7+7+4 = 25 leaves 5; with another 4 only 1: few and some go.
        let shown = show(&[7, 7, 7, 4, 4, 1], 10, Row::Items);
        let names: Vec<&str> = shown.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["a", "b", "c"]);
    }

    #[test]
    fn when_every_level_goes_the_pick_is_withheld() {
        let figures = seen(&pick(3, &[7, 8, 7, 8]), 10, Row::Items);
        assert_eq!(
            (figures.options.len(), figures.withheld),
            (0, Some(Reason::Disclosive))
        );
    }

    #[test]
    fn many_people_have_counts_between_three_and_eighty_percent() {
        // 25 people: 20 are 80 %. 2 of 25 is not shown.
        let shown = show(&[20, 19, 3, 2, 0], 25, Row::FineItems);
        let expected = [
            ("a".to_owned(), Amount::AtLeastPercent(Released::new(80))),
            ("b".to_owned(), Amount::Count(Released::new(19))),
            ("c".to_owned(), Amount::Count(Released::new(3))),
        ];
        assert_eq!(shown, expected);
    }

    #[test]
    fn counts_that_use_up_all_choices_lose_their_smallest() {
        // 75 choices: 19+19+19+9+6+3 = 75. Without 3 there are 3 left over, without 6 there are 9.
        let shown = show(&[19, 19, 19, 9, 6, 3], 25, Row::FineItems);
        assert_eq!(shown.len(), 4);
    }

    #[test]
    fn few_answers_have_no_picks() {
        let figures = seen(&pick(3, &[5, 5]), 9, Row::Dimensions);
        assert_eq!(
            (figures.options.len(), figures.withheld),
            (0, Some(Reason::FewerThanTen))
        );
    }
}
