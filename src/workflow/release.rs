//! After close: the facilitator reads the comments first and decides on each; then the release is
//! frozen for good, and the originals are destroyed with their key.

use serde::{Deserialize, Serialize};

use super::{Services, WorkflowError};
use crate::ballot::Bulletin;
use crate::definition::{CheckedDefinition, Id};
use crate::disclosure::{CommentFigure, Release};
use crate::ids;
use crate::questionnaire::{CommentAnswer, Consent};
use crate::relationship::{PartyKey, Wave, WaveId, WaveState};
use crate::store::{self, AnyConnection, ConsoleMailKind, MailKind};

/// A comment that waits for the facilitator.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PendingComment {
    /// The comment question.
    pub comment: Id,
    /// Who wrote.
    pub party: PartyKey,
    /// The text as written.
    pub text: String,
    /// Whether the writer allows it to be shown word for word.
    pub may_be_shown: bool,
    /// What the facilitator decided; `None` until then.
    pub decision: Option<Decision>,
    /// The facet the facilitator filed it under. Released with the comment or not at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Id>,
}

impl PendingComment {
    pub(super) fn new(comment: &str, party: &PartyKey, written: &CommentAnswer) -> Self {
        Self {
            comment: comment.to_owned(),
            party: party.clone(),
            text: written.text.clone(),
            may_be_shown: written.consent == Consent::Verbatim,
            decision: None,
            theme: None,
        }
    }
}

/// What the facilitator decides about a comment.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Show it as written.
    Show,
    /// Show this instead: the same without what would give the writer away.
    Reword(String),
    /// Do not show it.
    Withhold,
}

/// The comments of a closed wave, in a fixed order.
///
/// # Errors
/// When the wave is not closed or already released.
pub fn comments(services: &Services, id: WaveId) -> Result<Vec<PendingComment>, WorkflowError> {
    services
        .store
        .transaction(|connection| Ok(pending(services, connection, id)?.1))
}

/// Figures and comments of a closed wave, which stays as it is until the transaction ends.
fn pending(
    services: &Services,
    connection: &mut AnyConnection,
    id: WaveId,
) -> Result<(Release, Vec<PendingComment>), WorkflowError> {
    let wave = store::lock_wave(connection, id)?.ok_or(WorkflowError::NotFound("wave"))?;
    closed(&wave)?;
    let (figures, sealed) =
        store::pending(connection, id)?.ok_or(WorkflowError::NotFound("pending release"))?;
    let figures = Release::from_json(&figures).map_err(damaged)?;
    let opened = services
        .keys
        .review(id)?
        .open(id, &sealed)
        .map_err(damaged)?;
    Ok((figures, serde_json::from_slice(&opened).map_err(damaged)?))
}

/// Records decisions, by position in [`comments`] counted from 1.
///
/// # Errors
/// As [`review`].
pub fn decide(
    services: &Services,
    id: WaveId,
    decisions: &[(usize, Decision)],
) -> Result<(), WorkflowError> {
    let marks: Vec<(usize, Mark)> = decisions
        .iter()
        .map(|(position, decision)| (*position, Mark::Decide(decision.clone())))
        .collect();
    review(services, id, &marks)
}

/// What the facilitator marks a comment with.
#[derive(Clone, PartialEq, Eq)]
pub enum Mark {
    /// A decision.
    Decide(Decision),
    /// The facet it is filed under, or none. Never derived from the text.
    File(Option<Id>),
}

/// Records marks, by position in [`comments`] counted from 1: all of them, or none.
///
/// # Errors
/// When a position does not exist, a comment may not be shown, there is no such facet, or the wave
/// is not closed.
pub fn review(
    services: &Services,
    id: WaveId,
    marks: &[(usize, Mark)],
) -> Result<(), WorkflowError> {
    let definition = services.definition_of(id)?;
    services.store.transaction(|connection| {
        let (_, mut comments) = pending(services, connection, id)?;
        for (position, mark) in marks {
            let comment = at(&mut comments, *position)?;
            match mark {
                Mark::Decide(decision) => decide_one(comment, *position, decision)?,
                Mark::File(theme) => file_one(&definition, comment, *position, theme.as_ref())?,
            }
        }
        let sealed = serde_json::to_vec(&comments).map_err(damaged)?;
        let sealed = services
            .keys
            .review(id)?
            .seal(id, &sealed, &mut ids::generator())
            .map_err(damaged)?;
        Ok(store::replace_comments(connection, id, &sealed)?)
    })
}

fn at(
    comments: &mut [PendingComment],
    position: usize,
) -> Result<&mut PendingComment, WorkflowError> {
    let known = comments.len();
    position
        .checked_sub(1)
        .and_then(|index| comments.get_mut(index))
        .ok_or_else(|| {
            WorkflowError::refused(format!("there is no comment {position}; there are {known}"))
        })
}

fn file_one(
    definition: &CheckedDefinition,
    comment: &mut PendingComment,
    position: usize,
    theme: Option<&Id>,
) -> Result<(), WorkflowError> {
    if let Some(theme) = theme
        && definition.facet(theme).is_none()
    {
        return Err(WorkflowError::refused(format!(
            "comment {position} cannot be filed under \"{theme}\": the questionnaire has no such facet"
        )));
    }
    comment.theme = theme.cloned();
    Ok(())
}

fn decide_one(
    comment: &mut PendingComment,
    position: usize,
    decision: &Decision,
) -> Result<(), WorkflowError> {
    if !comment.may_be_shown && *decision != Decision::Withhold {
        return Err(WorkflowError::refused(format!(
            "comment {position} was written for the facilitator only; it can be taken up in the talk, not shown"
        )));
    }
    if let Decision::Reword(text) = decision
        && (text.trim().is_empty() || text.chars().count() > 2000)
    {
        return Err(WorkflowError::refused(format!(
            "the new wording of comment {position} must have 1 to 2000 characters"
        )));
    }
    comment.decision = Some(decision.clone());
    Ok(())
}

/// Steps of a release, told to the caller as they are done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReleaseStep {
    /// The release is frozen.
    Frozen,
    /// The originals of the comments are destroyed.
    KeyDestroyed,
}

impl ReleaseStep {
    /// All steps in order.
    pub const ALL: [Self; 2] = [Self::Frozen, Self::KeyDestroyed];
}

/// Releases a closed wave. Safe to repeat: a released wave stays as it is.
///
/// # Errors
/// When the wave is not closed, or a comment that may be shown awaits a decision.
pub fn release(
    services: &Services,
    id: WaveId,
    done: &mut dyn FnMut(ReleaseStep),
) -> Result<Release, WorkflowError> {
    let wave = store::wave(&mut *services.store.connection()?, id)?
        .ok_or(WorkflowError::NotFound("wave"))?;
    if wave.state != WaveState::Released {
        if freeze(services, id)? {
            tracing::info!(wave = %id, "wave released");
        }
        done(ReleaseStep::Frozen);
    }
    services.keys.destroy_review(id)?;
    services.store.checkpoint()?;
    done(ReleaseStep::KeyDestroyed);
    released(services, id)
}

/// Freezes the release, once. `false` when another process did so just now.
fn freeze(services: &Services, id: WaveId) -> Result<bool, WorkflowError> {
    services.store.transaction(|connection| {
        let wave = store::lock_wave(connection, id)?.ok_or(WorkflowError::NotFound("wave"))?;
        if wave.state == WaveState::Released {
            return Ok(false);
        }
        let (figures, comments) = pending(services, connection, id)?;
        let waiting = comments
            .iter()
            .filter(|comment| comment.may_be_shown && comment.decision.is_none())
            .count();
        if waiting > 0 {
            return Err(WorkflowError::refused(format!(
                "{waiting} comments have not been decided on; read them with `rapport wave comments` and decide there"
            )));
        }
        let release = figures.with_comments(comments.into_iter().filter_map(shown).collect());
        store::move_wave(connection, id, WaveState::Closed, WaveState::Released)?;
        store::freeze_release(connection, id, &release.to_json())?;
        tell_everybody(services, connection, id)?;
        Ok(true)
    })
}

/// Both sides' links open with this commit, and both sides are told. Everybody who was invited is
/// thanked alike, so the outbox tells nothing about anybody.
fn tell_everybody(
    services: &Services,
    connection: &mut AnyConnection,
    id: WaveId,
) -> Result<(), WorkflowError> {
    let now = services.clock.now();
    for panel in store::panels(connection, id)? {
        let kind = ConsoleMailKind::Documents(panel.id);
        store::enqueue_console_mail(connection, ids::new(), &kind, now)?;
        for invitation in store::invitation_ids(connection, panel.id)? {
            store::enqueue(connection, ids::new(), invitation, MailKind::Thanks, now)?;
        }
    }
    Ok(())
}

fn shown(comment: PendingComment) -> Option<CommentFigure> {
    let text = match comment.decision {
        Some(Decision::Show) if comment.may_be_shown => comment.text,
        Some(Decision::Reword(text)) if comment.may_be_shown => text,
        _ => return None,
    };
    Some(CommentFigure {
        comment: comment.comment,
        party: comment.party,
        text,
        theme: comment.theme,
    })
}

/// The bulletin of a closed wave, as published: anybody can check the count with it.
///
/// # Errors
/// When the wave is not closed yet.
pub fn bulletin(services: &Services, id: WaveId) -> Result<String, WorkflowError> {
    store::bulletin_body(&mut *services.store.connection()?, id)?
        .ok_or_else(|| WorkflowError::refused("there is no bulletin before the wave is closed"))
}

/// What readers of a bulletin should know although it is no fault, such as a restore from a backup.
#[must_use]
pub fn bulletin_remarks(bulletin: &str) -> Vec<String> {
    let read: Result<Bulletin, _> = serde_json::from_str(bulletin);
    read.map(|read| read.remarks()).unwrap_or_default()
}

/// The release of a released wave.
///
/// # Errors
/// When it is not released.
pub fn released(services: &Services, id: WaveId) -> Result<Release, WorkflowError> {
    let body = store::release_body(&mut *services.store.connection()?, id)?.ok_or_else(|| {
        WorkflowError::refused("the wave is not released yet; close and release it first")
    })?;
    Release::from_json(&body).map_err(damaged)
}

fn closed(wave: &Wave) -> Result<(), WorkflowError> {
    match wave.state {
        WaveState::Closed => Ok(()),
        WaveState::Released => Err(WorkflowError::refused(
            "the wave is released; its comments are frozen",
        )),
        _ => Err(WorkflowError::refused(
            "the wave is not closed yet; close it with `rapport wave close`",
        )),
    }
}

fn damaged(error: impl std::fmt::Display) -> WorkflowError {
    WorkflowError::Damaged(error.to_string())
}
