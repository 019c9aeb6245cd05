//! `rapport facilitator`.

use std::io::{self, BufRead, Read};

use clap::Subcommand;
use serde_json::json;
use zeroize::Zeroizing;

use super::output::{CliError, Output};
use crate::workflow::{self, FIRST_LINK, MAILED_LINK, Services};

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
    /// Set a facilitator's password, read from standard input; ends all sessions
    #[command(
        after_help = "Example:\n  rapport facilitator password --email ines@consult.example < password.txt"
    )]
    Password {
        /// The facilitator's address
        #[arg(long)]
        email: String,
    },
    /// Print a one-time link with which a facilitator sets a password; valid for a day
    #[command(after_help = "Example:\n  rapport facilitator link --email ines@consult.example")]
    Link {
        /// The facilitator's address
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
        match self {
            Self::Add { name, email } => {
                let facilitator = workflow::add_facilitator(services, &name, &email)?;
                let link = workflow::password_link(services, facilitator.id, FIRST_LINK)?;
                output.tell(
                    &json!({
                        "facilitator": facilitator.id, "name": facilitator.name,
                        "email": facilitator.email, "link": link,
                    }),
                    &format!(
                        "Added {}. To use the console, set a password within seven days, once, at\n{link}\nOr go on here: rapport relationship add --help",
                        facilitator.name
                    ),
                );
            }
            Self::Password { email } => {
                let mut line = Zeroizing::new(String::new());
                io::stdin().lock().take(4096).read_line(&mut line)?;
                workflow::set_password(services, &email, line.trim_end_matches(['\r', '\n']))?;
                output.tell(
                    &json!({"password_set": true}),
                    "The password is set; all sessions are ended.",
                );
            }
            Self::Link { email } => {
                let facilitator = workflow::facilitator_with(services, &email)?;
                let link = workflow::password_link(services, facilitator.id, MAILED_LINK)?;
                output.tell(
                    &json!({"link": link}),
                    &format!("Within a day, once: {link}"),
                );
            }
        }
        Ok(())
    }
}
