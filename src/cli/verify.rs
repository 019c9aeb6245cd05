//! `rapport verify`: checks a bulletin with nothing but its file; no network, no database.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use serde_json::json;

use super::output::{CliError, Output};
use crate::ballot::{Bulletin, ShortFingerprint};

/// Arguments of `rapport verify`.
#[derive(Clone, Debug, Args)]
pub struct VerifyArgs {
    /// The bulletin, as published under /w/{wave}/bulletin.json
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The fingerprint in your invitation's link, or all 64 digits
    #[arg(long, value_name = "FINGERPRINT")]
    fingerprint: Option<String>,
    /// A receipt that should be listed
    #[arg(long, value_name = "RECEIPT")]
    receipt: Option<String>,
}

/// Runs the command; fails when there is any fault.
///
/// # Errors
/// When the file cannot be read.
pub fn verify(args: &VerifyArgs, output: &Output) -> Result<ExitCode, CliError> {
    let bulletin = read(&args.file)?;
    let mut faults = bulletin.check().err().unwrap_or_default();
    if let Some(wanted) = &args.fingerprint
        && !is_fingerprint(&bulletin, wanted)
    {
        faults.push("the fingerprint is not the one you gave: this is the bulletin of another survey, or its terms were changed".into());
    }
    if let Some(receipt) = &args.receipt
        && !lists(&bulletin, receipt)
    {
        faults.push("the receipt you gave is not listed".into());
    }
    let ballots: usize = bulletin
        .panels
        .iter()
        .filter_map(|panel| panel.ballots.as_ref().map(Vec::len))
        .sum();
    let remarks = bulletin.remarks();
    let words = if faults.is_empty() {
        let praise = praise(&bulletin, ballots, args.fingerprint.is_some());
        let noted = remarks.iter().map(|remark| format!("note: {remark}\n"));
        format!("{}{praise}", noted.collect::<String>())
    } else {
        faults
            .iter()
            .map(|fault| format!("fault: {fault}"))
            .collect::<Vec<_>>()
            .join("\n")
    };
    output.tell(
        &json!({
            "fine": faults.is_empty(), "faults": faults, "remarks": remarks,
            "fingerprint": bulletin.fingerprint, "ballots": ballots,
        }),
        &words,
    );
    Ok(if faults.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn read(file: &Path) -> Result<Bulletin, CliError> {
    let place = file.display();
    let text = std::fs::read_to_string(file).map_err(|error| {
        CliError::usage(format!(
            "{place}: cannot be read ({error}); give the file as it was published"
        ))
    })?;
    serde_json::from_str(&text).map_err(|error| {
        CliError::usage(format!(
            "{place}: is no bulletin ({error}); fetch it again from the survey's public page"
        ))
    })
}

/// Whether the bulletin has this fingerprint, in either spelling. [`Bulletin::check`] sees to it
/// that it is the manifest's.
fn is_fingerprint(bulletin: &Bulletin, wanted: &str) -> bool {
    let wanted = wanted.trim();
    wanted.eq_ignore_ascii_case(&bulletin.fingerprint)
        || wanted
            .parse::<ShortFingerprint>()
            .is_ok_and(|short| short == bulletin.own_fingerprint().short())
}

fn lists(bulletin: &Bulletin, receipt: &str) -> bool {
    let wanted = receipt.trim().to_lowercase();
    let mut ballots = bulletin.panels.iter().flat_map(|panel| &panel.ballots);
    ballots.any(|listed| listed.iter().any(|ballot| ballot.id == wanted))
}

fn praise(bulletin: &Bulletin, ballots: usize, compared: bool) -> String {
    let mut lines: Vec<String> = bulletin
        .panels
        .iter()
        .map(|panel| {
            let listed = match &panel.ballots {
                Some(ballots) => format!("{} listed, each signed", ballots.len()),
                None => "too few, none listed".to_owned(),
            };
            format!(
                "panel {}: {} invited, {} issued, {} counted, {} unreadable; {listed}",
                panel.panel, panel.invited, panel.issued, panel.counted, panel.invalid
            )
        })
        .collect();
    lines.push(format!("All is well with {ballots} ballots."));
    if !compared {
        lines.push(format!(
            "Compare the fingerprint with your invitation: {}",
            bulletin.own_fingerprint()
        ));
    }
    lines.join("\n")
}
