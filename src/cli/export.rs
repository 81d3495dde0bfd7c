//! `focal export`: lists of the directory as files.

use std::path::PathBuf;

use anyhow::Context;
use chrono::NaiveDate;
use clap::{Args, Subcommand};

use crate::app::App;
use crate::directory::export::{self, About, Format};
use crate::directory::outgoing;
use crate::directory::{Classification, PeopleFilter, Reach, Role};
use crate::imports::cards::cards;

/// `focal export …`
#[derive(Debug, Subcommand)]
pub enum Export {
    /// People of the directory, all or as narrowed down; several values of one filter are alternatives
    People(Box<People>),
}

/// `focal export people …`
#[derive(Args, Debug)]
pub struct People {
    /// csv, xlsx, vcard or popolo
    #[arg(long)]
    format: File,
    /// Where to write it
    #[arg(long, short, value_name = "FILE")]
    output: PathBuf,
    /// Words of names, bodies, roles, countries; all must be found
    #[arg(long, default_value = "")]
    search: String,
    /// Code of a political group
    #[arg(long)]
    group: Vec<String>,
    /// Country of mandate, by code or name
    #[arg(long)]
    country: Vec<String>,
    /// Code of a committee; substitutes count
    #[arg(long)]
    committee: Vec<String>,
    /// member, substitute, chair, vice-chair, head, deputy, official or observer
    #[arg(long)]
    role: Vec<Role>,
    /// Code of a national party
    #[arg(long)]
    party: Vec<String>,
    /// A tag
    #[arg(long)]
    tag: Vec<String>,
    /// Kind of body: directorate-general, cabinet, ngo, …
    #[arg(long)]
    classification: Vec<Classification>,
    /// Nationality, by code or name
    #[arg(long)]
    nationality: Vec<String>,
    /// email, any or no-email
    #[arg(long)]
    reach: Option<Reach>,
    /// Only sitting Members of the European Parliament
    #[arg(long)]
    sitting: bool,
    /// The day that groups, seats and offices are looked at [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    on: Option<NaiveDate>,
}

crate::text_enum! {
    /// A kind of file.
    pub enum File {
        /// Comma-separated values.
        Csv = "csv",
        /// An Excel workbook.
        Xlsx = "xlsx",
        /// Cards for an address book, with addresses that may be used.
        Vcard = "vcard",
        /// Open data, with everything that is held and was held.
        Popolo = "popolo",
    }
}

/// Runs `focal export …`.
pub async fn run(app: &App, what: Export) -> anyhow::Result<()> {
    let Export::People(asked) = what;
    let about = About { filters: in_words(&asked), by: "focal export".into(), made_at: app.now() };
    let filter = PeopleFilter {
        q: asked.search,
        groups: asked.group,
        countries: asked.country,
        committees: asked.committee,
        substitutes: true,
        sitting: asked.sitting,
        roles: asked.role,
        parties: asked.party,
        tags: asked.tag,
        classifications: asked.classification,
        nationalities: asked.nationality,
        reach: asked.reach,
        ..PeopleFilter::on(asked.on.unwrap_or_else(|| app.today()))
    };
    let count = crate::directory::count_people(&app.db, &filter).await?;
    let bytes = match asked.format {
        File::Csv => export::people(&app.db, &filter, Format::Csv, &about).await?,
        File::Xlsx => export::people(&app.db, &filter, Format::Xlsx, &about).await?,
        File::Vcard => cards(&app.db, &filter).await?.into_bytes(),
        File::Popolo => outgoing::popolo(&app.db, &filter).await?.into_bytes(),
    };
    let shown = asked.output.display();
    std::fs::write(&asked.output, bytes).with_context(|| format!("writing {shown}"))?;
    println!("{count} people are in {shown}.");
    Ok(())
}

fn in_words(asked: &People) -> Vec<(String, String)> {
    fn all<T: ToString>(name: &str, values: &[T]) -> Option<(String, String)> {
        let joined = values.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        (!values.is_empty()).then(|| (name.to_owned(), joined))
    }
    let words = (!asked.search.is_empty()).then(|| ("Words".to_owned(), asked.search.clone()));
    let sitting = asked.sitting.then(|| ("Members".to_owned(), "sitting only".to_owned()));
    let lists = [
        all("Group", &asked.group),
        all("Country", &asked.country),
        all("Committee", &asked.committee),
        all("Role", &asked.role),
        all("Party", &asked.party),
        all("Tag", &asked.tag),
        all("Kind of body", &asked.classification),
        all("Nationality", &asked.nationality),
        all("Reachable", asked.reach.as_slice()),
    ];
    words.into_iter().chain(sitting).chain(lists.into_iter().flatten()).collect()
}
