//! The link of an invitation, where it could not be copied.

use leptos::prelude::*;

use crate::state::open_list::Activity;
use crate::text::T;
use crate::view::controls::link_field;
use crate::view::dynamic::flag;
use crate::view::element::{El, el};

use super::row::RowHandle;

/// The link that could not be copied, to be copied by hand.
pub fn uncopied(row: &RowHandle, address: &str) -> El {
    let (widget, row) = (row.list.widget, row.clone());
    let name = widget.text_with(T::CopyLinkOf, &[("address", address)]);
    let links = move || {
        row.read(|row| match &row.activity {
            Activity::Uncopied(link) => vec![link.clone()],
            _ => Vec::new(),
        })
    };
    el("div").class("row__outcome").keyed(links, move |link| {
        link_field(name.clone(), link).focus_when(flag(|| true)).into_any()
    })
}
