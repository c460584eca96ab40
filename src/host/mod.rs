//! The custom element's side of the widget: what `wasm.js` calls, and what the shell is told.
//!
//! The shell owns the element's life cycle and keeps the token in a private field. This floor mounts
//! the views into the shell's base element, and never into the shadow root itself: leptos casts the
//! parent to an `Element` and would lose the first change of a direct child.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Promise};
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::config::{Config, Setting};
use crate::event::WidgetEvent;
use crate::view::context::{Host, Patience};
use crate::view::{Ask, Draw, Nest, Questions, whole};

#[wasm_bindgen]
extern "C" {
    /// What the shell is told: the `Hooks` of `engine.js`.
    pub type Hooks;

    /// Something happened; `detail` is JSON.
    #[wasm_bindgen(method, catch)]
    fn event(this: &Hooks, name: &str, detail: &str) -> Result<(), JsValue>;

    /// A promise of another token; it fails when the host has none.
    #[wasm_bindgen(method, catch, js_name = askToken)]
    fn ask_token(this: &Hooks) -> Result<Promise, JsValue>;

    /// A promise of whether this may be sent; the question is JSON.
    #[wasm_bindgen(method, catch, js_name = beforeSend)]
    fn before_send(this: &Hooks, pending: &str) -> Result<Promise, JsValue>;

    /// A promise of what the host holds against addresses; question and answer are JSON.
    #[wasm_bindgen(method, catch, js_name = checkAddresses)]
    fn check_addresses(this: &Hooks, addresses: &str) -> Result<Promise, JsValue>;

    /// Shows another view in an element of this one's; the function ends it.
    #[wasm_bindgen(method, catch)]
    fn nest(this: &Hooks, view: &str, base: &HtmlElement) -> Result<Function, JsValue>;

    /// What to give back after a crash.
    #[wasm_bindgen(method, catch)]
    fn keep(this: &Hooks, draft: &str) -> Result<(), JsValue>;
}

thread_local! {
    static DRAW: Cell<Option<Draw>> = const { Cell::new(None) };
}

/// Says what the widgets of this wasm show. Each binary has its own, and holds nothing of the others'.
pub fn show(draw: Draw) {
    DRAW.set(Some(draw));
}

/// Has the next call begin with a fresh instance. Called when something was thrown through this one,
/// a panic's trap or an error of the page's own making: see `glue.mjs`.
#[wasm_bindgen]
pub fn give_up() {
    wasm_bindgen::handler::schedule_reinit();
}

/// One element's widget.
#[wasm_bindgen]
#[derive(Default)]
pub struct ElementWidget {
    token: ArcRwSignal<String>,
    config: ArcRwSignal<Config>,
    reloads: ArcRwSignal<u32>,
    draft: ArcRwSignal<String>,
    /// Unmounts when it is dropped. In a cell, since a host that hears an event may call back while
    /// the widget is being mounted.
    mounted: RefCell<Option<Box<dyn Any>>>,
}

impl std::fmt::Debug for ElementWidget {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ElementWidget")
            .field("is_mounted", &self.mounted.borrow().is_some())
            .finish()
    }
}

#[wasm_bindgen]
impl ElementWidget {
    /// A widget that is nowhere yet; settings can be made.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the value of an attribute; `None` when it was removed.
    pub fn set(&self, attribute: &str, value: Option<String>) {
        if let Some(setting) = Setting::of_attribute(attribute) {
            let value = value.unwrap_or_default();
            let config = self.config.get_untracked().with(setting, &value);
            if self.config.with_untracked(|current| *current != config) {
                self.config.set(config);
            }
        }
    }

    /// Takes the host's token; an empty text signs the person out.
    pub fn set_token(&self, token: String) {
        self.token.set(token);
    }

    /// Takes up what an earlier widget was in the middle of, as it was given to `keep`.
    pub fn restore(&self, draft: String) {
        self.draft.set(draft);
    }

    /// Looks at everything anew, after the page was away or offline.
    pub fn refresh(&self) {
        self.reloads.update(|count| *count = count.wrapping_add(1));
    }

    /// Shows the widget in `base`, and tells `hooks` what happens.
    pub fn mount(&self, base: HtmlElement, hooks: Hooks) {
        let Some(draw) = DRAW.get() else { return };
        let hooks = Rc::new(hooks);
        let (token, config, reloads) =
            (self.token.clone(), self.config.clone(), self.reloads.clone());
        let draft = self.draft.clone();
        let view = move || {
            let ask_token = Some(asking(&hooks, |hooks, _| hooks.ask_token()));
            let questions = Questions {
                before_send: Some(asking(&hooks, Hooks::before_send)),
                check_addresses: Some(asking(&hooks, Hooks::check_addresses)),
                nest: Some(nesting(&hooks)),
            };
            // Stored inside the view, so that it goes with it.
            let hooks = StoredValue::new_local(hooks);
            let on_event = Callback::new(move |event: WidgetEvent| {
                // A shell that fails in its own code has told the console.
                let tell = |hooks: &Rc<Hooks>| drop(hooks.event(event.name(), &event.detail()));
                hooks.with_value(tell);
            });
            let draft = RwSignal::from(draft);
            Effect::new(move || hooks.with_value(|hooks| drop(hooks.keep(&draft.read()))));
            let (token, config, reloads) = (token.into(), config.into(), reloads.into());
            let patience = Patience::default();
            whole(
                Host { token, config, on_event, ask_token, reloads, questions, draft, patience },
                draw,
            )
        };
        let mounted = mount_to(base, view);
        self.mounted.replace(Some(Box::new(mounted)));
    }

    /// Takes the widget away and gives its requests up.
    pub fn unmount(&self) {
        self.mounted.take();
    }
}

/// A shell that fails in its own code shows nothing.
fn nesting(hooks: &Rc<Hooks>) -> Nest {
    let hooks = hooks.clone();
    Nest::from(move |view: &str, base: &HtmlElement| hooks.nest(view, base).ok())
}

/// A question that the shell answers; a shell that fails in its own code has no answer.
fn asking(
    hooks: &Rc<Hooks>,
    ask: impl Fn(&Hooks, &str) -> Result<Promise, JsValue> + 'static,
) -> Ask {
    let hooks = hooks.clone();
    Ask::from(move |about: &str| ask(&hooks, about).unwrap_or_else(|error| Promise::reject(&error)))
}
