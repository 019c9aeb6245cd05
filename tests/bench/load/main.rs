//! Complete submissions a second: a real server process, clients that ask for a signature, take the
//! blinding off and cast the ballot, each answered after it is on the disk. Ballots are sealed and
//! blinded before the clock runs.
//!
//! `cargo bench --bench load` measures SQLite. Beside a PostgreSQL server whose commits reach the
//! disk (`RAPPORT_TEST_POSTGRES_DURABLE=1 scripts/with-postgresql cargo bench --bench load`) it
//! measures both. Pages come first, at 200 requests a second; `-- pages` leaves it at them. It prints the
//! tables of `docs/performance.md`.

#[path = "../../it/support/blinding.rs"]
mod blinding;
mod clients;
mod database;
mod pages;
mod prepare;
mod server;

use clients::Measured;
use database::Database;
use prepare::Prepared;
use server::Server;

/// Clients that send at the same time.
const CLIENTS: [usize; 3] = [1, 16, 64];
/// Panels over which people are spread, with the number of rounds, each on panels of its own.
const SPREADS: [(usize, usize); 3] = [(1, 25), (20, 5), (200, 1)];
/// How often everything is measured; the best is told.
const TIMES: usize = 3;

fn main() {
    let only_pages = std::env::args().any(|argument| argument == "pages");
    for database in Database::all() {
        let prepared = Prepared::on(&database);
        let server = Server::start(&database, prepared.folder());
        open_pages(&database, &prepared, &server);
        if !only_pages {
            submit(&database, &prepared, &server);
        }
    }
}

fn open_pages(database: &Database, prepared: &Prepared, server: &Server) {
    println!("| Store | 200 a second | Bytes | p50 ms | p99 ms | slowest ms |");
    println!("|---|---|---:|---:|---:|---:|");
    let opened = pages::open(server.port(), &prepared.panels());
    for pages::Opened {
        what,
        bytes,
        measured,
    } in opened
    {
        let [p50, p99, slowest] = [50, 99, 100].map(|percent| measured.percentile(percent));
        println!(
            "| {} | {what} | {bytes} | {p50:.1} | {p99:.1} | {slowest:.1} |",
            database.name()
        );
    }
}

fn submit(database: &Database, prepared: &Prepared, server: &Server) {
    println!(
        "| Store | Panels of {} | Clients | Submissions/s | p50 ms | p99 ms |",
        prepare::INVITEES
    );
    println!("|---|---:|---:|---:|---:|---:|");
    for (panels, rounds) in SPREADS {
        for clients in CLIENTS {
            let best = (0..TIMES)
                .map(|_| measure(prepared, server, panels, rounds, clients))
                .max_by(|a, b| a.rate().total_cmp(&b.rate()))
                .unwrap();
            println!(
                "| {} | {panels} | {clients} | {:.0} | {:.1} | {:.1} |",
                database.name(),
                best.rate(),
                best.percentile(50),
                best.percentile(99)
            );
        }
    }
    let disk = prepare::milliseconds_to_reach_the_disk(prepared.folder());
    eprintln!("{}: 48 kB reach the disk in {disk:.2} ms", database.name());
}

fn measure(
    prepared: &Prepared,
    server: &Server,
    panels: usize,
    rounds: usize,
    clients: usize,
) -> Measured {
    prepared.empty_the_boxes();
    let mut measured = Measured::default();
    for round in 0..rounds {
        let submissions = prepared.shuffled(round * panels..(round + 1) * panels);
        measured.add(clients::send(server.port(), &submissions, clients));
    }
    prepared.check(0..rounds * panels);
    measured
}
