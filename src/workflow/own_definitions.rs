//! Which definitions a facilitator can choose for a wave: those inside the program, and those of the
//! facilitator's own waves. What another facilitator asks is not shown.

use std::fmt;

use super::prepare::{suit_languages, suit_parties};
use super::{Desk, NewWave, WorkflowError};
use crate::ballot::sha256_hex;
use crate::definition::{CheckedDefinition, text};
use crate::questionnaire::minutes;
use crate::relationship::{RelationshipId, WaveId};
use crate::store;

/// A definition to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownDefinition {
    /// SHA-256 of its canonical form, by which it is stored.
    pub digest: String,
    /// Its title in its default language.
    pub title: String,
    /// Its name and version, such as `compatibility-and-trust 1.0.0`.
    pub name: String,
    /// About how many minutes answering takes.
    pub minutes: u32,
    /// When to use it, for one that the program ships.
    pub when: &'static str,
}

impl fmt::Display for KnownDefinition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}, {} min)", self.title, self.name, self.minutes)?;
        match self.when {
            "" => Ok(()),
            when => write!(f, ": {when}"),
        }
    }
}

impl KnownDefinition {
    /// What a definition is called.
    #[must_use]
    pub fn of(definition: &CheckedDefinition) -> Self {
        let default = definition.default_language();
        let digest = sha256_hex(&definition.canonical_bytes());
        let known = definition.definition();
        Self {
            digest,
            title: text(&known.title, default, default).to_owned(),
            name: format!("{} {}", known.id, known.version),
            minutes: minutes(definition, default),
            when: super::when_to_use(&known.id),
        }
    }
}

impl Desk {
    /// The definitions that so many parties can be asked; the first is the default.
    ///
    /// # Errors
    /// When the database fails.
    pub fn definitions(&self, parties: usize) -> Result<Vec<KnownDefinition>, WorkflowError> {
        let mut all = self.all_definitions()?;
        all.retain(|definition| definition.suits(parties));
        Ok(all.iter().map(KnownDefinition::of).collect())
    }

    /// A definition that the facilitator knows.
    ///
    /// # Errors
    /// When it is not among them.
    pub fn definition(&self, digest: &str) -> Result<CheckedDefinition, WorkflowError> {
        let all = self.all_definitions()?;
        all.into_iter()
            .find(|definition| sha256_hex(&definition.canonical_bytes()) == digest)
            .ok_or(WorkflowError::NotFound("definition"))
    }

    fn all_definitions(&self) -> Result<Vec<CheckedDefinition>, WorkflowError> {
        let mut all = Vec::new();
        for name in super::shipped_definitions() {
            all.extend(super::shipped_definition(name)?);
        }
        let waves = self
            .relationships()?
            .into_iter()
            .flat_map(|view| view.waves);
        let digests: std::collections::BTreeSet<String> =
            waves.map(|wave| wave.definition_digest).collect();
        for digest in digests {
            let definition = self.services.definition(&digest)?;
            if !all
                .iter()
                .any(|known| known.canonical_bytes() == definition.canonical_bytes())
            {
                all.push(definition);
            }
        }
        Ok(all)
    }

    /// Prepares a wave, with a note for its mails.
    ///
    /// # Errors
    /// When the relationship is not there, or the times, label, threshold or note are unusable.
    pub fn new_wave(
        &self,
        relationship: RelationshipId,
        definition: &CheckedDefinition,
        new: &NewWave,
        note: &str,
    ) -> Result<WaveId, WorkflowError> {
        self.owned_relationship(relationship)?;
        super::mail_wishes::check_mail_note(note)?;
        let wave = super::new_wave(&self.services, relationship, definition, new)?;
        super::set_mail_note(&self.services, wave, note)?;
        Ok(wave)
    }

    /// Prepares next year's wave, with a note for its mails.
    ///
    /// # Errors
    /// When the wave before was not launched, or the times, label, threshold or note are unusable.
    pub fn next_wave(
        &self,
        after: WaveId,
        new: &NewWave,
        note: &str,
    ) -> Result<WaveId, WorkflowError> {
        self.owned(after)?;
        super::mail_wishes::check_mail_note(note)?;
        let wave = super::next_wave(&self.services, after, None, new)?;
        super::set_mail_note(&self.services, wave, note)?;
        Ok(wave)
    }

    /// Replaces definition, label, times, zone, period, threshold and note of a draft. With another
    /// definition, what the representatives confirmed is to be confirmed again.
    ///
    /// # Errors
    /// When the wave was launched, the new values are unusable, or somebody on a roster speaks a
    /// language that the other definition does not have.
    pub fn edit_wave(
        &self,
        id: WaveId,
        definition: &CheckedDefinition,
        new: &NewWave,
        note: &str,
    ) -> Result<(), WorkflowError> {
        let mut wave = self.owned(id)?;
        let note = super::mail_wishes::check_mail_note(note)?;
        (wave.label, wave.schedule, wave.k) = super::prepare::check_new_wave(definition, new)?;
        if let Some(period) = &new.reference_period {
            wave.reference_period.clone_from(period);
        }
        let body = definition.canonical_bytes();
        let digest = sha256_hex(&body);
        let other = digest != wave.definition_digest;
        wave.definition_digest = digest;
        let body =
            String::from_utf8(body).map_err(|_| WorkflowError::Damaged("definition".into()))?;
        self.services.store.transaction(|connection| {
            store::keep_definition(connection, &wave.definition_digest, &body)?;
            if !store::edit_draft(connection, &wave)? {
                return Err(WorkflowError::refused(
                    "the wave was launched; its terms are fixed",
                ));
            }
            suit_parties(&store::parties(connection, wave.relationship)?, definition)?;
            if other {
                suit_languages(connection, &wave, definition)?;
                // What a representative confirmed was another questionnaire.
                for panel in store::panels(connection, wave.id)? {
                    store::note_roster_confirmed(connection, panel.id, false)?;
                }
            }
            if let Some(custody) = new.custody {
                super::custody::choose_custody(&self.services, connection, &wave, custody)?;
            }
            Ok(store::keep_mail_note(connection, id, note.as_deref())?)
        })
    }
}
