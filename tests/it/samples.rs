//! The sample releases of `tests/fixtures/releases`, from which charts and documents are tested: invented
//! answers, drawn from a fixed sequence and released by the engine as a wave's are. The files must be
//! what the engine makes of them now; `RAPPORT_SAMPLES=write` writes them anew.

use std::path::PathBuf;

use rapport::definition::{CheckedDefinition, Id, Perspective};
use rapport::disclosure::{CommentFigure, PanelCount, Policy, Release, release};
use rapport::questionnaire::{Answers, Layout};
use rapport::relationship::PartyKey;
use rapport::scoring::{PanelAnswers, score};

/// Mean levels behind the answers, by facet in the order of the definition: what a party says of
/// itself, of its partner, and of the relationship with guardedness.
#[derive(Clone, Copy)]
struct Opinion {
    own: [f64; 12],
    partner: [f64; 12],
    together: [f64; 8],
}

const TROUBLED: [Opinion; 2] = [
    Opinion {
        own: [
            71.0, 57.0, 59.0, 56.0, 53.0, 48.0, 42.0, 64.0, 59.0, 58.0, 60.0, 75.0,
        ],
        partner: [
            70.0, 55.0, 57.0, 54.0, 40.0, 43.0, 24.0, 53.0, 54.0, 80.0, 58.0, 32.0,
        ],
        together: [36.0, 51.0, 50.0, 36.0, 58.0, 67.0, 65.0, 71.0],
    },
    Opinion {
        own: [
            72.0, 63.0, 66.0, 64.0, 82.0, 48.0, 72.0, 64.0, 63.0, 63.0, 60.0, 41.0,
        ],
        partner: [
            65.0, 44.0, 52.0, 51.0, 44.0, 41.0, 29.0, 56.0, 48.0, 55.0, 53.0, 34.0,
        ],
        together: [54.0, 71.0, 60.0, 43.0, 65.0, 58.0, 60.0, 58.0],
    },
];

const HEALTHY: [Opinion; 2] = [
    Opinion {
        own: [
            90.0, 82.0, 79.0, 76.0, 85.0, 79.0, 81.0, 89.0, 85.0, 74.0, 84.0, 85.0,
        ],
        partner: [
            84.0, 78.0, 74.0, 77.0, 79.0, 80.0, 78.0, 83.0, 72.0, 68.0, 80.0, 81.0,
        ],
        together: [76.0, 82.0, 81.0, 75.0, 82.0, 20.0, 25.0, 20.0],
    },
    Opinion {
        own: [
            86.0, 81.0, 83.0, 78.0, 82.0, 79.0, 76.0, 79.0, 81.0, 66.0, 78.0, 78.0,
        ],
        partner: [
            86.0, 85.0, 76.0, 79.0, 79.0, 80.0, 76.0, 79.0, 73.0, 71.0, 72.0, 75.0,
        ],
        together: [81.0, 82.0, 81.0, 76.0, 82.0, 20.0, 30.0, 30.0],
    },
];

/// The way from the troubled relationship to the healthy one; equity lags behind, and innovation
/// suffers on the way.
fn on_the_way(share: f64) -> [Opinion; 2] {
    let mut both = TROUBLED;
    for (opinion, healthy) in both.iter_mut().zip(HEALTHY) {
        let pairs = opinion.own.iter_mut().zip(healthy.own);
        let pairs = pairs.chain(opinion.partner.iter_mut().zip(healthy.partner));
        for (level, goal) in pairs.chain(opinion.together.iter_mut().zip(healthy.together)) {
            *level += share * (goal - *level);
        }
        opinion.partner[11] -= 35.0 * share;
        opinion.partner[9] -= 30.0 * share;
    }
    both
}

/// A year before [`TROUBLED`], when the supplier praised itself more and was trusted less.
fn before_the_change() -> [Opinion; 2] {
    let mut both = TROUBLED;
    for facet in 0..4 {
        both[1].own[facet] += 12.0;
        both[0].partner[facet] -= 18.0;
    }
    both[0].partner[9] -= 22.0;
    both
}

/// A fixed sequence of numbers.
struct Sequence(u64);

impl Sequence {
    /// From 0 to 1.
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 40) as f64 / f64::from(1 << 24)
    }

    /// Around 0, with a standard deviation of about 1.
    fn deviation(&mut self) -> f64 {
        ((0..4).map(|_| self.share()).sum::<f64>() - 2.0) * 1.73
    }
}

/// What the words and priorities lean to, for each party.
struct Leaning {
    words: [&'static [&'static str]; 2],
    priorities: [&'static [&'static str]; 2],
}

const STRAINED: Leaning = Leaning {
    words: [
        &["bureaucratic", "controlling", "fair"],
        &["inventive", "bureaucratic", "constructive"],
    ],
    priorities: [
        &["openness", "early-warning", "honesty"],
        &["equity", "early-warning", "openness"],
    ],
};

const EASY: Leaning = Leaning {
    words: [
        &["reliable", "open", "warm"],
        &["fair", "reliable", "bureaucratic"],
    ],
    priorities: [
        &["innovation", "team-orientation", "loyalty"],
        &["innovation", "reciprocity", "equity"],
    ],
};

struct Wave<'a> {
    label: &'a str,
    names: [&'a str; 2],
    counted: [u32; 2],
    invited: [u32; 2],
    opinions: [Opinion; 2],
    leaning: &'a Leaning,
    /// Items that divide a party: its position and the item.
    camps: &'a [(usize, &'a str)],
    /// Items that most of a party cannot judge.
    unseen: &'a [(usize, &'a str)],
    seed: u64,
}

const NAMES: [&str; 2] = ["Northwind Foods", "Halden Logistics"];

const USUAL: Wave<'static> = Wave {
    label: "2026",
    names: NAMES,
    counted: [12, 13],
    invited: [12, 14],
    opinions: TROUBLED,
    leaning: &STRAINED,
    camps: &[(1, "equity-1"), (0, "shared-focus-1")],
    unseen: &[],
    seed: 1,
};

impl Wave<'_> {
    fn people(&self, definition: &CheckedDefinition, place: usize) -> Vec<Answers> {
        let mut sequence = Sequence(self.seed * 1000 + u64::try_from(place).unwrap());
        (0..self.counted[place])
            .map(|person| self.person(definition, place, person, &mut sequence))
            .collect()
    }

    fn person(
        &self,
        definition: &CheckedDefinition,
        place: usize,
        person: u32,
        sequence: &mut Sequence,
    ) -> Answers {
        let (written, layout) = (definition.definition(), Layout::of(definition));
        let lean = 0.35 * sequence.deviation();
        let mut answers = layout.blank();
        for (slot, answer) in layout.ratings.iter().zip(&mut answers.ratings) {
            let here = |list: &[(usize, &str)]| {
                list.iter()
                    .any(|(party, item)| *party == place && *item == slot.item.as_str())
            };
            let item = written.items.iter().find(|item| item.id == slot.item);
            let facet = item.map(|item| item.facet.clone()).unwrap();
            let number = written.facets.iter().position(|f| f.id == facet).unwrap();
            let opinion = &self.opinions[place];
            let level = match slot.perspective {
                Perspective::Own => opinion.own[number],
                Perspective::Partner => opinion.partner[number],
                Perspective::Relationship => opinion.together[number - 12],
            };
            let camp = match here(self.camps) {
                true if person.is_multiple_of(2) => -1.6,
                true => 1.6,
                false => 0.0,
            };
            let point = 1.0 + level / 25.0 + lean + camp + 0.75 * sequence.deviation();
            let missing = if here(self.unseen) { 0.7 } else { 0.03 };
            let point = point.round().clamp(1.0, f64::from(slot.points)) as u8;
            *answer = (sequence.share() > missing).then_some(point);
        }
        let leanings = [self.leaning.words[place], self.leaning.priorities[place]];
        let picks = layout.picks.iter().zip(&mut answers.picks).zip(leanings);
        for ((slot, chosen), favourites) in picks {
            let mut options: Vec<(f64, u8)> = (0_u8..)
                .zip(&slot.options)
                .map(|(position, option)| {
                    let place = favourites.iter().position(|word| *word == option.as_str());
                    let weight = place.map_or(0.25, |place| 6.0 - place as f64);
                    (-sequence.share().max(1e-9).ln() / weight, position)
                })
                .collect();
            options.sort_by(|a, b| a.0.total_cmp(&b.0));
            chosen.extend(
                options
                    .iter()
                    .take(usize::from(slot.limit))
                    .map(|(_, position)| position),
            );
            chosen.sort_unstable();
        }
        answers
    }

    fn released(&self, definition: &CheckedDefinition, earlier: &[Release]) -> Release {
        let parties = [PartyKey::buyer(), PartyKey::supplier()];
        let answers = [0, 1].map(|place| self.people(definition, place));
        let panels = [0, 1].map(|place| PanelAnswers {
            party: parties[place].clone(),
            answers: &answers[place],
        });
        let scores = score(definition, &panels).unwrap_or_else(|error| panic!("{error}"));
        let counts = [0, 1].map(|place| PanelCount {
            party: parties[place].clone(),
            name: self.names[place].to_owned(),
            invited: self.invited[place],
            counted: self.counted[place],
            lowered: false,
        });
        // Digest and version of the shipped definition change with every word of a translation.
        let digest = "0".repeat(64);
        let policy = Policy { k: 5 };
        let mut release = release(
            definition,
            &digest,
            self.label,
            &counts,
            &scores,
            &policy,
            earlier.last(),
        );
        release.definition.version = "1.0.0".into();
        release
            .with_trend(definition, earlier)
            .with_comments(comments(self.label == "2027"))
    }
}

/// Comments, filed under themes or not.
fn comments(filed: bool) -> Vec<CommentFigure> {
    let said = [
        (
            "keep",
            "supplier",
            "The weekly call between the two planning teams. It solved more than any escalation.",
            "team-orientation",
        ),
        (
            "damage",
            "supplier",
            "Price rounds are announced as “partnership workshops”.",
            "honesty",
        ),
        (
            "damage",
            "buyer",
            "We hear about delays from our own warehouse, not from them.",
            "early-warning",
        ),
        (
            "change",
            "buyer",
            "Call us the day a truck is in doubt, not the day after.",
            "early-warning",
        ),
    ];
    let more = [
        (
            "keep",
            "buyer",
            "They tell us now when a lane is at risk. Please keep that.",
            "early-warning",
        ),
        (
            "change",
            "supplier",
            "Share the forecast before it is final, even when it is rough.",
            "openness",
        ),
        (
            "change",
            "supplier",
            "Savings we find together should be split as the contract says.",
            "equity",
        ),
    ];
    let more = more.into_iter().filter(|_| filed);
    said.into_iter()
        .chain(more)
        .map(|(comment, party, text, theme)| CommentFigure {
            comment: Id::from(comment),
            party: PartyKey::parse(party).unwrap(),
            text: text.into(),
            theme: filed.then(|| Id::from(theme)),
        })
        .collect()
}

/// A release of several waves, the last of them.
fn last(definition: &CheckedDefinition, waves: &[Wave<'_>]) -> Release {
    let mut released: Vec<Release> = Vec::new();
    for wave in waves {
        released.push(wave.released(definition, &released));
    }
    released.pop().unwrap()
}

fn samples(definition: &CheckedDefinition) -> Vec<(&'static str, Release)> {
    let healthy = Wave {
        counted: [12, 11],
        invited: [14, 12],
        opinions: HEALTHY,
        leaning: &EASY,
        camps: &[],
        seed: 2,
        ..USUAL
    };
    let few = Wave {
        counted: [8, 11],
        invited: [9, 12],
        unseen: &[(1, "value-for-both"), (1, "safe-to-raise")],
        seed: 3,
        ..USUAL
    };
    let nothing = Wave {
        counted: [3, 4],
        invited: [12, 9],
        seed: 4,
        ..USUAL
    };
    let large = Wave {
        names: [
            "Northwind International Foods & Beverages Holding plc",
            "Halden",
        ],
        counted: [60, 31],
        invited: [80, 40],
        camps: &[(0, "openness-1"), (1, "reciprocity-2"), (1, "equity-1")],
        seed: 5,
        ..USUAL
    };
    let change = [
        Wave {
            label: "2025",
            opinions: before_the_change(),
            seed: 6,
            ..USUAL
        },
        Wave {
            counted: [11, 12],
            unseen: &[(0, "holding-back")],
            seed: 7,
            ..USUAL
        },
    ];
    let third_year =
        [(0.0, "2025", 8), (0.25, "2026", 9), (0.55, "2027", 10)].map(|(share, label, seed)| {
            Wave {
                label,
                counted: [13, 12],
                invited: [15, 14],
                opinions: on_the_way(share),
                seed,
                ..USUAL
            }
        });
    let years = [
        (0.0, "2022", 12, &[][..]),
        (0.2, "2023", 11, &[][..]),
        (
            0.1,
            "2024",
            8,
            &[(1, "holding-back"), (1, "checking-up"), (1, "covering")][..],
        ),
        (0.5, "2025", 13, &[][..]),
        (0.7, "2026", 12, &[][..]),
    ];
    let five_waves: Vec<Wave<'_>> = (20..)
        .zip(years)
        .map(|(seed, (share, label, suppliers, unseen))| Wave {
            label,
            counted: [14, suppliers],
            invited: [16, 14],
            opinions: on_the_way(share),
            unseen,
            seed,
            ..USUAL
        })
        .collect();
    vec![
        ("healthy", healthy.released(definition, &[])),
        ("troubled", USUAL.released(definition, &[])),
        ("few", few.released(definition, &[])),
        ("nothing", nothing.released(definition, &[])),
        ("large", large.released(definition, &[])),
        ("change", last(definition, &change)),
        ("third_year", last(definition, &third_year)),
        ("five_waves", last(definition, &five_waves)),
    ]
}

#[test]
fn the_samples_are_what_the_engine_makes() {
    let shipped = include_bytes!("../../survey-definitions/compatibility-and-trust.json");
    let definition = CheckedDefinition::parse(shipped).unwrap();
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/releases");
    let write = std::env::var("RAPPORT_SAMPLES").is_ok_and(|word| word == "write");
    for (name, release) in samples(&definition) {
        let path = folder.join(format!("{name}.json"));
        let made = serde_json::to_string(&release).unwrap() + "\n";
        if write {
            std::fs::write(&path, &made).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == made,
            "{name}.json is not what the engine makes; see the README beside it"
        );
    }
}
