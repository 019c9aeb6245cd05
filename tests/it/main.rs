//! Integration tests: one binary, one module per subject.

mod anonymity;
mod answer_files;
mod architecture;
mod commands;
mod console;
mod definitions;
mod disclosure;
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
mod processes;
mod road;
mod scoring;

mod support {
    pub mod database;
    pub mod program;
    pub mod smtp_sink;
    pub mod sqlite_file;
    pub mod test_wave;
    pub mod web_server;
}
