//! Choosing the language of a text and filling its placeholders.

use std::collections::BTreeSet;

use super::{LocalizedText, Wordings};

/// The placeholders a text may hold, without their braces.
pub(super) const PLACEHOLDERS: [&str; 3] = ["own", "partner", "period"];

/// The text in `language`, or in `default` where it has none; empty when it has neither.
#[must_use]
pub fn text<'a>(text: &'a LocalizedText, language: &str, default: &str) -> &'a str {
    text.get(language)
        .or_else(|| text.get(default))
        .map_or("", String::as_str)
}

/// What a party reads: the text, or what stands for that party instead.
#[must_use]
pub fn worded_for<'a>(
    party: &str,
    text: &'a LocalizedText,
    wordings: &'a Wordings,
) -> &'a LocalizedText {
    wordings.get(party).unwrap_or(text)
}

/// The text with `{own}`, `{partner}` and `{period}` filled in. What is filled in is not
/// searched again, so a name that holds braces stays as it is.
#[must_use]
pub fn fill(text: &str, own: &str, partner: &str, period: &str) -> String {
    let mut filled = String::with_capacity(text.len());
    for piece in pieces(text) {
        filled.push_str(match piece {
            Piece::Plain(plain) => plain,
            Piece::Placeholder("{own}") => own,
            Piece::Placeholder("{partner}") => partner,
            Piece::Placeholder("{period}") => period,
            Piece::Placeholder(unknown) => unknown,
        });
    }
    filled
}

/// The placeholders of a text with their braces, each once.
#[must_use]
pub fn placeholders(text: &str) -> BTreeSet<&str> {
    let pieces = pieces(text).into_iter();
    let named = pieces.filter_map(|piece| match piece {
        Piece::Placeholder(whole) => Some(whole),
        Piece::Plain(_) => None,
    });
    named.collect()
}

/// A stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Text without a complete placeholder; a lone brace stays in here.
    Plain(&'a str),
    /// Something in braces, braces included.
    Placeholder(&'a str),
}

/// The text cut into plain stretches and placeholders; joined again they are the text.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(end) = rest.find('}') {
        let (upto, after) = rest.split_at(end + 1);
        match upto.rfind('{') {
            Some(start) => {
                let (plain, placeholder) = upto.split_at(start);
                pieces.push(Piece::Plain(plain));
                pieces.push(Piece::Placeholder(placeholder));
            }
            None => pieces.push(Piece::Plain(upto)),
        }
        rest = after;
    }
    pieces.push(Piece::Plain(rest));
    pieces.retain(|piece| *piece != Piece::Plain(""));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(text: &str) -> String {
        fill(text, "Acme", "{own} & Co", "2026")
    }

    #[test]
    fn fills_every_placeholder_once() {
        assert_eq!(
            filled("{own}, {partner} and {own} in {period}."),
            "Acme, {own} & Co and Acme in 2026."
        );
    }

    #[test]
    fn leaves_other_braces_alone() {
        assert_eq!(filled("a } b {own"), "a } b {own");
        assert_eq!(filled("{ {own} } {Own}"), "{ Acme } {Own}");
        assert_eq!(filled(""), "");
    }

    #[test]
    fn falls_back_to_the_default_language() {
        let words = LocalizedText::from([("en".into(), "yes".into()), ("de".into(), "ja".into())]);
        assert_eq!(text(&words, "de", "en"), "ja");
        assert_eq!(text(&words, "fr", "en"), "yes");
        assert_eq!(text(&words, "fr", "it"), "");
    }
}
