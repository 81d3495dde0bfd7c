//! How near our own people are to somebody: what conversion costs depends on it, and whom to ask.

use chrono::NaiveDate;

use crate::contacts::ContactId;

/// Who of ours has been in contact with somebody. A Member State is reached through the people of its permanent
/// representation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// Who was made the one that looks after them, by name.
    pub owner: Option<String>,
    /// The last contact for this client.
    pub last: Option<LastContact>,
    /// The follow-up that is due first.
    pub task: Option<OpenTask>,
    /// Somebody closely connected with them has been met.
    pub is_connected: bool,
}

/// The last contact with somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastContact {
    /// The contact.
    pub id: ContactId,
    /// On which day.
    pub on: NaiveDate,
    /// Who logged it, by name.
    pub by: Option<String>,
}

/// A follow-up that is not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenTask {
    /// What is to be done.
    pub title: String,
    /// Who does it, by name.
    pub owner: Option<String>,
    /// By when.
    pub due_on: NaiveDate,
}

impl Reach {
    /// How near we are, from 5 to 1: a contact within 30 days, within 90, within 180, earlier; never. Someone never met
    /// counts 2 if somebody closely connected with them (strength 2 or 3) was met.
    pub fn degree(&self, on: NaiveDate) -> i64 {
        match self.last.as_ref().map(|last| (on - last.on).num_days()) {
            Some(..=30) => 5,
            Some(..=90) => 4,
            Some(..=180) => 3,
            Some(_) => 2,
            None if self.is_connected => 2,
            None => 1,
        }
    }

    /// Who of ours looks after them: whoever was made their owner, or else has the next follow-up, or had the last contact.
    pub fn owner(&self) -> Option<&str> {
        let task = || self.task.as_ref().and_then(|task| task.owner.as_deref());
        self.owner.as_deref().or_else(task).or_else(|| self.last.as_ref().and_then(|last| last.by.as_deref()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_was_met_lately_is_near() {
        let on: NaiveDate = "2026-11-24".parse().unwrap();
        let met = |days: i64| {
            let last = LastContact { id: ContactId::new(), on: on - chrono::Duration::days(days), by: None };
            Reach { last: Some(last), ..Reach::default() }.degree(on)
        };
        assert_eq!([met(0), met(30), met(31), met(180), met(181)], [5, 5, 4, 3, 2]);
        assert_eq!(Reach::default().degree(on), 1);
        assert_eq!(Reach { is_connected: true, ..Reach::default() }.degree(on), 2);
    }

    #[test]
    fn the_owner_looks_after_them_or_else_whoever_has_the_next_follow_up_or_had_the_last_contact() {
        let last = LastContact { id: ContactId::new(), on: "2026-11-01".parse().unwrap(), by: Some("Elin".into()) };
        let task = OpenTask { title: "Call".into(), owner: Some("Noor".into()), due_on: "2026-12-01".parse().unwrap() };
        let mut reach = Reach { owner: Some("Mathis".into()), last: Some(last), task: Some(task), is_connected: false };
        assert_eq!(reach.owner(), Some("Mathis"));
        reach.owner = None;
        assert_eq!(reach.owner(), Some("Noor"));
        reach.task = None;
        assert_eq!(reach.owner(), Some("Elin"));
    }
}
