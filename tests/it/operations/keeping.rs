//! Backups, restores, and what is forgotten afterwards.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use jiff::SignedDuration;
use rapport::ballot::{Addendum, Bulletin};
use rapport::clock::Clock;
use rapport::store;
use rapport::workflow;

use super::program::{Program, settings};
use crate::support::database;
use crate::support::test_wave::{TestWave, opinion};
use crate::support::web_server::request;

fn data(wave: &TestWave) -> PathBuf {
    wave.folder().join("data")
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let (mut waiting, mut found) = (vec![folder.to_owned()], Vec::new());
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(path.read_dir().unwrap().map(|entry| entry.unwrap().path()));
        } else {
            found.push(path);
        }
    }
    found
}

/// Which of the words stand in any file below a folder.
fn found<'a>(folder: &Path, words: &[&'a str]) -> Vec<&'a str> {
    let bytes: Vec<Vec<u8>> = files(folder)
        .iter()
        .map(|file| fs::read(file).unwrap())
        .collect();
    let stands = |word: &&&str| bytes.iter().any(|file| contains(file, word.as_bytes()));
    words.iter().filter(stands).copied().collect()
}

fn contains(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

#[test]
fn a_backup_is_whole_while_the_server_writes_and_holds_no_keys() {
    let wave = TestWave::launched(5, 5);
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("backups");
    wave.counts(&wave.people[0], &opinion(0));
    let writer = wave.another_process();
    let file = std::thread::scope(|scope| {
        scope.spawn(|| {
            for person in &wave.people[1..4] {
                wave.counts(person, &opinion(1));
            }
        });
        workflow::backup(&writer, &folder).unwrap()
    });
    assert_eq!((mode(&folder), mode(&file)), (0o700, 0o600));
    assert_eq!(files(&folder), std::slice::from_ref(&file));
    let examined = store::examine(&file).unwrap();
    assert!(examined.ours && examined.sound);
    for key in files(&wave.keys()) {
        let key = fs::read(key).unwrap();
        let copy = fs::read(&file).unwrap();
        let secrets = String::from_utf8(key).unwrap();
        for secret in secrets.split('"').filter(|word| word.len() > 40) {
            assert!(!contains(&copy, secret.as_bytes()));
        }
    }
}

#[test]
fn backups_never_lie_with_the_keys() {
    let wave = TestWave::launched(5, 5);
    let around = wave.keys().parent().unwrap().to_owned();
    for place in [wave.keys(), wave.keys().join("backups"), around] {
        let refused = workflow::backup(&wave.services, &place)
            .unwrap_err()
            .to_string();
        assert!(
            refused.contains("must not contain one another"),
            "{refused}"
        );
    }
    assert!(
        files(&wave.keys())
            .iter()
            .all(|file| file.extension().unwrap() == "json")
    );
}

#[test]
fn a_restore_of_an_open_wave_is_announced_to_everybody() {
    let wave = TestWave::launched(6, 6);
    let backups = tempfile::tempdir().unwrap();
    let (before, after) = wave.people.split_at(4);
    for person in before {
        wave.counts(person, &opinion(1));
    }
    let file = workflow::backup(&wave.services, backups.path()).unwrap();
    let made_at = wave.clock.now();
    wave.counts(&after[0], &opinion(2));
    wave.clock.set(made_at + SignedDuration::from_hours(30));
    let (now, settings_of) = (wave.clock.now(), |folder: &Path| settings(folder));
    let (folder, people, id) = wave.leave();

    let settings = settings_of(folder.path());
    let clock = std::sync::Arc::new(rapport::clock::SetClock::at(now));
    let refused = workflow::restore(&settings, clock.clone(), &file, false).unwrap_err();
    assert!(refused.to_string().contains("--replace"), "{refused}");
    let restored = workflow::restore(&settings, clock, &file, true).unwrap();
    assert_eq!(restored.made_at, made_at);
    assert_eq!(restored.announced, [id]);
    assert!(restored.without_keys.is_empty());
    assert_eq!(
        mode(Path::new(
            settings.database.strip_prefix("sqlite:").unwrap()
        )),
        0o600
    );

    let wave = TestWave::found(folder, people, id, now);
    for person in [&wave.buyers()[0], &wave.suppliers()[0]] {
        let page = request(wave.port(), "GET", &person.page(), &[], b"").unwrap();
        assert!(
            page.body
                .contains("put back to a backup made on 1 March 2027, 09:00"),
            "{}",
            page.body
        );
    }
    // Everybody is written to, once, and alike.
    wave.works_the_outbox();
    let notices: Vec<(String, String)> = wave.mail.lock().unwrap().iter().map(notice).collect();
    let mut to: Vec<&str> = notices.iter().map(|(to, _)| to.as_str()).collect();
    to.sort_unstable();
    let everybody: Vec<&str> = wave
        .people
        .iter()
        .map(|person| person.email.as_str())
        .collect();
    assert_eq!(to, everybody);
    for (_, text) in &notices {
        assert!(
            text.contains("Monday 1 March 2027, 09:00 (Europe/Berlin). Answers sent after"),
            "{text}"
        );
    }
    workflow::announce_restored_from(&wave.services, made_at).unwrap();
    wave.works_the_outbox();
    assert_eq!(
        wave.mail.lock().unwrap().len(),
        12,
        "announced twice, written to once"
    );
    // Whoever answered before the backup is still counted; whoever answered after it may again.
    assert!(
        wave.answers(&wave.people[0], &opinion(1))
            .was_counted_before()
    );
    for person in &wave.people[4..] {
        wave.counts(person, &opinion(2));
    }
    assert!(
        workflow::announce_restored(&wave.services)
            .unwrap()
            .is_none(),
        "announced once"
    );
    wave.is_over();
    wave.closes();
    let body = store::bulletin_body(&mut wave.services.store.connection().unwrap(), id);
    let bulletin: Bulletin = serde_json::from_str(&body.unwrap().unwrap()).unwrap();
    assert_eq!(bulletin.addenda, [Addendum::RestoredFromBackup { made_at }]);
    assert_eq!(bulletin.check(), Ok(()));
}

#[test]
fn a_backup_copied_into_place_by_hand_is_announced_at_the_next_start() {
    let wave = TestWave::launched(5, 5);
    let backups = tempfile::tempdir().unwrap();
    let file = workflow::backup(&wave.services, backups.path()).unwrap();
    let (now, path) = (wave.clock.now(), data(&wave).join("rapport.sqlite"));
    let (folder, people, id) = wave.leave();
    fs::copy(&file, &path).unwrap();
    let wave = TestWave::found(folder, people, id, now);
    let restored = workflow::announce_restored(&wave.services)
        .unwrap()
        .unwrap();
    assert_eq!((restored.made_at, restored.announced), (now, vec![id]));
}

#[test]
fn a_restore_waits_for_the_server_to_stop_and_takes_sound_backups_only() {
    let wave = TestWave::launched(5, 5);
    let backups = tempfile::tempdir().unwrap();
    let file = workflow::backup(&wave.services, backups.path()).unwrap();
    let settings = settings(wave.keys().parent().unwrap());
    let refuses = |file: &Path, because: &str| {
        let clock = wave.clock.clone();
        let refused = workflow::restore(&settings, clock, file, true).unwrap_err();
        assert!(refused.to_string().contains(because), "{refused}");
    };
    refuses(&file, "in use");
    let now = wave.clock.now();
    let saved = wave.saved();
    let (folder, people, id) = wave.leave();
    let wave = TestWave::found(folder, people, id, now);
    let before = store::waves(&mut wave.services.store.connection().unwrap(), None).unwrap();
    let other = |name: &str, bytes: &[u8]| {
        let path = backups.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let (folder, people, id) = wave.leave();
    let refuses = |file: &Path, because: &str| {
        let clock = std::sync::Arc::new(rapport::clock::SetClock::at(now));
        let settings = super::program::settings(folder.path());
        let refused = workflow::restore(&settings, clock, file, true).unwrap_err();
        assert!(refused.to_string().contains(because), "{refused}");
    };
    refuses(
        &other("text", b"no database at all, but long enough"),
        "no SQLite database",
    );
    let mut short = fs::read(&file).unwrap();
    short.truncate(short.len() / 2);
    refuses(&other("short", &short), "cannot be restored");
    refuses(&backups.path().join("nobody"), "cannot be read");
    drop(saved);
    let wave = TestWave::found(folder, people, id, now);
    let after = store::waves(&mut wave.services.store.connection().unwrap(), None).unwrap();
    assert_eq!(before.len(), after.len());
    assert!(
        files(&data(&wave))
            .iter()
            .all(|file| file.extension().unwrap() != "restoring")
    );
}

/// Recipient and text of a mail that answers were lost.
fn notice(mail: &lettre::Message) -> (String, String) {
    use mailparse::MailHeaderMap;
    let bytes = mail.formatted();
    let parsed = mailparse::parse_mail(&bytes).unwrap();
    let subject = parsed.headers.get_first_value("Subject").unwrap();
    assert!(subject.starts_with("Answers were lost"), "{subject}");
    let to = mail.envelope().to()[0].to_string();
    (to, parsed.subparts[0].get_body().unwrap())
}

/// Names and addresses of everybody in a test wave.
fn canaries(wave: &TestWave) -> Vec<String> {
    wave.people
        .iter()
        .map(|person| person.email.clone())
        .collect()
}

#[test]
fn addresses_are_erased_thirty_days_after_close_and_counts_stay() {
    let wave = TestWave::launched(6, 6);
    for (number, person) in wave.people.iter().enumerate() {
        wave.counts(person, &opinion(number));
    }
    let canaries = canaries(&wave);
    let canaries: Vec<&str> = canaries.iter().map(String::as_str).collect();
    wave.is_over();
    wave.closes();
    wave.releases();
    let closed = wave.clock.now();
    wave.clock
        .set(closed + SignedDuration::from_hours(30 * 24 - 1));
    wave.works_the_outbox();
    assert_eq!(found(&data(&wave), &canaries), canaries, "a day too early");
    wave.clock.set(closed + SignedDuration::from_hours(30 * 24));
    wave.works_the_outbox();
    assert_eq!(
        found(&data(&wave), &canaries),
        [""; 0],
        "in the files of the running server"
    );
    let status = workflow::status(&wave.services, wave.wave).unwrap();
    assert!(status.panels.iter().all(|panel| panel.invited == 6));
    let page = request(wave.port(), "GET", &wave.people[0].page(), &[], b"").unwrap();
    assert!(page.body.contains("This survey closed on"));
    let body = store::bulletin_body(&mut wave.services.store.connection().unwrap(), wave.wave);
    let bulletin: Bulletin = serde_json::from_str(&body.unwrap().unwrap()).unwrap();
    assert!(
        bulletin
            .panels
            .iter()
            .all(|panel| (panel.invited, panel.counted) == (6, 6))
    );
    assert_eq!(
        workflow::erase_due(&wave.services).unwrap(),
        0,
        "nothing is left to erase"
    );
    assert!(workflow::released(&wave.services, wave.wave).is_ok());
}

#[test]
fn a_deleted_relationship_leaves_nothing() {
    let wave = TestWave::launched(6, 6);
    wave.counts(&wave.people[0], &opinion(0));
    let mut words = canaries(&wave);
    words.extend(["Nordwerk", "Halden", "representative@buyer.example"].map(str::to_owned));
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    assert_eq!(found(&data(&wave), &words), words);
    assert_eq!(files(&wave.keys()).len(), 2);
    let relationship = {
        let mut connection = wave.services.store.connection().unwrap();
        store::relationships(&mut connection).unwrap()[0].clone()
    };
    let refused =
        workflow::delete_relationship(&wave.services, relationship.id, "Nordwerk").unwrap_err();
    assert!(refused.to_string().contains("--confirm"), "{refused}");
    assert_eq!(files(&wave.keys()).len(), 2);
    let deleted =
        workflow::delete_relationship(&wave.services, relationship.id, &relationship.name).unwrap();
    assert_eq!(deleted.waves, 1);
    assert_eq!(found(&data(&wave), &words), [""; 0]);
    assert!(files(&wave.keys()).is_empty());
    let page = request(wave.port(), "GET", &wave.people[0].page(), &[], b"").unwrap();
    assert_eq!(page.status, 404);
    let mut connection = wave.services.store.connection().unwrap();
    for table in tables(&mut connection) {
        let rows = count(&mut connection, &table);
        assert_eq!(rows, u64::from(table == "facilitator"), "{table}");
    }
}

fn tables(connection: &mut store::AnyConnection) -> Vec<String> {
    use diesel::prelude::*;
    #[derive(diesel::QueryableByName)]
    struct Named {
        #[diesel(sql_type = diesel::sql_types::Text)]
        name: String,
    }
    let names: Vec<Named> = diesel::sql_query(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'",
    )
    .load(connection)
    .unwrap();
    names.into_iter().map(|named| named.name).collect()
}

fn count(connection: &mut store::AnyConnection, table: &str) -> u64 {
    use diesel::prelude::*;
    #[derive(diesel::QueryableByName)]
    struct Number {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        number: i64,
    }
    let number: Number = diesel::sql_query(format!("SELECT count(*) AS number FROM \"{table}\""))
        .get_result(connection)
        .unwrap();
    u64::try_from(number.number).unwrap()
}

#[test]
fn a_backup_and_a_restore_by_command() {
    let wave = TestWave::launched(5, 5);
    let backups = tempfile::tempdir().unwrap();
    let (folder, _, id) = wave.leave();
    let program = Program::on(folder.path());
    let told = program.succeeds(&["backup", backups.path().to_str().unwrap(), "--json"]);
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    let file = told["file"].as_str().unwrap();
    let refused = program.fails(&["restore", file]);
    assert!(refused.contains("--replace"), "{refused}");
    let restored = program.succeeds(&["restore", file, "--replace"]);
    assert!(
        restored.contains(&format!("Wave {id} is open."))
            && restored.contains("writes to everybody"),
        "{restored}"
    );
    let relationships = program.succeeds(&["relationship", "list"]);
    let relationship = relationships.split_whitespace().next().unwrap();
    assert!(
        program
            .fails(&["relationship", "delete", relationship])
            .contains("--confirm")
    );
    program.succeeds(&[
        "relationship",
        "delete",
        relationship,
        "--confirm",
        "Nordwerk and Halden",
    ]);
    assert_eq!(program.succeeds(&["relationship", "list"]).trim(), "");
}

/// The rows of every table of a wave on PostgreSQL, as text.
fn rows(wave: &TestWave) -> Vec<u8> {
    let tables = database::tables(wave.folder());
    let rows = tables
        .iter()
        .map(|table| database::rows(wave.folder(), table));
    rows.collect::<Vec<_>>().concat()
}

#[test]
fn on_postgresql_people_are_forgotten_too() {
    database::on_postgresql(|| {
        let wave = TestWave::launched(6, 6);
        for (number, person) in wave.people.iter().enumerate() {
            wave.counts(person, &opinion(number));
        }
        let canaries = canaries(&wave);
        let left = |wave: &TestWave| {
            let rows = rows(wave);
            canaries
                .iter()
                .filter(|canary| contains(&rows, canary.as_bytes()))
                .count()
        };
        wave.is_over();
        wave.closes();
        wave.releases();
        wave.clock
            .set(wave.clock.now() + SignedDuration::from_hours(30 * 24 - 1));
        workflow::erase_due(&wave.services).unwrap();
        assert_eq!(left(&wave), 12);
        wave.clock
            .set(wave.clock.now() + SignedDuration::from_hours(1));
        assert_eq!(workflow::erase_due(&wave.services).unwrap(), 1);
        assert_eq!(left(&wave), 0);
        assert!(contains(&rows(&wave), b"Nordwerk"));
        let relationship = {
            let mut connection = wave.services.store.connection().unwrap();
            store::relationships(&mut connection).unwrap()[0].clone()
        };
        workflow::delete_relationship(&wave.services, relationship.id, &relationship.name).unwrap();
        assert!(!contains(&rows(&wave), b"Nordwerk"));
    });
}

/// Bytes in SQLite's write-ahead log.
fn log_length(wave: &TestWave) -> u64 {
    fs::metadata(data(wave).join("rapport.sqlite-wal")).map_or(0, |found| found.len())
}

#[test]
fn the_log_is_emptied_after_a_close_even_when_somebody_was_reading() {
    use diesel::connection::SimpleConnection;
    let wave = TestWave::launched(5, 5);
    for person in &wave.people {
        wave.counts(person, &opinion(1));
    }
    let boxes = wave.boxes(wave.panels()[0]).remove(0);
    wave.is_over();
    // Another process that closes, and somebody who reads meanwhile.
    let (closing, reading) = (wave.another_process(), wave.another_process());
    let mut reader = reading.store.connection().unwrap();
    reader
        .batch_execute("BEGIN; SELECT count(*) FROM wave")
        .unwrap();
    workflow::close(&closing, wave.wave, &mut |_| {}).unwrap();
    drop(closing);
    wave.works_the_outbox();
    assert!(log_length(&wave) > 0, "the reader still needs it");
    reader.batch_execute("COMMIT").unwrap();
    wave.works_the_outbox();
    assert_eq!(log_length(&wave), 0);
    for file in files(&data(&wave)) {
        assert!(
            !contains(&fs::read(file).unwrap(), &boxes[..64]),
            "a box was left"
        );
    }
}

#[test]
fn a_wave_with_enough_answers_is_looked_into_once_after_closing_time() {
    let wave = TestWave::launched(5, 5);
    for person in &wave.people {
        wave.counts(person, &opinion(1));
    }
    let closes_at = {
        let mut connection = wave.services.store.connection().unwrap();
        store::wave(&mut connection, wave.wave)
            .unwrap()
            .unwrap()
            .schedule
            .closes_at
    };
    wave.clock.set(closes_at + SignedDuration::from_mins(1));
    let look = || {
        let wave_now = store::wave(&mut wave.services.store.connection().unwrap(), wave.wave);
        workflow::postpone_if_short(&wave.services, &wave_now.unwrap().unwrap()).unwrap()
    };
    assert_eq!(look(), None);
    // Whoever opened the boxes again would find none, and too few answers.
    let mut connection = wave.services.store.connection().unwrap();
    for panel in wave.panels() {
        store::delete_boxes(&mut connection, panel).unwrap();
    }
    drop(connection);
    assert_eq!(look(), None);
    let other = wave.another_process();
    let fresh = store::wave(&mut other.store.connection().unwrap(), wave.wave)
        .unwrap()
        .unwrap();
    assert!(
        workflow::postpone_if_short(&other, &fresh)
            .unwrap()
            .is_some(),
        "the control"
    );
}
