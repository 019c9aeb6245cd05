//! A release as a document: stable, indented JSON. Equal releases give equal bytes.

use thiserror::Error;

use super::Release;

/// Why a document is not a release.
#[derive(Debug, PartialEq, Eq, Error)]
pub enum DisclosureError {
    /// It cannot be read.
    #[error(
        "release.json, line {line}, column {column}: this is not a release; use the file that was written at release"
    )]
    Unreadable {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// It is of another format.
    #[error(
        "release.json: /format: this is format {found}, and format 1 is read here; use the version of the program that wrote it"
    )]
    Format {
        /// The format found.
        found: u32,
    },
}

impl Release {
    /// The release as indented JSON with a final line end. The order of members is that of the
    /// types.
    #[must_use]
    pub fn to_json(&self) -> String {
        // A release has only text keys and finite numbers, so that writing it cannot fail.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// The JSON Schema of a release (draft 2020-12), indented, with a final line end. It is shipped as
    /// `reports/release.schema.json`; a test keeps that file in step.
    #[must_use]
    pub fn schema() -> String {
        let schema = schemars::schema_for!(Self);
        // A schema has only text keys, so that writing it cannot fail.
        let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
        text.push('\n');
        text
    }

    /// Reads what [`Self::to_json`] wrote.
    ///
    /// # Errors
    ///
    /// Not JSON, not a release, or of another format.
    pub fn from_json(text: &str) -> Result<Self, DisclosureError> {
        let release: Self =
            serde_json::from_str(text).map_err(|error| DisclosureError::Unreadable {
                line: error.line(),
                column: error.column(),
            })?;
        if release.format == 1 {
            Ok(release)
        } else {
            Err(DisclosureError::Format {
                found: release.format,
            })
        }
    }
}
