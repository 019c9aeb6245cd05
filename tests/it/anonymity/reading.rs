//! Property 5: asking for a page, and posting nothing or half of a form, changes nothing: not a
//! byte of the database or its log, and no key file.

use crate::support::test_wave::{TestWave, opinion};
use crate::support::web_server::{Reply, form, request};

/// A method, headers and a body.
type Visit<'a> = (&'a str, Vec<(&'a str, &'a str)>, &'a [u8]);

/// What scanners, browsers and half-finished respondents send.
fn visits(bodies: &[String]) -> Vec<Visit<'_>> {
    let form = ("content-type", "application/x-www-form-urlencoded");
    let mut visits = vec![
        ("GET", vec![], &b""[..]),
        ("HEAD", vec![], b""),
        (
            "GET",
            vec![
                ("purpose", "prefetch"),
                ("sec-purpose", "prefetch;prerender"),
                ("x-moz", "prefetch"),
            ],
            b"",
        ),
        (
            "GET",
            vec![("cookie", "session=1"), ("authorization", "Basic eDp5")],
            b"",
        ),
        (
            "GET",
            vec![
                ("user-agent", "Mozilla/5.0 (compatible; LinkScanner)"),
                ("range", "bytes=0-9"),
            ],
            b"",
        ),
        ("OPTIONS", vec![], b""),
        ("PUT", vec![form], b"code=x"),
        ("DELETE", vec![], b""),
        ("POST", vec![], b""),
        ("POST", vec![form], b""),
        (
            "POST",
            vec![("content-type", "application/json")],
            b"{\"code\":1}",
        ),
    ];
    visits.extend(
        bodies
            .iter()
            .map(|body| ("POST", vec![form], body.as_bytes())),
    );
    visits
}

#[test]
pub fn asking_and_incomplete_forms_change_nothing() {
    let wave = TestWave::launched(6, 5);
    let port = wave.port();
    wave.counts(&wave.buyers()[5], &opinion(5));
    let person = &wave.buyers()[0];
    let (page, escaped) = (
        person.page(),
        format!("{}%23{}.x", person.page(), person.code),
    );
    let complete = form(&person.code, &opinion(0));
    let without_code = complete.replacen(&person.code, "", 1);
    let other = |code: &str| complete.replacen(&person.code, code, 1);
    let cut_off = complete[..complete.len() / 3].replace("asked=1", "asked");
    let bodies = [
        // A code and nothing else; few answers, not yet asked about it; no code.
        format!("code={}", person.code),
        format!("code={}&r0=1", person.code),
        without_code,
        // A wrong code, and one of the other party.
        other("00000000000000000000"),
        other(&wave.suppliers()[0].code),
        // An impossible rating, too many picks, too long a comment.
        format!("{complete}&r0=6"),
        format!("{complete}&p0=0&p0=1&p0=2"),
        format!("{complete}&c0={}", "x".repeat(401)),
        // A form that was cut off before it said that blanks are meant.
        cut_off.replace("&asked", ""),
    ];
    let before = wave.saved();
    let mut statuses = Vec::new();
    for path in [page.as_str(), escaped.as_str()] {
        for (method, headers, body) in visits(&bodies) {
            let reply: Reply = request(port, method, path, &headers, body).unwrap();
            assert!(
                !reply.thanks() && !reply.was_counted_before(),
                "{method} {path}"
            );
            assert!(reply.headers.iter().all(|(name, _)| name != "set-cookie"));
            statuses.push(reply.status);
            let after = wave.saved();
            assert!(
                after.data == before.data && after.keys == before.keys,
                "{method} {path}"
            );
        }
    }
    for path in [
        "/",
        "/health",
        "/s/",
        "/s/0",
        "/s/00000000000000000000000000000000",
        "/favicon.ico",
    ] {
        request(port, "GET", path, &[], b"").unwrap();
    }
    assert_eq!(wave.saved().data, before.data);
    println!("statuses: {statuses:?}");
    assert!(statuses.contains(&200) && statuses.contains(&405) && statuses.contains(&422));

    // The comparison would see an answer.
    wave.counts(person, &opinion(0));
    assert_ne!(wave.saved().data, before.data);
}

#[test]
pub fn a_code_that_was_used_before_changes_nothing() {
    let wave = TestWave::launched(5, 5);
    let person = &wave.buyers()[0];
    wave.counts(person, &opinion(0));
    let before = wave.saved();
    for number in 0..3 {
        assert!(wave.answers(person, &opinion(number)).was_counted_before());
    }
    assert!(wave.saved().data == before.data);
}

#[test]
pub fn every_invitee_of_a_panel_gets_the_same_page() {
    let wave = TestWave::launched(5, 5);
    let port = wave.port();
    let people = wave.buyers();
    let first = request(port, "GET", &people[0].page(), &[], b"").unwrap();
    assert_eq!(first.status, 200);
    wave.counts(&people[1], &opinion(1));
    for person in &people {
        for path in [
            person.page(),
            format!("{}%23{}.x", person.page(), person.code),
        ] {
            assert_eq!(request(port, "GET", &path, &[], b"").unwrap(), first);
        }
    }
}
