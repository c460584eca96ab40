//! What a view of one person needs: that there is one.

use leptos::prelude::*;

use crate::state::screen::{Notice, Screen};
use crate::text::{M, T};
use crate::view::context::Widget;
use crate::view::dynamic::optional;
use crate::view::element::{El, el};
use crate::view::notice::notice_panel;

use super::panel::notice;

/// Draws by `draw` for the person of the session, anew for each; without one, a notice says why.
///
/// A session that ends leaves on the screen what is there, under a notice.
pub fn signed_in(widget: Widget, draw: fn(Widget) -> El) -> AnyView {
    let shown = StoredValue::new(None::<Screen>);
    let screen = move || {
        let screen = Screen::of_person(&widget.session.read(), shown.get_value().as_ref());
        let key = screen.key();
        shown.set_value(Some(screen));
        vec![key]
    };
    let content = el("div").keyed(screen, move |_| match shown.get_value() {
        Some(Screen::Notice(notice)) => {
            widget.in_words(move || in_place(widget, notice)).into_any()
        }
        Some(Screen::Manage { .. }) | None => under_notice(widget, draw(widget)),
    });
    content.into_any()
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
