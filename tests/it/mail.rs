//! Mail: what it says, and how it leaves this machine.

mod delivery;
mod desk;
mod words;

use jiff::Timestamp;
use lettre::Message;
use rapport::mail::{InvitationMail, invitation};

/// Monday 1 March 2027, 08:30 UTC.
fn sent_at() -> Timestamp {
    "2027-03-01T08:30:00Z".parse().unwrap()
}

/// The sample's invitation.
fn sample() -> Message {
    invitation(&InvitationMail::sample(), sent_at()).unwrap()
}
