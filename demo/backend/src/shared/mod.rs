//! Shared invitations: who looks after a link, what a link is worth now, who comes in and how.
//!
//! A link's holder is anybody. [`way`] and [`door`] say where a link leads and whether it is open,
//! [`visit`] mails a proof to the address that its holder gives, [`seat`] lets in whoever comes back
//! with the proof, or has an address of a domain that needs none.

pub mod access;
pub mod copied;
pub mod door;
pub mod page;
pub mod seat;
pub mod visit;
pub mod way;
