//! Who belongs to what.

use sqlx::Row;

use super::Store;
use crate::people::Colleague;
use crate::{Group, Person};

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

    /// Those who belong to a group, in the order in which they joined.
    pub async fn members_of(&self, group: &Group) -> sqlx::Result<Vec<Person>> {
        sqlx::query_as(
            "SELECT p.* FROM people p JOIN memberships m ON m.person_id = p.id
             WHERE m.group_kind = ? AND m.group_id = ? ORDER BY m.rowid",
        )
        .bind(&group.kind)
        .bind(&group.id)
        .fetch_all(&self.pool)
        .await
    }

    /// Whether all of these groups still exist.
    pub async fn has_all(&self, groups: &[Group]) -> sqlx::Result<bool> {
        Ok(self.existing(groups).await?.len() == groups.len())
    }

    /// Those of these groups that still exist, by the names that they have here.
    pub async fn existing(&self, groups: &[Group]) -> sqlx::Result<Vec<Group>> {
        let mut existing = Vec::new();
        for group in groups {
            let query =
                sqlx::query_as("SELECT kind, id, name FROM groups WHERE kind = ? AND id = ?");
            let found = query.bind(&group.kind).bind(&group.id).fetch_optional(&self.pool);
            existing.extend(found.await?);
        }
        Ok(existing)
    }
}

fn colleague(row: &sqlx::sqlite::SqliteRow) -> sqlx::Result<Colleague> {
    let shared: String = row.try_get("shared")?;
    let shared = serde_json::from_str(&shared).map_err(|e| sqlx::Error::Decode(e.into()))?;
    Ok(Colleague { person: sqlx::FromRow::from_row(row)?, shared })
}

pub(super) async fn add_group(db: &mut sqlx::SqliteConnection, group: &Group) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO groups (kind, id, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
        .bind(&group.kind)
        .bind(&group.id)
        .bind(&group.name)
        .execute(db)
        .await?;
    Ok(())
}

/// Joining a group twice leaves one membership, and one that is no more cannot be joined.
pub(super) async fn add(
    db: &mut sqlx::SqliteConnection,
    person: &Person,
    group: &Group,
) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO memberships SELECT ?, kind, id FROM groups WHERE kind = ? AND id = ?
         ON CONFLICT DO NOTHING",
    )
    .bind(&person.id)
    .bind(&group.kind)
    .bind(&group.id)
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
    async fn a_group_that_exists_is_told_by_its_name_here() {
        let store = store().await;
        let asked = |kind: &str, id: &str| Group {
            kind: kind.into(),
            id: id.into(),
            name: "as somebody else says".into(),
        };
        let groups = [asked("team", "design"), asked("project", "design")];
        let existing = store.existing(&groups).await.unwrap();
        assert_eq!(existing.len(), 1);
        assert_eq!(existing[0].name, "Design");
        assert!(!store.has_all(&groups).await.unwrap());
        assert!(store.has_all(&[]).await.unwrap());
    }
}
