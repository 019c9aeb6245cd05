//! What invitations and reminders say, whatever the names in them.

use jiff::Timestamp;
use lettre::Message;
use mailparse::{MailHeaderMap, ParsedMail, parse_mail};
use rapport::mail::{InvitationMail, MailError, invitation, reminder};
use rstest::rstest;

use super::{sample, sent_at};

type Make = fn(&InvitationMail, Timestamp) -> Result<Message, MailError>;

const BOTH: [Make; 2] = [invitation, reminder];

/// The text and the HTML part of a message, decoded.
fn parts(message: &[u8]) -> (String, String) {
    let parsed = parse_mail(message).unwrap();
    assert_eq!(parsed.ctype.mimetype, "multipart/alternative");
    let body = |part: &ParsedMail<'_>, mimetype: &str| {
        assert_eq!(part.ctype.mimetype, mimetype);
        assert_eq!(part.ctype.charset, "utf-8");
        part.get_body().unwrap().replace("\r\n", "\n")
    };
    let [text, html] = parsed.subparts.as_slice() else {
        panic!("{} parts", parsed.subparts.len());
    };
    (body(text, "text/plain"), body(html, "text/html"))
}

fn header_names(message: &[u8]) -> Vec<String> {
    let parsed = parse_mail(message).unwrap();
    parsed.headers.iter().map(|h| h.get_key()).collect()
}

#[test]
fn the_invitation_says_all_there_is_to_know_in_plain_text() {
    let (text, _) = parts(&sample().formatted());
    insta::assert_snapshot!(text, @r#"
    Dear Ana Lindqvist,

    Nordwerk AG and Halden Logistics want to know how well they work
    together. Both are asking people who know the work first hand. You are one
    of them, for Nordwerk AG.

    Your questionnaire:
    https://trust.example/s/6f1c2a9e4b7d4c08a5e3d2f190b8c764#7K3MQ2XW4HTBN5RZP6DC.A2B3C4D5E6F7G2H3J4K5L6M7N2

    How long:   about 12 minutes, on a computer or a phone
    Until:      Friday 12 March 2027, 17:00 (Europe/Berlin)
    Your code:  7K3MQ 2XW4H TBN5R ZP6DC

    The questionnaire is anonymous as promised on its first page. Please read
    that page: it says what is kept, who could see it, and where the limits are.
    You may leave any question blank.

    The link and the code are yours alone and count once. Please do not forward
    this mail.

    If the link does not work, open
    trust.example/s/6f1c2a9e4b7d4c08a5e3d2f190b8c764
    in your browser and type the code.

    Questions? Reply to this mail to reach Ines Vogel
    (ines.vogel@vogel-partner.example).

    Thank you, and kind regards
    Ines Vogel
    on behalf of Nordwerk AG and Halden Logistics
    "#);
}

#[test]
fn the_reminder_thanks_those_who_have_answered() {
    let message = reminder(&InvitationMail::sample(), sent_at()).unwrap();
    let (text, _) = parts(&message.formatted());
    insta::assert_snapshot!(text, @r#"
    Dear Ana Lindqvist,

    This is a reminder. Nordwerk AG and Halden Logistics want to know
    how well they work together, and would like to hear from you.

    If you have already answered, thank you. There is nothing more to do.
    Nobody is shown who has answered and who has not; this mail was sent
    automatically.

    Your questionnaire:
    https://trust.example/s/6f1c2a9e4b7d4c08a5e3d2f190b8c764#7K3MQ2XW4HTBN5RZP6DC.A2B3C4D5E6F7G2H3J4K5L6M7N2

    How long:   about 12 minutes, on a computer or a phone
    Until:      Friday 12 March 2027, 17:00 (Europe/Berlin)
    Your code:  7K3MQ 2XW4H TBN5R ZP6DC

    The questionnaire is anonymous as promised on its first page. Please read
    that page: it says what is kept, who could see it, and where the limits are.
    You may leave any question blank.

    The link and the code are yours alone and count once. Please do not forward
    this mail.

    If the link does not work, open
    trust.example/s/6f1c2a9e4b7d4c08a5e3d2f190b8c764
    in your browser and type the code.

    Questions? Reply to this mail to reach Ines Vogel
    (ines.vogel@vogel-partner.example).

    Thank you, and kind regards
    Ines Vogel
    on behalf of Nordwerk AG and Halden Logistics
    "#);
}

#[test]
fn the_headers_are_these_and_no_others() {
    let message = sample().formatted();
    let head = String::from_utf8(message).unwrap();
    let head = head.split("\r\n\r\n").next().unwrap().replace("\r\n", "\n");
    insta::assert_snapshot!(head, @r#"
    Date: Mon, 01 Mar 2027 08:30:00 +0000
    From: "Ines Vogel" <rapport@trust.example>
    Reply-To: "Ines Vogel" <ines.vogel@vogel-partner.example>
    To: "Ana Lindqvist" <ana.lindqvist@nordwerk.example>
    Subject: Compatibility and trust: your view of working with Halden Logistics
    Message-ID: <01927c3e5a4b4d1f8e6a31c077d9b254@trust.example>
    Auto-Submitted: auto-generated
    MIME-Version: 1.0
    Content-Type: multipart/alternative;
     boundary="part-01927c3e5a4b4d1f8e6a31c077d9b254"
    "#);
}

#[test]
fn equal_mails_are_equal_bytes() {
    assert_eq!(sample().formatted(), sample().formatted());
}

#[test]
fn the_link_is_there_once_and_nothing_is_loaded_from_elsewhere() {
    let mail = InvitationMail::sample();
    for make in BOTH {
        let (text, html) = parts(&make(&mail, sent_at()).unwrap().formatted());
        assert_eq!(text.matches(&mail.link).count(), 1);
        assert_eq!(text.matches("://").count(), 1);
        assert_eq!(html.matches(&format!("href=\"{}\"", mail.link)).count(), 1);
        assert_eq!(html.matches("href").count(), 1);
        assert_eq!(html.matches("://").count(), 1);
        for remote in [
            "src=", "url(", "<img", "<link", "<script", "@import", "<form",
        ] {
            assert!(!html.contains(remote), "{remote}");
        }
    }
}

#[test]
fn both_parts_say_the_same() {
    let mail = InvitationMail::sample();
    for make in BOTH {
        let (text, html) = parts(&make(&mail, sent_at()).unwrap().formatted());
        for said in [
            "Friday 12 March 2027, 17:00 (Europe/Berlin)",
            "about 12 minutes",
            "trust.example/s/6f1c2a9e4b7d4c08a5e3d2f190b8c764",
            "ines.vogel@vogel-partner.example",
            "anonymous as promised on its first page",
            &mail.code_printed,
            &mail.own_name,
            &mail.partner_name,
            &mail.sender_name,
            &mail.to_name,
        ] {
            assert!(text.contains(said), "text: {said}");
            assert!(html.contains(said), "html: {said}");
        }
    }
}

#[rstest]
#[case("Ana \"the boss\" O'Neill, \\ Dr.")]
#[case("Jörg Müller-Lüdenscheidt")]
#[case("王小明")]
#[case("Ana (Sales) <ana@elsewhere.example>")]
#[case(
    "A name far longer than any line of a header may be, Sr., of Somewhere upon Something, and more"
)]
#[case("=?utf-8?b?QWxpY2U=?= ")]
fn a_name_arrives_as_it_was_written(#[case] name: &str) {
    let mut mail = InvitationMail::sample();
    mail.to_name = name.into();
    mail.sender_name = name.into();
    let message = invitation(&mail, sent_at()).unwrap().formatted();

    assert_eq!(header_names(&message), header_names(&sample().formatted()));
    for (field, address) in [("To", &mail.to_email), ("From", &mail.sender_email)] {
        let parsed = parse_mail(&message).unwrap();
        let list = mailparse::addrparse_header(parsed.headers.get_first_header(field).unwrap());
        let one = list.unwrap().extract_single_info().expect("one address");
        assert_eq!(&one.addr, address);
        assert_eq!(one.display_name.as_deref(), Some(name.trim()));
    }
    assert!(
        parts(&message)
            .0
            .contains(&format!("Dear {},", name.trim()))
    );
}

#[rstest]
#[case("Ana\r\nBcc: everybody@elsewhere.example")]
#[case("Ana\nX-Evil: yes\n\nA body of my own")]
#[case("Ana\r\n.\r\nMAIL FROM:<evil@elsewhere.example>")]
#[case("<script>alert(1)</script>")]
#[case("\"><img src=https://elsewhere.example/x.png>")]
#[case("{{ mail.code }}{% if %}")]
#[case("Ana\u{202E}\u{2028}\0")]
fn a_hostile_name_is_only_a_name(#[case] name: &str) {
    for make in BOTH {
        let usual = make(&InvitationMail::sample(), sent_at())
            .unwrap()
            .formatted();
        let mut mail = InvitationMail::sample();
        mail.to_name = name.into();
        mail.own_name = name.into();
        mail.partner_name = name.into();
        mail.sender_name = name.into();
        mail.contact_name = name.into();
        mail.title = name.into();
        let message = make(&mail, sent_at()).unwrap();

        let recipients: Vec<String> = message
            .envelope()
            .to()
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(recipients, [mail.to_email]);
        let bytes = message.formatted();
        assert_eq!(header_names(&bytes), header_names(&usual));
        let (text, html) = parts(&bytes);
        let (usual_text, usual_html) = parts(&usual);
        assert_eq!(text.lines().count(), usual_text.lines().count());
        assert_eq!(html.matches('<').count(), usual_html.matches('<').count());
        assert_eq!(html.matches('"').count(), usual_html.matches('"').count());
    }
}

#[test]
fn a_language_without_templates_gets_english() {
    for language in ["en-GB", "EN", "fi", "", "zh_Hant"] {
        let mut mail = InvitationMail::sample();
        mail.language = language.into();
        let (text, _) = parts(&invitation(&mail, sent_at()).unwrap().formatted());
        assert!(text.starts_with("Dear Ana"), "{language}");
    }
}

#[test]
fn a_bad_address_is_named_by_its_role_only() {
    let mut mail = InvitationMail::sample();
    mail.to_email = "canary@".into();
    let error = invitation(&mail, sent_at()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the recipient's address is not a valid e-mail address; correct it"
    );
    assert!(!format!("{error:?}").contains("canary"));
}
