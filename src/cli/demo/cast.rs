//! Who takes part in the demo, drawn from the seed: two organisations, their people, and when the
//! waves run.

use jiff::tz::TimeZone;
use jiff::{Timestamp, civil::date};
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;

use crate::relationship::PartyKey;

/// Opening and closing time of a wave.
#[derive(Clone, Copy)]
pub struct Span {
    /// When it opens.
    pub opens_at: Timestamp,
    /// When it closes.
    pub closes_at: Timestamp,
}

/// One side.
pub struct Side {
    /// Its role.
    pub key: PartyKey,
    /// Name of the organisation.
    pub name: &'static str,
    /// Its mail domain.
    domain: &'static str,
    /// Names of the people invited; the first is the representative.
    pub people: Vec<String>,
    /// How many of them answer.
    pub answering: usize,
}

impl Side {
    /// The mail address of a person.
    #[must_use]
    pub fn address(&self, person: &str) -> String {
        format!(
            "{}@{}",
            person.to_lowercase().replace(' ', "."),
            self.domain
        )
    }
}

/// The demo's cast and calendar.
pub struct Cast {
    /// Name of the relationship.
    pub relationship: &'static str,
    /// The facilitator: name and address.
    pub facilitator: (&'static str, &'static str),
    /// The zone of every time.
    pub zone: &'static str,
    /// Buyer and supplier.
    pub sides: [Side; 2],
    /// The waves that were released, from the first year on: the last is this year's.
    pub waves: [Wave; 3],
    /// Next year's wave.
    pub next: Wave,
}

/// A wave of the demo.
#[derive(Clone, Copy)]
pub struct Wave {
    /// Its label.
    pub label: &'static str,
    /// When it runs.
    pub span: Span,
}

const ZONE: &str = "Europe/Berlin";

const FIRST: [&str; 26] = [
    "Ana", "Bela", "Carla", "David", "Elif", "Farid", "Greta", "Hugo", "Ida", "Jonas", "Karin",
    "Leo", "Mara", "Nils", "Olga", "Pavel", "Rosa", "Samir", "Tilda", "Uwe", "Vera", "Wim",
    "Xenia", "Yusuf", "Zora", "Bruno",
];

const LAST: [&str; 26] = [
    "Albers", "Brandt", "Costa", "Dreyer", "Ebert", "Fontana", "Gruber", "Haas", "Ivanov",
    "Jensen", "Keller", "Lorenz", "Meyer", "Novak", "Olsen", "Pohl", "Reuter", "Santos", "Thoma",
    "Urban", "Vogt", "Weber", "Yilmaz", "Zeller", "Moser", "Lindt",
];

impl Cast {
    /// The cast of a seed.
    #[must_use]
    pub fn drawn(seed: u64) -> Self {
        let mut generator = ChaCha12Rng::seed_from_u64(seed);
        let (mut first, mut last) = (FIRST, LAST);
        first.shuffle(&mut generator);
        last.shuffle(&mut generator);
        let mut names = first
            .iter()
            .zip(last)
            .map(|(first, last)| format!("{first} {last}"));
        let mut people = |count: usize| names.by_ref().take(count).collect::<Vec<_>>();
        let sides = [
            Side {
                key: PartyKey::buyer(),
                name: "Nordwerk",
                domain: "nordwerk.example",
                people: people(12),
                answering: 11,
            },
            Side {
                key: PartyKey::supplier(),
                name: "Halden Logistics",
                domain: "halden.example",
                people: people(14),
                answering: 12,
            },
        ];
        let day: i8 = generator.random_range(1..=5);
        Self {
            relationship: "Nordwerk and Halden Logistics",
            facilitator: ("Ines Vogel", "ines.vogel@consult.example"),
            zone: ZONE,
            sides,
            waves: [("2024", 2024), ("2025", 2025), ("2026", 2026)].map(|(label, year)| Wave {
                label,
                span: span(year, day),
            }),
            next: Wave {
                label: "2027",
                span: span(2027, day),
            },
        }
    }
}

/// Three weeks from a day in March, nine o'clock, to a Friday-like five o'clock.
fn span(year: i16, day: i8) -> Span {
    let zone = TimeZone::get(ZONE).unwrap_or(TimeZone::UTC);
    let moment = |day: i8, hour: i8| {
        date(year, 3, day)
            .at(hour, 0, 0, 0)
            .to_zoned(zone.clone())
            .map_or(Timestamp::UNIX_EPOCH, |z| z.timestamp())
    };
    Span {
        opens_at: moment(day, 9),
        closes_at: moment(day + 18, 17),
    }
}
