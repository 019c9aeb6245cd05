//! Finished readouts at hand, up to so many bytes: those used last. The newest stays however large
//! it is, because somebody waits for it.

use std::sync::Arc;

use super::made::Made;

/// Finished readouts by their digests, the one used last at the end.
pub(super) struct Kept {
    bound: usize,
    readouts: Vec<(String, Arc<Made>)>,
}

impl Kept {
    /// None yet, and never more bytes than this.
    pub(super) fn up_to(bound: usize) -> Self {
        Self {
            bound,
            readouts: Vec::new(),
        }
    }

    /// The readout with this digest; it is the one used last now.
    pub(super) fn get(&mut self, key: &str) -> Option<Arc<Made>> {
        let place = self.readouts.iter().position(|(known, _)| known == key)?;
        let used = self.readouts.remove(place);
        let made = Arc::clone(&used.1);
        self.readouts.push(used);
        Some(made)
    }

    /// Keeps a readout, and puts those out that were not used for longest.
    pub(super) fn put(&mut self, key: String, made: Made) {
        self.readouts.push((key, Arc::new(made)));
        let mut size: usize = self.readouts.iter().map(|(_, made)| made.size()).sum();
        while size > self.bound && self.readouts.len() > 1 {
            size -= self.readouts.remove(0).1.size();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Document;

    fn readout(bytes: usize) -> Made {
        // Not to be compressed: the archives count too.
        let noise = (0..bytes).map(|n| (n * n * 31 + n * 7) as u8 ^ (n >> 3) as u8);
        let document = Document {
            name: "report.pdf".into(),
            bytes: noise.collect(),
        };
        Made::new(vec![document], Vec::new()).unwrap()
    }

    #[test]
    fn what_was_not_used_for_longest_is_put_out() {
        let size = readout(1000).size();
        let mut kept = Kept::up_to(2 * size + size / 2);
        for key in ["a", "b"] {
            kept.put(key.into(), readout(1000));
        }
        assert!(kept.get("a").is_some(), "now used after b");
        kept.put("c".into(), readout(1000));
        let at_hand = ["a", "b", "c"].map(|key| kept.get(key).is_some());
        assert_eq!(at_hand, [true, false, true]);
    }

    #[test]
    fn the_newest_stays_however_large() {
        let mut kept = Kept::up_to(10);
        kept.put("a".into(), readout(1000));
        assert!(kept.get("a").is_some());
        kept.put("b".into(), readout(1000));
        assert!(kept.get("a").is_none() && kept.get("b").is_some());
    }
}
