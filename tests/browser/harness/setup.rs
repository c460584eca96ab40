//! What a host gives to the widget.

use std::rc::Rc;
use std::time::Duration;

use invitation_widget::config::Config;
use invitation_widget::view::Draw;
use invitation_widget::view::context::Patience;
use js_sys::{Function, Promise};
use leptos::prelude::*;
use web_sys::HtmlElement;

/// How a host answers when it is asked for a token.
pub type Giver = Rc<dyn Fn() -> Promise>;

/// How a host answers a question.
pub type Answerer = fn(&str) -> Promise;

/// What the host gives.
pub struct Setup {
    /// The token's text.
    pub token: String,
    /// The settings.
    pub config: Config,
    /// How long requests may take.
    pub patience: Patience,
    /// Gives new tokens; `None` for a host that does not.
    pub giver: Option<Giver>,
    /// Says whether something may be sent.
    pub before_send: Option<Answerer>,
    /// Says what it holds against addresses.
    pub check_addresses: Option<Answerer>,
    /// What an earlier widget was in the middle of, and what this one is.
    pub draft: ArcRwSignal<String>,
    /// How further views are shown inside; `None` for a host that does not.
    pub nest: Option<Nester>,
    /// Draws what is in the widget; `None` for the view `manage`.
    pub draw: Option<Draw>,
}

/// How a host shows a further view in an element, and what ends it.
pub type Nester = fn(&str, &HtmlElement) -> Option<Function>;

impl Default for Setup {
    /// A person in one group, whose every request is answered in time.
    fn default() -> Self {
        Self {
            token: crate::cast::member(),
            config: Config::default(),
            patience: Patience {
                token: Duration::from_millis(300),
                pace: Duration::from_millis(2),
                ..Patience::default()
            },
            giver: None,
            before_send: None,
            check_addresses: None,
            draft: ArcRwSignal::default(),
            nest: None,
            draw: None,
        }
    }
}
