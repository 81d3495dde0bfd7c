//! Forms as they are shown: each field with its label, its hint, what was typed and what was wrong with it.
//! Drawn by `templates/ui/field.hbs`.

use std::fmt::Display;

use serde::Serialize;

/// What a field is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// One line.
    Text,
    /// An e-mail address.
    Email,
    /// A password, never shown again.
    Password,
    /// A number.
    Number,
    /// A day, `2026-11-24`.
    Date,
    /// A time of day, `14:10`.
    Time,
    /// Several lines.
    Textarea,
    /// One of a list.
    Select,
    /// One of a few, all in sight.
    Radios,
    /// Any of a few.
    Checks,
    /// A file to send.
    File,
    /// Sent, not shown.
    Hidden,
}

/// One choice of a select, of radios or of checks.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is shown.
    pub label: String,
    /// Whether it is chosen.
    pub selected: bool,
}

impl Choice {
    /// A choice that is not chosen.
    pub fn new(value: impl Display, label: impl Into<String>) -> Self {
        Choice { value: value.to_string(), label: label.into(), selected: false }
    }
}

/// How large a file may be.
#[derive(Clone, Debug, Serialize)]
pub struct Largest {
    /// Bytes.
    pub bytes: usize,
    /// What is said of a larger one.
    pub told: String,
}

/// A field of a form.
#[expect(clippy::struct_excessive_bools, reason = "each is an attribute of the element")]
#[derive(Clone, Debug, Serialize)]
pub struct Field {
    /// `f-` and the name; unique on a page.
    pub id: String,
    /// The name that is sent.
    pub name: String,
    /// What stands above it.
    pub label: String,
    /// What it is.
    pub kind: Kind,
    /// What was typed.
    pub value: String,
    /// The choices.
    pub options: Vec<Choice>,
    /// Help, below the label.
    pub hint: Option<String>,
    /// What was wrong, as a sentence that says what to do.
    pub error: Option<String>,
    /// Marked as wrong; also without a sentence of its own.
    pub invalid: bool,
    /// Must be filled in; the others are marked as optional.
    pub required: bool,
    /// Gets the focus when the page opens.
    pub focus: bool,
    /// The browser's autocomplete token.
    pub autocomplete: Option<&'static str>,
    /// Example inside an empty field; never instead of a label.
    pub placeholder: Option<String>,
    /// Smallest number or first day.
    pub min: Option<String>,
    /// Largest number or last day.
    pub max: Option<String>,
    /// Kinds of file: `.csv,.xml`.
    pub accept: Option<&'static str>,
    /// Whether several files can be chosen.
    pub multiple: bool,
    /// Bytes of a file at most, and what is said of a larger one before it is sent.
    pub largest: Option<Largest>,
    /// Lines of a text area.
    pub rows: u8,
    /// The ids of hint and error, for assistive technology.
    pub described_by: Option<String>,
}

impl Field {
    fn new(kind: Kind, name: impl Into<String>, label: impl Into<String>) -> Self {
        let name = name.into();
        Field {
            id: format!("f-{name}"),
            name,
            label: label.into(),
            kind,
            value: String::new(),
            options: Vec::new(),
            hint: None,
            error: None,
            invalid: false,
            required: false,
            focus: false,
            autocomplete: None,
            placeholder: None,
            min: None,
            max: None,
            accept: None,
            multiple: false,
            largest: None,
            rows: 3,
            described_by: None,
        }
    }

    /// One line of text.
    pub fn text(name: impl Into<String>, label: impl Into<String>) -> Self {
        Field::new(Kind::Text, name, label)
    }

    /// An e-mail address.
    pub fn email(name: impl Into<String>, label: impl Into<String>) -> Self {
        Field::new(Kind::Email, name, label)
    }

    /// A password.
    pub fn password(name: impl Into<String>, label: impl Into<String>) -> Self {
        Field::new(Kind::Password, name, label)
    }

    /// A number.
    pub fn number(name: impl Into<String>, label: impl Into<String>) -> Self {
        Field::new(Kind::Number, name, label)
    }

    /// A day.
    pub fn date(name: impl Into<String>, label: impl Into<String>) -> Self {
        Field::new(Kind::Date, name, label)
    }

    /// A time of day.
    pub fn time(name: impl Into<String>, label: impl Into<String>) -> Self {
        Field::new(Kind::Time, name, label)
    }

    /// Several lines of text.
    pub fn textarea(name: impl Into<String>, label: impl Into<String>) -> Self {
        Field::new(Kind::Textarea, name, label)
    }

    /// A file; its form needs `enctype="multipart/form-data"`.
    pub fn file(name: impl Into<String>, label: impl Into<String>) -> Self {
        Field::new(Kind::File, name, label)
    }

    /// One of a list.
    pub fn select(
        name: impl Into<String>,
        label: impl Into<String>,
        options: impl IntoIterator<Item = Choice>,
    ) -> Self {
        Field::new(Kind::Select, name, label).options(options)
    }

    /// One of a few.
    pub fn radios(
        name: impl Into<String>,
        label: impl Into<String>,
        options: impl IntoIterator<Item = Choice>,
    ) -> Self {
        Field::new(Kind::Radios, name, label).options(options)
    }

    /// Any of a few; each chosen one is sent under the same name.
    pub fn checks(
        name: impl Into<String>,
        label: impl Into<String>,
        options: impl IntoIterator<Item = Choice>,
    ) -> Self {
        Field::new(Kind::Checks, name, label).options(options)
    }

    /// Sent, not shown.
    pub fn hidden(name: impl Into<String>, value: impl Display) -> Self {
        Field::new(Kind::Hidden, name, "").value(value)
    }

    fn options(mut self, options: impl IntoIterator<Item = Choice>) -> Self {
        self.options = options.into_iter().collect();
        self
    }

    /// What was typed, or the choice that is chosen.
    #[must_use]
    pub fn value(mut self, value: impl Display) -> Self {
        self.value = if self.kind == Kind::Password { String::new() } else { value.to_string() };
        if matches!(self.kind, Kind::Select | Kind::Radios) {
            for choice in &mut self.options {
                choice.selected = choice.value == self.value;
            }
        }
        self
    }

    /// The choices that are chosen.
    #[must_use]
    pub fn values<T: AsRef<str>>(mut self, values: &[T]) -> Self {
        for choice in &mut self.options {
            choice.selected = values.iter().any(|value| value.as_ref() == choice.value);
        }
        self
    }

    /// A first choice that stands for none: "Choose a client".
    #[must_use]
    pub fn blank(mut self, label: impl Into<String>) -> Self {
        let selected = !self.options.iter().any(|choice| choice.selected);
        self.options.insert(0, Choice { selected, ..Choice::new("", label) });
        self
    }

    /// Help, below the label.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self.described()
    }

    /// What was wrong, if anything.
    #[must_use]
    pub fn error<T: Into<String>>(mut self, error: Option<T>) -> Self {
        self.error = error.map(Into::into);
        self.invalid = self.error.is_some();
        self.described()
    }

    /// Marked as wrong without a sentence of its own: the summary says it.
    #[must_use]
    pub fn invalid(mut self) -> Self {
        self.invalid = true;
        self
    }

    /// Must be filled in.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Gets the focus when the page opens.
    #[must_use]
    pub fn focus(mut self) -> Self {
        self.focus = true;
        self
    }

    /// The browser's autocomplete token: `username`, `off`.
    #[must_use]
    pub fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = Some(token);
        self
    }

    /// Example inside an empty field.
    #[must_use]
    pub fn placeholder(mut self, example: impl Into<String>) -> Self {
        self.placeholder = Some(example.into());
        self
    }

    /// Smallest number or first day.
    #[must_use]
    pub fn min(mut self, min: impl Display) -> Self {
        self.min = Some(min.to_string());
        self
    }

    /// Largest number or last day.
    #[must_use]
    pub fn max(mut self, max: impl Display) -> Self {
        self.max = Some(max.to_string());
        self
    }

    /// Kinds of file: `.csv,.xml`.
    #[must_use]
    pub fn accept(mut self, kinds: &'static str) -> Self {
        self.accept = Some(kinds);
        self
    }

    /// Several files can be chosen.
    #[must_use]
    pub fn multiple(mut self) -> Self {
        self.multiple = true;
        self
    }

    /// Bytes of a file at most; a script says so before a larger one is sent.
    #[must_use]
    pub fn largest(mut self, bytes: usize, told: impl Into<String>) -> Self {
        self.largest = Some(Largest { bytes, told: told.into() });
        self
    }

    /// Lines of a text area.
    #[must_use]
    pub fn rows(mut self, rows: u8) -> Self {
        self.rows = rows;
        self
    }

    /// Another id, where a page has two fields of one name.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = id.into();
        self.described()
    }

    fn described(mut self) -> Self {
        let hint = self.hint.is_some().then(|| format!("{}-hint", self.id));
        let error = self.error.is_some().then(|| format!("{}-error", self.id));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        self.described_by = (!ids.is_empty()).then(|| ids.join(" "));
        self
    }

    /// Where a link to the field goes: to the control, or to the first of its choices.
    fn href(&self) -> String {
        match self.kind {
            Kind::Radios | Kind::Checks => format!("#{}-0", self.id),
            _ => format!("#{}", self.id),
        }
    }
}

/// Everything that was wrong with a form, above it, with links to the fields.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ErrorSummary {
    /// One line for each.
    pub items: Vec<ErrorItem>,
}

/// One thing that was wrong.
#[derive(Clone, Debug, Serialize)]
pub struct ErrorItem {
    /// Where it can be mended; none for the form as a whole.
    pub href: Option<String>,
    /// The sentence.
    pub text: String,
}

impl ErrorSummary {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The errors of these fields, in order; none when there are none.
    pub fn of<'a>(fields: impl IntoIterator<Item = &'a Field>) -> Option<Self> {
        let item = |field: &Field| {
            let text = field.error.clone()?;
            Some(ErrorItem { href: (field.kind != Kind::Hidden).then(|| field.href()), text })
        };
        let items: Vec<ErrorItem> = fields.into_iter().filter_map(item).collect();
        (!items.is_empty()).then_some(ErrorSummary { items })
    }

    /// With one more, linked to `href` unless that is empty.
    #[must_use]
    pub fn and(mut self, href: &str, text: impl Into<String>) -> Self {
        self.items.push(ErrorItem { href: (!href.is_empty()).then(|| href.to_owned()), text: text.into() });
        self
    }

    /// The title of a form's page, which begins with "Error:" when there is a summary.
    pub fn title(summary: Option<&Self>, title: &str) -> String {
        if summary.is_some() { crate::t!("ui-error-title", title = title) } else { title.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colours() -> Vec<Choice> {
        vec![Choice::new(1, "Red"), Choice::new(2, "Blue")]
    }

    #[test]
    fn hint_and_error_are_tied_to_the_field_in_whatever_order_they_come() {
        let field = Field::text("name", "Name").error(Some("Enter a name.")).hint("As on the badge");
        assert_eq!(field.described_by.as_deref(), Some("f-name-hint f-name-error"));
        assert_eq!(field.id("x").described_by.as_deref(), Some("x-hint x-error"));
        assert_eq!(Field::text("a", "A").error(None::<String>).described_by, None);
    }

    #[test]
    fn a_value_chooses_its_choice_and_without_one_the_blank_is_chosen() {
        let chosen = |field: &Field| -> Vec<String> {
            field.options.iter().filter(|choice| choice.selected).map(|choice| choice.label.clone()).collect()
        };
        assert_eq!(chosen(&Field::select("c", "Colour", colours()).value(2).blank("Choose")), ["Blue"]);
        assert_eq!(chosen(&Field::select("c", "Colour", colours()).value("").blank("Choose")), ["Choose"]);
        assert_eq!(chosen(&Field::checks("c", "Colours", colours()).values(&["1", "2"])), ["Red", "Blue"]);
    }

    #[test]
    fn a_password_is_never_sent_back() {
        assert_eq!(Field::password("p", "Password").value("secret").value, "");
    }

    #[test]
    fn the_summary_links_to_what_can_be_mended() {
        let wrong = Field::radios("c", "Colour", colours()).error(Some("Choose a colour."));
        let summary = ErrorSummary::of([&wrong, &Field::text("a", "A")]).unwrap();
        assert_eq!(summary.items.len(), 1);
        assert_eq!(summary.items[0].href.as_deref(), Some("#f-c-0"));
        assert_eq!(ErrorSummary::title(Some(&summary), "New"), "Error: New");
        assert!(ErrorSummary::of([&Field::text("a", "A")]).is_none());
    }
}
