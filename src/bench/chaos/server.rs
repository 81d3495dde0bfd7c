//! A relay on its worst day: it refuses, puts off, hangs and hangs up, as dice say, and keeps a log of what it really took.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufStream};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use crate::bench::measure::Dice;
use crate::mail::Parsed;

/// How long it hangs: longer than anybody waits.
const HANGING: Duration = Duration::from_mins(5);

/// What happened to a message, or to the connection that it came over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Refused or put off, and said so.
    Refused,
    /// Taken, and said so, or tried to.
    Taken,
    /// Taken, without a word.
    TakenInSilence,
    /// The whole message was read, and the connection dropped: not taken, without a word.
    DroppedInSilence,
    /// The connection died while the body was awaited or read.
    Cut,
}

/// A line of its log.
#[derive(Clone, Debug)]
pub struct Entry {
    /// To whom.
    pub recipient: String,
    /// Without angle brackets; empty where the message was not read.
    pub message_id: String,
    /// What happened.
    pub fate: Fate,
    /// Over which connection.
    pub connection: usize,
}

/// What it does with a recipient, or with the message.
#[derive(Clone, Copy, Debug)]
enum Mood {
    Take,
    Say(&'static str),
    HangUp,
    HangUpInBody,
    TakeAndHangUp,
    TakeAndHang,
    DropAndHangUp,
}

#[derive(Debug, Default)]
struct Shared {
    log: Vec<Entry>,
    /// How often each recipient came: nobody is put off for ever.
    came: HashMap<String, usize>,
    connections: usize,
}

/// A running server; it stops when dropped.
#[derive(Debug)]
pub struct Server {
    /// Where it listens, on 127.0.0.1.
    pub port: u16,
    shared: Arc<Mutex<Shared>>,
    _connections: JoinSet<()>,
}

impl Server {
    /// Starts on a free port of this machine.
    pub async fn start(seed: u64) -> std::io::Result<Server> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        let shared = Arc::<Mutex<Shared>>::default();
        let mut connections = JoinSet::new();
        let kept = Arc::clone(&shared);
        connections.spawn(async move {
            let mut open = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                let number = {
                    let mut shared = lock(&kept);
                    shared.connections += 1;
                    shared.connections
                };
                open.spawn(Connection { seed, number, shared: Arc::clone(&kept) }.run(stream));
                while open.try_join_next().is_some() {}
            }
        });
        Ok(Server { port, shared, _connections: connections })
    }

    /// Everything that happened, in order.
    pub fn log(&self) -> Vec<Entry> {
        lock(&self.shared).log.clone()
    }
}

fn lock(shared: &Mutex<Shared>) -> MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

struct Connection {
    seed: u64,
    number: usize,
    shared: Arc<Mutex<Shared>>,
}

type Stream = BufStream<TcpStream>;

impl Connection {
    async fn run(self, stream: TcpStream) {
        // An error is the other side hanging up.
        let _ = self.talk(BufStream::new(stream)).await;
    }

    async fn talk(&self, mut stream: Stream) -> std::io::Result<()> {
        say(&mut stream, "220 chaos.example ESMTP").await?;
        let mut to: Option<(String, Mood)> = None;
        let mut line = String::new();
        loop {
            line.clear();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(());
            }
            match line.get(..4).unwrap_or_default().to_ascii_uppercase().as_str() {
                "EHLO" => say(&mut stream, "250-chaos.example\r\n250-PIPELINING\r\n250 ENHANCEDSTATUSCODES").await?,
                "RCPT" => to = self.recipient(&mut stream, &line).await?,
                "DATA" => match to.take() {
                    None => say(&mut stream, "554 5.5.1 No valid recipients").await?,
                    Some((recipient, mood)) => {
                        if !self.data(&mut stream, recipient, mood).await? {
                            return Ok(());
                        }
                    }
                },
                "QUIT" => return say(&mut stream, "221 2.0.0 Bye").await,
                _ => say(&mut stream, "250 2.0.0 Ok").await?,
            }
        }
    }

    /// Whether this one may be written to, and what will be done with the message.
    async fn recipient(&self, stream: &mut Stream, line: &str) -> std::io::Result<Option<(String, Mood)>> {
        let path = line.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
        let recipient = path.map_or("", |(path, _)| path).to_owned();
        let came = {
            let mut shared = lock(&self.shared);
            let came = shared.came.entry(recipient.clone()).or_default();
            *came += 1;
            *came
        };
        let name = recipient.bytes().fold(self.seed, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        let mut dice = Dice(name.wrapping_add(came as u64 * 7919));
        let refusal = match dice.below(100) {
            0..5 => Some("550 5.7.1 Not this one"),
            5..15 if came < 4 => Some("451 4.7.1 Come back later"),
            _ => None,
        };
        if let Some(refusal) = refusal {
            self.note(recipient, String::new(), Fate::Refused);
            say(stream, refusal).await?;
            return Ok(None);
        }
        say(stream, "250 2.1.5 Ok").await?;
        let mood = match dice.below(1000) {
            0..20 if came < 4 => Mood::HangUp,
            20..30 => Mood::HangUpInBody,
            30..50 => Mood::Say("554 5.7.1 Not this message"),
            50..80 if came < 4 => Mood::Say("452 4.3.1 Not now"),
            80..90 => Mood::TakeAndHangUp,
            90..95 => Mood::TakeAndHang,
            95..105 => Mood::DropAndHangUp,
            _ => Mood::Take,
        };
        Ok(Some((recipient, mood)))
    }

    /// Answers whether the connection goes on.
    async fn data(&self, stream: &mut Stream, recipient: String, mood: Mood) -> std::io::Result<bool> {
        if matches!(mood, Mood::HangUp) {
            return Ok(false);
        }
        let read = async {
            say(stream, "354 Go ahead").await?;
            if matches!(mood, Mood::HangUpInBody) { Ok(None) } else { body(stream).await }
        };
        let Ok(Some(raw)) = read.await else {
            self.note(recipient, String::new(), Fate::Cut);
            return Ok(false);
        };
        let id = Parsed::headers_only(&raw).message_id.unwrap_or_default();
        let (fate, reply) = match mood {
            Mood::Say(refusal) => (Fate::Refused, Some(refusal)),
            Mood::TakeAndHangUp | Mood::TakeAndHang => (Fate::TakenInSilence, None),
            Mood::DropAndHangUp => (Fate::DroppedInSilence, None),
            Mood::Take | Mood::HangUp | Mood::HangUpInBody => (Fate::Taken, Some("250 2.0.0 Taken")),
        };
        self.note(recipient, id, fate);
        if matches!(mood, Mood::TakeAndHang) {
            tokio::time::sleep(HANGING).await;
        }
        match reply {
            Some(reply) => say(stream, reply).await.map(|()| true),
            None => Ok(false),
        }
    }

    fn note(&self, recipient: String, message_id: String, fate: Fate) {
        lock(&self.shared).log.push(Entry { recipient, message_id, fate, connection: self.number });
    }
}

async fn say(stream: &mut Stream, reply: &str) -> std::io::Result<()> {
    stream.write_all(format!("{reply}\r\n").as_bytes()).await?;
    stream.flush().await
}

/// The message; none where the connection ends before it does.
async fn body(stream: &mut Stream) -> std::io::Result<Option<Vec<u8>>> {
    let (mut raw, mut line) = (Vec::new(), Vec::new());
    loop {
        line.clear();
        if stream.read_until(b'\n', &mut line).await? == 0 {
            return Ok(None);
        }
        if line == b".\r\n" {
            return Ok(Some(raw));
        }
        raw.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
    }
}
