//! What people chose, could not say, wrote and agreed on; and what is not shown.

use super::{Cell, Column, Kind, Sheet, Tables, coded, row, say, whole};
use crate::definition::PickOptions;
use crate::disclosure::{Amount, ItemFlag, PickFigures, ShareFigure, Subject, WithheldKind};
use crate::relationship::{Action, ActionResult, Agreements};

impl Tables<'_> {
    pub(super) fn picks(&self) -> Sheet {
        let mut rows = Vec::new();
        for figures in &self.readings.release.picks {
            let head = [Cell::Text(figures.pick.clone()), self.party(&figures.party)];
            if let Some(reason) = figures.withheld {
                let rest = [Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty];
                rows.push(row([&head, &rest, &[self.reason(reason)]]));
            }
            for option in &figures.options {
                let title = self.option(figures, &option.option);
                let (amount, number) = self.amount(option.amount);
                let cells = [
                    Cell::Text(option.option.clone()),
                    Cell::Text(title),
                    amount,
                    number,
                    Cell::Empty,
                ];
                rows.push(row([&head, &cells]));
            }
        }
        let columns = [
            "column-pick",
            "column-party",
            "column-id",
            "column-option",
            "column-amount",
            "column-number",
            "column-withheld",
        ];
        self.sheet("sheet-picks", &columns, rows)
    }

    fn option(&self, figures: &PickFigures, option: &str) -> String {
        let picks = &self.readings.definition.picks;
        let pick = picks.iter().find(|pick| pick.id == figures.pick);
        match pick.map(|pick| &pick.options) {
            Some(PickOptions::Words(words)) => words
                .iter()
                .find(|word| word.id == option)
                .map_or(option, |word| self.readings.text(&word.text))
                .to_owned(),
            _ => self.readings.title(&Subject::Facet(option.to_owned())),
        }
    }

    /// The kind of amount, and its number where it is one.
    fn amount(&self, amount: Amount) -> (Cell, Cell) {
        let said = self.readings.texts.amount(amount);
        let (word, number) = match amount {
            Amount::Few => ("few", Cell::Empty),
            Amount::Some => ("some", Cell::Empty),
            Amount::Many => ("many", Cell::Empty),
            Amount::Count(count) => ("count", whole(count.get())),
            Amount::AtLeastPercent(percent) => {
                let share = f64::from(percent.get()) / 100.0;
                ("at_least_share", Cell::Number(share, Kind::Share))
            }
        };
        (Cell::Code(word.into(), said), number)
    }

    pub(super) fn moods(&self) -> Sheet {
        let moods = self.readings.release.moods.iter();
        let rows = moods.flat_map(|mood| {
            let measures = [
                (
                    "positive_words",
                    "measure-positive-words",
                    &mood.positive_words,
                ),
                ("unseen", "measure-unseen", &mood.unseen),
            ];
            measures.map(|(word, said, figure)| {
                row([
                    &[
                        self.party(&mood.party),
                        Cell::Code(word.into(), self.say(said)),
                    ],
                    &self.figure(figure, Kind::Points),
                ])
            })
        });
        let columns = [
            "column-party",
            "column-measure",
            "column-value",
            "column-bound",
            "column-withheld",
        ];
        self.sheet("sheet-moods", &columns, rows.collect())
    }

    pub(super) fn flags(&self) -> Sheet {
        let release = self.readings.release;
        let flags = |flags: &[ItemFlag], word: &str, said: &str| -> Vec<Vec<Cell>> {
            let flag = Cell::Code(word.into(), self.say(said));
            let rows = flags.iter().map(|found| {
                row([
                    std::slice::from_ref(&flag),
                    &self.subject(&Subject::Item(found.item.clone())),
                    &[self.party(&found.rater), self.about(&found.about)],
                ])
            });
            rows.collect()
        };
        let mut rows = flags(&release.two_camps, "two_camps", "flag-two-camps");
        rows.extend(flags(&release.cant_say, "cant_say", "flag-cant-say"));
        let columns = [
            "column-flag",
            "column-kind",
            "column-id",
            "column-title",
            "column-rater",
            "column-about",
        ];
        self.sheet("sheet-flags", &columns, rows)
    }

    pub(super) fn shares(&self) -> Sheet {
        let shares = self.readings.release.shares.iter().map(|shares| {
            let share = |percent: u32| Cell::Number(f64::from(percent) / 100.0, Kind::Share);
            let said = match shares.shares {
                ShareFigure::Percent { low, middle, high } => [
                    share(low.get()),
                    share(middle.get()),
                    share(high.get()),
                    Cell::Empty,
                ],
                ShareFigure::PredominantlyFavourable => {
                    [Cell::Empty, Cell::Empty, Cell::Empty, self.mostly("high")]
                }
                ShareFigure::PredominantlyUnfavourable => {
                    [Cell::Empty, Cell::Empty, Cell::Empty, self.mostly("low")]
                }
            };
            row([
                &self.subject(&Subject::Item(shares.item.clone())),
                &[self.party(&shares.rater), self.about(&shares.about)],
                &said,
            ])
        });
        let columns = [
            "column-kind",
            "column-id",
            "column-title",
            "column-rater",
            "column-about",
            "column-low",
            "column-middle",
            "column-high",
            "column-mostly",
        ];
        self.sheet("sheet-shares", &columns, shares.collect())
    }

    fn mostly(&self, word: &str) -> Cell {
        let said = match word {
            "high" => "mostly-high",
            _ => "mostly-low",
        };
        Cell::Code(word.into(), self.say(said))
    }

    pub(super) fn comments(&self) -> Sheet {
        let comments = self.readings.release.comments.iter().map(|comment| {
            let questions = &self.readings.definition.comments;
            let question = questions.iter().find(|one| one.id == comment.comment);
            let question = question.map_or(comment.comment.as_str(), |question| {
                self.readings.text(&question.text)
            });
            let theme = comment.theme.as_ref();
            let theme = theme.map_or(Cell::Empty, |facet| {
                let title = self.readings.title(&Subject::Facet(facet.clone()));
                Cell::Code(facet.clone(), title)
            });
            vec![
                Cell::Code(comment.comment.clone(), question.to_owned()),
                self.party(&comment.party),
                theme,
                Cell::Text(comment.text.clone()),
            ]
        });
        let columns = [
            "column-question",
            "column-party",
            "column-theme",
            "column-comment",
        ];
        self.sheet("sheet-comments", &columns, comments.collect())
    }

    pub(super) fn agreements(&self, agreements: &Agreements) -> Sheet {
        let release = self.readings.release;
        let before = agreements.before.iter();
        let mut rows: Vec<Vec<Cell>> = before
            .flat_map(|before| {
                before
                    .actions
                    .iter()
                    .map(|one| self.action(&before.wave, one))
            })
            .collect();
        rows.extend((agreements.actions.iter()).map(|action| self.action(&release.wave, action)));
        let columns = [
            "column-wave",
            "column-facet",
            "column-action",
            "column-due",
            "column-outcome",
            "column-note",
        ];
        let mut sheet = self.sheet("sheet-agreements", &columns, rows);
        let owners = release.parties.iter().map(|party| Column {
            key: format!("owner_{}", party.party.as_str().replace('-', "_")),
            head: say!(
                self.readings.texts,
                "column-owner",
                party = party.name.as_str()
            ),
        });
        sheet.columns.splice(3..3, owners);
        sheet
    }

    fn action(&self, wave: &str, action: &Action) -> Vec<Cell> {
        let text = |text: &str| match text {
            "" => Cell::Empty,
            text => Cell::Text(text.to_owned()),
        };
        let facet = action.facet.as_ref().map_or(Cell::Empty, |facet| {
            let title = self.readings.title(&Subject::Facet(facet.clone()));
            Cell::Code(facet.clone(), title)
        });
        let mut cells = vec![Cell::Text(wave.to_owned()), facet, text(&action.text)];
        for party in &self.readings.release.parties {
            let names = action.owners.iter().filter(|one| one.party == party.party);
            let names: Vec<&str> = names.map(|owner| owner.name.as_str()).collect();
            cells.push(text(&names.join(", ")));
        }
        cells.push(Cell::Day(action.due));
        let outcome = action.outcome.as_ref();
        cells.push(outcome.map_or(Cell::Empty, |outcome| {
            let said = match outcome.result {
                ActionResult::Done => "outcome-done",
                ActionResult::Partly => "outcome-partly",
                ActionResult::NotDone => "outcome-not-done",
                ActionResult::Dropped => "outcome-dropped",
            };
            coded(&outcome.result, self.say(said))
        }));
        cells.push(outcome.map_or(Cell::Empty, |outcome| text(&outcome.note)));
        cells
    }

    pub(super) fn withheld(&self) -> Sheet {
        let withheld = self.readings.release.withheld.iter().map(|withheld| {
            let said = match withheld.what {
                WithheldKind::Everything => "hidden-everything",
                WithheldKind::Facets => "hidden-facets",
                WithheldKind::SmallDimensions => "hidden-small-dimensions",
                WithheldKind::Picks => "hidden-picks",
                WithheldKind::Comments => "hidden-comments",
                WithheldKind::Spread => "hidden-spread",
                WithheldKind::CantSay => "hidden-cant-say",
                WithheldKind::Shares => "hidden-shares",
                WithheldKind::SomeItems => "hidden-some-items",
                WithheldKind::Change => "hidden-change",
            };
            vec![
                coded(&withheld.what, self.say(said)),
                withheld
                    .party
                    .as_ref()
                    .map_or(Cell::Empty, |party| self.party(party)),
                self.reason(withheld.reason),
            ]
        });
        let columns = ["column-what", "column-party", "column-withheld"];
        self.sheet("sheet-withheld", &columns, withheld.collect())
    }
}
