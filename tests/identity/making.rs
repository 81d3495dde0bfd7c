//! A small directory by hand, and all of it as text, to be compared.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use focal::accounts::{self, AccountId, ClientId};
use focal::contacts::{self, Kind, NewContact, owners};
use focal::db::{Db, Q, Tx};
use focal::directory::changes::{self, ChangeSetKind, Writer};
use focal::directory::edit::{self, By, MembershipFields, Owner, PersonFields, Place, Rough};
use focal::directory::records::{
    CommitmentRecord, ContactDetailRecord, IdentifierRecord, MembershipRecord, MentionId, MentionPartyId,
    MentionPartyRecord, MentionRecord, OrganizationRecord, OtherNameRecord, PersonRecord, PostRecord, Record,
    RelationshipRecord, TagId, TagRecord, TaggingId, TaggingRecord,
};
use focal::directory::{ContactKind, Gender, OrganizationId, PersonId, Role};
use focal::objectives::ObjectiveId;
use focal::stances::{self, Confidence, Evidence, Level, NewStance};
use focal::{scoped, sql};
use uuid::Uuid;

use crate::support::make::{self, ALL};

pub fn now() -> DateTime<Utc> {
    crate::support::app::start()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Whoever does everything in these tests.
pub async fn by(db: &Db) -> By<'static> {
    let mut tx = db.begin().await.unwrap();
    let account = make::account(&mut tx, "Noor Haddad", accounts::Role::Manager, now()).await;
    tx.commit().await.unwrap();
    By { account, name: "Noor Haddad", now: now(), today: day("2026-11-24") }
}

pub async fn person(tx: &mut Tx, by: &By<'_>, given: &str, family: &str) -> PersonId {
    let fields = PersonFields { given_name: given.into(), family_name: family.into(), ..PersonFields::default() };
    edit::create_person(tx, by, &fields).await.unwrap().0
}

/// Whatever the plan of a property test says, in order: what, of whom, and two numbers that vary it.
pub type Act = (u8, u8, u8, u8);

/// Three people, two bodies, a client with an objective: what the acts are about.
pub struct World {
    pub people: Vec<PersonId>,
    bodies: Vec<OrganizationId>,
    pub tags: Vec<TagId>,
    pub mentions: Vec<MentionId>,
    objective: ObjectiveId,
    client: ClientId,
}

impl World {
    pub async fn new(db: &Db, by: &By<'_>) -> World {
        let mut tx = db.begin().await.unwrap();
        let mut people = vec![];
        for (given, family) in [("Aoife", "Brannigan"), ("Aoife", "BRANNIGAN"), ("Ilse", "Vanacker")] {
            people.push(person(&mut tx, by, given, family).await);
        }
        let client = make::client(&mut tx, "The Coalition", &[by.account], now()).await;
        let objective = make::objective(&mut tx, client, now()).await;
        let mut bodies = vec![];
        for name in ["Committee on Foreign Affairs", "Institute for Prevention"] {
            let fields = edit::OrganizationFields {
                classification: focal::directory::Classification::Other,
                name: name.into(),
                code: String::new(),
                parent_id: None,
                area_code: String::new(),
                founded_on: None,
                dissolved_on: None,
            };
            bodies.push(edit::create_organization(&mut tx, by, &fields).await.unwrap().0);
        }
        let mut writer = Writer::begin(&mut tx, ChangeSetKind::Bulk, "marks", None, now()).await.unwrap();
        let tag =
            |name: &str| TagRecord { id: TagId::new(), name: name.into(), folded: name.into(), created_at: now() };
        let tags = [tag("ally"), tag("press")];
        writer.insert(&mut tx, &tags).await.unwrap();
        let mention = |key: &str| MentionRecord {
            id: MentionId::new(),
            kind: "meeting".into(),
            mention_key: key.into(),
            on_date: day("2026-01-02"),
            venue: String::new(),
            subject: key.into(),
            is_cancelled: false,
            source: "a register".into(),
            created_at: now(),
        };
        let mentions = [mention("one"), mention("two")];
        writer.insert(&mut tx, &mentions).await.unwrap();
        tx.commit().await.unwrap();
        let tags = tags.map(|tag| tag.id).to_vec();
        World { people, bodies, tags, mentions: mentions.map(|mention| mention.id).to_vec(), objective, client }
    }

    /// Does what it can of a plan; what is refused (there already, not possible) is left out.
    pub async fn act(&self, db: &Db, by: &By<'_>, act: Act) {
        let mut tx = db.begin().await.unwrap();
        if self.tried(&mut tx, by, act).await.is_some() {
            tx.commit().await.unwrap();
        }
    }

    async fn tried(&self, tx: &mut Tx, by: &By<'_>, (what, who, a, b): Act) -> Option<()> {
        let pick = |n: u8, of: usize| usize::from(n) % of;
        let id = self.people[pick(who, 3)];
        let owner = Owner::Person(id);
        match what % 13 {
            0 => {
                let fields = edit::DetailFields {
                    kind: [ContactKind::Email, ContactKind::Phone][pick(b, 2)],
                    value: [["a@one.example", "b@one.example"], ["+32 2 555 01 01", "+32 2 555 01 02"]][pick(b, 2)]
                        [pick(a, 2)]
                    .into(),
                    label: None,
                };
                edit::add_detail(tx, by, owner, &fields).await.ok().map(drop)
            }
            1 => {
                let standing = [focal::directory::Standing::Objected, focal::directory::Standing::Bounced][pick(b, 2)];
                let address = focal::mail::Address::parse(["a@one.example", "b@one.example"][pick(a, 2)]).unwrap();
                focal::directory::set_email_standing(tx, &address, standing, now()).await.ok().map(drop)
            }
            2 => {
                let place = Place::There(self.bodies[pick(a, 2)]);
                let start = [None, Rough::parse("2019"), Rough::parse("2024-07-16")][pick(b, 3)];
                let end = [None, Rough::parse("2025-01")][pick(a / 2, 2)];
                let fields = MembershipFields {
                    role: [Role::Member, Role::Chair][pick(b / 4, 2)],
                    label: None,
                    area_code: None,
                    start,
                    end,
                    post_id: None,
                    on_behalf_of_id: None,
                    is_meant: true,
                };
                edit::add_membership(tx, by, id, &place, &fields).await.ok().map(drop)
            }
            3 => {
                let scheme = ["europarl", "wikidata"][pick(a, 2)];
                edit::add_identifier(tx, by, owner, scheme, &format!("{}", b % 4)).await.ok().map(drop)
            }
            4 => edit::add_name(tx, by, owner, ["A. Brannigan", "Aoife Brannigan", "Ní Bhrannagáin"][pick(a, 3)])
                .await
                .ok()
                .map(drop),
            5 => {
                let fields = edit::RelationshipFields {
                    kind: edit::RelationshipKind::ALL[pick(b, edit::RelationshipKind::ALL.len())],
                    strength: 2,
                    start_date: None,
                    end_date: None,
                    note: String::new(),
                };
                edit::add_relationship(tx, by, (id, self.people[pick(a, 3)]), &fields).await.ok().map(drop)
            }
            6 => {
                let row = TaggingRecord {
                    id: TaggingId::new(),
                    tag_id: self.tags[pick(a, 2)],
                    person_id: Some(id),
                    organization_id: None,
                    created_at: now(),
                };
                let mut writer = Writer::begin(tx, ChangeSetKind::Bulk, "tags", None, now()).await.ok()?;
                writer.insert(tx, &[row]).await.ok()
            }
            7 => {
                let row = MentionPartyRecord {
                    id: MentionPartyId::new(),
                    mention_id: self.mentions[pick(a, 2)],
                    person_id: Some(id),
                    organization_id: None,
                    name: "as written".into(),
                    is_host: false,
                };
                let mut writer = Writer::begin(tx, ChangeSetKind::Bulk, "parties", None, now()).await.ok()?;
                writer.insert(tx, &[row]).await.ok()
            }
            8 => stance(tx, self.objective, id, by.account).await,
            9 => {
                let mut people = vec![id, self.people[pick(a, 3)]];
                people.dedup();
                contact(tx, self.objective, people, by.account).await
            }
            10 => {
                let fields = PersonFields {
                    given_name: ["Aoife", "A."][pick(a, 2)].into(),
                    family_name: ["Brannigan", "BRANNIGAN"][pick(b, 2)].into(),
                    gender: [None, Some(Gender::Female)][pick(b / 2, 2)],
                    language: [None, Some("ga".to_owned())][pick(a / 2, 2)].clone(),
                    ..PersonFields::default()
                };
                edit::update_person(tx, by, id, &fields).await.ok().map(drop)
            }
            11 => {
                let of = &[id.into()];
                owners::assign(tx, &ALL, self.client, of, by.account, by.account, now()).await.ok().map(drop)
            }
            _ => edit::unlock(tx, id.0, ["name", "gender", "language"][pick(a, 3)]).await.ok().map(drop),
        }
    }
}

pub async fn stance(tx: &mut Tx, objective: ObjectiveId, person: PersonId, by: AccountId) -> Option<()> {
    let new = NewStance {
        objective,
        holder: person.into(),
        level: "p2".parse::<Level>().unwrap(),
        valid_on: day("2026-11-20"),
        confidence: Confidence::Medium,
        evidence: Evidence::Meeting,
        quote: String::new(),
        link: None,
        contact: None,
    };
    stances::record(tx, &ALL, &new, Some(by), now(), day("2026-11-24")).await.ok().map(drop)
}

pub async fn contact(tx: &mut Tx, objective: ObjectiveId, people: Vec<PersonId>, by: AccountId) -> Option<()> {
    let new = NewContact {
        objective,
        kind: Kind::Call,
        attempt: None,
        direction: focal::contacts::Direction::Out,
        occurred_at: now(),
        people,
        minutes: None,
        preparation_minutes: None,
        notes: "Called.".into(),
        stances: vec![],
        follow_up: Some(("Call again".into(), day("2026-12-01"))),
        form_key: focal::ids::new().to_string(),
    };
    contacts::log(tx, &ALL, &new, by, now(), day("2026-11-24")).await.ok().map(drop)
}

/// Every row that a merge may touch, by table, in order.
pub async fn everything(db: &Db) -> BTreeMap<&'static str, Vec<String>> {
    let mut all = BTreeMap::new();
    macro_rules! table {
        ($($name:literal => $record:ty),+ $(,)?) => { $(
            let ids = ids_in(db, Q::shared(concat!("select id from ", $name))).await;
            let mut rows: Vec<$record> = changes::rows(db, &ids).await.unwrap();
            rows.sort_by_key(|row| row.uuid());
            all.insert($name, rows.iter().map(|row| format!("{row:?}")).collect());
        )+ };
    }
    table! {
        "person" => PersonRecord, "organization" => OrganizationRecord, "post" => PostRecord,
        "membership" => MembershipRecord, "contact_detail" => ContactDetailRecord, "identifier" => IdentifierRecord,
        "other_name" => OtherNameRecord, "relationship" => RelationshipRecord, "tag" => TagRecord,
        "tagging" => TaggingRecord, "commitment" => CommitmentRecord, "mention" => MentionRecord,
        "mention_party" => MentionPartyRecord,
    }
    let locks = sql!("select record_id, field, locked_at from field_lock order by record_id, field");
    let locks: Vec<(Uuid, String, DateTime<Utc>)> = db.ex().all(locks).await.unwrap();
    all.insert("field_lock", locks.iter().map(|row| format!("{row:?}")).collect());
    for (name, q) in [
        ("stance", scoped!(
                &ALL,
                "select s.id, coalesce(s.person_id, s.post_id, s.organization_id) from stance s where $scope(s.client_id)
                 order by s.id"
            )),
        (
            "contact_person",
            scoped!(
                &ALL,
                "select c.contact_id, c.person_id from contact_person c where $scope(c.client_id)
                 order by c.contact_id, c.person_id"
            ),
        ),
        (
            "ownership",
            scoped!(
                &ALL,
                "select o.id, coalesce(o.person_id, o.organization_id) from ownership o where $scope(o.client_id) order by o.id"
            ),
        ),
        ("task", scoped!(&ALL, "select t.id, t.person_id from task t where $scope(t.client_id) order by t.id")),
        ("venue", scoped!(&ALL, "select v.id, v.organization_id from venue v where $scope(v.client_id) order by v.id")),
        ("delivery", scoped!(&ALL, "select d.id, d.person_id from delivery d where $scope(d.client_id) order by d.id")),
    ] {
        let rows: Vec<(Uuid, Option<Uuid>)> = db.ex().all(q).await.unwrap();
        all.insert(name, rows.iter().map(|row| format!("{row:?}")).collect());
    }
    all
}

async fn ids_in(db: &Db, q: Q) -> Vec<Uuid> {
    db.ex().all::<(Uuid,)>(q).await.unwrap().into_iter().map(|(id,)| id).collect()
}
