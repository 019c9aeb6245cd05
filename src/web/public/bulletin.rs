//! The bulletin as a page: the counts, a search for a receipt, and how to check everything offline.

use askama::Template;

use crate::ballot::Bulletin;
use crate::web::pages::Frame;
use crate::web::texts::Texts;
use crate::workflow::PublicWave;

/// The page.
#[derive(Template)]
#[template(path = "wave/bulletin.html")]
pub struct BulletinPage {
    frame: Frame,
    at: String,
    title: String,
    lead: String,
    /// Whether there is a bulletin.
    published: bool,
    counts: Vec<(String, String)>,
    digest: String,
    /// What was searched, as typed.
    receipt: String,
    /// What the search found.
    outcome: Option<String>,
}

/// Makes the page; `receipt` is what a respondent looks for.
pub fn page(public: &PublicWave, receipt: Option<&str>, texts: Texts) -> BulletinPage {
    let bulletin = public.read_bulletin();
    let from = public
        .wave
        .schedule
        .zoned(public.wave.schedule.late_until());
    let names = [
        ("relationship", public.manifest.relationship.as_str().into()),
        ("label", public.manifest.label.as_str().into()),
        ("from", texts.moment(&from).into()),
    ];
    let lead = if bulletin.is_some() {
        "w-bulletin-lead"
    } else {
        "w-bulletin-later"
    };
    let verdict = |receipt| match public.lists(receipt) {
        Some(true) => "w-receipt-found",
        Some(false) => "w-receipt-missing",
        None => "w-receipt-unreadable",
    };
    BulletinPage {
        frame: Frame { texts },
        at: format!("/w/{}", public.wave.id),
        title: texts.fill("w-bulletin-title", &names),
        lead: texts.fill(lead, &names),
        published: bulletin.is_some(),
        counts: bulletin.map_or_else(Vec::new, |bulletin| counts(public, &bulletin, texts)),
        digest: public.fingerprint.to_hex(),
        receipt: receipt.unwrap_or_default().to_owned(),
        outcome: receipt.map(|receipt| texts.say(verdict(receipt))),
    }
}

/// Each party with its counts; of a party below k no more than that.
fn counts(public: &PublicWave, bulletin: &Bulletin, texts: Texts) -> Vec<(String, String)> {
    let panels = bulletin.panels.iter().filter_map(|counted| {
        let launched = public.manifest.panel(counted.panel)?;
        let values = [
            ("k", public.least_counted().into()),
            ("invited", counted.invited.into()),
            ("issued", counted.issued.into()),
            ("counted", counted.counted.into()),
            ("invalid", counted.invalid.into()),
        ];
        let words = match counted.ballots {
            Some(_) => "w-counts",
            None => "w-counts-few",
        };
        Some((launched.party_name.clone(), texts.fill(words, &values)))
    });
    panels.collect()
}
