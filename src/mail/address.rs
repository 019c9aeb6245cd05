//! E-mail addresses as people type them into rosters: trimmed, checked, fit for a header.
//!
//! Stricter than the standard on purpose: quoted local parts, comments and spaces are refused,
//! because in a roster they are always mistakes.

use std::fmt;

use lettre::Address;

/// Longest address that can be delivered (RFC 5321, 4.5.3.1.3, without the angle brackets).
const LONGEST: usize = 254;

/// A valid address: trimmed, its domain in lower case. Prints nothing of itself in `Debug`.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmailAddress(..)")
    }
}

/// Why an address was refused. Names the fault, never the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressFault {
    /// Nothing there.
    #[error("the e-mail address is missing")]
    Empty,
    /// Longer than any mail server takes.
    #[error("the e-mail address is longer than 254 characters")]
    TooLong,
    /// A line break or another invisible character.
    #[error("the e-mail address contains a line break or another invisible character; retype it")]
    ControlCharacter,
    /// Not of the form name@domain.
    #[error("not an e-mail address; write name@example.com, without name, brackets or spaces")]
    Malformed,
}

/// Checks an address and brings it into the form used everywhere else.
///
/// # Errors
///
/// See [`AddressFault`]. Spaces around the address are forgiven, control characters anywhere are
/// not.
pub fn validate_email(typed: &str) -> Result<EmailAddress, AddressFault> {
    if typed.chars().any(char::is_control) {
        return Err(AddressFault::ControlCharacter);
    }
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(AddressFault::Empty);
    }
    if typed.len() > LONGEST {
        return Err(AddressFault::TooLong);
    }
    let strange = |c: char| c.is_whitespace() || r#"<>()[],;:"\"#.contains(c);
    if typed.contains(strange) {
        return Err(AddressFault::Malformed);
    }
    let address: Address = typed.parse().map_err(|_| AddressFault::Malformed)?;
    Ok(EmailAddress(format!(
        "{}@{}",
        address.user(),
        address.domain().to_lowercase()
    )))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("ana@example.com", "ana@example.com")]
    #[case("  ana@example.com ", "ana@example.com")]
    #[case("Ana.Maria+work@Example.COM", "Ana.Maria+work@example.com")]
    #[case("o'neill@example.ie", "o'neill@example.ie")]
    #[case("jörg@müller.example", "jörg@müller.example")]
    fn takes_what_people_mean(#[case] typed: &str, #[case] kept: &str) {
        assert_eq!(
            validate_email(typed).map(|a| a.as_str().to_owned()),
            Ok(kept.to_owned())
        );
    }

    #[rstest]
    #[case("", AddressFault::Empty)]
    #[case("   ", AddressFault::Empty)]
    #[case("ana", AddressFault::Malformed)]
    #[case("@example.com", AddressFault::Malformed)]
    #[case("ana@", AddressFault::Malformed)]
    #[case("ana@@example.com", AddressFault::Malformed)]
    #[case("ana@exa mple.com", AddressFault::Malformed)]
    #[case("Ana <ana@example.com>", AddressFault::Malformed)]
    #[case("ana@example.com, bo@example.com", AddressFault::Malformed)]
    #[case("\"a b\"@example.com", AddressFault::Malformed)]
    #[case(
        "ana@example.com\r\nBcc: all@example.com",
        AddressFault::ControlCharacter
    )]
    #[case("ana@example.com\n", AddressFault::ControlCharacter)]
    #[case("ana\0@example.com", AddressFault::ControlCharacter)]
    fn refuses_what_cannot_be_delivered(#[case] typed: &str, #[case] fault: AddressFault) {
        assert_eq!(validate_email(typed), Err(fault));
    }

    #[test]
    fn refuses_what_no_server_takes() {
        let long = format!("a@{}.example", "b".repeat(300));
        assert_eq!(validate_email(&long), Err(AddressFault::TooLong));
    }

    #[test]
    fn keeps_addresses_out_of_debug_output() {
        let address = validate_email("ana@example.com");
        assert!(!format!("{address:?}").contains("ana"));
    }
}
