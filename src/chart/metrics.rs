//! How wide a text is, from the advances of the embedded font. Kerning is switched off in charts,
//! so the sum of advances is what a renderer with the same font draws.

use std::sync::LazyLock;

use ttf_parser::Face;

/// The weights of the report font; each is a family of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Running text.
    Plain,
    /// Headings and what stands out.
    Strong,
}

/// The font file of plain text.
pub const PLAIN_FONT: &[u8] = include_bytes!("../../reports/fonts/InterReport.otf");
/// The font file of strong text.
pub const STRONG_FONT: &[u8] = include_bytes!("../../reports/fonts/InterReportStrong.otf");

static PLAIN: LazyLock<Option<Face<'static>>> = LazyLock::new(|| Face::parse(PLAIN_FONT, 0).ok());
static STRONG: LazyLock<Option<Face<'static>>> = LazyLock::new(|| Face::parse(STRONG_FONT, 0).ok());

impl Weight {
    /// The family name, as written into SVG and Typst.
    #[must_use]
    pub fn family(self) -> &'static str {
        match self {
            Self::Plain => "Inter Report",
            Self::Strong => "Inter Report Strong",
        }
    }

    fn face(self) -> Option<&'static Face<'static>> {
        match self {
            Self::Plain => PLAIN.as_ref(),
            Self::Strong => STRONG.as_ref(),
        }
    }

    /// Whether the font can show a character.
    #[must_use]
    pub fn covers(self, character: char) -> bool {
        self.face()
            .is_some_and(|face| face.glyph_index(character).is_some())
    }
}

/// Width of a text in points at a size in points. What the font lacks is drawn with a font of the
/// reader's system and counts what its script rarely exceeds: an em, less for Hebrew and Arabic.
#[must_use]
pub fn width(weight: Weight, size: f64, text: &str) -> f64 {
    let Some(face) = weight.face() else {
        return text.chars().map(|_| size).sum();
    };
    let em = f64::from(face.units_per_em());
    text.chars()
        .map(|character| {
            face.glyph_index(character)
                .and_then(|glyph| face.glyph_hor_advance(glyph))
                .map_or_else(|| em * foreign(character), f64::from)
        })
        .sum::<f64>()
        * size
        / em
}

/// Width of a character of another font, in ems.
fn foreign(character: char) -> f64 {
    match character {
        _ if runs_leftward(character) => 0.65,
        _ => 1.0,
    }
}

/// Whether a character belongs to a script that is written from right to left.
fn runs_leftward(character: char) -> bool {
    matches!(character,
        '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// The text, cut with an ellipsis where it is wider than `room` points.
#[must_use]
pub fn fit(weight: Weight, size: f64, text: &str, room: f64) -> String {
    if width(weight, size, text) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for character in text.chars() {
        let longer = format!("{kept}{character}");
        if width(weight, size, &format!("{longer}…")) > room {
            break;
        }
        kept = longer;
    }
    format!("{}…", kept.trim_end())
}

/// A sentence with names in it that fits `room` points: where it does not, the longest name is cut,
/// and only when no name is left to cut, the sentence.
#[must_use]
pub fn fit_names(
    weight: Weight,
    size: f64,
    names: &[String],
    room: f64,
    sentence: impl Fn(&[String]) -> String,
) -> String {
    let mut names = names.to_vec();
    loop {
        let text = sentence(&names);
        let over = width(weight, size, &text) - room;
        let longest = names.iter_mut().max_by_key(|name| name.chars().count());
        match longest {
            Some(name) if over > 0.0 && name.chars().count() > 8 => {
                let wide = width(weight, size, name);
                let shorter = fit(weight, size, name, wide - (over / 2.0).max(size / 2.0));
                if shorter.chars().count() >= name.chars().count() {
                    return fit(weight, size, &text, room);
                }
                *name = shorter;
            }
            _ => return fit(weight, size, &text, room),
        }
    }
}

/// The text in lines of at most `room` points, at most `most` of them; the last is cut if needed.
#[must_use]
pub fn wrap(weight: Weight, size: f64, text: &str, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut words = text.split_whitespace().peekable();
    while words.peek().is_some() {
        if lines.len() + 1 >= most {
            let rest: Vec<&str> = words.by_ref().collect();
            lines.push(fit(weight, size, &rest.join(" "), room));
            break;
        }
        let mut line = String::new();
        while let Some(word) = words.peek() {
            let longer = if line.is_empty() {
                (*word).to_owned()
            } else {
                format!("{line} {word}")
            };
            if !line.is_empty() && width(weight, size, &longer) > room {
                break;
            }
            line = longer;
            words.next();
        }
        lines.push(fit(weight, size, &line, room));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_fonts_are_readable_and_have_the_signs_documents_use() {
        for weight in [Weight::Plain, Weight::Strong] {
            assert!(weight.face().is_some());
            for sign in "aZ09äßŁж−±–—…“”·→●▲□≥≤".chars() {
                assert!(weight.covers(sign), "{weight:?} lacks {sign}");
            }
        }
    }

    #[test]
    fn names_are_cut_before_sentences() {
        let names = [
            "Northwind International Foods".to_owned(),
            "Halden".to_owned(),
        ];
        let about = |names: &[String]| format!("{} about {}", names[0], names[1]);
        let text = fit_names(Weight::Plain, 9.0, &names, 110.0, about);
        assert!(text.ends_with("… about Halden"), "{text}");
        assert!(width(Weight::Plain, 9.0, &text) <= 110.0);
    }

    #[test]
    fn letters_of_other_fonts_count_what_they_rarely_exceed() {
        let wide = |text: &str| width(Weight::Plain, 10.0, text);
        assert!((wide("הלדן") - 26.0).abs() < 1e-9);
        assert!((wide("北风") - 20.0).abs() < 1e-9);
    }

    #[test]
    fn strong_is_wider_and_width_grows_with_size() {
        let plain = width(Weight::Plain, 9.0, "early warning");
        assert!(width(Weight::Strong, 9.0, "early warning") > plain);
        assert!((width(Weight::Plain, 18.0, "early warning") - 2.0 * plain).abs() < 1e-9);
    }

    #[test]
    fn wrapped_lines_fit_and_the_last_is_cut() {
        let text = "A rather long name of a facet that will not fit";
        let lines = wrap(Weight::Plain, 9.0, text, 80.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(
            lines
                .iter()
                .all(|line| width(Weight::Plain, 9.0, line) <= 80.0)
        );
        assert!(lines[1].ends_with('…'));
        assert_eq!(wrap(Weight::Plain, 9.0, "short", 80.0, 2), ["short"]);
    }
}
