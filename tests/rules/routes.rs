//! Every route refuses a stranger, and every action a form that is not ours.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use focal::accounts::Role;
use focal::web::{Route, routes};

use crate::support::app::TestApp;

/// A route's address with something for each parameter.
fn address(route: &Route) -> String {
    let some_id = focal::ids::new().to_string();
    let part = |part: &str| if part.starts_with('{') { some_id.clone() } else { part.to_owned() };
    route.path.split('/').map(part).collect::<Vec<_>>().join("/")
}

fn request(route: &Route, cookie: Option<&str>) -> Request<Body> {
    let mut request = Request::builder().method(route.method.clone()).uri(address(route));
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    let form = "application/x-www-form-urlencoded";
    request.header(header::CONTENT_TYPE, form).body(Body::from("a=b")).unwrap()
}

#[tokio::test]
async fn every_route_that_is_not_public_refuses_a_stranger() {
    let app = TestApp::new().await;
    let guarded: Vec<_> = routes().list().iter().filter(|route| !route.is_public).cloned().collect();
    assert!(guarded.len() > 25, "only {} routes are guarded", guarded.len());
    for route in guarded {
        let answer = app.browser().send(request(&route, None)).await;
        if route.method == Method::GET {
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "GET {}", route.path);
            let to = answer.headers[header::LOCATION].to_str().unwrap();
            assert!(to.starts_with("/sign-in?next="), "GET {} leads to {to}", route.path);
        } else {
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "POST {}", route.path);
        }
    }
}

#[tokio::test]
async fn every_action_refuses_a_form_without_its_token() {
    let app = TestApp::new().await;
    let browser = app.signed_in("Ada Strom", Role::Administrator, None).await;
    let cookie = format!("focal_session={}", browser.cookie("focal_session").unwrap());
    for route in routes().list().iter().filter(|route| route.method == Method::POST && !route.is_open) {
        let answer = app.browser().send(request(route, Some(&cookie))).await;
        // A form with a file is refused for not being one; a forged one of that kind has its own test.
        let is_refused = matches!(answer.status, StatusCode::FORBIDDEN | StatusCode::BAD_REQUEST);
        assert!(is_refused, "POST {} answered {}", route.path, answer.status);
    }
}

/// What whoever only reads may do: leave, and change what is their own and shown to nobody else.
const OWN: &[&str] = &[
    "/settings/theme",
    "/settings/keys",
    "/settings/language",
    "/sign-out",
    "/settings/password",
    "/views",
    "/views/{id}",
    "/views/{id}/removal",
];

#[tokio::test]
async fn whoever_only_reads_is_refused_every_action_but_a_few_on_what_is_their_own() {
    let app = TestApp::new().await;
    let browser = app.signed_in("Jonas Weerts", Role::Observer, None).await;
    let cookie = format!("focal_session={}", browser.cookie("focal_session").unwrap());
    let mut allowed = vec![];
    for route in routes().list().iter().filter(|route| route.method == Method::POST && !route.is_public) {
        let answer = app.browser().send(request(route, Some(&cookie))).await;
        if answer.text().contains("Your account only reads") {
            answer.is(StatusCode::FORBIDDEN);
        } else {
            allowed.push(route.path);
        }
    }
    assert_eq!(allowed, OWN);
    let forms: Vec<_> =
        routes().list().iter().filter(|route| route.method == Method::GET && route.changes).cloned().collect();
    assert!(forms.len() > 50, "only {} pages are there to change something", forms.len());
    for route in forms {
        let answer = app.browser().send(request(&route, Some(&cookie))).await;
        answer.is(StatusCode::FORBIDDEN).says("Your account only reads");
    }
}

#[tokio::test]
async fn a_page_of_another_site_cannot_send_a_form() {
    let app = TestApp::new().await;
    for route in routes().list().iter().filter(|route| route.method == Method::POST && !route.is_open) {
        let mut request = request(route, None);
        request.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
        assert_eq!(app.browser().send(request).await.status, StatusCode::FORBIDDEN, "POST {}", route.path);
    }
}

#[tokio::test]
async fn only_signing_in_unsubscribing_health_scripts_and_assets_are_public() {
    let public: Vec<_> = routes().list().iter().filter(|route| route.is_public).map(|route| route.path).collect();
    let unsubscribe = "/unsubscribe/{token}";
    assert_eq!(
        public,
        ["/healthz", "/readyz", "/assets/{*path}", "/sw.js", "/sign-in", "/sign-in", unsubscribe, unsubscribe]
    );
    let open: Vec<_> = routes().list().iter().filter(|route| route.is_open).map(|route| route.path).collect();
    assert_eq!(open, [unsubscribe], "a form from anywhere may do nothing but this");
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let app = TestApp::new().await;
    for path in ["/sign-in", "/nowhere", "/healthz"] {
        let answer = app.browser().send(Request::get(path).body(Body::empty()).unwrap()).await;
        let policy = answer.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none';") && !policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(answer.headers["x-content-type-options"], "nosniff", "{path}");
    }
}
