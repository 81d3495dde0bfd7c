//! A stretch of wire: everything that passes takes its time, as it would to a relay far away.

use std::time::Duration;

use clap::Args;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::time::Instant;

use super::sink::input_ends;

/// `focal bench distance`.
#[derive(Debug, Args)]
pub struct Distance {
    /// The port of this machine that it leads to
    #[arg(long)]
    to: u16,
    /// How long there and back takes
    #[arg(long, value_name = "MILLISECONDS")]
    rtt_ms: u64,
}

/// Listens on a free port of this machine, says which, and passes everything on until its input ends.
pub async fn run(options: Distance) -> anyhow::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?.port());
    let half = Duration::from_millis(options.rtt_ms) / 2;
    let mut over = std::pin::pin!(input_ends());
    loop {
        tokio::select! {
            ended = &mut over => return ended,
            accepted = listener.accept() => {
                let near = accepted?.0;
                // An error is one of the two hanging up.
                tokio::spawn(async move { drop(join(near, options.to, half).await) });
            }
        }
    }
}

async fn join(near: TcpStream, to: u16, half: Duration) -> std::io::Result<()> {
    let far = TcpStream::connect(("127.0.0.1", to)).await?;
    near.set_nodelay(true)?;
    far.set_nodelay(true)?;
    let ((near_in, near_out), (far_in, far_out)) = (near.into_split(), far.into_split());
    tokio::try_join!(carry(near_in, far_out, half), carry(far_in, near_out, half)).map(drop)
}

/// Whatever comes in goes out that much later, however much is on its way.
async fn carry(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, late: Duration) -> std::io::Result<()> {
    let (put, mut take) = mpsc::channel::<(Instant, Vec<u8>)>(1024);
    let read = async {
        loop {
            let mut bytes = Vec::with_capacity(1 << 16);
            if from.read_buf(&mut bytes).await? == 0 || put.send((Instant::now() + late, bytes)).await.is_err() {
                drop(put);
                return Ok(());
            }
        }
    };
    let write = async {
        while let Some((at, bytes)) = take.recv().await {
            tokio::time::sleep_until(at).await;
            to.write_all(&bytes).await?;
        }
        to.shutdown().await
    };
    tokio::try_join!(read, write).map(drop)
}
