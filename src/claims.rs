//! What a token says, read generously.
//!
//! Hosts write the same claim in several spellings (the contract lists them). The first that makes
//! sense wins, a group that makes none is left out and the good ones stay: these claims shape what
//! is shown and grant nothing. The backend reads the same token strictly, with its own types.

use crate::group::Group;
use crate::json::Json;
use crate::timestamp::Timestamp;

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

impl Claims {
    /// Reads the payload of a token.
    pub fn from_json(payload: &[u8]) -> Result<Self, ClaimsError> {
        let claims = Json::parse(payload).ok_or(ClaimsError::NotAnObject)?;
        if !matches!(claims, Json::Object(_)) {
            return Err(ClaimsError::NotAnObject);
        }
        let user = claims.get("user");
        let emails = emails(&claims, user);
        Ok(Self {
            user_id: claims
                .first_text(&["userId", "userIdentifier", "sub", "user_id"])
                .or_else(|| user.get("id").text())
                .or_else(|| emails.first().cloned())
                .ok_or(ClaimsError::NoUser)?,
            name: claims.get("name").text().or_else(|| user.get("name").text()),
            groups: groups(&claims),
            role: claims.first_text(&["role", "Role"]),
            allowed_email_domains: claims.get("allowedEmailDomains").texts(),
            expires: expires(&claims)?,
            emails,
        })
    }

    /// When the token ends.
    pub const fn end(&self) -> Timestamp {
        Timestamp::from_millis(self.expires * 1000)
    }
}

fn emails(claims: &Json, user: &Json) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let is_email = |it: &&Json| it.get("type").text().as_deref() == Some("email");
    let identifiers = claims.get("identifiers").elements().iter().filter(is_email);
    let named = [claims.get("userEmail"), user.get("email"), user.get("emailId")];
    let all = named.into_iter().chain(identifiers.map(|identifier| identifier.get("value")));
    for email in all.filter_map(Json::text) {
        if !found.iter().any(|known| known.eq_ignore_ascii_case(&email)) {
            found.push(email);
        }
    }
    found
}

fn groups(claims: &Json) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let listed = claims.get("groups").elements().iter().filter_map(group);
    for group in listed.chain(single_group(claims)) {
        if !groups.iter().any(|known| known.key == group.key) {
            groups.push(group);
        }
    }
    groups
}

fn group(group: &Json) -> Option<Group> {
    let kind = group.first_text(&["type", "groupType"])?;
    let id = group.first_text(&["id", "groupId", "scopeId", "scope"])?;
    let name = group.first_text(&["name", "groupName"]).unwrap_or_else(|| id.clone());
    Some(Group::new(kind, id, name))
}

/// The one group of a token without `groups`: `scope` with `scopeType`, or a portal's project.
fn single_group(claims: &Json) -> Option<Group> {
    if claims.get("groups").list().is_some() {
        return None;
    }
    let scope = claims.get("scope").text().zip(claims.get("scopeType").text());
    let project = || Some((claims.get("config").get("projectId").text()?, "project".to_owned()));
    let (id, kind) = scope.or_else(project)?;
    Some(Group::new(kind, id.clone(), id))
}

fn expires(claims: &Json) -> Result<i64, ClaimsError> {
    let seconds = |name: &str| match claims.get(name) {
        Json::Null => Ok(None),
        Json::Number(seconds) if *seconds >= 0.0 => Ok(Some(*seconds)),
        _ => Err(ClaimsError::NoExpiry),
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
