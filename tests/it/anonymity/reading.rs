//! Property 5: asking for a page, and posting nothing or half of a form, changes nothing: not a
//! byte of the database or its log, and no key file.

use crate::support::test_wave::{Person, TestWave, opinion};
use crate::support::web_server::{Reply, form, request};

/// What scanners, browsers and half-finished respondents send, and the statuses they may get.
fn visits<'a>(
    person: &'a Person,
    path: &'a str,
    bodies: &'a [(&'a str, String)],
) -> Vec<(&'a str, Vec<(&'a str, &'a str)>, &'a str, &'a [u8])> {
    let form = ("content-type", "application/x-www-form-urlencoded");
    let mut visits = vec![
        ("GET", vec![], path, &b""[..]),
        ("HEAD", vec![], path, b""),
        (
            "GET",
            vec![
                ("purpose", "prefetch"),
                ("sec-purpose", "prefetch;prerender"),
                ("x-moz", "prefetch"),
            ],
            path,
            b"",
        ),
        (
            "GET",
            vec![("cookie", "session=1"), ("authorization", "Basic eDp5")],
            path,
            b"",
        ),
        (
            "GET",
            vec![
                ("user-agent", "Mozilla/5.0 (compatible; LinkScanner)"),
                ("range", "bytes=0-9"),
            ],
            path,
            b"",
        ),
        ("OPTIONS", vec![], path, b""),
        ("PUT", vec![form], path, b"code=x"),
        ("DELETE", vec![], path, b""),
        ("POST", vec![], path, b""),
        ("POST", vec![form], path, b""),
        (
            "POST",
            vec![("content-type", "application/json")],
            path,
            b"{\"code\":1}",
        ),
    ];
    visits.extend(
        bodies
            .iter()
            .map(|(_, body)| ("POST", vec![form], path, body.as_bytes())),
    );
    let _ = person;
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
    let bodies = [
        ("a code and nothing else", format!("code={}", person.code)),
        (
            "few answers, not asked yet",
            format!("code={}&r0=1", person.code),
        ),
        ("no code", without_code),
        (
            "a wrong code",
            complete.replacen(&person.code, "00000000000000000000", 1),
        ),
        (
            "the other party's code",
            complete.replacen(&person.code, &wave.suppliers()[0].code, 1),
        ),
        ("an impossible rating", format!("{complete}&r0=6")),
        ("too many picks", format!("{complete}&p0=0&p0=1&p0=2")),
        (
            "too long a comment",
            format!("{complete}&c0={}", "x".repeat(401)),
        ),
        (
            "a form that is cut off",
            complete[..complete.len() / 3].replace("asked=1", "asked"),
        ),
    ];
    // Half a form that happens to hold a code and the mark "asked" would be complete.
    assert!(!bodies[8].1.contains("asked=1"));
    let before = wave.saved();
    let mut statuses = Vec::new();
    for path in [page.as_str(), escaped.as_str()] {
        for (method, headers, path, body) in visits(person, path, &bodies[..8]) {
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
