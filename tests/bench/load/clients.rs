//! Clients that submit over connections they keep open.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use data_encoding::BASE64URL_NOPAD;
use jiff::Timestamp;
use rapport::clock::{Clock, SystemClock};

use crate::prepare::Submission;

/// How long submissions took.
#[derive(Default)]
pub struct Measured {
    /// Milliseconds of each, from the first byte sent to the receipt.
    each: Vec<f64>,
    seconds: f64,
}

impl Measured {
    /// Times of single requests, in milliseconds.
    pub fn of(each: Vec<f64>) -> Self {
        Self { each, seconds: 0.0 }
    }

    /// Adds another round.
    pub fn add(&mut self, other: Self) {
        self.each.extend(other.each);
        self.seconds += other.seconds;
    }

    /// Submissions a second.
    pub fn rate(&self) -> f64 {
        f64::from(u32::try_from(self.each.len()).unwrap()) / self.seconds
    }

    /// Milliseconds within which this many percent were done.
    pub fn percentile(&self, percent: usize) -> f64 {
        let mut each = self.each.clone();
        each.sort_by(f64::total_cmp);
        each[(each.len() * percent / 100).min(each.len() - 1)]
    }
}

fn now() -> Timestamp {
    SystemClock.now()
}

/// Sends all submissions, by as many clients at the same time.
pub fn send(port: u16, submissions: &[&Submission], clients: usize) -> Measured {
    let next = AtomicUsize::new(0);
    let mut connections: Vec<Connection> = (0..clients).map(|_| Connection::to(port)).collect();
    let begun = now();
    let each = thread::scope(|scope| {
        let working: Vec<_> = connections
            .iter_mut()
            .map(|connection| {
                let next = &next;
                scope.spawn(move || {
                    let mut each = Vec::new();
                    while let Some(submission) =
                        submissions.get(next.fetch_add(1, Ordering::Relaxed))
                    {
                        let begun = now();
                        connection.submits(submission);
                        each.push(now().duration_since(begun).as_secs_f64() * 1000.0);
                    }
                    each
                })
            })
            .collect();
        working
            .into_iter()
            .flat_map(|client| client.join().unwrap())
            .collect()
    });
    Measured {
        each,
        seconds: now().duration_since(begun).as_secs_f64(),
    }
}

/// A connection to the server.
pub struct Connection {
    read: BufReader<TcpStream>,
    write: TcpStream,
}

impl Connection {
    /// A new one.
    pub fn to(port: u16) -> Self {
        let write = TcpStream::connect(("127.0.0.1", port)).unwrap();
        write.set_nodelay(true).unwrap();
        let read = BufReader::new(write.try_clone().unwrap());
        Self { read, write }
    }

    fn submits(&mut self, submission: &Submission) {
        let reply = self.posts(
            &submission.address,
            &submission.issue_path,
            &submission.issue_body,
        );
        let blind = BASE64URL_NOPAD
            .decode(field(&reply, "signature").as_bytes())
            .unwrap();
        let body = submission.ballot_body(&blind);
        let reply = self.posts(&submission.address, &submission.ballot_path, &body);
        assert_eq!(field(&reply, "receipt"), submission.receipt);
    }

    /// Sends a request and returns the body of the reply, which must be a success. Each person has
    /// an address, as behind a proxy.
    fn posts(&mut self, address: &str, path: &str, body: &str) -> String {
        let length = body.len();
        let head = format!(
            "POST {path} HTTP/1.1\r\ncontent-type: application/json\r\n\
             x-forwarded-for: {address}\r\ncontent-length: {length}\r\n"
        );
        String::from_utf8(self.asks(&head, body)).unwrap()
    }

    /// Opens a page in a coding, as one of many people; its body as sent.
    pub fn gets(&mut self, path: &str, person: usize, coding: &str) -> Vec<u8> {
        let address = format!("10.2.{}.{}", person / 250 % 250, person % 250 + 1);
        let head = format!(
            "GET {path} HTTP/1.1\r\naccept-encoding: {coding}\r\nx-forwarded-for: {address}\r\n"
        );
        self.asks(&head, "")
    }

    fn asks(&mut self, head: &str, body: &str) -> Vec<u8> {
        let request = format!("{head}host: localhost\r\n\r\n{body}");
        self.write.write_all(request.as_bytes()).unwrap();
        let status = self.line();
        let (mut length, mut in_chunks) = (0, false);
        loop {
            let line = self.line().to_ascii_lowercase();
            if line.is_empty() {
                break;
            }
            if let Some(value) = line.strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
            in_chunks |= line == "transfer-encoding: chunked";
        }
        let mut body = Vec::new();
        if in_chunks {
            while let size @ 1.. = usize::from_str_radix(&self.line(), 16).unwrap() {
                self.takes(size, &mut body);
                self.line();
            }
            self.line();
        } else {
            self.takes(length, &mut body);
        }
        assert!(status.starts_with("HTTP/1.1 200"), "{status} to {head}");
        body
    }

    fn takes(&mut self, bytes: usize, into: &mut Vec<u8>) {
        let had = into.len();
        into.resize(had + bytes, 0);
        self.read.read_exact(&mut into[had..]).unwrap();
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.read.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }
}

/// The text of a field of a flat object.
fn field<'r>(reply: &'r str, name: &str) -> &'r str {
    let (_, rest) = reply.split_once(&format!("\"{name}\":\"")).unwrap();
    rest.split('"').next().unwrap()
}
