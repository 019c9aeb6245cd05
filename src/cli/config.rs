//! `rapport config`.

use clap::Subcommand;
use serde_json::json;

use super::output::{CliError, Output};
use crate::config::{self, SettingsArgs};

/// Commands about settings.
#[derive(Subcommand)]
pub enum ConfigCommand {
    /// Show every setting as it stands, and where it comes from; passwords are masked
    #[command(after_help = "Example:\n  rapport config show --config /etc/rapport/rapport.toml")]
    Show,
}

impl ConfigCommand {
    /// Runs the command.
    ///
    /// # Errors
    /// When the settings are not usable.
    pub fn run(self, args: &SettingsArgs, output: &Output) -> Result<(), CliError> {
        let Self::Show = self;
        let settings = config::effective(args, &|name| std::env::var(name).ok())?;
        let lines: Vec<String> = settings
            .iter()
            .map(|row| format!("{:<16} {}  ({})", row.name, row.value, row.source))
            .collect();
        let rows: Vec<_> = settings
            .iter()
            .map(|row| json!({"name": row.name, "value": row.value, "source": row.source}))
            .collect();
        output.tell(&rows, &lines.join("\n"));
        Ok(())
    }
}
