//! `rapport definition`: starts, checks, shows, translates and compares definition files, and prints the
//! JSON Schema for editors.

mod preview;
mod start;
mod translate;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use serde::Serialize;

pub use start::start;
pub use translate::Format;

use crate::definition::{
    CheckedDefinition, Definition, Difference, Edit, EditKind, Fault, diff, json_schema,
};
use crate::questionnaire::{Layout, minutes};
use crate::relationship::PartyKey;
use crate::translation;

/// Bytes read of a file: one more than a definition may have.
const MOST_READ: u64 = (1 << 20) + 1;

/// Work with definition files.
#[derive(Clone, Debug, Subcommand)]
pub enum DefinitionCommand {
    /// Check definition files and report every fault.
    #[command(
        after_help = "Each fault is printed as FILE: POINTER: what is wrong. What to do.\n\
            Exits 1 when any file has a fault, and 3 when none has but --since finds translations left behind.\n\n\
            Example:\n  rapport definition lint survey-definitions/compatibility-and-trust.json"
    )]
    Lint {
        /// The files.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// An older version: translations that their source texts left behind since then are told.
        #[arg(long, value_name = "OLD")]
        since: Option<PathBuf>,
        /// Print the faults as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Start a small complete definition.
    #[command(after_help = "survey-definitions/README.md explains its parts.\n\n\
            Example:\n  rapport definition new our-alliance --out our-alliance.json")]
    New {
        /// Its name: lower-case letters, digits and hyphens.
        id: String,
        /// Where to write it; a file that is there is not replaced [default: standard output].
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Show a definition in a browser, page by page as respondents of either party see it.
    #[command(
        after_help = "It is served to this machine only. Nothing can be sent or kept; a reload shows what was changed in the file.\n\n\
            Example:\n  rapport definition preview our-alliance.json --party supplier --language de"
    )]
    Preview {
        /// The definition.
        file: PathBuf,
        /// Whose page is named first: buyer or supplier.
        #[arg(long, value_parser = party)]
        party: Option<PartyKey>,
        /// In which language.
        #[arg(long)]
        language: Option<String>,
        /// The port; 0 takes any free one.
        #[arg(long, default_value_t = 0)]
        port: u16,
    },
    /// Write the texts of a definition for a translator, with what there is of a language.
    #[command(
        after_help = "Texts that are missing are marked new; with --since, translations that their source texts\n\
            left behind are marked needs-review-translation.\n\n\
            Example:\n  rapport definition export our-alliance.json --language fr --format xliff --out our-alliance.fr.xlf"
    )]
    Export {
        /// The definition; it may lack translations.
        file: PathBuf,
        /// Language to translate into, a BCP 47 tag.
        #[arg(long, value_name = "TAG")]
        language: String,
        /// For translators' tools, or for a spreadsheet.
        #[arg(long, value_enum, default_value = "xliff")]
        format: Format,
        /// An older version of the definition.
        #[arg(long, value_name = "OLD")]
        since: Option<PathBuf>,
        /// Where to write it [default: standard output].
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Take a translation into a definition. Its language is not reviewed any more.
    #[command(
        after_help = "A damaged file is refused with every damage by line, and nothing is taken. A text whose source has\n\
            changed since the export is left as it is, and told.\n\n\
            Example:\n  rapport definition import our-alliance.json our-alliance.fr.xlf"
    )]
    Import {
        /// The definition.
        file: PathBuf,
        /// What came back from the translator.
        translation: PathBuf,
        /// Where to write the definition [default: in its place].
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Record that a native speaker has read all texts of a language.
    #[command(
        after_help = "Example:\n  rapport definition review our-alliance.json --language fr --by \"Claire Petit\""
    )]
    Review {
        /// The definition.
        file: PathBuf,
        /// The language.
        #[arg(long, value_name = "TAG")]
        language: String,
        /// Who read it; the name is kept in the definition.
        #[arg(long, value_name = "NAME")]
        by: String,
    },
    /// Say what changed between two versions, and what that does to the trend.
    #[command(
        after_help = "Every edit is cosmetic (answers mean the same), substantive (they may not), or of the scale (they\n\
            become other numbers). Waves are compared on the items that both versions have, by name.\n\n\
            Exits 0 when nothing or only cosmetic things changed, 3 when something else did, 4 when the line\n\
            breaks (fewer than 70 % of the items or fewer than three in common), 1 when a file is not usable.\n\n\
            Example:\n  rapport definition diff trust-2026.json trust-2027.json"
    )]
    Diff {
        /// The version before.
        old: PathBuf,
        /// The version after.
        new: PathBuf,
        /// Print the edits as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Print the JSON Schema of definition files.
    #[command(
        after_help = "Example:\n  rapport definition schema > survey-definitions/definition.schema.json"
    )]
    Schema,
}

/// What was found in one file.
#[derive(Serialize)]
struct Linted {
    file: String,
    #[serde(skip)]
    praise: String,
    faults: Vec<Fault>,
    /// How many texts each language lacks.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    missing: BTreeMap<String, usize>,
    /// Translations that their source texts left behind: language and place.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    stale: Vec<(String, String)>,
}

impl DefinitionCommand {
    /// Runs the command, writing what it has to say to `out`.
    ///
    /// # Errors
    ///
    /// When `out` cannot be written. A file that cannot be read is a fault of that file.
    pub fn run(self, out: &mut dyn Write) -> io::Result<ExitCode> {
        let fine = match self {
            Self::Lint { files, since, json } => return lint(&files, since.as_deref(), json, out),
            Self::New { id, out: file } => start::run(&id, file.as_deref(), out)?,
            Self::Preview {
                file,
                party,
                language,
                port,
            } => preview::run(&file, (party.as_ref(), language.as_deref()), port, out)?,
            Self::Export {
                file,
                language,
                format,
                since,
                out: into,
            } => {
                let what = (language.as_str(), format);
                translate::export(&file, what, since.as_deref(), into.as_deref(), out)?
            }
            Self::Import {
                file,
                translation,
                out: into,
            } => translate::import(&file, &translation, into.as_deref(), out)?,
            Self::Review { file, language, by } => translate::review(&file, &language, &by, out)?,
            Self::Diff { old, new, json } => return compare(&old, &new, json, out),
            Self::Schema => {
                serde_json::to_writer_pretty(&mut *out, &json_schema())?;
                writeln!(out)?;
                true
            }
        };
        Ok(if fine {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}

/// Prints what changed between two versions.
fn compare(old: &Path, new: &Path, json: bool, out: &mut dyn Write) -> io::Result<ExitCode> {
    let mut versions = Vec::new();
    for path in [old, new] {
        let checked = read(path)
            .map_err(|error| vec![unreadable(&error)])
            .and_then(|bytes| CheckedDefinition::parse(&bytes));
        match checked {
            Ok(checked) => versions.push(checked),
            Err(faults) => {
                for fault in faults {
                    writeln!(io::stderr().lock(), "error: {}: {fault}", path.display())?;
                }
                return Ok(ExitCode::FAILURE);
            }
        }
    }
    let [old, new] = versions.as_slice() else {
        return Ok(ExitCode::FAILURE);
    };
    let difference = diff(old, new);
    if json {
        serde_json::to_writer_pretty(&mut *out, &difference)?;
        writeln!(out)?;
    } else {
        for edit in &difference.edits {
            writeln!(out, "{}", edit_words(edit))?;
        }
        writeln!(out, "{}", line_words(&difference))?;
    }
    Ok(match difference.gravest() {
        _ if !difference.line_continues => ExitCode::from(4),
        None | Some(EditKind::Cosmetic) => ExitCode::SUCCESS,
        Some(EditKind::Substantive | EditKind::Scale) => ExitCode::from(3),
    })
}

fn edit_words(edit: &Edit) -> String {
    let kind = match edit.kind {
        EditKind::Cosmetic => "cosmetic",
        EditKind::Substantive => "substantive",
        EditKind::Scale => "scale",
    };
    format!(
        "{kind:<12} {}: {}. Trend: {}.",
        edit.place, edit.what, edit.trend
    )
}

/// What the edits do to the line, in a sentence.
pub fn line_words(difference: &Difference) -> String {
    let Difference {
        common_items,
        items,
        ..
    } = difference;
    if difference.line_continues {
        format!("The line continues: {common_items} of {items} items are in both versions.")
    } else {
        format!(
            "The line breaks: {common_items} of {items} items are in both versions; change needs one \
             definition id, 70 % of the items and at least three. The next wave starts a new line."
        )
    }
}

/// Prints what is found in the files. Exits 1 when any has a fault, 3 when a translation is stale.
fn lint(
    files: &[PathBuf],
    since: Option<&Path>,
    json: bool,
    out: &mut dyn Write,
) -> io::Result<ExitCode> {
    let older = match since {
        None => None,
        Some(path) => match translate::unfinished(path)? {
            Some(older) => Some(older),
            None => return Ok(ExitCode::FAILURE),
        },
    };
    let linted = files.iter().map(|file| lint_file(file, older.as_ref()));
    let linted: Vec<Linted> = linted.collect();
    if json {
        serde_json::to_writer_pretty(&mut *out, &linted)?;
        writeln!(out)?;
    } else {
        for Linted {
            file,
            praise,
            faults,
            missing,
            stale,
        } in &linted
        {
            for fault in faults {
                writeln!(out, "{file}: {fault}")?;
            }
            for (language, texts) in missing {
                writeln!(
                    out,
                    "{file}: {texts} texts are missing in {language}. Export them: rapport definition export {file} --language {language}"
                )?;
            }
            for (language, at) in stale {
                writeln!(
                    out,
                    "{file}: {at}/{language}: the text it was translated from has changed. Translate it again, or see that it still fits."
                )?;
            }
            if faults.is_empty() {
                writeln!(out, "{file}: {praise}")?;
            }
        }
    }
    Ok(match &linted {
        all if all.iter().any(|one| !one.faults.is_empty()) => ExitCode::FAILURE,
        all if all.iter().any(|one| !one.stale.is_empty()) => ExitCode::from(3),
        _ => ExitCode::SUCCESS,
    })
}

fn lint_file(path: &Path, older: Option<&Definition>) -> Linted {
    let mut linted = Linted {
        file: path.display().to_string(),
        praise: String::new(),
        faults: Vec::new(),
        missing: BTreeMap::new(),
        stale: Vec::new(),
    };
    let bytes = match read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            linted.faults.push(unreadable(&error));
            return linted;
        }
    };
    match CheckedDefinition::parse(&bytes) {
        Ok(checked) => linted.praise = praise(&checked),
        Err(faults) => linted.faults = faults,
    }
    if let Ok(definition) = CheckedDefinition::parse_unfinished(&bytes) {
        for (language, _) in definition.missing() {
            *linted.missing.entry(language.to_owned()).or_default() += 1;
        }
        let stale = older.map_or_else(Vec::new, |older| translation::stale(older, &definition));
        linted.stale = stale;
    }
    linted
}

/// Reads a definition; faults are told.
fn read_checked(path: &Path) -> io::Result<Option<CheckedDefinition>> {
    match CheckedDefinition::parse(&read(path)?) {
        Ok(checked) => Ok(Some(checked)),
        Err(faults) => {
            tell_faults(&path.display().to_string(), &faults)?;
            Ok(None)
        }
    }
}

fn tell_faults(file: &str, faults: &[Fault]) -> io::Result<()> {
    let mut told = io::stderr().lock();
    for fault in faults {
        writeln!(told, "error: {file}: {fault}")?;
    }
    Ok(())
}

/// Writes a text to a file, or to `out` where none is named. A file is replaced as a whole.
fn written(
    text: &str,
    file: Option<&Path>,
    replace: bool,
    out: &mut dyn Write,
) -> io::Result<bool> {
    let Some(file) = file else {
        out.write_all(text.as_bytes())?;
        return Ok(true);
    };
    if !replace {
        File::create_new(file)?.write_all(text.as_bytes())?;
    } else {
        let mut name = file.as_os_str().to_owned();
        name.push(".new");
        let beside = PathBuf::from(name);
        std::fs::write(&beside, text)?;
        std::fs::rename(&beside, file)?;
    }
    writeln!(out, "Wrote {}", file.display())?;
    Ok(true)
}

fn party(word: &str) -> Result<PartyKey, String> {
    match word {
        "buyer" => Ok(PartyKey::buyer()),
        "supplier" => Ok(PartyKey::supplier()),
        _ => Err("it is buyer or supplier".to_owned()),
    }
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST_READ).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unreadable(error: &io::Error) -> Fault {
    Fault {
        pointer: String::new(),
        message: format!("the file cannot be read: {error}"),
        remedy: "Check the path and its permissions.".into(),
    }
}

/// One kind line about a definition without faults.
fn praise(checked: &CheckedDefinition) -> String {
    let definition = checked.definition();
    let layout = Layout::of(checked);
    let unreviewed = definition.languages.iter().filter(|l| !l.reviewed);
    let unreviewed: Vec<&str> = unreviewed.map(|l| l.code.as_str()).collect();
    let mut line = format!(
        "all is well with {} {}: {} ratings, {} picks, {} comments, about {} minutes",
        definition.id,
        definition.version,
        layout.ratings.len(),
        layout.picks.len(),
        layout.comments.len(),
        minutes(checked, checked.default_language()),
    );
    if !unreviewed.is_empty() {
        line += &format!(
            "; not reviewed by a native speaker yet: {}",
            unreviewed.join(", ")
        );
    }
    line
}
