//! Whose view somebody takes: said, derived, shown apart, and counted nowhere.

use axum::http::StatusCode;
use focal::accounts::Role;
use focal::directory::{self, Classification, NewMembership};
use focal::reports::{self, Ask};
use focal::stances::{self, Because, Evidence, Holder};

use super::make::{House, day};
use crate::support::make::ALL;

impl House {
    /// From whom, and why, the holder's stance is assumed now.
    async fn assumed(&self, holder: impl Into<Holder>) -> Option<(Holder, Because, i64)> {
        let (db, on, holder) = (&self.app.app.db, day("2026-11-24"), holder.into());
        let ties = stances::ties(db, &ALL, self.objective, &[holder], (on, self.now())).await.unwrap();
        let standings = stances::current(db, &ALL, self.objective, on, 180).await.unwrap();
        let found = stances::assume(&ties, &standings).remove(&holder)?;
        Some((found.from, found.because, found.standing.level.number()))
    }
}

#[tokio::test]
async fn a_member_is_assumed_to_take_the_line_of_the_group_until_asked() {
    let house = House::new().await;
    let group = house.organization(Classification::PoliticalGroup, "Renew", "").await;
    house.stands(group, 2, "2026-11-01", Evidence::Speech).await;
    let aoife = house.people[0];
    assert_eq!(house.assumed(aoife).await, Some((group.into(), Because::Group, 2)));
    assert_eq!(house.assumed(house.people[1]).await, None, "of another group");
    let mut browser = house.app.signed_in("Elin Lindqvist", Role::Consultant, Some(house.client)).await;
    let page = browser.get(&format!("/people/{aoife}")).await;
    page.says("Unknown: never asked").says("assumed from Renew in full (the line of their group), since 1 Nov 2026");
    assert_eq!(page.texts(".st-as").len(), 1);
    let on = day("2026-11-24");
    let ask = Ask { objective: house.objective, venue: None, on, known: house.now(), with_reach: false };
    let count = reports::venue_count(&house.app.app.db, &ALL, &ask).await.unwrap().unwrap();
    assert_eq!((count.tally.floor, count.tally.expected(), count.tally.unknown), (0, 0, 5), "it counts nowhere");
    house.stands(aoife, -1, "2026-11-20", Evidence::Meeting).await;
    assert_eq!(house.assumed(aoife).await, None);
    browser.get(&format!("/people/{aoife}")).await.does_not_say("assumed from");
}

#[tokio::test]
async fn somebody_takes_the_view_that_was_said_until_that_is_removed() {
    let house = House::new().await;
    let group = house.organization(Classification::PoliticalGroup, "Renew", "").await;
    let (aoife, lieselotte) = (house.people[0], house.people[1]);
    house.stands(group, 2, "2026-11-01", Evidence::Speech).await;
    house.stands(lieselotte, -2, "2026-11-01", Evidence::Speech).await;
    let mut browser = house.app.signed_in("Elin Lindqvist", Role::Consultant, Some(house.client)).await;
    let (path, objective) = (format!("/people/{aoife}"), house.objective.to_string());
    browser.get(&path).await;
    let say = |name: &'static str| {
        [("objective", objective.clone()), ("source", name.to_owned()), ("general", "yes".to_owned())]
    };
    for (name, why) in [
        ("Nobody At All", "Nobody is called “Nobody At All”"),
        ("Aoife Brannigan", "nobody takes their own view"),
        ("", "Enter a name."),
    ] {
        let fields = say(name);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        browser.post(&format!("{path}/sources"), &fields).await.is(StatusCode::UNPROCESSABLE_ENTITY).says(why);
    }
    let fields = say("Harnisch Lieselotte");
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let page = browser.post(&format!("{path}/sources"), &fields).await;
    page.says("on every objective of The Coalition").says("assumed from Lieselotte HARNISCH");
    assert_eq!(house.assumed(aoife).await, Some((lieselotte.into(), Because::SaidOfAll, -2)));
    let removal = page.attribute("form[action$=removal][action*=sources]", "action").unwrap();
    let client = house.app.client("Another client").await;
    let mut stranger = house.app.signed_in("Ilse Vanacker", Role::Manager, Some(client)).await;
    stranger.get(&path).await.does_not_say("on every objective of");
    stranger.post(&removal, &[]).await.is(StatusCode::NOT_FOUND);
    browser.post(&removal, &[]).await.says("They do not take that view any more.");
    assert_eq!(house.assumed(aoife).await, Some((group.into(), Because::Group, 2)));
    let before = house.now() - chrono::Duration::seconds(1);
    let ties = stances::ties(&house.app.app.db, &ALL, house.objective, &[aoife.into()], (day("2026-11-24"), before))
        .await
        .unwrap();
    assert!(ties.iter().all(|tie| tie.because == Because::Group), "what was not known yet is not told: {ties:?}");
}

#[tokio::test]
async fn a_state_takes_the_view_of_its_representation_then_of_its_head() {
    let house = House::new().await;
    let mut tx = house.app.app.db.begin().await.unwrap();
    let states = directory::ensure_states(&mut tx, house.now()).await.unwrap();
    assert_eq!(states.len(), 27);
    assert_eq!(directory::ensure_states(&mut tx, house.now()).await.unwrap(), states, "made once");
    tx.commit().await.unwrap();
    let (greece, state) = states.iter().find(|(area, _)| area.shown == "EL").unwrap();
    assert_eq!(greece.code, "GR");
    let office = house.organization(Classification::PermanentRepresentation, "PermRep", "GR").await;
    let head = NewMembership {
        person: house.people[3],
        organization: office,
        role: directory::Role::Head,
        area_code: None,
        start_date: day("2025-01-01"),
        end_date: None,
        source: "made up".into(),
    };
    let mut tx = house.app.app.db.begin().await.unwrap();
    directory::start_membership(&mut tx, head, house.now()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(house.assumed(*state).await, None);
    house.stands(house.people[3], 1, "2026-11-01", Evidence::Meeting).await;
    assert_eq!(house.assumed(*state).await, Some((house.people[3].into(), Because::RepresentationHead, 1)));
    house.stands(office, 2, "2026-11-01", Evidence::Mail).await;
    assert_eq!(house.assumed(*state).await, Some((office.into(), Because::Representation, 2)));
    house.stands(*state, -3, "2026-11-02", Evidence::Speech).await;
    assert_eq!(house.assumed(*state).await, None);
}
