//! Property 13: no command and no page, for any role, tells a person's status or an answer. Two
//! histories that differ in who answered, and what, but not in how many, look the same to whoever
//! may look; only the holder of a code learns, after a complete form, that it was used.

use std::path::Path;

use crate::support::program::{Printed, open_now, run};
use crate::support::test_wave::{Person, Saved, TestWave, opinion};
use crate::support::web_server::{Reply, form, post, request};

/// Six of each party answer, the first or the last.
fn answered(base: &Saved, the_first: bool) -> TestWave {
    let wave = base.taken_up();
    for number in 0..6 {
        for people in [wave.buyers(), wave.suppliers()] {
            let number = if the_first { number } else { 8 - number };
            wave.counts(&people[number], &opinion(number));
        }
    }
    wave
}

/// What a command printed, without the folder and the minute of a measurement.
fn told(folder: &Path, arguments: &[&str]) -> Printed {
    let mut printed = run(folder, arguments);
    for text in [&mut printed.out, &mut printed.err] {
        *text = text.replace(folder.to_str().unwrap(), "FOLDER");
        while let Some(at) = text.find(" (measured ") {
            let end = at + text[at..].find("))").unwrap() + 2;
            text.replace_range(at..end, "");
        }
    }
    printed
}

#[test]
pub fn no_command_tells_who_answered_and_what() {
    let base = open_now(9, 9).put_away();
    let id = base.wave.to_string();
    let wave = id.as_str();
    let commands: [&[&str]; 15] = [
        &["wave", "list"],
        &["wave", "list", "--json"],
        &["wave", "status", wave],
        &["wave", "status", wave, "--json"],
        &["relationship", "list"],
        &["relationship", "list", "--json"],
        &["wave", "launch", wave],
        &["wave", "launch", wave, "--check"],
        &["wave", "close", wave],
        &["wave", "comments", wave],
        &["wave", "release", wave],
        &["report", "--wave", wave, "--out", "readout"],
        &["wave", "remind", wave],
        &["wave", "remind", wave, "--json"],
        &["wave", "status", wave],
    ];
    let heard = [true, false].map(|the_first| {
        let (folder, people, _) = answered(&base, the_first).leave();
        let printed = commands.map(|arguments| told(folder.path(), arguments));
        for printed in &printed {
            let all = format!("{}{}", printed.out, printed.err);
            assert!(!all.contains("Opinion"), "{all}");
            assert!(
                people
                    .iter()
                    .all(|person| !all.contains(&person.email) && !all.contains(&person.code)),
                "{all}"
            );
        }
        printed
    });
    for ((command, one), other) in commands.iter().zip(&heard[0]).zip(&heard[1]) {
        assert_eq!(one, other, "{command:?}");
    }
    // Commands that may tell something did, and those that must refuse did.
    assert!(
        heard[0][3].out.contains("enough to release"),
        "{}",
        heard[0][3].out
    );
    assert!(heard[0][8..12].iter().all(|printed| !printed.succeeded));
    assert!(heard[0][12].succeeded);
}

/// Everything that can be asked for without a complete form, by or about a person.
fn asked(wave: &TestWave, person: &Person) -> Vec<Option<Reply>> {
    let port = wave.port();
    let get = |path: &str| request(port, "GET", path, &[], b"");
    let page = person.page();
    let complete = form(&person.code, &opinion(0));
    let mut replies: Vec<_> = [
        "/",
        "/health",
        "/s",
        "/s/",
        "/admin",
        "/status",
        "/api",
        "/metrics",
        "/robots.txt",
        page.as_str(),
        &format!("{page}%23{}", person.code),
        &format!("{page}/{}", person.code),
        &format!("{page}?code={}", person.code),
        &format!("/s/{}", person.code),
    ]
    .map(get)
    .into();
    replies.push(request(
        port,
        "GET",
        &page,
        &[("cookie", &format!("code={}", person.code))],
        b"",
    ));
    for body in [
        format!("code={}", person.code),
        format!("{complete}&p0=0&p0=1&p0=9"),
        format!("{complete}&r0=9"),
        format!("{complete}&c0={}", "x".repeat(401)),
        complete.replace("code=", "kode="),
    ] {
        replies.push(post(port, &page, &body));
    }
    replies
}

#[test]
pub fn no_page_tells_who_answered_and_what() {
    let base = open_now(9, 9).put_away();
    let waves = [answered(&base, true), answered(&base, false)];
    // In one history they answered, in the other they did not; and the other way round.
    for number in [0, 8] {
        for people in [TestWave::buyers, TestWave::suppliers] {
            let seen = waves
                .each_ref()
                .map(|wave| asked(wave, &people(wave)[number]));
            assert_eq!(seen[0], seen[1]);
            assert!(
                seen[0]
                    .iter()
                    .flatten()
                    .all(|reply| !reply.was_counted_before() && !reply.thanks())
            );
        }
    }
    // Only after a complete form does the code's holder learn that it was used.
    let again = waves
        .each_ref()
        .map(|wave| wave.answers(&wave.buyers()[0], &opinion(0)));
    assert!(again[0].was_counted_before() && again[1].thanks());
}
