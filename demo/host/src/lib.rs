//! "Acme Tasks", a small host app that does what the documentation tells a host to do.
//!
//! It signs people in, keeps their memberships in a database of its own, mints the widget's token
//! on demand and turns an accepted invitation into a membership. It knows the invitation backend
//! by URL and API key alone, as another company would, and shares no code with it or the widget.
//!
//! From the ground up: [`api_key`] and [`token`] sign, [`people`] says who there is, `store` keeps
//! them, `invitations` talks to the backend, `language` says how to speak to whoever reads and `words`
//! what to say, `pages` turns values into HTML, `memberships` turns what was accepted into what
//! somebody belongs to, `routes` joins these.
//! Beside it stands `customer`, the website of another company.

mod api_key;
mod cookie;
mod customer;
mod failure;
mod form;
mod guard;
mod host;
mod invitations;
mod language;
mod mailbox;
mod memberships;
mod pages;
mod people;
mod questions;
mod routes;
mod samples;
mod session;
mod store;
mod token;
mod words;

pub use api_key::{ApiKey, ApiKeyError};
pub use customer::{CustomerWebsite, customer_website};
pub use host::{Config, Host, StartError};
pub use people::{Group, Person, Role};
pub use samples::{main_inviters, main_workspace, open_invitations};
