//! Figures by which bodies vote are replaced by administrators, and come back.

use axum::http::StatusCode;
use chrono::{Duration, NaiveDate};
use focal::accounts::Role;
use focal::figures;

use crate::support::app::TestApp;

const PAGE: &str = "/settings/figures";

/// The exact populations of 2019, said to be those of another year.
fn exact(year: i32) -> String {
    include_str!("../src/decisions/data/population-2019.csv").replace("year: 2019", &format!("year: {year}"))
}

fn today() -> NaiveDate {
    "2026-11-24".parse().unwrap()
}

/// What Germany weighs, as known now or some time ago.
async fn germany(app: &TestApp, ago: Duration) -> Option<u64> {
    let figures = figures::load(&app.app.db, app.app.now() - ago).await.unwrap();
    figures.populations(today()).unwrap().of("DE")
}

#[tokio::test]
async fn an_administrator_puts_other_figures_in_the_place_of_those_that_come_along() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in("Paulo Reis", Role::Administrator, None).await;
    browser.get(PAGE).await.is(StatusCode::OK).says("Comes with Focal").does_not_say("Replaced");
    app.app.clock.advance(Duration::minutes(5));
    let content = exact(2025);
    let answer = browser.post(PAGE, &[("kind", "populations"), ("content", &content)]).await;
    answer.is(StatusCode::OK).says("Figures added").says("Replaced").says("Paulo Reis");
    assert_eq!(germany(&app, Duration::zero()).await, Some(82_850_000));
    assert_eq!(germany(&app, Duration::minutes(1)).await, Some(1849), "a report of before keeps its figures");

    let sets = figures::list(&app.app.db, app.app.now()).await.unwrap();
    let id = sets.iter().find_map(|set| set.id).unwrap();
    app.app.clock.advance(Duration::minutes(5));
    browser.post(&format!("{PAGE}/{id}/removal"), &[]).await.is(StatusCode::OK).says("Figures removed");
    assert_eq!(germany(&app, Duration::zero()).await, Some(1849));
    assert_eq!(germany(&app, Duration::minutes(1)).await, Some(82_850_000));
    browser.post(&format!("{PAGE}/{id}/removal"), &[]).await.says("removed already");

    app.app.clock.advance(Duration::minutes(5));
    browser.post(&format!("{PAGE}/{id}/restoration"), &[]).await.is(StatusCode::OK).says("Figures are back");
    assert_eq!(germany(&app, Duration::zero()).await, Some(82_850_000));
}

#[tokio::test]
async fn figures_with_a_mistake_are_refused_with_its_line_and_stay_in_the_form() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in("Paulo Reis", Role::Administrator, None).await;
    browser.get(PAGE).await;
    for (was, becomes, said) in [
        ("DE,82850000", "DE,0", "Line 11"),
        ("DE,82850000\n", "", "DE is missing"),
        ("DK,5781190", "DE,5781190", "twice"),
        ("DK,5781190", "DK,5781191", "add up to"),
        ("# precision: exact\n", "", "precision"),
    ] {
        let content = exact(2025).replace(was, becomes);
        let answer = browser.post(PAGE, &[("kind", "populations"), ("content", &content)]).await;
        answer.is(StatusCode::UNPROCESSABLE_ENTITY).says(said);
        assert!(answer.body.contains("FR,67221943"), "what was typed is gone");
    }
    assert_eq!(germany(&app, Duration::zero()).await, Some(1849));
}

#[tokio::test]
async fn only_administrators_change_figures() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in("Noor Haddad", Role::Manager, None).await;
    browser.get(PAGE).await.is(StatusCode::OK).does_not_say("Add figures");
    let content = exact(2025);
    let answer = browser.post(PAGE, &[("kind", "populations"), ("content", &content)]).await;
    answer.is(StatusCode::FORBIDDEN).says("administrators");
    assert_eq!(germany(&app, Duration::zero()).await, Some(1849));
}
