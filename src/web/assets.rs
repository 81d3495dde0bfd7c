//! Style sheet, scripts, fonts and icons, embedded in the binary and served under names that change with
//! their contents, so that a browser may keep them for ever.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRef, Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::{Embed, EmbeddedFile};
use sha2::{Digest, Sha256};

use crate::app::App;

#[derive(Embed)]
#[folder = "assets/"]
struct Files;

/// The style sheets in the order of the cascade; served as one, `app.css`.
const SHEETS: &[&str] = &[
    "tokens.css",
    "css/base.css",
    "css/controls.css",
    "css/forms.css",
    "css/shell.css",
    "css/card.css",
    "css/stance.css",
    "css/table.css",
    "css/find.css",
    "css/log.css",
    "css/walk.css",
    "css/timeline.css",
    "css/campaign.css",
    "css/letters.css",
    "css/charts.css",
    "css/report.css",
    "css/venues.css",
    "css/directory.css",
    "css/print.css",
];

/// What was missing or unreadable among the embedded files.
#[derive(Debug, thiserror::Error)]
pub enum AssetError {
    /// A file that the program counts on is not there.
    #[error("asset {0} is missing")]
    Missing(String),
    /// A text file is not UTF-8.
    #[error("asset {0} is not UTF-8")]
    NotText(String),
}

#[derive(Debug)]
struct Asset {
    bytes: Bytes,
    content_type: &'static str,
}

/// Every asset, by hashed name, and the icons as SVG text.
#[derive(Debug)]
pub struct Assets {
    by_hashed_name: HashMap<String, Asset>,
    urls: HashMap<String, String>,
    icons: HashMap<String, String>,
}

impl Assets {
    /// Reads, hashes and joins the embedded files.
    pub fn load() -> Result<Self, AssetError> {
        let mut assets = Assets { by_hashed_name: HashMap::new(), urls: HashMap::new(), icons: HashMap::new() };
        for name in Files::iter().filter(|name| served(name)) {
            let file = file(&name)?;
            assets.add(&name, file.metadata.sha256_hash(), bytes(file.data));
        }
        let css = assets.style_sheet()?;
        assets.add("app.css", Sha256::digest(&css).into(), css.into());
        assets.icons = icons(&text("icons.svg")?);
        Ok(assets)
    }

    /// The address of an asset, from its plain name: `app.css` → `/assets/app.1a2b3c4d.css`.
    pub fn url(&self, name: &str) -> Option<&str> {
        self.urls.get(name).map(String::as_str)
    }

    /// Contents and type of an asset, from its hashed name without `/assets/`.
    pub fn get(&self, hashed_name: &str) -> Option<(Bytes, &'static str)> {
        self.by_hashed_name.get(hashed_name).map(|asset| (asset.bytes.clone(), asset.content_type))
    }

    /// What stands inside the `<svg>` of an icon, which has the view box `0 0 24 24`.
    pub fn icon(&self, name: &str) -> Option<&str> {
        self.icons.get(name).map(String::as_str)
    }

    fn add(&mut self, name: &str, hash: [u8; 32], bytes: Bytes) {
        let hash = format!("{:02x}{:02x}{:02x}{:02x}", hash[0], hash[1], hash[2], hash[3]);
        let (stem, suffix) = name.rsplit_once('.').unwrap_or((name, ""));
        let hashed = format!("{stem}.{hash}.{suffix}");
        self.urls.insert(name.to_owned(), format!("/assets/{hashed}"));
        self.by_hashed_name.insert(hashed, Asset { bytes, content_type: content_type(suffix) });
    }

    /// All sheets as one; `url(fonts/…)` becomes the font's hashed address.
    fn style_sheet(&self) -> Result<String, AssetError> {
        let mut css = String::new();
        for sheet in SHEETS {
            let sheet = text(sheet)?;
            let mut parts = sheet.split("url(fonts/");
            css.push_str(parts.next().unwrap_or_default());
            for part in parts {
                let (file, rest) = part.split_once(')').unwrap_or((part, ""));
                let name = format!("fonts/{file}");
                let url = self.url(&name).ok_or(AssetError::Missing(name.clone()))?;
                css.push_str("url(");
                css.push_str(url);
                css.push(')');
                css.push_str(rest);
            }
        }
        Ok(css)
    }
}

impl FromRef<App> for Arc<Assets> {
    fn from_ref(app: &App) -> Self {
        app.assets.clone()
    }
}

/// Answers `GET /assets/{*name}`.
pub async fn serve(State(assets): State<Arc<Assets>>, Path(name): Path<String>) -> Response {
    match assets.get(&name) {
        Some((bytes, content_type)) => {
            let forever = "public, max-age=31536000, immutable";
            ([(header::CONTENT_TYPE, content_type), (header::CACHE_CONTROL, forever)], bytes).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Sheets are served joined and icons inside the pages; the rest as it is, licences included.
fn served(name: &str) -> bool {
    !SHEETS.contains(&name) && name != "icons.svg"
}

fn file(name: &str) -> Result<EmbeddedFile, AssetError> {
    Files::get(name).ok_or_else(|| AssetError::Missing(name.to_owned()))
}

/// Where they stand in the program, if they do: what nobody asks for is not even read.
fn bytes(data: Cow<'static, [u8]>) -> Bytes {
    match data {
        Cow::Borrowed(data) => Bytes::from_static(data),
        Cow::Owned(data) => Bytes::from(data),
    }
}

fn text(name: &str) -> Result<String, AssetError> {
    String::from_utf8(file(name)?.data.into_owned()).map_err(|_| AssetError::NotText(name.to_owned()))
}

fn content_type(suffix: &str) -> &'static str {
    match suffix {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The symbols of `icons.svg`, which has one on each line.
fn icons(sprite: &str) -> HashMap<String, String> {
    let symbol = |line: &str| {
        let (name, rest) = line.strip_prefix("<symbol id=\"")?.split_once('"')?;
        let (_, body) = rest.split_once('>')?;
        Some((name.to_owned(), body.strip_suffix("</symbol>")?.to_owned()))
    };
    sprite.lines().filter_map(symbol).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_asset_is_found_under_a_name_that_carries_its_hash() {
        let assets = Assets::load().unwrap();
        for name in ["app.css", "app.js", "favicon.svg", "vendor/htmx.min.js", "fonts/OFL.txt", "vendor/NOTICE.md"] {
            let url = assets.url(name).unwrap_or_else(|| panic!("{name} has an address"));
            let (bytes, content_type) = assets.get(url.strip_prefix("/assets/").unwrap()).unwrap();
            assert!(!bytes.is_empty() && content_type != "application/octet-stream", "{name} is {content_type}");
            assert!(assets.get(name).is_none(), "{name} must not be served under its plain name");
        }
    }

    #[test]
    fn the_style_sheet_holds_every_file_and_only_addresses_that_are_served() {
        let assets = Assets::load().unwrap();
        for name in Files::iter().filter(|name| name.ends_with(".css")) {
            assert!(SHEETS.contains(&name.as_ref()), "{name} is in no place of the cascade");
        }
        let css = assets.style_sheet().unwrap();
        assert_eq!(css.matches("url(").count(), 4, "the four font files");
        for url in css.split("url(").skip(1) {
            let name = url.split(')').next().unwrap().strip_prefix("/assets/").unwrap();
            assert_eq!(assets.get(name).unwrap().1, "font/woff2");
        }
    }

    #[test]
    fn every_symbol_of_the_sprite_is_an_icon() {
        let sprite = text("icons.svg").unwrap();
        let assets = Assets::load().unwrap();
        assert_eq!(assets.icons.len(), sprite.matches("<symbol ").count());
        assert!(assets.icon("bell").unwrap().starts_with("<path "));
    }
}
