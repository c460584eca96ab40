//! Invitations into memberships. Only the backend's word makes one, and hearing it twice is harmless.

use crate::failure::Failure;
use crate::invitations::{Acceptance, Invitation, Project};
use crate::store::{self, Newcomer};
use crate::{Group, Host, Person, Role};

/// What became of several invitations that somebody chose.
#[derive(Debug, Default)]
pub struct Chosen {
    /// Those that count.
    pub accepted: Vec<Invitation>,
    /// Whether others did not.
    pub missed: bool,
}

impl Host {
    /// Takes over what this person has accepted elsewhere; answers what is new.
    pub(crate) async fn refresh(&self, person: &Person) -> Result<Vec<Group>, Failure> {
        let accepted = self.invitations.accepted_by(&person.email).await?;
        let before = self.store.groups_of(person).await?;
        let mut new = self.store.existing(&groups_of(&accepted)).await?;
        new.retain(|group| !before.contains(group));
        self.store.join(&Newcomer::known(person), &new).await?;
        Ok(new)
    }

    /// Accepts what somebody chose, as much of it as can be.
    pub(crate) async fn accept_chosen(
        &self,
        ids: &[String],
        email: &str,
    ) -> Result<Chosen, Failure> {
        if ids.is_empty() {
            return Ok(Chosen::default());
        }
        match (self.invitations.accept(ids, email).await?, ids) {
            (Acceptance::Done(accepted), _) => Ok(Chosen { accepted, missed: false }),
            (_, [_]) => Ok(Chosen { accepted: Vec::new(), missed: true }),
            // All or none: one that is over has kept the others back.
            _ => self.accept_each(ids, email).await,
        }
    }

    /// The role of a new account of somebody who came on their own. They work and invite, like any
    /// member, unless somebody has invited them: who leaves an invitation for later, or has accepted
    /// one elsewhere, gets no more by that.
    pub(crate) async fn role_at_sign_up(
        &self,
        email: &str,
        chosen: &Chosen,
    ) -> Result<Role, Failure> {
        if !self.living(self.invitations.open_of(email).await?).await?.is_empty() {
            return Ok(Role::Guest);
        }
        let mut accepted = self.living(self.invitations.accepted_by(email).await?).await?;
        accepted.extend_from_slice(&chosen.accepted);
        Ok(weakest_role(&accepted).unwrap_or(Role::Member))
    }

    async fn accept_each(&self, ids: &[String], email: &str) -> Result<Chosen, Failure> {
        let mut chosen = Chosen::default();
        for id in ids {
            match self.invitations.accept(std::slice::from_ref(id), email).await? {
                Acceptance::Done(accepted) => chosen.accepted.extend(accepted),
                Acceptance::TooLate | Acceptance::Closed(_) => chosen.missed = true,
            }
        }
        Ok(chosen)
    }

    /// Those of these invitations that lead into groups which still exist.
    pub(crate) async fn living(
        &self,
        invitations: Vec<Invitation>,
    ) -> Result<Vec<Invitation>, Failure> {
        let mut living = Vec::new();
        for invitation in invitations {
            if self.store.has_all(&invitation.groups).await? {
                living.push(invitation);
            }
        }
        Ok(living)
    }

    /// Tells the backend of the projects that it does not know yet, so that the customers' portals
    /// find them. It has to answer by then.
    pub async fn introduce_projects(self) {
        if let Err(error) = self.introduce().await {
            tracing::warn!(?error, "the backend does not know all projects");
        }
    }

    async fn introduce(&self) -> Result<(), Failure> {
        for store::Project { group, company } in self.store.company_projects().await? {
            let Some(company) = company else { continue };
            let known = self.invitations.projects_of(&company.id).await?;
            if !known.iter().any(|project| project.id == group.id) {
                // What was put is replaced as a whole.
                let settings = self.invitations.settings_of(&group).await?;
                let project = Project { group, company: Some(company.id) };
                self.invitations.put_project(&project, &settings).await?;
            }
        }
        Ok(())
    }
}

impl Newcomer {
    /// Somebody who has an account.
    pub fn known(person: &Person) -> Self {
        Self { email: person.email.clone(), name: person.name.clone(), role: person.role }
    }

    /// Somebody with a proven address, who may have given a name. One that is missing is made of the
    /// address.
    pub fn new(email: &str, name: &str, role: Role) -> Self {
        let local = email.split('@').next().unwrap_or_default();
        let name = if name.is_empty() { local } else { name };
        Self { email: email.to_owned(), name: name.to_owned(), role }
    }
}

/// The groups of several invitations.
pub fn groups_of(invitations: &[Invitation]) -> Vec<Group> {
    invitations.iter().flat_map(|invitation| invitation.groups.clone()).collect()
}

/// The role of a new account: the weakest that it was given, so that nobody raises themselves by
/// choosing another invitation too.
pub fn weakest_role(invitations: &[Invitation]) -> Option<Role> {
    invitations.iter().map(|invitation| invitation.role).min()
}
