//! What the backend knows of groups: who joined them, which are projects of whom, which are gone.

use reqwest::StatusCode;
use serde::Deserialize;

use super::wire::Answered;
use super::{BackendError, Invitation, Invitations};
use crate::{Group, Role};

/// Somebody who joined a group, wherever that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entrant {
    /// The address.
    pub email: String,
    /// The role that they were given.
    pub role: Role,
}

/// A project as the backend knows it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct KnownProject {
    /// The id, which goes into a portal's token.
    pub id: String,
    /// The name for people.
    pub name: String,
}

#[derive(Deserialize)]
struct Projects {
    projects: Vec<KnownProject>,
}

/// As many as the backend gives at once.
const PAGE: &str = "100";
/// A page of the app does not wait for more of them.
const MAX_PAGES: usize = 10;

impl From<Invitation> for Entrant {
    fn from(invitation: Invitation) -> Self {
        Self { email: invitation.email, role: invitation.role }
    }
}

impl Invitations {
    /// Those who accepted an invitation into a group, the newest first; somebody who did so twice
    /// is named twice.
    pub async fn entrants(&self, group: &Group) -> Result<Vec<Entrant>, BackendError> {
        let (mut entrants, mut cursor) = (Vec::new(), None);
        for _ in 0..MAX_PAGES {
            let mut answered = self.accepted_into(group, cursor.as_deref()).await?;
            cursor = answered.next_cursor.take();
            entrants.extend(answered.into_invitations().into_iter().map(Entrant::from));
            if cursor.is_none() {
                break;
            }
        }
        Ok(entrants)
    }

    async fn accepted_into(
        &self,
        group: &Group,
        cursor: Option<&str>,
    ) -> Result<Answered, BackendError> {
        let mut url = self.url(&["invitations", "by-group", &group.kind, &group.id]);
        url.query_pairs_mut()
            .extend_pairs([("status", "accepted"), ("limit", PAGE)])
            .extend_pairs(cursor.map(|cursor| ("cursor", cursor)));
        self.read(self.client.get(url)).await
    }

    /// The projects of a company.
    pub async fn projects_of(&self, company: &str) -> Result<Vec<KnownProject>, BackendError> {
        let mut url = self.address(&["api", "1.0", "projects"]);
        url.query_pairs_mut().append_pair("companyId", company);
        // This endpoint has a header of its own for the key.
        let request = self.client.get(url).header("api-key", self.key.as_header());
        let response = request.send().await?;
        match response.status() {
            StatusCode::OK => Ok(response.json::<Projects>().await?.projects),
            status => Err(BackendError::Refused(status)),
        }
    }

    /// Ends all that leads into a group which is no more.
    pub async fn end_group(&self, group: &Group) -> Result<(), BackendError> {
        let url = self.url(&["invitations", "by-group", &group.kind, &group.id]);
        match self.send(self.client.delete(url)).await?.status() {
            status if status.is_success() || status == StatusCode::NOT_FOUND => Ok(()),
            status => Err(BackendError::Refused(status)),
        }
    }
}
