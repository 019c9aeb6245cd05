//! What a respondent sees before answering.

use super::site::*;

#[test]
fn the_promise_and_the_facts_stand_on_the_page() {
    let page = open_site().open(&format!("/s/{OPEN}"));
    assert_eq!(page.status, 200);
    for words in [
        "Stored data, backups and logs, without the separately kept keys, cannot show your \
         answers or connect you to them. Nobody is shown answers before closing. This server's \
         administrator holds the keys and could misuse them.",
        "In a small group, colleagues may guess from what you write.",
        "In this mode the server sees your code and your answers together for a moment.",
        "Bridgewater Partners asks how Kestrel Packaging and Northwind & Sons work together",
        "About 12 minutes.",
        "30 September 2026, 17:00 (CEST, Europe/Berlin)",
        "14 people of Kestrel Packaging. Kestrel Packaging has confirmed the list.",
        "Ines Haverkamp",
        "mailto:ines@bridgewater.example",
        "If fewer than 5 people of Kestrel Packaging answer",
        "after the facilitator has read it",
        "Room for about 600 letters",
        "Choose up to 3",
        "K7QX2M4ZBTLD5H3WEYRAGV6NPC",
    ] {
        assert!(page.says(words), "{words}");
    }
    assert!(!page.says("anonymous"), "claims more than it may");
}

#[test]
fn the_page_says_so_when_the_list_was_not_confirmed() {
    let page = open_site().open(&format!("/s/{BUYERS}"));
    assert!(page.says("The list was not confirmed by Northwind & Sons."));
    assert!(!page.says("has confirmed the list"));
}

#[test]
fn the_questions_are_worded_for_the_party() {
    let site = open_site();
    let roles = |page: &Page, own: &str, partner: &str| {
        page.says(&format!("{own}</bdi></span> <small>your organisation"))
            && page.says(&format!("{partner}</bdi></span> <small>your partner"))
            && !page.says("{own}")
            && !page.says("{partner}")
            && !page.says("{period}")
    };
    let suppliers = site.open(&format!("/s/{OPEN}"));
    let buyers = site.open(&format!("/s/{BUYERS}"));
    assert!(roles(&suppliers, "Kestrel Packaging", "Northwind & Sons"));
    assert!(roles(&buyers, "Northwind & Sons", "Kestrel Packaging"));
}

#[test]
fn the_form_is_complete_without_script() {
    let page = open_site().open(&format!("/s/{OPEN}"));
    assert!(page.body.contains(&format!(
        "<form id=\"questions\" action=\"/s/{OPEN}?lang=en\" method=\"post\">"
    )));
    let inputs = page.tags("input");
    let radios = |tag: &&&str| tag.contains("type=\"radio\"");
    assert_eq!(inputs.iter().filter(radios).count(), 56 * 6);
    assert_eq!(page.tags("textarea").len(), 3);
    let sends = |tag: &&&str| tag.contains("type=\"submit\"");
    assert_eq!(page.tags("button").iter().filter(sends).count(), 1);
    assert_eq!(page.form(), Form::blank(""));
    let code = page.tag_with_id("code").unwrap();
    assert!(code.contains("autocomplete=\"off\"") && !code.contains("pattern"));
}

#[test]
fn every_field_has_a_name_that_is_read_aloud() {
    let page = open_site().open(&format!("/s/{OPEN}"));
    for words in page.body.split("aria-labelledby=\"").skip(1) {
        let id = words.split('"').next().unwrap();
        assert!(page.tag_with_id(id).is_some(), "{id}");
    }
    for words in page.body.split("aria-describedby=\"").skip(1) {
        for id in words.split('"').next().unwrap().split(' ') {
            assert!(page.tag_with_id(id).is_some(), "{id}");
        }
    }
    assert_eq!(page.body.matches("role=\"radiogroup\"").count(), 56);
    let mut ids: Vec<&str> = page.body.split(" id=\"").skip(1).collect();
    ids.iter_mut()
        .for_each(|id| *id = id.split('"').next().unwrap());
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id is used twice");
}

#[test]
fn every_invitee_gets_the_same_bytes_and_nothing_changes() {
    let site = open_site();
    let plain = site.open(&format!("/s/{OPEN}"));
    for path in [
        format!("/s/{OPEN}%23{CODE}.K7QX2M4ZBTLD5H3WEYRAGV6NPC"),
        format!("/s/{OPEN}%23{OTHER_CODE}.K7QX2M4ZBTLD5H3WEYRAGV6NPC"),
        format!("/s/{OPEN}?utm_source=mail&code={CODE}"),
        format!("/s/{}", OPEN.0.hyphenated()),
    ] {
        let other = site.open(&path);
        assert_eq!(other.status, 200, "{path}");
        assert!(other.body == plain.body, "{path}");
        assert_eq!(other.header("set-cookie"), None);
    }
    assert!(site.panels.counted().is_empty());
}

#[test]
fn head_has_the_headers_of_get_and_no_body() {
    let site = open_site();
    let path = format!("/s/{OPEN}");
    let (get, head) = (site.open(&path), site.head(&path));
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    for name in ["content-type", "cache-control", "content-security-policy"] {
        assert_eq!(get.header(name), head.header(name), "{name}");
        assert!(get.header(name).is_some(), "{name}");
    }
}

#[test]
fn every_answer_carries_the_headers() {
    let site = open_site();
    let answers = [
        (200, site.open(&format!("/s/{OPEN}"))),
        (200, site.send(OPEN, &Form::complete(CODE))),
        (200, site.send(OPEN, &Form::complete(CODE))),
        (422, site.send(OPEN, &Form::complete("nobody"))),
        (413, site.post(&format!("/s/{OPEN}"), &vec![b'a'; 300_000])),
        (410, site.open(&format!("/s/{CLOSED}"))),
        (404, site.open(&format!("/s/{NOBODY}"))),
        (404, site.open("/")),
        (405, site.post("/health", b"")),
        (503, site.open(&format!("/s/{DOWN}"))),
        (500, site.open(&format!("/s/{BROKEN}"))),
        (200, site.open("/health")),
    ];
    for (status, page) in answers {
        assert_eq!(page.status, status);
        assert_eq!(
            page.header("content-security-policy"),
            Some(
                "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; \
                 base-uri 'none'; frame-ancestors 'none'; img-src 'self'; connect-src 'self'"
            )
        );
        assert_eq!(page.header("referrer-policy"), Some("no-referrer"));
        assert_eq!(page.header("cache-control"), Some("no-store"), "{status}");
        assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(page.header("set-cookie"), None);
        assert_eq!(page.header("strict-transport-security"), None);
    }
}

#[test]
fn an_https_address_is_kept_to_https() {
    let page = open_site_at("https://survey.example").open("/health");
    let kept = page.header("strict-transport-security");
    assert_eq!(kept, Some("max-age=31536000"));
}

#[test]
fn nothing_is_inline_and_nothing_comes_from_elsewhere() {
    let site = open_site();
    let page = site.open(&format!("/s/{OPEN}"));
    for forbidden in [
        "http://",
        "https://",
        "style=",
        "<style",
        "javascript:",
        "src=\"//",
    ] {
        assert!(!page.body.contains(forbidden), "{forbidden}");
    }
    for tag in page.tags("script") {
        assert!(tag.contains("src=\"/static/"), "{tag}");
    }
    let mut tags = page
        .body
        .split('<')
        .map(|piece| piece.split('>').next().unwrap());
    let handler = |rest: &str| {
        let name = rest.split_once('=').map_or("", |(name, _)| name);
        !name.is_empty() && name.bytes().all(|letter| letter.is_ascii_lowercase())
    };
    let handles = tags.find(|tag| tag.split(" on").skip(1).any(handler));
    assert_eq!(handles, None);
}

#[test]
fn the_files_of_the_page_load_and_may_be_kept() {
    let site = open_site();
    let page = site.open(&format!("/s/{OPEN}"));
    let mut transferred = site.transferred(&format!("/s/{OPEN}"));
    let files: Vec<&str> = page
        .body
        .split('"')
        .filter(|words| words.starts_with("/static/"))
        .collect();
    assert_eq!(files.len(), 3);
    for file in files {
        let loaded = site.open(file);
        assert_eq!(loaded.status, 200, "{file}");
        let kept = loaded.header("cache-control").unwrap();
        assert!(kept.contains("immutable"), "{file}");
        assert_eq!(loaded.header("x-content-type-options"), Some("nosniff"));
        transferred += site.transferred(file);
    }
    assert!(
        transferred < 60_000,
        "{transferred} bytes for the first load"
    );
}

#[test]
fn what_comes_back_with_answers_is_not_compressed() {
    let site = open_site();
    let path = format!("/s/{OPEN}");
    assert!(site.transferred(&path) < site.open(&path).body.len() / 2);
    let page = site.send(OPEN, &Form::complete("nobody"));
    assert_eq!(page.header("content-encoding"), None);
}

#[test]
fn before_opening_and_after_closing_there_are_no_questions() {
    let site = open_site();
    for (panel, status, words) in [
        (
            NOT_YET_OPEN,
            200,
            "The questions open on 1 September 2026, 09:00 (CEST, Europe/Berlin)",
        ),
        (
            LATE,
            410,
            "Answers were taken until 30 September 2026, 17:00",
        ),
        (
            CLOSED,
            410,
            "This survey closed on 30 September 2026, 17:00",
        ),
    ] {
        let page = site.open(&format!("/s/{panel}"));
        assert_eq!(page.status, status);
        assert!(page.says(words), "{words}");
        assert!(page.tags("form").is_empty() && page.says("Our promise"));
    }
}

#[test]
fn an_address_that_leads_nowhere_is_told_kindly() {
    let site = open_site();
    for path in [
        format!("/s/{NOBODY}"),
        "/s/".into(),
        "/s/panel".into(),
        "/s/%00".into(),
        "/s/%FF%FE".into(),
        "/s/%2523".into(),
        format!("/s/{OPEN}/more"),
        "/".into(),
        "/favicon.ico".into(),
        "/static/../Cargo.toml".into(),
    ] {
        let page = site.open(&path);
        assert_eq!(page.status, 404, "{path}");
        assert!(page.says("There is no page here"), "{path}");
    }
    assert_eq!(site.send(NOBODY, &Form::complete(CODE)).status, 404);
}

#[test]
fn a_failure_shows_a_plain_page_without_its_cause() {
    let site = open_site();
    for (panel, status, words) in [
        (DOWN, 503, "Please try again in a minute"),
        (BROKEN, 500, "Something went wrong on our side"),
    ] {
        let opened = site.open(&format!("/s/{panel}"));
        let sent = site.send(panel, &Form::complete(CODE));
        for page in [opened, sent] {
            assert_eq!(page.status, status);
            assert!(page.says(words) && !page.says(CAUSE));
            assert!(!page.says("panic") && !page.says("Unavailable"));
        }
    }
    assert_eq!(
        site.open(&format!("/s/{OPEN}")).status,
        200,
        "the server goes on"
    );
}

#[test]
fn the_server_says_that_it_lives_and_stops_when_told() {
    let mut site = open_site();
    let health = site.open("/health");
    assert_eq!((health.status, health.body.as_str()), (200, "ok\n"));
    site.stop().unwrap();
    assert!(std::net::TcpStream::connect(("127.0.0.1", site.port)).is_err());
}
