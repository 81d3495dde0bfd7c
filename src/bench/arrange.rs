//! `focal bench arrange`: arranges what a measurement needs, in a process of its own.

use clap::Args;

use super::campaign;
use crate::clock::Clock;
use crate::db::Db;

/// People to write to, a campaign that writes to all of them, or both.
#[derive(Debug, Args)]
pub struct Arrange {
    /// The database
    #[arg(long)]
    database: String,
    /// So many people, all of them made up
    #[arg(long)]
    people: Option<usize>,
    /// A campaign of letters of about so many bytes; printed are its id, and the seconds that planning took
    #[arg(long)]
    size: Option<usize>,
    /// Its letters are signed by that key of the settings
    #[arg(long)]
    key: Option<String>,
}

/// Arranges it.
pub async fn run(options: Arrange) -> anyhow::Result<()> {
    let (db, now) = (Db::connect(&options.database).await?, Clock::System.now());
    if let Some(people) = options.people {
        campaign::people(&db, people, now).await?;
        db.analyze().await?;
    }
    if let Some(size) = options.size {
        let arranged = campaign::arrange(&db, size, options.key.as_deref(), now).await?;
        println!("{} {}", arranged.campaign, arranged.planning.as_secs_f64());
    }
    db.close().await;
    Ok(())
}
