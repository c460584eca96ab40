//! Acts on a page as a person does.

pub mod dom;
pub mod field;
pub mod time;
