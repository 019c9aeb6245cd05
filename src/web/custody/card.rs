//! What the wave's page and the representative's page say about joint custody.

use crate::relationship::{Holder, WaveState};
use crate::web::texts::Texts;
use crate::workflow::{CustodyView, HolderView};

/// The three holders, and what the reader can do.
pub struct CustodyCard {
    /// The heading.
    pub title: String,
    /// What joint custody is, and what is to be done.
    pub lead: String,
    /// The holders.
    pub holders: Vec<Line>,
    /// What check letters are called.
    pub check_name: String,
    /// A link to the next page and what it is called.
    pub act: Option<(String, String)>,
}

/// A holder in the list.
pub struct Line {
    /// Name.
    pub name: String,
    /// What the person is here.
    pub role: String,
    /// Whether the code is there.
    pub state: String,
    /// The letters by which the public half is compared.
    pub check: Option<String>,
}

/// The card for a holder whose pages stand under `at`; `None` where there are no codes.
#[must_use]
pub fn card(
    texts: Texts,
    custody: &CustodyView,
    state: WaveState,
    awaits_codes: bool,
    reader: Holder,
    at: &str,
) -> Option<CustodyCard> {
    if !custody.is_joint() {
        return None;
    }
    let made = custody
        .holder(reader)
        .is_some_and(|holder| holder.check.is_some());
    let lead = match state {
        WaveState::Draft if made => "h-card-made",
        WaveState::Draft => "h-card-draft",
        WaveState::Open | WaveState::Closing if awaits_codes => "h-card-due",
        WaveState::Open | WaveState::Closing => "h-card-open",
        WaveState::Closed | WaveState::Released => "h-card-over",
    };
    let act = match state {
        WaveState::Draft => {
            let words = if made { "h-make-another" } else { "h-make" };
            Some((format!("{at}/closing-code"), texts.say(words)))
        }
        _ if awaits_codes => Some((format!("{at}/close"), texts.say("h-close-go"))),
        _ => None,
    };
    Some(CustodyCard {
        title: texts.say("h-card-title"),
        lead: texts.say(lead),
        holders: lines(texts, custody),
        check_name: texts.say("h-check"),
        act,
    })
}

/// The three holders as pages list them.
#[must_use]
pub fn lines(texts: Texts, custody: &CustodyView) -> Vec<Line> {
    let line = |holder: &HolderView| Line {
        name: holder.name.clone(),
        role: match &holder.organisation {
            Some(organisation) => {
                texts.fill("h-role-party", &[("name", organisation.as_str().into())])
            }
            None => texts.say("h-role-facilitator"),
        },
        state: texts.say(match holder.check {
            Some(_) => "h-there",
            None => "h-missing",
        }),
        check: holder.check.clone(),
    };
    custody.holders.iter().map(line).collect()
}
