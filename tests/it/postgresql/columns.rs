//! Both dialects have the same tables, columns and types, read off live databases.

use std::collections::BTreeMap;

use diesel::QueryableByName;
use diesel::RunQueryDsl;
use diesel::sql_types::{Integer, Text};
use rapport::store::{AnyConnection, Store};

use crate::support::database;

/// A column: table, name, type as both dialects could have it, whether it may be missing, and its
/// place in the primary key.
#[derive(QueryableByName, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Column {
    #[diesel(sql_type = Text)]
    tab: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Integer)]
    required: i32,
    #[diesel(sql_type = Integer)]
    in_key: i32,
}

const SQLITE: &str = "SELECT t.name AS tab, c.name AS name, lower(c.type) AS kind, \
     c.\"notnull\" AS required, c.pk AS in_key \
     FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'";

const POSTGRESQL: &str = "SELECT c.table_name::text AS tab, c.column_name::text AS name, \
     c.data_type::text AS kind, (c.is_nullable = 'NO')::int AS required, \
     coalesce((SELECT k.ordinal_position::int FROM information_schema.key_column_usage k \
       JOIN information_schema.table_constraints t USING (constraint_schema, constraint_name) \
       WHERE t.constraint_type = 'PRIMARY KEY' AND k.table_schema = c.table_schema \
         AND k.table_name = c.table_name AND k.column_name = c.column_name), 0) AS in_key \
     FROM information_schema.columns c WHERE c.table_schema = current_schema()";

/// Uniqueness and references: table, kind, columns.
const SQLITE_RULES: &str = "SELECT t.name || ' unique ' || (SELECT group_concat(name, ',') \
       FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY name)) AS line \
     FROM sqlite_schema t, pragma_index_list(t.name) i WHERE t.type = 'table' AND i.origin = 'u' \
     UNION ALL \
     SELECT t.name || ' ' || f.\"from\" || ' references ' || f.\"table\" || ' ' || f.\"to\" \
     FROM sqlite_schema t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table' \
     UNION ALL \
     SELECT i.tbl_name || ' index ' || i.name FROM sqlite_schema i \
     WHERE i.type = 'index' AND i.sql IS NOT NULL";

const POSTGRESQL_RULES: &str = "SELECT t.relname || ' unique ' || (SELECT string_agg(a.attname, ',' ORDER BY a.attname) \
       FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = ANY (k.conkey)) AS line \
     FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid \
     WHERE k.contype = 'u' AND t.relnamespace = current_schema()::regnamespace \
     UNION ALL \
     SELECT t.relname || ' ' || a.attname || ' references ' || r.relname || ' ' || b.attname \
     FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid JOIN pg_class r ON r.oid = k.confrelid \
     JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.conkey[1] \
     JOIN pg_attribute b ON b.attrelid = r.oid AND b.attnum = k.confkey[1] \
     WHERE k.contype = 'f' AND t.relnamespace = current_schema()::regnamespace \
     UNION ALL \
     SELECT t.relname || ' index ' || i.relname FROM pg_index x \
     JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid \
     WHERE NOT x.indisunique AND t.relnamespace = current_schema()::regnamespace";

#[derive(QueryableByName)]
struct Rule {
    #[diesel(sql_type = Text)]
    line: String,
}

struct Shape {
    columns: BTreeMap<(String, String), Column>,
    rules: Vec<String>,
}

/// The types that the dialects call differently. What the migrations' own library keeps is its own
/// affair.
fn shape(connection: &mut AnyConnection, columns: &str, rules: &str) -> Shape {
    let columns: Vec<Column> = diesel::sql_query(columns).load(connection).unwrap();
    let rules: Vec<Rule> = diesel::sql_query(rules).load(connection).unwrap();
    let mut rules: Vec<String> = rules.into_iter().map(|rule| rule.line).collect();
    rules.sort();
    let columns = columns
        .into_iter()
        .filter(|column| !column.tab.starts_with("__diesel"));
    let columns = columns.map(|mut column| {
        if column.kind == "bytea" {
            column.kind = "blob".into();
        }
        ((column.tab.clone(), column.name.clone()), column)
    });
    Shape {
        columns: columns.collect(),
        rules,
    }
}

#[test]
fn both_dialects_have_the_same_tables_columns_and_types() {
    database::on_postgresql(|| {
        let folder = tempfile::tempdir().unwrap();
        let postgresql = Store::open(&database::address(folder.path())).unwrap();
        let sqlite = Store::open(&Store::sqlite_in(folder.path())).unwrap();
        let ours = shape(&mut sqlite.connection().unwrap(), SQLITE, SQLITE_RULES);
        let theirs = shape(
            &mut postgresql.connection().unwrap(),
            POSTGRESQL,
            POSTGRESQL_RULES,
        );
        assert_eq!(ours.columns, theirs.columns);
        assert_eq!(ours.rules, theirs.rules);
        let mut tables: Vec<&str> = ours
            .columns
            .keys()
            .map(|(table, _)| table.as_str())
            .collect();
        tables.dedup();
        assert!(tables.len() >= 14, "{tables:?}");
        assert!(ours.rules.len() >= 15, "{:?}", ours.rules);
    });
}

#[test]
fn processes_that_start_at_once_migrate_once() {
    database::on_postgresql(|| {
        let folder = tempfile::tempdir().unwrap();
        let address = database::address(folder.path());
        let opened: Vec<bool> = std::thread::scope(|scope| {
            let starting: Vec<_> = (0..6)
                .map(|_| scope.spawn(|| Store::open(&address).is_ok()))
                .collect();
            starting
                .into_iter()
                .map(|started| started.join().unwrap())
                .collect()
        });
        assert_eq!(opened, [true; 6]);
    });
}
