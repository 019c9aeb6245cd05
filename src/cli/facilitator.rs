//! `rapport facilitator`.

use clap::Subcommand;
use serde_json::json;

use super::output::{CliError, Output};
use crate::workflow::{self, Services};

/// Commands about facilitators.
#[derive(Subcommand)]
pub enum FacilitatorCommand {
    /// Add a facilitator: the person whom respondents may ask
    #[command(
        after_help = "Example:\n  rapport facilitator add --name \"Ines Vogel\" --email ines@consult.example"
    )]
    Add {
        /// Name, as respondents see it
        #[arg(long)]
        name: String,
        /// E-mail address, as respondents see it
        #[arg(long)]
        email: String,
    },
}

impl FacilitatorCommand {
    /// Runs the command.
    ///
    /// # Errors
    /// When the use case fails.
    pub fn run(self, services: &Services, output: &Output) -> Result<(), CliError> {
        let Self::Add { name, email } = self;
        let facilitator = workflow::add_facilitator(services, &name, &email)?;
        output.tell(
            &json!({"facilitator": facilitator.id, "name": facilitator.name, "email": facilitator.email}),
            &format!("Added {}. Next: rapport relationship add --help", facilitator.name),
        );
        Ok(())
    }
}
