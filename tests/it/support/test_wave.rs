//! A wave in a folder of its own, with methods named as a person's acts. The clock stands where a
//! test sets it; mail arrives in memory; answers go over real HTTP.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use jiff::{Timestamp, ToSpan};
use mailparse::MailHeaderMap;
use rapport::clock::{Clock, SetClock};
use rapport::config::Settings;
use rapport::definition::CheckedDefinition;
use rapport::disclosure::Release;
use rapport::mail::{Outgoing, Transport, Worker};
use rapport::questionnaire::{Answers, CommentAnswer, Consent, Layout};
use rapport::relationship::{
    PanelId, PartyKey, Person as Name, RelationshipId, RosterLine, WaveId,
};
use rapport::store::{self, Store};
use rapport::workflow::{
    self, CloseOutcome, Count, Decision, NewParty, NewWave, Services, WorkflowError,
};
use tempfile::TempDir;

use super::web_server::{Reply, WebServer, form, post};
use super::{database, holders};

/// The definition of every test wave: small, so that boxes are.
pub fn definition() -> CheckedDefinition {
    CheckedDefinition::parse(include_bytes!("small.json"))
        .unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// An invitee with what the mail brought.
#[derive(Clone)]
pub struct Person {
    pub party: PartyKey,
    pub email: String,
    pub link: String,
    pub panel: PanelId,
    pub code: String,
}

impl Person {
    /// Path of the questionnaire, as the mailed link has it.
    pub fn page(&self) -> String {
        let (page, _) = self.link.split_once('#').unwrap();
        page.strip_prefix(SITE).unwrap().to_owned()
    }
}

/// A launched wave whose invitations have arrived.
pub struct TestWave {
    server: OnceLock<WebServer>,
    worker: Worker,
    pub mail: Outgoing,
    pub services: Arc<Services>,
    pub clock: Arc<SetClock>,
    pub wave: WaveId,
    pub people: Vec<Person>,
    folder: TempDir,
}

/// The files of a wave at one moment: what a backup, or a thief, gets.
#[derive(Clone)]
pub struct Saved {
    pub data: Files,
    pub keys: Files,
    pub wave: WaveId,
    pub people: Vec<Person>,
    pub now: Timestamp,
}

/// Files by name.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The address in mailed links.
const SITE: &str = "http://localhost";
/// Name of the database's file.
pub const DATABASE: &str = "rapport.sqlite";
/// Name of its write-ahead log.
pub const LOG: &str = "rapport.sqlite-wal";

impl TestWave {
    /// A wave of March 2027, just opened.
    pub fn launched(buyers: usize, suppliers: usize) -> Self {
        let opens_at: Timestamp = "2027-03-01T08:00:00Z".parse().unwrap();
        Self::launched_between(opens_at, opens_at + (18 * 24).hours(), buyers, suppliers)
    }

    /// A wave of March 2027 that asks this definition of these parties, just opened; what launching
    /// warned of.
    pub fn launched_of(
        definition: &CheckedDefinition,
        sides: &[(PartyKey, usize)],
    ) -> (Self, Vec<String>) {
        let opens_at: Timestamp = "2027-03-01T08:00:00Z".parse().unwrap();
        let folder = tempfile::tempdir().unwrap();
        for name in ["data", "keys"] {
            make_private(&folder.path().join(name));
        }
        let services = open(folder.path(), opens_at);
        let closes_at = opens_at + (18 * 24).hours();
        let wave = draft_of(
            &services.0,
            definition,
            opens_at,
            closes_at,
            sides,
            |_, _| {},
        );
        let launched = workflow::launch(&services.0, wave, false).unwrap();
        let mut wave = Self::of(folder, services, wave, Vec::new());
        wave.works_the_outbox();
        wave.people = wave.letters();
        (wave, launched.warnings)
    }

    /// A wave of March 2027 in joint custody, just opened.
    pub fn launched_jointly(buyers: usize, suppliers: usize) -> Self {
        let opens_at: Timestamp = "2027-03-01T08:00:00Z".parse().unwrap();
        let closes_at = opens_at + (18 * 24).hours();
        Self::launched_jointly_between(opens_at, closes_at, buyers, suppliers)
    }

    /// A wave in joint custody with these times, just opened.
    pub fn launched_jointly_between(
        opens_at: Timestamp,
        closes_at: Timestamp,
        buyers: usize,
        suppliers: usize,
    ) -> Self {
        let before = holders::set_up;
        Self::launched_after(before, opens_at, closes_at, buyers, suppliers)
    }

    /// A wave with these times, just opened.
    pub fn launched_between(
        opens_at: Timestamp,
        closes_at: Timestamp,
        buyers: usize,
        suppliers: usize,
    ) -> Self {
        Self::launched_after(|_, _| {}, opens_at, closes_at, buyers, suppliers)
    }

    /// A wave of March 2027 that is a draft still.
    pub fn drafted(buyers: usize, suppliers: usize) -> Self {
        let opens_at: Timestamp = "2027-03-01T08:00:00Z".parse().unwrap();
        let folder = tempfile::tempdir().unwrap();
        for name in ["data", "keys"] {
            make_private(&folder.path().join(name));
        }
        let services = open(folder.path(), opens_at);
        let closes_at = opens_at + (18 * 24).hours();
        let wave = draft(&services.0, opens_at, closes_at, buyers, suppliers);
        Self::of(folder, services, wave, Vec::new())
    }

    /// A wave with these times of a relationship to which something happened first, just opened.
    pub fn launched_with_a_past(
        (opens_at, closes_at): (Timestamp, Timestamp),
        buyers: usize,
        suppliers: usize,
        first: impl FnOnce(&Services, RelationshipId),
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["data", "keys"] {
            make_private(&folder.path().join(name));
        }
        let services = open(folder.path(), opens_at);
        let sizes = (buyers, suppliers);
        let wave = draft_after(&services.0, opens_at, closes_at, sizes, first);
        workflow::launch(&services.0, wave, false).unwrap();
        let mut wave = Self::of(folder, services, wave, Vec::new());
        wave.works_the_outbox();
        wave.people = wave.letters();
        wave
    }

    fn launched_after(
        before: impl FnOnce(&Services, WaveId),
        opens_at: Timestamp,
        closes_at: Timestamp,
        buyers: usize,
        suppliers: usize,
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["data", "keys"] {
            make_private(&folder.path().join(name));
        }
        let services = open(folder.path(), opens_at);
        let wave = draft(&services.0, opens_at, closes_at, buyers, suppliers);
        before(&services.0, wave);
        workflow::launch(&services.0, wave, false).unwrap();
        let mut wave = Self::of(folder, services, wave, Vec::new());
        wave.works_the_outbox();
        wave.people = wave.letters();
        wave
    }

    fn of(
        folder: TempDir,
        (services, clock): (Arc<Services>, Arc<SetClock>),
        wave: WaveId,
        people: Vec<Person>,
    ) -> Self {
        let (transport, mail) = Transport::memory();
        Self {
            server: OnceLock::new(),
            worker: Worker::new(Arc::clone(&services), transport, "rapport@trust.example"),
            mail,
            services,
            clock,
            wave,
            people,
            folder,
        }
    }

    /// The folder of everything.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The folder of the keys.
    pub fn keys(&self) -> PathBuf {
        self.folder.path().join("keys")
    }

    /// The people of a party.
    pub fn of_party(&self, party: &PartyKey) -> Vec<Person> {
        let people = self.people.iter().filter(|person| person.party == *party);
        people.cloned().collect()
    }

    /// The buyer's people.
    pub fn buyers(&self) -> Vec<Person> {
        self.of_party(&PartyKey::buyer())
    }

    /// The supplier's people.
    pub fn suppliers(&self) -> Vec<Person> {
        self.of_party(&PartyKey::supplier())
    }

    /// Panels in the order of the parties.
    pub fn panels(&self) -> [PanelId; 2] {
        [self.buyers()[0].panel, self.suppliers()[0].panel]
    }

    /// The port of this wave's server, started on first use.
    pub fn port(&self) -> u16 {
        let start = || WebServer::start(Arc::clone(&self.services) as _);
        self.server.get_or_init(start).port
    }

    /// Somebody sends answers.
    pub fn answers(&self, person: &Person, answers: &Answers) -> Reply {
        post(self.port(), &person.page(), &form(&person.code, answers)).unwrap()
    }

    /// Somebody sends answers that count.
    pub fn counts(&self, person: &Person, answers: &Answers) {
        let reply = self.answers(person, answers);
        assert!(reply.thanks(), "{}: {}", reply.status, reply.body);
    }

    /// The worker does all there is to do.
    pub fn works_the_outbox(&self) {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        while runtime.block_on(self.worker.tick()).unwrap() {}
    }

    /// Addresses of the mail that arrived so far, in order.
    pub fn mailed(&self) -> Vec<String> {
        let mail = self.mail.lock().unwrap();
        mail.iter()
            .filter_map(|mail| letter(&mail.formatted()))
            .map(|(address, _)| address)
            .collect()
    }

    /// Every mail there is: to whom, and what a person reads of it (subject and text).
    pub fn mails(&self) -> Vec<(String, String)> {
        let mail = self.mail.lock().unwrap();
        let read = |bytes: &[u8]| {
            let mail = mailparse::parse_mail(bytes).unwrap();
            let header = |name: &str| mail.headers.get_first_value(name).unwrap_or_default();
            let text = mail
                .parts()
                .find(|part| part.ctype.mimetype == "text/plain");
            let text = text.map_or_else(String::new, |part| part.get_body().unwrap());
            (header("To"), format!("{}\n{text}", header("Subject")))
        };
        mail.iter().map(|mail| read(&mail.formatted())).collect()
    }

    /// Takes away the mail that arrived: recipients and subjects, in order.
    pub fn takes_mail_away(&self) -> Vec<(String, String)> {
        let mut mail = self.mail.lock().unwrap();
        std::mem::take(&mut *mail)
            .iter()
            .map(|message| {
                let bytes = message.formatted();
                let parsed = mailparse::parse_mail(&bytes).unwrap();
                let subject = parsed.headers.get_first_value("Subject").unwrap();
                (message.envelope().to()[0].to_string(), subject)
            })
            .collect()
    }

    fn letters(&self) -> Vec<Person> {
        let mail = self.mail.lock().unwrap();
        let mut people: Vec<Person> = mail
            .iter()
            .filter_map(|mail| letter(&mail.formatted()))
            .map(|(email, link)| {
                let (page, fragment) = link.split_once('#').unwrap();
                let (code, _) = fragment.split_once('.').unwrap();
                let party = if email.starts_with("buyer") {
                    PartyKey::buyer()
                } else {
                    PartyKey::supplier()
                };
                Person {
                    party,
                    panel: page.rsplit_once('/').unwrap().1.parse().unwrap(),
                    code: code.to_owned(),
                    email,
                    link,
                }
            })
            .collect();
        people.sort_by(|a, b| a.email.cmp(&b.email));
        people
    }

    /// The sealed boxes of a panel.
    pub fn boxes(&self, panel: PanelId) -> Vec<Vec<u8>> {
        store::boxes(&mut self.services.store.connection().unwrap(), panel).unwrap()
    }

    /// Time passes until the wave may be closed.
    pub fn is_over(&self) {
        let wave = store::wave(&mut self.services.store.connection().unwrap(), self.wave);
        self.clock.set(wave.unwrap().unwrap().schedule.late_until());
    }

    /// The wave is closed; the counts of both parties.
    pub fn closes(&self) -> Vec<Count> {
        match self.tries_to_close().unwrap() {
            CloseOutcome::Closed(counts) => counts,
            CloseOutcome::Postponed(until) => panic!("postponed until {until}"),
        }
    }

    /// Somebody tries to close the wave.
    pub fn tries_to_close(&self) -> Result<CloseOutcome, WorkflowError> {
        workflow::close(&self.services, self.wave, &mut |_| {})
    }

    /// The facilitator shows every comment that may be shown.
    pub fn decides(&self) {
        let comments = workflow::comments(&self.services, self.wave).unwrap();
        let shown = (1..)
            .zip(comments)
            .filter(|(_, comment)| comment.may_be_shown);
        let decisions: Vec<_> = shown.map(|(number, _)| (number, Decision::Show)).collect();
        workflow::decide(&self.services, self.wave, &decisions).unwrap();
    }

    /// The wave is released, with every comment that may be shown.
    pub fn releases(&self) -> Release {
        self.decides();
        workflow::release(&self.services, self.wave, &mut |_| {}).unwrap()
    }

    /// A year later: the next wave after this one, launched, with its invitations arrived.
    pub fn next_year(&mut self) {
        self.next_year_asks(None);
    }

    /// The year after: the same rosters, and another definition if there is one, just opened.
    pub fn next_year_asks(&mut self, other: Option<&CheckedDefinition>) {
        let this = store::wave(&mut self.services.store.connection().unwrap(), self.wave);
        let year = (365 * 24).hours();
        let schedule = this.unwrap().unwrap().schedule;
        let new = NewWave {
            label: "2028".into(),
            opens_at: schedule.opens_at + year,
            closes_at: schedule.opens_at + year + (18 * 24).hours(),
            zone: schedule.zone,
            reference_period: None,
            k: None,
            custody: None,
        };
        // Thank-yous for the wave before. Its rosters are copied before its addresses are forgotten.
        self.works_the_outbox();
        self.wave = workflow::next_wave(&self.services, self.wave, other, &new).unwrap();
        self.clock.set(new.opens_at);
        workflow::launch(&self.services, self.wave, false).unwrap();
        self.mail.lock().unwrap().clear();
        self.works_the_outbox();
        self.people = self.letters();
    }

    /// What another process on the same files works with.
    pub fn another_process(&self) -> Arc<Services> {
        self.another_process_at(self.clock.now())
    }

    /// The same, with a clock of its own.
    pub fn another_process_at(&self, now: Timestamp) -> Arc<Services> {
        open(self.folder.path(), now).0
    }

    /// The same, with any clock.
    pub fn another_process_by(&self, clock: Arc<dyn Clock>) -> Arc<Services> {
        Arc::new(Services::open(&settings(self.folder.path()), clock).unwrap())
    }

    /// Copies the files, as a backup does while the server runs.
    pub fn saved(&self) -> Saved {
        Saved {
            data: data(self.folder.path()),
            keys: files(&self.keys()),
            wave: self.wave,
            people: self.people.clone(),
            now: self.clock.now(),
        }
    }

    /// Stops everything and keeps the files.
    pub fn put_away(self) -> Saved {
        let now = self.clock.now();
        let (folder, people, wave) = self.leave();
        Saved {
            data: data(folder.path()),
            keys: files(&folder.path().join("keys")),
            wave,
            people,
            now,
        }
    }

    /// Stops everything but keeps the folder, for programs that run on it.
    pub fn leave(self) -> (TempDir, Vec<Person>, WaveId) {
        let Self {
            server,
            worker,
            services,
            wave,
            people,
            folder,
            ..
        } = self;
        drop((server, worker, services));
        // The server's threads let go of the database one after the other; the last of them takes
        // the log away, and a moment later its lock.
        let data = folder.path().join("data");
        let (database, log) = (data.join("rapport.sqlite"), data.join(LOG));
        for _ in 0..10_000 {
            if !log.exists() && !rapport::store::is_in_use(&database).unwrap() {
                return (folder, people, wave);
            }
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        panic!("the database stays open");
    }

    /// Opens a folder that was left, at this time.
    pub fn found(folder: TempDir, people: Vec<Person>, wave: WaveId, now: Timestamp) -> Self {
        let services = open(folder.path(), now);
        Self::of(folder, services, wave, people)
    }
}

impl Saved {
    /// A wave that goes on from these files, in a folder of its own.
    pub fn taken_up(&self) -> TestWave {
        let folder = tempfile::tempdir().unwrap();
        self.written_to(folder.path());
        TestWave::found(folder, self.people.clone(), self.wave, self.now)
    }

    /// Writes the files into a folder.
    pub fn written_to(&self, folder: &Path) {
        for (name, files) in [("data", &self.data), ("keys", &self.keys)] {
            let directory = folder.join(name);
            make_private(&directory);
            if name == "data" && database::is_postgresql() {
                fill(folder, files);
                continue;
            }
            for (name, content) in files {
                let file = directory.join(name);
                fs::write(&file, content).unwrap();
                fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
            }
        }
    }

    /// The database's file.
    pub fn database(&self) -> &[u8] {
        &self.data[DATABASE]
    }

    /// Its write-ahead log; empty when there is none.
    pub fn log(&self) -> &[u8] {
        self.data.get(LOG).map_or(&[], Vec::as_slice)
    }
}

/// Answers that nobody else gives: another number, other answers.
pub fn opinion(number: usize) -> Answers {
    let layout = Layout::of(&definition());
    let point = |slot: usize| u8::try_from((number * 7 + slot * slot) % 5 + 1).unwrap();
    Answers {
        ratings: (0..layout.ratings.len())
            .map(|slot| Some(point(slot)))
            .collect(),
        picks: vec![vec![u8::try_from(number % 2).unwrap()]],
        comments: vec![CommentAnswer {
            text: format!("Opinion {number}."),
            consent: Consent::Verbatim,
        }],
    }
}

/// The same answers with another comment.
pub fn with_comment(mut answers: Answers, text: &str) -> Answers {
    answers.comments[0].text = text.to_owned();
    answers
}

fn draft(
    services: &Services,
    opens_at: Timestamp,
    closes_at: Timestamp,
    buyers: usize,
    suppliers: usize,
) -> WaveId {
    draft_after(
        services,
        opens_at,
        closes_at,
        (buyers, suppliers),
        |_, _| {},
    )
}

/// A draft of a relationship to which something happened first.
fn draft_after(
    services: &Services,
    opens_at: Timestamp,
    closes_at: Timestamp,
    (buyers, suppliers): (usize, usize),
    first: impl FnOnce(&Services, RelationshipId),
) -> WaveId {
    let sides = [
        (PartyKey::buyer(), buyers),
        (PartyKey::supplier(), suppliers),
    ];
    draft_of(services, &definition(), opens_at, closes_at, &sides, first)
}

/// A draft that asks a definition of some parties.
fn draft_of(
    services: &Services,
    definition: &CheckedDefinition,
    opens_at: Timestamp,
    closes_at: Timestamp,
    sides: &[(PartyKey, usize)],
    first: impl FnOnce(&Services, RelationshipId),
) -> WaveId {
    let facilitator = "facilitator@consult.example";
    workflow::add_facilitator(services, "Ines Vogel", facilitator).unwrap();
    let named = |key: &PartyKey| match key.as_str() {
        "buyer" => "Nordwerk",
        _ => "Halden",
    };
    let party = |(key, _): &(PartyKey, usize)| NewParty {
        representative: Name {
            name: format!("{}'s representative", named(key)),
            email: format!("representative@{key}.example"),
            locale: "en".into(),
        },
        key: key.clone(),
        name: named(key).into(),
    };
    let parties: Vec<NewParty> = sides.iter().map(party).collect();
    let relationship =
        workflow::add_relationship(services, facilitator, "Nordwerk and Halden", &parties).unwrap();
    first(services, relationship);
    let new = NewWave {
        label: "2027".into(),
        opens_at,
        closes_at,
        zone: "Europe/Berlin".into(),
        reference_period: None,
        k: None,
        custody: None,
    };
    let wave = workflow::new_wave(services, relationship, definition, &new).unwrap();
    for (party, size) in sides {
        let lines: Vec<RosterLine> = (0..*size)
            .map(|number| RosterLine {
                line: u64::try_from(number).unwrap() + 2,
                name: format!("Person {number}"),
                email: format!("{party}-{number:03}@people.example"),
                locale: "en".into(),
            })
            .collect();
        workflow::import_roster(services, wave, party, &lines).unwrap();
    }
    wave
}

fn open(folder: &Path, now: Timestamp) -> (Arc<Services>, Arc<SetClock>) {
    let clock = Arc::new(SetClock::at(now));
    let settings = settings(folder);
    let services = Services::open(&settings, Arc::clone(&clock) as Arc<dyn Clock>).unwrap();
    (Arc::new(services), clock)
}

fn settings(folder: &Path) -> Settings {
    Settings {
        database: database::address(folder),
        data: folder.join("data"),
        keys: folder.join("keys"),
        public_url: SITE.into(),
        listen: "127.0.0.1:0".parse().unwrap(),
        mail: None,
        mail_from: "rapport@trust.example".into(),
        mailing: rapport::config::Mailing::default(),
        trusted_proxies: Vec::new(),
        metrics_listen: None,
    }
}

/// Address and link of an invitation or a reminder; other mail has no link with a code.
fn letter(mail: &[u8]) -> Option<(String, String)> {
    let mail = mailparse::parse_mail(mail).unwrap();
    let to = mail.headers.get_first_value("To").unwrap();
    let address = to
        .rsplit('<')
        .next()
        .unwrap()
        .trim_end_matches('>')
        .trim()
        .to_owned();
    let mut parts = mail.parts();
    let text = parts
        .find(|part| part.ctype.mimetype == "text/plain")
        .unwrap();
    let text = text.get_body().unwrap();
    let mut words = text.split_whitespace();
    let link = words.find(|word| word.starts_with("http") && word.contains('#'))?;
    Some((address, link.to_owned()))
}

/// The database: SQLite's files, or on PostgreSQL every table's rows and what stands beside them.
fn data(folder: &Path) -> Files {
    if !database::is_postgresql() {
        return files(&folder.join("data"));
    }
    let mut found = Files::new();
    for table in database::tables(folder) {
        found.insert(format!("{table}.rows"), database::rows(folder, &table));
        found.insert(
            format!("{table}.headers"),
            database::headers(folder, &table),
        );
    }
    found
}

/// Makes a schema with these rows.
fn fill(folder: &Path, data: &Files) {
    drop(Store::open(&database::address(folder)).unwrap());
    for table in database::tables(folder) {
        if let Some(rows) = data.get(&format!("{table}.rows")) {
            database::add_rows(folder, &table, rows);
        }
    }
}

/// The files of a folder, without the index of the log, which is lost with the process.
fn files(folder: &Path) -> Files {
    let entries = folder.read_dir().unwrap().map(|entry| entry.unwrap());
    entries
        .map(|entry| (entry.file_name().into_string().unwrap(), entry.path()))
        .filter(|(name, _)| !name.ends_with("-shm"))
        .map(|(name, path)| (name, fs::read(path).unwrap()))
        .collect()
}

fn make_private(directory: &Path) {
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(directory)
        .unwrap();
}
