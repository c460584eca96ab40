//! Who is signed in.

use super::{Store, digest, secret};
use crate::Person;

/// How long somebody stays signed in, in seconds: a working day.
const LIFETIME: i64 = 12 * 60 * 60;

impl Store {
    /// Signs `person` in and answers the session's id, which only their browser keeps.
    pub async fn begin_session(&self, person: &Person) -> sqlx::Result<String> {
        let id = secret();
        sqlx::query("INSERT INTO sessions VALUES (?, ?, unixepoch())")
            .bind(digest(&id))
            .bind(&person.id)
            .execute(&self.pool)
            .await?;
        Ok(id)
    }

    /// The person of a session that has not ended.
    pub async fn person_in_session(&self, id: &str) -> sqlx::Result<Option<Person>> {
        sqlx::query_as(
            "SELECT p.* FROM sessions s JOIN people p ON p.id = s.person_id
             WHERE s.digest = ? AND s.created_at > unixepoch() - ?",
        )
        .bind(digest(id))
        .bind(LIFETIME)
        .fetch_optional(&self.pool)
        .await
    }

    /// Ends a session, and clears away those that have ended by themselves.
    pub async fn end_session(&self, id: &str) -> sqlx::Result<()> {
        sqlx::query("DELETE FROM sessions WHERE digest = ? OR created_at <= unixepoch() - ?")
            .bind(digest(id))
            .bind(LIFETIME)
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_session_names_its_person_until_it_ends() {
        let store = Store::open("sqlite::memory:").await.unwrap();
        let amira = store.person("amira").await.unwrap().unwrap();
        let id = store.begin_session(&amira).await.unwrap();
        assert_eq!(store.person_in_session(&id).await.unwrap(), Some(amira));
        store.end_session(&id).await.unwrap();
        assert_eq!(store.person_in_session(&id).await.unwrap(), None);
    }

    #[tokio::test]
    async fn a_session_of_yesterday_has_ended() {
        let store = Store::open("sqlite::memory:").await.unwrap();
        let amira = store.person("amira").await.unwrap().unwrap();
        let id = store.begin_session(&amira).await.unwrap();
        sqlx::query("UPDATE sessions SET created_at = created_at - 86400")
            .execute(&store.pool)
            .await
            .unwrap();
        assert_eq!(store.person_in_session(&id).await.unwrap(), None);
    }
}
