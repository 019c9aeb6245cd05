//! TLS to the database, as the address asks for it.

use rapport::store::{Store, StoreError};

use crate::support::database;
use crate::support::program::run;

/// The certificate of an authority that has vouched for nobody.
const OTHER: &str = "\
-----BEGIN CERTIFICATE-----
MIIBejCCAR+gAwIBAgIUBFY/9t3MBEsWo1uX2ROwsft/6uEwCgYIKoZIzj0EAwIw
ETEPMA0GA1UEAwwGbm9ib2R5MCAXDTI2MTEyMjAxNDI0M1oYDzIxMjYxMDI5MDE0
MjQzWjARMQ8wDQYDVQQDDAZub2JvZHkwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
AASvr3D9kueQQyyxAvI+6gIxk2BsKVtTv20a9xVhifkAKyeeAMvKaJa+IApn/eyX
JKjoEfswAmMJmUeMAtOjMsWCo1MwUTAdBgNVHQ4EFgQUoXPGdTL5MHmJZQ7Pf2wN
Ftlp5m0wHwYDVR0jBBgwFoAUoXPGdTL5MHmJZQ7Pf2wNFtlp5m0wDwYDVR0TAQH/
BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEAgp6eHlLer9XqJ8jHOf7f+pX2HHYF
FfvQ20xB7I+7c7ECIQDHhyMqCj/Dz2u2Ni1+bPHzrUjxL8TqK/vHlWjv9k632A==
-----END CERTIFICATE-----
";

/// The address of a test's schema with TLS settings added.
fn with(folder: &std::path::Path, settings: &str) -> String {
    format!("{}&{settings}", database::address(folder))
}

fn encrypted(store: &Store) -> bool {
    let query = "SELECT ssl::text AS line FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
    let rapport::store::AnyConnection::Postgresql(connection) = &mut *store.connection().unwrap()
    else {
        panic!("not PostgreSQL");
    };
    database::lines(connection, query) == ["true"]
}

#[test]
fn commands_over_tls_end_in_peace() {
    if std::env::var("RAPPORT_TEST_POSTGRES_CA").is_err() {
        eprintln!("SKIPPED: needs PostgreSQL with TLS; run scripts/test with openssl installed");
        return;
    }
    database::on_postgresql(|| {
        let folder = tempfile::tempdir().unwrap();
        // One in twelve once crashed when it ended amid a handshake.
        for _ in 0..60 {
            let printed = run(folder.path(), &["wave", "list"]);
            assert!(printed.succeeded, "{printed:?}");
        }
    });
}

#[test]
fn the_address_decides_on_tls_and_a_wrong_certificate_is_refused() {
    let Ok(ca) = std::env::var("RAPPORT_TEST_POSTGRES_CA") else {
        eprintln!("SKIPPED: needs PostgreSQL with TLS; run scripts/test with openssl installed");
        return;
    };
    database::on_postgresql(|| {
        let folder = tempfile::tempdir().unwrap();
        let verified = format!("sslmode=verify-full&sslrootcert={ca}");
        assert!(encrypted(
            &Store::open(&with(folder.path(), &verified)).unwrap()
        ));
        assert!(encrypted(
            &Store::open(&with(folder.path(), "sslmode=require")).unwrap()
        ));
        assert!(!encrypted(
            &Store::open(&with(folder.path(), "sslmode=disable")).unwrap()
        ));

        // A certificate that nobody vouches for.
        let other = folder.path().join("other.crt");
        std::fs::write(&other, OTHER).unwrap();
        let wrong = format!("sslmode=verify-full&sslrootcert={}", other.display());
        let Err(StoreError::Connect(reason)) = Store::open(&with(folder.path(), &wrong)) else {
            panic!("an unknown certificate was taken");
        };
        assert!(reason.contains("certificate"), "{reason}");
    });
}
