//! The samples and the document for operators say what the program does.

use std::collections::BTreeSet;
use std::path::Path;

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn proxies_write_no_access_log_where_a_path_can_hold_a_code_or_a_token() {
    let nginx = read("docs/samples/nginx.conf");
    let caddy = read("docs/samples/Caddyfile");
    let document = read("docs/operations.md");
    for path in ["/s/", "/n/", "/r/", "/console/password/"] {
        assert!(nginx.contains(path), "{path}");
        assert!(caddy.contains(&format!("log_skip {path}*")), "{path}");
        assert!(document.contains(&format!("`{path}`")), "{path}");
    }
    // Everywhere, so that no rule is needed for a path that is added later.
    let servers = nginx.split("\nserver {").skip(1);
    for server in servers {
        let (own, _) = server.split_once("location").unwrap_or((server, ""));
        assert!(own.contains("access_log off;"), "{own}");
        assert!(!server.replace("access_log off;", "").contains("access_log"));
    }
}

#[test]
fn samples_keep_keys_and_data_apart() {
    let unit = read("docs/samples/rapport.service");
    for setting in [
        "User=rapport",
        "NoNewPrivileges=yes",
        "ProtectSystem=strict",
        "UMask=0077",
        "LimitCORE=0",
        "MemorySwapMax=0",
        "RAPPORT_DATA=/var/lib/rapport/data",
        "RAPPORT_KEYS=/var/lib/rapport-keys",
    ] {
        assert!(unit.contains(setting), "{setting}");
    }
    let container = read("Containerfile");
    for setting in [
        "USER 10001",
        "RAPPORT_DATA=/data",
        "RAPPORT_KEYS=/keys",
        "VOLUME [\"/data\", \"/keys\"]",
    ] {
        assert!(container.contains(setting), "{setting}");
    }
}

#[test]
fn the_document_names_every_setting_and_only_those() {
    let document = read("docs/operations.md");
    let source = read("src/config.rs");
    let words = |text: &str| -> BTreeSet<String> {
        let pieces = text.split("RAPPORT_").skip(1);
        let word = |piece: &str| {
            piece
                .chars()
                .take_while(|c| c.is_ascii_uppercase() || *c == '_')
                .collect()
        };
        pieces.map(word).collect()
    };
    let mut known = words(&source);
    known.insert("LOG".into());
    assert_eq!(words(&document), known);
    for setting in known
        .iter()
        .filter(|word| !["CONFIG", "LOG"].contains(&word.as_str()))
    {
        let key = format!("`{}`", setting.to_lowercase());
        assert!(document.contains(&key), "{key}");
    }
}
