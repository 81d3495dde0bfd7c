//! What every format must keep.

use super::*;

fn on() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn document() -> Document {
    let mut document = Document::new("sample", "Sample", "The Coalition", on(), "2026-11-24T12:00:00Z".parse().unwrap());
    document.objective("EU Focal Point").known_on(Some(on())).made("2026-11-25T08:00:00Z".parse().unwrap(), "Noor Haddad");
    let section = document.section("one", "One");
    section.figure("Floor (verified)", 1_234).of("of 361").note("Verified");
    section.figure("Share", percent(1, 3)).key("share");
    section.sentence(Tone::Bad, "Out of reach.").note("A remark.");
    let twin = Table::new("twin", "Twin");
    section.chart(Chart::new("trend", "Trend", "It rises.", "<svg viewBox=\"0 0 1 1\"/>".into()).twin(twin));
    let mut table = Table::new("all", "All [of] them: a/b?").main();
    table.columns([
        Column::text("name", "Name"),
        Column::duration("time", "Time"),
        Column::percent("share", "Share"),
        Column::bar("bar", "Bar"),
    ]);
    table.row([
        cell("=1+1"),
        cell(Value::Duration(90)),
        cell(percent(-1, 8)),
        cell(Value::parts([("p3", "Champion", 2), ("m1", "Leaning against", 1)])),
    ]);
    section.table(table);
    document
}

#[test]
fn a_stored_document_comes_back_as_it_was() {
    let document = document();
    let text = document.to_json().unwrap();
    assert_eq!(Document::from_json(&text).unwrap(), document);
    assert!(text.starts_with(r#"{"version":1,"kind":"sample","audience":"internal","title":"Sample""#), "{text}");
}

#[test]
fn what_a_later_focal_wrote_is_refused_and_not_misread() {
    let text = document().to_json().unwrap().replacen("\"version\":1", "\"version\":2,\"new\":[]", 1);
    assert!(matches!(Document::from_json(&text), Err(ReadError::TooNew(2))));
}

#[test]
fn values_read_as_people_write_them() {
    let shown = [percent(1, 3), percent(-1, 8), percent(1, 0), Value::Duration(605), Value::Number(-12_345)];
    assert_eq!(shown.map(|value| value.shown()), ["33.33 %", "−12.50 %", "", "10:05", "−12,345"]);
    assert_eq!(document().as_of(), "As of 24 Nov 2026, as known on 24 Nov 2026");
}

#[test]
fn the_main_table_is_the_one_without_a_name() {
    let document = document();
    assert_eq!(document.table(None).unwrap().key, "all");
    assert_eq!(document.table(Some("twin")).unwrap().key, "twin");
    assert!(document.table(Some("none")).is_none());
}

#[test]
fn a_csv_file_runs_nothing_and_spreads_bars() {
    let csv = String::from_utf8(document().render(Format::Csv, None).unwrap()).unwrap();
    assert_eq!(csv, "\u{feff}name,time,share,bar_champion,bar_leaning_against\n'=1+1,1:30,-12.50,2,1\n");
}

#[test]
fn every_format_is_the_same_twice() {
    for format in Format::ALL {
        let (one, two) = (document().render(*format, None).unwrap(), document().render(*format, None).unwrap());
        assert!(one == two && !one.is_empty(), "{format}");
    }
}

#[test]
fn every_chart_is_read_with_its_colours_for_paper() {
    let seat = |class: &str| crate::charts::Seat { class: class.into(), href: Some("/x".into()), title: "A & B".into() };
    let drawing = crate::charts::hemicycle(&crate::charts::Hemicycle {
        id: "h".into(),
        title: "H".into(),
        description: String::new(),
        wedges: vec![crate::charts::Wedge { name: "EPP".into(), href: None, seats: vec![seat("p3"), seat("m2")] }],
        centre: crate::charts::Centre::default(),
    });
    let mut document = document();
    document.section("two", "Two").chart(Chart::new("hemicycle", "H", "", drawing));
    assert!(document.render(Format::Pdf, None).unwrap().len() > 5_000);
    document.section("bad", "Bad").chart(Chart::new("x", "X", "", "<svg".into()));
    assert!(matches!(document.render(Format::Pdf, None), Err(RenderError::Pdf(_))));
}
