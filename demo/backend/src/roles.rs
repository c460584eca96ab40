//! The tenant's roles, weakest first. Knows nothing of who has which.

/// A role: what it may do, and by its place in [`ROLES`] which roles it may give.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Role {
    rank: u8,
    /// The id, as in a token's `role`.
    pub id: &'static str,
    /// Whether it may invite and resend its own invitations.
    pub can_invite: bool,
    /// Whether it may see, resend and revoke the invitations of others.
    pub can_manage: bool,
}

/// The roles of the demo's tenant.
pub const ROLES: [Role; 3] = [
    Role { rank: 0, id: "guest", can_invite: false, can_manage: false },
    Role { rank: 1, id: "member", can_invite: true, can_manage: false },
    Role { rank: 2, id: "admin", can_invite: true, can_manage: true },
];

/// The role that everybody has to whom nobody gave one.
pub const WEAKEST: &Role = &ROLES[0];

impl Role {
    /// The role with this id.
    pub fn find(id: &str) -> Option<&'static Self> {
        ROLES.iter().find(|role| role.id == id)
    }

    /// Nobody gives a role above their own.
    pub fn may_grant(&self, other: &Self) -> bool {
        self.can_invite && other <= self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d2_nobody_grants_above_their_own_and_guests_grant_nothing() {
        let granted = |role: &Role| -> Vec<&str> {
            ROLES.iter().filter(|other| role.may_grant(other)).map(|other| other.id).collect()
        };
        let expected: [&[&str]; 3] = [&[], &["guest", "member"], &["guest", "member", "admin"]];
        assert_eq!(ROLES.each_ref().map(granted), expected);
        assert_eq!(WEAKEST.id, "guest");
    }
}
