//! How a command tells its outcome: a sentence for people, or JSON for programs.

use std::io::{self, Write};

use serde::Serialize;

use crate::config::ConfigError;
use crate::mail::{MailError, SendError, TransportError};
use crate::report::ReportError;
use crate::workflow::{AnswersFault, WorkflowError};

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// A use case could not be carried out.
    #[error(transparent)]
    Workflow(#[from] WorkflowError),
    /// The settings are not usable.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The mail address is not usable.
    #[error(transparent)]
    Mail(#[from] TransportError),
    /// A mail could not be put together.
    #[error(transparent)]
    Message(#[from] MailError),
    /// A mail was not sent.
    #[error(transparent)]
    Send(#[from] SendError),
    /// The readout could not be made.
    #[error(transparent)]
    Report(#[from] ReportError),
    /// A file of answers is not usable.
    #[error("{file}: {} faults; nothing was scored", .faults.len())]
    Answers {
        /// The file.
        file: String,
        /// Every fault.
        faults: Vec<AnswersFault>,
    },
    /// An argument or a file is not usable; the text names the remedy.
    #[error("{0}")]
    Usage(String),
    /// Reading or writing failed.
    #[error("reading or writing failed: {0}")]
    Io(#[from] io::Error),
}

impl CliError {
    /// An argument or a file that is not usable.
    pub fn usage(text: impl Into<String>) -> Self {
        Self::Usage(text.into())
    }
}

/// Where outcomes go.
pub struct Output {
    /// Whether to print JSON.
    pub json: bool,
}

impl Output {
    /// Tells an outcome. A closed pipe is nobody listening, not an error.
    pub fn tell(&self, json: &impl Serialize, words: &str) {
        let mut out = io::stdout().lock();
        let _ = if self.json {
            serde_json::to_string_pretty(json).map_or(Ok(()), |text| writeln!(out, "{text}"))
        } else {
            writeln!(out, "{}", words.trim_end())
        };
    }

    /// Tells an error on standard error; a roster's bad lines one by one.
    pub fn error(&self, error: &CliError) {
        let mut lines = vec![error.to_string()];
        if let CliError::Workflow(WorkflowError::Roster(faults)) = error {
            lines.extend(
                faults
                    .iter()
                    .map(|fault| format!("line {}: {}", fault.line, fault.fault)),
            );
        }
        if let CliError::Answers { faults, .. } = error {
            lines.extend(faults.iter().map(ToString::to_string));
        }
        let mut out = io::stderr().lock();
        let _ = if self.json {
            writeln!(
                out,
                "{}",
                serde_json::json!({"error": lines[0], "details": lines[1..]})
            )
        } else {
            writeln!(out, "error: {}", lines.join("\n  "))
        };
    }
}
