//! When mail may leave and how fast: a window of the day in the wave's zone, and a number a
//! minute.
//!
//! Invariant: the time is an argument; nothing here waits. Who may not send now asks again later.

use std::fmt;
use std::str::FromStr;

use jiff::{Timestamp, Zoned};

/// A window of the day in which mail leaves, in minutes since midnight. `Default` is the whole day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SendWindow {
    from: u16,
    to: u16,
}

const DAY: u16 = 24 * 60;

/// A text that is no window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the mail window must be written as 08:00-18:00, the later time last; 00:00-24:00 is the whole day"
)]
pub struct NoWindow;

impl Default for SendWindow {
    fn default() -> Self {
        Self { from: 0, to: DAY }
    }
}

impl FromStr for SendWindow {
    type Err = NoWindow;

    fn from_str(text: &str) -> Result<Self, NoWindow> {
        let (from, to) = text.split_once('-').ok_or(NoWindow)?;
        let (from, to) = (minutes(from)?, minutes(to)?);
        if from < to {
            Ok(Self { from, to })
        } else {
            Err(NoWindow)
        }
    }
}

impl fmt::Display for SendWindow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (from, to) = (self.from, self.to);
        write!(
            f,
            "{:02}:{:02}-{:02}:{:02}",
            from / 60,
            from % 60,
            to / 60,
            to % 60
        )
    }
}

fn minutes(text: &str) -> Result<u16, NoWindow> {
    let (hour, minute) = text.trim().split_once(':').ok_or(NoWindow)?;
    let digits = |text: &str, count: usize| {
        (text.len() <= count && !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()))
            .then(|| text.parse::<u16>().ok())
            .flatten()
            .ok_or(NoWindow)
    };
    let (hour, minute) = (digits(hour, 2)?, digits(minute, 2)?);
    let total = hour * 60 + minute;
    if minute < 60 && total <= DAY {
        Ok(total)
    } else {
        Err(NoWindow)
    }
}

impl SendWindow {
    /// Whether mail may leave at this moment, in the zone the moment is in.
    #[must_use]
    pub fn is_open(self, at: &Zoned) -> bool {
        let minute =
            u16::from(at.hour().unsigned_abs()) * 60 + u16::from(at.minute().unsigned_abs());
        (self.from..self.to).contains(&minute)
    }
}

/// How many mails may leave: an account that fills with time, up to a few seconds' worth.
pub(super) struct Pace {
    /// What a mail costs, in microseconds; 0 when nothing limits.
    cost: i64,
    /// What is in the account, in microseconds.
    saved: i64,
    at: Option<Timestamp>,
}

/// The account holds no more than this, in microseconds: the worker looks every five seconds.
const SAVED_AT_MOST: i64 = 6_000_000;

impl Pace {
    /// So many mails a minute; 0 is without limit.
    pub(super) fn per_minute(mails: u32) -> Self {
        let cost = match mails {
            0 => 0,
            mails => (60_000_000 / i64::from(mails)).max(1),
        };
        Self {
            cost,
            saved: cost.max(SAVED_AT_MOST),
            at: None,
        }
    }

    /// How many of `wanted` mails may leave now; they are taken off the account.
    pub(super) fn take(&mut self, now: Timestamp, wanted: usize) -> usize {
        if self.cost == 0 {
            return wanted;
        }
        let since = self.at.map_or(0, |at| now.duration_since(at).as_micros());
        // A clock that was set back saves nothing.
        let since = i64::try_from(since.max(0)).unwrap_or(i64::MAX);
        self.at = Some(now);
        self.saved = self
            .saved
            .saturating_add(since)
            .min(self.cost.max(SAVED_AT_MOST));
        let granted = usize::try_from(self.saved / self.cost)
            .unwrap_or(0)
            .min(wanted);
        self.saved -= self.worth(granted);
        granted
    }

    /// Gives back what was taken for mails that did not leave.
    pub(super) fn give_back(&mut self, mails: usize) {
        self.saved = self.saved.saturating_add(self.worth(mails));
    }

    fn worth(&self, mails: usize) -> i64 {
        i64::try_from(mails)
            .unwrap_or(i64::MAX)
            .saturating_mul(self.cost)
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("08:00-18:00", "2027-03-01T07:59[Europe/Berlin]", false)]
    #[case("08:00-18:00", "2027-03-01T08:00[Europe/Berlin]", true)]
    #[case("08:00-18:00", "2027-03-01T17:59[Europe/Berlin]", true)]
    #[case("8:00 - 18:00", "2027-03-01T18:00[Europe/Berlin]", false)]
    #[case("00:00-24:00", "2027-03-01T23:59[UTC]", true)]
    fn mail_leaves_in_the_window_only(
        #[case] window: SendWindow,
        #[case] at: Zoned,
        #[case] open: bool,
    ) {
        assert_eq!(window.is_open(&at), open);
    }

    #[rstest]
    #[case("")]
    #[case("08:00")]
    #[case("18:00-08:00")]
    #[case("08:00-08:00")]
    #[case("8-18")]
    #[case("08:60-18:00")]
    #[case("00:00-24:01")]
    #[case("+8:00-18:00")]
    fn other_texts_are_no_window(#[case] text: &str) {
        assert_eq!(text.parse::<SendWindow>(), Err(NoWindow));
    }

    #[test]
    fn a_window_is_told_as_it_is_written() {
        let window: SendWindow = "08:05-18:00".parse().unwrap();
        assert_eq!(window.to_string(), "08:05-18:00");
        assert_eq!(SendWindow::default().to_string(), "00:00-24:00");
    }

    #[test]
    fn an_hour_at_thirty_a_minute_is_eighteen_hundred_and_a_few_saved_ones() {
        let mut pace = Pace::per_minute(30);
        let mut now = Timestamp::UNIX_EPOCH;
        let mut sent = 0;
        for _ in 0..720 {
            sent += pace.take(now, 100);
            now += 5.seconds();
        }
        assert!((1790..=1803).contains(&sent), "{sent}");
    }

    #[test]
    fn nothing_is_saved_up_over_a_night() {
        let mut pace = Pace::per_minute(60);
        let evening = Timestamp::UNIX_EPOCH;
        assert_eq!(pace.take(evening, 100), 6);
        assert_eq!(pace.take(evening + 12.hours(), 100), 6);
        assert_eq!(pace.take(evening, 100), 0, "a clock set back");
    }

    #[test]
    fn what_did_not_leave_is_given_back() {
        let mut pace = Pace::per_minute(60);
        let now = Timestamp::UNIX_EPOCH;
        assert_eq!(pace.take(now, 6), 6);
        pace.give_back(2);
        assert_eq!(pace.take(now, 6), 2);
    }

    #[test]
    fn a_slow_pace_lets_single_mails_through() {
        let mut pace = Pace::per_minute(1);
        let now = Timestamp::UNIX_EPOCH;
        assert_eq!(pace.take(now, 5), 1);
        assert_eq!(pace.take(now + 59.seconds(), 5), 0);
        assert_eq!(pace.take(now + 60.seconds(), 5), 1);
    }

    #[test]
    fn without_a_limit_all_may_leave() {
        assert_eq!(Pace::per_minute(0).take(Timestamp::UNIX_EPOCH, 9999), 9999);
    }
}
