//! What stands in a drawing, read back from its SVG.

use super::super::{Chart, WIDTH, Weight, width};

/// A text as it stands in a drawing, in points.
#[derive(Debug)]
struct Label {
    words: String,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

fn attribute<'a>(line: &'a str, name: &str) -> &'a str {
    let (_, rest) = line
        .split_once(&format!(" {name}=\""))
        .expect("the attribute");
    rest.split_once('"').expect("its end").0
}

/// The height of a drawing, in points.
pub(super) fn height(chart: &Chart) -> f64 {
    attribute(&chart.svg, "height").parse().expect("a height")
}

fn labels(svg: &str) -> Vec<Label> {
    let texts = svg.lines().filter(|line| line.starts_with("<text "));
    texts
        .map(|line| {
            let number = |name: &str| attribute(line, name).parse::<f64>().expect("a number") / 8.0;
            let (x, y, size) = (number("x"), number("y"), number("font-size"));
            let weight = match attribute(line, "font-family").split(',').next() {
                Some("Inter Report") => Weight::Plain,
                _ => Weight::Strong,
            };
            let (_, words) = line.split_once('>').expect("the words");
            let words = words.trim_end_matches("</text>");
            let words = words.replace("&quot;", "\"").replace("&lt;", "<");
            let words = words.replace("&gt;", ">").replace("&apos;", "'");
            let words = words.replace("&amp;", "&");
            let wide = width(weight, size, &words);
            let left = match attribute(line, "text-anchor") {
                "start" => x,
                "middle" => x - wide / 2.0,
                _ => x - wide,
            };
            // Cap height of the font; what hangs below the line is left out.
            Label {
                words,
                left,
                right: left + wide,
                top: y - size * 0.73,
                bottom: y,
            }
        })
        .collect()
}

/// Every text is inside the drawing, and none over another.
pub(super) fn assert_unclipped(chart: &Chart) {
    let (name, height) = (&chart.name, height(chart));
    let labels = labels(&chart.svg);
    for (place, label) in labels.iter().enumerate() {
        assert!(
            label.left > -0.1
                && label.right < WIDTH + 0.1
                && label.top > -0.1
                && label.bottom < height + 0.1,
            "{name}: “{}” is clipped: {label:?}",
            label.words
        );
        for other in &labels[place + 1..] {
            let across = label.right.min(other.right) - label.left.max(other.left);
            let down = label.bottom.min(other.bottom) - label.top.max(other.top);
            assert!(
                across < 0.3 || down < 0.3,
                "{name}: “{}” over “{}”",
                label.words,
                other.words
            );
        }
    }
    for line in chart.svg.lines().filter(|line| line.starts_with("<rect ")) {
        let number = |name: &str| attribute(line, name).parse::<f64>().expect("a number") / 8.0;
        let (right, bottom) = (
            number("x") + number("width"),
            number("y") + number("height"),
        );
        let inside = number("x") >= -2.0 && right <= WIDTH + 2.0 && bottom <= height + 2.0;
        assert!(inside, "{name}: {line} is clipped");
    }
}
