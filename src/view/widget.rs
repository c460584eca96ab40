//! The view `manage`: form and list of one person, or a notice.

use leptos::leptos_dom::logging::console_error;
use leptos::prelude::*;

use crate::config::Config;
use crate::event::WidgetEvent;
use crate::state::screen::{Notice, Screen};

use super::ask::{Ask, Questions};
use super::context::{Host, Patience, Widget};
use super::dynamic::{Dynamic, optional};
use super::element::{El, el};
use super::invite::InviteForm;
use super::notice::notice_panel;
use super::open::OpenInvitations;
use super::whole::{Draw, follow_component, whole};

/// The invitation widget.
///
/// Give it the token that the host's server signed, and in `ask_token` how to get the next one; or
/// give it a new one when `on_event` brings [`WidgetEvent::TokenExpired`]. What is typed stays.
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
    /// Asked for a new token half a minute before this one ends, and when the backend finds that
    /// it has ended.
    #[prop(optional, into)]
    ask_token: Option<Ask>,
    /// Raise it to have the list loaded again: when the page comes back, or is online again.
    #[prop(optional, into)]
    reloads: RwSignal<u32>,
    /// What else the host wants to be asked.
    #[prop(optional)]
    questions: Questions,
    /// What is being written, as text: give it to a later widget and nothing is lost.
    #[prop(optional, into)]
    draft: RwSignal<String>,
    /// How long requests may take.
    #[prop(optional)]
    patience: Patience,
) -> impl IntoView {
    let host = Host { token, config, on_event, ask_token, reloads, questions, draft, patience };
    whole(host, manage)
}

/// The view `manage`: form and list of one person, or a notice.
pub fn manage(widget: Widget) -> AnyView {
    follow_component(widget);
    for_inviters(widget, work)
}

/// What `work` draws for one person who may invite, or a notice.
pub(super) fn for_inviters(widget: Widget, work: Draw) -> AnyView {
    let shown = StoredValue::new(None::<Screen>);
    let screen = move || {
        let (session, config) = (widget.session.read(), widget.config.read());
        let settings = widget.settings.read();
        let screen = Screen::of(&session, &config, &settings, shown.get_value().as_ref());
        let key = screen.key();
        shown.set_value(Some(screen));
        vec![key]
    };
    let content = el("div").keyed(screen, move |_| match shown.get_value() {
        Some(Screen::Notice(notice)) => {
            widget.in_words(move || notice_panel(widget, notice)).into_any()
        }
        Some(Screen::Manage { .. }) | None => work(widget),
    });
    content.into_any()
}

/// Form and list, under a notice while the session has ended.
fn work(widget: Widget) -> AnyView {
    el("div")
        .class("manage")
        .child(ended(widget))
        .child(InviteForm())
        .child(OpenInvitations())
        .into_any()
}

/// The notice above somebody's work while the session has ended.
pub(super) fn ended(widget: Widget) -> Dynamic<AnyView> {
    optional(move || {
        let has_ended = widget.session.read().token().is_none();
        let notice = move || notice_panel(widget, Notice::ExpiredWorking);
        has_ended.then(|| widget.in_words(notice).into_any())
    })
}

/// Draws with the widget that the current view belongs to. Where there is none, the developer is told
/// how to bring it; leptos's own way to say so is a panic that costs 2 KB brotli of text formatting.
pub fn in_widget(draw: fn(Widget) -> El) -> AnyView {
    if let Some(widget) = use_context() {
        return draw(widget).into_any();
    }
    console_error(
        "This component needs an InvitationWidget around it, or a Widget in the context.",
    );
    ().into_any()
}
