//! The one pass over the answers of a party. Rows are read a thousand at a time, facet by facet: a
//! pattern's number is looked up once, for its count and its score. Afterwards everything is
//! computed from counts.

use std::collections::HashMap;

use crate::definition::{CheckedDefinition, Perspective};
use crate::stats::Tally;
use crate::stats::cast::whole;

use super::pattern::{Counts, MOST_UNIT, Patterns, Stem, common_multiple};
use super::structure::enough;
use super::{AnswerTable, PairedScores, PanelScores, PeopleScores, Structure, Subject};

/// Rows read at a time; the buffers of a facet stay in the nearest cache.
const ROWS: usize = 1024;
/// Unit of scores that have no exact one: fine enough that no figure tells the difference.
const FINE: i64 = 1 << 36;
/// Marks a score that is there; the score is below it, and a hundred of them can be added up.
const THERE: i64 = 1 << 56;
/// Most values that have a place each.
const MOST_PLACES: i64 = 1 << 16;

/// Scores a party.
pub(super) fn panel_scores(definition: &CheckedDefinition, table: &AnswerTable) -> PanelScores {
    let structure = Structure::of(definition);
    let mut pass = Pass::new(definition, &structure, table);
    for start in (0..table.ballots()).step_by(ROWS) {
        let rows = start..table.ballots().min(start + ROWS);
        pass.read(table, rows);
    }
    pass.scores(table)
}

/// Every person's score on these facets and dimensions, in points; nothing for what the definition
/// does not have.
pub(super) fn scores_of_people(
    definition: &CheckedDefinition,
    table: &AnswerTable,
    wanted: &[(Subject, Perspective)],
) -> Vec<Vec<Option<f64>>> {
    let structure = Structure::of(definition);
    let mut pass = Pass::new(definition, &structure, table);
    let mut columns: Vec<Vec<Option<f64>>> = wanted.iter().map(|_| Vec::new()).collect();
    for start in (0..table.ballots()).step_by(ROWS) {
        let rows = start..table.ballots().min(start + ROWS);
        pass.read(table, rows.clone());
        for (column, (subject, perspective)) in columns.iter_mut().zip(wanted) {
            let (people, hundred) = pass.people(subject, *perspective);
            let points = |score: &i64| {
                (*score >= THERE).then(|| 100.0 * whole(score - THERE) / whole(hundred))
            };
            column.extend(people.iter().map(points));
            column.resize(rows.end, None);
        }
    }
    columns
}

struct Pass {
    /// What a score of 100 is.
    unit: i64,
    /// What a dimension's score of 100 is, in units.
    parts: i64,
    facets: Vec<Facet>,
    dimensions: Vec<Dimension>,
    paired: Vec<Paired>,
}

struct Facet {
    patterns: Patterns,
    /// For each column, what its point adds to the pattern's number.
    weights: Vec<u16>,
    /// The score of each numbered pattern with [`THERE`], or 0.
    values: Vec<i64>,
    /// Scores of the rows being read.
    people: Vec<i64>,
    codes: Vec<u16>,
    /// Scores of patterns without a number.
    sparse: Option<Counter>,
}

struct Dimension {
    subject: Subject,
    perspective: Perspective,
    facets: Vec<usize>,
    /// Fewest valid facets.
    least: i64,
    counter: Counter,
    people: Vec<i64>,
}

/// Own minus partner.
struct Paired {
    subject: Subject,
    of: [usize; 2],
    is_facet: bool,
    counter: Counter,
}

/// How often each whole number occurs.
enum Counter {
    Dense { lowest: i64, counts: Vec<u32> },
    Sparse(HashMap<i64, u32>),
}

impl Counter {
    fn new(lowest: i64, highest: i64) -> Self {
        match usize::try_from(highest - lowest + 1) {
            Ok(places) if highest - lowest < MOST_PLACES => Self::Dense {
                lowest,
                counts: vec![0; places],
            },
            _ => Self::Sparse(HashMap::new()),
        }
    }

    fn add(&mut self, value: i64) {
        match self {
            Self::Dense { lowest, counts } => {
                let place = usize::try_from(value - *lowest).ok();
                if let Some(n) = place.and_then(|place| counts.get_mut(place)) {
                    *n += 1;
                }
            }
            Self::Sparse(counts) => *counts.entry(value).or_default() += 1,
        }
    }

    /// As points of 100, of which `hundred` is the value.
    fn tally(&self, hundred: i64) -> Tally {
        let points = |value: i64| 100.0 * whole(value) / whole(hundred);
        let tally = match self {
            Self::Dense { lowest, counts } => Tally::new(
                (*lowest..)
                    .zip(counts)
                    .filter(|(_, n)| **n > 0)
                    .map(|(value, n)| (points(value), *n)),
            ),
            Self::Sparse(counts) => {
                Tally::new(counts.iter().map(|(value, n)| (points(*value), *n)))
            }
        };
        // Whole numbers over a whole number above 0 are finite.
        tally.unwrap_or_default()
    }
}

impl Pass {
    fn new(definition: &CheckedDefinition, structure: &Structure, table: &AnswerTable) -> Self {
        let mut facets = Vec::new();
        for parts in &structure.facets {
            for perspective in parts.perspectives {
                let stems = parts.items.iter().filter_map(|item| {
                    let column = table.layout().rating(item, *perspective)?;
                    Some(Stem {
                        item: item.clone(),
                        column,
                        points: table.layout().ratings.get(column)?.points,
                        turned: definition.item(item).is_some_and(|item| item.reverse),
                    })
                });
                let share = structure.facet_answered;
                facets.push(Patterns::new(
                    parts.id.clone(),
                    *perspective,
                    stems.collect(),
                    share,
                ));
            }
        }
        let lattices: Option<Vec<i64>> = facets.iter().map(Patterns::lattice).collect();
        let unit = lattices.and_then(|lattices| common_multiple(1, lattices.into_iter()));
        let unit = unit.unwrap_or(FINE);
        let mut known = Values::new();
        let facets: Vec<Facet> = facets
            .into_iter()
            .map(|patterns| Facet::new(patterns, unit, &mut known))
            .collect();
        let most = structure.dimensions.iter().map(|d| d.facets.len()).max();
        let most = i64::try_from(most.unwrap_or(1))
            .unwrap_or(i64::MAX)
            .min(1000);
        // Sums of scores times parts stay within 63 bits.
        let most_parts = if unit <= MOST_UNIT { 1 << 32 } else { 1 << 18 };
        let parts = common_multiple(1, 1..=most).filter(|parts| *parts <= most_parts);
        let parts = parts.unwrap_or(most_parts);
        let mut pass = Self {
            unit,
            parts,
            facets,
            dimensions: Vec::new(),
            paired: Vec::new(),
        };
        pass.add_dimensions(structure);
        pass.add_paired(structure);
        pass
    }

    fn add_dimensions(&mut self, structure: &Structure) {
        for dimension in &structure.dimensions {
            for perspective in dimension.perspectives {
                let belongs = |facet: &Facet| {
                    facet.patterns.perspective == *perspective
                        && dimension.facets.contains(&facet.patterns.facet)
                };
                let facets: Vec<usize> = (0..)
                    .zip(&self.facets)
                    .filter(|(_, f)| belongs(f))
                    .map(|(place, _)| place)
                    .collect();
                let least = (1..=facets.len())
                    .find(|n| enough(*n, facets.len(), structure.dimension_valid));
                self.dimensions.push(Dimension {
                    subject: Subject::Dimension(dimension.id.clone()),
                    perspective: *perspective,
                    least: least
                        .and_then(|n| i64::try_from(n).ok())
                        .unwrap_or(i64::MAX),
                    facets,
                    counter: Counter::new(0, self.unit * self.parts),
                    people: Vec::new(),
                });
            }
        }
    }

    fn add_paired(&mut self, structure: &Structure) {
        let facet = |side, id: &str| {
            let mut all = self.facets.iter();
            all.position(|f| f.patterns.perspective == side && f.patterns.facet == id)
        };
        let dimension = |side, subject: &Subject| {
            let mut all = self.dimensions.iter();
            all.position(|d| d.perspective == side && d.subject == *subject)
        };
        let mut paired = Vec::new();
        for parts in &structure.facets {
            let sides =
                facet(Perspective::Own, &parts.id).zip(facet(Perspective::Partner, &parts.id));
            paired.extend(sides.map(|(own, partner)| Paired {
                subject: Subject::Facet(parts.id.clone()),
                of: [own, partner],
                is_facet: true,
                counter: Counter::new(-self.unit, self.unit),
            }));
        }
        for parts in &structure.dimensions {
            let subject = Subject::Dimension(parts.id.clone());
            let sides = dimension(Perspective::Own, &subject)
                .zip(dimension(Perspective::Partner, &subject));
            let whole = self.unit * self.parts;
            paired.extend(sides.map(|(own, partner)| Paired {
                subject,
                of: [own, partner],
                is_facet: false,
                counter: Counter::new(-whole, whole),
            }));
        }
        self.paired = paired;
    }

    fn read(&mut self, table: &AnswerTable, rows: std::ops::Range<usize>) {
        let unit = self.unit;
        for facet in &mut self.facets {
            facet.read(table, rows.clone(), unit);
        }
        for dimension in &mut self.dimensions {
            dimension.read(&self.facets, rows.len(), self.parts);
        }
        for paired in &mut self.paired {
            let [own, partner] = paired.of.map(|place| {
                let facet = self.facets.get(place).filter(|_| paired.is_facet);
                let facet = facet.map(|facet| facet.people.as_slice());
                let dimension = self.dimensions.get(place).filter(|_| !paired.is_facet);
                let dimension = dimension.map(|dimension| dimension.people.as_slice());
                facet.or(dimension).unwrap_or(&[])
            });
            for (own, partner) in own.iter().zip(partner) {
                if *own >= THERE && *partner >= THERE {
                    paired.counter.add(own - partner);
                }
            }
        }
    }

    /// Scores of the rows being read, and what a score of 100 is.
    fn people(&self, subject: &Subject, perspective: Perspective) -> (&[i64], i64) {
        let mut facets = self.facets.iter();
        let mut dimensions = self.dimensions.iter();
        let people = match subject {
            Subject::Facet(id) => facets
                .find(|f| f.patterns.facet == *id && f.patterns.perspective == perspective)
                .map(|facet| (facet.people.as_slice(), self.unit)),
            Subject::Dimension(_) => dimensions
                .find(|d| d.subject == *subject && d.perspective == perspective)
                .map(|dimension| (dimension.people.as_slice(), self.unit * self.parts)),
            Subject::Item(_) => None,
        };
        people.unwrap_or((&[], 1))
    }

    fn scores(self, table: &AnswerTable) -> PanelScores {
        let ballots = u32::try_from(table.ballots()).unwrap_or(u32::MAX);
        let (unit, whole) = (self.unit, self.unit * self.parts);
        let layout = table.layout();
        let mut items: Vec<_> = self
            .facets
            .iter()
            .flat_map(|facet| facet.patterns.items(ballots))
            .collect();
        items.sort_by_key(|scores| layout.rating(&scores.item, scores.perspective));
        let facets = self.facets.iter().map(|facet| facet.people_scores(unit));
        let facets = facets.collect();
        let dimensions = self.dimensions.iter().map(|dimension| PeopleScores {
            subject: dimension.subject.clone(),
            perspective: dimension.perspective,
            scores: dimension.counter.tally(whole),
        });
        let paired = self.paired.iter().map(|paired| PairedScores {
            subject: paired.subject.clone(),
            differences: paired
                .counter
                .tally(if paired.is_facet { unit } else { whole }),
        });
        PanelScores {
            party: table.party().clone(),
            ballots,
            items,
            facets,
            dimensions: dimensions.collect(),
            paired: paired.collect(),
            picks: table.picks().to_vec(),
            lattice: (unit <= MOST_UNIT).then_some(unit),
            patterns: self
                .facets
                .into_iter()
                .map(|facet| facet.patterns)
                .collect(),
        }
    }
}

/// Scores of numbered patterns, by the points and direction of the items: most facets are alike.
type Values = Vec<(Vec<(u8, bool)>, Vec<i64>)>;

fn values_of(patterns: &Patterns, unit: i64, known: &mut Values) -> Vec<i64> {
    let stems = patterns.stems.iter();
    let key: Vec<(u8, bool)> = stems.map(|stem| (stem.points, stem.turned)).collect();
    if let Some((_, values)) = known.iter().find(|(other, _)| *other == key) {
        return values.clone();
    }
    let values = patterns.values(unit).into_iter();
    let values: Vec<i64> = values
        .map(|value| value.map_or(0, |value| THERE + value))
        .collect();
    known.push((key, values.clone()));
    values
}

impl Facet {
    fn new(patterns: Patterns, unit: i64, known: &mut Values) -> Self {
        let mut weight = 1_usize;
        let weights = patterns.stems.iter().map(|stem| {
            let own = u16::try_from(weight).unwrap_or(0);
            weight = weight.saturating_mul(usize::from(stem.points) + 1);
            own
        });
        let weights = weights.collect();
        let sparse = matches!(patterns.counts, Counts::Sparse(_)).then(|| Counter::new(0, unit));
        Self {
            values: values_of(&patterns, unit, known),
            people: Vec::with_capacity(ROWS),
            codes: Vec::with_capacity(ROWS),
            weights,
            patterns,
            sparse,
        }
    }

    fn read(&mut self, table: &AnswerTable, rows: std::ops::Range<usize>, unit: i64) {
        if self.sparse.is_some() {
            self.read_sparse(table, rows, unit);
            return;
        }
        self.codes.clear();
        self.codes.resize(rows.len(), 0);
        for (stem, weight) in self.patterns.stems.iter().zip(&self.weights) {
            let column = table.column(stem.column).get(rows.clone()).unwrap_or(&[]);
            for (code, point) in self.codes.iter_mut().zip(column) {
                *code += u16::from(*point) * weight;
            }
        }
        self.people.clear();
        let Counts::Dense(counts) = &mut self.patterns.counts else {
            return;
        };
        let values = self.values.as_slice();
        self.people.extend(self.codes.iter().map(|code| {
            let place = usize::from(*code);
            if let Some(n) = counts.get_mut(place) {
                *n += 1;
            }
            values.get(place).copied().unwrap_or(0)
        }));
    }

    fn read_sparse(&mut self, table: &AnswerTable, rows: std::ops::Range<usize>, unit: i64) {
        self.people.clear();
        let mut pattern = vec![0_u8; self.patterns.stems.len()];
        for row in rows {
            for (point, stem) in pattern.iter_mut().zip(&self.patterns.stems) {
                *point = table.column(stem.column).get(row).copied().unwrap_or(0);
            }
            let value = self.patterns.value(&pattern, unit);
            if let (Some(value), Some(counter)) = (value, &mut self.sparse) {
                counter.add(value);
            }
            self.people.push(value.map_or(0, |value| THERE + value));
            let Counts::Sparse(counts) = &mut self.patterns.counts else {
                continue;
            };
            match counts.get_mut(pattern.as_slice()) {
                Some(n) => *n += 1,
                None => {
                    counts.insert(pattern.clone().into_boxed_slice(), 1);
                }
            }
        }
    }

    fn people_scores(&self, unit: i64) -> PeopleScores {
        let scores = match (&self.sparse, &self.patterns.counts) {
            (Some(counter), _) => counter.tally(unit),
            (None, Counts::Dense(counts)) => {
                let mut counter = HashMap::new();
                for (value, n) in self.values.iter().zip(counts) {
                    if *value >= THERE && *n > 0 {
                        *counter.entry(value - THERE).or_default() += n;
                    }
                }
                Counter::Sparse(counter).tally(unit)
            }
            (None, Counts::Sparse(_)) => Tally::default(),
        };
        PeopleScores {
            subject: Subject::Facet(self.patterns.facet.clone()),
            perspective: self.patterns.perspective,
            scores,
        }
    }
}

impl Dimension {
    /// Scores of the rows being read: the mean of the valid facets, if they are enough.
    fn read(&mut self, facets: &[Facet], rows: usize, parts: i64) {
        self.people.clear();
        self.people.resize(rows, 0);
        for place in &self.facets {
            let people = facets.get(*place).map_or(&[][..], |facet| &facet.people);
            for (sum, score) in self.people.iter_mut().zip(people) {
                *sum += score;
            }
        }
        let shares: Vec<i64> = (0..=count_of(&self.facets))
            .map(|n| {
                if n > 0 && parts % n == 0 {
                    parts / n
                } else {
                    0
                }
            })
            .collect();
        for sum in &mut self.people {
            let valid = *sum / THERE;
            if valid < self.least {
                *sum = 0;
                continue;
            }
            let score = *sum % THERE;
            let share = usize::try_from(valid)
                .ok()
                .and_then(|valid| shares.get(valid));
            let mean = match share {
                Some(share) if *share > 0 => score * share,
                _ => (score * parts + valid / 2) / valid.max(1),
            };
            self.counter.add(mean);
            *sum = THERE + mean;
        }
    }
}

fn count_of(facets: &[usize]) -> i64 {
    i64::try_from(facets.len()).unwrap_or(0)
}
