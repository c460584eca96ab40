//! Pages that do to the widget what pages do.

use crate::engines::{in_chromium, in_two};
use crate::world::{Answer, Page, SEND, World};
use crate::{action, check, flow};

in_two! {
    a10_the_page_is_as_it_was_but_for_the_elements_name,
    a18_everything_works_where_storage_is_denied,
}

in_chromium! {
    a9_whatever_the_pages_scripts_have_done_nobody_else_is_invited,
}

const GLOBALS: &str = include_str!("world/globals.js");

const DENY_STORAGE: &str = "
    const deny = { get() { throw new DOMException('denied', 'SecurityError'); } };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, deny);
    Object.defineProperty(document, 'cookie', deny);";

/// Scripts that hosts have, or that are worse. The widget must do its work under all of them.
const HOSTILE: [(&str, &str); 11] = [
    (
        "enumerable additions",
        "
        Object.prototype.extra = () => 'extra';
        Array.prototype.last = function () { return this[this.length - 1]; };
        Function.prototype.extra = 1; String.prototype.extra = 1; Number.prototype.extra = 1;",
    ),
    (
        "options for fetch on the root prototype",
        "
        Object.assign(Object.prototype, { keepalive: false, priority: 'low', duplex: 'half' });",
    ),
    (
        "a wrapped fetch",
        "
        const { fetch } = window;
        window.fetch = async function (...given) { await null; return fetch.apply(this, given); };",
    ),
    (
        "another Promise",
        "
        window.Promise = class Promise extends window.Promise {};",
    ),
    (
        "a wrapped Promise.then",
        "
        const { then } = Promise.prototype;
        Promise.prototype.then = function (...given) { return then.apply(this, given); };",
    ),
    (
        "a wrapped JSON",
        "
        const { parse, stringify } = JSON;
        JSON.parse = (...given) => parse(...given);
        JSON.stringify = (...given) => stringify(...given);",
    ),
    (
        "frozen intrinsics",
        "
        for (const each of [Object, Array, Function, String, Number, Promise, RegExp, Error, Map,
            Set, Symbol, Uint8Array, Element, HTMLElement, Node, EventTarget, Event])
            Object.freeze(each), Object.freeze(each.prototype);
        Object.freeze(JSON); Object.freeze(Math); Object.freeze(Reflect);",
    ),
    (
        "wrapped listeners and timers, as zones have them",
        "
        const { addEventListener } = EventTarget.prototype;
        EventTarget.prototype.addEventListener = function (name, listener, ...rest) {
            const run = typeof listener === 'function'
                ? function (...given) { return listener.apply(this, given); } : listener;
            return addEventListener.call(this, name, run, ...rest);
        };
        const { setTimeout, queueMicrotask } = window;
        window.setTimeout = (work, ...rest) => setTimeout((...given) => work(...given), ...rest);
        window.queueMicrotask = (work) => queueMicrotask(() => work());",
    ),
    (
        "clicks that are swallowed",
        "
        addEventListener('click', (event) => event.stopImmediatePropagation(), true);",
    ),
    ("no __proto__", "delete Object.prototype.__proto__;"),
    (
        "polyfills without a native method",
        "
        delete Array.prototype.at; delete Object.groupBy; delete Array.fromAsync;",
    ),
];

/// Elements that take the names of what scripts use.
const CLOBBERING: &str = "
    <form id=\"fetch\"><input name=\"config\"><input name=\"then\"></form>
    <a id=\"JSON\"></a><a id=\"URL\"></a><a id=\"crypto\"></a><a id=\"crypto\" name=\"randomUUID\"></a>
    <img name=\"cookie\"><img name=\"title\">
    <form name=\"customElements\"></form><form id=\"config\"></form><form id=\"token\"></form>
    <form id=\"performance\"></form>";

// A9
async fn a9_whatever_the_pages_scripts_have_done_nobody_else_is_invited(world: &mut World) {
    for (number, (what, code)) in HOSTILE.into_iter().enumerate() {
        println!("The page has {what}.");
        world.stage.put("/hostile.js", Answer::script(&format!("{{{code}}}")));
        let page = world.page_with_widget().head("<script src=\"/hostile.js\"></script>");
        invites_one(world, &page, &format!("guest-{number}@new.example")).await;
    }
    println!("The page has elements with the names of what scripts use.");
    let body = crate::world::element("members", &world.gate.url) + CLOBBERING;
    invites_one(world, &world.page_with_widget().body(&body), "guest@new.example").await;
}

/// The one who was meant, and nobody else.
async fn invites_one(world: &World, page: &Page, address: &str) {
    let before = world.gate.requests_of(SEND).len();
    flow::open(world, page).await;
    flow::begin(world).await;
    flow::invite(&world.page, &[address]).await;
    check::says(&world.page, "1 invitation sent.").await;
    check::lists(&world.page, address).await;
    assert_eq!(world.gate.requests_of(SEND).len(), before + 1);
}

// A10
async fn a10_the_page_is_as_it_was_but_for_the_elements_name(world: &mut World) {
    world.stage.put("/globals.js", Answer::script(GLOBALS));
    let page = world.page_with_widget().head("<script src=\"/globals.js\"></script>");
    flow::open(world, &page).await;
    flow::whole(world).await;
    let changes = action::script(&world.page, "return globals.changes()", &[]).await;
    assert_eq!(changes, serde_json::json!([]));
    let listeners = action::script(&world.page, "return globals.listeners()", &[]).await;
    let documented = ["window beforeunload", "window online", "window pageshow"];
    for listener in serde_json::from_value::<Vec<String>>(listeners).expect("texts") {
        assert!(documented.contains(&listener.as_str()), "{listener}");
    }
}

// A18
async fn a18_everything_works_where_storage_is_denied(world: &mut World) {
    world.stage.put("/deny.js", Answer::script(&format!("{{{DENY_STORAGE}}}")));
    let page = world.page_with_widget().head("<script src=\"/deny.js\"></script>");
    flow::open(world, &page).await;
    flow::whole(world).await;
    flow::is_clean(world).await;
}
