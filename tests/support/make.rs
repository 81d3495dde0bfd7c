//! Arranging through the verbs of the domain: people, and a campaign that is ready to go.

use chrono::{DateTime, TimeDelta, Utc};
use focal::accounts::{self, AccountId, ClientId, Doer, NewAccount, Role, Scope};
use focal::db::{Db, Tx};
use focal::directory::{
    self, Classification, ContactKind, Gender, NewContactDetail, NewMembership, NewOrganization, NewPerson, PersonId,
};
use focal::objectives::{self, NewObjective, ObjectiveId, Rule};
use focal::outreach::Language;
use focal::outreach::audiences::Audience;
use focal::outreach::campaigns::{self, BRUSSELS, CampaignId, Draft};
use focal::outreach::letters::{self, LetterId};
use focal::outreach::senders::Equipment;

use super::app::PASSWORD;

/// The worker's scope.
pub const ALL: Scope = Scope::system();

/// A Member who is to get a letter.
#[derive(Clone, Debug)]
pub struct Member {
    pub given_name: String,
    pub family_name: String,
    pub gender: Option<Gender>,
    pub language: &'static str,
    pub address: String,
}

impl Member {
    pub fn new(given: &str, family: &str, gender: Gender, language: &'static str, address: &str) -> Member {
        let (given_name, family_name) = (given.to_owned(), family.to_owned());
        Member { given_name, family_name, gender: Some(gender), language, address: address.to_owned() }
    }

    /// Somebody at this address, named after it.
    pub fn at(address: &str) -> Member {
        let family_name = address.split('@').next().unwrap().to_owned();
        let (given_name, address) = ("Robin".to_owned(), address.to_owned());
        Member { given_name, family_name, gender: None, language: "en", address }
    }
}

/// So many Members at `member0@ep.example` and so on.
pub fn members(n: usize) -> Vec<Member> {
    (0..n).map(|i| Member::at(&format!("member{i}@ep.example"))).collect()
}

/// A campaign that starts by itself a minute after it was made, and what it stands on.
#[derive(Clone, Debug)]
pub struct Scheduled {
    pub author: AccountId,
    pub campaign: CampaignId,
    /// In the order in which they were given.
    pub people: Vec<PersonId>,
}

/// One letter, in English and French, to each of these Members of the European Parliament: approved and scheduled.
pub async fn scheduled(db: &Db, to: &[Member], now: DateTime<Utc>) -> Scheduled {
    let mut tx = db.begin().await.unwrap();
    let people = seated(&mut tx, to, now).await;
    let author = account(&mut tx, "Camille Devos", Role::Consultant, now).await;
    let approver = account(&mut tx, "Noor Haddad", Role::Manager, now).await;
    let client = client(&mut tx, "Institute for Prevention", &[author, approver], now).await;
    let objective = objective(&mut tx, client, now).await;
    let letter = letter(&mut tx, client, author, now).await;
    let campaign = campaign(&mut tx, objective, letter, author, approver, now).await;
    tx.commit().await.unwrap();
    Scheduled { author, campaign, people }
}

/// Gives each a mandate in the European Parliament, a political group and an address.
pub async fn seated(tx: &mut Tx, members: &[Member], now: DateTime<Utc>) -> Vec<PersonId> {
    let parliament = directory::ensure_european_parliament(tx, now).await.unwrap();
    let group = NewOrganization {
        classification: Classification::PoliticalGroup,
        code: "Renew".into(),
        name: "Renew Europe Group".into(),
        parent: Some(parliament),
        area_code: String::new(),
    };
    let group = directory::ensure_organization(tx, &group, now).await.unwrap();
    let new = |member: &Member| NewPerson {
        given_name: member.given_name.clone(),
        family_name: member.family_name.clone(),
        gender: member.gender,
        language: Some(member.language.to_owned()),
    };
    let new: Vec<NewPerson> = members.iter().map(new).collect();
    let people = directory::create_people(tx, &new, now).await.unwrap();
    let held = people.iter().flat_map(|person| [(*person, parliament, Some("IE".to_owned())), (*person, group, None)]);
    let held: Vec<NewMembership> = held
        .map(|(person, organization, area_code)| NewMembership {
            person,
            organization,
            role: directory::Role::Member,
            area_code,
            start_date: "2024-07-16".parse().unwrap(),
            end_date: None,
            source: "made up".into(),
        })
        .collect();
    directory::start_memberships(tx, &held, now).await.unwrap();
    let addresses: Vec<NewContactDetail> = people
        .iter()
        .zip(members)
        .map(|(person, member)| NewContactDetail {
            person: *person,
            kind: ContactKind::Email,
            value: member.address.clone(),
            source: "made up".into(),
        })
        .collect();
    directory::add_contact_details(tx, &addresses, now).await.unwrap();
    people
}

pub async fn account(tx: &mut Tx, name: &str, role: Role, now: DateTime<Utc>) -> AccountId {
    let email = format!("{}@consultancy.example", name.to_lowercase().replace(' ', "."));
    let new = NewAccount::new(name, &email, role, PASSWORD).unwrap();
    accounts::create(tx, &new, now).await.unwrap()
}

/// A client, and who works for it.
pub async fn client(tx: &mut Tx, name: &str, granted: &[AccountId], now: DateTime<Utc>) -> ClientId {
    let id = accounts::create_client(tx, name, true, None, now).await.unwrap();
    for account in granted {
        accounts::set_grant(tx, &ALL, id, *account, true, Doer::terminal(now)).await.unwrap();
    }
    id
}

/// An objective that the European Parliament decides.
pub async fn objective(tx: &mut Tx, client: ClientId, now: DateTime<Utc>) -> ObjectiveId {
    let new = NewObjective {
        client,
        name: "EU Focal Point for R2P".into(),
        description: String::new(),
        freshness_days: objectives::FRESHNESS_DAYS,
        organization: directory::ensure_european_parliament(tx, now).await.unwrap(),
        rule: Rule::EpAbsolute,
        decides_on: None,
    };
    objectives::create(tx, &ALL, &new, None, now).await.unwrap()
}

/// A letter in English, its default, and French.
pub async fn letter(tx: &mut Tx, client: ClientId, by: AccountId, now: DateTime<Utc>) -> LetterId {
    let id = letters::create(tx, &ALL, client, "First letter", Language::English, by, now).await.unwrap();
    for (language, subject, body) in [
        (
            Language::English,
            "{{objective.name}}: a request",
            "{{salutation}}\n\nWe write to you for {{client.name}}.\n",
        ),
        (
            Language::French,
            "{{objective.name}} : une demande",
            "{{salutation}}\n\nNous vous écrivons pour {{client.name}}.\n",
        ),
    ] {
        letters::save_variant(tx, &ALL, id, language, subject, body, by, now).await.unwrap();
    }
    id
}

/// A campaign to everybody, submitted, approved, and scheduled for a minute later.
pub async fn campaign(
    tx: &mut Tx,
    objective: ObjectiveId,
    letter: LetterId,
    author: AccountId,
    approver: AccountId,
    now: DateTime<Utc>,
) -> CampaignId {
    let draft = Draft {
        name: "First round".into(),
        objective,
        letter,
        audience: Audience::deciders(),
        sender: None,
        sender_name: "Camille Devos".into(),
        sender_address: "camille.devos@consultancy.example".into(),
        reply_to: None,
        hours: focal::outreach::campaigns::SendingHours::Any,
        sequence: focal::outreach::campaigns::Sequence::default(),
    };
    let id = campaigns::create(tx, &ALL, &draft, author, now).await.unwrap();
    campaigns::submit(tx, &ALL, id, author, &Equipment::default(), now).await.unwrap();
    campaigns::approve(tx, &ALL, id, approver, Role::Manager, &Equipment::default(), now).await.unwrap();
    campaigns::schedule(tx, &ALL, id, now + TimeDelta::minutes(1), BRUSSELS, author, now).await.unwrap();
    id
}
