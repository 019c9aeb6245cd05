//! The exact attacker of picks. Respondents are exchangeable; people may leave choices unused; any
//! counts with at most `n` for each option and at most `limit · n` in all can be had. He knows
//! all that is shown, the number of ballots and his own choices, and asks of each option: did all
//! others choose it, or none of them?

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::*;

/// Every way in which `n` people can choose, as counts within these ranges.
fn worlds(n: u32, ranges: &[RangeInclusive<u32>], limit: u8) -> Vec<Vec<u32>> {
    let mut worlds = vec![Vec::new()];
    for range in ranges {
        let longer = |world: &Vec<u32>| -> Vec<Vec<u32>> {
            let left = (u32::from(limit) * n).saturating_sub(world.iter().sum());
            let each = *range.start()..=left.min(*range.end());
            each.map(|count| [world.as_slice(), &[count]].concat())
                .collect()
        };
        worlds = worlds.iter().flat_map(longer).collect();
    }
    worlds
}

/// How many facts about all others some respondent can be sure of in some world.
fn certain(n: u32, options: usize, limit: u8, show: impl Fn(&PickCounts) -> String) -> usize {
    certain_within(n, &vec![0..=n; options], limit, show)
}

fn certain_within(
    n: u32,
    ranges: &[RangeInclusive<u32>],
    limit: u8,
    show: impl Fn(&PickCounts) -> String,
) -> usize {
    let options = ranges.len();
    let mut alike: BTreeMap<String, Vec<Vec<u32>>> = BTreeMap::new();
    for world in worlds(n, ranges, limit) {
        let pick = PickCounts {
            pick: "p".into(),
            limit,
            options: (b'a'..=b'z')
                .map(|c| char::from(c).to_string())
                .zip(world.clone())
                .collect(),
        };
        alike.entry(show(&pick)).or_default().push(world);
    }
    let own = (0_u32..1 << options).filter(|own| own.count_ones() <= u32::from(limit));
    let own: Vec<u32> = own.collect();
    alike
        .values()
        .map(|worlds| {
            own.iter()
                .map(|own| won(n, limit, worlds, *own))
                .sum::<usize>()
        })
        .sum()
}

/// Options that all others, or none of them, must have chosen in every one of `worlds` that goes
/// with `own` choices (one bit each).
fn won(n: u32, limit: u8, worlds: &[Vec<u32>], own: u32) -> usize {
    let options = worlds.first().map_or(0, Vec::len);
    let (mut least, mut most) = (vec![u32::MAX; options], vec![0; options]);
    let mine = |option: usize| (own >> option) & 1;
    let all_own: u32 = own.count_ones();
    for world in worlds {
        let possible = world
            .iter()
            .enumerate()
            .all(|(o, c)| *c >= mine(o) && c - mine(o) < n)
            && world.iter().sum::<u32>() - all_own.min(world.iter().sum())
                <= u32::from(limit) * (n - 1);
        if possible {
            for (o, c) in world.iter().enumerate() {
                least[o] = least[o].min(c - mine(o));
                most[o] = most[o].max(c - mine(o));
            }
        }
    }
    let sure = |(least, most): (&u32, &u32)| *least != u32::MAX && (*most == 0 || *least == n - 1);
    least.iter().zip(&most).filter(|pair| sure(*pair)).count()
}

fn as_released(n: u32, row: Row) -> impl Fn(&PickCounts) -> String {
    move |pick| format!("{:?}", figures("p", Some(pick), &PartyKey::buyer(), n, row))
}

#[test]
fn nobody_learns_what_all_others_chose_in_words() {
    for (n, options, limit) in [
        (10, 4, 3),
        (11, 4, 3),
        (12, 4, 3),
        (10, 5, 3),
        (12, 3, 2),
        (11, 4, 1),
    ] {
        let won = certain(n, options, limit, as_released(n, Row::Items));
        assert_eq!(won, 0, "n = {n}, {options} options, up to {limit}");
    }
}

#[test]
fn nobody_learns_what_all_others_chose_in_counts() {
    for (options, limit) in [(2, 1), (3, 1), (3, 2)] {
        let won = certain(25, options, limit, as_released(25, Row::FineItems));
        assert_eq!(won, 0, "{options} options, up to {limit}");
    }
}

#[test]
fn the_attacker_wins_on_plain_counts() {
    assert!(certain(10, 3, 3, |pick| format!("{:?}", pick.options)) > 0);
}

#[test]
fn the_attacker_wins_when_only_three_choices_are_left_over() {
    // Thirteen people, 39 choices; four options of "many" take at least 36, the fifth is "few".
    // Whoever chose nothing knows that the others had 36, and that nobody chose the fifth.
    let ranges = [9..=13, 9..=13, 9..=13, 9..=13, 0..=4];
    let loose = |pick: &PickCounts| format!("{:?}", shown(pick, 13, Row::Items, 3));
    assert!(certain_within(13, &ranges, 3, loose) > 0);
}
