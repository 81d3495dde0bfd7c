//! Reports for clients: prepared by anybody who works for the client, issued by a manager, and then as they were for ever.

use axum::http::StatusCode;
use focal::accounts::{AccountId, ClientId, Role, Scope};
use focal::directory::PersonId;
use focal::objectives::{self, By, Changes, ObjectiveId};
use focal::reports::document::{Document, Format, VERSION};
use focal::reports::issued;
use focal::stances::{self, Confidence, Evidence, Level, NewStance};

use crate::support::app::{PASSWORD, TestApp};
use crate::support::browser::{Answer, Browser};
use crate::support::parliament::FIVE;

struct House {
    app: TestApp,
    client: ClientId,
    people: Vec<PersonId>,
    objective: ObjectiveId,
    author: AccountId,
    consultant: Browser,
    manager: Browser,
}

const TITLE: &str = "Where we stand in November";
const SECTIONS: [(&str, &str); 2] = [("sections", "support/outlook"), ("sections", "support/by-country")];

async fn house() -> House {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let people = app.parliament(&FIVE).await;
    let objective = app.objective(client, "EU Focal Point for R2P").await;
    let author = app.account("Mathis Verhaegen", Role::Consultant, Some(client)).await;
    let consultant = app.signed_in("Elin Lindqvist", Role::Consultant, Some(client)).await;
    let manager = app.signed_in("Noor Haddad", Role::Manager, Some(client)).await;
    let house = House { app, client, people, objective, author, consultant, manager };
    house.stands(0, 3, "2026-11-01", Evidence::Vote).await;
    house.stands(1, 2, "2026-11-01", Evidence::Meeting).await; // one private source
    house
}

impl House {
    async fn stands(&self, person: usize, level: i64, on: &str, evidence: Evidence) {
        let new = NewStance {
            objective: self.objective,
            holder: self.people[person].into(),
            level: Level::new(level).unwrap(),
            valid_on: on.parse().unwrap(),
            confidence: Confidence::High,
            evidence,
            quote: String::new(),
            link: None,
            contact: None,
        };
        let mut tx = self.app.app.db.begin().await.unwrap();
        let (now, today) = (self.app.app.now(), self.app.app.today());
        stances::record(&mut tx, &Scope::system(), &new, Some(self.author), now, today).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Prepares a draft; answers its address.
    async fn draft(&mut self, more: &[(&str, &str)]) -> String {
        let new = format!("/objectives/{}/client-reports/new", self.objective);
        self.consultant.get(&new).await.is(StatusCode::OK);
        let words = [("title", TITLE), ("introduction", "Dear all,\r\nas agreed.\r\n\r\nIt goes well: <b>ВЕЛЧЕВ</b>.")];
        let fields: Vec<_> = words.into_iter().chain(SECTIONS).chain(more.iter().copied()).collect();
        let saved = self.consultant.post(&format!("/objectives/{}/client-reports", self.objective), &fields).await;
        saved.is(StatusCode::OK).says("Draft saved");
        saved.path
    }

    /// Issues a draft; answers the address of the report.
    async fn issue(&mut self, draft: &str) -> Answer {
        let ask = self.manager.get(&format!("{draft}/issuing")).await;
        ask.is(StatusCode::OK).says("exactly as it stands below");
        let seen = ["known", "seen"].map(|name| ask.attribute(&format!("input[name={name}]"), "value").unwrap());
        let fields = [("known", seen[0].as_str()), ("seen", seen[1].as_str())];
        self.manager.post(&format!("{draft}/issuing"), &fields).await
    }

    async fn issued(&mut self, more: &[(&str, &str)]) -> String {
        let draft = self.draft(more).await;
        let issued = self.issue(&draft).await;
        issued.is(StatusCode::OK).says("Report issued");
        issued.path
    }

    /// Some days later everybody signs in anew.
    async fn later(&mut self, days: i64) {
        self.app.app.clock.advance(chrono::Duration::days(days));
        self.consultant.sign_in("elin.lindqvist@consultancy.example", PASSWORD).await;
        self.manager.sign_in("noor.haddad@consultancy.example", PASSWORD).await;
    }

    /// Every file of a report, and what its page shows of the document.
    async fn everything(&mut self, report: &str) -> Vec<Vec<u8>> {
        let mut all = vec![];
        for format in Format::ALL {
            let answer = self.manager.get(&format!("{report}.{format}")).await;
            all.push(answer.is(StatusCode::OK).bytes.clone());
        }
        let page = self.manager.get(report).await;
        page.is(StatusCode::OK);
        let from = page.body.find("<div id=\"document\">").unwrap();
        all.push(page.body.as_bytes()[from..page.body.find("</main>").unwrap()].to_vec());
        all
    }
}

#[tokio::test]
async fn a_client_sees_numbers_and_nobody_whose_stance_is_private() {
    let mut house = house().await;
    let draft = house.draft(&[]).await;
    let preview = house.consultant.get(&draft).await;
    preview
        .says(TITLE)
        .says("The Coalition")
        .says("As of 24 Nov 2026")
        .says("of 361 needed")
        .says("Support count: By country");
    preview.says("It goes well: <b>ВЕЛЧЕВ</b>.").says("A manager or an administrator issues it");
    preview.says("Private evidence is left out, and with it: Support count: Roster.");
    assert_eq!(preview.texts(".doc-x p"), ["Dear all, as agreed.", "It goes well: <b>ВЕЛЧЕВ</b>."]);
    for name in ["BRANNIGAN", "HARNISCH"] {
        assert!(!preview.body.contains(name), "{name} is in the client’s report");
    }
    assert!(preview.attributes("#document a", "href").is_empty(), "no way back into our house");
    assert!(preview.texts("#t-support-by-group").is_empty(), "only what was chosen");
    assert_eq!(preview.texts("#t-support-by-country tbody tr").len(), 5);
}

#[tokio::test]
async fn an_issued_report_is_the_same_to_the_byte_whatever_happens_afterwards() {
    let mut house = house().await;
    let report = house.issued(&[]).await;
    let before = house.everything(&report).await;
    assert!(before[0].starts_with(b"%PDF-"));
    house.later(40).await;
    house.stands(0, -3, "2026-11-10", Evidence::Vote).await;
    house.stands(2, 3, "2026-11-10", Evidence::Vote).await;
    let changes = Changes {
        name: "Something else altogether".into(),
        description: String::new(),
        freshness_days: 30,
        state: None,
    };
    let mut tx = house.app.app.db.begin().await.unwrap();
    let by = By { account: Some(house.author), now: house.app.app.now() };
    objectives::update(&mut tx, &Scope::system(), house.objective, &changes, by).await.unwrap();
    tx.commit().await.unwrap();
    let after = house.everything(&report).await;
    for (at, (before, after)) in before.iter().zip(&after).enumerate() {
        assert!(before == after, "file {at} changed");
    }
    let page = house.manager.get(&report).await;
    page.says("Report 2026-01").says("EU Focal Point for R2P").says("Issued on 24 Nov 2026 by Noor Haddad");
    page.says("Something else altogether");
    let json = house.manager.get(&format!("{report}.json")).await;
    assert_eq!(json.headers["content-disposition"], "attachment; filename=\"report-2026-01.json\"");
    let json: serde_json::Value = serde_json::from_slice(&json.bytes).unwrap();
    assert_eq!(json["objective"], "EU Focal Point for R2P");
    assert_eq!(json["figures"]["support-floor"]["value"], 1);
    assert_eq!(json["audience"], "client");
}

#[tokio::test]
async fn what_is_kept_is_the_document_with_its_version() {
    let mut house = house().await;
    let report = house.issued(&[]).await;
    let id = report.rsplit('/').next().unwrap().parse().unwrap();
    let (issued, stored) = issued::get(&house.app.app.db, &Scope::system(), id).await.unwrap().unwrap();
    let document = issued::read(&stored).unwrap();
    assert_eq!((document.version, document.on, document.known), (VERSION, issued.on_date, issued.known_at));
    assert_eq!(document.to_json().unwrap(), stored, "read and written again it is the same text");
    assert!(!stored.contains("/people/") && !stored.contains("/objectives/"), "no addresses of ours are kept");
    let later = stored.replacen(&format!("\"version\":{VERSION}"), "\"version\":999", 1);
    assert!(Document::from_json(&later).unwrap_err().to_string().contains("version 999"));
}

#[tokio::test]
async fn consultants_prepare_and_managers_issue() {
    let mut house = house().await;
    let draft = house.draft(&[]).await;
    house.consultant.get(&format!("{draft}/issuing")).await.is(StatusCode::FORBIDDEN);
    house.consultant.get(&draft).await;
    house.consultant.post(&format!("{draft}/issuing"), &[]).await.is(StatusCode::FORBIDDEN);
    let issued = house.issue(&draft).await;
    issued.says("Report issued");
    house.manager.get(&draft).await.is(StatusCode::NOT_FOUND);
    house.consultant.get(&issued.path).await.is(StatusCode::OK).does_not_say("Withdraw");
    house.consultant.post(&format!("{}/withdrawal", issued.path), &[("reason", "x")]).await.is(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn what_is_issued_is_what_was_looked_at() {
    let mut house = house().await;
    let draft = house.draft(&[]).await;
    let ask = house.manager.get(&format!("{draft}/issuing")).await;
    let seen = ["known", "seen"].map(|name| ask.attribute(&format!("input[name={name}]"), "value").unwrap());
    let fields = [("known", seen[0].as_str()), ("seen", seen[1].as_str())];
    // What is learnt between the look and the click is not in it.
    house.app.app.clock.advance(chrono::Duration::minutes(5));
    house.stands(2, 3, "2026-11-10", Evidence::Vote).await;
    // What somebody else writes into the draft meanwhile stops it.
    let edit = house.consultant.get(&format!("{draft}/edit")).await;
    assert_eq!(edit.attribute("#f-title", "value").as_deref(), Some(TITLE), "nothing typed is lost");
    assert_eq!(edit.attributes("input[name=sections][checked]", "value"), SECTIONS.map(|(_, value)| value));
    house.consultant.post(&draft, &[("title", "Another title"), SECTIONS[0]]).await.says("Draft saved");
    let refused = house.manager.post(&format!("{draft}/issuing"), &fields).await;
    refused.says("has changed since you looked at it").says("Another title");
    house.consultant.get(&draft).await;
    let words = [("title", TITLE), ("introduction", "Dear all,\nas agreed.\n\nIt goes well: <b>ВЕЛЧЕВ</b>.")];
    let same: Vec<_> = words.into_iter().chain(SECTIONS).collect();
    house.consultant.post(&draft, &same).await.says("Draft saved");
    let issued = house.manager.post(&format!("{draft}/issuing"), &fields).await;
    issued.says("Report issued");
    assert_eq!(issued.texts("#document .kpi-v")[0].split(' ').next(), Some("1"), "as known when it was looked at");
    // The look of yesterday is none.
    let draft = house.draft(&[]).await;
    house.app.app.clock.advance(chrono::Duration::days(1));
    house.manager.get(&draft).await;
    house.manager.post(&format!("{draft}/issuing"), &fields).await.says("has changed since you looked at it");
}

#[tokio::test]
async fn a_later_report_takes_the_place_of_an_earlier_one_and_both_stay() {
    let mut house = house().await;
    let first = house.issued(&[]).await;
    let id = first.rsplit('/').next().unwrap().to_owned();
    let new = house.manager.get(&format!("/objectives/{}/client-reports/new?replaces={id}", house.objective)).await;
    assert_eq!(new.attribute("#f-replaces option[selected]", "value").as_deref(), Some(id.as_str()));
    let before = house.everything(&first).await;
    let second = house.issued(&[("replaces", &id)]).await;
    house.manager.get(&first).await.says("Replaced by 2026-02").says("Report 2026-01");
    house.manager.get(&second).await.says("Takes the place of 2026-01").says("Report 2026-02");
    assert!(house.everything(&first).await == before, "the earlier one stays as it was given");
    let list = house.manager.get(&format!("/objectives/{}/client-reports", house.objective)).await;
    assert_eq!(list.texts("table:last-of-type tbody th"), ["2026-02", "2026-01"]);
    list.says("Replaced").says("Issued");
    // A second replacement of the same is refused when it is issued.
    let draft = house.draft(&[]).await;
    house.consultant.get(&format!("{draft}/edit")).await;
    let fields = [("title", TITLE), SECTIONS[0], ("replaces", id.as_str())];
    house.consultant.post(&draft, &fields).await.says("Draft saved");
    house.issue(&draft).await.says("has been replaced already");
}

#[tokio::test]
async fn a_withdrawn_report_stays_with_the_reason() {
    let mut house = house().await;
    let report = house.issued(&[]).await;
    let before = house.everything(&report).await;
    house.manager.get(&format!("{report}/withdrawal")).await;
    let empty = house.manager.post(&format!("{report}/withdrawal"), &[("reason", " ")]).await;
    empty.is(StatusCode::UNPROCESSABLE_ENTITY).says("Say why the report is withdrawn");
    let done = house.manager.post(&format!("{report}/withdrawal"), &[("reason", "A country was counted twice.")]).await;
    done.says("Report withdrawn").says("by Noor Haddad").says("A country was counted twice.");
    let after = house.everything(&report).await;
    assert!(before == after, "the document itself stays as it was given");
    let again = house.manager.post(&format!("{report}/withdrawal"), &[("reason", "Again")]).await;
    again.says("has been withdrawn already").says("A country was counted twice.");
    house.manager.get("/client-reports").await.says("Withdrawn");
}

#[tokio::test]
async fn numbers_are_per_client_and_year() {
    let mut house = house().await;
    for wanted in ["2026-01", "2026-02"] {
        let report = house.issued(&[]).await;
        house.manager.get(&report).await.says(&format!("Report {wanted}"));
    }
    house.later(60).await;
    let report = house.issued(&[]).await;
    house.manager.get(&report).await.says("Report 2027-01");
}

#[tokio::test]
async fn another_clients_reports_are_not_there() {
    let mut house = house().await;
    let report = house.issued(&[]).await;
    let draft = house.draft(&[]).await;
    let other = house.app.client("Somebody else").await;
    let mut stranger = house.app.signed_in("Otto Fremd", Role::Administrator, Some(other)).await;
    let pdf = format!("{report}.pdf");
    let (list, edit) = (format!("/objectives/{}/client-reports", house.objective), format!("{draft}/edit"));
    let issuing = format!("{draft}/issuing");
    let client = format!("/client-reports?client={}", house.client);
    for hidden in [report.as_str(), &pdf, &list, &draft, &edit, &issuing, &client] {
        stranger.get(hidden).await.is(StatusCode::NOT_FOUND).does_not_say(TITLE);
    }
    let all = stranger.get("/client-reports").await;
    all.says("No report issued yet").does_not_say(TITLE);
    let withdrawal = format!("{report}/withdrawal");
    let removal = format!("{draft}/removal");
    for action in [withdrawal.as_str(), &removal, &draft, &issuing, &list] {
        stranger.post(action, &[("reason", "x"), ("title", "x")]).await.is(StatusCode::NOT_FOUND);
    }
    house.manager.get("/client-reports").await.says(TITLE);
    house.manager.get(&client).await.says(TITLE).says("For The Coalition");
    house.manager.get(&report).await.does_not_say("Withdrawn on");
}

#[tokio::test]
async fn a_draft_that_was_removed_comes_back_as_it_was() {
    let mut house = house().await;
    let draft = house.draft(&[]).await;
    house.consultant.get(&draft).await;
    let removed = house.consultant.post(&format!("{draft}/removal"), &[]).await;
    removed.says("Draft removed");
    house.consultant.get(&draft).await.is(StatusCode::NOT_FOUND);
    house.consultant.get("/client-reports").await;
    house.consultant.post(&format!("{draft}/restoration"), &[]).await.says("The draft is back").says(TITLE);
}

#[tokio::test]
async fn a_draft_without_title_or_of_a_day_to_come_is_said_so_beside_the_field() {
    let mut house = house().await;
    let new = format!("/objectives/{}/client-reports", house.objective);
    house.consultant.get(&format!("{new}/new")).await;
    let fields = [("title", ""), ("introduction", "Kept."), ("on", "2026-12-24"), SECTIONS[1]];
    let wrong = house.consultant.post(&new, &fields).await;
    wrong.is(StatusCode::UNPROCESSABLE_ENTITY).says("Enter a title.").says("Choose a day that has come.").says("Kept.");
    assert_eq!(wrong.attributes("input[name=sections][checked]", "value"), ["support/by-country"]);
}

#[tokio::test]
async fn a_draft_without_sections_is_kept_and_cannot_be_issued() {
    let mut house = house().await;
    let new = format!("/objectives/{}/client-reports", house.objective);
    house.consultant.get(&format!("{new}/new")).await;
    let saved = house.consultant.post(&new, &[("title", TITLE), ("introduction", "Only words.")]).await;
    saved.says("Draft saved").says("No section yet");
    house.manager.get(&format!("{}/issuing", saved.path)).await.says("Choose at least one section");
}
