//! The pure floors, natively: tables, properties, and the contract's fixtures.
//!
//! One file per module of the library, written from the contract and the requirements. A test's
//! name is a sentence and begins with the requirement that it holds, where there is one.
//! `PROPTEST_CASES` sets how many cases each property tries.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod accept;
mod answer;
mod claims;
mod claims_expiry;
mod code;
mod config;
mod contract;
mod draft;
mod draft_edit;
mod draft_settle;
mod email_agreement;
mod email_equality;
mod email_invalid;
mod email_properties;
mod email_valid;
mod endpoint;
mod error;
mod event;
mod face;
mod group;
mod inbox;
mod inbox_model;
mod invitation;
mod invite;
mod join;
mod json;
mod kept;
mod languages;
mod links;
mod new_link;
mod objection;
mod open_list;
mod open_list_model;
mod outcome;
mod person;
mod policy;
mod received;
mod recipients;
mod recipients_properties;
mod retry;
mod samples;
mod screen;
mod selection;
mod session;
mod share_link;
mod styles;
mod support;
mod text;
mod timestamp;
mod token;
mod tokens;
mod untrusted_answers;
