//! A table as files have it: every column with one simple value per row, bars spread out into a column per part.

use super::build::named;
use super::{Column, ColumnKind, Row, Table, Value};

/// A column of a file.
pub(super) struct SheetColumn {
    /// Its name in data: `stances_champion`.
    pub key: String,
    /// Its head: "Champion".
    pub text: String,
    /// What its cells hold; never a bar.
    pub kind: ColumnKind,
}

/// A table, spread out.
pub(super) struct Sheet {
    pub columns: Vec<SheetColumn>,
    pub rows: Vec<Vec<Value>>,
    pub totals: Option<Vec<Value>>,
    /// Where the cells of the rows and of the last line lead, in the same places.
    pub links: Vec<Vec<Option<String>>>,
}

impl Sheet {
    pub(super) fn of(table: &Table) -> Sheet {
        let labels: Vec<Vec<Label>> = (0..table.columns.len()).map(|at| part_labels(table, at)).collect();
        let mut columns = vec![];
        for (column, labels) in table.columns.iter().zip(&labels) {
            columns.extend(spread(column, labels));
        }
        let row = |row: &Row| flat(table, row, &labels);
        let links = table.rows.iter().chain(&table.totals).map(|row| links(table, row, &labels)).collect();
        Sheet { links, columns, rows: table.rows.iter().map(row).collect(), totals: table.totals.as_ref().map(row) }
    }
}

/// What the parts of a bar column are called.
struct Label {
    key: String,
    text: String,
}

/// The labels of the parts of a bar column, in the order in which they first appear.
fn part_labels(table: &Table, at: usize) -> Vec<Label> {
    let mut labels: Vec<Label> = vec![];
    if table.columns[at].kind != ColumnKind::Bar {
        return labels;
    }
    for row in table.rows.iter().chain(&table.totals) {
        let Some(Value::Parts(parts)) = row.cells.get(at).map(|cell| &cell.value) else { continue };
        for part in parts {
            if labels.iter().all(|label| label.text != part.label) {
                let key = part.key.clone().unwrap_or_else(|| named(&part.label));
                labels.push(Label { key, text: part.label.clone() });
            }
        }
    }
    labels
}

fn spread(column: &Column, labels: &[Label]) -> Vec<SheetColumn> {
    if column.kind != ColumnKind::Bar {
        let (key, text) = (column.key.clone(), column.text.clone());
        return vec![SheetColumn { key, text, kind: column.kind }];
    }
    let part = |label: &Label| SheetColumn {
        key: format!("{}_{}", column.key, label.key),
        text: label.text.clone(),
        kind: ColumnKind::Number,
    };
    labels.iter().map(part).collect()
}

fn flat(table: &Table, row: &Row, labels: &[Vec<Label>]) -> Vec<Value> {
    let mut values = vec![];
    for (at, column) in table.columns.iter().enumerate() {
        let value = row.cells.get(at).map_or(Value::Empty, |cell| cell.value.clone());
        match (column.kind, value) {
            (ColumnKind::Bar, Value::Parts(parts)) => values.extend(labels[at].iter().map(|label| {
                let count = parts.iter().filter(|part| part.label == label.text).map(|part| part.count).sum();
                Value::Number(count)
            })),
            (ColumnKind::Bar, _) => values.extend(labels[at].iter().map(|_| Value::Empty)),
            (_, value) => values.push(value),
        }
    }
    values
}

/// Where the values of [`flat`] lead; the parts of a bar lead nowhere.
fn links(table: &Table, row: &Row, labels: &[Vec<Label>]) -> Vec<Option<String>> {
    let mut links = vec![];
    for (at, column) in table.columns.iter().enumerate() {
        match column.kind {
            ColumnKind::Bar => links.extend(labels[at].iter().map(|_| None)),
            _ => links.push(row.cells.get(at).and_then(|cell| cell.href.clone())),
        }
    }
    links
}
