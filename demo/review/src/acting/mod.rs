//! Acts on a page as a person does.

pub mod dom;
mod event;
pub mod field;
pub mod time;
