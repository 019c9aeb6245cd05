//! Translations as XLIFF 1.2. Placeholders stand in `ph` elements, which translators' tools protect;
//! reading looks at the words alone, so a tool may write its own inline elements.

use std::fmt::Write;

use quick_xml::escape::{escape, resolve_predefined_entity};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::{Damage, Returned, ReturnedText, State, Unit};
use crate::definition::placeholders;

const AGAIN: &str = "Export again, or let the translator's tool save the file once more.";

/// The file.
#[must_use]
pub fn write_xliff(units: &[Unit], definition: &str, source: &str, language: &str) -> String {
    let mut file = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n\
         <file original=\"{}\" source-language=\"{}\" target-language=\"{}\" datatype=\"plaintext\">\n<body>\n",
        escape(definition),
        escape(source),
        escape(language)
    );
    for unit in units {
        let approved = match unit.state {
            State::Reviewed => " approved=\"yes\"",
            State::New | State::Stale | State::Translated => "",
        };
        // Writing to a text cannot fail.
        let _ = write!(
            file,
            "<trans-unit id=\"{}\"{approved} xml:space=\"preserve\">\n<source>{}</source>\n\
             <target state=\"{}\">{}</target>\n<note>{}</note>\n</trans-unit>\n",
            escape(&unit.pointer),
            inline(&unit.source),
            unit.state.as_str(),
            inline(&unit.target),
            escape(&unit.note)
        );
    }
    file + "</body>\n</file>\n</xliff>\n"
}

/// A text with its placeholders in elements of their own.
fn inline(text: &str) -> String {
    let mut words = escape(text).into_owned();
    for (number, placeholder) in (1..).zip(placeholders(text)) {
        let placeholder = escape(placeholder);
        let element = format!("<ph id=\"{number}\">{placeholder}</ph>");
        words = words.replace(placeholder.as_ref(), &element);
    }
    words
}

/// Reads a file.
///
/// # Errors
/// What is no XLIFF 1.2, with its line.
pub fn read_xliff(file: &str) -> Result<Returned, Vec<Damage>> {
    let mut reader = Reader::from_str(file);
    let mut reading = Reading::default();
    loop {
        let line = line_at(file, reader.buffer_position());
        let event = reader.read_event().map_err(|error| {
            let line = line_at(file, reader.error_position());
            vec![Damage::new(
                line,
                format!("this is not readable XML: {error}"),
                AGAIN,
            )]
        })?;
        match event {
            Event::Eof => break,
            Event::Start(start) => reading.enter(&start, line, false)?,
            Event::Empty(start) => reading.enter(&start, line, true)?,
            Event::End(end) => reading.leave(end.local_name().as_ref()),
            Event::Text(text) => reading.add(&text.xml10_content()),
            Event::CData(text) => reading.add(&text.xml10_content()),
            Event::GeneralRef(entity) => {
                let name = entity.xml10_content();
                let resolved = match entity.resolve_char_ref() {
                    Ok(Some(letter)) => Some(letter.to_string()),
                    _ => resolve_predefined_entity(&name).map(str::to_owned),
                };
                let Some(letters) = resolved else {
                    let message = format!("the entity {name} is unknown");
                    return Err(vec![Damage::new(line, message, AGAIN)]);
                };
                reading.add(&letters);
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
    reading.finish()
}

/// Line of a position, from 1.
fn line_at(file: &str, position: u64) -> u64 {
    let end = usize::try_from(position).unwrap_or(usize::MAX);
    let before = file.as_bytes().iter().take(end);
    1 + before.fold(0, |lines, byte| lines + u64::from(*byte == b'\n'))
}

/// What was read so far.
#[derive(Default)]
struct Reading {
    returned: Option<Returned>,
    unit: Option<ReturnedText>,
    part: Option<Part>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Source,
    Target,
}

impl Reading {
    fn enter(&mut self, start: &BytesStart<'_>, line: u64, empty: bool) -> Result<(), Vec<Damage>> {
        let damaged = |message: &str| vec![Damage::new(line, message, AGAIN)];
        let attribute = |name: &str| {
            let found = start.try_get_attribute(name).ok().flatten()?;
            let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
            Some(value.into_owned())
        };
        match start.local_name().as_ref() {
            "xliff" if attribute("version").as_deref() != Some("1.2") => {
                return Err(damaged("this is not XLIFF 1.2"));
            }
            "file" if self.returned.is_some() => {
                return Err(damaged("there is more than one <file>"));
            }
            "file" => {
                let languages = attribute("source-language").zip(attribute("target-language"));
                let Some((source_language, language)) = languages else {
                    return Err(damaged("<file> does not name both languages"));
                };
                self.returned = Some(Returned {
                    definition: attribute("original"),
                    source_language,
                    language,
                    texts: Vec::new(),
                });
            }
            "trans-unit" => {
                let pointer = attribute("id").ok_or_else(|| damaged("a <trans-unit> has no id"))?;
                self.unit = Some(ReturnedText {
                    line,
                    pointer,
                    source: String::new(),
                    target: String::new(),
                });
            }
            "source" if !empty => self.part = Some(Part::Source),
            "target" if !empty => self.part = Some(Part::Target),
            // Tools keep other candidates here; they are not the translation.
            "alt-trans" if !empty => {
                if let (Some(unit), Some(returned)) = (self.unit.take(), &mut self.returned) {
                    returned.texts.push(unit);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn leave(&mut self, name: &str) {
        match name {
            "source" | "target" => self.part = None,
            "trans-unit" => {
                if let (Some(unit), Some(returned)) = (self.unit.take(), &mut self.returned) {
                    returned.texts.push(unit);
                }
            }
            _ => {}
        }
    }

    fn add(&mut self, words: &str) {
        match (&mut self.unit, self.part) {
            (Some(unit), Some(Part::Source)) => unit.source.push_str(words),
            (Some(unit), Some(Part::Target)) => unit.target.push_str(words),
            _ => {}
        }
    }

    fn finish(self) -> Result<Returned, Vec<Damage>> {
        let nothing = || vec![Damage::new(1, "there is no <file> in it", AGAIN)];
        self.returned.ok_or_else(nothing)
    }
}
