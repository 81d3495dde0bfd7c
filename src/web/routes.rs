//! A list of routes that can be read again: a test asks every one of them as a stranger.

use axum::Router;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing;

use crate::app::App;

/// One route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// GET or POST: pages and forms know no others.
    pub method: Method,
    /// Its path, with `{parameters}`.
    pub path: &'static str,
    /// Whether it is there for strangers.
    pub is_public: bool,
    /// Whether a form may come from anywhere, without a token: what it does hangs on its address alone.
    pub is_open: bool,
}

/// Routes of one part of the house, collected before they are served.
#[derive(Debug, Default)]
pub struct Routes {
    router: Router<App>,
    list: Vec<Route>,
}

impl Routes {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A page for whoever is signed in.
    #[must_use]
    pub fn get<H: Handler<T, App>, T: 'static>(self, path: &'static str, handler: H) -> Self {
        self.add(Method::GET, path, false, routing::get(handler))
    }

    /// An action for whoever is signed in.
    #[must_use]
    pub fn post<H: Handler<T, App>, T: 'static>(self, path: &'static str, handler: H) -> Self {
        self.add(Method::POST, path, false, routing::post(handler))
    }

    /// A page for everyone.
    #[must_use]
    pub fn public_get<H: Handler<T, App>, T: 'static>(self, path: &'static str, handler: H) -> Self {
        self.add(Method::GET, path, true, routing::get(handler))
    }

    /// An action for everyone.
    #[must_use]
    pub fn public_post<H: Handler<T, App>, T: 'static>(self, path: &'static str, handler: H) -> Self {
        self.add(Method::POST, path, true, routing::post(handler))
    }

    /// An action for everyone, that mail programs do by themselves: no session, no token, from anywhere.
    #[must_use]
    pub fn open_post<H: Handler<T, App>, T: 'static>(mut self, path: &'static str, handler: H) -> Self {
        self = self.add(Method::POST, path, true, routing::post(handler));
        self.list
            .iter_mut()
            .filter(|route| route.path == path && route.method == Method::POST)
            .for_each(|route| route.is_open = true);
        self
    }

    /// These and those.
    #[must_use]
    pub fn merge(mut self, other: Routes) -> Self {
        self.list.extend(other.list);
        Routes { router: self.router.merge(other.router), list: self.list }
    }

    /// What is there.
    pub fn list(&self) -> &[Route] {
        &self.list
    }

    /// Ready to be served, with the list that says which routes are public.
    pub fn into_router(self) -> (Router<App>, Vec<Route>) {
        (self.router, self.list)
    }

    fn add(mut self, method: Method, path: &'static str, is_public: bool, handler: routing::MethodRouter<App>) -> Self {
        self.list.push(Route { method, path, is_public, is_open: false });
        Routes { router: self.router.route(path, handler), list: self.list }
    }
}
