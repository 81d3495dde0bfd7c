//! Relays in trouble, wherever their letters are shown; and what the settings say about mail.

use std::collections::HashMap;

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use crate::app::App;
use crate::config::DEFAULT_ACCOUNT;
use crate::jobs;
use crate::mail::{Mailer, Signer};
use crate::outreach::campaigns::CampaignId;
use crate::outreach::relays::{self, Trouble};
use crate::outreach::senders::Lack;
use crate::t;
use crate::web::fields::Choice;
use crate::web::{Error, Form, Result, Visit};

/// Says that letters wait because a relay does not take them. Drawn by `campaigns/_relay`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Alert {
    /// The relay, and since when.
    pub heading: String,
    /// What it said.
    pub answer: String,
    /// When it is tried next, and how many letters wait.
    pub next: String,
    /// Where one goes from there.
    pub back: String,
    /// Where it is tried at once; none where the settings know no such account.
    pub action: Option<String>,
}

impl Alert {
    /// Made up.
    pub fn sample() -> Alert {
        Alert {
            heading: "SMTP relay mail.coalition.example:587 takes no letters since 24 Nov 2026, 14:02.".into(),
            answer: "421 4.3.2 Service shutting down".into(),
            next: "Next try at 14:20. 312 letters wait.".into(),
            back: "/campaigns".into(),
            action: Some("/settings/sending/accounts/coalition/try".into()),
        }
    }

    fn of(app: &App, trouble: &Trouble, waiting: i64, back: &str) -> Alert {
        let account = trouble.mail_account.as_str();
        let relay =
            app.mailer_of(account).map_or_else(|| t!("senders-mail-account", account = account), Mailer::describe);
        let mut relay = relay.chars();
        let relay: String = relay.next().map_or_else(String::new, |first| first.to_uppercase().chain(relay).collect());
        let next = match trouble.trying_since {
            Some(since) => t!("senders-mail-tried-since", time = app.zone.format(since, "%H:%M")),
            None => t!("senders-mail-next-try", time = app.zone.format(trouble.next_try_at, "%H:%M")),
        };
        Alert {
            heading: t!("senders-mail-takes-none", relay = relay, since = app.zone.shown(trouble.since)),
            answer: trouble.answer.clone(),
            next: format!("{next} {}", letters(waiting)),
            back: back.to_owned(),
            action: Some(format!("/settings/sending/accounts/{account}/try")),
        }
    }

    /// For an account that the settings do not know (any more).
    fn missing(account: &str, waiting: i64) -> Alert {
        Alert {
            heading: t!("senders-mail-missing", account = account),
            answer: t!("senders-mail-missing-text").to_owned(),
            next: letters(waiting),
            back: String::new(),
            action: None,
        }
    }
}

fn letters(n: i64) -> String {
    t!("senders-mail-waiting", n = n)
}

/// The alerts about accounts for which letters within reach wait: of one campaign, or of all that are sending.
pub async fn alerts(visit: &Visit, campaign: Option<CampaignId>) -> Result<Vec<Alert>> {
    let waiting = relays::waiting(&visit.app.db, &visit.scope(), campaign).await?;
    let waiting = waiting.into_iter().filter(|(_, n)| *n > 0);
    let back = campaign.map_or_else(|| "/campaigns".to_owned(), |id| format!("/campaigns/{id}"));
    of(&visit.app, waiting.collect(), &back).await
}

async fn of(app: &App, waiting: Vec<(String, i64)>, back: &str) -> Result<Vec<Alert>> {
    if waiting.is_empty() {
        return Ok(vec![]);
    }
    let troubles = by_account(relays::in_trouble(&app.db).await?);
    let alert = |(account, n): (String, i64)| match (app.mailer_of(&account), troubles.get(&account)) {
        (None, _) => Some(Alert::missing(&account, n)),
        (Some(_), trouble) => Some(Alert::of(app, trouble?, n, back)),
    };
    Ok(waiting.into_iter().filter_map(alert).collect())
}

fn by_account(troubles: Vec<Trouble>) -> HashMap<String, Trouble> {
    troubles.into_iter().map(|trouble| (trouble.mail_account.clone(), trouble)).collect()
}

/// A mail account, as the page of sending rules shows it.
#[derive(Debug, Serialize)]
pub struct AccountRow {
    name: String,
    relay: String,
    connections: usize,
    /// What is wrong; empty: nothing is known.
    alert: Option<Alert>,
}

/// A key, likewise.
#[derive(Debug, Serialize)]
pub struct KeyRow {
    name: String,
    domain: String,
    kind: String,
    record: String,
    text: String,
}

/// What the settings say about mail. Drawn by `settings/_mail`.
#[derive(Debug, Serialize)]
pub struct MailCard {
    accounts: Vec<AccountRow>,
    keys: Vec<KeyRow>,
    unsubscribing: String,
}

impl MailCard {
    /// Made up.
    pub fn sample() -> MailCard {
        let row =
            |name: &str, alert| AccountRow { name: name.into(), relay: "SMTP relay".into(), connections: 4, alert };
        MailCard {
            accounts: vec![row("default", None), row("coalition", Some(Alert::sample()))],
            keys: vec![KeyRow {
                name: "coalition".into(),
                domain: "coalition.example".into(),
                kind: "Ed25519".into(),
                record: "focal1._domainkey.coalition.example".into(),
                text: "v=DKIM1; k=ed25519; p=…".into(),
            }],
            unsubscribing: unsubscribing(true).into(),
        }
    }
}

fn unsubscribing(is_https: bool) -> &'static str {
    if is_https { t!("senders-mail-unsubscribing-link") } else { t!("senders-mail-unsubscribing-answer") }
}

/// Accounts, keys, and how readers unsubscribe.
pub async fn mail_card(visit: &Visit) -> Result<MailCard> {
    let app = &visit.app;
    let troubles = by_account(relays::in_trouble(&app.db).await?);
    let waiting: HashMap<String, i64> = relays::waiting(&app.db, &visit.scope(), None).await?.into_iter().collect();
    let account = |name: &str| AccountRow {
        name: name.to_owned(),
        relay: app.mailer_of(name).map_or_else(String::new, Mailer::describe),
        connections: app.config.mail.connections_of(name),
        alert: troubles
            .get(name)
            .map(|one| Alert::of(app, one, waiting.get(name).copied().unwrap_or(0), "/settings/sending")),
    };
    let key = |(name, signer): (&str, &Signer)| {
        let record = signer.record();
        KeyRow {
            name: name.to_owned(),
            domain: signer.domain().to_owned(),
            kind: signer.describe(),
            record: record.name,
            text: record.text,
        }
    };
    Ok(MailCard {
        accounts: app.account_names().map(account).collect(),
        keys: app.keys.iter().map(key).collect(),
        unsubscribing: unsubscribing(app.config.is_https()).to_owned(),
    })
}

/// Has a relay tried at once.
pub async fn try_now(visit: Visit, Path(account): Path<String>, form: Form) -> Result<Response> {
    if visit.app.mailer_of(&account).is_none() {
        return Err(Error::NotFound);
    }
    let mut tx = visit.app.db.begin().await?;
    let is_known = relays::try_now(&mut tx, &account, visit.now()).await?;
    jobs::nudge_sending(&mut tx, visit.now()).await?;
    tx.commit().await?;
    let back = crate::web::session::local_path(form.get("back"));
    let back = if back == "/" { "/settings/sending" } else { back };
    let said = if is_known { t!("senders-mail-tried-now") } else { t!("senders-mail-takes-letters") };
    Ok(visit.done(back, said))
}

/// What stands in the way of sending from here, as the settings are, in sentences.
pub fn blockers(app: &App, account: &str, key: Option<&str>) -> Vec<String> {
    app.equipment().lacks(account, key).iter().map(Lack::words).collect()
}

/// What speaks against sending from that address with that key, without making it impossible.
pub fn warnings(app: &App, address: &str, key: Option<&str>) -> Vec<String> {
    let domain = address.rsplit('@').next().unwrap_or_default();
    let signer = key.and_then(|key| app.keys.get(key));
    let foreign = signer.filter(|signer| !signer.is_aligned_with(domain));
    let warning = |signer: &Signer| t!("senders-mail-foreign-key", domain = domain, signed = signer.domain());
    foreign.map(warning).into_iter().collect()
}

/// The accounts to choose from, with the one that is chosen though the settings do not know it.
pub fn account_choices(app: &App, chosen: &str) -> Vec<Choice> {
    let label = |name: &str| match app.mailer_of(name) {
        Some(mailer) if name == DEFAULT_ACCOUNT => t!("senders-mail-default", relay = mailer.describe()),
        Some(mailer) => format!("{name} ({})", mailer.describe()),
        None => t!("senders-mail-choice-missing", name = name),
    };
    let unknown = Some(chosen).filter(|chosen| !chosen.is_empty() && app.mailer_of(chosen).is_none());
    app.account_names().chain(unknown).map(|name| Choice::new(name, label(name))).collect()
}

/// The keys to choose from, likewise.
pub fn key_choices(app: &App, chosen: &str) -> Vec<Choice> {
    let known = app.keys.iter().map(|(name, signer)| (name, format!("{name} ({})", signer.domain())));
    let unknown = Some(chosen).filter(|chosen| !chosen.is_empty() && app.keys.get(chosen).is_none());
    let unknown = unknown.map(|name| (name, t!("senders-mail-choice-missing", name = name)));
    let none = Choice::new("", t!("senders-mail-choice-unsigned"));
    let all = known.chain(unknown).map(|(name, label)| Choice::new(name, label));
    std::iter::once(none).chain(all).collect()
}
