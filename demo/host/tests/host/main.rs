//! The app through its router, with a stand-in for the invitation backend where one is asked.

mod customer;
mod landing;
mod languages;
mod members;
mod support;
