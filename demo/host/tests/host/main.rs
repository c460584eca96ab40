//! The app through its router, with a stand-in for the invitation backend where one is asked.

mod customer;
mod inbox;
mod landing;
mod landing_states;
mod language_choice;
mod languages;
mod members;
mod projects;
mod proof;
mod settings;
mod sign_up;
mod support;
