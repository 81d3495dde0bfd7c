//! Campaigns: from the audience to the last letter, through the pages.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use chrono::TimeDelta;
use focal::accounts::{ClientId, Role, Scope};
use focal::directory::{self, PersonId, Standing};
use focal::jobs;
use focal::mail::Address;
use focal::outreach::campaigns::{self, BRUSSELS, CampaignId, Start};
use focal::outreach::deliveries::{self, SendOutcome};
use focal::outreach::senders::Equipment;

use crate::support::app::TestApp;
use crate::support::browser::{Answer, Browser};
use crate::support::parliament::FIVE;

/// Fields of a form.
type Typed = &'static [(&'static str, &'static str)];

struct Desk {
    app: TestApp,
    /// Writes the campaigns.
    elin: Browser,
    /// Approves them.
    noor: Browser,
    client: ClientId,
    people: Vec<PersonId>,
    letter: String,
    objective: String,
}

/// A client with an objective, five Members, a letter and two people who work for it.
async fn desk() -> Desk {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let people = app.parliament(&FIVE).await;
    let objective = app.objective(client, "EU Focal Point for R2P").await.to_string();
    let mut elin = app.signed_in("Elin Lindqvist", Role::Consultant, Some(client)).await;
    let noor = app.signed_in("Noor Haddad", Role::Manager, Some(client)).await;
    elin.get("/letters/new").await;
    let id = client.to_string();
    let body = "{{salutation}}\n\nabout {{objective.name}}.";
    let fields =
        [("client", id.as_str()), ("name", "Note"), ("language", "en"), ("subject", "One page"), ("body", body)];
    let letter = elin.post("/letters", &fields).await.path;
    Desk { app, elin, noor, client, people, letter, objective }
}

impl Desk {
    /// A draft; answers its address.
    async fn campaign(&mut self, name: &str) -> String {
        self.elin.get("/campaigns/new").await;
        let fields = [
            ("name", name),
            ("objective", self.objective.as_str()),
            ("letter", self.letter.trim_start_matches("/letters/")),
            ("sender_name", "Elin Lindqvist"),
            ("sender_address", "elin@consultancy.example"),
        ];
        let begun = self.elin.post("/campaigns", &fields).await;
        begun.is(StatusCode::OK).says("Campaign begun.");
        begun.path.trim_end_matches("/audience").to_owned()
    }

    async fn submitted(&mut self, name: &str) -> String {
        let path = self.campaign(name).await;
        self.elin.post(&format!("{path}/submission"), &[]).await.says("Submitted.");
        path
    }

    async fn approved(&mut self, name: &str) -> String {
        let path = self.submitted(name).await;
        self.noor.get(&path).await;
        self.noor.post(&format!("{path}/approval"), &[]).await.says("Approved for 5 recipients.");
        path
    }

    /// Approved and started, its letters due but nobody told to send them.
    async fn started(&mut self, name: &str) -> String {
        let path = self.approved(name).await;
        let (id, scope, now) = (id(&path), Scope::system(), self.app.app.now());
        let by = campaigns::get(&self.app.app.db, &scope, id).await.unwrap().author_id.unwrap();
        let mut tx = self.app.app.db.begin().await.unwrap();
        let soon = now + TimeDelta::minutes(1);
        campaigns::schedule(&mut tx, &scope, id, soon, BRUSSELS, by, now).await.unwrap();
        assert_eq!(
            campaigns::start(&mut tx, &scope, id, &Equipment::default(), soon).await.unwrap(),
            Start::Sending(5)
        );
        tx.commit().await.unwrap();
        self.app.app.clock.advance(TimeDelta::minutes(1));
        path
    }

    async fn schedule(&mut self, path: &str, date: &str, time: &str) -> Answer {
        self.noor.post(&format!("{path}/schedule"), &[("date", date), ("time", time)]).await
    }
}

fn id(path: &str) -> CampaignId {
    path.trim_start_matches("/campaigns/").parse().unwrap()
}

/// The dry run as the page shows it: `["Match the rule 5", …]`.
fn funnel(page: &Answer) -> Vec<String> {
    let labels = page.texts("table.fun th");
    labels.into_iter().zip(page.texts("table.fun .num")).map(|(label, count)| format!("{label} {count}")).collect()
}

#[tokio::test]
async fn an_audience_is_narrowed_by_group_country_committee_and_stance() {
    let mut desk = desk().await;
    let path = desk.campaign("Round one").await;
    let all = desk.elin.get(&path).await;
    all.says("Decides the objective");
    assert_eq!(funnel(&all), ["Match the rule 5", "Will receive it 5"]);
    let person = format!("/people/{}", desk.people[0]);
    desk.elin.get(&person).await;
    let stance = [
        ("objective", desk.objective.as_str()),
        ("level", "p1"),
        ("valid_on", "2026-11-20"),
        ("confidence", "medium"),
        ("evidence", "meeting"),
    ];
    desk.elin.post(&format!("{person}/stances"), &stance).await.is(StatusCode::OK);
    let cases: [(Typed, &str, &str); 6] = [
        (&[("kind", "group"), ("any", "EPP")], "Group is any of EPP", "2"),
        (&[("kind", "group"), ("any", "EPP"), ("any", "Renew")], "Group is any of EPP Renew", "4"),
        (&[("kind", "country"), ("any", "IE")], "Country is any of Ireland", "1"),
        (&[("kind", "committee"), ("any", "AFET")], "Committee is any of AFET", "3"),
        (&[("kind", "stance"), ("any", "p1")], "Leaning for", "1"),
        (&[("kind", "stance"), ("any", "un"), ("not", "1")], "Stance is none of", "1"),
    ];
    // Each in the place of the last.
    let place: Typed = &[("part", "1"), ("term", "0")];
    desk.elin.post(&format!("{path}/audience/term"), &[("kind", "decides")]).await.is(StatusCode::OK);
    for (fields, words, matched) in cases {
        let saved = desk.elin.post(&format!("{path}/audience/term"), &[fields, place].concat()).await;
        saved.is(StatusCode::OK).says("Audience saved.").says(words);
        assert_eq!(funnel(&saved)[0], format!("Match the rule {matched}"), "{fields:?}");
    }
    desk.elin.get(&path).await.says("Stance is none of");
    let form = desk.elin.get(&format!("{path}/audience/term?part=1&term=0")).await;
    form.says("Leaning for (1)").says("Unknown: never asked");
    assert_eq!(form.attributes("input[checked]", "value"), ["un", "1"]);
    let refused = desk.elin.post(&format!("{path}/audience/term"), &[("kind", "stance"), ("any", "p9")]).await;
    refused.is(StatusCode::UNPROCESSABLE_ENTITY).says("Choose at least one of the stances.");
}

#[tokio::test]
async fn every_loss_of_the_dry_run_opens_its_people() {
    let mut desk = desk().await;
    let address = Address::parse("member2@ep.example").unwrap();
    let mut tx = desk.app.app.db.begin().await.unwrap();
    directory::set_email_standing(&mut tx, &address, Standing::Objected, desk.app.app.now()).await.unwrap();
    tx.commit().await.unwrap();
    let path = desk.campaign("Round one").await;
    let page = desk.elin.get(&path).await;
    assert_eq!(funnel(&page), ["Match the rule 5", "The person objected −1", "Will receive it 4"]);
    let links = page.attributes("table.fun a", "href");
    let lost = desk.elin.get(&links[1]).await;
    assert_eq!(lost.texts("tbody tr").len(), 1);
    lost.says("Ruxandra Ionașcu").says("No: The person objected").does_not_say("Aoife");
    desk.elin.get(&links[2]).await.does_not_say("Ruxandra").says("Aoife Brannigan").says("member0@ep.example");
}

#[tokio::test]
async fn the_author_cannot_approve_and_a_manager_can() {
    let mut desk = desk().await;
    let path = desk.submitted("Round one").await;
    let approval = format!("{path}/approval");
    let own = desk.elin.get(&path).await;
    own.says("A manager or an administrator approves campaigns.");
    assert_eq!(own.attribute("form[action$=approval]", "action"), None);
    desk.elin.post(&approval, &[]).await.says("A manager or an administrator approves campaigns.");
    // A manager who wrote it is no better.
    let mut maud = desk.app.signed_in("Maud Peeters", Role::Manager, Some(desk.client)).await;
    maud.get(&format!("{path}/settings")).await;
    let fields = [
        ("name", "Round one"),
        ("objective", desk.objective.as_str()),
        ("letter", desk.letter.trim_start_matches("/letters/")),
        ("sender_name", "Maud Peeters"),
        ("sender_address", "maud@consultancy.example"),
    ];
    maud.post(&format!("{path}/settings"), &fields).await.says("“Round one” is a draft again");
    maud.post(&format!("{path}/submission"), &[])
        .await
        .says("You wrote this campaign: somebody else has to approve it.");
    maud.post(&approval, &[]).await.says("You wrote this campaign").says("Waits for approval");
    let page = desk.noor.get(&path).await;
    assert_eq!(page.attributes("form[action$=approval]", "action"), [approval.as_str()]);
    let approved = desk.noor.post(&approval, &[]).await;
    approved.says("Approved for 5 recipients.").says("Noor Haddad, 24 Nov 2026, 14:00").says("Frozen");
    desk.noor.post(&approval, &[]).await.says("This campaign is approved: it cannot be approved now.");
}

#[tokio::test]
async fn a_campaign_is_sent_back_with_a_reason() {
    let mut desk = desk().await;
    let path = desk.submitted("Round one").await;
    desk.noor.get(&path).await;
    let refusal = format!("{path}/refusal");
    let bare = desk.noor.post(&refusal, &[("reason", " ")]).await;
    bare.is(StatusCode::UNPROCESSABLE_ENTITY).says("Say in at most 2000 characters what is to be changed.");
    desk.noor.post(&refusal, &[("reason", "Name the hearing.")]).await.says("Sent back");
    desk.elin.get(&path).await.says("Draft").says("Sent back: Name the hearing.");
}

#[tokio::test]
async fn a_campaign_without_words_or_people_says_what_is_missing() {
    let mut desk = desk().await;
    let path = desk.campaign("Round one").await;
    let empty = desk.elin.post(&format!("{path}/audience/term"), &[("kind", "group"), ("any", "NI")]).await;
    empty.says("Match the rule 0");
    let empty = desk.elin.get(&path).await;
    empty.says("The audience picks nobody");
    assert_eq!(empty.attribute("form[action$=submission]", "action"), None);
    desk.elin.post(&format!("{path}/submission"), &[]).await.says("The audience picks nobody").says("Draft");
}

#[tokio::test]
async fn editing_the_letter_takes_the_approval_back() {
    let mut desk = desk().await;
    let path = desk.approved("Round one").await;
    let words = [("subject", "Another page"), ("body", "Other words.")];
    let saved = desk.elin.post(&format!("{}/variants/en", desk.letter), &words).await;
    saved.says("English text saved. The campaign “Round one” is a draft again");
    let page = desk.elin.get(&path).await;
    page.says("Draft").says("Approval voided: the letter's English text was changed").does_not_say("Frozen 24 Nov");
    desk.elin.get(&format!("{path}/deliveries")).await.says("No delivery here");
}

#[tokio::test]
async fn an_approved_campaign_shows_the_words_and_people_that_are_frozen() {
    let mut desk = desk().await;
    let path = desk.approved("Round one").await;
    let first = desk.noor.get(&path).await;
    first.says("0 of 5 sent").says("1 of 5").says("about EU Focal Point for R2P.");
    let second = desk.noor.get(&first.attribute("#preview a[rel=next]", "href").unwrap()).await;
    second.says("2 of 5").says("Corentin DELABROYE");
    let listed = desk.noor.get(&format!("{path}/deliveries?state=planned")).await;
    assert_eq!(listed.texts("tbody tr").len(), 5);
    let letter = desk.noor.get(&listed.attribute("tbody th a", "href").unwrap()).await;
    letter.says("Aoife BRANNIGAN").says("Planned").says("about EU Focal Point for R2P.").says("member0@ep.example");
    desk.noor.get(&format!("/people/{}", desk.people[0])).await.says("Round one");
}

#[tokio::test]
async fn a_time_that_has_passed_or_that_the_clocks_skip_is_refused() {
    let mut desk = desk().await;
    let path = desk.approved("Round one").await;
    for (date, time, why) in [
        ("2026-11-24", "13:59", "This moment is in the past: choose a later one."),
        ("2027-03-28", "02:30", "02:30 does not exist on 2027-03-28: the clocks go forward then."),
        ("2027-10-31", "02:30", "02:30 happens twice on 2027-10-31"),
        ("soon", "09:00", "“soon” is not a date."),
        ("2026-12-01", "noon", "Enter the time as a time, for example 14:30."),
    ] {
        let refused = desk.schedule(&path, date, time).await;
        refused.is(StatusCode::UNPROCESSABLE_ENTITY).says(why).says("Approved");
        assert_eq!(refused.attribute("input[name=date]", "value").as_deref(), Some(date));
        assert_eq!(refused.attribute("input[name=time]", "value").as_deref(), Some(time));
    }
    assert!(jobs::pending(&desk.app.app.db).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_campaign_that_is_taken_off_the_schedule_does_not_start() {
    let mut desk = desk().await;
    let path = desk.approved("Round one").await;
    let scheduled = desk.schedule(&path, "2026-11-26", "09:30").await;
    scheduled.says("Thu 26 Nov 2026, 09:30 Brussels (08:30 UTC)").says("in 1 day 19 h");
    let queued = jobs::pending(&desk.app.app.db).await.unwrap();
    assert_eq!(queued.len(), 1, "{queued:?}");
    assert!(queued[0].body.contains("campaigns.start"), "{queued:?}");
    desk.noor.post(&format!("{path}/unscheduling"), &[]).await.says("Taken off the schedule.").says("Approved");
    desk.noor.post(&format!("{path}/unscheduling"), &[]).await.says("it cannot be taken off the schedule now");
    desk.app.app.clock.advance(TimeDelta::days(2));
    assert_eq!(desk.app.run_jobs().await, 1);
    desk.noor.get(&path).await.says("0 of 5 sent").says("Approved");
    assert!(desk.app.mail.sent().is_empty());
}

#[tokio::test]
async fn a_scheduled_campaign_goes_out_once_to_each_person() {
    let mut desk = desk().await;
    let path = desk.approved("Round one").await;
    desk.schedule(&path, "2026-11-24", "15:00").await.says("Scheduled for 24 Nov 2026, 15:00.");
    desk.app.app.clock.advance(TimeDelta::hours(1));
    desk.app.run_jobs().await;
    assert_eq!(desk.app.mail.sent().len(), 5);
    let page = desk.elin.get(&path).await;
    page.says("5 of 5 sent").says("Finished").says("All sent");
    assert_eq!(page.attribute("[data-stream]", "data-stream"), None);
    desk.elin.get("/campaigns").await.says("5 of 5 sent").says("Finished");
    let person = desk.elin.get(&format!("/people/{}", desk.people[1])).await;
    person.says("Round one").says("Sent");
    assert_eq!(person.texts("#timeline .tl-h"), ["Letter Round one Sent 24 Nov 2026, 15:00"]);
    for (which, count) in [("mails", 1), ("contacts", 0)] {
        let narrowed = desk.elin.get(&format!("/people/{}?show={which}", desk.people[1])).await;
        assert_eq!(narrowed.texts("#timeline .tl-i").len(), count, "{which}");
    }
}

#[tokio::test]
async fn a_cancelled_campaign_takes_its_letters_back() {
    let mut desk = desk().await;
    let path = desk.started("Round one").await;
    desk.elin.get(&path).await.says("5 still to go").says("Sending");
    desk.elin.post(&format!("{path}/cancellation"), &[]).await.says("Cancelled. 5 letters were taken back.");
    desk.elin.get(&format!("{path}/deliveries?state=cancelled")).await.says("the campaign was cancelled");
    desk.elin.post(&format!("{path}/cancellation"), &[]).await.says("it cannot be cancelled now");
    let late = desk.elin.post(&format!("{path}/audience/term"), &[("kind", "group"), ("any", "EPP")]).await;
    late.is(StatusCode::CONFLICT);
}

#[tokio::test]
async fn the_stream_tells_each_change_and_ends_with_the_campaign() {
    let mut desk = desk().await;
    let path = desk.started("Round one").await;
    let page = desk.elin.get(&path).await;
    let stream = page.attribute("[data-stream]", "data-stream").unwrap();
    let canceller = async {
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        desk.noor.post(&format!("{path}/cancellation"), &[]).await.is(StatusCode::OK);
    };
    let (events, ()) = tokio::join!(desk.elin.get(&stream), canceller);
    assert_eq!(events.headers["content-type"], "text/event-stream");
    let messages: Vec<&str> = events.body.split("\n\n").filter(|event| !event.trim().is_empty()).collect();
    assert_eq!(messages.len(), 3, "{}", events.body);
    assert!(messages[0].contains("5 still to go") && messages[1].contains("Cancelled"), "{}", events.body);
    assert!(messages[2].contains("event: end"), "{}", events.body);
}

#[tokio::test]
async fn the_stream_ends_when_the_program_stops() {
    let mut desk = desk().await;
    let path = desk.started("Round one").await;
    desk.app.app.stop.cancel();
    let events = desk.elin.get(&format!("{path}/progress")).await;
    assert!(events.body.contains("5 still to go") && !events.body.contains("event: end"), "{}", events.body);
}

#[tokio::test]
async fn a_person_decides_about_a_letter_of_which_nobody_can_tell() {
    let mut desk = desk().await;
    let path = desk.started("Round one").await;
    let (db, scope, now) = (desk.app.app.db.clone(), Scope::system(), desk.app.app.now());
    let mut tx = db.begin().await.unwrap();
    let until = now + TimeDelta::minutes(5);
    let claimed = deliveries::claim(&mut tx, &scope, ("w", "default"), 10, until, now).await.unwrap();
    let ids: Vec<_> = claimed.iter().map(|claimed| claimed.id).collect();
    let lost = |at: usize| at < 2;
    let outcome = |(at, id)| {
        let what =
            if lost(at) { SendOutcome::Unknown("cut".into()) } else { SendOutcome::Accepted("250 2.0.0 Ok".into()) };
        (id, what)
    };
    let outcomes = ids.iter().copied().enumerate().map(outcome).collect();
    deliveries::record(&mut tx, &scope, "w", outcomes, now).await.unwrap();
    tx.commit().await.unwrap();

    let unknown = desk.elin.get(&format!("{path}/deliveries?state=unknown")).await;
    let letters = unknown.attributes("tbody th a", "href");
    assert_eq!(letters.len(), 2);
    let page = desk.elin.get(&letters[0]).await;
    page.says("Was it sent?");
    assert!(page.attribute("form[data-confirm]", "data-confirm").unwrap().contains("twice"));
    let resolution = |letter: &str| format!("{letter}/resolution");
    let sent = desk.elin.post(&resolution(&letters[0]), &[("resolution", "accepted")]).await;
    sent.says("Noted as sent.").says("Elin Lindqvist says that it was sent").does_not_say("Was it sent?");
    desk.elin.post(&resolution(&letters[0]), &[("resolution", "again")]).await.says("there is nothing to decide");
    desk.elin.post(&resolution(&letters[1]), &[("resolution", "maybe")]).await.is(StatusCode::BAD_REQUEST);
    desk.elin.post(&resolution(&letters[1]), &[("resolution", "again")]).await.says("It is sent again.");
    desk.app.run_jobs().await;
    assert_eq!(desk.app.mail.sent().len(), 1);
    desk.elin.get(&path).await.says("5 of 5 sent").says("Finished");
}

#[tokio::test]
async fn whoever_does_not_work_for_the_client_finds_no_campaign() {
    let mut desk = desk().await;
    let path = desk.started("Round one").await;
    let listed = desk.elin.get(&format!("{path}/deliveries")).await;
    let delivery = listed.attribute("tbody th a", "href").unwrap();
    let mut stranger = desk.app.signed_in("Mathis Verhaegen", Role::Administrator, None).await;
    stranger.get("/campaigns").await.does_not_say("Round one");
    stranger.get(&format!("/people/{}", desk.people[0])).await.does_not_say("Round one");
    let pages = ["", "?at=1", "/settings", "/audience", "/recipients", "/deliveries", "/progress"];
    for page in pages.map(|page| format!("{path}{page}")).into_iter().chain([delivery.clone()]) {
        let answer = stranger.get(&page).await;
        answer.is(StatusCode::NOT_FOUND).does_not_say("Round one").does_not_say("BRANNIGAN");
    }
    let fields = [
        ("name", "Mine"),
        ("objective", desk.objective.as_str()),
        ("letter", desk.letter.trim_start_matches("/letters/")),
        ("sender_name", "Me"),
        ("sender_address", "me@consultancy.example"),
        ("groups", "EPP"),
        ("date", "2026-12-01"),
        ("time", "10:00"),
        ("reason", "Mine"),
        ("resolution", "accepted"),
    ];
    let actions =
        ["settings", "audience", "submission", "approval", "refusal", "schedule", "unscheduling", "cancellation"];
    let actions = actions.map(|action| format!("{path}/{action}")).into_iter();
    for action in actions.chain([format!("{delivery}/resolution")]) {
        stranger.get("/campaigns").await;
        stranger.post(&action, &fields).await.is(StatusCode::NOT_FOUND);
    }
    // Nor can they begin one with what they may not see.
    stranger.get("/campaigns").await;
    let begun = stranger.post("/campaigns", &fields).await;
    begun.is(StatusCode::UNPROCESSABLE_ENTITY).does_not_say("EU Focal Point");
    desk.elin.get(&path).await.says("5 still to go");
}

#[tokio::test]
async fn a_stream_that_nobody_may_see_is_not_opened() {
    let desk = desk().await;
    let request = Request::get(format!("/campaigns/{}/progress", CampaignId::new())).body(Body::empty()).unwrap();
    assert_eq!(desk.app.browser().send(request).await.status, StatusCode::SEE_OTHER);
}
