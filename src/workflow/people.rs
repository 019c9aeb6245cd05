//! Facilitators, relationships and their parties.

use super::{Services, WorkflowError};
use crate::ids;
use crate::relationship::{
    Facilitator, Holder, Party, PartyKey, Person, Relationship, RelationshipId, WaveState,
    check_address,
};
use crate::store;

/// A party to be added.
#[derive(Clone, Debug)]
pub struct NewParty {
    /// Its role.
    pub key: PartyKey,
    /// Name of the organisation.
    pub name: String,
    /// Who answers for its roster.
    pub representative: Person,
}

/// Adds a facilitator.
///
/// # Errors
/// When the address is malformed or taken.
pub fn add_facilitator(
    services: &Services,
    name: &str,
    email: &str,
) -> Result<Facilitator, WorkflowError> {
    let facilitator = Facilitator {
        id: ids::new(),
        name: checked_name("the facilitator's name", name)?,
        email: checked_email("the facilitator", email)?,
    };
    services.store.transaction(|connection| {
        if store::add_facilitator(connection, &facilitator)? {
            Ok(facilitator)
        } else {
            Err(WorkflowError::refused(
                "a facilitator with this address exists already",
            ))
        }
    })
}

/// The facilitator with this address.
///
/// # Errors
/// When there is none.
pub fn facilitator_with(services: &Services, email: &str) -> Result<Facilitator, WorkflowError> {
    store::facilitator_by_email(&mut *services.store.connection()?, email.trim())?.ok_or_else(
        || {
            WorkflowError::refused(
                "there is no facilitator with this address; add one with `rapport facilitator add`",
            )
        },
    )
}

/// Adds a relationship: between two parties, or of one alone, which then can be asked about itself
/// only.
///
/// # Errors
/// When there is no such facilitator, no party, two of one role, or a name or address is unusable.
pub fn add_relationship(
    services: &Services,
    facilitator_email: &str,
    name: &str,
    parties: &[NewParty],
) -> Result<RelationshipId, WorkflowError> {
    let mut roles: Vec<&str> = parties.iter().map(|party| party.key.as_str()).collect();
    roles.sort_unstable();
    roles.dedup();
    if parties.is_empty() || roles.len() != parties.len() {
        return Err(WorkflowError::refused(
            "a relationship has one party or more, each in a role of its own",
        ));
    }
    let parties = parties
        .iter()
        .map(check_party)
        .collect::<Result<Vec<_>, _>>()?;
    let name = checked_name("the relationship's name", name)?;
    services.store.transaction(|connection| {
        let Some(facilitator) = store::facilitator_by_email(connection, facilitator_email.trim())?
        else {
            return Err(WorkflowError::refused(
                "there is no facilitator with this address; add one with `rapport facilitator add`",
            ));
        };
        let relationship = Relationship {
            id: ids::new(),
            facilitator: facilitator.id,
            name,
        };
        store::add_relationship(connection, &relationship, &parties)?;
        Ok(relationship.id)
    })
}

fn check_party(party: &NewParty) -> Result<Party, WorkflowError> {
    let whose = format!("the {}'s representative", party.key);
    Ok(Party {
        id: ids::new(),
        key: party.key.clone(),
        name: checked_name(&format!("the {}'s name", party.key), &party.name)?,
        representative: Person {
            name: party.representative.name.trim().to_owned(),
            email: checked_email(&whose, &party.representative.email)?,
            locale: checked_language(&whose, &party.representative.locale)?,
        },
    })
}

/// Replaces the representative of a party, revokes the links of the one before, and forgets the
/// closing keys that one left for drafts.
///
/// # Errors
/// When there is no such party, or name or address are unusable.
pub fn change_representative(
    services: &Services,
    relationship: RelationshipId,
    party: &PartyKey,
    person: &Person,
) -> Result<(), WorkflowError> {
    let person = Person {
        name: match person.name.trim() {
            "" => String::new(),
            name => checked_name("the representative's name", name)?,
        },
        email: checked_email("the representative", &person.email)?,
        locale: checked_language("the representative", &person.locale)?,
    };
    services.store.transaction(|connection| {
        let party = store::parties(connection, relationship)?
            .into_iter()
            .find(|known| known.key == *party)
            .ok_or(WorkflowError::NotFound("party"))?;
        store::replace_representative(connection, party.id, &person)?;
        for wave in store::waves(connection, Some(relationship))? {
            for panel in store::panels(connection, wave.id)? {
                if panel.party == party.id {
                    store::revoke_representative_links(connection, panel.id)?;
                }
            }
            // The new one makes a closing code of their own. After launch the manifest has the old.
            if let Some(holder) = Holder::of_party(&party.key)
                && wave.state == WaveState::Draft
            {
                store::forget_closing_key(connection, wave.id, holder)?;
            }
        }
        Ok(())
    })
}

fn checked_name(what: &str, name: &str) -> Result<String, WorkflowError> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > 120 || name.chars().any(char::is_control) {
        return Err(WorkflowError::refused(format!(
            "{what} must have 1 to 120 characters and no control characters"
        )));
    }
    Ok(name.to_owned())
}

/// Languages in which facilitators and representatives are written to.
pub const WRITTEN_LANGUAGES: [&str; 2] = ["en", "de"];

fn checked_language(whose: &str, language: &str) -> Result<String, WorkflowError> {
    match WRITTEN_LANGUAGES.contains(&language) {
        true => Ok(language.to_owned()),
        false => Err(WorkflowError::refused(format!(
            "{whose}: mails are written in one of {}",
            WRITTEN_LANGUAGES.join(", ")
        ))),
    }
}

fn checked_email(whose: &str, email: &str) -> Result<String, WorkflowError> {
    let email = email.trim();
    check_address(email).map_err(|fault| WorkflowError::refused(format!("{whose}: {fault}")))?;
    Ok(email.to_owned())
}
