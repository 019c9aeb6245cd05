//! What every set document shares: its names, its colour, its logo.

use serde_json::{Value, json};

use super::content::Content;
use super::typeset::Sheet;
use super::{Paper, ReportError};
use crate::wording::say;

/// The colour of kickers, rules and links where a relationship has none of its own.
pub(super) const ACCENT: &str = "#1d6b66";

/// The accent colour, `#rrggbb`.
pub(super) fn accent<'a>(content: &Content<'a>) -> &'a str {
    let accent = content.readout.branding.accent.as_ref();
    accent.map_or(ACCENT, |accent| accent.as_str())
}

/// What the logo is, for who cannot see it.
pub(super) fn logo_says(content: &Content<'_>) -> String {
    let relationship = content.readout.relationship_name;
    say!(content.texts, "cover-logo", relationship = relationship)
}

/// Who answered, one line for each party.
pub(super) fn voices(content: &Content<'_>) -> Vec<String> {
    let parties = content.readout.release.parties.iter();
    let voices = parties.map(|party| {
        say!(
            content.texts,
            "cover-voices",
            party = party.name.as_str(),
            counted = party.counted.get(),
            invited = party.invited.get()
        )
    });
    voices.collect()
}

/// A document from a template, with what is on every cover. `own` is what only this template reads.
pub(super) fn sheet(
    content: &Content<'_>,
    template: &str,
    paper: Paper,
    own: Value,
) -> Result<Sheet, ReportError> {
    let readout = &content.readout;
    let logo = readout.branding.logo.as_ref();
    let logo_name = logo.map(|logo| format!("logo.{}", logo.kind().ending()));
    let words = json!({
        "paper": paper.word(),
        "language": content.model.language,
        "accent": accent(content),
        "title": content.model.title,
        "subtitle": content.model.subtitle,
        "relationship": readout.relationship_name,
        "wave": readout.release.wave,
        "questionnaire": content.readings().text(&readout.definition.title),
        "voices": voices(content),
        "cover": readout.branding.cover,
        "logo": logo_name,
        "logo_says": logo_says(content),
        "own": own,
    });
    let mut sheet = Sheet::new(template, &words)?;
    if let (Some(logo), Some(name)) = (logo, logo_name) {
        sheet.file(&name, logo.bytes().to_vec());
    }
    Ok(sheet)
}
