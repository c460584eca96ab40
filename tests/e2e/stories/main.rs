//! Stories: what people do with the demo, in a real browser against the real server.
//!
//! A story is told in three kinds of step: [`find`] a thing by the role and the name that a person
//! knows it by, do one [`action`], [`check`] what can be seen. Every story has a [`world`] of its
//! own: server, data, browser, and the gate on the road between them. No story knows the classes
//! or the order of elements.

mod action;
mod broken;
mod check;
mod crashes;
mod engines;
mod faults;
mod find;
mod flow;
mod framed;
mod framing;
mod hostile;
mod hurrying;
mod interrupted;
mod invitee;
mod inviting;
mod keyboard;
mod languages;
mod leaks;
mod looks;
mod many;
mod markup;
mod moving;
mod notices;
mod review;
mod roles;
mod strict;
mod token;
mod until;
mod wording;
mod world;
