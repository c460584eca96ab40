//! The page of one scene alone.
//!
//! `<html data-scene>` says how far it is: `playing`, then `ready`, or `failed` with the reason in
//! `data-reason`. Everything is the same each time: no time goes by, and the backend is in the page.

mod clock;
mod element;
mod frame;
mod player;
mod reply;
mod trouble;

use std::panic;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::acting::dom::{append, create, document};
use crate::acting::time::comes_true_within;
use crate::address::Look;
use crate::backend::Server;
use crate::scene::Scene;
use crate::scenes;

use element::Widget;

/// How long a scene waits for something to be seen, in milliseconds: many may be loading at once.
const PATIENCE: f64 = 60_000.0;

/// Plays the scene with this id.
pub async fn show(id: String, look: Look) {
    tell("playing");
    panic::set_hook(Box::new(|why| fail(&why.to_string())));
    let scene = scenes::scene(&id).unwrap_or_else(|| panic!("there is no scene {id}"));
    let root = dress(&scene, look);
    frame::settle();
    clock::stand_still();
    scene.trouble.iter().for_each(|trouble| trouble::before(*trouble));
    let server = Server::start();
    reply::teach(&server, &scene.backend);
    let widget = Widget::put_into(&root, &scene, look).await;
    player::play(&widget, &server, &scene.steps).await;
    widget.face(look);
    until("nothing changes its look any more", clock::is_at_rest).await;
    frame::fit();
    // It goes on answering whoever plays with the scene.
    std::mem::forget(server);
    tell("ready");
}

/// Waits until `condition` holds.
async fn until(what: &str, condition: impl Fn() -> bool) {
    assert!(comes_true_within(PATIENCE, condition).await, "never: {what}");
}

/// Makes the page look as the host's would.
fn dress(scene: &Scene, look: Look) -> HtmlElement {
    let page = page();
    let (lang, dir, theme) = (look.lang, look.direction(), look.shade());
    for (name, value) in
        [("lang", lang), ("dir", dir), ("data-theme", theme), ("data-host", look.host)]
    {
        page.set_attribute(name, value).unwrap();
    }
    document().set_title(scene.title);
    let root = create("main");
    root.set_class_name("stage");
    if let Some(width) = look.width {
        root.style().set_property("inline-size", &format!("{width}px")).unwrap();
    }
    append(&document().body().unwrap(), &root);
    root
}

fn page() -> HtmlElement {
    document().document_element().unwrap().unchecked_into()
}

fn tell(progress: &str) {
    page().set_attribute("data-scene", progress).unwrap();
}

fn fail(why: &str) {
    page().set_attribute("data-reason", why).unwrap();
    let words = create("pre");
    words.set_class_name("stage__failed");
    words.set_text_content(Some(why));
    append(&document().body().unwrap(), &words);
    tell("failed");
}
