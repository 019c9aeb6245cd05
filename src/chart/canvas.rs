//! One drawing surface over the SVG backend of plotters. Lengths are points; the backend knows only
//! whole numbers, so everything is drawn on a grid of eighths of a point and the root element is
//! rewritten: scaled back, named and described for screen readers.

use plotters::backend::{DrawingBackend, SVGBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle};

use super::cast::{length, whole};
use super::metrics::{Weight, width};
use super::palette::{Colour, Mark, Shape, WHITE};

/// Grid lines per point.
const GRID: f64 = 8.0;
/// The backend writes size / 1.24 as font size.
const FONT_SCALE: f64 = 1.24;

/// Which end of a text stands at its x.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pen {
    pub weight: Weight,
    pub size: f64,
    pub colour: Colour,
    pub anchor: Anchor,
}

impl Pen {
    /// Plain text from its start.
    pub(super) const fn plain(size: f64, colour: Colour) -> Self {
        Self {
            weight: Weight::Plain,
            size,
            colour,
            anchor: Anchor::Start,
        }
    }

    /// Strong text from its start.
    pub(super) const fn strong(size: f64, colour: Colour) -> Self {
        Self {
            weight: Weight::Strong,
            ..Self::plain(size, colour)
        }
    }

    /// The same, anchored elsewhere.
    pub(super) const fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// Width of a text so written.
    pub(super) fn width(&self, text: &str) -> f64 {
        width(self.weight, self.size, text)
    }
}

/// A point, in points from the upper left corner.
pub(super) type At = (f64, f64);

type Draw = Box<dyn FnOnce(&mut SVGBackend<'_>)>;

/// A surface of fixed width; its height is known when everything is drawn.
pub(super) struct Canvas {
    width: f64,
    strokes: Vec<Draw>,
}

impl Canvas {
    pub(super) fn new(width: f64) -> Self {
        Self {
            width,
            strokes: Vec::new(),
        }
    }

    fn draw(&mut self, stroke: impl FnOnce(&mut SVGBackend<'_>) + 'static) {
        self.strokes.push(Box::new(stroke));
    }

    pub(super) fn line(&mut self, from: At, to: At, colour: Colour, thickness: f64) {
        let style = stroke(colour, thickness);
        let (from, to) = (on_grid(from), on_grid(to));
        // The backend's results are those of writing into a string: they cannot fail.
        self.draw(move |svg| drop(svg.draw_line(from, to, &style)));
    }

    pub(super) fn dashes(&mut self, from: At, to: At, colour: Colour, thickness: f64) {
        let reach = (to.0 - from.0).hypot(to.1 - from.1);
        let (dash, pause) = (2.5, 2.0);
        let mut done = 0.0;
        while done < reach {
            let part = |way: f64| {
                let share = (way / reach).min(1.0);
                (
                    from.0 + (to.0 - from.0) * share,
                    from.1 + (to.1 - from.1) * share,
                )
            };
            self.line(part(done), part(done + dash), colour, thickness);
            done += dash + pause;
        }
    }

    pub(super) fn rectangle(&mut self, upper_left: At, lower_right: At, colour: Colour) {
        let style = fill(colour);
        let (a, b) = (on_grid(upper_left), on_grid(lower_right));
        self.draw(move |svg| drop(svg.draw_rect(a, b, &style, true)));
    }

    /// A surface that lets through what is below it; `share` is how much it covers.
    pub(super) fn veil(&mut self, path: &[At], colour: Colour, share: f64) {
        let style = colour_of(colour).mix(share).filled();
        let path: Vec<(i32, i32)> = path.iter().map(|at| on_grid(*at)).collect();
        self.draw(move |svg| drop(svg.fill_polygon(path, &style)));
    }

    pub(super) fn frame(&mut self, upper_left: At, lower_right: At, colour: Colour, thick: f64) {
        let ((x0, y0), (x1, y1)) = (upper_left, lower_right);
        for (from, to) in [
            ((x0, y0), (x1, y0)),
            ((x1, y0), (x1, y1)),
            ((x1, y1), (x0, y1)),
            ((x0, y1), (x0, y0)),
        ] {
            self.line(from, to, colour, thick);
        }
    }

    /// A mark with its centre at `at`.
    pub(super) fn mark(&mut self, at: At, mark: Mark, radius: f64) {
        let (inside, edge) = (fill(if mark.hollow { WHITE } else { mark.colour }), 1.4);
        let outline = stroke(mark.colour, edge);
        let inner = radius - edge / 2.0;
        if mark.shape == Shape::Circle {
            let (centre, r) = (on_grid(at), length(inner * GRID));
            self.draw(move |svg| {
                drop(svg.draw_circle(centre, r, &inside, true));
                drop(svg.draw_circle(centre, r, &outline, false));
            });
            return;
        }
        let corners = |offsets: &[(f64, f64)]| -> Vec<(i32, i32)> {
            offsets
                .iter()
                .map(|(dx, dy)| on_grid((at.0 + dx * inner, at.1 + dy * inner)))
                .collect()
        };
        let mut path = corners(match mark.shape {
            Shape::Triangle => &[(0.0, -1.15), (1.1, 0.8), (-1.1, 0.8)],
            Shape::Diamond => &[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)],
            _ => &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
        });
        self.draw(move |svg| {
            drop(svg.fill_polygon(path.clone(), &inside));
            let close: Vec<(i32, i32)> = path.iter().take(2).copied().collect();
            path.extend(close);
            drop(svg.draw_path(path, &outline));
        });
    }

    /// A line of text; `at` is on its baseline.
    pub(super) fn text(&mut self, at: At, pen: Pen, text: &str) {
        if text.is_empty() {
            return;
        }
        let horizontal = match pen.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let (at, text) = (on_grid(at), text.replace(char::is_control, " "));
        let colour = colour_of(pen.colour);
        self.draw(move |svg| {
            let family = FontFamily::Name(pen.weight.family());
            let size = pen.size * GRID * FONT_SCALE;
            let style = TextStyle::from(FontDesc::new(family, size, FontStyle::Normal))
                .color(&colour)
                .pos(Pos::new(horizontal, VPos::Bottom));
            drop(svg.draw_text(&text, &style, at));
        });
    }

    /// The finished drawing as an SVG document that a screen reader can name and describe.
    pub(super) fn finish(self, height: f64, name: &str, title: &str, description: &str) -> String {
        let (w, h) = (length(self.width * GRID), length(height * GRID));
        let mut drawn = String::new();
        let mut svg = SVGBackend::with_string(&mut drawn, (w, h));
        for stroke in self.strokes {
            stroke(&mut svg);
        }
        drop(svg.present());
        drop(svg);
        let (title, description) = (escape(title), escape(description));
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" \
             viewBox=\"0 0 {w} {h}\" role=\"img\" aria-labelledby=\"{name}-title\" \
             aria-describedby=\"{name}-desc\" \
             style=\"font-kerning:none\">\n<title id=\"{name}-title\">{title}</title>\n\
             <desc id=\"{name}-desc\">{description}</desc>\n",
            self.width, height
        );
        out.push_str(&rewritten(&drawn));
        out
    }
}

/// What the backend drew, without its root, its guesses at baselines, and line breaks in texts.
fn rewritten(drawn: &str) -> String {
    let body = drawn.split_once(">\n").map_or("", |(_, body)| body);
    let body = body
        .replace(" dy=\"-0.5ex\"", "")
        .replace(" opacity=\"1\"", "")
        .replace("\n</text>", "</text>")
        .replace(&family(Weight::Plain), &with_fallback(Weight::Plain, ""))
        .replace(
            &family(Weight::Strong),
            &with_fallback(Weight::Strong, " font-weight=\"600\""),
        )
        .replace(" stroke=\"none\" stroke-width=\"1\"", "")
        .replace(" \"/>", "\"/>");
    let mut out = String::with_capacity(body.len());
    let mut lines = body.lines();
    while let Some(line) = lines.next() {
        out.push_str(line);
        // The backend breaks the line after an opening tag; a text begins right there.
        if line.starts_with("<text ") && !line.ends_with("</text>") {
            out.push_str(lines.next().unwrap_or_default());
        }
        out.push('\n');
    }
    out
}

fn family(weight: Weight) -> String {
    format!(" font-family=\"{}\"", weight.family())
}

/// Where a chart is opened alone, without the report font.
fn with_fallback(weight: Weight, bold: &str) -> String {
    format!(
        " font-family=\"{}, Inter, Arial, sans-serif\"{bold}",
        weight.family()
    )
}

/// Text made safe between tags and in attributes.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn on_grid(at: At) -> (i32, i32) {
    (whole(at.0 * GRID), whole(at.1 * GRID))
}

fn colour_of(colour: Colour) -> RGBColor {
    RGBColor(colour.0, colour.1, colour.2)
}

fn stroke(colour: Colour, thickness: f64) -> ShapeStyle {
    colour_of(colour).stroke_width(length(thickness * GRID))
}

fn fill(colour: Colour) -> ShapeStyle {
    colour_of(colour).filled()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_its_words_and_loses_the_backends_guesses() {
        let mut canvas = Canvas::new(100.0);
        canvas.text(
            (10.0, 20.0),
            Pen::plain(9.0, (0, 0, 0)),
            "R&D <\"ours\"> & co",
        );
        let svg = canvas.finish(50.0, "n", "A & B", "of <it>");
        assert!(
            svg.contains(
                "<text x=\"80\" y=\"160\" text-anchor=\"start\" font-family=\"Inter Report, Inter, Arial, sans-serif\" \
             font-size=\"72\" fill=\"#000000\">R&amp;D &lt;&quot;ours&quot;&gt; &amp; co</text>"
            ),
            "{svg}"
        );
        assert!(svg.contains("viewBox=\"0 0 800 400\" role=\"img\""));
        assert!(svg.contains("<title id=\"n-title\">A &amp; B</title>"));
        assert!(svg.contains("<desc id=\"n-desc\">of &lt;it&gt;</desc>"));
        assert!(svg.ends_with("</svg>\n"));
    }
}
