//! The samples, in a database that is empty.

use super::people::add_person;
use super::{Store, memberships, projects};
use crate::samples;

impl Store {
    pub(super) async fn seed(&self) -> sqlx::Result<()> {
        let mut transaction = self.pool.begin().await?;
        if is_empty(&mut transaction, "SELECT count(*) FROM people").await? {
            for sample in samples::samples() {
                add_person(&mut transaction, &sample.person).await?;
                for group in &sample.groups {
                    memberships::add_group(&mut transaction, group).await?;
                    memberships::add(&mut transaction, &sample.person, group).await?;
                }
            }
        }
        if is_empty(&mut transaction, "SELECT count(*) FROM companies").await? {
            for (company, ids) in samples::companies() {
                projects::add_company(&mut transaction, &company).await?;
                for id in ids {
                    projects::add_project(&mut transaction, id, Some(&company.id)).await?;
                }
            }
        }
        transaction.commit().await
    }
}

async fn is_empty(db: &mut sqlx::SqliteConnection, count: &str) -> sqlx::Result<bool> {
    let (count,): (i64,) = sqlx::query_as(count).fetch_one(db).await?;
    Ok(count == 0)
}
