//! Bodies, posts and what changes with time: who was where on which day.

use axum::http::StatusCode;
use chrono::NaiveDate;
use focal::accounts::Role as AccountRole;
use focal::directory::bodies::{self, BodyFilter, BodyOrder};
use focal::directory::changes::{self, ChangeSetId, ChangeSetKind, UndoError, Writer};
use focal::directory::mentions::{self, MentionFilter};
use focal::directory::posts;
use focal::directory::records::{MentionId, MentionPartyId, MentionPartyRecord, MentionRecord, OrganizationRecord};
use focal::directory::time::{self, Reason};
use focal::directory::{
    self, Classification, NewMembership, NewOrganization, NewPerson, OrganizationId, PersonId, Role,
};

use crate::support::app::TestApp;
use crate::support::browser::Browser;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

async fn body(test: &TestApp, kind: Classification, code: &str, parent: Option<OrganizationId>) -> OrganizationId {
    let mut tx = test.app.db.begin().await.unwrap();
    let new = NewOrganization {
        classification: kind,
        code: code.into(),
        name: format!("{code} in full"),
        parent,
        area_code: String::new(),
    };
    let id = directory::ensure_organization(&mut tx, &new, test.app.now()).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn house(test: &TestApp) -> OrganizationId {
    let mut tx = test.app.db.begin().await.unwrap();
    let id = directory::ensure_european_parliament(&mut tx, test.app.now()).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// Somebody with these memberships: where, as what, for which state, from, to.
type Spell<'a> = (OrganizationId, Role, Option<&'a str>, &'a str, Option<&'a str>);

async fn someone(test: &TestApp, family: &str, spells: &[Spell<'_>]) -> PersonId {
    let mut tx = test.app.db.begin().await.unwrap();
    let new = NewPerson { given_name: "Ida".into(), family_name: family.into(), ..NewPerson::default() };
    let person = directory::create_person(&mut tx, &new, test.app.now()).await.unwrap();
    for (organization, role, area, from, to) in spells {
        let membership = NewMembership {
            person,
            organization: *organization,
            role: *role,
            area_code: area.map(str::to_owned),
            start_date: day(from),
            end_date: to.map(day),
            source: "a list for tests".into(),
        };
        directory::start_membership(&mut tx, membership, test.app.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
    person
}

async fn signed_in(test: &TestApp) -> Browser {
    test.signed_in("Ada Strom", AccountRole::Consultant, None).await
}

async fn latest_act(test: &TestApp) -> ChangeSetId {
    changes::change_sets(&test.app.db, 1).await.unwrap()[0].id
}

async fn undo(test: &TestApp, act: ChangeSetId) -> Result<(), UndoError> {
    let mut tx = test.app.db.begin().await.unwrap();
    changes::undo(&mut tx, act, None, &std::collections::HashSet::new(), test.app.now()).await?;
    tx.commit().await.unwrap();
    Ok(())
}

#[tokio::test]
async fn a_committee_shows_who_was_in_it_on_the_day() {
    let test = TestApp::new().await;
    let parliament = house(&test).await;
    let afet = body(&test, Classification::Committee, "AFET", Some(parliament)).await;
    let group = body(&test, Classification::PoliticalGroup, "ALDE", Some(parliament)).await;
    let then = ("2009-07-14", Some("2014-06-30"));
    someone(
        &test,
        "Vesterholm",
        &[
            (parliament, Role::Member, Some("DK"), then.0, then.1),
            (group, Role::Member, None, then.0, then.1),
            (afet, Role::Chair, None, then.0, then.1),
        ],
    )
    .await;
    someone(&test, "Nyström", &[(afet, Role::Member, None, "2014-07-01", None)]).await;
    let mut browser = signed_in(&test).await;
    let page = browser.get(&format!("/organizations/{afet}?on=2013-03-12")).await;
    page.is(StatusCode::OK).says("Ida Vesterholm").says("ALDE").says("DK").says("Chair 1").does_not_say("Nyström");
    let links = page.attributes("main a", "href");
    assert!(links.iter().any(|link| link.starts_with("/people/") && link.ends_with("?on=2013-03-12")), "{links:?}");
    browser.get(&format!("/organizations/{afet}")).await.says("Ida Nyström").does_not_say("Vesterholm");
    // Its first and its last day count, the day after does not.
    browser.get(&format!("/organizations/{afet}?on=2014-06-30")).await.says("Vesterholm");
    browser.get(&format!("/organizations/{afet}?on=2014-07-01")).await.does_not_say("Vesterholm");
    let csv = browser.get(&format!("/organizations/{afet}/members.csv?on=2013-03-12")).await;
    assert_eq!(csv.body.lines().count(), 2, "{}", csv.body);
    assert!(csv.body.contains("Ida Vesterholm,Chair,,ALDE,DK,2009-07-14,2014-06-30,2013-03-12"), "{}", csv.body);
}

#[tokio::test]
async fn a_day_that_is_none_is_said_and_nothing_else_is_lost() {
    let test = TestApp::new().await;
    let parliament = house(&test).await;
    let mut browser = signed_in(&test).await;
    for path in [
        format!("/organizations/{parliament}"),
        "/organizations".into(),
        "/focal-points".into(),
        "/directory/ending".into(),
        format!("/organizations/{parliament}/members"),
    ] {
        let page = browser.get(&format!("{path}?on=2013-02-31")).await;
        page.is(StatusCode::UNPROCESSABLE_ENTITY).says("“2013-02-31” is not a day.").says("24 Nov 2026");
    }
    let page = browser.get("/organizations?q=parl&on=1999-01-01").await;
    page.is(StatusCode::OK).says("1 body").says("1 Jan 1999");
    assert_eq!(page.attribute("form.on input[name=q]", "value").as_deref(), Some("parl"));
    browser.get("/organizations/not-an-id").await.is(StatusCode::NOT_FOUND);
    browser.get(&format!("/organizations/{}", focal::ids::new())).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_list_of_bodies_is_narrowed_down_and_sorted() {
    let test = TestApp::new().await;
    let parliament = house(&test).await;
    let afet = body(&test, Classification::Committee, "AFET", Some(parliament)).await;
    let droi = body(&test, Classification::Subcommittee, "DROI", Some(afet)).await;
    let zoo = body(&test, Classification::Ngo, "Żółw", None).await;
    someone(&test, "One", &[(afet, Role::Member, None, "2020-01-01", None)]).await;
    someone(
        &test,
        "Two",
        &[(droi, Role::Member, None, "2020-01-01", None), (afet, Role::Member, None, "2020-01-01", None)],
    )
    .await;
    let mut tx = test.app.db.begin().await.unwrap();
    let mut writer = Writer::begin(&mut tx, ChangeSetKind::Edit, "Dissolved", None, test.app.now()).await.unwrap();
    let mut record: OrganizationRecord = bodies::body(&mut tx, zoo).await.unwrap().unwrap().organization;
    record.dissolved_on = Some(day("2019-12-31"));
    record.facts = Some(r#"[["Goals","Turtles"]]"#.into());
    writer.update(&mut tx, &[record]).await.unwrap();
    tx.commit().await.unwrap();
    let filter = || BodyFilter::on(day("2026-11-24"));
    let codes = async |filter: BodyFilter| {
        let (total, rows) = bodies::list(&test.app.db, &filter).await.unwrap();
        assert_eq!(usize::try_from(total).unwrap(), rows.len());
        rows.into_iter().map(|row| (row.code, row.members)).collect::<Vec<_>>()
    };
    let of = |list: &[(&str, i64)]| list.iter().map(|(code, n)| ((*code).to_owned(), *n)).collect::<Vec<_>>();
    assert_eq!(codes(filter()).await, of(&[("AFET", 2), ("DROI", 1), ("EP", 0), ("Żółw", 0)]));
    assert_eq!(codes(BodyFilter { q: "zolw".into(), ..filter() }).await, of(&[("Żółw", 0)]));
    let existing = BodyFilter { existing: true, ..filter() };
    assert_eq!(codes(existing).await, of(&[("AFET", 2), ("DROI", 1), ("EP", 0)]));
    let parts = BodyFilter { parent: Some(afet), ..filter() };
    assert_eq!(codes(parts).await, of(&[("DROI", 1)]));
    let kinds = vec![Classification::Committee, Classification::Subcommittee];
    let largest = BodyFilter { classifications: kinds, order: BodyOrder::Members, descending: true, ..filter() };
    assert_eq!(codes(largest).await, of(&[("AFET", 2), ("DROI", 1)]));
    let mut browser = signed_in(&test).await;
    browser
        .get(&format!("/organizations/{zoo}"))
        .await
        .says("It was dissolved on 31 Dec 2019.")
        .says("Turtles")
        .says("Dissolved");
    browser.get(&format!("/organizations/{droi}")).await.says("European Parliament › AFET in full");
}

#[tokio::test]
async fn a_circle_of_parents_ends() {
    let test = TestApp::new().await;
    let first = body(&test, Classification::Unit, "First", None).await;
    let second = body(&test, Classification::Unit, "Second", Some(first)).await;
    let mut tx = test.app.db.begin().await.unwrap();
    let mut writer = Writer::begin(&mut tx, ChangeSetKind::Edit, "A circle", None, test.app.now()).await.unwrap();
    let mut record = bodies::body(&mut tx, first).await.unwrap().unwrap().organization;
    record.parent_id = Some(second);
    writer.update(&mut tx, &[record]).await.unwrap();
    tx.commit().await.unwrap();
    let chain = bodies::body(&test.app.db, first).await.unwrap().unwrap().chain;
    assert_eq!(chain.iter().map(|up| up.code.as_str()).collect::<Vec<_>>(), ["First", "Second"]);
}

#[tokio::test]
async fn a_post_is_made_filled_handed_on_and_each_step_taken_back() {
    let test = TestApp::new().await;
    let office = body(&test, Classification::PermanentRepresentation, "PermRep", None).await;
    let mut browser = signed_in(&test).await;
    browser.get(&format!("/organizations/{office}/posts/new")).await.is(StatusCode::OK);
    let path = format!("/organizations/{office}/posts");
    browser
        .post(&path, &[("label", ""), ("source", "")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Enter the name of the post.");
    let fields =
        [("label", "Permanent Representative"), ("area", "EL"), ("start_date", "2010-01-01"), ("source", "a letter")];
    let page = browser.post(&path, &fields).await;
    page.is(StatusCode::OK).says("The post was added.").says("EL Greece").says("Vacant");
    assert!(page.attribute(".toast form", "action").unwrap().ends_with("/undoing"));
    let made = latest_act(&test).await;
    browser
        .post(&path, &fields)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .says("There is a post of this name here already.");
    let post = page.path.clone();
    // Someone new, then someone who is there, who takes over.
    let holders = format!("{post}/holders");
    browser.get(&format!("{post}/holders/new")).await.is(StatusCode::OK);
    let nobody = browser.post(&holders, &[("start", "2012-03"), ("source", "a letter")]).await;
    nobody.is(StatusCode::UNPROCESSABLE_ENTITY).says("Find a person and choose one");
    let page = browser
        .post(
            &holders,
            &[("given_name", "Κλειώ"), ("family_name", "Αρβανίτη"), ("start", "2012-03"), ("source", "a letter")],
        )
        .await;
    page.is(StatusCode::OK).says("Κλειώ Αρβανίτη").says("Mar 2012");
    page.says("Vacant 1 Jan 2010 29 Feb 2012");
    let next = someone(&test, "Follower", &[]).await.to_string();
    let found =
        browser.post(&holders, &[("q", "follow"), ("find", "1"), ("start", "2020-05-04"), ("source", "x")]).await;
    found.is(StatusCode::OK).says("Choose Ida Follower");
    let refused = browser
        .post(&holders, &[("person", &next), ("start", "2020-05-04"), ("source", "a letter"), ("sent", "1")])
        .await;
    refused.is(StatusCode::UNPROCESSABLE_ENTITY).says("Κλειώ Αρβανίτη holds it since 1 Mar 2012.");
    let too_early = [("person", next.as_str()), ("start", "2012"), ("source", "a letter"), ("replace", "1")];
    browser.post(&holders, &too_early).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("took it on 1 Mar 2012");
    let taken_over = [("person", next.as_str()), ("start", "2020-05-04"), ("source", "a letter"), ("replace", "1")];
    browser.post(&holders, &taken_over).await.is(StatusCode::OK).says("Ida Follower").says("3 May 2020");
    let handed_on = latest_act(&test).await;
    browser.get(&format!("{post}?on=2015-01-01")).await.says("Κλειώ Αρβανίτη Mar 2012");
    // What others build on stays until they are taken back.
    assert!(matches!(undo(&test, made).await, Err(UndoError::BuiltOn(_))));
    undo(&test, handed_on).await.unwrap();
    let id = post.rsplit('/').next().unwrap().parse().unwrap();
    let known = posts::post(&test.app.db, id).await.unwrap().unwrap();
    assert_eq!(known.holders.len(), 1);
    assert_eq!(known.holders[0].end_date, None, "the first holder goes on");
    let membership = known.holders[0].membership_id;
    let end = format!("{post}/holders/{membership}/end");
    browser
        .post(&end, &[("last_day", "2011-01-01")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .says("cannot end before that");
    browser
        .post(&end, &[("last_day", "2021-06-30")])
        .await
        .is(StatusCode::OK)
        .says("30 Jun 2021")
        .says("Nobody is known to hold it");
    for _ in 0..2 {
        let sets = changes::change_sets(&test.app.db, 10).await.unwrap();
        let act = sets.into_iter().find(|set| set.undone_at.is_none() && set.id != made).unwrap();
        undo(&test, act.id).await.unwrap();
    }
    undo(&test, made).await.unwrap();
    assert_eq!(posts::post(&test.app.db, id).await.unwrap(), None);
    browser.get("/people?q=arvaniti").await.says("0 people");
}

#[tokio::test]
async fn what_changed_between_two_days_is_who_joined_left_and_changed_role() {
    let test = TestApp::new().await;
    let parliament = house(&test).await;
    let afet = body(&test, Classification::Committee, "AFET", Some(parliament)).await;
    let party = body(&test, Classification::NationalParty, "Les Fictifs", None).await;
    let since = "2024-07-16";
    let left = Some("2024-09-22");
    someone(
        &test,
        "Gone",
        &[
            (parliament, Role::Member, Some("FR"), since, left),
            (party, Role::Member, None, since, None),
            (afet, Role::Member, None, since, left),
        ],
    )
    .await;
    someone(
        &test,
        "Next",
        &[(parliament, Role::Member, Some("FR"), "2024-09-23", None), (party, Role::Member, None, "2020-01-01", None)],
    )
    .await;
    someone(
        &test,
        "Promoted",
        &[(afet, Role::Member, None, since, left), (afet, Role::Chair, None, "2024-09-23", None)],
    )
    .await;
    someone(
        &test,
        "Renewed",
        &[(afet, Role::Member, None, since, left), (afet, Role::Member, None, "2024-09-23", None)],
    )
    .await;
    someone(&test, "Passing", &[(afet, Role::Member, None, "2024-08-01", Some("2024-08-31"))]).await;
    let changes = time::joined_and_left(&test.app.db, day("2024-07-24"), day("2024-10-14"), None).await.unwrap();
    let names = |moves: &[time::Move]| moves.iter().map(|moved| moved.person.name.clone()).collect::<Vec<_>>();
    assert_eq!(changes.iter().map(|body| body.code.as_str()).collect::<Vec<_>>(), ["EP", "AFET"]);
    let ([ep, afet_changes], no): ([_; 2], Vec<String>) = (changes.try_into().unwrap(), vec![]);
    assert_eq!((names(&ep.joined), names(&ep.left)), (vec!["Ida Next".to_owned()], vec!["Ida Gone".to_owned()]));
    let proposed = &ep.left[0].successors;
    assert_eq!((proposed.len(), proposed[0].person.name.as_str(), proposed[0].reason), (1, "Ida Next", Reason::Party));
    assert_eq!((names(&afet_changes.left), names(&afet_changes.joined)), (vec!["Ida Gone".to_owned()], no));
    assert_eq!(
        (names(&afet_changes.changed), names(&afet_changes.passed)),
        (vec!["Ida Promoted".to_owned()], vec!["Ida Passing".to_owned()])
    );
    assert_eq!(afet_changes.changed[0].after, ["Chair"]);
    let mut browser = signed_in(&test).await;
    let page = browser.get("/directory/changes?from=2024-07-24&to=2024-10-14").await;
    page.says("2 left, 1 joined, 1 changed role, in 2 bodies")
        .says("same national party, since 23 Sep 2024")
        .says("Member → Chair");
    let one = browser.get(&format!("/directory/changes?from=2024-07-24&to=2024-10-14&organization={afet}")).await;
    one.says("1 left, 0 joined").says("AFET in full");
    let csv = browser.get("/directory/changes.csv?from=2024-07-24&to=2024-10-14").await;
    assert_eq!(csv.body.lines().count(), 6, "{}", csv.body);
    browser
        .get("/directory/changes?from=2024-10-14&to=2024-07-24")
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .says("must come after the first");
    // A day after the last one is no change any more.
    assert!(time::joined_and_left(&test.app.db, day("2024-10-14"), day("2024-11-14"), None).await.unwrap().is_empty());
}

#[tokio::test]
async fn terms_that_end_are_told_before_and_after() {
    let test = TestApp::new().await;
    let parliament = house(&test).await;
    let unit = body(&test, Classification::Unit, "Desk", None).await;
    someone(&test, "Soon", &[(unit, Role::Head, None, "2020-01-01", Some("2027-01-23"))]).await;
    someone(&test, "Later", &[(unit, Role::Deputy, None, "2020-01-01", Some("2027-01-24"))]).await;
    someone(&test, "Today", &[(unit, Role::Official, None, "2020-01-01", Some("2026-11-24"))]).await;
    someone(&test, "Left", &[(parliament, Role::Member, Some("IE"), "2024-07-16", Some("2026-11-01"))]).await;
    someone(&test, "Other", &[(parliament, Role::Member, Some("IE"), "2026-11-10", None)]).await;
    someone(&test, "Official", &[(unit, Role::Official, None, "2020-01-01", Some("2026-11-01"))]).await;
    let found = time::ending(&test.app.db, day("2026-11-24"), 60, None).await.unwrap();
    let names = |list: &[time::Ending]| list.iter().map(|ending| ending.person.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&found.ahead), ["Ida Today", "Ida Soon"]);
    assert_eq!(names(&found.open), ["Ida Left"], "a desk has no seat that must be filled");
    assert_eq!(found.open[0].successors[0].reason, Reason::State);
    let mut browser = signed_in(&test).await;
    let page = browser.get("/directory/ending").await;
    page.says("within 60 days").says("Ida Soon").says("in 60 days").says("23 days ago").says("Ida Other");
    browser.get("/directory/ending?within=61").await.says("Ida Later");
    let csv = browser.get("/directory/ending.csv?within=61").await;
    assert_eq!(csv.body.lines().count(), 5, "{}", csv.body);
}

#[tokio::test]
async fn mentions_are_found_by_party_day_and_words() {
    let test = TestApp::new().await;
    let host = someone(&test, "Host", &[]).await;
    let guest = body(&test, Classification::Ngo, "The Coalition", None).await;
    let mut tx = test.app.db.begin().await.unwrap();
    let mut writer = Writer::begin(&mut tx, ChangeSetKind::Import, "Meetings", None, test.app.now()).await.unwrap();
    for (n, (subject, on)) in [("Early warning", "2026-10-01"), ("Budget", "2026-11-01")].into_iter().enumerate() {
        let id = MentionId::new();
        let mention = MentionRecord {
            id,
            kind: "commission-meeting".into(),
            mention_key: format!("meeting {n}"),
            on_date: day(on),
            venue: "Brussels".into(),
            subject: subject.into(),
            is_cancelled: n == 1,
            source: "a register".into(),
            created_at: test.app.now(),
        };
        writer.insert(&mut tx, &[mention]).await.unwrap();
        let party = |person_id, organization_id, name: &str, is_host| MentionPartyRecord {
            id: MentionPartyId::new(),
            mention_id: id,
            person_id,
            organization_id,
            name: name.into(),
            is_host,
        };
        let parties = [
            party(None, Some(guest), "COALITION", false),
            party(Some(host), None, "Host I.", true),
            party(None, None, "Someone Unknown", false),
        ];
        writer.insert(&mut tx, &parties[..3 - n]).await.unwrap();
    }
    tx.commit().await.unwrap();
    let subjects = async |filter: MentionFilter| {
        let (total, found) = mentions::list(&test.app.db, &filter).await.unwrap();
        assert_eq!(usize::try_from(total).unwrap(), found.len());
        found.into_iter().map(|mention| mention.subject).collect::<Vec<_>>()
    };
    let all = MentionFilter::default;
    assert_eq!(subjects(all()).await, ["Budget", "Early warning"]);
    assert_eq!(subjects(MentionFilter { person: Some(host), q: "warning".into(), ..all() }).await, ["Early warning"]);
    assert_eq!(subjects(MentionFilter { from: Some(day("2026-10-02")), ..all() }).await, ["Budget"]);
    assert_eq!(
        subjects(MentionFilter { to: Some(day("2026-10-01")), organization: Some(guest), ..all() }).await,
        ["Early warning"]
    );
    assert_eq!(subjects(MentionFilter { q: "unknown".into(), ..all() }).await, ["Early warning"]);
    assert_eq!(subjects(MentionFilter { q: "100%".into(), ..all() }).await, Vec::<String>::new());
    let mut browser = signed_in(&test).await;
    let page = browser.get("/mentions?kind=commission-meeting").await;
    page.says("2 public meetings and statements")
        .says("Ida Host with The Coalition in full")
        .says("cancelled")
        .says("Commission meeting");
    browser.get("/mentions?from=yesterday").await.is(StatusCode::UNPROCESSABLE_ENTITY).says("is not a date");
    browser.get(&format!("/mentions?organization={guest}&q=budget")).await.says("1 public meeting or statement");
    browser.get(&format!("/organizations/{guest}")).await.says("Mentions 2").says("Early warning");
}

#[tokio::test]
async fn a_post_is_corrected_and_closed_with_its_holder_and_both_are_taken_back() {
    let test = TestApp::new().await;
    let office = body(&test, Classification::PermanentRepresentation, "PermRep", None).await;
    let mut browser = signed_in(&test).await;
    let new = |label: &'static str| [("label", label), ("start_date", "2010-01-01"), ("source", "a letter")];
    let page = browser.post(&format!("/organizations/{office}/posts"), &new("Deputy")).await;
    let post = page.path.clone();
    browser.post(&format!("/organizations/{office}/posts"), &new("Counsellor")).await.is(StatusCode::OK);
    let holder = [("given_name", "Ida"), ("family_name", "Holder"), ("start", "2012-03-01"), ("source", "a letter")];
    browser.post(&format!("{post}/holders"), &holder).await.is(StatusCode::OK);
    browser.get(&format!("{post}/edit")).await.is(StatusCode::OK).says("Correct Deputy").says("Close this post");
    let taken = browser.post(&post, &[("label", "Counsellor"), ("area", "")]).await;
    taken.is(StatusCode::UNPROCESSABLE_ENTITY).says("There is a post of this name here already.");
    let backwards = [("label", "Deputy"), ("start_date", "2010-01-01"), ("end_date", "2009-01-01")];
    browser.post(&post, &backwards).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("is before the first");
    let renamed = browser.post(&post, &[("label", "Deputy Head"), ("start_date", "2011-01-01")]).await;
    renamed.is(StatusCode::OK).says("Saved.").says("Deputy Head").says("1 Jan 2011");
    assert!(renamed.attribute(".toast form", "action").unwrap().ends_with("/undoing"));
    let corrected = latest_act(&test).await;
    let closing = format!("{post}/closing");
    for (day, why) in [("2012-02-29", "took it on 1 Mar 2012"), ("2010-06-01", "began on 1 Jan 2011"), ("soon", "soon")]
    {
        browser.post(&closing, &[("last", day)]).await.is(StatusCode::UNPROCESSABLE_ENTITY).says(why);
    }
    let closed = browser.post(&closing, &[("last", "2026-06-30")]).await;
    closed.is(StatusCode::OK).says("The post was closed.").says("Abolished 30 Jun 2026");
    let id = post.rsplit('/').next().unwrap().parse().unwrap();
    let known = async || posts::post(&test.app.db, id).await.unwrap().unwrap();
    assert_eq!(known().await.holders[0].end_date, Some(day("2026-06-30")), "nobody holds what is not there");
    undo(&test, latest_act(&test).await).await.unwrap();
    assert_eq!((known().await.record.end_date, known().await.holders[0].end_date), (None, None));
    undo(&test, corrected).await.unwrap();
    assert_eq!(known().await.record.label, "Deputy");
}

#[tokio::test]
async fn a_members_page_proposes_who_follows_and_says_whom_they_followed() {
    let test = TestApp::new().await;
    let parliament = house(&test).await;
    let party = body(&test, Classification::NationalParty, "Páirtí", None).await;
    let spells = |from: &'static str, to: Option<&'static str>| {
        [(parliament, Role::Member, Some("IE"), from, to), (party, Role::Member, None, from, to)]
    };
    let gone = someone(&test, "Gone", &spells("2024-07-16", Some("2026-11-01"))).await;
    let next = someone(&test, "Next", &spells("2026-11-10", None)).await;
    let other = someone(&test, "Other", &[(parliament, Role::Member, Some("IE"), "2026-11-12", None)]).await;
    let long = someone(&test, "Long", &spells("2019-07-02", None)).await;
    let mut browser = signed_in(&test).await;
    let page = browser.get(&format!("/people/{gone}")).await;
    page.says("The mandate ended on 1 Nov 2026.").says("Ida Next same national party, since 10 Nov 2026");
    browser
        .get(&format!("/people/{next}"))
        .await
        .says("May have followed")
        .says("Ida Gone same national party, until 1 Nov 2026");
    for person in [other, long] {
        browser.get(&format!("/people/{person}")).await.does_not_say("Before and after");
    }
    let before = browser.get(&format!("/people/{gone}?on=2026-10-01")).await;
    before.does_not_say("Before and after");
    let links = before.attributes(".facts a", "href");
    assert!(links.contains(&format!("/organizations/{parliament}?on=2026-10-01")), "the day goes along: {links:?}");
    let later = time::succession(&test.app.db, gone, day("2027-01-31")).await.unwrap();
    assert_eq!(later, time::Succession::default(), "ninety days later it is no news any more");
}
