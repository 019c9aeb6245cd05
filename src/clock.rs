//! The one place that reads the time. Everything else takes a moment as an argument, or asks a
//! [`Clock`].

use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// The machine's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods)] // This is the clock's home.
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// A clock that stands still until it is set: for the demo, where a year passes in seconds, and
/// for tests.
pub struct SetClock(AtomicI64);

impl SetClock {
    /// A clock that stands at `moment`.
    #[must_use]
    pub fn at(moment: Timestamp) -> Self {
        Self(AtomicI64::new(moment.as_microsecond()))
    }

    /// Moves the clock.
    pub fn set(&self, moment: Timestamp) {
        self.0.store(moment.as_microsecond(), Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_microsecond(self.0.load(Ordering::SeqCst)).unwrap_or(Timestamp::MAX)
    }
}

/// The machine's clock, put forward: for a demo with one's own people, where nobody waits for weeks.
#[derive(Default)]
pub struct AheadClock(AtomicI64);

impl AheadClock {
    /// Puts the clock forward to `moment`; never back.
    pub fn put_forward_to(&self, moment: Timestamp) {
        let ahead = moment.as_microsecond() - SystemClock.now().as_microsecond();
        self.0.fetch_max(ahead, Ordering::SeqCst);
    }
}

impl Clock for AheadClock {
    fn now(&self) -> Timestamp {
        let ahead = jiff::SignedDuration::from_micros(self.0.load(Ordering::SeqCst));
        SystemClock
            .now()
            .saturating_add(ahead)
            .unwrap_or(Timestamp::MAX)
    }
}
