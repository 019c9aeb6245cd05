//! Base32 in Crockford's alphabet, lower case: no `i`, `l`, `o` or `u`, so that what is printed
//! can be typed. Used for access codes and fingerprints.

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The first `count` characters (5 bits each, most significant bit first) of `bytes`; fewer when
/// the bytes end sooner.
pub(super) fn encode(bytes: &[u8], count: usize) -> String {
    let mut text = String::with_capacity(count);
    let (mut window, mut bits) = (0_u16, 0_u32);
    for byte in bytes {
        window = (window << 8) | u16::from(*byte);
        bits += 8;
        while bits >= 5 && text.len() < count {
            bits -= 5;
            let five = usize::from((window >> bits) & 31);
            text.extend(ALPHABET.get(five).copied().map(char::from));
        }
        window &= (1 << bits.min(15)) - 1;
    }
    text
}

/// Reads exactly `count` characters as people type them: upper or lower case, spaces and hyphens
/// anywhere, `o` for zero, `i` and `l` for one. Returns the canonical spelling.
pub(super) fn parse(typed: &str, count: usize) -> Option<String> {
    let mut text = String::with_capacity(count);
    for letter in typed.chars() {
        let letter = match letter.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            '-' | '\u{2010}'..='\u{2015}' => continue,
            white if white.is_whitespace() => continue,
            other => other,
        };
        let known = u8::try_from(letter).is_ok_and(|byte| ALPHABET.contains(&byte));
        if !known || text.len() == count {
            return None;
        }
        text.push(letter);
    }
    (text.len() == count).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_bits_become_one_character() {
        assert_eq!(encode(&[0, 0], 3), "000");
        assert_eq!(encode(&[0xff, 0xff, 0xff], 4), "zzzz");
        assert_eq!(encode(&[0b0000_1000, 0b1000_0110], 3), "123");
        assert_eq!(encode(&[0xff; 32], 26).len(), 26);
        assert_eq!(
            encode(b"\x00\x44\x32\x14\xc7\x42\x54\xb6\x35\xcf", 16),
            "0123456789abcdef"
        );
    }

    #[test]
    fn typing_mistakes_are_forgiven() {
        assert_eq!(parse(" O1-iL ", 4).as_deref(), Some("0111"));
        assert_eq!(parse("AB cd\u{2013}Z", 5).as_deref(), Some("abcdz"));
        assert_eq!(parse("abc", 4), None);
        assert_eq!(parse("abcde", 4), None);
        assert_eq!(parse("abcu", 4), None);
        assert_eq!(parse("abcé", 4), None);
    }
}
