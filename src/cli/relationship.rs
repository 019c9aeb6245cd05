//! `rapport relationship`.

use clap::Subcommand;
use serde_json::json;

use super::output::{CliError, Output};
use super::wave::one_of;
use crate::relationship::{PartyKey, Person};
use crate::store;
use crate::workflow::{self, NewParty, Services};

/// Commands about relationships.
#[derive(Subcommand)]
pub enum RelationshipCommand {
    /// Add a relationship between a buyer and a supplier
    #[command(
        after_help = "Example:\n  rapport relationship add --facilitator ines@consult.example --name \"Nordwerk and Halden\" \\\n    --buyer Nordwerk --buyer-representative \"Ana Berg <ana@nordwerk.example>\" \\\n    --supplier Halden --supplier-representative \"Jon Lie <jon@halden.example>\""
    )]
    Add {
        /// Address of the facilitator
        #[arg(long, value_name = "ADDRESS")]
        facilitator: String,
        /// Name of the relationship, for documents
        #[arg(long)]
        name: String,
        /// Name of the buying organisation
        #[arg(long, value_name = "NAME")]
        buyer: String,
        /// Who answers for the buyer's roster: "Name <address>"
        #[arg(long, value_name = "PERSON")]
        buyer_representative: String,
        /// Language of mails to that person: en or de
        #[arg(long, value_name = "LANGUAGE", default_value = "en")]
        buyer_representative_locale: String,
        /// Name of the supplying organisation
        #[arg(long, value_name = "NAME")]
        supplier: String,
        /// Who answers for the supplier's roster: "Name <address>"
        #[arg(long, value_name = "PERSON")]
        supplier_representative: String,
        /// Language of mails to that person: en or de
        #[arg(long, value_name = "LANGUAGE", default_value = "en")]
        supplier_representative_locale: String,
    },
    /// List relationships
    #[command(after_help = "Example:\n  rapport relationship list --json")]
    List,
    /// Delete everything of a relationship, its keys too. This cannot be undone
    #[command(
        after_help = "Example:\n  rapport relationship delete 77c1 --confirm \"Nordwerk and Halden\""
    )]
    Delete {
        /// The relationship (its identifier, or the beginning of it)
        relationship: String,
        /// Its name, so that no other is meant
        #[arg(long, value_name = "NAME", default_value = "")]
        confirm: String,
    },
}

impl RelationshipCommand {
    /// Runs the command.
    ///
    /// # Errors
    /// When the use case fails.
    pub fn run(self, services: &Services, output: &Output) -> Result<(), CliError> {
        match self {
            Self::Add {
                facilitator,
                name,
                buyer,
                buyer_representative,
                buyer_representative_locale,
                supplier,
                supplier_representative,
                supplier_representative_locale,
            } => {
                let parties = [
                    NewParty {
                        key: PartyKey::buyer(),
                        name: buyer,
                        representative: person(&buyer_representative, buyer_representative_locale),
                    },
                    NewParty {
                        key: PartyKey::supplier(),
                        name: supplier,
                        representative: person(
                            &supplier_representative,
                            supplier_representative_locale,
                        ),
                    },
                ];
                let id = workflow::add_relationship(services, &facilitator, &name, &parties)?;
                output.tell(
                    &json!({"relationship": id}),
                    &format!(
                        "Added relationship {id}. Next: rapport wave new --relationship {id} --help"
                    ),
                );
            }
            Self::List => {
                let mut connection = services
                    .store
                    .connection()
                    .map_err(workflow::WorkflowError::from)?;
                let all =
                    store::relationships(&mut connection).map_err(workflow::WorkflowError::from)?;
                let lines: Vec<String> = all
                    .iter()
                    .map(|r| format!("{}  {}", r.id, r.name))
                    .collect();
                let json: Vec<_> = all
                    .iter()
                    .map(|r| json!({"relationship": r.id, "name": r.name}))
                    .collect();
                output.tell(&json, &lines.join("\n"));
            }
            Self::Delete {
                relationship,
                confirm,
            } => delete(services, &relationship, &confirm, output)?,
        }
        Ok(())
    }
}

fn delete(
    services: &Services,
    relationship: &str,
    confirm: &str,
    output: &Output,
) -> Result<(), CliError> {
    let mut connection = services
        .store
        .connection()
        .map_err(workflow::WorkflowError::from)?;
    let all = store::relationships(&mut connection).map_err(workflow::WorkflowError::from)?;
    drop(connection);
    let id = one_of(all, relationship, "relationship", |one| one.id.to_string())?.id;
    let deleted = workflow::delete_relationship(services, id, confirm)?;
    output.tell(
        &json!({"relationship": id, "deleted": true, "waves": deleted.waves}),
        &format!(
            "Deleted, with {} waves and all their keys. Backups made before still hold it, without keys: delete them too.",
            deleted.waves
        ),
    );
    Ok(())
}

/// Reads "Name <address>", or an address alone.
fn person(text: &str, locale: String) -> Person {
    let (name, email) = match text
        .trim()
        .strip_suffix('>')
        .and_then(|text| text.split_once('<'))
    {
        Some((name, email)) => (name.trim(), email.trim()),
        None => ("", text.trim()),
    };
    Person {
        name: name.to_owned(),
        email: email.to_owned(),
        locale,
    }
}
