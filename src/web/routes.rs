//! A list of routes that can be read again: a test asks every one of them as a stranger, another as somebody who only
//! reads.

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
    /// Whether it changes what others see, or is there for that alone: not for whoever only reads.
    pub changes: bool,
}

/// The route of an address. As where requests are answered, a part that is spelt out goes before one that may be anything.
pub fn find<'a>(list: &'a [Route], method: &Method, path: &str) -> Option<&'a Route> {
    let parts: Vec<&str> = path.split('/').collect();
    let fits = |route: &&Route| {
        let of_route: Vec<&str> = route.path.split('/').collect();
        of_route.len() == parts.len()
            && of_route.iter().zip(&parts).all(|(wanted, part)| is_any(wanted) && !part.is_empty() || wanted == part)
    };
    let spelt_out = |route: &&Route| route.path.split('/').map(|part| !is_any(part)).collect::<Vec<_>>();
    list.iter().filter(|route| route.method == *method).filter(fits).max_by_key(spelt_out)
}

fn is_any(part: &str) -> bool {
    part.starts_with('{')
}

/// For whom a route is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Who {
    /// Signed in or not.
    Strangers,
    /// Signed in.
    Everybody,
    /// Signed in, and more than a reader.
    Workers,
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
        self.add(Method::GET, path, Who::Everybody, routing::get(handler))
    }

    /// A page that is there to change something, such as a form: not for whoever only reads.
    #[must_use]
    pub fn form<H: Handler<T, App>, T: 'static>(self, path: &'static str, handler: H) -> Self {
        self.add(Method::GET, path, Who::Workers, routing::get(handler))
    }

    /// An action: not for whoever only reads.
    #[must_use]
    pub fn post<H: Handler<T, App>, T: 'static>(self, path: &'static str, handler: H) -> Self {
        self.add(Method::POST, path, Who::Workers, routing::post(handler))
    }

    /// An action on what is one's own and shown to nobody else, for whoever is signed in.
    #[must_use]
    pub fn own_post<H: Handler<T, App>, T: 'static>(self, path: &'static str, handler: H) -> Self {
        self.add(Method::POST, path, Who::Everybody, routing::post(handler))
    }

    /// A page for everyone.
    #[must_use]
    pub fn public_get<H: Handler<T, App>, T: 'static>(self, path: &'static str, handler: H) -> Self {
        self.add(Method::GET, path, Who::Strangers, routing::get(handler))
    }

    /// An action for everyone.
    #[must_use]
    pub fn public_post<H: Handler<T, App>, T: 'static>(self, path: &'static str, handler: H) -> Self {
        self.add(Method::POST, path, Who::Strangers, routing::post(handler))
    }

    /// An action for everyone, that mail programs do by themselves: no session, no token, from anywhere.
    #[must_use]
    pub fn open_post<H: Handler<T, App>, T: 'static>(mut self, path: &'static str, handler: H) -> Self {
        self = self.add(Method::POST, path, Who::Strangers, routing::post(handler));
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

    fn add(mut self, method: Method, path: &'static str, who: Who, handler: routing::MethodRouter<App>) -> Self {
        let (is_public, changes) = (who == Who::Strangers, who == Who::Workers);
        self.list.push(Route { method, path, is_public, is_open: false, changes });
        Routes { router: self.router.route(path, handler), list: self.list }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_the_route_that_spells_most_of_it_out() {
        async fn nothing() {}
        let routes = Routes::new().form("/people/new", nothing).get("/people/{id}", nothing).get("/", nothing);
        let routes = routes.post("/people/{id}/tags/{tag}/removal", nothing).post("/people/bulk", nothing);
        let of = |method, path| find(routes.list(), &method, path).map(|route| route.path);
        assert_eq!(of(Method::GET, "/people/new"), Some("/people/new"));
        assert_eq!(of(Method::GET, "/people/1"), Some("/people/{id}"));
        assert_eq!(of(Method::GET, "/"), Some("/"));
        assert_eq!(of(Method::POST, "/people/1/tags/2/removal"), Some("/people/{id}/tags/{tag}/removal"));
        for (method, path) in [(Method::GET, "/people/bulk/1"), (Method::POST, "/people/1"), (Method::GET, "/people/")]
        {
            assert_eq!(of(method, path), None, "{path}");
        }
    }
}
