//! Addresses that are about to be confirmed.

use super::{Store, digest, secret};

/// How long the link of a mail works, in seconds: an hour.
const LIFETIME: i64 = 60 * 60;

impl Store {
    /// Begins to confirm an address; the answer goes into a mail to it and nowhere else.
    pub async fn begin_confirmation(&self, email: &str) -> sqlx::Result<String> {
        let code = secret();
        sqlx::query("DELETE FROM confirmations WHERE created_at <= unixepoch() - ?")
            .bind(LIFETIME)
            .execute(&self.pool)
            .await?;
        sqlx::query("INSERT INTO confirmations VALUES (?, ?, unixepoch())")
            .bind(digest(&code))
            .bind(email)
            .execute(&self.pool)
            .await?;
        Ok(code)
    }

    /// The address that a code confirms, as long as the code is good.
    pub async fn confirmed(&self, code: &str) -> sqlx::Result<Option<String>> {
        sqlx::query_scalar(
            "SELECT email FROM confirmations WHERE digest = ? AND created_at > unixepoch() - ?",
        )
        .bind(digest(code))
        .bind(LIFETIME)
        .fetch_optional(&self.pool)
        .await
    }

    /// Uses a code, which is good once; answers the address.
    pub async fn confirm(&self, code: &str) -> sqlx::Result<Option<String>> {
        sqlx::query_scalar(
            "DELETE FROM confirmations WHERE digest = ? AND created_at > unixepoch() - ?
             RETURNING email",
        )
        .bind(digest(code))
        .bind(LIFETIME)
        .fetch_optional(&self.pool)
        .await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_code_confirms_its_address_once() {
        let store = Store::open("sqlite::memory:").await.unwrap();
        let code = store.begin_confirmation("li@new.example").await.unwrap();
        let li = Some("li@new.example".to_owned());
        assert_eq!(store.confirmed(&code).await.unwrap(), li);
        assert_eq!(store.confirm(&code).await.unwrap(), li);
        assert_eq!(store.confirm(&code).await.unwrap(), None);
        assert_eq!(store.confirmed("another").await.unwrap(), None);
    }

    #[tokio::test]
    async fn a_code_of_two_hours_ago_confirms_nothing() {
        let store = Store::open("sqlite::memory:").await.unwrap();
        let code = store.begin_confirmation("li@new.example").await.unwrap();
        sqlx::query("UPDATE confirmations SET created_at = created_at - 7200")
            .execute(&store.pool)
            .await
            .unwrap();
        assert_eq!(store.confirmed(&code).await.unwrap(), None);
        assert_eq!(store.confirm(&code).await.unwrap(), None);
    }
}
