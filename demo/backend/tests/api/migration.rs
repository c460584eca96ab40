//! A database of an older version: what is in it stays when it is brought up to date.

use std::sync::Arc;

use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};

use crate::app::{TestClock, config};
use crate::cast::*;

/// A group, an invitation with its mail, a key and a session, as they were kept at first.
const OLD: &str = "
    INSERT INTO api_keys VALUES ('old', 'default', 'HS256', x'00', x'01', 1, NULL);
    INSERT INTO sessions VALUES (x'00', 'old', 'jonas', '{}', 1, 2);
    INSERT INTO groups VALUES ('key', 'default', 'workspace', 'acme', 1);
    INSERT INTO invitations (id, tenant, group_key, group_name, address, canonical, role, inviter_id,
            state, delivery, link_hash, created_at, modified_at, expires_at, last_sent_at)
        VALUES ('old', 'default', 'key', 'Acme', 'li@new.example', 'li@new.example', 'admin', 'jonas',
            'open', 'sent', x'02', 1, 1, 9000000000000, 1);
    INSERT INTO outbox (tenant, kind, locale, state, next_attempt_at, created_at)
        VALUES ('default', 'invitation', '', 'sent', 1, 1);
    INSERT INTO outbox_items VALUES (1, 0, 'old', 1, 9000000000000);
";

#[tokio::test]
async fn what_was_kept_before_is_there_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let config = config(&folder);
    let options: SqliteConnectOptions = config.database_url.parse().unwrap();
    let pool = SqlitePool::connect_with(options.create_if_missing(true)).await.unwrap();
    let mut first = sqlx::migrate!("./migrations");
    first.migrations.to_mut().truncate(2);
    first.run(&pool).await.unwrap();
    sqlx::raw_sql(OLD).execute(&pool).await.unwrap();

    let clock = Arc::new(TestClock::at(NOW));
    let app = TestApp::start(config, clock, folder).await;
    assert_eq!(app.get(ACME, &amira()).await.ids(), ["old"]);
    assert_eq!(app.mails().await.len(), 1);
    let sessions: Vec<String> =
        sqlx::query_scalar("SELECT key_id FROM sessions").fetch_all(&pool).await.unwrap();
    assert_eq!(sessions, ["old"]);
    let broken = sqlx::query("PRAGMA foreign_key_check").fetch_all(&pool).await.unwrap();
    assert_eq!(broken.len(), 0);
    let body = serde_json::json!({"invitationId": "old"});
    assert_eq!(app.post(ACCEPT, &registered("li@new.example"), &body).await.status, 200);
    pool.close().await;
}
