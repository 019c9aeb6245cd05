//! `rapport definition`: checks definition files, and prints the JSON Schema for editors.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use serde::Serialize;

use crate::definition::{CheckedDefinition, Fault, json_schema};
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
