//! What lives as long as an element: effects and listeners.

use leptos::prelude::RenderEffect;
use wasm_bindgen::prelude::*;

use crate::view::keyed;

/// What lives as long as an element.
#[allow(missing_debug_implementations, reason = "it holds closures")]
pub enum Kept {
    /// The step is done.
    Nothing,
    /// Something follows signals.
    Effect { _effect: RenderEffect<()> },
    /// Children come and go by key.
    List { _effect: RenderEffect<()>, _items: keyed::Items },
    /// Events are listened to.
    Listener { _listener: Listener },
}

/// Something that is done now and whenever the signals that it reads change.
pub fn follow(act: impl FnMut() + 'static) -> Kept {
    Kept::Effect { _effect: render_effect(act) }
}

/// The effect behind [`follow`].
pub fn render_effect(act: impl FnMut() + 'static) -> RenderEffect<()> {
    run(Box::new(act))
}

fn run(mut act: Box<dyn FnMut()>) -> RenderEffect<()> {
    RenderEffect::new(move |_: Option<()>| act())
}

/// An event listener, removed with its element: events still reach an element on its way out.
#[allow(missing_debug_implementations, reason = "it holds a closure")]
pub struct Listener {
    element: web_sys::Element,
    event: &'static str,
    closure: Closure<dyn FnMut(web_sys::Event)>,
}

impl Listener {
    /// Listens until it is dropped.
    pub fn new(
        element: &web_sys::Element,
        event: &'static str,
        act: Box<dyn FnMut(web_sys::Event)>,
    ) -> Self {
        let closure = Closure::wrap(act);
        let function = closure.as_ref().unchecked_ref();
        let _ = element.add_event_listener_with_callback(event, function);
        Self { element: element.clone(), event, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.closure.as_ref().unchecked_ref();
        let _ = self.element.remove_event_listener_with_callback(self.event, function);
    }
}
