//! A letter as one real recipient would get it, rendered and composed by the engine that sends.

mod page;

use chrono::Datelike as _;
use serde::Serialize;

use super::letters::shown;
use crate::directory::PersonId;
use crate::locale;
use crate::mail::{Mailbox, Message};
use crate::objectives::ObjectiveId;
use crate::outreach::audiences::Recipient;
use crate::outreach::campaigns::brussels_day;
use crate::outreach::letters::{
    Attached, Compiled, Invitation, LetterId, MergeData, Post, Rendered, SenderData, Side, Text, files,
};
use crate::outreach::{Language, merge};
use crate::t;
use crate::web::lists::{Detail, Tab};
use crate::web::{Error, Form, Result, Visit};

pub use page::{PreviewPage, html, show, source, test};

/// One mail on the screen. Drawn by `letters/_preview`.
#[derive(Clone, Debug, Serialize)]
pub struct Preview {
    /// Its recipient's place among all, from 1.
    pub position: usize,
    /// How many recipients there are.
    pub total: usize,
    /// Address of the same for the one before.
    pub previous: Option<String>,
    /// And for the next one.
    pub next: Option<String>,
    /// The recipient.
    pub name: String,
    /// Their page.
    pub href: String,
    /// Who they are, in a few words.
    pub note: String,
    /// The languages it is written in; the recipient's own is marked in words.
    pub languages: Vec<Tab>,
    /// The readers it is written for in that language, where there are several.
    pub sides: Vec<Tab>,
    /// Whether it is shown as this person will get it: in that language, for readers of that stance.
    pub is_own_text: bool,
    /// From, To, Reply-To.
    pub headers: Vec<Detail>,
    /// The subject line.
    pub subject: String,
    /// The plain part.
    pub text: String,
    /// The source of the HTML part.
    pub html: String,
    /// What goes along: a name and a size each.
    pub files: Vec<Detail>,
    /// The event that it invites to: what, when, where.
    pub event: Vec<Detail>,
    /// Why it cannot be rendered.
    pub problem: Option<String>,
}

impl Preview {
    pub fn sample() -> Self {
        let tab = |text: &str| Tab { href: "?language=en".into(), text: text.into(), count: None, current: true };
        let row = |name: &str, value: &str| Detail { name: name.into(), value: value.into(), href: None };
        Preview {
            position: 3,
            total: 312,
            previous: Some("?person=a".into()),
            next: Some("?person=c".into()),
            name: "Lieselotte Harnisch".into(),
            href: "/people/p".into(),
            note: "EPP · AT · l.harnisch@ep.example".into(),
            languages: vec![tab("EN")],
            sides: vec![tab("All readers"), tab("Readers against")],
            is_own_text: false,
            headers: vec![row("From", "Elin Lindqvist <elin@coalition.example>")],
            subject: "Thank you".into(),
            text: "Dear Ms Harnisch,\n\nThank you.".into(),
            html: "<p>Dear Ms Harnisch,</p>".into(),
            files: vec![row("Note.pdf", "120 kB")],
            event: vec![row("Invitation", "Breakfast")],
            problem: Some("This letter cannot be filled in.".into()),
        }
    }
}

/// What a preview is made of.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The letter.
    pub letter: LetterId,
    /// The words, one per language and readers.
    pub texts: &'a [Text],
    /// What goes along.
    pub attachments: &'a [Attached],
    /// The event that it invites to.
    pub invitation: Option<&'a Invitation>,
    /// What they are about.
    pub objective: ObjectiveId,
    /// Who they are from: name and address.
    pub sender: (&'a str, &'a str),
    /// What they may end with.
    pub signature: &'a str,
    /// Where answers go, if not there.
    pub reply_to: Option<&'a str>,
    /// The address of the page, to which parameters are added; ends with `?` or `&`.
    pub address: &'a str,
}

/// To whom, and where among all of them.
#[derive(Clone, Debug)]
pub struct Place {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub mail: String,
    /// The language in which they get it.
    pub language: Language,
    /// The text of that language that they get.
    pub side: Side,
    /// From 0.
    pub at: usize,
    /// How many there are.
    pub total: usize,
    /// The parameters that lead to the one before, to this one and to the next.
    pub around: [Option<String>; 3],
}

impl Place {
    /// The recipient that the query asks for, or the first.
    pub fn among(recipients: &[Recipient], query: &Form) -> Option<Place> {
        let asked = recipients.iter().position(|recipient| recipient.person_id.to_string() == query.get("person"));
        let at = asked.unwrap_or(0);
        let recipient = recipients.get(at)?;
        let person = |at: usize| Some(format!("person={}", recipients.get(at)?.person_id));
        Some(Place {
            person: recipient.person_id,
            name: recipient.name.clone(),
            mail: recipient.address.clone(),
            language: recipient.language,
            side: recipient.side,
            at,
            total: recipients.len(),
            around: [at.checked_sub(1).and_then(person), person(at), person(at + 1)],
        })
    }
}

/// The text that the query asks for: without a language in it, the recipient's own.
pub fn chosen<'a>(texts: &'a [Text], place: &Place, query: &Form) -> Option<&'a Text> {
    let language = query.get("language").parse().unwrap_or(place.language);
    let own = if language == place.language { place.side } else { Side::All };
    let side = query.get("side").parse().unwrap_or(own);
    let of = |side: Side| texts.iter().find(move |text| text.language == language && text.side == side);
    of(side).or_else(|| of(Side::All)).or_else(|| texts.first())
}

/// A letter filled in for one person, and what stands around it.
struct Filled {
    data: MergeData,
    mail: std::result::Result<Rendered, String>,
}

async fn filled(visit: &Visit, source: Source<'_>, place: &Place, text: &Text) -> Result<Filled> {
    let (people, on) = ([(place.person, text.language)], brussels_day(visit.now()));
    let sender = SenderData::new(source.sender.0, source.signature);
    let about = (source.objective, sender, source.invitation);
    let mut data = merge::for_people(&visit.app.db, &visit.scope(), about, &people, on).await?;
    let data = data.remove(&place.person).ok_or(Error::NotFound)?;
    let mail = Compiled::new(text).and_then(|compiled| compiled.render(&data)).map_err(|error| error.to_string());
    Ok(Filled { data, mail })
}

/// The whole mail, ready to be written out; or a sentence about why there is none.
pub async fn message(
    visit: &Visit,
    source: Source<'_>,
    place: &Place,
    text: &Text,
) -> Result<std::result::Result<Message, String>> {
    let mail = filled(visit, source, place, text).await?.mail;
    let files = files(&visit.app.db, &visit.scope(), source.attachments).await?;
    let write = || {
        let post = Post::new(source.sender, source.reply_to, source.invitation, files?)?;
        let to = Mailbox { name: place.name.clone(), address: place.mail.parse()? };
        let id = format!("preview@{}", post.from.address.domain());
        post.message(mail?, to, id, visit.now()).map_err(|error| error.to_string())
    };
    Ok(write())
}

/// The mail in the language that the query asks for. Nothing when nothing is written.
pub async fn preview(visit: &Visit, source: Source<'_>, place: Place, query: &Form) -> Result<Option<Preview>> {
    let Some(text) = chosen(source.texts, &place, query) else { return Ok(None) };
    let Filled { data, mail } = filled(visit, source, &place, text).await?;
    let (mail, problem) = match mail {
        Ok(mail) => (mail, None),
        Err(why) => (Rendered::default(), Some(why)),
    };
    let links = Links { source, place: &place, query };
    let parts = [data.person.group.as_str(), data.person.country.as_str(), place.mail.as_str()];
    Ok(Some(Preview {
        position: place.at + 1,
        total: place.total,
        previous: place.around[0].as_deref().map(|who| links.to(who)),
        next: place.around[2].as_deref().map(|who| links.to(who)),
        href: format!("/people/{}", place.person),
        note: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        languages: links.languages(text),
        sides: links.sides(text),
        is_own_text: (text.language, text.side) == (place.language, place.side),
        headers: headers(source, &place),
        files: source.attachments.iter().map(|file| file_row(source.letter, file)).collect(),
        event: source.invitation.map(event_rows).unwrap_or_default(),
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        problem,
        name: place.name,
    }))
}

/// Where a preview leads, with what was chosen kept.
struct Links<'a> {
    source: Source<'a>,
    place: &'a Place,
    query: &'a Form,
}

impl Links<'_> {
    /// The same for somebody else.
    fn to(&self, who: &str) -> String {
        format!("{}{who}{}#preview", self.source.address, self.kept(&["language", "side", "view"]))
    }

    fn languages(&self, current: &Text) -> Vec<Tab> {
        let tab = |other: &Text| Tab {
            href: self.text(&format!("&language={}", other.language)),
            text: shown(other.language),
            count: None,
            current: other.language == current.language,
        };
        self.source.texts.iter().filter(|text| text.side == Side::All).map(tab).collect()
    }

    /// None where the language has one text only.
    fn sides(&self, current: &Text) -> Vec<Tab> {
        let tab = |other: &Text| Tab {
            href: self.text(&format!("&language={}&side={}", other.language, other.side)),
            text: other.side.words().into(),
            count: None,
            current: other.side == current.side,
        };
        let same = self.source.texts.iter().filter(|other| other.language == current.language);
        let tabs: Vec<Tab> = same.map(tab).collect();
        if tabs.len() > 1 { tabs } else { vec![] }
    }

    /// Another text for the same person.
    fn text(&self, chosen: &str) -> String {
        let this = self.place.around[1].as_deref().unwrap_or_default();
        format!("{}{this}{chosen}{}#preview", self.source.address, self.kept(&["view"]))
    }

    fn kept(&self, names: &[&str]) -> String {
        let asked = names.iter().map(|name| (name, self.query.get(name))).filter(|(_, value)| !value.is_empty());
        asked.fold(String::new(), |kept, (name, value)| {
            let value: String = form_urlencoded::byte_serialize(value.as_bytes()).collect();
            format!("{kept}&{name}={value}")
        })
    }
}

fn headers(source: Source<'_>, place: &Place) -> Vec<Detail> {
    let row = |name: &str, value: String| Detail { name: name.into(), value, href: None };
    let (name, address) = source.sender;
    let mut rows = vec![row(t!("letters-header-from"), format!("{name} <{address}>"))];
    rows.extend(
        source.reply_to.filter(|to| !to.is_empty()).map(|to| row(t!("letters-header-reply-to"), to.to_owned())),
    );
    rows.push(row(t!("letters-header-to"), format!("{} <{}>", place.name, place.mail)));
    rows
}

/// A file that goes along, with a link to it.
pub fn file_row(letter: LetterId, file: &Attached) -> Detail {
    let name: String = form_urlencoded::byte_serialize(file.name.as_bytes()).collect();
    let href = format!("/letters/{letter}/attachments?name={name}");
    Detail { name: file.name.clone(), value: size(file.size), href: Some(href) }
}

/// `120 kB`, `1.4 MB`.
fn size(bytes: i64) -> String {
    match bytes {
        ..1024 => t!("letters-size-bytes", n = bytes.to_string()),
        1024..1_048_576 => t!("letters-size-kb", n = bytes / 1024),
        _ => {
            let written = format!("{}.{}", bytes / 1_048_576, bytes % 1_048_576 * 10 / 1_048_576);
            t!("letters-size-mb", n = locale::decimal(&written))
        }
    }
}

/// What a letter invites to, in words.
pub fn event_rows(invitation: &Invitation) -> Vec<Detail> {
    use crate::outreach::letters::Method;
    use crate::when::Zone;
    let row = |name: &str, value: String| Detail { name: name.into(), value, href: None };
    let zone = Zone::named(&invitation.time_zone);
    let at = |at, format: &str| zone.as_ref().map_or_else(String::new, |zone| zone.format(at, format));
    let date = zone.as_ref().map(|zone| zone.date(invitation.starts_at));
    let weekday = date.and_then(|date| {
        t!("ui-weekdays-short").split_whitespace().nth(date.weekday().num_days_from_monday() as usize)
    });
    let when = t!(
        "letters-event-when-text",
        weekday = weekday.unwrap_or_default(),
        date = date.map(locale::day).unwrap_or_default(),
        from = at(invitation.starts_at, "%H:%M"),
        until = at(invitation.ends_at, "%H:%M"),
        zone = &invitation.time_zone,
    );
    let asks = match invitation.method {
        Method::Request => t!("letters-event-asks"),
        Method::Publish => t!("letters-event-for-information"),
    };
    let rows = [
        row(t!("letters-invitation"), invitation.title.clone()),
        row(t!("letters-event-when"), when),
        row(t!("letters-event-where"), invitation.place.clone()),
        row(t!("letters-event-calendar"), asks.to_owned()),
    ];
    rows.into_iter().filter(|row| !row.value.is_empty()).collect()
}
