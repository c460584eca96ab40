//! The wire: what is sent and received, as text and as types.
//!
//! All but `abort` and `transport` is pure. `transport` is the only user of the network and the
//! only reader of a token's text.

#[cfg(feature = "view")]
pub mod abort;
pub mod answer;
pub mod code;
pub mod endpoint;
pub mod error;
pub mod retry;
#[cfg(feature = "view")]
pub mod transport;
pub mod wire;
