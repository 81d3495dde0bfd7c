//! `focal check`: what is wrong with the settings, before anything starts.

use std::process::ExitCode;

use crate::app::{self, App};
use crate::config::{Config, MailKind};
use crate::db::Db;

/// Looks at each part and says what it finds; fails if anything is wrong.
pub async fn run(config: Config, rebuild_search: bool) -> anyhow::Result<ExitCode> {
    let is_well = look(&config).await;
    if rebuild_search {
        let app = App::open(config).await?;
        app::rebuild_search(&app.db, app.today()).await?;
        println!("ok    search    every entry was written anew");
    }
    Ok(if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn look(config: &Config) -> bool {
    let findings = [
        ("settings", Ok(format!("read; pages at {} on {}", config.public_url, config.listen))),
        ("database", database(config).await),
        ("address", listen(config).await),
        ("mail", mail(config).await),
    ];
    for (part, finding) in &findings {
        match finding {
            Ok(said) => println!("ok    {part:<9} {said}"),
            Err(why) => println!("WRONG {part:<9} {why}"),
        }
    }
    findings.iter().all(|(_, finding)| finding.is_ok())
}

async fn database(config: &Config) -> Result<String, String> {
    let db = Db::connect(&config.database).await.map_err(|error| format!("{error}"))?;
    let behind = db.pending_migrations().await.map_err(|error| error.to_string());
    db.close().await;
    Ok(match behind? {
        0 => "answers; the schema is up to date".into(),
        steps => format!("answers; {steps} schema steps will be taken at the next start"),
    })
}

async fn listen(config: &Config) -> Result<String, String> {
    match tokio::net::TcpListener::bind(config.listen).await {
        Ok(_) => Ok(format!("{} is free", config.listen)),
        Err(error) => Err(format!("{} cannot be listened on: {error}. Is Focal running already?", config.listen)),
    }
}

async fn mail(config: &Config) -> Result<String, String> {
    let mailer = app::mailer(config).map_err(|error| error.to_string())?;
    mailer.check().await.map_err(|error| error.to_string())?;
    let warning = match config.mail.kind {
        MailKind::Outbox => " (nothing leaves this machine)",
        MailKind::Smtp => "",
    };
    Ok(format!("{}{warning}", mailer.describe()))
}
