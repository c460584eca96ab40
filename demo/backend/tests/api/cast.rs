//! The cast of the tests.
//!
//! [`TestApp`] is one backend with its own folder, database and [`TestClock`]. Who calls is a
//! [`Caller`]:
//! - [`host`] is Acme's own backend, with the API key;
//! - [`amira`] is an admin, [`jonas`] a member, [`gus`] a guest, all three of the workspace `acme`
//!   and the team `design`;
//! - [`eve`] is an admin of the workspace `globex`, and has nothing to do with `acme`;
//! - [`nobody`] has no credential.
//!
//! A caller's token can be changed with [`Caller::with`], and is signed when it is used.

use axum::body::Body;
use axum::http::{Method, Request};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use serde_json::{Value, json};
use sha2::Sha256;

pub use crate::answer::*;
pub use crate::app::*;

pub const NOW: i64 = 1_768_478_400;
pub const API_KEY: &str = "VRTX.PyUE4E-JQdOaDAMF6CwzAQ.test_only_k3y_not_a_real_secret_0001";
pub const ACME: &str = "/api/v1/invitations/by-group/workspace/acme";
pub const INVITATIONS: &str = "/api/v1/invitations";
pub const ACCOUNT_SETTINGS: &str = "/api/v1/settings";
pub const ACME_SETTINGS: &str = "/api/v1/groups/workspace/acme/settings";
pub const JOIN: &str = "/api/v1/invitations/join";
pub const ACCEPT: &str = "/api/v1/invitations/accept";

/// Who calls.
#[derive(Clone, Debug)]
pub enum Caller {
    Nobody,
    Host(String),
    User { key: String, claims: Value },
    Session(String),
}

pub fn nobody() -> Caller {
    Caller::Nobody
}

pub fn host() -> Caller {
    Caller::Host(API_KEY.to_owned())
}

pub fn amira() -> Caller {
    user("amira", "admin", json!([["workspace", "acme"], ["team", "design"]]))
}

pub fn jonas() -> Caller {
    user("jonas", "member", json!([["workspace", "acme"], ["team", "design"]]))
}

pub fn gus() -> Caller {
    user("gus", "guest", json!([["workspace", "acme"], ["team", "design"]]))
}

pub fn eve() -> Caller {
    user("eve", "admin", json!([["workspace", "globex"]]))
}

/// Somebody whose host vouches for this address, and who belongs to nothing.
pub fn registered(address: &str) -> Caller {
    user("new", "guest", json!([])).with(json!({"userEmail": address}))
}

/// Somebody at a customer's portal of the project `apollo`, which lets strangers join.
pub fn portal(address: &str) -> Caller {
    let claims = json!({
        "user": {"emailId": address},
        "config": {"projectId": "apollo", "inviteIfAbsent": true},
        "exp": NOW + 100 * 24 * 60 * 60,
    });
    Caller::User { key: API_KEY.to_owned(), claims }
}

fn user(id: &str, role: &str, groups: Value) -> Caller {
    let named = |pair: &Value| {
        let (kind, id) = (pair[0].as_str().unwrap(), pair[1].as_str().unwrap());
        json!({"type": kind, "id": id, "name": format!("The {id} {kind}")})
    };
    let groups: Vec<Value> = groups.as_array().unwrap().iter().map(named).collect();
    let claims = json!({
        "userId": id,
        "name": format!("{}{}", id[..1].to_uppercase(), &id[1..]),
        "userEmail": format!("{id}@acme.example"),
        "role": role,
        "groups": groups,
        "exp": NOW + 100 * 24 * 60 * 60,
    });
    Caller::User { key: API_KEY.to_owned(), claims }
}

impl Caller {
    /// The same user with other claims; null takes one away.
    pub fn with(mut self, changes: Value) -> Self {
        if let Self::User { claims, .. } = &mut self {
            for (name, value) in changes.as_object().unwrap() {
                claims[name] = value.clone();
            }
            claims.as_object_mut().unwrap().retain(|_, value| !value.is_null());
        }
        self
    }

    /// The same user with a token of another API key.
    pub fn signed_with(mut self, other: &str) -> Self {
        if let Self::User { key, .. } = &mut self {
            *key = other.to_owned();
        }
        self
    }

    /// What stands after `Bearer`; empty for who sends no such header.
    pub fn token(&self) -> String {
        match self {
            Self::User { key, claims } => token(key, claims),
            Self::Session(session) => session.clone(),
            Self::Nobody | Self::Host(_) => String::new(),
        }
    }

    pub fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let request = Request::builder().method(method).uri(path);
        match self {
            Self::Nobody => request,
            Self::Host(key) => request.header("x-api-key", key),
            Self::User { .. } | Self::Session(_) => {
                request.header("authorization", format!("Bearer {}", self.token()))
            }
        }
    }

    pub fn post(&self, path: &str, body: &Value) -> Request<Body> {
        let request = self.request(Method::POST, path).header("content-type", "application/json");
        request.body(Body::from(body.to_string())).unwrap()
    }
}

/// A token, signed as the documentation tells a host to.
pub fn token(api_key: &str, claims: &Value) -> String {
    let parts: Vec<&str> = api_key.split('.').collect();
    let id = uuid::Uuid::from_slice(&URL_SAFE_NO_PAD.decode(parts[1]).unwrap()).unwrap();
    let hmac = |key: &[u8], message: &str| {
        let mac = Hmac::<Sha256>::new_from_slice(key).unwrap().chain_update(message);
        mac.finalize().into_bytes()
    };
    let signing_key = hmac(parts[2].as_bytes(), &id.to_string());
    let header = json!({"alg": "HS256", "typ": "JWT", "kid": id.to_string()});
    let signed = [header.to_string(), claims.to_string()].map(|part| URL_SAFE_NO_PAD.encode(part));
    let signed = signed.join(".");
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(hmac(&signing_key, &signed)))
}

/// A widget's request for these addresses and these groups: `acme` and `globex` are workspaces,
/// everything else is a team.
pub fn invite(addresses: &[&str], groups: &[&str]) -> Value {
    let kind = |id: &str| {
        if matches!(id, "acme" | "globex") { "workspace" } else { "team" }
    };
    let group = |id: &&str| json!({"type": kind(id), "groupId": id});
    json!({
        "source": "email",
        "payload": {"emails": {"type": "email", "value": addresses}},
        "groups": groups.iter().map(group).collect::<Vec<_>>(),
    })
}

/// A host's request for this address.
pub fn host_invite(address: &str) -> Value {
    json!({
        "widgetConfigurationId": "members",
        "target": {"type": "email", "value": address, "name": "Li Wei"},
        "inviter": {"userId": "amira", "name": "Amira"},
        "groups": [{"type": "workspace", "groupId": "acme", "name": "Acme"}],
    })
}
