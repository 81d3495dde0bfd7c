use std::collections::HashMap;

use focal::accounts::Scope;
use focal::contacts;
use focal::directory::records::TagId;
use focal::directory::{PersonId, Role};
use focal::ids;
use focal::outreach::audiences::{
    self, Audience, Condition, Fate, Funnel, LostReason, Part, Question, StanceChoice, Term, Wording,
};
use focal::outreach::campaigns::brussels_day;
use focal::outreach::letters::render;
use focal::outreach::suppressions::{self, Reason};
use focal::outreach::{Language, policy};
use focal::outreach::{letters, merge};
use focal::sql;
use focal::stances;

use super::make::{self, ALL, World, noon, stance};

fn question<'a>(world: &World, scope: &'a Scope, wording: &'a Wording) -> Question<'a> {
    Question { scope, objective: world.objective, wording, today: brussels_day(noon()), now: noon() }
}

async fn resolve(world: &World, audience: &Audience) -> Funnel {
    let letter = letters::get(&world.db, &ALL, world.letter).await.unwrap();
    let (scope, wording) = (world.scope(), Wording::from(&letter));
    audiences::resolve(&world.db, &question(world, &scope, &wording), audience).await.unwrap()
}

fn names(funnel: &Funnel) -> Vec<&str> {
    funnel.recipients.iter().map(|recipient| recipient.name.as_str()).collect()
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn group(codes: &[&str]) -> Condition {
    Condition::Group { any: texts(codes) }
}

fn country(codes: &[&str]) -> Condition {
    Condition::Country { any: texts(codes) }
}

fn committee(codes: &[&str]) -> Condition {
    Condition::Committee { any: texts(codes) }
}

fn stands(choices: &[StanceChoice]) -> Condition {
    Condition::Stance { any: choices.to_vec() }
}

/// Deciders for whom that holds, too.
fn deciders_who(conditions: Vec<Condition>) -> Audience {
    Audience::of([Condition::Decides].into_iter().chain(conditions))
}

fn not(condition: Condition) -> Part {
    Part { any: vec![Term { not: true, condition }] }
}

#[tokio::test]
async fn an_audience_picks_by_group_country_committee_and_stance() {
    let world = World::new().await;
    let aoife = world.member("Aoife Brannigan", "IE").await;
    let marc = world.member("Marc Aubert", "FR").await;
    let eleni = world.member("Eleni Doukas", "GR").await;
    world.seat(aoife, "political-group", "Renew").await;
    world.seat(marc, "political-group", "EPP").await;
    world.seat(eleni, "political-group", "EPP").await;
    world.seat(aoife, "committee", "AFET").await;
    world.seat(eleni, "subcommittee", "DROI").await;
    stance(&world, aoife, -1, 20).await;
    stance(&world, aoife, 2, 10).await;
    stance(&world, marc, 2, 30).await;

    let all = ["Marc Aubert", "Aoife Brannigan", "Eleni Doukas"];
    assert_eq!(names(&resolve(&world, &Audience::deciders()).await), all);
    let level = StanceChoice::Level;
    for (conditions, picked) in [
        (vec![group(&["EPP"])], vec!["Marc Aubert", "Eleni Doukas"]),
        (vec![group(&["EPP"]), country(&["EL"])], vec!["Eleni Doukas"]),
        (vec![country(&["FR", "IE"])], vec!["Marc Aubert", "Aoife Brannigan"]),
        (vec![committee(&["afet", "DROI"])], vec!["Aoife Brannigan", "Eleni Doukas"]),
        (vec![stands(&[level(2)])], vec!["Marc Aubert", "Aoife Brannigan"]),
        (vec![stands(&[level(-1)])], vec![]),
        (vec![stands(&[StanceChoice::Unknown])], vec!["Eleni Doukas"]),
        (vec![group(&["Renew"]), country(&["FR"])], vec![]),
    ] {
        let audience = deciders_who(conditions);
        assert_eq!(names(&resolve(&world, &audience).await), picked, "{audience:?}");
    }
    assert_eq!(resolve(&world, &Audience::default()).await.matched, 0, "a rule without conditions writes to nobody");
    // Taken back, it is as if it had never been said.
    let mut tx = world.db.begin().await.unwrap();
    let latest = stances::of_holder(&mut tx, &ALL, aoife).await.unwrap().remove(0);
    assert!(stances::withdraw(&mut tx, &ALL, latest.id, "wrong", world.author, noon()).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(names(&resolve(&world, &deciders_who(vec![stands(&[level(-1)])])).await), ["Aoife Brannigan"]);

    let choices = audiences::choices(&world.db, &world.scope(), world.objective, brussels_day(noon())).await.unwrap();
    assert_eq!((choices.groups["EPP"], choices.committees["DROI"], choices.countries["GR"]), (2, 1, 1));
    assert_eq!(choices.stances[&level(2)], 1);
}

#[tokio::test]
async fn conditions_are_joined_by_and_or_and_not() {
    let world = World::new().await;
    for (name, country, body) in [("Ann Afet", "IE", "AFET"), ("Bob Both", "FR", "AFET"), ("Cor Droi", "FR", "DROI")] {
        let person = world.member(name, country).await;
        world.seat(person, "committee", body).await;
    }
    let either = Part {
        any: vec![
            Term { not: false, condition: committee(&["DROI"]) },
            Term { not: true, condition: country(&["FR"]) },
        ],
    };
    let mut rule = Audience::deciders();
    rule.parts.push(either);
    assert_eq!(names(&resolve(&world, &rule).await), ["Ann Afet", "Cor Droi"]);
    rule.parts.push(not(committee(&["DROI"])));
    assert_eq!(names(&resolve(&world, &rule).await), ["Ann Afet"]);
}

#[tokio::test]
async fn whoever_was_met_or_written_to_lately_can_be_left_out() {
    let world = World::new().await;
    let [met, noted, written, fresh] = [
        world.member("Ann Met", "IE").await,
        world.member("Bob Noted", "IE").await,
        world.member("Cor Written", "IE").await,
        world.member("Dee Fresh", "IE").await,
    ];
    make::contact(&world, met, contacts::Kind::Meeting, contacts::Direction::Out, 5).await;
    make::contact(&world, noted, contacts::Kind::Note, contacts::Direction::Out, 5).await;
    make::contact(&world, written, contacts::Kind::Email, contacts::Direction::In, 3).await;
    make::missed_call(&world, fresh, 5).await;
    let lately = |days| Condition::Contacted { days, kinds: vec![] };
    let mut rule = Audience::deciders();
    rule.parts.push(not(lately(14)));
    assert_eq!(
        names(&resolve(&world, &rule).await),
        ["Dee Fresh", "Bob Noted"],
        "neither a note nor a missed call is a contact"
    );
    rule.parts[1] = not(lately(4));
    assert_eq!(resolve(&world, &rule).await.recipients.len(), 3);
    let replied = deciders_who(vec![Condition::Replied { days: 10 }]);
    assert_eq!(names(&resolve(&world, &replied).await), ["Cor Written"]);
    let meetings = Condition::Contacted { days: 30, kinds: vec![contacts::Kind::Meeting, contacts::Kind::Call] };
    assert_eq!(names(&resolve(&world, &deciders_who(vec![meetings])).await), ["Ann Met"]);
}

#[tokio::test]
async fn an_earlier_campaign_tells_who_answered_and_who_did_not() {
    let world = World::new().await;
    let [ann, bob, cor] = [
        world.member("Ann Answered", "IE").await,
        world.member("Bob Silent", "IE").await,
        world.member("Cor Lost", "IE").await,
    ];
    let campaign = world.sending("First round").await;
    world.ended(campaign, ann, "accepted", 1).await;
    world.ended(campaign, bob, "accepted", 1).await;
    world.ended(campaign, cor, "rejected", 1).await;
    make::contact(&world, ann, contacts::Kind::Email, contacts::Direction::In, 0).await;
    let fate = |fate| deciders_who(vec![Condition::Campaign { campaign, fate }]);
    for (wanted, picked) in [
        (Fate::Sent, vec!["Ann Answered", "Bob Silent"]),
        (Fate::NotSent, vec!["Cor Lost"]),
        (Fate::Replied, vec!["Ann Answered"]),
        (Fate::Silent, vec!["Bob Silent"]),
    ] {
        assert_eq!(names(&resolve(&world, &fate(wanted)).await), picked, "{wanted}");
    }
    let written = deciders_who(vec![Condition::Written { days: 7 }]);
    assert_eq!(resolve(&world, &written).await.recipients.len(), 2);
}

#[tokio::test]
async fn a_person_gets_no_more_letters_than_the_house_allows_whoever_writes() {
    let world = World::new().await;
    let ann = world.member("Ann Busy", "IE").await;
    world.member("Bob Free", "IE").await;
    let mut tx = world.db.begin().await.unwrap();
    let cap = policy::Cap { letters: 1, days: 7 };
    policy::set(&mut tx, &policy::Policy { cap, ..policy::Policy::default() }, world.manager, noon()).await.unwrap();
    tx.commit().await.unwrap();
    let campaign = world.sending("First round").await;
    world.ended(campaign, ann, "accepted", 6).await;
    let funnel = resolve(&world, &Audience::deciders()).await;
    assert_eq!(names(&funnel), ["Bob Free"]);
    assert_eq!(funnel.lost[0].reason, LostReason::WrittenLately);
    world.ended(campaign, ann, "accepted", 8).await;
    assert_eq!(resolve(&world, &Audience::deciders()).await.recipients.len(), 2);
    let mut tx = world.db.begin().await.unwrap();
    let wrong = policy::Policy { cap: policy::Cap { letters: 0, days: 400 }, ..policy::Policy::default() };
    assert!(policy::set(&mut tx, &wrong, world.manager, noon()).await.is_err());
}

#[tokio::test]
async fn a_rule_on_the_roles_of_an_earlier_day_loses_whoever_has_left() {
    let world = World::new().await;
    world.member("Ann Stays", "IE").await;
    let bob = world.member("Bob Left", "IE").await;
    let yesterday = brussels_day(noon()).pred_opt();
    world.run(sql!("update membership set end_date = $1 where person_id = $2", yesterday, bob)).await;
    let today = resolve(&world, &Audience::deciders()).await;
    assert_eq!((today.matched, today.lost.len()), (1, 0));
    let rule = Audience { roles_on: yesterday, ..Audience::deciders() };
    let then = resolve(&world, &rule).await;
    assert_eq!((names(&then), then.lost[0].reason), (vec!["Ann Stays"], LostReason::OfficeEnded));
}

#[tokio::test]
async fn roles_in_any_body_tags_languages_and_influence_pick_people() {
    let world = World::new().await;
    let ann = world.member("Ann Adviser", "IE").await;
    let bob = world.member("Bob Plain", "FR").await;
    let mut tx = world.db.begin().await.unwrap();
    let office = make::organization(&mut tx, "directorate-general", "INTPA", "DG INTPA").await;
    make::join(&mut tx, ann, office, None).await;
    tx.commit().await.unwrap();
    world.run(sql!("update person set language = 'fr' where id = $1", bob)).await;
    let tag = TagId::new();
    world
        .run(sql!("insert into tag (id, name, folded, created_at) values ($1, 'friend', 'friend', $2)", tag, noon()))
        .await;
    let tagging = sql!(
        "insert into tagging (id, tag_id, person_id, created_at) values ($1, $2, $3, $4)",
        ids::new(),
        tag,
        ann,
        noon()
    );
    world.run(tagging).await;
    make::assess(&world, ann, 4, 2, 10).await;
    make::assess(&world, ann, 2, 5, 5).await;
    make::assess(&world, bob, 5, 1, 5).await;
    let body = |role| Condition::Body { any: vec![office], role };
    for (condition, picked) in [
        (body(None), vec!["Ann Adviser"]),
        (body(Some(Role::Chair)), vec![]),
        (Condition::Tag { any: vec![tag] }, vec!["Ann Adviser"]),
        (Condition::Language { any: vec![Language::French] }, vec!["Bob Plain"]),
        (Condition::Influence { at_least: 3 }, vec!["Bob Plain"]),
        (Condition::Interest { at_least: 5 }, vec!["Ann Adviser"]),
    ] {
        assert_eq!(names(&resolve(&world, &Audience::of([condition.clone()])).await), picked, "{condition:?}");
    }
}

#[tokio::test]
async fn the_rule_says_why_a_person_is_in_it_or_not() {
    let world = World::new().await;
    let ann = world.member("Ann Fine", "IE").await;
    let bob = world.member_at("Bob Silent", "IE", "").await;
    let cor = world.member("Cor Abroad", "FR").await;
    let rule = deciders_who(vec![country(&["IE"])]);
    let (scope, wording) = (world.scope(), Wording::any());
    let question = question(&world, &scope, &wording);
    let words = audiences::names(&world.db, &scope, &[&rule]).await.unwrap();
    let why = async |person| audiences::why(&world.db, &question, &rule, &words, person).await.unwrap();
    assert!(why(ann).await.unwrap().is_recipient());
    let bob = why(bob).await.unwrap();
    assert_eq!((bob.is_picked, bob.lost), (true, Some(LostReason::NoAddress)));
    let cor = why(cor).await.unwrap();
    assert!(!cor.is_picked && cor.parts[0][0].holds && !cor.parts[1][0].holds);
    assert_eq!(cor.parts[1][0].words, "Country is any of Ireland");
    assert!(why(PersonId::new()).await.is_none());
}

#[tokio::test]
async fn another_clients_contacts_and_campaigns_are_not_looked_at() {
    let world = World::new().await;
    let ann = world.member("Ann Fine", "IE").await;
    make::contact(&world, ann, contacts::Kind::Meeting, contacts::Direction::Out, 2).await;
    let mut tx = world.db.begin().await.unwrap();
    let stranger = make::account(&mut tx, "A Stranger", "manager").await;
    tx.commit().await.unwrap();
    let (scope, wording) = (Scope::of(stranger), Wording::any());
    let rule = Audience::of([country(&["IE"]), Condition::Contacted { days: 9, kinds: vec![] }]);
    let question = question(&world, &scope, &wording);
    assert_eq!(audiences::count(&world.db, &question, &rule).await.unwrap(), 0);
    let ours = world.scope();
    let question = Question { scope: &ours, ..question };
    assert_eq!(audiences::count(&world.db, &question, &rule).await.unwrap(), 1);
}

#[tokio::test]
async fn a_funnel_says_who_is_lost_and_why() {
    let world = World::new().await;
    world.member("Ann Fine", "IE").await;
    world.member_at("Bea None", "IE", "").await;
    world.member_at("Cal Broken", "IE", "not an address").await;
    world.member_at("Dan Shared", "IE", "office@europarl.example").await;
    world.member_at("Eve Shared", "IE", "Office@Europarl.example").await;
    world.member_at("Fay Stopped", "IE", "fay@europarl.example").await;
    let gus = world.member_at("Gus Bounced", "IE", "").await;
    let hal = world.member_at("Hal Objected", "IE", "hal@europarl.example").await;
    let gone = world.member("Ian Gone", "IE").await;
    let mut tx = world.db.begin().await.unwrap();
    make::email(&mut tx, gus, "gus@europarl.example", "bounced").await;
    make::email(&mut tx, hal, "hal@home.example", "objected").await;
    suppressions::add(&mut tx, "FAY@europarl.example", Reason::Unsubscription, noon()).await.unwrap();
    let yesterday = brussels_day(noon()).pred_opt();
    tx.ex().exec(sql!("update membership set end_date = $1 where person_id = $2", yesterday, gone)).await.unwrap();
    tx.commit().await.unwrap();

    let funnel = resolve(&world, &Audience::deciders()).await;
    assert_eq!(names(&funnel), ["Ann Fine", "Dan Shared"]);
    assert_eq!(funnel.recipients[1].address, "office@europarl.example");
    let lost: Vec<_> = funnel.lost.iter().map(|lost| (lost.name.as_str(), lost.reason)).collect();
    assert_eq!(
        lost,
        [
            ("Gus Bounced", LostReason::NoAddress),
            ("Cal Broken", LostReason::NoAddress),
            ("Bea None", LostReason::NoAddress),
            ("Hal Objected", LostReason::Suppressed(Reason::Objection)),
            ("Eve Shared", LostReason::SharedAddress),
            ("Fay Stopped", LostReason::Suppressed(Reason::Unsubscription)),
        ]
    );
    assert_eq!(funnel.matched, funnel.recipients.len() + funnel.lost.len());
    assert_eq!(funnel.lost_by_reason()[&LostReason::NoAddress], 3);
}

#[tokio::test]
async fn a_recipient_is_written_to_in_their_own_language_where_the_letter_has_it() {
    let world = World::new().await;
    world.member("Ann Irish", "IE").await;
    world.member("Bob French", "FR").await;
    world.member("Cor Belgian", "BE").await;
    world.member("Dee German", "DE").await;
    let eva = world.member("Eva Fleming", "BE").await;
    world.run(sql!("update person set language = 'fr' where id = $1", eva)).await;
    let funnel = resolve(&world, &Audience::deciders()).await;
    let languages: HashMap<_, _> =
        funnel.recipients.iter().map(|recipient| (recipient.name.as_str(), recipient.language)).collect();
    assert_eq!(languages["Ann Irish"], Language::English);
    assert_eq!(languages["Bob French"], Language::French);
    assert_eq!(languages["Cor Belgian"], Language::English, "Belgium has no one language");
    assert_eq!(languages["Dee German"], Language::English, "there is no German text");
    assert_eq!(languages["Eva Fleming"], Language::French);
    assert_eq!(funnel.by_language()[&Language::French], 2);
}

#[tokio::test]
async fn another_clients_objective_has_no_audience() {
    let world = World::new().await;
    world.member("Ann Fine", "IE").await;
    let mut tx = world.db.begin().await.unwrap();
    let stranger = make::account(&mut tx, "A Stranger", "manager").await;
    tx.commit().await.unwrap();
    let wording = Wording { default: Language::English, written: vec![] };
    let scope = Scope::of(stranger);
    let question = question(&world, &scope, &wording);
    let funnel = audiences::resolve(&world.db, &question, &Audience::deciders()).await.unwrap();
    assert_eq!(funnel.matched, 0);
}

#[tokio::test]
async fn a_preview_is_filled_with_what_the_directory_knows() {
    let world = World::new().await;
    let aoife = world.member("Aoife Brannigan", "IE").await;
    world.seat(aoife, "political-group", "Renew").await;
    world.seat(aoife, "committee", "DEVE").await;
    world.seat(aoife, "committee", "AFET").await;
    world.run(sql!("update person set gender = 'female' where id = $1", aoife)).await;
    let (people, day) = ([(aoife, Language::French)], brussels_day(noon()));
    let data = merge::for_people(
        &world.db,
        &world.scope(),
        (world.objective, letters::SenderData::new("Camille Devos", ""), None),
        &people,
        day,
    )
    .await
    .unwrap();
    let data = &data[&aoife];
    assert_eq!(data.salutation, "Madame la Députée,");
    assert_eq!(data.person.country, "Irlande");
    assert_eq!((data.person.group.as_str(), data.person.group_name.as_str()), ("Renew", "The Renew body"));
    assert_eq!(data.person.committees, "AFET, DEVE");
    assert_eq!((data.client.name.as_str(), data.sender.name.as_str()), ("Institute for Prevention", "Camille Devos"));
    let letter = letters::get(&world.db, &ALL, world.letter).await.unwrap();
    let filled = render(&letter.variant(Language::French).unwrap().text, data).unwrap();
    assert_eq!(filled.text, "Madame la Députée,\n\nau sujet de EU Focal Point");
}
