//! What the workbook is, and who answered.

use super::{Cell, Kind, Sheet, Tables, coded, whole};
use crate::disclosure::Row;
use crate::report::content::Content;

impl Tables<'_> {
    pub(super) fn read_me(&self, content: &Content<'_>) -> Sheet {
        let release = self.readings.release;
        let text = |key: &str, text: &str| vec![Cell::Text(self.say(key)), Cell::Text(text.into())];
        let points = |key: &str, value: f64| {
            vec![Cell::Text(self.say(key)), Cell::Number(value, Kind::Points)]
        };
        let title = self.readings.text(&self.readings.definition.title);
        let mut rows = vec![
            text("readme-document", &content.model.title),
            text("readme-relationship", content.readout.relationship_name),
            text("readme-wave", &release.wave),
            text("readme-definition", title),
            text("readme-version", &release.definition.version),
            text("readme-digest", &release.definition.digest),
            vec![Cell::Text(self.say("readme-k")), whole(release.k)],
            points("readme-delta", release.delta),
        ];
        if let Some(deviation) = release.typical_deviation {
            rows.push(points("readme-deviation", deviation.get()));
        }
        rows.extend([
            text("readme-values-head", &self.say("readme-values")),
            text("readme-bounds-head", &self.say("readme-bounds")),
            text("readme-withheld-head", &self.say("readme-withheld")),
            text("readme-precision-head", &self.say("readme-precision")),
            text("readme-same-head", &self.say("readme-same")),
        ]);
        self.sheet("sheet-readme", &["column-what", "column-is"], rows)
    }

    pub(super) fn who(&self) -> Sheet {
        let parties = self.readings.release.parties.iter().map(|party| {
            let row = match party.row {
                Row::Nothing => "row-nothing",
                Row::Dimensions => "row-dimensions",
                Row::Items => "row-items",
                Row::FineItems => "row-fine-items",
            };
            let (invited, counted) = (party.invited.get(), party.counted.get());
            let share = match invited {
                0 => Cell::Empty,
                invited => Cell::Number(f64::from(counted) / f64::from(invited), Kind::Share),
            };
            let lowered = if party.lowered {
                "answer-yes"
            } else {
                "answer-no"
            };
            vec![
                self.party(&party.party),
                Cell::Text(party.name.clone()),
                whole(invited),
                whole(counted),
                share,
                coded(&party.row, self.say(row)),
                Cell::Code(party.lowered.to_string(), self.say(lowered)),
            ]
        });
        let columns = [
            "column-party",
            "column-name",
            "column-invited",
            "column-counted",
            "column-share",
            "column-row",
            "column-lowered",
        ];
        self.sheet("sheet-who", &columns, parties.collect())
    }
}
