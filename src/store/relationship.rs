//! Relationships and their parties.

use std::str::FromStr;

use diesel::prelude::*;
use diesel::sql_types::Text;

use super::schema::{party, relationship};
use super::{AnyConnection, StoreError};
use crate::relationship::{Party, PartyKey, Person, Relationship, RelationshipId};

/// Reads a stored identifier.
pub(super) fn read_id<T: FromStr>(text: &str) -> Result<T, StoreError> {
    text.parse()
        .map_err(|_| StoreError::Unreadable("identifier"))
}

/// Adds a relationship with its parties, in their order.
///
/// # Errors
/// When the database fails.
pub fn add_relationship(
    connection: &mut AnyConnection,
    relationship: &Relationship,
    parties: &[Party],
) -> Result<(), StoreError> {
    diesel::insert_into(relationship::table)
        .values((
            relationship::id.eq(relationship.id.to_string()),
            relationship::facilitator_id.eq(relationship.facilitator.to_string()),
            relationship::name.eq(&relationship.name),
        ))
        .execute(connection)?;
    for (position, party) in (0_i32..).zip(parties) {
        diesel::insert_into(party::table)
            .values((
                party::id.eq(party.id.to_string()),
                party::relationship_id.eq(relationship.id.to_string()),
                party::position.eq(position),
                party::role.eq(party.key.as_str()),
                party::name.eq(&party.name),
                party::representative_name.eq(&party.representative.name),
                party::representative_email.eq(&party.representative.email),
                party::representative_locale.eq(&party.representative.locale),
            ))
            .execute(connection)?;
    }
    Ok(())
}

/// Keeps a relationship from changing until the transaction ends. `false` when there is none.
///
/// # Errors
/// When the database fails.
pub fn lock_relationship(
    connection: &mut AnyConnection,
    id: RelationshipId,
) -> Result<bool, StoreError> {
    // A writing transaction already holds SQLite's only lock.
    if let AnyConnection::Postgresql(_) = connection {
        diesel::sql_query("SELECT id FROM relationship WHERE id = $1 FOR NO KEY UPDATE")
            .bind::<Text, _>(id.to_string())
            .execute(connection)?;
    }
    Ok(self::relationship(connection, id)?.is_some())
}

/// All relationships, by name.
///
/// # Errors
/// When the database fails.
pub fn relationships(connection: &mut AnyConnection) -> Result<Vec<Relationship>, StoreError> {
    let rows: Vec<(String, String, String)> = relationship::table
        .order(relationship::name)
        .load(connection)?;
    rows.into_iter()
        .map(|(id, facilitator, name)| {
            Ok(Relationship {
                id: read_id(&id)?,
                facilitator: read_id(&facilitator)?,
                name,
            })
        })
        .collect()
}

/// The relationship with this identifier.
///
/// # Errors
/// When the database fails.
pub fn relationship(
    connection: &mut AnyConnection,
    id: RelationshipId,
) -> Result<Option<Relationship>, StoreError> {
    let row: Option<(String, String, String)> = relationship::table
        .filter(relationship::id.eq(id.to_string()))
        .first(connection)
        .optional()?;
    row.map(|(id, facilitator, name)| {
        Ok(Relationship {
            id: read_id(&id)?,
            facilitator: read_id(&facilitator)?,
            name,
        })
    })
    .transpose()
}

type PartyRow = (String, String, i32, String, String, String, String, String);

/// The parties of a relationship, in their order.
///
/// # Errors
/// When the database fails.
pub fn parties(
    connection: &mut AnyConnection,
    id: RelationshipId,
) -> Result<Vec<Party>, StoreError> {
    let rows: Vec<PartyRow> = party::table
        .filter(party::relationship_id.eq(id.to_string()))
        .order(party::position)
        .load(connection)?;
    rows.into_iter()
        .map(|(id, _, _, role, name, representative, email, locale)| {
            Ok(Party {
                id: read_id(&id)?,
                key: PartyKey::parse(&role).ok_or(StoreError::Unreadable("party role"))?,
                name,
                representative: Person {
                    name: representative,
                    email,
                    locale,
                },
            })
        })
        .collect()
}
