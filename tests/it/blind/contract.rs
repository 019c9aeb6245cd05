//! What `issue` and `ballot` answer.

use data_encoding::BASE64URL_NOPAD;
use jiff::ToSpan;
use rapport::ballot::SIGNATURE_LEN;
use rapport::clock::Clock;
use rapport::store;

use crate::anonymity::counting::opened;
use crate::support::browser::post_json;
use crate::support::test_wave::{TestWave, opinion};
use crate::support::web_server::{Reply, form, post, request};

fn said(reply: &Reply) -> (u16, String) {
    (reply.status, reply.error())
}

fn is(status: u16, word: &str) -> (u16, String) {
    (status, word.to_owned())
}

#[test]
pub fn a_ballot_signed_blindly_counts_and_its_receipt_is_on_the_bulletin() {
    let wave = TestWave::launched(11, 10);
    let (port, people) = (wave.port(), wave.people.clone());
    let mut receipts = Vec::new();
    for (number, person) in people.iter().enumerate() {
        let browser = wave.seals(person, &opinion(number));
        let signed = browser.asks(port).unwrap();
        assert_eq!(signed.status, 200, "{}", signed.body);
        // What was signed is neither the ballot nor its signature.
        assert!(
            !signed
                .body
                .contains(&BASE64URL_NOPAD.encode(&browser.signature(&signed)))
        );
        let counted = browser.casts(port, &browser.signature(&signed)).unwrap();
        assert_eq!(
            (counted.status, counted.receipt()),
            (200, browser.receipt.clone())
        );
        receipts.push(browser.receipt);
    }
    wave.is_over();
    for (count, size) in wave.closes().iter().zip([11, 10]) {
        assert_eq!(
            (count.invited, count.issued, count.counted, count.invalid),
            (size, size, size, 0)
        );
    }
    let mut connection = wave.services.store.connection().unwrap();
    let bulletin = store::bulletin_body(&mut connection, wave.wave)
        .unwrap()
        .unwrap();
    drop(connection);
    assert!(receipts.iter().all(|receipt| bulletin.contains(receipt)));
    // The figures are those of the answers.
    assert!(wave.releases().to_json().contains("Opinion 3."));
}

#[test]
pub fn the_same_message_is_signed_again_and_another_is_not() {
    let wave = TestWave::launched(5, 5);
    let (port, person) = (wave.port(), &wave.buyers()[0]);
    let browser = wave.seals(person, &opinion(1));
    let first = browser.asks(port).unwrap();
    assert_eq!(first.status, 200);
    assert_eq!(browser.asks(port).unwrap(), first);
    assert_eq!(
        said(&browser.blinded_again().asks(port).unwrap()),
        is(409, "already-issued")
    );
    let other = wave.seals(person, &opinion(2));
    assert_eq!(said(&other.asks(port).unwrap()), is(409, "already-issued"));
    // Another process on the same database knows as well.
    assert_eq!(
        rapport::workflow::issue(
            &wave.another_process(),
            browser.panel,
            &browser.code,
            &browser.blinded()
        )
        .unwrap(),
        rapport::workflow::issue(
            &wave.services,
            browser.panel,
            &browser.code,
            &browser.blinded()
        )
        .unwrap(),
    );
    // The same ballot counts once, and says so each time.
    let signature = browser.signature(&first);
    let counted = browser.casts(port, &signature).unwrap();
    assert_eq!(
        (counted.status, counted.receipt()),
        (200, browser.receipt.clone())
    );
    assert_eq!(browser.casts(port, &signature).unwrap(), counted);
    let opened = opened(&wave, person.panel);
    assert_eq!((opened.issued_count(), opened.ballot_count()), (1, 1));
}

#[test]
pub fn what_is_tampered_with_replayed_swapped_or_short_is_refused_and_changes_nothing() {
    let wave = TestWave::launched(5, 5);
    let port = wave.port();
    let (buyer, supplier) = (&wave.buyers()[0], &wave.suppliers()[0]);
    let ours = wave.seals(buyer, &opinion(1));
    let theirs = wave.seals(supplier, &opinion(2));
    let signature = ours.signature(&ours.asks(port).unwrap());
    let their_signature = theirs.signature(&theirs.asks(port).unwrap());
    let before = (wave.boxes(buyer.panel), wave.boxes(supplier.panel));

    // Another panel's signature, on either ballot.
    for swapped in [
        ours.casts(port, &their_signature),
        theirs.casts(port, &signature),
        post_json(port, &theirs.ballot_path(), &ours.ballot_body(&signature)),
    ] {
        assert_eq!(said(&swapped.unwrap()), is(422, "refused"));
    }
    // A signature over another ballot of the same panel.
    let next = wave.seals(&wave.buyers()[1], &opinion(3));
    assert_eq!(
        said(&next.casts(port, &signature).unwrap()),
        is(422, "refused")
    );
    // The blind signature as it is.
    let blind: serde_json::Value = serde_json::from_str(&ours.asks(port).unwrap().body).unwrap();
    let blind = BASE64URL_NOPAD
        .decode(blind["signature"].as_str().unwrap().as_bytes())
        .unwrap();
    assert_eq!(said(&ours.casts(port, &blind).unwrap()), is(422, "refused"));
    // Single bits of each part, and every short or long one.
    let parts = [
        ours.sealed.clone(),
        ours.prefix.to_vec(),
        signature.to_vec(),
    ];
    let body = |parts: &[Vec<u8>]| {
        let text = parts
            .iter()
            .map(|part| BASE64URL_NOPAD.encode(part))
            .collect::<Vec<_>>();
        serde_json::json!({"sealed": text[0], "prefix": text[1], "signature": text[2]}).to_string()
    };
    for part in 0..3 {
        let end = parts[part].len() - 1;
        for change in [
            &|bytes: &mut Vec<u8>| bytes[0] ^= 1,
            &|bytes: &mut Vec<u8>| *bytes.last_mut().unwrap() ^= 0x80,
            &|bytes: &mut Vec<u8>| bytes.truncate(bytes.len() - 1),
            &|bytes: &mut Vec<u8>| bytes.push(0),
            &|bytes: &mut Vec<u8>| bytes.clear(),
        ] as [&dyn Fn(&mut Vec<u8>); 5]
        {
            let mut altered = parts.clone();
            change(&mut altered[part]);
            let reply = post_json(port, &ours.ballot_path(), &body(&altered)).unwrap();
            assert_eq!(said(&reply), is(422, "refused"), "part {part} of {end}");
        }
    }
    assert_eq!(
        (wave.boxes(buyer.panel), wave.boxes(supplier.panel)),
        before
    );
    assert_eq!(
        ours.casts(port, &signature).unwrap().receipt(),
        ours.receipt
    );
}

#[test]
pub fn malformed_requests_are_named_and_mark_nobody() {
    let wave = TestWave::launched(5, 5);
    let (port, person) = (wave.port(), &wave.buyers()[0]);
    let browser = wave.seals(person, &opinion(1));
    let before = wave.boxes(person.panel);
    let asked = |code: &str, blinded: &[u8]| {
        let blinded = BASE64URL_NOPAD.encode(blinded);
        serde_json::json!({"code": code, "blinded": blinded}).to_string()
    };
    let code = person.code.as_str();
    for (body, status) in [
        (String::new(), 400),
        ("null".into(), 400),
        ("[]".into(), 400),
        ("{\"code\": \"x\"".into(), 400),
        (format!("{{\"code\": \"{code}\"}}"), 400),
        (browser.issue_body().replace('{', "{\"more\": 1, "), 400),
        (asked(code, &[1; 255]), 422),
        (asked(code, &[1; 257]), 422),
        (asked(code, &[0; SIGNATURE_LEN]), 422),
        (asked(code, &[0xff; SIGNATURE_LEN]), 422),
        (browser.issue_body().replace("\",\"code", "=\",\"code"), 422),
        (format!("{}{}", browser.issue_body(), " ".repeat(5000)), 413),
    ] {
        let reply = post_json(port, &browser.issue_path(), &body).unwrap();
        assert_eq!(said(&reply), is(status, "malformed"), "{body}");
        assert!(
            reply
                .headers
                .contains(&("cache-control".into(), "no-store".into()))
        );
    }
    let signature = [7; SIGNATURE_LEN];
    for body in [
        "{}".to_owned(),
        // Nothing that tells who sends it may come with a ballot.
        browser
            .ballot_body(&signature)
            .replace('{', &format!("{{\"code\": \"{code}\", ")),
    ] {
        let reply = post_json(port, &browser.ballot_path(), &body).unwrap();
        assert_eq!(said(&reply), is(400, "malformed"), "{body}");
    }
    let json = [("content-type", "application/json")];
    for (headers, status, word) in [
        (&[("content-type", "text/plain")][..], 415, "malformed"),
        (&[], 415, "malformed"),
        (&[json[0], ("sec-fetch-site", "cross-site")], 403, "refused"),
        (&[json[0], ("sec-fetch-site", "same-site")], 403, "refused"),
        (
            &[json[0], ("origin", "https://evil.example")],
            403,
            "refused",
        ),
    ] {
        for (path, body) in [
            (browser.issue_path(), browser.issue_body()),
            (browser.ballot_path(), browser.ballot_body(&signature)),
        ] {
            let reply = request(port, "POST", &path, headers, body.as_bytes()).unwrap();
            assert_eq!(said(&reply), is(status, word), "{headers:?}");
        }
    }
    for path in [browser.issue_path(), browser.ballot_path()] {
        assert_eq!(request(port, "GET", &path, &[], b"").unwrap().status, 405);
    }
    for (path, word) in [
        ("/s/00000000000000000000000000000000/issue", "unknown-panel"),
        ("/s/nobody/issue", "unknown-panel"),
    ] {
        let reply = post_json(port, path, &browser.issue_body()).unwrap();
        assert_eq!(said(&reply), is(404, word));
        let path = path.replace("issue", "ballot");
        let reply = post_json(port, &path, &browser.ballot_body(&signature)).unwrap();
        assert_eq!(said(&reply), is(404, word));
    }
    assert_eq!(wave.boxes(person.panel), before);
    // As typed or pasted, the code is found.
    let link = format!(
        "https://trust.example/s/x#{}.FINGERPRINT",
        code.to_uppercase()
    );
    let reply = post_json(
        port,
        &browser.issue_path(),
        &asked(&link, &browser.blinded()),
    )
    .unwrap();
    assert_eq!(reply.status, 200);
}

#[test]
pub fn wrong_codes_are_told_and_too_many_are_asked_to_wait() {
    let wave = TestWave::launched(5, 5);
    let port = wave.port();
    let [buyer, supplier] = [&wave.buyers()[0], &wave.suppliers()[0]];
    let mut browser = wave.seals(buyer, &opinion(1));
    let right = browser.code.clone();
    // Another panel's code is wrong here.
    browser.code = supplier.code.clone();
    assert_eq!(said(&browser.asks(port).unwrap()), is(422, "wrong-code"));
    let mut replies = Vec::new();
    for _ in 0..40 {
        browser.code = "0123456789abcdefghjk".into();
        replies.push(browser.asks(port).unwrap());
    }
    let last = replies.last().unwrap();
    assert_eq!(said(last), is(429, "too-many"));
    assert!(last.headers.iter().any(|(name, _)| name == "retry-after"));
    // A right code is never kept waiting.
    browser.code = right;
    assert_eq!(browser.asks(port).unwrap().status, 200);
}

#[test]
pub fn issuing_stops_at_closing_time_and_ballots_are_taken_for_another_day() {
    let wave = TestWave::launched(6, 5);
    let port = wave.port();
    for (number, person) in wave.people.iter().enumerate().skip(2) {
        wave.counts(person, &opinion(number));
    }
    let people = wave.people.clone();
    let opens_at = wave.clock.now();
    let early = wave.seals(&people[0], &opinion(0));
    let late = wave.seals(&people[1], &opinion(1));
    wave.clock.set(opens_at - 1.hours());
    assert_eq!(said(&early.asks(port).unwrap()), is(409, "not-yet-open"));
    let unsigned = early.casts(port, &[1; SIGNATURE_LEN]).unwrap();
    assert_eq!(said(&unsigned), is(422, "refused"));
    wave.clock.set(opens_at);
    let signed = early.asks(port).unwrap();
    assert_eq!(signed.status, 200);

    let closes_at = opens_at + (18 * 24).hours();
    wave.clock.set(closes_at);
    assert_eq!(said(&late.asks(port).unwrap()), is(410, "closed"));
    // What was signed before is signed again, so that a reply lost at the last minute costs nobody
    // the vote; but nothing else.
    assert_eq!(early.asks(port).unwrap(), signed);
    assert_eq!(
        said(&early.blinded_again().asks(port).unwrap()),
        is(410, "closed")
    );
    wave.clock.set(closes_at + 23.hours());
    let counted = early.casts(port, &early.signature(&signed)).unwrap();
    assert_eq!(counted.receipt(), early.receipt);

    wave.is_over();
    assert_eq!(said(&early.asks(port).unwrap()), is(410, "closed"));
    let again = early.casts(port, &early.signature(&signed)).unwrap();
    assert_eq!(said(&again), is(410, "closed"));
    let counts = wave.closes();
    assert_eq!((counts[0].issued, counts[0].counted), (5, 5));
    for reply in [
        early.asks(port).unwrap(),
        late.asks(port).unwrap(),
        early.casts(port, &early.signature(&signed)).unwrap(),
    ] {
        assert_eq!(said(&reply), is(410, "closed"));
    }
}

#[test]
pub fn who_changes_the_path_is_told_what_to_do_and_counts_once() {
    let wave = TestWave::launched(5, 5);
    let port = wave.port();
    let buyers = wave.buyers();
    let send = |person: usize| {
        let person = &buyers[person];
        post(port, &person.page(), &form(&person.code, &opinion(4))).unwrap()
    };
    // Form first: nothing is signed.
    wave.counts(&buyers[0], &opinion(0));
    let reply = wave.seals(&buyers[0], &opinion(0)).asks(port).unwrap();
    assert_eq!(said(&reply), is(409, "already-issued"));
    assert!(send(0).was_counted_before());
    // Issued first: the form says how to go on, whether or not the ballot arrived.
    let browser = wave.seals(&buyers[1], &opinion(1));
    let signed = browser.asks(port).unwrap();
    let before = send(1);
    assert_eq!(before.status, 409);
    assert!(
        before.body.contains("on the same device"),
        "{}",
        before.body
    );
    assert!(!before.thanks() && !before.was_counted_before());
    browser.casts(port, &browser.signature(&signed)).unwrap();
    assert_eq!(send(1), before);
    let opened = opened(&wave, buyers[0].panel);
    assert_eq!((opened.issued_count(), opened.ballot_count()), (2, 2));
}
