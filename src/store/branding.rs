//! How the readouts of a relationship look.

use diesel::prelude::*;

use super::schema::branding;
use super::{AnyConnection, StoreError};
use crate::relationship::{Accent, Branding, Logo, RelationshipId};

/// The look of a relationship's readouts, and the language they are first offered in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Logo, colour and cover text.
    pub branding: Branding,
    /// A BCP 47 tag; `None` for the definition's own language.
    pub language: Option<String>,
}

type Row = (
    String,
    Option<Vec<u8>>,
    Option<String>,
    Option<String>,
    Option<String>,
);

/// The look of a relationship's readouts; the plain one where none was chosen.
///
/// # Errors
/// When the database fails, or holds what is no picture or colour.
pub fn look(connection: &mut AnyConnection, of: RelationshipId) -> Result<Look, StoreError> {
    let row: Option<Row> = branding::table
        .filter(branding::relationship_id.eq(of.to_string()))
        .first(connection)
        .optional()?;
    let Some((_, logo, accent, cover, language)) = row else {
        return Ok(Look::default());
    };
    let logo = logo.map(Logo::new).transpose();
    let accent = accent.map(Accent::try_from).transpose();
    Ok(Look {
        branding: Branding {
            logo: logo.map_err(|_| StoreError::Unreadable("logo"))?,
            accent: accent.map_err(|_| StoreError::Unreadable("colour"))?,
            cover,
        },
        language,
    })
}

/// Keeps the look of a relationship's readouts, in an open transaction.
///
/// # Errors
/// When the database fails.
pub fn keep_look(
    connection: &mut AnyConnection,
    of: RelationshipId,
    look: &Look,
) -> Result<(), StoreError> {
    let own = || branding::table.filter(branding::relationship_id.eq(of.to_string()));
    diesel::delete(own()).execute(connection)?;
    diesel::insert_into(branding::table)
        .values((
            branding::relationship_id.eq(of.to_string()),
            branding::logo.eq(look.branding.logo.as_ref().map(|logo| logo.bytes())),
            branding::accent.eq(look.branding.accent.as_ref().map(|accent| accent.as_str())),
            branding::cover.eq(look.branding.cover.as_deref()),
            branding::language.eq(look.language.as_deref()),
        ))
        .execute(connection)?;
    Ok(())
}
