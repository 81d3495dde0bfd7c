//! Pages: view structs and the templates that draw them.
//!
//! A view struct implements [`Page`]; its template is written as `{{#> layout}}…{{/layout}}` and sees the
//! struct's fields, and `shell`, `title` and `crumbs`; see `templates.rs` for what becomes of it. The registry is strict: a
//! misspelt name is an error, and the test in `tests/rules/templates.rs` draws every template with its sample.

use std::collections::HashSet;
use std::sync::Arc;

use handlebars::{Context, Handlebars};
use serde::Serialize;
use serde_json::{Map, Value};

use super::assets::Assets;
use super::drawn::{Drawn, Key};
use super::shell::Shell;
use super::templates::Template;
use super::{helpers, templates};

pub use super::drawn::Markup;

/// The template of the frame, which needs what [`Pages::full`] gives it.
const FRAME: &str = "layout";

/// Stands in a view for a secret that is another each time the page is asked for, so that the view itself stays the same.
/// Nobody types it: its first and last character are in the private use area of Unicode.
pub const FRESH: &str = "\u{f8ff}fresh\u{f8ff}";

/// Why a page could not be drawn. All of them are mistakes of ours.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// A template file is missing or not UTF-8.
    #[error("template {0} cannot be read")]
    Unreadable(String),
    /// A template does not parse.
    #[error(transparent)]
    Template(#[from] Box<handlebars::TemplateError>),
    /// A template asks for something that is not there.
    #[error(transparent)]
    Render(#[from] Box<handlebars::RenderError>),
    /// A view struct cannot be written as JSON.
    #[error(transparent)]
    Serialize(#[from] serde_json::Error),
    /// A view struct is not a struct with named fields.
    #[error("the view of {0} has no named fields")]
    NotFields(String),
    /// A view struct has a field that the frame needs.
    #[error("the view of {template} has a field “{field}”, which belongs to the frame")]
    Reserved {
        /// The page's template.
        template: String,
        /// The field's name.
        field: String,
    },
}

/// A step of the trail above a page; the last one is the page itself and leads nowhere.
#[derive(Clone, Debug, Serialize)]
pub struct Crumb {
    /// Where it leads.
    pub href: Option<String>,
    /// What it says.
    pub text: String,
}

impl Crumb {
    /// A step that leads back.
    pub fn link(href: impl Into<String>, text: impl Into<String>) -> Self {
        Crumb { href: Some(href.into()), text: text.into() }
    }

    /// The page itself.
    pub fn here(text: impl Into<String>) -> Self {
        Crumb { href: None, text: text.into() }
    }
}

/// What a page shows. Fields may not be named `shell` or `crumbs`; a field `title` must equal [`Page::title`].
pub trait Page: Serialize {
    /// The template's path below `templates/`, without suffix.
    const TEMPLATE: &'static str;

    /// The page's title, without the product's name.
    fn title(&self) -> String;

    /// The trail; empty shows the title alone.
    fn crumbs(&self) -> Vec<Crumb> {
        Vec::new()
    }

    /// What stands above every printed page: left, right. The title and the product unless a page says otherwise.
    fn running_head(&self) -> (String, String) {
        (self.title(), "Focal".to_owned())
    }

    /// A made-up page that shows as many branches of the template as it can.
    fn sample() -> Self
    where
        Self: Sized;
}

/// What a page is drawn with, besides its view.
#[derive(Serialize)]
struct Frame<'a> {
    shell: &'a Shell,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    crumbs: Option<Vec<Crumb>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    running_head: Option<[String; 2]>,
}

/// Every template but those of letters, ready to draw.
#[derive(Debug)]
pub struct Pages {
    registry: Handlebars<'static>,
    /// The templates that are pages.
    framed: HashSet<String>,
    drawn: Drawn,
}

impl Pages {
    /// Parses the embedded templates, which is most of what a start takes: on every core.
    pub fn load(assets: &Arc<Assets>) -> Result<Self, PageError> {
        let templates = templates::all()?;
        let framed = templates.iter().filter(|template| template.is_framed).map(|template| template.name.clone());
        let framed = framed.collect();
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let mut parts = templates.chunks(templates.len().div_ceil(cores).max(1));
        let own = parts.next().unwrap_or_default();
        let mut registry = std::thread::scope(|threads| {
            let others: Vec<_> = parts.map(|part| threads.spawn(|| parsed(part))).collect();
            let mut registry = parsed(own)?;
            for other in others {
                let other = other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
                for (name, template) in other.get_templates() {
                    registry.register_template(name, template.clone());
                }
            }
            Ok::<_, PageError>(registry)
        })?;
        registry.set_strict_mode(true);
        helpers::register(&mut registry, assets);
        Ok(Pages { registry, framed, drawn: Drawn::default() })
    }

    /// The names of all templates, in order.
    pub fn templates(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.registry.get_templates().keys().map(String::as_str).collect();
        names.sort_unstable();
        names
    }

    /// A whole page in its frame.
    pub fn full<P: Page>(&self, shell: &Shell, page: &P) -> Result<Markup, PageError> {
        let title = page.title();
        let (left, right) = page.running_head();
        let mut crumbs = page.crumbs();
        if crumbs.is_empty() {
            crumbs.push(Crumb::here(title.clone()));
        }
        let frame = Frame { shell, title: Some(title), crumbs: Some(crumbs), running_head: Some([left, right]) };
        self.drawn_in(&frame, P::TEMPLATE, page)
    }

    /// A piece of a page, drawn with `data` alone; what it contains may not use `@root.shell`.
    pub fn fragment(&self, template: &str, data: &impl Serialize) -> Result<String, PageError> {
        Ok(self.registry.render(template, data).map_err(Box::new)?)
    }

    /// A piece of a page that holds forms: `data`'s fields, and `shell` for their token.
    pub fn fragment_in(&self, shell: &Shell, template: &str, data: &impl Serialize) -> Result<Markup, PageError> {
        self.drawn_in(&Frame { shell, title: None, crumbs: None, running_head: None }, template, data)
    }

    fn drawn_in(&self, frame: &Frame<'_>, template: &str, view: &impl Serialize) -> Result<Markup, PageError> {
        let key = Key::of(template, &(frame, view))?;
        let draw = || self.draw(template, serde_json::to_value(view)?, serde_json::to_value(frame)?);
        Ok(self.drawn.or_draw(key, draw)?.sent())
    }

    fn draw(&self, template: &str, view: Value, frame: Value) -> Result<String, PageError> {
        let (Value::Object(mut context), Value::Object(frame)) = (view, frame) else {
            return Err(PageError::NotFields(template.to_owned()));
        };
        let fields: Vec<String> = frame.keys().cloned().collect();
        for (field, value) in frame {
            if context.get(&field).is_some_and(|already| *already != value) {
                return Err(PageError::Reserved { template: template.to_owned(), field });
            }
            context.insert(field, value);
        }
        let mut context = Context::from(Value::Object(context));
        let drawn = self.registry.render_with_context(template, &context).map_err(Box::new)?;
        if !self.framed.contains(template) {
            return Ok(drawn);
        }
        let mut around = Map::from_iter([("page".to_owned(), Value::String(drawn))]);
        for field in fields {
            let value = context.data_mut().get_mut(&field).map(Value::take);
            around.insert(field, value.unwrap_or_default());
        }
        Ok(self.registry.render_with_context(FRAME, &Context::from(Value::Object(around))).map_err(Box::new)?)
    }
}

/// A registry with these templates.
fn parsed(templates: &[Template]) -> Result<Handlebars<'static>, PageError> {
    let mut registry = Handlebars::new();
    // Else a partial on a line of its own indents what it shows: a text of several lines would grow at each save.
    registry.set_prevent_indent(true);
    for Template { name, text, .. } in templates {
        registry.register_template_string(name, text).map_err(Box::new)?;
    }
    Ok(registry)
}

/// A page drawn with its sample.
#[derive(Debug)]
pub struct Sample {
    /// The page's template.
    pub template: &'static str,
    /// What it looks like, or why it does not.
    pub html: Result<String, PageError>,
}

/// Draws a page's sample, signed in.
pub fn sample<P: Page>(pages: &Pages) -> Sample {
    Sample { template: P::TEMPLATE, html: pages.full(&Shell::sample(), &P::sample()).map(|html| html.to_string()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::shell::ErrorPage;

    fn pages() -> Pages {
        Pages::load(&Arc::new(Assets::load().unwrap())).unwrap()
    }

    #[test]
    fn what_was_typed_is_never_markup() {
        let page = ErrorPage { heading: "<b>\"&".into(), ..ErrorPage::sample() };
        let html = pages().full(&Shell::stranger("t"), &page).unwrap();
        assert!(html.contains("<title>&lt;b&gt;&quot;&amp;") && !html.contains("<b>\""), "{html}");
    }

    #[test]
    fn a_secret_is_another_on_each_page_from_the_same_view() {
        let (pages, page) = (pages(), ErrorPage { heading: FRESH.into(), ..ErrorPage::sample() });
        let [one, other] = [(); 2].map(|()| pages.full(&Shell::stranger("t"), &page).unwrap());
        assert!(one != other && one.len() == other.len() && !one.contains(FRESH), "{one}");
    }

    #[test]
    fn a_view_that_would_hide_the_frame_is_refused() {
        #[derive(Serialize)]
        struct Greedy {
            shell: i64,
        }
        impl Page for Greedy {
            const TEMPLATE: &'static str = "web/error";
            fn title(&self) -> String {
                "Greedy".into()
            }
            fn sample() -> Self {
                Greedy { shell: 1 }
            }
        }
        let refused = pages().full(&Shell::stranger("t"), &Greedy::sample());
        assert!(matches!(refused, Err(PageError::Reserved { field, .. }) if field == "shell"));
    }
}
