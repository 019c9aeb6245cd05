//! `rapport doctor` and `rapport config show`.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::{Timestamp, ToSpan};
use rapport::clock::{Clock, SystemClock};
use rapport::web::Operation;

use super::program::Program;
use super::server::Server;
use crate::support::smtp_sink::SmtpSink;
use crate::support::test_wave::TestWave;

/// A wave that is open now, by the machine's clock, because the program goes by it.
fn open_now() -> TestWave {
    let now = SystemClock.now();
    TestWave::launched_between(now, now + (5 * 24).hours(), 5, 5)
}

fn over_since(hours: i64) -> TestWave {
    let closed: Timestamp = SystemClock.now() - (24 + hours).hours();
    TestWave::launched_between(closed - 48.hours(), closed, 5, 5)
}

fn key_file(folder: &Path) -> PathBuf {
    let mut files = folder.join("keys").read_dir().unwrap();
    files.next().unwrap().unwrap().path()
}

fn set(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_sound_installation_has_no_faults() {
    let (folder, _, _) = open_now().leave();
    let said = Program::on(folder.path()).succeeds(&["doctor", "--offline"]);
    assert!(said.contains("No faults."), "{said}");
    assert!(
        said.contains("1; each has the keys it should have"),
        "{said}"
    );
}

#[test]
fn a_server_and_a_mail_server_that_answer_are_found() {
    let wave = open_now();
    let sink = SmtpSink::start();
    let server = Server::start(
        "http://localhost",
        Arc::clone(&wave.services) as _,
        Operation::default(),
    );
    let program = Program::on(wave.keys().parent().unwrap());
    let public = format!("http://127.0.0.1:{}", server.port);
    let said = program.succeeds(&[
        "doctor",
        "--mail-url",
        &format!("smtp://{}", sink.address()),
        "--public-url",
        &public,
    ]);
    assert!(said.contains("No faults."), "{said}");
    let said = program.fails(&["doctor", "--public-url", &public]);
    assert!(said.contains("Set --mail-url here"), "{said}");
    let said = program.fails(&[
        "doctor",
        "--mail-url",
        "smtp://rapport:canary@127.0.0.1:1",
        "--public-url",
        &public,
    ]);
    assert!(
        said.contains("127.0.0.1:1 cannot be reached") && !said.contains("canary"),
        "{said}"
    );
}

#[test]
fn every_fault_of_files_comes_with_its_remedy() {
    let (folder, _, _) = open_now().leave();
    let folder = folder.path();
    let program = Program::on(folder);
    let fault = |seen: &str, remedy: &str| {
        let said = program.fails(&["doctor", "--offline"]);
        assert!(
            said.contains(seen) && said.contains(remedy),
            "{seen} / {remedy}\n{said}"
        );
    };
    set(&folder.join("data"), 0o755);
    fault("open to other accounts (mode 0755)", "chmod 700");
    set(&folder.join("data"), 0o700);
    set(&folder.join("keys"), 0o750);
    fault(
        "other accounts can read this keys directory",
        "install -d -m 700",
    );
    set(&folder.join("keys"), 0o700);
    let key = key_file(folder);
    set(&key, 0o640);
    fault("open to other accounts (mode 0640)", "chmod 600");
    set(&key, 0o600);

    let left = folder.join("keys/.panel-0.json.0");
    fs::write(&left, "").unwrap();
    set(&left, 0o600);
    fault("was left by a crash", "rm ");
    fs::remove_file(&left).unwrap();

    let stranger = folder.join(format!("keys/panel-{:032x}.json", 7));
    fs::copy(&key, &stranger).unwrap();
    fault("belongs to no launched wave", "rm ");
    fs::remove_file(&stranger).unwrap();

    let away = folder.join("away.json");
    fs::rename(&key, &away).unwrap();
    fault("keys of it are not in this directory", "Check --keys");
    fs::rename(&away, &key).unwrap();
    program.succeeds(&["doctor", "--offline"]);

    let inside = folder.join("data/keys");
    let said = program.fails(&["doctor", "--offline", "--keys", inside.to_str().unwrap()]);
    assert!(
        said.contains("backup of the data would hold the keys"),
        "{said}"
    );
    assert!(!inside.exists(), "looking makes nothing");
}

#[test]
fn waves_that_do_not_go_on_are_found() {
    let (folder, _, id) = over_since(2).leave();
    let said = Program::on(folder.path()).fails(&["doctor", "--offline"]);
    assert!(
        said.contains(&format!("wave {id} should have been closed")),
        "{said}"
    );
    assert!(said.contains(&format!("rapport wave close {id}")), "{said}");
}

#[test]
fn a_database_that_is_missing_or_broken_is_found() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["data", "keys"] {
        fs::create_dir(folder.path().join(name)).unwrap();
        set(&folder.path().join(name), 0o700);
    }
    let program = Program::on(folder.path());
    let said = program.fails(&["doctor", "--offline"]);
    assert!(
        said.contains("is not there") && said.contains("rapport migrate"),
        "{said}"
    );
    assert!(
        !folder.path().join("data/rapport.sqlite").exists(),
        "looking makes nothing"
    );
    fs::write(
        folder.path().join("data/rapport.sqlite"),
        "this is not a database",
    )
    .unwrap();
    assert!(
        program
            .fails(&["doctor", "--offline"])
            .contains("restore a backup")
    );
    fs::remove_file(folder.path().join("data/rapport.sqlite")).unwrap();
    program.succeeds(&["migrate"]);
    program.succeeds(&["doctor", "--offline"]);
}

#[test]
fn the_settings_are_shown_with_their_source_and_without_passwords() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("rapport.toml"),
        "mail_url = \"smtps://rapport:canary@mail.example\"\ntrusted_proxies = [\"10.0.0.0/8\"]\n",
    )
    .unwrap();
    let said =
        Program::on(folder.path()).succeeds(&["config", "show", "--listen", "127.0.0.1:9000"]);
    let line = |name: &str| {
        said.lines()
            .find(|line| line.starts_with(name))
            .unwrap()
            .to_owned()
    };
    assert!(
        line("mail_url").ends_with("smtps://rapport:…@mail.example  (rapport.toml)"),
        "{said}"
    );
    assert!(
        line("trusted_proxies").ends_with("10.0.0.0/8  (rapport.toml)"),
        "{said}"
    );
    assert!(
        line("listen").ends_with("127.0.0.1:9000  (--listen)"),
        "{said}"
    );
    assert!(line("keys").contains("(RAPPORT_KEYS"), "{said}");
    assert!(
        line("metrics_listen").ends_with("not set  (default)"),
        "{said}"
    );
    assert!(!said.contains("canary"));
    fs::write(
        folder.path().join("rapport.toml"),
        "trusted_proxies = [\"proxy\"]\n",
    )
    .unwrap();
    assert!(
        Program::on(folder.path())
            .fails(&["config", "show"])
            .contains("is no network")
    );
}

#[test]
fn the_doctor_changes_nothing_on_postgresql() {
    use crate::support::{database, program};
    database::on_postgresql(|| {
        let folder = tempfile::tempdir().unwrap();
        for name in ["data", "keys"] {
            fs::create_dir(folder.path().join(name)).unwrap();
            set(&folder.path().join(name), 0o700);
        }
        let doctor = || program::run(folder.path(), &["doctor", "--offline"]);
        let told = doctor();
        assert!(
            !told.succeeded && told.out.contains("rapport migrate"),
            "{told:?}"
        );
        let all = "SELECT relname::text AS line FROM pg_class \
             WHERE relnamespace = current_schema()::regnamespace";
        let there = || database::lines(&mut database::connection(folder.path()), all);
        assert_eq!(there(), [""; 0], "looking makes nothing");
        assert!(program::run(folder.path(), &["migrate"]).succeeded);
        let before = there();
        let told = doctor();
        assert!(
            told.succeeded && told.out.contains("No faults."),
            "{told:?}"
        );
        assert_eq!(there(), before);
    });
}

#[test]
fn a_sender_that_is_no_address_is_named_before_anything_is_sent() {
    let (folder, _, _) = open_now().leave();
    let program = Program::on(folder.path());
    let wrong = [
        "--mail-from",
        "Trust <trust@example.com>",
        "--mail-url",
        "smtp://127.0.0.1:1",
    ];
    for command in [&["serve"][..], &["worker"], &["mail", "check"], &["doctor"]] {
        let said = program.fails(&[command, &wrong].concat());
        assert!(
            said.contains(
                "--mail-from (RAPPORT_MAIL_FROM): not an e-mail address; write name@example.com"
            ),
            "{command:?}: {said}"
        );
    }
}
