//! Names of any length and script.

use proptest::prelude::*;

use super::*;
use crate::disclosure::{Figure, Reason, Subject};

/// The sample with these names, and titles of every facet and dimension.
fn named(release: &str, parties: [&str; 2], title: Option<&str>) -> (Release, Definition) {
    let (mut release, mut definition) = (sample(release), shipped());
    for (party, name) in release.parties.iter_mut().zip(parties) {
        party.name = name.into();
    }
    if let Some(title) = title {
        for language in LANGUAGES {
            for (place, facet) in definition.facets.iter_mut().enumerate() {
                let title = format!("{title} {place}");
                facet.title.insert(language.into(), title);
            }
            for dimension in &mut definition.dimensions {
                let title = format!("{title}, as a whole and in all of its parts");
                dimension.title.insert(language.into(), title);
            }
        }
    }
    (release, definition)
}

#[rstest]
#[case::change(CHANGE)]
#[case::large(LARGE)]
#[case::five_waves(FIVE_WAVES)]
fn the_longest_titles_fit(#[case] release: &str) {
    let names = [
        "Northwind International Foods & Beverages Holding plc",
        "Vereinigte Speditions- und Lagerhausgesellschaften Halden",
    ];
    let title = "Wholehearted willingness to warn in ti";
    let (release, definition) = named(release, names, Some(title));
    assert_all_sound(&release, &definition);
}

#[rstest]
#[case::hebrew(["מזון צפון בע״מ", "הובלות הלדן"])]
#[case::arabic(["شركة رياح الشمال للأغذية", "هالدن للخدمات اللوجستية"])]
#[case::chinese(["北风食品有限公司", "哈尔登物流"])]
#[case::one_word(["Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", "H"])]
fn names_of_any_script_break_no_chart(#[case] names: [&str; 2]) {
    for release in [TROUBLED, FIVE_WAVES, NOTHING] {
        let (release, definition) = named(release, names, None);
        assert_all_sound(&release, &definition);
    }
}

#[test]
fn names_written_from_right_to_left_stand_before_words_and_never_before_figures() {
    let name = "מזון צפון";
    let (release, definition) = named(FEW, [name, "Halden"], None);
    for chart in drawn_in(&release, &definition, "en", Frame::Page) {
        let texts = chart.svg.lines().filter(|line| line.starts_with("<text "));
        for (_, after) in texts.filter_map(|line| line.split_once(name)) {
            // A figure right after the name would be drawn before it.
            let next = after
                .chars()
                .find(|character| character.is_alphanumeric() || *character == '<');
            assert!(
                next.is_none_or(|next| !next.is_numeric()),
                "{}: {after}",
                chart.name
            );
        }
        // A font of the reader's system stands in where the report font has no letters.
        assert!(chart.svg.contains("sans-serif"), "{}", chart.name);
    }
}

#[test]
fn waves_of_any_name_and_number_fit() {
    for (many, label) in [
        (3, "Spring 20"),
        (8, "20"),
        (8, "Half-yearly survey of autumn 20"),
    ] {
        let mut release = sample(THIRD_YEAR);
        for line in &mut release.trend {
            let last = line.points[2].clone();
            line.points = (0..many)
                .map(|wave| {
                    let mut point = last.clone();
                    point.wave = format!("{label}{}", 20 + wave);
                    point
                })
                .collect();
        }
        assert_all_sound(&release, &shipped());
    }
}

fn withheld() -> Figure {
    serde_json::from_value(serde_json::json!({ "withheld": Reason::FewValidAnswers })).expect("one")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]
    #[test]
    fn no_name_and_no_pattern_of_withheld_figures_breaks_a_chart(
        which in 0..4_usize,
        names in ["\\PC{1,60}", "[\\p{L}\\p{N} .,&-]{1,40}"],
        title in "[\\p{Latin}\\p{Greek} ]{1,40}",
        pattern in proptest::collection::vec(any::<bool>(), 61),
    ) {
        let release = [TROUBLED, LARGE, FIVE_WAVES, CHANGE][which];
        let names = [names[0].as_str(), names[1].as_str()];
        let (mut release, definition) = named(release, names, Some(&title));
        let mut pattern = pattern.iter().cycle();
        let mut hide = |figure: &mut Figure| {
            if pattern.next() == Some(&true) {
                *figure = withheld();
            }
        };
        for level in &mut release.levels {
            if !matches!(level.subject, Subject::Item(_)) {
                hide(&mut level.value);
            }
        }
        for alignment in &mut release.alignments {
            hide(&mut alignment.mutual);
            hide(&mut alignment.misalignment);
        }
        for point in release.trend.iter_mut().flat_map(|line| &mut line.points) {
            hide(&mut point.value);
        }
        for closure in release.change.iter_mut().flat_map(|change| &mut change.closures) {
            hide(&mut closure.now);
        }
        assert_all_sound(&release, &definition);
    }
}
