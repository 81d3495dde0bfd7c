//! Registers: the posts of one name in one organisation, one per state. Which state has a National R2P Focal Point, who
//! that is, and since when.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::Serialize;

use super::changes::Writer;
use super::commitments::{self, CommitmentError, CommitmentKind, NewCommitment};
use super::dates::Rough;
use super::posts::{self, Appointment, Holder, NewPost, Post, PostError};
use super::records::PostId;
use super::store::{commitments as acts, registers as store};
use super::{
    Area, Classification, NewOrganization, Organization, OrganizationId, PersonId, areas, bodies, find_organization,
};
use crate::db::{Ex, Result, Tx};
use crate::t;

/// The register that Focal opens with.
pub const FOCAL_POINT: &str = "National R2P Focal Point";
/// The network whose register it is.
pub const NETWORK: &str = "Global Network of R2P Focal Points";

/// Countries and territories of our table that are not members of the United Nations.
const OUTSIDE_UN: &str = "AX AS AI AQ AW BM BQ BV IO VG KY CX CC CK CW FK FO GF PF TF GI GL GP GU GG HM VA HK IM JE XK MO \
                          MQ YT MS NC NU NF MP PS PN PR RE BL SH MF PM SX GS SJ TW TK TC UM VI WF EH";

/// Whether a country is a member of the United Nations today.
pub fn is_in_un(area: Area) -> bool {
    !OUTSIDE_UN.split_whitespace().any(|code| code == area.code)
}

/// A register that there is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RegisterName {
    /// In which organisation.
    pub organization: OrganizationId,
    /// Its name.
    pub organization_name: String,
    /// What its posts are called.
    pub label: String,
    /// Posts of states in it.
    pub posts: i64,
}

/// Every register, the largest first.
pub async fn registers(ex: impl Into<Ex<'_>>) -> Result<Vec<RegisterName>> {
    let name = |(organization, organization_name, label, posts)| RegisterName {
        organization,
        organization_name,
        label,
        posts,
    };
    let mut found: Vec<_> = store::all(ex).await?.into_iter().map(name).collect();
    found.sort_by(|a, b| {
        b.posts.cmp(&a.posts).then_with(|| a.label.cmp(&b.label)).then(a.organization.cmp(&b.organization))
    });
    Ok(found)
}

/// The organisation of the register that Focal opens with; none until there is one.
pub async fn network(ex: impl Into<Ex<'_>>) -> Result<Option<Organization>> {
    find_organization(ex, Classification::Network, NETWORK).await
}

/// How a state stands in a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// Someone holds the post.
    Held,
    /// Someone was appointed; who, is not known.
    Unnamed,
    /// There is the post, and nobody holds it.
    Vacant,
    /// There is none.
    None,
}

impl Standing {
    /// Whether the state has one.
    pub fn has_one(self) -> bool {
        matches!(self, Standing::Held | Standing::Unnamed)
    }
}

/// A state in a register.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    /// Which state.
    pub country: Area,
    /// Whether it is in the European Union on the day.
    pub in_eu: bool,
    /// Whether it is a member of the United Nations.
    pub in_un: bool,
    /// How it stands on the day.
    pub standing: Standing,
    /// Its post.
    pub post: Option<PostId>,
    /// Who holds it on the day.
    pub holder: Option<Holder>,
    /// When it first had one.
    pub since: Option<NaiveDate>,
    /// Commitments of the state until the day.
    pub commitments: i64,
    /// Where it was learnt.
    pub source: Option<String>,
}

/// How many there are of a kind of state, and of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// With one.
    pub with: i64,
    /// With a vacant post.
    pub vacant: i64,
    /// All of them.
    pub of: i64,
}

impl Tally {
    /// Those without one, whether vacant or never appointed.
    pub fn without(self) -> i64 {
        self.of - self.with
    }

    fn of<'a>(lines: impl Iterator<Item = &'a Line>) -> Tally {
        lines.fold(Tally::default(), |tally, line| Tally {
            with: tally.with + i64::from(line.standing.has_one()),
            vacant: tally.vacant + i64::from(line.standing == Standing::Vacant),
            of: tally.of + 1,
        })
    }
}

/// A register on a day: every country of the world, by name.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Register {
    /// What its posts are called.
    pub label: String,
    /// The countries.
    pub lines: Vec<Line>,
}

impl Register {
    /// Members of the United Nations.
    pub fn world(&self) -> Tally {
        Tally::of(self.lines.iter().filter(|line| line.in_un))
    }

    /// Member States of the European Union on the day.
    pub fn union(&self) -> Tally {
        Tally::of(self.lines.iter().filter(|line| line.in_eu))
    }

    /// Countries that are no members of the United Nations and have one.
    pub fn others(&self) -> i64 {
        Tally::of(self.lines.iter().filter(|line| !line.in_un)).with
    }
}

/// A register as it stood on a day.
pub async fn register(
    ex: impl Into<Ex<'_>>,
    organization: OrganizationId,
    label: &str,
    on: NaiveDate,
) -> Result<Register> {
    let mut ex = ex.into();
    let posts = posts::of_organization(ex.again(), organization).await?;
    let mut posts: HashMap<String, Post> = posts
        .into_iter()
        .filter(|post| post.record.label == label && !post.record.area_code.is_empty())
        .map(|post| (post.record.area_code.clone(), post))
        .collect();
    let mut commitments: HashMap<String, i64> = HashMap::new();
    let mut appointed: HashMap<PostId, Vec<NaiveDate>> = HashMap::new();
    for (area, kind, day, post) in acts::of_states(ex, on).await? {
        *commitments.entry(area).or_default() += 1;
        if let Some(post) = post.filter(|_| kind == CommitmentKind::AppointedFocalPoint.as_str()) {
            appointed.entry(post).or_default().push(day);
        }
    }
    let line = |country: Area| {
        let post = posts.remove(country.code);
        let days = post.as_ref().and_then(|post| appointed.get(&post.record.id)).map_or(&[][..], Vec::as_slice);
        let (standing, since) = post.as_ref().map_or((Standing::None, None), |post| stand(post, days, on));
        let shown = post.as_ref().filter(|_| standing != Standing::None);
        let holder = shown.and_then(|post| post.holder_on(on)).cloned();
        Line {
            country,
            in_eu: country.is_in_eu_on(on),
            in_un: is_in_un(country),
            standing,
            post: shown.map(|post| post.record.id),
            source: holder
                .as_ref()
                .map(|holder| holder.source.clone())
                .or(shown.map(|post| post.record.source.clone())),
            holder,
            since,
            commitments: commitments.get(country.code).copied().unwrap_or_default(),
        }
    };
    Ok(Register { label: label.to_owned(), lines: areas::world().map(line).collect() })
}

/// How a post stands on a day, and since when the state has it. `appointed` are the days of appointments until then.
fn stand(post: &Post, appointed: &[NaiveDate], on: NaiveDate) -> (Standing, Option<NaiveDate>) {
    let began = post.holders.iter().map(|holder| holder.start_date).chain(post.record.start_date);
    let since = began.chain(appointed.iter().copied()).filter(|day| *day <= on && day.year() > 1).min();
    let last = post.holders.iter().filter(|holder| holder.start_date <= on).filter_map(|holder| holder.end_date).max();
    let standing = match () {
        () if !post.exists_on(on) => return (Standing::None, None),
        () if post.holder_on(on).is_some() => Standing::Held,
        // Appointed again since the last holder whom anybody knows of left.
        () if appointed.iter().any(|day| last.is_none_or(|last| *day > last)) => Standing::Unnamed,
        () if post.holders.iter().any(|holder| holder.start_date <= on) => Standing::Vacant,
        // A post with neither holder nor appointment: it is in force since its first day, or not yet filled.
        () if post.record.start_date.is_some() => Standing::Unnamed,
        () => return (Standing::None, None),
    };
    (standing, since)
}

/// What is entered into a register: a state has appointed someone.
#[derive(Clone, Debug, PartialEq)]
pub struct NewEntry {
    /// In which organisation; none is the network of R2P focal points, made if it is not there.
    pub organization: Option<OrganizationId>,
    /// What the post is called.
    pub label: String,
    /// Which state, ISO 3166-1 alpha-2.
    pub area_code: String,
    /// Who; none if that is not known.
    pub person: Option<PersonId>,
    /// From which ministry or other body of the state, by name.
    pub ministry: Option<String>,
    /// Since when.
    pub since: Rough,
    /// Where it was learnt.
    pub source: String,
    /// Where it is published.
    pub link: Option<String>,
    /// Whether whoever holds the post then stops the day before.
    pub replace: bool,
}

/// Enters an appointment: the post (made if it is not there), its holder where known, and the state's commitment.
///
/// # Errors
/// As [`posts::appoint`].
pub async fn add(tx: &mut Tx, writer: &mut Writer, new: &NewEntry, now: DateTime<Utc>) -> Result<PostId, PostError> {
    let country = areas::by_code(&new.area_code).ok_or(PostError::NotFound)?;
    let organization = match new.organization {
        Some(id) => id,
        None => bodies::ensure(tx, writer, &network_body(), now).await?,
    };
    let ministry = match &new.ministry {
        Some(name) => Some(bodies::ensure(tx, writer, &ministry(name, country), now).await?),
        None => None,
    };
    let post = if let Some(id) = posts::find(&mut *tx, organization, &new.label, &new.area_code).await? {
        id
    } else {
        let post = NewPost {
            organization,
            label: new.label.clone(),
            area_code: new.area_code.clone(),
            start_date: None,
            source: new.source.clone(),
        };
        posts::create(tx, writer, &post, now).await?
    };
    let (start_date, start_precision) = (new.since.first(), new.since.start_precision());
    match new.person {
        Some(person) => {
            let (source, replace) = (new.source.clone(), new.replace);
            let appointment =
                Appointment { post, person, start_date, start_precision, behalf: ministry, source, replace };
            posts::appoint(tx, writer, &appointment, now).await?;
        }
        None => posts::make_way(tx, writer, post, start_date, new.replace).await?,
    }
    let commitment = NewCommitment {
        kind: CommitmentKind::AppointedFocalPoint,
        area_code: new.area_code.clone(),
        organization: ministry,
        post: Some(post),
        title: t!("directory-post-act-focal-point", post = &new.label),
        on_date: new.since.last(),
        on_precision: new.since.end_precision(),
        note: String::new(),
        link: new.link.clone(),
        source: new.source.clone(),
    };
    match commitments::record(tx, writer, &commitment, now).await {
        Ok(_) => Ok(post),
        Err(CommitmentError::Db(error)) => Err(error.into()),
        Err(_) => Err(PostError::NotFound),
    }
}

fn network_body() -> NewOrganization {
    NewOrganization {
        classification: Classification::Network,
        code: NETWORK.to_owned(),
        name: NETWORK.to_owned(),
        parent: None,
        area_code: String::new(),
    }
}

fn ministry(name: &str, country: Area) -> NewOrganization {
    NewOrganization {
        classification: Classification::Ministry,
        code: name.to_owned(),
        name: name.to_owned(),
        parent: None,
        area_code: country.code.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::MembershipId;
    use crate::directory::records::{EndPrecision, PostRecord, StartPrecision};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn post(start: Option<&str>, holders: &[(&str, Option<&str>)]) -> Post {
        let holder = |(from, to): &(&str, Option<&str>)| Holder {
            membership_id: MembershipId::new(),
            person_id: PersonId::new(),
            name: "Nobody".into(),
            start_date: day(from),
            start_precision: StartPrecision::Day,
            end_date: to.map(day),
            end_precision: EndPrecision::Day,
            behalf: None,
            source: "a test".into(),
        };
        let record = PostRecord {
            id: PostId::new(),
            organization_id: OrganizationId::new(),
            label: FOCAL_POINT.into(),
            area_code: "DK".into(),
            start_date: start.map(day),
            end_date: None,
            source: "a test".into(),
            search_text: String::new(),
            created_at: "2026-11-24T12:00:00Z".parse().unwrap(),
        };
        Post { record, holders: holders.iter().map(holder).collect() }
    }

    #[test]
    fn the_united_nations_have_193_members() {
        assert_eq!(areas::world().filter(|area| is_in_un(*area)).count(), 193);
        for code in OUTSIDE_UN.split_whitespace() {
            assert!(areas::by_code(code).is_some(), "{code}");
        }
    }

    #[test]
    fn a_state_has_one_from_the_first_day_of_its_first_holder() {
        let post = post(None, &[("2015-01-01", None), ("2010-09-20", Some("2014-12-31"))]);
        assert_eq!(stand(&post, &[], day("2010-09-19")), (Standing::None, None));
        assert_eq!(stand(&post, &[], day("2010-09-20")), (Standing::Held, Some(day("2010-09-20"))));
        assert_eq!(stand(&post, &[], day("2026-01-01")), (Standing::Held, Some(day("2010-09-20"))));
    }

    #[test]
    fn a_post_whose_holder_left_is_vacant_until_someone_is_appointed() {
        let post = post(None, &[("2010-09-20", Some("2014-12-31"))]);
        assert_eq!(stand(&post, &[day("2010-09-20")], day("2015-06-01")).0, Standing::Vacant);
        assert_eq!(stand(&post, &[day("2010-09-20"), day("2015-05-01")], day("2015-06-01")).0, Standing::Unnamed);
    }

    #[test]
    fn a_state_may_have_one_whose_name_nobody_knows() {
        let unnamed = post(None, &[]);
        assert_eq!(
            stand(&unnamed, &[day("2011-05-17")], day("2012-01-01")),
            (Standing::Unnamed, Some(day("2011-05-17")))
        );
        assert_eq!(stand(&unnamed, &[], day("2012-01-01")).0, Standing::None);
        assert_eq!(stand(&post(Some("2011-05-17"), &[]), &[], day("2011-05-16")).0, Standing::None);
        assert_eq!(stand(&post(Some("2011-05-17"), &[]), &[], day("2011-05-17")).0, Standing::Unnamed);
    }
}
