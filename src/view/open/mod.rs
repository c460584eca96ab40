//! The open invitations of one group.

mod filter;
mod list;
mod row;
mod rows;

use leptos::prelude::*;

use crate::text::{T, text, text_for};
use crate::view::context::Widget;

use filter::Filter;
use list::{List, Loaded};
use rows::{Empty, LoadFailed, Rows, Skeleton};

/// Shows a group's invitations: search, open and expired ones, resend, revoke.
///
/// Stands inside an [`InvitationWidget`](crate::view::InvitationWidget), or below a
/// [`Widget`](crate::view::Widget) in the context.
#[component]
pub fn OpenInvitations() -> impl IntoView {
    let widget = Widget::current();
    let list = List::new(widget);
    let heading = widget.id("open");
    // The parts of the list change alone: a row's change must not draw the list anew.
    let kind = Memo::new(move |_| list.loaded.with(Kind::of));
    let count = move || {
        let count = list.count().filter(|count| *count > 0);
        count.map(|count| text_for(T::ListCount, count, &[]))
    };
    view! {
        <section class="open" part="list" aria-labelledby=heading.clone()>
            <header class="open__header">
                <h2 class="heading" id=heading.clone()>{text(T::OpenHeading)}</h2>
                <span class="open__count" role="status">{count}</span>
            </header>
            <Filter list/>
            {move || match kind.get() {
                Kind::Loading => view! { <Skeleton/> }.into_any(),
                Kind::Failed => view! { <LoadFailed list/> }.into_any(),
                Kind::Empty => view! { <Empty list/> }.into_any(),
                Kind::Rows => view! { <Rows list/> }.into_any(),
            }}
        </section>
    }
}

/// Which of its four faces the list shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Loading,
    Failed,
    Empty,
    Rows,
}

impl Kind {
    fn of(loaded: &Loaded) -> Self {
        match loaded {
            Loaded::Loading => Self::Loading,
            Loaded::Failed(_) => Self::Failed,
            Loaded::Rows(list) if list.rows().is_empty() => Self::Empty,
            Loaded::Rows(_) => Self::Rows,
        }
    }
}
