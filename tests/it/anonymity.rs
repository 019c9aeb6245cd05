//! The properties that the promise rests on, one file each, numbered as in the design of the
//! anonymity. Where a test shows that something cannot be found, it shows first that it would be
//! found if it were there.

pub mod box_length;
pub mod canaries;
pub mod counting;
pub mod histories;
pub mod interrupted;
pub mod keys_apart;
pub mod killed;
pub mod linking;
mod mail_archive;
pub mod reading;
pub mod reminding;
pub mod roles;
pub mod schema;
pub mod structure;
mod thief;
pub mod threshold;
