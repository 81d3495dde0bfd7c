use super::*;

#[test]
fn what_changes_something_goes_and_the_rest_stays_as_it_was_written() {
    for (page, left) in [
        (r#"<p>See <a href="/people?q=a&amp;b">them</a> &amp; more</p>"#, None),
        (r#"<form method="get" action="/people"><input name="q"><button>Show</button></form>"#, None),
        (r#"<form method="post" action="/sign-out"><button>Sign out</button></form>"#, None),
        (r#"<textarea><form method="post" action="/people"></textarea>"#, None),
        ("1 < 2 <!-- <a href='/people/new'> --> <br> <p>open <b>end", None),
        (r#"<img alt="" src=x><a title="" hidden href=/people/new>New</a>"#, Some(r#"<img alt="" src=x>"#)),
        ("<a class='btn' href='/people/new'>New</a>", Some("")),
        (
            r#"<ul><li><a href="/people">All</a></li><li><a href="/people/new">New</a></li></ul>"#,
            Some(r#"<ul><li><a href="/people">All</a></li></ul>"#),
        ),
        (
            r#"<table><tr><th><a href="/tags/1">Health</a></th><td><a href="/tags/1">Edit</a></td></tr></table>"#,
            Some("<table><tr><th><span>Health</span></th><td></td></tr></table>"),
        ),
        (
            r#"<p data-acts>Tick them</p><form action="/people/new"></form><button formaction="/people/bulk">Act</button>"#,
            Some(""),
        ),
    ] {
        assert_eq!(without_actions(page), left.unwrap_or(page));
    }
}

#[test]
fn a_card_that_held_nothing_but_a_form_goes_with_its_heading() {
    let form = r#"<form method="post" action="/people"><input name="name"></form>"#;
    let card = |held: &str| format!("<main><h1>A</h1><section><header><h2>New</h2></header>{held}</section></main>");
    assert_eq!(without_actions(&card(form)), "<main><h1>A</h1></main>");
    for more in ["<p>Nobody yet</p>", r#"<svg class="chart"></svg>"#, r#"<div data-load="/people/filters"></div>"#] {
        assert_eq!(without_actions(&card(&format!("{more}{form}"))), card(more));
    }
    assert_eq!(without_actions(&card("")), card(""), "what was empty before is as it was");
    let folded = format!("<div><h1>A</h1><details><summary>Withdraw</summary>{form}</details></div>");
    assert_eq!(without_actions(&folded), "<div><h1>A</h1></div>");
}

#[test]
fn a_form_that_is_worth_reading_stays_locked() {
    let form = r#"<form class="picks" method="post" action="/people/bulk" data-reads><input type="hidden" name="csrf"><input type="checkbox"><textarea name="t">A</textarea><select name="s"></select><button>Go</button></form>"#;
    let locked =
        r#"<div class="picks"><textarea disabled name="t">A</textarea><select disabled name="s"></select></div>"#;
    assert_eq!(without_actions(form), locked);
}
