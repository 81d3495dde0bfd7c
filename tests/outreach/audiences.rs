use std::collections::HashMap;

use focal::accounts::Scope;
use focal::outreach::Language;
use focal::outreach::audiences::{self, Audience, Funnel, LostReason, StanceChoice, Wording};
use focal::outreach::campaigns::brussels_day;
use focal::outreach::letters::render;
use focal::outreach::suppressions::{self, Reason};
use focal::outreach::{letters, merge};
use focal::sql;
use focal::stances;

use super::make::{self, ALL, World, noon, stance};

async fn resolve(world: &World, audience: &Audience) -> Funnel {
    let letter = letters::get(&world.db, &ALL, world.letter).await.unwrap();
    let wording = Wording::from(&letter);
    let day = brussels_day(noon());
    audiences::resolve(&world.db, &world.scope(), world.objective, audience, &wording, day, noon()).await.unwrap()
}

fn names(funnel: &Funnel) -> Vec<&str> {
    funnel.recipients.iter().map(|recipient| recipient.name.as_str()).collect()
}

fn of(groups: &[&str], countries: &[&str], committees: &[&str], stances: &[StanceChoice]) -> Audience {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    Audience {
        groups: texts(groups),
        countries: texts(countries),
        committees: texts(committees),
        stances: stances.to_vec(),
    }
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
    assert_eq!(names(&resolve(&world, &Audience::default()).await), all);
    let level = StanceChoice::Level;
    for (audience, picked) in [
        (of(&["EPP"], &[], &[], &[]), vec!["Marc Aubert", "Eleni Doukas"]),
        (of(&["EPP"], &["EL"], &[], &[]), vec!["Eleni Doukas"]),
        (of(&[], &["FR", "IE"], &[], &[]), vec!["Marc Aubert", "Aoife Brannigan"]),
        (of(&[], &[], &["afet", "DROI"], &[]), vec!["Aoife Brannigan", "Eleni Doukas"]),
        (of(&[], &[], &[], &[level(2)]), vec!["Marc Aubert", "Aoife Brannigan"]),
        (of(&[], &[], &[], &[level(-1)]), vec![]),
        (of(&[], &[], &[], &[StanceChoice::Unknown]), vec!["Eleni Doukas"]),
        (of(&["Renew"], &["FR"], &[], &[]), vec![]),
    ] {
        assert_eq!(names(&resolve(&world, &audience).await), picked, "{audience:?}");
    }
    // Taken back, it is as if it had never been said.
    let mut tx = world.db.begin().await.unwrap();
    let latest = stances::of_holder(&mut tx, &ALL, aoife).await.unwrap().remove(0);
    assert!(stances::withdraw(&mut tx, &ALL, latest.id, "wrong", world.author, noon()).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(names(&resolve(&world, &of(&[], &[], &[], &[level(-1)])).await), ["Aoife Brannigan"]);

    let choices =
        audiences::choices(&world.db, &world.scope(), world.objective, brussels_day(noon()), noon()).await.unwrap();
    assert_eq!(
        (choices.people, choices.groups["EPP"], choices.committees["DROI"], choices.countries["GR"]),
        (3, 2, 1, 1)
    );
    assert_eq!(choices.stances[&StanceChoice::Unknown], 1);
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

    let funnel = resolve(&world, &Audience::default()).await;
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
    let funnel = resolve(&world, &Audience::default()).await;
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
    let (all, day, scope) = (Audience::default(), brussels_day(noon()), Scope::of(stranger));
    let funnel = audiences::resolve(&world.db, &scope, world.objective, &all, &wording, day, noon()).await.unwrap();
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
    let data = merge::for_people(&world.db, &world.scope(), (world.objective, "Camille Devos", None), &people, day)
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

#[test]
fn an_audience_survives_being_stored() {
    let audience = of(&["EPP"], &["GR"], &["AFET"], &[StanceChoice::Level(-3), StanceChoice::Unknown]);
    let stored = serde_json::to_string(&audience).unwrap();
    assert_eq!(stored, r#"{"groups":["EPP"],"countries":["GR"],"committees":["AFET"],"stances":["-3","unknown"]}"#);
    assert_eq!(serde_json::from_str::<Audience>(&stored).unwrap(), audience);
    assert_eq!(serde_json::from_str::<Audience>("{}").unwrap(), Audience::default());
    assert!("4".parse::<StanceChoice>().is_err());
}
