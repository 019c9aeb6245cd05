//! Invitations: who is invited, and nothing about whether they answered.

use diesel::prelude::*;

use super::schema::invitation::dsl;
use super::{AnyConnection, StoreError, read_id};
use crate::relationship::{Invitation, InvitationId, PanelId, Person};

/// Replaces the whole roster of a panel (before launch).
///
/// # Errors
/// When the database fails.
pub fn replace_roster(
    connection: &mut AnyConnection,
    panel: PanelId,
    roster: &[Invitation],
) -> Result<(), StoreError> {
    diesel::delete(dsl::invitation.filter(dsl::panel_id.eq(panel.to_string())))
        .execute(connection)?;
    for invitation in roster {
        diesel::insert_into(dsl::invitation)
            .values((
                dsl::id.eq(invitation.id.to_string()),
                dsl::panel_id.eq(panel.to_string()),
                dsl::email.eq(&invitation.person.email),
                dsl::name.eq(&invitation.person.name),
                dsl::locale.eq(&invitation.person.locale),
            ))
            .execute(connection)?;
    }
    Ok(())
}

type Row = (String, String, String, String, String);

fn read((id, _, email, name, locale): Row) -> Result<Invitation, StoreError> {
    Ok(Invitation {
        id: read_id(&id)?,
        person: Person {
            name,
            email,
            locale,
        },
    })
}

/// The roster of a panel, by identifier.
///
/// # Errors
/// When the database fails.
pub fn roster(
    connection: &mut AnyConnection,
    panel: PanelId,
) -> Result<Vec<Invitation>, StoreError> {
    let rows: Vec<Row> = dsl::invitation
        .filter(dsl::panel_id.eq(panel.to_string()))
        .order(dsl::id)
        .load(connection)?;
    rows.into_iter().map(read).collect()
}

/// The identifiers of a panel's invitations, sorted.
///
/// # Errors
/// When the database fails.
pub fn invitation_ids(
    connection: &mut AnyConnection,
    panel: PanelId,
) -> Result<Vec<InvitationId>, StoreError> {
    let ids: Vec<String> = dsl::invitation
        .filter(dsl::panel_id.eq(panel.to_string()))
        .order(dsl::id)
        .select(dsl::id)
        .load(connection)?;
    ids.iter().map(|id| read_id(id)).collect()
}

/// The panel of an invitation.
///
/// # Errors
/// When the database fails.
pub fn panel_of_invitation(
    connection: &mut AnyConnection,
    id: InvitationId,
) -> Result<Option<PanelId>, StoreError> {
    let panel: Option<String> = dsl::invitation
        .filter(dsl::id.eq(id.to_string()))
        .select(dsl::panel_id)
        .first(connection)
        .optional()?;
    panel.as_deref().map(read_id).transpose()
}

/// An invitation and its panel.
///
/// # Errors
/// When the database fails.
pub fn invitation(
    connection: &mut AnyConnection,
    id: InvitationId,
) -> Result<Option<(PanelId, Invitation)>, StoreError> {
    let row: Option<Row> = dsl::invitation
        .filter(dsl::id.eq(id.to_string()))
        .first(connection)
        .optional()?;
    row.map(|row| Ok((read_id(&row.1)?, read(row)?)))
        .transpose()
}
