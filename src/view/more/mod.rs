//! The views that are loaded where they are wanted, in a wasm of their own. Nothing outside this folder
//! names them, so that the first wasm has nothing of them.

mod words;

use leptos::prelude::*;

use crate::config::View;
use crate::text::M;

use super::context::Widget;
use super::element::el;

/// The view that the host wants.
pub fn screens(widget: Widget) -> AnyView {
    let view = widget.config.read_untracked().view;
    let heading = move || match view {
        View::Accept => widget.said(M::AcceptHeading),
        View::Inbox => widget.said(M::InboxHeading),
        View::Join => widget.said(M::JoinHeading),
        View::Links => widget.said(M::LinksHeading),
    };
    widget.in_words(move || el("h2").class("heading").child(heading()).into_any()).into_any()
}
