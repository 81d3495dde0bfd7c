//! A browser without a window: follows redirects, keeps cookies, and sends forms with the token of the page.

use std::collections::BTreeMap;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use scraper::{Html, Selector};
use tower::ServiceExt;

pub struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
    token: String,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
    /// The body as it came, for files that are no text.
    pub bytes: Vec<u8>,
    /// The address it came from, after redirects.
    pub path: String,
}

impl Browser {
    pub fn new(router: Router) -> Browser {
        Browser { router, cookies: BTreeMap::new(), token: String::new() }
    }

    pub async fn sign_in(&mut self, email: &str, password: &str) {
        self.get("/sign-in").await;
        let answer = self.post("/sign-in", &[("email", email), ("password", password)]).await;
        assert_eq!(answer.status, StatusCode::OK, "signing in as {email}: {}", answer.text());
        assert_ne!(answer.path, "/sign-in");
    }

    /// Opens a page, redirects followed.
    pub async fn get(&mut self, path: &str) -> Answer {
        let request = Request::get(path).body(Body::empty()).unwrap();
        self.follow(request, path).await
    }

    /// Sends a form with the token of the last page, redirects followed.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.append_pair("csrf", &self.token).extend_pairs(fields);
        self.post_raw(path, body.finish()).await
    }

    /// Sends a form exactly as given.
    pub async fn post_raw(&mut self, path: &str, body: String) -> Answer {
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.follow(request.body(Body::from(body)).unwrap(), path).await
    }

    /// Sends a form with a file.
    pub async fn upload(&mut self, path: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Answer {
        const EDGE: &str = "focal-test-boundary";
        let mut body = vec![];
        let token = self.token.clone();
        for (name, value) in std::iter::once(("csrf", token.as_str())).chain(fields.iter().copied()) {
            let part = format!("--{EDGE}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let (name, file_name, content) = file;
        let head = format!(
            "--{EDGE}\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\n\
             content-type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(format!("\r\n--{EDGE}--\r\n").as_bytes());
        let request = Request::post(path).header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={EDGE}"));
        self.follow(request.body(Body::from(body)).unwrap(), path).await
    }

    /// One request, redirects not followed.
    pub async fn send(&mut self, mut request: Request<Body>) -> Answer {
        if !self.cookies.is_empty() {
            let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request.headers_mut().insert(header::COOKIE, cookies.join("; ").parse().unwrap());
        }
        let path = request.uri().to_string();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        self.keep_cookies(&parts.headers);
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap().to_vec();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        let answer = Answer { status: parts.status, headers: parts.headers, body, bytes, path };
        if let Some(token) = answer.attribute("input[name=csrf]", "value") {
            self.token = token;
        }
        answer
    }

    /// A cookie's value.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    async fn follow(&mut self, request: Request<Body>, from: &str) -> Answer {
        let mut path = from.to_owned();
        let mut answer = self.send(request).await;
        for _ in 0..5 {
            if !answer.status.is_redirection() {
                break;
            }
            path = answer.headers[header::LOCATION].to_str().unwrap().to_owned();
            let next = Request::builder().method(Method::GET).uri(&path).body(Body::empty()).unwrap();
            answer = self.send(next).await;
        }
        answer.path = path;
        answer
    }

    fn keep_cookies(&mut self, headers: &HeaderMap) {
        for cookie in headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            if value.is_empty() || cookie.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

impl Answer {
    fn html(&self) -> Html {
        Html::parse_document(&self.body)
    }

    /// The words on the page, with single spaces.
    pub fn text(&self) -> String {
        let html = self.html();
        let main = html.select(&Selector::parse("body").unwrap()).next();
        let words = main.map(|main| main.text().collect::<Vec<_>>().join(" ")).unwrap_or_default();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether the page says this, however it is broken into lines and elements.
    #[track_caller]
    pub fn says(&self, words: &str) -> &Answer {
        assert!(self.text().contains(words), "“{words}” is not on {} ({}):\n{}", self.path, self.status, self.text());
        self
    }

    #[track_caller]
    pub fn does_not_say(&self, words: &str) -> &Answer {
        assert!(!self.text().contains(words), "“{words}” is on {}:\n{}", self.path, self.text());
        self
    }

    #[track_caller]
    pub fn is(&self, status: StatusCode) -> &Answer {
        assert_eq!(self.status, status, "{}:\n{}", self.path, self.text());
        self
    }

    /// The words within each element that a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let words = |element: scraper::ElementRef<'_>| {
            let text = element.text().collect::<Vec<_>>().join(" ");
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        self.html().select(&Selector::parse(selector).unwrap()).map(words).collect()
    }

    /// An attribute of the first element that a selector finds.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let html = self.html();
        let element = html.select(&Selector::parse(selector).unwrap()).next()?;
        element.value().attr(name).map(str::to_owned)
    }

    /// An attribute of every element that a selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let html = self.html();
        let selector = Selector::parse(selector).unwrap();
        let found = html.select(&selector);
        found.filter_map(|element| element.value().attr(name).map(str::to_owned)).collect()
    }
}
