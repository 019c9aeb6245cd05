//! Reading `application/x-www-form-urlencoded` into memory that is wiped afterwards.
//!
//! Nothing is refused: a broken escape stays as it is and broken UTF-8 turns into replacement
//! characters, as browsers' own decoders do it.

use zeroize::{Zeroize, Zeroizing};

/// The fields of a form, in order, decoded.
pub fn fields(body: &[u8]) -> impl Iterator<Item = (Zeroizing<String>, Zeroizing<String>)> {
    body.split(|byte| *byte == b'&')
        .filter(|field| !field.is_empty())
        .map(|field| {
            let (name, rest) = match field.iter().position(|byte| *byte == b'=') {
                Some(at) => field.split_at(at),
                None => (field, &[][..]),
            };
            let value = rest.strip_prefix(b"=").unwrap_or(rest);
            (decoded(name), decoded(value))
        })
}

fn decoded(encoded: &[u8]) -> Zeroizing<String> {
    let mut plain = Vec::with_capacity(encoded.len());
    let mut rest = encoded;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        plain.push(match first {
            b'+' => b' ',
            b'%' => match escaped(after) {
                Some(byte) => {
                    rest = after.get(2..).unwrap_or_default();
                    byte
                }
                None => b'%',
            },
            other => *other,
        });
    }
    Zeroizing::new(String::from_utf8(plain).unwrap_or_else(|broken| {
        let text = String::from_utf8_lossy(broken.as_bytes()).into_owned();
        broken.into_bytes().zeroize();
        text
    }))
}

/// The byte that the two hexadecimal digits at the start stand for.
fn escaped(digits: &[u8]) -> Option<u8> {
    let digit = |at: usize| char::from(*digits.get(at)?).to_digit(16);
    u8::try_from(digit(0)? * 16 + digit(1)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &[u8]) -> Vec<(String, String)> {
        fields(body)
            .map(|(name, value)| (name.to_string(), value.to_string()))
            .collect()
    }

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn decodes_blanks_escapes_and_utf_8() {
        assert_eq!(
            read(b"a=1+2&b%20c=%C3%A9%26%3d&d"),
            [pair("a", "1 2"), pair("b c", "é&="), pair("d", "")]
        );
    }

    #[test]
    fn keeps_what_it_cannot_decode() {
        assert_eq!(
            read(b"a=%&b=%2&c=%zz&d=%ff\xfe&&=e=f"),
            [
                pair("a", "%"),
                pair("b", "%2"),
                pair("c", "%zz"),
                pair("d", "\u{fffd}\u{fffd}"),
                pair("", "e=f"),
            ]
        );
        assert_eq!(read(b""), []);
    }
}
