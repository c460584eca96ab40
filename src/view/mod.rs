//! The leptos components, usable alone in a leptos app.
//!
//! Each is one `match` on one enum. Views decide nothing and ask nobody: decisions live in
//! [`crate::state`], requests go through [`context::Widget`].
//!
//! Rules that keep them at home on strict pages and hostile ones:
//! - elements are made by [`element`], never by HTML text;
//! - every action hangs on `submit`, since a page may swallow `click`.
//!
//! In a leptos app:
//!
//! ```
//! use invitation_widget::config::{Config, Setting};
//! use invitation_widget::event::WidgetEvent;
//! use invitation_widget::view::InvitationWidget;
//! use leptos::prelude::*;
//!
//! /// The members page; `token` is what the app's own server signed, `next_token` asks it again.
//! #[component]
//! fn Members(token: RwSignal<String>, next_token: fn(&str) -> js_sys::Promise) -> impl IntoView {
//!     let config = Config::default().with(Setting::ApiBase, "https://invite.example.com");
//!     let on_event = |event| {
//!         if let WidgetEvent::Sent(outcomes) = event {
//!             leptos::logging::log!("{} were invited", outcomes.len());
//!         }
//!     };
//!     let config = RwSignal::new(config);
//!     view! { <InvitationWidget token config on_event ask_token=next_token/> }
//! }
//! ```

mod ask;
mod clipboard;
pub mod context;
mod controls;
mod dynamic;
mod element;
mod failure;
mod hint;
mod invite;
mod keyed;
mod long_token;
pub mod more;
mod notice;
mod open;
mod policy;
mod question;
mod requests;
mod server_time;
mod submit;
mod token_life;
mod whole;
mod widget;
mod words;

pub use ask::{Ask, Nest, Questions};
pub use context::Widget;
pub use invite::InviteForm;
pub use open::OpenInvitations;
pub use whole::{Draw, whole};
pub use widget::{InvitationWidget, manage};
