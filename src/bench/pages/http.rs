//! A client of HTTP/1.1 that asks on one connection and reads no more than it must: what it costs is not what is measured.

use std::net::SocketAddr;

use anyhow::{Context, ensure};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// One connection.
#[derive(Debug)]
pub(super) struct Asker {
    stream: TcpStream,
    answer: Vec<u8>,
}

impl Asker {
    /// Connects.
    pub(super) async fn connect(server: SocketAddr) -> anyhow::Result<Asker> {
        let stream = TcpStream::connect(server).await?;
        stream.set_nodelay(true)?;
        Ok(Asker { stream, answer: Vec::with_capacity(64 * 1024) })
    }

    /// Asks for a page, which must be there; answers how many bytes its body has.
    pub(super) async fn get(&mut self, path: &str, cookie: &str) -> anyhow::Result<usize> {
        let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n\r\n");
        self.stream.write_all(request.as_bytes()).await?;
        self.answer.clear();
        let head = loop {
            if let Some(end) = find(&self.answer, b"\r\n\r\n") {
                break end + 4;
            }
            self.read().await?;
        };
        let text = std::str::from_utf8(&self.answer[..head])?.to_ascii_lowercase();
        ensure!(text.starts_with("http/1.1 200"), "{path} answers {}", text.lines().next().unwrap_or_default());
        let length = text.lines().find_map(|line| line.strip_prefix("content-length:"));
        let length: usize = length.with_context(|| format!("{path} does not say how long it is"))?.trim().parse()?;
        while self.answer.len() < head + length {
            self.read().await?;
        }
        Ok(length)
    }

    async fn read(&mut self) -> anyhow::Result<()> {
        ensure!(self.stream.read_buf(&mut self.answer).await? > 0, "the server hung up");
        Ok(())
    }
}

fn find(text: &[u8], sought: &[u8]) -> Option<usize> {
    text.windows(sought.len()).position(|window| window == sought)
}
