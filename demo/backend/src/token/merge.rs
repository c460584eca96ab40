//! Several spellings become one value: equal ones are fine, different ones are refused (C12).

use super::claims::{Claims, Group, Id, Identifier, Portal, PortalConfig, RawClaims, RawGroup};
use super::numeric_date::Dates;
use super::{Refused, json};

const MAX_GROUPS: usize = 2_000;
const MAX_IDENTIFIERS: usize = 10;
const MAX_NAME: usize = 200;
/// The type of the group that a portal's token names.
pub const PORTAL_GROUP: &str = "project";

/// Reads a payload strictly, without asking what time it is.
pub(super) fn claims(payload: &[u8]) -> Result<(Claims, Dates), Refused> {
    let raw: RawClaims = json::parse(payload)?;
    let dates = dates(&raw)?;
    let user = raw.user.unwrap_or_default();
    let email = one([raw.user_email, user.email, user.email_id.clone()])?;
    let ids = [raw.user_id, raw.user_identifier, raw.sub, raw.user_id_snake, user.id];
    // A portal knows its people by address alone.
    let id = one(ids.map(|id| id.map(Id::into_text)))?.or(user.email_id);
    let groups = match (raw.groups, raw.scope_type) {
        (Some(groups), _) => groups.into_iter().map(group).collect::<Result<_, _>>()?,
        (None, Some(kind)) => vec![named_by_scope(kind, raw.scope)?],
        (None, None) => Vec::new(),
    };
    let portal = raw.config.and_then(|config| portal(config, &groups));
    let claims = Claims {
        user_id: id.filter(|id| !id.is_empty()).ok_or(Refused::Invalid)?,
        name: one([raw.name, user.name])?,
        emails: emails(email, raw.identifiers.unwrap_or_default())?,
        groups: distinct(groups, portal.as_ref())?,
        role: one([raw.role, raw.role_upper])?,
        allowed_email_domains: raw.allowed_email_domains.unwrap_or_default(),
        portal,
    };
    check_names(&claims).map(|()| (claims, dates))
}

/// The one value of all spellings, if any.
fn one<const N: usize>(spellings: [Option<String>; N]) -> Result<Option<String>, Refused> {
    let mut given = spellings.into_iter().flatten();
    let first = given.next();
    match given.all(|other| first.as_ref() == Some(&other)) {
        true => Ok(first),
        false => Err(Refused::Invalid),
    }
}

/// The earlier expiry counts, so that no spelling can lengthen a token's life.
fn dates(raw: &RawClaims) -> Result<Dates, Refused> {
    let expiry = raw.expires.into_iter().chain(raw.exp).min().ok_or(Refused::Invalid)?;
    Ok(Dates { expiry, not_before: raw.nbf, issued: raw.iat })
}

fn group(raw: RawGroup) -> Result<Group, Refused> {
    let kind = one([raw.kind, raw.group_type])?;
    let id = one([raw.id, raw.group_id, raw.scope_id, raw.scope])?;
    let name = one([raw.name, raw.group_name])?;
    new_group(kind.ok_or(Refused::Invalid)?, id.ok_or(Refused::Invalid)?, name)
}

fn named_by_scope(kind: String, id: Option<String>) -> Result<Group, Refused> {
    new_group(kind, id.ok_or(Refused::Invalid)?, None)
}

/// A group without a name is called by its id.
fn new_group(kind: String, id: String, name: Option<String>) -> Result<Group, Refused> {
    if kind.is_empty() || id.is_empty() {
        return Err(Refused::Invalid);
    }
    let name = name.filter(|name| !name.is_empty()).unwrap_or_else(|| id.clone());
    Ok(Group { kind, id, name })
}

/// What a token does not say about joining is no.
fn portal(config: PortalConfig, named: &[Group]) -> Option<Portal> {
    let project_id = config.project_id?;
    let is_it = |group: &Group| group.kind == PORTAL_GROUP && group.id == project_id;
    Some(Portal {
        is_member: named.iter().any(is_it),
        invite_if_absent: config.invite_if_absent.unwrap_or(false),
        project_id,
    })
}

fn distinct(named: Vec<Group>, portal: Option<&Portal>) -> Result<Vec<Group>, Refused> {
    if named.len() > MAX_GROUPS {
        return Err(Refused::Invalid);
    }
    let project = portal.map(|portal| portal.project_id.clone());
    let project = project.map(|id| new_group(PORTAL_GROUP.to_owned(), id, None)).transpose()?;
    let mut seen = std::collections::HashSet::new();
    let mut groups = named;
    groups.extend(project);
    groups.retain(|group| seen.insert((group.kind.clone(), group.id.clone())));
    Ok(groups)
}

fn emails(first: Option<String>, more: Vec<Identifier>) -> Result<Vec<String>, Refused> {
    if more.len() > MAX_IDENTIFIERS {
        return Err(Refused::Invalid);
    }
    let more = more.into_iter().filter(|identifier| identifier.kind == "email");
    let mut emails: Vec<String> = first.into_iter().collect();
    emails.extend(more.map(|identifier| identifier.value));
    Ok(emails)
}

fn check_names(claims: &Claims) -> Result<(), Refused> {
    let groups = claims.groups.iter().flat_map(|group| [&group.kind, &group.id, &group.name]);
    let mut texts = groups.chain(&claims.name).chain([&claims.user_id]).chain(&claims.role);
    match texts.all(|text| text.chars().count() <= MAX_NAME) {
        true => Ok(()),
        false => Err(Refused::Invalid),
    }
}

#[cfg(test)]
#[path = "merge_tests.rs"]
mod tests;
