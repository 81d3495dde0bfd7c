//! Finding people, organisations and posts: the search, the list with its filters, views, tags, bulk acts and exports.

use chrono::NaiveDate;
use focal::accounts::Role as AccountRole;
use focal::db::Db;
use focal::directory::changes::{self, ChangeSetKind, Writer};
use focal::directory::records::{OtherNameId, OtherNameRecord, PersonRecord, PostId, PostRecord};
use focal::directory::search::{self, Kind};
use focal::directory::{
    self, Classification, NewMembership, NewOrganization, NewPerson, OrganizationId, PersonId, Role,
};

use crate::support::app::{TestApp, start};
use crate::support::database::TestDb;
use crate::support::parliament::FIVE;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

async fn body(db: &Db, classification: Classification, code: &str, name: &str, area: &str) -> OrganizationId {
    let mut tx = db.begin().await.unwrap();
    let (code, name, area_code) = (code.to_owned(), name.to_owned(), area.to_owned());
    let new = NewOrganization { classification, code, name, parent: None, area_code };
    let id = directory::ensure_organization(&mut tx, &new, start()).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn person(db: &Db, given: &str, family: &str) -> PersonId {
    let mut tx = db.begin().await.unwrap();
    let new = NewPerson { given_name: given.into(), family_name: family.into(), ..NewPerson::default() };
    let id = directory::create_person(&mut tx, &new, start()).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn seat(db: &Db, person: PersonId, organization: OrganizationId, role: Role, end: Option<&str>) {
    let mut tx = db.begin().await.unwrap();
    let new = NewMembership {
        person,
        organization,
        role,
        area_code: None,
        start_date: day("2024-07-16"),
        end_date: end.map(day),
        source: "test".into(),
    };
    directory::start_membership(&mut tx, new, start()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn found(db: &Db, q: &str) -> Vec<String> {
    let hits = search::search(db, q, Kind::ALL, 20).await.unwrap();
    hits.into_iter().map(|hit| hit.label).collect()
}

#[tokio::test]
async fn whoever_is_looked_for_is_found_however_it_is_typed() {
    let app = TestApp::new().await;
    app.parliament(&FIVE).await;
    let db = &app.app.db;
    person(db, "Γιώργος", "ΚΑΡΑΛΗΣ").await;
    let director = person(db, "Odile", "Marchand").await;
    let health = body(db, Classification::Ministry, "Santé publique", "Ministère de la Santé publique", "FR").await;
    let mut tx = db.begin().await.unwrap();
    let mut writer = Writer::begin(&mut tx, ChangeSetKind::Edit, "Added an office", None, start()).await.unwrap();
    let post = PostRecord {
        id: PostId::new(),
        organization_id: health,
        label: "Director".into(),
        area_code: String::new(),
        start_date: None,
        end_date: None,
        source: "test".into(),
        search_text: "director".into(),
        created_at: start(),
    };
    writer.insert(&mut tx, std::slice::from_ref(&post)).await.unwrap();
    let seat = focal::directory::records::MembershipRecord {
        id: focal::directory::MembershipId::new(),
        person_id: director,
        organization_id: health,
        role: Role::Head,
        area_code: None,
        start_date: day("2025-01-01"),
        end_date: None,
        source: "test".into(),
        created_at: start(),
        post_id: Some(post.id),
        on_behalf_of_id: None,
        label: None,
        start_precision: "day".parse().unwrap(),
        end_precision: "day".parse().unwrap(),
    };
    writer.insert(&mut tx, &[seat]).await.unwrap();
    tx.commit().await.unwrap();
    for (q, first) in [
        ("ionasc", "Ruxandra IONAȘCU"),
        ("velchev", "Димитър ВЕЛЧЕВ"),
        ("karalis", "Γιώργος ΚΑΡΑΛΗΣ"),
        ("Καραλ", "Γιώργος ΚΑΡΑΛΗΣ"),
        ("nasc ruxan", "Ruxandra IONAȘCU"),
        ("renew ie", "Aoife BRANNIGAN"),
        ("member0@ep.example", "Aoife BRANNIGAN"),
        ("sante director odi", "Odile Marchand"),
        ("ireland", "Aoife BRANNIGAN"),
        ("fr", "Corentin DELABROYE"),
    ] {
        assert_eq!(found(db, q).await.first().map(String::as_str), Some(first), "{q}");
    }
    for q in ["", "%", "  ", "_", "'; drop table person; --", "brannigan velchev"] {
        assert_eq!(found(db, q).await, Vec::<String>::new(), "{q}");
    }
    let hits = search::search(db, "director sante", Kind::ALL, 20).await.unwrap();
    let kinds: Vec<_> = hits.iter().map(|hit| (hit.kind, hit.note.as_str())).collect();
    assert_eq!(kinds, [(Kind::Post, "Post · Santé publique"), (Kind::Person, "Director · Santé publique · FR")]);
    let mep = search::search(db, "brannigan", Kind::ALL, 1).await.unwrap().remove(0);
    assert_eq!((mep.record_id, mep.note.as_str()), (mep.record_id, "MEP · Renew · IE"));
}

#[tokio::test]
async fn names_that_begin_with_the_word_come_first_and_people_before_bodies() {
    let test = TestDb::new().await;
    let db = &test.db;
    for (given, family) in [("Anna", "Zamarin"), ("Marin", "Abel"), ("Bo", "Marin"), ("Cyd", "De Marinis")] {
        person(db, given, family).await;
    }
    let council = body(db, Classification::CouncilFormation, "Marine", "Marine affairs", "").await;
    let dora = person(db, "Dora", "Quist").await;
    seat(db, dora, council, Role::Member, None).await;
    assert_eq!(
        found(db, "marin").await,
        ["Marin Abel", "Bo Marin", "Marine affairs", "Cyd De Marinis", "Dora Quist", "Anna Zamarin"]
    );
}

#[tokio::test]
async fn two_letters_begin_a_word_and_three_may_stand_anywhere_in_one() {
    let test = TestDb::new().await;
    let db = &test.db;
    person(db, "Ruxandra", "Ionașcu").await;
    for (q, is_found) in [("io", true), ("i", true), ("na", false), ("nas", true), ("ascu rux", true), ("ux", false)] {
        assert_eq!(found(db, q).await.len(), usize::from(is_found), "{q}");
    }
    // The letters are all there, but not in a row.
    for q in ["ionascuru", "rundra", "nascux"] {
        assert!(found(db, q).await.is_empty(), "{q}");
    }
    for name in ["Ionescu", "Popescu"] {
        let mut tx = db.begin().await.unwrap();
        let mut writer = Writer::begin(&mut tx, ChangeSetKind::Edit, "Married", None, start()).await.unwrap();
        let id = search::search(&mut tx, "ruxandra", Kind::ALL, 1).await.unwrap().remove(0).record_id;
        let mut row = changes::rows::<PersonRecord>(&mut tx, &[id]).await.unwrap().remove(0);
        row.name = format!("Ruxandra {name}");
        row.search_text = focal::text::fold(&row.name);
        writer.update(&mut tx, &[row]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(found(db, name).await, [format!("Ruxandra {name}")]);
    }
    assert!(found(db, "nescu").await.is_empty());
}

#[tokio::test]
async fn what_ends_changes_or_is_undone_is_no_longer_found() {
    let test = TestDb::new().await;
    let db = &test.db;
    let afet = body(db, Classification::Committee, "AFET", "Foreign Affairs", "").await;
    let (anna, otto) = (person(db, "Anna", "Bos").await, person(db, "Otto", "Ek").await);
    seat(db, anna, afet, Role::Chair, Some("2026-12-01")).await;
    seat(db, otto, afet, Role::Member, None).await;
    assert_eq!(found(db, "afet chair").await, ["Anna Bos"]);
    // The membership ends by itself: the nightly refresh sees it.
    let mut tx = db.begin().await.unwrap();
    search::rebuild(&mut tx, day("2026-12-02")).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(found(db, "afet chair").await, Vec::<String>::new());
    assert_eq!(found(db, "afet ek").await, ["Otto Ek"]);
    // Another name is found at once, and gone when the act is undone.
    let mut tx = db.begin().await.unwrap();
    let mut writer = Writer::begin(&mut tx, ChangeSetKind::Edit, "Another spelling", None, start()).await.unwrap();
    let name = OtherNameRecord {
        id: OtherNameId::new(),
        person_id: Some(otto),
        organization_id: None,
        name: "Оттон".into(),
        search_text: "otton".into(),
        start_date: None,
        end_date: None,
        source: "test".into(),
        created_at: start(),
    };
    writer.insert(&mut tx, &[name]).await.unwrap();
    let set = writer.id();
    tx.commit().await.unwrap();
    assert_eq!(found(db, "otton").await, ["Otto Ek"]);
    let mut tx = db.begin().await.unwrap();
    directory::changes::undo(&mut tx, set, None, &std::collections::HashSet::new(), start()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(found(db, "otton").await, Vec::<String>::new());
}

#[tokio::test]
async fn the_search_page_groups_what_it_found_and_the_box_offers_a_new_person() {
    let app = TestApp::new().await;
    app.parliament(&FIVE).await;
    let mut browser = app.signed_in("Elin Lindqvist", AccountRole::Consultant, None).await;
    let page = browser.get("/search?q=afet").await;
    page.says("People 3").says("Organisations 1").says("AFET in full").says("MEP · Renew · IE");
    let page = browser.get("/search/suggest?q=velch").await;
    assert_eq!(page.texts("[data-id] b"), ["Димитър ВЕЛЧЕВ"]);
    assert_eq!(page.texts("[data-id] small"), ["MEP · EPP · BG"]);
    page.says("New person “velch”");
    assert_eq!(page.attributes(".sug-more", "data-href"), ["/search?q=velch", "/people/new?name=velch"]);
    let people = browser.get("/search/suggest?kind=person&q=afet").await;
    assert_eq!(people.texts("[data-id]").len(), 3);
    people.does_not_say("New person").does_not_say("AFET in full");
    browser.get("/search?q=%3Cb%3Enobody").await.says("Nothing of that name").says("New person “<b>nobody”");
}

#[tokio::test]
async fn a_list_is_narrowed_sorted_and_counted_by_its_address() {
    let app = TestApp::new().await;
    let ids = app.parliament(&FIVE).await;
    let mut browser = app.signed_in("Elin Lindqvist", AccountRole::Consultant, None).await;
    let names = async |browser: &mut crate::support::browser::Browser, address: &str| {
        browser
            .get(address)
            .await
            .texts("tbody th a")
            .iter()
            .map(|name| name.split(' ').next_back().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let all = ["BRANNIGAN", "DELABROYE", "HARNISCH", "IONAȘCU", "ВЕЛЧЕВ"];
    assert_eq!(names(&mut browser, "/people").await, all);
    for (query, expected) in [
        ("group=Renew&group=S%26D", vec!["BRANNIGAN", "DELABROYE", "IONAȘCU"]),
        ("group=Renew&committee=AFET&country=IE", vec!["BRANNIGAN"]),
        ("q=renew+fr", vec!["DELABROYE"]),
        ("role=chair", vec![]),
        ("classification=committee&role=member&country=RO", vec!["IONAȘCU"]),
        ("reach=no-email", vec![]),
        ("reach=email&country=Greece", vec![]),
        ("sitting=1&on=2020-01-01", vec![]),
        ("desc=1", vec!["ВЕЛЧЕВ", "IONAȘCU", "HARNISCH", "DELABROYE", "BRANNIGAN"]),
        ("sort=group", vec!["HARNISCH", "ВЕЛЧЕВ", "BRANNIGAN", "DELABROYE", "IONAȘCU"]),
        ("sort=country", vec!["HARNISCH", "ВЕЛЧЕВ", "DELABROYE", "BRANNIGAN", "IONAȘCU"]),
        ("sort=nonsense&role=nonsense&organization=x&on=x", all.to_vec()),
    ] {
        assert_eq!(names(&mut browser, &format!("/people?{query}")).await, expected, "{query}");
    }
    assert_eq!(names(&mut browser, &format!("/people?person={}&person={}", ids[0], ids[1])).await.len(), 2);
    let page = browser.get("/people?group=Renew&group=EPP&committee=AFET&panel=1").await;
    assert_eq!(page.texts(".fchip > span"), ["Group any of Renew, EPP", "Committee is AFET"]);
    assert_eq!(page.attributes(".fchip a", "href"), ["/people?committee=AFET", "/people?group=EPP&group=Renew"]);
    // Choices of one filter are alternatives: each says what it would leave beside the other filters.
    let choices = page.texts(".facet:first-of-type .choice");
    assert_eq!(choices, ["Renew 2", "EPP 1"]);
    let panel = browser.get("/people/filters?committee=AFET").await;
    assert!(panel.texts(".choice").contains(&"Ireland 1".to_owned()), "{:?}", panel.texts(".choice"));
    assert!(!panel.texts(".choice").iter().any(|choice| choice.starts_with("Romania")), "nobody from there in AFET");
}

#[tokio::test]
async fn who_was_found_to_be_someone_else_is_in_no_list() {
    let app = TestApp::new().await;
    let ids = app.parliament(&FIVE).await;
    let mut tx = app.app.db.begin().await.unwrap();
    let mut writer = Writer::begin(&mut tx, ChangeSetKind::Merge, "One person", None, start()).await.unwrap();
    let q = focal::sql!(
        "select id, name, given_name, family_name, sort_name, gender, language, search_text, created_at, updated_at,
         honorific_prefix, honorific_suffix, nationality, died_on, merged_into from person where id = $1",
        ids[0]
    );
    let mut row: focal::directory::records::PersonRecord = tx.ex().one(q).await.unwrap();
    row.merged_into = Some(ids[1]);
    writer.update(&mut tx, &[row]).await.unwrap();
    let set = writer.id();
    tx.commit().await.unwrap();
    let mut browser = app.signed_in("Elin Lindqvist", AccountRole::Consultant, None).await;
    browser.get("/people").await.says("4 people").does_not_say("BRANNIGAN");
    browser.get("/search?q=brannigan").await.says("Nothing of that name");
    browser.post(&format!("/changes/{set}/undoing"), &[]).await.says("Undone.");
    browser.get("/search?q=brannigan").await.says("People 1");
}

#[tokio::test]
async fn a_view_is_ones_own_or_everybodys() {
    let app = TestApp::new().await;
    app.parliament(&FIVE).await;
    let mut elin = app.signed_in("Elin Lindqvist", AccountRole::Consultant, None).await;
    let mut noor = app.signed_in("Noor Haddad", AccountRole::Consultant, None).await;
    let mut ada = app.signed_in("Ada Strom", AccountRole::Administrator, None).await;
    elin.get("/people?committee=AFET").await.says("Save view");
    let view = |name, query, shared| {
        let mut fields = vec![("path", "/people"), ("name", name), ("query", query)];
        if shared {
            fields.push(("is_shared", "1"));
        }
        fields
    };
    elin.post("/views", &view("Foreign affairs", "committee=AFET", true)).await.says("Saved as “Foreign affairs”");
    elin.post("/views", &view("Mine", "group=EPP", false)).await.says("Saved as “Mine”");
    elin.post("/views", &view("Mine", "group=ECR", false)).await.is(axum::http::StatusCode::UNPROCESSABLE_ENTITY);
    let page = elin.get("/people?committee=AFET").await;
    assert_eq!(page.texts(".tabs li"), ["All 5", "Foreign affairs 3", "Mine 2", ""]);
    assert_eq!(page.texts(".tabs [aria-current]"), ["Foreign affairs 3"]);
    page.does_not_say("Save view");
    let edit = page.attribute(".tabs li:last-child a", "href").unwrap();
    // Colleagues see what is shared, and only an administrator may tidy it away.
    assert_eq!(noor.get("/people").await.texts(".tabs li"), ["All 5", "Foreign affairs 3"]);
    noor.get(&edit).await.is(axum::http::StatusCode::NOT_FOUND);
    noor.post(&format!("{edit}/removal"), &[]).await.is(axum::http::StatusCode::NOT_FOUND);
    elin.post(&edit, &[("name", "AFET"), ("is_shared", "1")]).await.says("AFET");
    ada.get(&edit).await.says("shared by Elin Lindqvist");
    ada.post(&format!("{edit}/removal"), &[]).await.says("is deleted");
    assert_eq!(elin.get("/people").await.texts(".tabs li"), ["All 5", "Mine 2"]);
    // A view leads nowhere but to its list.
    let elsewhere = [("path", "//evil.example"), ("name", "x"), ("query", "")];
    elin.post("/views", &elsewhere).await.is(axum::http::StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn many_are_tagged_at_once_and_the_act_is_undone_as_a_unit() {
    let app = TestApp::new().await;
    let ids: Vec<_> = app.parliament(&FIVE).await.iter().map(ToString::to_string).collect();
    let mut browser = app.signed_in("Elin Lindqvist", AccountRole::Consultant, None).await;
    browser.get("/people").await;
    let asked = browser
        .post("/people/bulk", &[("query", ""), ("action", "tag"), ("person", &ids[0]), ("person", &ids[2])])
        .await;
    asked.says("Tag 2 people").says("Aoife BRANNIGAN, Ruxandra IONAȘCU");
    let two = [("query", ""), ("person", ids[0].as_str()), ("person", ids[2].as_str())];
    let mut empty = two.to_vec();
    empty.push(("tag", " … "));
    browser.post("/people/taggings", &empty).await.is(axum::http::StatusCode::UNPROCESSABLE_ENTITY);
    let mut tag = two.to_vec();
    tag.push(("tag", "Allié"));
    let done = browser.post("/people/taggings", &tag).await;
    done.says("2 people tagged “Allié”").says("Undo");
    let undo = done.attribute(".toast form", "action").unwrap();
    assert_eq!(browser.get("/people?tag=allie").await.texts("tbody th").len(), 2);
    assert_eq!(browser.get("/search?q=allie").await.texts(".hits li").len(), 2);
    browser.post("/people/taggings", &tag).await.says("They all bear this tag already");
    // All that match, the same tag differently spelt.
    let all = [("query", "committee=AFET"), ("all", "1"), ("tag", "ALLIE")];
    browser.post("/people/taggings", &all).await.says("2 people tagged “ALLIE”");
    assert_eq!(browser.get("/people?tag=Allié").await.texts("tbody th").len(), 4);
    // The first act made the tag, which others bear by now: they keep it.
    browser.post(&undo, &[]).await.says("Undone.");
    assert_eq!(browser.get("/people?tag=Allié").await.texts("tbody th").len(), 2);
    assert_eq!(browser.get("/search?q=allie+ionascu").await.texts(".hits li").len(), 0);
    browser.post(&undo, &[]).await.says("This was undone already.");
    browser.get("/changes").await.says("Tagged 2 people “Allié” Undone").says("Elin Lindqvist");
    browser.get(undo.trim_end_matches("/undoing")).await.says("Tag on").says("Tagged 2 people");
    browser.post("/people/bulk", &[("query", ""), ("action", "tag")]).await.says("Nobody was selected");
}

#[tokio::test]
async fn a_tag_is_renamed_made_one_with_another_and_deleted() {
    let app = TestApp::new().await;
    let ids: Vec<_> = app.parliament(&FIVE).await.iter().map(ToString::to_string).collect();
    let mut browser = app.signed_in("Elin Lindqvist", AccountRole::Consultant, None).await;
    browser.get("/people").await;
    for (tag, people) in [("Ally", vec![0, 1]), ("Friend", vec![1, 2])] {
        let mut fields = vec![("query", ""), ("tag", tag)];
        fields.extend(people.iter().map(|at: &usize| ("person", ids[*at].as_str())));
        browser.post("/people/taggings", &fields).await;
    }
    let page = browser.get("/tags").await;
    assert_eq!(
        page.texts("tbody tr").iter().map(|row| row.split(" Rename").next().unwrap().to_owned()).collect::<Vec<_>>(),
        ["Ally 2 0", "Friend 2 0"]
    );
    let friend = page.attributes("tbody .more", "href")[1].clone();
    let merged = browser.post(&friend, &[("name", "ally")]).await;
    merged.says("“Friend” is “ally” now.");
    assert_eq!(browser.get("/people?tag=ally").await.texts("tbody th").len(), 3);
    assert_eq!(browser.get("/search?q=friend").await.texts(".hits li").len(), 0);
    browser.post(&merged.attribute(".toast form", "action").unwrap(), &[]).await.says("Undone.");
    assert_eq!(browser.get("/people?tag=friend").await.texts("tbody th").len(), 2);
    assert_eq!(browser.get("/people?tag=ally").await.texts("tbody th").len(), 2);
    let gone = browser.post(&format!("{friend}/removal"), &[]).await;
    gone.says("The tag “Friend” is deleted.");
    browser.get("/tags").await.does_not_say("Friend");
    browser.post(&gone.attribute(".toast form", "action").unwrap(), &[]).await.says("Undone.");
    assert_eq!(browser.get("/people?tag=friend").await.texts("tbody th").len(), 2);
    let tag = friend.trim_start_matches("/tags/");
    browser
        .post("/people/untaggings", &[("query", ""), ("person", &ids[1]), ("tag", tag)])
        .await
        .says("Tag taken from 1 person.");
    browser
        .post(&format!("/people/{}/tags", ids[4]), &[("tag", "Friend"), ("back", "/people?tag=friend")])
        .await
        .says("DELABROYE")
        .says("Undo");
}

#[tokio::test]
async fn a_follow_up_goes_to_a_colleague_who_works_for_the_client_and_comes_back() {
    let app = TestApp::new().await;
    let ids: Vec<_> = app.parliament(&FIVE).await.iter().map(ToString::to_string).collect();
    let (client, other) = (app.client("The Coalition").await, app.client("Somebody Else").await);
    let stranger = app.account("Sam Stranger", AccountRole::Consultant, Some(other)).await.to_string();
    let mut noor = app.signed_in("Noor Haddad", AccountRole::Manager, Some(client)).await;
    let mut elin = app.signed_in("Elin Lindqvist", AccountRole::Consultant, Some(client)).await;
    elin.get("/people").await;
    let asked =
        elin.post("/people/bulk", &[("query", ""), ("action", "task"), ("person", &ids[0]), ("person", &ids[1])]).await;
    asked.says("Follow up on 2 people").does_not_say("Somebody Else").does_not_say("Sam Stranger");
    let owners = asked.attributes("select[name=owner] option", "value");
    let names = asked.texts("select[name=owner] option");
    let noors = owners[names.iter().position(|name| name == "Noor Haddad").unwrap()].clone();
    let (client, other) = (client.to_string(), other.to_string());
    let fields = |client: &str, owner: &str| {
        [
            ("query", ""),
            ("person", &ids[0]),
            ("person", &ids[1]),
            ("client", client),
            ("owner", owner),
            ("title", "Call them"),
            ("due", "2026-11-24"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let send = async |browser: &mut crate::support::browser::Browser, fields: [(String, String); 7]| {
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        browser.post("/people/tasks", &fields).await
    };
    for (client, owner) in [(&client, &stranger), (&other, &noors)] {
        send(&mut elin, fields(client, owner))
            .await
            .is(axum::http::StatusCode::UNPROCESSABLE_ENTITY)
            .says("does not work for the client");
    }
    let done = send(&mut elin, fields(&client, &noors)).await;
    done.says("Follow-up assigned for 2 people.");
    noor.get("/").await.says("Call them").says("Aoife BRANNIGAN");
    elin.get("/changes").await.does_not_say("Call them").does_not_say("ollow-up");
    elin.post(&done.attribute(".toast form", "action").unwrap(), &[]).await.says("2 follow-ups are taken back.");
    noor.get("/").await.does_not_say("Call them");
}

#[tokio::test]
async fn undoing_leaves_whom_a_client_works_with_and_says_why_it_refuses() {
    let app = TestApp::new().await;
    let db = &app.app.db;
    let client = app.client("The Coalition").await;
    let objective = app.objective(client, "EU Focal Point for R2P").await;
    let row = |name: &str| focal::directory::records::PersonRecord {
        id: PersonId::new(),
        name: name.into(),
        given_name: String::new(),
        family_name: name.into(),
        sort_name: focal::text::fold(name),
        gender: None,
        language: None,
        search_text: focal::text::fold(name),
        created_at: start(),
        updated_at: start(),
        honorific_prefix: None,
        honorific_suffix: None,
        nationality: None,
        died_on: None,
        merged_into: None,
    };
    let (wanted, unwanted) = (row("Wanted"), row("Unwanted"));
    let mut tx = db.begin().await.unwrap();
    let mut writer = Writer::begin(&mut tx, ChangeSetKind::Edit, "Added two", None, start()).await.unwrap();
    writer.insert(&mut tx, &[wanted.clone(), unwanted.clone()]).await.unwrap();
    let set = writer.id();
    let stance = focal::stances::NewStance {
        objective,
        holder: wanted.id.into(),
        level: "p1".parse().unwrap(),
        valid_on: day("2026-11-20"),
        confidence: focal::stances::Confidence::Medium,
        evidence: focal::stances::Evidence::Hearsay,
        quote: String::new(),
        link: None,
        contact: None,
    };
    let scope = focal::accounts::Scope::system();
    focal::stances::record(&mut tx, &scope, &stance, None, start(), day("2026-11-24")).await.unwrap();
    tx.commit().await.unwrap();
    // Somebody without a grant for the client undoes it, and does not learn whose work it is.
    let mut browser = app.signed_in("Sam Stranger", AccountRole::Consultant, None).await;
    browser.get(&format!("/changes/{set}")).await.says("Added two").says("Wanted").says("Unwanted");
    let tag = browser.post(&format!("/people/{}/tags", unwanted.id), &[("tag", "Ally")]).await;
    let tagging = tag.attribute(".toast form", "action").unwrap();
    browser
        .post(&format!("/changes/{set}/undoing"), &[])
        .await
        .says("Undone. One entry stays, because somebody works with it by now.");
    assert_eq!(found(db, "wanted").await, ["Wanted"]);
    browser.post(&tagging, &[]).await.says("Undone.");
    browser
        .get(&format!("/changes/{}", focal::directory::changes::ChangeSetId::new()))
        .await
        .is(axum::http::StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_list_goes_out_as_it_is_filtered_with_nothing_a_spreadsheet_would_run() {
    let app = TestApp::new().await;
    let ids = app.parliament(&FIVE).await;
    let db = &app.app.db;
    let evil = person(db, "=cmd|' /C calc'!A0", "").await;
    let mut tx = db.begin().await.unwrap();
    let detail = focal::directory::NewContactDetail {
        person: evil,
        kind: focal::directory::ContactKind::Email,
        value: "no@letters.example".into(),
        source: "test".into(),
    };
    directory::set_contact_detail(&mut tx, detail, start()).await.unwrap();
    let address = focal::mail::Address::parse("no@letters.example").unwrap();
    directory::set_email_standing(&mut tx, &address, focal::directory::Standing::Objected, start()).await.unwrap();
    tx.commit().await.unwrap();
    let mut browser = app.signed_in("Elin Lindqvist", AccountRole::Consultant, None).await;
    let file = browser.get("/people.csv?group=Renew").await;
    assert_eq!(file.headers["content-disposition"], "attachment; filename=\"people-2026-11-24.csv\"");
    assert!(file.body.starts_with("\u{feff}Name,Title,"), "{}", file.body);
    let lines: Vec<_> = file.body.lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(
        lines[1].starts_with("Aoife BRANNIGAN,,Aoife,BRANNIGAN,,,,Renew,,IE,AFET,,,member0@ep.example,,"),
        "{}",
        lines[1]
    );
    let all = browser.get("/people.csv").await;
    let line = all.body.lines().find(|line| line.contains("calc")).unwrap();
    assert!(line.starts_with("'=cmd|"), "{line}");
    assert!(line.contains(",,no@letters.example (objected),"), "not among the usable ones: {line}");
    let by_hand = browser.get(&format!("/people.csv?person={}", ids[3])).await;
    assert_eq!(by_hand.body.lines().count(), 2);
    let book = browser.get("/people.xlsx?group=Renew").await;
    book.is(axum::http::StatusCode::OK);
    assert!(book.body.starts_with("PK"), "a workbook is a zip file");
    let cards = browser.get("/people.vcf?group=Renew").await;
    assert_eq!(cards.body.matches("BEGIN:VCARD").count(), 2);
    assert!(cards.body.contains("ORG:European Parliament;Renew in full\r\n"), "{}", cards.body);
    assert!(cards.body.contains("EMAIL:member0@ep.example\r\n"), "{}", cards.body);
    let evil = browser.get(&format!("/people.vcf?person={evil}")).await;
    assert!(!evil.body.contains("EMAIL") && evil.body.contains("Not to be used: no@letters.example (objected)."));
    let popolo = browser.get("/people.popolo.json?q=calc").await;
    let popolo: focal::directory::popolo::Popolo = serde_json::from_str(&popolo.body).unwrap();
    assert_eq!(popolo.persons[0].email, None);
    assert_eq!(popolo.persons[0].contact_details[0].kind.as_deref(), Some("objected-email"));
    let all: focal::directory::popolo::Popolo =
        serde_json::from_str(&browser.get("/people.popolo.json").await.body).unwrap();
    assert_eq!((all.persons.len(), all.memberships.len(), all.organizations.len()), (6, 14, 6));
}
