//! `focal import …`: a public list, looked at first and then written in one transaction.

use std::io::{BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use chrono::NaiveDate;
use clap::Subcommand;

use crate::app::App;
use crate::db::Tx;
use crate::imports::meps::{self, ChangedMember, DoubtfulRow, GoneMember, NewMember, Plan};
use crate::imports::{self, ImportKind, ImportRunId};

/// The most rows of each list that are printed.
const SHOWN: usize = 20;

/// `focal import …`
#[derive(Debug, Subcommand)]
pub enum Import {
    /// The Members of the European Parliament: the official XML, or a CSV
    Meps {
        /// The list
        file: PathBuf,
        /// The day on which the list is true [default: the date in the file's name]
        #[arg(long, value_name = "YYYY-MM-DD")]
        date: Option<NaiveDate>,
        /// Say what would change, and stop
        #[arg(long)]
        dry_run: bool,
        /// Write without asking
        #[arg(long, conflicts_with = "dry_run")]
        yes: bool,
    },
}

/// Runs `focal import …`.
pub async fn run(app: &App, what: Import) -> anyhow::Result<()> {
    let Import::Meps { file, date, dry_run, yes } = what;
    let list = List::read(&file, date)?;
    // Worked out in a transaction that is dropped: nothing is kept before someone agrees.
    let mut tx = app.db.begin().await?;
    let (_, plan) = list.preview(&mut tx, app).await?;
    drop(tx);
    print(&list, &plan)?;
    if dry_run {
        println!("\nDry run: nothing was written.");
        return Ok(());
    }
    if !yes && !agreed()? {
        println!("Nothing was written.");
        return Ok(());
    }
    list.write(app, &plan).await
}

/// A file and the day on which it is true.
struct List {
    file_name: String,
    bytes: Vec<u8>,
    as_of: NaiveDate,
}

impl List {
    fn read(file: &Path, date: Option<NaiveDate>) -> anyhow::Result<List> {
        let file_name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let as_of = date.or_else(|| meps::detect_as_of(&file_name));
        let as_of = as_of.with_context(|| {
            format!("the name “{file_name}” gives no date; say with --date YYYY-MM-DD on which day the list is true")
        })?;
        let bytes = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
        Ok(List { file_name, bytes, as_of })
    }

    async fn preview(&self, tx: &mut Tx, app: &App) -> anyhow::Result<(ImportRunId, Plan)> {
        let bytes = self.bytes.clone();
        let id = imports::preview(tx, ImportKind::Meps, &self.file_name, bytes, self.as_of, None, app.now()).await?;
        let run = imports::run(tx, id).await?.context("the import is gone")?;
        Ok((id, run.plan))
    }

    /// Writes what was shown, or nothing.
    async fn write(&self, app: &App, shown: &Plan) -> anyhow::Result<()> {
        let mut tx = app.db.begin().await?;
        let (id, plan) = self.preview(&mut tx, app).await?;
        if plan != *shown {
            bail!("the directory has changed in the meantime, and nothing was written; run the import again");
        }
        let applied = imports::apply_run(&mut tx, id, app.now()).await?;
        tx.commit().await?;
        let counts = applied.plan.counts();
        println!("Written: {} new, {} changed, {} gone.", counts.new, counts.changed, counts.gone);
        Ok(())
    }
}

/// Asks on the terminal; without one, only `--yes` agrees.
fn agreed() -> anyhow::Result<bool> {
    if !std::io::stdin().is_terminal() {
        bail!("there is no terminal to ask on, and nothing was written; add --yes to write the changes");
    }
    print!("\nWrite these changes? [y/N] ");
    std::io::stdout().flush()?;
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer).context("reading the answer")?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}

fn print(list: &List, plan: &Plan) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    let counts = plan.counts();
    writeln!(out, "{}: {} Members as of {}", list.file_name, counts.listed, list.as_of)?;
    for warning in &plan.warnings {
        writeln!(out, "Note: {warning}")?;
    }
    let numbers = [
        (counts.new, "new"),
        (counts.changed, "changed"),
        (counts.gone, "gone"),
        (counts.doubtful, "doubtful"),
        (counts.unchanged, "unchanged"),
    ];
    for (number, what) in numbers {
        writeln!(out, "{number:>6} {what}")?;
    }
    lines(&mut out, "New", &plan.new, new_line)?;
    lines(&mut out, "Changed", &plan.changed, changed_line)?;
    lines(&mut out, "Gone", &plan.gone, gone_line)?;
    lines(&mut out, "Doubtful", &plan.doubtful, doubtful_line)
}

fn lines<T>(out: &mut impl Write, heading: &str, rows: &[T], line: impl Fn(&T) -> String) -> std::io::Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{heading}")?;
    for row in rows.iter().take(SHOWN) {
        writeln!(out, "  {}", line(row))?;
    }
    match rows.len().saturating_sub(SHOWN) {
        0 => Ok(()),
        more => writeln!(out, "  … and {more} more"),
    }
}

fn new_line(new: &NewMember) -> String {
    format!("{} ({}, {})", new.name, new.group.as_deref().unwrap_or("no group"), new.country)
}

fn changed_line(member: &ChangedMember) -> String {
    let shown = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".into());
    let change =
        |change: &meps::FieldChange| format!("{}: {} → {}", change.what(), shown(&change.from), shown(&change.to));
    let changes: Vec<_> = member.changes.iter().map(change).collect();
    format!("{}: {}", member.name, changes.join("; "))
}

fn gone_line(gone: &GoneMember) -> String {
    let group = gone.group.as_deref().unwrap_or("no group");
    format!("{} ({group}, {}), last day {}", gone.name, gone.country.as_deref().unwrap_or("–"), gone.last_day)
}

fn doubtful_line(row: &DoubtfulRow) -> String {
    format!("{} ({}): {} {}", row.name, row.place, row.reason, row.outcome)
}
