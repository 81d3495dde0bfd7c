//! The frame, the form fields and the partials as a reader meets them.

use std::sync::Arc;

use focal::web::assets::Assets;
use focal::web::fields::{Choice, ErrorSummary, Field};
use focal::web::lists::{Column, Detail, Figure, FilterChip, Pager, Tab, TimelineItem};
use focal::web::pages::Pages;
use focal::web::shell::{Shell, SignInPage};
use scraper::{Html, Selector};
use serde_json::json;

fn pages() -> Pages {
    Pages::load(&Arc::new(Assets::load().expect("assets"))).expect("templates")
}

fn one(html: &str, selector: &str, attribute: &str) -> Option<String> {
    let html = Html::parse_fragment(html);
    let found = html.select(&Selector::parse(selector).expect("selector")).next()?;
    found.attr(attribute).map(str::to_owned)
}

fn count(html: &str, selector: &str) -> usize {
    Html::parse_document(html).select(&Selector::parse(selector).expect("selector")).count()
}

#[test]
fn a_stranger_sees_no_side_bar() {
    let html = pages().full(&Shell::stranger("tok"), &SignInPage::new("/people", "")).expect("page");
    assert_eq!(count(&html, "aside, .tabbar, [action='/sign-out']"), 0);
    assert_eq!(one(&html, "form input[name=csrf]", "value").as_deref(), Some("tok"));
    assert_eq!(one(&html, "input[name=next]", "value").as_deref(), Some("/people"));
}

#[test]
fn the_chosen_theme_is_on_the_page_and_the_system_decides_without_one() {
    let mut shell = Shell::sample();
    let page = SignInPage::new("", "");
    let html = pages().full(&shell, &page).expect("page");
    assert_eq!(count(&html, "html[lang=en]:not([data-theme])"), 1);
    assert_eq!(count(&html, "aside [name=theme][value=system][aria-pressed=true]"), 1);
    shell.theme = Some("dark".into());
    let html = pages().full(&shell, &page).expect("page");
    assert_eq!(count(&html, "html[lang=en][data-theme=dark]"), 1);
    assert_eq!(count(&html, "aside [name=theme][aria-pressed=true]"), 1);
}

#[test]
fn a_refused_form_keeps_what_was_typed_but_not_the_password() {
    let html = pages().full(&Shell::stranger("t"), &SignInPage::refused("", "a@b.example")).expect("page");
    assert!(html.contains("<title>Error: Sign in · Focal</title>"));
    assert_eq!(one(&html, "#f-email", "value").as_deref(), Some("a@b.example"));
    assert_eq!(one(&html, "#f-password", "value"), None);
    assert_eq!(one(&html, ".errs a", "href").as_deref(), Some("#f-email"));
}

#[test]
fn each_kind_of_field_comes_back_with_what_was_typed_and_what_was_wrong() {
    let pages = pages();
    let draw = |field: &Field| pages.fragment("ui/field", field).expect("field");
    let choices = || [Choice::new("a", "A & B"), Choice::new("c", "C")];

    let text = draw(&Field::text("name", "Name").value("\"x\"").hint("Full").error(Some("Enter a name.")));
    assert_eq!(one(&text, "input", "value").as_deref(), Some("\"x\""));
    assert_eq!(one(&text, "input", "aria-describedby").as_deref(), Some("f-name-hint f-name-error"));
    assert_eq!(one(&text, "input", "aria-invalid").as_deref(), Some("true"));
    assert_eq!(one(&text, "label", "for").as_deref(), Some("f-name"));

    let area = draw(&Field::textarea("notes", "Notes").value("\n a\n</textarea>"));
    let area = Html::parse_fragment(&area);
    let area = area.select(&Selector::parse("textarea").expect("selector")).next().expect("textarea");
    assert_eq!(area.text().collect::<String>(), "\n a\n</textarea>", "typed text survives to the letter");

    let select = draw(&Field::select("s", "S", choices()).value("c").blank("None"));
    assert_eq!((count(&select, "option"), count(&select, "option[selected]")), (3, 1));
    assert_eq!(one(&select, "option[selected]", "value").as_deref(), Some("c"));

    let radios = draw(&Field::radios("r", "R", choices()).value("a").required().error(Some("Choose one.")));
    assert_eq!(one(&radios, "#f-r-0[checked]", "value").as_deref(), Some("a"));
    assert_eq!(count(&radios, "fieldset[aria-describedby='f-r-error'] [type=radio][required]"), 2);

    let checks = draw(&Field::checks("k", "K", choices()).values(&["a", "c"]));
    assert_eq!(count(&checks, "[type=checkbox][name=k][checked]:not([required])"), 2);

    let date = draw(&Field::date("d", "Day").value("2026-11-24").min("2026-01-01"));
    assert_eq!(one(&date, "[type=date]", "min").as_deref(), Some("2026-01-01"));
    let file = draw(&Field::file("f", "File").accept(".csv"));
    assert_eq!(one(&file, "[type=file]", "value"), None);
    assert_eq!(count(&draw(&Field::hidden("h", 7)), "[type=hidden][name=h][value='7']"), 1);
}

#[test]
fn every_partial_can_be_drawn_with_what_its_header_asks_for() {
    let pages = pages();
    let errors = ErrorSummary::of([&Field::text("a", "A").error(Some("Enter a."))]);
    let cases = [
        ("ui/icon", json!({"n": "bell"})),
        ("ui/avatar", json!({"initials": "AB"})),
        ("ui/badge", json!({"text": "Active"})),
        ("ui/badge", json!({"text": "Sending", "tone": "live", "n": "lock"})),
        ("ui/stance", json!({"level": "m2"})),
        ("ui/stance-scale", json!({"id": "s", "name": "stance", "legend": "Stance", "level": ""})),
        ("ui/error-summary", json!({"errors": errors})),
        ("ui/error-summary", json!({"errors": null})),
        ("ui/form-end", json!({"submit": "Save"})),
        ("ui/form-end", json!({"submit": "Save", "cancel": "/people"})),
        ("ui/empty-state", json!({"n": "users", "heading": "Nobody yet"})),
        (
            "ui/empty-state",
            json!({"n": "users", "heading": "H", "text": "T", "href": "/imports/new", "action": "Import"}),
        ),
        ("ui/pager", json!(Pager::new(2, 10, 35, |page| format!("?page={page}")))),
        ("ui/pager", json!(Pager::new(1, 10, 0, |page| format!("?page={page}")))),
        (
            "ui/tabs",
            json!({"label": "Objective", "tabs": [Tab { href: "/a".into(), text: "A".into(), count: Some(1200), current: true }]}),
        ),
        (
            "ui/kpi",
            json!(Figure {
                label: "MEPs".into(),
                value: "287".into(),
                of: Some("of 720".into()),
                note: None,
                href: None
            }),
        ),
        ("ui/column", json!(Column::new("Name").sort("?sort=name", Some("descending")).class("num"))),
        ("ui/column", json!(Column::new("Group"))),
        (
            "ui/filter-chip",
            json!(FilterChip { name: "Country".into(), how: "is", value: "Ireland".into(), remove: "/people".into() }),
        ),
        (
            "ui/timeline-item",
            json!(TimelineItem {
                icon: "phone",
                heading: "Call".into(),
                href: None,
                level: Some("p1"),
                when: "Mon".into(),
                body: None,
                foot: None
            }),
        ),
        ("ui/details-list", json!({"rows": [Detail { name: "Phone".into(), value: "+32".into(), href: None }]})),
        ("ui/card-head", json!({"id": "h-a", "heading": "Stance"})),
        ("ui/legend", json!({"stances": [{"level": "p3", "count": 4, "href": null}]})),
    ];
    for (template, data) in cases {
        let html = pages.fragment(template, &data).unwrap_or_else(|error| panic!("{template}: {error}"));
        assert!(!html.contains("{{") && (data["errors"].is_null() || html.contains("Enter a.")), "{template}: {html}");
    }
}

#[test]
fn fragments_with_forms_carry_the_token() {
    let html = pages().fragment_in(&Shell::stranger("tok"), "ui/csrf", &json!({})).expect("fragment");
    assert_eq!(one(&html, "input", "value").as_deref(), Some("tok"));
    assert!(pages().fragment("ui/csrf", &json!({})).is_err(), "a form without its token must not be drawn");
}
