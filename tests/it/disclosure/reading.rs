//! How a hostile expert reads the table of disclosure control: what an item's released figures say
//! about its answers, written from the published rules and without the engine's code. Exact, for
//! any number of people.
//!
//! A world is a number of people who chose each point (and of those who could not say). Given the
//! figures and one respondent's own answer, [`settled`] asks of all worlds that give these figures
//! what some *other* respondent may have answered.

/// What is shown of an item's mean, in parts of the scale's width times 10,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mean {
    Withheld,
    AtMost,
    AtLeast,
    Exact(u32),
}

/// What is shown of an item's low, middle and high answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Parted {
    Nothing,
    Percent(u32, u32, u32),
    Favourable,
    Unfavourable,
}

/// Everything that is released of one item of one panel.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sight {
    pub people: u32,
    pub points: usize,
    pub mean: Mean,
    pub camps: bool,
    pub cant_say: bool,
    pub parted: Parted,
}

/// Answers by class: could not say, lowest two points, between, highest two.
#[derive(Clone, Copy)]
struct Classes {
    missing: u32,
    low: u32,
    middle: u32,
    high: u32,
}

impl Classes {
    fn valid(self) -> u32 {
        self.low + self.middle + self.high
    }
}

fn fine(people: u32) -> bool {
    people >= 25
}

fn parts(people: u32) -> u32 {
    if fine(people) { 40 } else { 16 }
}

fn least(people: u32) -> u32 {
    if fine(people) { 25 } else { 10 }
}

fn width(points: usize) -> u32 {
    u32::try_from(points - 1).unwrap()
}

/// The mean of `valid` answers that are `steps` above the lowest together.
fn mean(people: u32, points: usize, valid: u32, steps: u32) -> Mean {
    if valid < least(people) {
        return Mean::Withheld;
    }
    let (parts, whole) = (parts(people), valid * width(points));
    // To the nearest part, halves up.
    let rounded = (2 * parts * steps + whole) / (2 * whole);
    let outer = parts * if points == 4 { 3 } else { 2 };
    if 16 * rounded <= outer {
        Mean::AtMost
    } else if 16 * (parts - rounded) <= outer {
        Mean::AtLeast
    } else {
        Mean::Exact(rounded * 10_000 / parts)
    }
}

fn parted(people: u32, classes: Classes) -> Parted {
    let valid = classes.valid();
    if !fine(people) || valid < least(people) {
        return Parted::Nothing;
    }
    let most = if valid < 40 { 90 } else { 95 };
    let nearly_all = |class: u32| valid - class <= 2 || 100 * class > most * valid;
    let tens = |class: u32| 10 * ((20 * class + valid) / (2 * valid));
    match classes {
        c if nearly_all(c.middle) => Parted::Nothing,
        c if nearly_all(c.high) => Parted::Favourable,
        c if nearly_all(c.low) => Parted::Unfavourable,
        c => Parted::Percent(tens(c.low), tens(c.middle), tens(c.high)),
    }
}

/// What is released when the answers are these; the last count could not say.
pub fn sight(panel: &[u32]) -> Sight {
    let points = panel.len() - 1;
    let people = panel.iter().sum();
    let low: u32 = panel[..2].iter().sum();
    let high: u32 = panel[points - 2..points].iter().sum();
    let answered: u32 = panel[..points].iter().sum();
    let classes = Classes {
        missing: panel[points],
        low,
        middle: answered - low - high,
        high,
    };
    let steps = (0..)
        .zip(&panel[..points])
        .map(|(step, n): (u32, &u32)| step * n);
    let mean = mean(people, points, answered, steps.sum());
    Sight {
        people,
        points,
        mean,
        camps: in_camps(mean, classes),
        cant_say: 4 * classes.missing > people,
        parted: parted(people, classes),
    }
}

fn in_camps(mean: Mean, classes: Classes) -> bool {
    let least = 3 * classes.valid();
    matches!(mean, Mean::Exact(_)) && 10 * classes.low >= least && 10 * classes.high >= least
}

/// What some other respondent may have answered, a bit for each point, by one's own answer (the
/// last: could not say). `None` where nobody can have that answer.
pub type Possible = Vec<Option<u32>>;

/// Whether this settles all others: one answer, or within one step of an end.
pub fn settles(points: usize, mask: u32) -> bool {
    let (low, high) = (0b11_u32, 0b11 << (points - 2));
    mask != 0 && (mask.count_ones() == 1 || mask & !low == 0 || mask & !high == 0)
}

/// Own answers with which somebody is sure of all others.
pub fn settled(sight: &Sight) -> Vec<usize> {
    let possible = possible(sight).into_iter().enumerate();
    possible
        .filter(|(_, mask)| mask.is_some_and(|mask| settles(sight.points, mask)))
        .map(|(own, _)| own)
        .collect()
}

/// What can have been answered, over every world that gives this sight.
pub fn possible(sight: &Sight) -> Possible {
    let points = sight.points;
    let all = (1_u32 << points) - 1;
    let mut possible: Possible = vec![None; points + 1];
    for missing in 0..=sight.people {
        let valid = sight.people - missing;
        if (4 * missing > sight.people) != sight.cant_say {
            continue;
        }
        let Some(steps) = steps_of(sight, valid) else {
            continue;
        };
        for low in 0..=valid {
            for high in 0..=valid - low {
                let middle = valid - low - high;
                let classes = Classes {
                    missing,
                    low,
                    middle,
                    high,
                };
                if in_camps(sight.mean, classes) != sight.camps
                    || parted(sight.people, classes) != sight.parted
                {
                    continue;
                }
                for (own, known) in possible.iter_mut().enumerate() {
                    add(points, classes, steps, own, known);
                }
                if possible.iter().all(|mask| *mask == Some(all)) {
                    return possible;
                }
            }
        }
    }
    possible
}

/// The sums of steps that give the mean that is shown. They are neighbours.
fn steps_of(sight: &Sight, valid: u32) -> Option<(u32, u32)> {
    let most = valid * width(sight.points);
    let fits = |steps: &u32| mean(sight.people, sight.points, valid, *steps) == sight.mean;
    let first = (0..=most).find(fits)?;
    let last = (0..=most).rev().find(fits)?;
    Some((first, last))
}

/// Adds what others can have answered in the worlds of these classes, beside one's own answer.
fn add(points: usize, classes: Classes, steps: (u32, u32), own: usize, known: &mut Option<u32>) {
    let mut needed = vec![0; points];
    if own == points {
        if classes.missing == 0 {
            return;
        }
    } else {
        needed[own] += 1;
    }
    if !reachable(&needed, classes, steps) {
        return;
    }
    let mut mask = known.unwrap_or(0);
    for point in 0..points {
        if mask >> point & 1 == 0 {
            needed[point] += 1;
            mask |= u32::from(reachable(&needed, classes, steps)) << point;
            needed[point] -= 1;
        }
    }
    *known = Some(mask);
}

/// Whether a world of these classes has at least `needed` at each point and a sum of steps in the
/// range: the sums that each class can have are neighbours, and so are sums of those.
fn reachable(needed: &[u32], classes: Classes, steps: (u32, u32)) -> bool {
    let points = needed.len();
    let (mut least, mut most) = (0, 0);
    for (range, count) in [
        (0..2, classes.low),
        (2..points - 2, classes.middle),
        (points - 2..points, classes.high),
    ] {
        let fixed: u32 = needed[range.clone()].iter().sum();
        let Some(free) = count.checked_sub(fixed) else {
            return false;
        };
        let at = |point: usize| u32::try_from(point).unwrap();
        let weight: u32 = range.clone().map(|point| at(point) * needed[point]).sum();
        if range.is_empty() {
            if count > 0 {
                return false;
            }
            continue;
        }
        least += weight + free * at(range.start);
        most += weight + free * at(range.end - 1);
    }
    least <= steps.1 && steps.0 <= most
}
