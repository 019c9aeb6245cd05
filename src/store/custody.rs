//! Joint custody: which waves are in it, the public halves of their holders' closing keys, and how
//! far the mails about closing have got. No code and no secret key ever stands here.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::Text;

use super::schema::{closing_key, joint_custody};
use super::{AnyConnection, StoreError};
use crate::relationship::{Custody, Holder, WaveId};

/// The custody of a wave, as chosen while it was a draft.
///
/// # Errors
/// When the database fails.
pub fn custody(connection: &mut AnyConnection, of: WaveId) -> Result<Custody, StoreError> {
    let joint: i64 = joint_custody::table
        .filter(joint_custody::wave_id.eq(of.to_string()))
        .count()
        .get_result(connection)?;
    Ok(if joint > 0 {
        Custody::Joint
    } else {
        Custody::Server
    })
}

/// Sets the custody of a wave, which is locked. Leaving joint custody forgets the closing keys.
///
/// # Errors
/// When the database fails.
pub fn set_custody(
    connection: &mut AnyConnection,
    of: WaveId,
    custody: Custody,
) -> Result<(), StoreError> {
    let id = of.to_string();
    match custody {
        Custody::Joint => {
            diesel::sql_query(
                "INSERT INTO joint_custody (wave_id, mails) VALUES ($1, 0) \
                 ON CONFLICT (wave_id) DO NOTHING",
            )
            .bind::<Text, _>(&id)
            .execute(connection)?;
        }
        Custody::Server => {
            diesel::delete(closing_key::table.filter(closing_key::wave_id.eq(&id)))
                .execute(connection)?;
            diesel::delete(joint_custody::table.filter(joint_custody::wave_id.eq(&id)))
                .execute(connection)?;
        }
    }
    Ok(())
}

/// The public halves of a wave's closing keys, by holder.
///
/// # Errors
/// When the database fails.
pub fn closing_keys(
    connection: &mut AnyConnection,
    of: WaveId,
) -> Result<BTreeMap<Holder, String>, StoreError> {
    let rows: Vec<(String, String)> = closing_key::table
        .filter(closing_key::wave_id.eq(of.to_string()))
        .select((closing_key::holder, closing_key::public_key))
        .load(connection)?;
    rows.into_iter()
        .map(|(holder, key)| {
            let holder = Holder::parse(&holder).ok_or(StoreError::Unreadable("holder"))?;
            Ok((holder, key))
        })
        .collect()
}

/// Puts the public half of a holder's closing key in the place of the one before.
///
/// # Errors
/// When the database fails.
pub fn keep_closing_key(
    connection: &mut AnyConnection,
    of: WaveId,
    holder: Holder,
    public_key: &str,
) -> Result<(), StoreError> {
    forget_closing_key(connection, of, holder)?;
    diesel::insert_into(closing_key::table)
        .values((
            closing_key::wave_id.eq(of.to_string()),
            closing_key::holder.eq(holder.as_str()),
            closing_key::public_key.eq(public_key),
        ))
        .execute(connection)?;
    Ok(())
}

/// Forgets the public half of a holder's closing key.
///
/// # Errors
/// When the database fails.
pub fn forget_closing_key(
    connection: &mut AnyConnection,
    of: WaveId,
    holder: Holder,
) -> Result<(), StoreError> {
    diesel::delete(
        closing_key::table
            .filter(closing_key::wave_id.eq(of.to_string()))
            .filter(closing_key::holder.eq(holder.as_str())),
    )
    .execute(connection)?;
    Ok(())
}

/// Notes that the `number`th mail about closing goes to the holders. `false` when it went before:
/// of several processes one sends it.
///
/// # Errors
/// When the database fails.
pub fn note_custody_mail(
    connection: &mut AnyConnection,
    of: WaveId,
    number: i32,
) -> Result<bool, StoreError> {
    let noted = diesel::update(
        joint_custody::table
            .filter(joint_custody::wave_id.eq(of.to_string()))
            .filter(joint_custody::mails.lt(number)),
    )
    .set(joint_custody::mails.eq(number))
    .execute(connection)?;
    Ok(noted == 1)
}
