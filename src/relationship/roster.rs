//! A roster: one party's list of people to invite. Every bad line is reported, by number, and a
//! roster with any bad line is refused whole.

use std::collections::BTreeMap;

use super::Person;

/// Most people in one roster.
pub const LARGEST_ROSTER: usize = 20_000;

/// One line of a roster file, as found.
#[derive(Clone, Debug)]
pub struct RosterLine {
    /// Line number in the file, counted from 1.
    pub line: u64,
    /// Name; may be empty.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// BCP 47 tag; empty for the default.
    pub locale: String,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterFault {
    /// Line number, counted from 1.
    pub line: u64,
    /// The fault and its remedy.
    pub fault: String,
}

/// Checks a roster: every address well-formed and unique, every locale a known language, and no
/// address already invited in the same wave (`taken`).
///
/// # Errors
/// Every fault found, in the order of lines.
pub fn check_roster(
    lines: &[RosterLine],
    languages: &[String],
    taken: &[String],
) -> Result<Vec<Person>, Vec<RosterFault>> {
    let default = languages.first().map_or("en", String::as_str);
    let mut faults = Vec::new();
    let mut seen: BTreeMap<String, u64> = BTreeMap::new();
    let mut people = Vec::new();
    if lines.len() > LARGEST_ROSTER {
        return Err(vec![RosterFault {
            line: 1,
            fault: format!("a roster holds at most {LARGEST_ROSTER} people; split it over parties"),
        }]);
    }
    for line in lines {
        let mut fault = |fault: String| {
            faults.push(RosterFault {
                line: line.line,
                fault,
            })
        };
        let email = line.email.trim().to_owned();
        let folded = email.to_lowercase();
        if let Err(problem) = check_address(&email) {
            fault(problem.to_owned());
        } else if let Some(first) = seen.get(&folded) {
            fault(format!(
                "this address stands in line {first} already; keep one of them"
            ));
        } else if taken.iter().any(|other| other.to_lowercase() == folded) {
            fault(
                "this address is invited by the other party; a person answers for one side"
                    .to_owned(),
            );
        }
        seen.entry(folded).or_insert(line.line);
        let name = line.name.trim().to_owned();
        if name.chars().any(char::is_control) || name.chars().count() > 120 {
            fault(
                "the name holds a control character or is longer than 120 characters; shorten it"
                    .to_owned(),
            );
        }
        let locale = match line.locale.trim() {
            "" => default.to_owned(),
            wanted => match language_for(wanted, languages) {
                Some(language) => language,
                None => {
                    fault(format!(
                        "the questionnaire has no language \"{wanted}\"; use one of {}, or leave it empty",
                        languages.join(", ")
                    ));
                    default.to_owned()
                }
            },
        };
        people.push(Person {
            name,
            email,
            locale,
        });
    }
    if faults.is_empty() {
        Ok(people)
    } else {
        Err(faults)
    }
}

/// Checks an e-mail address the way a mail server will: one `@`, a local part, a domain, nothing
/// that could end a header.
///
/// # Errors
/// The fault and its remedy, without the address.
pub fn check_address(address: &str) -> Result<(), &'static str> {
    if address.is_empty() {
        return Err("the address is missing; every line needs one");
    }
    if address.len() > 254
        || !address
            .chars()
            .all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.@".contains(c))
    {
        return Err(
            "the address holds a character that mail addresses do not have, or is too long; correct it",
        );
    }
    let Some((local, domain)) = address.rsplit_once('@') else {
        return Err("the address has no @; correct it");
    };
    let label = |part: &str| !part.is_empty() && !part.starts_with('-') && !part.ends_with('-');
    if local.is_empty()
        || local.len() > 64
        || local.contains('@')
        || local.starts_with('.')
        || local.ends_with('.')
        || local.contains("..")
    {
        return Err("the part before the @ is not valid; correct it");
    }
    if !domain.contains('.') && domain != "localhost" || !domain.split('.').all(label) {
        return Err("the part after the @ is no mail domain; correct it");
    }
    Ok(())
}

/// The language of the questionnaire that fits a locale: the same tag, or the same language
/// without region.
fn language_for(locale: &str, languages: &[String]) -> Option<String> {
    let wanted = locale.replace('_', "-").to_lowercase();
    let primary = wanted.split('-').next().unwrap_or_default();
    languages
        .iter()
        .find(|language| language.to_lowercase() == wanted)
        .or_else(|| {
            languages
                .iter()
                .find(|language| language.to_lowercase() == primary)
        })
        .cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(number: u64, email: &str, locale: &str) -> RosterLine {
        RosterLine {
            line: number,
            name: "A Name".into(),
            email: email.into(),
            locale: locale.into(),
        }
    }

    #[test]
    fn a_good_roster_is_taken_with_default_language_filled_in() {
        let people = check_roster(
            &[
                line(2, " ada@buyer.example ", ""),
                line(3, "bo@buyer.example", "de-AT"),
            ],
            &["en".into(), "de".into()],
            &[],
        )
        .unwrap();
        assert_eq!(people[0].email, "ada@buyer.example");
        assert_eq!(people[0].locale, "en");
        assert_eq!(people[1].locale, "de");
    }

    #[test]
    fn every_bad_line_is_named_by_number() {
        let faults = check_roster(
            &[
                line(2, "ada@buyer.example", ""),
                line(3, "ada", ""),
                line(4, "ADA@buyer.example", ""),
                line(5, "eve@buyer.example", "tlh"),
                line(6, "sam@supplier.example", ""),
                line(7, "x@buyer.example\r\nBcc: y@z.example", ""),
            ],
            &["en".into()],
            &["Sam@supplier.example".into()],
        )
        .unwrap_err();
        assert_eq!(
            faults.iter().map(|f| f.line).collect::<Vec<_>>(),
            [3, 4, 5, 6, 7]
        );
        assert!(faults[1].fault.contains("line 2"), "{faults:?}");
    }

    #[test]
    fn addresses_are_checked_as_a_mail_server_would() {
        for good in [
            "a@b.example",
            "o'brien+x@sub.b.example",
            "jörg@müller.example",
            "a@localhost",
        ] {
            assert_eq!(check_address(good), Ok(()), "{good}");
        }
        for bad in [
            "",
            "a",
            "@b.example",
            "a@",
            "a@b",
            "a@-b.example",
            "a..b@c.example",
            "a b@c.example",
            "a@b@c.example",
        ] {
            assert!(check_address(bad).is_err(), "{bad}");
        }
    }
}
