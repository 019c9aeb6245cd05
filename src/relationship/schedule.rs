//! When a wave opens and closes, and what that means at a given moment.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, Zoned};

/// How long ballots that were issued in time are still accepted after closing time.
pub const LATE: SignedDuration = SignedDuration::from_hours(24);

/// How long a wave with a panel below k postpones itself, once.
pub const POSTPONEMENT: SignedDuration = SignedDuration::from_hours(7 * 24);

/// How far closing may be postponed in all after launch.
pub const LATEST: SignedDuration = SignedDuration::from_hours(60 * 24);

/// Opening and closing time, in the zone in which they are announced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// Invitations go out and ballots are accepted from here.
    pub opens_at: Timestamp,
    /// Issuing stops here.
    pub closes_at: Timestamp,
    /// Closing is never postponed beyond this.
    pub latest_close: Timestamp,
    /// IANA name of the zone.
    pub zone: String,
}

/// What a respondent may do at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Before the opening time.
    NotYetOpen,
    /// Answers are taken.
    Open,
    /// Past closing time: only ballots issued before are taken.
    Late,
    /// Over.
    Closed,
}

/// Why a schedule is refused.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ScheduleError {
    /// No such zone.
    #[error("\"{0}\" is no time zone; give an IANA name such as Europe/Berlin or America/New_York")]
    UnknownZone(String),
    /// Closing does not follow opening.
    #[error("closing time must be at least one hour after opening time")]
    TooShort,
    /// Closing lies too far away.
    #[error("a wave is open for at most 120 days; choose an earlier closing time")]
    TooLong,
    /// A time that cannot be represented.
    #[error("the closing time lies outside the calendar; choose an earlier one")]
    OutOfRange,
}

impl Schedule {
    /// A schedule whose latest closing time lies [`LATEST`] after the closing time.
    ///
    /// # Errors
    /// When the zone is unknown or closing does not follow opening by an hour to 120 days.
    pub fn new(
        opens_at: Timestamp,
        closes_at: Timestamp,
        zone: &str,
    ) -> Result<Self, ScheduleError> {
        TimeZone::get(zone).map_err(|_| ScheduleError::UnknownZone(zone.to_owned()))?;
        let open_for = closes_at.duration_since(opens_at);
        if open_for < SignedDuration::from_hours(1) {
            return Err(ScheduleError::TooShort);
        }
        if open_for > SignedDuration::from_hours(120 * 24) {
            return Err(ScheduleError::TooLong);
        }
        let latest_close = closes_at
            .checked_add(LATEST)
            .map_err(|_| ScheduleError::OutOfRange)?;
        Ok(Self {
            opens_at,
            closes_at,
            latest_close,
            zone: zone.to_owned(),
        })
    }

    /// What a respondent may do at `now`.
    #[must_use]
    pub fn phase(&self, now: Timestamp) -> Phase {
        if now < self.opens_at {
            Phase::NotYetOpen
        } else if now < self.closes_at {
            Phase::Open
        } else if now < self.late_until() {
            Phase::Late
        } else {
            Phase::Closed
        }
    }

    /// From here on nothing is accepted and the wave may be closed.
    #[must_use]
    pub fn late_until(&self) -> Timestamp {
        self.closes_at.checked_add(LATE).unwrap_or(Timestamp::MAX)
    }

    /// When nothing is accepted any more, however often closing was postponed.
    #[must_use]
    pub fn surely_over(&self) -> Timestamp {
        self.latest_close
            .checked_add(LATE)
            .unwrap_or(Timestamp::MAX)
    }

    /// The closing time one postponement later, unless that is beyond the latest.
    #[must_use]
    pub fn postponed(&self) -> Option<Timestamp> {
        let later = self.closes_at.checked_add(POSTPONEMENT).ok()?;
        (later <= self.latest_close).then_some(later)
    }

    /// A moment in the schedule's zone.
    #[must_use]
    pub fn zoned(&self, moment: Timestamp) -> Zoned {
        moment.to_zoned(TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC))
    }
}

/// A moment as people read it: "Friday 12 March 2027, 17:00 (Europe/Berlin)".
#[must_use]
pub fn in_words(moment: &Zoned) -> String {
    let zone = moment.time_zone().iana_name().unwrap_or("UTC");
    format!("{} ({zone})", moment.strftime("%A %-d %B %Y, %H:%M"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn march() -> Schedule {
        Schedule::new(
            at("2027-03-01T08:00:00Z"),
            at("2027-03-12T16:00:00Z"),
            "Europe/Berlin",
        )
        .unwrap()
    }

    #[test]
    fn phases_follow_each_other_and_include_their_first_moment() {
        let schedule = march();
        for (moment, phase) in [
            ("2027-03-01T07:59:59Z", Phase::NotYetOpen),
            ("2027-03-01T08:00:00Z", Phase::Open),
            ("2027-03-12T15:59:59Z", Phase::Open),
            ("2027-03-12T16:00:00Z", Phase::Late),
            ("2027-03-13T15:59:59Z", Phase::Late),
            ("2027-03-13T16:00:00Z", Phase::Closed),
        ] {
            assert_eq!(schedule.phase(at(moment)), phase, "{moment}");
        }
    }

    #[test]
    fn moments_are_told_with_their_zone() {
        let schedule = march();
        assert_eq!(
            in_words(&schedule.zoned(schedule.closes_at)),
            "Friday 12 March 2027, 17:00 (Europe/Berlin)"
        );
    }

    #[test]
    fn impossible_schedules_are_refused() {
        let (opens, closes) = (at("2027-03-01T08:00:00Z"), at("2027-03-12T16:00:00Z"));
        assert_eq!(
            Schedule::new(closes, opens, "UTC"),
            Err(ScheduleError::TooShort)
        );
        assert_eq!(
            Schedule::new(opens, closes, "Middle/Earth"),
            Err(ScheduleError::UnknownZone("Middle/Earth".into()))
        );
        assert_eq!(
            Schedule::new(opens, at("2028-03-01T08:00:00Z"), "UTC"),
            Err(ScheduleError::TooLong)
        );
    }

    #[test]
    fn postponing_stops_at_the_latest_closing_time() {
        let mut schedule = march();
        let mut times = 0;
        while let Some(later) = schedule.postponed() {
            schedule.closes_at = later;
            times += 1;
        }
        assert_eq!(times, 8);
    }
}
