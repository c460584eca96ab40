//! An embeddable invitation widget.

pub mod api;
pub mod claims;
pub mod config;
pub mod email;
pub mod event;
pub mod group;
pub mod invitation;
pub mod recipients;
pub mod session;
pub mod state;
pub mod timestamp;
pub mod token;
