//! How a relationship's readouts look: a logo, an accent colour and a text on the cover.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::picture::{jpeg_size, png_size};

/// The look of a relationship's readouts. Everything may be absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Branding {
    /// A picture on the cover.
    pub logo: Option<Logo>,
    /// The colour of headings' kickers, rules and links.
    pub accent: Option<Accent>,
    /// A few words on the cover: who invites, for what.
    pub cover: Option<String>,
}

/// Largest logo, in bytes.
pub const LOGO_BYTES: usize = 200 * 1024;

/// Widest and highest logo, in pixels.
pub const LOGO_SIDE: u32 = 4000;

/// Most pixels of a logo: unpacked, it takes four bytes for each.
pub const LOGO_PIXELS: u32 = 4_000_000;

/// Longest text on a cover, in characters.
pub const COVER_CHARACTERS: usize = 300;

/// A picture: PNG or JPEG, at most [`LOGO_BYTES`] long, [`LOGO_SIDE`] wide and high, and of
/// [`LOGO_PIXELS`]. No other kind is taken: an SVG may hold
/// programs and links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    kind: LogoKind,
    bytes: Vec<u8>,
}

/// Which kind of picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

impl LogoKind {
    /// The ending of a file of this kind.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

/// Why something is no branding.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum BrandingError {
    /// Neither PNG nor JPEG.
    #[error("the logo is neither a PNG nor a JPEG picture; save it as one of these")]
    Kind,
    /// Too long.
    #[error("the logo has {0} kB; the most is 200 kB: save it smaller, 600 pixels wide is enough")]
    TooLarge(usize),
    /// No size where a picture has it.
    #[error("the logo cannot be read as a picture; save it again as PNG or JPEG")]
    Broken,
    /// Too many pixels.
    #[error(
        "the logo has {width} × {height} pixels; the most is 4000 on a side and 4 million in all: save it smaller, 600 pixels wide is enough"
    )]
    TooWide {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// Longer than a cover has room for.
    #[error("the text on the cover has {0} characters; the most is 300")]
    Cover(usize),
    /// Not a colour.
    #[error("“{0}” is not a colour; write six hexadecimal digits after a #, as in #1d6b66")]
    Colour(String),
    /// Not legible on white.
    #[error(
        "the colour {colour} has a contrast of only {contrast} to white paper; 4.5 are needed for text, so choose a darker one"
    )]
    Pale {
        /// The colour.
        colour: String,
        /// Its contrast, one digit after the point.
        contrast: String,
    },
}

impl Logo {
    /// A picture from its bytes. What they begin with decides which kind it is.
    ///
    /// # Errors
    ///
    /// [`BrandingError::Kind`], [`BrandingError::TooLarge`], [`BrandingError::Broken`] and
    /// [`BrandingError::TooWide`]. Only the size is read; whether the rest unpacks is not.
    pub fn new(bytes: Vec<u8>) -> Result<Self, BrandingError> {
        let kind = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            LogoKind::Png
        } else if bytes.starts_with(b"\xff\xd8\xff") {
            LogoKind::Jpeg
        } else {
            return Err(BrandingError::Kind);
        };
        if bytes.len() > LOGO_BYTES {
            return Err(BrandingError::TooLarge(bytes.len().div_ceil(1024)));
        }
        let size = match kind {
            LogoKind::Png => png_size(&bytes),
            LogoKind::Jpeg => jpeg_size(&bytes),
        };
        let (width, height) = size.ok_or(BrandingError::Broken)?;
        if width == 0 || height == 0 {
            return Err(BrandingError::Broken);
        }
        if width.max(height) > LOGO_SIDE || width.saturating_mul(height) > LOGO_PIXELS {
            return Err(BrandingError::TooWide { width, height });
        }
        Ok(Self { kind, bytes })
    }

    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> LogoKind {
        self.kind
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// A colour that is legible as text on white.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Accent(String);

impl Accent {
    /// `#rrggbb`, in small letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Accent> for String {
    fn from(accent: Accent) -> Self {
        accent.0
    }
}

impl TryFrom<String> for Accent {
    type Error = BrandingError;

    /// Reads `#rrggbb`.
    fn try_from(text: String) -> Result<Self, BrandingError> {
        let written = text.trim().to_ascii_lowercase();
        let colour = || BrandingError::Colour(text.clone());
        let digits = written.strip_prefix('#').ok_or_else(colour)?;
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(colour());
        }
        let channels = u32::from_str_radix(digits, 16).map_err(|_| colour())?;
        let contrast = contrast_to_white(channels.to_be_bytes());
        if contrast < 4.5 {
            return Err(BrandingError::Pale {
                colour: written,
                contrast: format!("{contrast:.1}"),
            });
        }
        Ok(Self(written))
    }
}

/// Contrast to white, 1 to 21, as WCAG 2.2 defines it. The first byte is not a channel.
fn contrast_to_white([_, red, green, blue]: [u8; 4]) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    };
    let luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    1.05 / (luminance + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_must_be_legible_on_white() {
        let read = |text: &str| Accent::try_from(text.to_owned());
        assert_eq!(read(" #1D6B66 ").unwrap().as_str(), "#1d6b66");
        // #767676 is the lightest grey that passes; #777777 does not.
        assert!(read("#767676").is_ok());
        let pale = read("#777777").unwrap_err().to_string();
        assert!(pale.contains("4.5 are needed"), "{pale}");
        for text in ["1d6b66", "#1d6b6", "#1d6b6g", "#é12345", ""] {
            assert!(
                matches!(read(text), Err(BrandingError::Colour(_))),
                "{text}"
            );
        }
    }

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes
    }

    #[test]
    fn a_logo_has_a_size_that_memory_bears() {
        assert!(Logo::new(png(4000, 1000)).is_ok());
        for (width, height) in [(4001, 1), (1, 4001), (2001, 2000), (u32::MAX, u32::MAX)] {
            let refused = Logo::new(png(width, height)).unwrap_err();
            assert_eq!(refused, BrandingError::TooWide { width, height });
        }
        assert_eq!(Logo::new(png(0, 10)), Err(BrandingError::Broken));
        let short = b"\x89PNG\r\n\x1a\nrest".to_vec();
        assert_eq!(Logo::new(short), Err(BrandingError::Broken));
    }

    #[test]
    fn a_logo_is_known_by_its_first_bytes() {
        let png = png(600, 200);
        assert_eq!(Logo::new(png.clone()).unwrap().kind(), LogoKind::Png);
        let jpeg = b"\xff\xd8\xff\xc0\x00\x0b\x08\x00\x20\x01\x40".to_vec();
        assert_eq!(Logo::new(jpeg).unwrap().kind(), LogoKind::Jpeg);
        assert_eq!(Logo::new(b"<svg/>".to_vec()), Err(BrandingError::Kind));
        let mut long = png;
        long.resize(LOGO_BYTES + 1, 0);
        assert_eq!(Logo::new(long), Err(BrandingError::TooLarge(201)));
    }
}
