//! The page of a readout: documents are made beside the server's other work, once, in turn.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use rapport::report::{Document, Format, Options};
use rapport::web::{Made, Renderer};
use rapport::workflow::ConsoleLetter;

use super::site::{Browser, INES, OTTO, PASSWORD, Page, Site, open_site, open_site_making};

/// Readouts that are begun and finished when a test says so.
struct Press {
    /// Tells "language paper" of every readout that was begun.
    begun: Receiver<String>,
    /// Lets one readout go on: whether it succeeds.
    go: Sender<bool>,
}

fn fake(language: &str) -> Made {
    let document = |name: &str| Document {
        name: name.into(),
        bytes: format!("{name} in {language}").into_bytes(),
    };
    let mut documents: Vec<Document> = Format::ALL
        .into_iter()
        .filter(|format| !format.is_folder())
        .map(|format| document(format.file()))
        .collect();
    for name in [
        "charts/a.svg",
        "charts/a.png",
        "csv/a.csv",
        "release.schema.json",
    ] {
        documents.push(document(name));
    }
    let first = || vec![b"first".to_vec(), b"second".to_vec()];
    let pages = vec![(Format::Pdf, first()), (Format::Guide, first())];
    Made::new(documents, pages).unwrap()
}

fn press() -> (Press, Renderer) {
    let (begin, begun) = channel();
    let (go, may_go) = channel();
    let (begin, may_go) = (Mutex::new(begin), Arc::new(Mutex::new(may_go)));
    let renderer = Renderer::new(move |inputs, progress| {
        let what = format!("{} {:?}", inputs.language, inputs.paper);
        progress("report.pdf");
        begin.lock().unwrap().send(what).unwrap();
        let goes_on: bool = may_go.lock().unwrap().recv().unwrap();
        assert!(goes_on, "it fails as a defect would");
        Ok(fake(&inputs.language))
    });
    (Press { begun, go }, renderer)
}

/// A site with a released wave, whose readouts are made by `renderer`.
fn released(site: &Site) -> (Browser, String) {
    let ines = site.signed_in(INES);
    let wave = ines.draft();
    ines.launch(&wave);
    site.set("2027-03-02T09:00:00Z");
    for (panel, people) in site.panels(&wave) {
        people
            .iter()
            .for_each(|invitee| site.answer(panel, invitee, ""));
    }
    site.set("2027-03-20T16:00:00Z");
    ines.sign_in(INES, PASSWORD);
    ines.send(&format!("/console/waves/{wave}/close"), &[("sure", "1")]);
    ines.send(&format!("/console/waves/{wave}/release"), &[("sure", "1")]);
    (ines, format!("/console/waves/{wave}/readout"))
}

/// Opens the page until it stands as it should: other threads are at work.
fn until(browser: &Browser, path: &str, words: &str) -> Page {
    for _ in 0..10_000 {
        let page = browser.open(path);
        assert_eq!(page.status, 200, "{}", page.body);
        if page.says(words) {
            return page;
        }
        std::thread::yield_now();
    }
    panic!("never said: {words}");
}

fn health(site: &Site) {
    let page = site.browser().open("/health");
    assert_eq!((page.status, page.body.as_str()), (200, "ok\n"));
}

#[test]
pub fn readouts_are_made_two_at_a_time_and_the_server_answers_meanwhile() {
    let (press, renderer) = press();
    let site = open_site_making(renderer);
    let (ines, at) = released(&site);
    let asked = |language: &str, paper: &str| format!("{at}?language={language}&paper={paper}");
    let all = Options::default().formats.len();
    for (language, paper) in [("en", "a4"), ("de", "a4")] {
        let page = until(
            &ines,
            &asked(language, paper),
            &format!("1 of {all} documents are ready"),
        );
        let back = page.header("refresh").unwrap();
        assert!(back.ends_with(&asked(language, paper)), "{back}");
    }
    assert_eq!(press.begun.recv().unwrap(), "en A4");
    assert_eq!(press.begun.recv().unwrap(), "de A4");
    // A flood of the same and of others begins nothing.
    for _ in 0..20 {
        for paper in ["a4", "letter"] {
            for language in ["en", "de"] {
                ines.open(&asked(language, paper));
            }
        }
        health(&site);
    }
    assert!(press.begun.try_recv().is_err(), "two at a time");
    let page = ines.open(&asked("de", "letter"));
    assert!(page.says("One other readout comes first"), "{}", page.body);

    press.go.send(true).unwrap();
    assert_eq!(
        press.begun.recv().unwrap(),
        "en Letter",
        "in the order asked"
    );
    health(&site);
    for _ in 0..3 {
        press.go.send(true).unwrap();
    }
    until(&ines, &asked("de", "letter"), "All documents are ready");
    for (language, paper) in [("en", "a4"), ("de", "a4"), ("en", "letter")] {
        until(&ines, &asked(language, paper), "All documents are ready");
        let file = ines.open(&format!(
            "{at}/report.pdf?language={language}&paper={paper}"
        ));
        assert_eq!(file.body, format!("report.pdf in {language}"));
    }
    let begun: Vec<String> = press.begun.try_iter().collect();
    assert_eq!(begun, ["de Letter"], "nothing was made twice");
}

#[test]
pub fn a_finished_page_lists_every_document_with_its_size_and_pictures() {
    let (press, renderer) = press();
    let site = open_site_making(renderer);
    let (ines, at) = released(&site);
    press.go.send(true).unwrap();
    let page = until(&ines, &at, "All documents are ready");
    assert_eq!(page.header("refresh"), None, "it stays as it is");
    for format in Format::ALL {
        let name = match format {
            Format::Csv => "csv.zip",
            Format::Charts => "charts.zip",
            Format::Pictures => "charts-png.zip",
            single => single.file(),
        };
        assert!(page.body.contains(&format!(">{name}</a>")), "{name}");
        assert!(page.says(&format.purpose("en")), "{name}");
        let file = ines.open(&format!("{at}/{name}"));
        assert_eq!(file.status, 200, "{name}");
        let disposition = format!("attachment; filename=\"{name}\"");
        assert_eq!(
            file.header("content-disposition"),
            Some(disposition.as_str())
        );
    }
    assert!(page.says("Page 2 of report.pdf"));
    let picture = ines.open(&format!("{at}/pdf-2.png"));
    assert_eq!(picture.header("content-type"), Some("image/png"));
    assert_eq!(picture.body, "second");
    let zip = ines.open(&format!("{at}/readout.zip"));
    assert!(zip.bytes.starts_with(b"PK"));
    for nothing in [
        "pdf-3.png",
        "pdf-0.png",
        "html-1.png",
        "pdf-.png",
        "x.pdf",
        "charts",
    ] {
        assert_eq!(
            ines.open(&format!("{at}/{nothing}")).status,
            404,
            "{nothing}"
        );
    }
    assert_eq!(
        press.begun.try_iter().count(),
        1,
        "one readout serves all of it"
    );
}

#[test]
pub fn what_failed_says_so_and_is_tried_again_only_when_asked() {
    let (press, renderer) = press();
    let site = open_site_making(renderer);
    let (ines, at) = released(&site);
    press.go.send(false).unwrap();
    let page = until(&ines, &at, "could not be made");
    assert_eq!(page.header("refresh"), None);
    let (before, _) = page.body.split_once("&#38;again=1").unwrap();
    let again = before.rsplit("href=\"").next().unwrap();
    let again = format!("{}&again=1", again.replace("&#38;", "&"));
    ines.open(&at);
    assert_eq!(
        press.begun.try_iter().count(),
        1,
        "looking makes nothing again"
    );
    health(&site);
    let page = ines.open(&again);
    assert!(!page.header("refresh").unwrap().contains("again"));
    press.go.send(true).unwrap();
    until(&ines, &at, "All documents are ready");
    assert_eq!(press.begun.try_iter().count(), 1);
}

#[test]
pub fn another_look_is_another_readout_and_looking_stores_nothing() {
    let (press, renderer) = press();
    let site = open_site_making(renderer);
    let (ines, at) = released(&site);
    for _ in 0..2 {
        press.go.send(true).unwrap();
    }
    until(&ines, &at, "All documents are ready");
    let page = ines.open(&at.replace("/readout", ""));
    let relationship = page.between("/console/relationships/", "\"");
    let branding = format!("/console/relationships/{relationship}/branding");
    let look = [
        ("accent", "#1d4e6b"),
        ("cover", "Both of us"),
        ("language", "de"),
    ];
    assert_eq!(ines.send(&branding, &look).status, 303);
    until(&ines, &at, "All documents are ready");
    let begun: Vec<String> = press.begun.try_iter().collect();
    assert_eq!(begun, ["en A4", "de A4"]);
    for nonsense in [
        "?language=tlh",
        "?paper=a0",
        "?language=%00&paper=%00",
        "?x=1&language=de",
    ] {
        until(&ines, &format!("{at}{nonsense}"), "All documents are ready");
    }
    assert_eq!(press.begun.try_iter().count(), 0);
}

#[test]
pub fn a_readout_is_for_its_facilitator_and_its_two_representatives() {
    let (press, renderer) = press();
    let site = open_site_making(renderer);
    let (ines, at) = released(&site);
    for _ in 0..9 {
        press.go.send(true).unwrap();
    }
    let links: Vec<String> = site
        .console_mail()
        .into_iter()
        .filter_map(|letter| match letter {
            ConsoleLetter::Documents(letter) => Some(letter.link.replace("http://localhost", "")),
            _ => None,
        })
        .collect();
    assert_eq!(links.len(), 2);
    let own = until(&ines, &at, "All documents are ready");
    for link in &links {
        let reader = site.browser();
        let page = until(
            &reader,
            &format!("{link}/readout"),
            "All documents are ready",
        );
        // The guide to the session is the facilitator's.
        for guide in ["guide.pdf", "guide-1.png"] {
            assert_eq!(reader.open(&format!("{link}/readout/{guide}")).status, 404);
            assert_eq!(ines.open(&format!("{at}/{guide}")).status, 200);
        }
        let zip = reader.open(&format!("{link}/readout/readout.zip"));
        assert!(zip.says("report.pdf") && !zip.says("guide.pdf"));
        assert!(ines.open(&format!("{at}/readout.zip")).says("guide.pdf"));
        assert!(own.says("guide.pdf") && !page.says("guide.pdf"));
        let same = |one: &Format| !one.is_folder() && *one != Format::Guide;
        for format in Format::ALL.into_iter().filter(same) {
            let name = format.file();
            let theirs = reader.open(&format!("{link}/readout/{name}"));
            assert_eq!(theirs.bytes, ines.open(&format!("{at}/{name}")).bytes);
        }
        let pictures = |page: &Page| page.body.matches("<img").count();
        assert_eq!((pictures(&own), pictures(&page)), (4, 2));
        assert_eq!(reader.open(&at).status, 303, "a link is no session");
    }
    assert_eq!(press.begun.try_iter().count(), 1, "all three read the same");

    let otto = site.signed_in(OTTO);
    for path in [
        "",
        "/report.pdf",
        "/readout.zip",
        "/pdf-1.png",
        "?language=de",
    ] {
        assert_eq!(otto.open(&format!("{at}{path}")).status, 404, "{path}");
    }
    // The link of another wave of the same facilitator opens that wave only.
    let other = ines.draft();
    ines.send(&format!("/console/waves/{other}/representative/buyer"), &[]);
    let letters = site.console_mail();
    let link = letters.iter().find_map(|letter| match letter {
        ConsoleLetter::Review(letter) => Some(letter.link.replace("http://localhost", "")),
        _ => None,
    });
    let link = link.unwrap();
    for path in ["/readout", "/readout/report.pdf", "/readout/readout.zip"] {
        let page = site.browser().open(&format!("{link}{path}"));
        assert_eq!(page.status, 409, "not released: {path}");
        let page = site.browser().open(&format!("/r/{}{path}", "0".repeat(64)));
        assert_eq!(page.status, 410);
    }
    assert_eq!(
        press.begun.try_iter().count(),
        0,
        "nobody else makes anything"
    );
}

/// With the real documents, once: nothing of them is left on disk.
#[test]
pub fn real_documents_are_listed_and_nothing_is_written_to_disk() {
    let site = open_site();
    let (ines, at) = released(&site);
    let files = || {
        let mut found = Vec::new();
        let mut folders = vec![site.folder().to_path_buf()];
        while let Some(folder) = folders.pop() {
            for entry in folder.read_dir().unwrap() {
                let path = entry.unwrap().path();
                match path.is_dir() {
                    true => folders.push(path),
                    false => found.push(path),
                }
            }
        }
        found.sort();
        found
    };
    let before = files();
    let pdf = ines.open(&format!("{at}/report.pdf"));
    assert!(pdf.bytes.starts_with(b"%PDF"));
    let page = ines.open(&at);
    assert!(page.says("All documents are ready"), "{}", page.body);
    for name in [
        "report.pdf",
        "deck.pdf",
        "guide.pdf",
        "readout.xlsx",
        "charts.zip",
    ] {
        assert!(page.says(&format!(">{name}</a>")), "{name}");
    }
    let picture = ines.open(&format!("{at}/pdf-1.png"));
    assert!(picture.bytes.starts_with(b"\x89PNG"));
    assert_eq!(files(), before);
}
