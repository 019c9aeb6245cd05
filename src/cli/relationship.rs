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
    /// Add a relationship between a buyer and a supplier, or of one organisation alone
    #[command(
        after_help = "Example:\n  rapport relationship add --facilitator ines@consult.example --name \"Nordwerk and Halden\" \\\n    --buyer Nordwerk --buyer-representative \"Ana Berg <ana@nordwerk.example>\" \\\n    --supplier Halden --supplier-representative \"Jon Lie <jon@halden.example>\"\n\nOne organisation alone is either of the two; it can be asked about itself only, such as with collaboration-readiness."
    )]
    Add {
        /// Address of the facilitator
        #[arg(long, value_name = "ADDRESS")]
        facilitator: String,
        /// Name of the relationship, for documents
        #[arg(long)]
        name: String,
        /// Name of the buying organisation
        #[arg(
            long,
            value_name = "NAME",
            requires = "buyer_representative",
            required_unless_present = "supplier"
        )]
        buyer: Option<String>,
        /// Who answers for the buyer's roster: "Name <address>"
        #[arg(long, value_name = "PERSON", requires = "buyer")]
        buyer_representative: Option<String>,
        /// Language of mails to that person: en or de
        #[arg(long, value_name = "LANGUAGE", default_value = "en")]
        buyer_representative_locale: String,
        /// Name of the supplying organisation
        #[arg(long, value_name = "NAME", requires = "supplier_representative")]
        supplier: Option<String>,
        /// Who answers for the supplier's roster: "Name <address>"
        #[arg(long, value_name = "PERSON", requires = "supplier")]
        supplier_representative: Option<String>,
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
                let party = |key, name: Option<String>, person: Option<String>, locale| {
                    let (name, person) = name.zip(person)?;
                    let representative = self::person(&person, locale);
                    Some(NewParty {
                        key,
                        name,
                        representative,
                    })
                };
                let parties: Vec<NewParty> = [
                    party(
                        PartyKey::buyer(),
                        buyer,
                        buyer_representative,
                        buyer_representative_locale,
                    ),
                    party(
                        PartyKey::supplier(),
                        supplier,
                        supplier_representative,
                        supplier_representative_locale,
                    ),
                ]
                .into_iter()
                .flatten()
                .collect();
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
