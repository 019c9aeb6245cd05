//! Properties 3 and 4 on PostgreSQL: what lies in its pages, dead or alive, in its write-ahead log
//! and in a dump names nobody's answer; and the linker that finds nothing here finds everybody in
//! the obvious schema.
//!
//! The linker reads as superuser, in the pages themselves, and knows in addition the order in which
//! people came.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::Path;
use std::process::Command;

use diesel::connection::SimpleConnection;
use diesel::sql_types::Binary;
use diesel::{PgConnection, QueryableByName, RunQueryDsl};
use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha12Rng;
use rapport::store;

use crate::anonymity::canaries::{forms_of, forms_of_code};
use crate::support::browser::Browser;
use crate::support::database::{self, lines};
use crate::support::test_wave::{Person, Saved, TestWave, opinion, with_comment};

/// Respondents of a history.
const PEOPLE: usize = 20;

/// What somebody writes.
const CANARY: &str = "Zwergkanarienvogel";

/// A version of a row as it lies in a page, dead or alive.
struct Version {
    table: String,
    written_by: u64,
    replaced_by: u64,
    content: String,
}

fn schema_of(connection: &mut PgConnection) -> String {
    lines(connection, "SELECT current_schema()::text AS line").remove(0)
}

/// Every version of every row of the schema that has not been cleaned away.
fn versions(connection: &mut PgConnection) -> Vec<Version> {
    connection
        .batch_execute(
            "SELECT pg_advisory_lock(7261708); \
             CREATE EXTENSION IF NOT EXISTS pageinspect SCHEMA public; \
             SELECT pg_advisory_unlock(7261708)",
        )
        .unwrap();
    let tables = "SELECT relname::text AS line FROM pg_class \
         WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace";
    let schema = schema_of(connection);
    let mut found = Vec::new();
    for table in lines(connection, tables) {
        let items = format!(
            "SELECT t_xmin::text || ' ' || t_xmax::text || ' ' || encode(t_data, 'hex') AS line \
             FROM generate_series(0, pg_relation_size('{table}') / 8192 - 1) AS page, \
             LATERAL public.heap_page_items(public.get_raw_page('{schema}.{table}', page::int)) \
             WHERE t_data IS NOT NULL"
        );
        for line in lines(connection, &items) {
            let parts: Vec<&str> = line.split(' ').collect();
            found.push(Version {
                table: table.clone(),
                written_by: parts[0].parse().unwrap(),
                replaced_by: parts[1].parse().unwrap(),
                content: parts[2].to_owned(),
            });
        }
    }
    found
}

/// What the linker makes of the pages.
struct Linked {
    /// Mean chance of naming the right person for an answer, by transactions that touch both.
    by_transaction: f64,
    /// People whose rows, put in the order of their last transactions, stand where they came.
    by_order: usize,
    /// Versions of rows that name somebody and were written or replaced since the first answer.
    touched_since: usize,
}

/// Links people (by identifiers found in their rows) with answers: the n-th version of a row of
/// `answers` since `launch` was written when the n-th of `came` came.
fn link(
    versions: &[Version],
    people: &[String],
    answers: &str,
    launch: u64,
    came: &[usize],
) -> Linked {
    let named = |version: &Version| {
        let holds = |id: &String| version.content.contains(&hex(id.as_bytes()));
        people.iter().position(holds)
    };
    let mut transactions: BTreeMap<usize, BTreeSet<u64>> = BTreeMap::new();
    for version in versions {
        if let Some(person) = named(version) {
            transactions
                .entry(person)
                .or_default()
                .extend([version.written_by, version.replaced_by]);
        }
    }
    let answered: BTreeSet<u64> = versions
        .iter()
        .filter(|version| version.table == answers && version.written_by > launch)
        .map(|version| version.written_by)
        .collect();
    assert_eq!(
        answered.len(),
        came.len(),
        "one transaction for each answer"
    );
    let odds = answered.iter().zip(came).map(|(transaction, person)| {
        let touches = |at: &usize| transactions[at].contains(transaction);
        let mut suspects: Vec<usize> = (0..people.len()).filter(touches).collect();
        if suspects.is_empty() {
            suspects = (0..people.len()).collect();
        }
        if suspects.contains(person) {
            1.0 / count(suspects.len())
        } else {
            0.0
        }
    });
    let mut in_order: Vec<usize> = (0..people.len()).collect();
    in_order.sort_by_key(|person| transactions[person].last().copied());
    let first = *answered.first().unwrap();
    Linked {
        by_transaction: odds.sum::<f64>() / count(came.len()),
        by_order: in_order
            .iter()
            .zip(came)
            .filter(|(one, other)| one == other)
            .count(),
        touched_since: versions
            .iter()
            .filter(|v| named(v).is_some() && v.written_by.max(v.replaced_by) >= first)
            .count(),
    }
}

fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap())
}

fn arrivals(seed: u64) -> Vec<usize> {
    let mut came: Vec<usize> = (0..PEOPLE).collect();
    came.shuffle(&mut ChaCha12Rng::seed_from_u64(seed));
    came
}

/// The last transaction so far.
fn transaction(connection: &mut PgConnection) -> u64 {
    lines(connection, "SELECT txid_current()::text AS line")[0]
        .parse()
        .unwrap()
}

/// Where the write-ahead log ends.
fn log_position(connection: &mut PgConnection) -> String {
    lines(
        connection,
        "SELECT pg_current_wal_flush_lsn()::text AS line",
    )
    .remove(0)
}

/// A history on the obvious schema: hash the token, mark it used, insert an unlinked answer.
/// In one transaction, or in two that follow each other.
fn naive(connection: &mut PgConnection, came: &[usize], at_once: bool) -> (Vec<String>, u64) {
    let mut run = |sql: &str| connection.batch_execute(sql).unwrap();
    run(
        "CREATE TABLE invitee (id text PRIMARY KEY, token_hash text, used boolean); \
         CREATE TABLE answer (id text PRIMARY KEY, body text)",
    );
    let people: Vec<String> = (0..came.len())
        .map(|n| format!("{n:02x}").repeat(16))
        .collect();
    for id in &people {
        run(&format!(
            "INSERT INTO invitee VALUES ('{id}', md5('{id}'), false)"
        ));
    }
    let launch = transaction(connection);
    for person in came {
        let id = &people[*person];
        let between = if at_once { "" } else { "COMMIT; BEGIN;" };
        let sql = format!(
            "BEGIN; UPDATE invitee SET used = true WHERE id = '{id}'; {between} \
             INSERT INTO answer VALUES (md5(random()::text), 'opinion {person} {CANARY}'); COMMIT"
        );
        connection.batch_execute(&sql).unwrap();
    }
    (people, launch)
}

#[test]
fn the_obvious_schema_gives_everybody_away_by_xmin() {
    database::on_postgresql(|| {
        let came = arrivals(1);
        for (at_once, vacuum) in [
            (true, ""),
            (false, ""),
            (true, "VACUUM FULL FREEZE"),
            (false, "VACUUM FULL FREEZE"),
        ] {
            let folder = tempfile::tempdir().unwrap();
            let connection = &mut database::connection(folder.path());
            let (people, launch) = naive(connection, &came, at_once);
            if !vacuum.is_empty() {
                for table in ["invitee", "answer"] {
                    connection
                        .batch_execute(&format!("{vacuum} {table}"))
                        .unwrap();
                }
            }
            let linked = link(&versions(connection), &people, "answer", launch, &came);
            println!(
                "obvious schema {vacuum}: by transaction {:.2}, by order of xmin {} of {PEOPLE}",
                linked.by_transaction, linked.by_order
            );
            assert_eq!(linked.by_order, PEOPLE);
            assert_eq!((linked.by_transaction - 1.0).abs() < 1e-9, at_once);
        }
    });
}

/// Everybody answers in this order, with a canary.
fn everybody_answers(wave: &TestWave, came: &[usize]) -> Vec<Person> {
    let people = wave.buyers();
    for person in came {
        wave.counts(&people[*person], &with_comment(opinion(*person), CANARY));
    }
    people
}

/// The identifiers of these people's invitations.
fn identifiers(wave: &TestWave, people: &[Person]) -> Vec<String> {
    let mut connection = wave.services.store.connection().unwrap();
    let roster = store::roster(&mut connection, people[0].panel).unwrap();
    let id = |person: &Person| {
        roster
            .iter()
            .find(|i| i.person.email == person.email)
            .unwrap()
            .id
            .to_string()
    };
    people.iter().map(id).collect()
}

#[test]
fn our_schema_gives_nobody_away_by_xmin_in_live_or_dead_rows() {
    database::on_postgresql(|| {
        let wave = TestWave::launched(PEOPLE, 5);
        let connection = &mut database::connection(wave.folder());
        let launch = transaction(connection);
        let came = arrivals(2);
        let people = everybody_answers(&wave, &came);
        let people = identifiers(&wave, &people);
        let versions = versions(connection);
        // The mails left their dead rows; the linker does see people.
        assert!(versions.iter().any(|version| version.table == "outbox"));
        let linked = link(&versions, &people, "ballot_box", launch, &came);
        let chance = 1.0 / count(PEOPLE);
        println!(
            "our schema: by transaction {:.3}, chance {chance:.3}; by order of xmin {} of {PEOPLE}, chance 1; {} rows that name somebody were touched",
            linked.by_transaction, linked.by_order, linked.touched_since
        );
        assert!(linked.by_transaction <= chance + 1e-9);
        assert_eq!(linked.touched_since, 0);
        // Poisson distributed with mean 1: 9 would come once in a million.
        assert!(linked.by_order < 9);
    });
}

#[test]
fn a_reminder_run_touches_every_invitation_alike() {
    database::on_postgresql(|| {
        let wave = TestWave::launched(PEOPLE, 5);
        let came = arrivals(3);
        let people = wave.buyers();
        for person in &came[..8] {
            wave.counts(&people[*person], &opinion(*person));
        }
        let before = wave.saved();
        rapport::workflow::remind(&wave.services, wave.wave).unwrap();
        wave.works_the_outbox();
        let after = wave.saved();
        assert_eq!(
            before.data["invitation.rows"],
            after.data["invitation.rows"]
        );
        // A foreign key locks the row it refers to, and leaves the locker in its header: the same one
        // in every row of the wave, whoever was mailed.
        let headers = |saved: &Saved| -> Vec<Vec<String>> {
            let text = std::str::from_utf8(&saved.data["invitation.headers"])
                .unwrap()
                .to_owned();
            text.lines()
                .map(|line| line.split(' ').map(str::to_owned).collect())
                .collect()
        };
        let (before, after) = (headers(&before), headers(&after));
        for (row, now) in before.iter().zip(&after) {
            assert_eq!(row[..2], now[..2]);
            assert_eq!(now[2], after[0][2], "one locker for all");
        }
        // The dead rows of the outbox were all deleted by one transaction.
        let connection = &mut database::connection(wave.folder());
        let versions = versions(connection);
        let reminder = hex(b"reminder");
        let deleted: BTreeSet<u64> = versions
            .iter()
            .filter(|version| version.table == "outbox" && version.content.contains(&reminder))
            .map(|version| version.replaced_by)
            .collect();
        assert_eq!(deleted.len(), 1);
    });
}

#[derive(QueryableByName)]
struct Bytes {
    #[diesel(sql_type = Binary)]
    bytes: Vec<u8>,
}

/// Every file of the schema: tables, indexes, and where long values lie.
fn files(connection: &mut PgConnection) -> Vec<u8> {
    connection.batch_execute("CHECKPOINT").unwrap();
    let query = "WITH own AS (SELECT oid, reltoastrelid FROM pg_class \
           WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'), \
         heaps AS (SELECT oid FROM own UNION SELECT reltoastrelid FROM own WHERE reltoastrelid <> 0), \
         everything AS (SELECT oid FROM heaps UNION SELECT indexrelid FROM pg_index \
           WHERE indrelid IN (SELECT oid FROM heaps)) \
         SELECT pg_read_binary_file(pg_relation_filepath(oid)) AS bytes FROM everything";
    let files: Vec<Bytes> = diesel::sql_query(query).load(connection).unwrap();
    files.into_iter().flat_map(|file| file.bytes).collect()
}

/// The write-ahead log from the segment of a position on.
fn log_since(connection: &mut PgConnection, position: &str) -> Vec<u8> {
    let query = format!(
        "SELECT pg_read_binary_file('pg_wal/' || name) AS bytes FROM pg_ls_waldir() \
         WHERE name >= pg_walfile_name('{position}') AND name <= pg_walfile_name(pg_current_wal_lsn()) \
         ORDER BY name"
    );
    let files: Vec<Bytes> = diesel::sql_query(query).load(connection).unwrap();
    files.into_iter().flat_map(|file| file.bytes).collect()
}

fn program(name: &str) -> Command {
    match std::env::var("RAPPORT_TEST_POSTGRES_BIN") {
        Ok(folder) => Command::new(Path::new(&folder).join(name)),
        Err(_) => Command::new(name),
    }
}

fn output(command: &mut Command) -> Vec<u8> {
    let output = command.output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

/// What `pg_dump` writes of the schema.
fn dump(connection: &mut PgConnection) -> Vec<u8> {
    let schema = schema_of(connection);
    let server = database::server().unwrap();
    output(program("pg_dump").args(["--schema", &schema, "--dbname", &server]))
}

/// Which of the secrets turn up: all are looked for at once.
fn found(secrets: &[Vec<u8>], bytes: &[u8]) -> usize {
    const START: usize = 6;
    let starts: HashSet<&[u8]> = secrets.iter().map(|secret| &secret[..START]).collect();
    let mut pairs = vec![false; 1 << 16];
    for secret in secrets {
        pairs[usize::from(secret[0]) << 8 | usize::from(secret[1])] = true;
    }
    let mut hits = HashSet::new();
    for at in 0..bytes.len().saturating_sub(START) {
        let likely = pairs[usize::from(bytes[at]) << 8 | usize::from(bytes[at + 1])]
            && starts.contains(&bytes[at..at + START]);
        if likely {
            hits.extend(
                secrets
                    .iter()
                    .filter(|secret| bytes[at..].starts_with(secret)),
            );
        }
    }
    hits.len()
}

#[test]
fn no_file_log_or_dump_holds_a_code_or_an_answer() {
    database::on_postgresql(|| {
        let folder = tempfile::tempdir().unwrap();
        let connection = &mut database::connection(folder.path());
        let start = log_position(connection);
        let wave = TestWave::launched(PEOPLE, 5);
        let people = everybody_answers(&wave, &arrivals(4));
        let mut secrets: Vec<Vec<u8>> = people
            .iter()
            .flat_map(|person| forms_of_code(&person.code))
            .collect();
        let canary = forms_of(CANARY);
        let ours = &mut database::connection(wave.folder());
        secrets.extend(canary.iter().cloned());
        for (place, bytes) in [("files", files(ours)), ("dump", dump(ours))] {
            assert_eq!(found(&secrets, &bytes), 0, "{place}");
            let address = people[0].email.clone().into_bytes();
            assert_eq!(found(&[address], &bytes), 1, "the search sees {place}");
        }
        // Other tests write to the same log, some of them canaries: only codes are this test's own.
        let codes: Vec<Vec<u8>> = people
            .iter()
            .flat_map(|person| forms_of_code(&person.code))
            .collect();
        let log = log_since(connection, &start);
        assert_eq!(found(&codes, &log), 0, "log");
        let address = people[0].email.clone().into_bytes();
        assert_eq!(found(&[address], &log), 1, "the search sees the log");
        let records = dumped_log(connection, &start);
        assert_eq!(found(&secrets, records.as_bytes()), 0, "pg_waldump");

        // The obvious schema shows what was written, everywhere.
        naive(connection, &arrivals(5), true);
        for (place, bytes) in [
            ("files", files(connection)),
            ("dump", dump(connection)),
            ("log", log_since(connection, &start)),
        ] {
            assert!(found(&canary, &bytes) >= 1, "{place}");
        }
    });
}

/// What `pg_waldump` tells of the log since a position.
fn dumped_log(connection: &mut PgConnection, start: &str) -> String {
    let folder = lines(
        connection,
        "SELECT current_setting('data_directory') AS line",
    );
    let end = log_position(connection);
    let folder = format!("{}/pg_wal", folder[0]);
    let printed = output(program("pg_waldump").args(["-p", &folder, "-s", start, "-e", &end]));
    String::from_utf8(printed).unwrap()
}

/// The tables that each transaction since a position touched, by the log; long values and indexes
/// count as their table's.
fn touched(connection: &mut PgConnection, start: &str) -> BTreeMap<u64, BTreeSet<String>> {
    let query = "WITH own AS (SELECT oid, relname, reltoastrelid FROM pg_class \
           WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'), \
         heaps AS (SELECT oid, relname FROM own UNION SELECT reltoastrelid, relname FROM own \
           WHERE reltoastrelid <> 0), \
         everything AS (SELECT oid, relname FROM heaps UNION SELECT indexrelid, relname \
           FROM pg_index JOIN heaps ON heaps.oid = indrelid) \
         SELECT pg_relation_filenode(oid)::text || ' ' || relname AS line FROM everything";
    let names: BTreeMap<String, String> = lines(connection, query)
        .iter()
        .map(|line| line.split_once(' ').unwrap())
        .map(|(node, name)| (node.to_owned(), name.to_owned()))
        .collect();
    let mut touched: BTreeMap<u64, BTreeSet<String>> = BTreeMap::new();
    for line in dumped_log(connection, start).lines() {
        let Some((_, rest)) = line.split_once("tx:") else {
            continue;
        };
        let transaction: u64 = rest.split(',').next().unwrap().trim().parse().unwrap();
        for reference in rest.split("rel ").skip(1) {
            let path = reference.split([' ', ',', ';']).next().unwrap();
            if let Some(name) = path.rsplit('/').next().and_then(|node| names.get(node)) {
                touched.entry(transaction).or_default().insert(name.clone());
            }
        }
    }
    // Transaction 0 is the server's own housekeeping.
    touched.remove(&0);
    touched
}

#[test]
fn the_log_tells_of_submissions_only_that_a_box_was_replaced() {
    database::on_postgresql(|| {
        let wave = TestWave::launched(PEOPLE, 5);
        let connection = &mut database::connection(wave.folder());
        let start = log_position(connection);
        everybody_answers(&wave, &arrivals(6));
        let of_submissions = touched(connection, &start);
        assert_eq!(of_submissions.len(), PEOPLE);
        let box_only = BTreeSet::from(["ballot_box".to_owned()]);
        assert!(
            of_submissions.values().all(|tables| *tables == box_only),
            "{of_submissions:?}"
        );

        // In the obvious schema a transaction touches a person's row and an answer.
        let folder = tempfile::tempdir().unwrap();
        let connection = &mut database::connection(folder.path());
        let start = log_position(connection);
        let (_, launch) = naive(connection, &arrivals(7), true);
        let both = BTreeSet::from(["answer".to_owned(), "invitee".to_owned()]);
        let linked = touched(connection, &start)
            .into_iter()
            .filter(|(transaction, tables)| *transaction > launch && *tables == both);
        assert_eq!(linked.count(), PEOPLE);
    });
}

#[test]
fn issue_and_ballot_at_different_times_touch_boxes_alone_and_name_nobody() {
    database::on_postgresql(|| {
        let wave = TestWave::launched(PEOPLE, 5);
        let connection = &mut database::connection(wave.folder());
        let start = log_position(connection);
        let (port, buyers) = (wave.port(), wave.buyers());
        let browsers: Vec<Browser> = (0..)
            .zip(&buyers)
            .map(|(number, person)| wave.seals(person, &with_comment(opinion(number), CANARY)))
            .collect();
        let signatures: BTreeMap<usize, [u8; 256]> = arrivals(9)
            .into_iter()
            .map(|person| {
                let reply = browsers[person].asks(port).unwrap();
                (person, browsers[person].signature(&reply))
            })
            .collect();
        let first = transaction(connection);
        for person in arrivals(10) {
            let reply = browsers[person].casts(port, &signatures[&person]).unwrap();
            assert_eq!(reply.status, 200);
        }
        // One transaction for each issue and each ballot, alike: a box was replaced.
        let mut touched = touched(connection, &start);
        touched.retain(|_, tables| !tables.is_empty());
        assert_eq!(touched.len(), 2 * PEOPLE);
        let box_only = BTreeSet::from(["ballot_box".to_owned()]);
        assert!(touched.values().all(|tables| *tables == box_only));
        // No row that names somebody was written or replaced since.
        let people = identifiers(&wave, &buyers);
        let versions = versions(connection);
        let cast = link(&versions, &people, "ballot_box", first, &arrivals(10));
        assert_eq!(cast.touched_since, 0);
        assert!(cast.by_transaction <= 1.0 / count(PEOPLE) + 1e-9);
        assert!(cast.by_order < 9);
        // Neither files nor dump hold what a browser sent: code, blinded message, ballot, signature.
        let mut secrets: Vec<Vec<u8>> = forms_of(CANARY);
        for (person, browser) in browsers.iter().enumerate() {
            secrets.extend(forms_of_code(&browser.code));
            for sent in [
                &browser.sealed[..],
                &browser.blinded(),
                &signatures[&person],
            ] {
                secrets.push(sent[..24].to_vec());
            }
        }
        for (place, bytes) in [("files", files(connection)), ("dump", dump(connection))] {
            assert_eq!(found(&secrets, &bytes), 0, "{place}");
        }
    });
}

#[test]
fn dead_versions_of_boxes_stay_until_they_are_vacuumed() {
    database::on_postgresql(|| {
        let wave = TestWave::launched(PEOPLE, 5);
        let connection = &mut database::connection(wave.folder());
        let boxes = |wave: &TestWave| wave.boxes(wave.panels()[0]).remove(0);
        let mut earlier = vec![boxes(&wave)];
        let people = wave.buyers();
        for person in arrivals(8) {
            wave.counts(&people[person], &opinion(person));
            earlier.push(boxes(&wave));
        }
        earlier.pop();
        let lying = |bytes: &[u8]| {
            let parts: Vec<Vec<u8>> = earlier.iter().map(|record| record[..32].to_vec()).collect();
            found(&parts, bytes)
        };
        let before = lying(&files(connection));
        connection.batch_execute("VACUUM ballot_box").unwrap();
        let vacuumed = lying(&files(connection));
        connection.batch_execute("VACUUM FULL ballot_box").unwrap();
        let rewritten = lying(&files(connection));
        println!(
            "earlier boxes that still lie in the files: {before} of {}; after VACUUM {vacuumed}; after VACUUM FULL {rewritten}",
            earlier.len()
        );
        assert_eq!((before, rewritten), (PEOPLE, 0));
    });
}
