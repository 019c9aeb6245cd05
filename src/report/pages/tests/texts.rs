//! The texts themselves: every language has the same keys, and every key is used.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn below(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            below(&path, ending, found);
        } else if path.extension().is_some_and(|own| own == ending) {
            found.push(path);
        }
    }
}

fn keys(text: &str) -> BTreeSet<String> {
    let key = |line: &str| {
        let (key, _) = line.split_once(" =")?;
        let word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        key.chars().all(word).then(|| key.to_owned())
    };
    text.lines().filter_map(key).collect()
}

/// Words that a text inserts: `{ $name }`.
fn inserted(text: &str, key: &str) -> BTreeSet<String> {
    let start = format!("{key} =");
    let mut lines = text.lines().skip_while(|line| !line.starts_with(&start));
    let first = lines.next().unwrap_or_default().to_owned();
    let more: Vec<&str> = lines.take_while(|line| line.starts_with(' ')).collect();
    let whole = first + &more.join(" ");
    let words = whole.split('$').skip(1);
    let word = |piece: &str| {
        let letters = piece.chars().take_while(|c| c.is_ascii_lowercase());
        letters.collect::<String>()
    };
    words.map(word).collect()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a text")
}

#[test]
fn every_language_has_the_same_keys_with_the_same_words() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("reports/texts");
    let mut english = Vec::new();
    below(&root.join("en"), "ftl", &mut english);
    assert!(!english.is_empty());
    for language in crate::wording::Texts::languages() {
        for path in &english {
            let name = path.file_name().expect("a name");
            let other = read(&root.join(&language).join(name));
            let own = read(path);
            assert_eq!(keys(&own), keys(&other), "{language} {}", name.display());
            for key in keys(&own) {
                let (own, other) = (inserted(&own, &key), inserted(&other, &key));
                let strange: Vec<&String> = other.difference(&own).collect();
                assert!(strange.is_empty(), "{language} {key}: {strange:?}");
            }
        }
    }
}

#[test]
fn every_key_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Vec::new();
    below(&root.join("src"), "rs", &mut sources);
    let mut literals: BTreeSet<String> = BTreeSet::new();
    for path in &sources {
        for piece in read(path).split('"') {
            literals.insert(piece.to_owned());
        }
    }
    // A key made at run time begins with what is written in the source: "reason-{kind}".
    let mut made = literals
        .iter()
        .filter_map(|literal| literal.split_once("-{"));
    let made: BTreeSet<String> = made
        .by_ref()
        .map(|(start, _)| format!("{start}-"))
        .collect();
    let mut files = Vec::new();
    below(&root.join("reports/texts/en"), "ftl", &mut files);
    for key in files.iter().flat_map(|path| keys(&read(path))) {
        let begun = || {
            key.match_indices('-')
                .any(|(end, _)| made.contains(&key[..=end]))
        };
        assert!(literals.contains(&key) || begun(), "nothing says {key}");
    }
}
