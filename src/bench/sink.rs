//! A server that takes every message and forgets it, or notes what it took. Faster than Postfix' smtp-sink, so that it is
//! not what is measured.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context;
use clap::Args;
use memchr::memmem;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::mail::Parsed;

/// `focal bench sink`.
#[derive(Debug, Args)]
pub struct Sink {
    /// Where to note each message: its Message-ID, its recipient, and what its headers lack
    #[arg(long, value_name = "FILE")]
    notes: Option<PathBuf>,
    /// Where to keep one message in a hundred as it came
    #[arg(long, value_name = "DIR")]
    samples: Option<PathBuf>,
}

/// Of so many messages one is kept as a sample.
const ONE_IN: usize = 100;

/// Headers that every letter has.
const HEADERS: [&str; 8] =
    ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "List-Unsubscribe"];

type Notes = Option<Arc<Mutex<Book>>>;

/// What is noted, and how many messages there have been.
struct Book {
    notes: BufWriter<File>,
    samples: Option<PathBuf>,
    messages: usize,
}

/// Listens on a free port of this machine, says which, and serves until its input ends.
pub async fn run(options: Sink) -> anyhow::Result<()> {
    let notes: Notes = match options.notes {
        Some(path) => {
            let file = File::create(&path).with_context(|| format!("{} cannot be written", path.display()))?;
            let samples = options.samples;
            Some(Arc::new(Mutex::new(Book { notes: BufWriter::new(file), samples, messages: 0 })))
        }
        None => None,
    };
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?.port());
    let mut over = std::pin::pin!(input_ends());
    loop {
        tokio::select! {
            ended = &mut over => {
                ended?;
                break;
            }
            accepted = listener.accept() => {
                let (stream, _) = accepted?;
                let notes = notes.clone();
                // An error is the client hanging up.
                tokio::spawn(async move { drop(serve(stream, notes).await) });
            }
        }
    }
    if let Some(notes) = notes {
        notes.lock().unwrap_or_else(PoisonError::into_inner).notes.flush()?;
    }
    Ok(())
}

/// Waits until whoever started this process is gone, or done.
pub async fn input_ends() -> anyhow::Result<()> {
    let (ended, told) = tokio::sync::oneshot::channel();
    // A thread of its own: one that the runtime waits for would hold up the end.
    std::thread::spawn(move || {
        let ends = std::io::copy(&mut std::io::stdin().lock(), &mut std::io::sink());
        // Nobody waits where the program has ended otherwise.
        let _ = ended.send(ends);
    });
    told.await??;
    Ok(())
}

async fn serve(mut stream: TcpStream, notes: Notes) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    stream.write_all(b"220 sink.example ESMTP\r\n").await?;
    let (mut buffer, mut replies) = (Vec::with_capacity(1 << 16), Vec::new());
    let mut conversation = Conversation { notes, recipient: String::new(), in_body: false };
    loop {
        if stream.read_buf(&mut buffer).await? == 0 {
            return Ok(());
        }
        let used = conversation.answer(&buffer, &mut replies)?;
        buffer.drain(..used);
        stream.write_all(&replies).await?;
        replies.clear();
    }
}

struct Conversation {
    notes: Notes,
    recipient: String,
    in_body: bool,
}

impl Conversation {
    /// Answers everything that is whole; how many bytes that was.
    fn answer(&mut self, bytes: &[u8], replies: &mut Vec<u8>) -> std::io::Result<usize> {
        let mut used = 0;
        loop {
            let rest = &bytes[used..];
            if self.in_body {
                let Some(end) = memmem::find(rest, b"\r\n.\r\n") else { return Ok(used) };
                self.note(&rest[..end + 2])?;
                used += end + 5;
                self.in_body = false;
                replies.extend_from_slice(b"250 2.0.0 Ok\r\n");
                continue;
            }
            let Some(end) = memchr::memchr(b'\n', rest) else { return Ok(used) };
            let line = &rest[..end];
            used += end + 1;
            let verb = line.get(..4).unwrap_or_default().to_ascii_uppercase();
            replies.extend_from_slice(match verb.as_slice() {
                b"EHLO" => b"250-sink.example\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES\r\n",
                b"DATA" => {
                    self.in_body = true;
                    b"354 Go ahead\r\n"
                }
                b"RCPT" => {
                    String::from_utf8_lossy(line).trim().clone_into(&mut self.recipient);
                    b"250 2.1.5 Ok\r\n"
                }
                b"QUIT" => b"221 2.0.0 Bye\r\n",
                _ => b"250 2.0.0 Ok\r\n",
            });
        }
    }

    fn note(&self, message: &[u8]) -> std::io::Result<()> {
        let Some(notes) = &self.notes else { return Ok(()) };
        let parsed = Parsed::headers_only(message);
        let lacks: Vec<&str> = HEADERS.into_iter().filter(|name| parsed.header(name).is_none()).collect();
        let id = parsed.message_id.clone().unwrap_or_default();
        let mut book = notes.lock().unwrap_or_else(PoisonError::into_inner);
        let number = book.messages;
        book.messages += 1;
        if let Some(folder) = book.samples.as_ref().filter(|_| number.is_multiple_of(ONE_IN)) {
            std::fs::write(folder.join(format!("{number}.eml")), unstuffed(message))?;
        }
        writeln!(book.notes, "{id}\t{}\t{}", self.recipient, lacks.join(","))
    }
}

/// The message as it was before it went over the wire (RFC 5321 4.5.2).
fn unstuffed(message: &[u8]) -> Vec<u8> {
    let lines = message.split_inclusive(|byte| *byte == b'\n');
    lines.flat_map(|line| line.strip_prefix(b".").unwrap_or(line)).copied().collect()
}
