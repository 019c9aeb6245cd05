//! How large a picture says it is, before anybody unpacks it.

/// Width and height in pixels that a PNG's first chunk declares.
pub(super) fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    if bytes.get(12..16)? != b"IHDR" {
        return None;
    }
    let number = |at: usize| {
        let digits = bytes.get(at..at + 4)?;
        Some(u32::from_be_bytes(digits.try_into().ok()?))
    };
    Some((number(16)?, number(20)?))
}

/// Width and height in pixels that a JPEG's frame declares.
pub(super) fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        let [0xff, kind, high, low] = *bytes.get(at..at + 4)? else {
            return None;
        };
        // Frames are C0 to CF, but for tables (C4, CC) and a reserved word (C8).
        if (0xc0..=0xcf).contains(&kind) && ![0xc4, 0xc8, 0xcc].contains(&kind) {
            let pair = |at: usize| {
                let digits = bytes.get(at..at + 2)?;
                Some(u32::from(u16::from_be_bytes(digits.try_into().ok()?)))
            };
            return Some((pair(at + 7)?, pair(at + 5)?));
        }
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_jpeg_tells_its_size_behind_other_segments() {
        let jpeg =
            b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc4\x00\x03x\xff\xc0\x00\x0b\x08\x00\x20\x01\x40";
        assert_eq!(jpeg_size(jpeg), Some((320, 32)));
    }

    #[test]
    fn what_ends_early_or_runs_in_circles_has_no_size() {
        for bytes in [
            &b"\xff\xd8\xff"[..],
            b"\xff\xd8\xff\xe0\x00\x00",
            b"\xff\xd8\xff\xe0\xff\xff",
            b"\xff\xd8\xff\xc0\x00\x0b\x08\x00",
        ] {
            assert_eq!(jpeg_size(bytes), None, "{bytes:?}");
        }
        assert_eq!(png_size(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0"), None);
    }
}
