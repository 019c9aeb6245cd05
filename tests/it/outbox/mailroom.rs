//! A launched wave whose invitations still wait in the outbox, and a mail server to send them to.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::{Timestamp, ToSpan};
use mailparse::MailHeaderMap;
use rapport::clock::{Clock, SetClock};
use rapport::config::{Settings, SettingsArgs};
use rapport::mail::{Transport, Worker};
use rapport::relationship::{Invitation, PartyKey, Person, RosterLine, WaveId, check_address};
use rapport::store;
use rapport::workflow::{self, NewParty, NewWave, Services};
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

use crate::support::database;
use crate::support::smtp_sink::SmtpSink;
use crate::support::test_wave::definition;

/// Monday morning in Berlin.
pub const OPENS: &str = "2027-03-01T08:00:00Z";

pub struct Mailroom {
    pub services: Arc<Services>,
    pub clock: Arc<SetClock>,
    pub wave: WaveId,
    pub sink: SmtpSink,
    pub runtime: Runtime,
    folder: TempDir,
}

impl Mailroom {
    /// A wave of two parties of this size, just opened.
    pub fn of(size: usize) -> Self {
        let opens_at: Timestamp = OPENS.parse().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(SetClock::at(opens_at));
        let services = open(&folder, &clock);
        let wave = launch(&services, opens_at, size);
        Self {
            services,
            clock,
            wave,
            sink: SmtpSink::start(),
            runtime: Builder::new_multi_thread()
                .worker_threads(2)
                .enable_all()
                .build()
                .unwrap(),
            folder,
        }
    }

    /// What another process on the same files works with.
    pub fn another_process(&self) -> Arc<Services> {
        open(&self.folder, &self.clock)
    }

    /// A worker that sends to the sink.
    pub fn worker(&self) -> Worker {
        self.worker_of(&self.services)
    }

    /// A worker of another process that sends to the sink.
    pub fn worker_of(&self, services: &Arc<Services>) -> Worker {
        let services = Arc::clone(services);
        Worker::new(services, self.transport(), "rapport@trust.example")
    }

    /// The way to the sink.
    pub fn transport(&self) -> Transport {
        Transport::from_url(&format!("smtp://{}", self.sink.address())).unwrap()
    }

    /// The folder of data and keys.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// The worker does all there is to do now.
    pub fn work(&self, worker: &Worker) {
        while self.runtime.block_on(worker.tick()).unwrap() {}
    }

    /// Time passes.
    pub fn pass(&self, minutes: i64) {
        self.clock.set(self.clock.now() + minutes.minutes());
    }

    /// The people invited.
    pub fn people(&self) -> Vec<Invitation> {
        let mut connection = self.services.store.connection().unwrap();
        let panels = store::panels(&mut connection, self.wave).unwrap();
        panels
            .iter()
            .flat_map(|panel| store::roster(&mut connection, panel.id).unwrap())
            .collect()
    }

    /// How many invitations wait, and whose cannot be delivered.
    pub fn waiting(&self) -> (usize, Vec<String>) {
        let panels = workflow::status(&self.services, self.wave).unwrap().panels;
        let waiting = panels.iter().map(|panel| panel.waiting).sum();
        let undeliverable = panels.into_iter().flat_map(|panel| panel.undeliverable);
        (waiting, undeliverable.collect())
    }

    /// The Message-IDs that arrived, by address.
    pub fn arrived(&self) -> BTreeMap<String, Vec<String>> {
        let mut arrived: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for delivery in self.sink.deliveries() {
            let mail = mailparse::parse_mail(&delivery.message).unwrap();
            let id = mail.headers.get_first_value("Message-ID").unwrap();
            let to = delivery.to[0].trim_matches(['<', '>']).to_owned();
            arrived.entry(to).or_default().push(id);
        }
        arrived
    }

    /// The plain text of the mails that arrived for somebody, in order.
    pub fn read_by(&self, address: &str) -> Vec<String> {
        let to = format!("<{address}>");
        let deliveries = self.sink.deliveries().into_iter();
        deliveries
            .filter(|delivery| delivery.to == [to.clone()])
            .map(|delivery| {
                let mail = mailparse::parse_mail(&delivery.message).unwrap();
                mail.subparts[0].get_body().unwrap()
            })
            .collect()
    }
}

fn open(folder: &TempDir, clock: &Arc<SetClock>) -> Arc<Services> {
    let settings = Settings::resolve(&SettingsArgs {
        data: Some(folder.path().join("data")),
        keys: Some(folder.path().join("keys")),
        database_url: Some(database::address(folder.path())),
        public_url: Some("https://trust.example".into()),
        ..SettingsArgs::default()
    });
    std::fs::create_dir_all(folder.path().join("data")).unwrap();
    let clock = Arc::clone(clock) as Arc<dyn Clock>;
    Arc::new(Services::open(&settings.unwrap(), clock).unwrap())
}

fn launch(services: &Services, opens_at: Timestamp, size: usize) -> WaveId {
    let facilitator = "facilitator@consult.example";
    check_address(facilitator).unwrap();
    workflow::add_facilitator(services, "Ines Vogel", facilitator).unwrap();
    let sides = [
        (PartyKey::buyer(), "Nordwerk"),
        (PartyKey::supplier(), "Halden"),
    ];
    let parties = sides.clone().map(|(key, name)| NewParty {
        representative: Person {
            name: format!("{name}'s representative"),
            email: format!("representative@{key}.example"),
            locale: "en".into(),
        },
        key,
        name: name.into(),
    });
    let relationship =
        workflow::add_relationship(services, facilitator, "Nordwerk and Halden", &parties).unwrap();
    let new = NewWave {
        label: "2027".into(),
        opens_at,
        closes_at: opens_at + (18 * 24).hours(),
        zone: "Europe/Berlin".into(),
        reference_period: None,
        k: None,
        custody: None,
    };
    let wave = workflow::new_wave(services, relationship, &definition(), &new).unwrap();
    for (party, _) in sides {
        let lines: Vec<RosterLine> = (0..size)
            .map(|number| RosterLine {
                line: u64::try_from(number).unwrap() + 2,
                name: format!("Person {number}"),
                email: format!("{party}-{number:05}@people.example"),
                locale: "en".into(),
            })
            .collect();
        workflow::import_roster(services, wave, &party, &lines).unwrap();
    }
    workflow::launch(services, wave, false).unwrap();
    wave
}
