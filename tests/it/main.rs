//! Integration tests: one binary, one module per subject.

mod definitions;
mod disclosure;
mod instrument;
mod oracle;
mod scoring;
