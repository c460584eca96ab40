//! How requests go out: where the token goes, and where it does not (F16).

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::{ReferrerPolicy, RequestCache, RequestCredentials, RequestRedirect};

use crate::cast::{DESIGN, invitation, invitation_path, member, resend_path};
use crate::harness::{Harness, Setup};
use crate::server::{Server, json, text, unreachable};
use invitation_widget::config::Config;

const BASE: &str = "https://invite.acme.example";

/// Every kind of request that a widget makes.
async fn all_requests(server: &Server, token: &str) {
    server.has_rows(&["ann@acme.com", "bo@acme.com"]);
    server.answer("DELETE", &invitation_path("bo@acme.com"), text(204, ""));
    server.answer("POST", &resend_path("ann@acme.com"), json(&invitation("ann@acme.com")));
    let widget = Harness::with(Setup {
        token: token.to_owned(),
        config: Config {
            api_base: format!("{BASE}/"),
            component_id: Some("members".to_owned()),
            ..Config::default()
        },
        ..Setup::default()
    });
    widget.until_rows(&["ann@acme.com", "bo@acme.com"]).await;
    widget.button("Resend to ann@acme.com").press().await;
    widget.button("Revoke the invitation of bo@acme.com").press().await;
    widget.button("Yes, revoke").press().await;
    widget.until_rows(&["ann@acme.com"]).await;
    widget.type_emails("cy@acme.com").await;
    widget.send().await;
    widget.result_of_send().await;
    widget.until_rows(&["ann@acme.com", "bo@acme.com"]).await;
}

#[test]
async fn f16_every_request_refuses_redirects_and_carries_no_cookie() {
    let server = Server::start();
    all_requests(&server, &member()).await;
    let paths = ["/widgets/members", DESIGN, "/invitations", &resend_path("ann@acme.com")];
    let seen = server.all_seen();
    for path in paths {
        assert!(seen.iter().any(|seen| seen.path == path), "no request to {path}");
    }
    for seen in seen {
        let request = seen.request();
        assert_eq!(request.redirect(), RequestRedirect::Error);
        assert_eq!(request.credentials(), RequestCredentials::Omit);
        assert_eq!(request.referrer_policy(), ReferrerPolicy::NoReferrer);
        assert_eq!(request.cache(), RequestCache::NoStore);
    }
}

#[test]
async fn f16_the_token_goes_to_the_backend_in_its_header_and_nowhere_else() {
    let (server, token) = (Server::start(), member());
    all_requests(&server, &token).await;
    let secret = token.rsplit('.').next().unwrap();
    for seen in server.all_seen() {
        assert!(seen.url.starts_with(&format!("{BASE}/api/v1/")), "{}", seen.url);
        assert_eq!(seen.header("authorization"), format!("Bearer {token}"));
        assert!(!seen.url.contains(secret) && !seen.body.contains(secret));
    }
}

#[test]
async fn only_writes_have_a_key_and_a_body() {
    let server = Server::start();
    all_requests(&server, &member()).await;
    for seen in server.all_seen() {
        let is_create = seen.method == "POST" && seen.path == "/invitations";
        assert_eq!(!seen.header("idempotency-key").is_empty(), is_create, "{}", seen.path);
        assert_eq!(!seen.body.is_empty(), is_create, "{}", seen.path);
        assert_eq!(seen.header("content-type") == "application/json", is_create);
    }
}

#[test]
async fn a12_the_token_is_nowhere_in_the_page() {
    let (server, token) = (Server::start(), member());
    let widget = Harness::mount(&token);
    widget.until_shows("No open invitations").await;
    assert_eq!(server.count("GET", DESIGN), 1);
    let window = web_sys::window().unwrap();
    let page = window.document().unwrap().document_element().unwrap().outer_html();
    let secret = token.split('.').nth(1).unwrap();
    assert!(!page.contains(secret) && !widget.markup().contains(secret));
    for storage in [window.local_storage(), window.session_storage()] {
        assert_eq!(storage.unwrap().unwrap().length().unwrap(), 0);
    }
}

#[test]
async fn k_the_console_is_told_once_why_the_page_may_not_reach_the_backend() {
    let server = Server::start();
    server.answer("GET", DESIGN, unreachable());
    let heard = Rc::new(RefCell::new(Vec::<String>::new()));
    let ears = heard.clone();
    let listen = Closure::<dyn FnMut(String)>::new(move |words| ears.borrow_mut().push(words));
    let console = Reflect::get(&js_sys::global(), &"console".into()).unwrap();
    let warn = Reflect::get(&console, &"warn".into()).unwrap();
    Reflect::set(&console, &"warn".into(), listen.as_ref()).unwrap();
    for _ in 0..2 {
        let config = Config { api_base: "https://nobody.example".to_owned(), ..Config::default() };
        let widget = Harness::with(Setup { config, ..Setup::default() });
        widget.until_shows("The server cannot be reached.").await;
    }
    Reflect::set(&console, &"warn".into(), &warn).unwrap();
    let origin = web_sys::window().unwrap().origin();
    let told = heard.borrow();
    let hints: Vec<_> = told.iter().filter(|words| words.contains("nobody.example")).collect();
    assert_eq!(hints.len(), 1, "{told:?}");
    assert!(hints[0].contains(&origin) && hints[0].contains("api-base"), "{}", hints[0]);
}
