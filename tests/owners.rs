//! Who of the team looks after a person or a body for a client: given, taken back, remembered, behind the walls; in the list,
//! of many at once, on the pages, in reports.

use axum::http::StatusCode;
use chrono::{NaiveDate, TimeDelta};
use focal::accounts::{self, AccountId, ClientId, Doer, Role, Scope};
use focal::contacts::owners::{self, AssignError, OwnershipActId, Stakeholder};
use focal::contacts::{self, Direction, Kind, NewContact};
use focal::directory::changes::ChangeSetId;
use focal::directory::edit::{self, By, OrganizationFields};
use focal::directory::{Classification, OrganizationId, PersonId};
use focal::identity;
use focal::objectives::ObjectiveId;

use crate::support::app::{PASSWORD, TestApp};
use crate::support::browser::{Answer, Browser};
use crate::support::make::ALL;
use crate::support::parliament::FIVE;

/// Five Members, an objective, and a team: Elin and Noor work for its client, Sam for another.
struct House {
    app: TestApp,
    client: ClientId,
    other: ClientId,
    objective: ObjectiveId,
    people: Vec<PersonId>,
    elin: AccountId,
    noor: AccountId,
    sam: AccountId,
}

impl House {
    async fn new() -> House {
        let app = TestApp::new().await;
        let (client, other) = (app.client("The Coalition").await, app.client("Somebody Else").await);
        let people = app.parliament(&FIVE).await;
        let objective = app.objective(client, "EU Focal Point for R2P").await;
        let elin = app.account("Elin Lindqvist", Role::Consultant, Some(client)).await;
        let noor = app.account("Noor Haddad", Role::Manager, Some(client)).await;
        let sam = app.account("Sam Stranger", Role::Consultant, Some(other)).await;
        House { app, client, other, objective, people, elin, noor, sam }
    }

    async fn browser(&self, name: &str) -> Browser {
        let mut browser = self.app.browser();
        browser.sign_in(&format!("{name}@consultancy.example"), PASSWORD).await;
        browser
    }

    /// Time goes on between acts.
    fn later(&self) {
        self.app.app.clock.advance(TimeDelta::minutes(1));
    }

    /// Gives these to an account, or to nobody, as Elin.
    async fn give(&self, to: Option<AccountId>, of: &[Stakeholder]) -> Result<(OwnershipActId, u64), AssignError> {
        self.later();
        let (scope, now) = (Scope::of(self.elin), self.app.app.now());
        let mut tx = self.app.app.db.begin().await.unwrap();
        let act = match to {
            Some(account) => owners::assign(&mut tx, &scope, self.client, of, account, self.elin, now).await?,
            None => owners::release(&mut tx, &scope, self.client, of, self.elin, now).await?,
        };
        tx.commit().await.unwrap();
        Ok((act.id, act.changed))
    }

    async fn undo(&self, act: OwnershipActId) -> u64 {
        self.later();
        let mut tx = self.app.app.db.begin().await.unwrap();
        let scope = Scope::of(self.elin);
        let changed = owners::undo(&mut tx, &scope, act, self.elin, self.app.app.now()).await.unwrap();
        tx.commit().await.unwrap();
        changed
    }

    fn person(&self, at: usize) -> Stakeholder {
        self.people[at].into()
    }

    /// Who looks after somebody now, by first name.
    async fn owner(&self, of: Stakeholder) -> Option<String> {
        let known = owners::history(&self.app.app.db, &ALL, of).await.unwrap();
        let mut now = known.into_iter().filter(|row| row.ended_at.is_none());
        let owner = now.next().map(|row| row.account_name.split(' ').next().unwrap().to_owned());
        assert!(now.next().is_none(), "two look after them for one client");
        owner
    }

    async fn owners(&self) -> Vec<Option<String>> {
        let mut all = vec![];
        for at in 0..self.people.len() {
            all.push(self.owner(self.person(at)).await);
        }
        all
    }

    /// Who has looked after somebody, those of now first.
    async fn ever(&self, of: Stakeholder) -> Vec<String> {
        let known = owners::history(&self.app.app.db, &ALL, of).await.unwrap();
        let said = |row: owners::Ownership| {
            let name = row.account_name.split(' ').next().unwrap().to_owned();
            if row.ended_at.is_some() { format!("{name}, ended by {}", row.ended_by.unwrap()) } else { name }
        };
        known.into_iter().map(said).collect()
    }

    /// A call, with a next step for Elin.
    async fn called(&self, at: usize) {
        let new = NewContact {
            objective: self.objective,
            kind: Kind::Call,
            attempt: None,
            direction: Direction::Out,
            occurred_at: self.app.app.now(),
            people: vec![self.people[at]],
            minutes: None,
            preparation_minutes: None,
            notes: String::new(),
            stances: vec![],
            follow_up: Some(("Call again".into(), "2026-12-01".parse().unwrap())),
            form_key: format!("call {at}"),
        };
        let today: NaiveDate = self.app.app.today();
        let mut tx = self.app.app.db.begin().await.unwrap();
        contacts::log(&mut tx, &ALL, &new, self.elin, self.app.app.now(), today).await.unwrap();
        tx.commit().await.unwrap();
    }

    fn by(&self) -> By<'static> {
        By { account: self.noor, name: "Noor Haddad", now: self.app.app.now(), today: self.app.app.today() }
    }

    async fn undo_merge(&self, set: ChangeSetId) {
        let mut tx = self.app.app.db.begin().await.unwrap();
        let undone = identity::undo(&mut tx, set, Some(self.noor), self.app.app.now()).await.unwrap();
        assert!(undone.changed_since.is_empty(), "{:?}", undone.changed_since);
        tx.commit().await.unwrap();
    }
}

/// Family names in the order of the list.
fn names(page: &Answer) -> Vec<String> {
    page.texts("tbody th").iter().map(|text| text.rsplit(' ').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn an_owner_is_set_and_changed_and_the_act_taken_back_while_it_stays_known_who_it_was() {
    let house = House::new().await;
    let aoife = house.person(0);
    let (_, changed) = house.give(Some(house.elin), &[aoife]).await.unwrap();
    assert_eq!((changed, house.owner(aoife).await.as_deref()), (1, Some("Elin")));
    let (again, changed) = house.give(Some(house.elin), &[aoife]).await.unwrap();
    assert_eq!(changed, 0, "it was so already");
    assert_eq!(house.undo(again).await, 0);
    let (act, _) = house.give(Some(house.noor), &[aoife, house.person(1)]).await.unwrap();
    assert_eq!(house.owners().await[..2], [Some("Noor".to_owned()), Some("Noor".to_owned())]);
    assert_eq!(house.undo(act).await, 2);
    assert_eq!(house.owners().await[..2], [Some("Elin".to_owned()), None]);
    let ended = "ended by Elin Lindqvist";
    assert_eq!(house.ever(aoife).await, ["Elin".to_owned(), format!("Noor, {ended}"), format!("Elin, {ended}")]);
    assert_eq!(house.undo(act).await, 0, "twice is once");
    let (act, changed) = house.give(None, &[aoife, house.person(1)]).await.unwrap();
    assert_eq!((changed, house.owner(aoife).await), (1, None), "of the other it was so");
    assert_eq!(house.undo(act).await, 1);
    assert_eq!(house.owner(aoife).await.as_deref(), Some("Elin"));
}

#[tokio::test]
async fn what_was_said_since_stays_when_an_act_is_taken_back() {
    let house = House::new().await;
    let all: Vec<_> = (0..5).map(|at| house.person(at)).collect();
    house.give(Some(house.elin), &all[..4]).await.unwrap();
    let (act, changed) = house.give(Some(house.noor), &all).await.unwrap();
    assert_eq!(changed, 5);
    house.give(Some(house.elin), &all[..1]).await.unwrap();
    house.give(None, &all[1..2]).await.unwrap();
    assert_eq!(house.undo(act).await, 3);
    let elin = || Some("Elin".to_owned());
    assert_eq!(house.owners().await, [elin(), None, elin(), elin(), None]);
    // Whoever works for the client no longer is given nobody back.
    let (act, _) = house.give(Some(house.noor), &all[2..3]).await.unwrap();
    let mut tx = house.app.app.db.begin().await.unwrap();
    let now = house.app.app.now();
    accounts::set_grant(&mut tx, &ALL, house.client, house.elin, false, Doer::terminal(now)).await.unwrap();
    assert_eq!(owners::undo(&mut tx, &Scope::of(house.noor), act, house.noor, now).await.unwrap(), 1);
    tx.commit().await.unwrap();
    assert_eq!(house.owner(all[2]).await, None);
}

#[tokio::test]
async fn nobody_without_a_grant_owns_anybody_and_nobody_without_a_grant_sees_who_does() {
    let house = House::new().await;
    let aoife = house.person(0);
    assert!(matches!(house.give(Some(house.sam), &[aoife]).await, Err(AssignError::NotForClient)));
    let mut tx = house.app.app.db.begin().await.unwrap();
    let now = house.app.app.now();
    let (sams, elins) = (Scope::of(house.sam), house.elin);
    let hidden = owners::assign(&mut tx, &sams, house.client, &[aoife], elins, house.sam, now).await;
    assert!(matches!(hidden, Err(AssignError::NotFound)));
    assert!(matches!(
        owners::release(&mut tx, &sams, house.client, &[aoife], house.sam, now).await,
        Err(AssignError::NotFound)
    ));
    accounts::disable(&mut tx, house.noor, now).await.unwrap();
    let closed = owners::assign(&mut tx, &Scope::of(elins), house.client, &[aoife], house.noor, elins, now).await;
    assert!(matches!(closed, Err(AssignError::NotForClient)), "an account that is closed");
    drop(tx);
    let (act, _) = house.give(Some(house.elin), &[aoife]).await.unwrap();
    let db = &house.app.app.db;
    assert!(owners::history(db, &sams, aoife).await.unwrap().is_empty());
    assert!(owners::of_people(db, &sams, house.client, &house.people).await.unwrap().is_empty());
    assert!(owners::known_at(db, &sams, house.objective, house.app.app.now()).await.unwrap().is_empty());
    let mut tx = house.app.app.db.begin().await.unwrap();
    assert_eq!(owners::undo(&mut tx, &sams, act, house.sam, now).await.unwrap(), 0);
    drop(tx);
    let mut sam = house.browser("sam.stranger").await;
    let path = format!("/people/{}", house.people[0]);
    sam.get(&path).await.says("For Somebody Else").does_not_say("The Coalition").does_not_say("Elin Lindqvist");
    let fields = [("client", house.client.to_string()), ("account", house.sam.to_string())];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    sam.post(&format!("{path}/owner"), &fields).await.is(StatusCode::NOT_FOUND);
    sam.post(&format!("/owners/{act}/undoing"), &[]).await.says("Nothing to take back");
    let asked = format!("/people?objective={}&owner={}", house.objective, house.elin);
    assert_eq!(names(&sam.get(&asked).await).len(), 5, "as if the filter were not there");
    assert_eq!(house.owner(aoife).await.as_deref(), Some("Elin"));
}

#[tokio::test]
async fn an_owner_goes_along_when_two_entries_become_one_and_comes_back() {
    let house = House::new().await;
    let all: Vec<_> = (0..5).map(|at| house.person(at)).collect();
    house.give(Some(house.elin), &all[..2]).await.unwrap();
    house.give(Some(house.noor), &all[2..3]).await.unwrap();
    let merge = async |kept: usize, absorbed: usize| {
        let mut tx = house.app.app.db.begin().await.unwrap();
        let (kept, absorbed) = (house.people[kept], house.people[absorbed]);
        let merged = identity::merge(&mut tx, &house.by(), Role::Manager, kept, absorbed, &[]).await.unwrap();
        tx.commit().await.unwrap();
        merged.set
    };
    let before = house.owners().await;
    let set = merge(3, 0).await;
    assert_eq!((house.owner(all[3]).await.as_deref(), house.owner(all[0]).await), (Some("Elin"), None));
    house.undo_merge(set).await;
    assert_eq!(house.owners().await, before);
    // Both have one: the owner of the entry that stays remains.
    let set = merge(2, 1).await;
    assert_eq!(house.owner(all[2]).await.as_deref(), Some("Noor"));
    house.undo_merge(set).await;
    assert_eq!(house.owners().await, before);
}

#[tokio::test]
async fn a_body_has_an_owner_and_takes_it_along() {
    let house = House::new().await;
    let mut bodies: Vec<OrganizationId> = vec![];
    let mut tx = house.app.app.db.begin().await.unwrap();
    for name in ["Institute for Prevention", "Prevention Institute"] {
        let fields = OrganizationFields {
            classification: Classification::Ngo,
            name: name.into(),
            code: String::new(),
            parent_id: None,
            area_code: String::new(),
            founded_on: None,
            dissolved_on: None,
        };
        bodies.push(edit::create_organization(&mut tx, &house.by(), &fields).await.unwrap().0);
    }
    tx.commit().await.unwrap();
    let mut elin = house.browser("elin.lindqvist").await;
    let path = format!("/organizations/{}", bodies[1]);
    let page = elin.get(&path).await;
    page.says("Looked after by").says("For The Coalition");
    assert_eq!(page.texts("select[name=account] option"), ["Nobody", "Elin Lindqvist", "Noor Haddad"]);
    assert_eq!(page.texts("select[name=account] option[selected]"), ["Nobody"]);
    let (client, noor) = (house.client.to_string(), house.noor.to_string());
    let given = elin.post(&format!("{path}/owner"), &[("client", &client), ("account", &noor), ("back", &path)]).await;
    given.says("Looked after by Noor Haddad from now on.").says("set by Elin Lindqvist");
    assert_eq!(given.texts("select[name=account] option[selected]"), ["Noor Haddad"]);
    let mut tx = house.app.app.db.begin().await.unwrap();
    let by = house.by();
    let merged = identity::merge_organizations(&mut tx, &by, Role::Manager, bodies[0], bodies[1], &[]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(house.owner(bodies[0].into()).await.as_deref(), Some("Noor"));
    house.undo_merge(merged.set).await;
    assert_eq!(house.owner(bodies[0].into()).await, None);
    assert_eq!(house.owner(bodies[1].into()).await.as_deref(), Some("Noor"));
}

#[tokio::test]
async fn the_page_of_a_person_says_who_looks_after_them_and_changes_it() {
    let house = House::new().await;
    let mut elin = house.browser("elin.lindqvist").await;
    let path = format!("/people/{}", house.people[0]);
    let (client, sam, noor) = (house.client.to_string(), house.sam.to_string(), house.noor.to_string());
    let owner = format!("{path}/owner");
    let refused = elin.post(&owner, &[("client", &client), ("account", &sam), ("back", &path)]).await;
    refused.says("This colleague does not work for that client.");
    let garbled = elin.post(&owner, &[("client", &client), ("account", "perhaps"), ("back", &path)]).await;
    garbled.says("Choose a colleague, or nobody.");
    assert_eq!(house.owner(house.person(0)).await, None);
    let given = elin.post(&owner, &[("client", &client), ("account", &noor), ("back", &path)]).await;
    given.says("Looked after by Noor Haddad from now on.");
    assert_eq!(given.texts("select[name=account] option[selected]"), ["Noor Haddad"]);
    let undo = given.attribute(".toast form", "action").unwrap();
    let undone = elin.post(&undo, &[]).await;
    undone.says("Taken back: the owner is as before.").says("Before");
    assert_eq!(undone.path, path);
    assert_eq!(undone.texts("select[name=account] option[selected]"), ["Nobody"]);
    elin.post(&undo, &[]).await.says("Nothing to take back");
    elin.post(&owner, &[("client", &client), ("account", &noor)]).await;
    let nobody = elin.post(&owner, &[("client", &client), ("account", "none")]).await;
    nobody.says("Looked after by nobody from now on.");
    elin.post(&owner, &[("client", &client), ("account", "none")]).await.says("it was so already");
    let missing = format!("/people/{}/owner", PersonId::new());
    elin.post(&missing, &[("client", &client), ("account", &noor)]).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_list_shows_owners_is_narrowed_down_by_them_and_takes_them_along_as_a_file() {
    let house = House::new().await;
    house.called(0).await;
    house.called(1).await;
    house.give(Some(house.noor), &[house.person(1), house.person(2)]).await.unwrap();
    house.give(Some(house.elin), &[house.person(3)]).await.unwrap();
    let mut noor = house.browser("noor.haddad").await;
    let page = noor.get("/people").await;
    let owner = |name: &str| {
        let at = names(&page).iter().position(|other| other == name).unwrap() + 1;
        page.texts(&format!("tbody tr:nth-child({at}) td:last-child")).pop().unwrap()
    };
    assert_eq!(owner("HARNISCH"), "NH Noor Haddad", "and not Elin, who calls again");
    assert_eq!(owner("BRANNIGAN"), "EL Elin Lindqvist does the next step; nobody was made the owner");
    assert_eq!(page.texts(".ow-step").len(), 1, "and it is seen");
    assert_eq!(owner("DELABROYE"), "");
    for (query, expected) in [
        ("owner=me".to_owned(), vec!["HARNISCH", "IONAȘCU"]),
        (format!("owner={}", house.elin), vec!["ВЕЛЧЕВ"]),
        ("owner=none".to_owned(), vec!["BRANNIGAN", "DELABROYE"]),
        (format!("owner=none&owner={}", house.elin), vec!["BRANNIGAN", "DELABROYE", "ВЕЛЧЕВ"]),
        ("owner=me&next=planned".to_owned(), vec!["HARNISCH"]),
        (format!("doer={}", house.elin), vec!["BRANNIGAN", "HARNISCH"]),
        (format!("doer={}&owner=none", house.elin), vec!["BRANNIGAN"]),
        ("owner=me&objective=none".to_owned(), vec!["BRANNIGAN", "DELABROYE", "HARNISCH", "IONAȘCU", "ВЕЛЧЕВ"]),
    ] {
        let found = names(&noor.get(&format!("/people?{query}")).await);
        assert_eq!(found, expected, "{query}");
        noor.get(&format!("/people?objective={}", house.objective)).await;
    }
    let shown = noor.get("/people?owner=me").await;
    assert_eq!(shown.texts(".fchip > span"), ["Owner is me"]);
    let shown = noor.get(&format!("/people?owner=none&doer={}", house.elin)).await;
    assert_eq!(shown.texts(".fchip > span"), ["Next step by is Elin Lindqvist", "Owner is nobody"]);
    let panel = noor.get("/people/filters?owner=none").await;
    assert_eq!(panel.texts("select[name=owner] option"), ["any", "me", "nobody", "Elin Lindqvist", "Noor Haddad"]);
    assert_eq!(panel.texts("select[name=owner] option[selected]"), ["nobody"]);
    let file = noor.get(&format!("/people.csv?objective={}&owner=me", house.objective)).await;
    let lines: Vec<_> = file.body.lines().collect();
    assert!(lines[0].ends_with(",Last change,Owner"), "{}", lines[0]);
    assert_eq!(lines.len(), 3);
    assert!(lines[1..].iter().all(|line| line.ends_with(",Noor Haddad")), "{lines:?}");
    noor.get(&format!("/people.xlsx?objective={}&owner=me", house.objective)).await.is(StatusCode::OK);
    let without = noor.get("/people.csv?objective=none").await;
    assert!(
        without.body.lines().next().unwrap().ends_with(",Last change"),
        "nothing of a client's without an objective"
    );
    // A view that others share means whoever looks at it.
    let query = format!("objective={}&owner=me", house.objective);
    noor.post("/views", &[("path", "/people"), ("name", "Mine"), ("query", &query), ("is_shared", "1")]).await;
    let mut elin = house.browser("elin.lindqvist").await;
    assert_eq!(elin.get("/people").await.texts(".tabs li"), ["All 5", "Mine 1"]);
}

#[tokio::test]
async fn many_are_given_at_once_by_hand_or_as_they_match_and_taken_back_as_one() {
    let house = House::new().await;
    house.give(Some(house.elin), &[house.person(1)]).await.unwrap();
    let mut elin = house.browser("elin.lindqvist").await;
    elin.get("/people").await.says("Assign");
    let query = format!("objective={}&committee=AFET", house.objective);
    let asked = elin.post("/people/bulk", &[("query", &query), ("action", "owner"), ("all", "1")]).await;
    asked.says("Assign 3 people").says("For The Coalition now: 1 Elin Lindqvist, 2 nobody.");
    asked.does_not_say("Somebody Else").does_not_say("Sam Stranger");
    assert_eq!(asked.texts("select[name=client] option[selected]"), ["The Coalition"]);
    assert_eq!(house.owners().await.iter().flatten().count(), 1, "nothing is done yet");
    let (client, other) = (house.client.to_string(), house.other.to_string());
    let (noor, sam) = (house.noor.to_string(), house.sam.to_string());
    let fields = |client: &str, account: &str| {
        [("query", query.as_str()), ("all", "1"), ("client", client), ("account", account)]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    for (client, account, status, said) in [
        (&client, &sam, StatusCode::UNPROCESSABLE_ENTITY, "This colleague does not work for that client."),
        (&client, &String::new(), StatusCode::UNPROCESSABLE_ENTITY, "Choose a colleague."),
        (&other, &noor, StatusCode::NOT_FOUND, ""),
    ] {
        let fields = fields(client, account);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        elin.post("/people/owners", &fields).await.is(status).says(said);
    }
    let given = fields(&client, &noor);
    let given: Vec<_> = given.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let done = elin.post("/people/owners", &given).await;
    done.says("3 people are looked after by Noor Haddad from now on.");
    let is_noor = |owners: Vec<Option<String>>| owners.iter().flatten().filter(|name| *name == "Noor").count();
    assert_eq!(is_noor(house.owners().await), 3);
    house.later();
    elin.post("/people/owners", &given).await.says("it was so already");
    let undone = elin.post(&done.attribute(".toast form", "action").unwrap(), &[]).await;
    undone.says("Taken back: 3 owners are as before.");
    assert_eq!(names(&undone), ["BRANNIGAN", "DELABROYE", "HARNISCH"], "back in the list");
    let before = [None, Some("Elin".to_owned()), None, None, None];
    assert_eq!(house.owners().await, before);
    let by_hand = house.people[1].to_string();
    let nobody = [("query", query.as_str()), ("person", &by_hand), ("client", &client), ("account", "none")];
    let done = elin.post("/people/owners", &nobody).await;
    done.says("1 person is looked after by nobody from now on.");
    assert_eq!(house.owner(house.person(1)).await, None);
    elin.post(&done.attribute(".toast form", "action").unwrap(), &[]).await.says("Taken back: the owner is as before.");
    assert_eq!(house.owners().await, before);
}

#[tokio::test]
async fn reports_name_the_owner_before_whoever_has_the_next_step_as_known_at_the_moment() {
    let house = House::new().await;
    house.called(1).await;
    let mut noor = house.browser("noor.haddad").await;
    let path = format!("/objectives/{}/reports/coverage.json", house.objective);
    let mut looked_after = async || {
        let data: serde_json::Value = serde_json::from_str(&noor.get(&path).await.body).unwrap();
        let rows = data["tables"]["people"]["rows"].as_array().unwrap();
        let row = rows.iter().find(|row| row["name"].to_string().contains("HARNISCH"));
        row.unwrap()["owner"].to_string()
    };
    assert!(looked_after().await.contains("Elin"));
    let (act, _) = house.give(Some(house.noor), &[house.person(1)]).await.unwrap();
    assert!(looked_after().await.contains("Noor"));
    let between = house.app.app.now();
    house.undo(act).await;
    assert!(looked_after().await.contains("Elin"));
    let db = &house.app.app.db;
    let then = owners::known_at(db, &ALL, house.objective, between).await.unwrap();
    assert_eq!(then[&house.person(1)].name, "Noor Haddad");
    assert!(owners::known_at(db, &ALL, house.objective, house.app.app.now()).await.unwrap().is_empty());
}

/// Owners as the list says them, by family name.
fn owner_cells(page: &Answer) -> Vec<(String, String)> {
    let owner = |at: usize| page.texts(&format!("tbody tr:nth-child({at}) td:last-child")).pop().unwrap();
    names(page).into_iter().zip(1..).map(|(name, at)| (name, owner(at))).collect()
}

#[tokio::test]
async fn the_list_is_sorted_by_owner_in_both_directions_with_those_without_one_last() {
    let house = House::new().await;
    house.give(Some(house.noor), &[house.person(0), house.person(2)]).await.unwrap();
    house.give(Some(house.elin), &[house.person(3), house.person(1)]).await.unwrap();
    let mut noor = house.browser("noor.haddad").await;
    let head = |page: &Answer| page.attribute("thead th:last-child a", "href").unwrap();
    let list = noor.get("/people").await;
    let up = noor.get(&head(&list)).await;
    assert!(up.path.ends_with("sort=owner"), "{}", up.path);
    assert_eq!(names(&up), ["HARNISCH", "ВЕЛЧЕВ", "BRANNIGAN", "IONAȘCU", "DELABROYE"]);
    assert_eq!(up.attribute("thead th:last-child", "aria-sort").as_deref(), Some("ascending"));
    let down = noor.get(&head(&up)).await;
    assert!(down.path.contains("sort=owner") && down.path.contains("desc=1"), "{}", down.path);
    assert_eq!(names(&down), ["BRANNIGAN", "IONAȘCU", "HARNISCH", "ВЕЛЧЕВ", "DELABROYE"]);
    assert_eq!(down.attribute("thead th:last-child", "aria-sort").as_deref(), Some("descending"));
    // A record walks the list in this order.
    let record = noor.get(&down.attribute("tbody tr:nth-child(2) th a", "href").unwrap()).await;
    record.says("IONAȘCU").says("2 of 5 in Stakeholders");
    let next = record.attribute(".walk [rel=next]", "href").unwrap();
    noor.get(&next).await.says("Lieselotte HARNISCH");
    // Without the work on an objective nobody has an owner, and the order is that of names.
    let without = noor.get("/people?objective=none&sort=owner").await;
    assert_eq!(names(&without), ["BRANNIGAN", "DELABROYE", "HARNISCH", "IONAȘCU", "ВЕЛЧЕВ"]);
}

#[tokio::test]
async fn whoever_left_the_team_looks_after_nobody_and_is_named_as_who_did() {
    let house = House::new().await;
    let mut tx = house.app.app.db.begin().await.unwrap();
    let fields = OrganizationFields {
        classification: Classification::Ngo,
        name: "Institute for Prevention".into(),
        code: String::new(),
        parent_id: None,
        area_code: String::new(),
        founded_on: None,
        dissolved_on: None,
    };
    let body = edit::create_organization(&mut tx, &house.by(), &fields).await.unwrap().0;
    tx.commit().await.unwrap();
    let max = house.app.account("Max Berger", Role::Consultant, Some(house.client)).await;
    house.called(0).await;
    house.give(Some(house.noor), &[house.person(0), house.person(1), body.into()]).await.unwrap();
    house.give(Some(max), &[house.person(2)]).await.unwrap();
    house.give(Some(house.elin), &[house.person(3)]).await.unwrap();
    let mut tx = house.app.app.db.begin().await.unwrap();
    let now = house.app.app.now();
    // One does not work for the client any more, the other nowhere.
    accounts::set_grant(&mut tx, &ALL, house.client, house.noor, false, Doer::terminal(now)).await.unwrap();
    accounts::disable(&mut tx, max, now).await.unwrap();
    tx.commit().await.unwrap();
    let mut elin = house.browser("elin.lindqvist").await;
    let left = |initials: &str, name: &str| {
        format!("{initials} Nobody looks after them now: {name} did, who is no longer in the team")
    };
    let list = elin.get("/people").await;
    let said = |name: &str, owner: String| (name.to_owned(), owner);
    assert_eq!(
        owner_cells(&list),
        [
            said("BRANNIGAN", left("NH", "Noor Haddad")),
            said("DELABROYE", String::new()),
            said("HARNISCH", left("NH", "Noor Haddad")),
            said("IONAȘCU", left("MB", "Max Berger")),
            said("ВЕЛЧЕВ", "EL Elin Lindqvist".into()),
        ]
    );
    for (query, expected) in [
        ("owner=none".to_owned(), vec!["BRANNIGAN", "DELABROYE", "HARNISCH", "IONAȘCU"]),
        (format!("owner={}", house.noor), vec![]),
        (format!("owner={max}"), vec![]),
        ("owner=me".to_owned(), vec!["ВЕЛЧЕВ"]),
        ("sort=owner".to_owned(), vec!["ВЕЛЧЕВ", "BRANNIGAN", "DELABROYE", "HARNISCH", "IONAȘCU"]),
        ("sort=owner&desc=1".to_owned(), vec!["ВЕЛЧЕВ", "BRANNIGAN", "DELABROYE", "HARNISCH", "IONAȘCU"]),
    ] {
        assert_eq!(names(&elin.get(&format!("/people?{query}")).await), expected, "{query}");
    }
    let file = elin.get(&format!("/people.csv?objective={}", house.objective)).await;
    file.says("Elin Lindqvist").does_not_say("Noor Haddad").does_not_say("Max Berger");
    let db = &house.app.app.db;
    let now_owned = owners::of_people(db, &Scope::of(house.elin), house.client, &house.people).await.unwrap();
    assert_eq!(now_owned.into_keys().collect::<Vec<_>>(), [house.people[3]]);
    for path in [format!("/people/{}", house.people[0]), format!("/organizations/{body}")] {
        let page = elin.get(&path).await;
        page.says("Nobody looks after them now. Noor Haddad did since").says("is no longer in the team.");
        assert_eq!(page.texts("select[name=account] option[selected]"), ["Nobody"], "{path}");
        assert_eq!(page.texts("select[name=account] option"), ["Nobody", "Elin Lindqvist"], "{path}");
    }
    // Whoever gets the grant again looks after them again.
    let mut tx = house.app.app.db.begin().await.unwrap();
    accounts::set_grant(&mut tx, &ALL, house.client, house.noor, true, Doer::terminal(now)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(names(&elin.get(&format!("/people?owner={}", house.noor)).await), ["BRANNIGAN", "HARNISCH"]);
}
