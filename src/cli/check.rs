//! `focal check`: what is wrong with the settings, before anything starts.

use std::process::ExitCode;

use crate::accounts::Scope;
use crate::app::{self, App};
use crate::config::{Config, MailKind};
use crate::db::Db;
use crate::objectives;
use crate::stances;

/// Looks at each part and says what it finds; fails if anything is wrong.
pub async fn run(config: Config, rebuild: bool) -> anyhow::Result<ExitCode> {
    if rebuild {
        let app = App::open(config.clone()).await?;
        app::rebuild_search(&app.db, app.today()).await?;
        println!("ok    search    every entry was written anew");
        app::rebuild_ledger(&app.db).await?;
        println!("ok    ledger    where everyone stands was written anew");
        app.db.close().await;
    }
    let is_well = look(&config).await;
    Ok(if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn look(config: &Config) -> bool {
    let findings = [
        ("settings", Ok(format!("read; pages at {} on {}", config.public_url, config.listen))),
        ("database", database(config).await),
        ("ledger", ledger(config).await),
        ("address", listen(config).await),
        ("mail", mail(config).await),
        ("keys", keys(config)),
    ];
    let findings = findings.into_iter().chain(further(config).await).collect::<Vec<_>>();
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

/// Whether what is kept beside the ledger of stances is what the ledger says.
async fn ledger(config: &Config) -> Result<String, String> {
    // What is wrong with the database itself was said above.
    let Ok(db) = Db::connect(&config.database).await else { return Ok("not looked at".into()) };
    let found = compare(&db).await;
    db.close().await;
    match found.map_err(|error| error.to_string())? {
        None => Ok("not looked at before the schema is up to date".into()),
        Some((0, objectives)) => Ok(format!("agrees with where everyone stands, on {objectives} objectives")),
        Some((differ, _)) => Err(format!(
            "differs from where everyone is said to stand, on {differ} objectives; `focal check --rebuild` mends that"
        )),
    }
}

/// On how many objectives the two differ, and of how many; none when the schema is behind.
async fn compare(db: &Db) -> crate::db::Result<Option<(usize, usize)>> {
    if db.pending_migrations().await? > 0 {
        return Ok(None);
    }
    let listed = objectives::list(db, &Scope::system()).await?;
    let mut differ = 0;
    for objective in &listed {
        let mut tx = db.begin().await?;
        differ += usize::from(!stances::compare(&mut tx, &Scope::system(), objective.id).await?.is_none());
        tx.rollback().await?;
    }
    Ok(Some((differ, listed.len())))
}

async fn listen(config: &Config) -> Result<String, String> {
    match tokio::net::TcpListener::bind(config.listen).await {
        Ok(_) => Ok(format!("{} is free", config.listen)),
        Err(error) => Err(format!("{} cannot be listened on: {error}. Is Focal running already?", config.listen)),
    }
}

/// The keys that letters are signed with, and for whom.
fn keys(config: &Config) -> Result<String, String> {
    let keys = app::keys(config).map_err(|error| format!("{error:#}"))?;
    let told: Vec<_> = keys.iter().map(|(name, signer)| format!("{name} for {}", signer.domain())).collect();
    Ok(if told.is_empty() { "none: letters are not signed".to_owned() } else { told.join(", ") })
}

/// The accounts besides the default one.
async fn further(config: &Config) -> Vec<(&'static str, Result<String, String>)> {
    let Ok(default) = app::mailer(config) else { return vec![] };
    let accounts = match app::further_accounts(config, &default) {
        Ok(accounts) => accounts,
        Err(error) => return vec![("mail", Err(format!("{error:#}")))],
    };
    let mut found = vec![];
    for (name, mailer) in accounts {
        let answer = mailer.check().await.map(|()| format!("{name}: {}", mailer.describe()));
        found.push(("mail", answer.map_err(|error| format!("{name}: {error}"))));
    }
    found
}

async fn mail(config: &Config) -> Result<String, String> {
    let mailer = app::mailer(config).map_err(|error| format!("{error:#}"))?;
    mailer.check().await.map_err(|error| error.to_string())?;
    let warning = match config.mail.kind {
        MailKind::Outbox => " (nothing leaves this machine)",
        MailKind::Smtp => "",
    };
    Ok(format!("{}{warning}", mailer.describe()))
}
