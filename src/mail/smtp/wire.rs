//! A connection: lines in, bytes out, each within a time limit.

use std::io;
use std::pin::Pin;
use std::task::Poll;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, ReadBuf};
use tokio::time::{Instant, timeout_at};

use super::reply::{Answer, LONGEST_LINE, Reader};
use crate::mail::Reply;

/// What SMTP runs over: a socket, or TLS over one.
pub trait Io: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Io for T {}

/// Why a reply did not come.
#[derive(Debug, thiserror::Error)]
pub enum Lost {
    #[error("no answer within {} seconds", .0.as_secs_f32())]
    Timeout(Duration),
    #[error("the relay closed the connection")]
    Closed,
    #[error("the connection broke: {0}")]
    Broken(#[from] io::Error),
    #[error("the answer is not SMTP: “{0}”")]
    NotSmtp(String),
    #[error("the relay ended the connection: {0}")]
    Ended(Reply),
    #[error("the relay answered out of turn: “{0}”")]
    OutOfTurn(Reply),
}

/// A write that did not end, and how many of its bytes were handed over before.
#[derive(Debug, thiserror::Error)]
#[error("{lost}")]
pub struct HalfWritten {
    pub written: usize,
    pub lost: Lost,
}

/// One connection.
pub struct Wire {
    io: Box<dyn Io>,
    /// What was received and not read yet.
    buffer: Vec<u8>,
    timeout: Duration,
}

impl std::fmt::Debug for Wire {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Wire").field("buffered", &self.buffer.len()).finish_non_exhaustive()
    }
}

impl Wire {
    pub fn new(io: Box<dyn Io>, timeout: Duration) -> Self {
        Self { io, buffer: Vec::new(), timeout }
    }

    /// The stream itself, and what was received on it that nobody asked for.
    pub fn into_parts(self) -> (Box<dyn Io>, Vec<u8>) {
        (self.io, self.buffer)
    }

    /// Writes everything, or says how much of it was handed over.
    pub async fn write(&mut self, bytes: &[u8]) -> Result<(), HalfWritten> {
        let deadline = Instant::now() + self.timeout;
        let mut written = 0;
        while written < bytes.len() {
            let lost = match timeout_at(deadline, self.io.write(&bytes[written..])).await {
                Ok(Ok(0)) => Lost::Closed,
                Ok(Ok(more)) => {
                    written += more;
                    continue;
                }
                Ok(Err(error)) => Lost::Broken(error),
                Err(_) => Lost::Timeout(self.timeout),
            };
            return Err(HalfWritten { written, lost });
        }
        let lost = match timeout_at(deadline, self.io.flush()).await {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(error)) => Lost::Broken(error),
            Err(_) => Lost::Timeout(self.timeout),
        };
        Err(HalfWritten { written, lost })
    }

    /// Reads one reply.
    pub async fn answer(&mut self) -> Result<Answer, Lost> {
        self.answer_within(self.timeout).await
    }

    /// Reads one reply that must be there within `limit`.
    pub async fn answer_within(&mut self, limit: Duration) -> Result<Answer, Lost> {
        let deadline = Instant::now() + limit;
        let mut reader = Reader::default();
        loop {
            let line = timeout_at(deadline, self.line()).await.map_err(|_| Lost::Timeout(limit))??;
            if let Some(answer) = reader.line(&line).map_err(Lost::NotSmtp)? {
                return Ok(answer);
            }
        }
    }

    /// Writes one command and reads its reply.
    pub async fn ask(&mut self, command: &str) -> Result<Answer, Lost> {
        self.write(format!("{command}\r\n").as_bytes()).await.map_err(|half| half.lost)?;
        self.answer().await
    }

    /// Whether the server has said something, or hung up, while it was our turn. Does not wait.
    pub async fn has_unasked(&mut self) -> bool {
        if !self.buffer.is_empty() {
            return true;
        }
        let mut space = [0; 1024];
        let io = &mut self.io;
        let polled = std::future::poll_fn(|context| {
            let mut buffer = ReadBuf::new(&mut space);
            Poll::Ready(match Pin::new(&mut *io).poll_read(context, &mut buffer) {
                Poll::Pending => None,
                Poll::Ready(result) => Some(result.map(|()| buffer.filled().to_vec())),
            })
        });
        match polled.await {
            None => false,
            Some(Ok(bytes)) => {
                self.buffer.extend_from_slice(&bytes);
                true
            }
            Some(Err(_)) => true,
        }
    }

    /// One line without its end; a bare LF ends it too.
    async fn line(&mut self) -> Result<Vec<u8>, Lost> {
        let mut searched = 0;
        loop {
            if let Some(end) = self.buffer[searched..].iter().position(|&b| b == b'\n') {
                let mut line: Vec<u8> = self.buffer.drain(..=searched + end).collect();
                line.pop();
                line.pop_if(|last| *last == b'\r');
                return Ok(line);
            }
            searched = self.buffer.len();
            if searched > LONGEST_LINE {
                return Err(Lost::NotSmtp("a line without end".to_owned()));
            }
            let mut space = [0; 1024];
            match self.io.read(&mut space).await? {
                0 => return Err(Lost::Closed),
                read => self.buffer.extend_from_slice(&space[..read]),
            }
        }
    }
}
