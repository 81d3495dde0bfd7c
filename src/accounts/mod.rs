//! Accounts, clients and grants: who works here, for whom, and who may see what.

mod scope;

pub use scope::Scope;

crate::id! {
    /// Someone who signs in.
    AccountId,
    /// For whom the work is done.
    ClientId,
}

crate::text_enum! {
    /// What an account may do.
    pub enum Role {
        /// Logs contacts, records stances, writes letters.
        Consultant = "consultant",
        /// Also approves what others wrote, and opens clients.
        Manager = "manager",
        /// Also imports lists and manages accounts.
        Administrator = "administrator",
    }
}
