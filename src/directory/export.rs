//! Lists of people as files: every row of a filter, not a page of it. The directory is shared; of what is a client's, only
//! who looks after them is in these files, where the list shows the work on an objective that the reader may see.
//!
//! CSV is UTF-8 with a byte order mark, without which Excel takes it for the old code page of the machine; commas and
//! quotes as in RFC 4180. A cell that begins like a formula gets an apostrophe, unless it is a number. In a workbook every
//! cell has its type, so that nothing is taken for a formula there.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use rust_xlsxwriter::{Format as Style, Workbook, XlsxError};

use super::records::PersonRecord;
use super::store::{changes, export as store, search};
use super::{Classification, ContactKind, PeopleFilter, PersonId, Role, Standing, areas, tags, work};
use crate::db::{self, Ex};
use crate::text::harmless_cell;

/// Rows that are read at once.
const PIECE: usize = 500;

crate::text_enum! {
    /// A kind of file.
    pub enum Format {
        /// Comma-separated values.
        Csv = "csv",
        /// An Excel workbook.
        Xlsx = "xlsx",
    }
}

impl Format {
    /// What a browser is told.
    pub fn content_type(self) -> &'static str {
        match self {
            Format::Csv => "text/csv; charset=utf-8",
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The database said no.
    #[error(transparent)]
    Db(#[from] db::Error),
    /// Never for lack of room.
    #[error(transparent)]
    Csv(#[from] csv::Error),
    /// A workbook has at most 1,048,576 rows.
    #[error(transparent)]
    Xlsx(#[from] XlsxError),
}

/// What a file says of itself: on the sheet "About this list" of a workbook. A CSV file says nothing of itself.
#[derive(Clone, Debug)]
pub struct About {
    /// What the list was narrowed down by: name and value.
    pub filters: Vec<(String, String)>,
    /// Who made it.
    pub by: String,
    /// When.
    pub made_at: DateTime<Utc>,
}

/// The columns, with their widths in a workbook.
const COLUMNS: [(&str, f64); 20] = [
    ("Name", 28.0),
    ("Title", 8.0),
    ("Given name", 16.0),
    ("Family name", 18.0),
    ("Gender", 8.0),
    ("Language", 9.0),
    ("Nationality", 11.0),
    ("Political group", 14.0),
    ("National party", 18.0),
    ("Country", 9.0),
    ("Committees", 26.0),
    ("Office", 34.0),
    ("Tags", 18.0),
    ("E-mail", 32.0),
    ("E-mail not to be used", 32.0),
    ("Phone", 18.0),
    ("Web", 26.0),
    ("European Parliament number", 14.0),
    ("Wikidata", 12.0),
    ("Last change", 12.0),
];

/// The column of a list that shows the work on an objective: who looks after them for its client.
const OWNER: (&str, f64) = ("Owner", 22.0);

/// The columns of a filter.
fn columns(filter: &PeopleFilter) -> Vec<(&'static str, f64)> {
    COLUMNS.into_iter().chain(filter.work.as_ref().map(|_| OWNER)).collect()
}

/// A cell with its type.
#[derive(Clone, Debug, PartialEq)]
enum Cell {
    Text(String),
    Date(NaiveDate),
}

/// Every person of a filter as a file, in the order of the list.
///
/// # Errors
/// [`ExportError`].
pub async fn people(
    ex: impl Into<Ex<'_>>,
    filter: &PeopleFilter,
    format: Format,
    about: &About,
) -> Result<Vec<u8>, ExportError> {
    let mut ex = ex.into();
    let columns = columns(filter);
    let mut sheet = Sheet::new(format, &columns)?;
    let mut count = 0;
    let mut page = PeopleFilter { page: 1, per: i64::try_from(PIECE).unwrap_or(i64::MAX), ..filter.clone() };
    loop {
        let (_, listed) = super::people(ex.again(), &page).await?;
        let ids: Vec<_> = listed.iter().map(|row| row.id).collect();
        sheet.add(rows(ex.again(), &ids, filter).await?)?;
        count += ids.len();
        page.page += 1;
        if ids.len() < PIECE {
            break;
        }
    }
    sheet.finish(filter.on, columns.len(), count, about)
}

async fn rows(mut ex: Ex<'_>, ids: &[PersonId], filter: &PeopleFilter) -> db::Result<Vec<Vec<Cell>>> {
    let uuids: Vec<_> = ids.iter().map(|id| id.0).collect();
    let people = changes::fetch::<PersonRecord>(ex.again(), &uuids).await?;
    let mut people: HashMap<PersonId, PersonRecord> = people.into_iter().map(|row| (row.id, row)).collect();
    let mut known = HashMap::<PersonId, Known>::new();
    for held in search::held(ex.again(), ids, filter.on).await? {
        known.entry(held.person_id).or_default().held.push(held);
    }
    for (id, kind, value, standing, _) in store::contact_details(ex.again(), ids).await? {
        known.entry(id).or_default().contact_details.push((kind, value, standing));
    }
    for (id, scheme, value) in store::identifiers(ex.again(), ids).await? {
        known.entry(id).or_default().identifiers.push((scheme, value));
    }
    for (id, tags) in tags::of_people(ex.again(), ids).await? {
        known.entry(id).or_default().tags = tags.into_iter().map(|(_, name)| name).collect();
    }
    let mut worked = match &filter.work {
        Some(asked) => Some(work::of_people(ex, asked, ids).await?),
        None => None,
    };
    let row = |id: &PersonId| {
        let mut cells = row(people.remove(id)?, &known.remove(id).unwrap_or_default());
        if let Some(worked) = &mut worked {
            cells.push(Cell::Text(worked.remove(id).and_then(|worked| worked.owner).unwrap_or_default()));
        }
        Some(cells)
    };
    Ok(ids.iter().filter_map(row).collect())
}

/// What else is known of a person.
#[derive(Default)]
struct Known {
    held: Vec<search::HeldRow>,
    contact_details: Vec<(ContactKind, String, Standing)>,
    identifiers: Vec<(String, String)>,
    tags: Vec<String>,
}

impl Known {
    fn code_in(&self, kind: Classification) -> String {
        self.held
            .iter()
            .find(|held| held.classification == kind)
            .map_or_else(String::new, |held| held.short_name.clone())
    }

    fn committees(&self) -> String {
        let committees = self.held.iter().filter(|held| is_committee(held.classification));
        let shown = |held: &search::HeldRow| match held.role {
            Role::Member => held.short_name.clone(),
            role => format!("{} ({})", held.short_name, role.label().to_lowercase()),
        };
        let mut committees: Vec<_> = committees.map(shown).collect();
        committees.sort_unstable();
        committees.join("; ")
    }

    /// Whatever is not a seat in the European Parliament.
    fn offices(&self) -> String {
        let is_office = |held: &&search::HeldRow| {
            !held.is_mandate()
                && !is_committee(held.classification)
                && !matches!(held.classification, Classification::PoliticalGroup | Classification::NationalParty)
        };
        let shown = |held: &search::HeldRow| {
            let role = held.label.clone().or(held.post.clone()).unwrap_or_else(|| held.role.label().to_owned());
            format!("{role}, {}", held.organization)
        };
        self.held.iter().filter(is_office).map(shown).collect::<Vec<_>>().join("; ")
    }

    fn values(&self, kind: ContactKind, wanted: impl Fn(Standing) -> bool, is_told: bool) -> String {
        let chosen = self.contact_details.iter().filter(|(other, _, standing)| *other == kind && wanted(*standing));
        let shown = |(_, value, standing): &(ContactKind, String, Standing)| {
            if is_told { format!("{value} ({})", standing.label().to_lowercase()) } else { value.clone() }
        };
        chosen.map(shown).collect::<Vec<_>>().join("; ")
    }

    fn identifier(&self, scheme: &str) -> String {
        self.identifiers.iter().find(|(other, _)| other == scheme).map_or_else(String::new, |(_, value)| value.clone())
    }
}

fn is_committee(kind: Classification) -> bool {
    matches!(kind, Classification::Committee | Classification::Subcommittee)
}

fn row(person: PersonRecord, known: &Known) -> Vec<Cell> {
    let area = |code: Option<&str>| {
        code.map_or_else(String::new, |code| areas::by_code(code).map_or(code, |area| area.shown).to_owned())
    };
    let usable = |standing| standing == Standing::Usable;
    let country = known.held.iter().find(|held| held.is_mandate()).and_then(|held| held.area_code.as_deref());
    let texts = [
        person.name,
        person.honorific_prefix.unwrap_or_default(),
        person.given_name,
        person.family_name,
        person.gender.map(|gender| gender.to_string()).unwrap_or_default(),
        person.language.unwrap_or_default(),
        area(person.nationality.as_deref()),
        known.code_in(Classification::PoliticalGroup),
        known.code_in(Classification::NationalParty),
        area(country),
        known.committees(),
        known.offices(),
        known.tags.join("; "),
        known.values(ContactKind::Email, usable, false),
        known.values(ContactKind::Email, |standing| !usable(standing), true),
        known.values(ContactKind::Phone, usable, false),
        known.values(ContactKind::Web, usable, false),
        known.identifier(super::EUROPARL),
        known.identifier("wikidata"),
    ];
    texts.map(Cell::Text).into_iter().chain([Cell::Date(person.updated_at.date_naive())]).collect()
}

/// A file that is being written.
enum Sheet {
    Csv(Box<csv::Writer<Vec<u8>>>),
    Xlsx(Box<Workbook>, u32),
}

impl Sheet {
    fn new(format: Format, columns: &[(&'static str, f64)]) -> Result<Sheet, ExportError> {
        Ok(match format {
            Format::Csv => {
                let mut out = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
                out.write_record(columns.iter().map(|(name, _)| name))?;
                Sheet::Csv(Box::new(out))
            }
            Format::Xlsx => {
                let mut book = Workbook::new();
                let sheet = book.add_worksheet();
                sheet.set_name("People")?.set_freeze_panes(1, 1)?;
                let bold = Style::new().set_bold();
                for (at, (name, width)) in (0..).zip(columns) {
                    sheet.write_string_with_format(0, at, *name, &bold)?.set_column_width(at, *width)?;
                }
                Sheet::Xlsx(Box::new(book), 1)
            }
        })
    }

    fn add(&mut self, rows: Vec<Vec<Cell>>) -> Result<(), ExportError> {
        match self {
            Sheet::Csv(out) => {
                for row in rows {
                    out.write_record(row.into_iter().map(|cell| match cell {
                        Cell::Text(text) => harmless_cell(&text),
                        Cell::Date(date) => date.to_string(),
                    }))?;
                }
            }
            Sheet::Xlsx(book, next) => {
                let date_style = Style::new().set_num_format("yyyy-mm-dd");
                let sheet = book.worksheet_from_index(0)?;
                for row in rows {
                    for (at, cell) in (0..).zip(row) {
                        match cell {
                            Cell::Text(text) if text.is_empty() => {}
                            Cell::Text(text) => {
                                sheet.write_string(*next, at, shortened(text))?;
                            }
                            Cell::Date(date) => {
                                sheet.write_datetime_with_format(*next, at, serial(date)?, &date_style)?;
                            }
                        }
                    }
                    *next += 1;
                }
            }
        }
        Ok(())
    }

    fn finish(self, on: NaiveDate, columns: usize, count: usize, about: &About) -> Result<Vec<u8>, ExportError> {
        match self {
            Sheet::Csv(out) => out.into_inner().map_err(|error| csv::Error::from(error.into_error()).into()),
            Sheet::Xlsx(mut book, next) => {
                let last = u16::try_from(columns.saturating_sub(1)).unwrap_or(u16::MAX);
                book.worksheet_from_index(0)?.autofilter(0, 0, next.saturating_sub(1), last)?;
                tell(&mut book, on, count, about)?;
                Ok(book.save_to_buffer()?)
            }
        }
    }
}

/// The sheet that says what the list is.
fn tell(book: &mut Workbook, on: NaiveDate, count: usize, about: &About) -> Result<(), ExportError> {
    let (bold, date) = (Style::new().set_bold(), Style::new().set_num_format("yyyy-mm-dd"));
    let sheet = book.add_worksheet();
    sheet.set_name("About this list")?.set_column_width(0, 24)?.set_column_width(1, 70)?;
    sheet.write_string_with_format(0, 0, "People from Focal", &bold)?;
    sheet.write_string(1, 0, "People")?.write_number(1, 1, f64::from(u32::try_from(count).unwrap_or(u32::MAX)))?;
    sheet.write_string(2, 0, "As of")?.write_datetime_with_format(2, 1, serial(on)?, &date)?;
    sheet.write_string(3, 0, "Made")?.write_string(3, 1, about.made_at.format("%Y-%m-%d %H:%M UTC").to_string())?;
    sheet.write_string(4, 0, "By")?.write_string(4, 1, shortened(about.by.clone()))?;
    sheet.write_string(5, 0, "Addresses")?;
    sheet.write_string(5, 1, "Those that bounced or whose holder objected stand apart and must not be written to.")?;
    sheet.write_string_with_format(7, 0, "Filters", &bold)?;
    if about.filters.is_empty() {
        sheet.write_string(8, 0, "None: everybody")?;
    }
    for (at, (name, value)) in (8..).zip(&about.filters) {
        sheet.write_string(at, 0, shortened(name.clone()))?.write_string(at, 1, shortened(value.clone()))?;
    }
    Ok(())
}

/// A workbook counts days from 1900.
fn serial(date: NaiveDate) -> Result<rust_xlsxwriter::ExcelDateTime, XlsxError> {
    rust_xlsxwriter::ExcelDateTime::parse_from_str(&date.to_string())
}

/// A cell of a workbook holds 32,767 characters.
fn shortened(text: String) -> String {
    if text.chars().count() <= 32_767 { text } else { text.chars().take(32_767).collect() }
}
