//! Integration tests: one binary, one module per subject.

mod anonymity;
mod answer_files;
mod architecture;
mod blind;
mod commands;
mod console;
mod custody;
mod definitions;
mod desk;
mod disclosure;
mod documents;
mod every_definition;
#[path = "../fuzz/definitions_and_answers.rs"]
mod fuzz;
mod imported;
mod instrument;
mod mail;
mod operations;
mod oracle;
mod outbox;
mod pages;
mod postgresql;
mod preview;
mod processes;
mod public;
mod road;
mod samples;
mod scoring;

mod support {
    pub mod blinding;
    pub mod browser;
    pub mod database;
    pub mod holders;
    pub mod program;
    pub mod smtp_sink;
    pub mod sqlite_file;
    pub mod test_wave;
    pub mod web_server;
}
