//! What stands on an editable slide. Lengths are points; the format counts 12,700 to a point.

use std::fmt::Write as _;

use crate::chart::{Table, Weight, width};
use crate::report::slides::Quote;

/// The namespaces of every part.
pub(super) const NAMESPACES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
/// What every tree of shapes begins with.
pub(super) const TREE: &str =
    "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>";

const POINT: u32 = 12_700;
/// Sizes of running text, largest first.
const SIZES: [u32; 9] = [26, 24, 22, 20, 18, 17, 16, 15, 14];
/// Room for what stands below the title, in points.
const ROOM: (f64, f64) = (860.0, 340.0);

/// The shapes of a slide, in reading order.
pub(super) struct Shapes {
    language: String,
    drawn: String,
    last: u32,
}

impl Shapes {
    pub(super) fn new(language: &str) -> Self {
        Self {
            language: escape(language),
            drawn: String::new(),
            last: 1,
        }
    }

    fn next(&mut self) -> u32 {
        self.last += 1;
        self.last
    }

    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing into a string cannot fail.
        let _ = self.drawn.write_fmt(text);
    }

    /// A slide of these shapes.
    pub(super) fn slide(&self) -> String {
        format!(
            "<p:sld {NAMESPACES}><p:cSld><p:spTree>{TREE}{}</p:spTree></p:cSld>\
             <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>",
            self.drawn
        )
    }

    fn run(&self, text: &str, size: u32, strong: bool) -> String {
        let bold = if strong { " b=\"1\"" } else { "" };
        format!(
            "<a:r><a:rPr lang=\"{}\" sz=\"{}\"{bold}/><a:t>{}</a:t></a:r>",
            self.language,
            size * 100,
            escape(text)
        )
    }

    /// Text in a place that the layout has, a paragraph each with its size.
    pub(super) fn placeholder(&mut self, kind: &str, place: Option<u32>, lines: &[(&str, u32)]) {
        let paragraphs: Vec<String> = lines
            .iter()
            .map(|(text, size)| format!("<a:p>{}</a:p>", self.run(text, *size, false)))
            .collect();
        self.placed(kind, place, &paragraphs.concat());
    }

    fn placed(&mut self, kind: &str, place: Option<u32>, paragraphs: &str) {
        let (id, index) = (
            self.next(),
            place.map_or_else(String::new, |place| format!(" idx=\"{place}\"")),
        );
        self.put(format_args!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{kind} {id}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
             <p:nvPr><p:ph type=\"{kind}\"{index}/></p:nvPr></p:nvSpPr><p:spPr/>\
             <p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
        ));
    }

    /// Where the figures come from, and the number of the slide.
    pub(super) fn footer(&mut self, source: &str, number: usize) {
        let source = format!("<a:p>{}</a:p>", self.run(source, 10, false));
        self.placed("ftr", Some(11), &source);
        let number = format!(
            "<a:p><a:fld id=\"{{00000000-0000-4000-8000-000000000001}}\" type=\"slidenum\">\
             <a:rPr lang=\"{}\" sz=\"1000\"/><a:t>{number}</a:t></a:fld></a:p>",
            self.language
        );
        self.placed("sldNum", Some(12), &number);
    }

    /// Sentences, then points, then a remark.
    pub(super) fn points(&mut self, leads: &[String], points: &[String], more: Option<&str>) {
        let texts: Vec<&str> = leads
            .iter()
            .chain(points)
            .map(String::as_str)
            .chain(more)
            .collect();
        let size = fitting(&texts);
        let mut paragraphs = String::new();
        for lead in leads {
            let strong = !points.is_empty();
            paragraphs += &self.unmarked(&self.run(lead, size, strong));
        }
        for point in points {
            let _ = write!(paragraphs, "<a:p>{}</a:p>", self.run(point, size, false));
        }
        if let Some(more) = more {
            paragraphs += &self.unmarked(&self.run(more, 14, false));
        }
        self.placed("body", Some(1), &paragraphs);
    }

    fn unmarked(&self, runs: &str) -> String {
        format!("<a:p><a:pPr marL=\"0\" indent=\"0\"><a:buNone/></a:pPr>{runs}</a:p>")
    }

    /// Comments, each with what it is about and who wrote it.
    pub(super) fn quotes(&mut self, quotes: &[Quote]) {
        let said = quotes.iter().flat_map(|quote| {
            let about = quote.about.as_deref();
            [about.unwrap_or(""), &quote.text, &quote.source]
        });
        let texts: Vec<&str> = said.collect();
        let size = fitting(&texts);
        let mut paragraphs = String::new();
        for quote in quotes {
            if let Some(about) = &quote.about {
                paragraphs += &self.unmarked(&self.run(about, 14, true));
            }
            paragraphs += &self.unmarked(&self.run(&quote.text, size, false));
            paragraphs += &self.unmarked(&self.run(&quote.source, 14, false));
        }
        self.placed("body", Some(1), &paragraphs);
    }

    /// A picture, as large as its box allows.
    pub(super) fn picture(&mut self, relation: &str, says: &str, within: [u32; 4], bytes: &[u8]) {
        let [x, y, most_wide, most_high] = within;
        let (wide, high) = size_of(bytes).unwrap_or((most_wide, most_high));
        let by_width =
            u64::from(wide) * u64::from(most_high) >= u64::from(high) * u64::from(most_wide);
        let (w, h) = if by_width {
            (most_wide, scaled(high, most_wide, wide))
        } else {
            (scaled(wide, most_high, high), most_high)
        };
        // A chart stands in the middle of its room, a logo at its left.
        let x = if most_wide > 500 {
            x + (most_wide - w) / 2
        } else {
            x
        };
        let (id, says) = (self.next(), escape(says));
        let [x, y, w, h] = [x, y, w, h].map(|length| length * POINT);
        self.put(format_args!(
            "<p:pic><p:nvPicPr><p:cNvPr id=\"{id}\" name=\"Picture {id}\" descr=\"{says}\"/>\
             <p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>\
             <p:blipFill><a:blip r:embed=\"{relation}\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>\
             <p:spPr><a:xfrm><a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{w}\" cy=\"{h}\"/></a:xfrm>\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>"
        ));
    }

    /// A native table with a header row; a board has tall empty rows.
    pub(super) fn table(&mut self, title: &str, table: &Table, widths: &[u8], board: bool) {
        let whole: u32 = widths.iter().map(|width| u32::from(*width)).sum();
        let column = |width: &u8| 880 * POINT * u32::from(*width) / whole.max(1);
        let longest = table
            .rows
            .iter()
            .flatten()
            .map(|cell| cell.chars().count())
            .max();
        let size = match longest.unwrap_or(0) {
            0..=60 => 16,
            61..=110 => 14,
            _ => 12,
        };
        let (id, title) = (self.next(), escape(title));
        let mut rows = String::new();
        let heads = std::iter::once((&table.head, true));
        for (cells, head) in heads.chain(table.rows.iter().map(|row| (row, false))) {
            let height = if board && !head { 52 } else { 26 } * POINT;
            let _ = write!(rows, "<a:tr h=\"{height}\">");
            for cell in cells {
                let (line, size) = if head { (12_700, 14) } else { (6_350, size) };
                let text = match cell.as_str() {
                    "" => format!("<a:endParaRPr lang=\"{}\"/>", self.language),
                    cell => self.run(cell, size, head),
                };
                let _ = write!(
                    rows,
                    "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>{text}</a:p></a:txBody>\
                     <a:tcPr marL=\"0\" marR=\"76200\" marT=\"38100\" marB=\"38100\"><a:lnL><a:noFill/></a:lnL><a:lnR><a:noFill/></a:lnR><a:lnT><a:noFill/></a:lnT>\
                     <a:lnB w=\"{line}\"><a:solidFill><a:schemeClr val=\"accent6\"/></a:solidFill></a:lnB><a:noFill/></a:tcPr></a:tc>"
                );
            }
            rows += "</a:tr>";
        }
        let mut columns = String::new();
        for width in widths {
            let _ = write!(columns, "<a:gridCol w=\"{}\"/>", column(width));
        }
        self.put(format_args!(
            "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"Table {id}\" descr=\"{title}\"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>\
             <p:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></p:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\">\
             <a:tbl><a:tblPr firstRow=\"1\"/><a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>",
            40 * POINT,
            142 * POINT,
            880 * POINT,
            340 * POINT
        ));
    }
}

/// Paragraphs of notes; one empty paragraph where there is nothing to note.
pub(super) fn lines(language: &str, notes: &[String]) -> String {
    if notes.is_empty() {
        return "<a:p/>".into();
    }
    let language = escape(language);
    let lines = notes.iter().map(|note| {
        let note = escape(note);
        format!("<a:p><a:r><a:rPr lang=\"{language}\"/><a:t>{note}</a:t></a:r></a:p>")
    });
    lines.collect()
}

/// The largest size at which paragraphs fit below a title; the font is a little narrower than ours.
fn fitting(texts: &[&str]) -> u32 {
    let (wide, high) = ROOM;
    let fits = |size: &&u32| {
        let size = f64::from(**size);
        let lines: f64 = texts
            .iter()
            .map(|text| {
                (width(Weight::Plain, size, text) / wide).ceil().max(1.0) * 1.2 * size + 9.0
            })
            .sum();
        lines <= high
    };
    SIZES.iter().find(fits).copied().unwrap_or(14)
}

/// `length · by / of`, at least 1.
fn scaled(length: u32, by: u32, of: u32) -> u32 {
    let scaled = u64::from(length) * u64::from(by) / u64::from(of.max(1));
    u32::try_from(scaled).unwrap_or(by).max(1)
}

/// Width and height of a PNG in pixels; nothing of other pictures.
fn size_of(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |from: usize| -> Option<u32> {
        let bytes = bytes.get(from..from + 4)?;
        Some(u32::from_be_bytes(bytes.try_into().ok()?))
    };
    let is_png = bytes.starts_with(b"\x89PNG\r\n\x1a\n");
    is_png.then(|| number(16).zip(number(20))).flatten()
}

/// Text between tags and in attributes, without what XML cannot hold.
pub(super) fn escape(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|letter| match letter {
            '\u{fffe}' | '\u{ffff}' => ' ',
            letter if letter.is_control() => ' ',
            letter => letter,
        })
        .collect();
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
