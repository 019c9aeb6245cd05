//! What anybody may read from launch on, and that it tells nothing about who answers.

use rapport::ballot::Fingerprint;

use crate::support::test_wave::{TestWave, opinion};
use crate::support::web_server::{Reply, request};

const PAGES: [&str; 6] = [
    "",
    "/manifest.json",
    "/definition.json",
    "/stored",
    "/bulletin",
    "/drop",
];

fn read(wave: &TestWave, path: &str) -> Reply {
    let path = format!("/w/{}{path}", wave.wave);
    request(wave.port(), "GET", &path, &[], b"").unwrap()
}

fn header<'r>(reply: &'r Reply, name: &str) -> Option<&'r str> {
    let mut headers = reply.headers.iter();
    headers
        .find(|(known, _)| known == name)
        .map(|(_, value)| value.as_str())
}

#[test]
fn the_manifest_is_served_byte_for_byte_under_the_fingerprint_of_the_links() {
    let wave = TestWave::launched(6, 5);
    let manifest = read(&wave, "/manifest.json");
    let fingerprint = Fingerprint::of(manifest.body.as_bytes());
    let (_, printed) = wave.people[0].link.rsplit_once('.').unwrap();
    assert_eq!(fingerprint.to_string(), printed);
    assert_eq!(
        header(&manifest, "cache-control"),
        Some("public, max-age=3600")
    );

    let terms = read(&wave, "").body;
    for words in [
        printed,
        &fingerprint.to_hex(),
        "6 people",
        "5 people",
        "fewer than 5",
    ] {
        assert!(terms.contains(words), "{words}");
    }
    let definition = read(&wave, "/definition.json").body;
    let digest = rapport::ballot::sha256_hex(definition.as_bytes());
    assert!(manifest.body.contains(&digest) && terms.contains(&digest));
}

#[test]
fn nothing_on_the_public_pages_moves_because_somebody_answers() {
    let wave = TestWave::launched(6, 5);
    let before: Vec<Reply> = PAGES.iter().map(|path| read(&wave, path)).collect();
    assert!(before.iter().all(|reply| reply.status == 200));
    for (number, person) in wave.people.iter().take(8).enumerate() {
        wave.counts(person, &opinion(number));
    }
    let after: Vec<Reply> = PAGES.iter().map(|path| read(&wave, path)).collect();
    assert!(
        before == after,
        "the same bytes for everybody, whoever answered"
    );
    for reply in &after {
        assert_eq!(header(reply, "set-cookie"), None);
        for person in &wave.people {
            assert!(!reply.body.contains(&person.email) && !reply.body.contains(&person.code));
        }
    }
}

#[test]
fn reading_and_searching_change_nothing() {
    let wave = TestWave::launched(6, 5);
    let boxes = || wave.panels().map(|panel| wave.boxes(panel));
    let before = boxes();
    let receipt = "0".repeat(64);
    for path in PAGES.map(str::to_owned).into_iter().chain([
        format!("/bulletin?receipt={receipt}"),
        format!("/questions/{}", wave.panels()[0]),
    ]) {
        for method in ["GET", "HEAD"] {
            let path = format!("/w/{}{path}", wave.wave);
            assert_eq!(
                request(wave.port(), method, &path, &[], b"")
                    .unwrap()
                    .status,
                200,
                "{path}"
            );
        }
    }
    for body in ["", "ballot={}"] {
        let path = format!("/w/{}/drop", wave.wave);
        assert_eq!(
            request(wave.port(), "POST", &path, &[], body.as_bytes())
                .unwrap()
                .status,
            422
        );
    }
    assert!(before == boxes());
}

#[test]
fn the_page_on_what_is_stored_says_the_size_of_the_stored_boxes() {
    let wave = TestWave::launched(6, 5);
    let stored = read(&wave, "/stored").body;
    for panel in wave.panels() {
        let length = wave.boxes(panel)[0].len();
        let said = format!("one box of {length} bytes");
        assert!(stored.replace(',', "").contains(&said), "{said}");
    }
    for column in ["id", "panel_id", "email", "name", "locale"] {
        assert!(
            stored.contains(&format!("<code>{column}</code>")),
            "{column}"
        );
    }
}

#[test]
fn the_questions_are_public_as_each_party_reads_them_and_only_under_their_wave() {
    let wave = TestWave::launched(5, 5);
    let other = TestWave::launched(5, 5);
    for panel in wave.panels() {
        let page = read(&wave, &format!("/questions/{panel}"));
        assert_eq!(page.status, 200);
        assert!(page.body.contains("Does what it agreed to do") && !page.body.contains("<form"));
        assert_eq!(read(&other, &format!("/questions/{panel}")).status, 404);
    }
}

#[test]
fn an_address_of_no_wave_leads_nowhere() {
    let wave = TestWave::launched(5, 5);
    let nobody = "0".repeat(32);
    for path in [
        format!("/w/{nobody}"),
        format!("/w/{nobody}/manifest.json"),
        format!("/w/{nobody}/drop"),
        "/w/".into(),
        "/w/wave/stored".into(),
        format!("/w/{}/more", wave.wave),
        format!("/w/{}/bulletin.json", wave.wave),
        format!("/w/{}/questions/{nobody}", wave.wave),
    ] {
        let reply = request(wave.port(), "GET", &path, &[], b"").unwrap();
        assert_eq!(reply.status, 404, "{path}");
    }
    let manifest = format!("/w/{}/manifest.json", wave.wave);
    assert_eq!(
        request(wave.port(), "POST", &manifest, &[], b"")
            .unwrap()
            .status,
        405
    );
}
