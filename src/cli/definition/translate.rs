//! `rapport definition export`, `import` and `review`: translations out, back, and read.

use std::io::{self, Read, Write};
use std::path::Path;

use crate::definition::{CheckedDefinition, Definition, write};
use crate::translation::{
    Damage, Returned, read_csv, read_xliff, take, units, write_csv, write_xliff,
};

/// Longest file of a translator, in bytes.
const MOST_BYTES: u64 = 8 << 20;

/// A file for translators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// XLIFF 1.2, for translators' tools.
    Xliff,
    /// Comma-separated values, for a spreadsheet.
    Csv,
}

/// Writes the texts of a definition beside what there is of them in `language`.
pub(super) fn export(
    file: &Path,
    (language, format): (&str, Format),
    since: Option<&Path>,
    into: Option<&Path>,
    out: &mut dyn Write,
) -> io::Result<bool> {
    let (Some(definition), Some(older)) = (unfinished(file)?, optional(since)?) else {
        return Ok(false);
    };
    let source = first_language(&definition).to_owned();
    if source == language {
        return refuse(&format!(
            "{}: \"{language}\" is the language it is written in; name the one to translate into",
            file.display()
        ));
    }
    let units = units(&definition, language, older.as_ref());
    let text = match format {
        Format::Xliff => write_xliff(&units, &definition.id, &source, language),
        Format::Csv => write_csv(&units, &source, language).map_err(io::Error::other)?,
    };
    super::written(&text, into, true, out)
}

/// Takes a translation into a definition; writes the definition back, or elsewhere.
pub(super) fn import(
    file: &Path,
    translation: &Path,
    into: Option<&Path>,
    out: &mut dyn Write,
) -> io::Result<bool> {
    let Some(definition) = unfinished(file)? else {
        return Ok(false);
    };
    let mut text = String::new();
    let mut opened = std::fs::File::open(translation)?.take(MOST_BYTES);
    opened.read_to_string(&mut text)?;
    let returned = read(&text);
    let taken = match returned.and_then(|returned| {
        let taken = take(&definition, &returned)?;
        Ok((returned.language, taken))
    }) {
        Ok(taken) => taken,
        Err(damages) => {
            for damage in damages {
                refuse(&format!("{}: {damage}", translation.display()))?;
            }
            return Ok(false);
        }
    };
    let (language, taken) = taken;
    let mut note = io::stderr().lock();
    for pointer in &taken.left {
        writeln!(
            note,
            "note: {pointer}: its source has changed since the file was made; it is as before. Export again."
        )?;
    }
    writeln!(
        note,
        "{} texts in \"{language}\" changed, {} are missing.",
        taken.changed, taken.missing
    )?;
    let written = write(&taken.definition).map_err(io::Error::other)?;
    super::written(&written, Some(into.unwrap_or(file)), true, out)
}

/// Records that a native speaker has read a language.
pub(super) fn review(
    file: &Path,
    language: &str,
    by: &str,
    out: &mut dyn Write,
) -> io::Result<bool> {
    let Some(definition) = super::read_checked(file)? else {
        return Ok(false);
    };
    let mut definition = definition.definition().clone();
    let mut languages = definition.languages.iter_mut();
    let Some(listed) = languages.find(|listed| listed.code == language) else {
        return refuse(&format!(
            "{}: it has no texts in \"{language}\"",
            file.display()
        ));
    };
    listed.reviewed = true;
    listed.reviewer = Some(by.trim().to_owned());
    let written = write(&definition).map_err(io::Error::other)?;
    if let Err(faults) = CheckedDefinition::parse(written.as_bytes()) {
        super::tell_faults(&file.display().to_string(), &faults)?;
        return Ok(false);
    }
    super::written(&written, Some(file), true, out)
}

/// By its first sign: XML begins with `<`.
fn read(text: &str) -> Result<Returned, Vec<Damage>> {
    let bare = text.trim_start_matches('\u{feff}').trim_start();
    match bare.starts_with('<') {
        true => read_xliff(text.trim_start_matches('\u{feff}')),
        false => read_csv(text),
    }
}

fn first_language(definition: &Definition) -> &str {
    let first = definition.languages.first();
    first.map_or("", |language| &language.code)
}

/// A definition that may lack translations; faults are told.
pub(super) fn unfinished(path: &Path) -> io::Result<Option<Definition>> {
    match CheckedDefinition::parse_unfinished(&super::read(path)?) {
        Ok(definition) => Ok(Some(definition)),
        Err(faults) => {
            super::tell_faults(&path.display().to_string(), &faults)?;
            Ok(None)
        }
    }
}

/// The same where there may be no file: `Some(None)` then, and `None` for one with faults.
fn optional(path: Option<&Path>) -> io::Result<Option<Option<Definition>>> {
    match path {
        None => Ok(Some(None)),
        Some(path) => Ok(unfinished(path)?.map(Some)),
    }
}

fn refuse(words: &str) -> io::Result<bool> {
    writeln!(io::stderr().lock(), "error: {words}")?;
    Ok(false)
}
