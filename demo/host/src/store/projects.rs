//! Projects, whom they are done for, and groups that people make.

use uuid::Uuid;

use super::{Store, memberships};
use crate::{Group, Person};

/// Whom projects are done for.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Company {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
}

/// A project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// The group of those who work on it.
    pub group: Group,
    /// Whom it is done for; nobody, when it is for Acme itself.
    pub company: Option<Company>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    name: String,
    company_id: Option<String>,
    company_name: Option<String>,
}

impl From<Row> for Project {
    fn from(row: Row) -> Self {
        let company = row.company_id.zip(row.company_name);
        Self {
            group: Group { kind: "project".to_owned(), id: row.id, name: row.name },
            company: company.map(|(id, name)| Company { id, name }),
        }
    }
}

impl Store {
    /// Everybody whom projects are done for.
    pub async fn companies(&self) -> sqlx::Result<Vec<Company>> {
        sqlx::query_as("SELECT id, name FROM companies ORDER BY name").fetch_all(&self.pool).await
    }

    /// All projects that are done for a company, but those whose end was begun.
    pub async fn company_projects(&self) -> sqlx::Result<Vec<Project>> {
        let rows: Vec<Row> = sqlx::query_as(
            "SELECT g.id, g.name, c.id AS company_id, c.name AS company_name FROM groups g
             JOIN projects p ON p.id = g.id JOIN companies c ON c.id = p.company_id
             LEFT JOIN endings e ON e.group_kind = g.kind AND e.group_id = g.id
             WHERE g.kind = 'project' AND e.group_id IS NULL",
        )
        .fetch_all(&self.pool)
        .await?;
        Ok(rows.into_iter().map(Project::from).collect())
    }

    /// The project with this id, when the person belongs to it.
    pub async fn project_of(&self, person: &Person, id: &str) -> sqlx::Result<Option<Project>> {
        let row: Option<Row> = sqlx::query_as(
            "SELECT g.id, g.name, c.id AS company_id, c.name AS company_name FROM groups g
             JOIN memberships m ON m.group_kind = g.kind AND m.group_id = g.id
             LEFT JOIN projects p ON p.id = g.id LEFT JOIN companies c ON c.id = p.company_id
             WHERE g.kind = 'project' AND g.id = ? AND m.person_id = ?",
        )
        .bind(id)
        .bind(&person.id)
        .fetch_optional(&self.pool)
        .await?;
        Ok(row.map(Project::from))
    }

    /// Keeps a new project, with the person who makes it as its first member.
    pub async fn create_project(&self, project: &Project, by: &Person) -> sqlx::Result<()> {
        let mut transaction = self.pool.begin().await?;
        memberships::add_group(&mut transaction, &project.group).await?;
        let company = project.company.as_ref().map(|company| company.id.as_str());
        add_project(&mut transaction, &project.group.id, company).await?;
        memberships::add(&mut transaction, by, &project.group).await?;
        transaction.commit().await
    }

    /// Keeps a new workspace, with the person who makes it as its first member.
    pub async fn create_workspace(&self, name: &str, by: &Person) -> sqlx::Result<Group> {
        let id = Uuid::new_v4().to_string();
        let group = Group { kind: "workspace".to_owned(), id, name: name.to_owned() };
        let mut transaction = self.pool.begin().await?;
        memberships::add_group(&mut transaction, &group).await?;
        memberships::add(&mut transaction, by, &group).await?;
        transaction.commit().await?;
        Ok(group)
    }

    /// Remembers that the backend is about to be told of a group's end.
    pub async fn begin_end(&self, group: &Group) -> sqlx::Result<()> {
        let query = sqlx::query("INSERT INTO endings VALUES (?, ?) ON CONFLICT DO NOTHING");
        query.bind(&group.kind).bind(&group.id).execute(&self.pool).await?;
        Ok(())
    }

    /// Ends a group, with all memberships.
    pub async fn delete_group(&self, group: &Group) -> sqlx::Result<()> {
        let mut transaction = self.pool.begin().await?;
        for statement in [
            "DELETE FROM memberships WHERE group_kind = ? AND group_id = ?",
            "DELETE FROM endings WHERE group_kind = ? AND group_id = ?",
            "DELETE FROM projects WHERE ? = 'project' AND id = ?",
            "DELETE FROM groups WHERE kind = ? AND id = ?",
        ] {
            let query = sqlx::query(statement).bind(&group.kind).bind(&group.id);
            query.execute(&mut *transaction).await?;
        }
        transaction.commit().await
    }
}

pub(super) async fn add_company(
    db: &mut sqlx::SqliteConnection,
    company: &Company,
) -> sqlx::Result<()> {
    let query = sqlx::query("INSERT INTO companies (id, name) VALUES (?, ?)");
    query.bind(&company.id).bind(&company.name).execute(db).await?;
    Ok(())
}

pub(super) async fn add_project(
    db: &mut sqlx::SqliteConnection,
    id: &str,
    company: Option<&str>,
) -> sqlx::Result<()> {
    let query = sqlx::query("INSERT INTO projects (id, company_id) VALUES (?, ?)");
    query.bind(id).bind(company).execute(db).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn store() -> Store {
        Store::open("sqlite::memory:").await.unwrap()
    }

    #[tokio::test]
    async fn a_project_is_seen_by_its_members_alone() {
        let store = store().await;
        let amira = store.person("amira").await.unwrap().unwrap();
        let jonas = store.person("jonas").await.unwrap().unwrap();
        let project = store.project_of(&amira, "website").await.unwrap().unwrap();
        assert_eq!(project.company.unwrap().id, "northwind");
        assert_eq!(store.project_of(&jonas, "website").await.unwrap(), None);
        assert_eq!(store.project_of(&amira, "design").await.unwrap(), None);
    }

    #[tokio::test]
    async fn a_project_is_there_until_it_is_deleted() {
        let store = store().await;
        let amira = store.person("amira").await.unwrap().unwrap();
        let group = Group { kind: "project".into(), id: "p1".into(), name: "Pilot".into() };
        let project = Project { group: group.clone(), company: None };
        store.create_project(&project, &amira).await.unwrap();
        assert_eq!(store.project_of(&amira, "p1").await.unwrap(), Some(project));
        assert_eq!(store.members_of(&group).await.unwrap(), std::slice::from_ref(&amira));
        store.delete_group(&group).await.unwrap();
        assert_eq!(store.project_of(&amira, "p1").await.unwrap(), None);
        assert!(!store.has_all(&[group]).await.unwrap());
    }
}
