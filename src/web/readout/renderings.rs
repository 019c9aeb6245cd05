//! Who asks first is served first: readouts that are being made, wait to be made, or were made.
//!
//! At most [`AT_ONCE`] readouts are made at a time, on threads that end with the work; those that
//! answer requests never make one. The same readout asked for by many is made once, and at most
//! [`MOST_WAITING`] others wait. What was made is kept up to [`KEPT_BYTES`], those used last: nothing
//! is written to disk. A readout is known by a digest of everything it is made from, so a changed
//! logo or action is another readout.

use std::collections::{HashMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use actix_web::web;
use tokio::sync::watch;

use super::asked::Query;
use super::kept::Kept;
use super::made::{Made, Renderer};
use crate::ballot::sha256_hex;
use crate::report::{Format, Paper};
use crate::web::error::WebError;
use crate::workflow::ReadoutParts;

/// Readouts that are made at a time.
pub(super) const AT_ONCE: usize = 2;
/// Readouts that may wait; who asks for another is told to come back.
const MOST_WAITING: usize = 32;
/// Bytes of finished readouts that are kept. One takes a few megabytes.
const KEPT_BYTES: usize = 64 * 1024 * 1024;
/// Readouts that failed and are remembered, so that looking at one again does not make it again.
const FAILED: usize = 64;

/// What a readout is made from.
pub struct Inputs {
    /// The release, and what is said around it.
    pub parts: ReadoutParts,
    /// Language of the texts.
    pub language: String,
    /// Paper of what is printed.
    pub paper: Paper,
    key: String,
    again: bool,
}

impl Inputs {
    /// What is asked for. The digest is taken away from the threads that answer requests.
    ///
    /// # Errors
    /// [`WebError::Broken`] when the parts cannot be written down.
    pub(super) async fn new(parts: ReadoutParts, query: &Query) -> Result<Self, WebError> {
        let (language, paper, again) = (query.language(&parts), query.paper(), query.again());
        web::block(move || {
            let key = key(&parts, &language, paper).ok_or(WebError::Broken)?;
            Ok(Self {
                parts,
                language,
                paper,
                key,
                again,
            })
        })
        .await?
    }
}

/// SHA-256 over everything that a readout says or looks like.
fn key(parts: &ReadoutParts, language: &str, paper: Paper) -> Option<String> {
    let branding = &parts.look.branding;
    let agreements = &parts.agreements;
    let before = agreements.before.as_ref();
    let logo = branding.logo.as_ref().map(|logo| sha256_hex(logo.bytes()));
    let text = serde_json::to_string(&(
        (
            parts.wave,
            &parts.relationship,
            language,
            paper == Paper::A4,
        ),
        parts.release.to_json(),
        parts.definition.definition(),
        (logo, &branding.accent, &branding.cover),
        &agreements.actions,
        before.map(|before| (&before.wave, &before.actions)),
    ));
    text.ok().map(|text| sha256_hex(text.as_bytes()))
}

/// How a readout stands.
#[derive(Clone)]
pub enum Standing {
    /// Others come first: how many.
    Waiting(usize),
    /// So many formats are finished.
    Making(usize),
    /// It is there.
    Ready(Arc<Made>),
    /// It could not be made.
    Failed,
    /// Too many others wait.
    Full,
}

/// Readouts under way and at hand.
pub struct Renderings {
    shared: Arc<Shared>,
}

struct Shared {
    renderer: Renderer,
    work: Mutex<Work>,
    /// Changes whenever a readout is finished or has failed.
    finished: watch::Sender<()>,
}

struct Work {
    waiting: VecDeque<Inputs>,
    /// Finished formats of those that are being made.
    making: HashMap<String, usize>,
    kept: Kept,
    failed: VecDeque<String>,
    threads: usize,
}

impl Work {
    fn standing(&mut self, key: &str) -> Option<Standing> {
        if let Some(made) = self.kept.get(key) {
            return Some(Standing::Ready(made));
        }
        if let Some(formats) = self.making.get(key) {
            return Some(Standing::Making(*formats));
        }
        let mut waiting = self.waiting.iter();
        if let Some(place) = waiting.position(|inputs| inputs.key == key) {
            return Some(Standing::Waiting(place));
        }
        let failed = self.failed.iter().any(|known| known == key);
        failed.then_some(Standing::Failed)
    }
}

impl Renderings {
    /// None yet; they will be made by `renderer`.
    #[must_use]
    pub fn new(renderer: Renderer) -> Self {
        Self {
            shared: Arc::new(Shared {
                renderer,
                work: Mutex::new(Work {
                    waiting: VecDeque::new(),
                    making: HashMap::new(),
                    kept: Kept::up_to(KEPT_BYTES),
                    failed: VecDeque::new(),
                    threads: 0,
                }),
                finished: watch::Sender::new(()),
            }),
        }
    }

    /// How a readout stands. One that nobody asked for yet is put behind those that wait.
    pub(super) fn ask(&self, inputs: Inputs) -> Standing {
        let mut work = self.shared.work();
        match work.standing(&inputs.key) {
            Some(Standing::Failed) if inputs.again => {
                work.failed.retain(|known| *known != inputs.key);
            }
            Some(known) => return known,
            None => {}
        }
        if work.waiting.len() >= MOST_WAITING {
            return Standing::Full;
        }
        let ahead = work.waiting.len();
        work.waiting.push_back(inputs);
        if work.threads < AT_ONCE {
            let shared = Arc::clone(&self.shared);
            let thread = std::thread::Builder::new().name("readout".to_owned());
            match thread.spawn(move || shared.work_off()) {
                Ok(_) => work.threads += 1,
                Err(error) => tracing::error!(%error, "a thread for readouts could not be begun"),
            }
            if work.threads == 0 {
                // Nobody would ever make it.
                work.waiting.pop_back();
                return Standing::Full;
            }
        }
        Standing::Waiting(ahead)
    }

    /// The finished readout; waits for it without taking a thread.
    ///
    /// # Errors
    /// [`WebError::Unavailable`] when it cannot be made, or too many others wait.
    pub(super) async fn made(&self, inputs: Inputs) -> Result<Arc<Made>, WebError> {
        let mut finished = self.shared.finished.subscribe();
        let key = inputs.key.clone();
        let mut standing = self.ask(Inputs {
            again: true,
            ..inputs
        });
        loop {
            match standing {
                Standing::Ready(made) => return Ok(made),
                Standing::Failed | Standing::Full => return Err(WebError::Unavailable),
                Standing::Waiting(_) | Standing::Making(_) => {}
            }
            finished.changed().await.map_err(|_| WebError::Broken)?;
            let now = self.shared.work().standing(&key);
            // Put out by others before we looked: asking again makes it again.
            standing = now.ok_or(WebError::Unavailable)?;
        }
    }
}

impl Shared {
    fn work(&self) -> MutexGuard<'_, Work> {
        self.work.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes what waits, until nothing does.
    fn work_off(&self) {
        loop {
            let inputs = {
                let mut work = self.work();
                let Some(inputs) = work.waiting.pop_front() else {
                    work.threads -= 1;
                    return;
                };
                work.making.insert(inputs.key.clone(), 0);
                inputs
            };
            let mut progress = |_: &str| {
                if let Some(formats) = self.work().making.get_mut(&inputs.key) {
                    *formats = (*formats + 1).min(Format::ALL.len());
                }
            };
            let made = catch_unwind(AssertUnwindSafe(|| {
                self.renderer.make(&inputs, &mut progress)
            }));
            let wave = inputs.parts.wave;
            let mut work = self.work();
            work.making.remove(&inputs.key);
            match made {
                Ok(Ok(made)) => work.kept.put(inputs.key, made),
                failed => {
                    if let Ok(Err(error)) = failed {
                        tracing::error!(%wave, %error, "a readout could not be made");
                    }
                    work.failed.push_back(inputs.key);
                    if work.failed.len() > FAILED {
                        work.failed.pop_front();
                    }
                }
            }
            drop(work);
            self.finished.send_replace(());
        }
    }
}
