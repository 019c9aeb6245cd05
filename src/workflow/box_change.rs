//! Changes of ballot boxes, and the one transaction that makes several of them.
//!
//! Under their locks the boxes are read anew (what is known of a box counts only if its nonce is
//! still the stored one), decrypted once, changed, encrypted once under a fresh nonce, and replaced.
//!
//! Invariant: boxes are locked in (panel, shard) order, and whether a wave takes what was sent is
//! read after the locks: a close claims the wave before it locks the boxes, so its claim is seen.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::{OpenPanel, Services, WorkflowError};
use crate::ballot::{
    BallotBox, BallotError, CastAtOnce, InviteePlace, Marked, PanelBoxes, Placed, RecordNonce,
    SignedBallot, record_nonce,
};
use crate::ids;
use crate::keys::PanelKeys;
use crate::relationship::{PanelId, Phase, WaveId};
use crate::store::{self, AnyConnection, LockedBox};

/// A change of a panel's boxes.
pub(super) struct Change {
    /// The panel.
    pub open: Arc<OpenPanel>,
    /// Its keys.
    pub keys: Arc<PanelKeys>,
    /// What to change.
    pub edit: Edit,
}

/// What to change.
pub(super) enum Edit {
    /// Mark an invitee as issued for a blinded message.
    Issue {
        invitee: InviteePlace,
        blinded_hash: [u8; 32],
    },
    /// Put in a ballot whose signature was verified.
    Cast(SignedBallot),
    /// Mark an invitee and put in the ballot that the server signed directly.
    IssueAndCast {
        invitee: InviteePlace,
        ballot: SignedBallot,
    },
    /// Rewrite a box as it is.
    Cover(u32),
}

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Made {
    /// It stands, now or since before.
    Stands,
    /// The invitee was issued on the path without script.
    IssuedDirectly,
    /// The invitee was issued for another blinded message.
    IssuedBlindly,
    /// The wave does not take this now.
    NotOpen(Phase),
}

impl Change {
    /// The panel it concerns.
    pub(super) fn panel(&self) -> PanelId {
        self.open.panel.panel
    }

    /// The boxes it is expected to touch.
    fn shards(&self) -> Vec<u32> {
        match &self.edit {
            Edit::Issue { invitee, .. } => vec![invitee.0],
            Edit::Cast(ballot) => vec![self.home(ballot)],
            Edit::IssueAndCast { invitee, ballot } => vec![invitee.0, self.home(ballot)],
            Edit::Cover(shard) => vec![*shard],
        }
    }

    fn home(&self, ballot: &SignedBallot) -> u32 {
        let id = ballot.sealed.id();
        self.open.plan.ballot_shard(&self.keys.box_key, &id)
    }
}

/// Boxes as this process wrote them last, opened, with their nonces. Nothing in it is needed: it
/// saves reading and decrypting again.
#[derive(Default)]
pub(super) struct KnownBoxes(HashMap<(PanelId, u32), (RecordNonce, BallotBox)>);

/// Most boxes that are remembered: 36 MB of the largest.
const REMEMBERED: usize = 256;

impl KnownBoxes {
    /// Forgets boxes of panels that are gone.
    pub(super) fn forget(&mut self, gone: impl Fn(PanelId) -> bool) {
        self.0.retain(|(panel, _), _| !gone(*panel));
    }

    fn remember(&mut self, place: (PanelId, u32), nonce: RecordNonce, opened: BallotBox) {
        if self.0.len() >= REMEMBERED {
            self.0.clear();
        }
        self.0.insert(place, (nonce, opened));
    }
}

/// A box as it is stored: where, under which nonce, and what is in it.
type Stored = ((PanelId, u32), RecordNonce, BallotBox);

/// Why a transaction was given up.
enum GivenUp {
    /// A home box is full: the ballot may lie in any of the panel's boxes.
    NeedsAll(PanelId),
    Failed(WorkflowError),
}

impl<E: Into<WorkflowError>> From<E> for GivenUp {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

type Outcome = Result<Made, WorkflowError>;

/// Makes changes in one transaction; what became of each, in their order.
///
/// # Errors
/// When the database fails; then nothing was stored.
pub(super) fn write_together(
    services: &Services,
    known: &mut KnownBoxes,
    changes: &[&Change],
) -> Result<Vec<Outcome>, WorkflowError> {
    let mut whole = BTreeSet::new();
    loop {
        let mut written = Vec::new();
        let outcomes = services.store.transaction(|connection| {
            let mut group = Group::lock(connection, known, changes, &whole)?;
            let outcomes = group.change(services, connection, changes)?;
            written = group.store(connection)?;
            Ok(outcomes)
        });
        match outcomes {
            Ok(outcomes) => {
                for (place, nonce, opened) in written {
                    known.remember(place, nonce, opened);
                }
                return Ok(outcomes);
            }
            // Boxes are locked in order, so the rest of the panel is locked from the start.
            Err(GivenUp::NeedsAll(panel)) if whole.insert(panel) => {}
            Err(GivenUp::NeedsAll(_)) => {
                return Err(WorkflowError::Damaged("ballot boxes".into()));
            }
            Err(GivenUp::Failed(error)) => return Err(error),
        }
    }
}

/// The boxes of a transaction, locked and opened, by panel.
struct Group<'c>(BTreeMap<PanelId, PanelGroup<'c>>);

struct PanelGroup<'c> {
    /// Any change of the panel, for what they have in common.
    change: &'c Change,
    /// The opened boxes; or why they cannot be.
    boxes: Result<PanelBoxes, BallotError>,
    /// The nonces of boxes that did not change yet.
    nonces: HashMap<u32, RecordNonce>,
    /// Whether a box was not there.
    gone: bool,
    phase: Phase,
}

impl<'c> Group<'c> {
    fn lock(
        connection: &mut AnyConnection,
        known: &mut KnownBoxes,
        changes: &[&'c Change],
        whole: &BTreeSet<PanelId>,
    ) -> Result<Self, GivenUp> {
        let mut wanted: BTreeMap<PanelId, (&'c Change, BTreeSet<u32>)> = BTreeMap::new();
        for &change in changes {
            let (_, shards) = wanted
                .entry(change.panel())
                .or_insert_with(|| (change, BTreeSet::new()));
            if whole.contains(&change.panel()) {
                shards.extend(0..change.open.plan.boxes());
            } else {
                shards.extend(change.shards());
            }
        }
        let mut group = BTreeMap::new();
        for (panel, (change, shards)) in wanted {
            let locked = PanelGroup::lock(connection, known, change, shards)?;
            group.insert(panel, locked);
        }
        Ok(Self(group))
    }

    /// Changes the opened boxes.
    fn change(
        &mut self,
        services: &Services,
        connection: &mut AnyConnection,
        changes: &[&Change],
    ) -> Result<Vec<Outcome>, GivenUp> {
        let mut phases: HashMap<WaveId, Phase> = HashMap::new();
        for panel in self.0.values_mut() {
            let id = panel.change.open.manifest.wave;
            panel.phase = match phases.get(&id) {
                Some(phase) => *phase,
                None => {
                    let wave =
                        store::wave(connection, id)?.ok_or(WorkflowError::NotFound("wave"))?;
                    *phases.entry(id).or_insert(services.phase(&wave))
                }
            };
        }
        let mut outcomes = Vec::with_capacity(changes.len());
        for change in changes {
            outcomes.push(match self.0.get_mut(&change.panel()) {
                Some(panel) => panel.make(change)?,
                None => Err(WorkflowError::NotFound("ballot box")),
            });
        }
        Ok(outcomes)
    }

    /// Replaces the boxes that changed; all boxes as they are stored now.
    fn store(self, connection: &mut AnyConnection) -> Result<Vec<Stored>, GivenUp> {
        let mut stored = Vec::new();
        for (id, panel) in self.0 {
            let Ok(boxes) = panel.boxes else { continue };
            for (shard, opened, changed) in boxes.into_boxes() {
                let nonce = if changed {
                    let key = &panel.change.keys.box_key;
                    let record = opened
                        .seal_record(key, id, shard, &mut ids::generator())
                        .map_err(damaged)?;
                    store::replace_box(connection, id, shard, &record)?;
                    record_nonce(&record)
                } else {
                    panel.nonces.get(&shard).copied()
                };
                // Of a wave that is over, nothing is remembered.
                if let Some(nonce) = nonce
                    && panel.phase != Phase::Closed
                {
                    stored.push(((id, shard), nonce, opened));
                }
            }
        }
        Ok(stored)
    }
}

impl<'c> PanelGroup<'c> {
    fn lock(
        connection: &mut AnyConnection,
        known: &mut KnownBoxes,
        change: &'c Change,
        shards: BTreeSet<u32>,
    ) -> Result<Self, GivenUp> {
        let (open, keys, id) = (&change.open, &change.keys, change.panel());
        let mut panel = Self {
            change,
            boxes: Ok(PanelBoxes::of(open.plan.boxes())),
            nonces: HashMap::new(),
            gone: false,
            phase: Phase::Closed,
        };
        for shard in shards {
            let before = known.0.remove(&(id, shard));
            let record = match &before {
                Some((nonce, _)) => store::lock_box_unless_known(connection, id, shard, nonce)?,
                None => store::lock_box(connection, id, shard)?
                    .map_or(LockedBox::Gone, LockedBox::Record),
            };
            let opened = match (record, before) {
                (LockedBox::AsKnown, Some((nonce, opened))) => Ok((nonce, opened)),
                (LockedBox::Record(record), _) => {
                    BallotBox::open_record(&keys.box_key, id, shard, &record, open.shape(shard))
                        .and_then(|opened| {
                            let nonce = record_nonce(&record);
                            Ok((nonce.ok_or(BallotError::Record("ballot box"))?, opened))
                        })
                }
                (LockedBox::Gone | LockedBox::AsKnown, _) => {
                    panel.gone = true;
                    continue;
                }
            };
            match (opened, &mut panel.boxes) {
                (Ok((nonce, opened)), Ok(boxes)) => {
                    panel.nonces.insert(shard, nonce);
                    boxes.add(shard, opened);
                }
                (Err(error), boxes) => *boxes = Err(error),
                (Ok(_), Err(_)) => {}
            }
        }
        Ok(panel)
    }

    fn make(&mut self, change: &Change) -> Result<Outcome, GivenUp> {
        if let Some(refused) = self.refusal(&change.edit) {
            return Ok(Ok(Made::NotOpen(refused)));
        }
        if self.gone {
            return Ok(Err(WorkflowError::NotFound("ballot box")));
        }
        let boxes = match &mut self.boxes {
            Ok(boxes) => boxes,
            Err(error) => return Ok(Err(damaged(error))),
        };
        let needs_all = || GivenUp::NeedsAll(change.panel());
        Ok(match &change.edit {
            Edit::Issue {
                invitee,
                blinded_hash,
            } => boxes
                .issue(*invitee, *blinded_hash)
                .map(|marked| match marked {
                    Marked::Now | Marked::Before => Made::Stands,
                    Marked::Refused => Made::IssuedBlindly,
                }),
            Edit::Cast(ballot) => match boxes.cast(change.home(ballot), ballot.clone()) {
                Ok(Placed::Needs(_)) => return Err(needs_all()),
                placed => placed.map(|_| Made::Stands),
            },
            Edit::IssueAndCast { invitee, ballot } => {
                match boxes.issue_and_cast(*invitee, change.home(ballot), ballot.clone()) {
                    Ok(CastAtOnce::Needs(_)) => return Err(needs_all()),
                    Ok(CastAtOnce::Done) => Ok(Made::Stands),
                    Ok(CastAtOnce::IssuedDirectly) => Ok(Made::IssuedDirectly),
                    Ok(CastAtOnce::IssuedBlindly) => Ok(Made::IssuedBlindly),
                    Err(error) => Err(error),
                }
            }
            Edit::Cover(shard) => {
                boxes.cover(*shard);
                Ok(Made::Stands)
            }
        }
        .map_err(damaged))
    }

    /// The phase, when it does not allow this. Issuing stops at closing time, but who was issued
    /// before gets the same signature again as long as its ballot is taken.
    fn refusal(&self, edit: &Edit) -> Option<Phase> {
        let allowed = match (self.phase, edit) {
            (Phase::Open, _) => true,
            (Phase::NotYetOpen | Phase::Late, Edit::Cover(_)) => true,
            (Phase::Late, Edit::Cast(_)) => true,
            (
                Phase::Late,
                Edit::Issue {
                    invitee,
                    blinded_hash,
                },
            ) => self
                .boxes
                .as_ref()
                .is_ok_and(|boxes| boxes.was_issued(*invitee, blinded_hash)),
            _ => false,
        };
        (!allowed).then_some(self.phase)
    }
}

fn damaged(error: impl std::fmt::Display) -> WorkflowError {
    WorkflowError::Damaged(error.to_string())
}
