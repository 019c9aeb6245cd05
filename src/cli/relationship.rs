//! `rapport relationship`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::json;

use super::named::one_of;
use super::output::{CliError, Output};
use crate::relationship::{PartyKey, Person, Relationship};
use crate::store;
use crate::workflow::{self, LogoChoice, NewLook, NewParty, Services, WorkflowError};

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
    /// Choose how readouts look: a logo, a colour, words on the cover, a language
    #[command(
        after_help = "What is not named stays as it is. Examples:\n  rapport relationship brand 77c1 --logo nordwerk.png --accent \"#1d6b66\"\n  rapport relationship brand 77c1 --remove-logo --cover \"\" --language de"
    )]
    Brand(BrandArgs),
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

/// Arguments of `relationship brand`.
#[derive(Args)]
pub struct BrandArgs {
    /// The relationship (its identifier, or the beginning of it)
    relationship: String,
    /// A PNG or JPEG picture, at most 200 kB
    #[arg(long, value_name = "FILE", conflicts_with = "remove_logo")]
    logo: Option<PathBuf>,
    /// Take the logo away
    #[arg(long)]
    remove_logo: bool,
    /// A colour that can be read on white, such as #1d6b66; empty takes it away
    #[arg(long, value_name = "COLOUR")]
    accent: Option<String>,
    /// Words on the cover, at most 300 characters; empty takes them away
    #[arg(long, value_name = "WORDS")]
    cover: Option<String>,
    /// The language readouts are first offered in; empty for the questionnaire's
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<String>,
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
            Self::Brand(args) => brand(services, args, output)?,
            Self::Delete {
                relationship,
                confirm,
            } => delete(services, &relationship, &confirm, output)?,
        }
        Ok(())
    }
}

fn find(services: &Services, relationship: &str) -> Result<Relationship, CliError> {
    let mut connection = services.store.connection().map_err(WorkflowError::from)?;
    let all = store::relationships(&mut connection).map_err(WorkflowError::from)?;
    one_of(all, relationship, "relationship", |one| one.id.to_string())
}

fn brand(services: &Services, args: BrandArgs, output: &Output) -> Result<(), CliError> {
    let id = find(services, &args.relationship)?.id;
    let logo = match &args.logo {
        Some(file) => LogoChoice::Replace(std::fs::read(file).map_err(|error| {
            CliError::usage(format!("{}: cannot be read ({error})", file.display()))
        })?),
        None if args.remove_logo => LogoChoice::Remove,
        None => LogoChoice::Keep,
    };
    let now = workflow::look(services, id)?;
    let accent = now.branding.accent.map(String::from);
    let new = NewLook {
        logo,
        accent: args.accent.or(accent).unwrap_or_default(),
        cover: args.cover.or(now.branding.cover).unwrap_or_default(),
        language: args.language.or(now.language).unwrap_or_default(),
    };
    workflow::change_look(services, id, &new)?;
    let look = workflow::look(services, id)?;
    output.tell(
        &json!({
            "relationship": id, "logo": look.branding.logo.is_some(), "accent": look.branding.accent,
            "cover": look.branding.cover, "language": look.language,
        }),
        "Every readout of this relationship looks like this from now on.",
    );
    Ok(())
}

fn delete(
    services: &Services,
    relationship: &str,
    confirm: &str,
    output: &Output,
) -> Result<(), CliError> {
    let id = find(services, relationship)?.id;
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
