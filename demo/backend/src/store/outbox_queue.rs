//! The mails that wait for the mail server, and how their sending went.

use crate::clock::Moment;

use super::Connection;
use super::outbox::{MailRow, mark_invitations_sent};

/// Takes the next mail that is due out of the queue.
pub async fn take_due(db: &mut Connection, now: Moment) -> Result<Option<MailRow>, sqlx::Error> {
    sqlx::query_as(
        "UPDATE outbox SET state = 'sending', attempts = attempts + 1
         WHERE id = (SELECT id FROM outbox WHERE state = 'queued' AND next_attempt_at <= ?
                     ORDER BY next_attempt_at, id LIMIT 1)
         RETURNING id, kind, locale, attempts, created_at",
    )
    .bind(now)
    .fetch_optional(db)
    .await
}

/// When the next mail is due, if one waits.
pub async fn next_due(db: &mut Connection) -> Result<Option<Moment>, sqlx::Error> {
    sqlx::query_scalar("SELECT min(next_attempt_at) FROM outbox WHERE state = 'queued'")
        .fetch_one(db)
        .await
}

/// The mail server took it.
pub async fn mark_sent(db: &mut Connection, mail: i64) -> Result<(), sqlx::Error> {
    set_state(db, mail, "sent").await?;
    mark_invitations_sent(db, mail).await
}

/// It did not go, and is tried again at `next`.
pub async fn mark_retry(db: &mut Connection, mail: i64, next: Moment) -> Result<(), sqlx::Error> {
    let update = "UPDATE outbox SET state = 'queued', next_attempt_at = ? WHERE id = ?";
    sqlx::query(update).bind(next).bind(mail).execute(&mut *db).await?;
    mark_invitations_failed(db, mail).await
}

/// It did not go, and is not tried any more.
pub async fn mark_failed(db: &mut Connection, mail: i64) -> Result<(), sqlx::Error> {
    set_state(db, mail, "failed").await?;
    mark_invitations_failed(db, mail).await
}

/// Queues again what was being sent when the process ended.
///
/// Nobody knows whether those mails went. They carry the same `Message-ID` as before, by which
/// mailboxes drop the second one.
pub async fn requeue_interrupted(db: &mut Connection) -> Result<(), sqlx::Error> {
    let update = "UPDATE outbox SET state = 'queued' WHERE state = 'sending'";
    sqlx::query(update).execute(db).await.map(drop)
}

async fn set_state(db: &mut Connection, mail: i64, state: &str) -> Result<(), sqlx::Error> {
    let update = "UPDATE outbox SET state = ? WHERE id = ?";
    sqlx::query(update).bind(state).bind(mail).execute(db).await.map(drop)
}

async fn mark_invitations_failed(db: &mut Connection, mail: i64) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE invitations SET delivery = 'mail_failed'
         WHERE id IN (SELECT invitation_id FROM outbox_items WHERE mail_id = ?)",
    )
    .bind(mail)
    .execute(db)
    .await
    .map(drop)
}
