//! Integration tests: one binary, one module per subject.

mod architecture;
mod console;
mod definitions;
mod disclosure;
mod instrument;
mod mail;
mod oracle;
mod pages;
mod scoring;

mod support {
    pub mod smtp_sink;
}
