//! The backend through its router: a fresh database for every test, time moved by hand, no socket.

mod accept;
mod accept_race;
mod cast;
mod create;
mod create_refused;
mod gate;
mod idempotency;
mod interrupted;
mod invitation;
mod keys;
mod links;
mod list;
mod mail_server;
mod mails;
mod resend;
mod roles;
mod seed;
mod strangers;
mod tokens;
mod widgets;
