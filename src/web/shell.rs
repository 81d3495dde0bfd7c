//! What stands around every page: side bar, account, messages. Only what is shown; who fills it is the
//! router's matter.

use serde::Serialize;

use super::fields::{ErrorSummary, Field};
use super::pages::{Page, Pages, Sample, sample};
use crate::locale;
use crate::t;

/// The frame of a page. Templates reach it as `shell`, and as `@root.shell` from anywhere.
#[derive(Clone, Debug, Serialize)]
pub struct Shell {
    /// Which part of Focal the page belongs to: the first column of [`SECTIONS`], or empty.
    pub section: &'static str,
    /// `light` or `dark`; none follows the system.
    pub theme: Option<String>,
    /// The token that every form sends back as `csrf`.
    pub csrf: String,
    /// Who is signed in; without, the page has no side bar.
    pub account: Option<ShellAccount>,
    /// The side bar.
    pub nav: Vec<NavItem>,
    /// The objectives in the side bar.
    pub objectives: Vec<NavObjective>,
    /// The saved views in the side bar.
    pub views: Vec<NavView>,
    /// Whether single letters are no shortcuts.
    pub keys_off: bool,
    /// What the last action did.
    pub flash: Option<Flash>,
    /// Whether the data is made up.
    pub demo: bool,
}

/// Who is signed in.
#[derive(Clone, Debug, Serialize)]
pub struct ShellAccount {
    /// Under which name the browser keeps what is theirs.
    pub id: String,
    /// Full name.
    pub name: String,
    /// One or two letters.
    pub initials: String,
    /// The role in words: "Consultant".
    pub role: String,
}

/// An entry of the side bar.
#[derive(Clone, Debug, Serialize)]
pub struct NavItem {
    /// Where it leads.
    pub href: &'static str,
    /// What it says.
    pub text: &'static str,
    /// Name of the icon.
    pub icon: &'static str,
    /// The letter that leads there after G; empty if none does.
    pub go: &'static str,
    /// What waits there; none shows nothing.
    pub count: Option<i64>,
    /// Whether the page belongs there.
    pub current: bool,
}

/// An objective in the side bar.
#[derive(Clone, Debug, Serialize)]
pub struct NavObjective {
    /// Its page.
    pub href: String,
    /// Its short name.
    pub name: String,
    /// Whether the page is about it.
    pub current: bool,
}

/// A saved view in the side bar. How many it holds is asked for once the page stands.
#[derive(Clone, Debug, Serialize)]
pub struct NavView {
    /// The list with its filters.
    pub href: String,
    /// Its name.
    pub name: String,
    /// How many it holds, where that is known.
    pub count: Option<i64>,
}

/// What the last action did, shown once.
#[derive(Clone, Debug, Serialize)]
pub struct Flash {
    /// A sentence.
    pub text: String,
    /// Its tone.
    pub tone: Tone,
    /// Where it is taken back, if it can be.
    pub undo: Option<String>,
}

/// How a message is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    /// Done.
    Ok,
    /// Done, but look.
    Warn,
    /// Not done.
    Bad,
}

/// The parts of Focal in the side bar: section, address, message, icon.
pub const SECTIONS: &[(&str, &str, &str, &str)] = &[
    ("day", "/", "ui-day-title", "house"),
    ("objectives", "/objectives", "ui-objectives", "target"),
    ("people", "/people", "ui-stakeholders", "users"),
    ("bodies", "/organizations", "ui-bodies", "landmark"),
    ("contacts", "/contacts", "ui-contacts", "message-square-text"),
    ("campaigns", "/campaigns", "ui-campaigns", "send"),
    ("letters", "/letters", "ui-letters", "file-text"),
    ("audiences", "/audiences", "ui-audiences", "list-filter"),
    ("reports", "/reports", "ui-reports", "chart-line"),
    ("imports", "/imports", "ui-data", "database"),
];

/// The letters that lead to a section after G.
const GO: &[(&str, &str)] = &[
    ("day", "d"),
    ("objectives", "o"),
    ("people", "s"),
    ("bodies", "b"),
    ("contacts", "c"),
    ("campaigns", "m"),
    ("letters", "l"),
    ("audiences", "a"),
    ("reports", "r"),
    ("imports", "i"),
];

/// The parts that are reached by way of another: what belongs to them stands there in the side bar.
const WITHIN: &[(&str, &str)] = &[("focal-points", "bodies"), ("mentions", "imports"), ("votes", "imports")];

impl Shell {
    /// The frame for someone who is signed in, in one of the [`SECTIONS`], or in a part that is none of them.
    pub fn new(section: &'static str, csrf: impl Into<String>, account: ShellAccount) -> Self {
        let go = |key| GO.iter().find(|(other, _)| *other == key).map_or("", |(_, letter)| letter);
        let shown = WITHIN.iter().find(|(part, _)| *part == section).map_or(section, |(_, whole)| *whole);
        let item = |&(key, href, text, icon)| NavItem {
            href,
            text: locale::said(text),
            icon,
            go: go(key),
            count: None,
            current: key == shown,
        };
        let nav = SECTIONS.iter().map(item).collect();
        Shell { section, nav, account: Some(account), ..Shell::stranger(csrf) }
    }

    /// The frame for someone who is not: no side bar.
    pub fn stranger(csrf: impl Into<String>) -> Self {
        Shell {
            section: "",
            theme: None,
            csrf: csrf.into(),
            account: None,
            nav: Vec::new(),
            objectives: Vec::new(),
            views: Vec::new(),
            keys_off: false,
            flash: None,
            demo: false,
        }
    }

    /// With a number beside an entry of the side bar; nothing for 0.
    #[must_use]
    pub fn with_count(mut self, section: &str, count: i64) -> Self {
        for (item, (key, ..)) in self.nav.iter_mut().zip(SECTIONS) {
            if *key == section {
                item.count = (count > 0).then_some(count);
            }
        }
        self
    }

    /// A made-up frame, in which samples are drawn.
    pub fn sample() -> Self {
        let account = ShellAccount::new("Elin Lindqvist", "Consultant");
        let mut shell = Shell::new("objectives", "token", account).with_count("day", 6);
        shell.objectives.push(NavObjective {
            href: "/objectives/1".into(),
            name: "EU Focal Point".into(),
            current: true,
        });
        shell.views.push(NavView { href: "/people?stance=z0".into(), name: "AFET undecided".into(), count: None });
        shell.flash =
            Some(Flash { text: "Contact saved.".into(), tone: Tone::Ok, undo: Some("/changes/c/undoing".into()) });
        shell.demo = true;
        shell
    }
}

impl ShellAccount {
    /// An account; the initials are those of the first and the last word of the name.
    pub fn new(name: impl Into<String>, role: impl Into<String>) -> Self {
        let name = name.into();
        ShellAccount { id: String::new(), initials: initials(&name), name, role: role.into() }
    }

    /// With the account's id.
    #[must_use]
    pub fn id(mut self, id: crate::accounts::AccountId) -> Self {
        self.id = id.to_string();
        self
    }
}

/// The initials of a name, at most two: `Aoife Brannigan` → `AB`.
pub fn initials(name: &str) -> String {
    let mut letters = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = letters.next();
    first.into_iter().chain(letters.next_back()).flat_map(char::to_uppercase).collect()
}

/// Says that something went wrong, and what to do now.
#[derive(Debug, Serialize)]
pub struct ErrorPage {
    /// HTTP status.
    pub status: u16,
    /// What happened, as a sentence without a full stop.
    pub heading: String,
    /// What the reader can do.
    pub advice: String,
    /// Whether a form had been sent: what was typed is to be filled in again.
    pub is_form: bool,
    /// The page from which it came.
    pub back: Option<String>,
    /// The same address, for what may work in a moment.
    pub again: Option<String>,
    /// Where to sign in.
    pub sign_in: Option<String>,
    /// Whether what was not found may be looked for.
    pub may_search: bool,
}

impl Page for ErrorPage {
    const TEMPLATE: &'static str = "web/error";

    fn title(&self) -> String {
        self.heading.clone()
    }

    fn sample() -> Self {
        ErrorPage {
            status: 404,
            heading: "There is nothing at this address".into(),
            advice: "It may have been moved or removed. Go back, or look for it in the search.".into(),
            is_form: true,
            back: Some("/people".into()),
            again: Some("/people/p".into()),
            sign_in: Some("/sign-in?next=%2Fpeople".into()),
            may_search: true,
        }
    }
}

/// The form to sign in.
#[derive(Debug, Serialize)]
pub struct SignInPage {
    /// Where to go afterwards: a path of ours, or empty.
    pub next: Field,
    /// Address.
    pub email: Field,
    /// Password; never filled in again.
    pub password: Field,
    /// What was wrong.
    pub errors: Option<ErrorSummary>,
}

impl SignInPage {
    /// An empty form.
    pub fn new(next: &str, email: &str) -> Self {
        SignInPage {
            next: Field::hidden("next", next),
            email: Field::email("email", t!("web-email")).value(email).autocomplete("username").required().focus(),
            password: Field::password("password", t!("web-password")).autocomplete("current-password").required(),
            errors: None,
        }
    }

    /// The form again, after an address and a password that do not belong together.
    pub fn refused(next: &str, email: &str) -> Self {
        let text = t!("web-sign-in-wrong");
        let mut page = SignInPage::new(next, email);
        page.email = page.email.invalid();
        page.password = page.password.invalid();
        page.errors = Some(ErrorSummary::new().and("#f-email", text));
        page
    }
}

impl Page for SignInPage {
    const TEMPLATE: &'static str = "web/sign_in";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("web-sign-in"))
    }

    fn sample() -> Self {
        SignInPage::refused("/people", "elin@coalition.example")
    }
}

/// Samples of the pages here.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![sample::<ErrorPage>(pages), sample::<SignInPage>(pages)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_those_of_the_first_and_the_last_name() {
        let all = ["Aoife Brannigan", "Димитър Велчев", "Ana de la Cruz", "cher", " ", "“Bo” (X)"];
        assert_eq!(all.map(initials), ["AB", "ДВ", "AC", "C", "", "BX"]);
    }

    #[test]
    fn every_letter_after_g_leads_to_one_section() {
        let letters: std::collections::BTreeSet<_> = GO.iter().map(|(_, letter)| letter).collect();
        assert_eq!(letters.len(), GO.len());
        assert!(GO.iter().all(|(key, _)| SECTIONS.iter().any(|(other, ..)| other == key)));
    }

    #[test]
    fn one_entry_of_the_side_bar_is_current() {
        let shell = Shell::sample();
        let current: Vec<_> = shell.nav.iter().filter(|item| item.current).map(|item| item.href).collect();
        assert_eq!(current, ["/objectives"]);
    }
}
