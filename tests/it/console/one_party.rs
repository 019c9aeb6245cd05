//! One organisation that looks at itself: the whole way in the console, and everything that anybody
//! reads on it, in every language. Nobody is told of a second organisation. The same words are looked
//! for where there are two, and are found there.

use std::sync::Arc;

use jiff::SignedDuration;
use rapport::mail::{Outgoing, Transport, Worker};
use rapport::store;
use serde_json::{Map, Value, json};

use super::own_definition::{new_wave, offered, send_file};
use super::site::{Browser, INES, PASSWORD, Page, Site, TERMS, last, open_site, roster};

const LANGUAGES: [&str; 8] = ["en", "de", "fr", "es", "pt", "pl", "zh", "ar"];

/// How a second organisation is spoken of, by language.
const OF_TWO: [(&str, &[&str]); 8] = [
    (
        "en",
        &[
            "both organisations",
            "both sides",
            "both of them",
            "both are asking",
            "both rosters",
            "both representatives",
            "partner",
            "work together",
            "working with",
            "at the same moment",
            " a side",
            "each side",
            "other side",
            "an organisation answer",
        ],
    ),
    (
        "de",
        &[
            "beide organisationen",
            "beiden organisationen",
            "beide seiten",
            "mit beiden",
            "beide fragen",
            "beide sie",
            "partner",
            "zusammenarbeit",
            "im selben augenblick",
            "jeder seite",
            "jede seite",
            "einer seite",
            "je seite",
            "andere seite",
        ],
    ),
    (
        "fr",
        &[
            "deux organisations",
            "avec les deux",
            "partenaire",
            "travaillent ensemble",
            "travail en commun",
            "de part et d’autre",
            "au même moment",
            "une organisation répondent",
        ],
    ),
    (
        "es",
        &[
            "dos organizaciones",
            "ambas organizaciones",
            "con ambas",
            "trabajo conjunto",
            "trabajan en conjunto",
            "mismo momento",
            "personas de una organización",
        ],
    ),
    (
        "pt",
        &[
            "duas organizações",
            "ambas as organizações",
            "com ambas",
            "parceir",
            "trabalham em conjunto",
            "bem em conjunto",
            "mesmo momento",
            "pessoas de uma organização",
        ],
    ),
    (
        "pl",
        &[
            "obie organizacje",
            "obie pytają",
            "obu organizacj",
            "obiema",
            "partner",
            "współpracuj",
            "współpracy",
            "w tej samej chwili",
            "z danej organizacji",
        ],
    ),
    ("zh", &["双方", "合作", "同一时刻", "伙伴", "一方的"]),
    (
        "ar",
        &[
            "المؤسستان",
            "المؤسستين",
            "الجانبين",
            "المشترك بينهما",
            "شريك",
            "اللحظة نفسها",
        ],
    ),
];

/// A definition that asks an organisation about itself, in all languages, with no text that would be found.
fn asked_alone() -> Vec<u8> {
    let text = |words: &str| {
        let texts = LANGUAGES.map(|language| (language.to_owned(), json!(words)));
        Value::Object(Map::from_iter(texts))
    };
    let labels = ["1", "2", "3", "4", "5"].map(text);
    let languages = LANGUAGES.map(|code| json!({ "code": code, "reviewed": true }));
    let items = ["plans", "listens", "learns"];
    let written = items.map(|id| json!({ "id": id, "facet": "habits", "text": text(id) }));
    let definition = json!({
        "format": 1,
        "id": "alone",
        "version": "1.0.0",
        "title": text("Ready"),
        "languages": languages,
        "introduction": text("{own}, {period}"),
        "scales": [{
            "id": "frequency",
            "labels": labels,
            "cant_say": text("?"),
        }],
        "dimensions": [{
            "id": "culture", "title": text("Culture"), "description": text("D"), "perspectives": "own",
        }],
        "facets": [{
            "id": "habits", "dimension": "culture", "title": text("Habits"), "description": text("D"),
        }],
        "items": written,
        "sections": [
            { "id": "culture", "title": text("A"), "scale": "frequency", "items": items },
            { "id": "more", "title": text("B"), "picks": ["mood"], "comments": ["keep"] },
        ],
        "picks": [{
            "id": "mood", "text": text("C"), "limit": 1, "options": { "words": [
                { "id": "calm", "text": text("calm"), "tone": "positive" },
                { "id": "tense", "text": text("tense"), "tone": "negative" },
            ] },
        }],
        "comments": [{ "id": "keep", "text": text("E"), "max_bytes": 200 }],
    });
    serde_json::to_vec(&definition).unwrap()
}

/// Everything that was read: where, in which language, what.
#[derive(Default)]
struct Readings(Vec<(String, &'static str, String)>);

impl Readings {
    fn page(&mut self, language: &'static str, place: &str, page: Page) -> Page {
        assert!(
            page.status < 500 && page.status != 404,
            "{place}: {}",
            page.status
        );
        self.add(language, place, &page.body);
        page
    }

    fn add(&mut self, language: &'static str, place: &str, words: &str) {
        let plain = words.replace(['\u{2068}', '\u{2069}'], "").to_lowercase();
        let plain: Vec<&str> = plain.split_whitespace().collect();
        self.0.push((place.to_owned(), language, plain.join(" ")));
    }

    /// Where a second organisation is spoken of, and how.
    fn of_two(&self) -> Vec<(&str, &'static str, String)> {
        let mut found = Vec::new();
        for (place, language, words) in &self.0 {
            let (_, known) = OF_TWO.iter().find(|(known, _)| known == language).unwrap();
            let known = known.iter().chain(&["{partner}", "halden"]);
            for phrase in known {
                if let Some((before, after)) = words.split_once(phrase) {
                    let before: String = before.chars().rev().take(60).collect();
                    let before: String = before.chars().rev().collect();
                    let after: String = after.chars().take(40).collect();
                    found.push((
                        place.as_str(),
                        *language,
                        format!("{before}{phrase}{after}"),
                    ));
                }
            }
        }
        found
    }
}

/// A facilitator, the mail that goes out, and what was read on the way.
struct Way {
    site: Site,
    ines: Browser,
    worker: Worker,
    mail: Outgoing,
    read: Readings,
    alone: bool,
}

impl Way {
    fn begin(alone: bool) -> Self {
        let site = open_site();
        let (transport, mail) = Transport::memory();
        let worker = Worker::new(
            Arc::clone(&site.services),
            transport,
            "rapport@trust.example",
        );
        Self {
            ines: site.signed_in(INES),
            site,
            worker,
            mail,
            read: Readings::default(),
            alone,
        }
    }

    fn parties(&self) -> &'static [&'static str] {
        if self.alone {
            &["buyer"]
        } else {
            &["buyer", "supplier"]
        }
    }

    /// Opens a page of the console.
    fn opens(&mut self, path: &str) -> Page {
        let page = self.ines.open(path);
        self.read.page("en", path, page)
    }

    fn sends(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.ines.send(path, fields);
        assert_eq!(page.status, 303, "{path}: {}", page.body);
        let to = page.header("location").unwrap().to_owned();
        self.opens(&to);
        page
    }

    /// Reads the mail that went out; the links in it.
    fn mails(&mut self, language_of: impl Fn(&str) -> &'static str) -> Vec<String> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let runtime = runtime.unwrap();
        while runtime.block_on(self.worker.tick()).unwrap() {}
        let sent = std::mem::take(&mut *self.mail.lock().unwrap());
        let mut links = Vec::new();
        for message in sent {
            let bytes = message.formatted();
            let mail = mailparse::parse_mail(&bytes).unwrap();
            let header = |name: &str| {
                use mailparse::MailHeaderMap;
                mail.headers.get_first_value(name).unwrap_or_default()
            };
            let language = language_of(&header("To"));
            for part in mail.parts() {
                let body = part.get_body().unwrap_or_default();
                let words = format!("{}\n{body}", header("Subject"));
                self.read
                    .add(language, &format!("mail: {}", header("Subject")), &words);
                if part.ctype.mimetype == "text/plain" {
                    let found = body
                        .split_whitespace()
                        .filter(|word| word.starts_with("http"));
                    links.extend(found.map(|link| link.replace("http://localhost", "")));
                }
            }
        }
        links
    }

    /// Asks the representatives in a language; what their links lead to.
    fn representatives(&mut self, wave: &str, language: &'static str) -> String {
        let relationship = {
            let mut connection = self.site.services.store.connection().unwrap();
            let found = store::wave(&mut connection, wave.parse().unwrap()).unwrap();
            found.unwrap().relationship
        };
        let path = format!("/console/relationships/{relationship}/representative/buyer");
        self.opens(&path);
        let person = [
            ("name", "Ana Berg"),
            ("email", "ana@buyer.example"),
            ("locale", language),
        ];
        self.sends(&path, &person);
        self.sends(&format!("/console/waves/{wave}/representative/buyer"), &[]);
        let links = self.mails(|_| language);
        let link = links
            .into_iter()
            .find(|link| link.starts_with("/r/"))
            .unwrap();
        self.opens(&link);
        self.opens(&format!("{link}/questionnaire"));
        link
    }

    fn signs_in_at(&mut self, moment: &str) {
        self.site.set(moment);
        assert_eq!(self.ines.sign_in(INES, PASSWORD).status, 303);
    }
}

/// The language of an invitee, by the number in the address.
fn language_of(address: &str) -> &'static str {
    let digits: String = address.chars().filter(char::is_ascii_digit).collect();
    LANGUAGES[digits
        .parse::<usize>()
        .map_or(0, |number| (number - 1) % LANGUAGES.len())]
}

/// The whole way; everything that was read on it.
fn walked(alone: bool) -> Readings {
    let mut way = Way::begin(alone);
    way.opens("/console");
    let relationship = if alone {
        way.opens("/console/relationships/new")
            .says("One organisation looks at itself");
        let page = way.ines.send(
            "/console/relationships/new",
            &[
                ("name", "Nordwerk"),
                ("who", "one"),
                ("buyer-name", "Nordwerk"),
                ("buyer-representative", "Ana Berg"),
                ("buyer-email", "ana@buyer.example"),
                ("supplier-name", "what stood there before"),
            ],
        );
        assert_eq!(page.status, 303, "{}", page.body);
        last(page.header("location").unwrap())
    } else {
        way.ines.add_relationship()
    };
    // The form that adds a relationship, and the list, speak of two as well.
    way.read.0.clear();
    let path = format!("/console/relationships/{relationship}");
    way.opens(&path);
    way.opens(&new_wave(&relationship));
    let page = send_file(&way.ines, &new_wave(&relationship), &TERMS, &asked_alone());
    assert_eq!(page.status, 303, "{}", page.body);
    let wave = last(page.header("location").unwrap());
    let at = |path: &str| format!("/console/waves/{wave}{path}");
    for path in ["", "/edit"] {
        way.opens(&at(path));
    }
    for party in way.parties() {
        let people = roster(party, 16).replace(",\n", ",LANGUAGE\n");
        let mut lines = people.lines().map(str::to_owned).collect::<Vec<_>>();
        for (line, language) in lines.iter_mut().skip(1).zip(LANGUAGES.iter().cycle()) {
            *line = line.replace("LANGUAGE", language);
        }
        let path = at(&format!("/rosters/{party}"));
        way.opens(&path);
        way.sends(&path, &[("text", &lines.join("\n"))]);
        for look in ["/questionnaire", "/mails"] {
            way.opens(&at(&format!("{look}/{party}")));
        }
    }
    way.representatives(&wave, "de");
    let link = way.representatives(&wave, "en");
    way.opens(&at("/launch"));
    way.sends(&at("/launch"), &[("sure", "1")]);
    way.opens(&link);

    way.signs_in_at("2027-03-02T09:00:00Z");
    let mut stops = way.mails(language_of);
    stops.retain(|link| link.starts_with("/n/"));
    for step in ["", "/remind", "/people", "/postpone"] {
        way.opens(&at(step));
    }
    way.sends(&at("/remind"), &[("sure", "1")]);
    way.mails(language_of);
    answers(&mut way, &wave, &stops);

    way.signs_in_at("2027-03-20T16:00:00Z");
    way.opens(&at("/close"));
    way.sends(&at("/close"), &[("sure", "1")]);
    way.opens(&link);
    way.opens(&at("/comments"));
    let shown: Vec<(String, &str)> = (1..=2 * 16).map(|n| (format!("d{n}"), "show")).collect();
    let shown: Vec<(&str, &str)> = shown.iter().map(|(n, d)| (n.as_str(), *d)).collect();
    way.sends(&at("/comments"), &shown);
    way.opens(&at("/release"));
    way.sends(&at("/release"), &[("sure", "1")]);
    way.site.pass(SignedDuration::from_hours(1));
    let links = way.mails(language_of);
    let link = links
        .into_iter()
        .find(|link| link.starts_with("/r/"))
        .unwrap();
    for step in ["", "/agreements", "/next"] {
        way.opens(&at(step));
    }
    let action = [
        ("text", "Meet"),
        ("due", "2027-06-30"),
        ("facet", ""),
        ("owner-buyer", "Ana"),
        ("owner-supplier", "Jon"),
    ];
    way.sends(&at("/agreements"), &action[..if alone { 4 } else { 5 }]);
    way.opens(&link);
    for language in ["en", "de"] {
        let path = at(&format!("/readout/report.html?language={language}"));
        let page = way.ines.open(&path);
        way.read.page(language, &path, page);
    }
    public(&mut way, &wave);
    way.read
}

/// Everybody answers without script, in a language each; and reads the public pages.
fn answers(way: &mut Way, wave: &str, stops: &[String]) {
    let outside = way.site.browser();
    for (panel, people) in way.site.panels(wave) {
        for invitee in &people {
            let language = language_of(&invitee.person.email);
            let page = format!("/s/{panel}?lang={language}");
            let letter = way
                .site
                .services
                .letter(invitee.id, store::MailKind::Invitation);
            let code = letter.unwrap().unwrap().code_printed.replace(' ', "");
            let opened = outside.open(&page);
            way.read.page(language, &page, opened);
            let refused = outside.post(&page, &[("code", "")]);
            way.read.page(language, "a form with faults", refused);
            let form = [
                ("code", code.as_str()),
                ("r0", "3"),
                ("r1", "4"),
                ("r2", "4"),
                ("p0", "0"),
                ("c0", "Fine"),
                ("s0", "1"),
            ];
            let thanked = outside.post(&page, &form);
            assert_eq!(thanked.status, 200, "{}", thanked.body);
            way.read.page(language, "thanks", thanked);
        }
        for language in LANGUAGES {
            let path = format!("/w/{wave}/questions/{panel}?lang={language}");
            let page = outside.open(&path);
            way.read.page(language, &path, page);
        }
    }
    public(way, wave);
    assert_eq!(stops.len(), 16 * way.parties().len());
    for (stop, language) in stops.iter().zip(LANGUAGES.iter().cycle()) {
        // The mails went out in any order: the page says its language itself.
        let page = outside.open(stop);
        let language = LANGUAGES
            .into_iter()
            .find(|known| page.body.contains(&format!("<html lang=\"{known}\"")))
            .unwrap_or(language);
        way.read.page(language, "no more mail", page);
        let page = outside.post(stop, &[]);
        way.read.page(language, "no more mail, sent", page);
    }
}

fn public(way: &mut Way, wave: &str) {
    let outside = way.site.browser();
    for language in LANGUAGES {
        for page in ["", "/stored", "/bulletin", "/drop"] {
            let path = format!("/w/{wave}{page}?lang={language}");
            let page = outside.open(&path);
            way.read.page(language, &path, page);
        }
    }
}

#[test]
pub fn nobody_is_told_of_a_second_organisation() {
    let read = walked(true);
    let found = read.of_two();
    assert!(found.is_empty(), "{} times:\n{found:#?}", found.len());
    for language in LANGUAGES {
        let of = read.0.iter().filter(|(_, known, _)| *known == language);
        assert!(of.count() > 20, "{language}");
    }
}

#[test]
fn where_there_are_two_the_same_words_are_found_in_every_language() {
    let read = walked(false);
    let found = read.of_two();
    for language in LANGUAGES {
        for place in ["thanks", "mail:", "/w/", "/s/", "no more mail"] {
            let here = |(found, known, _): &&(&str, &str, String)| {
                found.starts_with(place) && *known == language
            };
            assert!(found.iter().any(|one| here(&one)), "{language}: {place}");
        }
    }
}

#[test]
pub fn what_asks_about_a_partner_is_not_offered_to_one_alone_and_is_refused() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let two = new_wave(&ines.add_relationship());
    let page = ines.send(
        "/console/relationships/new",
        &[
            ("name", "Halden"),
            ("who", "one"),
            ("buyer-name", "Halden"),
            ("buyer-email", "jon@halden.example"),
        ],
    );
    let one = new_wave(&last(page.header("location").unwrap()));
    let (for_two, for_one) = (ines.open(&two), ines.open(&one));
    assert_eq!((offered(&for_two), offered(&for_one)), (6, 1));
    assert!(for_one.says("collaboration-readiness") && !for_one.says("name=\"custody\""));

    // Chosen all the same, by hand or as a file.
    let small = include_bytes!("../support/small.json");
    let list = "<select id=\"definition\" name=\"definition\">\n<option value=\"";
    let first = for_two.between(list, "\"");
    let other = [TERMS.as_slice(), &[("definition", first.as_str())]].concat();
    for page in [
        ines.send(&one, &other),
        send_file(&ines, &one, &TERMS, small),
    ] {
        assert_eq!(page.status, 422);
        assert!(
            page.says("asks about a partner; choose a definition"),
            "{}",
            page.body
        );
    }
    let mut connection = site.services.store.connection().unwrap();
    assert!(store::waves(&mut connection, None).unwrap().is_empty());
    let kept = store::definition_body(&mut connection, &first).unwrap();
    assert!(kept.is_none(), "nothing was stored");
    drop(connection);

    // Two can be asked about themselves only, each for itself.
    let own = ines.open(&one).between(list, "\"");
    let own = [TERMS.as_slice(), &[("definition", own.as_str())]].concat();
    let page = ines.send(&two, &own);
    assert_eq!(page.status, 303);
    let each = last(page.header("location").unwrap());
    let asked = ines.open(&format!("/console/waves/{each}/questionnaire/buyer"));
    assert!(
        asked.says("asks how Nordwerk works") && asked.says("both organisations see"),
        "{}",
        asked.body
    );
    let page = ines.send(&one, &own);
    let wave = last(page.header("location").unwrap());
    let page = ines.send(&format!("/console/waves/{wave}/edit"), &other);
    assert_eq!(
        page.status, 422,
        "a draft does not become what it cannot be"
    );
    let page = ines.open(&format!("/console/waves/{wave}"));
    assert!(page.says("collaboration-readiness"), "{}", page.body);
}

#[test]
fn two_need_a_second_name() {
    let site = open_site();
    let ines = site.signed_in(INES);
    for who in [&[("who", "two")][..], &[]] {
        let first = [
            ("name", "Nordwerk"),
            ("buyer-name", "Nordwerk"),
            ("buyer-email", "ana@buyer.example"),
        ];
        let page = ines.send("/console/relationships/new", &[&first, who].concat());
        assert_eq!(page.status, 422);
        assert!(page.says("supplier"), "{}", page.body);
    }
}
