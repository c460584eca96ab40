//! Mails: written with the invitations they are about, read to be sent or shown.

use crate::clock::Moment;

use super::Connection;
use super::row::Row;

/// A mail that is about to be written.
#[derive(Debug)]
pub struct NewMail<'a> {
    /// Whose it is.
    pub tenant: &'a str,
    /// Why it is sent.
    pub kind: Kind,
    /// The tag of its language, empty where none was asked for.
    pub locale: &'a str,
    /// What it invites into, all for the same address.
    pub invitations: &'a [Row],
    /// When it is written.
    pub now: Moment,
}

/// Why a mail is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
pub enum Kind {
    /// A new invitation.
    Invitation,
    /// The same invitation again.
    Reminder,
    /// The proof of a mailbox, for who came by a shared link.
    Verification,
}

/// What every mail has, whatever is in it.
#[derive(Clone, Copy, Debug)]
pub struct Envelope<'a> {
    /// Whose it is.
    pub tenant: &'a str,
    /// Why it is sent.
    pub kind: Kind,
    /// The tag of its language, empty where none was asked for.
    pub locale: &'a str,
    /// When it is written.
    pub now: Moment,
}

/// What becomes of a mail when it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// It waits for the mail server.
    Queued,
    /// It stays here: there is no mail server, and the outbox page shows it.
    Local,
}

/// A mail without its contents.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MailRow {
    /// Its number.
    pub id: i64,
    /// Why it is sent.
    pub kind: Kind,
    /// The tag of its language, empty where none was asked for.
    pub locale: String,
    /// How often it was tried.
    pub attempts: u32,
    /// When it was written.
    pub created_at: Moment,
}

/// One invitation of a mail.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Item {
    /// The invitation.
    pub invitation_id: String,
    /// The generation of the link in this mail.
    pub generation: i64,
    /// The end that this mail names.
    pub expires_at: Moment,
    /// Whom the mail goes to.
    pub address: String,
    /// The inviter's name.
    pub inviter_name: Option<String>,
    /// The group's name.
    pub group_name: String,
    /// The form's fields, as JSON.
    pub form: Option<String>,
}

/// Writes a mail, in the transaction that makes its invitations.
pub async fn write(
    db: &mut Connection,
    mail: &NewMail<'_>,
    delivery: Delivery,
) -> Result<(), sqlx::Error> {
    let NewMail { tenant, kind, locale, now, .. } = *mail;
    let id = insert(db, &Envelope { tenant, kind, locale, now }, delivery).await?;
    for (position, invitation) in (0_i64..).zip(mail.invitations) {
        insert_item(db, id, position, invitation).await?;
    }
    match delivery {
        Delivery::Queued => Ok(()),
        Delivery::Local => mark_invitations_sent(db, id).await,
    }
}

/// Writes a mail without its contents; answers its number.
pub(super) async fn insert(
    db: &mut Connection,
    envelope: &Envelope<'_>,
    delivery: Delivery,
) -> Result<i64, sqlx::Error> {
    let state = match delivery {
        Delivery::Queued => "queued",
        Delivery::Local => "sent",
    };
    sqlx::query_scalar(
        "INSERT INTO outbox (tenant, kind, locale, state, next_attempt_at, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?5) RETURNING id",
    )
    .bind(envelope.tenant)
    .bind(envelope.kind)
    .bind(envelope.locale)
    .bind(state)
    .bind(envelope.now)
    .fetch_one(db)
    .await
}

async fn insert_item(
    db: &mut Connection,
    mail: i64,
    position: i64,
    row: &Row,
) -> Result<(), sqlx::Error> {
    sqlx::query("INSERT INTO outbox_items VALUES (?, ?, ?, ?, ?)")
        .bind(mail)
        .bind(position)
        .bind(&row.id)
        .bind(row.generation)
        .bind(row.expires_at)
        .execute(db)
        .await
        .map(drop)
}

/// Notes at the invitations of a mail that it was sent.
pub(super) async fn mark_invitations_sent(
    db: &mut Connection,
    mail: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE invitations SET delivery = 'sent', delivery_count = delivery_count + 1
         WHERE id IN (SELECT invitation_id FROM outbox_items WHERE mail_id = ?)",
    )
    .bind(mail)
    .execute(db)
    .await
    .map(drop)
}

/// The invitations of a mail, in its order.
pub async fn items(db: &mut Connection, mail: i64) -> Result<Vec<Item>, sqlx::Error> {
    sqlx::query_as(
        "SELECT o.invitation_id, o.generation, o.expires_at,
                i.address, i.inviter_name, i.group_name, i.form
         FROM outbox_items o JOIN invitations i ON i.id = o.invitation_id
         WHERE o.mail_id = ? ORDER BY o.position",
    )
    .bind(mail)
    .fetch_all(db)
    .await
}

/// The language of the last mail about an invitation; empty when there was none.
pub async fn locale_of(db: &mut Connection, invitation: &str) -> Result<String, sqlx::Error> {
    let locale = sqlx::query_scalar(
        "SELECT locale FROM outbox JOIN outbox_items ON mail_id = id
         WHERE invitation_id = ? ORDER BY id DESC LIMIT 1",
    );
    let locale: Option<String> = locale.bind(invitation).fetch_optional(db).await?;
    Ok(locale.unwrap_or_default())
}

/// The newest mails, the newest first.
pub async fn newest(db: &mut Connection, limit: u32) -> Result<Vec<MailRow>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, kind, locale, attempts, created_at FROM outbox ORDER BY id DESC LIMIT ?",
    )
    .bind(limit)
    .fetch_all(db)
    .await
}
