//! Every page can be drawn, and keeps what the Content-Security-Policy and the readers ask of it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use focal::web::assets::Assets;
use focal::web::pages::{Pages, Sample};
use scraper::{ElementRef, Html, Selector};

fn pages() -> Pages {
    Pages::load(&Arc::new(Assets::load().expect("assets"))).expect("templates")
}

/// Pages, as opposed to the frame, partials and the pieces that begin with `_`.
fn is_page(name: &str) -> bool {
    let piece = name.rsplit('/').next().is_some_and(|file| file.starts_with('_'));
    name != "layout" && !name.starts_with("ui/") && !piece
}

fn drawn(samples: Vec<Sample>) -> Vec<(&'static str, String)> {
    let draw = |sample: Sample| {
        let html = sample.html.unwrap_or_else(|error| panic!("{}: {error}", sample.template));
        (sample.template, html)
    };
    samples.into_iter().map(draw).collect()
}

fn elements<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).expect("selector")).collect()
}

#[test]
fn every_page_template_has_one_sample() {
    let pages = pages();
    let mut samples: BTreeMap<&str, usize> = BTreeMap::new();
    for sample in focal::web::samples(&pages) {
        *samples.entry(sample.template).or_default() += 1;
    }
    let templates = pages.templates();
    let wanted: BTreeMap<&str, usize> =
        templates.into_iter().filter(|name| is_page(name)).map(|name| (name, 1)).collect();
    assert_eq!(samples, wanted, "left: samples of focal::web::samples(), right: page templates");
}

#[test]
fn every_sample_can_be_drawn_and_has_a_frame() {
    for (template, html) in drawn(focal::web::samples(&pages())) {
        let page = Html::parse_document(&html);
        let title = elements(&page, "title")[0].text().collect::<String>();
        assert!(title.ends_with(" · Focal") && title.len() > " · Focal".len(), "{template}: title {title:?}");
        assert_eq!(elements(&page, "main#main").len(), 1, "{template}: one main");
        assert_eq!(elements(&page, "h1").len(), 1, "{template}: one h1");
    }
}

#[test]
fn pages_hold_no_inline_style_or_script() {
    for (template, html) in drawn(focal::web::samples(&pages())) {
        let page = Html::parse_document(&html);
        assert!(elements(&page, "style").is_empty(), "{template}: <style>");
        for script in elements(&page, "script") {
            assert!(script.text().all(|text| text.trim().is_empty()), "{template}: script with a body");
        }
        for element in elements(&page, "*") {
            for (name, value) in element.value().attrs() {
                let inline = name == "style" || name.starts_with("on") || name.starts_with("hx-on");
                assert!(!inline, "{template}: <{} {name}=…>", element.value().name());
                assert!(!value.trim_start().starts_with("javascript:"), "{template}: {name}={value}");
            }
        }
    }
}

#[test]
fn ids_are_unique_and_what_refers_to_one_finds_it() {
    for (template, html) in drawn(focal::web::samples(&pages())) {
        let page = Html::parse_document(&html);
        let mut ids = BTreeSet::new();
        for element in elements(&page, "[id]") {
            let id = element.value().id().expect("id");
            assert!(ids.insert(id), "{template}: id {id} twice");
        }
        for attribute in ["for", "aria-labelledby", "aria-describedby", "aria-controls"] {
            for element in elements(&page, &format!("[{attribute}]")) {
                for id in element.attr(attribute).unwrap_or_default().split_whitespace() {
                    assert!(ids.contains(id), "{template}: {attribute}={id} leads nowhere");
                }
            }
        }
    }
}

#[test]
fn every_control_has_a_name_and_every_post_carries_the_token() {
    for (template, html) in drawn(focal::web::samples(&pages())) {
        let page = Html::parse_document(&html);
        for form in elements(&page, "form[method=post]") {
            // The one form that may come from anywhere: see `Routes::open_post`.
            let expected = usize::from(template != "unsubscribing/show" || form.attr("action").is_some());
            let token = form.select(&Selector::parse("input[name=csrf]").expect("selector")).count();
            assert_eq!(token, expected, "{template}: form to {:?} and its token", form.attr("action"));
        }
        let labelled: BTreeSet<&str> =
            elements(&page, "label[for]").iter().filter_map(|label| label.attr("for")).collect();
        for control in elements(&page, "input:not([type=hidden]), select, textarea") {
            let named = control.attr("aria-label").is_some()
                || control.attr("aria-labelledby").is_some()
                || control.attr("id").is_some_and(|id| labelled.contains(id))
                || control.ancestors().filter_map(ElementRef::wrap).any(|parent| parent.value().name() == "label");
            assert!(named, "{template}: {} has no label", control.html());
        }
        for button in elements(&page, "a, button") {
            let hidden = button.attr("aria-hidden") == Some("true");
            let named = button.attr("aria-label").is_some() || button.text().any(|text| !text.trim().is_empty());
            assert!(hidden || named, "{template}: {} has no name", button.html());
        }
    }
}
