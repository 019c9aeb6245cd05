//! `rapport backup` and `rapport restore`.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use jiff::Timestamp;
use serde_json::json;

use super::output::{CliError, Output};
use crate::clock::SystemClock;
use crate::config::Settings;
use crate::workflow::{self, Restored, Services};

/// Arguments of `rapport backup`.
#[derive(Args)]
pub struct BackupArgs {
    /// The folder for the copy; made when it is not there. Not the keys directory, nor around it
    folder: PathBuf,
}

/// Arguments of `rapport restore`.
#[derive(Args)]
pub struct RestoreArgs {
    /// The backup
    #[arg(required_unless_present = "restored_from")]
    file: Option<PathBuf>,
    /// Replace the database that is there
    #[arg(long)]
    replace: bool,
    /// Only announce that PostgreSQL was restored from a backup made at this time
    #[arg(long, value_name = "TIME", conflicts_with_all = ["file", "replace"])]
    restored_from: Option<Timestamp>,
}

/// Writes a backup.
///
/// # Errors
/// When the use case fails.
pub fn backup(args: &BackupArgs, services: &Services, output: &Output) -> Result<(), CliError> {
    let file = workflow::backup(services, &args.folder)?;
    output.tell(
        &json!({"file": file}),
        &format!("Wrote {}. It holds no keys.", file.display()),
    );
    Ok(())
}

/// Restores a backup.
///
/// # Errors
/// When the use case fails.
pub fn restore(args: &RestoreArgs, settings: &Settings, output: &Output) -> Result<(), CliError> {
    let clock = Arc::new(SystemClock);
    let restored = match (&args.file, args.restored_from) {
        (_, Some(made_at)) => {
            let services = Services::open(settings, clock)?;
            workflow::announce_restored_from(&services, made_at)?
        }
        (Some(file), None) => workflow::restore(settings, clock, file, args.replace)?,
        (None, None) => return Err(CliError::usage("name the backup to restore")),
    };
    output.tell(
        &json!({
            "made_at": restored.made_at, "announced": restored.announced,
            "without_keys": restored.without_keys,
        }),
        &words(&restored),
    );
    Ok(())
}

fn words(restored: &Restored) -> String {
    let mut lines = vec![format!(
        "Restored to the backup made at {}.",
        restored.made_at
    )];
    if restored.announced.is_empty() {
        lines.push(
            "There is nothing new to announce: no wave is open, or it was announced before."
                .to_owned(),
        );
    }
    for wave in &restored.announced {
        if restored.without_keys.contains(wave) {
            lines.push(format!(
                "Wave {wave} was open then, and its keys are gone: it was closed since, or they are lost. It cannot be counted from this backup."
            ));
        } else {
            lines.push(format!(
                "Wave {wave} is open. Its page says that answers since then are lost, and the worker writes to everybody invited."
            ));
        }
    }
    lines.join("\n")
}
