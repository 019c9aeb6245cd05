//! `rapport score`: scores a file of answers, such as typed-in paper questionnaires.

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use super::named::{definition, definition_help};
use super::output::{CliError, Output};
use crate::relationship::PartyKey;
use crate::report::plain;
use crate::workflow::{ScoreError, Scoring, answer_columns, read_release, score_file};

/// Size from which progress is shown, in bytes.
const LARGE: u64 = 5 << 20;

/// Arguments of `rapport score`.
#[derive(Args)]
#[command(
    after_help = "The file has one line for each person. Its first line names the columns: party, then ITEM.own and\n\
        ITEM.partner (ITEM alone where it is asked once), then if wanted PICK.OPTION (1 or 0). An empty\n\
        cell is \"can't say\". A bad file is refused with every fault by line and column.\n\
        What is shown obeys the same rules as a wave: see docs/security.md.\n\n\
        Examples:\n  \
        rapport score --definition trust.json --columns > answers.csv\n  \
        rapport score --definition trust.json --answers answers.csv --label 2025\n  \
        rapport score --definition trust.json --answers answers.csv --label 2025 --json > release.json"
)]
pub struct ScoreArgs {
    /// A definition file, or the name of a shipped one
    #[arg(long, value_name = "FILE", long_help = definition_help())]
    definition: String,
    /// The answers, as CSV
    #[arg(long, value_name = "FILE.csv", required_unless_present = "columns")]
    answers: Option<PathBuf>,
    /// The release of the wave before, to show change; several, oldest first, make a trend
    #[arg(long, value_name = "RELEASE.json")]
    previous: Vec<PathBuf>,
    /// Label in documents, such as 2025 [default: the file's name]
    #[arg(long)]
    label: Option<String>,
    /// How many people of a party were asked, if more than answered
    #[arg(long, value_name = "PARTY=NUMBER")]
    invited: Vec<String>,
    /// Name of a party's organisation
    #[arg(long, value_name = "PARTY=NAME")]
    name: Vec<String>,
    /// Print a readable table (the default; --json prints the release)
    #[arg(long, conflicts_with = "json")]
    table: bool,
    /// Print the first line that a file of answers must have, and score nothing
    #[arg(long, conflicts_with = "answers")]
    columns: bool,
}

/// Runs the command.
///
/// # Errors
/// When a file or an argument is not usable.
pub fn run(args: &ScoreArgs, output: &Output) -> Result<(), CliError> {
    let definition = definition(&args.definition)?;
    let Some(answers) = &args.answers else {
        Output { json: false }.tell(&(), &answer_columns(&definition).join(","));
        return Ok(());
    };
    let mut earlier = Vec::new();
    for path in &args.previous {
        let text = std::fs::read_to_string(path).map_err(|error| unreadable(path, &error))?;
        let release = read_release(&text)
            .map_err(|error| CliError::usage(format!("{}: {error}", path.display())))?;
        earlier.push(release);
    }
    let label = args.label.clone().or_else(|| {
        let stem = answers.file_stem()?;
        Some(stem.to_string_lossy().into_owned())
    });
    let scoring = Scoring {
        label: label.unwrap_or_default(),
        invited: pairs(&args.invited, "--invited", |number| number.parse().ok())?,
        names: pairs(&args.name, "--name", |name| {
            (!name.trim().is_empty()).then(|| name.trim().to_owned())
        })?,
    };
    let file = File::open(answers).map_err(|error| unreadable(answers, &error))?;
    let bar = progress(&file);
    let mut reader = BufReader::with_capacity(1 << 16, bar.wrap_read(file));
    let scored = score_file(&definition, &mut reader, &scoring, &earlier);
    bar.finish_and_clear();
    let release = scored.map_err(|error| match error {
        ScoreError::Workflow(error) => CliError::from(error),
        ScoreError::Answers(faults) => CliError::Answers {
            file: answers.display().to_string(),
            faults,
        },
    })?;
    if output.json {
        Output { json: false }.tell(&(), &release.to_json());
    } else {
        let language = definition.default_language();
        output.tell(&(), &plain(&release, definition.definition(), language));
    }
    Ok(())
}

fn unreadable(path: &Path, error: &std::io::Error) -> CliError {
    CliError::usage(format!("{}: cannot be read ({error})", path.display()))
}

/// Bytes read of a large file; hidden for a small one, and where nobody looks.
fn progress(file: &File) -> ProgressBar {
    let size = file.metadata().map_or(0, |file| file.len());
    if size < LARGE {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(size);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {bytes} of {total_bytes}, {eta} left")
    {
        bar.set_style(style);
    }
    bar
}

/// `PARTY=VALUE` arguments.
fn pairs<T>(
    words: &[String],
    argument: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Vec<(PartyKey, T)>, CliError> {
    let pair = |word: &String| {
        let (party, value) = word.split_once('=')?;
        Some((PartyKey::parse(party.trim())?, read(value.trim())?))
    };
    let each = words.iter().map(|word| {
        pair(word).ok_or_else(|| {
            CliError::usage(format!(
                "write {argument} as PARTY=VALUE, for example buyer=14"
            ))
        })
    });
    each.collect()
}
