//! What invitations and reminders say, whatever the names in them.

use jiff::Timestamp;
use lettre::Message;
use mailparse::{MailHeaderMap, ParsedMail, parse_mail};
use rapport::mail::{
    InvitationMail, MailError, ThanksMail, invitation, reminder, restored, thanks,
};
use rapport::workflow::RestoreWords;
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

    No more mail about this survey (your link keeps working):
    https://trust.example/n/6f1c2a9e4b7d4c08a5e3d2f190b8c764/wvtg0ejafj8wdc7bgw6a
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

    No more mail about this survey (your link keeps working):
    https://trust.example/n/6f1c2a9e4b7d4c08a5e3d2f190b8c764/wvtg0ejafj8wdc7bgw6a
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
    List-Unsubscribe: <https://trust.example/n/6f1c2a9e4b7d4c08a5e3d2f190b8c764/wvtg0ejafj8wdc7bgw6a>
    List-Unsubscribe-Post: List-Unsubscribe=One-Click
    MIME-Version: 1.0
    Content-Type: multipart/alternative;
     boundary="part-01927c3e5a4b4d1f8e6a31c077d9b254"
    "#);
}

#[test]
fn equal_mails_are_equal_bytes() {
    assert_eq!(sample().formatted(), sample().formatted());
}

const LANGUAGES: [&str; 8] = ["en", "de", "fr", "es", "pt", "pl", "zh", "ar"];

/// The sample in every language.
fn samples() -> [InvitationMail; 8] {
    LANGUAGES.map(|language| InvitationMail {
        language: language.into(),
        ..InvitationMail::sample()
    })
}

fn thanked(language: &str) -> Message {
    let mut mail = ThanksMail::sample();
    mail.letter.language = language.into();
    thanks(&mail, sent_at()).unwrap()
}

#[test]
fn the_link_is_there_once_and_nothing_is_loaded_from_elsewhere() {
    for mail in samples() {
        for make in BOTH {
            let (text, html) = parts(&make(&mail, sent_at()).unwrap().formatted());
            for address in [&mail.link, &mail.no_more_mail] {
                assert_eq!(text.matches(address.as_str()).count(), 1);
                assert_eq!(html.matches(&format!("href=\"{address}\"")).count(), 1);
            }
            assert_eq!(text.matches("://").count(), 2);
            assert_eq!(html.matches("href").count(), 2);
            assert_eq!(html.matches("://").count(), 2);
            loads_nothing(&html);
        }
    }
}

fn loads_nothing(html: &str) {
    for remote in [
        "src=", "url(", "<img", "<link", "<script", "@import", "<form",
    ] {
        assert!(!html.contains(remote), "{remote}");
    }
}

#[test]
fn both_parts_say_the_same_in_every_language() {
    let said = [
        [
            "Friday 12 March 2027, 17:00 (Europe/Berlin)",
            "about 12 minutes",
            "anonymous as promised on its first page",
        ],
        [
            "Freitag, 12. März 2027, 17:00 Uhr (Europe/Berlin)",
            "etwa 12 Minuten",
            "anonym, wie auf seiner ersten Seite zugesagt",
        ],
        [
            "vendredi 12 mars 2027 à 17:00 (Europe/Berlin)",
            "environ 12 minutes",
            "anonyme, dans les termes promis sur sa première page",
        ],
        [
            "viernes 12 de marzo de 2027, 17:00 (Europe/Berlin)",
            "unos 12 minutos",
            "es anónimo en los términos prometidos en su primera página",
        ],
        [
            "sexta-feira, 12 de março de 2027, 17:00 (Europe/Berlin)",
            "cerca de 12 minutos",
            "respeita o anonimato, nos termos prometidos na primeira página",
        ],
        [
            "piątek, 12 marca 2027 r., godz. 17:00 (Europe/Berlin)",
            "około 12 min",
            "jest anonimowy tak, jak obiecuje jego pierwsza strona",
        ],
        [
            "2027年3月12日星期五 17:00（Europe/Berlin）",
            "大约 12 分钟",
            "按其首页所承诺的方式匿名",
        ],
        [
            "الجمعة 12 مارس 2027، الساعة 17:00 (Europe/Berlin)",
            "نحو 12 (بالدقائق)",
            "من دون كشف الهوية، على النحو الموعود به في صفحته الأولى",
        ],
    ];
    for (mail, [until, minutes, promise]) in samples().into_iter().zip(said) {
        for make in BOTH {
            let (text, html) = parts(&make(&mail, sent_at()).unwrap().formatted());
            let direction = if mail.language == "ar" {
                " dir=\"rtl\""
            } else {
                ""
            };
            let opening = format!("<html lang=\"{}\"{direction}>", mail.language);
            assert!(html.contains(&opening));
            let joined = text.replace('\n', " ");
            for said in [
                until,
                minutes,
                promise,
                "trust.example/s/6f1c2a9e4b7d4c08a5e3d2f190b8c764",
                "ines.vogel@vogel-partner.example",
                &mail.code_printed,
                &mail.own_name,
                &mail.partner_name,
                &mail.sender_name,
                &mail.to_name,
            ] {
                assert!(joined.contains(said), "text: {said}");
                assert!(html.contains(said), "html: {said}");
            }
        }
    }
}

#[test]
fn the_german_reminder_reads_like_this() {
    let [_, german, ..] = samples();
    let message = reminder(&german, sent_at()).unwrap().formatted();
    let subject = parse_mail(&message)
        .unwrap()
        .headers
        .get_first_value("Subject")
        .unwrap();
    assert_eq!(
        subject,
        "Erinnerung: Ihre Sicht auf die Zusammenarbeit mit Halden Logistics"
    );
    let (text, _) = parts(&message);
    insta::assert_snapshot!(text, @r#"
    Guten Tag Ana Lindqvist,

    dies ist eine Erinnerung. Nordwerk AG und Halden Logistics
    möchten wissen, wie gut sie zusammenarbeiten, und würden gern auch Sie hören.

    Falls Sie schon geantwortet haben: vielen Dank, es ist nichts mehr zu tun.
    Niemand bekommt zu sehen, wer geantwortet hat und wer nicht; diese Mail wurde
    automatisch verschickt.

    Ihr Fragebogen:
    https://trust.example/s/6f1c2a9e4b7d4c08a5e3d2f190b8c764#7K3MQ2XW4HTBN5RZP6DC.A2B3C4D5E6F7G2H3J4K5L6M7N2

    Dauer:     etwa 12 Minuten, am Computer oder am Telefon
    Bis:       Freitag, 12. März 2027, 17:00 Uhr (Europe/Berlin)
    Ihr Code:  7K3MQ 2XW4H TBN5R ZP6DC

    Der Fragebogen ist anonym, wie auf seiner ersten Seite zugesagt. Bitte lesen
    Sie diese Seite: Sie sagt, was gespeichert wird, wer es sehen könnte und wo
    die Grenzen liegen. Sie dürfen jede Frage auslassen.

    Link und Code gehören nur Ihnen und zählen einmal. Bitte leiten Sie diese
    Mail nicht weiter.

    Falls der Link nicht funktioniert, öffnen Sie
    trust.example/s/6f1c2a9e4b7d4c08a5e3d2f190b8c764
    im Browser und tippen Sie den Code ein.

    Fragen? Eine Antwort auf diese Mail erreicht Ines Vogel
    (ines.vogel@vogel-partner.example).

    Vielen Dank und freundliche Grüße
    Ines Vogel
    im Auftrag von Nordwerk AG und Halden Logistics

    Keine weiteren Mails zu dieser Umfrage (Ihr Link gilt weiter):
    https://trust.example/n/6f1c2a9e4b7d4c08a5e3d2f190b8c764/wvtg0ejafj8wdc7bgw6a
    "#);
}

#[test]
fn the_thank_you_says_what_happens_next_and_holds_no_code() {
    let message = thanked("en").formatted();
    assert!(!header_names(&message).contains(&"List-Unsubscribe".to_owned()));
    let (text, _) = parts(&message);
    insta::assert_snapshot!(text, @r#"
    Dear Ana Lindqvist,

    You were asked how Nordwerk AG and Halden Logistics work
    together. The survey is over and its report is out. To everybody who took
    part: thank you. This mail goes to everybody who was invited; nobody is shown
    who answered.

    What happens next:

    - Both organisations were given the same report at the same moment. It holds
      summaries, and comments whose writers allowed it; never one person's form.
    - Ines Vogel goes through it with both of them. What they decide
      to change, they will tell you themselves.
    - The keys to the answers are destroyed. Your link no longer opens anything,
      and you can delete the earlier mails.

    Questions? Reply to this mail to reach Ines Vogel
    (ines.vogel@vogel-partner.example).

    Kind regards
    Ines Vogel
    on behalf of Nordwerk AG and Halden Logistics

    This is the last mail about this survey.
    "#);
    for language in LANGUAGES {
        let (text, html) = parts(&thanked(language).formatted());
        for part in [&text, &html] {
            assert!(!part.contains("://") && !part.contains("7K3MQ"));
            for said in [
                "Nordwerk AG",
                "Halden Logistics",
                "Ines Vogel",
                "ines.vogel@",
            ] {
                assert!(part.contains(said), "{said}");
            }
        }
        loads_nothing(&html);
    }
}

#[test]
fn a_note_stands_in_both_parts_line_by_line_and_is_only_text() {
    for mut mail in samples() {
        mail.note =
            "We talk about the results on 4 May.\r\n\n<b>Bring</b> a\u{202E} colleague.\n".into();
        let (text, html) = parts(&invitation(&mail, sent_at()).unwrap().formatted());
        let written = "\n  We talk about the results on 4 May.\n\n  <b>Bring</b> a colleague.\n\n";
        assert!(text.contains(written), "{text}");
        assert!(
            html.contains("4 May.<br><br>&#60;b&#62;Bring&#60;/b&#62; a colleague.</p>"),
            "{html}"
        );
    }
}

#[test]
fn somebody_without_a_name_is_greeted_all_the_same() {
    let greetings = [
        "Hello,\n",
        "Guten Tag,\n",
        "Bonjour,\n",
        "Hola:\n",
        "Olá,\n",
        "Dzień dobry!\n",
        "您好：\n",
        "مرحبًا،\n",
    ];
    for (mut mail, greeting) in samples().into_iter().zip(greetings) {
        mail.to_name = String::new();
        let (text, _) = parts(&invitation(&mail, sent_at()).unwrap().formatted());
        assert!(text.starts_with(greeting), "{text}");
    }
}

#[test]
fn without_https_mail_programs_are_offered_no_single_click() {
    let mut mail = InvitationMail::sample();
    mail.site = "http://localhost:8080".into();
    mail.link = "http://localhost:8080/s/6f1c#7K3M.A2B3".into();
    mail.no_more_mail = "http://localhost:8080/n/6f1c/wvtg".into();
    let names = header_names(&invitation(&mail, sent_at()).unwrap().formatted());
    assert!(names.contains(&"List-Unsubscribe".to_owned()));
    assert!(!names.contains(&"List-Unsubscribe-Post".to_owned()));
}

#[test]
fn an_address_for_stopping_mail_that_leads_elsewhere_is_refused() {
    let mut mail = InvitationMail::sample();
    mail.no_more_mail = "https://elsewhere.example/n/6f1c/wvtg".into();
    assert!(matches!(invitation(&mail, sent_at()), Err(MailError::Link)));
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
    let both = samples()
        .into_iter()
        .flat_map(|mail| BOTH.map(|make| (mail.clone(), make)));
    for (mut mail, make) in both {
        let usual = make(&mail, sent_at()).unwrap().formatted();
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
    for language in ["en-GB", "EN", "fi", ""] {
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

#[test]
fn the_notice_after_a_restore_says_what_is_lost_and_what_to_do() {
    let mut mail = InvitationMail::sample();
    let made_at = mail.closes_at.clone();
    for (language, lost, again, over) in [
        (
            "en",
            "Answers sent after that moment are",
            "open your link and answer again",
            "The time for answering is over",
        ),
        (
            "de",
            "Antworten, die danach abgeschickt wurden, sind verloren",
            "antworten Sie noch einmal",
            "Die Zeit zum Antworten ist vorbei",
        ),
        (
            "fr",
            "Les réponses envoyées après ce moment sont perdues",
            "répondre à nouveau",
            "Le temps de répondre est passé",
        ),
        (
            "es",
            "Las respuestas enviadas después de ese momento se perdieron",
            "responda de nuevo",
            "El plazo para responder ha terminado",
        ),
        (
            "pt",
            "As respostas enviadas depois desse momento perderam-se",
            "responda de novo",
            "O prazo para responder terminou",
        ),
        (
            "pl",
            "Odpowiedzi wysłane po tej chwili przepadły",
            "odpowiedz jeszcze raz",
            "Czas na odpowiedzi już minął",
        ),
        ("zh", "此后提交的答案已经丢失", "再作答一次", "作答时间已过"),
        (
            "ar",
            "الإجابات التي أُرسلت بعد ذلك الوقت فُقدت",
            "والإجابة مرة أخرى",
            "انتهى وقت الإجابة",
        ),
    ] {
        mail.language = language.into();
        for takes_answers in [true, false] {
            mail.restored = Some(RestoreWords {
                made_at: made_at.clone(),
                takes_answers,
            });
            let message = restored(&mail, sent_at()).unwrap();
            let (text, html) = parts(&message.formatted());
            let text = text.replace('\n', " ");
            assert!(text.contains(lost), "{text}");
            assert_eq!(text.contains(again), takes_answers, "{text}");
            assert_eq!(text.contains(over), !takes_answers, "{text}");
            assert!(text.contains("2027") && text.contains("17:00"), "{text}");
            assert_eq!(html.contains(over), !takes_answers, "{html}");
        }
    }
}
