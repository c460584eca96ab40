//! The reference backend: verifies tokens, keeps invitations, sends mail.
//!
//! It knows hosts by their API keys and users by their tokens, and nothing else of either; it has no
//! accounts and no memberships. [`Backend::start`] opens everything, [`Backend::router`] answers.
//!
//! | module | what it knows |
//! | --- | --- |
//! | `token`, `keys` | what a token is worth; keys and links. Pure. |
//! | `roles`, `access`, `policy`, `settings`, `address`, `origin`, `invite::plan` | who may do what. Pure. |
//! | `acceptance`, `portal` | accepting and joining, within a transaction |
//! | `keyring` | the keys, for whoever runs the server |
//! | `invite`, `shared` | inviting by mail; links, visitors and domains |
//! | `store` | SQL, all of it, and nothing else |
//! | `mail` | what is in mails, and how they go |
//! | `routes`, `auth`, `body`, `uri`, `gate`, `error` | HTTP |

mod acceptance;
mod access;
mod address;
mod app;
mod auth;
mod body;
mod clock;
mod config;
mod error;
mod gate;
mod idempotency;
mod invite;
mod keyring;
mod keys;
mod link;
mod mail;
mod origin;
mod policy;
mod portal;
mod roles;
mod routes;
mod seed;
mod session;
mod settings;
mod shared;
mod start;
mod store;
mod token;
mod uri;

pub use clock::{Clock, Moment, SystemClock};
pub use config::{Config, ConfigError, UrlTokens};
pub use keyring::{ImportError, KeyRing};
pub use keys::public_key::KeyError;
pub use mail::language::Language;
pub use origin::Origin;
pub use seed::{SampleInvitee, SampleInviter, Samples};
pub use start::{Backend, StartError};
pub use store::keys::KnownKey;
pub use token::Group;
