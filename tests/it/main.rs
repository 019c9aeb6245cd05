//! Tests of the whole: one binary, a module per subject.

mod mail;

mod support {
    pub mod smtp_sink;
}
