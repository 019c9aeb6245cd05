//! The one spelling of a comment that goes into a ballot.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// A comment in the form that is stored: NFC, lines ended by LF, no other control characters (a
/// tab becomes a space), no white space around it. Nothing is cut. Doing it twice changes
/// nothing.
#[must_use]
pub fn normalize_comment(text: &str) -> String {
    let mut plain = Zeroizing::new(String::with_capacity(text.len()));
    let mut after_return = false;
    for character in text.chars() {
        match character {
            '\r' => plain.push('\n'),
            '\n' if after_return => {}
            '\n' => plain.push('\n'),
            '\t' => plain.push(' '),
            other if other.is_control() => {}
            other => plain.push(other),
        }
        after_return = character == '\r';
    }
    let composed: Zeroizing<String> = Zeroizing::new(plain.nfc().collect());
    composed.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn line_ends_become_lf() {
        assert_eq!(normalize_comment("a\r\nb\rc\nd\r\r\ne"), "a\nb\nc\nd\n\ne");
    }

    #[test]
    fn other_control_characters_go() {
        assert_eq!(
            normalize_comment(" a\tb\u{0}\u{7f}\u{85}c\u{1b}[1m \n"),
            "a bc[1m"
        );
    }

    #[test]
    fn letters_are_composed() {
        assert_eq!(normalize_comment("Zu\u{308}rich"), "Z\u{fc}rich");
    }

    proptest! {
        #[test]
        fn doing_it_twice_changes_nothing(text in any::<String>()) {
            let once = normalize_comment(&text);
            prop_assert_eq!(normalize_comment(&once), once);
        }
    }
}
