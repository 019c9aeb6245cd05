//! The mail archive: somebody keeps every mail that was ever sent. He holds working codes, so he can
//! answer in somebody's place before that person does; and he sees who was reminded, which tells who
//! had not answered by then. Both are said in the documents. Nothing else is in there: not who
//! answered after that, and not what.

use std::collections::BTreeMap;

use rapport::workflow;

use crate::support::test_wave::{Saved, TestWave, opinion};

/// Six of each party answer, the first or the last, with these opinions; everybody is reminded.
fn archive(
    base: &Saved,
    the_first: bool,
    opinions: usize,
) -> (BTreeMap<String, Vec<String>>, TestWave) {
    let wave = base.taken_up();
    for number in 0..6 {
        for people in [wave.buyers(), wave.suppliers()] {
            let number = if the_first { number } else { 11 - number };
            wave.counts(&people[number], &opinion(opinions + number));
        }
    }
    workflow::remind(&wave.services, wave.wave).unwrap();
    wave.works_the_outbox();
    // Mails by address, without what is random: ids of mails and boundaries of their parts.
    let mut kept: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (address, text) in wave.mails() {
        kept.entry(address).or_default().push(text);
    }
    (kept, wave)
}

#[test]
fn an_archive_of_all_mails_tells_who_was_reminded_and_nothing_more() {
    let base = TestWave::launched(12, 12).put_away();
    let (first, wave) = archive(&base, true, 0);
    let (other_answers, _) = archive(&base, true, 40);
    let (last, _) = archive(&base, false, 0);
    // What people answered is in no mail.
    assert_eq!(first, other_answers);
    // Who had answered by then is: those who were not reminded. This is the known limit.
    assert_ne!(
        first.keys().collect::<Vec<_>>(),
        last.keys().collect::<Vec<_>>()
    );
    assert_eq!((first.len(), last.len()), (12, 12));
    // Who answers after the reminder leaves no trace in mails.
    let late: Vec<_> = wave.buyers().into_iter().skip(6).collect();
    let before = wave.mails().len();
    wave.counts(&late[0], &opinion(3));
    wave.works_the_outbox();
    assert_eq!(wave.mails().len(), before);
}
