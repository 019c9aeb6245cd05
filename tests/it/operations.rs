//! Running it: what operators see, and what they must never be able to see.

mod doctor;
mod keeping;
mod limits;
mod logs;
mod metrics;
mod program;
mod samples;
mod server;
mod serving;
