//! Who belongs to what.

use sqlx::Row;
use uuid::Uuid;

use super::{Store, add_membership, add_person, find_by_email};
use crate::people::Colleague;
use crate::{Group, Person, Role};

/// Somebody who has just accepted an invitation, with an address that is proven.
#[derive(Clone, Debug)]
pub struct Newcomer {
    /// The address that the invitation went to.
    pub email: String,
    /// The name that they gave; it is only used for a new account.
    pub name: String,
    /// The role of the invitation; it is only used for a new account.
    pub role: Role,
}

impl Store {
    /// What this person belongs to, larger kinds first.
    pub async fn groups_of(&self, person: &Person) -> sqlx::Result<Vec<Group>> {
        sqlx::query_as(
            "SELECT g.kind, g.id, g.name FROM groups g
             JOIN memberships m ON m.group_kind = g.kind AND m.group_id = g.id
             WHERE m.person_id = ?
             ORDER BY CASE g.kind WHEN 'workspace' THEN 0 WHEN 'team' THEN 1 ELSE 2 END, m.rowid",
        )
        .bind(&person.id)
        .fetch_all(&self.pool)
        .await
    }

    /// Everybody who shares a group with this person, the person included.
    pub async fn colleagues_of(&self, person: &Person) -> sqlx::Result<Vec<Colleague>> {
        let rows = sqlx::query(
            "SELECT p.id, p.name, p.email, p.role, json_group_array(g.name) AS shared
             FROM memberships mine
             JOIN memberships theirs USING (group_kind, group_id)
             JOIN people p ON p.id = theirs.person_id
             JOIN groups g ON g.kind = group_kind AND g.id = group_id
             WHERE mine.person_id = ?
             GROUP BY p.id ORDER BY p.rowid",
        )
        .bind(&person.id)
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(colleague).collect()
    }

    /// Puts a newcomer into `groups`, with a new account where there is none.
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
            add_membership(&mut transaction, &person, group).await?;
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

fn colleague(row: &sqlx::sqlite::SqliteRow) -> sqlx::Result<Colleague> {
    let shared: String = row.try_get("shared")?;
    let shared = serde_json::from_str(&shared).map_err(|e| sqlx::Error::Decode(e.into()))?;
    Ok(Colleague { person: sqlx::FromRow::from_row(row)?, shared })
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn store() -> Store {
        Store::open("sqlite::memory:").await.unwrap()
    }

    async fn named(store: &Store, id: &str) -> Person {
        store.person(id).await.unwrap().unwrap()
    }

    #[tokio::test]
    async fn colleagues_are_those_who_share_a_group() {
        let store = store().await;
        let colleagues = store.colleagues_of(&named(&store, "yorgos").await).await.unwrap();
        let names: Vec<&str> = colleagues.iter().map(|c| c.person.id.as_str()).collect();
        assert_eq!(names, ["amira", "yorgos"]);
        assert_eq!(colleagues[0].shared, ["Προϋπολογισμός 2027"]);
    }

    #[tokio::test]
    async fn somebody_without_groups_has_no_colleagues() {
        let store = store().await;
        let neha = named(&store, "neha").await;
        assert_eq!(store.groups_of(&neha).await.unwrap(), []);
        assert_eq!(store.colleagues_of(&neha).await.unwrap(), []);
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
    async fn an_account_keeps_its_name_and_role_when_it_joins_another_group() {
        let store = store().await;
        let newcomer = Newcomer {
            email: "neha@acme.example".into(),
            name: "Somebody".into(),
            role: Role::Admin,
        };
        let joined = store.join(&newcomer, &[crate::main_workspace()]).await.unwrap();
        assert_eq!(joined, named(&store, "neha").await);
        assert_eq!(joined.role, Role::Member);
    }
}
