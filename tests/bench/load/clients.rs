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
struct Connection {
    read: BufReader<TcpStream>,
    write: TcpStream,
}

impl Connection {
    fn to(port: u16) -> Self {
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
        let request = format!(
            "POST {path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n\
             x-forwarded-for: {address}\r\ncontent-length: {length}\r\n\r\n{body}"
        );
        self.write.write_all(request.as_bytes()).unwrap();
        let (mut status, mut length) = (String::new(), 0);
        self.read.read_line(&mut status).unwrap();
        loop {
            let mut line = String::new();
            self.read.read_line(&mut line).unwrap();
            if line.trim_end().is_empty() {
                break;
            }
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
        }
        let mut body = vec![0; length];
        self.read.read_exact(&mut body).unwrap();
        let body = String::from_utf8(body).unwrap();
        assert!(status.starts_with("HTTP/1.1 200"), "{status}{body}");
        body
    }
}

/// The text of a field of a flat object.
fn field<'r>(reply: &'r str, name: &str) -> &'r str {
    let (_, rest) = reply.split_once(&format!("\"{name}\":\"")).unwrap();
    rest.split('"').next().unwrap()
}
