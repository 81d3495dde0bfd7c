//! Following links from page to page.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use axum::http::StatusCode;

use super::browser::Browser;

/// The route of an address, more or less: its ids and its query left out.
fn shape(path: &str) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let is_id = |part: &str| part.len() >= 32 && part.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
    let parts: Vec<&str> = path.split('/').map(|part| if is_id(part) { "{}" } else { part }).collect();
    let keys: BTreeSet<&str> = query.split('&').filter_map(|pair| pair.split('=').next()).collect();
    format!("{}?{}", parts.join("/"), keys.into_iter().collect::<Vec<_>>().join("&"))
}

/// Every kind of page that links lead to, once.
pub async fn addresses(browser: &mut Browser, most: usize) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let (mut queue, mut found) = (VecDeque::from(["/".to_owned(), "/keys".to_owned(), "/palette".to_owned()]), vec![]);
    while let Some(path) = queue.pop_front() {
        let answer = browser.get(&path).await;
        let is_page = answer.headers.get("content-type").is_some_and(|kind| kind.to_str().unwrap().contains("html"));
        if !is_page || answer.status != StatusCode::OK {
            continue;
        }
        found.push(path);
        if found.len() >= most {
            break;
        }
        for link in answer.attributes("a[href]", "href") {
            let link = link.split('#').next().unwrap_or_default().to_owned();
            let suffix = link.split('?').next().unwrap_or_default().rsplit_once('.').map_or("", |(_, suffix)| suffix);
            if !link.starts_with('/') || matches!(suffix, "csv" | "xlsx" | "pdf" | "json" | "vcf" | "eml" | "xml") {
                continue;
            }
            let times = seen.entry(shape(&link)).or_default();
            if *times == 0 && !queue.contains(&link) && !found.contains(&link) {
                *times += 1;
                queue.push_back(link);
            }
        }
    }
    found
}
