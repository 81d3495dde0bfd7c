//! A scripted SMTP server: keeps what it accepts, and misbehaves as it is told.
//!
//! What happens to a message is decided by the recipient's local part (up to a `+`), so that one run can hold every
//! outcome; what happens to a connection is decided by the [`Script`].
//!
//! | local part | what the server does |
//! |---|---|
//! | `reject-550`, `defer-451`, any `reject-`/`defer-` and a code | answers RCPT with that code |
//! | `reject-data-554`, `defer-data-452` | answers the final dot with that code |
//! | `shutdown-421` | answers RCPT with 421 and hangs up |
//! | `drop-before-dot` | hangs up instead of answering DATA |
//! | `drop-in-body` | answers 354 and hangs up at once |
//! | `refuse-in-body-552` | answers 354, reads a little, answers 552 and hangs up |
//! | `drop-after-dot` | takes the whole message, keeps it, and hangs up without an answer |
//! | `hang-after-dot` | takes the whole message, keeps it, and never answers |
//! | `garble-after-dot` | takes the whole message, keeps it, and answers something that is not SMTP |
//! | `accept-then-close` | accepts the message and hangs up |
//! | anything else | accepts the message |

#![expect(clippy::unwrap_used, reason = "a panic here fails the test that uses the server")]

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use focal::mail::{Mailer, Security, SmtpConfig};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufStream};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// By plain SMTP to a port of this machine, with little patience.
pub fn mailer(port: u16) -> Mailer {
    Mailer::smtp(SmtpConfig {
        host: "127.0.0.1".into(),
        port,
        security: Security::None,
        username: None,
        password: None,
        helo: "client.example".into(),
        timeout: Duration::from_millis(800),
        ca_file: None,
    })
}

/// The authority that signed the server's certificate, which is for `localhost`.
pub const CA_FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/smtp/ca.pem");

/// The authority of a certificate that has expired.
pub const EXPIRED_CA_FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/smtp/expired-ca.pem");

/// How a server behaves towards everybody.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent trait of a server")]
pub struct Script {
    /// The greeting, or `None` to hang on connect.
    pub greeting: Option<&'static str>,
    /// Whether EHLO is known; else only HELO is.
    pub ehlo: bool,
    pub pipelining: bool,
    /// Whether addresses may be in any alphabet; else one outside ASCII is a syntax error.
    pub smtputf8: bool,
    /// Answers DATA with 354 even when there is no recipient.
    pub data_without_recipient: bool,
    pub starttls: bool,
    /// Sends this in the clear right after agreeing to STARTTLS.
    pub injected: Option<&'static str>,
    /// TLS from the first byte.
    pub implicit_tls: bool,
    /// With a certificate that has expired.
    pub expired: bool,
    /// The methods offered, and who is let in: name and password.
    pub auth: Option<(&'static str, &'static str, &'static str)>,
    /// Whether local parts that begin with `drop-` mean anything.
    pub drops: bool,
    /// How long each message takes, before it is answered.
    pub pause: Duration,
    /// Hangs up after that many messages, when the next command comes, saying 421 first.
    pub messages_per_connection: usize,
}

impl Default for Script {
    fn default() -> Self {
        Self {
            greeting: Some("220 scripted.example ESMTP"),
            ehlo: true,
            pipelining: true,
            smtputf8: false,
            data_without_recipient: false,
            starttls: false,
            injected: None,
            implicit_tls: false,
            expired: false,
            auth: None,
            drops: true,
            pause: Duration::ZERO,
            messages_per_connection: usize::MAX,
        }
    }
}

/// A message that the server took, whether or not it said so.
#[derive(Clone, Debug)]
pub struct Taken {
    pub from: String,
    pub to: String,
    pub message_id: Option<String>,
    pub raw: Vec<u8>,
    /// Over which connection, counted from 1.
    pub connection: usize,
    /// Whether the sender was told that it was accepted.
    pub told: bool,
}

#[derive(Debug, Default)]
struct Record {
    taken: Vec<Taken>,
    commands: Vec<String>,
    connections: usize,
}

/// A running server; it stops when dropped.
#[derive(Debug)]
pub struct SmtpServer {
    pub address: SocketAddr,
    record: Arc<Mutex<Record>>,
    task: tokio::task::JoinHandle<()>,
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl SmtpServer {
    /// Starts on a free port of 127.0.0.1.
    pub async fn start(script: Script) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let record = Arc::<Mutex<Record>>::default();
        let kept = Arc::clone(&record);
        let task = tokio::spawn(async move {
            let mut open = tokio::task::JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                let number = {
                    let mut record = kept.lock().unwrap();
                    record.connections += 1;
                    record.connections
                };
                let connection = Connection { script: script.clone(), record: Arc::clone(&kept), number };
                open.spawn(connection.run(stream));
                while open.try_join_next().is_some() {}
            }
        });
        Self { address, record, task }
    }

    /// Everything taken, in order, told or not.
    pub fn taken(&self) -> Vec<Taken> {
        self.record.lock().unwrap().taken.clone()
    }

    /// Every command line, in order, without the bodies.
    pub fn commands(&self) -> Vec<String> {
        self.record.lock().unwrap().commands.clone()
    }

    pub fn connections(&self) -> usize {
        self.record.lock().unwrap().connections
    }
}

struct Connection {
    script: Script,
    number: usize,
    record: Arc<Mutex<Record>>,
}

trait Io: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Io for T {}
type Stream = BufStream<Box<dyn Io>>;

/// What follows a command.
enum Next {
    Go,
    StartTls,
    HangUp,
}

#[derive(Default)]
struct State {
    from: Option<String>,
    to: Option<String>,
    messages: usize,
    signed_in: bool,
}

impl Connection {
    async fn run(self, stream: TcpStream) {
        stream.set_nodelay(true).unwrap();
        let mut io: Box<dyn Io> = Box::new(stream);
        if self.script.implicit_tls {
            let Ok(stream) = acceptor(self.script.expired).accept(io).await else { return };
            io = Box::new(stream);
        }
        // Errors are the client hanging up, which tests provoke.
        let _ = self.talk(BufStream::new(io)).await;
    }

    async fn talk(&self, mut stream: Stream) -> std::io::Result<()> {
        let Some(greeting) = self.script.greeting else { return hang().await };
        say(&mut stream, greeting).await?;
        let mut state = State::default();
        let mut line = String::new();
        loop {
            line.clear();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(());
            }
            self.record.lock().unwrap().commands.push(line.trim_end().to_owned());
            match self.obey(&mut stream, &mut state, line.trim_end()).await? {
                Next::Go => {}
                Next::HangUp => return stream.shutdown().await,
                Next::StartTls => {
                    stream = BufStream::new(Box::new(acceptor(self.script.expired).accept(stream.into_inner()).await?));
                    state = State::default();
                }
            }
        }
    }

    async fn obey(&self, stream: &mut Stream, state: &mut State, line: &str) -> std::io::Result<Next> {
        let upper = line.to_ascii_uppercase();
        let verb = upper.split([' ', ':']).next().unwrap_or_default();
        if state.messages >= self.script.messages_per_connection {
            say(stream, "421 4.7.0 Enough for this connection").await?;
            return Ok(Next::HangUp);
        }
        let reply = match verb {
            "EHLO" if self.script.ehlo => self.offers(),
            "EHLO" => "502 5.5.1 What?".to_owned(),
            "HELO" | "NOOP" => "250 OK".to_owned(),
            "STARTTLS" => {
                let injected = self.script.injected.unwrap_or_default();
                say(stream, &format!("220 Go ahead{injected}")).await?;
                return Ok(Next::StartTls);
            }
            "AUTH" => self.sign_in(stream, state, line).await?,
            "MAIL" if self.script.auth.is_some() && !state.signed_in => "530 5.7.0 Sign in first".to_owned(),
            "MAIL" if state.from.is_some() => "503 5.5.1 Nested MAIL".to_owned(),
            "MAIL" | "RCPT" if !line.is_ascii() && !self.script.smtputf8 => "501 5.5.2 Not ASCII".to_owned(),
            "MAIL" => {
                state.from = Some(path(line));
                "250 2.1.0 OK".to_owned()
            }
            "RCPT" => return self.recipient(stream, state, path(line)).await,
            "DATA" => return self.data(stream, state).await,
            "RSET" => {
                (state.from, state.to) = (None, None);
                "250 2.0.0 OK".to_owned()
            }
            "QUIT" => {
                say(stream, "221 2.0.0 Bye").await?;
                return Ok(Next::HangUp);
            }
            _ => "500 5.5.2 What?".to_owned(),
        };
        say(stream, &reply).await?;
        Ok(Next::Go)
    }

    fn offers(&self) -> String {
        let mut lines = vec!["scripted.example".to_owned(), "SIZE 10000000".to_owned()];
        if self.script.smtputf8 {
            lines.push("SMTPUTF8".to_owned());
        }
        if self.script.pipelining {
            lines.push("PIPELINING".to_owned());
        }
        if self.script.starttls {
            lines.push("STARTTLS".to_owned());
        }
        if let Some((methods, ..)) = self.script.auth {
            lines.push(format!("AUTH {methods}"));
        }
        let last = lines.len() - 1;
        let line = |(at, text): (usize, &String)| format!("250{}{text}", if at == last { ' ' } else { '-' });
        lines.iter().enumerate().map(line).collect::<Vec<_>>().join("\r\n")
    }

    async fn sign_in(&self, stream: &mut Stream, state: &mut State, line: &str) -> std::io::Result<String> {
        use base64::Engine as _;
        let encode = |text: String| base64::engine::general_purpose::STANDARD.encode(text);
        let Some((_, name, password)) = self.script.auth else { return Ok("502 5.5.1 What?".to_owned()) };
        if line == "AUTH LOGIN" {
            state.signed_in = true;
            for (prompt, expected) in [("VXNlcm5hbWU6", name), ("UGFzc3dvcmQ6", password)] {
                say(stream, &format!("334 {prompt}")).await?;
                let mut answer = String::new();
                stream.read_line(&mut answer).await?;
                state.signed_in &= answer.trim_end() == encode(expected.to_owned());
            }
        } else {
            state.signed_in = line == format!("AUTH PLAIN {}", encode(format!("\0{name}\0{password}")));
        }
        let reply = if state.signed_in { "235 2.7.0 Welcome" } else { "535 5.7.8 Wrong name or password" };
        Ok(reply.to_owned())
    }

    async fn recipient(&self, stream: &mut Stream, state: &mut State, to: String) -> std::io::Result<Next> {
        let local = local(&to).to_owned();
        let code = local.strip_prefix("reject-").or(local.strip_prefix("defer-")).and_then(|code| code.parse().ok());
        if state.from.is_none() {
            say(stream, "503 5.5.1 MAIL first").await?;
        } else if local == "shutdown-421" {
            say(stream, "421 4.3.2 Shutting down").await?;
            return Ok(Next::HangUp);
        } else if let Some(code) = code {
            say(stream, &refusal(code, "Not this recipient")).await?;
        } else {
            state.to = Some(to);
            say(stream, "250 2.1.5 OK").await?;
        }
        Ok(Next::Go)
    }

    async fn data(&self, stream: &mut Stream, state: &mut State) -> std::io::Result<Next> {
        let from = state.from.clone();
        let to = state.to.clone();
        let (Some(from), Some(to)) = (from, to.or_else(|| self.script.data_without_recipient.then(String::new))) else {
            say(stream, "554 5.5.1 No valid recipients").await?;
            return Ok(Next::Go);
        };
        let local = Some(local(&to)).filter(|local| self.script.drops || !local.starts_with("drop-"));
        let local = local.unwrap_or_default().to_owned();
        if local == "drop-before-dot" {
            return Ok(Next::HangUp);
        }
        say(stream, "354 End with a dot").await?;
        match local.as_str() {
            "drop-in-body" => return Ok(Next::HangUp),
            "refuse-in-body-552" => {
                stream.read_u8().await?;
                say(stream, "552 5.3.4 Too large").await?;
                return Ok(Next::HangUp);
            }
            _ => {}
        }
        let raw = read_body(stream).await?;
        (state.from, state.to) = (None, None);
        if to.is_empty() {
            say(stream, "554 5.5.1 No valid recipients").await?;
            return Ok(Next::Go);
        }
        if let Some(code) = local.strip_prefix("reject-data-").or(local.strip_prefix("defer-data-")) {
            say(stream, &refusal(code.parse().unwrap(), "Not this message")).await?;
            return Ok(Next::Go);
        }
        state.messages += 1;
        tokio::time::sleep(self.script.pause).await;
        let told = !matches!(local.as_str(), "drop-after-dot" | "hang-after-dot" | "garble-after-dot");
        let message_id = message_id(&raw);
        self.record.lock().unwrap().taken.push(Taken { from, to, message_id, raw, connection: self.number, told });
        match local.as_str() {
            "drop-after-dot" => return Ok(Next::HangUp),
            "hang-after-dot" => hang().await?,
            "garble-after-dot" => say(stream, "HTTP/1.1 200 OK").await?,
            _ => say(stream, "250 2.0.0 Taken").await?,
        }
        Ok(if local == "accept-then-close" { Next::HangUp } else { Next::Go })
    }
}

async fn say(stream: &mut Stream, reply: &str) -> std::io::Result<()> {
    stream.write_all(format!("{reply}\r\n").as_bytes()).await?;
    stream.flush().await
}

async fn hang() -> std::io::Result<()> {
    tokio::time::sleep(Duration::from_hours(1)).await;
    Ok(())
}

/// The strictest reading: only CRLF ends a line, and only a line of one dot ends the message.
async fn read_body(stream: &mut Stream) -> std::io::Result<Vec<u8>> {
    let mut raw = Vec::new();
    let mut line = Vec::new();
    loop {
        while !line.ends_with(b"\r\n") {
            if stream.read_until(b'\n', &mut line).await? == 0 {
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
        }
        if line == b".\r\n" {
            return Ok(raw);
        }
        raw.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
        line.clear();
    }
}

fn refusal(code: u16, why: &str) -> String {
    format!("{code}-{}.1.1 {why}\r\n{code} {}.1.1 says the script", code / 100, code / 100)
}

fn path(line: &str) -> String {
    line.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map_or("", |(path, _)| path).to_owned()
}

fn local(address: &str) -> &str {
    address.split(['+', '@']).next().unwrap_or_default()
}

fn message_id(raw: &[u8]) -> Option<String> {
    focal::mail::Parsed::headers_only(raw).message_id
}

fn acceptor(expired: bool) -> TlsAcceptor {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/smtp");
    let name = if expired { "expired" } else { "server" };
    let chain: Vec<_> =
        CertificateDer::pem_file_iter(format!("{folder}/{name}.pem")).unwrap().map(Result::unwrap).collect();
    let key = PrivateKeyDer::from_pem_file(format!("{folder}/{name}.key")).unwrap();
    let builder = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let config =
        builder.with_safe_default_protocol_versions().unwrap().with_no_client_auth().with_single_cert(chain, key);
    TlsAcceptor::from(Arc::new(config.unwrap()))
}
