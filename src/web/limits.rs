//! Rate limits that nobody meets by answering, not even a whole office behind one address.
//!
//! Invariant: a limit never locks anybody out. Every refusal says after how many seconds to come
//! back, and the limit on wrong codes refuses wrong codes only: a right code counts whatever was
//! tried before it, by whomever.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::time::Duration;

use actix_web::http::header::HeaderMap;
use governor::clock::{Clock, FakeRelativeClock, MonotonicClock};
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::config::Network;
use crate::relationship::PanelId;

/// Requests an address may send at once. A page is four requests, so this is 750 people who open
/// the page in the same second.
const REQUESTS_AT_ONCE: u32 = 3000;
/// And how many per second after that.
const REQUESTS_PER_SECOND: u32 = 50;
/// Wrong codes a panel bears at once.
const WRONG_CODES_AT_ONCE: u32 = 30;
/// And after that one more every so often.
const WRONG_CODE_EVERY: Duration = Duration::from_secs(2);
/// From so many remembered addresses on, those whose quota is whole again are forgotten.
const REMEMBERED: usize = 20_000;

/// Marks an answer to a wrong code, for the middleware.
#[derive(Clone, Copy, Debug)]
pub struct WrongCode(pub PanelId);

/// The time a limit goes by.
#[derive(Clone)]
enum Ticks {
    /// Since a moment of this machine.
    Machine(<MonotonicClock as Clock>::Instant),
    /// As a test sets it.
    Set(FakeRelativeClock),
}

impl Clock for Ticks {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        match self {
            Self::Machine(start) => MonotonicClock.now().duration_since(*start).into(),
            Self::Set(clock) => clock.now(),
        }
    }
}

type Limiter<K> = RateLimiter<K, HashMapStateStore<K>, Ticks, NoOpMiddleware<Nanos>>;

/// The limits of one server.
pub struct Limits {
    clock: Ticks,
    requests: Limiter<IpAddr>,
    wrong_codes: Limiter<PanelId>,
}

impl Default for Limits {
    fn default() -> Self {
        Self::by(Ticks::Machine(MonotonicClock.now()))
    }
}

impl Limits {
    /// Limits that go by a clock which stands until it is moved, for tests.
    #[must_use]
    pub fn by_set_clock(clock: FakeRelativeClock) -> Self {
        Self::by(Ticks::Set(clock))
    }

    fn by(clock: Ticks) -> Self {
        let number = |number| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
        let requests =
            Quota::per_second(number(REQUESTS_PER_SECOND)).allow_burst(number(REQUESTS_AT_ONCE));
        let wrong_codes = Quota::with_period(WRONG_CODE_EVERY)
            .unwrap_or(Quota::per_second(NonZeroU32::MIN))
            .allow_burst(number(WRONG_CODES_AT_ONCE));
        Self {
            requests: RateLimiter::new(requests, HashMapStateStore::default(), clock.clone()),
            wrong_codes: RateLimiter::new(wrong_codes, HashMapStateStore::default(), clock.clone()),
            clock,
        }
    }

    /// Counts a request of an address.
    ///
    /// # Errors
    /// The seconds after which another is taken, when there were too many.
    pub fn request(&self, address: IpAddr) -> Result<(), u64> {
        if self.requests.len() > REMEMBERED {
            self.requests.retain_recent();
        }
        let refused = self.requests.check_key(&household(address));
        refused.map_err(|until| seconds(until.wait_time_from(self.clock.now())))
    }

    /// Counts a wrong code at a panel that exists.
    ///
    /// # Errors
    /// The seconds after which another is told in the usual way, when there were too many.
    pub fn wrong_code(&self, panel: PanelId) -> Result<(), u64> {
        let refused = self.wrong_codes.check_key(&panel);
        refused.map_err(|until| seconds(until.wait_time_from(self.clock.now())))
    }
}

/// Whole seconds, at least one.
fn seconds(wait: Duration) -> u64 {
    wait.as_secs() + 1
}

/// The address limits go by: of an IPv6 address the network, because a client has all of it.
pub fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let bits = address.to_bits() >> 64 << 64;
            IpAddr::V6(Ipv6Addr::from_bits(bits))
        }
        address => address,
    }
}

/// What a request says of its way here, as far as it can be believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The client's address: the last one that no trusted proxy has. `None` when the connection
    /// has none.
    pub address: Option<IpAddr>,
    /// Whether a trusted proxy says that it was reached without TLS.
    pub in_clear: bool,
    /// Whether somebody who is not trusted claims to be a proxy.
    pub unknown_proxy: bool,
}

impl Origin {
    /// Reads the forwarding headers, when `peer` is a trusted proxy. Each proxy appends what it
    /// saw, so they are read from the end: what a client wrote itself stands before.
    #[must_use]
    pub fn of(peer: Option<IpAddr>, headers: &HeaderMap, trusted: &[Network]) -> Self {
        let trusts = |address: IpAddr| trusted.iter().any(|network| network.contains(address));
        if !peer.is_some_and(trusts) {
            return Self {
                address: peer,
                in_clear: false,
                unknown_proxy: headers.contains_key(FORWARDED_FOR),
            };
        }
        let mut address = peer;
        for hop in listed(headers, FORWARDED_FOR).iter().rev() {
            let Ok(hop) = hop.parse() else { break };
            address = Some(hop);
            if !trusts(hop) {
                break;
            }
        }
        let protocol = listed(headers, FORWARDED_PROTO);
        Self {
            address,
            in_clear: protocol
                .last()
                .is_some_and(|protocol| protocol.eq_ignore_ascii_case("http")),
            unknown_proxy: false,
        }
    }
}

const FORWARDED_FOR: &str = "x-forwarded-for";
const FORWARDED_PROTO: &str = "x-forwarded-proto";

/// The values of a header that is a list, over all its lines.
fn listed<'a>(headers: &'a HeaderMap, name: &str) -> Vec<&'a str> {
    let lines = headers.get_all(name).filter_map(|line| line.to_str().ok());
    lines
        .flat_map(|line| line.split(','))
        .map(str::trim)
        .collect()
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{HeaderName, HeaderValue};
    use uuid::Uuid;

    use super::*;

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn an_office_behind_one_address_opens_and_sends_unhindered() {
        let limits = Limits::by_set_clock(FakeRelativeClock::default());
        // 500 people: page, style, script, icon, form.
        for _ in 0..2500 {
            assert_eq!(limits.request(address("203.0.113.9")), Ok(()));
        }
    }

    #[test]
    fn a_flood_is_told_when_to_come_back_and_is_let_in_then() {
        let clock = FakeRelativeClock::default();
        let limits = Limits::by_set_clock(clock.clone());
        let flood = address("203.0.113.9");
        while limits.request(flood).is_ok() {}
        let wait = limits.request(flood).unwrap_err();
        assert!((1..=2).contains(&wait), "{wait}");
        assert_eq!(limits.request(address("203.0.113.10")), Ok(()));
        clock.advance(Duration::from_secs(wait));
        assert_eq!(limits.request(flood), Ok(()));
    }

    #[test]
    fn a_network_of_version_six_is_one_household() {
        assert_eq!(
            household(address("2001:db8::1")),
            household(address("2001:db8::ffff:1"))
        );
        assert_ne!(
            household(address("2001:db8::1")),
            household(address("2001:db8:0:1::1"))
        );
        assert_eq!(
            household(address("::ffff:203.0.113.9")),
            address("203.0.113.9")
        );
    }

    #[test]
    fn wrong_codes_are_limited_per_panel() {
        let clock = FakeRelativeClock::default();
        let limits = Limits::by_set_clock(clock.clone());
        let [one, other] = [1, 2].map(|n| PanelId(Uuid::from_u128(n)));
        for _ in 0..WRONG_CODES_AT_ONCE {
            assert_eq!(limits.wrong_code(one), Ok(()));
        }
        let wait = limits.wrong_code(one).unwrap_err();
        assert_eq!(limits.wrong_code(other), Ok(()));
        clock.advance(Duration::from_secs(wait));
        assert_eq!(limits.wrong_code(one), Ok(()));
    }

    fn origin(peer: &str, forwarded: &[(&str, &str)]) -> Origin {
        let mut headers = HeaderMap::new();
        for (name, value) in forwarded {
            let name: HeaderName = name.parse().unwrap();
            headers.append(name, HeaderValue::from_str(value).unwrap());
        }
        let trusted = ["127.0.0.1", "10.0.0.0/8"].map(|network| network.parse().unwrap());
        Origin::of(Some(address(peer)), &headers, &trusted)
    }

    #[test]
    fn only_trusted_proxies_are_believed() {
        let claim = [(FORWARDED_FOR, "198.51.100.1"), (FORWARDED_PROTO, "http")];
        let stranger = origin("203.0.113.9", &claim);
        assert_eq!(stranger.address, Some(address("203.0.113.9")));
        assert!(!stranger.in_clear && stranger.unknown_proxy);
        let known = origin("127.0.0.1", &claim);
        assert_eq!(known.address, Some(address("198.51.100.1")));
        assert!(known.in_clear && !known.unknown_proxy);
    }

    #[test]
    fn what_a_client_writes_itself_is_not_believed() {
        for lines in [
            &[(FORWARDED_FOR, "192.0.2.66, 198.51.100.1, 10.0.0.7")][..],
            &[
                (FORWARDED_FOR, "192.0.2.66"),
                (FORWARDED_FOR, "198.51.100.1,10.0.0.7"),
            ][..],
        ] {
            assert_eq!(
                origin("127.0.0.1", lines).address,
                Some(address("198.51.100.1"))
            );
        }
        let nonsense = [(FORWARDED_FOR, "unknown")];
        assert_eq!(
            origin("127.0.0.1", &nonsense).address,
            Some(address("127.0.0.1"))
        );
        let sent = [(FORWARDED_PROTO, "https, http"), (FORWARDED_PROTO, "https")];
        assert!(!origin("127.0.0.1", &sent).in_clear);
    }
}
