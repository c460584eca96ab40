//! The whole widget: form and list of one person, or a notice.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::transport::Abort;
use crate::clock;
use crate::config::Config;
use crate::event::WidgetEvent;
use crate::session::Session;
use crate::state::screen::{Notice, Screen};

use super::context::{Patience, Widget};
use super::invite::InviteForm;
use super::notice::NoticePanel;
use super::open::OpenInvitations;

/// The invitation widget.
///
/// Give it the token that the host's server signed. When `on_event` brings
/// [`WidgetEvent::TokenExpired`], give it a new one: what is typed stays.
#[component]
pub fn InvitationWidget(
    /// The token's text; empty when nobody is signed in.
    #[prop(into)]
    token: Signal<String>,
    /// What the host has set.
    #[prop(into)]
    config: Signal<Config>,
    /// Hears what happens.
    #[prop(into)]
    on_event: Callback<WidgetEvent>,
    /// How long requests may take.
    #[prop(optional)]
    patience: Patience,
) -> impl IntoView {
    let session = token.with_untracked(|token| read(token));
    let widget = Widget::new(session, config, on_event, patience);
    provide_context(widget);
    follow_token(widget, token);
    follow_expiry(widget);
    follow_component(widget);
    let screen = Memo::new(move |before| {
        let roles = widget.settings.with(|settings| settings.roles.clone());
        widget
            .session
            .with(|session| config.with(|config| Screen::of(session, config, &roles, before)))
    });
    on_event.run(WidgetEvent::Ready);
    view! {
        <p class="visually-hidden" role="status">{move || widget.announcement.get()}</p>
        {move || match screen.get() {
            Screen::Notice(notice) => view! { <NoticePanel notice/> }.into_any(),
            Screen::Manage { .. } => view! { <Manage/> }.into_any(),
        }}
    }
}

/// Form and list, under a notice while the session has ended.
#[component]
fn Manage() -> impl IntoView {
    let widget = Widget::current();
    let has_ended = Memo::new(move |_| widget.session.with(|session| session.token().is_none()));
    view! {
        {move || has_ended.get().then(|| view! { <NoticePanel notice=Notice::ExpiredWorking/> })}
        <InviteForm/>
        <OpenInvitations/>
    }
}

fn read(token: &str) -> Session {
    Session::read(token, clock::now().millis() / 1000)
}

/// A new text from the host is a new session; an unusable one is told at once.
fn follow_token(widget: Widget, token: Signal<String>) {
    Effect::new(move |_| {
        let session = token.with(|token| read(token));
        match &session {
            Session::Unusable(error) => widget.emit(WidgetEvent::token_refused(*error)),
            Session::Expired(_) => widget.emit(WidgetEvent::TokenExpired),
            Session::Missing | Session::Active { .. } => {}
        }
        if widget.session.with_untracked(|current| *current != session) {
            widget.session.set(session);
        }
    });
}

/// Ends the session when the token's time is over.
fn follow_expiry(widget: Widget) {
    Effect::new(move |_| {
        let now = widget.now.get().millis() / 1000;
        let ended = widget.session.with(|session| match session {
            Session::Active { token, claims } if claims.expires <= now => Some(token.clone()),
            _ => None,
        });
        if let Some(token) = ended {
            widget.expire(&token);
        }
    });
}

/// Loads what the tenant has set for the component, for each component and person once.
fn follow_component(widget: Widget) {
    let wanted = Memo::new(move |_| {
        let component = widget.config.with(|config| config.component_id.clone())?;
        let base = widget.config.with(|config| config.api_base.clone());
        let user = widget
            .session
            .with(|session| Some(session.claims()?.user_id.clone()))?;
        Some((component, base, user))
    });
    Effect::new(move |_| {
        if let (Some((component, ..)), Some(abort)) = (wanted.get(), Abort::new()) {
            let on_end = StoredValue::new_local(abort.clone());
            on_cleanup(move || on_end.with_value(Abort::abort));
            spawn_local(widget.load_settings(component, abort));
        }
    });
}
