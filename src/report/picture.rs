//! A chart as a picture, for programs that take no SVG. The fonts are the embedded ones and no others,
//! so that equal charts give equal pictures everywhere; a letter they lack is left out.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

use super::world::OTHER_SCRIPTS;
use crate::chart::{PLAIN_FONT, STRONG_FONT};

/// Most pixels of a side.
const LARGEST: f32 = 16_000.0;

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_data(PLAIN_FONT.to_vec());
    fonts.load_font_data(STRONG_FONT.to_vec());
    for font in OTHER_SCRIPTS {
        fonts.load_font_data(font.to_vec());
    }
    Arc::new(fonts)
});

/// A drawing as PNG on a transparent ground, `scale` pixels for a point; nothing for what is no
/// drawing, or one that is too large.
pub(super) fn png(svg: &str, scale: f32) -> Option<Vec<u8>> {
    let options = Options {
        fontdb: Arc::clone(&FONTS),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).ok()?;
    let size = tree.size();
    let [width, height] = [size.width(), size.height()].map(|side| (side * scale).ceil());
    if !(1.0..=LARGEST).contains(&width) || !(1.0..=LARGEST).contains(&height) {
        return None;
    }
    let mut picture = Pixmap::new(width as u32, height as u32)?;
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut picture.as_mut(),
    );
    picture.encode_png().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\">\
        <text x=\"2\" y=\"15\" font-size=\"14\" font-family=\"Inter Report\">Rg</text></svg>";

    #[test]
    fn a_drawing_becomes_a_picture_with_its_letters() {
        let picture = Pixmap::decode_png(&png(TEXT, 2.0).expect("a picture")).expect("a PNG");
        assert_eq!((picture.width(), picture.height()), (80, 40));
        assert!(picture.pixels().iter().any(|pixel| pixel.alpha() == 255));
        assert_eq!(png(TEXT, 2.0), png(TEXT, 2.0));
    }

    #[test]
    fn what_is_no_drawing_or_too_large_is_no_picture() {
        assert_eq!(png("<p>", 1.0), None);
        assert_eq!(png(TEXT, 1_000_000.0), None);
        assert_eq!(png(TEXT, f32::NAN), None);
    }
}
