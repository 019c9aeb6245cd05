//! "What is stored about me": the columns of the one row that names an invitee, and what a ballot
//! box is, with the sizes of this very wave. It shows no stored byte that changes: whoever reloads
//! the page would see when somebody answers.

use askama::Template;

use crate::web::pages::Frame;
use crate::web::texts::Texts;
use crate::workflow::PublicWave;

/// The page.
#[derive(Template)]
#[template(path = "wave/stored.html")]
pub struct StoredPage {
    frame: Frame,
    at: String,
    title: String,
    /// Column, example, meaning.
    row: Vec<(&'static str, &'static str, String)>,
    row_note: String,
    boxes: Vec<String>,
    ballot: String,
    over: bool,
    gone: String,
}

/// The columns of `invitation` with the row of an invented person.
const ROW: [(&str, &str, &str); 5] = [
    ("id", "7d0f1c52a94e4b0f8a3be0c1966d25f3", "w-row-id"),
    (
        "panel_id",
        "3b9a6e1f0c7d4a52b8e4d1f70a9c6b25",
        "w-row-panel",
    ),
    ("email", "kim.weber@example.org", "w-row-email"),
    ("name", "Kim Weber", "w-row-name"),
    ("locale", "en", "w-row-locale"),
];

/// Makes the page.
pub fn page(public: &PublicWave, texts: Texts) -> StoredPage {
    let manifest = &public.manifest;
    let bytes: usize = ROW.iter().map(|(_, example, _)| example.len()).sum();
    let panels = manifest.panels.iter().zip(&public.box_len);
    StoredPage {
        frame: Frame { texts },
        at: format!("/w/{}", public.wave.id),
        title: texts.say("w-stored-title"),
        row: ROW
            .map(|(column, example, meaning)| (column, example, texts.say(meaning)))
            .into(),
        row_note: texts.fill("w-row-note", &[("bytes", bytes.into())]),
        boxes: panels
            .map(|(panel, (_, length))| {
                let values = [
                    ("party", panel.party_name.as_str().into()),
                    ("people", panel.roster_size.into()),
                    ("boxes", panel.boxes.into()),
                    ("slots", panel.slots.into()),
                    ("bytes", (*length).into()),
                ];
                texts.fill("w-box", &values)
            })
            .collect(),
        ballot: texts.fill("w-ballot", &[("bytes", public.sealed_len.into())]),
        over: public.wave.closed_at.is_some(),
        gone: texts.say("w-gone"),
    }
}
