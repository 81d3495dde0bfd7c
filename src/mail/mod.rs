//! Mail: composing messages and handing them to a relay, a folder of files, or a test.
//!
//! ```text
//! Message ── compose ──> raw bytes ──┐
//!   (message.rs)                     ├── Line::send ──> Outcome
//! Envelope ──────────────────────────┘   (outcome.rs)
//!
//! Mailer ── open ──> Line ── is one of ──> outbox.rs   .eml files in a folder: the default, nothing leaves
//!   (mailer.rs)                            smtp/       a relay, over one connection
//!                                          memory.rs   what tests look at
//! ```
//!
//! The one promise that everything here serves: [`Outcome`] never says that a message may be sent again when it may have
//! been accepted. [`Outcome::Unsent`] is certain; [`Outcome::Unknown`] is for a person to look at.
//!
//! `dkim/` signs what was composed. `read.rs` takes a message apart again, for the outbox pages and for tests. This is the only module that names the
//! library that writes messages.

mod address;
mod calendar;
mod dkim;
mod mailer;
mod memory;
mod message;
mod outbox;
mod outcome;
mod parts;
mod read;
mod smtp;

pub use address::{Address, Envelope, Mailbox};
pub use calendar::{Calendar, Event};
pub use dkim::{Keys, Record, Signer};
pub use mailer::{Line, Mailer, OpenError};
pub use memory::{Memory, Sent};
pub use message::{ComposeError, MAX_MESSAGE, Message};
pub use outbox::{Outbox, OutboxEntry, OutboxMessage};
pub use outcome::{Enhanced, Exchange, Next, Outcome, Reply};
pub use parts::Attachment;
pub use read::{Parsed, ParsedFile};
pub use smtp::{Security, SmtpConfig};
