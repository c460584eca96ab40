//! An embeddable invitation widget.

pub mod api;
pub mod email;
