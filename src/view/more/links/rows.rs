//! The faces of the list: links, loading, empty, failed.

use leptos::prelude::*;

use crate::api::error::ApiError;
use crate::text::M;
use crate::view::dynamic::words;
use crate::view::element::{El, el};
use crate::view::failure::{self, Action};
use crate::view::more::retry::try_again;

use super::panel::{Loaded, Panel};
use super::row::link_row;

/// The links.
pub fn rows(panel: Panel) -> El {
    let ids = move || match &*panel.loaded.read() {
        Loaded::Rows(links) => links.rows().iter().map(|row| row.link.id.clone()).collect(),
        Loaded::Loading | Loaded::Failed(_) => Vec::new(),
    };
    el("ul")
        .class("links__rows")
        .set("aria-label", words(move || panel.with_group(M::LinksLabel)))
        .keyed(ids, move |id| link_row(panel, id))
}

/// As many bars as a small team has links, so that little jumps.
pub fn skeleton(panel: Panel) -> El {
    let bars = (0..2).map(|_| el("li").class("skeleton").into_any());
    el("div")
        .set("role", "progressbar")
        .set("aria-label", panel.widget.said(M::LinksLoading))
        .child(el("ul").class("links__rows").set("aria-hidden", "true").children(bars))
}

/// Nobody has made a link.
pub fn empty(panel: Panel) -> El {
    el("p").class("hint").part("empty").words(move || panel.with_group(M::LinksEmpty))
}

/// They did not come: why, and a way to try again.
pub fn failed(panel: Panel) -> El {
    let error = move || match &*panel.loaded.read() {
        Loaded::Failed(error) => Some(error.clone()),
        Loaded::Loading | Loaded::Rows(_) => None,
    };
    let reason = |widget, error: &ApiError| failure::of_request(widget, error, Action::List);
    try_again("rows rows--empty", panel.widget, reason, error, move || panel.reload())
}
