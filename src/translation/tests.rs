use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::definition::{CheckedDefinition, Definition, places, write};

fn shipped() -> Definition {
    let file = include_bytes!("../../survey-definitions/compatibility-and-trust.json");
    CheckedDefinition::parse(file).unwrap().definition().clone()
}

fn edited(definition: &Definition, edit: impl FnOnce(&mut Value)) -> Definition {
    let mut value = serde_json::to_value(definition).unwrap();
    edit(&mut value);
    serde_json::from_value(value).unwrap()
}

fn both_ways(definition: &Definition, language: &str) -> [Returned; 2] {
    let units = units(definition, language, None);
    let xliff = write_xliff(&units, &definition.id, "en", language);
    let csv = write_csv(&units, "en", language).unwrap();
    [read_xliff(&xliff).unwrap(), read_csv(&csv).unwrap()]
}

#[test]
fn out_and_back_changes_nothing() {
    let shipped = shipped();
    for language in ["de", "fr", "es"] {
        for returned in both_ways(&shipped, language) {
            let taken = take(&shipped, &returned).unwrap();
            assert_eq!((taken.changed, taken.missing), (0, 0));
            assert_eq!(taken.definition, shipped);
            assert!(taken.left.is_empty());
        }
    }
}

#[test]
fn a_new_language_is_added_unreviewed_and_only_with_what_was_translated() {
    let shipped = shipped();
    for mut returned in both_ways(&shipped, "pl") {
        assert!(returned.texts.iter().all(|text| text.target.is_empty()));
        returned.texts[0].target = "Zgodność i zaufanie".into();
        let taken = take(&shipped, &returned).unwrap();
        assert_eq!(taken.changed, 1);
        assert_eq!(taken.missing, places(&shipped).len() - 1);
        assert_eq!(taken.definition.title["pl"], "Zgodność i zaufanie");
        let last = taken.definition.languages.last().unwrap();
        assert_eq!((last.code.as_str(), last.reviewed), ("pl", false));
    }
}

#[test]
fn what_one_party_reads_is_translated_too() {
    let words = |words: &str| json!({ "supplier": { "en": words } });
    let worded = edited(&shipped(), |d| {
        d["sections"][0]["introduction_for"] = words("How often, as a seller?");
        d["picks"][0]["text_for"] = words("Which words, as a seller?");
        d["comments"][0]["text_for"] = words("What, as a seller?");
    });
    for mut returned in both_ways(&worded, "de") {
        for at in [
            "/sections/0/introduction_for",
            "/picks/0/text_for",
            "/comments/0/text_for",
        ] {
            let at = format!("{at}/supplier");
            let mut texts = returned.texts.iter_mut();
            let text = texts.find(|text| text.pointer == at).unwrap();
            assert_eq!(text.target, "", "{at}");
            text.target = "Als Lieferant?".into();
        }
        let taken = take(&worded, &returned).unwrap();
        assert_eq!(
            (
                taken.changed,
                taken.definition.comments[0].text_for["supplier"]["de"].as_str()
            ),
            (3, "Als Lieferant?")
        );
        assert_eq!(
            taken.definition.picks[0].text_for["supplier"]["de"],
            "Als Lieferant?"
        );
        assert_eq!(
            taken.definition.sections[0].introduction_for["supplier"]["de"],
            "Als Lieferant?"
        );
    }
    let reworded = edited(&worded, |d| {
        d["comments"][0]["text_for"]["supplier"]["en"] = json!("What else, as a seller?");
        d["comments"][0]["text_for"]["supplier"]["de"] = json!("Was?");
    });
    let before = edited(&worded, |d| {
        d["comments"][0]["text_for"]["supplier"]["de"] = json!("Was?")
    });
    let behind = stale(&before, &reworded);
    assert!(behind.contains(&("de".to_owned(), "/comments/0/text_for/supplier".to_owned())));
}

#[test]
fn a_change_takes_the_review_back() {
    let reviewed = edited(&shipped(), |d| {
        d["languages"][1] = json!({"code": "de", "reviewed": true, "reviewer": "Ute Kern"});
    });
    let [same, mut other] = both_ways(&reviewed, "de");
    assert_eq!(take(&reviewed, &same).unwrap().definition, reviewed);
    other.texts[0].target = "Vertrauen".into();
    let taken = take(&reviewed, &other).unwrap();
    let german = &taken.definition.languages[1];
    assert_eq!((german.reviewed, &german.reviewer), (false, &None));
}

#[test]
fn a_text_whose_source_changed_meanwhile_is_left_and_told() {
    let before = shipped();
    let now = edited(&before, |d| {
        d["items"][0]["text"]["en"] = json!("Keeps its word.")
    });
    for mut returned in both_ways(&before, "fr") {
        for text in &mut returned.texts {
            if text.pointer == "/items/0/text" {
                text.target = "Autre chose.".into();
            }
        }
        let taken = take(&now, &returned).unwrap();
        assert_eq!(taken.left, ["/items/0/text"]);
        assert_eq!(
            taken.definition.items[0].text["fr"],
            now.items[0].text["fr"]
        );
    }
}

#[test]
fn damage_is_told_by_line_and_nothing_is_taken() {
    let shipped = shipped();
    let units = units(&shipped, "de", None);
    let file = write_csv(&units, "en", "de").unwrap();
    let damaged = file.replacen("/title,", "/titel,", 1).replacen(
        "Zeitraum: {period}",
        "Zeitraum: {zeitraum}",
        1,
    );
    let damages = take(&shipped, &read_csv(&damaged).unwrap()).unwrap_err();
    let told: Vec<String> = damages.iter().map(ToString::to_string).collect();
    assert!(
        told[0].starts_with("line 2: there is no text /titel in the definition."),
        "{told:?}"
    );
    assert!(
        told[1].contains("has the placeholders {zeitraum}"),
        "{told:?}"
    );
    assert_eq!(damages.len(), 2);

    let long = "x".repeat(41);
    let mut returned = read_csv(&file).unwrap();
    let text = returned
        .texts
        .iter_mut()
        .find(|text| text.pointer == "/facets/0/title")
        .unwrap();
    text.target = long;
    let line = text.line;
    let damages = take(&shipped, &returned).unwrap_err();
    assert_eq!((damages[0].line, damages.len()), (line, 1));
    assert!(
        damages[0]
            .message
            .starts_with("/facets/0/title/de: the text has 41 characters")
    );
}

#[test]
fn a_file_for_another_definition_or_language_is_refused() {
    let shipped = shipped();
    let [mut returned, _] = both_ways(&shipped, "de");
    returned.definition = Some("another".into());
    returned.source_language = "fr".into();
    returned.language = "en".into();
    assert_eq!(take(&shipped, &returned).unwrap_err().len(), 3);
}

#[test]
fn broken_files_are_told_with_their_line() {
    let xliff = write_xliff(&units(&shipped(), "de", None), "x", "en", "de");
    let damages = read_xliff(&xliff.replacen("</source>", "</sauce>", 1)).unwrap_err();
    assert_eq!(damages[0].line, 6, "{damages:?}");
    assert!(read_xliff("<xliff version=\"2.1\"/>").is_err());
    assert!(read_xliff("").is_err());
    assert!(read_xliff(&xliff.replacen("</source>", "&nbsp;</source>", 1)).is_err());
    assert_eq!(read_csv("id,text\n").unwrap_err()[0].line, 1);
    assert!(read_csv("").is_err());
}

#[test]
fn what_a_tool_adds_is_read_past() {
    let file = "<?xml version=\"1.0\"?>\n<xliff version=\"1.2\"><file original=\"x\" source-language=\"en\" \
        target-language=\"de\"><header><note>n</note></header><body><trans-unit id=\"/title\">\n\
        <source>Trust &amp; <g id=\"1\">{own}</g></source>\n<target>Vertrauen &#38; <ph id=\"1\">{own}</ph></target>\
        <alt-trans><target>Falsch</target></alt-trans></trans-unit></body></file></xliff>";
    let returned = read_xliff(file).unwrap();
    assert_eq!(returned.texts.len(), 1);
    assert_eq!(returned.texts[0].source, "Trust & {own}");
    assert_eq!(returned.texts[0].target, "Vertrauen & {own}");
}

#[test]
fn spreadsheets_may_write_semicolons() {
    let file = "id;source en;target de;note\r\n/title;\"A; b\";\"C\";\r\n";
    let returned = read_csv(file).unwrap();
    assert_eq!(returned.texts[0].source, "A; b");
    assert_eq!(
        (
            returned.texts[0].target.as_str(),
            returned.language.as_str()
        ),
        ("C", "de")
    );
}

#[test]
fn translations_that_were_left_behind_are_found_by_name() {
    let old = shipped();
    let new = edited(&old, |d| {
        d["items"][1]["text"]["en"] = json!("Keeps its word.");
        d["items"][1]["text"]["fr"] = json!("Tient parole.");
        d["items"].as_array_mut().unwrap().swap(0, 1);
    });
    let left: Vec<String> = stale(&old, &new)
        .into_iter()
        .map(|(language, at)| format!("{at}/{language}"))
        .collect();
    assert_eq!(left, ["/items/0/text/de", "/items/0/text/es"]);
    let units = units(&new, "de", Some(&old));
    let states: Vec<State> = units.iter().map(|unit| unit.state).collect();
    assert_eq!(
        states
            .iter()
            .filter(|state| **state == State::Stale)
            .count(),
        1
    );
}

/// Texts a definition takes, with all that files find hard.
fn hard_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-zA-Z0-9 ,;<>&\"'=@+\t-]{0,12}".prop_map(|text: String| text.replace('\t', " ")),
        Just("\n".to_owned()),
        Just("]]>".to_owned()),
        Just("&amp;".to_owned()),
        Just("'=1+1".to_owned()),
        Just("\u{a0}« é » 中文 عربي \u{1f642}".to_owned()),
    ];
    prop::collection::vec(piece, 1..6).prop_map(|pieces| format!("{}.", pieces.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_texts_come_back_as_they_were(
        texts in prop::collection::vec((any::<prop::sample::Index>(), hard_text(), hard_text()), 1..8),
    ) {
        let shipped = shipped();
        let definition = edited(&shipped, |d| {
            let all: Vec<String> = places(&shipped).into_iter().map(|place| place.at).collect();
            for (index, source, target) in texts {
                let at: &String = index.get(&all);
                let place = d.pointer_mut(at).unwrap();
                place["en"] = json!(source);
                place["de"] = json!(target);
            }
        });
        for returned in both_ways(&definition, "de") {
            for (text, place) in returned.texts.iter().zip(places(&definition)) {
                prop_assert_eq!(&text.pointer, &place.at);
                prop_assert_eq!(&text.source, &place.text["en"]);
                prop_assert_eq!(&text.target, &place.text["de"]);
            }
        }
        // Another language takes the same texts.
        let file = write(&definition).unwrap();
        if CheckedDefinition::parse(file.as_bytes()).is_ok() {
            let [mut french, _] = both_ways(&definition, "fr");
            for (text, place) in french.texts.iter_mut().zip(places(&definition)) {
                text.target = place.text["de"].clone();
            }
            let taken = take(&definition, &french);
            if let Ok(taken) = taken {
                for place in places(&taken.definition) {
                    prop_assert_eq!(&place.text["fr"], &place.text["de"]);
                }
            }
        }
    }

    #[test]
    fn any_bytes_are_told_or_read(text in any::<String>()) {
        let _ = read_xliff(&text);
        let _ = read_csv(&text);
    }
}
