//! Calls that reached nobody.

use crate::t;

crate::text_enum! {
    /// What came of a call in which the person was not spoken to. It is no contact: nobody was met or heard.
    pub enum Attempt {
        /// Nobody picked up.
        NoAnswer = "no_answer",
        /// Left a message.
        LeftMessage = "left_message",
        /// Asked to call again later.
        CallBack = "call_back",
    }
}

impl Attempt {
    /// As shown on a button.
    pub fn label(self) -> &'static str {
        match self {
            Attempt::NoAnswer => t!("contacts-attempt-no-answer"),
            Attempt::LeftMessage => t!("contacts-attempt-left-message"),
            Attempt::CallBack => t!("contacts-attempt-call-back"),
        }
    }

    /// The letter that chooses it, together with Alt, while logging.
    pub fn key(self) -> &'static str {
        match self {
            Attempt::NoAnswer => "n",
            Attempt::LeftMessage => "m",
            Attempt::CallBack => "l",
        }
    }

    /// As shown in the log.
    pub fn logged(self) -> &'static str {
        match self {
            Attempt::NoAnswer => t!("contacts-logged-no-answer"),
            Attempt::LeftMessage => t!("contacts-logged-left-message"),
            Attempt::CallBack => t!("contacts-logged-call-back"),
        }
    }
}
