//! Who may see what, decided in one place.

use crate::accounts::AccountId;
use crate::db::{Fence, Val};

/// What a query may reach. Stores take it as an argument; [`scoped!`](crate::scoped) does not compile without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scope(Reach);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    Granted(AccountId),
    Everything,
}

impl Scope {
    /// The clients that an account holds a grant for, whatever its role.
    pub fn of(account: AccountId) -> Self {
        Scope(Reach::Granted(account))
    }

    /// Every client: for the worker and the terminal, which act for the house. `tests/rules/layers.rs` keeps it out of
    /// the pages.
    pub const fn system() -> Self {
        Scope(Reach::Everything)
    }
}

impl Fence for Scope {
    fn condition(&self) -> (&'static str, Option<Val>, &'static str) {
        match self.0 {
            Reach::Granted(account) => {
                ("in (select client_id from client_grant where account_id = ", Some(account.into()), ")")
            }
            Reach::Everything => ("is not null", None, ""),
        }
    }
}
