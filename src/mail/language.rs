//! The languages mails are written in, and how each writes a moment.

use jiff::Zoned;

pub(super) use crate::relationship::Language;

impl Language {
    /// The language of a tag such as "de-AT"; English where mails are not written in it.
    pub(super) fn of(tag: &str) -> Self {
        Self::of_tag(tag).unwrap_or_default()
    }

    /// The same for mail to representatives and old addresses, which is in English and German only.
    pub(super) fn of_desk(tag: &str) -> Self {
        match Self::of(tag) {
            Self::German => Self::German,
            _ => Self::English,
        }
    }

    /// A moment with its zone: "Friday 12 March 2027, 17:00 (Europe/Berlin)".
    pub(super) fn moment(self, at: &Zoned) -> String {
        let weekday = named(self.weekdays(), at.weekday().to_monday_zero_offset());
        let month = named(self.months(), at.month() - 1);
        let (day, year) = (at.day(), at.year());
        let (time, zone) = (at.strftime("%H:%M"), zone(at));
        match self {
            Self::English => format!("{weekday} {day} {month} {year}, {time} ({zone})"),
            Self::German => format!("{weekday}, {day}. {month} {year}, {time} Uhr ({zone})"),
            Self::French => {
                let first = if day == 1 { "er" } else { "" };
                format!("{weekday} {day}{first} {month} {year} à {time} ({zone})")
            }
            Self::Spanish => format!("{weekday} {day} de {month} de {year}, {time} ({zone})"),
            Self::Portuguese => format!("{weekday}, {day} de {month} de {year}, {time} ({zone})"),
            Self::Polish => format!("{weekday}, {day} {month} {year} r., godz. {time} ({zone})"),
            Self::Chinese => format!("{year}年{month}{day}日{weekday} {time}（{zone}）"),
            Self::Arabic => format!("{weekday} {day} {month} {year}، الساعة {time} ({zone})"),
        }
    }

    /// Monday to Sunday.
    fn weekdays(self) -> &'static str {
        match self {
            Self::English => "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
            Self::German => "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
            Self::French => "lundi mardi mercredi jeudi vendredi samedi dimanche",
            Self::Spanish => "lunes martes miércoles jueves viernes sábado domingo",
            Self::Portuguese => {
                "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo"
            }
            Self::Polish => "poniedziałek wtorek środa czwartek piątek sobota niedziela",
            Self::Chinese => "星期一 星期二 星期三 星期四 星期五 星期六 星期日",
            Self::Arabic => "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
        }
    }

    /// January to December, as they stand after a day.
    fn months(self) -> &'static str {
        match self {
            Self::English => {
                "January February March April May June July August September October November December"
            }
            Self::German => {
                "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
            }
            Self::French => {
                "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
            }
            Self::Spanish => {
                "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
            }
            Self::Portuguese => {
                "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
            }
            Self::Polish => {
                "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października \
                 listopada grudnia"
            }
            Self::Chinese => "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
            Self::Arabic => {
                "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"
            }
        }
    }
}

/// The name at a place, from 0.
fn named(names: &'static str, at: i8) -> &'static str {
    usize::try_from(at)
        .ok()
        .and_then(|at| names.split(' ').nth(at))
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

    const ALL: [Language; 8] = [
        Language::English,
        Language::German,
        Language::French,
        Language::Spanish,
        Language::Portuguese,
        Language::Polish,
        Language::Chinese,
        Language::Arabic,
    ];

    #[test]
    fn a_moment_is_told_in_words_with_its_zone() {
        let friday: Zoned = "2027-03-12T17:00[Europe/Berlin]".parse().unwrap();
        let said = [
            "Friday 12 March 2027, 17:00 (Europe/Berlin)",
            "Freitag, 12. März 2027, 17:00 Uhr (Europe/Berlin)",
            "vendredi 12 mars 2027 à 17:00 (Europe/Berlin)",
            "viernes 12 de marzo de 2027, 17:00 (Europe/Berlin)",
            "sexta-feira, 12 de março de 2027, 17:00 (Europe/Berlin)",
            "piątek, 12 marca 2027 r., godz. 17:00 (Europe/Berlin)",
            "2027年3月12日星期五 17:00（Europe/Berlin）",
            "الجمعة 12 مارس 2027، الساعة 17:00 (Europe/Berlin)",
        ];
        for (language, words) in ALL.into_iter().zip(said) {
            assert_eq!(language.moment(&friday), words);
        }
        let first: Zoned = "2029-01-01T08:05[Europe/Vienna]".parse().unwrap();
        assert_eq!(
            Language::German.moment(&first),
            "Montag, 1. Januar 2029, 08:05 Uhr (Europe/Vienna)"
        );
        assert_eq!(
            Language::French.moment(&first),
            "lundi 1er janvier 2029 à 08:05 (Europe/Vienna)"
        );
    }

    #[test]
    fn every_language_has_seven_days_and_twelve_months() {
        for language in ALL {
            assert_eq!(language.weekdays().split(' ').count(), 7, "{language:?}");
            assert_eq!(language.months().split(' ').count(), 12, "{language:?}");
        }
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
        assert_eq!(Language::of("pt-BR"), Language::Portuguese);
        assert_eq!(Language::of("zh-Hans-CN"), Language::Chinese);
    }

    #[test]
    fn mail_to_representatives_is_in_english_where_it_is_not_in_german() {
        assert_eq!(Language::of_desk("de-AT"), Language::German);
        assert_eq!(Language::of_desk("fr"), Language::English);
    }
}
