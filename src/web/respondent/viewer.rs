//! From a definition, what was entered and what is in the way to what the template shows.

use std::borrow::Cow;

use super::entered::Entered;
use super::problem::{Field, Problem};
use super::service::PanelPage;
use super::view::{About, CommentView, OptionView, PickView, RatingView, SectionView, StemView};
use crate::definition::{
    CheckedDefinition, Comment, Item, LocalizedText, Order, Perspective, Pick, PickOptions,
    Section, Wordings, fill, text, worded_for,
};
use crate::questionnaire::Layout;
use crate::web::texts::Texts;
use crate::workflow::{PERIOD_BEFORE_A_CONTRACT, USUAL_PERIOD};

/// Everything that turns questions into views.
pub struct Viewer<'a> {
    /// The page.
    pub page: &'a PanelPage,
    /// Its layout.
    pub layout: &'a Layout,
    /// What was entered.
    pub entered: &'a Entered,
    /// What is in the way.
    pub problems: &'a [Problem],
    /// The page's own texts.
    pub texts: Texts,
}

/// What the questions look back on. The two usual ones are said in the page's language; another one stands as
/// the facilitator wrote it.
fn period(page: &PanelPage, texts: Texts) -> String {
    match page.reference_period.as_str() {
        USUAL_PERIOD => texts.say("period-usual"),
        PERIOD_BEFORE_A_CONTRACT => texts.say("period-before-a-contract"),
        own => own.to_owned(),
    }
}

impl<'a> Viewer<'a> {
    fn checked(&self) -> &'a CheckedDefinition {
        &self.page.definition
    }

    /// A text of the definition, unfilled.
    fn plain(&self, localized: &'a LocalizedText) -> &'a str {
        let language = self.texts.language().tag();
        text(localized, language, self.checked().default_language())
    }

    /// What a text says to the party, where it is worded for that party.
    fn for_party(&self, text: &'a LocalizedText, wordings: &'a Wordings) -> String {
        self.worded(worded_for(self.page.party.as_str(), text, wordings))
    }

    /// A text of the definition with names and period put in.
    pub fn worded(&self, localized: &'a LocalizedText) -> String {
        let page = self.page;
        fill(
            self.plain(localized),
            &self.isolated(&page.own_name),
            &self.isolated(&page.partner_name),
            &period(page, self.texts),
        )
    }

    /// A name as it stands in a sentence: marked in Arabic, as in the page's own texts, so that its letters
    /// and its full stop keep together.
    fn isolated(&self, name: &'a str) -> Cow<'a, str> {
        match self.texts.language().direction() {
            "rtl" => Cow::Owned(format!("\u{2068}{name}\u{2069}")),
            _ => Cow::Borrowed(name),
        }
    }

    /// Every section.
    pub fn sections(&self) -> Vec<SectionView<'a>> {
        let sections = &self.checked().definition().sections;
        let views = sections.iter().enumerate();
        views
            .map(|(at, section)| self.section(section, at + 1, sections.len()))
            .collect()
    }

    fn section(&self, section: &'a Section, number: usize, of: usize) -> SectionView<'a> {
        let checked = self.checked();
        let definition = checked.definition();
        let scale = section.scale.as_deref().and_then(|id| checked.scale(id));
        let items = section.items.iter().filter_map(|id| checked.item(id));
        let picks = section.picks.iter().filter_map(|id| {
            let pick = definition.picks.iter().find(|pick| pick.id == *id)?;
            self.pick(pick)
        });
        let comments = section.comments.iter().filter_map(|id| {
            let mut comments = definition.comments.iter();
            self.comment(comments.find(|comment| comment.id == *id)?)
        });
        SectionView {
            part: self
                .texts
                .fill("part", &[("number", number.into()), ("of", of.into())]),
            title: self.worded(&section.title),
            introduction: self.for_party(&section.introduction, &section.introduction_for),
            labels: scale.map_or_else(Vec::new, |scale| {
                scale.labels.iter().map(|label| self.plain(label)).collect()
            }),
            cant_say: scale.map_or("", |scale| self.plain(&scale.cant_say)),
            shuffled: section.order == Order::Shuffled,
            stems: items.map(|item| self.stem(item)).collect(),
            picks: picks.collect(),
            comments: comments.collect(),
        }
    }

    fn stem(&self, item: &'a Item) -> StemView {
        let perspectives = self.checked().perspectives_of_item(&item.id);
        let sides = perspectives.len();
        StemView {
            text: self.for_party(&item.text, &item.text_for),
            ratings: perspectives
                .iter()
                .filter_map(|perspective| self.rating(&item.id, *perspective, sides))
                .collect(),
        }
    }

    fn rating(&self, item: &str, perspective: Perspective, sides: usize) -> Option<RatingView> {
        let position = self.layout.rating(item, perspective)?;
        let about = |name: &str, role: &str| About {
            name: name.to_owned(),
            role: self.texts.say(role),
        };
        Some(RatingView {
            position,
            // A stem that is rated once needs no name over its scale.
            about: match perspective {
                _ if sides == 1 => None,
                Perspective::Own => Some(about(&self.page.own_name, "role-own")),
                Perspective::Partner => Some(about(&self.page.partner_name, "role-partner")),
                Perspective::Relationship => None,
            },
            error: self.error(Field::Rating(position)),
            rated: self
                .entered
                .ratings
                .get(position)
                .copied()
                .unwrap_or_default(),
        })
    }

    fn pick(&self, pick: &'a Pick) -> Option<PickView> {
        let position = self.layout.pick(&pick.id)?;
        let picked = self.entered.picks.get(position)?;
        let option = |(at, (text, note)): (usize, (String, String))| OptionView {
            text,
            note,
            chosen: u8::try_from(at).is_ok_and(|at| picked.options.contains(&at)),
        };
        let texts: Vec<(String, String)> = match &pick.options {
            PickOptions::Facets => self
                .checked()
                .paired_facets()
                .map(|facet| (self.worded(&facet.title), self.worded(&facet.description)))
                .collect(),
            PickOptions::Words(words) => words
                .iter()
                .map(|word| (self.worded(&word.text), String::new()))
                .collect(),
        };
        Some(PickView {
            position,
            text: self.for_party(&pick.text, &pick.text_for),
            hint: self
                .texts
                .fill("pick-hint", &[("limit", pick.limit.into())]),
            error: self.error(Field::Pick(position)),
            options: texts.into_iter().enumerate().map(option).collect(),
        })
    }

    fn comment(&self, comment: &'a Comment) -> Option<CommentView<'a>> {
        let position = self.layout.comment(&comment.id)?;
        let written = self.entered.comments.get(position)?;
        Some(CommentView {
            position,
            text: self.for_party(&comment.text, &comment.text_for),
            hint: self
                .texts
                .fill("comment-hint", &[("room", comment.max_bytes.into())]),
            error: self.error(Field::Comment(position)),
            written: &written.text,
            verbatim: written.verbatim,
        })
    }

    /// What is wrong with the code.
    pub fn code_error(&self) -> Option<String> {
        self.error(Field::Code)
    }

    /// Every problem with the field it links to, in the order of the page.
    pub fn summary(&self) -> Vec<(Option<String>, String)> {
        let problems = self.problems.iter();
        problems
            .map(|problem| {
                let field = problem.field();
                let sentence = problem.sentence(self.texts, self.page);
                let sentence = match field.and_then(|field| self.question(field)) {
                    Some(question) => self.texts.fill(
                        "problem-at",
                        &[
                            ("question", question.into()),
                            ("sentence", sentence.as_str().into()),
                        ],
                    ),
                    None => sentence,
                };
                (field.map(Field::anchor), sentence)
            })
            .collect()
    }

    /// What a pick or a comment asks, to tell it from the others.
    fn question(&self, field: Field) -> Option<String> {
        let definition = self.checked().definition();
        match field {
            Field::Pick(at) => definition.picks.get(at).map(|pick| &pick.text),
            Field::Comment(at) => definition.comments.get(at).map(|comment| &comment.text),
            Field::Code | Field::Rating(_) => None,
        }
        .map(|localized| self.worded(localized))
    }

    fn error(&self, field: Field) -> Option<String> {
        let mut problems = self.problems.iter();
        problems
            .find(|problem| problem.field() == Some(field) && !problem.is_a_question())
            .map(|problem| problem.sentence(self.texts, self.page))
    }
}
