//! The page of all scenes: each in a frame of its own, below the controls that say how they are
//! looked at. The address follows the controls.

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::acting::dom::{all_in, append, create, document};
use crate::address::{Address, Choices, DIRECTIONS, HOSTS, LANGUAGES, Look, Shown, THEMES, WIDTHS};
use crate::scene::{Room, Scene};
use crate::scenes::scenes;

/// What a stage has around its widget on both sides together, in CSS pixels.
const MARGINS: u16 = 32;

/// Shows the scenes of `room`, or of all.
pub fn show(room: Option<Room>, look: Look) {
    let body = document().body().unwrap();
    body.set_class_name("sheet");
    let controls = controls(room, look);
    let header =
        holding("header", "sheet__header", [words("h1", "Design review"), controls.clone()]);
    let content = holding("main", "sheet__rooms", rooms(room, look));
    append(&body, &header);
    append(&body, &content);
    let redraw: Closure<dyn Fn()> = Closure::new(move || {
        let address = Address::parse(&chosen(&controls));
        go_to(&address);
        if let Shown::Sheet(room) = address.shown {
            content.set_text_content(None);
            rooms(room, address.look).iter().for_each(|room| append(&content, room));
        }
    });
    let redraw: Function = redraw.into_js_value().unchecked_into();
    header.add_event_listener_with_callback("change", &redraw).unwrap();
}

fn go_to(address: &Address) {
    let history = web_sys::window().unwrap().history().unwrap();
    let query = address.query();
    history.replace_state_with_url(&JsValue::NULL, "", Some(&query)).unwrap();
}

/// What the controls say, as a query.
fn chosen(controls: &HtmlElement) -> String {
    let value = |control: &HtmlElement, name: &str| {
        Reflect::get(control, &name.into()).unwrap().as_string().unwrap_or_default()
    };
    let all = all_in(controls, "select, input");
    let pairs = all.iter().map(|it| format!("{}={}", value(it, "name"), value(it, "value")));
    pairs.collect::<Vec<_>>().join("&")
}

fn controls(room: Option<Room>, look: Look) -> HtmlElement {
    let rooms = Room::ALL.iter().map(|room| (room.as_str(), room.title()));
    let rooms: Vec<_> = [("", "All")].into_iter().chain(rooms).collect();
    let room = room.map(Room::as_str).unwrap_or_default();
    let all = [
        choice("room", "Scenes", &rooms, room),
        choice("theme", "Theme", THEMES, look.theme),
        choice("lang", "Language", LANGUAGES, look.lang),
        choice("dir", "Direction", DIRECTIONS, look.dir),
        choice("host", "Host", HOSTS, look.host),
        labelled("Width", width(look.width)),
    ];
    holding("form", "sheet__controls", all)
}

fn choice(name: &str, label: &str, choices: &Choices, chosen: &str) -> HtmlElement {
    let options = choices.iter().map(|(value, label)| {
        let option = words("option", label);
        set(&option, "value", value);
        if *value == chosen {
            set(&option, "selected", "");
        }
        option
    });
    let select = holding("select", "sheet__control", options);
    set(&select, "name", name);
    labelled(label, select)
}

/// The width in pixels; the whole of the page when nothing is entered.
fn width(width: Option<u16>) -> HtmlElement {
    let input = holding("input", "sheet__control", []);
    let (least, most) = (WIDTHS.start().to_string(), WIDTHS.end().to_string());
    let value = width.map(|width| width.to_string()).unwrap_or_default();
    let attributes = [
        ("type", "number"),
        ("name", "width"),
        ("min", &least),
        ("max", &most),
        ("step", "20"),
        ("placeholder", "fluid"),
        ("value", &value),
    ];
    attributes.iter().for_each(|(name, value)| set(&input, name, value));
    input
}

fn labelled(label: &str, control: HtmlElement) -> HtmlElement {
    holding("label", "sheet__label", [words("span", label), control])
}

fn rooms(only: Option<Room>, look: Look) -> Vec<HtmlElement> {
    let shown = Room::ALL.into_iter().filter(|room| only.is_none_or(|only| only == *room));
    shown.map(|room| room_section(room, look)).collect()
}

fn room_section(room: Room, look: Look) -> HtmlElement {
    let scenes: Vec<Scene> = scenes().into_iter().filter(|scene| scene.room == room).collect();
    let title = words("h2", &format!("{} ({})", room.title(), scenes.len()));
    let frames = scenes.iter().map(|scene| frame(scene, look));
    let frames = holding("div", "sheet__frames", frames);
    holding("section", "sheet__room", [title, frames])
}

/// A scene under its title, which leads to it alone.
fn frame(scene: &Scene, look: Look) -> HtmlElement {
    let address = Address { shown: Shown::Stage(scene.id.to_owned()), look }.query();
    let link = words("a", scene.title);
    set(&link, "href", &address);
    let id = words("code", scene.id);
    let frame = holding("iframe", "sheet__frame", []);
    set(&frame, "title", scene.title);
    set(&frame, "loading", "lazy");
    set(&frame, "src", &address);
    if let Some(width) = look.width {
        let width = format!("{}px", width + MARGINS);
        frame.style().set_property("inline-size", &width).unwrap();
    }
    let caption = holding("figcaption", "sheet__caption", [link, id]);
    holding("figure", "sheet__scene", [caption, frame])
}

fn words(tag: &str, words: &str) -> HtmlElement {
    let element = create(tag);
    element.set_text_content(Some(words));
    element
}

fn holding(tag: &str, class: &str, content: impl IntoIterator<Item = HtmlElement>) -> HtmlElement {
    let element = create(tag);
    element.set_class_name(class);
    content.into_iter().for_each(|child| append(&element, &child));
    element
}

fn set(element: &HtmlElement, name: &str, value: &str) {
    element.set_attribute(name, value).unwrap();
}
