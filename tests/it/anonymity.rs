//! The properties that the promise rests on, one file each, numbered as in the design of the
//! anonymity. Where a test shows that something cannot be found, it shows first that it would be
//! found if it were there.

mod box_length;
mod canaries;
mod counting;
mod histories;
mod interrupted;
mod keys_apart;
mod killed;
mod linking;
mod reading;
mod reminding;
mod roles;
mod schema;
mod structure;
mod threshold;
