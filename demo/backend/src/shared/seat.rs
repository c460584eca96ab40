//! Coming in: by the proof from a mail, or by an address of a domain whose people may.
//!
//! Either leaves an accepted invitation for the address, as if it had been invited by mail.

use invitation_widget::email::EmailAddress;
use uuid::Uuid;

use crate::address::{self, domains_above};
use crate::app::Shared;
use crate::clock::Moment;
use crate::error::Error;
use crate::keys::link::hash_of_secret;
use crate::store::join::{self, Joining, NewSeat};
use crate::store::row::Row;
use crate::store::shared_row::{Kind, SharedRow};
use crate::store::visitors::{self, VisitorRow};
use crate::store::{Connection, autojoin, settings, shared};

use super::door::{self, Link};
use super::visit;

/// A proof that may still be used, and the link that it is for.
#[derive(Debug)]
pub struct Proven {
    /// The visitor.
    pub visitor: VisitorRow,
    /// The link.
    pub link: Link,
}

/// What a proof is worth. Used, old and unknown ones are all the same, and so are those of a link
/// that was ended or has another secret by now.
pub async fn proven(
    app: &Shared,
    db: &mut Connection,
    proof: &str,
    now: Moment,
) -> Result<Proven, Error> {
    let hash = hash_of_secret(proof).ok_or(Error::NotFound)?;
    let visitor = visitors::find_by_proof(db, &hash).await?;
    let visitor = visitor
        .filter(|visitor| app.proofs.is_proof(proof, visitor.visit()) && visitor.is_waiting(now))
        .ok_or(Error::NotFound)?;
    let row = shared::get(db, &visitor.shared_id).await?;
    match row.is_open(now) && row.generation == visitor.generation {
        true => Ok(Proven { visitor, link: door::known(db, row).await? }),
        false => Err(Error::NotFound),
    }
}

/// Uses a proof up and lets its address in; the caller commits.
pub async fn by_proof(
    app: &Shared,
    db: &mut Connection,
    proof: &str,
    now: Moment,
) -> Result<Row, Error> {
    let Proven { visitor, link } = proven(app, db, proof, now).await?;
    let address = address::kept(&visitor.address)?;
    link.check()?;
    visit::check_address(&link, &address)?;
    if !visitors::use_up(db, &visitor.id, now).await? {
        return Err(Error::NotFound);
    }
    match take(app, db, &link.row, &address, now).await? {
        Joining::Joined(row) | Joining::Before(row) => Ok(*row),
        Joining::UsedUp => Err(Error::LinkUsedUp),
        Joining::Gone => Err(Error::NotFound),
    }
}

/// Lets in by the first of these addresses that is of a domain of the invitation, if it is one for
/// domains; the caller commits.
pub async fn by_domain(
    app: &Shared,
    db: &mut Connection,
    tenant: &str,
    id: &str,
    canonical: &[String],
) -> Result<Option<Row>, Error> {
    let found = shared::find(db, tenant, id).await?;
    let Some(row) = found.filter(|row| row.kind == Kind::Autojoin) else {
        return Ok(None);
    };
    let now = app.now();
    if !row.is_open(now) {
        return Err(Error::NotFound);
    }
    let address = fitting(db, &row, canonical).await?;
    let policy = settings::effective(db, tenant, &row.group_type, &row.group_id).await?;
    policy.check_address(&address)?;
    match take(app, db, &row, &address, now).await? {
        Joining::Joined(row) => Ok(Some(*row)),
        Joining::Before(_) => Err(Error::AlreadyAccepted),
        Joining::UsedUp | Joining::Gone => Err(Error::NotFound),
    }
}

async fn fitting(
    db: &mut Connection,
    row: &SharedRow,
    canonical: &[String],
) -> Result<EmailAddress, Error> {
    let domains = autojoin::domains(db, &row.id).await?;
    for text in canonical {
        let address = address::kept(text)?;
        if domains_above(&address).iter().any(|rule| domains.iter().any(|d| d.domain == *rule)) {
            return Ok(address);
        }
    }
    Err(Error::DomainNotAllowed)
}

async fn take(
    app: &Shared,
    db: &mut Connection,
    row: &SharedRow,
    address: &EmailAddress,
    now: Moment,
) -> Result<Joining, Error> {
    let id = Uuid::new_v4().to_string();
    let seat = NewSeat {
        link_hash: app.links.hash(&id, 1),
        id,
        address,
        now,
        expires_at: now.plus(app.config.lifetime),
    };
    Ok(join::join(db, row, &seat).await?)
}
