//! The form of one condition: what it offers, what it shows of a condition that is there, and what was typed.

use std::collections::BTreeMap;

use super::super::filled;
use super::super::letters::language_choices;
use super::owner::Owner;
use super::rule::code;
use crate::contacts;
use crate::directory::search;
use crate::directory::{self, OrganizationId, Role, areas, tags};
use crate::outreach::audiences::{self, Condition, Fate, LONGEST_AGO, StanceChoice, stance_words};
use crate::outreach::campaigns::{self, brussels_day};
use crate::stances::Level;
use crate::t;
use crate::text::fold;
use crate::web::fields::{Choice, Field};
use crate::web::{Form, Result, Visit};

crate::text_enum! {
    /// A kind of condition.
    pub enum Kind {
        /// Has a say.
        Decides = "decides",
        /// Political group.
        Group = "group",
        /// State.
        Country = "country",
        /// Committee.
        Committee = "committee",
        /// Any body.
        Body = "body",
        /// Stance.
        Stance = "stance",
        /// Influence.
        Influence = "influence",
        /// Interest.
        Interest = "interest",
        /// Contacts.
        Contacted = "contacted",
        /// Mail from them.
        Replied = "replied",
        /// Letters.
        Written = "written",
        /// An earlier campaign.
        Campaign = "campaign",
        /// Tag.
        Tag = "tag",
        /// Language.
        Language = "language",
    }
}

impl Kind {
    /// As the choice of kinds shows it.
    pub fn label(self) -> &'static str {
        match self {
            Kind::Decides => t!("audiences-kind-decides"),
            Kind::Group => t!("audiences-kind-group"),
            Kind::Country => t!("audiences-kind-country"),
            Kind::Committee => t!("audiences-kind-committee"),
            Kind::Body => t!("audiences-kind-body"),
            Kind::Stance => t!("audiences-kind-stance"),
            Kind::Influence => t!("audiences-kind-influence"),
            Kind::Interest => t!("audiences-kind-interest"),
            Kind::Contacted => t!("audiences-kind-contacted"),
            Kind::Replied => t!("audiences-kind-replied"),
            Kind::Written => t!("audiences-kind-written"),
            Kind::Campaign => t!("audiences-kind-campaign"),
            Kind::Tag => t!("audiences-kind-tag"),
            Kind::Language => t!("audiences-kind-language"),
        }
    }

    /// That of a condition.
    pub const fn of(condition: &Condition) -> Kind {
        match condition {
            Condition::Decides => Kind::Decides,
            Condition::Group { .. } => Kind::Group,
            Condition::Country { .. } => Kind::Country,
            Condition::Committee { .. } => Kind::Committee,
            Condition::Body { .. } => Kind::Body,
            Condition::Language { .. } => Kind::Language,
            Condition::Tag { .. } => Kind::Tag,
            Condition::Stance { .. } => Kind::Stance,
            Condition::Influence { .. } => Kind::Influence,
            Condition::Interest { .. } => Kind::Interest,
            Condition::Contacted { .. } => Kind::Contacted,
            Condition::Replied { .. } => Kind::Replied,
            Condition::Written { .. } => Kind::Written,
            Condition::Campaign { .. } => Kind::Campaign,
        }
    }
}

/// What the form shows of a condition that is there.
pub async fn shown(visit: &Visit, condition: &Condition) -> Result<Form> {
    let any = |values: Vec<String>| values.into_iter().map(|value| ("any", value)).collect::<Vec<_>>();
    let words = match condition {
        Condition::Decides => vec![],
        Condition::Group { any: codes } | Condition::Committee { any: codes } => any(codes.clone()),
        Condition::Country { any: codes } => any(codes
            .iter()
            .map(|code| areas::by_any(code).map_or(code.clone(), |area| area.code.to_owned()))
            .collect()),
        Condition::Body { any: ids, role } => {
            let mut names = vec![];
            for id in ids {
                names.extend(directory::organization(&visit.app.db, *id).await?.map(|body| body.name));
            }
            vec![("bodies", names.join("\n")), ("role", role.map(|role| role.to_string()).unwrap_or_default())]
        }
        Condition::Language { any: languages } => any(languages.iter().map(ToString::to_string).collect()),
        Condition::Tag { any: ids } => any(ids.iter().map(ToString::to_string).collect()),
        Condition::Stance { any: choices } => any(choices.iter().map(|one| code(*one).to_owned()).collect()),
        Condition::Influence { at_least } | Condition::Interest { at_least } => {
            vec![("at_least", at_least.to_string())]
        }
        Condition::Contacted { days, kinds } => {
            let kinds = kinds.iter().map(|kind| ("kinds", kind.to_string()));
            kinds.chain([("days", days.to_string())]).collect()
        }
        Condition::Replied { days } | Condition::Written { days } => vec![("days", days.to_string())],
        Condition::Campaign { campaign, fate } => {
            vec![("campaign", campaign.to_string()), ("fate", fate.to_string())]
        }
    };
    Ok(Form::prefilled(words))
}

/// What is to be chosen or typed for a kind.
pub async fn fields(visit: &Visit, owner: &Owner, kind: Kind, form: &Form) -> Result<Vec<Field>> {
    let checks = |label: &str, choices: Vec<Choice>| {
        vec![Field::checks("any", label, choices).required().values(&form.all("any")).error(form.error("any"))]
    };
    let (db, scope) = (&visit.app.db, visit.scope());
    let today = owner.rule.roles_on.unwrap_or_else(|| brussels_day(visit.now()));
    let found = audiences::choices(db, &scope, owner.objective, today).await?;
    let chosen = form.all("any");
    Ok(match kind {
        Kind::Decides => vec![],
        Kind::Group => checks(t!("audiences-any-of"), counted(&found.groups, &chosen, str::to_owned)),
        Kind::Country => checks(t!("audiences-any-of"), counted(&found.countries, &chosen, country)),
        Kind::Committee => checks(t!("audiences-any-of"), counted(&found.committees, &chosen, str::to_owned)),
        Kind::Body => body_fields(form),
        Kind::Language => checks(t!("audiences-any-of"), language_choices()),
        Kind::Tag => {
            let all = tags::tags(db).await?.into_iter();
            checks(
                t!("audiences-any-of"),
                all.map(|tag| Choice::new(tag.id, format!("{} ({})", tag.name, tag.people))).collect(),
            )
        }
        Kind::Stance => checks(t!("audiences-any-of"), stances(&found.stances)),
        Kind::Influence | Kind::Interest => {
            let hint = t!("audiences-level-hint");
            vec![filled(form, Field::number("at_least", t!("audiences-at-least")).required().min(1).max(5).hint(hint))]
        }
        Kind::Contacted => {
            let kinds = contacts::Kind::ALL.iter().filter(|kind| **kind != contacts::Kind::Note);
            let kinds = kinds.map(|kind| Choice::new(kind, kind.label()));
            let kinds = Field::checks("kinds", t!("audiences-only-these"), kinds).values(&form.all("kinds"));
            vec![days(form), kinds.error(form.error("kinds"))]
        }
        Kind::Replied | Kind::Written => vec![days(form)],
        Kind::Campaign => {
            let listed = campaigns::list(db, &scope, Some(owner.client)).await?.into_iter();
            let listed = listed.map(|one| Choice::new(one.id, one.name));
            let fates = Fate::ALL.iter().map(|fate| Choice::new(fate, fate.label()));
            let campaign = Field::select("campaign", t!("audiences-campaign"), listed).required();
            vec![
                filled(form, campaign.blank(t!("audiences-choose-one"))),
                filled(form, Field::radios("fate", t!("audiences-the-person"), fates).required()),
            ]
        }
    })
}

fn days(form: &Form) -> Field {
    filled(form, Field::number("days", t!("audiences-in-the-last-days")).required().min(1).max(LONGEST_AGO))
}

fn body_fields(form: &Form) -> Vec<Field> {
    let roles = Role::ALL.iter().map(|role| Choice::new(role, role.label()));
    let bodies = Field::textarea("bodies", t!("audiences-bodies")).rows(4).required();
    vec![
        filled(form, bodies.hint(t!("audiences-bodies-hint"))),
        filled(form, Field::select("role", t!("audiences-as"), roles).blank(t!("audiences-any-role"))),
    ]
}

/// A choice for each code that there is, and for each that was chosen although there is nobody (any more).
fn counted(found: &BTreeMap<String, i64>, chosen: &[&str], shown: impl Fn(&str) -> String) -> Vec<Choice> {
    let gone = chosen.iter().filter(|code| !found.contains_key(**code)).map(|code| ((*code).to_owned(), 0));
    let all = found.iter().map(|(code, n)| (code.clone(), *n)).chain(gone);
    let mut all: Vec<_> = all.map(|(code, n)| Choice::new(&code, format!("{} ({n})", shown(&code)))).collect();
    all.sort_by(|a, b| a.label.cmp(&b.label));
    all
}

fn country(code: &str) -> String {
    areas::by_any(code).map_or_else(|| code.to_owned(), |area| area.said().to_owned())
}

fn stances(found: &BTreeMap<StanceChoice, i64>) -> Vec<Choice> {
    let levels = Level::ALL.into_iter().map(|level| StanceChoice::Level(level.number()));
    let level = |one: StanceChoice| {
        let n = found.get(&one).copied().unwrap_or_default();
        Choice::new(code(one), format!("{} ({n})", stance_words(one)))
    };
    levels.map(level).chain([Choice::new(code(StanceChoice::Unknown), t!("audiences-unknown-never-asked"))]).collect()
}

/// The condition that was typed, or errors beside the fields.
pub async fn parse(visit: &Visit, kind: Kind, form: &mut Form) -> Result<Option<Condition>> {
    let condition = match kind {
        Kind::Decides => Some(Condition::Decides),
        Kind::Group => codes(form, "groups").map(|any| Condition::Group { any }),
        Kind::Country => codes(form, "countries").map(|any| Condition::Country { any }),
        Kind::Committee => codes(form, "committees").map(|any| Condition::Committee { any }),
        Kind::Body => {
            let any = bodies(visit, form).await?;
            let role =
                if form.get("role").is_empty() { None } else { form.choice::<Role>("role", t!("audiences-a-role")) };
            any.map(|any| Condition::Body { any, role })
        }
        Kind::Language => some(form, "languages", t!("audiences-languages")).map(|any| Condition::Language { any }),
        Kind::Tag => some(form, "tags", t!("audiences-tags")).map(|any| Condition::Tag { any }),
        Kind::Stance => stances_chosen(form).map(|any| Condition::Stance { any }),
        Kind::Influence => number(form, "at_least", 5).map(|at_least| Condition::Influence { at_least }),
        Kind::Interest => number(form, "at_least", 5).map(|at_least| Condition::Interest { at_least }),
        Kind::Contacted => {
            let kinds = form.choices("kinds", t!("audiences-kinds-of-contact"));
            number(form, "days", LONGEST_AGO).map(|days| Condition::Contacted { days, kinds })
        }
        Kind::Replied => number(form, "days", LONGEST_AGO).map(|days| Condition::Replied { days }),
        Kind::Written => number(form, "days", LONGEST_AGO).map(|days| Condition::Written { days }),
        Kind::Campaign => {
            let campaign = form.choice("campaign", t!("audiences-a-campaign"));
            let fate = form.choice("fate", t!("audiences-what-became-of-it"));
            campaign.zip(fate).map(|(campaign, fate)| Condition::Campaign { campaign, fate })
        }
    };
    Ok(condition.filter(|_| form.is_valid()))
}

fn codes(form: &mut Form, what: &str) -> Option<Vec<String>> {
    let chosen: Vec<String> = form.all("any").into_iter().map(str::to_owned).collect();
    if chosen.is_empty() || chosen.iter().any(|code| code.len() > 40 || code.chars().any(char::is_control)) {
        form.fail("any", t!("audiences-error-at-least-one", what = what));
        return None;
    }
    Some(chosen)
}

fn some<T: std::str::FromStr>(form: &mut Form, what: &str, called: &str) -> Option<Vec<T>> {
    let chosen: Vec<T> = form.choices("any", called);
    if chosen.is_empty() {
        form.fail("any", t!("audiences-error-at-least-one", what = what));
        return None;
    }
    Some(chosen)
}

fn stances_chosen(form: &mut Form) -> Option<Vec<StanceChoice>> {
    let stance = |code: &str| match code {
        "un" => Some(StanceChoice::Unknown),
        code => Level::ALL.into_iter().find(|level| level.code() == code).map(|one| StanceChoice::Level(one.number())),
    };
    let chosen: Option<Vec<_>> = form.all("any").into_iter().map(stance).collect();
    let chosen = chosen.filter(|chosen| !chosen.is_empty());
    if chosen.is_none() {
        form.fail("any", t!("audiences-error-at-least-one", what = "stances"));
    }
    chosen
}

fn number(form: &mut Form, name: &'static str, most: i64) -> Option<i64> {
    let found = form.get(name).parse().ok().filter(|n| (1..=most).contains(n));
    if found.is_none() {
        form.fail(name, t!("audiences-error-number", most = most.to_string()));
    }
    found
}

/// The bodies that were typed, one to a line: each has to be one that the directory knows.
async fn bodies(visit: &Visit, form: &mut Form) -> Result<Option<Vec<OrganizationId>>> {
    let typed = form.text("bodies", t!("audiences-the-bodies"), 4000);
    let (mut found, mut unknown) = (vec![], vec![]);
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match body(visit, line).await? {
            Some(id) => found.push(id),
            None => unknown.push(t!("audiences-quoted", name = line)),
        }
    }
    if !unknown.is_empty() {
        let unknown = unknown.join(", ");
        form.fail("bodies", t!("audiences-error-unknown-body", names = unknown));
    } else if found.is_empty() {
        form.fail("bodies", t!("audiences-error-a-body"));
    }
    Ok(Some(found).filter(|_| form.is_valid()))
}

/// The one body that has the name or code, however spelt; or the only one that answers to it at all.
async fn body(visit: &Visit, typed: &str) -> Result<Option<OrganizationId>> {
    let hits = search::search(&visit.app.db, typed, &[search::Kind::Organization], 20).await?;
    let wanted = fold(typed);
    let (mut exact, mut all) = (vec![], vec![]);
    for hit in hits {
        let Some(body) = directory::organization(&visit.app.db, OrganizationId(hit.record_id)).await? else { continue };
        all.push(body.id);
        if fold(&body.name) == wanted || fold(&body.code) == wanted {
            exact.push(body.id);
        }
    }
    Ok(match (exact.as_slice(), all.as_slice()) {
        ([one], _) | ([], [one]) => Some(*one),
        _ => None,
    })
}
