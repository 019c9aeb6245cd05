//! `rapport roster`.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde_json::json;

use super::output::{CliError, Output};
use super::wave::find_wave;
use crate::relationship::{PartyKey, RosterLine};
use crate::workflow::{self, Services};

/// Commands about rosters.
#[derive(Subcommand)]
pub enum RosterCommand {
    /// Import one party's roster from a CSV file with the columns name, email, locale
    #[command(
        after_help = "The first line names the columns; locale may be missing or empty. Every bad line is\nreported by number, and nothing is imported if any is bad.\n\nExample:\n  rapport roster import --wave 3f2a --party buyer buyer.csv"
    )]
    Import {
        /// The wave (its identifier, or the beginning of it)
        #[arg(long)]
        wave: String,
        /// The party: buyer or supplier
        #[arg(long)]
        party: String,
        /// The CSV file
        file: PathBuf,
    },
}

impl RosterCommand {
    /// Runs the command.
    ///
    /// # Errors
    /// When the file cannot be read or the use case fails.
    pub fn run(self, services: &Services, output: &Output) -> Result<(), CliError> {
        let Self::Import { wave, party, file } = self;
        let wave = find_wave(services, &wave)?.id;
        let party = PartyKey::parse(&party)
            .ok_or_else(|| CliError::usage("the party is a lower-case word: buyer or supplier"))?;
        let lines = read(&file)?;
        let count = workflow::import_roster(services, wave, &party, &lines)?;
        output.tell(
            &json!({"wave": wave, "party": party, "invited": count}),
            &format!("{count} people are on the {party}'s roster. Nobody was written to yet."),
        );
        Ok(())
    }
}

/// Reads a roster file: comma, semicolon or tab between columns, with or without byte order mark.
fn read(file: &Path) -> Result<Vec<RosterLine>, CliError> {
    let named = |what: String| CliError::usage(format!("{}: {what}", file.display()));
    let bytes = std::fs::read(file).map_err(|error| named(format!("cannot be read ({error})")))?;
    let text = String::from_utf8(bytes)
        .map_err(|_| named("is not UTF-8; save it as \"CSV UTF-8\" and import it again".into()))?;
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let delimiter = [b',', b';', b'\t']
        .into_iter()
        .max_by_key(|candidate| first.bytes().filter(|byte| byte == candidate).count())
        .unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .from_reader(text.as_bytes());
    let headers = reader
        .headers()
        .map_err(|error| named(error.to_string()))?
        .clone();
    let column = |name: &str| {
        headers
            .iter()
            .position(|header| header.trim().eq_ignore_ascii_case(name))
    };
    let Some(email) = column("email").or_else(|| column("e-mail")) else {
        return Err(named(
            "line 1 must name the columns: name, email, locale".into(),
        ));
    };
    let (name, locale) = (column("name"), column("locale"));
    let mut lines = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| named(error.to_string()))?;
        let cell = |index: Option<usize>| {
            index
                .and_then(|i| record.get(i))
                .unwrap_or_default()
                .to_owned()
        };
        lines.push(RosterLine {
            line: record.position().map_or(0, csv::Position::line),
            name: cell(name),
            email: cell(Some(email)),
            locale: cell(locale),
        });
    }
    Ok(lines)
}
