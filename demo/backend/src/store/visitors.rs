//! Who asked to come in by a link: one row for every mail that proves a mailbox.

use invitation_widget::email::EmailAddress;

use crate::clock::Moment;
use crate::keys::proof::Visit;

use super::Connection;
use super::outbox::{self, Delivery, Envelope, Kind};
use super::shared_row::SharedRow;

/// A visitor who is about to be mailed.
#[derive(Debug)]
pub struct NewVisitor<'a> {
    /// Its id.
    pub id: String,
    /// The link that they came by.
    pub link: &'a SharedRow,
    /// The address to be proven.
    pub address: &'a EmailAddress,
    /// The hash of the proof.
    pub proof_hash: Vec<u8>,
    /// The tag of the mail's language.
    pub locale: &'a str,
    /// When they asked.
    pub now: Moment,
    /// When the proof ends.
    pub expires_at: Moment,
}

/// A visitor as kept.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct VisitorRow {
    /// The id, part of what the proof is made from.
    pub id: String,
    /// The link that they came by.
    pub shared_id: String,
    /// The generation of that link.
    pub generation: i64,
    /// The address to be proven, as the mail goes to it.
    pub address: String,
    /// When the proof ends.
    pub expires_at: Moment,
    /// When the proof was used.
    pub used_at: Option<Moment>,
}

impl VisitorRow {
    /// What the proof is made from.
    pub fn visit(&self) -> Visit<'_> {
        let Self { id, shared_id: link, generation, address, .. } = self;
        Visit { id, link, generation: *generation, address }
    }

    /// Whether the proof may still be used.
    pub fn is_waiting(&self, now: Moment) -> bool {
        self.used_at.is_none() && self.expires_at > now
    }
}

const COLUMNS: &str = "id, shared_id, generation, address, expires_at, used_at FROM visitors";

/// Whether the address asked for the same link since `since`.
pub async fn asked_since(
    db: &mut Connection,
    link: &SharedRow,
    canonical: &str,
    since: Moment,
) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM visitors
         WHERE shared_id = ? AND canonical = ? AND generation = ? AND created_at > ?)",
    )
    .bind(&link.id)
    .bind(canonical)
    .bind(link.generation)
    .bind(since)
    .fetch_one(db)
    .await
}

/// Notes a visitor and writes the mail.
pub async fn insert(
    db: &mut Connection,
    new: &NewVisitor<'_>,
    delivery: Delivery,
) -> Result<(), sqlx::Error> {
    let NewVisitor { link, locale, now, .. } = *new;
    let envelope = Envelope { tenant: &link.tenant, kind: Kind::Verification, locale, now };
    let mail = outbox::insert(db, &envelope, delivery).await?;
    sqlx::query(
        "INSERT INTO visitors (id, shared_id, generation, address, canonical, mail_id, proof_hash,
             created_at, expires_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(&new.id)
    .bind(&link.id)
    .bind(link.generation)
    .bind(new.address.as_str())
    .bind(new.address.canonical())
    .bind(mail)
    .bind(&new.proof_hash)
    .bind(now)
    .bind(new.expires_at)
    .execute(db)
    .await
    .map(drop)
}

/// The visitor whose proof has this hash.
pub async fn find_by_proof(
    db: &mut Connection,
    hash: &[u8],
) -> Result<Option<VisitorRow>, sqlx::Error> {
    let query = format!("SELECT {COLUMNS} WHERE proof_hash = ?");
    sqlx::query_as(&query).bind(hash).fetch_optional(db).await
}

/// The visitor whom a mail goes to.
pub async fn of_mail(db: &mut Connection, mail: i64) -> Result<VisitorRow, sqlx::Error> {
    let query = format!("SELECT {COLUMNS} WHERE mail_id = ?");
    sqlx::query_as(&query).bind(mail).fetch_one(db).await
}

/// Uses up a proof; whether it was this call that did.
pub async fn use_up(db: &mut Connection, id: &str, now: Moment) -> Result<bool, sqlx::Error> {
    let update = "UPDATE visitors SET used_at = ?1
                  WHERE id = ?2 AND used_at IS NULL AND expires_at > ?1";
    let done = sqlx::query(update).bind(now).bind(id).execute(db).await?;
    Ok(done.rows_affected() == 1)
}
