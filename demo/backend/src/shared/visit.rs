//! A visitor of a link gives an address, and is mailed the proof of it.

use std::time::Duration;

use invitation_widget::email::EmailAddress;
use uuid::Uuid;

use crate::address;
use crate::app::Shared;
use crate::error::Error;
use crate::keys::proof::Visit;
use crate::mail::language::Language;
use crate::store::visitors::{self, NewVisitor};

use super::door::{Door, Link};

/// For how long a proof lets in.
const PROOF_LIFETIME: Duration = Duration::from_secs(60 * 60);

/// Mails the proof, where the link and its group let this address in. Whether they do, and whether
/// the address asked a moment ago, is not told: who asks may be anybody.
pub async fn ask(
    app: &Shared,
    link: &Link,
    address: &EmailAddress,
    language: Language,
) -> Result<(), Error> {
    if link.door(app.now()) != Door::Open || check_address(link, address).is_err() {
        return Ok(());
    }
    let (now, row) = (app.now(), &link.row);
    let mut db = app.store.write().await?;
    let since = now.minus(app.config.resend_cooldown);
    if visitors::asked_since(&mut db, row, &address.canonical(), since).await? {
        return Ok(());
    }
    let id = Uuid::new_v4().to_string();
    let (generation, text) = (row.generation, address.as_str());
    let visit = Visit { id: &id, link: &row.id, generation, address: text };
    let new = NewVisitor {
        proof_hash: app.proofs.hash(visit),
        link: row,
        address,
        locale: language.tag(),
        now,
        expires_at: now.plus(PROOF_LIFETIME),
        id: id.clone(),
    };
    visitors::insert(&mut db, &new, app.delivery()).await?;
    db.commit().await?;
    app.mail_waiting.notify_one();
    Ok(())
}

/// The link and the group must both allow it.
pub fn check_address(link: &Link, address: &EmailAddress) -> Result<(), Error> {
    link.policy.check_address(address)?;
    match address::is_allowed(address, &link.row.domains) {
        true => Ok(()),
        false => Err(Error::DomainNotAllowed),
    }
}
