//! Votes as evidence: what a vote means for an objective, whose stances follow, and taking them back.

use axum::http::StatusCode;
use focal::accounts::{AccountId, ClientId, Role, Scope};
use focal::directory::records::VoteEventId;
use focal::directory::{self, NewIdentifier, PersonId};
use focal::imports::SourceFile;
use focal::objectives::ObjectiveId;
use focal::stances::{self, Confidence, Evidence, Level, NewStance};
use focal::votes::evidence::{self, Attached, Meaning, ObjectiveVoteId, Proposal};
use focal::votes::{self, Filter};

use crate::imports::{day, now};
use crate::support::app::TestApp;
use crate::support::parliament::FIVE;
use crate::undo::{look_again, write};

const HOUSE: Scope = Scope::system();

const VOTES: &str = "id,timestamp,display_title,count_for,count_against,count_abstention,is_main,result\n\
    700001,2025-03-12 11:05:06,Prevention and early warning,3,1,1,True,ADOPTED\n\
    700002,2025-03-13 11:05:06,Fisheries,1,0,0,False,ADOPTED\n";
/// The first four of the five vote; somebody who is in the directory and has no seat votes as well, and a stranger.
const VOTERS: &str = "vote_id,member_id,position,country_code,group_code\n\
    700001,1,FOR,IRL,RENEW\n700001,2,FOR,AUT,EPP\n700001,3,AGAINST,ROU,SD\n700001,4,ABSTENTION,BGR,EPP\n\
    700001,5,DID_NOT_VOTE,FRA,RENEW\n700001,6,FOR,SWE,EPP\n700001,99,FOR,SWE,EPP\n700002,1,FOR,IRL,RENEW\n";

struct House {
    app: TestApp,
    client: ClientId,
    author: AccountId,
    people: Vec<PersonId>,
    objective: ObjectiveId,
    event: VoteEventId,
    import: focal::imports::ImportRunId,
}

async fn house() -> House {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let author = app.account("Camille Devos", Role::Consultant, Some(client)).await;
    let mut people = app.parliament(&FIVE).await;
    let objective = app.objective(client, "EU Focal Point for R2P").await;
    let mut tx = app.app.db.begin().await.unwrap();
    let new = directory::NewPerson { given_name: "Ylva".into(), family_name: "AL-NORDIN".into(), ..Default::default() };
    people.push(directory::create_person(&mut tx, &new, app.app.now()).await.unwrap());
    for (at, person) in people.iter().enumerate() {
        let (scheme, value) = (directory::EUROPARL.to_owned(), (at + 1).to_string());
        let new = NewIdentifier { person: *person, scheme, value, source: "a list for tests".into() };
        directory::add_identifier(&mut tx, new, app.app.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
    let files = [("votes.csv", VOTES), ("member_votes.csv", VOTERS)];
    let files = files.map(|(name, text)| SourceFile::memory(name, text.as_bytes()));
    let brought =
        focal::imports::Brought { files: &files, format: None, as_of: Some(day("2024-11-04")), account: None };
    let db = &app.app.db;
    let mut tx = db.begin().await.unwrap();
    let import = focal::imports::receive(&mut tx, &brought, now()).await.unwrap();
    tx.commit().await.unwrap();
    look_again(db, import).await;
    write(db, import).await;
    let (_, found) = votes::list(db, &Filter { q: "700001".into(), per: 5, ..Filter::default() }).await.unwrap();
    let event = found[0].event.id;
    House { app, client, author, people, objective, event, import }
}

impl House {
    async fn attach(&self, meaning: Meaning) -> ObjectiveVoteId {
        let mut tx = self.app.app.db.begin().await.unwrap();
        let by = Some(self.author);
        let now = self.app.app.now();
        let id = evidence::attach(&mut tx, &HOUSE, self.objective, self.event, meaning, by, now).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    async fn attached(&self, id: ObjectiveVoteId) -> Attached {
        evidence::get(&self.app.app.db, &HOUSE, id).await.unwrap().unwrap()
    }

    async fn proposals(&self, id: ObjectiveVoteId) -> Vec<Proposal> {
        let of = self.attached(id).await;
        let now = self.app.app.now();
        evidence::proposals(&self.app.app.db, &HOUSE, &of, now, day("2026-11-24")).await.unwrap()
    }

    async fn accept(&self, id: ObjectiveVoteId, people: &[PersonId]) -> usize {
        let mut tx = self.app.app.db.begin().await.unwrap();
        let now = self.app.app.now();
        let recorded =
            evidence::accept(&mut tx, &HOUSE, id, people, self.author, now, day("2026-11-24")).await.unwrap();
        tx.commit().await.unwrap();
        recorded.unwrap().recorded
    }

    async fn record(&self, person: usize, level: Level, on: &str) {
        let new = NewStance {
            objective: self.objective,
            holder: self.people[person].into(),
            level,
            valid_on: day(on),
            confidence: Confidence::Medium,
            evidence: Evidence::Meeting,
            quote: "Said so.".into(),
            link: None,
            contact: None,
        };
        let mut tx = self.app.app.db.begin().await.unwrap();
        let today = day("2026-11-24");
        stances::record(&mut tx, &HOUSE, &new, Some(self.author), self.app.app.now(), today).await.unwrap();
        tx.commit().await.unwrap();
    }
}

fn of(proposals: &[Proposal], person: PersonId) -> &Proposal {
    proposals.iter().find(|proposal| proposal.person == person).unwrap()
}

#[tokio::test]
async fn stances_follow_from_a_vote_for_whoever_voted_and_is_in_the_directory() {
    let house = house().await;
    let id = house.attach(Meaning::supports()).await;
    house.record(1, Level::CHAMPION, "2026-01-10").await;
    house.record(2, Level::CHAMPION, "2024-12-01").await;
    house.record(0, Level::CHAMPION, "2024-12-01").await;
    let proposals = house.proposals(id).await;
    assert!(of(&proposals, house.people[0]).would_weaken(), "a champion who voted for is no less of one");
    assert!(!of(&proposals, house.people[2]).would_weaken(), "a champion who voted against has said something new");
    assert_eq!(proposals.len(), 5, "who did not vote and who is not known have said nothing");
    let levels = [0, 1, 2, 3, 5].map(|at: usize| of(&proposals, house.people[at]).level.number());
    assert_eq!(levels, [2, 2, -2, 0, 2]);
    assert!(of(&proposals, house.people[1]).is_superseded, "a meeting after the vote");
    assert!(!of(&proposals, house.people[2]).is_superseded, "a meeting before the vote");
    assert_eq!(of(&proposals, house.people[2]).present.unwrap().level, Level::CHAMPION);
    assert!(of(&proposals, house.people[0]).is_seated && !of(&proposals, house.people[5]).is_seated);
}

#[tokio::test]
async fn what_was_accepted_is_public_evidence_of_the_day_and_accepting_again_adds_nothing() {
    let house = house().await;
    let id = house.attach(Meaning::opposes()).await;
    let everyone = house.people.clone();
    assert_eq!(house.accept(id, &everyone).await, 5);
    assert_eq!(house.accept(id, &everyone).await, 0);
    assert!(house.proposals(id).await.iter().all(|proposal| proposal.is_accepted));
    let history = stances::of_holder(&house.app.app.db, &HOUSE, house.people[0]).await.unwrap();
    assert_eq!(history.len(), 1);
    assert_eq!((history[0].level.number(), history[0].evidence), (-2, Evidence::Vote));
    assert_eq!(history[0].valid_on, day("2025-03-12"));
    assert_eq!(history[0].quote, "Prevention and early warning (vote 700001): For");
    assert_eq!(history[0].link.as_deref(), Some("https://howtheyvote.eu/votes/700001"));
}

#[tokio::test]
async fn what_was_taken_back_stays_in_the_history_and_can_be_accepted_anew() {
    let house = house().await;
    let id = house.attach(Meaning::supports()).await;
    house.record(0, Level::UNDECIDED, "2024-12-01").await;
    house.accept(id, &house.people).await;
    let attached = house.attached(id).await;
    let now = house.app.app.now();
    let mut tx = house.app.app.db.begin().await.unwrap();
    assert_eq!(evidence::take_back(&mut tx, &HOUSE, &attached, "Undone.", house.author, now).await.unwrap(), 5);
    assert_eq!(evidence::take_back(&mut tx, &HOUSE, &attached, "Undone.", house.author, now).await.unwrap(), 0);
    tx.commit().await.unwrap();
    let history = stances::of_holder(&house.app.app.db, &HOUSE, house.people[0]).await.unwrap();
    assert_eq!(history.iter().filter(|entry| entry.withdrawn_at.is_some()).count(), 1);
    let proposals = house.proposals(id).await;
    assert_eq!(of(&proposals, house.people[0]).present.unwrap().level, Level::UNDECIDED, "what was before stands");
    assert_eq!(house.accept(id, &house.people[..1]).await, 1);
    let mut tx = house.app.app.db.begin().await.unwrap();
    assert_eq!(evidence::detach(&mut tx, &HOUSE, &attached, house.author, now).await.unwrap(), 1);
    tx.commit().await.unwrap();
    assert!(evidence::get(&house.app.app.db, &HOUSE, id).await.unwrap().is_none());
    let history = stances::of_holder(&house.app.app.db, &HOUSE, house.people[0]).await.unwrap();
    assert_eq!((history.len(), history.iter().filter(|entry| entry.withdrawn_at.is_some()).count()), (3, 2));
}

#[tokio::test]
async fn a_vote_that_a_client_rests_on_stays_whole_when_its_list_is_undone() {
    let house = house().await;
    house.attach(Meaning::supports()).await;
    let undone = crate::undo::undo(&house.app.app.db, house.import).await.unwrap();
    assert_eq!(undone.in_use, [house.event.0]);
    let (total, left) = votes::list(&house.app.app.db, &Filter { per: 5, ..Filter::default() }).await.unwrap();
    assert_eq!((total, left[0].event.id, left[0].voters), (1, house.event, 7));
}

#[tokio::test]
async fn votes_of_two_entries_that_are_one_come_together_and_part_again() {
    let house = house().await;
    let db = &house.app.app.db;
    let (kept, absorbed) = (house.people[0], house.people[5]);
    let manager = house.app.account("Noor Haddad", Role::Manager, Some(house.client)).await;
    let by = focal::directory::edit::By {
        account: manager,
        name: "Noor Haddad",
        now: house.app.app.now(),
        today: day("2026-11-24"),
    };
    let before = crate::undo::everything(db).await;
    let mut tx = db.begin().await.unwrap();
    let merged = focal::identity::merge(&mut tx, &by, Role::Manager, kept, absorbed, &[]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(votes::count_of(db, kept).await.unwrap(), 2, "one of the two votes in 700001 stays");
    let mut tx = db.begin().await.unwrap();
    focal::identity::undo(&mut tx, merged.set, Some(manager), house.app.app.now()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(crate::undo::everything(db).await["vote"], before["vote"]);
}

#[tokio::test]
async fn a_vote_is_attached_accepted_and_undone_on_its_pages() {
    let house = house().await;
    let mut browser = house.app.signed_in("Elin Lindqvist", Role::Consultant, Some(house.client)).await;
    browser.get("/votes").await.says("2 roll-call votes").says("Prevention and early warning").says("Fisheries");
    browser.get("/votes?q=early+warning").await.says("Prevention and early").does_not_say("Fisheries");
    browser.get("/votes?from=soon").await.is(StatusCode::UNPROCESSABLE_ENTITY).says("“soon” is not a date");
    let vote = format!("/votes/{}", house.event);
    let page = browser.get(&vote).await;
    page.says("Counted one by one there are 1 more for than published.").says("1 voter is not in the directory");
    page.says("No. 99").says("Aoife BRANNIGAN").says("AT Austria");
    browser
        .post(&format!("{vote}/objectives"), &[])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Choose an objective.");
    let objective = house.objective.to_string();
    let fields = [("objective", objective.as_str()), ("meaning", "supports")];
    let proposals = browser.post(&format!("{vote}/objectives"), &fields).await;
    proposals.is(StatusCode::OK).says("Nothing is recorded yet").says("4 of 5 proposed").does_not_say("AL-NORDIN");
    let here = proposals.path.clone();
    browser.get(&format!("{here}?seats=all&group=EPP")).await.says("3 of 5 proposed").says("no seat today");
    browser.get(&here).await;
    browser.post(&format!("{here}/stances"), &[]).await.says("Tick at least one person");
    let chosen = [house.people[0].to_string(), house.people[2].to_string()];
    let ticked: Vec<_> = chosen.iter().map(|id| ("person", id.as_str())).collect();
    browser.post(&format!("{here}/stances"), &ticked).await.says("2 stances recorded from the vote").says("recorded");
    browser.post(&format!("{here}/stances"), &ticked).await.says("Nothing was recorded");
    browser.get(&format!("/people/{}", house.people[2])).await.says("Vote (public)").says("(vote 700001): Against");
    browser.get(&format!("/people/{}", house.people[0])).await.says("2 roll-call votes of theirs are known");
    browser.get(&format!("/votes?person={}", house.people[0])).await.says("Voted").says("For");
    browser.get(&format!("/objectives/{objective}/votes")).await.says("For: Supportive · Against: Opposed").says("2");
    browser.get(&here).await;
    let wrong = browser.post(&format!("{here}/meaning"), &[("level_for", "p9")]).await;
    wrong.is(StatusCode::UNPROCESSABLE_ENTITY).says("Choose a stance, or nothing.");
    browser.post(&format!("{here}/meaning"), &[("level_for", "p1"), ("level_against", "")]).await.says("Saved.");
    browser.get(&format!("{here}?seats=all")).await.says("3 of 3 proposed").says("Leaning for");
    browser.post(&format!("{here}/undoing"), &[]).await.says("2 stances taken back");
    browser.get(&format!("/people/{}", house.people[2])).await.says("What was recorded from the vote was undone.");
    browser.get(&here).await;
    browser.post(&format!("{here}/detachment"), &[]).await.says("Vote detached.").says("No vote is attached");
    browser.get(&here).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn another_clients_votes_are_not_there() {
    let house = house().await;
    let id = house.attach(Meaning::supports()).await;
    house.accept(id, &house.people).await;
    let other = house.app.client("Somebody Else").await;
    let theirs = house.app.objective(other, "Another matter").await;
    let mut browser = house.app.signed_in("Elin Lindqvist", Role::Consultant, Some(other)).await;
    let here = format!("/objectives/{}/votes", house.objective);
    browser.get(&here).await.is(StatusCode::NOT_FOUND);
    browser.get(&format!("{here}/{id}")).await.is(StatusCode::NOT_FOUND);
    // Nor under an objective of their own.
    browser.get(&format!("/objectives/{theirs}/votes/{id}")).await.is(StatusCode::NOT_FOUND);
    let person = house.people[0].to_string();
    browser.get(&format!("/votes/{}", house.event)).await.does_not_say("EU Focal Point").says("Another matter");
    for action in ["stances", "meaning", "undoing", "detachment"] {
        let answer = browser.post(&format!("{here}/{id}/{action}"), &[("person", &person)]).await;
        answer.is(StatusCode::NOT_FOUND);
        browser.get("/votes").await;
    }
    let objective = house.objective.to_string();
    let fields = [("objective", objective.as_str()), ("meaning", "supports")];
    browser.get(&format!("/votes/{}", house.event)).await;
    browser.post(&format!("/votes/{}/objectives", house.event), &fields).await.is(StatusCode::NOT_FOUND);
    let scope = Scope::system();
    assert_eq!(
        evidence::count_accepted(&house.app.app.db, &scope, &house.attached(id).await, house.app.app.now())
            .await
            .unwrap(),
        5
    );
}
