//! Changing the directory by hand: every act is one change set, what is set is locked, and what cannot be is refused.

use axum::http::StatusCode;
use focal::accounts::Role;
use focal::directory::changes::{self, ChangeSetKind};
use focal::directory::edit::{self, By, EditError, OrganizationFields, sheet};
use focal::directory::{self, Classification, PersonId, Standing};
use focal::identity;

use crate::support::app::{TestApp, start};
use crate::support::browser::{Answer, Browser};
use crate::support::parliament::FIVE;

async fn desk() -> (TestApp, Vec<PersonId>, Browser) {
    let app = TestApp::new().await;
    let people = app.parliament(&FIVE).await;
    let browser = app.signed_in("Anna Berg", Role::Consultant, None).await;
    (app, people, browser)
}

/// Takes the latest act back, as the button in the message does.
async fn undo(app: &TestApp) -> directory::changes::Undone {
    let mut tx = app.app.db.begin().await.unwrap();
    let set = changes::change_sets(&mut tx, 50).await.unwrap().into_iter().find(|set| set.undone_at.is_none()).unwrap();
    assert_eq!(set.kind, ChangeSetKind::Edit);
    let undone = identity::undo(&mut tx, set.id, None, app.app.now()).await.unwrap();
    tx.commit().await.unwrap();
    undone
}

fn offers_undo(answer: &Answer) {
    assert!(answer.attribute(".toast form", "action").unwrap().ends_with("/undoing"), "{}", answer.text());
}

#[tokio::test]
async fn a_person_is_entered_after_a_look_at_those_of_that_name() {
    let (app, people, mut browser) = desk().await;
    let form = browser.get("/people/new?name=Aoife%20Brannigan").await;
    assert_eq!(form.attribute("#f-family_name", "value").as_deref(), Some("Brannigan"));
    let fields = [("given_name", "Aoife"), ("family_name", "Brannigan"), ("language", "ga")];
    let asked = browser.post("/people", &fields).await;
    asked.is(StatusCode::UNPROCESSABLE_ENTITY).says("Is it one of these?").says("Aoife BRANNIGAN");
    assert!(asked.attributes(".links a", "href").contains(&format!("/people/{}", people[0])));
    let mut again = fields.to_vec();
    again.push(("somebody_else", "1"));
    let made = browser.post("/people", &again).await;
    made.is(StatusCode::OK).says("Aoife Brannigan was added.").says("Irish");
    offers_undo(&made);
    let locked = browser.get(&format!("{}/history", made.path)).await;
    locked.says("Set by Anna Berg").says("imports leave it").says("Entered Aoife Brannigan");
    assert_eq!(undo(&app).await.removed, 1);
    browser.get(&made.path).await.is(StatusCode::NOT_FOUND);
    browser.post("/people", &[("given_name", "X"), ("family_name", "")]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_corrected_field_is_locked_told_and_can_be_released() {
    let (app, people, mut browser) = desk().await;
    let id = people[1];
    browser.get(&format!("/people/{id}/edit")).await.says("Correct Lieselotte HARNISCH");
    let fields = [
        ("given_name", "Lieselotte"),
        ("family_name", "HARNISCH"),
        ("honorific_prefix", "Dr"),
        ("language", "de"),
        ("nationality", "AT"),
    ];
    let saved = browser.post(&format!("/people/{id}"), &fields).await;
    saved.is(StatusCode::OK).says("Dr Lieselotte HARNISCH").says("German").says("AT Austria");
    offers_undo(&saved);
    let locks = changes::locks(&app.app.db, &[id.0]).await.unwrap();
    let mut locked: Vec<_> = locks.iter().map(|(_, field)| field.as_str()).collect();
    locked.sort_unstable();
    assert_eq!(locked, ["honorific_prefix", "language", "nationality"], "the name is as it was");
    let history = browser.get(&format!("/people/{id}/history")).await;
    history.says("Language: nothing → de").says("Set by Anna Berg");
    let record = id.to_string();
    let released = [("record", record.as_str()), ("field", "language")];
    browser.post(&format!("/people/{id}/unlocking"), &released).await.says("Imports may change it again.");
    browser.post(&format!("/people/{id}/unlocking"), &released).await.says("not locked any more");
    undo(&app).await;
    let row = edit::person_record(&app.app.db, id).await.unwrap().unwrap();
    assert_eq!((row.language, row.honorific_prefix), (None, None));
    assert!(changes::locks(&app.app.db, &[id.0]).await.unwrap().is_empty(), "its locks went with it");
    let dead = [("given_name", "L"), ("family_name", "H"), ("died_on", "2030-01-01")];
    browser.post(&format!("/people/{id}"), &dead).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("in the future");
}

#[tokio::test]
async fn a_role_is_added_corrected_ended_and_removed() {
    let (app, people, mut browser) = desk().await;
    let id = people[3];
    let roles = format!("/people/{id}/memberships");
    browser.get(&format!("{roles}/new")).await.says("Add a role");
    let post = async |browser: &mut Browser, more: &[(&str, &str)]| {
        let mut fields = vec![("role", "member")];
        fields.extend_from_slice(more);
        browser.post(&roles, &fields).await
    };
    let added = post(&mut browser, &[("place", "AFET"), ("start", "2024-09")]).await;
    added.is(StatusCode::OK).says("The role was added.").says("Member · since September 2024");
    offers_undo(&added);
    let asked = post(&mut browser, &[("place", "in full")]).await;
    asked.is(StatusCode::UNPROCESSABLE_ENTITY).says("Choose which organisation it is.").says("Renew in full");
    let new = [("place", "Balkan Desk"), ("organization", "new"), ("kind", "unit"), ("label", "Head of desk")];
    post(&mut browser, &new).await.is(StatusCode::OK).says("Head of desk").says("since unknown");
    let backwards = [("place", "DROI"), ("start", "2025-01"), ("end", "2024")];
    post(&mut browser, &backwards).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("is before the first");
    post(&mut browser, &[("place", "DROI"), ("start", "yesterday")]).await.says("is not a day");
    let future = [("place", "DROI"), ("start", "2027-01-01")];
    post(&mut browser, &future).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("This day has not come yet.");
    let mut meant = future.to_vec();
    meant.push(("meant", "1"));
    post(&mut browser, &meant).await.is(StatusCode::OK);
    let all = sheet(&app.app.db, id).await.unwrap().unwrap();
    let afet = all.memberships.iter().find(|row| all.organizations[&row.organization_id].short_name == "AFET").unwrap();
    let here = format!("{roles}/{}", afet.id);
    browser.get(&here).await.says("End this role");
    let early = browser.post(&format!("{here}/end"), &[("last", "2023")]).await;
    early.says("is before the first");
    let ended = browser.post(&format!("{here}/end"), &[("last", "2025-06")]).await;
    ended.says("The role was ended.").says("September 2024 – June 2025");
    let on = browser.get(&format!("/people/{id}?on=2025-05-01")).await;
    on.says("As of 1 May 2025").says("Member, AFET");
    browser.get(&format!("/people/{id}")).await.does_not_say("Member, AFET");
    undo(&app).await;
    browser.get(&format!("/people/{id}")).await.says("Member, AFET");
    browser.post(&format!("{here}/removal"), &[]).await.says("The role was removed.");
    browser.get(&here).await.is(StatusCode::NOT_FOUND);
    undo(&app).await;
    browser.get(&here).await.is(StatusCode::OK);
}

#[tokio::test]
async fn an_address_is_checked_and_an_objection_is_never_lifted() {
    let (app, people, mut browser) = desk().await;
    let id = people[0];
    let details = format!("/people/{id}/details");
    browser.get(&format!("{details}/new")).await;
    for (kind, value, error) in [
        ("email", "a.b@", "a.b@"),
        ("web", "example.org", "A link starts with"),
        ("phone", "ask her", "country code"),
        ("email", "MEMBER0@ep.example", "is there already"),
    ] {
        let answer = browser.post(&details, &[("kind", kind), ("value", value)]).await;
        answer.is(StatusCode::UNPROCESSABLE_ENTITY).says(error);
    }
    let added = browser.post(&details, &[("kind", "phone"), ("value", "+32 2 555 01 42"), ("label", "Brussels")]).await;
    added.is(StatusCode::OK).says("+32 2 555 01 42").says("entered by Anna Berg");
    offers_undo(&added);
    let all = sheet(&app.app.db, id).await.unwrap().unwrap();
    let email = all.details.iter().find(|row| row.value == "member0@ep.example").unwrap().id;
    let retired = browser.post(&format!("{details}/{email}/retirement"), &[]).await;
    retired.says("It is not used any more.");
    assert_eq!(directory::usable_email(&app.app.db, id).await.unwrap(), None);
    browser.post(&format!("{details}/{email}/return"), &[]).await.says("It may be used again.");
    let mut tx = app.app.db.begin().await.unwrap();
    let address = focal::mail::Address::parse("member0@ep.example").unwrap();
    directory::set_email_standing(&mut tx, &address, Standing::Objected, start()).await.unwrap();
    tx.commit().await.unwrap();
    for (action, fields) in
        [("", vec![("value", "other@ep.example")]), ("/removal", vec![]), ("/return", vec![]), ("/retirement", vec![])]
    {
        let answer = browser.post(&format!("{details}/{email}{action}"), &fields).await;
        answer.says("objected to being written to");
    }
    let new = browser.post(&details, &[("kind", "email"), ("value", "new@ep.example")]).await;
    new.is(StatusCode::OK).says("objected to being written to");
    assert_eq!(directory::usable_email(&app.app.db, id).await.unwrap(), None);
}

#[tokio::test]
async fn a_number_of_somebody_else_is_told_with_the_offer_to_compare() {
    let (_app, people, mut browser) = desk().await;
    let numbers = |id: PersonId| format!("/people/{id}/numbers");
    browser.get(&format!("{}/new", numbers(people[0]))).await;
    let fields = [("scheme", "Wikidata"), ("number", "Q1")];
    offers_undo(browser.post(&numbers(people[0]), &fields).await.says("wikidata"));
    let taken = browser.post(&numbers(people[1]), &fields).await;
    taken.is(StatusCode::UNPROCESSABLE_ENTITY).says("wikidata Q1 belongs to Aoife BRANNIGAN");
    let links = taken.attributes(".links a", "href");
    assert_eq!(links, [format!("/people/{}", people[0]), format!("/duplicates/{}/{}", people[0], people[1])]);
    browser.get(&links[1]).await.is(StatusCode::OK);
}

#[tokio::test]
async fn a_connection_is_seen_from_both_sides() {
    let (app, people, mut browser) = desk().await;
    let path = format!("/people/{}/relationships", people[0]);
    browser.get(&format!("{path}/new")).await;
    let own = [("other", "brannigan"), ("kind", "ally-of"), ("strength", "2")];
    browser.post(&path, &own).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("Nobody of that name");
    let fields = [("other", "ionascu"), ("kind", "assistant-of"), ("strength", "3"), ("note", "Since the hearing")];
    let added = browser.post(&path, &fields).await;
    added.is(StatusCode::OK).says("Ruxandra IONAȘCU").says("Employer · Since the hearing · strong");
    offers_undo(&added);
    browser.get(&format!("/people/{}", people[2])).await.says("Aoife BRANNIGAN").says("Assistant · Since the hearing");
    browser.post(&path, &fields).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("It is there already");
    let mut wrong = fields.to_vec();
    wrong.extend([("start", "2026-01-02"), ("end", "2026-01-01")]);
    wrong[1].1 = "ally-of";
    browser.post(&path, &wrong).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("before the first");
    let id = sheet(&app.app.db, people[2]).await.unwrap().unwrap().relationships[0].id;
    let ended = browser.post(&format!("{path}/{id}/end"), &[("last", "2026-11-20")]).await;
    ended.says("The connection was ended.").does_not_say("Employer");
    browser.get(&format!("/people/{}?on=2026-11-19", people[0])).await.says("Employer");
    browser.post(&format!("{path}/{id}/removal"), &[]).await.says("The connection was removed.");
}

#[tokio::test]
async fn an_organisation_is_entered_and_cannot_be_part_of_itself() {
    let (app, _people, mut browser) = desk().await;
    browser.get("/organizations/new?name=Prevention%20Unit").await.says("New organisation");
    let fields = [("kind", "unit"), ("name", "Prevention Unit"), ("code", "PU"), ("parent", "AFET")];
    browser.post("/organizations", &fields).await;
    let unit = directory::find_organization(&app.app.db, Classification::Unit, "PU").await.unwrap().unwrap();
    let afet = directory::find_organization(&app.app.db, Classification::Committee, "AFET").await.unwrap().unwrap();
    assert_eq!(unit.parent_id, Some(afet.id));
    browser.get("/organizations/new").await;
    let again = browser.post("/organizations", &fields).await;
    again.is(StatusCode::UNPROCESSABLE_ENTITY).says("There is a unit “PU” already");
    let path = format!("/organizations/{}", afet.id);
    let below = [("kind", "committee"), ("name", "AFET in full"), ("code", "AFET"), ("parent", "Prevention Unit")];
    browser.post(&path, &below).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("would be part of itself");
    let late = [("kind", "unit"), ("name", "X"), ("founded_on", "2020-01-02"), ("dissolved_on", "2020-01-01")];
    browser.post("/organizations", &late).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("before the first");
    browser.post(&format!("{path}/deletion"), &[]).await.says("people hold or held roles in it");
    let removed = browser.post(&format!("/organizations/{}/deletion", unit.id), &[]).await;
    removed.says("The organisation was removed.");
    offers_undo(&removed);
    undo(&app).await;
    assert!(directory::organization(&app.app.db, unit.id).await.unwrap().is_some());
}

#[tokio::test]
async fn only_whom_nothing_refers_to_is_removed() {
    let (app, people, mut browser) = desk().await;
    let client = app.client("Secret House").await;
    let objective = app.objective(client, "A hidden aim").await;
    let account = app.account("Ilse Maes", Role::Manager, Some(client)).await;
    let mut tx = app.app.db.begin().await.unwrap();
    crate::identity::making::stance(&mut tx, objective, people[0], account).await.unwrap();
    tx.commit().await.unwrap();
    browser.get("/people").await;
    let kept = browser.post(&format!("/people/{}/deletion", people[0]), &[]).await;
    kept.says("Aoife BRANNIGAN stays").does_not_say("Secret House").does_not_say("hidden");
    let before = sheet(&app.app.db, people[1]).await.unwrap().unwrap();
    let removed = browser.post(&format!("/people/{}/deletion", people[1]), &[]).await;
    removed.says("The person was removed.");
    assert!(sheet(&app.app.db, people[1]).await.unwrap().is_none());
    undo(&app).await;
    let after = sheet(&app.app.db, people[1]).await.unwrap().unwrap();
    assert_eq!((before.person, before.memberships, before.details), (after.person, after.memberships, after.details));
}

#[tokio::test]
async fn a_role_outside_a_life_or_an_organisations_days_is_flagged() {
    let app = TestApp::new().await;
    let account = app.account("Anna Berg", Role::Consultant, None).await;
    let by = By { account, name: "Anna Berg", now: start(), today: "2026-11-24".parse().unwrap() };
    let mut tx = app.app.db.begin().await.unwrap();
    let fields = edit::PersonFields {
        given_name: "Otto".into(),
        family_name: "Past".into(),
        died_on: "2020-05-05".parse().ok(),
        ..edit::PersonFields::default()
    };
    let (id, _) = edit::create_person(&mut tx, &by, &fields).await.unwrap();
    let place = OrganizationFields {
        classification: Classification::Ngo,
        name: "Short Lived".into(),
        code: String::new(),
        parent_id: None,
        area_code: String::new(),
        founded_on: "2015-01-01".parse().ok(),
        dissolved_on: "2016-12-31".parse().ok(),
    };
    let (place, _) = edit::create_organization(&mut tx, &by, &place).await.unwrap();
    let role = |start: &str, end: &str, is_meant| edit::MembershipFields {
        role: directory::Role::Member,
        label: None,
        area_code: None,
        start: edit::Rough::parse(start),
        end: edit::Rough::parse(end),
        post_id: None,
        on_behalf_of_id: None,
        is_meant,
    };
    let place = edit::Place::There(place);
    for (start, end, field) in [("2014", "2016", "start"), ("2015", "2017-02", "end"), ("2015", "", "end")] {
        let refused = edit::add_membership(&mut tx, &by, id, &place, &role(start, end, false)).await;
        let Err(EditError::Odd(odd)) = refused else { panic!("{start} {end}: {refused:?}") };
        assert!(odd.iter().any(|(at, _)| *at == field), "{start} {end}: {odd:?}");
    }
    let after_death = edit::add_membership(&mut tx, &by, id, &place, &role("2021", "2022", true)).await;
    assert!(matches!(after_death, Err(EditError::Invalid(_))));
    edit::add_membership(&mut tx, &by, id, &place, &role("2015", "2016", false)).await.unwrap();
    edit::add_membership(&mut tx, &by, id, &place, &role("2014", "2016", true)).await.unwrap();
}

#[tokio::test]
async fn a_role_fills_a_post_of_its_organisation_and_is_held_on_behalf_of_another() {
    let (app, people, mut browser) = desk().await;
    let id = people[3];
    let roles = format!("/people/{id}/memberships");
    let office = browser.post("/organizations", &[("kind", "ministry"), ("name", "Ministry of Prevention")]).await;
    let post = [("label", "Focal Point"), ("source", "a letter")];
    let post = browser.post(&format!("{}/posts", office.path), &post).await.path.replace("/posts/", "");
    // As the form is first sent: which posts there are is not known yet.
    let first = [("place", "Ministry of Prevention"), ("role", "official"), ("start", "2025"), ("posts", "")];
    let asked = browser.post(&roles, &first).await;
    asked.is(StatusCode::OK).says("This organisation has posts.").says("Focal Point");
    let offered = asked.attribute("input[name=posts]", "value").unwrap();
    let unknown = [first[0], first[1], first[2], ("posts", &offered), ("post", &post), ("behalf", "Nobody Knows")];
    browser.post(&roles, &unknown).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("No organisation “Nobody Knows”");
    let filled = [first[0], first[1], first[2], ("posts", &offered), ("post", &post), ("behalf", "AFET")];
    let added = browser.post(&roles, &filled).await;
    added.is(StatusCode::OK).says("The role was added.").says("for AFET");
    assert!(added.attributes(".facts a", "href").contains(&format!("/posts/{post}")));
    browser.get(&format!("/posts/{post}")).await.says("AFET in full");
    // Somebody else at the same time is odd, but possible.
    let other = format!("/people/{}/memberships", people[1]);
    browser.post(&other, &filled).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("holds this post at that time");
    let all = sheet(&app.app.db, id).await.unwrap().unwrap();
    let row = all.memberships.iter().find(|row| row.post_id.is_some()).unwrap();
    let here = format!("{roles}/{}", row.id);
    browser.get(&here).await.says("Focal Point").says("On behalf of");
    let plain = [("role", "official"), ("start", "2025"), ("post", ""), ("behalf", "")];
    browser.post(&here, &plain).await.is(StatusCode::OK).says("Saved.").does_not_say("for AFET");
    let wrong = row.id.0.to_string();
    let strange = [("role", "official"), ("start", "2025"), ("post", wrong.as_str()), ("behalf", "")];
    browser.post(&here, &strange).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("not one of the organisation");
}

#[tokio::test]
async fn a_tag_is_added_and_taken_away_on_the_persons_page() {
    let (_app, people, mut browser) = desk().await;
    let here = format!("/people/{}", people[0]);
    let tagged = browser.post(&format!("{here}/tags"), &[("tag", "key contact"), ("back", &here)]).await;
    tagged.is(StatusCode::OK).says("Tagged “key contact”.");
    let removal = tagged.attribute(".chips form", "action").unwrap();
    browser.get(&tagged.attribute(".chips a", "href").unwrap()).await.says("1 person").says("Aoife BRANNIGAN");
    browser.get("/people").await.says("Add person").says("Duplicates");
    browser.get("/organizations").await.says("Add organisation").says("Duplicates");
    browser.get(&here).await;
    let bare = browser.post(&removal, &[("back", &here)]).await;
    bare.says("Tag taken away.");
    assert!(bare.attributes(".chips a", "href").is_empty());
}
