//! An embeddable invitation widget: invite people by e-mail into the workspaces, teams or projects
//! of a signed token, and look after the invitations that are open.
//!
//! The README says how to put it on a page. This is the map of the code.
//!
//! # The house
//!
//! From the ground up; each floor knows only the floors below it.
//!
//! 1. **Values**, pure: [`token`], [`claims`], [`group`], [`email`], [`invitation`], [`received`],
//!    [`share_link`], and how they are read: [`recipients`] (what people paste), [`timestamp`], [`json`].
//! 2. **Decisions**, pure: [`session`] (who is there), [`state`] (what they work on, and how each step
//!    changes it), [`config`] (what the host has set), [`event`] (what the host is told).
//! 3. **The wire**: [`api`]: routes, JSON, errors; `api::transport` is the only user of the network
//!    and the only reader of a token's text.
//! 4. **Words**: [`text`] by key, with a JSON file for each language, and `clock` for times in words.
//! 5. **Views**: `view`, the leptos components, and the elements they are drawn with. Those of
//!    `view::more`, for invitees and shared links, ship in two wasms of their own.
//! 6. **The host's side**: `host`, what the shell calls. The shell is JavaScript, in the same folder:
//!    `element.js` is the face of the element, `life.js` its life, `wasm.js` and `frame.js` the two
//!    engines that show it, `embed.js` the page inside a frame; `custom-elements.json` defines the
//!    public face, `package.mjs` turns the build into what is uploaded.
//!
//! The look is in `style`: `tokens.css` derives everything from what a host sets, the other files are
//! a block each.
//!
//! The first three floors (but `api::transport`) know neither leptos nor the browser: they are tested
//! natively, and the reference backend under `demo/backend` reuses them. Floors four to six need the
//! feature `view`.
//!
//! # What holds everywhere
//!
//! - No API key, no signing, no verifying: claims shape what is shown, the backend decides.
//! - A token is stored nowhere and goes to no origin but the API's; [`token::Token`] has no text to
//!   print.
//! - What cannot be is not representable: a view is one `match` on one enum.
//! - No panic is reachable from input, network or host; lints deny the usual ways.
//! - Nothing that is typed is lost: what cannot be used stays, with its reason.
//!
//! # From a press to a request and back
//!
//! A press on *Send* is a `submit` event; the form's state is checked
//! ([`state::invite::ReadyInvite::check`]) and becomes requests; `api::transport` sends them;
//! [`api::answer`] reads the answers into domain types; [`state::outcome`] and [`state::draft`] say
//! what leaves the box and what stays; the views follow by their signals; the host hears an
//! [`event::WidgetEvent`].
//!
//! # Where the tests are
//!
//! `tests/native` for the pure floors, `tests/browser` for the views through a harness, `tests/e2e`
//! for stories against the real server, `tests/fixtures` for the JSON that both sides must agree on.
//! `demo/review` plays every state in a page; its backend in the page is that of `tests/browser`, and
//! stories look at each of its scenes.
//! Names carry the ids of the requirements they hold.

pub mod api;
pub mod claims;
#[cfg(feature = "view")]
pub mod clock;
pub mod config;
pub mod email;
pub mod event;
pub mod group;
#[cfg(feature = "view")]
pub mod host;
pub mod invitation;
pub mod json;
#[cfg(feature = "view")]
mod random;
pub mod received;
pub mod recipients;
pub mod session;
pub mod share_link;
pub mod state;
pub mod text;
pub mod timestamp;
pub mod token;
#[cfg(feature = "view")]
pub mod view;
