use focal::accounts::{Role, Scope};
use focal::outreach::audiences::{Audience, Condition, LostReason, Pieces, Question, Wording};
use focal::outreach::campaigns::{self, BRUSSELS, CampaignId, Comparison, Draft, Part, Sequence, Start, State};
use focal::outreach::deliveries::{self, Page, State as Delivery};
use focal::outreach::letters::{self, Side};
use focal::outreach::senders::Equipment;
use focal::outreach::{Language, Refused};
use focal::{scoped, sql};

use super::make::{self, ALL, World, later, noon};

async fn state(world: &World, id: CampaignId) -> State {
    campaigns::get(&world.db, &ALL, id).await.unwrap().state
}

async fn planned(world: &World, id: CampaignId) -> i64 {
    let q = scoped!(&ALL, "select count(*) from delivery d where d.campaign_id = $1 and $scope(d.client_id)", id);
    world.db.ex().value(q).await.unwrap()
}

#[tokio::test]
async fn whoever_wrote_it_cannot_approve_it() {
    let world = World::new().await;
    world.members(2).await;
    let id = world.campaign("Wave 1").await;
    let early = world.approve_as(id, world.manager, Role::Manager).await;
    assert!(matches!(early, Err(Refused::Conflict(_))), "{early:?}");
    world.submit(id).await.unwrap();
    let own = world.approve_as(id, world.author, Role::Manager).await;
    assert!(matches!(own, Err(Refused::OwnWork(_))), "{own:?}");
    let low = world.approve_as(id, world.manager, Role::Consultant).await;
    assert!(matches!(low, Err(Refused::Forbidden(_))), "{low:?}");
    assert_eq!(world.approve_as(id, world.manager, Role::Manager).await.unwrap(), 2);
    let twice = world.approve_as(id, world.manager, Role::Manager).await;
    assert!(matches!(twice, Err(Refused::Conflict(_))), "{twice:?}");
}

#[tokio::test]
async fn whoever_touched_the_letter_or_the_draft_cannot_approve_it_either() {
    let world = World::new().await;
    world.members(1).await;
    let mut tx = world.db.begin().await.unwrap();
    let (scope, by) = (Scope::of(world.manager), world.manager);
    letters::save_variant(&mut tx, &scope, world.letter, Language::German, "Betreff", "Text", by, noon())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let id = world.campaign("Wave 1").await;
    world.submit(id).await.unwrap();
    let Err(Refused::OwnWork(why)) = world.approve_as(id, by, Role::Manager).await else { panic!("approved") };
    assert!(why.contains("German"), "{why}");

    let mut tx = world.db.begin().await.unwrap();
    letters::remove_variant(&mut tx, &scope, world.letter, (Language::German, Side::All), world.author, noon())
        .await
        .unwrap();
    let mut draft = world.draft("Wave 1");
    draft.sender_name = "The agency".to_owned();
    campaigns::edit(&mut tx, &scope, id, &draft, by, noon()).await.unwrap();
    tx.commit().await.unwrap();
    world.submit(id).await.unwrap();
    let edited = world.approve_as(id, by, Role::Manager).await;
    assert!(matches!(edited, Err(Refused::OwnWork(_))), "{edited:?}");
}

#[tokio::test]
async fn approval_freezes_words_people_and_languages() {
    let world = World::new().await;
    world.member("Ann Irish", "IE").await;
    world.member("Bob French", "FR").await;
    let id = world.approved("Wave 1").await;
    // Who comes later is not in it.
    world.member("Cal Late", "IE").await;
    let page = Page { limit: 10, offset: 0 };
    let rows = deliveries::list(&world.db, &world.scope(), id, None, page).await.unwrap();
    let rows: Vec<_> = rows.iter().map(|row| (row.person_name.as_str(), row.language, row.state)).collect();
    assert_eq!(
        rows,
        [("Bob French", Language::French, Delivery::Planned), ("Ann Irish", Language::English, Delivery::Planned)]
    );
    let line = deliveries::list(&world.db, &world.scope(), id, Some(Delivery::Planned), page).await.unwrap().remove(0);
    assert_eq!(line.message_id, format!("{}@agency.example", line.id));
    let counts = deliveries::progress(&world.db, &world.scope(), id).await.unwrap();
    assert_eq!((counts.of(Delivery::Planned), counts.total(), counts.open()), (2, 2, 2));
    let texts = campaigns::frozen_text(&world.db, &world.scope(), id, Part::FIRST).await.unwrap();
    assert_eq!(texts.iter().map(|text| text.language).collect::<Vec<_>>(), [Language::English, Language::French]);
    let history = deliveries::get(&world.db, &world.scope(), line.id).await.unwrap().events;
    assert_eq!(history.iter().map(|event| event.state).collect::<Vec<_>>(), [Delivery::Planned]);
}

#[tokio::test]
async fn a_change_of_the_letter_takes_the_approval_back() {
    let world = World::new().await;
    world.members(3).await;
    let id = world.approved("Wave 1").await;
    world.schedule(id, later(60)).await;
    assert_eq!(planned(&world, id).await, 3);
    // The same words again change nothing.
    let same =
        world.write(Language::English, "For {{person.name}}", "{{salutation}}\n\nabout {{objective.name}}").await;
    assert!(same.is_empty());
    assert_eq!(state(&world, id).await, State::Scheduled);

    let voided = world.write(Language::English, "For you", "Other words").await;
    assert_eq!(voided.iter().map(|voided| voided.name.as_str()).collect::<Vec<_>>(), ["Wave 1"]);
    let campaign = campaigns::get(&world.db, &ALL, id).await.unwrap();
    assert_eq!((campaign.state, campaign.approved_by, campaign.scheduled_at), (State::Draft, None, None));
    assert_eq!(planned(&world, id).await, 0);
    assert_eq!(deliveries::progress(&world.db, &ALL, id).await.unwrap().total(), 0);
    assert!(campaigns::frozen_text(&world.db, &ALL, id, Part::FIRST).await.unwrap().is_empty());
    let last = campaigns::events(&world.db, &world.scope(), id).await.unwrap().pop().unwrap();
    assert_eq!(last.detail, "approval voided: the letter's English text was changed");
    assert_eq!(last.account_name.as_deref(), Some("Camille Devos"));

    // And it can be approved anew, with the new words.
    world.submit(id).await.unwrap();
    assert_eq!(world.approve_as(id, world.manager, Role::Manager).await.unwrap(), 3);
    let texts = campaigns::frozen_text(&world.db, &ALL, id, Part::FIRST).await.unwrap();
    assert_eq!(texts[0].subject, "For you");
}

#[tokio::test]
async fn a_change_of_audience_or_sender_takes_the_approval_back_and_a_new_name_does_not() {
    let world = World::new().await;
    world.members(1).await;
    let id = world.approved("Wave 1").await;
    let scope = world.scope();
    let mut tx = world.db.begin().await.unwrap();
    let renamed = campaigns::edit(&mut tx, &scope, id, &world.draft("Wave one"), world.author, noon()).await.unwrap();
    assert_eq!(renamed, None);
    let mut draft = world.draft("Wave one");
    draft.audience = Audience::of([Condition::Decides, Condition::Country { any: vec!["IE".to_owned()] }]);
    let voided = campaigns::edit(&mut tx, &scope, id, &draft, world.author, noon()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(voided.map(|voided| voided.campaign_id), Some(id));
    assert_eq!(state(&world, id).await, State::Draft);

    let sending = world.sending("Wave 2").await;
    let mut tx = world.db.begin().await.unwrap();
    let late = campaigns::edit(&mut tx, &scope, sending, &world.draft("Wave 3"), world.author, noon()).await;
    assert!(matches!(late, Err(Refused::Conflict(_))), "{late:?}");
    drop(tx);
    // A campaign that is sending keeps its own words.
    assert!(world.write(Language::English, "New", "New").await.is_empty());
    let texts = campaigns::frozen_text(&world.db, &ALL, sending, Part::FIRST).await.unwrap();
    assert_eq!(texts[0].subject, "For {{person.name}}");
}

#[tokio::test]
async fn what_stands_in_the_way_is_listed_before_anybody_approves() {
    let world = World::new().await;
    let id = world.campaign("Wave 1").await;
    let Err(Refused::Blocked(why)) = world.submit(id).await else { panic!("submitted") };
    assert!(why[0].contains("picks nobody"), "{why:?}");
    world.member_at("Ann Silent", "IE", "").await;
    let Err(Refused::Blocked(why)) = world.submit(id).await else { panic!("submitted") };
    assert!(why[0].contains("Nobody in the audience can be written to"), "{why:?}");
    world.member("Bob Fine", "IE").await;
    world
        .run(scoped!(
            &ALL,
            "delete from letter_variant where language = 'en' and letter_id = $1 and $scope(client_id)",
            world.letter
        ))
        .await;
    let ready = campaigns::check(&world.db, &world.scope(), id, &Equipment::default(), noon()).await.unwrap();
    assert_eq!((ready.funnel.matched, ready.funnel.recipients.len()), (2, 1));
    assert_eq!(ready.blockers, ["The letter has no text in its default language: write it in English."]);
    // Saved by an older program, say.
    world
        .run(scoped!(
            &ALL,
            "update letter_variant set body = 'x {{old.field}}' where letter_id = $1 and $scope(client_id)",
            world.letter
        ))
        .await;
    let ready = campaigns::check(&world.db, &world.scope(), id, &Equipment::default(), noon()).await.unwrap();
    assert!(ready.blockers[1].starts_with("The letter in French: Line 1, column 3: There is no field"), "{ready:?}");
}

#[tokio::test]
async fn a_campaign_is_sent_back_with_a_reason() {
    let world = World::new().await;
    world.members(1).await;
    let id = world.campaign("Wave 1").await;
    world.submit(id).await.unwrap();
    let (scope, by) = (Scope::of(world.manager), world.manager);
    let mut tx = world.db.begin().await.unwrap();
    let silent = campaigns::send_back(&mut tx, &scope, id, "  ", by, Role::Manager, noon()).await;
    assert!(matches!(silent, Err(Refused::Invalid(_))), "{silent:?}");
    campaigns::send_back(&mut tx, &scope, id, "Too long", by, Role::Manager, noon()).await.unwrap();
    tx.commit().await.unwrap();
    let last = campaigns::events(&world.db, &world.scope(), id).await.unwrap().pop().unwrap();
    assert_eq!((last.state, last.detail.as_str()), (State::Draft, "sent back: Too long"));
    assert_eq!(last.account_name.as_deref(), Some("Maud Peeters"));
}

#[tokio::test]
async fn wrong_fields_of_a_campaign_are_named_one_by_one() {
    let world = World::new().await;
    let mut draft = world.draft(" ");
    draft.sender_address = "camille@".to_owned();
    draft.reply_to = Some("a@b.example\r\nBcc: c@d.example".to_owned());
    let mut tx = world.db.begin().await.unwrap();
    let refused = campaigns::create(&mut tx, &world.scope(), &draft, world.author, noon()).await;
    let Err(Refused::Invalid(faults)) = refused else { panic!("created") };
    assert_eq!(faults.iter().map(|fault| fault.field).collect::<Vec<_>>(), ["name", "sender_address", "reply_to"]);
    drop(tx);

    world.campaign("Wave 1").await;
    let mut tx = world.db.begin().await.unwrap();
    let taken = campaigns::create(&mut tx, &world.scope(), &world.draft("Wave 1"), world.author, noon()).await;
    let Err(Refused::Invalid(faults)) = taken else { panic!("created") };
    assert_eq!(faults[0].field, "name");
    drop(tx);

    // An objective of another client does not go with this letter.
    let mut tx = world.db.begin().await.unwrap();
    let other = make::client(&mut tx, "Another client").await;
    let objective = make::objective(&mut tx, other, "Theirs", Some(world.parliament)).await;
    tx.commit().await.unwrap();
    let mut draft = world.draft("Wave 2");
    draft.objective = objective;
    let mut tx = world.db.begin().await.unwrap();
    let mixed = campaigns::create(&mut tx, &ALL, &draft, world.author, noon()).await;
    assert!(matches!(mixed, Err(Refused::Invalid(_))), "{mixed:?}");
}

#[tokio::test]
async fn a_scheduled_campaign_starts_in_its_time_and_once() {
    let world = World::new().await;
    world.members(3).await;
    let id = world.approved("Wave 1").await;
    assert_eq!(world.start(id, later(10)).await, Start::Nothing);
    let mut tx = world.db.begin().await.unwrap();
    let past = campaigns::schedule(&mut tx, &world.scope(), id, noon(), BRUSSELS, world.author, noon()).await;
    assert!(matches!(past, Err(Refused::Invalid(_))), "{past:?}");
    drop(tx);
    world.schedule(id, later(60)).await;
    assert_eq!(campaigns::next_start(&world.db, &ALL).await.unwrap(), Some(later(60)));
    assert!(campaigns::due(&world.db, &ALL, later(59)).await.unwrap().is_empty());
    assert_eq!(campaigns::due(&world.db, &ALL, later(60)).await.unwrap(), [id]);
    assert_eq!(world.start(id, later(59)).await, Start::NotYet);
    assert_eq!(world.start(id, later(60)).await, Start::Sending(3));
    assert_eq!(world.start(id, later(61)).await, Start::Nothing);
    let counts = deliveries::progress(&world.db, &ALL, id).await.unwrap();
    assert_eq!(counts.iter().collect::<Vec<_>>(), [(Delivery::Due, 3)]);
    let events = campaigns::events(&world.db, &ALL, id).await.unwrap();
    assert!(
        events.iter().any(|event| event.detail == "scheduled for 2 Mar 2027, 13:00 (Europe/Brussels)"),
        "{events:?}"
    );
}

#[tokio::test]
async fn a_campaign_that_missed_its_time_by_hours_is_held() {
    let world = World::new().await;
    world.members(1).await;
    let id = world.approved("Wave 1").await;
    world.schedule(id, later(60)).await;
    assert_eq!(world.start(id, later(60 + 181)).await, Start::Held);
    let campaign = campaigns::get(&world.db, &ALL, id).await.unwrap();
    assert_eq!((campaign.state, campaign.scheduled_at), (State::Approved, None));
    assert_eq!(planned(&world, id).await, 1);
    let last = campaigns::events(&world.db, &ALL, id).await.unwrap().pop().unwrap();
    assert!(last.detail.starts_with("held: its time passed more than 3 hours ago"), "{}", last.detail);

    world.schedule(id, later(200)).await;
    let mut tx = world.db.begin().await.unwrap();
    campaigns::unschedule(&mut tx, &world.scope(), id, world.author, noon()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(state(&world, id).await, State::Approved);
}

#[tokio::test]
async fn cancelling_takes_back_what_has_not_gone_out() {
    let world = World::new().await;
    world.members(2).await;
    let id = world.sending("Wave 1").await;
    let mut tx = world.db.begin().await.unwrap();
    assert_eq!(campaigns::cancel(&mut tx, &world.scope(), id, world.author, later(2)).await.unwrap(), 2);
    tx.commit().await.unwrap();
    let counts = deliveries::progress(&world.db, &ALL, id).await.unwrap();
    assert_eq!((counts.of(Delivery::Cancelled), counts.open()), (2, 0));
    assert_eq!(state(&world, id).await, State::Cancelled);
    let mut tx = world.db.begin().await.unwrap();
    let again = campaigns::cancel(&mut tx, &world.scope(), id, world.author, later(3)).await;
    assert!(matches!(again, Err(Refused::Conflict(_))), "{again:?}");
    drop(tx);
    // A draft that nobody needs can be cancelled, too.
    let draft = world.campaign("Wave 2").await;
    let mut tx = world.db.begin().await.unwrap();
    assert_eq!(campaigns::cancel(&mut tx, &world.scope(), draft, world.author, later(3)).await.unwrap(), 0);
}

#[tokio::test]
async fn whoever_has_no_grant_sees_no_campaign() {
    let world = World::new().await;
    world.members(1).await;
    let id = world.approved("Wave 1").await;
    let mut tx = world.db.begin().await.unwrap();
    let stranger = make::account(&mut tx, "A Stranger", "administrator").await;
    tx.commit().await.unwrap();
    let scope = Scope::of(stranger);
    assert!(campaigns::list(&world.db, &scope, None).await.unwrap().is_empty());
    assert!(matches!(campaigns::get(&world.db, &scope, id).await, Err(Refused::NotFound)));
    assert_eq!(deliveries::progress(&world.db, &scope, id).await.unwrap().total(), 0);
    assert!(campaigns::frozen_text(&world.db, &scope, id, Part::FIRST).await.unwrap().is_empty());
    assert!(campaigns::events(&world.db, &scope, id).await.unwrap().is_empty());
    let mut tx = world.db.begin().await.unwrap();
    let cancelled = campaigns::cancel(&mut tx, &scope, id, stranger, later(1)).await;
    assert!(matches!(cancelled, Err(Refused::NotFound)), "{cancelled:?}");
    drop(tx);
    assert_eq!(campaigns::list(&world.db, &world.scope(), Some(world.client)).await.unwrap().len(), 1);
    let accounts: i64 = world.db.ex().value(sql!("select count(*) from account")).await.unwrap();
    assert_eq!(accounts, 3);
}

#[tokio::test]
async fn an_approval_and_a_change_of_the_letter_at_the_same_time_never_mix() {
    let world = World::new().await;
    world.members(2).await;
    for round in 0..6 {
        let id = world.campaign(&format!("Wave {round}")).await;
        world.submit(id).await.unwrap();
        let words = format!("Words of round {round}");
        let (approved, _) = tokio::join!(
            world.approve_as(id, world.manager, Role::Manager),
            world.write(Language::English, "For you", &words),
        );
        assert!(matches!(approved, Ok(2) | Err(Refused::Conflict(_))), "{approved:?}");
        // Whoever came first: no approval stands for words that are no longer the letter's.
        assert_eq!(state(&world, id).await, State::Draft);
        assert_eq!(planned(&world, id).await, 0);
        assert!(campaigns::frozen_text(&world.db, &ALL, id, Part::FIRST).await.unwrap().is_empty());
    }
}

/// So many Members, of whom the first and the last have one address.
async fn crowd(world: &World, n: usize) {
    let mut tx = world.db.begin().await.unwrap();
    for i in 0..n {
        let person = make::person(&mut tx, &format!("Member No{i:04}")).await;
        make::join(&mut tx, person, world.parliament, Some("IE")).await;
        let address =
            if i + 1 == n { "Member0@Europarl.example".into() } else { format!("member{i}@europarl.example") };
        make::email(&mut tx, person, &address, "usable").await;
    }
    tx.commit().await.unwrap();
}

/// The letter of the world against another one, by so many percent of the audience.
async fn compared(world: &World, share: i64) -> CampaignId {
    let (scope, by) = (world.scope(), world.author);
    let mut tx = world.db.begin().await.unwrap();
    let letter =
        letters::create(&mut tx, &scope, world.client, "Shorter", Language::English, by, noon()).await.unwrap();
    for language in [Language::English, Language::French] {
        letters::save_variant(&mut tx, &scope, letter, language, "Short", "{{salutation}}", by, noon()).await.unwrap();
    }
    let comparison = Comparison { letter, share, days: 3, by_itself: false };
    let sequence = Sequence { follow_ups: vec![], comparison: Some(comparison) };
    let draft = Draft { sequence, ..world.draft("Compared") };
    let id = campaigns::create(&mut tx, &scope, &draft, by, noon()).await.unwrap();
    tx.commit().await.unwrap();
    id
}

#[tokio::test]
async fn an_audience_is_sieved_in_pieces_and_frozen_whole() {
    let world = World::new().await;
    crowd(&world, 1203).await;
    let id = world.campaign("Wave 1").await;
    let (scope, wording) = (world.scope(), Wording::any());
    let today = campaigns::brussels_day(noon());
    let question = Question { scope: &scope, objective: world.objective, wording: &wording, today, now: noon() };
    let mut pieces = Pieces::begin(&world.db, question, &Audience::deciders()).await.unwrap();
    let mut sizes = vec![];
    while let Some(piece) = pieces.next(&world.db).await.unwrap() {
        sizes.push((piece.matched, piece.recipients.len()));
    }
    assert_eq!(sizes, [(500, 500), (500, 500), (203, 202)], "what is known of people is never held of all at once");

    let funnel = campaigns::check(&world.db, &scope, id, &Equipment::default(), noon()).await.unwrap().funnel;
    assert_eq!((funnel.matched, funnel.recipients.len()), (1203, 1202));
    assert!(funnel.recipients.is_sorted_by(|one, next| one.name < next.name));
    let lost: Vec<_> = funnel.lost.iter().map(|lost| (lost.name.as_str(), lost.reason)).collect();
    assert_eq!(lost, [("Member No1202", LostReason::SharedAddress)], "the first has it, two pieces before");

    world.submit(id).await.unwrap();
    assert_eq!(world.approve_as(id, world.manager, Role::Manager).await.unwrap(), 1202);
    assert_eq!(planned(&world, id).await, 1202);
    let counts = deliveries::progress(&world.db, &ALL, id).await.unwrap();
    assert_eq!((counts.of(Delivery::Planned), counts.total()), (1202, 1202));
    let latest = campaigns::events(&world.db, &scope, id).await.unwrap().pop().unwrap();
    assert_eq!(latest.detail, "approved for 1202 recipients");
}

#[tokio::test]
async fn lots_are_drawn_among_everybody_for_exactly_so_many_and_not_by_the_order_of_names() {
    let world = World::new().await;
    crowd(&world, 1203).await;
    let id = compared(&world, 10).await;
    let drawn = async || {
        world.submit(id).await.unwrap();
        assert_eq!(world.approve_as(id, world.manager, Role::Manager).await.unwrap(), 1202);
        let by_part = deliveries::progress_by_part(&world.db, &ALL, id).await.unwrap();
        let of = |part| by_part[&part].of(Delivery::Planned);
        assert_eq!((of(Part::FIRST), of(Part::TRIED), of(Part::OPEN)), (61, 61, 1080));
        let lines = deliveries::list(&world.db, &ALL, id, None, Page { limit: 2000, offset: 0 }).await.unwrap();
        let places = |part| lines.iter().enumerate().filter(move |(_, line)| line.part == part).map(|(at, _)| at);
        let (a, b): (Vec<_>, Vec<_>) = (places(Part::FIRST).collect(), places(Part::TRIED).collect());
        assert_eq!((a.len(), b.len(), lines.len()), (61, 61, 1202), "the counts are those of the rows");
        // By chance all of them come from one half of the names once in 2^60 times.
        assert!(a[0] < 601 && a[60] > 601 && b[0] < 601 && b[60] > 601, "{a:?} {b:?}");
        a
    };
    let first = drawn().await;
    let mut tx = world.db.begin().await.unwrap();
    campaigns::void_approval(&mut tx, &world.scope(), id, world.author, "again", noon()).await.unwrap();
    tx.commit().await.unwrap();
    assert_ne!(first, drawn().await, "the same lots twice among 10^100 ways");
}

#[tokio::test]
async fn approval_that_is_refused_for_its_people_plans_nothing() {
    let world = World::new().await;
    let members = world.members(5).await;
    let id = compared(&world, 50).await;
    world.submit(id).await.unwrap();
    let yesterday = campaigns::brussels_day(noon()).pred_opt();
    for gone in &members[..2] {
        world.run(sql!("update membership set end_date = $1 where person_id = $2", yesterday, *gone)).await;
    }
    let mut tx = world.db.begin().await.unwrap();
    let (scope, by) = (Scope::of(world.manager), world.manager);
    let refused = campaigns::approve(&mut tx, &scope, id, by, Role::Manager, &Equipment::default(), noon()).await;
    assert!(matches!(&refused, Err(Refused::Blocked(why)) if why.len() == 1), "{refused:?}");
    tx.commit().await.unwrap();
    assert_eq!((planned(&world, id).await, state(&world, id).await), (0, State::Submitted));
}
