//! Launched waves, and for every invitee a ballot that is sealed and blinded.

use std::fs;
use std::io::Write;
use std::ops::Range;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::sync::Arc;

use data_encoding::BASE64URL_NOPAD;
use jiff::ToSpan;
use rand::Rng;
use rand::seq::SliceRandom;
use rapport::ballot::{AccessCode, BallotBox, OpeningPublicKey, seal};
use rapport::clock::{Clock, SystemClock};
use rapport::config::{Mailing, Settings};
use rapport::definition::CheckedDefinition;
use rapport::ids;
use rapport::questionnaire::Answers;
use rapport::relationship::{PanelId, PartyKey, Person, RosterLine};
use rapport::store;
use rapport::workflow::{self, NewParty, NewWave, Services};
use tempfile::TempDir;

use crate::blinding::{Blinding, PublicNumbers};
use crate::database::Database;

/// Invitees of a panel.
pub const INVITEES: usize = 20;
/// Panels, two to a wave.
const PANELS: usize = 200;
/// Where a folder says which database it belongs to.
pub const ADDRESS_FILE: &str = "address";

/// Everything that is ready before the clock runs.
pub struct Prepared {
    folder: TempDir,
    services: Services,
    panels: Vec<Panel>,
}

struct Panel {
    id: PanelId,
    /// The boxes as they were launched.
    boxes: Vec<Vec<u8>>,
    submissions: Vec<Submission>,
}

/// What one person's browser will send.
pub struct Submission {
    pub address: String,
    pub issue_path: String,
    pub issue_body: String,
    pub ballot_path: String,
    pub receipt: String,
    sealed: String,
    prefix: String,
    numbers: Arc<PublicNumbers>,
    blinding: Blinding,
}

impl Submission {
    /// The ballot with the signature that this blind one becomes.
    pub fn ballot_body(&self, blind: &[u8]) -> String {
        let signature = self.numbers.finalize(&self.blinding, blind);
        format!(
            "{{\"sealed\":\"{}\",\"prefix\":\"{}\",\"signature\":\"{}\"}}",
            self.sealed,
            self.prefix,
            BASE64URL_NOPAD.encode(&signature)
        )
    }
}

impl Prepared {
    /// Launches waves of the shipped definition on a database.
    pub fn on(database: &Database) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["data", "keys"] {
            let mut private = fs::DirBuilder::new();
            private
                .mode(0o700)
                .create(folder.path().join(name))
                .unwrap();
        }
        let address = database.address(folder.path());
        fs::write(folder.path().join(ADDRESS_FILE), &address).unwrap();
        let settings = Settings {
            database: address,
            data: folder.path().join("data"),
            keys: folder.path().join("keys"),
            public_url: "http://localhost".into(),
            listen: "127.0.0.1:0".parse().unwrap(),
            mail: None,
            mail_from: "rapport@trust.example".into(),
            mailing: Mailing::default(),
            trusted_proxies: Vec::new(),
            metrics_listen: None,
        };
        let services = Services::open(&settings, Arc::new(SystemClock)).unwrap();
        let mut panels = Vec::new();
        for number in 0..PANELS / 2 {
            for id in launch(&services, number) {
                let first = panels.len() * INVITEES;
                panels.push(Panel::prepared(&services, id, first));
            }
        }
        Self {
            folder,
            services,
            panels,
        }
    }

    /// Where everything lies.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The panels, as addresses name them.
    pub fn panels(&self) -> Vec<String> {
        self.panels
            .iter()
            .map(|panel| panel.id.to_string())
            .collect()
    }

    /// The submissions of some panels in an order drawn anew.
    pub fn shuffled(&self, panels: Range<usize>) -> Vec<&Submission> {
        let panels = self.panels[panels].iter();
        let mut all: Vec<&Submission> = panels.flat_map(|panel| &panel.submissions).collect();
        all.shuffle(&mut ids::generator());
        all
    }

    /// Puts every box back as it was launched.
    pub fn empty_the_boxes(&self) {
        for panel in &self.panels {
            self.services
                .store
                .transaction(|connection| {
                    for (shard, record) in (0..).zip(&panel.boxes) {
                        store::replace_box(connection, panel.id, shard, record)?;
                    }
                    Ok::<_, store::StoreError>(())
                })
                .unwrap();
        }
        self.services.store.checkpoint().unwrap();
    }

    /// Makes sure that everybody of these panels was issued and has a ballot in the box.
    pub fn check(&self, panels: Range<usize>) {
        for panel in &self.panels[panels] {
            let (_, open) = self.services.open_panel(panel.id).unwrap().unwrap();
            let keys = self.services.keys.panel(panel.id).unwrap();
            let mut connection = self.services.store.connection().unwrap();
            let record = store::boxes(&mut connection, panel.id).unwrap().remove(0);
            let opened =
                BallotBox::open_record(&keys.box_key, panel.id, 0, &record, open.shape(0)).unwrap();
            assert_eq!(
                (opened.issued_count(), opened.ballot_count()),
                (INVITEES, INVITEES)
            );
        }
    }
}

impl Panel {
    fn prepared(services: &Services, id: PanelId, first: usize) -> Self {
        let (_, open) = services.open_panel(id).unwrap().unwrap();
        let keys = services.keys.panel(id).unwrap();
        let mut connection = services.store.connection().unwrap();
        let invitations = store::invitation_ids(&mut connection, id).unwrap();
        let boxes = store::boxes(&mut connection, id).unwrap();
        let number = |text: &str| BASE64URL_NOPAD.decode(text.as_bytes()).unwrap();
        let jwk = &open.panel.issuing_key;
        let numbers = Arc::new(PublicNumbers::new(&number(&jwk.n), &number(&jwk.e)));
        let opening_key = OpeningPublicKey::from_base64url(&open.panel.opening_key).unwrap();
        let rng = &mut ids::generator();
        let submissions = invitations
            .into_iter()
            .zip(first..)
            .map(|(invitation, person)| {
                let answers: Answers = open.layout.blank();
                let packed = open.layout.pack(&answers).unwrap();
                let sealed = seal(&opening_key, &open.fingerprint, &packed, rng).unwrap();
                let (mut prefix, mut salt, mut inverse) = ([0; 32], [0; 48], [0; 256]);
                rng.fill_bytes(&mut prefix);
                rng.fill_bytes(&mut salt);
                rng.fill_bytes(&mut inverse[1..]);
                let prepared = [prefix, sealed.id().0].concat();
                let blinding = numbers.blind(&prepared, &salt, &inverse);
                let code = AccessCode::derive(&keys.code_key, invitation);
                let blinded = BASE64URL_NOPAD.encode(&blinding.blinded);
                Submission {
                    address: format!("10.1.{}.{}", person / 250, person % 250 + 1),
                    issue_path: format!("/s/{id}/issue"),
                    issue_body: format!(
                        "{{\"code\":\"{}\",\"blinded\":\"{blinded}\"}}",
                        code.as_str()
                    ),
                    ballot_path: format!("/s/{id}/ballot"),
                    receipt: sealed.id().to_hex(),
                    sealed: BASE64URL_NOPAD.encode(sealed.as_bytes()),
                    prefix: BASE64URL_NOPAD.encode(&prefix),
                    numbers: Arc::clone(&numbers),
                    blinding,
                }
            });
        let submissions = submissions.collect();
        Self {
            id,
            boxes,
            submissions,
        }
    }
}

fn launch(services: &Services, number: usize) -> Vec<PanelId> {
    let file = include_bytes!("../../../survey-definitions/compatibility-and-trust.json");
    let definition = CheckedDefinition::parse(file).unwrap();
    let facilitator = "facilitator@consult.example";
    if number == 0 {
        workflow::add_facilitator(services, "Ines Vogel", facilitator).unwrap();
    }
    let parties = [PartyKey::buyer(), PartyKey::supplier()].map(|key| NewParty {
        representative: Person {
            name: "Representative".into(),
            email: format!("{key}-{number}@representatives.example"),
            locale: "en".into(),
        },
        name: format!("The {key} {number}"),
        key,
    });
    let name = format!("Relationship {number}");
    let relationship = workflow::add_relationship(services, facilitator, &name, &parties).unwrap();
    let now = SystemClock.now();
    let new = NewWave {
        label: "Load".into(),
        opens_at: now,
        closes_at: now + (14 * 24).hours(),
        zone: "UTC".into(),
        reference_period: None,
        k: None,
        custody: None,
    };
    let wave = workflow::new_wave(services, relationship, &definition, &new).unwrap();
    for party in &parties {
        let lines: Vec<RosterLine> = (0..INVITEES)
            .map(|person| RosterLine {
                line: u64::try_from(person).unwrap() + 2,
                name: format!("Person {person}"),
                email: format!("{}-{number}-{person}@people.example", party.key),
                locale: "en".into(),
            })
            .collect();
        workflow::import_roster(services, wave, &party.key, &lines).unwrap();
    }
    workflow::launch(services, wave, false).unwrap();
    let mut connection = services.store.connection().unwrap();
    let panels = store::panels(&mut connection, wave).unwrap();
    panels.into_iter().map(|panel| panel.id).collect()
}

/// How long a box of 48 kB takes to the disk by itself.
pub fn milliseconds_to_reach_the_disk(folder: &Path) -> f64 {
    const WRITES: u32 = 100;
    let mut file = fs::File::create(folder.join("disk")).unwrap();
    let begun = SystemClock.now();
    for _ in 0..WRITES {
        file.write_all(&[7; 48 * 1024]).unwrap();
        file.sync_data().unwrap();
    }
    SystemClock.now().duration_since(begun).as_secs_f64() * 1000.0 / f64::from(WRITES)
}
