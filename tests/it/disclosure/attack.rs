//! The exact attacker. Respondents are exchangeable. Given what is released and one respondent's
//! own answer: can all others who answered be forced to one value, or to within one step of an
//! end? Every panel that could have answered is tried, through the public way to a release.

use std::collections::BTreeMap;

use rapport::definition::{CheckedDefinition, Perspective};
use rapport::disclosure::{About, Figure, PanelCount, Policy, Release, Subject, release};
use rapport::questionnaire::Answers;
use rapport::relationship::PartyKey;
use rapport::scoring::{PanelAnswers, Scores, score};

use super::buyer;
use crate::instrument::{Instrument, person};

/// How many people chose each point, lowest first; the last count could not say.
type Panel = Vec<usize>;

/// Every panel of `n` people on a scale of `points`.
fn panels(n: usize, points: usize) -> Vec<Panel> {
    if points == 0 {
        return vec![vec![n]];
    }
    let longer = |count: usize| {
        let rest = panels(n - count, points - 1);
        rest.into_iter()
            .map(move |rest| [vec![count], rest].concat())
    };
    (0..=n).flat_map(longer).collect()
}

/// What the attacker is sure of: (own answer, what is released) pairs that settle the others.
fn certain(points: usize, seen: impl Iterator<Item = (String, Panel)>) -> Vec<String> {
    // Which answers some other person may have given, one bit each, by what is seen and own answer.
    let mut possible: BTreeMap<(String, usize), u32> = BTreeMap::new();
    for (figure, panel) in seen {
        for own in (0..=points).filter(|own| panel[*own] > 0) {
            let others = (0..points).filter(|p| panel[*p] > usize::from(*p == own));
            let mask = others.fold(0, |mask, point| mask | 1 << point);
            *possible.entry((figure.clone(), own)).or_default() |= mask;
        }
    }
    let (low, high) = (0b11_u32, 0b11 << (points - 2));
    let settled = |mask: u32| mask.count_ones() <= 1 || mask & !low == 0 || mask & !high == 0;
    let won = possible
        .into_iter()
        .filter(|(_, mask)| *mask != 0 && settled(*mask));
    won.map(|((figure, own), mask)| format!("own {own}, {figure}: {mask:b}"))
        .collect()
}

/// A definition with this many items on one page, and the answers that make each of them a panel.
fn many_items(points: usize, items: usize) -> CheckedDefinition {
    let names: Vec<String> = (0..items).map(|item| format!("i{item}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    Instrument::new(points, &[("all", false, &[("one", &names)])]).checked()
}

fn answers(definition: &CheckedDefinition, n: usize, panels: &[Panel]) -> Vec<Answers> {
    let lists: Vec<Vec<Option<u8>>> = panels.iter().map(listed).collect();
    let of = |item: &str, who: usize| {
        let place: usize = item[1..].parse().unwrap();
        lists.get(place).and_then(|list| list[who])
    };
    (0..n)
        .map(|who| person(definition, |item, _: Perspective| of(item, who)))
        .collect()
}

fn listed(panel: &Panel) -> Vec<Option<u8>> {
    let last = panel.len() - 1;
    let point = |place: usize| (place < last).then(|| u8::try_from(place + 1).unwrap());
    let each = panel.iter().enumerate();
    each.flat_map(|(place, count)| std::iter::repeat_n(point(place), *count))
        .collect()
}

fn one_party(definition: &CheckedDefinition, answers: &[Answers]) -> Scores {
    let panel = PanelAnswers {
        party: buyer(),
        answers,
    };
    score(definition, &[panel]).unwrap_or_else(|error| panic!("{error}"))
}

fn one_release(
    definition: &CheckedDefinition,
    n: usize,
    lowered: bool,
    scores: &Scores,
) -> Release {
    let counted = u32::try_from(n).unwrap();
    let panel = PanelCount {
        party: PartyKey::buyer(),
        name: "The buyer".into(),
        invited: counted,
        counted,
        lowered,
    };
    release(
        definition,
        "d1",
        "2026",
        &[panel],
        scores,
        &Policy { k: 5 },
        None,
    )
}

/// Everything that is released of each panel when it is an item of its own.
fn seen(points: usize, n: usize) -> impl Iterator<Item = (String, Panel)> {
    seen_of(points, n, panels(n, points))
}

fn seen_of(points: usize, n: usize, all: Vec<Panel>) -> impl Iterator<Item = (String, Panel)> {
    const ITEMS: usize = 400;
    let definition = many_items(points, ITEMS);
    let chunks: Vec<Vec<Panel>> = all.chunks(ITEMS).map(<[Panel]>::to_vec).collect();
    chunks.into_iter().flat_map(move |chunk| {
        let scores = one_party(&definition, &answers(&definition, n, &chunk));
        let figures = of_items(&one_release(&definition, n, false, &scores), chunk.len());
        figures.into_iter().zip(chunk)
    })
}

fn of_items(release: &Release, items: usize) -> Vec<String> {
    let mut figures: BTreeMap<&str, String> = BTreeMap::new();
    for level in &release.levels {
        if let Subject::Item(id) = &level.subject {
            figures.insert(id, format!("{:?}", level.value));
        }
    }
    for (flags, word) in [
        (&release.two_camps, "two camps"),
        (&release.cant_say, "can't say"),
    ] {
        for flag in flags {
            *figures.entry(&flag.item).or_default() += word;
        }
    }
    for shares in &release.shares {
        *figures.entry(&shares.item).or_default() += &format!("{:?}", shares.shares);
    }
    (0..items)
        .map(|item| figures[format!("i{item}").as_str()].clone())
        .collect()
}

#[test]
fn items_of_five_points_settle_nothing() {
    for n in 10..=12 {
        assert_eq!(certain(5, seen(5, n)), Vec::<String>::new(), "n = {n}");
    }
}

#[test]
fn items_of_four_points_settle_nothing() {
    for n in 10..=13 {
        assert_eq!(certain(4, seen(4, n)), Vec::<String>::new(), "n = {n}");
    }
}

#[test]
fn items_of_many_people_settle_nothing_beside_shares() {
    // With fewer than 25 valid answers an item is withheld.
    for (points, n) in [(4, 27), (5, 25)] {
        let mut all = panels(n, points);
        all.retain(|panel| n - panel[points] >= 25);
        let won = certain(points, seen_of(points, n, all));
        assert_eq!(won, Vec::<String>::new(), "{points} points, n = {n}");
    }
}

/// Everything in the release of a definition of one item, figure by figure.
fn whole(points: usize, n: usize) -> impl Iterator<Item = (Release, f64, Panel)> {
    let definition = many_items(points, 1);
    panels(n, points).into_iter().map(move |panel| {
        let scores = one_party(
            &definition,
            &answers(&definition, n, std::slice::from_ref(&panel)),
        );
        let deviation = scores.facet_deviation().unwrap_or(0.0);
        (
            one_release(&definition, n, false, &scores),
            deviation,
            panel,
        )
    })
}

#[test]
fn a_whole_release_of_a_single_item_settles_nothing() {
    for points in [4, 5] {
        let seen = whole(points, 10).map(|(release, _, panel)| (release.to_json(), panel));
        assert_eq!(
            certain(points, seen),
            Vec::<String>::new(),
            "{points} points"
        );
    }
}

#[test]
fn the_deviation_of_a_single_item_would_settle_something() {
    let seen = whole(5, 10).map(|(release, deviation, panel)| {
        let steps = (deviation / 5.0).ceil().max(2.0);
        (format!("{} {steps}", release.to_json()), panel)
    });
    assert!(!certain(5, seen).is_empty());
}

#[test]
fn unrounded_means_settle_much() {
    for (points, n) in [(5, 10), (5, 12), (4, 10), (4, 12)] {
        let exact = panels(n, points).into_iter().map(|panel| {
            let sum: usize = panel[..points].iter().enumerate().map(|(p, n)| p * n).sum();
            (format!("{sum}/{}", n - panel[points]), panel)
        });
        assert!(!certain(points, exact).is_empty());
    }
}

#[test]
fn rounding_without_coding_settles_something() {
    let rounded = panels(10, 5)
        .into_iter()
        .filter(|panel| panel[5] == 0)
        .map(|panel| {
            let sum: usize = panel[..5].iter().enumerate().map(|(p, n)| p * n).sum();
            (format!("{}", (2 * 16 * sum + 40) / 80), panel)
        });
    assert!(!certain(5, rounded).is_empty());
}

/// The figure of a dimension of three items when all `n` people together are `total` steps above
/// the lowest answers, for each total. Only the total matters to a mean.
fn of_totals(points: u8, n: usize) -> Vec<Figure> {
    let step = usize::from(points - 1);
    let totals = 0..=3 * step * n;
    let all: Vec<usize> = totals.collect();
    let mut figures = Vec::new();
    for chunk in all.chunks(20) {
        let names: Vec<[String; 3]> = (0..chunk.len())
            .map(|d| ["a", "b", "c"].map(|item| format!("d{d}-{item}")))
            .collect();
        let names: Vec<[&str; 3]> = names
            .iter()
            .map(|n| n.each_ref().map(String::as_str))
            .collect();
        let ids: Vec<[String; 2]> = (0..chunk.len())
            .map(|d| [format!("dim{d}"), format!("fac{d}")])
            .collect();
        let facets: Vec<[(&str, &[&str]); 1]> = ids
            .iter()
            .zip(&names)
            .map(|(id, names)| [(id[1].as_str(), &names[..])])
            .collect();
        let parts: Vec<_> = ids
            .iter()
            .zip(&facets)
            .map(|(id, facet)| (id[0].as_str(), false, &facet[..]))
            .collect();
        let definition = Instrument::new(usize::from(points), &parts).checked();
        let of = |item: &str, who: usize| {
            let (place, letter) = item[1..].split_once('-').unwrap();
            let total = chunk[place.parse::<usize>().unwrap()];
            let cell = who * 3 + usize::from(letter.as_bytes()[0] - b'a');
            let rest = total.saturating_sub(cell * step).min(step);
            u8::try_from(rest + 1).ok()
        };
        let answers: Vec<Answers> = (0..n)
            .map(|who| person(&definition, |item, _| of(item, who)))
            .collect();
        let release = one_release(&definition, n, true, &one_party(&definition, &answers));
        for id in &ids {
            let subject = Subject::Dimension(id[0].clone());
            figures.push(super::level(
                &release,
                subject,
                &buyer(),
                About::Relationship,
            ));
        }
    }
    figures
}

/// How often a respondent can settle one item of all others from a dimension of three items.
/// `others` answered; his own answers are `own` steps above the lowest, or he answered nothing.
fn settled(step: usize, others: usize, alike: &[usize], own: usize) -> bool {
    let value_fits = |value: usize| {
        let most = 3 * step * (others - 1) + 2 * step;
        alike
            .iter()
            .any(|total| (own + value..=own + value + most).contains(total))
    };
    let mask = (0..=step)
        .filter(|v| value_fits(*v))
        .fold(0_u32, |mask, v| mask | 1 << v);
    let (low, high) = (0b11, 0b11 << (step - 1));
    mask != 0 && (mask.count_ones() == 1 || mask & !low == 0 || mask & !high == 0)
}

fn settled_by(step: usize, n: usize, figures: &[String]) -> usize {
    let mut alike: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (total, figure) in figures.iter().enumerate() {
        alike.entry(figure).or_default().push(total);
    }
    let own = |totals: &Vec<usize>| {
        (0..=3 * step)
            .filter(|own| settled(step, n - 1, totals, *own))
            .count()
    };
    alike.values().map(own).sum()
}

#[test]
fn dimension_scores_settle_nothing() {
    for points in [4, 5] {
        let step = usize::from(points - 1);
        // A lowered panel has this row with ten and more as well.
        for n in 5..=12 {
            let figures: Vec<String> = of_totals(points, n)
                .iter()
                .map(|figure| format!("{figure:?}"))
                .collect();
            assert_eq!(settled_by(step, n, &figures), 0, "{points} points, n = {n}");
            if n > 5 {
                // He answered nothing: the figure is that of the others alone.
                let mut alike: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
                let figures = of_totals(points, n - 1);
                let figures: Vec<String> = figures.iter().map(|f| format!("{f:?}")).collect();
                for (total, figure) in figures.iter().enumerate() {
                    alike.entry(figure).or_default().push(total);
                }
                assert!(
                    alike
                        .values()
                        .all(|totals| !settled(step, n - 1, totals, 0))
                );
            }
        }
    }
}

#[test]
fn exact_dimension_scores_settle_something() {
    let exact: Vec<String> = (0..=12 * 5).map(|total| total.to_string()).collect();
    assert!(settled_by(4, 5, &exact) > 0);
}
