//! Rate limits and proxies over real HTTP.

use std::sync::Arc;
use std::time::Duration;

use governor::clock::FakeRelativeClock;
use rapport::web::{Limits, Operation};

use super::server::Server;
use crate::support::test_wave::{TestWave, opinion};
use crate::support::web_server::{Reply, form, post, request};

fn header<'a>(reply: &'a Reply, name: &str) -> &'a str {
    let found = reply.headers.iter().find(|(known, _)| known == name);
    found.map_or("", |(_, value)| value)
}

fn limited(wave: &TestWave, clock: &FakeRelativeClock) -> Server {
    let operation = Operation {
        limits: Limits::by_set_clock(clock.clone()),
        trusted_proxies: vec!["127.0.0.1".parse().unwrap()],
        ..Operation::default()
    };
    Server::start(
        "https://trust.example",
        Arc::clone(&wave.services) as _,
        operation,
    )
}

#[test]
fn wrong_codes_meet_a_limit_and_right_ones_never() {
    let wave = TestWave::launched(5, 5);
    let clock = FakeRelativeClock::default();
    let server = limited(&wave, &clock);
    let person = &wave.people[0];
    let wrong = form("AAAAAAAAAAAAAAAAAAAA", &opinion(1));
    let mut replies = (0..40).map(|_| post(server.port, &person.page(), &wrong).unwrap());
    let refused = replies.by_ref().find(|reply| reply.status != 422).unwrap();
    assert_eq!(refused.status, 429);
    assert!(header(&refused, "retry-after").parse::<u64>().unwrap() < 5);
    // The form comes back with everything in it.
    assert!(
        refused
            .body
            .contains("Everything you entered is still here")
    );
    let counted = post(
        server.port,
        &person.page(),
        &form(&person.code, &opinion(1)),
    )
    .unwrap();
    assert!(counted.thanks(), "{}", counted.status);
    // Whoever has the limit of one panel used up has not used up another's.
    let other = wave.suppliers()[0].page();
    assert_eq!(post(server.port, &other, &wrong).unwrap().status, 422);
    clock.advance(Duration::from_secs(5));
    assert_eq!(
        post(server.port, &person.page(), &wrong).unwrap().status,
        422
    );
}

#[test]
fn a_flood_from_one_address_gets_a_page_that_says_when_to_come_back() {
    let wave = TestWave::launched(5, 5);
    let clock = FakeRelativeClock::default();
    let server = limited(&wave, &clock);
    let from = |address: &str, path: &str| {
        request(
            server.port,
            "GET",
            path,
            &[("x-forwarded-for", address)],
            b"",
        )
        .unwrap()
    };
    let refused = (0..3100)
        .map(|_| from("198.51.100.1", "/nowhere"))
        .find(|reply| reply.status != 404);
    let refused = refused.unwrap();
    assert_eq!(refused.status, 429);
    let wait = header(&refused, "retry-after").parse().unwrap();
    assert!(header(&refused, "strict-transport-security").contains("max-age"));
    assert!(refused.body.contains("Too many requests from your network"));
    assert_eq!(
        from("198.51.100.2", "/nowhere").status,
        404,
        "another address"
    );
    assert_eq!(
        from("198.51.100.1", "/health").status,
        200,
        "who watches is not limited"
    );
    clock.advance(Duration::from_secs(wait));
    assert_eq!(from("198.51.100.1", "/nowhere").status, 404);
}

#[test]
fn what_came_in_clear_is_sent_on_or_refused_when_the_public_address_is_https() {
    let wave = TestWave::launched(5, 5);
    let server = limited(&wave, &FakeRelativeClock::default());
    let (person, plain) = (&wave.people[0], [("x-forwarded-proto", "http")]);
    let opened = request(server.port, "GET", &person.page(), &plain, b"").unwrap();
    assert_eq!(opened.status, 308);
    assert_eq!(
        header(&opened, "location"),
        format!("https://trust.example{}", person.page())
    );
    let sent = form(&person.code, &opinion(1));
    let sent = request(server.port, "POST", &person.page(), &plain, sent.as_bytes()).unwrap();
    assert_eq!(sent.status, 403);
    assert_eq!(
        request(server.port, "GET", "/health", &plain, b"")
            .unwrap()
            .status,
        200
    );
    let secure = [("x-forwarded-proto", "https")];
    assert_eq!(
        request(server.port, "GET", &person.page(), &secure, b"")
            .unwrap()
            .status,
        200
    );
    wave.counts(person, &opinion(1));
}
