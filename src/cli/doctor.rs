//! `rapport doctor`: looks at everything an operator can get wrong, changes nothing, and names a
//! remedy for every fault.

mod files;
mod reach;
mod waves;

use std::process::ExitCode;

use clap::Args;
use serde_json::json;

use super::output::{CliError, Output};
use crate::clock::{Clock, SystemClock};
use crate::config::Settings;

/// Arguments of `rapport doctor`.
#[derive(Args)]
pub struct DoctorArgs {
    /// Leave out what needs the network: the public address and the mail server
    #[arg(long)]
    offline: bool,
}

/// What was found about one thing.
struct Finding {
    /// What was looked at.
    about: String,
    /// What was seen.
    seen: String,
    /// What to do, when it is a fault.
    remedy: Option<String>,
}

impl Finding {
    fn fine(about: impl Into<String>, seen: impl Into<String>) -> Self {
        Self {
            about: about.into(),
            seen: seen.into(),
            remedy: None,
        }
    }

    fn fault(about: impl Into<String>, seen: impl Into<String>, remedy: impl Into<String>) -> Self {
        let remedy = Some(remedy.into());
        Self {
            about: about.into(),
            seen: seen.into(),
            remedy,
        }
    }
}

/// Looks, and tells. The exit code is 1 when there is any fault.
///
/// # Errors
/// Never; what cannot be looked at is a fault.
pub fn run(args: &DoctorArgs, settings: &Settings, output: &Output) -> Result<ExitCode, CliError> {
    let now = SystemClock.now();
    let mut findings = vec![Finding::fine("settings", "can be read")];
    findings.extend(files::look(settings));
    findings.extend(waves::look(settings, now));
    if !args.offline {
        findings.extend(reach::look(settings, now));
    }
    let faults = findings
        .iter()
        .filter(|finding| finding.remedy.is_some())
        .count();
    let lines: Vec<String> = findings.iter().map(line).collect();
    let told: Vec<_> = findings
        .iter()
        .map(|finding| {
            json!({
                "about": finding.about, "fault": finding.remedy.is_some(),
                "seen": finding.seen, "remedy": finding.remedy,
            })
        })
        .collect();
    let sum = match faults {
        0 => "No faults.".to_owned(),
        1 => "1 fault.".to_owned(),
        many => format!("{many} faults."),
    };
    output.tell(&told, &format!("{}\n{sum}", lines.join("\n")));
    Ok(if faults == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn line(finding: &Finding) -> String {
    let Finding {
        about,
        seen,
        remedy,
    } = finding;
    match remedy {
        None => format!("ok     {about}: {seen}"),
        Some(remedy) => format!("FAULT  {about}: {seen}\n       {remedy}"),
    }
}
