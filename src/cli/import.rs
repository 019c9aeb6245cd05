//! `rapport wave import`.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use serde_json::json;

use super::named::{definition, one_of};
use super::output::{CliError, Output};
use crate::store;
use crate::workflow::{EarlierWave, Services, WorkflowError, import_wave};

/// Arguments of `wave import`.
#[derive(Args)]
#[command(
    after_help = "Makes the release of an earlier survey the first point of a relationship's trend; the next wave\n\
        then shows change. Nobody is written to. The same release again changes nothing.\n\n\
        Example:\n  \
        rapport score --definition trust.json --answers paper.csv --label 2026 --json > release.json\n  \
        rapport wave import --relationship 77c1 --definition trust.json --ended 2026-03-20 --zone Europe/Berlin release.json"
)]
pub struct ImportArgs {
    /// The relationship (its identifier, or the beginning of it)
    #[arg(long)]
    relationship: String,
    /// The definition file that the answers were scored with, or the name of a shipped one
    #[arg(long, default_value = "compatibility-and-trust")]
    definition: String,
    /// The day on which the survey ended: 2026-03-20
    #[arg(long, value_name = "DATE")]
    ended: Date,
    /// The time zone, such as Europe/Berlin
    #[arg(long)]
    zone: String,
    /// The release, as `rapport score --json` printed it
    file: PathBuf,
}

/// Runs the command.
///
/// # Errors
/// When a file or an argument is not usable, or the relationship has a wave already.
pub fn run(args: &ImportArgs, services: &Services, output: &Output) -> Result<(), CliError> {
    let all = store::relationships(&mut *services.store.connection().map_err(WorkflowError::from)?)
        .map_err(WorkflowError::from)?;
    let relationship = one_of(all, &args.relationship, "relationship", |r| {
        r.id.to_string()
    })?;
    let definition = definition(&args.definition)?;
    let release = std::fs::read_to_string(&args.file).map_err(|error| {
        CliError::usage(format!("{}: cannot be read ({error})", args.file.display()))
    })?;
    let zone = TimeZone::get(&args.zone).map_err(|_| {
        CliError::usage(format!(
            "\"{}\" is no time zone; give an IANA name such as Europe/Berlin",
            args.zone
        ))
    })?;
    let ended = args
        .ended
        .to_datetime(Time::midnight())
        .to_zoned(zone)
        .map_err(|_| {
            CliError::usage("the date lies outside the calendar; write it as 2026-03-20")
        })?;
    let imported = import_wave(
        services,
        relationship.id,
        &definition,
        &EarlierWave {
            release,
            closed_at: ended.timestamp(),
            zone: args.zone.clone(),
        },
    )?;
    let words = if imported.already {
        format!(
            "This release is wave {} already; nothing was changed.",
            imported.wave
        )
    } else {
        format!(
            "Imported as wave {}. The next wave of the relationship shows change since then.",
            imported.wave
        )
    };
    output.tell(
        &json!({"wave": imported.wave, "already": imported.already}),
        &words,
    );
    Ok(())
}
