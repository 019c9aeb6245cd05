//! Counts over the whole database, for those who watch it. Reminders are never counted.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use jiff::Timestamp;

use super::{AnyConnection, StoreError};

/// Mail of a kind in the outbox.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailCount {
    /// Mails that wait, due or not.
    pub waiting: u64,
    /// Of these, how many were due long ago.
    pub overdue: u64,
    /// Mails that cannot be delivered.
    pub undeliverable: u64,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = BigInt)]
    not_before: i64,
}

/// Mail in the outbox by kind; `overdue` was due before `due`.
///
/// # Errors
/// When the database fails.
pub fn count_mail(
    connection: &mut AnyConnection,
    due: Timestamp,
) -> Result<Vec<(String, MailCount)>, StoreError> {
    let rows: Vec<Row> = diesel::sql_query(
        "SELECT kind, not_before FROM outbox WHERE kind <> 'reminder' ORDER BY kind",
    )
    .load(connection)?;
    let mut counts: Vec<(String, MailCount)> = vec![("invitation".into(), MailCount::default())];
    for row in rows {
        if counts.iter().all(|(kind, _)| *kind != row.kind) {
            counts.push((row.kind.clone(), MailCount::default()));
        }
        let Some((_, count)) = counts.iter_mut().find(|(kind, _)| *kind == row.kind) else {
            continue;
        };
        if row.not_before == i64::MAX {
            count.undeliverable += 1;
        } else {
            count.waiting += 1;
            count.overdue += u64::from(row.not_before < due.as_microsecond());
        }
    }
    Ok(counts)
}
