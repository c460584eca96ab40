//! The backend through its router: a fresh database for every test, time moved by hand, no socket.

mod accept;
mod accept_for_whom;
mod accept_race;
mod answer;
mod app;
mod cast;
mod create;
mod create_refused;
mod create_rules;
mod gate;
mod idempotency;
mod interrupted;
mod invitation;
mod keys;
mod links;
mod list;
mod mail_server;
mod mails;
mod origins;
mod resend;
mod roles;
mod seed;
mod strangers;
mod tokens;
mod widgets;
