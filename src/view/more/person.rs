//! What a view of one person needs: that there is one.

use leptos::prelude::*;

use crate::config::Config;
use crate::session::Session;
use crate::state::screen::{Notice, Screen};
use crate::text::{M, T};
use crate::view::context::Widget;
use crate::view::dynamic::{effect, optional};
use crate::view::element::{El, el};
use crate::view::notice::notice_panel;

use super::panel::notice;

/// Draws by `draw` for the person of the session, anew for each; without one, a notice says why.
///
/// A session that ends leaves on the screen what is there, under a notice.
pub fn signed_in(widget: Widget, draw: fn(Widget) -> El) -> AnyView {
    let mut before = None;
    let screen = move || {
        let screen = Screen::of_person(&widget.session.read(), before.as_ref());
        let key = screen.key();
        before = Some(screen);
        vec![key]
    };
    // What is drawn is new: it has nothing before it.
    let drawn = move || Screen::of_person(&widget.session.read_untracked(), None);
    let content = el("div").keyed(screen, move |_| match drawn() {
        Screen::Notice(notice) => widget.in_words(move || in_place(widget, notice)).into_any(),
        Screen::Manage { .. } => under_notice(widget, draw(widget)),
    });
    content.into_any()
}

/// What is to be read, as a text that is another for something else. The backend and the addresses of
/// the person are part of it anyway.
type Subject = Box<dyn Fn(&Config, &Session) -> String>;

/// Does `act` when something else is to be read, and when the same is to be read again: because
/// somebody wants it, or because a token has come after a time without. It is told whether it is
/// something else, and whether it can be read now.
pub fn follow(widget: Widget, subject: Subject, act: Box<dyn Fn(bool, bool)>) {
    let mut before = (String::new(), 0, false);
    effect(move || {
        let (config, session) = (widget.config.read(), widget.session.read());
        let parts = [config.api_base.clone(), subject(&config, &session), addresses(&session)];
        let may_ask = session.token().is_some();
        let now = (parts.join("\n"), widget.reloads.get(), may_ask);
        drop((config, session));
        let (is_other, is_due) = (before.0 != now.0, may_ask && before != now);
        before = now;
        if is_other || is_due {
            act(is_other, is_due);
        }
    });
}

/// The addresses of the person.
pub fn addresses(session: &Session) -> String {
    session.claims().map(|claims| claims.emails.join(", ")).unwrap_or_default()
}

/// A notice in place of the view.
fn in_place(widget: Widget, why: Notice) -> AnyView {
    match why {
        Notice::NoToken => {
            notice(widget.said(M::SignInTitle), widget.text(T::NoticeNoToken)).into_any()
        }
        why => notice_panel(widget, why),
    }
}

fn under_notice(widget: Widget, view: El) -> AnyView {
    let ended = move || {
        let (title, body) = (widget.text(T::NoticeExpiredTitle), widget.said(M::SessionEnded));
        notice(title, body).set("role", "alert").into_any()
    };
    let ended = optional(move || {
        let has_ended = widget.session.read().token().is_none();
        has_ended.then(|| widget.in_words(ended).into_any())
    });
    el("div").class("person").child(ended).child(view).into_any()
}
