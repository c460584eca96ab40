//! What a token says, read generously.
//!
//! Hosts write the same claim in several spellings (the contract lists them). The first that makes
//! sense wins, a group that makes none is left out and the good ones stay: these claims shape what
//! is shown and grant nothing. The backend reads the same token strictly, with its own types.

use serde_json::{Map, Value};

use crate::group::Group;

/// Expiries above this are milliseconds that were meant as seconds.
const LATEST_SECONDS: f64 = 1e11;

/// What the token says about its bearer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claims {
    /// The user's id with the host; for portal tokens the e-mail.
    pub user_id: String,
    /// The addresses that the host vouches for.
    pub emails: Vec<String>,
    /// The user's name.
    pub name: Option<String>,
    /// The user's groups, each once, in the host's order.
    pub groups: Vec<Group>,
    /// The id of the user's role; absent means the weakest.
    pub role: Option<String>,
    /// The domains that the user may invite; empty for no limit.
    pub allowed_email_domains: Vec<String>,
    /// When the token ends, in seconds since 1970.
    pub expires: i64,
}

/// Why claims cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimsError {
    /// The payload is not a JSON object.
    NotAnObject,
    /// No spelling of the user's id is there.
    NoUser,
    /// No expiry is there, or it is not a number of seconds.
    NoExpiry,
    /// The expiry is in milliseconds; it has to be in seconds.
    ExpiryInMilliseconds,
}

type Object = Map<String, Value>;

impl Claims {
    /// Reads the payload of a token.
    pub fn from_json(payload: &[u8]) -> Result<Self, ClaimsError> {
        let claims: Object =
            serde_json::from_slice(payload).map_err(|_| ClaimsError::NotAnObject)?;
        let empty = Object::new();
        let user = claims
            .get("user")
            .and_then(Value::as_object)
            .unwrap_or(&empty);
        let emails = emails(&claims, user);
        Ok(Self {
            user_id: user_id(&claims, user)
                .or_else(|| emails.first().cloned())
                .ok_or(ClaimsError::NoUser)?,
            name: first_text(&claims, &["name"]).or_else(|| first_text(user, &["name"])),
            groups: groups(&claims),
            role: first_text(&claims, &["role", "Role"]),
            allowed_email_domains: texts(claims.get("allowedEmailDomains")),
            expires: expires(&claims)?,
            emails,
        })
    }
}

fn user_id(claims: &Object, user: &Object) -> Option<String> {
    first_text(claims, &["userId", "userIdentifier", "sub", "user_id"])
        .or_else(|| first_text(user, &["id"]))
}

fn emails(claims: &Object, user: &Object) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let identifiers = claims.get("identifiers").and_then(Value::as_array);
    let identified = identifiers.into_iter().flatten().filter_map(|identifier| {
        let identifier = identifier.as_object()?;
        let is_email = text(identifier.get("type")).as_deref() == Some("email");
        is_email.then(|| text(identifier.get("value")))?
    });
    let named = [
        first_text(claims, &["userEmail"]),
        first_text(user, &["email"]),
        first_text(user, &["emailId"]),
    ];
    for email in named.into_iter().flatten().chain(identified) {
        if !found.iter().any(|known| known.eq_ignore_ascii_case(&email)) {
            found.push(email);
        }
    }
    found
}

fn groups(claims: &Object) -> Vec<Group> {
    let mut found: Vec<Group> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    let listed = claims.get("groups").and_then(Value::as_array);
    for group in listed
        .into_iter()
        .flatten()
        .filter_map(group)
        .chain(single_group(claims))
    {
        if seen.insert(group.key.clone()) {
            found.push(group);
        }
    }
    found
}

fn group(value: &Value) -> Option<Group> {
    let group = value.as_object()?;
    let kind = first_text(group, &["type", "groupType"])?;
    let id = first_text(group, &["id", "groupId", "scopeId", "scope"])?;
    let name = first_text(group, &["name", "groupName"]).unwrap_or_else(|| id.clone());
    Some(Group::new(kind, id, name))
}

/// The one group of a token without `groups`: `scope` with `scopeType`, or a portal's project.
fn single_group(claims: &Object) -> Option<Group> {
    if claims.get("groups").is_some_and(Value::is_array) {
        return None;
    }
    let scope = first_text(claims, &["scope"]).zip(first_text(claims, &["scopeType"]));
    let (id, kind) = scope.or_else(|| {
        let config = claims.get("config")?.as_object()?;
        first_text(config, &["projectId"]).map(|id| (id, "project".to_owned()))
    })?;
    Some(Group::new(kind, id.clone(), id))
}

fn expires(claims: &Object) -> Result<i64, ClaimsError> {
    let seconds = |name: &str| match claims.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => value
            .as_f64()
            .filter(|s| *s >= 0.0)
            .map(Some)
            .ok_or(ClaimsError::NoExpiry),
    };
    let earliest = match (seconds("expires")?, seconds("exp")?) {
        (Some(one), Some(other)) => one.min(other),
        (one, other) => one.or(other).ok_or(ClaimsError::NoExpiry)?,
    };
    if earliest > LATEST_SECONDS {
        return Err(ClaimsError::ExpiryInMilliseconds);
    }
    Ok(earliest as i64)
}

fn first_text(object: &Object, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| text(object.get(*name)))
}

/// A text or a number as text; blank ones make no sense.
fn text(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::String(text) => Some(text.trim())
            .filter(|t| !t.is_empty())
            .map(str::to_owned),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn texts(value: Option<&Value>) -> Vec<String> {
    let list = value.and_then(Value::as_array);
    list.into_iter()
        .flatten()
        .filter_map(|value| text(Some(value)))
        .collect()
}
