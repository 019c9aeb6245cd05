//! Scoring a file of answers, by the same engine and under the same disclosure control as a wave.

use std::io::BufRead;

use super::{AnswersFault, WorkflowError, read_answers};
use crate::ballot::sha256_hex;
use crate::definition::CheckedDefinition;
use crate::disclosure::{self, PanelCount, Release};
use crate::relationship::PartyKey;
use crate::scoring::score_tables;

/// What stands around a file of answers.
#[derive(Clone, Debug, Default)]
pub struct Scoring {
    /// Label of the wave in documents ("2025").
    pub label: String,
    /// How many people of a party were asked; as many as answered where it is not said.
    pub invited: Vec<(PartyKey, u32)>,
    /// Names of the organisations; the party's word where it is not said.
    pub names: Vec<(PartyKey, String)>,
}

/// Why a file of answers was not scored.
#[derive(Debug, thiserror::Error)]
pub enum ScoreError {
    /// Lines are bad.
    #[error("the file has {} faults; nothing was scored", .0.len())]
    Answers(Vec<AnswersFault>),
    /// Something around the file is not usable; the text names the remedy.
    #[error(transparent)]
    Workflow(#[from] WorkflowError),
}

/// Scores a file of answers. `earlier` are releases of earlier waves, oldest first: the last is what
/// change is measured from.
///
/// The rule that a wave within nine months of the last shows no more than dimensions cannot be
/// applied: a file has no date. Who holds the file holds the answers anyway.
///
/// # Errors
/// Every fault of the file with line and column; an unusable label, name or number.
pub fn score_file(
    definition: &CheckedDefinition,
    file: &mut dyn BufRead,
    scoring: &Scoring,
    earlier: &[Release],
) -> Result<Release, ScoreError> {
    let label = scoring.label.trim();
    if label.is_empty() || label.chars().count() > 40 || label.chars().any(char::is_control) {
        return Err(WorkflowError::refused(
            "the label must have 1 to 40 characters, such as \"2025\"; give it with --label",
        )
        .into());
    }
    let tables = read_answers(definition, file).map_err(ScoreError::Answers)?;
    let mut panels = Vec::new();
    for table in &tables {
        let counted = u32::try_from(table.ballots()).unwrap_or(u32::MAX);
        let invited = of_party(&scoring.invited, table.party()).unwrap_or(counted);
        if invited < counted {
            return Err(WorkflowError::refused(format!(
                "{} has {counted} answers, more than the {invited} who were asked; correct --invited",
                table.party()
            ))
            .into());
        }
        let name = of_party(&scoring.names, table.party());
        panels.push(PanelCount {
            party: table.party().clone(),
            name: name.unwrap_or_else(|| table.party().to_string()),
            invited,
            counted,
            lowered: false,
        });
    }
    let named = scoring.invited.iter().map(|(party, _)| party);
    for party in named.chain(scoring.names.iter().map(|(party, _)| party)) {
        if !panels.iter().any(|panel| panel.party == *party) {
            return Err(WorkflowError::refused(format!(
                "the file has no answers of {party}; correct --invited or --name"
            ))
            .into());
        }
    }
    let scores = score_tables(definition, &tables)
        .map_err(|error| WorkflowError::refused(error.to_string()))?;
    let digest = sha256_hex(&definition.canonical_bytes());
    let policy = disclosure::Policy {
        k: definition.definition().policy.k,
    };
    let release = disclosure::release(
        definition,
        &digest,
        label,
        &panels,
        &scores,
        &policy,
        earlier.last(),
    );
    Ok(release.with_trend(definition, earlier))
}

/// Reads a release that was written to a file.
///
/// # Errors
/// When it is not one.
pub fn read_release(text: &str) -> Result<Release, WorkflowError> {
    Release::from_json(text).map_err(|error| WorkflowError::refused(error.to_string()))
}

fn of_party<T: Clone>(all: &[(PartyKey, T)], party: &PartyKey) -> Option<T> {
    let mut all = all.iter();
    all.find(|(key, _)| key == party)
        .map(|(_, value)| value.clone())
}
