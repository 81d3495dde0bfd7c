//! Where an objective is decided: an ordered list of venues, each with the rule that fits its body.

use axum::http::StatusCode;
use focal::accounts::{ClientId, Role, Scope};
use focal::directory::changes::{ChangeSetKind, Writer};
use focal::directory::posts::{self, Appointment, NewPost};
use focal::directory::records::{PostId, StartPrecision};
use focal::directory::{Classification, KnownBody, NewOrganization, PersonId, ensure_known_body, known_body};
use focal::objectives::{self, By, ObjectiveId, Roster, Rule, Venue, VenueError, VenueSheet};

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::parliament::FIVE;

pub const ALL: Scope = Scope::system();

pub struct Case {
    pub app: TestApp,
    pub client: ClientId,
    pub people: Vec<PersonId>,
    pub objective: ObjectiveId,
    pub browser: Browser,
}

pub async fn case() -> Case {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let people = app.parliament(&FIVE).await;
    let objective = app.objective(client, "EU Focal Point for R2P").await;
    let mut browser = app.signed_in("Elin Lindqvist", Role::Consultant, Some(client)).await;
    browser.get("/objectives").await;
    Case { app, client, people, objective, browser }
}

impl Case {
    pub fn at(&self, rest: &str) -> String {
        format!("/objectives/{}{rest}", self.objective)
    }

    pub async fn venues(&self) -> Vec<Venue> {
        objectives::venues(&self.app.app.db, &ALL, self.objective).await.unwrap()
    }

    async fn order(&self) -> Vec<String> {
        self.venues().await.into_iter().map(|venue| venue.organization_name).collect()
    }

    async fn add(&mut self, fields: &[(&str, &str)]) -> crate::support::browser::Answer {
        let to = self.at("/venues");
        self.browser.post(&to, fields).await
    }

    /// A post of the External Action Service, held by the first of the people.
    pub async fn high_representative(&self) -> PostId {
        let now = self.app.app.now();
        let mut tx = self.app.app.db.begin().await.unwrap();
        let organization = ensure_known_body(&mut tx, KnownBody::ExternalActionService, now).await.unwrap();
        let mut writer = Writer::begin(&mut tx, ChangeSetKind::Edit, "a post", None, now).await.unwrap();
        let (label, source) = ("High Representative".to_owned(), "made up".to_owned());
        let new = NewPost { organization, label, area_code: String::new(), start_date: None, source: source.clone() };
        let post = posts::create(&mut tx, &mut writer, &new, now).await.unwrap();
        let appointment = Appointment {
            post,
            person: self.people[0],
            start_date: "2025-01-01".parse().unwrap(),
            start_precision: StartPrecision::Day,
            behalf: None,
            source,
            replace: false,
        };
        posts::appoint(&mut tx, &mut writer, &appointment, now).await.unwrap();
        tx.commit().await.unwrap();
        post
    }
}

#[tokio::test]
async fn venues_are_added_in_order_and_a_well_known_body_comes_into_being_with_them() {
    let mut case = case().await;
    assert_eq!(known_body(&case.app.app.db, KnownBody::ForeignAffairsCouncil).await.unwrap(), None);
    let form = case.browser.get(&case.at("/venues/new")).await;
    form.says("Foreign Affairs Council")
        .says("AFET: AFET in full")
        .says("Qualified majority of the states taking part");
    let fields = [
        ("body", "foreign-affairs-council"),
        ("rule", "council-qmv"),
        ("step", "Council conclusions"),
        ("decides_on", "2027-06-21"),
    ];
    let added = case.add(&fields).await;
    added.is(StatusCode::OK).says("Venue added").says("Council conclusions").says("The 27 Member States");
    added.says("Expected on 21 Jun 2027");
    let venues = case.venues().await;
    assert_eq!(venues.iter().map(|venue| venue.position).collect::<Vec<_>>(), [1, 2]);
    assert!(matches!(venues[1].roster("2027-06-21".parse().unwrap()), Roster::States(states) if states.len() == 27));
    assert_eq!(venues[0].roster("2027-06-21".parse().unwrap()), Roster::Members);
    let council = known_body(&case.app.app.db, KnownBody::Council).await.unwrap().unwrap();
    let formation = known_body(&case.app.app.db, KnownBody::ForeignAffairsCouncil).await.unwrap().unwrap();
    assert_eq!(formation.parent_id, Some(council.id));
    case.browser.get(&case.at("")).await.says("Council conclusions").says("of 361 needed");
}

#[tokio::test]
async fn a_body_is_found_in_the_directory_without_script() {
    let mut case = case().await;
    let typed = [("find", "1"), ("q", "drois"), ("rule", "soft"), ("step", "Talk")];
    let answer = case.add(&typed).await;
    answer.is(StatusCode::OK).says("No body of that name");
    let answer = case.add(&[("find", "1"), ("q", "renew"), ("rule", "soft"), ("step", "Talk")]).await;
    let chosen = answer.attribute("button[name=choose]", "value").unwrap();
    let answer = case.add(&[("choose", &chosen), ("rule", "soft"), ("step", "Talk")]).await;
    assert_eq!(answer.attribute("#f-body option[selected]", "value").unwrap(), chosen);
    assert_eq!(answer.attribute("#f-step", "value").unwrap(), "Talk", "what was typed stays");
    assert_eq!(case.venues().await.len(), 1, "nothing was added yet");
}

#[tokio::test]
async fn a_rule_that_does_not_fit_the_body_is_refused() {
    let mut case = case().await;
    for (body, rule, why) in [
        ("european-parliament", "committee", "is for a committee or subcommittee of the European Parliament"),
        ("council", "ep-simple", "is for the plenary of the European Parliament"),
        ("psc", "council-qmv", "is for the Council, one of its formations, Coreper or the European Council"),
        ("council", "college", "is for the Commission"),
        ("eeas", "discretionary", "Choose the post that decides."),
        ("council", "by-lot", "Choose a rule."),
        ("", "soft", "Choose the body that decides."),
        ("018f0000-0000-7000-8000-000000000000", "soft", "Choose the body that decides."),
    ] {
        let answer = case.add(&[("body", body), ("rule", rule)]).await;
        answer.is(StatusCode::UNPROCESSABLE_ENTITY).says(why);
    }
    assert_eq!(case.venues().await.len(), 1);
}

#[tokio::test]
async fn where_a_body_has_no_post_yet_the_form_leads_to_where_one_is_added() {
    let mut case = case().await;
    let answer = case.add(&[("body", "eeas"), ("rule", "discretionary")]).await;
    let eeas = known_body(&case.app.app.db, KnownBody::ExternalActionService).await.unwrap().unwrap();
    let add = format!("/organizations/{}/posts/new", eeas.id);
    assert_eq!(answer.attribute(".hint a", "href"), Some(add.clone()));
    case.browser.get(&add).await.is(StatusCode::OK);
}

#[tokio::test]
async fn the_same_body_rule_and_day_is_there_once() {
    let mut case = case().await;
    let same = [("body", "european-parliament"), ("rule", "ep-absolute")];
    case.add(&same)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .says("This body decides by this rule on this day already");
    let other_day = [("body", "european-parliament"), ("rule", "ep-absolute"), ("decides_on", "2027-03-15")];
    case.add(&other_day).await.is(StatusCode::OK).says("Venue added");
    let second = case.venues().await[1].id;
    let to = case.at(&format!("/venues/{second}"));
    let refused = case.browser.post(&to, &same).await;
    refused.is(StatusCode::UNPROCESSABLE_ENTITY).says("This body decides by this rule on this day already");
}

#[tokio::test]
async fn days_far_off_are_refused_and_days_out_of_order_are_flagged() {
    let mut case = case().await;
    for far in ["1960-01-01", "2126-01-01"] {
        let fields = [("body", "council"), ("rule", "council-qmv"), ("decides_on", far)];
        case.add(&fields).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("is too far away. Check the year.");
    }
    let first = [("body", "council"), ("rule", "council-qmv"), ("decides_on", "2027-05-03")];
    case.add(&first).await.does_not_say("This is before the day of a step above it");
    let earlier = [("body", "commission"), ("rule", "college"), ("decides_on", "2027-05-02")];
    case.add(&earlier).await.is(StatusCode::OK).says("This is before the day of a step above it");
    let venues = case.venues().await;
    assert_eq!(objectives::out_of_order(&venues), [venues[2].id]);
}

#[tokio::test]
async fn only_member_states_take_part_and_at_least_one() {
    let mut case = case().await;
    let rule = [("body", "council"), ("rule", "council-qmv-participants")];
    let nobody = case.add(&rule).await;
    nobody.is(StatusCode::UNPROCESSABLE_ENTITY).says("Tick the states that take part.").says("Greece (EL)");
    let with = |code: &'static str| [rule[0], rule[1], ("states", code), ("states", "GR")];
    case.add(&with("ZZ")).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("Choose states from the list.");
    let british = case.add(&with("GB")).await;
    british.is(StatusCode::UNPROCESSABLE_ENTITY).says("United Kingdom is not a Member State on 24 Nov 2026");
    assert_eq!(british.attribute("#f-states input[checked]", "value").unwrap(), "GR", "what was ticked stays");
    let added = case.add(&with("AT")).await;
    added.is(StatusCode::OK).says("2 states take part: AT, EL");
    let venue = case.venues().await.remove(1);
    let Roster::States(states) = venue.roster(case.app.app.today()) else { panic!("{venue:?}") };
    assert_eq!(states.iter().map(|area| area.code).collect::<Vec<_>>(), ["AT", "GR"]);
    let to = case.at(&format!("/venues/{}", venue.id));
    let changed = case.browser.post(&to, &[("body", "council"), ("rule", "council-qmv"), ("states", "AT")]).await;
    changed.is(StatusCode::OK).says("The 27 Member States");
    assert!(case.venues().await[1].participants.is_empty(), "another rule asks for all");
}

#[tokio::test]
async fn where_one_post_decides_its_holder_is_named_and_who_has_their_ear() {
    let mut case = case().await;
    let post = case.high_representative().await.to_string();
    let to = format!("/people/{}/relationships", case.people[1]);
    case.browser.get(&format!("/people/{}/relationships/new", case.people[1])).await.is(StatusCode::OK);
    let fields = [("other", "brannigan"), ("kind", "adviser-to"), ("strength", "3"), ("note", "Writes the briefs")];
    case.browser.post(&to, &fields).await.is(StatusCode::OK);
    let fields = [("body", "eeas"), ("rule", "discretionary"), ("decider", post.as_str())];
    let added = case.add(&fields).await;
    added.is(StatusCode::OK).says("Aoife BRANNIGAN , as High Representative on 24 Nov 2026");
    added
        .says("Lieselotte HARNISCH Adviser, strong: Writes the briefs")
        .says("One post decides; there is no threshold");
    let fields = [("body", "commission"), ("rule", "discretionary"), ("decider", post.as_str())];
    let strange = case.add(&fields).await;
    strange.is(StatusCode::UNPROCESSABLE_ENTITY).says("That post does not belong to this body");
}

#[tokio::test]
async fn venues_change_places_one_step_at_a_time() {
    let mut case = case().await;
    case.add(&[("body", "council"), ("rule", "council-simple")]).await;
    case.add(&[("body", "commission"), ("rule", "college")]).await;
    let [ep, council, commission] =
        ["European Parliament", "Council of the European Union", "European Commission"].map(str::to_owned);
    let last = case.venues().await[2].id;
    let to = case.at(&format!("/venues/{last}/position"));
    case.browser.post(&to, &[("direction", "up")]).await.is(StatusCode::OK).says("Order changed");
    assert_eq!(case.order().await, [ep.clone(), commission.clone(), council.clone()]);
    case.browser.post(&to, &[("direction", "up")]).await;
    assert_eq!(case.order().await, [commission.clone(), ep.clone(), council.clone()]);
    case.browser.post(&to, &[("direction", "up")]).await.says("It is at the end of the list already");
    case.browser.post(&to, &[("direction", "down")]).await;
    assert_eq!(case.order().await, [ep, commission, council]);
}

#[tokio::test]
async fn a_venue_is_removed_after_a_question_and_comes_back_as_it_was() {
    let mut case = case().await;
    let fields = [("body", "council"), ("rule", "council-qmv"), ("step", "Conclusions"), ("seats", "27")];
    case.add(&fields).await;
    case.add(&[("body", "commission"), ("rule", "college")]).await;
    let before = case.venues().await;
    let at = case.at(&format!("/venues/{}", before[1].id));
    case.browser.get(&format!("{at}/removal")).await.says("Conclusions: Council of the European Union");
    assert_eq!(case.venues().await.len(), 3, "only asked");
    let removed = case.browser.post(&format!("{at}/removal"), &[]).await;
    removed.says("Venue removed").does_not_say("Conclusions");
    assert_eq!(removed.attribute(".toast form", "action").unwrap(), format!("{at}/restoration"));
    let left: Vec<_> = case.venues().await.iter().map(|venue| venue.position).collect();
    assert_eq!(left, [1, 2], "the places have no gap");
    case.browser.get(&format!("{at}/edit")).await.is(StatusCode::NOT_FOUND);
    case.browser.get(&case.at("/venues")).await;
    case.browser.post(&format!("{at}/restoration"), &[]).await.is(StatusCode::OK).says("The venue is back");
    assert_eq!(case.venues().await, before);
    case.browser.post(&format!("{at}/restoration"), &[]).await.is(StatusCode::NOT_FOUND);
    let history = case.browser.get(&case.at("/history")).await;
    history.says("Venue removed: Council of the European Union").says("Venue restored: Council of the European Union");
}

#[tokio::test]
async fn what_was_decided_stays_and_so_does_the_only_venue() {
    let mut case = case().await;
    let only = case.venues().await[0].id;
    let at = case.at(&format!("/venues/{only}"));
    case.browser.post(&format!("{at}/removal"), &[]).await.says("It is the only venue");
    case.add(&[("body", "council"), ("rule", "council-qmv")]).await;
    let plenary = [("body", "european-parliament"), ("rule", "ep-absolute")];
    let decided = |fields: &[(&'static str, &'static str)]| [&plenary[..], fields].concat();
    for (fields, why) in [
        (decided(&[("state", "adopted")]), "Enter the day on which it was decided."),
        (decided(&[("state", "adopted"), ("decided_on", "2026-11-30")]), "30 Nov 2026 has not come yet"),
    ] {
        case.browser.post(&at, &fields).await.is(StatusCode::UNPROCESSABLE_ENTITY).says(why);
    }
    let fields = decided(&[("state", "adopted"), ("decided_on", "2026-11-20"), ("reference", "P10_TA(2026)0180")]);
    let saved = case.browser.post(&at, &fields).await;
    saved.is(StatusCode::OK).says("Adopted on 20 Nov 2026, P10_TA(2026)0180");
    case.browser.post(&format!("{at}/removal"), &[]).await.says("It was decided there: that stays");
    assert_eq!(objectives::current(&case.venues().await).map(|venue| venue.rule), Some(Rule::CouncilQmv));
    case.browser.get(&case.at("/history")).await.says("Adopted on 20 Nov 2026: European Parliament");
    let reopened = case.browser.post(&at, &decided(&[("state", "open"), ("decided_on", "2026-11-20")])).await;
    reopened.is(StatusCode::OK);
    assert_eq!(case.venues().await[0].decided_on, None, "what is open was not decided");
}

#[tokio::test]
async fn a_venue_of_another_client_does_not_exist() {
    let mut case = case().await;
    let theirs = case.app.client("The Others").await;
    let objective = case.app.objective(theirs, "Their secret").await;
    let venue = objectives::venues(&case.app.app.db, &ALL, objective).await.unwrap().remove(0).id;
    let there = format!("/objectives/{objective}");
    for page in ["", "/venues", "/venues/new", "/outcome", "/reopening", "/follow-on", "/history", "/edit"] {
        case.browser.get(&format!("{there}{page}")).await.is(StatusCode::NOT_FOUND);
    }
    case.browser.get("/objectives").await.does_not_say("Their secret");
    let fields = [("body", "council"), ("rule", "council-qmv"), ("state", "open"), ("reason", "x"), ("name", "Mine")];
    for action in ["/venues", "/outcome", "/reopening", "/follow-on", ""] {
        case.browser.post(&format!("{there}{action}"), &fields).await.is(StatusCode::NOT_FOUND);
    }
    // Neither under its own objective nor under one of ours.
    for at in [format!("{there}/venues/{venue}"), case.at(&format!("/venues/{venue}"))] {
        for page in ["/edit", "/removal"] {
            case.browser.get(&format!("{at}{page}")).await.is(StatusCode::NOT_FOUND);
        }
        for action in ["", "/position", "/removal", "/restoration"] {
            case.browser.post(&format!("{at}{action}"), &fields).await.is(StatusCode::NOT_FOUND);
        }
    }
    let after = objectives::venues(&case.app.app.db, &ALL, objective).await.unwrap();
    assert_eq!((after.len(), after[0].rule), (1, Rule::EpAbsolute));
}

#[tokio::test]
async fn a_venue_of_one_objective_is_not_given_back_under_another_one() {
    let mut case = case().await;
    let other = case.app.objective(case.client, "Another one").await;
    case.add(&[("body", "council"), ("rule", "council-qmv")]).await;
    let venue = case.venues().await[1].id;
    let to = case.at(&format!("/venues/{venue}/removal"));
    case.browser.post(&to, &[]).await.says("Venue removed");
    let wrong = format!("/objectives/{other}/venues/{venue}/restoration");
    case.browser.post(&wrong, &[]).await.is(StatusCode::NOT_FOUND);
    assert_eq!(case.venues().await.len(), 1);
}

#[tokio::test]
async fn a_post_that_decides_stays_when_the_act_that_added_it_is_undone() {
    let case = case().await;
    let post = case.high_representative().await;
    let now = case.app.app.now();
    let db = &case.app.app.db;
    let mut tx = db.begin().await.unwrap();
    let eeas = ensure_known_body(&mut tx, KnownBody::ExternalActionService, now).await.unwrap();
    let sheet = VenueSheet { decider: Some(post), ..VenueSheet::new(eeas, Rule::Discretionary) };
    let by = By { account: None, now };
    objectives::add_venue(&mut tx, &ALL, case.objective, &sheet, by).await.unwrap();
    let again = objectives::add_venue(&mut tx, &ALL, case.objective, &sheet, by).await;
    assert!(matches!(again, Err(VenueError::Duplicate)));
    tx.commit().await.unwrap();
    let set = focal::directory::changes::change_sets(db, 1).await.unwrap().remove(0).id;
    let mut tx = db.begin().await.unwrap();
    let undone = focal::identity::undo(&mut tx, set, None, now).await.unwrap();
    assert_eq!(undone.in_use, [post.0]);
    tx.commit().await.unwrap();
    let decider = objectives::decider(db, post, case.app.app.today()).await.unwrap().unwrap();
    assert_eq!((decider.label.as_str(), decider.holder), ("High Representative", None), "the appointment is undone");
}

#[tokio::test]
async fn when_two_bodies_become_one_the_post_that_decides_is_the_one_that_stays() {
    let case = case().await;
    let post = case.high_representative().await;
    let (db, now) = (&case.app.app.db, case.app.app.now());
    let account = case.app.account("Mara Lindholm", Role::Manager, None).await;
    let by = focal::directory::edit::By { account, name: "Mara Lindholm", now, today: case.app.app.today() };
    let mut tx = db.begin().await.unwrap();
    let absorbed = ensure_known_body(&mut tx, KnownBody::ExternalActionService, now).await.unwrap();
    let kept = NewOrganization {
        classification: Classification::Institution,
        code: "EEAS".into(),
        name: "External Action Service".into(),
        parent: None,
        area_code: String::new(),
    };
    let kept = focal::directory::ensure_organization(&mut tx, &kept, now).await.unwrap();
    let mut writer = Writer::begin(&mut tx, ChangeSetKind::Edit, "its twin", None, now).await.unwrap();
    let (label, source) = ("High Representative".to_owned(), "made up".to_owned());
    let twin = NewPost { organization: kept, label, area_code: String::new(), start_date: None, source };
    let twin = posts::create(&mut tx, &mut writer, &twin, now).await.unwrap();
    let sheet = VenueSheet { decider: Some(post), ..VenueSheet::new(absorbed, Rule::Discretionary) };
    objectives::add_venue(&mut tx, &ALL, case.objective, &sheet, By { account: None, now }).await.unwrap();
    let outcome = objectives::NewOutcome {
        state: objectives::State::Achieved,
        on: case.app.app.today(),
        statement: "Appointed.".into(),
        post: Some(post),
        person: None,
    };
    let today = case.app.app.today();
    objectives::end(&mut tx, &ALL, case.objective, &outcome, By { account: None, now }, today).await.unwrap();
    tx.commit().await.unwrap();

    let mut tx = db.begin().await.unwrap();
    let merged = focal::identity::merge_organizations(&mut tx, &by, Role::Manager, kept, absorbed, &[]).await.unwrap();
    tx.commit().await.unwrap();
    let venue = case.venues().await.remove(1);
    assert_eq!((venue.organization_id, venue.decider_post_id), (kept, Some(twin)));
    let outcome = || async { objectives::outcome(db, &ALL, case.objective).await.unwrap().unwrap().post_id };
    assert_eq!(outcome().await, Some(twin));

    let mut tx = db.begin().await.unwrap();
    focal::identity::undo(&mut tx, merged.set, None, now).await.unwrap();
    tx.commit().await.unwrap();
    let venue = case.venues().await.remove(1);
    assert_eq!((venue.organization_id, venue.decider_post_id), (absorbed, Some(post)));
    assert_eq!(outcome().await, Some(post));
}
