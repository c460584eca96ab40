//! The host's own database: people, groups, memberships and sessions.
//!
//! Knows SQL. Knows nothing of invitations: a membership is all that an accepted one leaves here.

mod memberships;
mod sessions;

use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions};

use crate::samples::samples;
use crate::{Group, Person};

pub use memberships::Newcomer;

/// The database.
#[derive(Clone, Debug)]
pub struct Store {
    pool: SqlitePool,
}

impl Store {
    /// Opens the database at `url`, and fills an empty one with the sample people.
    pub async fn open(url: &str) -> sqlx::Result<Self> {
        let options = url
            .parse::<SqliteConnectOptions>()?
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal);
        // One connection: a demo's pages can wait for each other, and no write meets a lock.
        let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
        sqlx::raw_sql(include_str!("schema.sql")).execute(&pool).await?;
        let store = Self { pool };
        store.seed().await?;
        Ok(store)
    }

    /// Everybody, in the order in which they came.
    pub async fn people(&self) -> sqlx::Result<Vec<Person>> {
        sqlx::query_as("SELECT * FROM people ORDER BY rowid").fetch_all(&self.pool).await
    }

    /// The person with this id.
    pub async fn person(&self, id: &str) -> sqlx::Result<Option<Person>> {
        sqlx::query_as("SELECT * FROM people WHERE id = ?")
            .bind(id)
            .fetch_optional(&self.pool)
            .await
    }

    /// The person with this address.
    pub async fn person_by_email(&self, email: &str) -> sqlx::Result<Option<Person>> {
        find_by_email(&mut *self.pool.acquire().await?, email).await
    }

    async fn seed(&self) -> sqlx::Result<()> {
        let mut transaction = self.pool.begin().await?;
        let (count,): (i64,) =
            sqlx::query_as("SELECT count(*) FROM people").fetch_one(&mut *transaction).await?;
        let samples = if count == 0 { samples() } else { Vec::new() };
        for sample in samples {
            add_person(&mut transaction, &sample.person).await?;
            for group in &sample.groups {
                add_membership(&mut transaction, &sample.person, group).await?;
            }
        }
        transaction.commit().await
    }
}

async fn find_by_email(
    db: &mut sqlx::SqliteConnection,
    email: &str,
) -> sqlx::Result<Option<Person>> {
    sqlx::query_as("SELECT * FROM people WHERE email = ?").bind(email).fetch_optional(db).await
}

async fn add_person(db: &mut sqlx::SqliteConnection, person: &Person) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO people (id, name, email, role) VALUES (?, ?, ?, ?)")
        .bind(&person.id)
        .bind(&person.name)
        .bind(&person.email)
        .bind(person.role)
        .execute(db)
        .await?;
    Ok(())
}

/// Joining a group twice leaves one membership.
async fn add_membership(
    db: &mut sqlx::SqliteConnection,
    person: &Person,
    group: &Group,
) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO groups (kind, id, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
        .bind(&group.kind)
        .bind(&group.id)
        .bind(&group.name)
        .execute(&mut *db)
        .await?;
    sqlx::query("INSERT INTO memberships VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
        .bind(&person.id)
        .bind(&group.kind)
        .bind(&group.id)
        .execute(db)
        .await?;
    Ok(())
}
