//! The register of focal points: who has one, who it is, and since when.

use std::collections::HashSet;

use axum::http::StatusCode;
use focal::accounts::Role;
use focal::directory::changes;
use focal::directory::registers::{self, FOCAL_POINT, Standing};
use focal::directory::{self, Classification};

use crate::support::app::TestApp;
use crate::support::browser::Browser;

async fn signed_in(test: &TestApp) -> Browser {
    test.signed_in("Ada Strom", Role::Consultant, None).await
}

async fn undo_latest(test: &TestApp) {
    let sets = changes::change_sets(&test.app.db, 20).await.unwrap();
    let latest = sets.into_iter().find(|set| set.undone_at.is_none()).unwrap();
    let mut tx = test.app.db.begin().await.unwrap();
    changes::undo(&mut tx, latest.id, None, &HashSet::new(), test.app.now()).await.unwrap();
    tx.commit().await.unwrap();
}

/// Key figures of the page, in order.
async fn figures(browser: &mut Browser, path: &str) -> Vec<String> {
    browser.get(path).await.texts(".kpi-v")
}

#[tokio::test]
async fn an_appointment_is_entered_counted_mapped_exported_and_taken_back() {
    let test = TestApp::new().await;
    let mut browser = signed_in(&test).await;
    browser.get("/focal-points").await.says("Nobody has one on that day");
    let form = browser.get("/focal-points/new").await;
    form.is(StatusCode::OK).says(FOCAL_POINT);
    let fields = [
        ("area", "GR"),
        ("given_name", "Μελίνα"),
        ("family_name", "Καρυωτάκη"),
        ("ministry", "Ministry of Foreign Affairs"),
        ("since", "2011-05"),
        ("source", "a note verbale"),
        ("link", "https://example.org/note"),
        ("sent", "1"),
    ];
    let post = browser.post("/focal-points", &fields).await;
    post.is(StatusCode::OK)
        .says("The focal point of Greece was added.")
        .says("Μελίνα Καρυωτάκη")
        .says("Ministry of Foreign Affairs")
        .says("May 2011");
    let page = browser.get("/focal-points").await;
    page.says("EL Greece EU").says("Μελίνα Καρυωτάκη Ministry of Foreign Affairs").says("2011").says("a note verbale");
    assert_eq!(page.texts(".kpi-v"), ["1 of 193", "1 of 27", "26", "0", "1"]);
    assert!(page.body.contains("<title>Greece: Μελίνα Καρυωτάκη, has one since 2011</title>"), "the map says so");
    assert!(page.body.contains(r#"<desc id="map-eu-d">1 of 27 Member States have one"#));
    for link in page.attributes(".kpis a, .legend a", "href") {
        browser.get(&link).await.is(StatusCode::OK);
    }
    browser.get("/focal-points?area=eu&have=without").await.says("26 Country").says("Austria");
    let csv = browser.get("/focal-points.csv").await;
    assert_eq!(csv.body.lines().count(), 2, "{}", csv.body);
    assert!(csv.body.contains("GR,Greece,yes,yes,held,2011-05-01,Μελίνα Καρυωτάκη,May 2011,Ministry of Foreign Affairs,1,a note verbale,2026-11-24"), "{}", csv.body);
    let xlsx = browser.get("/focal-points.xlsx").await;
    assert_eq!(xlsx.headers["content-type"], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assert!(xlsx.body.starts_with("PK"));
    assert_eq!(figures(&mut browser, "/focal-points?on=2011-05-01").await[0], "1 of 193");
    browser.get("/focal-points?on=2011-04-30").await.says("Nobody has one on that day");
    // One act: the person, the network, the post, the ministry and the commitment go together.
    undo_latest(&test).await;
    assert_eq!(registers::network(&test.app.db).await.unwrap(), None);
    let ministries = directory::organizations(&test.app.db, &[Classification::Ministry]).await.unwrap();
    assert!(ministries.is_empty(), "{ministries:?}");
    browser.get("/people?q=karyotaki").await.says("0 people");
    browser.get("/commitments").await.says("No commitments yet");
}

#[tokio::test]
async fn a_holder_may_be_unknown_and_one_who_leaves_leaves_it_vacant() {
    let test = TestApp::new().await;
    let mut browser = signed_in(&test).await;
    browser.get("/focal-points/new").await;
    browser
        .post("/focal-points", &[("area", "MT"), ("since", "2021"), ("source", "a letter")])
        .await
        .is(StatusCode::OK);
    let ireland = [("area", "IE"), ("family_name", "Ó Cuinneagáin"), ("since", "2012-05-01"), ("source", "a letter")];
    let post = browser.post("/focal-points", &ireland).await.path;
    browser.get("/focal-points").await.says("Holder not known");
    assert_eq!(figures(&mut browser, "/focal-points").await[1], "2 of 27");
    let ends = browser.get(&post).await.attribute("main details form", "action").unwrap();
    browser.post(&ends, &[("last_day", "2020-12-31")]).await.is(StatusCode::OK);
    assert_eq!(figures(&mut browser, "/focal-points").await, ["1 of 193", "1 of 27", "26", "1", "2"]);
    assert_eq!(figures(&mut browser, "/focal-points?on=2020-12-31").await[1], "1 of 27", "Malta came later");
    browser.get("/focal-points?have=vacant").await.says("Ireland").does_not_say("Malta EU");
    // Appointed anew without a name: it is not vacant any more.
    let again = [("area", "IE"), ("since", "2022-02-01"), ("source", "a letter")];
    browser.post("/focal-points", &again).await.is(StatusCode::OK);
    assert_eq!(figures(&mut browser, "/focal-points").await[1], "2 of 27");
}

#[tokio::test]
async fn the_union_of_the_day_is_counted() {
    let test = TestApp::new().await;
    let mut browser = signed_in(&test).await;
    browser.get("/focal-points/new").await;
    browser
        .post("/focal-points", &[("area", "UK"), ("since", "2011-09-12"), ("source", "a letter")])
        .await
        .is(StatusCode::OK);
    assert_eq!(figures(&mut browser, "/focal-points?on=2015-06-01").await[1], "1 of 28");
    assert_eq!(figures(&mut browser, "/focal-points?on=2012-06-01").await[1], "1 of 27", "before Croatia");
    assert_eq!(figures(&mut browser, "/focal-points").await[..2], ["1 of 193", "0 of 27"]);
    let network = registers::network(&test.app.db).await.unwrap().unwrap();
    let on = "2026-11-24".parse().unwrap();
    let register = registers::register(&test.app.db, network.id, FOCAL_POINT, on).await.unwrap();
    assert_eq!(register.lines.iter().filter(|line| line.standing != Standing::None).count(), 1);
    assert_eq!((register.world().of, register.union().of), (193, 27));
    // Another register is asked for by name; it has nobody.
    browser.get("/focal-points?label=Sherpa").await.says("Sherpa").says("Nobody has one on that day");
}

#[tokio::test]
async fn what_cannot_be_entered_is_said_beside_its_field_and_nothing_is_written() {
    let test = TestApp::new().await;
    let mut browser = signed_in(&test).await;
    browser.get("/focal-points/new").await;
    let wrong = [
        ("area", "Atlantis"),
        ("given_name", "Only"),
        ("since", "17.05.2011"),
        ("source", ""),
        ("link", "javascript:alert(1)"),
    ];
    let page = browser.post("/focal-points", &wrong).await;
    page.is(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Choose a country from the list.")
        .says("Enter the family name, too.");
    page.says("as 2011-05-17, 2011-05 or 2011")
        .says("Begin the link with https://.")
        .says("Enter where this is known from.");
    assert_eq!(page.attribute("#f-since", "value").as_deref(), Some("17.05.2011"), "what was typed stays");
    assert!(changes::change_sets(&test.app.db, 5).await.unwrap().is_empty());
    let first = [("area", "DK"), ("family_name", "Lundtofte"), ("since", "2015"), ("source", "a letter")];
    browser.post("/focal-points", &first).await.is(StatusCode::OK);
    let second =
        [("area", "DK"), ("family_name", "Vestergaard"), ("since", "2014"), ("source", "a letter"), ("replace", "1")];
    browser
        .post("/focal-points", &second)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Lundtofte took it on 1 Jan 2015.");
    let third =
        [("area", "DK"), ("family_name", "Vestergaard"), ("since", "2018"), ("source", "a letter"), ("sent", "1")];
    browser
        .post("/focal-points", &third)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Lundtofte holds it since 1 Jan 2015.");
    browser.get("/people?q=vestergaard").await.says("0 people");
}

#[tokio::test]
async fn a_commitment_is_recorded_corrected_withdrawn_and_brought_back() {
    let test = TestApp::new().await;
    let mut browser = signed_in(&test).await;
    browser.get("/commitments/new?area=FI").await.is(StatusCode::OK);
    let nobody = [("kind", "resolution"), ("title", "Co-sponsored"), ("on_date", "2009"), ("source", "UN")];
    browser
        .post("/commitments", &nobody)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Say which state or which organisation it was.");
    let fields = [
        ("kind", "resolution"),
        ("area", "FI"),
        ("title", "Co-sponsored 63/308"),
        ("on_date", "2009-09"),
        ("source", "UN"),
    ];
    let page = browser.post("/commitments", &fields).await;
    page.is(StatusCode::OK).says("1 of Finland").says("Co-sponsored 63/308").says("Sep 2009").says("Resolution");
    let edit = page.attribute("td a.more", "href").unwrap();
    let form = browser.get(&edit).await;
    assert_eq!(form.attribute("#f-on_date", "value").as_deref(), Some("2009-09"));
    let one = edit.trim_end_matches("/edit").to_owned();
    let corrected =
        [("kind", "declaration"), ("area", "FI"), ("title", "Declared"), ("on_date", "2009-09-14"), ("source", "UN")];
    browser.post(&one, &corrected).await.is(StatusCode::OK).says("14 Sep 2009").says("Declaration");
    browser.post(&format!("{one}/withdrawal"), &[]).await.is(StatusCode::OK).says("No commitments yet");
    undo_latest(&test).await;
    browser.get("/commitments").await.says("Declared");
    undo_latest(&test).await;
    browser.get("/commitments?kind=resolution").await.says("Co-sponsored 63/308").says("Sep 2009");
}
