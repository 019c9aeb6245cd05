//! The questions as the template shows them.

use super::entered::Rated;

/// A section.
pub struct SectionView<'a> {
    /// "Part 2 of 6".
    pub part: String,
    /// Heading.
    pub title: String,
    /// What to do; may be empty.
    pub introduction: String,
    /// Labels of the points, lowest first.
    pub labels: Vec<&'a str>,
    /// Label of the answer that counts as missing.
    pub cant_say: &'a str,
    /// Whether the script shows the stems in an order of chance.
    pub shuffled: bool,
    /// Stems.
    pub stems: Vec<StemView>,
    /// Picks.
    pub picks: Vec<PickView>,
    /// Comments.
    pub comments: Vec<CommentView<'a>>,
}

impl SectionView<'_> {
    /// The words of both ends of the scale, for screens that have no room for those between.
    #[must_use]
    pub fn ends(&self) -> (Option<&str>, Option<&str>) {
        (self.labels.first().copied(), self.labels.last().copied())
    }
}

/// A stem with one rating, or with one for each organisation.
pub struct StemView {
    /// What is rated.
    pub text: String,
    /// The ratings.
    pub ratings: Vec<RatingView>,
}

impl StemView {
    /// The position of its one rating, where it is rated once and the stem is the rating's name.
    #[must_use]
    pub fn once(&self) -> Option<usize> {
        match self.ratings.as_slice() {
            [rating] if rating.about.is_none() => Some(rating.position),
            _ => None,
        }
    }
}

/// One rating.
pub struct RatingView {
    /// Position in the layout.
    pub position: usize,
    /// Whose behaviour; nothing where the stem is rated once.
    pub about: Option<About>,
    /// What is wrong.
    pub error: Option<String>,
    /// What was entered.
    pub rated: Rated,
}

/// Whose behaviour a rating is about.
pub struct About {
    /// The organisation.
    pub name: String,
    /// What it is to the reader.
    pub role: String,
}

impl RatingView {
    /// Whether this point was chosen.
    pub fn is(&self, point: &usize) -> bool {
        self.rated.point().map(usize::from) == Some(*point)
    }

    /// Whether "can't say" was chosen.
    pub fn cant_say(&self) -> bool {
        self.rated == Rated::CantSay
    }
}

/// A pick.
pub struct PickView {
    /// Position in the layout.
    pub position: usize,
    /// What is asked.
    pub text: String,
    /// How many may be chosen.
    pub hint: String,
    /// What is wrong.
    pub error: Option<String>,
    /// The options.
    pub options: Vec<OptionView>,
}

impl PickView {
    /// Whether the options need explaining.
    pub fn has_notes(&self) -> bool {
        self.options.iter().any(|option| !option.note.is_empty())
    }
}

/// An option of a pick.
pub struct OptionView {
    /// The option.
    pub text: String,
    /// What it means; may be empty.
    pub note: String,
    /// Whether it was chosen.
    pub chosen: bool,
}

/// A comment.
pub struct CommentView<'a> {
    /// Position in the layout.
    pub position: usize,
    /// What is asked.
    pub text: String,
    /// Who reads it, and how long it may be.
    pub hint: String,
    /// What is wrong.
    pub error: Option<String>,
    /// What was written.
    pub written: &'a str,
    /// Whether it may be shown word for word.
    pub verbatim: bool,
}
