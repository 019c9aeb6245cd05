//! Who keeps what opens a wave's ballots, and who the three holders of a closing code are.

use serde::{Deserialize, Serialize};

use super::{PartyKey, Schedule};
use jiff::{SignedDuration, Timestamp};

/// How long after closing time two closing codes open the ballots of a wave in joint custody. Then
/// the ballots are destroyed unopened.
pub const JOINT_CLOSE: SignedDuration = SignedDuration::from_hours(60 * 24);

/// How long before that the holders are warned.
pub const JOINT_WARNING: SignedDuration = SignedDuration::from_hours(14 * 24);

/// Who can open ballots.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Custody {
    /// The server's administrator holds the opening keys.
    #[default]
    Server,
    /// Two of the three holders of a closing code, together with the server.
    Joint,
}

impl Custody {
    /// The word for files, forms and commands.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Server => "server",
            Self::Joint => "joint",
        }
    }

    /// The custody with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Server, Self::Joint]
            .into_iter()
            .find(|custody| custody.as_str() == word)
    }
}

/// One of the three who hold a closing code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    /// The facilitator.
    Facilitator,
    /// The representative of the buyer.
    Buyer,
    /// The representative of the supplier.
    Supplier,
}

impl Holder {
    /// All three, in the order of every list.
    pub const ALL: [Self; 3] = [Self::Facilitator, Self::Buyer, Self::Supplier];

    /// The word for files and tables.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Facilitator => "facilitator",
            Self::Buyer => "buyer",
            Self::Supplier => "supplier",
        }
    }

    /// The holder with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|holder| holder.as_str() == word)
    }

    /// The holder that the representative of this party is.
    #[must_use]
    pub fn of_party(party: &PartyKey) -> Option<Self> {
        Self::parse(party.as_str()).filter(|holder| *holder != Self::Facilitator)
    }
}

impl Schedule {
    /// From here on a wave in joint custody that nobody closed is destroyed unopened.
    #[must_use]
    pub fn joint_close_until(&self) -> Timestamp {
        self.closes_at
            .checked_add(JOINT_CLOSE)
            .unwrap_or(Timestamp::MAX)
    }

    /// From here on the holders are warned that it will be.
    #[must_use]
    pub fn joint_warning_at(&self) -> Timestamp {
        self.joint_close_until()
            .checked_sub(JOINT_WARNING)
            .unwrap_or(Timestamp::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_read_back_and_a_party_called_facilitator_holds_no_code() {
        for holder in Holder::ALL {
            assert_eq!(Holder::parse(holder.as_str()), Some(holder));
        }
        for custody in [Custody::Server, Custody::Joint] {
            assert_eq!(Custody::parse(custody.as_str()), Some(custody));
        }
        assert_eq!(Custody::parse("shared"), None);
        assert_eq!(Holder::of_party(&PartyKey::buyer()), Some(Holder::Buyer));
        let facilitator = PartyKey::parse("facilitator").unwrap();
        assert_eq!(Holder::of_party(&facilitator), None);
        assert_eq!(Holder::of_party(&PartyKey::parse("owner").unwrap()), None);
    }

    #[test]
    fn codes_open_for_sixty_days_and_the_warning_comes_fourteen_days_before() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let (opens, closes) = (at("2027-03-01T08:00:00Z"), at("2027-03-19T16:00:00Z"));
        let schedule = Schedule::new(opens, closes, "Europe/Berlin").unwrap();
        assert_eq!(schedule.joint_warning_at(), at("2027-05-04T16:00:00Z"));
        assert_eq!(schedule.joint_close_until(), at("2027-05-18T16:00:00Z"));
    }
}
