//! Property 2: nothing in the schema joins an invitation and a ballot. Every column is listed here
//! with its reason to exist; one that is not fails the test, so that a new one is thought about.

use std::collections::BTreeMap;

use crate::support::test_wave::TestWave;

/// Tables and their columns. While a wave is open, `invitation` and `outbox` are all that knows
/// people, and `ballot_box` all that knows answers.
const ALLOWED: [(&str, &[&str]); 26] = [
    // Who is invited: no status, no time, no code.
    ("invitation", &["id", "panel_id", "email", "name", "locale"]),
    // Answers and issued flags, sealed together.
    ("ballot_box", &["panel_id", "shard", "sealed"]),
    // Mail to send. Reminders leave it before the first is sent, so its times tell of no answer.
    (
        "outbox",
        &["id", "invitation_id", "kind", "not_before", "attempts"],
    ),
    // Who asked for no more mail. No time; the request can come from any mail, the first included.
    ("no_more_mail", &["invitation_id"]),
    // The facilitator's words in every mail of a wave.
    ("mail_note", &["wave_id", "note"]),
    // Facilitators signing in, and links of representatives, who answer nothing.
    ("credential", &["facilitator_id", "password"]),
    ("session", &["token", "facilitator_id", "expires_at"]),
    ("sign_in_failure", &["subject", "failures", "latest"]),
    ("password_link", &["token", "facilitator_id", "expires_at"]),
    ("representative_link", &["token", "panel_id", "expires_at"]),
    // Mail to them, and the notice to a corrected address.
    (
        "console_mail",
        &[
            "id",
            "kind",
            "facilitator_id",
            "panel_id",
            "address",
            "not_before",
            "attempts",
        ],
    ),
    // One band for a whole panel, measured once a day.
    ("participation", &["panel_id", "band", "measured_at"]),
    // Fixed at launch.
    ("panel", &["id", "wave_id", "party_id", "roster_confirmed"]),
    (
        "wave",
        &[
            "id",
            "relationship_id",
            "previous_id",
            "definition_digest",
            "label",
            "state",
            "k",
            "reference_period",
            "zone",
            "opens_at",
            "closes_at",
            "latest_close",
            "postponed",
            "manifest",
            "closed_at",
        ],
    ),
    ("definition", &["digest", "body"]),
    ("facilitator", &["id", "name", "email"]),
    ("relationship", &["id", "facilitator_id", "name"]),
    (
        "party",
        &[
            "id",
            "relationship_id",
            "position",
            "role",
            "name",
            "representative_name",
            "representative_email",
            "representative_locale",
        ],
    ),
    // Joint custody: which mails the holders got, and the public halves of their keys. Holders
    // answer nothing.
    ("joint_custody", &["wave_id", "mails"]),
    ("closing_key", &["wave_id", "holder", "public_key"]),
    // Public.
    ("addendum", &["wave_id", "position", "body"]),
    // How readouts look.
    (
        "branding",
        &["relationship_id", "logo", "accent", "cover", "language"],
    ),
    // What people agreed on aloud after a release, with the names they put to it. Its order is that
    // of recording, by the facilitator; no answer and no invitation comes into it.
    ("agreed_action", &["id", "wave_id", "position", "body"]),
    // After close only.
    ("pending_release", &["wave_id", "figures", "comments"]),
    ("release", &["wave_id", "body"]),
    ("bulletin", &["wave_id", "body"]),
];

/// What the migrations' own library keeps.
const MIGRATIONS: &str = "__diesel_schema_migrations";

/// The only indexes that are not keys.
const INDEXES: [(&str, &str); 2] = [
    ("invitation_panel", "invitation (panel_id)"),
    (
        "representative_link_panel",
        "representative_link (panel_id)",
    ),
];

const SQLITE: &str = concat!(
    include_str!("../../../migrations/sqlite/2026-11-21-000001_initial/up.sql"),
    include_str!("../../../migrations/sqlite/2026-11-21-000002_console/up.sql"),
    include_str!("../../../migrations/sqlite/2026-11-21-000003_mail/up.sql"),
    include_str!("../../../migrations/sqlite/2026-11-21-000006_custody/up.sql"),
    include_str!("../../../migrations/sqlite/2026-11-22-000007_readout/up.sql"),
);
const POSTGRESQL: &str = concat!(
    include_str!("../../../migrations/postgresql/2026-11-21-000001_initial/up.sql"),
    include_str!("../../../migrations/postgresql/2026-11-21-000002_console/up.sql"),
    include_str!("../../../migrations/postgresql/2026-11-21-000003_mail/up.sql"),
    include_str!("../../../migrations/postgresql/2026-11-21-000006_custody/up.sql"),
    include_str!("../../../migrations/postgresql/2026-11-22-000007_readout/up.sql"),
);

type Columns = BTreeMap<String, Vec<String>>;

fn allowed() -> Columns {
    let owned = |columns: &[&str]| columns.iter().map(|&column| column.to_owned()).collect();
    ALLOWED
        .iter()
        .map(|(table, columns)| ((*table).to_owned(), owned(columns)))
        .collect()
}

/// Statements without comments, in lower case, with single blanks.
fn statements(sql: &str) -> Vec<String> {
    let lines: Vec<&str> = sql
        .lines()
        .map(|line| line.split("--").next().unwrap())
        .collect();
    let tidy = |statement: &str| {
        statement
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .to_lowercase()
    };
    lines
        .join("\n")
        .split(';')
        .map(tidy)
        .filter(|statement| !statement.is_empty())
        .collect()
}

/// The table that a statement makes, with its columns and their definitions.
fn table(statement: &str) -> Option<(String, Vec<(String, String)>)> {
    let rest = statement.strip_prefix("create table ")?;
    let (name, rest) = rest.split_once('(')?;
    let body = &rest[..rest.rfind(')')?];
    let mut depth = 0;
    let parts = body.split(|c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        c == ',' && depth == 0
    });
    let columns = parts
        .map(str::trim)
        .filter(|part| {
            !["unique (", "unique(", "primary key"]
                .iter()
                .any(|key| part.starts_with(key))
        })
        .map(|part| {
            part.split_once(' ')
                .map(|(name, kind)| (name.to_owned(), kind.to_owned()))
                .unwrap()
        });
    Some((name.trim().to_owned(), columns.collect()))
}

/// Columns of all tables that the statements make; also asserts that they make nothing else.
fn columns(statements: &[String]) -> Columns {
    let mut found = Columns::new();
    for statement in statements {
        match table(statement) {
            Some((name, columns)) => {
                let names = columns.into_iter().map(|(name, _)| name).collect();
                assert_eq!(found.insert(name, names), None);
            }
            None => assert!(
                INDEXES
                    .iter()
                    .any(|(name, on)| *statement == format!("create index {name} on {on}")),
                "neither a table nor a known index: {statement}"
            ),
        }
    }
    found
}

#[test]
pub fn the_live_database_has_exactly_the_columns_that_were_thought_about() {
    let saved = TestWave::launched(5, 5).put_away();
    let image = crate::support::sqlite_file::Image::read(saved.database(), saved.log());
    let made: Vec<(String, String, String)> = image
        .schema()
        .into_iter()
        .filter(|(_, name, _)| !name.contains(MIGRATIONS) && !name.starts_with("sqlite_autoindex_"))
        .collect();
    let sql: Vec<String> = made
        .iter()
        .flat_map(|(_, _, sql)| statements(sql))
        .collect();
    assert_eq!(columns(&sql), allowed());
    // No trigger, no view, no counter of rows.
    assert!(
        made.iter()
            .all(|(kind, name, _)| kind == "table" || INDEXES.iter().any(|(i, _)| i == name)),
        "{made:?}"
    );
    let mut tables = image.dump();
    tables.remove(MIGRATIONS);
    assert!(tables.keys().eq(allowed().keys()), "{:?}", tables.keys());
    // Rows about people lie in the order of their random identifiers, not of their making.
    for name in ["invitation", "outbox", "no_more_mail"] {
        assert!(
            image.table(name).iter().all(|row| row.rowid.is_none()),
            "{name}"
        );
    }
}

#[test]
pub fn both_dialects_have_the_same_columns() {
    assert_eq!(columns(&statements(SQLITE)), allowed());
    assert_eq!(columns(&statements(POSTGRESQL)), allowed());
}

#[test]
pub fn no_column_fills_itself_with_a_time_or_a_number() {
    for (dialect, sql) in [("SQLite", SQLITE), ("PostgreSQL", POSTGRESQL)] {
        for statement in statements(sql) {
            for word in [
                "default",
                "serial",
                "generated",
                "identity",
                "autoincrement",
                "trigger",
                "timestamp",
                "now(",
            ] {
                assert!(
                    !statement.contains(word),
                    "{dialect}: {word} in {statement}"
                );
            }
        }
    }
}

#[test]
pub fn a_box_refers_to_its_panel_only_and_only_mail_refers_to_an_invitation() {
    for sql in [SQLITE, POSTGRESQL] {
        let mut to_invitations = Vec::new();
        for (name, columns) in statements(sql)
            .iter()
            .filter_map(|statement| table(statement))
        {
            for (column, kind) in columns {
                if kind.contains("references invitation") {
                    to_invitations.push(format!("{name}.{column}"));
                }
                if name == "ballot_box" && kind.contains("references") {
                    assert!(kind.contains("references panel"), "{column} {kind}");
                }
            }
        }
        to_invitations.sort();
        assert_eq!(
            to_invitations,
            ["no_more_mail.invitation_id", "outbox.invitation_id"]
        );
    }
}

#[test]
pub fn the_lint_would_see_a_new_column_and_a_new_table() {
    let with = |more: &str| columns(&statements(&format!("{SQLITE}{more}")));
    assert_ne!(with("create table answer (id text, body text);"), allowed());
    let slipped = SQLITE.replace(
        "locale TEXT NOT NULL\n)",
        "locale TEXT NOT NULL,\n    used_at BIGINT\n)",
    );
    assert_ne!(slipped, SQLITE);
    assert_ne!(columns(&statements(&slipped)), allowed());
}
