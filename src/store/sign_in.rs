//! Passwords, sessions, one-time links and wrong attempts. Tokens arrive here as their SHA-256.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use jiff::Timestamp;

use super::schema::{credential, password_link, session, sign_in_failure};
use super::{AnyConnection, StoreError, read_id};
use crate::relationship::FacilitatorId;

/// The password hash (PHC string) of a facilitator.
///
/// # Errors
/// When the database fails.
pub fn password(
    connection: &mut AnyConnection,
    of: FacilitatorId,
) -> Result<Option<String>, StoreError> {
    Ok(credential::table
        .filter(credential::facilitator_id.eq(of.to_string()))
        .select(credential::password)
        .first(connection)
        .optional()?)
}

/// Replaces the password hash of a facilitator, and ends every session and one-time link.
///
/// # Errors
/// When the database fails.
pub fn replace_password(
    connection: &mut AnyConnection,
    of: FacilitatorId,
    hash: &str,
) -> Result<(), StoreError> {
    let id = of.to_string();
    // Two processes may do it at once.
    diesel::sql_query(
        "INSERT INTO credential (facilitator_id, password) VALUES ($1, $2) \
         ON CONFLICT (facilitator_id) DO UPDATE SET password = excluded.password",
    )
    .bind::<Text, _>(&id)
    .bind::<Text, _>(hash)
    .execute(connection)?;
    diesel::delete(session::table.filter(session::facilitator_id.eq(&id))).execute(connection)?;
    diesel::delete(password_link::table.filter(password_link::facilitator_id.eq(&id)))
        .execute(connection)?;
    Ok(())
}

/// Adds a session, and clears away those that have expired.
///
/// # Errors
/// When the database fails.
pub fn add_session(
    connection: &mut AnyConnection,
    token: &str,
    of: FacilitatorId,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    diesel::delete(session::table.filter(session::expires_at.le(now.as_microsecond())))
        .execute(connection)?;
    diesel::insert_into(session::table)
        .values((
            session::token.eq(token),
            session::facilitator_id.eq(of.to_string()),
            session::expires_at.eq(expires_at.as_microsecond()),
        ))
        .execute(connection)?;
    Ok(())
}

/// Whose session this is, unless it has expired.
///
/// # Errors
/// When the database fails.
pub fn session(
    connection: &mut AnyConnection,
    token: &str,
    now: Timestamp,
) -> Result<Option<FacilitatorId>, StoreError> {
    let id: Option<String> = session::table
        .filter(session::token.eq(token))
        .filter(session::expires_at.gt(now.as_microsecond()))
        .select(session::facilitator_id)
        .first(connection)
        .optional()?;
    id.as_deref().map(read_id).transpose()
}

/// Ends a session.
///
/// # Errors
/// When the database fails.
pub fn end_session(connection: &mut AnyConnection, token: &str) -> Result<(), StoreError> {
    diesel::delete(session::table.filter(session::token.eq(token))).execute(connection)?;
    Ok(())
}

/// Adds a one-time link for setting a password, and clears away those that have expired.
///
/// # Errors
/// When the database fails.
pub fn add_password_link(
    connection: &mut AnyConnection,
    token: &str,
    of: FacilitatorId,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    diesel::delete(password_link::table.filter(password_link::expires_at.le(now.as_microsecond())))
        .execute(connection)?;
    diesel::insert_into(password_link::table)
        .values((
            password_link::token.eq(token),
            password_link::facilitator_id.eq(of.to_string()),
            password_link::expires_at.eq(expires_at.as_microsecond()),
        ))
        .execute(connection)?;
    Ok(())
}

/// Whom a one-time link is for, unless it was used or has expired.
///
/// # Errors
/// When the database fails.
pub fn password_link(
    connection: &mut AnyConnection,
    token: &str,
    now: Timestamp,
) -> Result<Option<FacilitatorId>, StoreError> {
    let id: Option<String> = password_link::table
        .filter(password_link::token.eq(token))
        .filter(password_link::expires_at.gt(now.as_microsecond()))
        .select(password_link::facilitator_id)
        .first(connection)
        .optional()?;
    id.as_deref().map(read_id).transpose()
}

/// Uses up a one-time link. `false` when it was used or has expired: of two that try at once, one
/// succeeds.
///
/// # Errors
/// When the database fails.
pub fn use_up_password_link(
    connection: &mut AnyConnection,
    token: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let used = diesel::delete(
        password_link::table
            .filter(password_link::token.eq(token))
            .filter(password_link::expires_at.gt(now.as_microsecond())),
    )
    .execute(connection)?;
    Ok(used == 1)
}

/// Wrong attempts in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Failures {
    /// How many.
    pub count: u32,
    /// When the last one was; `None` without any.
    pub latest: Option<Timestamp>,
}

/// Wrong attempts of a subject: the hash of an account's or a machine's address.
///
/// # Errors
/// When the database fails.
pub fn failures(connection: &mut AnyConnection, subject: &str) -> Result<Failures, StoreError> {
    let row: Option<(i32, i64)> = sign_in_failure::table
        .filter(sign_in_failure::subject.eq(subject))
        .select((sign_in_failure::failures, sign_in_failure::latest))
        .first(connection)
        .optional()?;
    let Some((count, latest)) = row else {
        return Ok(Failures::default());
    };
    Ok(Failures {
        count: u32::try_from(count).unwrap_or(u32::MAX),
        latest: Timestamp::from_microsecond(latest).ok(),
    })
}

/// Counts a wrong attempt of a subject, whoever else counts one at this moment; forgets everybody's
/// from before `forget`.
///
/// # Errors
/// When the database fails.
pub fn count_failure(
    connection: &mut AnyConnection,
    subject: &str,
    now: Timestamp,
    forget: Timestamp,
) -> Result<(), StoreError> {
    diesel::sql_query(
        "INSERT INTO sign_in_failure (subject, failures, latest) VALUES ($1, 1, $2) \
         ON CONFLICT (subject) DO UPDATE SET latest = excluded.latest, failures = \
         CASE WHEN sign_in_failure.latest < $3 THEN 1 ELSE sign_in_failure.failures + 1 END",
    )
    .bind::<Text, _>(subject)
    .bind::<BigInt, _>(now.as_microsecond())
    .bind::<BigInt, _>(forget.as_microsecond())
    .execute(connection)?;
    diesel::delete(
        sign_in_failure::table.filter(sign_in_failure::latest.lt(forget.as_microsecond())),
    )
    .execute(connection)?;
    Ok(())
}

/// Forgets the wrong attempts of a subject.
///
/// # Errors
/// When the database fails.
pub fn forget_failures(connection: &mut AnyConnection, subject: &str) -> Result<(), StoreError> {
    diesel::delete(sign_in_failure::table.filter(sign_in_failure::subject.eq(subject)))
        .execute(connection)?;
    Ok(())
}
