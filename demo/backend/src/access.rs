//! What a user of the host may do, by the signed claims alone. Pure; knows no request.

use invitation_widget::email::EmailAddress;

use crate::address;
use crate::error::Error;
use crate::policy::Policy;
use crate::roles::{Role, WEAKEST};
use crate::store::row::Row;
use crate::token::{Claims, Group};

const UNKNOWN_ROLE: Error = Error::Forbidden("The token's role is not known here.");

/// A user of the host, as the token says.
#[derive(Debug)]
pub struct Member {
    /// The tenant of the key that signed the token.
    pub tenant: String,
    /// What the token says.
    pub claims: Claims,
    /// The user's role where they belong; see [`Member::role_in`].
    pub role: &'static Role,
}

/// What an invitation is to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// They made it, and still belong to its group.
    Inviter,
    /// They manage its group.
    Manager,
    /// It is for one of their addresses.
    Invitee,
    /// Nothing: it does not exist for them.
    Stranger,
}

impl Member {
    /// The user of these claims; one whose role nobody knows may do nothing.
    pub fn new(tenant: String, claims: Claims) -> Result<Self, Error> {
        let role = match &claims.role {
            None => WEAKEST,
            Some(id) => Role::find(id).ok_or(UNKNOWN_ROLE)?,
        };
        Ok(Self { tenant, claims, role })
    }

    /// The user's role in a group: whatever role their token gives them, it is worth nothing at the
    /// portal of a project that they have not joined.
    pub fn role_in(&self, kind: &str, id: &str) -> &'static Role {
        match self.claims.belongs_to(kind, id) {
            true => self.role,
            false => WEAKEST,
        }
    }

    /// What `row` is to this user.
    pub fn relation_to(&self, row: &Row) -> Relation {
        let in_group = self.claims.belongs_to(&row.group_type, &row.group_id);
        if in_group && self.role.can_manage {
            Relation::Manager
        } else if in_group && row.inviter_id == self.claims.user_id {
            Relation::Inviter
        } else if self.addresses().contains(&row.canonical) {
            Relation::Invitee
        } else {
            Relation::Stranger
        }
    }

    /// The user's own addresses, as they are compared.
    pub fn addresses(&self) -> Vec<String> {
        self.claims.emails.iter().filter_map(|email| address::canonical(email)).collect()
    }

    /// Whether the user may invite at all.
    pub fn check_may_invite(&self) -> Result<(), Error> {
        match self.role.can_invite {
            true => Ok(()),
            false => Err(Error::Forbidden("Your role may not invite.")),
        }
    }

    /// Whether the user may send `row` again: as if it were invited anew. Whether its address may
    /// come in at all is not the user's question.
    pub fn check_may_resend(&self, row: &Row, policy: &Policy) -> Result<(), Error> {
        match self.relation_to(row) {
            Relation::Stranger | Relation::Invitee => return Err(Error::NotFound),
            Relation::Inviter | Relation::Manager => policy.check_may_invite(self.role)?,
        }
        if !Role::find(&row.role).is_some_and(|role| self.role.may_grant(role)) {
            return Err(Error::Forbidden("Your role may not give the role of this invitation."));
        }
        self.check_address(&address::kept(&row.address)?)
    }

    /// Whether the token allows an address.
    pub fn check_address(&self, address: &EmailAddress) -> Result<(), Error> {
        match address::is_allowed(address, &self.claims.allowed_email_domains) {
            true => Ok(()),
            false => Err(Error::DomainNotAllowed),
        }
    }

    /// The group of a list, when the user belongs to it or came to its portal.
    pub fn check_in_group(&self, kind: &str, id: &str) -> Result<&Group, Error> {
        self.claims.group(kind, id).ok_or(Error::Forbidden("You do not belong to this group."))
    }
}
