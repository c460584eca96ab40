//! Inviting: from a request to one decision for every address and group, and from those to rows and
//! mails.
//!
//! [`plan`] is pure and decides; [`carry_out`](carry_out::carry_out) writes; [`outcome`] is what the
//! caller is told. Who the caller is was settled before.

pub mod carry_out;
pub mod form;
pub mod host_body;
pub mod outcome;
pub mod plan;
