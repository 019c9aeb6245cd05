//! The page of a panel: the promise, the facts, the code and the questions.

use askama::Template;

use super::entered::Entered;
use super::problem::Problem;
use super::script::ScriptFacts;
use super::service::{PanelPage, Phase};
use super::view::SectionView;
use super::viewer::Viewer;
use crate::questionnaire::{Layout, minutes};
use crate::relationship::Custody;
use crate::web::pages::Frame;
use crate::web::texts::{Language, Texts};

/// The page.
#[derive(Template)]
#[template(path = "questionnaire.html")]
pub struct QuestionnairePage<'a> {
    frame: Frame,
    /// Where the form is sent; the same for every invitee who reads this language.
    action: String,
    /// Other languages the page is in; empty where there is no choice.
    languages: Vec<Choice>,
    /// Where the wave's public pages are.
    terms: String,
    /// What the script works with; absent where nothing can be sent.
    script: Option<ScriptFacts>,
    title: String,
    lead: String,
    /// Said at the top while answers may be given again.
    restored: Option<String>,
    /// Said instead of the questions while the wave takes no answers.
    notice: Option<String>,
    summary: Vec<(Option<String>, String)>,
    /// Who can open the answers, in words.
    promise: String,
    facts: Vec<Fact>,
    contact: (&'a str, &'a str),
    introduction: String,
    code: &'a str,
    code_error: Option<String>,
    fingerprint: &'a str,
    sections: Vec<SectionView<'a>>,
    asked: bool,
    /// Shown to be read only: nothing can be sent.
    preview: bool,
}

/// A language that can be chosen.
struct Choice {
    tag: &'static str,
    address: String,
    name: &'static str,
    chosen: bool,
}

struct Fact {
    name: String,
    text: String,
}

impl<'a> QuestionnairePage<'a> {
    /// The page as it is opened: nothing entered. The questions are there while the wave is open.
    #[must_use]
    pub fn fresh(
        page: &'a PanelPage,
        layout: &'a Layout,
        blank: &'a Entered,
        texts: Texts,
    ) -> Self {
        let mut fresh = Self::with(page, layout, blank, &[], texts);
        fresh.notice = notice(page, texts);
        fresh
    }

    /// The page as invitees will see it, without anything that could be sent.
    #[must_use]
    pub fn preview(
        page: &'a PanelPage,
        layout: &'a Layout,
        blank: &'a Entered,
        texts: Texts,
    ) -> Self {
        let mut preview = Self::with(page, layout, blank, &[], texts);
        preview.preview = true;
        preview.script = None;
        preview
    }

    /// The same preview divided into pages by the script, as respondents see it.
    pub fn divide(&mut self, page: &PanelPage, layout: &Layout, texts: Texts) {
        self.script = Some(ScriptFacts::of(page, layout, texts));
    }

    /// The same page with its languages elsewhere: the address is made of a tag.
    pub fn link_languages_as(&mut self, address: impl Fn(&str) -> String) {
        for choice in &mut self.languages {
            choice.address = address(choice.tag);
        }
    }

    /// The page with what was entered and what is in the way.
    #[must_use]
    pub fn with(
        page: &'a PanelPage,
        layout: &'a Layout,
        entered: &'a Entered,
        problems: &'a [Problem],
        texts: Texts,
    ) -> Self {
        let texts = texts.among(page.parties());
        let viewer = Viewer {
            page,
            layout,
            entered,
            problems,
            texts,
        };
        let definition = page.definition.definition();
        let names = [
            ("asked-by", page.asked_by.as_str().into()),
            ("own", page.own_name.as_str().into()),
            ("partner", page.partner_name.as_str().into()),
        ];
        // Two may be asked each about itself: then it is not about how they work together.
        let lead = match page.definition.needs_partner() {
            true => texts,
            false => texts.among(1),
        };
        let asks = |problem: &Problem| matches!(problem, Problem::ManyBlanks { .. });
        Self {
            frame: Frame { texts },
            action: format!("/s/{}?lang={}", page.panel, texts.language().tag()),
            languages: choices(page, texts),
            terms: terms(page),
            script: Some(ScriptFacts::of(page, layout, texts)),
            title: viewer.worded(&definition.title),
            lead: lead.fill("lead", &names),
            restored: restored(page, texts),
            notice: None,
            summary: viewer.summary(),
            promise: texts.say(match page.custody {
                Custody::Server => "promise-server",
                Custody::Joint => "promise-joint",
            }),
            facts: facts(page, texts),
            contact: (&page.contact_name, &page.contact_email),
            introduction: viewer.worded(&definition.introduction),
            code: &entered.code,
            code_error: viewer.code_error(),
            fingerprint: &page.fingerprint,
            sections: viewer.sections(),
            asked: entered.asked || problems.iter().any(asks),
            preview: false,
        }
    }
}

fn choices(page: &PanelPage, texts: Texts) -> Vec<Choice> {
    let offered = page.languages();
    if offered.len() < 2 {
        return Vec::new();
    }
    let choice = |language: Language| Choice {
        tag: language.tag(),
        address: format!("?lang={}", language.tag()),
        name: language.own_name(),
        chosen: language == texts.language(),
    };
    offered.into_iter().map(choice).collect()
}

/// Where the public pages of the panel's wave are.
pub fn terms(page: &PanelPage) -> String {
    format!("/w/{}", page.wave)
}

fn restored(page: &PanelPage, texts: Texts) -> Option<String> {
    let made_at = page.restored_from.as_ref()?;
    let made_at = [("made", texts.moment(made_at).into())];
    Some(texts.fill("notice-restored", &made_at))
}

fn notice(page: &PanelPage, texts: Texts) -> Option<String> {
    let at = |key: &str, name: &'static str, moment| {
        Some(texts.fill(key, &[(name, texts.moment(moment).into())]))
    };
    match page.phase {
        Phase::NotYetOpen => at("notice-not-yet-open", "opens", &page.opens_at),
        Phase::Open => None,
        Phase::Late => at("notice-late", "closed", &page.closes_at),
        Phase::Closed => at("notice-closed", "closed", &page.closes_at),
    }
}

fn facts(page: &PanelPage, texts: Texts) -> Vec<Fact> {
    let own = || page.own_name.as_str().into();
    let minutes = minutes(&page.definition, texts.language().tag());
    let fact = |name: &str, text: String| Fact {
        name: texts.say(name),
        text,
    };
    let invited = if page.roster_confirmed {
        "fact-invited-confirmed"
    } else {
        "fact-invited-unconfirmed"
    };
    vec![
        fact(
            "fact-time-name",
            texts.fill("fact-time", &[("minutes", minutes.into())]),
        ),
        fact(
            "fact-until-name",
            texts.fill(
                "fact-until",
                &[("closes", texts.moment(&page.closes_at).into())],
            ),
        ),
        fact(
            "fact-invited-name",
            texts.fill(invited, &[("invited", page.invited.into()), ("own", own())]),
        ),
        fact(
            "fact-results-name",
            texts.fill(
                "fact-results",
                &[("k", page.counted_minimum_k.into()), ("own", own())],
            ),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::{WORDS_AROUND, words_of};

    /// What the pages say around the questions, each once.
    const AROUND: [&str; 19] = [
        "lead",
        "promise-title",
        "promise-server",
        "promise-small-group",
        "fact-time-name",
        "fact-time",
        "fact-until-name",
        "fact-until",
        "fact-invited-name",
        "fact-invited-confirmed",
        "fact-results-name",
        "fact-results",
        "fact-contact-name",
        "draft-kept",
        "pick-hint",
        "comment-hint",
        "consent",
        "send-text",
        "fingerprint",
    ];

    #[test]
    fn the_time_stated_rests_on_what_the_pages_say() {
        for language in Language::ALL {
            let texts = Texts::of(language);
            let nothing = [
                ("minutes", 12.into()),
                ("limit", 3.into()),
                ("k", 5.into()),
                ("room", 600.into()),
                ("invited", 14.into()),
                ("own", "Nordwerk".into()),
                ("partner", "Halden".into()),
                ("asked-by", "Ines Marek".into()),
                (
                    "closes",
                    "30 September 2026, 17:00 (CEST, Europe/Berlin)".into(),
                ),
            ];
            let words = AROUND.map(|key| words_of(&texts.fill(key, &nothing)));
            let words: u32 = words.iter().sum();
            // Names, buttons, numbers of pages and the rows of the review are a good hundred more.
            // A minute of reading is 200 words: the stated time is right to a quarter of one.
            let off = (words + 110).abs_diff(WORDS_AROUND);
            assert!(off <= 70, "{}: {words}", language.tag());
        }
    }
}
