//! Mail: composing messages and handing them to a relay or to the file outbox.

mod address;
pub use address::Address;
