//! `focal import …`: a public list, looked at first and then written in one transaction.

use std::io::{BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use chrono::NaiveDate;
use clap::Args;

use crate::app::{self, App};
use crate::imports::entries::{Entry, FieldChange, Verdict};
use crate::imports::read::Format;
use crate::imports::read::table::{self, Mapping};
use crate::imports::{self, Brought, Error, ImportRunId, Preview, Progress, SourceFile};

/// The most entries of each kind that are printed.
const SHOWN: usize = 20;
/// The most entries that are looked at for printing.
const LOOKED_AT: usize = 5_000;

/// `focal import …`
#[derive(Debug, Args)]
pub struct Import {
    /// The list: one file, or the files of one set
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// What it is [default: found out]
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
    /// The day on which the list is true [default: the date in the file's name]
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<NaiveDate>,
    /// What a table is called: by this name a later edition finds the same people again [default: the file's name]
    #[arg(long, value_name = "NAME")]
    list: Option<String>,
    /// Say what would change, and stop
    #[arg(long)]
    dry_run: bool,
    /// Write without asking
    #[arg(long, conflicts_with = "dry_run")]
    yes: bool,
}

/// Runs `focal import …`.
pub async fn run(app: &App, what: Import) -> anyhow::Result<()> {
    let files = what.files.iter().map(|path| open(path)).collect::<anyhow::Result<Vec<_>>>()?;
    let files = imports::expand(files)?;
    let brought = Brought { files: &files, format: what.format, as_of: what.date, account: None };
    let progress = Progress::default();
    // Nothing is kept before someone agrees.
    let mapping = mapping(&brought, what.list, app)?;
    let as_json = mapping.as_ref().map(serde_json::to_string).transpose()?;
    let looked = imports::look_at(&app.db, &brought, as_json, &progress, app.now()).await;
    let (format, as_of, mut preview) = looked.map_err(in_words)?;
    print(format, as_of, &mut preview)?;
    if what.dry_run {
        println!("\nDry run: nothing was written.");
        return Ok(());
    }
    if !what.yes && !agreed()? {
        println!("Nothing was written.");
        return Ok(());
    }
    write(app, &brought, mapping.as_ref(), preview.fingerprint()).await
}

/// What the columns of a table are, by their names; the page asks a person.
fn mapping(brought: &Brought<'_>, list: Option<String>, app: &App) -> anyhow::Result<Option<Mapping>> {
    let (format, _) = imports::recognise(brought, app.now()).map_err(|refusal| in_words(refusal.into()))?;
    let (Format::Table, [file]) = (format, brought.files) else { return Ok(None) };
    let sheet = table::sheet(file)?;
    let name = || file.name.rsplit_once('.').map_or(file.name.clone(), |(name, _)| name.to_owned());
    let mapping = Mapping { list: list.unwrap_or_else(name), ..Mapping::guess(&sheet.headers) };
    println!("Columns of the list “{}”:", mapping.list);
    for column in &mapping.columns {
        println!("  {}: {}", column.header, column.target.label());
    }
    mapping.check()?;
    Ok(Some(mapping))
}

/// `focal undo …`: takes back what a list wrote.
pub async fn undo(app: &App, id: ImportRunId) -> anyhow::Result<()> {
    let mut tx = app.db.begin().await?;
    imports::run(&mut tx, id).await?.context("there is no such import; the page “Data” lists them")?;
    let undone = imports::undo(&mut tx, id, None, app.now()).await?;
    tx.commit().await?;
    println!(
        "Undone: {} entries gone, {} as they were; {} stay because they are worked with, {} values because they were \
         changed since.",
        undone.removed,
        undone.restored,
        undone.in_use.len(),
        undone.changed_since.len()
    );
    Ok(())
}

fn open(path: &Path) -> anyhow::Result<SourceFile> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    SourceFile::disk(name, path.to_owned()).with_context(|| format!("{} cannot be read", path.display()))
}

/// What a page asks for in a form is asked for by options here.
fn in_words(error: Error) -> anyhow::Error {
    let message = error.to_string();
    if message.contains("gives no date") {
        anyhow::anyhow!("the file's name gives no date; say with --date YYYY-MM-DD on which day the list is true")
    } else {
        error.into()
    }
}

/// Writes what was shown, or nothing.
async fn write(app: &App, brought: &Brought<'_>, mapping: Option<&Mapping>, seen: &str) -> anyhow::Result<()> {
    let mut tx = app.db.begin().await?;
    let id = imports::receive(&mut tx, brought, app.now()).await?;
    if let Some(mapping) = mapping {
        imports::map_columns(&mut tx, id, mapping).await?;
    }
    let counts = match imports::apply(&mut tx, id, Some(seen), None, &Progress::default(), app.now()).await {
        Err(Error::Changed) => {
            bail!("the directory has changed in the meantime, and nothing was written; run the import again")
        }
        counts => counts?,
    };
    tx.commit().await?;
    app::analyze(&app.db).await;
    println!("Written: {} new, {} changed, {} gone.", counts.new, counts.changed, counts.gone);
    println!("To take it back: focal undo {id}");
    Ok(())
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

fn print(format: Format, as_of: NaiveDate, preview: &mut Preview) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    let counts = preview.counts();
    writeln!(out, "{}: {} entries as of {as_of}", format.label(), counts.listed)?;
    for warning in preview.warnings() {
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
    let entries = preview.entries(LOOKED_AT)?;
    for (heading, verdict, all) in [
        ("New", Verdict::New, counts.new),
        ("Changed", Verdict::Changed, counts.changed),
        ("Gone", Verdict::Gone, counts.gone),
        ("Doubtful", Verdict::Doubtful, counts.doubtful),
    ] {
        let entries: Vec<_> = entries.iter().filter(|entry| entry.verdict == verdict).take(SHOWN).collect();
        if entries.is_empty() {
            continue;
        }
        writeln!(out, "\n{heading}")?;
        for entry in &entries {
            writeln!(out, "  {}", line(entry))?;
        }
        if all > entries.len() {
            writeln!(out, "  … and {} more", all - entries.len())?;
        }
    }
    Ok(())
}

fn line(entry: &Entry) -> String {
    let shown = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".into());
    let change = |change: &FieldChange| format!("{}: {} → {}", change.what, shown(&change.from), shown(&change.to));
    match entry.verdict {
        Verdict::Changed => {
            let changes: Vec<_> = entry.changes.iter().map(change).collect();
            format!("{}: {}", entry.name, changes.join("; "))
        }
        Verdict::Doubtful => format!("{} ({}): {} {}", entry.name, entry.place, entry.reason, entry.outcome),
        Verdict::New | Verdict::Gone => {
            let facts: Vec<_> = entry.facts.iter().map(|(label, value)| format!("{label} {value}")).collect();
            format!("{} ({})", entry.name, facts.join(", "))
        }
    }
}
