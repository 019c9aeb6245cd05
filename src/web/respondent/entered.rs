//! A form as it was entered, right or wrong, so that it can be shown again.
//!
//! Fields are named by position in the [`Layout`]: `r0` … for ratings (`1` to the number of
//! points, `0` for "can't say", absent or empty for blank), `p0` … once per chosen option of a
//! pick (its position), `c0` … for comments, `s0` … when a comment may be shown word for word,
//! `code`, and `asked` once the page has asked about blanks. Other fields are ignored.

use std::collections::BTreeSet;

use zeroize::Zeroizing;

use super::urlencoded::fields;
use crate::questionnaire::Layout;

/// What one respondent entered.
pub struct Entered {
    /// The code, as typed.
    pub code: Zeroizing<String>,
    /// One per rating slot.
    pub ratings: Vec<Rated>,
    /// One per pick.
    pub picks: Vec<Picked>,
    /// One per comment.
    pub comments: Vec<Written>,
    /// Whether the page has asked about blanks before.
    pub asked: bool,
}

/// What was entered for a rating.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rated {
    /// Nothing.
    #[default]
    Blank,
    /// "Can't say".
    CantSay,
    /// A point of the scale, counted from 1.
    Point(u8),
    /// Something our page cannot send.
    Unreadable,
}

/// What was entered for a pick.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picked {
    /// Positions of the options chosen.
    pub options: BTreeSet<u8>,
    /// Whether something came along that our page cannot send.
    pub unreadable: bool,
}

/// What was entered for a comment.
#[derive(Default)]
pub struct Written {
    /// The text, as typed.
    pub text: Zeroizing<String>,
    /// Whether it may be shown word for word.
    pub verbatim: bool,
}

impl Entered {
    /// A form in which nothing has been entered.
    #[must_use]
    pub fn blank(layout: &Layout) -> Self {
        Self {
            code: Zeroizing::default(),
            ratings: layout.ratings.iter().map(|_| Rated::Blank).collect(),
            picks: layout.picks.iter().map(|_| Picked::default()).collect(),
            comments: layout.comments.iter().map(|_| Written::default()).collect(),
            asked: false,
        }
    }

    /// Reads a form. Any bytes are a form; where a field comes twice the last one counts.
    #[must_use]
    pub fn read(body: &[u8], layout: &Layout) -> Self {
        let mut entered = Self::blank(layout);
        for (name, value) in fields(body) {
            entered.take(&name, value, layout);
        }
        entered
    }

    fn take(&mut self, name: &str, value: Zeroizing<String>, layout: &Layout) {
        match name {
            "code" => self.code = value,
            "asked" => self.asked = true,
            _ => self.take_answer(name, value, layout),
        }
    }

    fn take_answer(&mut self, name: &str, value: Zeroizing<String>, layout: &Layout) {
        let mut letters = name.chars();
        let kind = letters.next();
        let Ok(at) = letters.as_str().parse::<usize>() else {
            return;
        };
        match kind {
            Some('r') => {
                if let (Some(rated), Some(slot)) =
                    (self.ratings.get_mut(at), layout.ratings.get(at))
                {
                    *rated = Rated::read(&value, slot.points);
                }
            }
            Some('p') => {
                if let (Some(picked), Some(slot)) = (self.picks.get_mut(at), layout.picks.get(at)) {
                    picked.add(&value, slot.options.len());
                }
            }
            Some('c') => {
                if let Some(written) = self.comments.get_mut(at) {
                    written.text = value;
                }
            }
            Some('s') => {
                if let Some(written) = self.comments.get_mut(at) {
                    written.verbatim = true;
                }
            }
            _ => {}
        }
    }
}

impl Rated {
    fn read(value: &str, points: u8) -> Self {
        match value.parse::<u8>() {
            Ok(0) => Self::CantSay,
            Ok(point) if point <= points => Self::Point(point),
            Err(_) if value.is_empty() => Self::Blank,
            _ => Self::Unreadable,
        }
    }

    /// The point, if one was chosen.
    #[must_use]
    pub fn point(self) -> Option<u8> {
        match self {
            Self::Point(point) => Some(point),
            Self::Blank | Self::CantSay | Self::Unreadable => None,
        }
    }
}

impl Picked {
    fn add(&mut self, value: &str, options: usize) {
        match value.parse::<u8>() {
            Ok(option) if usize::from(option) < options => {
                self.options.insert(option);
            }
            _ => self.unreadable = true,
        }
    }
}
