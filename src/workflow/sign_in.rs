//! How facilitators sign in: passwords, sessions, one-time links, and the slow-down on wrong
//! passwords.
//!
//! An account waits longer with every wrong password, up to five minutes; a one-time link by mail
//! opens it nevertheless. A machine's address is never refused, because a whole office may sit
//! behind it: its attempts are answered a little later ([`pause`]). An address without account is
//! treated like one with, down to the time it takes.

use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use jiff::{SignedDuration, Timestamp};
use rand::Rng;
use zeroize::Zeroizing;

use super::{Services, WorkflowError, token};
use crate::ids;
use crate::relationship::{Facilitator, FacilitatorId};
use crate::store::{self, ConsoleMailKind, Failures};

/// How long a session lasts.
pub const SESSION: SignedDuration = SignedDuration::from_hours(12);

/// How long a mailed one-time link can be used.
pub const MAILED_LINK: SignedDuration = SignedDuration::from_hours(24);

/// How long the one-time link of a new facilitator can be used.
pub const FIRST_LINK: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Shortest password, in characters.
pub const SHORTEST_PASSWORD: usize = 12;

/// Longest password, in bytes.
const LONGEST_PASSWORD: usize = 1024;

/// Wrong passwords that cost nothing.
const FREE: u32 = 5;

/// The longest an account waits.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_mins(5);

/// Wrong passwords from one machine that cost nothing.
const FREE_PER_MACHINE: u32 = 20;

/// How long wrong passwords are remembered.
const MEMORY: SignedDuration = SignedDuration::from_hours(1);

/// At most one mail with a one-time link in this time.
const MAIL_PAUSE: SignedDuration = SignedDuration::from_mins(5);

/// What became of an attempt to sign in.
pub enum SignIn {
    /// The session's token, for the cookie, and when it ends.
    Welcome {
        /// The token; the only copy.
        token: Zeroizing<String>,
        /// When it ends.
        until: Timestamp,
    },
    /// Address or password is wrong; which of the two is not told.
    Wrong,
    /// Too many wrong passwords; nothing was checked.
    Wait(SignedDuration),
}

/// Signs a facilitator in. `machine` is the address the request came from.
///
/// # Errors
/// When the database fails.
pub fn sign_in(
    services: &Services,
    email: &str,
    password: &str,
    machine: &str,
) -> Result<SignIn, WorkflowError> {
    let now = services.clock.now();
    let account = subject("account", email);
    let mut connection = services.store.connection()?;
    if let Some(wait) = wait(store::failures(&mut connection, &account)?, now) {
        return Ok(SignIn::Wait(wait));
    }
    let facilitator = store::facilitator_by_email(&mut connection, email.trim())?;
    let hash = match &facilitator {
        Some(facilitator) => store::password(&mut connection, facilitator.id)?,
        None => None,
    };
    drop(connection);
    let right = fits(password, hash.as_deref());
    let Some(facilitator) = facilitator.filter(|_| right) else {
        note_failure(services, &[account, subject("machine", machine)], now)?;
        return Ok(SignIn::Wrong);
    };
    let drawn = token::draw();
    let until = now.checked_add(SESSION).unwrap_or(now);
    services.store.transaction(|connection| {
        store::forget_failures(connection, &account)?;
        let hash = token::hash("session", &drawn);
        store::add_session(connection, &hash, facilitator.id, now, until)?;
        Ok::<_, WorkflowError>(())
    })?;
    Ok(SignIn::Welcome {
        token: drawn,
        until,
    })
}

/// Whether a password fits. Without a hash the same work is done, for nothing.
fn fits(password: &str, hash: Option<&str>) -> bool {
    match hash {
        Some(hash) => Argon2::default()
            .verify_password(password.as_bytes(), hash)
            .is_ok(),
        None => {
            let _ = Argon2::default().hash_password_with_salt(password.as_bytes(), &[0; 16]);
            false
        }
    }
}

/// Counts a wrong attempt of each subject.
///
/// # Errors
/// When the database fails.
pub(super) fn note_failure(
    services: &Services,
    subjects: &[String],
    now: Timestamp,
) -> Result<(), WorkflowError> {
    let forget = now.checked_sub(MEMORY).unwrap_or(now);
    services.store.transaction(|connection| {
        for subject in subjects {
            store::count_failure(connection, subject, now, forget)?;
        }
        Ok(())
    })
}

/// How long an account still has to wait.
pub(super) fn wait(failures: Failures, now: Timestamp) -> Option<SignedDuration> {
    let failures = remembered(failures, now);
    let over = failures.count.checked_sub(FREE)?;
    let seconds = 2_i64.saturating_pow(over.saturating_add(1).min(32));
    let wait = SignedDuration::from_secs(seconds).min(LONGEST_WAIT);
    let left = wait.checked_sub(now.duration_since(failures.latest?))?;
    left.is_positive().then_some(left)
}

fn remembered(failures: Failures, now: Timestamp) -> Failures {
    match failures.latest {
        Some(latest) if now.duration_since(latest) <= MEMORY => failures,
        _ => Failures::default(),
    }
}

/// How much later an attempt from this machine is answered: up to two seconds, after many wrong
/// passwords. Nobody is refused by it.
///
/// # Errors
/// When the database fails.
pub fn pause(services: &Services, machine: &str) -> Result<std::time::Duration, WorkflowError> {
    let subject = subject("machine", machine);
    let failures = store::failures(&mut *services.store.connection()?, &subject)?;
    Ok(pause_after(remembered(failures, services.clock.now())))
}

fn pause_after(failures: Failures) -> std::time::Duration {
    let over = failures.count.saturating_sub(FREE_PER_MACHINE);
    std::time::Duration::from_millis(u64::from(over) * 100).min(std::time::Duration::from_secs(2))
}

/// Whom wrong attempts are counted for; hashed, so that the table lists no addresses.
fn subject(kind: &str, of: &str) -> String {
    token::hash(kind, &of.trim().to_lowercase())
}

/// The facilitator whose session a token opens, unless it has ended.
///
/// # Errors
/// When the database fails.
pub fn session(services: &Services, token: &str) -> Result<Option<Facilitator>, WorkflowError> {
    let mut connection = services.store.connection()?;
    let hash = token::hash("session", token);
    let id = store::session(&mut connection, &hash, services.clock.now())?;
    facilitator(&mut connection, id)
}

fn facilitator(
    connection: &mut store::AnyConnection,
    id: Option<FacilitatorId>,
) -> Result<Option<Facilitator>, WorkflowError> {
    match id {
        Some(id) => Ok(store::facilitator(connection, &id.to_string())?),
        None => Ok(None),
    }
}

/// Ends a session.
///
/// # Errors
/// When the database fails.
pub fn sign_out(services: &Services, token: &str) -> Result<(), WorkflowError> {
    let hash = token::hash("session", token);
    services
        .store
        .transaction(|connection| Ok(store::end_session(connection, &hash)?))
}

/// The token that every form of a session carries. Made from the session's token, from which
/// nobody else can make it.
#[must_use]
pub fn form_token(session: &str) -> String {
    token::hash("form", session)
}

/// Sets the password of the facilitator with this address. Ends all sessions and links.
///
/// # Errors
/// When there is no such facilitator, or the password is too short or too long.
pub fn set_password(services: &Services, email: &str, password: &str) -> Result<(), WorkflowError> {
    let hash = hashed(password)?;
    services.store.transaction(|connection| {
        let Some(facilitator) = store::facilitator_by_email(connection, email.trim())? else {
            return Err(WorkflowError::refused(
                "there is no facilitator with this address; add one with `rapport facilitator add`",
            ));
        };
        store::forget_failures(connection, &subject("account", &facilitator.email))?;
        Ok(store::replace_password(connection, facilitator.id, &hash)?)
    })
}

/// The facilitator a one-time link is for, unless it was used or has expired.
///
/// # Errors
/// When the database fails.
pub fn password_link_for(
    services: &Services,
    token: &str,
) -> Result<Option<Facilitator>, WorkflowError> {
    let mut connection = services.store.connection()?;
    let hash = token::hash("password", token);
    let id = store::password_link(&mut connection, &hash, services.clock.now())?;
    facilitator(&mut connection, id)
}

/// Sets a password by a one-time link, and uses up the link. `false` when it was used or has
/// expired.
///
/// # Errors
/// When the password is too short or too long; then the link can still be used.
pub fn set_password_by_link(
    services: &Services,
    token: &str,
    password: &str,
) -> Result<bool, WorkflowError> {
    let Some(facilitator) = password_link_for(services, token)? else {
        return Ok(false);
    };
    let hash = hashed(password)?;
    let link = token::hash("password", token);
    services.store.transaction(|connection| {
        // Of two that use the link at once, the second finds it gone.
        if !store::use_up_password_link(connection, &link, services.clock.now())? {
            return Ok(false);
        }
        store::forget_failures(connection, &subject("account", &facilitator.email))?;
        store::replace_password(connection, facilitator.id, &hash)?;
        Ok(true)
    })
}

/// A new one-time link for setting a facilitator's password.
///
/// # Errors
/// When the database fails.
pub fn password_link(
    services: &Services,
    of: FacilitatorId,
    valid: SignedDuration,
) -> Result<String, WorkflowError> {
    let drawn = token::draw();
    let hash = token::hash("password", &drawn);
    let now = services.clock.now();
    let until = now.checked_add(valid).unwrap_or(now);
    services.store.transaction(|connection| {
        store::add_password_link(connection, &hash, of, now, until)?;
        Ok::<_, WorkflowError>(())
    })?;
    let site = &services.public_url;
    Ok(format!("{site}/console/password/{}", drawn.as_str()))
}

/// Enqueues a mail with a one-time link, if a facilitator has this address and no such mail was
/// asked for in the last minutes. Whether there is one is not told.
///
/// # Errors
/// When the database fails.
pub fn mail_password_link(services: &Services, email: &str) -> Result<(), WorkflowError> {
    let now = services.clock.now();
    let asked = subject("mail", email);
    let forget = now.checked_sub(MEMORY).unwrap_or(now);
    services.store.transaction(|connection| {
        let before = store::failures(connection, &asked)?.latest;
        if before.is_some_and(|before| now.duration_since(before) < MAIL_PAUSE) {
            return Ok(());
        }
        store::count_failure(connection, &asked, now, forget)?;
        if let Some(facilitator) = store::facilitator_by_email(connection, email.trim())? {
            let kind = ConsoleMailKind::Password(facilitator.id);
            store::enqueue_console_mail(connection, ids::new(), &kind, now)?;
        }
        Ok(())
    })
}

fn hashed(password: &str) -> Result<String, WorkflowError> {
    if password.chars().count() < SHORTEST_PASSWORD || password.len() > LONGEST_PASSWORD {
        return Err(WorkflowError::refused(format!(
            "a password has at least {SHORTEST_PASSWORD} characters; a few words are easy to remember"
        )));
    }
    let mut salt = [0_u8; 16];
    ids::generator().fill_bytes(&mut salt);
    Argon2::default()
        .hash_password_with_salt(password.as_bytes(), &salt)
        .map(|hash| hash.to_string())
        .map_err(|_| WorkflowError::refused("this password cannot be used; choose another"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(count: u32, seconds: i64) -> Option<SignedDuration> {
        let latest = Timestamp::UNIX_EPOCH;
        let now = latest + SignedDuration::from_secs(seconds);
        wait(
            Failures {
                count,
                latest: Some(latest),
            },
            now,
        )
    }

    #[test]
    fn the_wait_grows_and_ends() {
        assert_eq!(after(4, 0), None);
        let waits: Vec<i64> = (5..8).map(|n| after(n, 0).unwrap().as_secs()).collect();
        assert_eq!(waits, [2, 4, 8]);
        assert_eq!(after(60, 0), Some(LONGEST_WAIT));
        assert_eq!(after(60, 299), Some(SignedDuration::from_secs(1)));
        assert_eq!(after(60, 300), None);
    }

    #[test]
    fn wrong_passwords_are_forgotten_after_an_hour() {
        let failures = Failures {
            count: 60,
            latest: Some(Timestamp::UNIX_EPOCH),
        };
        let later = Timestamp::UNIX_EPOCH + SignedDuration::from_secs(3601);
        assert_eq!(remembered(failures, later), Failures::default());
    }

    #[test]
    fn a_machine_is_slowed_down_a_little_and_never_refused() {
        let pause = |count| {
            pause_after(Failures {
                count,
                latest: Some(Timestamp::UNIX_EPOCH),
            })
        };
        assert_eq!(pause(20).as_millis(), 0);
        assert_eq!(pause(25).as_millis(), 500);
        assert_eq!(pause(u32::MAX).as_millis(), 2000);
    }

    #[test]
    fn a_short_password_is_refused() {
        assert!(hashed("elevenchars").is_err());
        let hash = hashed("twelve chars").unwrap();
        assert!(
            hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{hash}"
        );
        assert!(fits("twelve chars", Some(&hash)));
        assert!(!fits("twelve chars ", Some(&hash)));
        assert!(!fits("twelve chars", None));
    }
}
