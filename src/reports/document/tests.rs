//! What every format must keep.

#![expect(clippy::cast_possible_wrap, reason = "a few made-up numbers")]

use super::*;

fn on() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn document() -> Document {
    let mut document =
        Document::new("sample", "Sample", "The Coalition", on(), "2026-11-24T12:00:00Z".parse().unwrap());
    document
        .objective("EU Focal Point")
        .known_on(Some(on()))
        .made("2026-11-25T08:00:00Z".parse().unwrap(), "Noor Haddad");
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
fn a_document_stays_in_the_language_in_which_it_was_made() {
    let french = crate::locale::keep(Locale::French, document);
    let text = french.to_json().unwrap();
    assert!(text.contains(r#""language":"fr""#), "{text}");
    assert_eq!(Document::from_json(&text).unwrap(), french);
    // What was stored before there were languages is English, and is stored as it was.
    let text = document().to_json().unwrap();
    assert!(!text.contains("language"), "{text}");
    assert_eq!(Document::from_json(&text).unwrap().language, Locale::English);
    let label = || super::show::stance_label("p3");
    let table = |label: &str| {
        let mut table = Table::new("bars", "Bars");
        table.columns([Column::bar("bar", "Bar")]).row([cell(Value::parts([("p3", label, 2)]))]);
        table
    };
    let german = crate::locale::keep(Locale::German, || super::csv::render(&table(&label())).unwrap());
    assert_eq!(german, super::csv::render(&table(&label())).unwrap(), "columns have the same names in every language");
    let bytes = french.render(Format::Xlsx, None).unwrap();
    let mut book = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut book.by_name("xl/workbook.xml").unwrap(), &mut text).unwrap();
    assert!(text.contains("À propos"), "{text}");
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
    let in_german = || [percent(1, 3), Value::Number(-12_345), Value::stance("un")].map(|value| value.shown());
    assert_eq!(crate::locale::keep(Locale::German, in_german), ["33,33 %", "−12.345", "Unbekannt"]);
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

/// A document with a figure and a number that lead to people.
fn leading() -> Document {
    let mut document = document();
    let section = document.section("people", "People");
    section.figure("Never met", 12).href("/people?never=met");
    let mut table = Table::new("people", "Who they are").short_on_paper();
    table.columns([Column::text("name", "Name"), Column::number("meetings", "Meetings")]);
    for n in 0..100 {
        table.row([cell(format!("Member {n}")).href(format!("/people/{n}")), cell(n)]);
    }
    section.table(table);
    document
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn numbers_in_a_pdf_lead_to_people_where_the_address_of_the_pages_is_known() {
    let base = Some("https://focal.example");
    let (with, without) = (leading().render_at(Format::Pdf, None, base), leading().render(Format::Pdf, None));
    assert!(holds(&with.unwrap(), "https://focal.example/people/7"));
    assert!(!holds(&without.unwrap(), "/URI"));
    let mut document = leading();
    document.audience(Audience::Client);
    let pdf = document.render_at(Format::Pdf, None, base).unwrap();
    assert!(!holds(&pdf, "focal.example"), "a client gets no way into our pages");
}

#[test]
fn numbers_in_a_workbook_lead_to_people_and_stay_numbers() {
    let read = |base: Option<&str>| {
        let bytes = leading().render_at(Format::Xlsx, None, base).unwrap();
        let mut book = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut text = |name: &str| {
            let mut text = String::new();
            if let Ok(mut file) = book.by_name(name) {
                std::io::Read::read_to_string(&mut file, &mut text).unwrap();
            }
            text
        };
        (text("xl/worksheets/_rels/sheet1.xml.rels"), text("xl/worksheets/sheet1.xml"))
    };
    let (links, sheet) = read(Some("https://focal.example/"));
    assert!(links.contains("https://focal.example/people?never=met"), "{links}");
    assert!(sheet.contains("<v>12</v>"), "{sheet}");
    assert_eq!(read(None).0, "");
}

#[test]
fn a_long_list_is_short_on_paper_and_whole_in_files() {
    let document = leading();
    let table = document.table(Some("people")).unwrap();
    assert_eq!((table.on_paper().0.len(), table.on_paper().1), (ON_PAPER, 60));
    assert!(table.paper_note().unwrap().starts_with("The first 40 of 100. The other 60"));
    let csv = String::from_utf8(document.render(Format::Csv, Some("people")).unwrap()).unwrap();
    assert_eq!(csv.lines().count(), 101);
    let print = include_str!("../../../assets/css/print.css");
    assert!(print.contains(&format!("nth-child(n+{})", ON_PAPER + 1)), "the style sheet knows the same number");
}

#[test]
fn every_chart_is_read_with_its_colours_for_paper() {
    let mut document = document();
    for chart in drawings() {
        document.section(&chart.kind.clone(), chart.kind.clone()).chart(chart);
    }
    let pdf = document.render(Format::Pdf, None).unwrap();
    // To look at them: FOCAL_TEST_KEEP=/tmp cargo test --lib every_chart
    if let Some(folder) = std::env::var_os("FOCAL_TEST_KEEP") {
        std::fs::write(std::path::Path::new(&folder).join("charts.pdf"), &pdf).unwrap();
    }
    assert!(pdf.len() > 50_000);
    document.section("bad", "Bad").chart(Chart::new("x", "X", "", "<svg".into()));
    assert!(matches!(document.render(Format::Pdf, None), Err(RenderError::Pdf(_))));
}

/// One drawing of every kind, as a report has them.
#[expect(clippy::too_many_lines, reason = "one drawing after another")]
fn drawings() -> Vec<Chart> {
    use crate::charts::*;
    const ORDER: [(&str, &str); 8] = [
        ("p3", "Champion"),
        ("p2", "Supportive"),
        ("p1", "Leaning for"),
        ("z0", "Undecided"),
        ("m1", "Leaning against"),
        ("m2", "Opposed"),
        ("m3", "Blocker"),
        ("un", "Unknown"),
    ];
    let legend = || ORDER.iter().map(|(class, label)| LegendEntry::new(class, *label).count(3));
    let words = || ("Title <of> it".to_owned(), "What it shows, in words.".to_owned());
    let (title, description) = words();
    let seats = |n: usize| {
        let seat = |i: usize| Seat { class: ORDER[i % 8].0.into(), href: Some("/x".into()), title: "A & B".into() };
        (0..n).map(seat).collect()
    };
    let wedge = |(name, n): (&str, usize)| Wedge { name: name.into(), href: Some("/g".into()), seats: seats(n) };
    let hemi = hemicycle(&Hemicycle {
        id: "h".into(),
        title: title.clone(),
        description: description.clone(),
        wedges: [("S&D", 136), ("Renew", 75), ("EPP", 188), ("ESN", 27)].map(wedge).into(),
        centre: Centre { number: "287".into(), text: "of 720 expected".into(), note: "361 needed".into() },
    });
    let codes = ["DE", "FR", "IT", "ES", "PL", "RO", "NL", "BE", "EL", "CZ", "SE", "PT", "HU", "AT", "BG", "DK", "FI"];
    let state = |(i, code): (usize, &&str)| CouncilState {
        code: (*code).into(),
        name: (*code).into(),
        class: ORDER[i % 8].0.into(),
        stance: ORDER[i % 8].1.into(),
        population: 90_000_000 / (i as i64 + 1),
        href: None,
    };
    let meter = council(&Council {
        id: "c".into(),
        title: title.clone(),
        description: description.clone(),
        states: codes.iter().enumerate().map(state).collect(),
        heads_needed: 10,
        population_needed: Some(200_000_000),
        heads: "7 of 17".into(),
        population: "61.2 %".into(),
    });
    let land = |(i, code): (usize, &&str)| {
        let shade = Shade::Stance(ORDER[i % 8].0);
        let iso = if *code == "EL" { "GR" } else { code };
        (iso.to_owned(), Land { shade, title: String::new(), href: None, shown: (*code).into() })
    };
    let map = union_map(&Map {
        id: "m".into(),
        title: title.clone(),
        description: description.clone(),
        lands: codes.iter().enumerate().map(land).collect(),
    });
    let series = |name: &str, class: &str, is_dashed, from: i64| Series {
        name: name.into(),
        class: class.into(),
        is_dashed,
        values: (0..12).map(|i| from + i * i).collect(),
    };
    let lines = trend(&Trend {
        id: "t".into(),
        title: title.clone(),
        description: description.clone(),
        series: vec![series("floor", "p3", false, 120), series("expected", "p1", true, 180)],
        goal: Some((361, "361 needed".into())),
        events: vec![Event { at: 0.4, title: "Committee vote".into() }],
        labels: vec![(0.0, "Jan 2026".into()), (0.5, "Jun".into()), (1.0, "Nov".into())],
    });
    let step = |at, level, class: &str| Step { at, level, class: class.into(), title: "1 Mar".into() };
    let line = stance_line(&StanceLine {
        id: "s".into(),
        title: title.clone(),
        description: description.clone(),
        steps: vec![step(0.0, 0, "z0"), step(0.3, 1, "p1"), step(0.6, -2, "m2"), step(0.9, 3, "p3")],
        labels: vec![(0.0, "Jan".into()), (0.5, "Jun".into())],
        is_short: false,
    });
    let dot = |i: usize| Dot {
        number: i + 1,
        name: "A".into(),
        class: ORDER[i % 8].0.into(),
        power: 1 + (i as i64 * 7) % 5,
        interest: 1 + (i as i64 * 3) % 5,
        href: None,
    };
    let matrix = grid(&Grid {
        id: "g".into(),
        title: title.clone(),
        description: description.clone(),
        dots: (0..40).map(dot).collect(),
    });
    let flow =
        |from: usize, to: usize, count| Flow { from: ORDER[from].0.into(), to: ORDER[to].0.into(), count, href: None };
    let moved = flows(&Flows {
        id: "f".into(),
        title: title.clone(),
        description: description.clone(),
        steps: ORDER.iter().map(|(class, label)| ((*class).to_owned(), (*label).to_owned())).collect(),
        flows: vec![flow(2, 1, 12), flow(3, 0, 2), flow(1, 5, 4), flow(6, 6, 30), flow(7, 2, 7)],
        days: ("1 Sep 2026".into(), "24 Nov 2026".into()),
    });
    let gap = |name: &str, floor, needed, verdict: &str| Gap {
        name: name.into(),
        floor,
        expected: floor + 60,
        ceiling: floor + 200,
        needed,
        whole: 720,
        needed_text: needed.to_string(),
        verdict: verdict.into(),
    };
    let bars = gaps(&Gaps {
        id: "b".into(),
        title: title.clone(),
        description: description.clone(),
        gaps: vec![gap("Votes for", 287, 361, "14 short"), gap("Quorum", 300, 240, "reached")],
    });
    [
        ("hemicycle", hemi),
        ("council", meter),
        ("map", map),
        ("trend", lines),
        ("stance-line", line),
        ("grid", matrix),
        ("flows", moved),
        ("gaps", bars),
    ]
    .into_iter()
    .map(|(kind, svg)| Chart::new(kind, words().0, words().1, svg).legend(legend()))
    .collect()
}
