//! A hostile expert against whole simulated waves of 5 to 60 people a side: he has the release of
//! this wave and of the one before, and one respondent's own answers, and asks of every item of
//! every panel what all others answered ([`super::reading`]).
//!
//! Items are rated independently of each other as far as a release can tell (what is derived is a
//! function of the primaries: `disclosure::engine`), but for the one deviation of the release. That
//! couples them, so a last attack solves all items of small waves together with it.

use std::collections::{BTreeMap, BTreeSet};

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;
use rapport::definition::CheckedDefinition;
use rapport::disclosure::{About, Bound, Figure, Level, Release, Row, ShareFigure, Subject};
use rapport::questionnaire::{Answers, Layout};
use rapport::relationship::PartyKey;

use super::reading::{Mean, Parted, Sight, possible, settled, settles, sight};
use super::{buyer, released, supplier};
use crate::instrument::{Instrument, Parts};

/// Eight items rated of both parties, four of the relationship; each is a facet of its own, so
/// that the deviation is pooled over single items.
const PARTS: [Parts<'static>; 3] = [
    (
        "trust",
        true,
        &[
            ("f1", &["i1"]),
            ("f2", &["i2"]),
            ("f3", &["i3"]),
            ("f4", &["i4"]),
        ],
    ),
    (
        "openness",
        true,
        &[
            ("f5", &["i5"]),
            ("f6", &["i6"]),
            ("f7", &["i7"]),
            ("f8", &["i8"]),
        ],
    ),
    (
        "health",
        false,
        &[
            ("f9", &["i9"]),
            ("f10", &["i10"]),
            ("f11", &["i11"]),
            ("f12", &["i12"]),
        ],
    ),
];

/// Counts of each point of each rating slot of a panel; the last could not say.
type Worlds = Vec<Vec<u32>>;

/// People whose answers to each item crowd around a point, more or less: from everybody alike to
/// two camps, with more or fewer who cannot say.
fn panel(
    definition: &CheckedDefinition,
    points: u8,
    n: usize,
    generator: &mut ChaCha12Rng,
) -> Vec<Answers> {
    let layout = Layout::of(definition);
    let mut people: Vec<Answers> = (0..n).map(|_| layout.blank()).collect();
    for slot in 0..layout.ratings.len() {
        let centre = generator.random_range(1..=points);
        let other = generator.random_range(1..=points);
        let astray = [0.0, 0.05, 0.1, 0.5, 0.9][generator.random_range(0..5_usize)];
        let silent = [0.0, 0.0, 0.03, 0.3][generator.random_range(0..4_usize)];
        for person in &mut people {
            let point = match generator.random::<f64>() {
                p if p < astray / 2.0 => generator.random_range(1..=points),
                p if p < astray => other,
                _ => centre,
            };
            person.ratings[slot] = (generator.random::<f64>() >= silent).then_some(point);
        }
    }
    people
}

fn counts(definition: &CheckedDefinition, points: u8, people: &[Answers]) -> Worlds {
    let slots = Layout::of(definition).ratings.len();
    let of = |slot: usize| {
        let mut counts = vec![0; usize::from(points) + 1];
        for person in people {
            let place = person.ratings[slot].map_or(points, |point| point - 1);
            counts[usize::from(place)] += 1;
        }
        counts
    };
    (0..slots).map(of).collect()
}

/// What a release shows of one item of one panel.
fn shown(release: &Release, level: &Level, people: u32, points: u8) -> Sight {
    let Subject::Item(item) = &level.subject else {
        panic!("not an item");
    };
    let flagged = |flags: &[rapport::disclosure::ItemFlag]| {
        flags
            .iter()
            .any(|f| f.item == *item && f.rater == level.rater && f.about == level.about)
    };
    let shares = release
        .shares
        .iter()
        .find(|s| s.item == *item && s.rater == level.rater && s.about == level.about);
    Sight {
        people,
        points: usize::from(points),
        mean: match level.value {
            Figure::Withheld { .. } => Mean::Withheld,
            Figure::Value {
                bound: Bound::AtMost,
                ..
            } => Mean::AtMost,
            Figure::Value {
                bound: Bound::AtLeast,
                ..
            } => Mean::AtLeast,
            Figure::Value { value, .. } => Mean::Exact(hundredths(value.get())),
        },
        camps: flagged(&release.two_camps),
        cant_say: flagged(&release.cant_say),
        parted: match shares.map(|shares| shares.shares) {
            None => Parted::Nothing,
            Some(ShareFigure::PredominantlyFavourable) => Parted::Favourable,
            Some(ShareFigure::PredominantlyUnfavourable) => Parted::Unfavourable,
            Some(ShareFigure::Percent { low, middle, high }) => {
                Parted::Percent(low.get(), middle.get(), high.get())
            }
        },
    }
}

/// A figure of 0 to 100 in parts of 10,000.
fn hundredths(value: f64) -> u32 {
    (0..=10_000_u32)
        .find(|part| (f64::from(*part) / 100.0 - value).abs() < 1e-6)
        .unwrap_or_else(|| panic!("{value} is not to a hundredth"))
}

/// What came of an attack on many waves.
#[derive(Default)]
struct Outcome {
    waves: usize,
    sights: BTreeSet<Sight>,
    items: usize,
    dimensions: usize,
    won: Vec<String>,
}

fn attack(seed: u64, points: u8, waves: usize, sizes: std::ops::RangeInclusive<usize>) -> Outcome {
    let definition = Instrument::new(usize::from(points), &PARTS).checked();
    let mut generator = ChaCha12Rng::seed_from_u64(seed);
    let mut outcome = Outcome::default();
    let mut before: Option<Release> = None;
    for _ in 0..waves {
        let sides = [0, 1].map(|_| {
            let n = generator.random_range(sizes.clone());
            panel(&definition, points, n, &mut generator)
        });
        let release = released(&definition, &sides[0], &sides[1], before.as_ref());
        for (party, people) in [(buyer(), &sides[0]), (supplier(), &sides[1])] {
            outcome.take(&definition, points, &release, &party, people);
        }
        outcome.waves += 1;
        // What the next wave shows of its change is a function of both releases.
        before = Some(release);
    }
    outcome
}

impl Outcome {
    fn take(
        &mut self,
        definition: &CheckedDefinition,
        points: u8,
        release: &Release,
        party: &PartyKey,
        people: &[Answers],
    ) {
        let row = release
            .parties
            .iter()
            .find(|p| p.party == *party)
            .unwrap()
            .row;
        let n = u32::try_from(people.len()).unwrap();
        if row == Row::Dimensions {
            self.dimensions += 1;
            for level in of_rater(release, party) {
                if let (Subject::Dimension(_), Figure::Value { value, bound }) =
                    (&level.subject, level.value)
                    && let Some(own) = sure_of_a_dimension(points, n, value.get(), bound)
                {
                    self.won
                        .push(format!("n = {n}, dimension {value:?} {bound:?}, own {own}"));
                }
            }
            return;
        }
        let truth = counts(definition, points, people);
        let slots = &Layout::of(definition).ratings;
        for level in of_rater(release, party) {
            let Subject::Item(item) = &level.subject else {
                continue;
            };
            let side = match &level.about {
                About::Relationship => rapport::definition::Perspective::Relationship,
                About::Party(about) if about == party => rapport::definition::Perspective::Own,
                About::Party(_) => rapport::definition::Perspective::Partner,
            };
            let slot = slots
                .iter()
                .position(|s| s.item == *item && s.perspective == side);
            let seen = shown(release, level, n, points);
            // The expert's reading of the table is the engine's.
            assert_eq!(seen, sight(&truth[slot.unwrap()]), "{level:?}");
            self.items += 1;
            if self.sights.insert(seen.clone()) {
                let own = settled(&seen);
                if !own.is_empty() {
                    self.won.push(format!("{seen:?}, own {own:?}"));
                }
            }
        }
    }
}

fn of_rater<'r>(release: &'r Release, party: &PartyKey) -> impl Iterator<Item = &'r Level> {
    release
        .levels
        .iter()
        .filter(move |level| level.rater == *party)
}

/// A dimension of four items with few answers: own steps with which all others are settled in one
/// item. Only worlds in which everybody answered everything are tried: there are more.
fn sure_of_a_dimension(points: u8, n: u32, value: f64, bound: Bound) -> Option<u32> {
    const ITEMS: u32 = 4;
    let step = u32::from(points - 1);
    let whole = ITEMS * step * n;
    let fits = |total: &u32| {
        let level = 100.0 * f64::from(*total) / f64::from(whole);
        let rounded = 5.0 * (level / 5.0 + 1e-9).round();
        match bound {
            Bound::AtMost => rounded <= 25.0,
            Bound::AtLeast => rounded >= 75.0,
            Bound::Exact => (rounded - value).abs() < 1e-6,
        }
    };
    let totals: Vec<u32> = (0..=whole).filter(fits).collect();
    (0..=ITEMS * step).find(|own| {
        // The others' answers to one item: one of them gave `point`, the rest anything.
        let open = |point: &u32| {
            let most = own + point + ITEMS * step * (n - 2) + (ITEMS - 1) * step;
            totals
                .iter()
                .any(|total| (own + point..=most).contains(total))
        };
        let mask = (0..=step)
            .filter(open)
            .fold(0, |mask, point| mask | 1 << point);
        settles(usize::from(points), mask)
    })
}

fn settles_nothing(seed: u64, points: u8, waves: usize, sizes: std::ops::RangeInclusive<usize>) {
    let outcome = attack(seed, points, waves, sizes.clone());
    println!(
        "{} waves of {sizes:?} a side on {points} points: {} items, {} different sights, {} panels with dimensions only; settled: {}",
        outcome.waves,
        outcome.items,
        outcome.sights.len(),
        outcome.dimensions,
        outcome.won.len()
    );
    assert!(outcome.items > 0 && outcome.sights.len() > 50);
    assert_eq!(outcome.won, Vec::<String>::new());
}

#[test]
fn a_thousand_small_waves_settle_nothing() {
    settles_nothing(1, 5, 1000, 5..=14);
}

#[test]
fn five_hundred_middling_waves_settle_nothing() {
    settles_nothing(2, 5, 500, 10..=24);
}

#[test]
fn five_hundred_large_waves_settle_nothing() {
    settles_nothing(3, 5, 500, 25..=60);
}

#[test]
fn five_hundred_waves_on_four_points_settle_nothing() {
    settles_nothing(4, 4, 500, 5..=60);
}

/// Every panel of `n` people on a scale of `points`, with those who could not say.
fn panels(n: u32, points: usize) -> Vec<Vec<u32>> {
    if points == 0 {
        return vec![vec![n]];
    }
    let longer = |count: u32| {
        let rest = panels(n - count, points - 1);
        rest.into_iter()
            .map(move |rest| [vec![count], rest].concat())
    };
    (0..=n).flat_map(longer).collect()
}

#[test]
fn the_expert_finds_what_trying_every_panel_finds() {
    for (n, points) in [(10, 5), (11, 4), (25, 4)] {
        let mut tried: BTreeMap<Sight, Vec<Option<u32>>> = BTreeMap::new();
        for panel in panels(n, points) {
            let masks = tried
                .entry(sight(&panel))
                .or_insert_with(|| vec![None; points + 1]);
            for own in (0..=points).filter(|own| panel[*own] > 0) {
                let others = (0..points).filter(|p| panel[*p] > u32::from(*p == own));
                let mask = others.fold(0, |mask, point| mask | 1 << point);
                *masks[own].get_or_insert(0) |= mask;
            }
        }
        for (seen, masks) in tried {
            assert_eq!(possible(&seen), masks, "{seen:?}");
        }
    }
}

/// The worst that somebody can believe of another who answered, when every panel is as likely as
/// every other: that he is within one step of an end, and that he gave one answer. The positive
/// control knows the exact sum.
fn worst_beliefs(n: u32, points: usize, key: impl Fn(&[u32]) -> String) -> (f64, f64) {
    // By what is seen and own answer: weight, and what others answered.
    let mut beliefs: BTreeMap<(String, usize), (f64, Vec<f64>)> = BTreeMap::new();
    for panel in panels(n, points) {
        let seen = key(&panel);
        for own in (0..=points).filter(|own| panel[*own] > 0) {
            let others: Vec<u32> = (0..points)
                .map(|p| panel[p] - u32::from(p == own))
                .collect();
            let answered: u32 = others.iter().sum();
            if answered == 0 {
                continue;
            }
            let belief = beliefs
                .entry((seen.clone(), own))
                .or_insert_with(|| (0.0, vec![0.0; points]));
            // Each respondent is as likely to be the one who asks.
            let weight = f64::from(panel[own]);
            belief.0 += weight;
            for (sum, count) in belief.1.iter_mut().zip(&others) {
                *sum += weight * f64::from(*count) / f64::from(answered);
            }
        }
    }
    let (mut end, mut one) = (0.0_f64, 0.0_f64);
    for (weight, sums) in beliefs.into_values() {
        let low: f64 = sums[..2].iter().sum();
        let high: f64 = sums[points - 2..].iter().sum();
        end = end.max(low.max(high) / weight);
        one = sums.iter().fold(one, |most, sum| most.max(sum / weight));
    }
    (end, one)
}

#[test]
fn the_worst_belief_stays_short_of_certainty() {
    for (n, points) in [(10, 5), (12, 5), (10, 4), (25, 4)] {
        let (end, one) = worst_beliefs(n, points, |panel| format!("{:?}", sight(panel)));
        let (known_end, known_one) = worst_beliefs(n, points, |panel| {
            let steps = (0..).zip(&panel[..points]).map(|(s, n): (u32, &u32)| s * n);
            format!("{} {}", steps.sum::<u32>(), panel[points])
        });
        println!(
            "n = {n}, {points} points: worst posterior of \"near an end\" {end:.3}, of one answer {one:.3}; on exact sums {known_end:.3} and {known_one:.3}"
        );
        assert!(end < 0.98 && one < 0.97);
        assert!((known_end - 1.0).abs() < 1e-9 && (known_one - 1.0).abs() < 1e-9);
    }
}

#[test]
fn exact_sums_settle_much() {
    // The control: the same attack, on what the table keeps back.
    let mut tried: BTreeMap<(u32, u32, usize), u32> = BTreeMap::new();
    for panel in panels(10, 5) {
        let steps: u32 = (0..)
            .zip(&panel[..5])
            .map(|(s, n): (u32, &u32)| s * n)
            .sum();
        for own in (0..5).filter(|own| panel[*own] > 0) {
            let others = (0..5).filter(|p| panel[*p] > u32::from(*p == own));
            let mask = others.fold(0, |mask, point| mask | 1 << point);
            *tried.entry((steps, panel[5], own)).or_default() |= mask;
        }
    }
    let won = tried.values().filter(|mask| settles(5, **mask)).count();
    println!(
        "exact sums, n = 10: {won} of {} sights settle all others",
        tried.len()
    );
    assert!(won > 20);
}

/// Squared deviations of a panel, in squared steps.
fn squares(panel: &[u32]) -> f64 {
    let each = || {
        (0..)
            .zip(panel)
            .map(|(step, n): (u32, &u32)| (f64::from(step), f64::from(*n)))
    };
    let (n, sum): (f64, f64) =
        each().fold((0.0, 0.0), |(n, sum), (step, c)| (n + c, sum + step * c));
    each().map(|(step, c)| step * step * c).sum::<f64>() - sum * sum / n
}

/// The cheapest worlds of a sight in squared deviations: at all, and by own and another's answer.
struct Cheapest {
    least: f64,
    beside: Vec<Vec<f64>>,
}

fn cheapest(n: u32, points: usize) -> BTreeMap<Sight, Cheapest> {
    let mut all: BTreeMap<Sight, Cheapest> = BTreeMap::new();
    for panel in panels(n, points)
        .into_iter()
        .filter(|panel| panel[points] == 0)
    {
        let cost = squares(&panel[..points]);
        let cheapest = all.entry(sight(&panel)).or_insert_with(|| Cheapest {
            least: f64::INFINITY,
            beside: vec![vec![f64::INFINITY; points]; points],
        });
        cheapest.least = cheapest.least.min(cost);
        for own in (0..points).filter(|own| panel[*own] > 0) {
            for other in (0..points).filter(|p| panel[*p] > u32::from(*p == own)) {
                let known = &mut cheapest.beside[own][other];
                *known = known.min(cost);
            }
        }
    }
    all
}

/// (item, own answer) pairs that everything in a release settles together, when `deviation` (of
/// 100) is known not to be exceeded by the pooled deviation of all items.
fn settled_together(
    points: u8,
    sights: &[Sight],
    tables: &BTreeMap<u32, BTreeMap<Sight, Cheapest>>,
    deviation: f64,
) -> usize {
    let step = 100.0 / f64::from(points - 1);
    let freedom: f64 = sights.iter().map(|s| f64::from(s.people - 1)).sum();
    let budget = (deviation / step).powi(2) * freedom + 1e-9;
    let of = |sight: &Sight| &tables[&sight.people][sight];
    let forced: f64 = sights.iter().map(|s| of(s).least).sum();
    let mut won = 0;
    for sight in sights {
        let cheapest = of(sight);
        let left = budget - (forced - cheapest.least);
        for own in &cheapest.beside {
            let open = own.iter().enumerate().filter(|(_, cost)| **cost <= left);
            let mask = open.fold(0, |mask, (point, _)| mask | 1 << point);
            won += usize::from(settles(usize::from(points), mask));
        }
    }
    won
}

#[test]
fn everything_at_once_settles_nothing_in_small_waves() {
    for points in [5_u8, 4] {
        let definition = Instrument::new(usize::from(points), &PARTS).checked();
        let tables: BTreeMap<u32, BTreeMap<Sight, Cheapest>> = (10..=12)
            .map(|n| (n, cheapest(n, usize::from(points))))
            .collect();
        let mut generator = ChaCha12Rng::seed_from_u64(7);
        let (mut won, mut won_by_the_exact, mut waves) = (0, 0, 0);
        for _ in 0..150 {
            let sides = [0, 1].map(|_| {
                let n = generator.random_range(10..=12_usize);
                // Nearly alike, where a small deviation tells most.
                nearly_alike(&definition, points, n, &mut generator)
            });
            let release = released(&definition, &sides[0], &sides[1], None);
            let mut sights = Vec::new();
            for (party, people) in [(buyer(), &sides[0]), (supplier(), &sides[1])] {
                let n = u32::try_from(people.len()).unwrap();
                let items =
                    of_rater(&release, &party).filter(|l| matches!(l.subject, Subject::Item(_)));
                sights.extend(items.map(|level| shown(&release, level, n, points)));
            }
            let exact = pooled(&definition, points, &sides);
            won += settled_together(
                points,
                &sights,
                &tables,
                release.typical_deviation.unwrap().get(),
            );
            won_by_the_exact += settled_together(points, &sights, &tables, exact);
            waves += 1;
        }
        println!(
            "{waves} waves on {points} points, everything at once: settled {won}; beside the exact deviation {won_by_the_exact}"
        );
        assert_eq!(won, 0);
        assert!(won_by_the_exact > 0);
    }
}

/// People who all choose one of two neighbouring points; in every third wave all choose one point of
/// each item.
fn nearly_alike(
    definition: &CheckedDefinition,
    points: u8,
    n: usize,
    generator: &mut ChaCha12Rng,
) -> Vec<Answers> {
    let layout = Layout::of(definition);
    let mut people: Vec<Answers> = (0..n).map(|_| layout.blank()).collect();
    let apart = [0.0, 0.1, 0.5][generator.random_range(0..3_usize)];
    for slot in 0..layout.ratings.len() {
        let lower = generator.random_range(1..points);
        for person in &mut people {
            person.ratings[slot] = Some(lower + u8::from(generator.random::<f64>() < apart));
        }
    }
    people
}

/// The deviation of single items pooled over everything, of 100.
fn pooled(definition: &CheckedDefinition, points: u8, sides: &[Vec<Answers>; 2]) -> f64 {
    let (mut sum, mut freedom) = (0.0, 0.0);
    for people in sides {
        for panel in counts(definition, points, people) {
            sum += squares(&panel[..usize::from(points)]);
            freedom += f64::from(u32::try_from(people.len()).unwrap() - 1);
        }
    }
    (sum / freedom).sqrt() * 100.0 / f64::from(points - 1)
}
