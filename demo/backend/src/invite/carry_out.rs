//! Writes planned invitations and one mail for every person, in one transaction.

use std::time::Duration;

use invitation_widget::api::code::Code;
use invitation_widget::api::wire::{Entry, EntryError, Target};
use uuid::Uuid;

use crate::app::Shared;
use crate::clock::Moment;
use crate::error::Error;
use crate::store::Connection;
use crate::store::invitations::{self, Creation, NewInvitation};
use crate::store::outbox::{self, Kind, NewMail};
use crate::store::row::Row;

use super::plan::{Invitee, Planned};

/// What all invitations of one request have in common.
#[derive(Debug)]
pub struct Occasion {
    /// The tenant.
    pub tenant: String,
    /// The inviter's id with the host.
    pub inviter_id: String,
    /// The inviter's name.
    pub inviter_name: Option<String>,
    /// The inviter's role; nothing where the host invites.
    pub inviter_role: Option<&'static str>,
    /// The form's fields, as JSON.
    pub form: Option<String>,
    /// The host's own data, as JSON.
    pub metadata: Option<String>,
    /// The language of the mails.
    pub locale: String,
    /// When it happens.
    pub now: Moment,
    /// How long the invitations stay open.
    pub lifetime: Duration,
}

/// An entry of the answer, and the invitation that it is about.
#[derive(Debug)]
pub struct Done {
    /// The entry.
    pub entry: Entry,
    /// The new invitation, or the one that stood in the way.
    pub row: Option<Row>,
}

/// Writes what was planned; the caller commits.
pub async fn carry_out(
    app: &Shared,
    db: &mut Connection,
    occasion: &Occasion,
    planned: Vec<Planned>,
) -> Result<Vec<Done>, Error> {
    let mut done = Vec::with_capacity(planned.len());
    let mut fresh: Vec<Row> = Vec::new();
    for plan in planned {
        done.push(match &plan.decision {
            Err(code) => Done { entry: refused(&plan, *code, None), row: None },
            Ok(invitee) => match create(app, db, occasion, &plan, invitee).await? {
                Creation::AlreadyOpen(row) => {
                    let id = Some(row.id.clone());
                    Done { entry: refused(&plan, Code::AlreadyInvited, id), row: Some(row) }
                }
                Creation::Created(row) => {
                    fresh.push(row.clone());
                    Done { entry: created(&plan, &row), row: Some(row) }
                }
            },
        });
    }
    write_mails(app, db, occasion, &fresh).await.map(|()| done)
}

async fn create(
    app: &Shared,
    db: &mut Connection,
    occasion: &Occasion,
    plan: &Planned,
    invitee: &Invitee,
) -> Result<Creation, Error> {
    let id = Uuid::new_v4().to_string();
    let new = NewInvitation {
        link_hash: app.links.hash(&id, 1),
        id,
        tenant: occasion.tenant.clone(),
        group: invitee.group.clone(),
        address: invitee.address.as_str().to_owned(),
        canonical: invitee.address.canonical(),
        target_name: plan.target_name.clone(),
        role: invitee.role.id,
        inviter_id: occasion.inviter_id.clone(),
        inviter_name: occasion.inviter_name.clone(),
        inviter_role: occasion.inviter_role,
        form: occasion.form.clone(),
        metadata: occasion.metadata.clone(),
        created_at: occasion.now,
        lifetime: occasion.lifetime,
    };
    Ok(invitations::create(db, &new).await?)
}

/// Rows of the same person follow one another, because the plan goes by address first.
async fn write_mails(
    app: &Shared,
    db: &mut Connection,
    occasion: &Occasion,
    fresh: &[Row],
) -> Result<(), Error> {
    for invitations in fresh.chunk_by(|a, b| a.canonical == b.canonical) {
        let mail = NewMail {
            tenant: &occasion.tenant,
            kind: Kind::Invitation,
            locale: &occasion.locale,
            invitations,
            now: occasion.now,
        };
        outbox::write(db, &mail, app.delivery()).await?;
    }
    Ok(())
}

fn created(plan: &Planned, row: &Row) -> Entry {
    let (id, status) = (Some(row.id.clone()), Some(row.delivery.clone()));
    Entry { id, status, error: None, ..bare(plan) }
}

fn refused(plan: &Planned, code: Code, id: Option<String>) -> Entry {
    let error = EntryError { code: code.as_str().to_owned(), message: message(code).to_owned() };
    Entry { id, error: Some(error), ..bare(plan) }
}

fn bare(plan: &Planned) -> Entry {
    let (kind, value) = ("email".to_owned(), plan.target.clone());
    Entry {
        id: None,
        status: None,
        target: Target { kind, value, name: plan.target_name.clone(), avatar_url: None },
        group: plan.group.clone(),
        error: None,
    }
}

fn message(code: Code) -> &'static str {
    match code {
        Code::AlreadyInvited => "There is an open invitation for this address.",
        Code::InvalidEmail => "This is not an e-mail address.",
        Code::DuplicateAddress => "The same address stands in the request before.",
        Code::DomainNotAllowed => "Addresses of this domain may not be invited.",
        Code::GroupNotAllowed => "You do not belong to this group, or it is no more.",
        Code::Forbidden => "Your role may not invite into this group.",
        Code::RoleNotAllowed => "You may not give this role.",
        _ => "Not invited.",
    }
}
