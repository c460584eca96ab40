//! The wire: what is sent and received, as text and as types.

pub mod code;
pub mod wire;
