//! Who uses Acme Tasks, and what they belong to.

use serde::{Deserialize, Serialize};

/// Somebody with an account.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Person {
    /// The host's own id, which the token names.
    pub id: String,
    /// The name for people.
    pub name: String,
    /// The verified address.
    pub email: String,
    /// What the person may do, in every group alike.
    pub role: Role,
}

/// A role in Acme Tasks, weakest first.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, sqlx::Type,
)]
#[serde(rename_all = "lowercase")]
#[sqlx(rename_all = "lowercase")]
pub enum Role {
    /// Looks on.
    #[default]
    Guest,
    /// Works, and invites.
    Member,
    /// Looks after others' invitations too.
    Admin,
}

impl Role {
    /// Reads a role that the backend wrote; an unknown one gives the weakest.
    pub fn parse(text: &str) -> Self {
        match text {
            "admin" => Self::Admin,
            "member" => Self::Member,
            _ => Self::Guest,
        }
    }
}

/// A workspace, team or project.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Group {
    /// `workspace`, `team` or `project`.
    pub kind: String,
    /// The id, unique within its kind.
    pub id: String,
    /// The name for people.
    pub name: String,
}

/// A person as another member of the same groups sees them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// The person.
    pub person: Person,
    /// The names of the groups that both belong to.
    pub shared: Vec<String>,
}

/// Whoever is signed in, as the header of every page shows them.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// The person.
    pub person: Person,
    /// How many invitations wait for them; nothing, when that cannot be told now.
    pub waiting: Option<usize>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_role_is_the_weakest() {
        assert_eq!(Role::parse("owner"), Role::Guest);
        assert_eq!(Role::parse(""), Role::Guest);
        assert!(Role::Guest < Role::Member && Role::Member < Role::Admin);
    }

    #[test]
    fn a_role_reads_what_the_token_writes() {
        for role in [Role::Guest, Role::Member, Role::Admin] {
            let written = serde_json::to_value(role).unwrap();
            assert_eq!(Role::parse(written.as_str().unwrap()), role);
        }
    }
}
