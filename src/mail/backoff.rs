//! When to try a mail again.

use std::time::Duration;

use super::FailureKind;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;

/// Waits that grow first, in seconds; afterwards every eight hours.
const GROWING: [u64; 7] = [
    MINUTE,
    5 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    4 * HOUR,
];
const STEADY: u64 = 8 * HOUR;

/// Attempts after which a mail that meets temporary failures is given up: after four days and
/// four hours, as RFC 5321 (4.5.4.1) asks for.
const TRANSIENT_ATTEMPTS: u32 = 20;

/// Waits after a failure that leaves open whether the mail arrived. Few, because each may bring
/// the recipient a second copy; mail programs show one, since the Message-ID is the same.
const UNKNOWN: [u64; 3] = [15 * MINUTE, 2 * HOUR, 12 * HOUR];

/// How long to wait before the next attempt; `None` is to give up.
///
/// `attempts` counts the attempts made so far, the one that just failed included (from 1; 0 is
/// taken as 1). `kind` is how that one failed. A permanent failure is never tried again.
#[must_use]
pub fn backoff(attempts: u32, kind: FailureKind) -> Option<Duration> {
    let failures = usize::try_from(attempts.saturating_sub(1)).unwrap_or(usize::MAX);
    let seconds = match kind {
        FailureKind::Permanent => None,
        FailureKind::Unknown => UNKNOWN.get(failures).copied(),
        FailureKind::Transient if attempts >= TRANSIENT_ATTEMPTS => None,
        FailureKind::Transient => Some(GROWING.get(failures).copied().unwrap_or(STEADY)),
    };
    seconds.map(Duration::from_secs)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waits(kind: FailureKind) -> Vec<Duration> {
        (1..)
            .map_while(|attempts| backoff(attempts, kind))
            .collect()
    }

    #[test]
    fn a_temporary_failure_is_tried_again_soon_then_less_often_then_given_up() {
        let waits = waits(FailureKind::Transient);
        assert_eq!(waits.first(), Some(&Duration::from_secs(60)));
        assert!(waits.is_sorted());
        assert_eq!(waits.len(), 19);
        let total: Duration = waits.iter().sum();
        assert!(total > Duration::from_secs(4 * 24 * HOUR));
        assert!(total < Duration::from_secs(5 * 24 * HOUR));
    }

    #[test]
    fn a_mail_that_may_have_arrived_is_tried_three_times_more() {
        assert_eq!(waits(FailureKind::Unknown).len(), 3);
    }

    #[test]
    fn a_refused_mail_is_not_tried_again() {
        assert_eq!(backoff(1, FailureKind::Permanent), None);
    }

    #[test]
    fn any_number_of_attempts_has_an_answer() {
        assert_eq!(
            backoff(0, FailureKind::Transient),
            backoff(1, FailureKind::Transient)
        );
        assert_eq!(backoff(u32::MAX, FailureKind::Transient), None);
        assert_eq!(backoff(u32::MAX, FailureKind::Unknown), None);
    }
}
