//! What there is to send with. No verb knows the settings: whoever calls one that needs them says what they have.

use std::collections::BTreeSet;

use crate::config::DEFAULT_ACCOUNT;
use crate::locale::{self, Locale};
use crate::t;

/// The mail accounts and the keys that the settings name. There is always the default account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equipment {
    accounts: BTreeSet<String>,
    keys: BTreeSet<String>,
}

impl Default for Equipment {
    /// The default account, and no key.
    fn default() -> Self {
        Equipment::new([], [])
    }
}

impl Equipment {
    /// The default account, further ones, and these keys, each by its name in the settings.
    pub fn new<'a>(accounts: impl IntoIterator<Item = &'a str>, keys: impl IntoIterator<Item = &'a str>) -> Equipment {
        let accounts = std::iter::once(DEFAULT_ACCOUNT).chain(accounts);
        Equipment {
            accounts: accounts.map(str::to_owned).collect(),
            keys: keys.into_iter().map(str::to_owned).collect(),
        }
    }

    /// What is missing of what a sender names; empty: it can send.
    pub fn lacks(&self, account: &str, key: Option<&str>) -> Vec<Lack> {
        let account = Some(account).filter(|account| !self.accounts.contains(*account));
        let key = key.filter(|key| !self.keys.contains(*key));
        let account = account.map(|name| Lack::Account(name.to_owned()));
        account.into_iter().chain(key.map(|name| Lack::Key(name.to_owned()))).collect()
    }
}

/// Something that a sender names and that the settings do not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// The mail account by which its letters leave.
    Account(String),
    /// The key that signs them.
    Key(String),
}

impl Lack {
    /// For whoever submits or approves.
    pub fn words(&self) -> String {
        match self {
            Lack::Account(account) => t!("senders-mail-account-missing", account = account),
            Lack::Key(key) => t!("senders-mail-key-missing", key = key),
        }
    }

    /// For the history of a campaign that could not start for it, which is kept in English.
    pub(in crate::outreach) fn held(&self) -> String {
        locale::keep(Locale::English, || match self {
            Lack::Account(account) => t!("campaigns-event-held-account", account = account),
            Lack::Key(key) => t!("campaigns-event-held-key", key = key),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_sender_names_and_the_settings_do_not_have_is_lacking() {
        let equipment = Equipment::new(["coalition"], ["ours"]);
        for account in ["default", "coalition"] {
            assert_eq!(equipment.lacks(account, None), []);
            assert_eq!(equipment.lacks(account, Some("ours")), []);
        }
        let (account, key) = (Lack::Account("gone".to_owned()), Lack::Key("theirs".to_owned()));
        assert_eq!(equipment.lacks("gone", Some("ours")), std::slice::from_ref(&account));
        assert_eq!(equipment.lacks("default", Some("theirs")), std::slice::from_ref(&key));
        assert_eq!(equipment.lacks("gone", Some("theirs")), [account, key]);
        assert_eq!(Equipment::default().lacks("default", None), []);
    }
}
