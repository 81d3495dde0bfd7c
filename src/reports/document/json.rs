//! The data of a document as JSON, for other programs:
//!
//! ```json
//! {
//!   "report": "support", "title": "Support count", "client": "…", "objective": "…",
//!   "on": "2026-11-24", "known": "2026-11-24T12:00:00Z", "parameters": { "Venue": "European Parliament" },
//!   "figures": { "floor": { "label": "Floor", "value": 287, "of": "of 361 needed", "note": "Verified support" } },
//!   "texts": [ "…" ],
//!   "sentences": [ { "tone": "warn", "text": "…" } ],
//!   "tables": { "by-group": { "caption": "…", "columns": [ { "key": "group", "text": "Group", "kind": "text" } ],
//!                              "rows": [ { "group": "EPP", "members": 188 } ], "totals": { … } } }
//! }
//! ```
//!
//! Figures and tables are named by keys that stay the same. A value is a text, a whole number, a share in percent, a day
//! (ISO 8601), minutes, or a stance by its code (`p3` … `m3`, `un`); nothing is `null`. Notes are in the document's words and
//! stand in `notes`.

use serde_json::{Map, Value as Json, json};

use super::sheet::Sheet;
use super::{Block, Document, Figure, Table, Value};

pub(super) fn render(document: &Document) -> Result<Vec<u8>, serde_json::Error> {
    let blocks = || document.sections.iter().flat_map(|section| &section.blocks);
    let (mut figures, mut sentences, mut notes, mut texts) = (Map::new(), vec![], vec![], vec![]);
    for block in blocks() {
        match block {
            Block::Figures { figures: some } => {
                figures.extend(some.iter().map(|one| (one.key.clone(), figure(one))));
            }
            Block::Sentence { tone, text } => sentences.push(json!({ "tone": tone, "text": text })),
            Block::Text { paragraphs } => texts.extend(paragraphs.iter().cloned()),
            Block::Notes { notes: some } => notes.extend(some.iter().cloned()),
            Block::Chart(_) | Block::Table(_) => {}
        }
    }
    let tables: Map<_, _> = document.tables().map(|one| (one.key.clone(), table(one))).collect();
    let parameters: Map<_, _> =
        document.parameters.iter().map(|one| (one.name.clone(), Json::from(one.value.clone()))).collect();
    let mut bytes = serde_json::to_vec_pretty(&json!({
        "report": document.kind,
        "title": document.title,
        "client": document.client,
        "objective": document.objective,
        "audience": document.audience,
        "on": document.on,
        "known": document.known,
        "made": document.made,
        "parameters": parameters,
        "figures": figures,
        "texts": texts,
        "sentences": sentences,
        "tables": tables,
        "notes": notes,
    }))?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn figure(figure: &Figure) -> Json {
    json!({ "label": figure.label, "value": plain(&figure.value), "of": figure.of, "note": figure.note })
}

fn table(table: &Table) -> Json {
    let sheet = Sheet::of(table);
    let columns: Vec<_> = sheet
        .columns
        .iter()
        .map(|column| json!({ "key": column.key, "text": column.text, "kind": column.kind }))
        .collect();
    let row = |row: &Vec<Value>| -> Json {
        let fields = sheet.columns.iter().zip(row).map(|(column, value)| (column.key.clone(), plain(value)));
        Json::Object(fields.collect())
    };
    let rows: Vec<_> = sheet.rows.iter().map(row).collect();
    json!({ "caption": table.caption, "columns": columns, "rows": rows, "totals": sheet.totals.as_ref().map(row) })
}

#[expect(clippy::cast_precision_loss, reason = "hundredths of a percent, at most some ten thousand")]
fn plain(value: &Value) -> Json {
    match value {
        Value::Empty => Json::Null,
        Value::Text(text) | Value::Stance(text) => Json::from(text.clone()),
        Value::Number(n) | Value::Duration(n) => Json::from(*n),
        Value::Percent(hundredths) => Json::from(*hundredths as f64 / 100.0),
        Value::Date(date) => Json::from(date.to_string()),
        Value::Parts(_) => Json::from(value.shown()),
    }
}
