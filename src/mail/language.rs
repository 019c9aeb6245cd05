//! The languages mails are written in, and how each writes a moment.

use jiff::Zoned;

/// A language that every mail is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Language {
    /// English; also for everybody whose language is missing.
    #[default]
    English,
    /// German.
    German,
}

impl Language {
    /// The language of a tag such as "de-AT".
    pub(super) fn of(tag: &str) -> Self {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("de") {
            Self::German
        } else {
            Self::English
        }
    }

    /// A moment with its zone: "Friday 12 March 2027, 17:00 (Europe/Berlin)".
    pub(super) fn moment(self, at: &Zoned) -> String {
        match self {
            Self::English => format!("{} ({})", at.strftime("%A %-d %B %Y, %H:%M"), zone(at)),
            Self::German => format!(
                "{}, {}. {} {}, {} Uhr ({})",
                named(&WEEKDAYS, at.weekday().to_monday_zero_offset()),
                at.day(),
                named(&MONTHS, at.month() - 1),
                at.year(),
                at.strftime("%H:%M"),
                zone(at)
            ),
        }
    }
}

const WEEKDAYS: [&str; 7] = [
    "Montag",
    "Dienstag",
    "Mittwoch",
    "Donnerstag",
    "Freitag",
    "Samstag",
    "Sonntag",
];

const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

fn named(names: &[&'static str], at: i8) -> &'static str {
    usize::try_from(at)
        .ok()
        .and_then(|at| names.get(at).copied())
        .unwrap_or_default()
}

/// The name of a moment's zone, or its distance from UTC where it has none.
fn zone(at: &Zoned) -> String {
    match at.time_zone().iana_name() {
        Some(name) => name.to_owned(),
        None => format!("UTC{}", at.strftime("%:z")),
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::{Offset, TimeZone};

    use super::*;

    #[test]
    fn a_moment_is_told_in_words_with_its_zone() {
        let friday: Zoned = "2027-03-12T17:00[Europe/Berlin]".parse().unwrap();
        assert_eq!(
            Language::English.moment(&friday),
            "Friday 12 March 2027, 17:00 (Europe/Berlin)"
        );
        assert_eq!(
            Language::German.moment(&friday),
            "Freitag, 12. März 2027, 17:00 Uhr (Europe/Berlin)"
        );
        let first: Zoned = "2029-01-01T08:05[Europe/Vienna]".parse().unwrap();
        assert_eq!(
            Language::German.moment(&first),
            "Montag, 1. Januar 2029, 08:05 Uhr (Europe/Vienna)"
        );
    }

    #[test]
    fn a_zone_without_name_is_told_by_its_distance() {
        let moment: Zoned = "2027-03-12T17:00[Europe/Berlin]".parse().unwrap();
        let fixed = TimeZone::fixed(Offset::constant(1));
        assert!(
            Language::English
                .moment(&moment.with_time_zone(fixed))
                .ends_with("(UTC+01:00)")
        );
    }

    #[test]
    fn the_primary_part_of_a_tag_decides() {
        for tag in ["de", "DE-at", "de_CH"] {
            assert_eq!(Language::of(tag), Language::German, "{tag}");
        }
        for tag in ["en-GB", "fi", "", "den"] {
            assert_eq!(Language::of(tag), Language::English, "{tag}");
        }
    }
}
