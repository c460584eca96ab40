//! A backend in the page: takes the place of `window.fetch` and answers from a table with real
//! `Response` objects. It keeps every request, and lets go of an answer when a test says so.

mod answer;
mod gate;
mod seen;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use crate::cast::{DESIGN, page};

pub use answer::{
    Answer, entries, invited, json, not_a_response, refused, silence, text, unreachable,
};
pub use gate::Gate;
pub use seen::Seen;

/// The backend, until it is dropped.
pub struct Server {
    table: Rc<RefCell<Table>>,
    page_fetch: JsValue,
    _fetch: Closure<dyn FnMut(web_sys::Request) -> Promise>,
}

#[derive(Default)]
struct Table {
    routes: Vec<Route>,
    seen: Vec<Seen>,
}

struct Route {
    method: &'static str,
    path: String,
    answer: Rc<dyn Fn(&Seen) -> Answer>,
}

impl Server {
    /// A backend with no open invitations that takes every one, and knows nothing else.
    pub fn start() -> Self {
        let table = Rc::<RefCell<Table>>::default();
        let known = table.clone();
        let fetch = Closure::new(move |request| future_to_promise(serve(known.clone(), request)));
        let fetch: Closure<dyn FnMut(web_sys::Request) -> Promise> = fetch;
        let page_fetch = Reflect::get(&js_sys::global(), &"fetch".into()).unwrap();
        set_fetch(fetch.as_ref());
        let server = Self { table, page_fetch, _fetch: fetch };
        server.compute("POST", "/invitations", answer::invited);
        server.has_rows(&[]);
        server
    }

    /// A backend with these open invitations in the workspace Design.
    pub fn with_rows(emails: &[&str]) -> Self {
        let server = Self::start();
        server.has_rows(emails);
        server
    }

    /// From now on these are the open invitations in the workspace Design.
    pub fn has_rows(&self, emails: &[&str]) {
        self.answer("GET", DESIGN, json(&page(emails)));
    }

    /// From now on `method` on `path` is answered so.
    pub fn answer(&self, method: &'static str, path: &str, answer: Answer) {
        self.compute(method, path, move |_| answer.clone());
    }

    /// From now on `method` on `path` is answered by what `answer` makes of the request.
    pub fn compute(
        &self,
        method: &'static str,
        path: &str,
        answer: impl Fn(&Seen) -> Answer + 'static,
    ) {
        let (path, answer) = (path.to_owned(), Rc::new(answer));
        self.table.borrow_mut().routes.push(Route { method, path, answer });
    }

    /// The requests that came for `method` on `path`.
    pub fn seen(&self, method: &str, path: &str) -> Vec<Seen> {
        let is_it = |seen: &&Seen| seen.method == method && seen.path == path;
        self.table.borrow().seen.iter().filter(is_it).cloned().collect()
    }

    /// How many requests came for `method` on `path`.
    pub fn count(&self, method: &str, path: &str) -> usize {
        self.seen(method, path).len()
    }

    /// Every request that came.
    pub fn all_seen(&self) -> Vec<Seen> {
        self.table.borrow().seen.clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        set_fetch(&self.page_fetch);
    }
}

impl Table {
    /// The answer of the newest entry that fits.
    fn answer(&self, seen: &Seen) -> Answer {
        let fits = |route: &&Route| route.method == seen.method && route.path == seen.path;
        match self.routes.iter().rev().find(fits) {
            Some(route) => (route.answer)(seen),
            None => refused(404, "not_found"),
        }
    }
}

fn set_fetch(fetch: &JsValue) {
    Reflect::set(&js_sys::global(), &"fetch".into(), fetch).unwrap();
}

/// Answers a request, unless it is given up before.
async fn serve(table: Rc<RefCell<Table>>, request: web_sys::Request) -> Result<JsValue, JsValue> {
    let seen = Seen::read(&request).await?;
    let answer = table.borrow().answer(&seen);
    table.borrow_mut().seen.push(seen);
    let given_up = seen::given_up(&request.signal());
    let delivered = future_to_promise(answer.deliver());
    JsFuture::from(Promise::race(&Array::of2(&delivered, &given_up))).await
}
