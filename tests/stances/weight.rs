//! Weight and interest, and the grid that they make.

use axum::http::StatusCode;
use focal::accounts::{Role, Scope};
use focal::directory::Classification;
use focal::stances::{self, Evidence, Grade, Holder, NewAssessment, RecordError};

use super::make::{House, day};
use crate::support::make::ALL;

async fn assess(
    house: &House,
    holder: impl Into<Holder>,
    influence: i64,
    interest: i64,
    on: &str,
) -> Result<(), RecordError> {
    let new = NewAssessment {
        objective: house.objective,
        holder: holder.into(),
        influence: Grade::new(influence).unwrap(),
        interest: Grade::new(interest).unwrap(),
        valid_on: day(on),
    };
    let app = &house.app.app;
    let mut tx = app.db.begin().await.unwrap();
    stances::assess(&mut tx, &ALL, &new, Some(house.author), app.now(), app.today()).await?;
    tx.commit().await.unwrap();
    Ok(())
}

#[tokio::test]
async fn the_grid_holds_everybody_assessed_with_where_they_stand() {
    let house = House::new().await;
    let group = house.organization(Classification::PoliticalGroup, "Renew", "").await;
    assess(&house, house.people[0], 2, 5, "2026-10-01").await.unwrap();
    assess(&house, house.people[0], 5, 3, "2026-11-01").await.unwrap();
    assess(&house, group, 4, 4, "2026-11-01").await.unwrap();
    house.stands(group, -1, "2026-11-10", Evidence::Speech).await;
    let before = house.now();
    house.app.app.clock.advance(chrono::Duration::days(2));
    assess(&house, house.people[1], 5, 5, "2026-10-15").await.unwrap();
    let grid = async |scope: &Scope, on: &str, known| {
        let placed = stances::grid(&house.app.app.db, scope, house.objective, day(on), known, 180).await.unwrap();
        let row = |row: stances::Placed| {
            let level = row.standing.map(|standing| standing.level.number());
            (row.name, row.influence.number(), row.interest.number(), level)
        };
        placed.into_iter().map(row).collect::<Vec<_>>()
    };
    let row = |name: &str, influence, interest, level| (name.to_owned(), influence, interest, level);
    let (aoife, renew) = (row("Aoife BRANNIGAN", 5, 3, None), row("Renew in full", 4, 4, Some(-1)));
    let lieselotte = row("Lieselotte HARNISCH", 5, 5, None);
    assert_eq!(grid(&ALL, "2026-11-24", house.now()).await, [lieselotte, aoife.clone(), renew.clone()]);
    assert_eq!(grid(&ALL, "2026-11-24", before).await, [aoife, renew], "as it was known then");
    assert_eq!(grid(&ALL, "2026-10-10", before).await, [row("Aoife BRANNIGAN", 2, 5, None)], "as it was then");
    let stranger = house.app.account("Ilse Vanacker", Role::Manager, None).await;
    assert_eq!(grid(&Scope::of(stranger), "2026-11-24", house.now()).await, []);
}

#[tokio::test]
async fn weight_is_assessed_on_the_page_and_not_for_tomorrow() {
    let house = House::new().await;
    assert!(matches!(assess(&house, house.people[0], 1, 1, "2026-11-25").await, Err(RecordError::Future)));
    let mut browser = house.app.signed_in("Elin Lindqvist", Role::Consultant, Some(house.client)).await;
    let path = format!("/people/{}", house.people[0]);
    browser.get(&path).await.says("Not assessed");
    let objective = house.objective.to_string();
    let send =
        [("objective", objective.as_str()), ("influence", "4"), ("interest", "2"), ("assessed_on", "2026-11-24")];
    let page = browser.post(&format!("{path}/assessments"), &send).await;
    page.says("Influence 4 and interest 2 were recorded.")
        .says("Influence 4, interest 2 on 24 Nov 2026 · Elin Lindqvist");
    let wrong =
        [("objective", objective.as_str()), ("influence", "6"), ("interest", "2"), ("assessed_on", "2026-11-25")];
    let page = browser.post(&format!("{path}/assessments"), &wrong).await;
    page.is(StatusCode::UNPROCESSABLE_ENTITY).says("Choose how much weight they have.");
    let future =
        [("objective", objective.as_str()), ("influence", "5"), ("interest", "2"), ("assessed_on", "2026-11-25")];
    let page = browser.post(&format!("{path}/assessments"), &future).await;
    page.is(StatusCode::UNPROCESSABLE_ENTITY).says("An assessment cannot be dated in the future.");
    let client = house.app.client("Another client").await;
    let mut stranger = house.app.signed_in("Ilse Vanacker", Role::Manager, Some(client)).await;
    stranger.get(&path).await.does_not_say("Influence 4");
    stranger.post(&format!("{path}/assessments"), &send).await.is(StatusCode::NOT_FOUND);
}
