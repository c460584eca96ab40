//! Settings as the host puts them, for a group or for the whole account: who may invite whom, and
//! how people may join. What they come to together is [`crate::policy`]. Pure.

use serde::{Deserialize, Serialize};

use crate::address;
use crate::error::Error;
use crate::roles::Role;

const MAX_DOMAINS: usize = 500;
const MAX_ROLES: usize = 50;

/// What was decided; what was not is the account's to decide, and then the default's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// The only domains that may be invited; an empty list is all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_email_domains: Option<Vec<String>>,
    /// Further domains, where not all are allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_email_domains: Option<Vec<String>>,
    /// The roles that may invite.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inviting_roles: Option<Vec<String>>,
    /// Whether a portal's token lets its user join.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub join_by_token: Option<bool>,
    /// Whether shared links let people join.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub join_by_link: Option<bool>,
}

impl Settings {
    /// Refuses domains that there cannot be, and roles that cannot invite.
    pub fn check(&self) -> Result<(), Error> {
        check_domains("allowedEmailDomains", self.allowed_email_domains.as_deref())?;
        check_domains("additionalEmailDomains", self.additional_email_domains.as_deref())?;
        check_roles(self.inviting_roles.as_deref().unwrap_or_default())
    }
}

fn check_domains(name: &str, domains: Option<&[String]>) -> Result<(), Error> {
    let domains = domains.unwrap_or_default();
    if domains.len() > MAX_DOMAINS {
        return Err(Error::field(name, "too_many", "At most 500 domains."));
    }
    match domains.iter().position(|domain| address::domain_rule(domain).is_none()) {
        Some(at) => {
            let message =
                "A domain is like `acme.example`, or `*.acme.example` for those below it.";
            Err(Error::field(&format!("{name}[{at}]"), "invalid_domain", message))
        }
        None => Ok(()),
    }
}

fn check_roles(ids: &[String]) -> Result<(), Error> {
    if ids.len() > MAX_ROLES {
        return Err(Error::field("invitingRoles", "too_many", "At most 50 roles."));
    }
    let may_invite = |id: &String| Role::find(id).is_some_and(|role| role.can_invite);
    match ids.iter().position(|id| !may_invite(id)) {
        Some(at) => {
            let path = format!("invitingRoles[{at}]");
            Err(Error::field(&path, "invalid_role", "Not a role that can invite."))
        }
        None => Ok(()),
    }
}
