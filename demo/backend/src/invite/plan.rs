//! Which address is invited into which group, with which role, and which is not, and why.

use std::collections::HashSet;

use invitation_widget::api::code::Code;
use invitation_widget::api::wire::{CreateInvitations, GroupRef};
use invitation_widget::email::{EmailAddress, EmailError, Reserved};

use crate::access::Member;
use crate::address;
use crate::error::Error;
use crate::policy::{Policies, Policy};
use crate::roles::{Role, WEAKEST};
use crate::token::Group;

use super::form;

const MAX_ADDRESSES: usize = 50;
const MAX_ENTRIES: usize = 500;

/// One address and one group, in the order of the answer.
#[derive(Debug)]
pub struct Planned {
    /// The address as it was sent.
    pub target: String,
    /// The invitee's name.
    pub target_name: Option<String>,
    /// The group as it is named in the answer.
    pub group: GroupRef,
    /// Whether there will be an invitation.
    pub decision: Result<Invitee, Code>,
}

/// Somebody to be invited.
#[derive(Clone, Debug)]
pub struct Invitee {
    /// The address.
    pub address: EmailAddress,
    /// What they are invited into.
    pub group: Group,
    /// Which role they get.
    pub role: &'static Role,
}

/// Decides about every address and group of a widget's request.
pub fn plan(
    request: &CreateInvitations,
    member: &Member,
    policies: &Policies,
    reserved: Reserved,
) -> Result<Vec<Planned>, Error> {
    member.check_may_invite()?;
    let groups = distinct_groups(&request.groups);
    check_size(request, groups.len())?;
    form::check(request)?;
    let role = request.text("role");
    let groups: Vec<_> =
        groups.into_iter().map(|group| (group, place(group, role, member, policies))).collect();
    let addresses = addresses(request.emails(), member, reserved);
    let entries = addresses.iter().flat_map(|(text, address)| {
        groups.iter().map(move |(group, place)| Planned {
            target: (*text).to_owned(),
            target_name: None,
            group: named(group, place),
            decision: decide(address, place),
        })
    });
    Ok(entries.collect())
}

/// The same group twice is one group.
pub fn distinct_groups(groups: &[GroupRef]) -> Vec<&GroupRef> {
    let mut seen = HashSet::new();
    groups.iter().filter(|group| seen.insert((&group.kind, &group.id))).collect()
}

/// Why a text is no address to invite.
pub fn code_of(error: EmailError) -> Code {
    match error {
        EmailError::ReservedDomain => Code::DomainNotAllowed,
        _ => Code::InvalidEmail,
    }
}

fn check_size(request: &CreateInvitations, groups: usize) -> Result<(), Error> {
    let addresses = request.emails().len();
    if request.source != "email" {
        Err(Error::field("source", "unsupported", "Only `email` is supported."))
    } else if addresses == 0 {
        Err(Error::field("payload.emails", "required", "At least one address is needed."))
    } else if groups == 0 {
        Err(Error::field("groups", "required", "At least one group is needed."))
    } else if addresses > MAX_ADDRESSES {
        Err(Error::field("payload.emails", "too_many", "At most 50 addresses at once."))
    } else if addresses * groups > MAX_ENTRIES {
        Err(Error::field("groups", "too_many", "At most 500 addresses times groups at once."))
    } else {
        Ok(())
    }
}

/// What it takes to be invited into a group.
type Place<'a> = Result<(Group, &'static Role, &'a Policy), Code>;

fn place<'a>(
    group: &GroupRef,
    form_role: Option<&str>,
    member: &Member,
    policies: &'a Policies,
) -> Place<'a> {
    let known = member.claims.group(&group.kind, &group.id).ok_or(Code::GroupNotAllowed)?;
    let policy = policies.of(&group.kind, &group.id);
    policy.check_is_there().map_err(|_| Code::GroupNotAllowed)?;
    let own = member.role_in(&group.kind, &group.id);
    policy.check_may_invite(own).map_err(|error| error.code())?;
    let role = match group.role.as_deref().or(form_role) {
        Some(id) => Role::find(id).filter(|role| own.may_grant(role)),
        None => Some(WEAKEST),
    };
    Ok((known.clone(), role.ok_or(Code::RoleNotAllowed)?, policy))
}

/// Each address as sent, with what it comes to; a repeated one counts the first time only.
fn addresses<'a>(
    texts: &'a [String],
    member: &Member,
    reserved: Reserved,
) -> Vec<(&'a str, Result<EmailAddress, Code>)> {
    let mut seen = HashSet::new();
    let check = |text: &str| match address::parse(text.trim(), reserved) {
        Err(error) => Err(code_of(error)),
        Ok(address) => match member.check_address(&address) {
            Err(error) => Err(error.code()),
            Ok(()) => Ok(address),
        },
    };
    let mut once = |address: EmailAddress| match seen.insert(address.canonical()) {
        true => Ok(address),
        false => Err(Code::DuplicateAddress),
    };
    texts.iter().map(|text| (text.as_str(), check(text).and_then(&mut once))).collect()
}

fn decide(address: &Result<EmailAddress, Code>, place: &Place<'_>) -> Result<Invitee, Code> {
    let (address, (group, role, policy)) = (address.clone()?, place.clone()?);
    policy.check_address(&address).map_err(|error| error.code())?;
    Ok(Invitee { address, group, role })
}

/// The group's name comes from the signed claims alone (D1).
fn named(group: &GroupRef, place: &Place<'_>) -> GroupRef {
    GroupRef {
        kind: group.kind.clone(),
        id: group.id.clone(),
        name: place.as_ref().ok().map(|(group, ..)| group.name.clone()),
        role: place.as_ref().ok().map(|(_, role, _)| role.id.to_owned()),
    }
}
