//! The Council through a real objective: 27 states, each an organisation with a position of its own.

use std::collections::HashMap;

use axum::http::StatusCode;
use focal::accounts::{AccountId, Role, Scope};
use focal::decisions::What;
use focal::directory::{self, KnownBody, OrganizationId, ensure_known_body};
use focal::objectives::{self, By, ObjectiveId, Participants, Rule, VenueId, VenueSheet};
use focal::reports::counting::{self, Ask, Deciding, Nearness};
use focal::stances::{self, Confidence, Evidence, Holder, Level, NewStance};

use crate::support::app::TestApp;
use crate::support::browser::Browser;

pub const ALL: Scope = Scope::system();

/// The six states without whom 64.19 % of the population are not enough.
const SIX: [&str; 6] = ["DE", "PL", "RO", "HU", "BG", "SK"];

pub struct Union {
    pub app: TestApp,
    pub objective: ObjectiveId,
    pub author: AccountId,
    pub browser: Browser,
    states: HashMap<&'static str, OrganizationId>,
}

/// An objective that the plenary decides first and the Council then.
pub async fn union() -> Union {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let objective = app.objective(client, "EU Focal Point for R2P").await;
    let author = app.account("Mathis Verhaegen", Role::Consultant, Some(client)).await;
    let browser = app.signed_in("Noor Haddad", Role::Manager, Some(client)).await;
    let mut tx = app.app.db.begin().await.unwrap();
    let states = directory::ensure_states(&mut tx, app.app.now()).await.unwrap();
    tx.commit().await.unwrap();
    let states = states.into_iter().map(|(area, id)| (area.code, id)).collect();
    Union { app, objective, author, browser, states }
}

impl Union {
    pub async fn venue(&self, rule: Rule, participants: &[&str]) -> VenueId {
        let now = self.app.app.now();
        let mut tx = self.app.app.db.begin().await.unwrap();
        let council = ensure_known_body(&mut tx, KnownBody::ForeignAffairsCouncil, now).await.unwrap();
        let areas = participants.iter().map(|code| directory::areas::by_code(code).unwrap());
        let sheet = VenueSheet { participants: Participants::new(areas), ..VenueSheet::new(council, rule) };
        let by = By { account: None, now };
        let id = objectives::add_venue(&mut tx, &ALL, self.objective, &sheet, by).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    pub async fn stands(&self, holder: impl Into<Holder>, level: i64, evidence: Evidence) {
        let new = NewStance {
            objective: self.objective,
            holder: holder.into(),
            level: Level::new(level).unwrap(),
            valid_on: "2026-11-01".parse().unwrap(),
            confidence: Confidence::High,
            evidence,
            quote: String::new(),
            link: None,
            contact: None,
        };
        let mut tx = self.app.app.db.begin().await.unwrap();
        let (now, today) = (self.app.app.now(), self.app.app.today());
        stances::record(&mut tx, &ALL, &new, Some(self.author), now, today).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Everyone but these is known in public to be supportive, these are opposed.
    async fn all_but(&self, opposed: &[&str]) {
        for (code, state) in &self.states {
            self.stands(*state, if opposed.contains(code) { -2 } else { 2 }, Evidence::Speech).await;
        }
    }

    pub async fn count(&self, venue: VenueId) -> counting::VenueCount {
        let (on, known) = (self.app.app.today(), self.app.app.now());
        let ask = Ask { objective: self.objective, venue: Some(venue), on, known, with_reach: true };
        counting::venue_count(&self.app.app.db, &ALL, &ask).await.unwrap().unwrap()
    }

    fn at(&self, report: &str, venue: VenueId) -> String {
        format!("/objectives/{}{report}?venue={venue}", self.objective)
    }
}

#[tokio::test]
async fn a_report_on_one_venue_offers_the_others() {
    let mut union = union().await;
    let council = union.venue(Rule::CouncilQmv, &[]).await;
    for report in ["movement", "path"] {
        let page = union.browser.get(&union.at(&format!("/reports/{report}"), council)).await;
        assert_eq!(page.texts("main select[name=venue] option").len(), 3, "the next to decide, and each of two");
        assert_eq!(page.attributes("main select[name=venue] option[selected]", "value"), [council.to_string()]);
    }
    let page = union.browser.get(&format!("/objectives/{}/reports/council", union.objective)).await;
    assert!(page.texts("main select[name=venue] option").is_empty(), "but one venue counts states");
    assert!(page.texts("main nav.tabs a").iter().any(|tab| tab == "Council"));
}

#[tokio::test]
async fn without_the_six_it_fails_on_population_and_each_of_them_carries_it() {
    let mut union = union().await;
    let venue = union.venue(Rule::CouncilQmv, &[]).await;
    for (code, state) in &union.states {
        if !SIX.contains(code) {
            union.stands(*state, 2, Evidence::Speech).await;
        }
    }
    let count = union.count(venue).await;
    let weighed = count.weighed().unwrap();
    assert_eq!((count.tally.floor, count.tally.unknown, weighed.nearness), (21, 6, Nearness::Short));
    let population = weighed.gaps.iter().find(|gap| gap.what == What::Population).unwrap();
    assert_eq!((population.have, population.need, population.within_rounding), (6419, 6500, false));
    let path = count.path().unwrap();
    let pivotal: Vec<_> = path.pivotal.iter().map(|at| count.voters[*at].country().unwrap().shown).collect();
    assert_eq!(pivotal, ["BG", "DE", "HU", "PL", "RO", "SK"]);
    assert_eq!(path.completion.unwrap().members.len(), 1, "one is enough");

    let page = union.browser.get(&union.at("/reports/council", venue)).await;
    page.says("0.81 % of the population short").says("21 of 15 states and 64.19 % of the population, of 65.00 %");
    assert_eq!(page.texts("#t-states tbody tr").len(), 27);
    assert!(page.texts("svg.qmv title").len() > 27 && page.texts("svg.map-eu title").len() >= 27);
    page.says("Source: ").does_not_say("Shapley-Shubik");
    union.stands(union.states["SK"], 2, Evidence::Speech).await;
    let count = union.count(venue).await;
    assert_eq!(count.weighed().unwrap().nearness, Nearness::Secured);
    union.browser.get(&union.at("", venue)).await.says("Secured: verified support is 22 of 15 states and 65.40 %");
}

#[tokio::test]
async fn three_large_states_do_not_block_and_a_fourth_does() {
    let mut union = union().await;
    let venue = union.venue(Rule::CouncilQmv, &[]).await;
    let reinforced = union.venue(Rule::CouncilReinforced, &[]).await;
    union.all_but(&["DE", "FR", "IT"]).await;
    let near = |count: &counting::VenueCount| count.weighed().unwrap().nearness;
    assert_eq!(near(&union.count(venue).await), Nearness::Secured);
    assert_eq!(near(&union.count(reinforced).await), Nearness::OutOfReach);
    let page = union.browser.get(&union.at("/reports/council", venue)).await;
    page.says("Deemed adopted: too few are opposed to block it.")
        .says("Those against would block it with one state more.");
    union.stands(union.states["MT"], -2, Evidence::Press).await;
    assert_eq!(near(&union.count(venue).await), Nearness::OutOfReach);
    let page = union.browser.get(&union.at("/reports/council", venue)).await;
    page.says("Out of reach").says("Those against block it already.");
}

#[tokio::test]
async fn the_rounding_of_the_populations_is_flagged_and_their_source_named() {
    let union = union().await;
    let venue = union.venue(Rule::CouncilQmv, &[]).await;
    // 65.07 %: nearer to 65 % than the rounding of 27 shares allows to say.
    union.all_but(&["DE", "PL", "RO", "HU", "HR", "BG"]).await;
    let count = union.count(venue).await;
    let weighed = count.weighed().unwrap();
    let population = weighed.gaps.iter().find(|gap| gap.what == What::Population).unwrap();
    let share = (i64::try_from(population.have).unwrap() - 6500).abs();
    assert_eq!(population.within_rounding, 2 * share <= 27, "{population:?}");
}

#[tokio::test]
async fn a_state_without_a_position_of_its_own_is_unknown_and_its_representation_is_assumed() {
    let mut union = union().await;
    let venue = union.venue(Rule::CouncilUnanimity, &[]).await;
    let mut tx = union.app.app.db.begin().await.unwrap();
    let new = directory::NewOrganization {
        classification: directory::Classification::PermanentRepresentation,
        code: "Permanent Representation of Malta".into(),
        name: "Permanent Representation of Malta".into(),
        parent: None,
        area_code: "MT".into(),
    };
    let office = directory::ensure_organization(&mut tx, &new, union.app.app.now()).await.unwrap();
    tx.commit().await.unwrap();
    union.stands(office, 3, Evidence::Speech).await;
    let count = union.count(venue).await;
    let malta = count.voters.iter().find(|voter| voter.name == "Malta").unwrap();
    assert_eq!((malta.level_code(), count.tally.unknown, count.tally.floor), ("un", 27, 0));
    let view = malta.assumed.as_ref().unwrap();
    assert_eq!((view.assumed.standing.level.number(), view.from.as_str()), (3, "Permanent Representation of Malta"));
    let members = format!("/objectives/{}/members?venue={venue}&counts=assumed", union.objective);
    union.browser.get(&members).await.says("Malta").says("assumed").says("1 as of").does_not_say("Austria");
    let unknown = format!("/objectives/{}/members?venue={venue}&counts=unknown", union.objective);
    union.browser.get(&unknown).await.says("27 as of").says("Member States");
}

#[tokio::test]
async fn where_some_states_take_part_their_own_populations_count() {
    let union = union().await;
    let not_in_it = ["PL", "RO", "CZ", "SE", "HU", "DK"];
    let taking_part: Vec<&str> = union.states.keys().copied().filter(|code| !not_in_it.contains(code)).collect();
    let venue = union.venue(Rule::CouncilQmvParticipants, &taking_part).await;
    union.all_but(&["DE", "FR"]).await;
    let count = union.count(venue).await;
    let weighed = count.weighed().unwrap();
    assert_eq!((count.voters.len(), weighed.needed, weighed.nearness), (21, 12, Nearness::Secured));
    let blocking = weighed.blocking(&count.voters).unwrap().unwrap();
    assert_eq!((blocking.smallest.len(), blocking.joining.len()), (3, 1), "DE and FR hold 42.5 % and need a third");
}

#[tokio::test]
async fn what_cannot_be_counted_is_a_sentence_and_not_an_error() {
    let mut union = union().await;
    let venue = union.venue(Rule::CouncilQmv, &[]).await;
    // Before the first of February 2020 there were 28, and the earliest population set has 27.
    let page = union.browser.get(&format!("{}&on=2019-06-01", union.at("/reports/council", venue))).await;
    page.is(StatusCode::OK).says("It cannot be counted: The population set of 2019 has no figure for UK.");
    union.browser.get(&format!("{}&on=2019-06-01", union.at("", venue))).await.says("has no figure for UK");
    union
        .browser
        .get(&format!("{}&on=2019-06-01", union.at("/reports/path", venue)))
        .await
        .says("has no figure for UK");
    let plenary = format!("/objectives/{}/reports/path", union.objective);
    union.browser.get(&plenary).await.says("Nobody is on the roster.");
    let count = union.count(venue).await;
    assert!(matches!(count.deciding, Deciding::Vote(_)));
}

#[tokio::test]
async fn the_files_hold_the_power_of_each_state_and_the_page_shows_it_when_asked() {
    let mut union = union().await;
    let venue = union.venue(Rule::CouncilQmv, &[]).await;
    let file = union.browser.get(&format!("{}&table=power", union.at("/reports/council.csv", venue))).await;
    let mut reader = csv::Reader::from_reader(file.body.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let germany = rows.iter().find(|row| &row[0] == "DE").unwrap();
    assert_eq!(rows.len(), 27);
    assert!(germany[3].starts_with("12."), "Banzhaf of DE under the set of 2025: {germany:?}");
    union.browser.get(&format!("{}&power=yes", union.at("/reports/council", venue))).await.says("Shapley-Shubik");
}

#[tokio::test]
async fn without_a_venue_of_states_the_report_says_why_there_is_nothing() {
    let mut union = union().await;
    let page = union.browser.get(&format!("/objectives/{}/reports/council", union.objective)).await;
    page.is(StatusCode::OK).says("No venue of this objective counts Member States");
}

#[tokio::test]
async fn an_old_report_comes_again_to_the_byte_whatever_was_learnt_since() {
    let mut union = union().await;
    let venue = union.venue(Rule::CouncilQmv, &[]).await;
    union.stands(union.states["FR"], 2, Evidence::Speech).await;
    union.stands(union.states["DE"], 1, Evidence::Meeting).await;
    let then = union.app.app.today();
    union.app.app.clock.advance(chrono::Duration::days(3));
    let mut before = vec![];
    for file in ["support.json", "council.json", "council.csv", "path.json", "path.xlsx", "support.pdf"] {
        let address = format!("{}&on={then}&known={then}", union.at(&format!("/reports/{file}"), venue));
        before.push((union.browser.get(&address).await.body, address));
    }
    union.stands(union.states["FR"], -3, Evidence::Press).await;
    union.stands(union.states["IT"], 3, Evidence::Press).await;
    for (body, address) in before {
        assert!(union.browser.get(&address).await.body == body, "{address}");
    }
}

#[tokio::test]
async fn other_clients_see_neither_the_reports_nor_the_people_behind_them() {
    let union = union().await;
    let venue = union.venue(Rule::CouncilQmv, &[]).await;
    let other = union.app.client("Somebody else").await;
    let mut stranger = union.app.signed_in("Ines Castro", Role::Consultant, Some(other)).await;
    for path in ["", "/members", "/reports/support", "/reports/council", "/reports/path", "/reports/council.json"] {
        stranger.get(&union.at(path, venue)).await.is(StatusCode::NOT_FOUND);
    }
}
