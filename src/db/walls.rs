//! The walls between clients, checked while compiling.
//!
//! A table with a `client_id` column belongs to a client: whoever holds no grant for the client sees
//! neither its rows nor their existence. [`sql!`](crate::sql) refuses, at compile time, a text that names such a table;
//! [`scoped!`](crate::scoped) refuses one that lacks `$scope(column)`. The schema test holds [`WALLED_TABLES`] against the
//! schema itself.

/// Every table whose rows belong to a client.
pub const WALLED_TABLES: &[&str] = &[
    "assessment",
    "audience",
    "campaign",
    "campaign_attachment",
    "campaign_comparison",
    "campaign_count",
    "campaign_event",
    "campaign_invitation",
    "campaign_step",
    "campaign_stop",
    "campaign_text",
    "contact",
    "contact_person",
    "current_stance",
    "delivery",
    "delivery_event",
    "grant_event",
    "hours",
    "issued_report",
    "issued_report_withdrawal",
    "letter",
    "letter_attachment",
    "letter_file",
    "letter_invitation",
    "letter_trial",
    "letter_variant",
    "letter_version",
    "objective",
    "objective_event",
    "objective_follow_on",
    "objective_outcome",
    "objective_vote",
    "objective_vote_stance",
    "ownership",
    "report_draft",
    "salutation",
    "sender",
    "stance",
    "stance_count",
    "stance_source",
    "stance_withdrawal",
    "task",
    "venue",
];

/// Whether a statement names one of the [`WALLED_TABLES`] after `from`, `join`, `into` or `update`.
pub const fn names_walled_table(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if is_word(bytes, at) && (at == 0 || !is_word(bytes, at - 1)) {
            let mut table = 0;
            while table < WALLED_TABLES.len() {
                if word_is(bytes, at, WALLED_TABLES[table].as_bytes()) && follows_table_keyword(bytes, at) {
                    return true;
                }
                table += 1;
            }
        }
        at += 1;
    }
    false
}

/// Whether a statement says where the scope applies: `$scope(column)`.
pub const fn names_scope(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mark = b"$scope(";
    let mut at = 0;
    while at + mark.len() <= bytes.len() {
        let mut i = 0;
        while i < mark.len() && bytes[at + i] == mark[i] {
            i += 1;
        }
        if i == mark.len() {
            return true;
        }
        at += 1;
    }
    false
}

const fn is_word(bytes: &[u8], at: usize) -> bool {
    bytes[at].is_ascii_alphanumeric() || bytes[at] == b'_'
}

/// Whether exactly `word` stands at `at`.
const fn word_is(bytes: &[u8], at: usize, word: &[u8]) -> bool {
    let end = at + word.len();
    if end > bytes.len() || (end < bytes.len() && is_word(bytes, end)) {
        return false;
    }
    let mut i = 0;
    while i < word.len() {
        if bytes[at + i] != word[i] {
            return false;
        }
        i += 1;
    }
    true
}

/// Whether the word before `at` introduces a table.
const fn follows_table_keyword(bytes: &[u8], at: usize) -> bool {
    let mut end = at;
    while end > 0 && bytes[end - 1].is_ascii_whitespace() {
        end -= 1;
    }
    let mut start = end;
    while start > 0 && is_word(bytes, start - 1) {
        start -= 1;
    }
    if end > 0 && bytes[end - 1] == b',' {
        return true; // `from person, stance`
    }
    ends_with_keyword(bytes, start, end, b"from")
        || ends_with_keyword(bytes, start, end, b"join")
        || ends_with_keyword(bytes, start, end, b"into")
        || ends_with_keyword(bytes, start, end, b"update")
}

const fn ends_with_keyword(bytes: &[u8], start: usize, end: usize, keyword: &[u8]) -> bool {
    if end - start != keyword.len() {
        return false;
    }
    let mut i = 0;
    while i < keyword.len() {
        if bytes[start + i].to_ascii_lowercase() != keyword[i] {
            return false;
        }
        i += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_walled_table_is_seen_wherever_a_table_can_stand() {
        for text in [
            "select * from stance",
            "SELECT 1 FROM person p JOIN\n  campaign c on true",
            "insert into delivery (id) values ($1)",
            "update letter set name = $1",
            "delete from task",
        ] {
            assert!(names_walled_table(text), "{text}");
        }
    }

    #[test]
    fn a_column_or_a_longer_name_is_not_a_table() {
        for text in [
            "select stance from person",
            "select * from contact_detail",
            "insert into session (id) values ($1)",
            "select contact.id from person contact",
        ] {
            assert!(!names_walled_table(text), "{text}");
        }
    }

    #[test]
    fn a_scope_names_its_column() {
        assert!(names_scope("select 1 from stance s where $scope(s.client_id)"));
        assert!(!names_scope("select 1 from stance where scope(client_id)"));
    }
}
