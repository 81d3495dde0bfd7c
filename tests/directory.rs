//! The directory: lists, rosters and counts on a day.

use focal::db::Db;
use focal::directory::{
    self, Classification, ContactKind, NewContactDetail, NewIdentifier, NewMembership, NewOrganization, NewPerson,
    OrganizationId, PeopleFilter, PersonId, Role, Standing,
};

use crate::imports::{day, now};
use crate::support::database::TestDb;

const ON: &str = "2024-09-15";

/// Three sitting Members, a former one and an official.
async fn house(db: &Db) -> OrganizationId {
    let mut tx = db.begin().await.expect("a transaction");
    let parliament = directory::ensure_european_parliament(&mut tx, now()).await.expect("the Parliament");
    let mut body = async |classification, code: &str, name: &str| {
        let (code, name) = (code.to_owned(), name.to_owned());
        let new = NewOrganization { classification, code, name, parent: Some(parliament), area_code: String::new() };
        directory::ensure_organization(&mut tx, &new, now()).await.expect("an organisation")
    };
    let epp = body(Classification::PoliticalGroup, "EPP", "European People's Party").await;
    let renew = body(Classification::PoliticalGroup, "Renew", "Renew Europe Group").await;
    let afet = body(Classification::Committee, "AFET", "Foreign Affairs").await;
    let droi = body(Classification::Subcommittee, "DROI", "Human Rights").await;
    for (given, family, area, end, seats) in [
        ("Łucja", "ŻÓŁWIK", Some("PL"), None, vec![(epp, Role::Member), (afet, Role::Chair), (droi, Role::Substitute)]),
        ("Ilhan", "КЮЧЮКОВ", Some("BG"), None, vec![(renew, Role::Member), (afet, Role::Substitute)]),
        (
            "Anna",
            "DE VRIES-BOS",
            Some("GR"),
            None,
            vec![(epp, Role::Member), (droi, Role::Member), (afet, Role::Member)],
        ),
        ("Zoë", "ABELS", Some("NL"), Some("2024-09-14"), vec![(epp, Role::Member)]),
        ("Otto", "100%_Beamter", None, None, vec![]),
    ] {
        let new = NewPerson { given_name: given.into(), family_name: family.into(), ..NewPerson::default() };
        let person = directory::create_person(&mut tx, &new, now()).await.expect("a person");
        let mandate = area.map(|area| (parliament, Role::Member, Some(area.to_owned())));
        for (organization, role, area_code) in mandate.into_iter().chain(seats.into_iter().map(|(o, r)| (o, r, None))) {
            let membership = NewMembership {
                person,
                organization,
                role,
                area_code,
                start_date: day("2024-07-16"),
                end_date: end.map(day),
                source: "test".into(),
            };
            directory::start_membership(&mut tx, membership, now()).await.expect("a membership");
        }
    }
    tx.commit().await.expect("committed");
    parliament
}

async fn found(db: &Db, filter: PeopleFilter) -> Vec<String> {
    let (total, rows) = directory::people(db, &filter).await.expect("a list");
    assert_eq!(total, i64::try_from(rows.len()).expect("few"));
    rows.into_iter().map(|row| row.name).collect()
}

async fn person_named(db: &Db, q: &str) -> PersonId {
    let (_, rows) =
        directory::people(db, &PeopleFilter { q: q.into(), ..PeopleFilter::on(day(ON)) }).await.expect("a list");
    rows[0].id
}

#[tokio::test]
async fn people_are_found_however_their_name_is_typed() {
    let test = TestDb::new().await;
    house(&test.db).await;
    for (q, expected) in [
        ("zolwik", vec!["Łucja ŻÓŁWIK"]),
        ("ŻÓŁ luc", vec!["Łucja ŻÓŁWIK"]),
        ("kiuch", vec!["Ilhan КЮЧЮКОВ"]),
        ("de-vries", vec!["Anna DE VRIES-BOS"]),
        ("anna zolwik", vec![]),
        ("%", vec!["Otto 100%_Beamter", "Zoë ABELS", "Anna DE VRIES-BOS", "Ilhan КЮЧЮКОВ", "Łucja ŻÓŁWIK"]),
        ("100%_bea", vec!["Otto 100%_Beamter"]),
        ("'; drop table person; --", vec![]),
    ] {
        assert_eq!(found(&test.db, PeopleFilter { q: q.into(), ..PeopleFilter::on(day(ON)) }).await, expected, "{q}");
    }
}

#[tokio::test]
async fn people_are_narrowed_down_by_what_they_hold_on_the_day() {
    let test = TestDb::new().await;
    house(&test.db).await;
    let filter = || PeopleFilter { sitting: true, ..PeopleFilter::on(day(ON)) };
    let all = vec!["Anna DE VRIES-BOS", "Ilhan КЮЧЮКОВ", "Łucja ŻÓŁWIK"];
    assert_eq!(found(&test.db, filter()).await, all, "sorted by family name");
    let groups = PeopleFilter { groups: vec!["EPP".into()], ..filter() };
    assert_eq!(found(&test.db, groups.clone()).await, ["Anna DE VRIES-BOS", "Łucja ŻÓŁWIK"]);
    let before = PeopleFilter { on: day("2024-09-14"), ..groups.clone() };
    assert_eq!(found(&test.db, before).await, ["Zoë ABELS", "Anna DE VRIES-BOS", "Łucja ŻÓŁWIK"]);
    let either = PeopleFilter { groups: vec!["EPP".into(), "Renew".into()], ..filter() };
    assert_eq!(found(&test.db, either).await, all);
    let both = PeopleFilter { countries: vec!["EL".into()], ..groups };
    assert_eq!(found(&test.db, both).await, ["Anna DE VRIES-BOS"]);
    let afet = PeopleFilter { committees: vec!["AFET".into()], ..filter() };
    assert_eq!(found(&test.db, afet.clone()).await, ["Anna DE VRIES-BOS", "Łucja ŻÓŁWIK"]);
    assert_eq!(found(&test.db, PeopleFilter { substitutes: true, ..afet }).await, all);
    let anna = person_named(&test.db, "anna").await;
    assert_eq!(found(&test.db, PeopleFilter { ids: Some(vec![anna]), ..filter() }).await, ["Anna DE VRIES-BOS"]);
    assert!(found(&test.db, PeopleFilter { ids: Some(vec![]), ..filter() }).await.is_empty());
}

#[tokio::test]
async fn a_list_comes_in_pages_with_its_total() {
    let test = TestDb::new().await;
    house(&test.db).await;
    let mut names = vec![];
    for page in 1..=4 {
        let filter = PeopleFilter { page, per: 2, ..PeopleFilter::on(day(ON)) };
        let (total, rows) = directory::people(&test.db, &filter).await.expect("a page");
        assert_eq!(total, 5);
        names.push(rows.len());
    }
    assert_eq!(names, [2, 2, 1, 0]);
    let absurd = PeopleFilter { page: i64::MAX, per: i64::MAX, ..PeopleFilter::on(day(ON)) };
    assert!(directory::people(&test.db, &absurd).await.expect("a page").1.is_empty());
}

#[tokio::test]
async fn a_roster_has_groups_countries_and_committees_of_the_day() {
    let test = TestDb::new().await;
    let parliament = house(&test.db).await;
    let roster = directory::sitting_members(&test.db, parliament, day(ON)).await.expect("a roster");
    let rows: Vec<_> = roster
        .iter()
        .map(|m| {
            let committees: Vec<_> = m.committees.iter().map(ToString::to_string).collect();
            let country = m.country.map_or("", |area| area.shown);
            format!("{} {} {country} {}", m.name, m.group_code.as_deref().unwrap_or("-"), committees.join(", "))
        })
        .collect();
    assert_eq!(
        rows,
        [
            "Anna DE VRIES-BOS EPP EL AFET, DROI",
            "Ilhan КЮЧЮКОВ Renew BG AFET (substitute)",
            "Łucja ŻÓŁWIK EPP PL AFET (chair), DROI (substitute)",
        ]
    );
    assert_eq!(directory::sitting_members(&test.db, parliament, day("2024-09-14")).await.expect("a roster").len(), 4);
    let afet = directory::find_organization(&test.db, Classification::Committee, "AFET").await.expect("a query");
    let roster = directory::sitting_members(&test.db, afet.expect("AFET").id, day(ON)).await.expect("a roster");
    let names: Vec<_> = roster.iter().map(|m| (m.name.as_str(), m.role)).collect();
    assert_eq!(names, [("Anna DE VRIES-BOS", Role::Member), ("Łucja ŻÓŁWIK", Role::Chair)], "substitutes have no seat");
}

#[tokio::test]
async fn facets_count_sitting_members_with_a_seat_of_their_own() {
    let test = TestDb::new().await;
    house(&test.db).await;
    let facets = directory::facets(&test.db, day(ON)).await.expect("facets");
    let shown =
        |counts: &[directory::Count]| counts.iter().map(|c| format!("{} {}", c.shown, c.count)).collect::<Vec<_>>();
    assert_eq!(shown(&facets.groups), ["EPP 2", "Renew 1"]);
    assert_eq!(shown(&facets.countries), ["BG 1", "EL 1", "PL 1"]);
    assert_eq!(shown(&facets.committees), ["AFET 2", "DROI 1"]);
    let none = directory::facets(&test.db, day("2024-07-15")).await.expect("facets");
    assert!(none.groups.is_empty() && none.countries.is_empty() && none.committees.is_empty());
}

#[tokio::test]
async fn a_membership_that_ends_before_it_began_never_was() {
    let test = TestDb::new().await;
    house(&test.db).await;
    let anna = person_named(&test.db, "anna").await;
    let before = directory::profile(&test.db, anna, day(ON)).await.expect("a query").expect("Anna");
    let ids: Vec<_> = before.memberships.iter().map(|m| m.id).collect();
    let mut tx = test.db.begin().await.expect("a transaction");
    directory::end_membership(&mut tx, ids[0], day("2024-07-15")).await.expect("ended");
    directory::end_membership(&mut tx, ids[1], day("2024-07-16")).await.expect("ended");
    tx.commit().await.expect("committed");
    let after = directory::profile(&test.db, anna, day(ON)).await.expect("a query").expect("Anna");
    assert_eq!(after.memberships.len(), before.memberships.len() - 1);
    assert_eq!(after.memberships.iter().filter(|m| !m.current).count(), 1);
    assert!(after.memberships[0].current, "those in force come first");
}

#[tokio::test]
async fn a_new_address_replaces_the_old_one_but_not_an_objection() {
    let test = TestDb::new().await;
    let db = &test.db;
    house(db).await;
    let anna = person_named(db, "anna").await;
    let set = async |value: &str| {
        let mut tx = db.begin().await.expect("a transaction");
        let new =
            NewContactDetail { person: anna, kind: ContactKind::Email, value: value.into(), source: "test".into() };
        directory::set_contact_detail(&mut tx, new, now()).await.expect("set");
        tx.commit().await.expect("committed");
        directory::usable_email(db, anna).await.expect("a query")
    };
    assert_eq!(set("a@one.example").await.as_deref(), Some("a@one.example"));
    assert_eq!(set("a@two.example").await.as_deref(), Some("a@two.example"));
    assert_eq!(set("a@one.example").await.as_deref(), Some("a@one.example"), "it comes back");
    let mut tx = db.begin().await.expect("a transaction");
    let address = focal::mail::Address::parse("A@One.example").expect("an address");
    directory::set_email_standing(&mut tx, &address, Standing::Bounced, now()).await.expect("bounced");
    tx.commit().await.expect("committed");
    assert_eq!(set("a@one.example").await, None, "what bounced stays bounced");
    assert_eq!(set("a@two.example").await.as_deref(), Some("a@two.example"));
    let mut tx = db.begin().await.expect("a transaction");
    let address = focal::mail::Address::parse("a@two.example").expect("an address");
    assert_eq!(directory::set_email_standing(&mut tx, &address, Standing::Objected, now()).await.expect("objected"), 2);
    tx.commit().await.expect("committed");
    assert_eq!(set("a@three.example").await, None, "the objection is the person's, not the address's");
}

#[tokio::test]
async fn a_number_belongs_to_one_person() {
    let test = TestDb::new().await;
    let db = &test.db;
    house(db).await;
    let (anna, otto) = (person_named(db, "anna").await, person_named(db, "otto").await);
    let number = |person| NewIdentifier { person, scheme: "europarl".into(), value: "7".into(), source: "test".into() };
    let mut tx = db.begin().await.expect("a transaction");
    directory::add_identifier(&mut tx, number(anna), now()).await.expect("added");
    tx.commit().await.expect("committed");
    let mut tx = db.begin().await.expect("a transaction");
    assert!(directory::add_identifier(&mut tx, number(otto), now()).await.expect_err("taken").is_unique());
    tx.rollback().await.expect("rolled back");
    assert_eq!(directory::find_person_by_identifier(db, "europarl", "7").await.expect("a query"), Some(anna));
    assert_eq!(directory::find_person_by_identifier(db, "wikidata", "7").await.expect("a query"), None);
}
