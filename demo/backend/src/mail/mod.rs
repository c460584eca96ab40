//! Mails: what is in them, how they go, and the page that shows them when they go nowhere.
//!
//! A mail is composed from the database at the moment it is sent or shown; links are made then and
//! kept nowhere.

pub mod compose;
pub mod html;
pub mod language;
pub mod load;
pub mod page;
pub mod plain;
pub mod transport;
pub mod verification;
pub mod words;
pub mod worker;
