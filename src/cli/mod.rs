//! The command line: one file per command. A command reads its words, calls one use case, and
//! tells the outcome in a line or as JSON.

mod backup;
mod comments;
mod config;
pub mod definition;
mod demo;
mod doctor;
mod facilitator;
mod import;
mod keys;
mod mail;
mod named;
mod output;
mod relationship;
mod report;
mod roster;
mod score;
mod serve;
mod status;
mod verify;
mod wave;

use std::io;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Parser, Subcommand};
use tracing_subscriber::filter::LevelFilter;

use crate::clock::SystemClock;
use crate::config::{Settings, SettingsArgs};
use crate::telemetry;
use crate::workflow::Services;
use output::{CliError, Output};

/// Anonymous trust surveys between two organisations, from a definition to a charted readout.
#[derive(Parser)]
#[command(
    name = "rapport",
    version,
    after_help = "Example, from nothing to a readout on this machine:\n  rapport demo"
)]
struct Cli {
    #[command(flatten)]
    settings: SettingsArgs,
    /// Print the outcome as JSON
    #[arg(long, global = true)]
    json: bool,
    /// What to log: off, error, warn, info, debug or trace
    #[arg(
        long,
        global = true,
        env = "RAPPORT_LOG",
        default_value = "info",
        value_name = "LEVEL"
    )]
    log: LevelFilter,
    /// Write log lines as JSON
    #[arg(long, global = true)]
    log_json: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Show the whole road with an invented buyer and supplier
    Demo(demo::DemoArgs),
    /// Serve the questionnaires, and send mail
    Serve(serve::ServeArgs),
    /// Send mail only, beside other servers
    Worker(serve::WorkerArgs),
    /// Bring the database up to date
    Migrate,
    /// Check that everything is set up right; every fault comes with its remedy
    #[command(after_help = "Example:\n  rapport doctor --public-url https://trust.example")]
    Doctor(doctor::DoctorArgs),
    /// Show the settings
    #[command(subcommand)]
    Config(config::ConfigCommand),
    /// Write a copy of the SQLite database into a folder, also while the server runs; never keys
    #[command(after_help = "Example:\n  rapport backup /var/backups/rapport")]
    Backup(backup::BackupArgs),
    /// Put a backup in the place of the database, and announce it in every open wave
    #[command(
        after_help = "Examples:\n  rapport restore /var/backups/rapport/rapport-20270305T020000Z.sqlite --replace\n  rapport restore --restored-from 2027-03-05T02:00Z   (after restoring PostgreSQL)"
    )]
    Restore(backup::RestoreArgs),
    /// Check and compare survey definitions
    #[command(subcommand)]
    Definition(definition::DefinitionCommand),
    /// Score a file of answers, such as typed-in paper questionnaires
    Score(score::ScoreArgs),
    /// Add facilitators
    #[command(subcommand)]
    Facilitator(facilitator::FacilitatorCommand),
    /// Add, list and delete relationships
    #[command(subcommand)]
    Relationship(relationship::RelationshipCommand),
    /// Import rosters
    #[command(subcommand)]
    Roster(roster::RosterCommand),
    /// Prepare, launch, watch, close and release waves
    #[command(subcommand)]
    Wave(wave::WaveCommand),
    /// Keep an encrypted copy of a joint wave's key files elsewhere, and put it back
    #[command(subcommand)]
    Keys(keys::KeysCommand),
    /// Check how mail is sent
    #[command(subcommand)]
    Mail(mail::MailCommand),
    /// Check a published bulletin, offline: every signature, the counts, the fingerprint
    #[command(
        after_help = "Exits 1 and names every fault when anything is wrong.\n\nExample:\n  rapport verify bulletin.json --fingerprint 3v8m0q5k2r7t9w1x4y6z8a0b2c"
    )]
    Verify(verify::VerifyArgs),
    /// Write the readout of a released wave
    Report(report::ReportArgs),
}

/// Runs the program with the arguments of this process.
#[must_use]
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    telemetry::start(cli.log, cli.log_json);
    let output = Output { json: cli.json };
    match dispatch(cli, &output) {
        Ok(code) => code,
        Err(error) => {
            output.error(&error);
            ExitCode::FAILURE
        }
    }
}

fn dispatch(cli: Cli, output: &Output) -> Result<ExitCode, CliError> {
    let settings = || Settings::resolve(&cli.settings).map_err(CliError::from);
    let services = || Ok::<_, CliError>(Services::open(&settings()?, Arc::new(SystemClock))?);
    match cli.command {
        Command::Demo(args) => {
            let folder = cli
                .settings
                .data
                .clone()
                .unwrap_or_else(|| "rapport-demo".into());
            demo::run(&args, &folder, output)?;
        }
        Command::Serve(args) => serve::serve(&args, &settings()?)?,
        Command::Worker(args) => serve::work(&args, &settings()?)?,
        Command::Migrate => {
            drop(services()?);
            output.tell(
                &serde_json::json!({"up_to_date": true}),
                "The database is up to date.",
            );
        }
        Command::Doctor(args) => return doctor::run(&args, &settings()?, output),
        Command::Config(command) => command.run(&cli.settings, output)?,
        Command::Backup(args) => backup::backup(&args, &services()?, output)?,
        Command::Restore(args) => backup::restore(&args, &settings()?, output)?,
        Command::Definition(command) => return Ok(command.run(&mut io::stdout().lock())?),
        Command::Score(args) => score::run(&args, output)?,
        Command::Facilitator(command) => command.run(&services()?, output)?,
        Command::Relationship(command) => command.run(&services()?, output)?,
        Command::Roster(command) => command.run(&services()?, output)?,
        Command::Wave(command) => command.run(&services()?, output)?,
        Command::Keys(command) => command.run(&services()?, output)?,
        Command::Mail(command) => command.run(&settings()?, output)?,
        Command::Verify(args) => return verify::verify(&args, output),
        Command::Report(args) => report::run(&args, &services()?, output)?,
    }
    Ok(ExitCode::SUCCESS)
}
