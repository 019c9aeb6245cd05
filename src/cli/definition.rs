//! `rapport definition`: checks and compares definition files, and prints the JSON Schema for
//! editors.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use serde::Serialize;

use crate::definition::{CheckedDefinition, Difference, Edit, EditKind, Fault, diff, json_schema};
use crate::questionnaire::Layout;

/// Bytes read of a file: one more than a definition may have.
const MOST_READ: u64 = (1 << 20) + 1;

/// Work with definition files.
#[derive(Clone, Debug, Subcommand)]
pub enum DefinitionCommand {
    /// Check definition files and report every fault.
    #[command(
        after_help = "Each fault is printed as FILE: POINTER: what is wrong. What to do.\n\
            Exits 1 when any file has a fault.\n\n\
            Example:\n  rapport definition lint survey-definitions/compatibility-and-trust.json"
    )]
    Lint {
        /// The files.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Print the faults as JSON.
        #[arg(long)]
        json: bool,
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
}

impl DefinitionCommand {
    /// Runs the command, writing what it has to say to `out`.
    ///
    /// # Errors
    ///
    /// When `out` cannot be written. A file that cannot be read is a fault of that file.
    pub fn run(self, out: &mut dyn Write) -> io::Result<ExitCode> {
        let fine = match self {
            Self::Lint { files, json } => lint(&files, json, out)?,
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

/// Prints what is found in the files; whether all of them are fine.
fn lint(files: &[PathBuf], json: bool, out: &mut dyn Write) -> io::Result<bool> {
    let linted: Vec<Linted> = files.iter().map(|file| lint_file(file)).collect();
    if json {
        serde_json::to_writer_pretty(&mut *out, &linted)?;
        writeln!(out)?;
    } else {
        for Linted {
            file,
            praise,
            faults,
        } in &linted
        {
            for fault in faults {
                writeln!(out, "{file}: {fault}")?;
            }
            if faults.is_empty() {
                writeln!(out, "{file}: {praise}")?;
            }
        }
    }
    Ok(linted.iter().all(|linted| linted.faults.is_empty()))
}

fn lint_file(path: &Path) -> Linted {
    let (praise, faults) = match read(path) {
        Err(error) => (String::new(), vec![unreadable(&error)]),
        Ok(bytes) => match CheckedDefinition::parse(&bytes) {
            Ok(checked) => (praise(&checked), Vec::new()),
            Err(faults) => (String::new(), faults),
        },
    };
    Linted {
        file: path.display().to_string(),
        praise,
        faults,
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
        "all is well with {} {}: {} ratings, {} picks, {} comments",
        definition.id,
        definition.version,
        layout.ratings.len(),
        layout.picks.len(),
        layout.comments.len(),
    );
    if !unreviewed.is_empty() {
        line += &format!(
            "; not reviewed by a native speaker yet: {}",
            unreviewed.join(", ")
        );
    }
    line
}
