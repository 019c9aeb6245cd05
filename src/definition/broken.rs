//! Specification of what is refused: the shipped definition, broken in one way after another, and
//! the exact places the faults are reported at.

use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};

use super::{CheckedDefinition, Definition, Fault};

const SHIPPED: &str = include_str!("../../survey-definitions/compatibility-and-trust.json");

/// A change to a definition file.
enum Edit {
    /// Sets the value at a pointer; `-` as last name appends to a list.
    Set(&'static str, Value),
    /// Removes the value at a pointer.
    Remove(&'static str),
}
use Edit::{Remove, Set};

/// The shipped definition in its first language only, so that what is written here in English is
/// complete.
fn shipped() -> Value {
    let mut file: Value = serde_json::from_str(SHIPPED).unwrap();
    file["languages"].as_array_mut().unwrap().truncate(1);
    keep_english(&mut file);
    file
}

fn keep_english(value: &mut Value) {
    match value {
        Value::Object(members) => {
            if members.contains_key("en") {
                members.retain(|language, _| language == "en");
            }
            members.values_mut().for_each(keep_english);
        }
        Value::Array(values) => values.iter_mut().for_each(keep_english),
        _ => {}
    }
}

fn edited(edits: Vec<Edit>) -> Value {
    let mut file = shipped();
    for edit in edits {
        let (Set(pointer, _) | Remove(pointer)) = edit;
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        let parent = file.pointer_mut(parent).expect("the pointer exists");
        match (edit, parent) {
            (Set(_, value), Value::Object(members)) => {
                members.insert(name.to_owned(), value);
            }
            (Set(_, value), Value::Array(values)) if name == "-" => values.push(value),
            (Set(_, value), Value::Array(values)) => values[name.parse::<usize>().unwrap()] = value,
            (Remove(_), Value::Object(members)) => {
                members.remove(name).expect("the member exists");
            }
            (Remove(_), Value::Array(values)) => {
                values.remove(name.parse().unwrap());
            }
            _ => panic!("{pointer} leads nowhere"),
        }
    }
    file
}

fn faults(file: &Value) -> Vec<Fault> {
    CheckedDefinition::parse(file.to_string().as_bytes())
        .err()
        .unwrap_or_default()
}

fn words(of: &[(&str, &str)]) -> Value {
    let word = |(id, tone): &(&str, &str)| json!({"id": id, "text": {"en": id}, "tone": tone});
    of.iter().map(word).collect()
}

#[test]
fn the_shipped_definition_is_sound() {
    assert_eq!(faults(&serde_json::from_str(SHIPPED).unwrap()), []);
    assert_eq!(faults(&shipped()), []);
}

#[rstest]
// Shape.
#[case::unknown_member(vec![Set("/items/3/colour", json!("red"))], &["/items/3/colour"])]
#[case::misspelt_member(vec![Remove("/items/3/text"), Set("/items/3/txt", json!({}))], &["/items/3/txt"])]
#[case::misspelt_list(vec![Remove("/sections/0/items"), Set("/sections/0/item", json!([]))], &["/sections/0/item"])]
#[case::missing_member(vec![Remove("/facets/2/title")], &["/facets/2/title"])]
#[case::missing_id(vec![Remove("/facets/2/id")], &["/facets/2/id"])]
#[case::missing_item_id(vec![Remove("/items/2/id")], &["/items/2/id"])]
#[case::missing_options(vec![Remove("/picks/0/options")], &["/picks/0/options"])]
#[case::missing_scale_id(vec![Remove("/scales/0/id")], &["/scales/0/id"])]
#[case::unknown_order(vec![Set("/sections/0/order", json!("random"))], &["/sections/0/order"])]
#[case::nameless_language(vec![Remove("/languages/0/code")], &["/languages/0/code"])]
#[case::missing_list(vec![Remove("/items")], &["/items"])]
#[case::missing_parent(vec![Remove("/facets/2/dimension")], &["/facets/2/dimension"])]
#[case::text_for_a_number(vec![Set("/policy/k", json!("five"))], &["/policy/k"])]
#[case::fraction(vec![Set("/picks/0/limit", json!(2.5))], &["/picks/0/limit"])]
#[case::negative(vec![Set("/picks/0/limit", json!(-1))], &["/picks/0/limit"])]
#[case::beyond_its_type(vec![Set("/comments/0/max_bytes", json!(70_000))], &["/comments/0/max_bytes"])]
#[case::object_for_a_list(vec![Set("/sections", json!({}))], &["/sections"])]
#[case::plain_text(vec![Set("/items/0/text", json!("Hello"))], &["/items/0/text"])]
#[case::number_in_a_text(vec![Set("/items/0/text/en", json!(7))], &["/items/0/text/en"])]
#[case::null(vec![Set("/scales/0/cant_say", Value::Null)], &["/scales/0/cant_say"])]
#[case::unknown_word(vec![Set("/dimensions/0/perspectives", json!("pared"))], &["/dimensions/0/perspectives"])]
#[case::unknown_options(vec![Set("/picks/1/options", json!({"word": []}))], &["/picks/1/options/word"])]
#[case::too_few_bands(vec![Set("/policy/level_bands", json!([75, 60]))], &["/policy/level_bands"])]
// Names.
#[case::format(vec![Set("/format", json!(2))], &["/format"])]
#[case::definition_id(vec![Set("/id", json!("Compatibility & trust"))], &["/id"])]
#[case::version(vec![Set("/version", json!("1.0"))], &["/version"])]
#[case::language_tag(vec![Set("/languages/0/code", json!("english"))], &["/languages/0/code"])]
#[case::language_twice(vec![Set("/languages/-", json!({"code": "en", "reviewed": true}))], &["/languages/1/code"])]
#[case::family(vec![Set("/family", json!("Trust family"))], &["/family"])]
#[case::nameless_reviewer(vec![Set("/languages/0/reviewer", json!(" "))], &["/languages/0/reviewer"])]
#[case::reviewer_of_nothing(vec![Set("/languages/0", json!({"code": "en", "reviewed": false, "reviewer": "Ute Kern"}))], &["/languages/0/reviewer"])]
#[case::id_with_space(vec![Set("/items/0/id", json!("on time")), Set("/sections/0/items/0", json!("on time"))], &["/items/0/id"])]
#[case::scale_twice(vec![Set("/scales/1/id", json!("frequency")), Set("/sections/3/scale", json!("frequency"))], &["/scales/1/id"])]
#[case::dimension_twice(vec![Set("/dimensions/-", shipped()["dimensions"][0].clone())], &["/dimensions/5/id"])]
#[case::facet_twice(vec![Set("/facets/-", shipped()["facets"][0].clone())], &["/facets/20/id"])]
#[case::item_twice(vec![Set("/items/-", shipped()["items"][0].clone())], &["/items/32/id"])]
#[case::section_twice(vec![Set("/sections/1/id", json!("trust"))], &["/sections/1/id"])]
#[case::pick_twice(vec![Set("/picks/-", shipped()["picks"][0].clone())], &["/picks/2/id"])]
#[case::word_twice(vec![Set("/picks/0/options/words/2/id", json!("balanced"))], &["/picks/0/options/words/2/id"])]
#[case::comment_twice(vec![Set("/comments/-", shipped()["comments"][0].clone())], &["/comments/3/id"])]
#[case::party(vec![Set("/items/0/text_for", json!({"The Buyer": {"en": "Pays."}}))], &["/items/0/text_for/The Buyer"])]
#[case::party_of_a_section(vec![Set("/sections/0/introduction_for", json!({"The Buyer": {"en": "Pay."}}))], &["/sections/0/introduction_for/The Buyer"])]
#[case::party_of_a_pick(vec![Set("/picks/0/text_for", json!({"The Buyer": {"en": "Pays?"}}))], &["/picks/0/text_for/The Buyer"])]
#[case::party_of_a_comment(vec![Set("/comments/0/text_for", json!({"The Buyer": {"en": "Pays?"}}))], &["/comments/0/text_for/The Buyer"])]
// Who belongs to whom.
#[case::unknown_dimension(vec![Set("/facets/2/dimension", json!("trusd"))], &["/facets/2/dimension"])]
#[case::unknown_facet(vec![Set("/items/1/facet", json!("deliveri"))], &["/items/1/facet"])]
#[case::dimension_without_facets(vec![Set("/dimensions/-", json!({"id": "luck", "title": {"en": "Luck"}, "description": {"en": "Luck."}, "perspectives": "paired"}))], &["/dimensions/5"])]
#[case::facet_without_items(vec![Set("/facets/-", json!({"id": "luck", "dimension": "trust", "title": {"en": "Luck"}, "description": {"en": "Luck."}}))], &["/facets/20"])]
// Sections.
#[case::unknown_item(vec![Set("/sections/0/items/-", json!("delivery-3"))], &["/sections/0/items/8"])]
#[case::unknown_pick(vec![Set("/sections/5/picks/-", json!("mood"))], &["/sections/5/picks/2"])]
#[case::unknown_comment(vec![Set("/sections/6/comments/-", json!("drop"))], &["/sections/6/comments/3"])]
#[case::item_shown_twice(vec![Set("/sections/1/items/-", json!("delivery-1"))], &["/sections/1/items/6"])]
#[case::pick_shown_twice(vec![Set("/sections/6/picks", json!(["words"]))], &["/sections/6/picks/0"])]
#[case::comment_shown_twice(vec![Set("/sections/5/comments", json!(["keep"]))], &["/sections/6/comments/0"])]
#[case::item_not_shown(vec![Remove("/sections/0/items/4")], &["/items/4"])]
#[case::pick_not_shown(vec![Remove("/sections/5/picks/1")], &["/picks/1"])]
#[case::comment_not_shown(vec![Remove("/sections/6/comments/0")], &["/comments/0"])]
#[case::no_scale(vec![Remove("/sections/0/scale")], &["/sections/0/scale"])]
#[case::unknown_scale(vec![Set("/sections/0/scale", json!("frequence"))], &["/sections/0/scale"])]
#[case::mixed_section(vec![Remove("/sections/3/items/0"), Set("/sections/0/items/-", json!("overall-health"))], &["/sections/0/items/8"])]
#[case::own_beside_paired(vec![Set("/dimensions/3/perspectives", json!("own")), Remove("/sections/3/items/0"), Set("/sections/0/items/-", json!("overall-health"))], &["/sections/0/items/8"])]
#[case::nothing_to_shuffle(vec![Set("/sections/6/order", json!("shuffled"))], &["/sections/6/order"])]
#[case::empty_section(vec![Set("/sections/-", json!({"id": "void", "title": {"en": "Void"}}))], &["/sections/7"])]
// Scales.
#[case::short_scale(vec![Remove("/scales/1/labels/4"), Remove("/scales/1/labels/3")], &["/scales/1/labels"])]
#[case::long_scale(vec![Set("/scales/1/labels", json!(vec![json!({"en": "x"}); 12]))], &["/scales/1/labels"])]
// Texts.
#[case::no_text(vec![Set("/items/5/text", json!({}))], &["/items/5/text/en"])]
#[case::empty_text(vec![Set("/items/5/text/en", json!(" "))], &["/items/5/text/en"])]
#[case::undeclared_language(vec![Set("/items/5/text/de", json!("Hallo"))], &["/items/5/text/de"])]
#[case::long_text(vec![Set("/introduction/en", json!("x".repeat(2_001)))], &["/introduction/en"])]
#[case::long_facet_title(vec![Set("/facets/0/title/en", json!("x".repeat(41)))], &["/facets/0/title/en"])]
#[case::control_character(vec![Set("/title/en", json!("a\u{1b}b"))], &["/title/en"])]
#[case::misspelt_placeholder(vec![Set("/introduction/en", json!("{own} and {patner}"))], &["/introduction/en"])]
#[case::spaced_placeholder(vec![Set("/comments/0/text/en", json!("{ own }"))], &["/comments/0/text/en"])]
#[case::lone_brace(vec![Set("/comments/0/text/en", json!("{own"))], &["/comments/0/text/en"])]
#[case::placeholder_in_introduction_for(vec![Set("/sections/0/introduction_for", json!({"buyer": {"en": "{x}"}}))], &["/sections/0/introduction_for/buyer/en"])]
#[case::no_text_for_a_party(vec![Set("/comments/0/text_for", json!({"buyer": {"en": " "}}))], &["/comments/0/text_for/buyer/en"])]
#[case::placeholder_in_text_for(vec![Set("/items/0/text_for", json!({"buyer": {"en": "{x}"}}))], &["/items/0/text_for/buyer/en"])]
// Numbers.
#[case::k_below_five(vec![Set("/policy/k", json!(4))], &["/policy/k"])]
#[case::no_delta(vec![Set("/policy/delta", json!(0))], &["/policy/delta"])]
#[case::share_above_one(vec![Set("/policy/facet_answered", json!(50))], &["/policy/facet_answered"])]
#[case::negative_share(vec![Set("/policy/dimension_valid", json!(-0.1))], &["/policy/dimension_valid"])]
#[case::ascending_levels(vec![Set("/policy/level_bands", json!([45, 60, 75]))], &["/policy/level_bands"])]
#[case::level_beyond_the_axis(vec![Set("/policy/level_bands", json!([101, 60, 45]))], &["/policy/level_bands"])]
#[case::descending_gaps(vec![Set("/policy/gap_bands", json!([20, 10]))], &["/policy/gap_bands"])]
#[case::no_limit(vec![Set("/picks/0/limit", json!(0))], &["/picks/0/limit"])]
#[case::limit_above_words(vec![Set("/picks/0/limit", json!(25))], &["/picks/0/limit"])]
#[case::limit_above_facets(vec![Set("/picks/1/limit", json!(13))], &["/picks/1/limit"])]
#[case::unbalanced_words(vec![Set("/picks/0/options/words/0/tone", json!("negative"))], &["/picks/0/options/words"])]
#[case::small_comment(vec![Set("/comments/0/max_bytes", json!(99))], &["/comments/0/max_bytes"])]
#[case::large_comment(vec![Set("/comments/0/max_bytes", json!(2_001))], &["/comments/0/max_bytes"])]
// Counts.
#[case::no_languages(vec![Set("/languages", json!([]))], &["/languages"])]
#[case::no_words(vec![Set("/picks/0/options/words", json!([]))], &["/picks/0/options/words", "/picks/0/limit"])]
#[case::many_words(vec![Set("/picks/0/options/words", words(&vec![("w", "positive"); 101]))], &["/picks/0/options/words"])]
#[case::many_items(vec![Set("/items", json!(vec![shipped()["items"][0].clone(); 501]))], &["/items"])]
// Several at once.
#[case::independent(
    vec![Set("/policy/k", json!(1)), Set("/items/3/colour", json!(1)), Remove("/title"), Set("/sections/0/items/-", json!("x"))],
    &["/items/3/colour", "/title", "/sections/0/items/8", "/policy/k"]
)]
fn a_broken_definition_names_the_places(#[case] edits: Vec<Edit>, #[case] expected: &[&str]) {
    let faults = faults(&edited(edits));
    let pointers: Vec<&str> = faults.iter().map(|fault| fault.pointer.as_str()).collect();
    assert_eq!(pointers, expected, "{faults:#?}");
    for fault in &faults {
        assert!(!fault.message.ends_with('.'), "{fault}");
        assert!(fault.remedy.ends_with(['.', '?']), "{fault}");
    }
}

#[rstest]
#[case::duplicate(
    Set("/items/1/id", json!("delivery-1")),
    r#"/items/1/id: "delivery-1" is used twice. Give every item its own id."#
)]
#[case::placeholder(
    Set("/introduction/en", json!("{patner}")),
    r#"/introduction/en: there is no placeholder "{patner}". Did you mean {partner}?"#
)]
#[case::reference(
    Set("/facets/0/dimension", json!("trusts")),
    r#"/facets/0/dimension: there is no dimension "trusts". Did you mean "trust"?"#
)]
#[case::member(
    Set("/items/0/fcaet", json!("delivery")),
    r#"/items/0/fcaet: "fcaet" is unknown here. Remove it."#
)]
#[case::escape(
    Set("/policy/\u{1b}[2J", json!(1)),
    "/policy/\u{fffd}[2J: \" [2J\" is unknown here. Remove it."
)]
#[case::tone(
    Set("/dimensions/4/high_is", json!("Bad")),
    r#"/dimensions/4/high_is: "Bad" is not "good" or "bad". Did you mean "bad"?"#
)]
fn a_fault_says_what_to_do(#[case] edit: Edit, #[case] expected: &str) {
    let faults = faults(&edited(vec![edit]));
    assert_eq!(
        faults.first().map(ToString::to_string).as_deref(),
        Some(expected)
    );
}

#[test]
fn an_empty_file_lists_what_is_missing() {
    let pointers: Vec<String> = faults(&json!({})).into_iter().map(|f| f.pointer).collect();
    for list in [
        "/format",
        "/id",
        "/languages",
        "/scales",
        "/dimensions",
        "/items",
        "/sections",
    ] {
        assert!(pointers.iter().any(|pointer| pointer == list), "{list}");
    }
    assert_eq!(pointers.len(), 11);
}

#[test]
fn a_second_language_must_be_complete() {
    let file = edited(vec![Set(
        "/languages/-",
        json!({"code": "de", "reviewed": false}),
    )]);
    let faults = faults(&file);
    let texts = SHIPPED.matches("\"en\": ").count();
    assert_eq!(faults.len(), texts);
    assert!(faults.iter().all(|fault| fault.pointer.ends_with("/de")));
}

#[test]
fn a_hostile_file_is_listed_to_an_end() {
    let unknown: String = (0..20_000).map(|n| format!("\"x{n}\": 0,")).collect();
    let file = format!("{{{unknown} \"format\": 1}}");
    let faults = CheckedDefinition::parse(file.as_bytes()).unwrap_err();
    assert_eq!(faults.len(), 1_001);
}

#[test]
fn canonical_bytes_forget_how_the_file_was_written() {
    let spacious = serde_json::to_string_pretty(&shipped()).unwrap();
    let checked = CheckedDefinition::parse(spacious.as_bytes()).unwrap();
    let canonical = checked.canonical_bytes();
    let again = CheckedDefinition::parse(&canonical).unwrap();
    assert_eq!(again.canonical_bytes(), canonical);
    let bare = edited(vec![Remove("/$schema"), Remove("/policy")]).to_string();
    let bare = CheckedDefinition::parse(bare.as_bytes()).unwrap();
    assert_eq!(bare.canonical_bytes(), canonical);
    assert!(canonical.starts_with(br#"{"comments":[{"id":"keep","max_bytes":600,"#));

    let other = edited(vec![Set("/items/0/text/en", json!("Keeps its promises."))]).to_string();
    let other = CheckedDefinition::parse(other.as_bytes()).unwrap();
    assert_ne!(other, checked);
}

#[test]
fn what_was_checked_answers_without_searching() {
    let checked = CheckedDefinition::parse(SHIPPED.as_bytes()).unwrap();
    let Definition { items, facets, .. } = checked.definition();
    for item in items {
        assert!(checked.scale_of_item(&item.id).is_some());
        assert!(!checked.perspectives_of_item(&item.id).is_empty());
    }
    assert_eq!(facets.len(), 20);
    assert_eq!(checked.paired_facets().count(), 12);
    assert_eq!(facets.iter().filter(|facet| facet.principle).count(), 6);
    assert_eq!(checked.items_of_facet("equity").count(), 2);
    assert_eq!(checked.facets_of_dimension("guardedness").count(), 3);
    assert!(checked.item("equity").is_none());
}

#[test]
fn only_what_asks_about_nobody_else_can_be_asked_of_one_alone() {
    let parse = |file: &Value| CheckedDefinition::parse(file.to_string().as_bytes()).unwrap();
    assert!(parse(&shipped()).needs_partner());
    let alone = include_bytes!("../../survey-definitions/collaboration-readiness.json");
    let mut file: Value = serde_json::from_slice(alone).unwrap();
    let alone = parse(&file);
    assert!(!alone.needs_partner());
    let item = &alone.definition().items[0].id;
    assert_eq!(alone.perspectives_of_item(item), [super::Perspective::Own]);
    file["items"][0]["text"]["de"] = json!("Fragt {partner}, bevor es eilt.");
    assert!(parse(&file).needs_partner());
}

#[test]
fn a_shuffled_section_is_fine_and_a_family_gives_the_line() {
    let file = edited(vec![
        Set("/sections/0/order", json!("shuffled")),
        Set("/family", json!("our-family")),
        Set("/languages/0/reviewer", json!("Ute Kern")),
    ]);
    let checked = CheckedDefinition::parse(file.to_string().as_bytes()).unwrap();
    assert_eq!(checked.line(), "our-family");
    let bare = edited(vec![Remove("/family")]);
    let bare = CheckedDefinition::parse(bare.to_string().as_bytes()).unwrap();
    assert_eq!(bare.line(), "compatibility-and-trust");
}

#[test]
fn translations_alone_may_be_missing_in_an_unfinished_definition() {
    let added = edited(vec![Set(
        "/languages/-",
        json!({"code": "de", "reviewed": false}),
    )]);
    let unfinished = CheckedDefinition::parse_unfinished(added.to_string().as_bytes()).unwrap();
    assert_eq!(
        unfinished.missing().len(),
        SHIPPED.matches("\"en\": ").count()
    );
    let broken = edited(vec![Set("/items/0/text", json!({}))]);
    assert!(CheckedDefinition::parse_unfinished(broken.to_string().as_bytes()).is_err());
}

/// Pointers to every value of a file.
fn places(value: &Value, at: &str, into: &mut Vec<String>) {
    into.push(at.to_owned());
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                places(value, &super::fault::below(at, name), into);
            }
        }
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                places(value, &format!("{at}/{index}"), into);
            }
        }
        _ => {}
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[a-z{}-]{0,12}".prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[a-z_]{1,8}", inner, 0..4)
                .prop_map(|members| members.into_iter().collect()),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_value_in_any_place_is_told_or_taken(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any_value()), 1..4),
    ) {
        let mut file = shipped();
        for (index, value) in changes {
            let mut known = Vec::new();
            places(&file, "", &mut known);
            let place: &String = index.get(&known);
            *file.pointer_mut(place).unwrap() = value;
        }
        match CheckedDefinition::parse(file.to_string().as_bytes()) {
            Ok(checked) => {
                let again = CheckedDefinition::parse(&checked.canonical_bytes()).unwrap();
                prop_assert_eq!(again, checked);
            }
            Err(faults) => {
                prop_assert!(!faults.is_empty());
                prop_assert!(faults.iter().all(|f| !f.message.starts_with("the file is not")));
            }
        }
    }

    #[test]
    fn any_bytes_are_told(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(CheckedDefinition::parse(&bytes).is_err());
    }

    #[test]
    fn a_file_cut_short_is_told(at in 0..SHIPPED.len() - 2) {
        let faults = CheckedDefinition::parse(&SHIPPED.as_bytes()[..at]).unwrap_err();
        prop_assert_eq!(faults.len(), 1);
    }
}
