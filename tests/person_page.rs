//! The page of a person: one time line of all that happened with them, and how their stance went.

use chrono::{DateTime, Duration, Utc};
use focal::accounts::{AccountId, ClientId, Role, Scope};
use focal::contacts::{self, Direction, Kind, NewContact};
use focal::directory::changes::{ChangeSetKind, Writer};
use focal::directory::commitments::{self, CommitmentKind, NewCommitment};
use focal::directory::posts::{self, Appointment, NewPost};
use focal::directory::records::{EndPrecision, StartPrecision};
use focal::directory::records::{MentionId, MentionPartyId, MentionPartyRecord, MentionRecord};
use focal::directory::{self, Classification, NewMembership, NewOrganization, OrganizationId, PersonId};
use focal::objectives::ObjectiveId;
use focal::stances::{self, Confidence, Evidence, Level, NewStance};

use crate::support::app::{TestApp, start};
use crate::support::browser::Browser;
use crate::support::parliament::FIVE;

/// Somebody, an objective, and a consultant who works on it.
struct Desk {
    app: TestApp,
    client: ClientId,
    objective: ObjectiveId,
    person: PersonId,
    author: AccountId,
    browser: Browser,
}

impl Desk {
    async fn new() -> Desk {
        let app = TestApp::new().await;
        let client = app.client("The Coalition").await;
        let person = app.parliament(&FIVE).await[0];
        let objective = app.objective(client, "EU Focal Point for R2P").await;
        let author = app.account("Elin Lindqvist", Role::Consultant, Some(client)).await;
        let mut browser = app.browser();
        browser.sign_in("elin.lindqvist@consultancy.example", crate::support::app::PASSWORD).await;
        Desk { app, client, objective, person, author, browser }
    }

    /// Logs a contact, that many hours ago.
    async fn met(&self, kind: Kind, hours_ago: i64, notes: &str) {
        let occurred_at: DateTime<Utc> = start() - Duration::hours(hours_ago);
        let new = NewContact {
            objective: self.objective,
            kind,
            attempt: None,
            direction: Direction::Out,
            occurred_at,
            people: vec![self.person],
            minutes: None,
            preparation_minutes: None,
            notes: notes.into(),
            stances: vec![],
            follow_up: None,
            form_key: format!("{kind} {hours_ago}"),
        };
        let mut tx = self.app.app.db.begin().await.unwrap();
        let day = occurred_at.date_naive();
        contacts::log(&mut tx, &Scope::system(), &new, self.author, start(), day).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn stood(&self, objective: ObjectiveId, level: i64, on: &str, quote: &str) {
        let new = NewStance {
            objective,
            holder: self.person.into(),
            level: Level::new(level).unwrap(),
            valid_on: on.parse().unwrap(),
            confidence: Confidence::Medium,
            evidence: Evidence::Meeting,
            quote: quote.into(),
            link: None,
            contact: None,
        };
        let mut tx = self.app.app.db.begin().await.unwrap();
        let today = start().date_naive();
        stances::record(&mut tx, &Scope::system(), &new, Some(self.author), start(), today).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn mentioned(&self, subject: &str, on: &str) {
        let mut tx = self.app.app.db.begin().await.unwrap();
        let mut writer = Writer::begin(&mut tx, ChangeSetKind::Import, "Meetings", None, start()).await.unwrap();
        let mention = MentionRecord {
            id: MentionId::new(),
            kind: "statement".into(),
            mention_key: subject.into(),
            on_date: on.parse().unwrap(),
            venue: "Brussels".into(),
            subject: subject.into(),
            is_cancelled: false,
            source: "a register".into(),
            created_at: start(),
        };
        let party = MentionPartyRecord {
            id: MentionPartyId::new(),
            mention_id: mention.id,
            person_id: Some(self.person),
            organization_id: None,
            name: "Aoife BRANNIGAN".into(),
            is_host: true,
        };
        writer.insert(&mut tx, &[mention]).await.unwrap();
        writer.insert(&mut tx, &[party]).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Something of each kind.
    async fn worked(&self) {
        self.met(Kind::Meeting, 24 * 5, "Thirty minutes in her office.").await;
        self.met(Kind::Note, 24 * 40, "Reads the reports at weekends.").await;
        self.met(Kind::Email, 24 * 50, "Sent her the one-pager.").await;
        self.stood(self.objective, 1, "2026-11-19", "I can defend it in my group.").await;
        self.mentioned("A question on early warning", "2026-10-20").await;
    }

    /// A body in which the person was from a day on, with what it committed to on these days.
    async fn committed(&self, name: &str, since: &str, acts: &[(&str, &str)]) -> OrganizationId {
        let mut tx = self.app.app.db.begin().await.unwrap();
        let new = NewOrganization {
            classification: Classification::Ministry,
            code: String::new(),
            name: name.into(),
            parent: None,
            area_code: "IE".into(),
        };
        let organization = directory::ensure_organization(&mut tx, &new, start()).await.unwrap();
        let membership = NewMembership {
            person: self.person,
            organization,
            role: directory::Role::Official,
            area_code: None,
            start_date: since.parse().unwrap(),
            end_date: None,
            source: "a list for tests".into(),
        };
        directory::start_membership(&mut tx, membership, start()).await.unwrap();
        let mut writer = Writer::begin(&mut tx, ChangeSetKind::Edit, "Acts", None, start()).await.unwrap();
        for (title, on) in acts {
            let new = NewCommitment {
                kind: CommitmentKind::Declaration,
                area_code: "IE".into(),
                organization: Some(organization),
                post: None,
                title: (*title).into(),
                on_date: on.parse().unwrap(),
                on_precision: EndPrecision::Day,
                note: String::new(),
                link: Some("https://example.org/act".into()),
                source: "a gazette".into(),
            };
            commitments::record(&mut tx, &mut writer, &new, start()).await.unwrap();
        }
        tx.commit().await.unwrap();
        organization
    }

    fn path(&self, query: &str) -> String {
        format!("/people/{}{query}", self.person)
    }
}

/// What each entry of the time line begins with.
const HEADS: &str = "#timeline .tl-h > b";

#[tokio::test]
async fn contacts_stances_and_mentions_stand_in_one_time_line_the_latest_first() {
    let mut desk = Desk::new().await;
    desk.worked().await;
    let page = desk.browser.get(&desk.path("")).await;
    assert_eq!(page.texts(HEADS), ["Stance", "Meeting", "A question on early warning", "Note", "E-mail"]);
    assert_eq!(page.texts("#timeline h3"), ["November 2026", "October 2026"]);
    page.says("I can defend it in my group.").says("1 mention").does_not_say("Show earlier");
    let icons = page.attributes("#timeline .tl-k svg > path:first-of-type", "d");
    let icons: std::collections::BTreeSet<_> = icons.into_iter().collect();
    assert_eq!(icons.len(), 5, "each has an icon of its own: {icons:?}");
    assert_eq!(page.texts("#timeline .seg a"), ["All", "Contacts", "E-mails", "Changes", "Mentions", "Commitments"]);
    for (which, heads) in [
        ("contacts", vec!["Meeting", "E-mail"]),
        ("mails", vec!["E-mail"]),
        ("changes", vec!["Stance"]),
        ("mentions", vec!["A question on early warning"]),
    ] {
        let narrowed = desk.browser.get(&desk.path(&format!("?show={which}"))).await;
        assert_eq!(narrowed.texts(HEADS), heads, "{which}");
        let current = narrowed.attribute("#timeline .seg [aria-current]", "href").unwrap();
        assert!(current.contains(&format!("show={which}")) && current.ends_with("#timeline"), "{current}");
    }
}

#[tokio::test]
async fn a_time_line_without_entries_says_so() {
    let mut desk = Desk::new().await;
    desk.browser.get(&desk.path("")).await.says("No contact has been logged.");
    desk.browser.get(&desk.path("?show=mentions")).await.says("Nothing of this kind.");
}

#[tokio::test]
async fn earlier_entries_are_shown_page_by_page_and_a_contact_taken_back_leads_back_to_its_page() {
    let mut desk = Desk::new().await;
    for hours in 1..=31 {
        desk.met(Kind::Call, hours, &format!("Call number {hours}.")).await;
    }
    let first = desk.browser.get(&desk.path("?show=contacts")).await;
    assert_eq!(first.texts("#timeline .tl-i").len(), 30);
    first.says("Call number 30.").does_not_say("Call number 31.").does_not_say("Show later");
    let earlier = first.attribute("#timeline [rel=next]", "href").unwrap();
    let second = desk.browser.get(&earlier).await;
    assert_eq!(second.texts("#timeline .tl-i").len(), 1);
    second.says("Call number 31.").does_not_say("Show earlier");
    let later = second.attribute("#timeline [rel=prev]", "href").unwrap();
    desk.browser.get(&later).await.says("Call number 1.").says("Show earlier");
    let back = second.attribute("#timeline form [name=back]", "value").unwrap();
    assert!(back.contains("show=contacts") && back.contains("page=2"), "{back}");
    desk.browser.get(&back).await.says("Call number 31.");
}

#[tokio::test]
async fn the_time_line_shows_nothing_of_another_client() {
    let desk = Desk::new().await;
    desk.worked().await;
    let other = desk.app.client("The Others").await;
    let mut stranger = desk.app.signed_in("Mathis Verhaegen", Role::Consultant, Some(other)).await;
    let page = stranger.get(&desk.path("")).await;
    assert_eq!(page.texts(HEADS), ["A question on early warning"], "what is public is everybody's");
    page.does_not_say("defend it").says("No contact has been logged.");
    assert!(page.texts(".sline").is_empty());
}

#[tokio::test]
async fn the_stance_on_the_chosen_objective_is_drawn_as_a_line_and_told_as_a_table() {
    let mut desk = Desk::new().await;
    let other = desk.app.objective(desk.client, "Early-warning budget line").await;
    assert!(desk.browser.get(&desk.path("")).await.texts(".sline").is_empty(), "there is nothing to draw");
    desk.stood(desk.objective, -1, "2026-05-06", "Not another coordinator.").await;
    desk.stood(desk.objective, 1, "2026-10-10", "").await;
    desk.stood(desk.objective, 3, "2026-11-20", "Said by mistake").await;
    desk.stood(other, -3, "2026-08-01", "").await;
    let query = format!("?objective={}", desk.objective);
    let page = desk.browser.get(&desk.path(&query)).await;
    let wrong = page.attribute("#timeline form[action$=withdrawal]", "action").unwrap();
    desk.browser.post(&wrong, &[("reason", "A slip")]).await.says("Stance withdrawn");
    let page = desk.browser.get(&desk.path(&query)).await;
    assert_eq!(
        page.texts(".sline.only-l .pt title"),
        ["6 May 2026: Leaning against. “Not another coordinator.”", "10 Oct 2026: Leaning for"]
    );
    assert_eq!(page.texts(".sline.only-l desc"), ["6 May 2026: Leaning against; 10 Oct 2026: Leaning for"]);
    assert_eq!(page.texts(".sline title")[0], "Stance over time: EU Focal Point for R2P");
    assert_eq!(page.texts(".sline-w tbody th"), ["6 May 2026", "10 Oct 2026"]);
    // As of a day between them nothing had been written down yet.
    let before = desk.browser.get(&desk.path(&format!("{query}&on=2026-07-01"))).await;
    assert!(before.texts(".sline-w tbody th").is_empty());
    // The history is among the rest, and is asked for by itself.
    let history = page.attribute(".card-f a[href$='#timeline']", "href").unwrap();
    let told = desk.browser.get(&history).await;
    assert_eq!(told.texts(HEADS), ["Stance"; 4]);
    told.says("A slip");
}

#[tokio::test]
async fn commitments_of_a_persons_bodies_and_posts_stand_in_the_time_line_and_are_asked_for_alone() {
    let mut desk = Desk::new().await;
    desk.worked().await;
    let acts =
        [("Before her time", "2026-08-31"), ("Signed the pledge", "2026-10-25"), ("Adopted a plan", "2026-11-20")];
    let ministry = desk.committed("Ministry of Foreign Affairs", "2026-09-01", &acts).await;
    let mut tx = desk.app.app.db.begin().await.unwrap();
    let mut writer = Writer::begin(&mut tx, ChangeSetKind::Edit, "A post", None, start()).await.unwrap();
    let source = "a gazette".to_owned();
    let post = NewPost {
        organization: ministry,
        label: "National R2P Focal Point".into(),
        area_code: "IE".into(),
        start_date: None,
        source: source.clone(),
    };
    let post = posts::create(&mut tx, &mut writer, &post, start()).await.unwrap();
    let appointment = Appointment {
        post,
        person: desk.person,
        start_date: "2026-11-01".parse().unwrap(),
        start_precision: StartPrecision::Day,
        behalf: None,
        source: source.clone(),
        replace: false,
    };
    posts::appoint(&mut tx, &mut writer, &appointment, start()).await.unwrap();
    let new = NewCommitment {
        kind: CommitmentKind::AppointedFocalPoint,
        area_code: "IE".into(),
        organization: None,
        post: Some(post),
        title: "Appointed a focal point".into(),
        on_date: "2026-11-01".parse().unwrap(),
        on_precision: EndPrecision::Day,
        note: String::new(),
        link: None,
        source,
    };
    commitments::record(&mut tx, &mut writer, &new, start()).await.unwrap();
    tx.commit().await.unwrap();
    let page = desk.browser.get(&desk.path("")).await;
    let heads = [
        "Commitment",
        "Stance",
        "Meeting",
        "Commitment",
        "Commitment",
        "A question on early warning",
        "Note",
        "E-mail",
    ];
    assert_eq!(page.texts(HEADS), heads);
    page.says("Signed the pledge").does_not_say("Before her time");
    let icons = page.attributes("#timeline .tl-k svg > path:first-of-type", "d");
    let icons: std::collections::BTreeSet<_> = icons.into_iter().collect();
    assert_eq!(icons.len(), 6, "each kind has an icon of its own: {icons:?}");
    let alone = desk.browser.get(&desk.path("?show=commitments")).await;
    let titles = ["Adopted a plan", "Appointed a focal point", "Signed the pledge"];
    assert_eq!(alone.texts("#timeline .tl-h > :nth-child(2)"), titles);
    assert_eq!(alone.texts(HEADS), ["Commitment"; 3]);
    let current = alone.attribute("#timeline .seg [aria-current]", "href").unwrap();
    assert!(current.contains("show=commitments"), "{current}");
    alone.says("Ministry of Foreign Affairs").says("Ireland");
    let before = desk.browser.get(&desk.path("?show=commitments&on=2026-10-31")).await;
    assert_eq!(before.texts("#timeline .tl-h > :nth-child(2)"), ["Signed the pledge"]);
    // What is public is everybody's.
    let other = desk.app.client("The Others").await;
    let mut stranger = desk.app.signed_in("Mathis Verhaegen", Role::Consultant, Some(other)).await;
    stranger.get(&desk.path("?show=commitments")).await.says("Signed the pledge");
}

#[tokio::test]
async fn commitments_are_paged_with_the_rest_of_the_time_line() {
    let mut desk = Desk::new().await;
    let days: Vec<_> = (1..=31).map(|day| (format!("Act {day:02}"), format!("2026-10-{day:02}"))).collect();
    let acts: Vec<_> = days.iter().map(|(title, on)| (title.as_str(), on.as_str())).collect();
    desk.committed("Ministry of Foreign Affairs", "2026-09-01", &acts).await;
    // In the middle of them all.
    desk.met(Kind::Meeting, 24 * 40, "In her office.").await;
    let first = desk.browser.get(&desk.path("")).await;
    assert_eq!(first.texts("#timeline .tl-i").len(), 30);
    first.says("Act 31").says("In her office.").says("Act 03").does_not_say("Act 02");
    let second = desk.browser.get(&first.attribute("#timeline [rel=next]", "href").unwrap()).await;
    assert_eq!(second.texts("#timeline .tl-h > :nth-child(2)"), ["Act 02", "Act 01"]);
}
