//! Several processes on one database and one keys directory: no mail twice, no ballot lost or
//! counted twice, one close and one release. These tests run on SQLite here, and on PostgreSQL from
//! `postgresql/properties.rs`.

use std::collections::BTreeMap;
use std::sync::Barrier;
use std::thread;

use jiff::ToSpan;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;
use rapport::clock::Clock;
use rapport::relationship::{RosterLine, WaveState};
use rapport::store::{self, MailKind};
use rapport::workflow::{
    self, CloseOutcome, ConsoleLetter, Decision, NewWave, Services, SignIn, Submission,
    WorkflowError,
};

use crate::anonymity::counting::opened;
use crate::support::program::{Program, now, open_now, wait};
use crate::support::smtp_sink::SmtpSink;
use crate::support::test_wave::{Saved, TestWave, opinion};
use crate::support::web_server::{form, post};

/// How often each Message-ID arrived.
fn arrivals(sinks: &[SmtpSink]) -> BTreeMap<String, usize> {
    let mut arrived = BTreeMap::new();
    for delivery in sinks.iter().flat_map(SmtpSink::deliveries) {
        let text = String::from_utf8_lossy(&delivery.message).into_owned();
        let id = text
            .lines()
            .find(|line| line.starts_with("Message-ID:"))
            .unwrap()
            .to_owned();
        *arrived.entry(id).or_default() += 1;
    }
    arrived
}

#[test]
pub fn two_workers_send_each_mail_once() {
    const EACH: usize = 110;
    let wave = open_now(EACH, EACH);
    // Everybody is invited once more, and reminded.
    {
        let mut connection = wave.services.store.connection().unwrap();
        for panel in wave.panels() {
            for invitation in store::invitation_ids(&mut connection, panel).unwrap() {
                let id = rapport::ids::new();
                store::enqueue(&mut connection, id, invitation, MailKind::Invitation, now())
                    .unwrap();
            }
        }
    }
    workflow::remind(&wave.services, wave.wave).unwrap();
    let (folder, ..) = wave.leave();
    let sinks = [SmtpSink::start(), SmtpSink::start()];
    let workers: Vec<Program> = sinks
        .iter()
        .map(|sink| {
            let url = format!("smtp://{}", sink.address());
            Program::start(folder.path(), "info", &["--mail-url", &url, "worker"])
        })
        .collect();
    while sinks
        .iter()
        .map(|sink| sink.deliveries().len())
        .sum::<usize>()
        < 4 * EACH
    {
        wait(20.0);
    }
    for worker in workers {
        let printed = worker.asked_to_stop();
        assert!(
            printed.succeeded && !printed.err.contains("ERROR"),
            "{}",
            printed.err
        );
    }
    let arrived = arrivals(&sinks);
    assert_eq!(arrived.len(), 4 * EACH);
    assert!(
        arrived.values().all(|times| *times == 1),
        "a mail was sent twice"
    );
    let shares = sinks.each_ref().map(|sink| sink.deliveries().len());
    println!("the two workers sent {shares:?}");
    assert!(
        shares.iter().all(|share| *share > 0),
        "one worker did everything: {shares:?}"
    );
}

#[test]
pub fn a_hundred_submissions_with_one_code_over_two_processes_count_once() {
    let wave = open_now(6, 6);
    let person = wave.people[0].clone();
    let (folder, people, id) = wave.leave();
    let servers = [(); 2].map(|()| Program::start(folder.path(), "info", &["serve"]));
    let ports = servers.each_ref().map(Program::port);
    let replies: Vec<_> = thread::scope(|scope| {
        let sending: Vec<_> = (0..100)
            .map(|number| {
                let person = &person;
                let body = form(&person.code, &opinion(number));
                scope.spawn(move || post(ports[number % 2], &person.page(), &body))
            })
            .collect();
        sending
            .into_iter()
            .map(|sent| sent.join().unwrap().unwrap())
            .collect()
    });
    assert_eq!(replies.iter().filter(|reply| reply.thanks()).count(), 1);
    assert_eq!(
        replies
            .iter()
            .filter(|reply| reply.was_counted_before())
            .count(),
        99
    );
    for server in servers {
        assert!(server.asked_to_stop().succeeded);
    }
    let wave = TestWave::found(folder, people, id, now());
    let opened = opened(&wave, person.panel);
    assert_eq!((opened.ballot_count(), opened.issued_count()), (1, 1));
}

#[test]
pub fn after_kills_of_one_of_two_processes_every_respondent_has_one_counted_ballot() {
    const ROUNDS: usize = 8;
    let wave = open_now(16, 16);
    // Drawn anew every time; the assertions hold whatever is drawn.
    let mut generator = ChaCha12Rng::from_rng(&mut rapport::ids::generator());
    let (folder, people, id) = wave.leave();
    let steady = Program::start(folder.path(), "info", &["serve"]);
    let steady_port = steady.port();
    let mut hung_up = 0;
    for round in 0..ROUNDS {
        let senders = &people[round * people.len() / ROUNDS..(round + 1) * people.len() / ROUNDS];
        let killed = Program::start(folder.path(), "info", &["serve"]);
        let ports = [steady_port, killed.port()];
        let delay = generator.random_range(0.0..120.0);
        let thanks: Vec<Vec<bool>> = thread::scope(|scope| {
            // Everybody sends to both at once.
            let sending: Vec<_> = senders
                .iter()
                .enumerate()
                .map(|(number, person)| {
                    let body = form(&person.code, &opinion(round * 4 + number));
                    let send = move |port| post(port, &person.page(), &body);
                    let other = send.clone();
                    [
                        scope.spawn(move || send(ports[0])),
                        scope.spawn(move || other(ports[1])),
                    ]
                })
                .collect();
            wait(delay);
            killed.killed();
            let sent = sending.into_iter().map(|both| {
                let replies = both.map(|reply| reply.join().unwrap());
                replies
                    .into_iter()
                    .filter_map(|reply| {
                        hung_up += usize::from(reply.is_none());
                        let reply = reply?;
                        assert!(
                            reply.thanks() || reply.was_counted_before(),
                            "{}",
                            reply.status
                        );
                        Some(reply.thanks())
                    })
                    .collect()
            });
            sent.collect()
        });
        for thanks in thanks {
            assert!(
                thanks.iter().filter(|thanks| **thanks).count() <= 1,
                "thanked twice"
            );
        }
    }
    println!("{ROUNDS} kills: {hung_up} were hung up on");
    assert!(hung_up > 0, "no kill came amid the submissions");
    for (number, person) in people.iter().enumerate() {
        let reply = post(
            steady_port,
            &person.page(),
            &form(&person.code, &opinion(number)),
        );
        assert!(reply.unwrap().was_counted_before());
    }
    steady.killed();
    let wave = TestWave::found(folder, people, id, now());
    wave.is_over();
    for count in wave.closes() {
        assert_eq!(
            (count.invited, count.issued, count.counted, count.invalid),
            (16, 16, 16, 0)
        );
    }
}

/// A wave that was answered by this many of eleven and ten, and may be closed.
fn over(buyers: usize) -> Saved {
    let wave = TestWave::launched(11, 10);
    for (number, person) in wave
        .buyers()
        .iter()
        .take(buyers)
        .chain(&wave.suppliers())
        .enumerate()
    {
        wave.counts(person, &opinion(number));
    }
    wave.is_over();
    wave.put_away()
}

/// Runs the same at once in two processes.
fn at_once<T: Send>(processes: [&Services; 2], work: impl Fn(&Services) -> T + Sync) -> [T; 2] {
    let barrier = Barrier::new(2);
    thread::scope(|scope| {
        let running = processes.map(|services| {
            let (work, barrier) = (&work, &barrier);
            scope.spawn(move || {
                barrier.wait();
                work(services)
            })
        });
        running.map(|running| running.join().unwrap())
    })
}

#[test]
pub fn two_processes_that_close_and_release_at_once_end_in_one_release() {
    let base = over(11);
    let expected = {
        let wave = base.taken_up();
        wave.closes();
        wave.releases().to_json()
    };
    for round in 0..6 {
        let wave = base.taken_up();
        let other = wave.another_process();
        let processes = [&*wave.services, &*other];
        let closed = at_once(processes, |services| {
            workflow::close(services, wave.wave, &mut |_| {})
        });
        for outcome in &closed {
            let Ok(CloseOutcome::Closed(counts)) = outcome else {
                panic!("round {round}: {outcome:?}");
            };
            assert_eq!(
                counts.iter().map(|c| c.counted).collect::<Vec<_>>(),
                [11, 10]
            );
        }
        wave.decides();
        let released = at_once(processes, |services| {
            workflow::release(services, wave.wave, &mut |_| {}).map(|release| release.to_json())
        });
        for release in released {
            assert_eq!(release.unwrap(), expected, "round {round}");
        }
        drop(other);
        assert!(wave.put_away().keys.is_empty(), "round {round}");
    }
}

#[test]
pub fn nothing_accepted_is_lost_to_a_close_at_the_same_moment() {
    let base = {
        let wave = TestWave::launched(20, 5);
        for (number, person) in wave
            .buyers()
            .iter()
            .take(5)
            .chain(&wave.suppliers())
            .enumerate()
        {
            wave.counts(person, &opinion(number));
        }
        wave.put_away()
    };
    let mut accepted_late = 0;
    for round in 0..6 {
        let wave = base.taken_up();
        // The other process's clock is ahead, so that the last answers and the close meet.
        let closer = wave.another_process_at(base.now + (30 * 24).hours());
        let barrier = Barrier::new(16);
        let buyers = wave.buyers();
        let accepted: usize = thread::scope(|scope| {
            let sending: Vec<_> = buyers[5..]
                .iter()
                .enumerate()
                .map(|(number, person)| {
                    let (services, barrier) = (&wave.services, &barrier);
                    scope.spawn(move || {
                        barrier.wait();
                        let answers = opinion(number);
                        workflow::submit(services, person.panel, &person.code, &answers)
                    })
                })
                .collect();
            barrier.wait();
            let closed = workflow::close(&closer, wave.wave, &mut |_| {}).unwrap();
            let accepted = sending
                .into_iter()
                .map(|sent| match sent.join().unwrap() {
                    Ok(Some(Submission::Counted { .. })) => 1,
                    Ok(Some(Submission::NotOpen(_))) | Err(_) => 0,
                    other => panic!("{other:?}"),
                })
                .sum();
            let CloseOutcome::Closed(counts) = closed else {
                panic!("{closed:?}")
            };
            assert_eq!(
                usize::try_from(counts[0].counted).unwrap(),
                5 + accepted,
                "round {round}: an accepted ballot was not counted"
            );
            accepted
        });
        accepted_late += accepted;
    }
    println!(
        "accepted while the wave was being closed: {accepted_late} of {}",
        6 * 15
    );
}

#[test]
pub fn two_processes_postpone_a_short_wave_once() {
    let base = over(4);
    for round in 0..4 {
        let wave = base.taken_up();
        let other = wave.another_process();
        let outcomes = at_once([&*wave.services, &*other], |services| {
            workflow::close(services, wave.wave, &mut |_| {})
        });
        let until = outcomes.map(|outcome| match outcome {
            Ok(CloseOutcome::Postponed(until)) => until,
            // The slower one may find the wave open again, until later.
            Err(WorkflowError::Refused(reason)) if reason.contains("can be closed from") => {
                base.now
            }
            other => panic!("round {round}: {other:?}"),
        });
        assert!(until.iter().any(|until| *until > base.now));
        let mut connection = wave.services.store.connection().unwrap();
        let stored = store::wave(&mut connection, wave.wave).unwrap().unwrap();
        assert!(stored.state == WaveState::Open && stored.postponed);
        assert_eq!(store::addenda(&mut connection, wave.wave).unwrap().len(), 1);
    }
}

#[test]
pub fn decisions_of_two_facilitators_at_once_are_both_kept() {
    let base = over(11);
    let wave = base.taken_up();
    wave.closes();
    let other = wave.another_process();
    let numbers: Vec<usize> = (1..=workflow::comments(&other, wave.wave).unwrap().len()).collect();
    let (one, theirs) = numbers.split_at(numbers.len() / 2);
    let processes: [(&Services, &[usize]); 2] = [(&wave.services, one), (&other, theirs)];
    thread::scope(|scope| {
        for (services, numbers) in processes {
            let id = wave.wave;
            scope.spawn(move || {
                for number in numbers {
                    workflow::decide(services, id, &[(*number, Decision::Withhold)]).unwrap();
                }
            });
        }
    });
    let comments = workflow::comments(&wave.services, wave.wave).unwrap();
    assert!(
        comments
            .iter()
            .all(|comment| comment.decision == Some(Decision::Withhold))
    );
}

#[test]
pub fn a_list_that_changes_while_it_is_confirmed_is_not_confirmed() {
    let launched = TestWave::launched(5, 5);
    let other = launched.another_process();
    let services = &launched.services;
    let opens_at = launched.clock.now() + (365 * 24).hours();
    for round in 0..6 {
        let new = NewWave {
            label: format!("{round}"),
            opens_at,
            closes_at: opens_at + (18 * 24).hours(),
            zone: "UTC".into(),
            reference_period: None,
            k: None,
            custody: None,
        };
        let draft = workflow::next_wave(services, launched.wave, None, &new).unwrap();
        let mut connection = services.store.connection().unwrap();
        let panel = store::panels(&mut connection, draft).unwrap().remove(0);
        workflow::ask_representative(services, panel.id).unwrap();
        let mail = store::due_console_mail(&mut connection, launched.clock.now(), 10).unwrap();
        let mail = mail.into_iter().next_back().unwrap();
        store::remove_console_mail(&mut connection, mail.id).unwrap();
        let Some(ConsoleLetter::Review(letter)) = services.console_letter(&mail).unwrap() else {
            panic!("no letter to the representative");
        };
        let token = letter.link.rsplit('/').next().unwrap();
        let outlook = workflow::panel_outlook(services, panel.id).unwrap();
        let (digest, party) = (outlook.roster_digest(), outlook.party.key.clone());
        let lines: Vec<RosterLine> = (0..5)
            .map(|number| RosterLine {
                line: number + 2,
                name: "Somebody Else".into(),
                email: format!("else-{number}@people.example"),
                locale: "en".into(),
            })
            .collect();
        let barrier = Barrier::new(2);
        thread::scope(|scope| {
            scope.spawn(|| {
                barrier.wait();
                // Confirmed, or told that the list is another by now.
                let _ = workflow::confirm_roster(services, token, &digest);
            });
            scope.spawn(|| {
                barrier.wait();
                workflow::import_roster(&other, draft, &party, &lines).unwrap();
            });
        });
        let now = store::panel(&mut connection, panel.id).unwrap().unwrap();
        assert!(
            !now.roster_confirmed,
            "round {round}: another list counts as confirmed"
        );
    }
}

#[test]
pub fn a_one_time_link_sets_one_password_and_wrong_ones_are_all_counted() {
    let wave = TestWave::launched(5, 5);
    let other = wave.another_process();
    let email = "facilitator@consult.example";
    let of = workflow::facilitator_with(&other, email).unwrap().id;
    for round in 0..3 {
        let link = workflow::password_link(&other, of, workflow::MAILED_LINK).unwrap();
        let token = link.rsplit('/').next().unwrap();
        let used = at_once([&wave.services, &other], |services| {
            workflow::set_password_by_link(services, token, "correct horse battery").unwrap()
        });
        assert!(used[0] != used[1], "round {round}: {used:?}");
    }
    thread::scope(|scope| {
        for number in 0..6 {
            let services: &Services = if number % 2 == 0 {
                &wave.services
            } else {
                &other
            };
            scope.spawn(move || {
                let tried = workflow::sign_in(services, email, "wrong horse battery", "192.0.2.1");
                assert!(matches!(tried, Ok(SignIn::Wrong | SignIn::Wait(_))));
            });
        }
    });
    let tried = workflow::sign_in(&other, email, "correct horse battery", "192.0.2.1").unwrap();
    assert!(
        matches!(tried, SignIn::Wait(_)),
        "wrong attempts at the same moment were lost"
    );
}
