//! Who has an account.

use uuid::Uuid;

use super::{Store, memberships};
use crate::{Group, Person, Role};

/// Somebody whose address is proven, who may have an account or not.
#[derive(Clone, Debug)]
pub struct Newcomer {
    /// The address.
    pub email: String,
    /// The name that they gave; it is only used for a new account.
    pub name: String,
    /// The role that they come with; it is only used for a new account.
    pub role: Role,
}

impl Store {
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

    /// Puts a newcomer into those of `groups` that there are, with a new account where there is
    /// none.
    pub async fn join(&self, newcomer: &Newcomer, groups: &[Group]) -> sqlx::Result<Person> {
        let mut transaction = self.pool.begin().await?;
        let person = match find_by_email(&mut transaction, &newcomer.email).await? {
            Some(person) => person,
            None => {
                let person = account_for(newcomer);
                add_person(&mut transaction, &person).await?;
                person
            }
        };
        for group in groups {
            memberships::add(&mut transaction, &person, group).await?;
        }
        transaction.commit().await?;
        Ok(person)
    }
}

fn account_for(newcomer: &Newcomer) -> Person {
    Person {
        id: Uuid::new_v4().to_string(),
        name: newcomer.name.clone(),
        email: newcomer.email.clone(),
        role: newcomer.role,
    }
}

async fn find_by_email(
    db: &mut sqlx::SqliteConnection,
    email: &str,
) -> sqlx::Result<Option<Person>> {
    sqlx::query_as("SELECT * FROM people WHERE email = ?").bind(email).fetch_optional(db).await
}

pub(super) async fn add_person(
    db: &mut sqlx::SqliteConnection,
    person: &Person,
) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO people (id, name, email, role) VALUES (?, ?, ?, ?)")
        .bind(&person.id)
        .bind(&person.name)
        .bind(&person.email)
        .bind(person.role)
        .execute(db)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn store() -> Store {
        Store::open("sqlite::memory:").await.unwrap()
    }

    #[tokio::test]
    async fn joining_twice_makes_one_account_and_one_membership() {
        let store = store().await;
        let newcomer =
            Newcomer { email: "li@new.example".into(), name: "Li".into(), role: Role::Guest };
        let groups = [crate::main_workspace()];
        let first = store.join(&newcomer, &groups).await.unwrap();
        let again = Newcomer { email: "LI@new.example".into(), ..newcomer };
        assert_eq!(store.join(&again, &groups).await.unwrap(), first);
        assert_eq!(store.groups_of(&first).await.unwrap(), groups);
    }

    #[tokio::test]
    async fn nobody_joins_a_group_that_is_no_more() {
        let store = store().await;
        let newcomer =
            Newcomer { email: "li@new.example".into(), name: "Li".into(), role: Role::Guest };
        let gone = Group { kind: "project".into(), id: "gone".into(), name: "Gone".into() };
        let person = store.join(&newcomer, &[gone]).await.unwrap();
        assert_eq!(store.groups_of(&person).await.unwrap(), []);
    }

    #[tokio::test]
    async fn an_account_keeps_its_name_and_role_when_it_joins_another_group() {
        let store = store().await;
        let neha = store.person("neha").await.unwrap().unwrap();
        let newcomer = Newcomer {
            email: "neha@acme.example".into(),
            name: "Somebody".into(),
            role: Role::Admin,
        };
        let joined = store.join(&newcomer, &[crate::main_workspace()]).await.unwrap();
        assert_eq!(joined, neha);
        assert_eq!(joined.role, Role::Member);
    }
}
