//! How figures, verdicts and reasons are said.

use jiff::civil::Date;

use super::{Texts, say};
use crate::definition::Policy;
use crate::disclosure::{Amount, Bound, Reason, Verdict};

impl Texts {
    /// A level: "66", "at most 12", "at least 88". Whole numbers; a bound rounds outwards.
    #[must_use]
    pub fn level(&self, value: f64, bound: Bound) -> String {
        self.bounded(value, bound, plain)
    }

    /// A difference, always with its sign: "+19", "−4", "0", "at least +20".
    #[must_use]
    pub fn difference(&self, value: f64, bound: Bound) -> String {
        self.bounded(value, bound, signed)
    }

    fn bounded(&self, value: f64, bound: Bound, written: fn(f64) -> String) -> String {
        match bound {
            Bound::Exact => written(value.round()),
            Bound::AtMost => say!(self, "figure-at-most", figure = written(value.floor())),
            Bound::AtLeast => say!(self, "figure-at-least", figure = written(value.ceil())),
        }
    }

    /// Typical precision: "± 9".
    #[must_use]
    pub fn precision(&self, half_width: f64) -> String {
        format!("± {}", plain(half_width.round()))
    }

    /// A share in whole percent: "30%", in German "30 %".
    #[must_use]
    pub fn percent(&self, percent: u32) -> String {
        say!(self, "figure-percent", figure = percent)
    }

    /// A part of a whole in whole percent: 0.3 is "30%".
    #[must_use]
    pub fn share(&self, share: f64) -> String {
        let figure = plain((100.0 * share).round());
        say!(self, "figure-percent", figure = figure)
    }

    /// A number with at most one digit after the point: "12.5", in German "12,5".
    #[must_use]
    pub fn decimal(&self, value: f64) -> String {
        let text = format!("{value:.1}");
        match text.split_once('.') {
            Some((whole, part)) if part != "0" => {
                say!(self, "figure-decimal", whole = whole, part = part)
            }
            Some((whole, _)) => whole.to_owned(),
            None => text,
        }
    }

    /// Words as somebody else's: “so”, in German „so“.
    #[must_use]
    pub fn quoted(&self, words: &str) -> String {
        say!(self, "figure-quoted", words = words)
    }

    /// A date: "4 March 2027".
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        let month = i64::from(date.month());
        let (day, year) = (date.day().to_string(), date.year().to_string());
        say!(self, "figure-date", day = day, month = month, year = year)
    }

    /// A verdict on a gap.
    #[must_use]
    pub fn verdict(&self, verdict: Verdict) -> String {
        let key = match verdict {
            Verdict::Gap => "verdict-gap",
            Verdict::SmallGap => "verdict-small-gap",
            Verdict::Aligned => "verdict-aligned",
            Verdict::Open => "verdict-open",
        };
        self.say(key, &[])
    }

    /// A verdict on a change.
    #[must_use]
    pub fn change(&self, verdict: Verdict) -> String {
        let key = match verdict {
            Verdict::Gap => "verdict-changed",
            Verdict::SmallGap => "verdict-small-change",
            Verdict::Aligned => "verdict-unchanged",
            Verdict::Open => "verdict-open",
        };
        self.say(key, &[])
    }

    /// Why a figure is missing, without "not shown".
    #[must_use]
    pub fn reason(&self, reason: Reason, k: u32) -> String {
        let key = match reason {
            Reason::FewerThanK => "reason-fewer-than-k",
            Reason::FewerThanTen => "reason-fewer-than-ten",
            Reason::FewerThanTwentyFive => "reason-fewer-than-twenty-five",
            Reason::FewValidAnswers => "reason-few-valid-answers",
            Reason::NotComputable => "reason-not-computable",
            Reason::FewItems => "reason-few-items",
            Reason::FewCommonItems => "reason-few-common-items",
            Reason::Disclosive => "reason-disclosive",
        };
        say!(self, key, k = k)
    }

    /// "not shown: fewer than 5 answers".
    #[must_use]
    pub fn not_shown(&self, why: Reason, k: u32) -> String {
        say!(self, "figure-not-shown", reason = self.reason(why, k))
    }

    /// The band of a level; the bands are a convention of the definition.
    #[must_use]
    pub fn level_band(&self, policy: &Policy, value: f64) -> String {
        let [strong, workable, at_risk] = policy.level_bands;
        let key = match value {
            v if v >= strong => "band-strong",
            v if v >= workable => "band-workable",
            v if v >= at_risk => "band-at-risk",
            _ => "band-critical",
        };
        self.say(key, &[])
    }

    /// The band of a gap, by its size.
    #[must_use]
    pub fn gap_band(&self, policy: &Policy, gap: f64) -> String {
        let [notable, large] = policy.gap_bands;
        let key = match gap.abs() {
            size if size >= large => "band-large",
            size if size >= notable => "band-notable",
            _ => "band-slight",
        };
        self.say(key, &[])
    }

    /// How many of a party chose an option.
    #[must_use]
    pub fn amount(&self, amount: Amount) -> String {
        match amount {
            Amount::Few => say!(self, "amount-few"),
            Amount::Some => say!(self, "amount-some"),
            Amount::Many => say!(self, "amount-many"),
            Amount::Count(count) => count.get().to_string(),
            Amount::AtLeastPercent(percent) => {
                let figure = self.percent(percent.get());
                say!(self, "figure-at-least", figure = figure)
            }
        }
    }

    /// "a", "a and b", "a, b and c".
    #[must_use]
    pub fn list<T: AsRef<str>>(&self, parts: &[T]) -> String {
        match parts {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [most @ .., last] => {
                let most: Vec<&str> = most.iter().map(AsRef::as_ref).collect();
                let most = most.join(&self.say("list-between", &[]));
                say!(self, "list-last", most = most, last = last.as_ref())
            }
        }
    }

    /// A title inside a sentence: with a small letter, unless it is an abbreviation or the language
    /// writes it large.
    #[must_use]
    pub fn inside(&self, title: &str) -> String {
        let mut letters = title.chars();
        match (letters.next(), letters.clone().next()) {
            (Some(first), Some(second)) if !second.is_uppercase() && !self.keeps_capitals() => {
                first.to_lowercase().chain(letters).collect()
            }
            _ => title.to_owned(),
        }
    }
}

fn plain(value: f64) -> String {
    if value < 0.0 {
        format!("−{:.0}", -value)
    } else {
        format!("{:.0}", value.abs())
    }
}

fn signed(value: f64) -> String {
    if value > 0.0 {
        format!("+{value:.0}")
    } else {
        plain(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Texts {
        Texts::new("en")
    }

    #[test]
    fn coded_levels_are_said_as_bounds() {
        assert_eq!(english().level(12.5, Bound::AtMost), "at most 12");
        assert_eq!(english().level(87.5, Bound::AtLeast), "at least 88");
        assert_eq!(english().level(65.6, Bound::Exact), "66");
        assert_eq!(english().level(0.2, Bound::Exact), "0");
        assert_eq!(
            Texts::new("de").level(87.5, Bound::AtLeast),
            "mindestens 88"
        );
    }

    #[test]
    fn differences_carry_their_sign() {
        assert_eq!(english().difference(18.75, Bound::Exact), "+19");
        assert_eq!(english().difference(-4.2, Bound::Exact), "−4");
        assert_eq!(english().difference(-0.2, Bound::Exact), "0");
        assert_eq!(english().difference(20.0, Bound::AtLeast), "at least +20");
    }

    #[test]
    fn lists_read_as_sentences() {
        assert_eq!(english().list(&["a"]), "a");
        assert_eq!(english().list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(Texts::new("de").list(&["a", "b", "c"]), "a, b und c");
    }

    #[test]
    fn bands_start_at_their_lower_bound() {
        let policy = Policy::default();
        assert_eq!(english().level_band(&policy, 75.0), "strong");
        assert_eq!(english().level_band(&policy, 44.9), "critical");
        assert_eq!(english().gap_band(&policy, -20.0), "large");
        assert_eq!(english().gap_band(&policy, 9.9), "slight");
    }

    #[test]
    fn titles_begin_small_inside_a_sentence_where_the_language_does_so() {
        assert_eq!(english().inside("Early warning"), "early warning");
        assert_eq!(english().inside("IT"), "IT");
        assert_eq!(Texts::new("de").inside("Frühe Warnung"), "Frühe Warnung");
    }

    #[test]
    fn numbers_and_quotes_are_written_as_in_the_language() {
        let german = Texts::new("de");
        assert_eq!(english().decimal(12.5), "12.5");
        assert_eq!(german.decimal(12.5), "12,5");
        assert_eq!(german.decimal(20.0), "20");
        assert_eq!(english().share(0.304), "30%");
        assert_eq!(german.percent(30), "30\u{a0}%");
        assert_eq!(english().quoted("fair"), "“fair”");
        assert_eq!(german.quoted("fair"), "„fair“");
    }

    #[test]
    fn dates_are_said_as_in_the_language() {
        let date = Date::constant(2027, 3, 4);
        assert_eq!(english().date(date), "4 March 2027");
        assert_eq!(Texts::new("de").date(date), "4. März 2027");
    }
}
