//! The shape of the program, read off its `use` lines and paths: which module may name which, and
//! which crates are spoken to where. See `ARCHITECTURE.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A module, the modules of this crate it may name, and the crates it may name besides the
/// standard library, serde and thiserror.
struct Rule {
    module: &'static str,
    names: &'static [&'static str],
    crates: &'static [&'static str],
}

const RULES: &[Rule] = &[
    Rule {
        module: "definition",
        names: &[],
        crates: &["serde_json", "schemars"],
    },
    Rule {
        module: "relationship",
        names: &[],
        crates: &["jiff", "schemars", "uuid"],
    },
    Rule {
        module: "stats",
        names: &[],
        crates: &["statrs", "nalgebra", "rand"],
    },
    Rule {
        module: "questionnaire",
        names: &["definition", "relationship", "stats"],
        crates: &["unicode_normalization", "zeroize"],
    },
    Rule {
        module: "ballot",
        names: &["definition", "relationship", "stats"],
        crates: &[
            "hmac",
            "hpke",
            "openssl",
            "sha2",
            "subtle",
            "zeroize",
            "data_encoding",
            "rand",
            "serde_json",
            "jiff",
            "uuid",
        ],
    },
    Rule {
        module: "scoring",
        names: &["definition", "relationship", "stats", "questionnaire"],
        crates: &["rand", "schemars", "zeroize"],
    },
    Rule {
        module: "disclosure",
        names: &[
            "definition",
            "relationship",
            "stats",
            "questionnaire",
            "scoring",
        ],
        crates: &["schemars", "serde_json"],
    },
    Rule {
        module: "translation",
        names: &["definition"],
        crates: &["csv", "quick_xml", "serde_json"],
    },
    Rule {
        module: "wording",
        names: &["definition", "disclosure"],
        crates: &["fluent_templates", "jiff"],
    },
    Rule {
        module: "chart",
        names: &[
            "definition",
            "relationship",
            "stats",
            "disclosure",
            "wording",
        ],
        crates: &["plotters", "plotters_backend", "plotters_svg", "ttf_parser"],
    },
    Rule {
        module: "store",
        names: &["relationship", "clock", "ids", "config"],
        crates: &["diesel", "diesel_migrations", "jiff"],
    },
    Rule {
        module: "keys",
        names: &["relationship", "ballot", "ids"],
        crates: &[
            "openssl",
            "rand",
            "serde_json",
            "data_encoding",
            "zeroize",
            "uuid",
        ],
    },
    Rule {
        module: "workflow",
        names: &[
            "definition",
            "relationship",
            "stats",
            "questionnaire",
            "ballot",
            "scoring",
            "disclosure",
            "store",
            "keys",
            "clock",
            "ids",
            "config",
            "telemetry",
            "wording",
        ],
        crates: &[
            "argon2",
            "csv",
            "image",
            "jiff",
            "rand",
            "serde_json",
            "tracing",
            "zeroize",
        ],
    },
    Rule {
        module: "mail",
        names: &["relationship", "store", "workflow", "clock"],
        crates: &[
            "lettre",
            "data_encoding",
            "openssl",
            "askama",
            "jiff",
            "tokio",
            "uuid",
            "url",
            "percent_encoding",
            "tracing",
        ],
    },
    Rule {
        module: "report",
        names: &[
            "definition",
            "relationship",
            "disclosure",
            "wording",
            "chart",
        ],
        crates: &[
            "typst",
            "typst_layout",
            "typst_pdf",
            "typst_render",
            "resvg",
            "rust_xlsxwriter",
            "zip",
            "csv",
            "jiff",
            "comemo",
            "serde_json",
            "sha2",
            "base64",
            "data_encoding",
            "fluent_templates",
        ],
    },
    Rule {
        module: "web",
        names: &[
            "definition",
            "relationship",
            "questionnaire",
            "ballot",
            "workflow",
            "mail",
            "report",
            "wording",
            "config",
            "clock",
        ],
        crates: &[
            "actix_web",
            "askama",
            "data_encoding",
            "flate2",
            "fluent_templates",
            "futures_core",
            "governor",
            "jiff",
            "serde_json",
            "sha2",
            "tokio",
            "tracing",
            "zeroize",
        ],
    },
    Rule {
        module: "cli",
        names: &[
            "definition",
            "relationship",
            "questionnaire",
            "ballot",
            "store",
            "keys",
            "workflow",
            "mail",
            "wording",
            "report",
            "web",
            "config",
            "translation",
            "telemetry",
            "clock",
            "ids",
        ],
        crates: &[
            "clap",
            "image",
            "indicatif",
            "jiff",
            "mailparse",
            "rand",
            "rand_chacha",
            "serde_json",
            "tokio",
            "tracing",
            "tracing_subscriber",
            "ureq",
            "zeroize",
        ],
    },
    Rule {
        module: "config",
        names: &[],
        crates: &["clap", "toml"],
    },
    Rule {
        module: "telemetry",
        names: &[],
        crates: &["serde_json", "tracing", "tracing_subscriber"],
    },
    Rule {
        module: "clock",
        names: &[],
        crates: &["jiff"],
    },
    Rule {
        module: "ids",
        names: &[],
        crates: &["rand", "uuid"],
    },
];

/// Crates that only tests name.
const TEST_CRATES: &[&str] = &[
    "boon",
    "lopdf",
    "uuid",
    "proptest",
    "rstest",
    "insta",
    "tempfile",
    "rand_chacha",
    "serde_json",
];

/// Modules that do no I/O: these paths of the standard library are not for them.
const PURE: &[&str] = &[
    "definition",
    "relationship",
    "stats",
    "questionnaire",
    "ballot",
    "scoring",
    "disclosure",
    "wording",
    "chart",
];
const IMPURE_PATHS: &[&str] = &[
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::time::SystemTime",
    "std::time::Instant",
    "std::thread",
];

fn sources(module: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut waiting = vec![root.join(module), root.join(format!("{module}.rs"))];
    let mut found = Vec::new();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(path.read_dir().unwrap().map(|entry| entry.unwrap().path()));
        } else if path.exists() && path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            found.push((path, code_of(&text)));
        }
    }
    assert!(!found.is_empty(), "src/{module} has no source");
    found
}

/// The text without comments, string contents and blank lines.
fn code_of(text: &str) -> String {
    let mut code = String::new();
    for line in text.lines() {
        let line = line.trim_start();
        let line = if line.starts_with("//") {
            ""
        } else {
            line.split(" // ").next().unwrap_or_default()
        };
        let parts: Vec<&str> = line.split('"').step_by(2).collect();
        code.push_str(&parts.join("\"\""));
        code.push('\n');
    }
    code
}

/// What stands before and after each `::` that begins a path.
fn paths(code: &str) -> BTreeSet<(String, String)> {
    let mut paths = BTreeSet::new();
    let word = |c: char| c.is_alphanumeric() || c == '_';
    for (at, _) in code.match_indices("::") {
        let before: String = code[..at]
            .chars()
            .rev()
            .take_while(|c| word(*c))
            .collect::<Vec<_>>()
            .iter()
            .rev()
            .collect();
        let rest = &code[..at - before.len()];
        if before.is_empty() || rest.ends_with("::") || rest.ends_with('<') && rest.ends_with("::<")
        {
            continue;
        }
        let after: String = code[at + 2..].chars().take_while(|c| word(*c)).collect();
        paths.insert((before, after));
    }
    paths
}

/// The crates this package depends on, as they are named in code.
fn dependencies() -> BTreeSet<String> {
    let manifest = include_str!("../../Cargo.toml")
        .parse::<toml::Table>()
        .unwrap();
    ["dependencies", "dev-dependencies"]
        .iter()
        .filter_map(|table| manifest.get(*table)?.as_table())
        .flat_map(|table| table.keys().map(|name| name.replace('-', "_")))
        .collect()
}

/// `pub(crate) use crate::{a, b}` names both.
fn modules_named(code: &str) -> BTreeSet<String> {
    let mut named: BTreeSet<String> = paths(code)
        .into_iter()
        .filter(|(head, _)| head == "crate")
        .map(|(_, module)| module)
        .collect();
    for (at, found) in code.match_indices("crate::{") {
        let list = code[at + found.len()..]
            .split(';')
            .next()
            .unwrap_or_default();
        named.extend(list.split(['{', ',', '}']).map(|part| {
            part.trim()
                .split("::")
                .next()
                .unwrap_or_default()
                .to_owned()
        }));
    }
    named.retain(|module| RULES.iter().any(|rule| rule.module == module));
    named
}

/// Whether the file is in a folder of tests inside a module.
fn in_a_folder_of_tests(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "tests")
}

/// Whether the module file is declared under `#[cfg(test)]`.
fn only_tests_compile(path: &Path) -> bool {
    let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
    if in_a_folder_of_tests(path) || stem == "tests" || stem.ends_with("_tests") {
        return true;
    }
    let parent = path.parent().unwrap();
    let siblings = [parent.join("mod.rs"), parent.with_extension("rs")];
    siblings
        .iter()
        .filter_map(|file| std::fs::read_to_string(file).ok())
        .any(|text| {
            text.contains(&format!("#[cfg(test)]\nmod {stem};"))
                || text.contains(&format!("#[cfg(test)]\npub(crate) mod {stem};"))
                || text.contains(&format!("#[cfg(test)]\npub(super) mod {stem};"))
        })
}

#[test]
fn modules_name_only_what_stands_left_of_them() {
    let mut wrong = Vec::new();
    for rule in RULES {
        let sources = sources(rule.module).into_iter();
        for (path, code) in sources.filter(|(path, _)| !in_a_folder_of_tests(path)) {
            for module in modules_named(&code) {
                if module != rule.module && !rule.names.contains(&module.as_str()) {
                    wrong.push(format!("{}: names crate::{module}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn crates_are_spoken_to_in_their_module_only() {
    let dependencies = dependencies();
    let mut wrong = Vec::new();
    for rule in RULES {
        for (path, code) in sources(rule.module) {
            let is_test = only_tests_compile(&path);
            let live = if is_test {
                String::new()
            } else {
                code.split("#[cfg(test)]\nmod ").next().unwrap().to_owned()
            };
            for (krate, _) in paths(&live) {
                let named = dependencies.contains(&krate)
                    && !["serde", "thiserror"].contains(&krate.as_str());
                if named && !rule.crates.contains(&krate.as_str()) {
                    wrong.push(format!("{}: names {krate}", path.display()));
                }
            }
            for (krate, _) in paths(&code) {
                let known = dependencies.contains(&krate)
                    && !["serde", "thiserror"].contains(&krate.as_str())
                    && !rule.crates.contains(&krate.as_str())
                    && !TEST_CRATES.contains(&krate.as_str());
                if known {
                    wrong.push(format!("{}: names {krate}, in a test too", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn pure_modules_touch_neither_files_nor_clock() {
    let mut wrong = Vec::new();
    for module in PURE {
        let sources = sources(module).into_iter();
        for (path, code) in sources.filter(|(path, _)| !in_a_folder_of_tests(path)) {
            for forbidden in IMPURE_PATHS {
                if code.contains(forbidden) {
                    wrong.push(format!("{}: names {forbidden}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_disclosure_makes_what_is_released() {
    let mut wrong = Vec::new();
    for rule in RULES.iter().filter(|rule| rule.module != "disclosure") {
        for (path, code) in sources(rule.module) {
            let live = code.split("#[cfg(test)]").next().unwrap();
            let live = live.split_whitespace().collect::<Vec<_>>().join(" ");
            for making in [
                "Released::new",
                "Released(",
                "Release { format",
                "from_str::<Release",
                "from_slice::<Release",
            ] {
                if live.contains(making) && !only_tests_compile(&path) {
                    wrong.push(format!("{}: {making}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_panic_rules_stand_at_the_top_of_their_modules() {
    let rules: BTreeMap<&str, &[&str]> = BTreeMap::from([
        (
            "definition",
            &[
                "unwrap_used",
                "expect_used",
                "panic",
                "indexing_slicing",
                "as_conversions",
            ][..],
        ),
        (
            "questionnaire",
            &[
                "unwrap_used",
                "expect_used",
                "panic",
                "indexing_slicing",
                "as_conversions",
            ][..],
        ),
        (
            "ballot",
            &[
                "unwrap_used",
                "expect_used",
                "panic",
                "indexing_slicing",
                "as_conversions",
            ][..],
        ),
        (
            "disclosure",
            &[
                "unwrap_used",
                "expect_used",
                "panic",
                "indexing_slicing",
                "as_conversions",
            ][..],
        ),
        ("stats", &["as_conversions"][..]),
        ("scoring", &["as_conversions"][..]),
        ("chart", &["as_conversions"][..]),
    ]);
    for (module, lints) in rules {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src")
            .join(module)
            .join("mod.rs");
        let text = std::fs::read_to_string(root).unwrap();
        let head = text.split("\nmod ").next().unwrap();
        for lint in lints {
            assert!(
                head.contains("deny(") && head.contains(lint),
                "src/{module}/mod.rs does not deny {lint}"
            );
        }
    }
}

#[test]
fn the_reader_of_paths_sees_what_it_should() {
    let code = code_of(
        "use crate::{store, web::x};\nlet a = \"diesel::x\"; // diesel::y\n    diesel::z();\n",
    );
    assert_eq!(
        modules_named(&code),
        BTreeSet::from(["store".to_owned(), "web".to_owned()])
    );
    let heads: Vec<String> = paths(&code).into_iter().map(|(head, _)| head).collect();
    assert!(heads.contains(&"diesel".to_owned()));
    assert_eq!(heads.iter().filter(|head| *head == "diesel").count(), 1);
}
