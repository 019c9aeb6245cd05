//! Counting the ballots of a panel, in memory: what is valid, what opens, and what the bulletin
//! lists of it.
//!
//! Invariant: no ballot is decrypted unless at least k signatures are valid.

use std::collections::BTreeMap;

use super::close::damaged;
use super::{Count, OpenPanel, PendingComment, Services, WorkflowError};
use crate::ballot::{
    BulletinBallot, BulletinPanel, IssuingPublicKey, OpeningKey, SignedBallot, open as unseal,
    verify,
};
use crate::disclosure::Release;
use crate::questionnaire::Answers;
use crate::relationship::PanelId;

/// A panel as counted in memory.
pub(super) struct Counted {
    pub(super) count: Count,
    pub(super) name: String,
    pub(super) answers: Vec<Answers>,
    pub(super) bulletin: BulletinPanel,
}

/// What opens ballots.
pub(super) enum Opening<'a> {
    /// The keys in the key files: custody `server`.
    Kept,
    /// Keys that two holders' codes unwrapped: custody `joint`.
    Unwrapped(&'a BTreeMap<PanelId, OpeningKey>),
    /// Nothing: the ballots of a joint wave that nobody closed are destroyed unopened.
    Nothing,
}

/// Counts one panel: no ballot is decrypted unless at least k signatures are valid.
pub(super) fn count_panel(
    services: &Services,
    open: &OpenPanel,
    opening: &Opening<'_>,
    k: u32,
) -> Result<Counted, WorkflowError> {
    let boxes = services.opened_boxes(open)?;
    let issued = boxes
        .iter()
        .map(|opened| opened.issued_count())
        .sum::<usize>();
    let ballots: Vec<&SignedBallot> = boxes.iter().flat_map(|opened| opened.ballots()).collect();
    let key = IssuingPublicKey::from_jwk(&open.panel.issuing_key).map_err(damaged)?;
    let valid: Vec<&SignedBallot> = ballots
        .iter()
        .copied()
        .filter(|ballot| verify(&key, ballot))
        .collect();
    let threshold = usize::try_from(k).unwrap_or(usize::MAX);
    let destroyed = matches!(opening, Opening::Nothing);
    let answers = if destroyed || valid.len() < threshold {
        None
    } else {
        Some(decrypt(services, open, opening, &valid)?)
    };
    // Below the threshold nothing was opened, so nothing can be called invalid.
    let counted = match &answers {
        Some(answers) => answers.len(),
        None if destroyed => 0,
        None => valid.len(),
    };
    let opened = if answers.is_some() {
        valid.len()
    } else {
        counted
    };
    let answers = answers.unwrap_or_default();
    let enough = answers.len() >= threshold;
    let count = Count {
        party: open.panel.party.clone(),
        invited: open.panel.roster_size,
        issued: to_u32(issued),
        counted: to_u32(counted),
        invalid: to_u32(opened - counted),
    };
    let listed = enough.then(|| {
        let mut listed: Vec<BulletinBallot> =
            valid.iter().copied().map(BulletinBallot::from).collect();
        listed.sort_by(|a, b| a.id.cmp(&b.id));
        listed
    });
    let bulletin = BulletinPanel {
        panel: open.panel.panel,
        invited: count.invited,
        issued: count.issued,
        counted: count.counted,
        invalid: count.invalid,
        ballots: listed,
    };
    Ok(Counted {
        count,
        name: open.party.name.clone(),
        answers: if enough { answers } else { Vec::new() },
        bulletin,
    })
}

/// Opens ballots. They are sorted by content: their order tells nothing, and sums do not depend on
/// it.
fn decrypt(
    services: &Services,
    open: &OpenPanel,
    opening: &Opening<'_>,
    ballots: &[&SignedBallot],
) -> Result<Vec<Answers>, WorkflowError> {
    let kept = services.keys.panel(open.panel.panel)?;
    let key = match opening {
        Opening::Kept => kept.opening_key.clear(),
        Opening::Unwrapped(keys) => keys.get(&open.panel.panel),
        Opening::Nothing => None,
    };
    let key = key.ok_or_else(|| WorkflowError::Damaged("opening key".into()))?;
    let mut packed: Vec<_> = ballots
        .iter()
        .filter_map(|ballot| unseal(key, &open.fingerprint, &ballot.sealed).ok())
        .collect();
    packed.sort_by(|a, b| a.as_slice().cmp(b.as_slice()));
    Ok(packed
        .iter()
        .filter_map(|bytes| open.layout.unpack(bytes).ok())
        .collect())
}

/// Comments of panels that may have any, to be read by the facilitator first.
pub(super) fn comments(
    counted: &[Counted],
    release: &Release,
    open: &OpenPanel,
) -> Vec<PendingComment> {
    let mut pending = Vec::new();
    for panel in counted
        .iter()
        .filter(|panel| release.comments_allowed(&panel.count.party))
    {
        for (slot, question) in open.layout.comments.iter().enumerate() {
            let mut written: Vec<PendingComment> = panel
                .answers
                .iter()
                .filter_map(|answers| answers.comments.get(slot))
                .filter(|comment| !comment.text.is_empty())
                .map(|comment| PendingComment::new(&question.comment, &panel.count.party, comment))
                .collect();
            written.sort();
            pending.extend(written);
        }
    }
    pending
}

fn to_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
