//! A mail server that keeps everything to itself: it speaks SMTP on a port of this machine,
//! records what it hears, and refuses or hangs up where it is told to.

use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// A point of the conversation at which the sink can be told to misbehave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum At {
    /// When a client has connected.
    Connect,
    /// When it signs in.
    Auth,
    /// When it names the sender.
    Mail,
    /// When it names the recipient.
    Rcpt,
    /// When it asks to send the content.
    Data,
    /// When the whole content has arrived (and been kept).
    Content,
}

/// What to do there instead of the usual.
#[derive(Clone, Debug)]
pub enum Act {
    /// Answer this line.
    Reply(&'static str),
    /// Hang up without a word.
    Drop,
    /// Hang up without a word, and without having kept the content.
    Lose,
    /// Say nothing until the client hangs up.
    Hold,
    /// Take this long, then go on as usual.
    Slow(Duration),
}

/// A mail that arrived whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// The MAIL command after `FROM:`, options included.
    pub from: String,
    /// The addresses of RCPT, in brackets.
    pub to: Vec<String>,
    /// The message as the sender wrote it.
    pub message: Vec<u8>,
}

#[derive(Default)]
struct State {
    /// What to do, and at which of the times the conversation comes by: every first, every tenth.
    acts: HashMap<At, Vec<(usize, Act)>>,
    passed: HashMap<At, usize>,
    hung_up: HashMap<At, usize>,
    capabilities: Vec<&'static str>,
    connections: usize,
    commands: Vec<String>,
    deliveries: Vec<Delivery>,
}

/// The running sink; it stops listening when dropped.
pub struct SmtpSink {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
    stop: Arc<AtomicBool>,
}

impl SmtpSink {
    /// Starts a sink that takes everything, on a free port.
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("its address");
        let state = Arc::new(Mutex::new(State::default()));
        let stop = Arc::new(AtomicBool::new(false));
        thread::spawn({
            let (state, stop) = (Arc::clone(&state), Arc::clone(&stop));
            move || {
                for stream in listener.incoming().flatten() {
                    if stop.load(Ordering::SeqCst) {
                        return;
                    }
                    let state = Arc::clone(&state);
                    thread::spawn(move || {
                        // A client that goes away ends its conversation; nothing to report.
                        let _ = converse(&stream, &state);
                    });
                }
            }
        });
        Self {
            address,
            state,
            stop,
        }
    }

    /// `127.0.0.1:PORT`, for URLs.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// From now on does `act` at that point, in every conversation.
    pub fn fail(&self, at: At, act: Act) {
        lock(&self.state).acts.insert(at, vec![(1, act)]);
    }

    /// From now on does `act` each `every`th time a conversation comes by that point.
    pub fn fail_every(&self, every: usize, at: At, act: Act) {
        lock(&self.state)
            .acts
            .entry(at)
            .or_default()
            .push((every, act));
    }

    /// How often the sink hung up at that point.
    pub fn hung_up(&self, at: At) -> usize {
        lock(&self.state).hung_up.get(&at).copied().unwrap_or(0)
    }

    /// From now on behaves again.
    pub fn recover(&self) {
        lock(&self.state).acts.clear();
    }

    /// Offers an extension ("AUTH PLAIN", "SMTPUTF8") to clients that connect from now on.
    pub fn offer(&self, capability: &'static str) {
        lock(&self.state).capabilities.push(capability);
    }

    /// How many clients have connected.
    pub fn connections(&self) -> usize {
        lock(&self.state).connections
    }

    /// The commands of all conversations, in the order they were read.
    pub fn commands(&self) -> Vec<String> {
        lock(&self.state).commands.clone()
    }

    /// The mails that arrived, in order.
    pub fn deliveries(&self) -> Vec<Delivery> {
        lock(&self.state).deliveries.clone()
    }
}

impl Drop for SmtpSink {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.address);
    }
}

fn lock(state: &Mutex<State>) -> std::sync::MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One conversation. Ends when the client quits or goes away, or the sink hangs up.
fn converse(stream: &TcpStream, state: &Mutex<State>) -> io::Result<()> {
    let mut reader = BufReader::new(stream);
    lock(state).connections += 1;
    stream.set_nodelay(true)?;
    if !answer(stream, state, Some(At::Connect), "220 sink")? {
        return Ok(());
    }
    let (mut from, mut to) = (String::new(), Vec::new());
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let line = line.trim_end().to_owned();
        lock(state).commands.push(line.clone());
        let verb = line.split(' ').next().unwrap_or_default().to_uppercase();
        let goes_on = match verb.as_str() {
            "EHLO" => answer(stream, state, None, &greeting(state))?,
            "AUTH" => answer(stream, state, Some(At::Auth), "235 welcome")?,
            "MAIL" => {
                from = line
                    .split_once(':')
                    .map(|(_, f)| f.into())
                    .unwrap_or_default();
                to.clear();
                answer(stream, state, Some(At::Mail), "250 sender taken")?
            }
            "RCPT" => {
                to.extend(line.split_once(':').map(|(_, t)| t.to_owned()));
                answer(stream, state, Some(At::Rcpt), "250 recipient taken")?
            }
            "DATA" => {
                let act = act(state, At::Data);
                let open = play(stream, act.as_ref(), "354 go ahead")?;
                if open && !matches!(act, Some(Act::Reply(_))) {
                    let message = content(&mut reader)?;
                    let act = self::act(state, At::Content);
                    if !matches!(act, Some(Act::Reply(_) | Act::Lose)) {
                        lock(state).deliveries.push(Delivery {
                            from: from.clone(),
                            to: to.clone(),
                            message,
                        });
                    }
                    play(stream, act.as_ref(), "250 kept")?
                } else {
                    open
                }
            }
            "NOOP" | "RSET" => answer(stream, state, None, "250 fine")?,
            "QUIT" => {
                answer(stream, state, None, "221 bye")?;
                false
            }
            _ => answer(stream, state, None, "502 unknown")?,
        };
        if !goes_on {
            return Ok(());
        }
    }
}

fn greeting(state: &Mutex<State>) -> String {
    let mut lines = vec!["sink"];
    lines.extend(&lock(state).capabilities);
    let last = lines.len() - 1;
    let lines: Vec<String> = lines
        .iter()
        .enumerate()
        .map(|(i, line)| format!("250{}{line}", if i == last { ' ' } else { '-' }))
        .collect();
    lines.join("\r\n")
}

/// Answers as told or as usual; false when the connection is to be closed.
fn answer(
    stream: &TcpStream,
    state: &Mutex<State>,
    at: Option<At>,
    usual: &str,
) -> io::Result<bool> {
    let act = at.and_then(|at| act(state, at));
    play(stream, act.as_ref(), usual)
}

/// What is to be done this time a conversation comes by this point.
fn act(state: &Mutex<State>, at: At) -> Option<Act> {
    let mut state = lock(state);
    let passed = state.passed.entry(at).or_default();
    *passed += 1;
    let passed = *passed;
    let due = state.acts.get(&at)?.iter();
    let act = due
        .filter(|(every, _)| passed.is_multiple_of(*every))
        .map(|(_, act)| act.clone())
        .next()?;
    if matches!(act, Act::Drop) {
        *state.hung_up.entry(at).or_default() += 1;
    }
    Some(act)
}

fn play(mut stream: &TcpStream, act: Option<&Act>, usual: &str) -> io::Result<bool> {
    let line = match act {
        Some(Act::Drop | Act::Lose) => return Ok(false),
        Some(Act::Hold) => {
            // Ends when the client goes away, whatever it sends before.
            io::copy(&mut stream, &mut io::sink())?;
            return Ok(false);
        }
        Some(Act::Reply(line)) => line,
        Some(Act::Slow(time)) => {
            thread::sleep(*time);
            usual
        }
        None => usual,
    };
    stream.write_all(format!("{line}\r\n").as_bytes())?;
    Ok(true)
}

/// The content up to the final dot, with the doubled dots undone.
fn content(reader: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut message = Vec::new();
    loop {
        let mut line = Vec::new();
        if reader.read_until(b'\n', &mut line)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if line == b".\r\n" {
            return Ok(message);
        }
        message.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
    }
}
