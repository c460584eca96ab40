//! An embeddable invitation widget.

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
pub mod recipients;
pub mod session;
pub mod state;
pub mod text;
pub mod timestamp;
pub mod token;
#[cfg(feature = "view")]
pub mod view;
