//! The views in a browser, through a harness that acts as a person does, against a backend that
//! answers in the page.
//!
//! A test's name is a sentence and begins with the requirement that it holds, where there is one.
//! Tests speak of what people perceive: words, names of controls, where the focus is. Only the
//! harness knows the elements.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod accept;
mod accept_fails;
mod alone;
mod announcements;
mod answers;
mod aria;
mod by_link;
mod chips;
mod combobox;
mod dialog;
mod element;
mod focus;
mod foreign_text;
mod harness;
mod hosted;
mod hostile;
mod inbox;
mod inbox_together;
mod invitee_leaves;
mod invitee_said;
mod invitee_time;
mod join;
mod links;
mod links_ended;
mod links_made;
mod links_shared;
mod list;
mod list_actions;
mod list_copies;
mod long_token;
mod names;
mod objections;
mod pasting;
mod picker;
mod policy;
mod problems;
mod references;
mod sending;
mod sending_fails;
mod server_time;
mod session;
mod shadow_root;
mod stale;
mod token_life;
mod typing;
mod unmount;
mod waits;
mod wire;

use invitation_review::{backend as server, cast};

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
