//! The leptos components, usable alone in a leptos app.
//!
//! Each is one `match` on one enum. Views decide nothing and ask nobody: decisions live in
//! [`crate::state`], requests go through [`context::Widget`].
//!
//! Rules that keep them at home on strict pages and hostile ones:
//! - elements are made by [`element`], never by HTML text;
//! - every action hangs on `submit`, since a page may swallow `click`.

pub mod context;
mod controls;
mod dynamic;
mod element;
mod failure;
mod invite;
mod keyed;
mod notice;
mod open;
mod submit;
mod widget;

pub use context::Widget;
pub use invite::InviteForm;
pub use open::OpenInvitations;
pub use widget::InvitationWidget;
