//! Key files are private, durable, never overwritten, and gone for good once destroyed.

use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;
use tempfile::TempDir;
use uuid::Uuid;

use super::*;

const PANEL: PanelId = PanelId(Uuid::from_u128(11));
const WAVE: WaveId = WaveId(Uuid::from_u128(12));

fn rng() -> ChaCha20Rng {
    ChaCha20Rng::seed_from_u64(1)
}

fn directory() -> (TempDir, KeyDirectory) {
    let home = tempfile::tempdir().unwrap();
    let keys = KeyDirectory::open(&home.path().join("deep/keys")).unwrap();
    (home, keys)
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn names(keys: &KeyDirectory) -> Vec<String> {
    let entries = fs::read_dir(&keys.path).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn keys_read_back_in_this_and_in_another_process() {
    let (_home, here) = directory();
    let made = PanelKeys::generate(&mut rng()).unwrap();
    here.create_panel(PANEL, &made).unwrap();
    let there = KeyDirectory::open(&here.path).unwrap();
    for directory in [&here, &there] {
        let read = directory.panel(PANEL).unwrap();
        assert!(read.box_key.as_bytes() == made.box_key.as_bytes());
        assert!(read.code_key.as_bytes() == made.code_key.as_bytes());
        assert_eq!(read.issuing_key.public_jwk(), made.issuing_key.public_jwk());
        assert_eq!(read.opening_key.public(), made.opening_key.public());
        assert!(
            Arc::ptr_eq(&read, &directory.panel(PANEL).unwrap()),
            "read once"
        );
    }
}

#[test]
fn directory_and_files_are_for_their_owner_only() {
    let (_home, keys) = directory();
    keys.create_panel(PANEL, &PanelKeys::generate(&mut rng()).unwrap())
        .unwrap();
    keys.create_or_load_review(WAVE, &mut rng()).unwrap();
    assert_eq!(mode(&keys.path), 0o700);
    assert_eq!(mode(&keys.panel_file(PANEL)), 0o600);
    assert_eq!(mode(&keys.review_file(WAVE)), 0o600);
    let mut names = names(&keys);
    names.sort();
    assert_eq!(
        names,
        [
            "panel-0000000000000000000000000000000b.json",
            "review-0000000000000000000000000000000c.json"
        ],
        "no temporary file stays"
    );
}

#[test]
fn a_directory_others_can_read_is_refused_with_the_remedy() {
    let home = tempfile::tempdir().unwrap();
    for bits in [0o755, 0o750, 0o701] {
        fs::set_permissions(home.path(), fs::Permissions::from_mode(bits)).unwrap();
        let refusal = KeyDirectory::open(home.path()).err().unwrap().to_string();
        assert!(refusal.contains(&format!("mode {bits:04o}")), "{refusal}");
        assert!(refusal.contains("chmod 700"), "{refusal}");
    }
    let file = home.path().join("file");
    fs::write(&file, "").unwrap();
    assert!(matches!(
        KeyDirectory::open(&file),
        Err(KeyError::NotADirectory(_))
    ));
}

#[test]
fn keys_are_never_overwritten() {
    let (_home, keys) = directory();
    let first = PanelKeys::generate(&mut rng()).unwrap();
    keys.create_panel(PANEL, &first).unwrap();
    let before = fs::read(keys.panel_file(PANEL)).unwrap();
    let again = keys.create_panel(PANEL, &first);
    assert!(matches!(again, Err(KeyError::Exists(_))));
    assert_eq!(fs::read(keys.panel_file(PANEL)).unwrap(), before);
    assert_eq!(names(&keys).len(), 1);
}

#[test]
fn destroyed_keys_cannot_be_loaded_even_from_a_cache() {
    let (_home, here) = directory();
    here.create_panel(PANEL, &PanelKeys::generate(&mut rng()).unwrap())
        .unwrap();
    let there = KeyDirectory::open(&here.path).unwrap();
    here.panel(PANEL).unwrap();
    let held = Arc::downgrade(&there.panel(PANEL).unwrap());
    assert!(held.upgrade().is_some());

    here.destroy_panel(PANEL).unwrap();
    for directory in [&here, &there] {
        let gone = directory.panel(PANEL).err().unwrap();
        assert!(matches!(gone, KeyError::PanelGone(_)));
        assert!(gone.to_string().contains("can no longer be counted"));
    }
    assert!(
        held.upgrade().is_none(),
        "the cache of the other process let go"
    );
    here.destroy_panel(PANEL).unwrap();
    assert!(names(&here).is_empty());
}

#[test]
fn a_sweep_drops_keys_another_process_destroyed() {
    let (_home, here) = directory();
    here.create_panel(PANEL, &PanelKeys::generate(&mut rng()).unwrap())
        .unwrap();
    let there = KeyDirectory::open(&here.path).unwrap();
    let held = Arc::downgrade(&there.panel(PANEL).unwrap());
    there.drop_destroyed();
    assert!(held.upgrade().is_some());
    here.destroy_panel(PANEL).unwrap();
    there.drop_destroyed();
    assert!(held.upgrade().is_none());
}

#[test]
fn destruction_takes_what_a_crash_left() {
    let (_home, keys) = directory();
    let leftover = keys.path.join(format!(".panel-{PANEL}.json.7"));
    fs::write(&leftover, "half a key").unwrap();
    keys.destroy_panel(PANEL).unwrap();
    assert!(names(&keys).is_empty());
}

#[test]
fn a_crash_while_writing_does_not_block_the_next_launch() {
    let (_home, keys) = directory();
    for number in 0..2 {
        let leftover = format!(".panel-{PANEL}.json.{number}");
        fs::write(keys.path.join(leftover), "half a key").unwrap();
    }
    keys.create_panel(PANEL, &PanelKeys::generate(&mut rng()).unwrap())
        .unwrap();
    assert!(keys.panel(PANEL).is_ok());
    keys.destroy_panel(PANEL).unwrap();
    assert!(names(&keys).is_empty());
}

#[test]
fn closers_at_the_same_moment_get_the_same_review_key() {
    let (_home, keys) = directory();
    let closer = |seed| {
        let keys = &keys;
        move || {
            let mut rng = ChaCha20Rng::seed_from_u64(seed);
            *keys
                .create_or_load_review(WAVE, &mut rng)
                .unwrap()
                .as_bytes()
        }
    };
    let got: Vec<_> = std::thread::scope(|scope| {
        let closers: Vec<_> = (0..8).map(|seed| scope.spawn(closer(seed))).collect();
        closers
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    let stored = keys.review(WAVE).unwrap();
    assert!(got.iter().all(|key| key == stored.as_bytes()));
    assert_eq!(names(&keys).len(), 1);
}

#[test]
fn damaged_and_exchanged_files_are_named_without_their_content() {
    let (_home, keys) = directory();
    keys.create_panel(PANEL, &PanelKeys::generate(&mut rng()).unwrap())
        .unwrap();
    let sound = fs::read_to_string(keys.panel_file(PANEL)).unwrap();
    let other = PanelId(Uuid::from_u128(99)).to_string();
    let spoilt = [
        sound.replace("\"format\":1", "\"format\":2"),
        sound.replace(&PANEL.to_string(), &other),
        sound.replace("\"box_key\":\"", "\"box_key\":\"AAAA"),
        sound.replace("\"issuing_key\":\"MII", "\"issuing_key\":\"MIA"),
        sound[..sound.len() / 2].to_owned(),
    ];
    for content in spoilt {
        assert_ne!(content, sound);
        fs::write(keys.panel_file(PANEL), &content).unwrap();
        let error = keys.panel(PANEL).err().unwrap();
        assert!(matches!(error, KeyError::Damaged { .. }), "{error}");
        assert!(error.to_string().contains(&format!("panel-{PANEL}.json")));
    }
}

#[test]
fn a_review_key_stays_the_same_until_it_is_destroyed() {
    let (_home, keys) = directory();
    let mut rng = rng();
    assert!(matches!(keys.review(WAVE), Err(KeyError::ReviewGone(_))));
    let made = keys.create_or_load_review(WAVE, &mut rng).unwrap();
    let resumed = keys.create_or_load_review(WAVE, &mut rng).unwrap();
    assert!(made.as_bytes() == resumed.as_bytes());
    assert!(made.as_bytes() == keys.review(WAVE).unwrap().as_bytes());

    keys.destroy_review(WAVE).unwrap();
    assert!(matches!(keys.review(WAVE), Err(KeyError::ReviewGone(_))));
    keys.destroy_review(WAVE).unwrap();
}
