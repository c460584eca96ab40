//! What is asked for the person that was invited.

use crate::json::write;

use super::{Endpoint, Method, append_query, path};

impl Endpoint {
    /// The invitations of the person, open and expired ones, and those of their domain.
    pub fn inbox() -> Self {
        let mut path = path(&["invitations"]);
        append_query(&mut path, &[("targetType", "email"), ("status", "all")]);
        Self { method: Method::Get, path }
    }

    /// One invitation; `secret`, which came with the mail, tells more about it. It may be empty.
    pub fn received(id: &str, secret: &str) -> Self {
        let mut path = path(&["invitations", id]);
        append_query(&mut path, &[("secret", secret)]);
        Self { method: Method::Get, path }
    }

    /// Accepts an invitation.
    pub fn accept() -> Self {
        Self { method: Method::Post, path: path(&["invitations", "accept"]) }
    }

    /// Whether the person is in the token's project, or may join it.
    pub fn joining() -> Self {
        Self { method: Method::Get, path: path(&["invitations", "join"]) }
    }

    /// Joins the token's project.
    pub fn join() -> Self {
        Self { method: Method::Post, path: path(&["invitations", "join"]) }
    }
}

/// The body that accepts the invitation `id`, and no other: of several, one may fail.
pub fn accept_body(id: &str) -> String {
    write::object(&[("invitationIds", write::texts([id]))])
}
