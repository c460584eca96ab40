//! A backend in the page: takes the place of `window.fetch` and answers from a table with real
//! `Response` objects. It keeps every request, and lets go of an answer when a test says so. What is
//! asked for beside the API comes from the page's own `fetch`.

mod answer;
mod gate;
mod seen;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::Request;

use crate::cast::{DESIGN, page};

pub use answer::{
    Answer, entries, invited, json, not_a_response, refused, silence, text, unreachable,
};
pub use gate::Gate;
pub use seen::Seen;

/// The backend, until it is dropped.
pub struct Server {
    table: Rc<RefCell<Table>>,
    page_fetch: Function,
    _fetch: Closure<dyn FnMut(JsValue, JsValue) -> Promise>,
}

#[derive(Default)]
struct Table {
    routes: Vec<Route>,
    seen: Vec<Seen>,
    /// How many requests will be answered and are not yet.
    under_way: usize,
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
        let page_fetch: Function =
            Reflect::get(&js_sys::global(), &"fetch".into()).unwrap().unchecked_into();
        let (known, passed_on) = (table.clone(), page_fetch.clone());
        let fetch = move |what: JsValue, how: JsValue| match what.dyn_into::<Request>() {
            Ok(request) if request.url().contains("/api/v1/") => {
                future_to_promise(serve(known.clone(), request))
            }
            Ok(request) => pass_on(&passed_on, &request, &how),
            Err(what) => pass_on(&passed_on, &what, &how),
        };
        let fetch: Closure<dyn FnMut(JsValue, JsValue) -> Promise> = Closure::new(fetch);
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

    /// Whether every request is answered that will be.
    pub fn is_quiet(&self) -> bool {
        self.table.borrow().under_way == 0
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

fn pass_on(fetch: &Function, what: &JsValue, how: &JsValue) -> Promise {
    let answer = fetch.call2(&JsValue::UNDEFINED, what, how);
    answer.map_or_else(|error| Promise::reject(&error), JsCast::unchecked_into)
}

/// Answers a request.
async fn serve(table: Rc<RefCell<Table>>, request: Request) -> Result<JsValue, JsValue> {
    table.borrow_mut().under_way += 1;
    let answer = answer(&table, &request).await;
    // Nobody waits for what never comes.
    let count = usize::from(!answer.as_ref().is_ok_and(Answer::is_silence));
    table.borrow_mut().under_way -= 1 - count;
    let delivered = deliver(answer?, &request).await;
    table.borrow_mut().under_way -= count;
    delivered
}

async fn answer(table: &RefCell<Table>, request: &Request) -> Result<Answer, JsValue> {
    let seen = Seen::read(request).await?;
    let answer = table.borrow().answer(&seen);
    table.borrow_mut().seen.push(seen);
    Ok(answer)
}

/// Gives the answer, unless the request is given up before.
async fn deliver(answer: Answer, request: &Request) -> Result<JsValue, JsValue> {
    let given_up = seen::given_up(&request.signal());
    let delivered = future_to_promise(answer.deliver());
    JsFuture::from(Promise::race(&Array::of2(&delivered, &given_up))).await
}
