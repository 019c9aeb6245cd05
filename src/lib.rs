//! Rapport: anonymous trust surveys between two organisations, from a definition to a charted
//! readout. `ARCHITECTURE.md` tells how the modules fit together and what they must never do.

pub mod ballot;
pub mod chart;
pub mod cli;
pub mod clock;
pub mod config;
pub mod definition;
pub mod disclosure;
pub mod ids;
pub mod keys;
pub mod mail;
pub mod questionnaire;
pub mod relationship;
pub mod report;
pub mod scoring;
pub mod stats;
pub mod store;
pub mod telemetry;
pub mod translation;
pub mod web;
pub mod wording;
pub mod workflow;
