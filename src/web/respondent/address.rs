//! Which panel a path names, and which code a person typed.

use zeroize::Zeroizing;

use crate::relationship::PanelId;

/// The panel of `/s/{segment}`. Some mail gateways turn the `#` of a mailed link into `%23`, so
/// the code may follow the panel here; it is left where it is.
#[must_use]
pub fn panel(segment: &str) -> Option<PanelId> {
    let end = segment.find(['#', '%']).unwrap_or(segment.len());
    segment.get(..end)?.parse().ok()
}

/// The code in what was typed: without blanks and hyphens, and cut out of the whole link or of
/// `code.fingerprint` where that was pasted instead.
#[must_use]
pub fn code(typed: &str) -> Zeroizing<String> {
    let after_hash = typed.rsplit_once('#').map(|(_, code)| code);
    let after_escape = typed.rsplit_once("%23").map(|(_, code)| code);
    let code = after_hash.or(after_escape).unwrap_or(typed);
    let code = code.split_once('.').map_or(code, |(code, _)| code);
    let mut tidy = Zeroizing::new(String::with_capacity(code.len()));
    tidy.extend(code.chars().filter(|c| c.is_alphanumeric()));
    tidy
}

#[cfg(test)]
mod tests {
    use super::*;

    const PANEL: &str = "00112233445566778899aabbccddeeff";

    #[test]
    fn a_panel_is_found_whatever_a_gateway_made_of_its_link() {
        let plain = panel(PANEL);
        assert!(plain.is_some());
        for segment in ["#abc.def", "%23abc.def", "%2523abc.def"] {
            assert_eq!(panel(&format!("{PANEL}{segment}")), plain, "{segment}");
        }
    }

    #[test]
    fn anything_else_names_no_panel() {
        for segment in ["", "#", "panel", "00112233", "\u{1F600}", "é#x"] {
            assert_eq!(panel(segment), None, "{segment}");
        }
    }

    #[test]
    fn a_code_is_found_however_it_was_typed() {
        for typed in [
            "abcdefghij2345672345",
            " abcde fghij-23456 72345\n",
            "abcdefghij2345672345.FINGERPRINT",
            "https://survey.example/s/0011#abcdefghij2345672345.FINGERPRINT",
            "https://survey.example/s/0011%23abcdefghij2345672345.FINGERPRINT",
        ] {
            assert_eq!(code(typed).as_str(), "abcdefghij2345672345", "{typed}");
        }
        assert_eq!(code(" . # ").as_str(), "");
    }
}
