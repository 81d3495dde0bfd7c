//! Accounts and clients from the terminal.

use std::io::{BufRead, IsTerminal};

use anyhow::{Context, bail};
use clap::Subcommand;

use crate::accounts::team;
use crate::accounts::{self, Account, Doer, NewAccount, Role, Scope};
use crate::app::App;

/// `focal user …`
#[derive(Debug, Subcommand)]
pub enum User {
    /// Make an account; the password is read from the input
    Add {
        /// The address that signs in
        email: String,
        /// The person's name
        #[arg(long)]
        name: String,
        /// observer, consultant, manager or administrator
        #[arg(long, default_value = "consultant")]
        role: Role,
        /// Clients to grant, by name; may be given several times
        #[arg(long = "client", value_name = "NAME")]
        clients: Vec<String>,
    },
    /// Give an account another password, read from the input, and end its sessions
    Password {
        /// The address that signs in
        email: String,
    },
    /// Let an account sign in no more; what it wrote stays
    Disable {
        /// The address that signs in
        email: String,
    },
    /// List the accounts
    List,
}

/// `focal client …`
#[derive(Debug, Subcommand)]
pub enum Client {
    /// Open a client
    Add {
        /// Its name
        name: String,
        /// The work is given, not billed
        #[arg(long)]
        pro_bono: bool,
    },
    /// Let an account work for a client
    Grant {
        /// The client's name
        name: String,
        /// The account's address
        email: String,
    },
    /// List the clients
    List,
}

/// Runs `focal user …`.
pub async fn user(app: &App, what: User) -> anyhow::Result<()> {
    match what {
        User::Add { email, name, role, clients } => add(app, &email, &name, role, &clients).await,
        User::Password { email } => {
            let account = find(app, &email).await?;
            let new = new_account(&account.name, &account.email, account.role, &read_password()?)?;
            let mut tx = app.db.begin().await?;
            team::give_password(&mut tx, account.id, &new, Doer::terminal(app.now())).await?;
            tx.commit().await?;
            println!("{} has a new password; its sessions have ended.", account.email);
            Ok(())
        }
        User::Disable { email } => {
            let account = find(app, &email).await?;
            let mut tx = app.db.begin().await?;
            team::close(&mut tx, account.id, Doer::terminal(app.now())).await?;
            tx.commit().await?;
            println!("{} cannot sign in any more. `focal user password` opens it again.", account.email);
            Ok(())
        }
        User::List => {
            for account in accounts::accounts(&app.db).await? {
                let state = if account.disabled_at.is_some() { "disabled" } else { "" };
                println!("{:<13} {:<32} {} {state}", account.role, account.email, account.name);
            }
            Ok(())
        }
    }
}

async fn add(app: &App, email: &str, name: &str, role: Role, clients: &[String]) -> anyhow::Result<()> {
    let new = new_account(name, email, role, &read_password()?)?;
    let scope = Scope::system();
    let mut tx = app.db.begin().await?;
    let id = team::add(&mut tx, &new, Doer::terminal(app.now())).await?;
    for client in clients {
        let known = accounts::named_client(&mut tx, &scope, client).await?;
        let known = known.with_context(|| format!("there is no client “{client}”; `focal client list` names them"))?;
        accounts::set_grant(&mut tx, &scope, known.id, id, true, Doer::terminal(app.now())).await?;
    }
    tx.commit().await?;
    println!("{email} can sign in as {role}.");
    Ok(())
}

/// Runs `focal client …`.
pub async fn client(app: &App, what: Client) -> anyhow::Result<()> {
    let scope = Scope::system();
    match what {
        Client::Add { name, pro_bono } => {
            let name = name.trim();
            if name.is_empty() || name.chars().count() > 200 {
                bail!("a client's name has 1 to 200 characters");
            }
            let mut tx = app.db.begin().await?;
            accounts::create_client(&mut tx, name, pro_bono, None, app.now()).await?;
            tx.commit().await?;
            println!("{name} is a client now. `focal client grant` says who works for it.");
        }
        Client::Grant { name, email } => {
            let account = find(app, &email).await?;
            let client = accounts::named_client(&app.db, &scope, &name).await?;
            let client = client.with_context(|| format!("there is no client “{name}”"))?;
            let mut tx = app.db.begin().await?;
            accounts::set_grant(&mut tx, &scope, client.id, account.id, true, Doer::terminal(app.now())).await?;
            tx.commit().await?;
            println!("{email} works for {name} now.");
        }
        Client::List => {
            for client in accounts::clients(&app.db, &scope).await? {
                println!("{}{}", client.name, if client.pro_bono { " (pro bono)" } else { "" });
            }
        }
    }
    Ok(())
}

async fn find(app: &App, email: &str) -> anyhow::Result<Account> {
    let account = accounts::by_email(&app.db, email).await?;
    account.with_context(|| format!("there is no account {email}; `focal user list` names them"))
}

fn new_account(name: &str, email: &str, role: Role, password: &str) -> anyhow::Result<NewAccount> {
    NewAccount::new(name, email, role, password).map_err(anyhow::Error::msg)
}

/// From the first line of the input, so that it stands neither in the process list nor in the shell's history.
fn read_password() -> anyhow::Result<String> {
    if std::io::stdin().is_terminal() {
        eprint!("Password (shown as you type): ");
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).context("reading the password")?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
