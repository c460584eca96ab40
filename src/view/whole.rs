//! A widget as a whole, whatever its view: what lasts as long as it, and what it follows.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::event::WidgetEvent;

use super::context::{Host, Widget};
use super::dynamic::effect;
use super::element::el;

/// Draws what is in a widget.
pub type Draw = fn(Widget) -> AnyView;

/// A widget with all that lasts as long as it; `draw` draws what is in it.
pub fn whole(host: Host, draw: Draw) -> Vec<AnyView> {
    let widget = Widget::new(host);
    provide_context(widget);
    follow_token(widget, host.token);
    follow_time(widget);
    let content = draw(widget);
    host.on_event.run(WidgetEvent::Ready);
    let status = el("p")
        .class("visually-hidden")
        .set("role", "status")
        .words(move || widget.announcement.get());
    vec![status.into_any(), content]
}

/// A new text from the host is a new session.
fn follow_token(widget: Widget, token: RwSignal<String>) {
    effect(move || {
        token.track();
        widget.follow_host();
    });
}

/// Looks at the age of the token as time goes by, and when the page comes back.
fn follow_time(widget: Widget) {
    effect(move || widget.look_at_token());
    effect(move || {
        widget.reloads.track();
        widget.tick();
    });
}

/// Loads what the tenant has set for the component, for each component and person once.
pub(super) fn follow_component(widget: Widget) {
    let mut loaded = None;
    effect(move || {
        let config = widget.config.read();
        let user = widget.session.read().claims().map(|claims| claims.user_id.clone());
        let wanted = Some((config.component_id.clone(), user, config.api_base.clone()));
        if loaded == wanted {
            return;
        }
        loaded = wanted;
        if let Some((Some(component), Some(_), _)) = loaded.clone() {
            spawn_local(widget.load_settings(component));
        }
    });
}
