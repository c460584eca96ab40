//! One invitation, for who is invited by it.

mod answer;
mod card;
mod landing;
mod loading;
pub(super) mod words;

use leptos::prelude::*;

use crate::state::accept::Card;
use crate::text::M;
use crate::view::context::Widget;
use crate::view::element::{El, el};

use super::panel;
use super::reason::reason;
use super::retry::try_again;
use landing::Landing;

/// Shows the invitation that the host names: who invites, into what, as what, until when; accept and
/// decline.
pub fn landing(widget: Widget) -> El {
    let landing = Landing::new(widget);
    widget.in_words(move || draw(landing).into_any())
}

fn draw(landing: Landing) -> El {
    let widget = landing.widget;
    let lead = landing.lead;
    let faces =
        el("div").keyed(lead.faces(move || face(&landing.now())), move |_| draw_face(landing));
    let title = Box::new(move || words::title(widget, &landing.now()));
    panel::card(widget.id("invitation"), title, lead.reaches_title(), lead.watch(faces))
}

fn face(card: &Card) -> String {
    match card {
        Card::Loading => "loading".to_owned(),
        Card::Failed(_) => "failed".to_owned(),
        Card::NotFound => "none".to_owned(),
        Card::Open(invitation, _) => format!("open {}", invitation.id),
        Card::Ended(invitation, ending) => format!("{} {}", *ending as u8, invitation.id),
    }
}

/// One face for each kind of card: a change within draws none anew.
fn draw_face(landing: Landing) -> AnyView {
    let widget = landing.widget;
    match landing.now() {
        Card::Loading => panel::waiting(widget.said(M::AcceptLoading)),
        Card::Failed(_) => {
            let error = move || match &*landing.card.read() {
                Card::Failed(error) => Some(error.clone()),
                _ => None,
            };
            try_again("card__again", widget, reason, error, move || landing.reload()).into_any()
        }
        Card::NotFound => panel::words(move || words::not_found(widget)),
        Card::Open(invitation, _) => card::open(landing, &invitation),
        Card::Ended(invitation, ending) => {
            panel::words(move || words::ended(widget, &invitation, ending))
        }
    }
}
