//! `rapport report`.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde_json::json;

use super::named::find_wave;
use super::output::{CliError, Output};
use crate::definition::CheckedDefinition;
use crate::relationship::WaveId;
use crate::report::{Format, Options, Paper, Readout, documents, write_all};
use crate::wording::Texts;
use crate::workflow::{self, Services};

/// Arguments of `rapport report`.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  rapport report --wave 3f2a --out readout\n  rapport report --wave 3f2a --out handouts --format pdf,deck --locale de --paper letter"
)]
pub struct ReportArgs {
    /// The released wave (its identifier, or the beginning of it)
    #[arg(long)]
    wave: String,
    /// Directory to write into; it is made if it does not exist
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// What to write, separated by commas [default: everything but the charts as PNG]
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', value_parser = format)]
    format: Vec<Format>,
    /// Language of the documents [default: the relationship's, else the questionnaire's]
    #[arg(long, value_name = "LANGUAGE", value_parser = locale)]
    locale: Option<String>,
    /// Paper size
    #[arg(long, value_enum, default_value = "a4")]
    paper: PaperSize,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum PaperSize {
    A4,
    Letter,
}

fn format(word: &str) -> Result<Format, String> {
    Format::from_word(word.trim()).ok_or_else(|| {
        let known = Format::ALL.map(Format::word).join(", ");
        format!("there is {known}")
    })
}

fn locale(tag: &str) -> Result<String, String> {
    let known = Texts::languages();
    match known.iter().find(|known| known.eq_ignore_ascii_case(tag)) {
        Some(known) => Ok(known.clone()),
        None => Err(format!("documents are written in {}", known.join(", "))),
    }
}

/// Writes the readout of a released wave.
///
/// # Errors
/// When the wave is not released, or the readout cannot be made or written.
pub fn run(args: &ReportArgs, services: &Services, output: &Output) -> Result<(), CliError> {
    let wave = find_wave(services, &args.wave)?;
    let options = Options {
        formats: match args.format.is_empty() {
            true => Options::default().formats,
            false => args.format.clone(),
        },
        paper: match args.paper {
            PaperSize::A4 => Paper::A4,
            PaperSize::Letter => Paper::Letter,
        },
    };
    let bar = bar(options.formats.len(), output.json);
    let locale = args.locale.as_deref();
    let written = write_readout(services, wave.id, &args.out, locale, &options, &bar)?;
    bar.finish_and_clear();
    if let Some(warning) = &written.warning {
        // On standard error, so that what a program reads stays as it is.
        eprintln!("Note: {warning}");
    }
    let names = &written.documents;
    output.tell(
        &json!({
            "wave": wave.id, "directory": args.out, "locale": written.language, "documents": names,
            "warning": written.warning,
        }),
        &format!(
            "Wrote {} documents into {}: {}",
            names.len(),
            args.out.display(),
            names.join(", ")
        ),
    );
    Ok(())
}

fn bar(formats: usize, quiet: bool) -> ProgressBar {
    let watched = !quiet && std::io::stderr().is_terminal();
    let target = if watched {
        ProgressDrawTarget::stderr()
    } else {
        ProgressDrawTarget::hidden()
    };
    let style = ProgressStyle::with_template("Writing the readout {bar:30} {pos}/{len}  {msg}")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    let steps = u64::try_from(formats).unwrap_or(0);
    ProgressBar::with_draw_target(Some(steps), target).with_style(style)
}

/// What was written.
pub struct Written {
    /// Names of the documents.
    pub documents: Vec<String>,
    /// Language of the texts.
    pub language: String,
    /// What the reader should know about the language.
    pub warning: Option<String>,
}

/// Makes and writes the documents of a released wave.
///
/// # Errors
/// As [`run`].
pub fn write_readout(
    services: &Services,
    wave: WaveId,
    out: &Path,
    locale: Option<&str>,
    options: &Options,
    bar: &ProgressBar,
) -> Result<Written, CliError> {
    let parts = workflow::readout_parts(services, wave)?;
    let own = parts.definition.default_language();
    let language = locale.or(parts.look.language.as_deref()).unwrap_or(own);
    let readout = Readout {
        release: &parts.release,
        definition: parts.definition.definition(),
        relationship_name: &parts.relationship,
        language,
        branding: &parts.look.branding,
        agreements: &parts.agreements,
    };
    let made = documents(&readout, options, &mut |name| {
        bar.set_message(name.to_owned());
        bar.inc(1);
    })?;
    write_all(out, &made)?;
    Ok(Written {
        documents: made.into_iter().map(|document| document.name).collect(),
        language: language.to_owned(),
        warning: incomplete(&parts.definition, language),
    })
}

/// A questionnaire that has no texts in a language speaks its own; one whose language the program
/// does not write is told in English.
fn incomplete(definition: &CheckedDefinition, language: &str) -> Option<String> {
    let mut known = definition.definition().languages.iter();
    let own = definition.default_language();
    let written = Texts::languages();
    if !written.iter().any(|one| one == language) {
        return Some(format!(
            "documents are not written in \"{language}\": they are in English, with the questionnaire's own words; --locale chooses one of {}",
            written.join(", ")
        ));
    }
    if known.any(|one| one.code == language) {
        return None;
    }
    Some(format!(
        "the questionnaire has no texts in \"{language}\": names of facets and questions stand in \"{own}\""
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_the_questionnaire_lacks_is_said() {
        let small = include_bytes!("../../tests/it/support/small.json");
        let definition = CheckedDefinition::parse(small).ok().unwrap();
        assert_eq!(incomplete(&definition, "en"), None);
        let said = |language: &str| incomplete(&definition, language).unwrap();
        assert!(said("de").contains("has no texts in \"de\""));
        assert!(said("fr").contains("are not written in \"fr\""));
    }
}
