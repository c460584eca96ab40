//! Joining the project of a customer's portal by token: who is in already, who may come in, and who
//! may not, and why.

mod join;

use invitation_widget::email::{EmailAddress, Reserved};
use serde::Serialize;

use crate::access::Member;
use crate::address;
use crate::clock::Moment;
use crate::error::Error;
use crate::policy::Policy;
use crate::store::list::{self, Status};
use crate::store::row::Row;
use crate::store::{Connection, settings};
use crate::token::{Group, PORTAL_GROUP, Portal};

/// How a user stands to the project of the portal.
#[derive(Debug)]
pub enum Standing {
    /// They are in: by these invitations, or by what their token says.
    Member(Vec<Row>),
    /// They may come in with this address.
    MayJoin(EmailAddress),
    /// They may not come in.
    NotAllowed(Reason),
}

/// Why somebody may not come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The token says that nobody joins who is not in.
    InviteIfAbsent,
    /// The settings say so.
    JoiningOff,
    /// The settings or the token do not allow the domain of their address.
    DomainNotAllowed,
}

/// A user before the project of their portal.
#[derive(Debug)]
pub struct Visit<'a> {
    member: &'a Member,
    portal: &'a Portal,
    /// The project, with the name by which the host last called it.
    pub project: Group,
    policy: Policy,
}

impl<'a> Visit<'a> {
    /// What is known of the project that the token names.
    pub async fn begin(db: &mut Connection, member: &'a Member) -> Result<Self, Error> {
        let missing =
            || Error::field("config.projectId", "required", "The token names no project.");
        let portal = member.claims.portal.as_ref().ok_or_else(missing)?;
        let (tenant, id) = (&member.tenant, &portal.project_id);
        let account = settings::of_account(db, tenant).await?;
        let put = settings::of_group(db, tenant, PORTAL_GROUP, id).await?;
        let named = member.claims.group(PORTAL_GROUP, id).filter(|group| group.name != group.id);
        let policy = put.policy(&account);
        let name = put.name.or_else(|| named.map(|group| group.name.clone()));
        Ok(Self {
            project: Group {
                kind: PORTAL_GROUP.to_owned(),
                id: id.clone(),
                name: name.unwrap_or_else(|| id.clone()),
            },
            policy,
            member,
            portal,
        })
    }

    /// How the user stands to it.
    pub async fn standing(&self, db: &mut Connection, now: Moment) -> Result<Standing, Error> {
        let accepted = self.invitations(db, Status::Accepted, now).await?;
        let is_in = self.portal.is_member || !(accepted.is_empty() || self.policy.is_gone);
        match (is_in, self.check()) {
            (true, _) => Ok(Standing::Member(accepted)),
            (false, Ok(())) => self.with_address(),
            (false, Err(reason)) => Ok(Standing::NotAllowed(reason)),
        }
    }

    fn check(&self) -> Result<(), Reason> {
        if !self.portal.invite_if_absent {
            Err(Reason::InviteIfAbsent)
        } else if self.policy.is_gone || self.policy.check_join_by_token().is_err() {
            Err(Reason::JoiningOff)
        } else {
            Ok(())
        }
    }

    /// The first of the user's addresses that settings and token allow both.
    fn with_address(&self) -> Result<Standing, Error> {
        let emails = self.member.claims.emails.iter();
        let mut own = emails.filter_map(|email| address::parse(email, Reserved::Allowed).ok());
        if self.member.addresses().is_empty() {
            return Err(Error::field("user.emailId", "required", "The token has no address."));
        }
        let allowed = own.find(|address| {
            self.policy.check_address(address).is_ok() && self.member.check_address(address).is_ok()
        });
        Ok(allowed.map_or(Standing::NotAllowed(Reason::DomainNotAllowed), Standing::MayJoin))
    }

    /// The user's invitations into the project.
    async fn invitations(
        &self,
        db: &mut Connection,
        status: Status,
        now: Moment,
    ) -> Result<Vec<Row>, sqlx::Error> {
        let own = self.member.addresses();
        let mut rows = list::for_addresses(db, &self.member.tenant, &own, status, now).await?;
        rows.retain(|row| row.group_type == PORTAL_GROUP && row.group_id == self.project.id);
        Ok(rows)
    }
}

impl From<Reason> for Error {
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::InviteIfAbsent => Self::Forbidden("The portal lets nobody join by themselves."),
            Reason::JoiningOff => Self::Forbidden("Joining by a token is switched off."),
            Reason::DomainNotAllowed => Self::DomainNotAllowed,
        }
    }
}
