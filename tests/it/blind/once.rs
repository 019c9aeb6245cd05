//! One code, one ballot: however many ask at once, and of whichever process.

use std::thread;

use crate::anonymity::counting::opened;
use crate::support::browser::{Browser, post_json};
use crate::support::program::{Program, now, open_now};
use crate::support::test_wave::{TestWave, opinion};
use crate::support::web_server::Reply;

/// Everybody asks at once, of two processes in turn.
fn all_ask(ports: [u16; 2], asking: &[&Browser]) -> Vec<Reply> {
    thread::scope(|scope| {
        let sending: Vec<_> = asking
            .iter()
            .enumerate()
            .map(|(number, browser)| {
                let (path, body) = (browser.issue_path(), browser.issue_body());
                scope.spawn(move || post_json(ports[number % 2], &path, &body))
            })
            .collect();
        let replies = sending.into_iter().map(|sent| sent.join().unwrap());
        replies.map(Option::unwrap).collect()
    })
}

#[test]
pub fn a_hundred_requests_with_one_code_over_two_processes_are_signed_for_one_message() {
    let wave = open_now(6, 6);
    let (same, other) = (wave.people[0].clone(), wave.people[1].clone());
    let one = wave.seals(&same, &opinion(0));
    let different: Vec<Browser> = (0..100).map(|n| wave.seals(&other, &opinion(n))).collect();
    let (folder, people, id) = wave.leave();
    let servers = [(); 2].map(|()| Program::start(folder.path(), "info", &["serve"]));
    let ports = servers.each_ref().map(Program::port);

    let replies = all_ask(ports, &vec![&one; 100]);
    assert!(replies.iter().all(|reply| *reply == replies[0]));
    assert_eq!(replies[0].status, 200);

    let replies = all_ask(ports, &different.iter().collect::<Vec<_>>());
    let signed: Vec<usize> = (0..100).filter(|n| replies[*n].status == 200).collect();
    assert_eq!(signed.len(), 1, "{signed:?}");
    let refused = replies
        .iter()
        .filter(|reply| reply.error() == "already-issued");
    assert_eq!(refused.count(), 99);

    // Each ballot a hundred times, of both processes.
    let winner = &different[signed[0]];
    for (browser, reply) in [
        (&one, one.asks(ports[0]).unwrap()),
        (winner, replies[signed[0]].clone()),
    ] {
        let signature = browser.signature(&reply);
        thread::scope(|scope| {
            for number in 0..100 {
                let (path, body) = (browser.ballot_path(), browser.ballot_body(&signature));
                let receipt = &browser.receipt;
                scope.spawn(move || {
                    let reply = post_json(ports[number % 2], &path, &body).unwrap();
                    assert_eq!((reply.status, &reply.receipt()), (200, receipt));
                });
            }
        });
    }
    for server in servers {
        assert!(server.asked_to_stop().succeeded);
    }
    let wave = TestWave::found(folder, people, id, now());
    let opened = opened(&wave, same.panel);
    assert_eq!((opened.ballot_count(), opened.issued_count()), (2, 2));
}
