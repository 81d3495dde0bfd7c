//! Hours given that are no contact: one's own; managers see those of everybody within their grants.

use axum::extract::Path;
use axum::response::Response;
use chrono::NaiveDate;
use serde::Serialize;

use super::log::minutes;
use crate::accounts::{self, AccountId, ClientId};
use crate::contacts::Minutes;
use crate::contacts::hours::{self, Hours, HoursError, HoursFilter, HoursId, HoursSum, NewHours};
use crate::objectives::{self, ObjectiveId};
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::lists::{Figure, Pager};
use crate::web::pages::{Crumb, FRESH, Page};
use crate::web::session::local_path;
use crate::web::{Error, Form, Query, Result, Visit};
use crate::when;

/// Entries on one page.
const PER_PAGE: i64 = 50;
/// Where they stand.
const PATH: &str = "/hours";

#[derive(Debug, Serialize)]
pub struct HoursPage {
    /// Whether the hours of others are shown, too.
    shows_everybody: bool,
    figures: Vec<Figure>,
    filters: Vec<Field>,
    is_filtered: bool,
    rows: Vec<Row>,
    pager: Pager,
    /// The form: for new hours, or to change some; without fields for someone who works for no client.
    form: Vec<Field>,
    action: String,
    is_change: bool,
    errors: Option<ErrorSummary>,
}

#[derive(Debug, Serialize)]
struct Row {
    id: String,
    day: String,
    who: String,
    minutes: String,
    purpose: String,
    client: String,
    pro_bono: bool,
    objective: Option<String>,
    objective_href: Option<String>,
    is_mine: bool,
}

impl Page for HoursPage {
    const TEMPLATE: &'static str = "contacts/hours";

    fn title(&self) -> String {
        ErrorSummary::title(
            self.errors.as_ref(),
            if self.is_change { t!("contacts-hours-change") } else { t!("contacts-hours") },
        )
    }

    fn crumbs(&self) -> Vec<Crumb> {
        let mut crumbs = vec![Crumb::link("/contacts", t!("contacts-title")), Crumb::link(PATH, t!("contacts-hours"))];
        if self.is_change {
            crumbs.push(Crumb::here(t!("contacts-hours-change")));
        }
        crumbs
    }

    fn sample() -> Self {
        let mut form = Form::prefilled([("minutes", "soon"), ("form_key", "k")]);
        form.fail("minutes", "“soon” is not a length of time. Write 1:30, 90 or 1.5 h.");
        let row = Row {
            id: "h".into(),
            day: "24 Nov 2026".into(),
            who: "Elin Lindqvist".into(),
            minutes: "1:30".into(),
            purpose: "Briefing for the board".into(),
            client: "The Coalition".into(),
            pro_bono: true,
            objective: Some("EU Focal Point for R2P".into()),
            objective_href: Some("/objectives/o".into()),
            is_mine: true,
        };
        HoursPage {
            shows_everybody: true,
            figures: figures(&HoursSum { entries: 1, pro_bono: 90, paid: 0 }),
            filters: vec![Field::date("from", "From"), Field::select("client", "Client", []).blank("Any client")],
            is_filtered: true,
            rows: vec![row],
            pager: Pager::new(1, PER_PAGE, 1, |page| format!("{PATH}?page={page}")),
            ..HoursPage::of(&form, vec![Choice::new("c-1", "The Coalition (pro bono)")], None)
        }
    }
}

impl HoursPage {
    /// The form alone.
    fn of(form: &Form, choices: Vec<Choice>, change: Option<HoursId>) -> HoursPage {
        let filled = |field: Field| {
            let (value, error) = (form.get(&field.name).to_owned(), form.error(&field.name));
            field.value(value).error(error)
        };
        let has_clients = !choices.is_empty();
        let minutes = Field::text("minutes", t!("contacts-how-long"));
        let purpose = Field::text("purpose", t!("contacts-hours-what-for"));
        let fields = vec![
            filled(Field::select("for", t!("contacts-hours-for"), choices).required())
                .blank(t!("contacts-hours-choose")),
            filled(Field::date("date", t!("contacts-date")).required()),
            filled(minutes.required().hint(t!("contacts-length-hint")).autocomplete("off")),
            filled(purpose.required().placeholder(t!("contacts-hours-purpose-hint"))),
            Field::hidden("form_key", form.get("form_key")),
        ];
        HoursPage {
            shows_everybody: false,
            figures: vec![],
            filters: vec![],
            is_filtered: false,
            rows: vec![],
            pager: Pager::new(1, PER_PAGE, 0, |_| PATH.into()),
            errors: ErrorSummary::of(&fields),
            form: if has_clients { fields } else { vec![] },
            action: change.map_or_else(|| PATH.into(), |id| format!("{PATH}/{id}")),
            is_change: change.is_some(),
        }
    }
}

/// What hours come to, pro bono apart.
fn figures(sum: &HoursSum) -> Vec<Figure> {
    let figure = |label: &str, minutes: i64, of: Option<String>| Figure {
        label: label.into(),
        value: format!("{}:{:02}", minutes / 60, minutes % 60),
        of,
        note: None,
        href: None,
    };
    let entries = t!("contacts-hours-entries", n = sum.entries);
    vec![
        figure(t!("contacts-hours"), sum.pro_bono + sum.paid, Some(entries)),
        figure(t!("contacts-pro-bono"), sum.pro_bono, None),
        figure(t!("contacts-paid"), sum.paid, None),
    ]
}

/// The clients within the scope, each followed by its objectives.
async fn choices(visit: &Visit) -> Result<Vec<Choice>> {
    let listed = objectives::list(&visit.app.db, &visit.scope()).await?;
    let mut choices = vec![];
    for client in accounts::clients(&visit.app.db, &visit.scope()).await? {
        let name = if client.pro_bono {
            t!("contacts-hours-client-pro-bono", client = &client.name)
        } else {
            client.name.clone()
        };
        choices.push(Choice::new(format!("c-{}", client.id), name));
        let mine = listed.iter().filter(|objective| objective.client_id == client.id);
        choices.extend(mine.map(|objective| {
            Choice::new(format!("o-{}", objective.id), format!("{}: {}", client.name, objective.name))
        }));
    }
    Ok(choices)
}

/// Whose hours are shown: one's own; a manager chooses, and sees everybody's at first.
fn whose(visit: &Visit, query: &Form) -> Option<AccountId> {
    if visit.who.role.may_manage_clients() { query.get("account").parse().ok() } else { Some(visit.who.id) }
}

pub async fn index(visit: Visit, Query(query): Query) -> Result<Response> {
    let form = query.clone().and("date", &visit.today().to_string()).and("form_key", FRESH);
    visit.page("contacts", &listed(&visit, &query, &form).await?).await
}

/// The page with the hours of the address, and the form as typed.
async fn listed(visit: &Visit, query: &Form, form: &Form) -> Result<HoursPage> {
    let (db, scope) = (&visit.app.db, visit.scope());
    let page: i64 = query.get("page").parse().unwrap_or(1).clamp(1, 100_000);
    let filter = HoursFilter {
        account: whose(visit, query),
        client: query.get("client").parse().ok(),
        objective: query.get("objective").parse().ok(),
        from: query.get("from").parse().ok(),
        until: query.get("until").parse().ok(),
        page: ((page - 1) * PER_PAGE, PER_PAGE),
    };
    let (sum, rows) = hours::list(db, &scope, &filter).await?;
    let address = |page: i64| query.clone().without("page").address(PATH, "page", &page.to_string());
    Ok(HoursPage {
        shows_everybody: visit.who.role.may_manage_clients(),
        figures: figures(&sum),
        filters: filters(visit, query).await?,
        is_filtered: query.pairs().any(|(name, value)| name != "page" && !value.is_empty()),
        rows: rows.into_iter().map(|row| shown(row, visit.who.id)).collect(),
        pager: Pager::new(page, PER_PAGE, sum.entries, address),
        ..HoursPage::of(form, choices(visit).await?, None)
    })
}

async fn filters(visit: &Visit, query: &Form) -> Result<Vec<Field>> {
    let (db, scope) = (&visit.app.db, visit.scope());
    let granted = accounts::grants(db, &scope).await?;
    let clients = granted.iter().map(|granted| Choice::new(granted.client.id, &granted.client.name));
    let objectives = objectives::list(db, &scope).await?;
    let objectives = objectives.into_iter().map(|objective| Choice::new(objective.id, objective.name));
    let mut filters = vec![
        Field::select("client", t!("contacts-filter-client"), clients).blank(t!("contacts-hours-any-client")),
        Field::select("objective", t!("contacts-objective"), objectives).blank(t!("contacts-hours-any-objective")),
        Field::date("from", t!("contacts-hours-from")),
        Field::date("until", t!("contacts-hours-until")),
    ];
    if visit.who.role.may_manage_clients() {
        let works = |id: AccountId| granted.iter().any(|granted| granted.accounts.contains(&id));
        let all = accounts::accounts(db).await?.into_iter().filter(|account| works(account.id));
        let people = all.map(|account| Choice::new(account.id, account.name));
        filters.insert(0, Field::select("account", t!("contacts-consultant"), people).blank(t!("contacts-everybody")));
    }
    Ok(filters
        .into_iter()
        .map(|field| {
            let value = query.get(&field.name).to_owned();
            field.value(value)
        })
        .collect())
}

fn shown(hours: Hours, me: AccountId) -> Row {
    Row {
        id: hours.id.to_string(),
        day: when::day(hours.worked_on),
        is_mine: hours.account_id == Some(me),
        who: hours.account_name.unwrap_or_else(|| t!("contacts-account-gone").into()),
        minutes: hours.minutes.to_string(),
        purpose: hours.purpose,
        client: hours.client_name,
        pro_bono: hours.pro_bono,
        objective: hours.objective_name,
        objective_href: hours.objective_id.map(|id| format!("/objectives/{id}")),
    }
}

/// What was typed, before it is known whose the client is.
struct Typed {
    target: Target,
    worked_on: NaiveDate,
    minutes: Minutes,
    purpose: String,
}

#[derive(Clone, Copy)]
enum Target {
    Client(ClientId),
    Objective(ObjectiveId),
}

impl std::str::FromStr for Target {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.strip_prefix("o-") {
            Some(id) => id.parse().map(Target::Objective),
            None => text.strip_prefix("c-").unwrap_or(text).parse().map(Target::Client),
        }
    }
}

/// The hours that were typed, or errors beside the fields.
fn parse(form: &mut Form) -> Option<Typed> {
    let target = form.choice::<Target>("for", t!("contacts-what-for-whom"));
    let worked_on = form.date("date", t!("contacts-what-date"));
    let minutes = if form.get("minutes").is_empty() {
        form.fail("minutes", t!("contacts-length-needed"));
        None
    } else {
        minutes(form, "minutes")
    };
    let purpose = form.line("purpose", t!("contacts-what-purpose"), 300);
    let typed = Typed { target: target?, worked_on: worked_on?, minutes: minutes?, purpose };
    form.is_valid().then_some(typed)
}

/// The hours to be entered; none if the objective is not within the scope.
async fn new_hours(visit: &Visit, form: &Form, typed: Typed) -> Result<Option<NewHours>> {
    let (client, objective) = match typed.target {
        Target::Client(id) => (id, None),
        Target::Objective(id) => match objectives::get(&visit.app.db, &visit.scope(), id).await? {
            Some(objective) => (objective.client_id, Some(id)),
            None => return Ok(None),
        },
    };
    Ok(Some(NewHours {
        client,
        objective,
        worked_on: typed.worked_on,
        minutes: typed.minutes,
        purpose: typed.purpose,
        form_key: form.get("form_key").chars().take(64).collect(),
    }))
}

/// Says beside the fields why hours were not entered.
fn refuse(form: &mut Form, error: HoursError) -> Result<()> {
    match error {
        HoursError::Db(error) => return Err(error.into()),
        HoursError::Future => form.fail("date", HoursError::Future.to_string()),
        HoursError::NotFound | HoursError::Again => form.fail("for", error.to_string()),
    }
    Ok(())
}

fn saved(minutes: Minutes) -> String {
    t!("contacts-hours-saved", minutes = minutes.to_string())
}

pub async fn create(visit: Visit, mut form: Form) -> Result<Response> {
    if let Some(typed) = parse(&mut form) {
        let minutes = typed.minutes;
        let Some(new) = new_hours(&visit, &form, typed).await? else {
            form.fail("for", HoursError::NotFound.to_string());
            return visit.invalid("contacts", &listed(&visit, &Form::default(), &form).await?).await;
        };
        let mut tx = visit.app.db.begin().await?;
        match hours::give(&mut tx, &visit.scope(), &new, visit.who.id, visit.now(), visit.today()).await {
            Ok(id) => {
                tx.commit().await?;
                return Ok(visit.done_undoable(PATH, &saved(minutes), &format!("{PATH}/{id}/retraction")));
            }
            Err(HoursError::Again) => return Ok(visit.done(PATH, t!("contacts-hours-saved-already"))),
            Err(error) => refuse(&mut form, error)?,
        }
    }
    visit.invalid("contacts", &listed(&visit, &Form::default(), &form).await?).await
}

pub async fn edit(visit: Visit, Path(id): Path<HoursId>) -> Result<Response> {
    let found = hours::own(&visit.app.db, &visit.scope(), id, visit.who.id).await?;
    let hours = found.ok_or(Error::NotFound)?;
    let target = match hours.objective_id {
        Some(objective) => format!("o-{objective}"),
        None => format!("c-{}", hours.client_id),
    };
    let form = Form::prefilled([
        ("for", target),
        ("date", hours.worked_on.to_string()),
        ("minutes", hours.minutes.to_string()),
        ("purpose", hours.purpose),
        ("form_key", FRESH.to_owned()),
    ]);
    visit.page("contacts", &HoursPage::of(&form, choices(&visit).await?, Some(id))).await
}

pub async fn replace(visit: Visit, Path(id): Path<HoursId>, mut form: Form) -> Result<Response> {
    if let Some(typed) = parse(&mut form) {
        let minutes = typed.minutes;
        match new_hours(&visit, &form, typed).await? {
            None => form.fail("for", HoursError::NotFound.to_string()),
            Some(new) => {
                let mut tx = visit.app.db.begin().await?;
                let (scope, by) = (visit.scope(), visit.who.id);
                match hours::replace(&mut tx, &scope, id, &new, by, visit.now(), visit.today()).await {
                    Ok(None) => return Err(Error::NotFound),
                    Ok(Some(_)) => {
                        tx.commit().await?;
                        return Ok(visit.done(PATH, &saved(minutes)));
                    }
                    Err(error) => refuse(&mut form, error)?,
                }
            }
        }
    }
    visit.invalid("contacts", &HoursPage::of(&form, choices(&visit).await?, Some(id))).await
}

pub async fn retract(visit: Visit, Path(id): Path<HoursId>, _form: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    if !hours::take_back(&mut tx, &visit.scope(), id, visit.who.id, visit.now()).await? {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(visit.done_undoable(PATH, t!("contacts-hours-taken-back"), &format!("{PATH}/{id}/restoration")))
}

pub async fn restore(visit: Visit, Path(id): Path<HoursId>, form: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    if !hours::put_back(&mut tx, &visit.scope(), id, visit.who.id).await? {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    let back = if form.is_ticked("back") { local_path(form.get("back")) } else { PATH };
    Ok(visit.done(back, t!("contacts-hours-count-again")))
}
