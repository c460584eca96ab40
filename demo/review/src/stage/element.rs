//! The widget as its host has it: the element that ships, defined by the script that ships.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement};

use crate::acting::dom::{all_in, append, create, document};
use crate::acting::field::Field;
use crate::address::Look;
use crate::place::Place;
use crate::scene::{Scene, Token, Trouble};

use super::until;

/// The script, which lies beside the page as everything does that it loads.
const SCRIPT: &str = "./invitation-widget.js";
const TAG: &str = "invitation-widget";

/// The element.
pub struct Widget(HtmlElement);

impl Widget {
    /// Puts it into `root`, as the host of `scene` does.
    pub async fn put_into(root: &HtmlElement, scene: &Scene, look: Look) -> Self {
        define().await;
        let widget = Self(create(TAG));
        let of_look = [("lang", look.lang), ("dir", look.direction()), ("theme", look.shade())];
        let of_scene = scene.attributes.iter().map(|(name, value)| (*name, value.as_str()));
        for (name, value) in of_look.into_iter().chain(of_scene) {
            widget.0.set_attribute(name, value).unwrap();
        }
        let members: Array = scene.members.iter().map(JsValue::from).collect();
        widget.set("members", &members);
        widget.set("invitationSecret", &scene.secret.map_or(JsValue::NULL, JsValue::from));
        widget.give(&scene.token);
        if scene.trouble == Some(Trouble::Held) {
            widget.hold();
        }
        append(root, &widget.0);
        widget
    }

    /// The host gives a token.
    pub fn give(&self, token: &Token) {
        match token {
            Token::Missing => self.set("token", &JsValue::NULL),
            Token::Text(text) => self.set("token", &text.into()),
            Token::Fails => self.ask(|| Promise::reject(&"nobody is signed in".into())),
            Token::Awaited => self.ask(|| Promise::new(&mut |_, _| {})),
        }
    }

    /// What there is at `place`, if anything is.
    pub fn find(&self, place: Place) -> Option<Field> {
        let root = self.0.shadow_root()?;
        let found = root.query_selector(&place.selector()).ok()??;
        Some(Field::new(found.unchecked_into()))
    }

    /// Turns it the way that the look asks for, where that is not its language's.
    pub fn face(&self, look: Look) {
        let root = self.0.shadow_root().expect("it is open");
        let base = root.query_selector("[part=base]").ok().flatten().expect("it has a base");
        let Some(dir) = look.turned() else { return };
        let notices = all_in(&base, "[part=notice][dir]");
        notices.iter().for_each(|notice| notice.set_dir(dir));
        base.unchecked_into::<HtmlElement>().set_dir(dir);
    }

    fn set(&self, property: &str, value: &JsValue) {
        Reflect::set(&self.0, &property.into(), value).unwrap();
    }

    fn ask(&self, answer: impl Fn() -> Promise + 'static) {
        let answer: Closure<dyn Fn() -> Promise> = Closure::new(answer);
        self.set("token", &answer.into_js_value());
    }

    fn hold(&self) {
        let hold: Closure<dyn Fn(Event)> = Closure::new(|event: Event| event.prevent_default());
        let hold: Function = hold.into_js_value().unchecked_into();
        self.0.add_event_listener_with_callback("invitation-before-send", &hold).unwrap();
    }
}

async fn define() {
    let script = create("script");
    script.set_attribute("type", "module").unwrap();
    script.set_attribute("src", SCRIPT).unwrap();
    let head: Element = document().head().unwrap().into();
    append(&head, &script);
    let elements = web_sys::window().unwrap().custom_elements();
    until("the widget’s script is there", || !elements.get(TAG).is_undefined()).await;
}
