//! `rapport roster`.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde_json::json;

use super::named::find_wave;
use super::output::{CliError, Output};
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

fn read(file: &Path) -> Result<Vec<RosterLine>, CliError> {
    let named = |what: String| CliError::usage(format!("{}: {what}", file.display()));
    let bytes = std::fs::read(file).map_err(|error| named(format!("cannot be read ({error})")))?;
    workflow::read_roster(&bytes).map_err(|error| named(error.to_string()))
}
