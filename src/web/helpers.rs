//! What templates may call: `eq`, `and`, `or`, `not`, `len` and the like come with Handlebars; the rest is here.

use std::sync::Arc;

use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, RenderError, RenderErrorReason,
    ScopedJson,
};
use serde_json::Value;

use super::assets::Assets;
use crate::charts;
use crate::locale::{self, Arg, IDS_WITH_MARKUP};

/// Class, sign and message of each stance, from champion to unknown. Shown, never decided on.
pub const STANCES: [(&str, &str, &str); 8] = [
    ("p3", "+3", "stances-p3"),
    ("p2", "+2", "stances-p2"),
    ("p1", "+1", "stances-p1"),
    ("z0", "0", "stances-z0"),
    ("m1", "−1", "stances-m1"),
    ("m2", "−2", "stances-m2"),
    ("m3", "−3", "stances-m3"),
    ("un", "?", "stances-un"),
];

/// Registers all of them.
pub fn register(registry: &mut Handlebars<'static>, assets: &Arc<Assets>) {
    registry.register_helper("asset", Box::new(asset(Arc::clone(assets))));
    registry.register_helper("icon", Box::new(icon(Arc::clone(assets))));
    registry.register_helper("t", Box::new(Message { holds_markup: false }));
    registry.register_helper("th", Box::new(Message { holds_markup: true }));
    registry.register_helper("locale", Box::new(language));
    registry.register_helper("texts", Box::new(words::texts));
    registry.register_helper("join", Box::new(words::join));
    registry.register_helper("number", Box::new(words::number));
    registry.register_helper("avatar_tone", Box::new(words::avatar_tone));
    registry.register_helper("initials_of", Box::new(words::initials_of));
    registry.register_helper("stance_sign", Box::new(stance_sign));
    registry.register_helper("stance_label", Box::new(stance_label));
    registry.register_helper("glyph", Box::new(glyph));
}

/// Helpers that answer with text, which Handlebars escapes. The macro makes public types without documentation.
mod words {
    use handlebars::handlebars_helper;

    use super::{join_texts, tone};
    use crate::locale::{self, grouped};
    use crate::web::shell;

    handlebars_helper!(join: |list: array, between: str| join_texts(list, between));
    handlebars_helper!(number: |n: i64| grouped(n));
    handlebars_helper!(avatar_tone: |text: str| tone(text).to_string());
    handlebars_helper!(texts: |prefix: str| serde_json::to_string(&locale::texts(prefix)).unwrap_or_default());
    handlebars_helper!(initials_of: |name: str| shell::initials(name));
}

/// `{{t "people-found" n=count}}`: a message, with what is put into it. `{{{th "people-lead-html" href=link}}}`: one that
/// holds markup of ours; what is put into it is escaped.
struct Message {
    holds_markup: bool,
}

impl HelperDef for Message {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        h: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let id = text(h, 0)?;
        if self.holds_markup != id.ends_with(IDS_WITH_MARKUP) {
            return Err(RenderErrorReason::Other(format!("{}: “{id}” is not for this helper", h.name())).into());
        }
        if h.hash().is_empty() {
            return Ok(ScopedJson::Derived(Value::from(locale::said(id))));
        }
        let mut args = Vec::with_capacity(h.hash().len());
        for (name, value) in h.hash() {
            args.push((*name, argument(value.value(), self.holds_markup)));
        }
        Ok(ScopedJson::Derived(Value::from(locale::said_with(id, &args))))
    }
}

fn argument(value: &Value, in_markup: bool) -> Arg<'_> {
    match value {
        Value::Number(n) if n.as_i64().is_some() => n.as_i64().unwrap_or_default().into(),
        Value::String(text) if in_markup => charts::escape(text).into(),
        Value::String(text) => text.as_str().into(),
        Value::Null => "".into(),
        other => other.to_string().into(),
    }
}

trait Call: Fn(&Helper, &Handlebars, &Context, &mut RenderContext, &mut dyn Output) -> HelperResult + Send + Sync {}
impl<F> Call for F where
    F: Fn(&Helper, &Handlebars, &Context, &mut RenderContext, &mut dyn Output) -> HelperResult + Send + Sync
{
}

/// `{{asset "app.css"}}`: the address of an asset.
fn asset(assets: Arc<Assets>) -> impl Call {
    move |h: &Helper, _: &Handlebars, _: &Context, _: &mut RenderContext, out: &mut dyn Output| {
        let name = text(h, 0)?;
        let url = assets.url(name).ok_or_else(|| unknown("asset", name))?;
        Ok(out.write(url)?)
    }
}

/// `{{icon "bell" class="i-sm"}}`: an icon, silent to assistive technology.
fn icon(assets: Arc<Assets>) -> impl Call {
    move |h: &Helper, _: &Handlebars, _: &Context, _: &mut RenderContext, out: &mut dyn Output| {
        let name = text(h, 0)?;
        let body = assets.icon(name).ok_or_else(|| unknown("icon", name))?;
        let class = h.hash_get("class").and_then(|class| class.value().as_str()).unwrap_or_default();
        let gap = if class.is_empty() { "" } else { " " };
        let class = charts::escape(class);
        out.write(&format!(
            r#"<svg class="i{gap}{class}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{body}</svg>"#
        ))?;
        Ok(())
    }
}

/// `{{locale}}`: the language that is spoken, for the `lang` of the page.
fn language(_: &Helper, _: &Handlebars, _: &Context, _: &mut RenderContext, out: &mut dyn Output) -> HelperResult {
    Ok(out.write(locale::current().as_str())?)
}

/// `{{stance_sign "p2"}}`: `+2`.
fn stance_sign(h: &Helper, _: &Handlebars, _: &Context, _: &mut RenderContext, out: &mut dyn Output) -> HelperResult {
    Ok(out.write(stance(h)?.1)?)
}

/// `{{stance_label "p2"}}`: `Supportive`.
fn stance_label(h: &Helper, _: &Handlebars, _: &Context, _: &mut RenderContext, out: &mut dyn Output) -> HelperResult {
    Ok(out.write(&charts::escape(locale::said(stance(h)?.2)))?)
}

/// `{{glyph "p2"}}`: the mark that stands for a stance in a chart.
fn glyph(h: &Helper, _: &Handlebars, _: &Context, _: &mut RenderContext, out: &mut dyn Output) -> HelperResult {
    Ok(out.write(&charts::glyph(stance(h)?.0))?)
}

fn stance(h: &Helper) -> Result<&'static (&'static str, &'static str, &'static str), RenderErrorReason> {
    let class = text(h, 0)?;
    STANCES.iter().find(|stance| stance.0 == class).ok_or_else(|| unknown("stance", class))
}

fn text<'a>(h: &'a Helper, index: usize) -> Result<&'a str, RenderErrorReason> {
    let missing = || RenderErrorReason::Other(format!("{}: text expected as parameter {index}", h.name()));
    h.param(index).and_then(|param| param.value().as_str()).ok_or_else(missing)
}

fn unknown(what: &str, name: &str) -> RenderErrorReason {
    RenderErrorReason::Other(format!("there is no {what} “{name}”"))
}

fn join_texts(list: &[Value], between: &str) -> String {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    list.iter().map(text).collect::<Vec<_>>().join(between)
}

/// One of six colours, always the same for the same text.
fn tone(text: &str) -> char {
    let sum: u32 = text.chars().map(u32::from).fold(7, |sum, c| sum.wrapping_mul(31).wrapping_add(c));
    ['a', 'b', 'c', 'd', 'e', 'f'][(sum % 6) as usize]
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn draw(template: &str, data: &Value) -> Result<String, String> {
        let mut registry = Handlebars::new();
        registry.set_strict_mode(true);
        register(&mut registry, &Arc::new(Assets::load().unwrap()));
        registry.render_template(template, data).map_err(|error| error.to_string())
    }

    #[test]
    fn numbers_and_words_read_as_people_write_them() {
        let people = r#"{{number n}}, {{join list " · "}}"#;
        assert_eq!(draw(people, &json!({"n": 1, "list": ["<a>", 2]})).unwrap(), "1, &lt;a&gt; · 2");
        assert_eq!(draw(people, &json!({"n": 2000, "list": []})).unwrap(), "2,000, ");
    }

    #[test]
    fn a_message_is_escaped_and_so_is_what_is_put_into_one_that_holds_markup() {
        let name = json!({"name": "<b>"});
        assert_eq!(draw(r#"{{t "ui-remove-filter" name=name}}"#, &name).unwrap(), "Remove filter &lt;b&gt;");
        let close = draw(r#"{{{th "accounts-close-html" name=name}}}"#, &name).unwrap();
        assert_eq!(close, r#"Close<span class="sr"> the account of &lt;b&gt;</span>"#);
        for mixed_up in [r#"{{{th "ui-undo"}}}"#, r#"{{t "accounts-close-html" name=name}}"#] {
            assert!(draw(mixed_up, &name).is_err(), "{mixed_up}");
        }
        assert_eq!(draw("{{locale}}", &json!({})).unwrap(), "en");
    }

    #[test]
    fn a_misspelt_name_is_an_error_and_not_a_gap() {
        for template in [r#"{{asset "ap.css"}}"#, r#"{{icon "bel"}}"#, r#"{{stance_label "p4"}}"#, "{{glyph level}}"] {
            assert!(draw(template, &json!({})).is_err(), "{template}");
        }
        assert!(draw("{{number n}}", &json!({})).is_err());
    }

    #[test]
    fn an_icon_is_drawn_in_place() {
        let svg = draw(r#"{{icon "x" class="i-sm"}}"#, &json!({})).unwrap();
        assert!(
            svg.starts_with(r#"<svg class="i i-sm" viewBox="0 0 24 24" aria-hidden="true""#) && svg.ends_with("</svg>")
        );
    }
}
