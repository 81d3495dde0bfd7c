//! Who signs in, and who is spoken with.

use std::collections::BTreeMap;

use anyhow::Context;

use super::members::members;
use super::{Stage, Whom};
use crate::accounts::{NewAccount, Role};
use crate::db::Tx;
use crate::directory::{self, EUROPARL, Gender, NewPerson};

/// Someone who signs in to the demonstration.
#[derive(Clone, Copy, Debug)]
pub struct DemoAccount {
    /// Invented.
    pub name: &'static str,
    /// The address that signs in.
    pub email: &'static str,
    /// What it may do.
    pub role: Role,
    /// No secret: it is printed at the start.
    pub password: &'static str,
}

/// Who signs in: the consultant who does the work, the manager who approves, the administrator, and whom the client has sent
/// to look on.
pub const ACCOUNTS: [DemoAccount; 4] = [
    DemoAccount {
        name: "Elin Lindqvist",
        email: "elin@focal-demo.example",
        role: Role::Consultant,
        password: "demo-consultant",
    },
    DemoAccount {
        name: "Noor Haddad",
        email: "noor@focal-demo.example",
        role: Role::Manager,
        password: "demo-manager",
    },
    DemoAccount {
        name: "Mathis Verhaegen",
        email: "mathis@focal-demo.example",
        role: Role::Administrator,
        password: "demo-administrator",
    },
    DemoAccount {
        name: "Jonas Weerts",
        email: "jonas@focal-demo.example",
        role: Role::Observer,
        password: "demo-observer",
    },
];

/// The accounts, their passwords hashed away from the async threads.
pub(super) async fn new_accounts(password: fn(&DemoAccount) -> String) -> anyhow::Result<Vec<NewAccount>> {
    let new =
        move |account: &DemoAccount| NewAccount::new(account.name, account.email, account.role, &password(account));
    let all = tokio::task::spawn_blocking(move || ACCOUNTS.iter().map(new).collect::<Result<Vec<_>, _>>()).await?;
    all.map_err(anyhow::Error::msg)
}

/// The Members as they sit today: by group, and by committee.
pub(super) struct Cast {
    pub by_group: BTreeMap<String, Vec<Whom>>,
    /// By the number of the list.
    pub numbered: BTreeMap<usize, Whom>,
    /// Full members only.
    pub by_committee: BTreeMap<String, Vec<Whom>>,
}

/// Everyone who was imported; those of a state with several languages get theirs.
pub(super) async fn cast(tx: &mut Tx, stage: &Stage<'_>) -> anyhow::Result<Cast> {
    let mut numbered = BTreeMap::new();
    for member in members()? {
        let number = member.number.to_string();
        let id = directory::find_person_by_identifier(&mut *tx, EUROPARL, &number).await?;
        let id = id.context("an invented Member is missing")?;
        numbered.insert(member.number, id);
        let Some(language) = member.language.clone() else { continue };
        let gender = if member.gender == 'F' { Gender::Female } else { Gender::Male };
        let new = NewPerson {
            given_name: member.given,
            family_name: member.family,
            gender: Some(gender),
            language: Some(language),
        };
        directory::update_person(tx, id, &new, stage.opened).await?;
    }
    let parliament = directory::european_parliament(&mut *tx).await?.context("there is no Parliament")?;
    let mut cast = Cast { by_group: BTreeMap::new(), numbered, by_committee: BTreeMap::new() };
    for row in directory::sitting_members(&mut *tx, parliament.id, stage.today).await? {
        if let Some(group) = row.group_code {
            cast.by_group.entry(group).or_default().push(row.person_id);
        }
        for seat in row.committees.into_iter().filter(|seat| seat.role != directory::Role::Substitute) {
            cast.by_committee.entry(seat.code).or_default().push(row.person_id);
        }
    }
    Ok(cast)
}
