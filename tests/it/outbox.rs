//! The outbox: each mail once, at the right time, to those who want it; and what a crash leaves.

mod crash;
mod faults;
mod mailroom;
mod mended;
mod pace;
mod rate;
mod wishes;
