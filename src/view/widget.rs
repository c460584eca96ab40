//! The whole widget: form and list of one person, or a notice.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::clock;
use crate::config::Config;
use crate::event::WidgetEvent;
use crate::session::Session;
use crate::state::screen::{Notice, Screen};

use super::context::{Patience, Widget};
use super::dynamic::{effect, optional};
use super::element::el;
use super::invite::InviteForm;
use super::notice::notice_panel;
use super::open::OpenInvitations;

/// The invitation widget.
///
/// Give it the token that the host's server signed. When `on_event` brings
/// [`WidgetEvent::TokenExpired`], give it a new one: what is typed stays.
#[component]
pub fn InvitationWidget(
    /// The token's text; empty when nobody is signed in.
    #[prop(into)]
    token: RwSignal<String>,
    /// What the host has set.
    #[prop(into)]
    config: RwSignal<Config>,
    /// Hears what happens.
    #[prop(into)]
    on_event: Callback<WidgetEvent>,
    /// How long requests may take.
    #[prop(optional)]
    patience: Patience,
) -> impl IntoView {
    let session = read(&token.read_untracked());
    let widget = Widget::new(session, config, on_event, patience);
    provide_context(widget);
    follow_token(widget, token);
    follow_expiry(widget);
    follow_component(widget);
    let shown = StoredValue::new(None::<Screen>);
    let screen = move || {
        let roles = &widget.settings.read().roles;
        let before = shown.get_value();
        let screen = Screen::of(&widget.session.read(), &config.read(), roles, before.as_ref());
        let key = screen.key();
        shown.set_value(Some(screen));
        vec![key]
    };
    on_event.run(WidgetEvent::Ready);
    let status = el("p")
        .class("visually-hidden")
        .set("role", "status")
        .words(move || widget.announcement.get());
    let content = el("div").keyed(screen, move |_| match shown.get_value() {
        Some(Screen::Notice(notice)) => notice_panel(notice),
        Some(Screen::Manage { .. }) | None => manage(widget),
    });
    vec![status.into_any(), content.into_any()]
}

/// Form and list, under a notice while the session has ended.
fn manage(widget: Widget) -> AnyView {
    let ended = optional(move || {
        let has_ended = widget.session.read().token().is_none();
        has_ended.then(|| notice_panel(Notice::ExpiredWorking))
    });
    el("div").child(ended).child(InviteForm()).child(OpenInvitations()).into_any()
}

fn read(token: &str) -> Session {
    Session::read(token, clock::now().millis() / 1000)
}

/// A new text from the host is a new session; an unusable one is told at once.
fn follow_token(widget: Widget, token: RwSignal<String>) {
    effect(move || {
        let session = read(&token.read());
        match &session {
            Session::Unusable(error) => widget.emit(WidgetEvent::token_refused(*error)),
            Session::Expired(_) => widget.emit(WidgetEvent::TokenExpired),
            Session::Missing | Session::Active { .. } => {}
        }
        if *widget.session.read_untracked() != session {
            widget.session.set(session);
        }
    });
}

/// Ends the session when the token's time is over.
fn follow_expiry(widget: Widget) {
    effect(move || {
        let now = widget.now.get().millis() / 1000;
        let ended = match &*widget.session.read() {
            Session::Active { token, claims } if claims.expires <= now => Some(token.clone()),
            _ => None,
        };
        ended.iter().for_each(|token| widget.expire(token));
    });
}

/// Loads what the tenant has set for the component, for each component and person once.
fn follow_component(widget: Widget) {
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
