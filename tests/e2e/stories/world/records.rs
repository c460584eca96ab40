//! What the demo has written into its databases: to look whether somebody belongs to a group now, and
//! to let the time of an invitation be over.

use std::path::{Path, PathBuf};

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};

use crate::until::until;

/// The databases of the two companies.
pub struct Records {
    host: PathBuf,
    backend: PathBuf,
}

impl Records {
    /// Those in the folder of a server.
    pub fn of(data: &Path) -> Self {
        Self { host: data.join("acme.db"), backend: data.join("invitations.db") }
    }

    /// Waits until the person with this address belongs to the group `kind/id` of Acme Tasks.
    pub async fn have_member(&self, email: &str, group: &str) {
        let look = async || {
            let groups = self.groups_of(email).await;
            if groups.iter().any(|known| known == group) { Ok(()) } else { Err(groups.join(", ")) }
        };
        until(&format!("{email} in {group}"), look).await;
    }

    /// The groups of the person with this address, each as `kind/id`.
    pub async fn groups_of(&self, email: &str) -> Vec<String> {
        let groups = sqlx::query_scalar(
            "SELECT group_kind || '/' || group_id FROM memberships JOIN people ON people.id = person_id
             WHERE email = ? ORDER BY 1",
        );
        let found = groups.bind(email).fetch_all(&mut open(&self.host).await).await;
        found.expect("the host keeps people and memberships")
    }

    /// Takes a group out of Acme Tasks, as if its admin had deleted it.
    pub async fn lose_group(&self, kind: &str, id: &str) {
        let mut host = open(&self.host).await;
        for statement in [
            "DELETE FROM memberships WHERE group_kind = ?1 AND group_id = ?2",
            "DELETE FROM groups WHERE kind = ?1 AND id = ?2",
        ] {
            let lost = sqlx::query(statement).bind(kind).bind(id).execute(&mut host).await;
            lost.expect("the host keeps groups");
        }
    }

    /// Lets the time of all open invitations to an address be over.
    pub async fn expire(&self, email: &str) {
        let over = sqlx::query("UPDATE invitations SET expires_at = 1 WHERE canonical = ?");
        let over = over.bind(email).execute(&mut open(&self.backend).await).await;
        assert!(over.expect("the backend keeps invitations").rows_affected() > 0, "{email}");
    }
}

async fn open(file: &Path) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(file).busy_timeout(super::LIMIT);
    options.connect().await.expect("the server has made the file")
}
