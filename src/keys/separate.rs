//! Keys and data stay apart, so that a copy of the data directory never holds the keys.

use std::ffi::OsString;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::KeyError;

/// Refuses a keys directory inside the data directory, the reverse, and one for both. Neither
/// needs to exist; links are followed as far as the paths do.
///
/// # Errors
/// [`KeyError::NotSeparate`]; [`KeyError::Io`] when a path cannot be followed.
pub fn check_separate(data_dir: &Path, keys_dir: &Path) -> Result<(), KeyError> {
    let data = follow(data_dir).map_err(KeyError::io(data_dir, "followed"))?;
    let keys = follow(keys_dir).map_err(KeyError::io(keys_dir, "followed"))?;
    if data.starts_with(&keys) || keys.starts_with(&data) {
        return Err(KeyError::NotSeparate {
            keys: keys_dir.to_owned(),
            data: data_dir.to_owned(),
        });
    }
    Ok(())
}

/// The path without links and dots: canonical as far as it exists, then by its words.
fn follow(path: &Path) -> io::Result<PathBuf> {
    let absolute = std::path::absolute(path)?;
    let mut existing = absolute.as_path();
    let mut rest: Vec<OsString> = Vec::new();
    let mut followed = loop {
        match (existing.canonicalize(), existing.parent()) {
            (Ok(found), _) => break found,
            (Err(error), None) => return Err(error),
            (Err(error), Some(_)) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            (Err(_), Some(parent)) => {
                let last = existing.components().next_back();
                rest.extend(last.map(|word| word.as_os_str().to_owned()));
                existing = parent;
            }
        }
    };
    for word in rest.iter().rev() {
        match Path::new(word).components().next() {
            Some(Component::ParentDir) => drop(followed.pop()),
            _ => followed.push(word),
        }
    }
    Ok(followed)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn directories_beside_each_other_are_fine_and_nested_ones_are_not() {
        let root = tempfile::tempdir().unwrap();
        let at = |path: &str| root.path().join(path);
        let separate = |data: &str, keys: &str| check_separate(&at(data), &at(keys)).is_ok();
        std::fs::create_dir(at("data")).unwrap();
        symlink(at("data"), at("linked")).unwrap();

        assert!(separate("data", "keys"));
        assert!(separate("data", "data-keys"));
        assert!(separate("new/data", "new/keys"));
        assert!(separate("data", "data/../keys"));

        assert!(!separate("data", "data"));
        assert!(!separate("data", "data/keys"));
        assert!(!separate("data/deep", "data"));
        assert!(!separate("data", "keys/../data/keys"));
        assert!(!separate("data", "linked/keys"));
        assert!(!separate("new/data", "new/data/keys"));
    }

    #[test]
    fn the_refusal_says_why() {
        let message = check_separate(Path::new("/x"), Path::new("/x/keys")).unwrap_err();
        assert!(
            message
                .to_string()
                .contains("backup of the data would hold the keys")
        );
    }
}
