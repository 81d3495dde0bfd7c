//! What lists show around their rows: pages, sortable columns, filters that are on, tabs.

use serde::Serialize;

use super::form::Form;

/// The foot of a list. Drawn by `ui/pager`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pager {
    /// Number of the first row shown, from 1.
    pub first: i64,
    /// Number of the last row shown.
    pub last: i64,
    /// How many rows there are.
    pub total: i64,
    /// Address of the page before.
    pub previous: Option<String>,
    /// Address of the next page.
    pub next: Option<String>,
}

impl Pager {
    /// Page `page` (from 1) of `total` rows in pages of `size`; `address` makes the address of a page.
    pub fn new(page: i64, size: i64, total: i64, address: impl Fn(i64) -> String) -> Self {
        let (page, size) = (page.max(1), size.max(1));
        let last = page.saturating_mul(size).min(total);
        let first = (page - 1).saturating_mul(size).saturating_add(1).min(last);
        Pager {
            first,
            last,
            total,
            previous: (page > 1).then(|| address(page - 1)),
            next: (last < total).then(|| address(page + 1)),
        }
    }
}

/// The head of a column. Drawn by `ui/column`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Column {
    /// What it says.
    pub text: String,
    /// Address of the list sorted by it.
    pub href: Option<String>,
    /// `ascending` or `descending` when the list is sorted by it.
    pub sorted: Option<&'static str>,
    /// Further class: `num`, `hide-s`.
    pub class: Option<&'static str>,
}

impl Column {
    /// A column that cannot be sorted by.
    pub fn new(text: impl Into<String>) -> Self {
        Column { text: text.into(), ..Column::default() }
    }

    /// With a class.
    #[must_use]
    pub fn class(mut self, class: &'static str) -> Self {
        self.class = Some(class);
        self
    }

    /// Sortable: `href` sorts by it, or turns the order if the list is sorted by it.
    #[must_use]
    pub fn sort(mut self, href: impl Into<String>, sorted: Option<&'static str>) -> Self {
        self.href = Some(href.into());
        self.sorted = sorted;
        self
    }
}

/// A filter that is on. Drawn by `ui/filter-chip`.
#[derive(Clone, Debug, Serialize)]
pub struct FilterChip {
    /// What is filtered: "Country".
    pub name: String,
    /// How: "is", "any of"; empty where the name says it: "As of".
    pub how: &'static str,
    /// By what: "Ireland".
    pub value: String,
    /// Address of the list without it.
    pub remove: String,
}

/// One of several views of a page. Drawn by `ui/tabs`.
#[derive(Clone, Debug, Serialize)]
pub struct Tab {
    /// Its address.
    pub href: String,
    /// What it says.
    pub text: String,
    /// How many there are.
    pub count: Option<i64>,
    /// Whether it is shown.
    pub current: bool,
}

/// A key figure. Drawn by `ui/kpi`.
#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    /// What it counts.
    pub label: String,
    /// The number.
    pub value: String,
    /// Out of how many, in words.
    pub of: Option<String>,
    /// A remark below.
    pub note: Option<String>,
    /// The people behind it.
    pub href: Option<String>,
}

/// A name and its value. Drawn by `ui/details-list`.
#[derive(Clone, Debug, Serialize)]
pub struct Detail {
    /// What it is.
    pub name: String,
    /// What it is here.
    pub value: String,
    /// Where the value leads.
    pub href: Option<String>,
}

/// An entry of a time line. Drawn by `ui/timeline-item`.
#[derive(Clone, Debug, Serialize)]
pub struct TimelineItem {
    /// Name of the icon.
    pub icon: &'static str,
    /// What happened.
    pub heading: String,
    /// Where it leads.
    pub href: Option<String>,
    /// The stance it set: `p3` … `un`.
    pub level: Option<&'static str>,
    /// When, as it is shown.
    pub when: String,
    /// What was said.
    pub body: Option<String>,
    /// Who wrote it down, and how.
    pub foot: Option<String>,
}

/// The list that a record was opened from (`in`) and its place there (`at`), as its address or a form says: every link and
/// form of the record's page carries them along. Empty if it was opened otherwise.
pub fn walked(form: &Form) -> Vec<(String, String)> {
    if !form.is_ticked("in") {
        return vec![];
    }
    ["in", "at"].into_iter().map(|name| (name.to_owned(), form.get(name).to_owned())).collect()
}

/// An address of ours with more behind its `?`.
pub fn along(address: &str, more: &[(String, String)]) -> String {
    if more.is_empty() {
        return address.to_owned();
    }
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(more).finish();
    format!("{address}{}{query}", if address.contains('?') { "&" } else { "?" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_keeps_the_list_it_was_opened_from_even_when_it_is_everybody() {
        let form = Form::prefilled([("in", "committee=AFET&stance=z0"), ("at", "12"), ("on", "2026-11-24")]);
        assert_eq!(
            along("/people/p?objective=o", &walked(&form)),
            "/people/p?objective=o&in=committee%3DAFET%26stance%3Dz0&at=12"
        );
        assert_eq!(along("/people/p", &walked(&Form::prefilled([("in", ""), ("at", "3")]))), "/people/p?in=&at=3");
        assert_eq!(along("/people/p", &walked(&Form::prefilled([("at", "3")]))), "/people/p");
    }

    #[test]
    fn a_pager_knows_where_it_is_and_where_it_can_go() {
        let pager = |page, total| Pager::new(page, 50, total, |page| format!("?page={page}"));
        let some = |address: &str| Some(address.to_owned());
        assert_eq!(pager(1, 120), Pager { first: 1, last: 50, total: 120, previous: None, next: some("?page=2") });
        assert_eq!(pager(3, 120), Pager { first: 101, last: 120, total: 120, previous: some("?page=2"), next: None });
        assert_eq!(pager(1, 0), Pager { first: 0, last: 0, total: 0, previous: None, next: None });
        assert_eq!(pager(-4, 1).first, 1);
        assert_eq!(pager(i64::MAX, 3).next, None);
    }
}
