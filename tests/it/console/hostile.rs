//! What no page of ours would send.

use super::site::{INES, TERMS, open_site};

const FORM: &str = "application/x-www-form-urlencoded";

#[test]
fn what_is_typed_is_never_markup() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let evil = "<script>alert(1)</script>\"'>";
    let page = ines.send(
        "/console/relationships/new",
        &[
            ("name", evil),
            ("buyer-name", evil),
            ("buyer-representative", evil),
            ("buyer-email", "ana@buyer.example"),
            ("supplier-name", evil),
            ("supplier-representative", evil),
            ("supplier-email", "jon@supplier.example"),
        ],
    );
    let relationship = super::site::last(page.header("location").unwrap());
    let mut terms = TERMS;
    terms[0].1 = "<b>2027</b>";
    terms[4].1 = evil;
    let page = ines.send(
        &format!("/console/relationships/{relationship}/waves/new"),
        &terms,
    );
    let wave = super::site::last(page.header("location").unwrap());
    let path = format!("/console/waves/{wave}/rosters/buyer");
    let roster = format!(
        "email,name\nana@buyer.example,\"{}\"\n",
        evil.replace('"', "\"\"")
    );
    assert_eq!(ines.send(&path, &[("text", &roster)]).status, 303);
    let bad = ines.send(&path, &[("text", "email\n<script>alert(1)</script>")]);
    assert_eq!(bad.status, 422);
    let mut pages = vec![bad, ines.send("/console/sign-in", &[("email", evil)])];
    for path in [
        "/console".to_owned(),
        format!("/console/relationships/{relationship}"),
        format!("/console/waves/{wave}"),
        format!("/console/waves/{wave}?done=%3Cscript%3Ealert(1)%3C/script%3E"),
        format!("/console/waves/{wave}/edit"),
        format!("/console/waves/{wave}/rosters/buyer"),
        format!("/console/waves/{wave}/questionnaire/buyer"),
        format!("/console/waves/{wave}/mails/buyer"),
        format!("/console/waves/{wave}/launch"),
        format!("/console/waves/{wave}/people"),
    ] {
        pages.push(ines.open(&path));
    }
    for page in pages {
        assert!([200, 403, 422].contains(&page.status), "{}", page.status);
        assert!(!page.body.contains("<script>alert"), "{}", page.body);
        assert!(!page.body.contains("<b>2027"));
    }
}

#[test]
fn broken_bodies_are_refused_kindly() {
    let site = open_site();
    let ines = site.signed_in(INES);
    let wave = ines.draft();
    let token = ines.token();
    let path = format!("/console/waves/{wave}/rosters/buyer");
    for (content_type, body, status) in [
        ("multipart/form-data", b"x".to_vec(), 400),
        (
            "multipart/form-data; boundary=x",
            b"--x\r\n\r\n--x--".to_vec(),
            403,
        ),
        ("application/json", b"{\"token\":1}".to_vec(), 403),
        (FORM, b"%%%&&&=\xff\xfe".to_vec(), 403),
        (FORM, format!("token={token}&text=%FF%00").into_bytes(), 422),
        (
            FORM,
            format!("token={token}&text=email%0A%22open").into_bytes(),
            422,
        ),
        (FORM, vec![b'a'; 3 * 1024 * 1024], 413),
    ] {
        let page = ines.post_body(&path, content_type, &[], &body);
        assert_eq!(page.status, status, "{content_type} {}", page.body);
        assert!(page.body.contains("<h1>"));
    }
    let long = "x".repeat(20 * 1024);
    let page = site.browser().post("/console/sign-in", &[("email", &long)]);
    assert_eq!(page.status, 413);
    let page = site.browser().sign_in(INES, &"x".repeat(10_000));
    assert_eq!(page.status, 403);
    assert!(
        ines.open(&path).says("p12@buyer.example"),
        "the roster is as it was"
    );
}

#[test]
fn comments_cannot_be_shown_against_the_writers_will_or_by_made_up_numbers() {
    let site = open_site();
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
    ines.sign_in(INES, super::site::PASSWORD);
    ines.send(&format!("/console/waves/{wave}/close"), &[("sure", "1")]);
    let path = format!("/console/waves/{wave}/comments");
    for field in ["d0", "d1", "d99999999999999999999", "d-1"] {
        assert_eq!(
            ines.send(&path, &[(field, "show")]).status,
            303,
            "{field} names nothing"
        );
    }
    assert!(ines.open(&path).says("There are no comments"));
}
