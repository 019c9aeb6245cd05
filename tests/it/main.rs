//! Integration tests: one binary, one module per subject.

mod architecture;
mod definitions;
mod mail;
mod oracle;
mod pages;

mod support {
    pub mod smtp_sink;
}
