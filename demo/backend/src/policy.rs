//! The settings that hold in a group, and the checks that every way of inviting and joining makes.
//!
//! A token or a link can only narrow what is allowed here: each of them is checked on its own, and
//! all must agree. Pure; [`crate::store::settings::effective`] loads it.

use std::collections::{HashMap, HashSet};

use invitation_widget::email::EmailAddress;
use serde::Serialize;

use crate::address;
use crate::error::Error;
use crate::roles::{ROLES, Role};
use crate::settings::Settings;
use crate::store::row::Row;

const NO_LONGER: Error = Error::Forbidden("Who invited may no longer invite with this role.");

/// What holds in a group, and how it looks on the wire.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Policy {
    /// The only domains that may come in, in their ASCII form; empty for all.
    pub allowed_email_domains: Vec<String>,
    /// The roles that may invite, weakest first.
    pub inviting_roles: Vec<&'static str>,
    /// Whether a portal's token lets its user join.
    pub join_by_token: bool,
    /// Whether shared links let people join.
    pub join_by_link: bool,
    /// Whether the group came to an end, and nobody but the host invites into it.
    #[serde(skip)]
    pub is_gone: bool,
}

impl Policy {
    /// What holds in a group with its own settings, as long as it is there.
    pub fn new(account: &Settings, group: &Settings) -> Self {
        Self {
            allowed_email_domains: domains(account, group),
            inviting_roles: roles(
                group.inviting_roles.as_ref().or(account.inviting_roles.as_ref()),
            ),
            join_by_token: group.join_by_token.or(account.join_by_token).unwrap_or(true),
            join_by_link: group.join_by_link.or(account.join_by_link).unwrap_or(true),
            is_gone: false,
        }
    }

    /// What holds in a group without settings of its own.
    pub fn of_account(account: &Settings) -> Self {
        Self::new(account, &Settings::default())
    }

    /// Whether somebody with this address may come in, in whatever way.
    pub fn check_address(&self, address: &EmailAddress) -> Result<(), Error> {
        match address::is_allowed(address, &self.allowed_email_domains) {
            true => Ok(()),
            false => Err(Error::DomainNotAllowed),
        }
    }

    /// Whether the group is still there for its users (D20).
    pub fn check_is_there(&self) -> Result<(), Error> {
        match self.is_gone {
            true => Err(Error::Forbidden("This group is no more.")),
            false => Ok(()),
        }
    }

    /// Whether somebody with this role may invite, by mail or by a shared link.
    pub fn check_may_invite(&self, role: &Role) -> Result<(), Error> {
        self.check_is_there()?;
        match role.can_invite && self.inviting_roles.contains(&role.id) {
            true => Ok(()),
            false => Err(Error::Forbidden("Your role may not invite.")),
        }
    }

    /// Whether who invited with `inviter` as their role could still give `role`; without a role it
    /// was the host itself, which may give every role that there is.
    pub fn check_still_grants(&self, inviter: Option<&str>, role: &str) -> Result<(), Error> {
        let role = Role::find(role).ok_or(NO_LONGER)?;
        let Some(inviter) = inviter else { return Ok(()) };
        let inviter = Role::find(inviter).ok_or(NO_LONGER)?;
        match self.check_may_invite(inviter).is_ok() && inviter.may_grant(role) {
            true => Ok(()),
            false => Err(NO_LONGER),
        }
    }

    /// Whether an invitation would still be made today (D20).
    pub fn check_invitation(&self, row: &Row) -> Result<(), Error> {
        self.check_address(&address::kept(&row.address)?)?;
        self.check_still_grants(row.inviter_role.as_deref(), &row.role)
    }

    /// Whether anybody may join by a shared link.
    pub fn check_join_by_link(&self) -> Result<(), Error> {
        match self.join_by_link {
            true => Ok(()),
            false => Err(Error::Forbidden("Joining by a link is switched off.")),
        }
    }

    /// Whether anybody may join by the token of a portal.
    pub fn check_join_by_token(&self) -> Result<(), Error> {
        match self.join_by_token {
            true => Ok(()),
            false => Err(Error::Forbidden("Joining by a token is switched off.")),
        }
    }
}

/// What holds in each of several groups.
#[derive(Debug)]
pub struct Policies {
    account: Policy,
    groups: HashMap<(String, String), Policy>,
}

impl Policies {
    /// What holds in the account, and in the groups in which something else may hold, each with type
    /// and id.
    pub fn new(account: Policy, groups: HashMap<(String, String), Policy>) -> Self {
        Self { account, groups }
    }

    /// What holds in groups without settings of their own.
    pub fn account(&self) -> &Policy {
        &self.account
    }

    /// What holds in a group.
    pub fn of(&self, kind: &str, id: &str) -> &Policy {
        self.groups.get(&(kind.to_owned(), id.to_owned())).unwrap_or(&self.account)
    }
}

/// Additional domains widen a list; where all are allowed there is nothing to widen.
fn domains(account: &Settings, group: &Settings) -> Vec<String> {
    let allowed = group.allowed_email_domains.as_ref().or(account.allowed_email_domains.as_ref());
    let Some(allowed) = allowed.filter(|allowed| !allowed.is_empty()) else {
        return Vec::new();
    };
    let more = [&account.additional_email_domains, &group.additional_email_domains];
    let all = allowed.iter().chain(more.into_iter().flatten().flatten());
    let mut seen = HashSet::new();
    let known = |domain: &String| address::domain_rule(domain);
    all.filter_map(known).filter(|domain| seen.insert(domain.clone())).collect()
}

fn roles(chosen: Option<&Vec<String>>) -> Vec<&'static str> {
    let is_chosen = |id: &str| chosen.is_none_or(|chosen| chosen.iter().any(|one| one == id));
    ROLES.iter().filter(|role| role.can_invite && is_chosen(role.id)).map(|role| role.id).collect()
}

#[cfg(test)]
#[path = "policy_tests.rs"]
mod tests;
