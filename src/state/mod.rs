//! What the person is working on, and how each step changes it. Pure: no view, no request.

pub mod accept;
pub mod draft;
pub mod inbox;
pub mod invite;
pub mod join;
pub mod kept;
pub mod links;
pub mod new_link;
pub mod objection;
pub mod open_list;
pub mod outcome;
pub mod policy;
pub mod screen;
pub mod selection;
