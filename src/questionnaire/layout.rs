//! Which answers a definition asks for, in the order of the definition.

use crate::definition::{CheckedDefinition, Id, Perspective, PickOptions};

use super::{Answers, CommentAnswer, Consent};

/// The places for answers, the same for every respondent of a definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// One per item and perspective: items in the order of the definition, own before partner.
    pub ratings: Vec<RatingSlot>,
    /// One per pick.
    pub picks: Vec<PickSlot>,
    /// One per comment.
    pub comments: Vec<CommentSlot>,
}

/// The place of one rating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatingSlot {
    /// The item.
    pub item: Id,
    /// Whose behaviour is rated.
    pub perspective: Perspective,
    /// Points of the scale; an answer is 1 to this.
    pub points: u8,
}

/// The place of one pick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickSlot {
    /// The pick.
    pub pick: Id,
    /// How many options may be chosen.
    pub limit: u8,
    /// The options: ids of words, or of paired facets.
    pub options: Vec<Id>,
}

/// The place of one comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommentSlot {
    /// The comment.
    pub comment: Id,
    /// Room for its text, in UTF-8 bytes.
    pub max_bytes: u16,
}

impl Layout {
    /// The layout of a definition.
    #[must_use]
    pub fn of(checked: &CheckedDefinition) -> Self {
        let definition = checked.definition();
        let ratings = definition.items.iter().flat_map(|item| {
            let labels = checked
                .scale_of_item(&item.id)
                .map_or(0, |s| s.labels.len());
            let points = u8::try_from(labels).unwrap_or(u8::MAX);
            let perspectives = checked.perspectives_of_item(&item.id).iter();
            perspectives.map(move |perspective| RatingSlot {
                item: item.id.clone(),
                perspective: *perspective,
                points,
            })
        });
        let picks = definition.picks.iter().map(|pick| PickSlot {
            pick: pick.id.clone(),
            limit: pick.limit,
            options: match &pick.options {
                PickOptions::Facets => checked.paired_facets().map(|f| f.id.clone()).collect(),
                PickOptions::Words(words) => words.iter().map(|word| word.id.clone()).collect(),
            },
        });
        let comments = definition.comments.iter().map(|comment| CommentSlot {
            comment: comment.id.clone(),
            max_bytes: comment.max_bytes,
        });
        Self {
            ratings: ratings.collect(),
            picks: picks.collect(),
            comments: comments.collect(),
        }
    }

    /// Position of the rating of an item from a perspective.
    #[must_use]
    pub fn rating(&self, item: &str, perspective: Perspective) -> Option<usize> {
        let mut slots = self.ratings.iter();
        slots.position(|slot| slot.item == item && slot.perspective == perspective)
    }

    /// Position of a pick.
    #[must_use]
    pub fn pick(&self, id: &str) -> Option<usize> {
        self.picks.iter().position(|slot| slot.pick == id)
    }

    /// Position of a comment.
    #[must_use]
    pub fn comment(&self, id: &str) -> Option<usize> {
        self.comments.iter().position(|slot| slot.comment == id)
    }

    /// Answers in which nothing is answered.
    #[must_use]
    pub fn blank(&self) -> Answers {
        let silence = || CommentAnswer {
            text: String::new(),
            consent: Consent::FacilitatorOnly,
        };
        Answers {
            ratings: self.ratings.iter().map(|_| None).collect(),
            picks: self.picks.iter().map(|_| Vec::new()).collect(),
            comments: self.comments.iter().map(|_| silence()).collect(),
        }
    }

    /// Share of the ratings that were answered, 0 to 1; 1 when there is nothing to rate.
    #[must_use]
    pub fn answered_share(&self, answers: &Answers) -> f64 {
        let count = |n: usize| u32::try_from(n).map_or(f64::MAX, f64::from);
        if self.ratings.is_empty() {
            return 1.0;
        }
        let answered = answers.ratings.iter().flatten().count();
        count(answered) / count(self.ratings.len())
    }
}
