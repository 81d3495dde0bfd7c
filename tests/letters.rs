//! Letters: written, checked, previewed for real people.

use axum::http::StatusCode;
use focal::accounts::Role;

use crate::support::app::TestApp;
use crate::support::browser::{Answer, Browser};
use crate::support::parliament::FIVE;

const ENGLISH: &str = "{{salutation}}\n\nthank you, {{person.name}} of {{person.country}}.\n\n{{sender.name}}";
const FRENCH: &str = "{{salutation}}\n\nmerci, {{person.name}} ({{person.country}}).\n\n{{sender.name}}";

struct Desk {
    app: TestApp,
    elin: Browser,
    client: String,
    objective: String,
}

/// A consultant of a client with an objective and five Members.
async fn desk() -> Desk {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    app.parliament(&FIVE).await;
    let objective = app.objective(client, "EU Focal Point for R2P").await.to_string();
    let mut elin = app.signed_in("Elin Lindqvist", Role::Consultant, Some(client)).await;
    elin.get("/letters").await;
    Desk { app, elin, client: client.to_string(), objective }
}

impl Desk {
    async fn send(&mut self, name: &str, subject: &str, body: &str) -> Answer {
        let fields = [
            ("client", self.client.as_str()),
            ("name", name),
            ("language", "en"),
            ("subject", subject),
            ("body", body),
        ];
        self.elin.post("/letters", &fields).await
    }

    /// A letter in English and French; answers its address.
    async fn letter(&mut self) -> String {
        let saved = self.send("First letter", "For {{person.name}}", ENGLISH).await;
        saved.is(StatusCode::OK).says("Letter saved.");
        let path = saved.path;
        let french = [("subject", "Pour {{person.name}}"), ("body", FRENCH)];
        self.elin.post(&format!("{path}/variants/fr"), &french).await.is(StatusCode::OK).says("French text saved.");
        path
    }
}

#[tokio::test]
async fn an_unknown_merge_field_is_refused_with_its_place_and_the_field_that_was_meant() {
    let mut desk = desk().await;
    let refused = desk.send("First letter", "Hello", "Dear friend,\nyou are {{person.nmae}}.").await;
    refused.is(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Line 2, column 9: There is no field “person.nmae”.").says("person.name");
    assert_eq!(refused.texts("textarea[name=body]"), ["Dear friend, you are {{person.nmae}}."]);
    assert_eq!(refused.attribute("textarea[name=body]", "aria-invalid").as_deref(), Some("true"));
    assert_eq!(refused.attribute("input[name=name]", "value").as_deref(), Some("First letter"));
    desk.elin.get("/letters").await.says("No letter yet");
}

#[tokio::test]
async fn broken_braces_are_refused_each_with_its_place() {
    let mut desk = desk().await;
    let refused = desk.send("", "For {{person.name", "{{salutation}\n{{#if person.group}}you").await;
    refused.is(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Give it a name.").says("Subject, column 5").says("Line 2, column 1");
    // One line in the summary for each mistake, with a link to its field.
    let links = refused.attributes(".errs a", "href");
    assert!(links.len() >= 4 && links.iter().filter(|link| *link == "#f-body").count() >= 2, "{links:?}");
}

#[tokio::test]
async fn a_letter_that_works_is_not_spoilt_by_one_that_does_not() {
    let mut desk = desk().await;
    let path = desk.letter().await;
    let broken = [("subject", "Hello"), ("body", "{{#each person.name}}x{{/each}}")];
    desk.elin
        .post(&format!("{path}/variants/en"), &broken)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .says("takes a list");
    let page = desk.elin.get(&path).await;
    assert_eq!(page.attribute("input[name=subject]", "value").as_deref(), Some("For {{person.name}}"));
}

#[tokio::test]
async fn a_letter_is_shown_for_real_people_in_each_of_its_languages() {
    let mut desk = desk().await;
    let path = desk.letter().await;
    let preview = format!("{path}/preview?objective={}&view=text", desk.objective);
    // By sort name: Brannigan of Ireland, whose state is written to in English, comes first.
    let first = desk.elin.get(&preview).await;
    first.is(StatusCode::OK).says("1 of 5").says("For Aoife Brannigan").says("thank you, Aoife Brannigan of Ireland.");
    first.says("Elin Lindqvist").does_not_say("{{");
    assert!(first.body.contains("Dear Aoife Brannigan,\n\nthank you"), "line by line as it will be sent");
    let french = first.attributes("nav[aria-label=Language] a", "href").pop().unwrap();
    let french = desk.elin.get(&french).await;
    french.says("Pour Aoife Brannigan").says("merci, Aoife Brannigan (Irlande).").says("will get another text");
    assert_eq!(french.texts("nav[aria-label=Language] a[aria-current]"), ["FR"]);
    let second = desk.elin.get(&first.attribute("a[rel=next]", "href").unwrap()).await;
    second.says("2 of 5").says("Pour Corentin Delabroye").says("(France)").does_not_say("will get another text");
    let back = desk.elin.get(&second.attribute("a[rel=prev]", "href").unwrap()).await;
    back.says("For Aoife Brannigan");
    // The source of the HTML part is text on our page, not markup.
    assert!(back.texts("details pre")[0].contains("<html lang=\"en\">"));
}

#[tokio::test]
async fn a_language_is_removed_but_not_the_one_that_others_fall_back_on() {
    let mut desk = desk().await;
    let path = desk.letter().await;
    desk.elin.post(&format!("{path}/variants/en/removal"), &[]).await.says("English is the letter's default language");
    let fields = [("name", "Renamed"), ("default_language", "fr")];
    desk.elin.post(&path, &fields).await.says("Letter saved.").says("Renamed");
    desk.elin.post(&format!("{path}/variants/en/removal"), &[]).await.says("English text removed.");
    let page = desk.elin.get(&path).await;
    assert_eq!(page.texts(".tabs a"), ["French"]);
    // A default language without words is refused beside its field.
    let unwritten = [("name", "Renamed"), ("default_language", "de")];
    let refused = desk.elin.post(&path, &unwritten).await;
    refused.is(StatusCode::UNPROCESSABLE_ENTITY).says("Write the letter in German first.");
}

#[tokio::test]
async fn two_letters_of_a_client_cannot_have_one_name() {
    let mut desk = desk().await;
    desk.letter().await;
    let again = desk.send("First letter", "Hello", "Hello").await;
    again.is(StatusCode::UNPROCESSABLE_ENTITY).says("Another letter of this client has this name");
}

#[tokio::test]
async fn whoever_does_not_work_for_the_client_finds_no_letter() {
    let mut desk = desk().await;
    let path = desk.letter().await;
    let mut stranger = desk.app.signed_in("Mathis Verhaegen", Role::Administrator, None).await;
    stranger.get("/letters").await.does_not_say("First letter");
    for page in [path.clone(), format!("{path}/preview?objective={}", desk.objective)] {
        stranger.get(&page).await.is(StatusCode::NOT_FOUND).does_not_say("First letter");
    }
    let words = [("subject", "Taken"), ("body", "Over"), ("name", "Taken"), ("default_language", "fr")];
    for action in [path.clone(), format!("{path}/variants/en"), format!("{path}/variants/fr/removal")] {
        stranger.post(&action, &words).await.is(StatusCode::NOT_FOUND);
    }
    let foreign =
        [("client", desk.client.as_str()), ("name", "Mine"), ("language", "en"), ("subject", "a"), ("body", "b")];
    stranger.get("/letters").await;
    stranger.post("/letters", &foreign).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    desk.elin.get(&path).await.says("French").does_not_say("Taken");
    desk.elin.get("/letters").await.does_not_say("Mine");
}
