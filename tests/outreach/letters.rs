use focal::accounts::Scope;
use focal::outreach::letters::{
    self, Format, MAX_BODY, MAX_RENDERED, MergeData, ObjectiveData, Part, PersonData, RenderError, Side, Text, lint,
    render,
};
use focal::outreach::{Language, Refused};
use proptest::prelude::*;

use super::make::{self, World, noon};

fn body_problems(body: &str) -> Vec<(usize, usize, String)> {
    let problems = lint("A subject", body).err().unwrap_or_default();
    assert!(problems.iter().all(|problem| problem.part == Part::Body), "{problems:?}");
    problems.into_iter().map(|problem| (problem.line, problem.column, problem.message)).collect()
}

fn text(subject: &str, body: &str) -> Text {
    Text::plain(Language::English, subject, body)
}

fn aoife() -> MergeData {
    MergeData {
        salutation: "Dear Ms Brannigan,".to_owned(),
        person: PersonData {
            name: "Aoife Brannigan".to_owned(),
            family_name: "Brannigan".to_owned(),
            committees: "AFET, DEVE".to_owned(),
            committee_list: vec!["AFET".to_owned(), "DEVE".to_owned()],
            ..PersonData::default()
        },
        objective: ObjectiveData { name: "EU Focal Point for R2P".to_owned(), ..ObjectiveData::default() },
        ..MergeData::default()
    }
}

#[test]
fn a_letter_with_every_allowed_construct_is_fine() {
    let body = "{{salutation}}\n{{#if person.group}}{{person.group_name}}{{else if person.country}}{{person.country}}{{else}}-{{/if}}\n\
                {{#unless person.committees}}none{{/unless}}{{#each person.committee_list}}{{this}} {{@index}} {{../person.name}}{{else}}{{person.name}}{{/each}}\n\
                {{#with person}}{{name}} {{@root.objective.name}}{{/with}} {{!-- note {{x}} --}}{{! note }}{{~sender.name~}}";
    assert_eq!(lint("{{person.name}}", body), Ok(()));
    let filled = render(&text("S", body), &aoife()).unwrap();
    assert!(filled.text.contains("AFET 0 Aoife Brannigan"), "{}", filled.text);
    assert!(filled.text.contains("Aoife Brannigan EU Focal Point for R2P"), "{}", filled.text);
}

#[test]
fn every_mistake_is_named_with_its_line_and_column() {
    for (body, line, column, says) in [
        ("Dear {{person.name", 1, 6, "never closed"),
        ("é\nDear {{person.name\nand {{person.name}}", 2, 6, "not closed"),
        ("Dear {{person.name}", 1, 6, "never closed"),
        ("a\n\n  {{person.nmae}}", 3, 3, "Did you mean {{person.name}}?"),
        ("{{name}}", 1, 1, "Did you mean {{person.name}}?"),
        ("{{#with person}}{{salutaton}}{{/with}}", 1, 17, "Inside this block write {{@root.salutation}}"),
        ("Dear person.name}}", 1, 17, "closes nothing"),
        ("Dear {person.name},", 1, 6, "write {{person.name}}"),
        ("{{{person.name}}}", 1, 1, "Two braces"),
        ("{{person.name}}}", 1, 16, "One } too many"),
        ("{{#if person.group}}x", 1, 1, "never closed: add {{/if}}"),
        ("x{{/if}}", 1, 2, "closes nothing"),
        ("{{#if person.group}}x{{/with}}{{/if}}", 1, 22, "does not close {{#if}}"),
        ("{{else}}", 1, 1, "inside a block"),
        ("{{#if person.group}}{{else}}{{else}}{{/if}}", 1, 29, "already"),
        ("{{#loop person.group}}{{/loop}}", 1, 1, "“#loop” is unknown"),
        ("{{upper person.name}}", 1, 1, "“upper” is not a helper"),
        ("{{if person.name}}", 1, 1, "begins with #"),
        ("{{> footer}}", 1, 1, "cannot include"),
        ("{{#> layout}}{{/layout}}", 1, 1, "cannot include"),
        ("{{#if}}{{/if}}", 1, 1, "exactly one field"),
        ("{{#if (eq person.group \"EPP\")}}{{/if}}", 1, 1, "exactly one field"),
        ("{{#each person}}{{/each}}", 1, 1, "takes a list"),
        ("{{#with person.name}}{{/with}}", 1, 1, "takes person"),
        (
            "{{#each person.committee_list}}{{#each ../person.committee_list}}{{/each}}{{/each}}",
            1,
            32,
            "inside another",
        ),
        ("{{person}}", 1, 1, "{{person.name}}"),
        ("{{person.committee_list}}", 1, 1, "{{person.committees}}"),
        ("{{}}", 1, 1, "Write a field"),
        ("{{&person.name}}", 1, 1, "no meaning"),
        ("{{!-- note }}", 1, 1, "comment is never closed"),
        ("\\{{person.name}}", 1, 1, "backslash"),
        ("one\u{7}", 1, 4, "control character"),
        (" \n", 1, 1, "Write a text"),
    ] {
        let problems = body_problems(body);
        let first = problems.first().unwrap_or_else(|| panic!("{body:?} passes"));
        assert!((first.0, first.1) == (line, column) && first.2.contains(says), "{body:?}: {problems:?}");
    }
}

#[test]
fn helpers_are_read_with_what_they_take() {
    let fine = "{{date today}} {{date today \"weekday\"}} {{list person.committee_list}} {{default person.group \"your group\"}} \
                {{plural person.committee_list one=\"a committee\" other='# committees'}} {{#with person}}{{list committee_list}}{{/with}}";
    assert_eq!(lint("On {{date today}}", fine), Ok(()));
    let mut data = aoife();
    data.today = "2026-11-24".to_owned();
    let filled = render(&text("S", fine), &data).unwrap();
    assert_eq!(
        filled.text,
        "24 November 2026 Tuesday, 24 November 2026 AFET and DEVE your group 2 committees AFET and DEVE"
    );
    for (body, says) in [
        ("{{today}}", "write {{date today}}"),
        ("{{date person.name}}", "is not what date takes"),
        ("{{date today \"roman\"}}", "there are long, weekday, short"),
        ("{{date today \"long\" \"short\"}}", "write it as {{date today}}"),
        ("{{list person.name}}", "is not what list takes"),
        ("{{list}}", "There is no field “list”"),
        ("{{plural person.committee_list one=\"a\"}}", "all other numbers"),
        ("{{plural person.committee_list several=\"a\" other=\"b\"}}", "“several” is no form"),
        ("{{default person.grup \"x\"}}", "Did you mean {{person.group}}?"),
        ("{{default person.group \"x}}", "does not read"),
        ("{{date (now)}}", "There is no field “(now)”"),
        ("{{list \"AFET\"}}", "list takes a field"),
    ] {
        let problems = body_problems(body);
        let first = problems.first().unwrap_or_else(|| panic!("{body:?} passes"));
        assert!(first.2.contains(says), "{body:?}: {problems:?}");
    }
}

#[test]
fn a_letter_says_which_fields_it_counts_on() {
    for (body, counted) in [
        ("{{person.group}}", vec!["person.group"]),
        ("{{#if person.group}}{{person.group}}{{/if}}", vec![]),
        ("{{#if person.group}}x{{else}}{{person.group}}{{/if}}", vec!["person.group"]),
        ("{{#unless person.group}}x{{else}}{{person.group}}{{/unless}}", vec![]),
        ("{{#if person.group}}x{{else if person.country}}{{person.country}}{{/if}}", vec![]),
        ("{{default person.group \"x\"}}", vec![]),
        ("{{#if person.committee_list}}{{person.committees}}{{/if}}", vec![]),
        ("{{#with person}}{{group}} {{@root.salutation}}{{/with}}", vec!["person.group", "salutation"]),
        ("{{date today}} {{list person.committee_list}}", vec!["today", "person.committee_list"]),
    ] {
        let found: Vec<_> = letters::needs(&text("S", body)).iter().map(|field| field.name).collect();
        assert_eq!(found, counted, "{body}");
    }
}

#[test]
fn a_letter_that_would_take_too_long_is_refused() {
    // Each field inside #each is filled in as often as the list is long.
    let much = format!("{{{{#each person.committee_list}}}}{}{{{{/each}}}}", "{{this}}".repeat(500));
    assert!(body_problems(&much).iter().any(|problem| problem.2.contains("too many fields")), "500 × 50 steps");
    assert_eq!(body_problems(&"{{! }}".repeat(5000)), []);
    let megabytes = format!("{{{{#each person.committee_list}}}}{}{{{{/each}}}}", "x".repeat(90_000));
    let mut data = aoife();
    data.person.committee_list = vec!["AFET".to_owned(); 50];
    assert_eq!(render(&text("S", &megabytes), &data), Err(RenderError::TooLong));
    let nested = Text { format: Format::Formatted, ..text("S", &"> ".repeat(500)) };
    assert_eq!(render(&nested, &data), Err(RenderError::Nested));
}

#[test]
fn what_a_field_brings_into_a_formatted_letter_is_words_only() {
    let mut data = aoife();
    data.person.name = "*Aoife* <script>alert(1)</script> [x](https://evil.example)".to_owned();
    let formatted =
        Text { format: Format::Formatted, ..text("For {{person.name}}", "Dear {{person.name}}, **hello**") };
    let mail = render(&formatted, &data).unwrap();
    assert!(mail.html.contains("Dear *Aoife* &lt;script&gt;alert(1)&lt;/script&gt;"), "{}", mail.html);
    assert!(mail.html.contains("[x](") && mail.html.contains("<strong>hello</strong>"), "{}", mail.html);
    assert!(mail.text.starts_with("Dear *Aoife* <script>"), "{}", mail.text);
    let own = Text { plain: Some("Hello {{person.name}}".to_owned()), ..formatted };
    assert!(render(&own, &data).unwrap().text.starts_with("Hello *Aoife*"));
}

#[test]
fn no_field_turns_a_subject_around_or_ends_it() {
    let mut data = aoife();
    data.person.name = "A\u{202e}oife\r\nBcc: all@example.org\0".to_owned();
    let mail = render(&text("For {{person.name}}!", "Text"), &data).unwrap();
    assert_eq!(mail.subject, "For Aoife Bcc: all@example.org !");
    let problems = lint("For\u{202e}you", "Text").unwrap_err();
    assert!(problems[0].message.contains("direction of writing"), "{problems:?}");
}

#[test]
fn a_subject_is_one_short_line() {
    for (subject, column, says) in [
        ("", 1, "Write a subject"),
        ("One\ntwo", 4, "one line"),
        (&"é".repeat(251), 251, "250 characters"),
        ("On {{persn.name}}", 4, "Did you mean {{person.name}}?"),
    ] {
        let problems = lint(subject, "Text").unwrap_err();
        assert_eq!((problems[0].part, problems[0].column), (Part::Subject, column), "{problems:?}");
        assert!(problems[0].message.contains(says), "{problems:?}");
    }
    let message = lint("x", &"x".repeat(MAX_BODY + 1)).unwrap_err()[0].message.clone();
    assert!(message.contains("100 kB"), "{message}");
}

#[test]
fn blocks_cannot_nest_without_end() {
    let deep = format!("{}x{}", "{{#if person.group}}".repeat(3000), "{{/if}}".repeat(3000));
    assert!(body_problems(&deep)[0].2.contains("nested more than"));
}

#[test]
fn text_is_not_escaped_and_html_is() {
    let mut data = aoife();
    data.person.name = "Zoë <b>O'Neill</b> & Co".to_owned();
    let letter = text("To {{person.name}}", "Hi {{person.name}},\nsee https://example.org/a?b=1&c=2.\n\n\n<script>");
    let filled = render(&letter, &data).unwrap();
    assert_eq!(filled.subject, "To Zoë <b>O'Neill</b> & Co");
    assert!(filled.text.starts_with("Hi Zoë <b>O'Neill</b> & Co,\n"));
    assert!(filled.html.contains("Hi Zoë &lt;b&gt;O&#39;Neill&lt;/b&gt; &amp; Co,<br>\n"), "{}", filled.html);
    let link = "<a href=\"https://example.org/a?b=1&amp;c=2\" style=\"color: #1a4fa0;\">https://example.org/a?b=1&amp;c=2</a>.";
    assert!(filled.html.contains(link), "{}", filled.html);
    assert!(filled.html.contains("&lt;script&gt;") && filled.html.contains("lang=\"en\""));
    assert_eq!(filled.html.matches("<p ").count(), 2);
}

#[test]
fn a_field_cannot_begin_a_header_of_its_own() {
    let mut data = aoife();
    data.person.name = "Aoife\r\nBcc: all@example.org\u{0}".to_owned();
    assert_eq!(render(&text("For {{person.name}}", "x"), &data).unwrap().subject, "For Aoife Bcc: all@example.org");
}

#[test]
fn a_field_is_not_read_as_a_template() {
    let mut data = aoife();
    data.person.name = "{{sender.name}}".to_owned();
    assert_eq!(render(&text("{{person.name}}", "x"), &data).unwrap().subject, "{{sender.name}}");
}

#[test]
fn what_grows_beyond_measure_is_refused() {
    let mut data = aoife();
    data.person.name = "x".repeat(MAX_RENDERED / 2);
    assert_eq!(render(&text("x", &"{{person.name}}".repeat(3)), &data), Err(RenderError::TooLong));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    /// Whatever is typed is either refused in words or can be filled in; never a panic, never an engine error.
    #[test]
    fn what_passes_the_check_can_be_filled_in(pieces in prop::collection::vec(prop::sample::select(vec![
        "{{", "}}", "{", "}", "{{person.name}}", "{{#if person.group}}", "{{/if}}", "{{else}}", "{{#each person.committee_list}}",
        "{{this}}", "{{/each}}", "{{#with person}}", "{{name}}", "{{/with}}", "{{!-- c --}}", "{{! c }}", "~", "\\", "\n", " ", "é",
        "{{else if person.name}}", "{{@index}}", "{{../salutation}}", "{{#unless person.name}}", "{{/unless}}", "x", "!", "#", "\"",
        "{{~salutation~}}", "{{ person.name }}",
    ]), 1..12)) {
        let body = pieces.concat();
        if lint("s", &body).is_ok() {
            let filled = render(&text("s", &body), &aoife());
            prop_assert!(filled.is_ok(), "{body:?}: {filled:?}");
        }
    }
}

#[tokio::test]
async fn a_letter_that_does_not_work_is_not_saved() {
    let world = World::new().await;
    let mut tx = world.db.begin().await.unwrap();
    let scope = world.scope();
    let refused = letters::save_variant(
        &mut tx,
        &scope,
        world.letter,
        Language::German,
        "x",
        "Liebe {{persn.name}}",
        world.author,
        noon(),
    );
    let Err(Refused::Problems(problems)) = refused.await else { panic!("it was saved") };
    assert_eq!(
        problems[0].to_string(),
        "Line 1, column 7: There is no field “persn.name”. Did you mean {{person.name}}?"
    );
    tx.commit().await.unwrap();
    let letter = letters::get(&world.db, &scope, world.letter).await.unwrap();
    assert_eq!(letter.languages(), [Language::English, Language::French]);
}

#[tokio::test]
async fn a_letter_is_named_once_listed_and_keeps_its_default_language() {
    let world = World::new().await;
    let scope = world.scope();
    let mut tx = world.db.begin().await.unwrap();
    let other = letters::create(&mut tx, &scope, world.client, " Second ", Language::French, world.author, noon())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let lines = letters::list(&world.db, &scope, Some(world.client)).await.unwrap();
    let names: Vec<_> = lines.iter().map(|line| (line.name.as_str(), line.languages.len())).collect();
    assert_eq!(names, [("First letter", 2), ("Second", 0)]);

    let mut tx = world.db.begin().await.unwrap();
    let taken = letters::rename(&mut tx, &scope, other, "First letter", noon()).await;
    assert!(matches!(taken, Err(Refused::Invalid(_))), "{taken:?}");
    drop(tx);
    let mut tx = world.db.begin().await.unwrap();
    let default =
        letters::remove_variant(&mut tx, &scope, world.letter, (Language::English, Side::All), world.author, noon())
            .await;
    assert!(matches!(default, Err(Refused::Conflict(_))), "{default:?}");
    let missing =
        letters::set_default_language(&mut tx, &scope, world.letter, Language::Irish, world.author, noon()).await;
    assert!(matches!(missing, Err(Refused::Conflict(_))), "{missing:?}");
    letters::set_default_language(&mut tx, &scope, world.letter, Language::French, world.author, noon()).await.unwrap();
    letters::remove_variant(&mut tx, &scope, world.letter, (Language::English, Side::All), world.author, noon())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(letters::get(&world.db, &scope, world.letter).await.unwrap().languages(), [Language::French]);
}

#[tokio::test]
async fn whoever_has_no_grant_sees_no_letter_and_writes_none() {
    let world = World::new().await;
    let mut tx = world.db.begin().await.unwrap();
    let stranger = make::account(&mut tx, "A Stranger", "administrator").await;
    tx.commit().await.unwrap();
    let scope = Scope::of(stranger);
    assert!(letters::list(&world.db, &scope, None).await.unwrap().is_empty());
    assert!(matches!(letters::get(&world.db, &scope, world.letter).await, Err(Refused::NotFound)));
    let mut tx = world.db.begin().await.unwrap();
    let made = letters::create(&mut tx, &scope, world.client, "Mine", Language::English, stranger, noon()).await;
    assert!(matches!(made, Err(Refused::NotFound)));
    let saved =
        letters::save_variant(&mut tx, &scope, world.letter, Language::English, "x", "x", stranger, noon()).await;
    assert!(matches!(saved, Err(Refused::NotFound)));
}
