//! Who may invite, who can be invited, and how one may join: for everything, and for one project.

use reqwest::{StatusCode, Url};
use serde::{Deserialize, Serialize};

use super::{BackendError, Invitations};
use crate::Group;

/// What was decided; nothing means: as everywhere, or as it is when nobody decides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// The domains that addresses may have.
    pub allowed_email_domains: Option<Vec<String>>,
    /// Domains that addresses may have besides.
    pub additional_email_domains: Option<Vec<String>>,
    /// The roles that may invite.
    pub inviting_roles: Option<Vec<String>>,
    /// Whether customers' visitors may join from the portal.
    pub join_by_token: Option<bool>,
    /// Whether people may join by a link that was passed on.
    pub join_by_link: Option<bool>,
}

/// A project as it is told to the backend.
#[derive(Clone, Debug)]
pub struct Project {
    /// The group.
    pub group: Group,
    /// Whom it is done for.
    pub company: Option<String>,
}

/// What became of settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// They hold.
    Done,
    /// They do not, and these fields are why.
    Invalid(Vec<FieldProblem>),
}

/// A field that the backend does not take.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct FieldProblem {
    /// Where it stands, such as `allowedEmailDomains[1]`.
    pub path: String,
    /// For people, in English.
    pub message: String,
}

#[derive(Deserialize)]
struct Told {
    settings: Settings,
}

#[derive(Deserialize)]
struct Refusal {
    #[serde(default)]
    fields: Vec<FieldProblem>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ProjectBody<'a> {
    name: &'a str,
    company_id: Option<&'a str>,
    #[serde(flatten)]
    settings: &'a Settings,
}

impl Invitations {
    /// What holds for the whole account.
    pub async fn settings(&self) -> Result<Settings, BackendError> {
        self.told(self.url(&["settings"])).await
    }

    /// What was decided for one group.
    pub async fn settings_of(&self, group: &Group) -> Result<Settings, BackendError> {
        self.told(self.of_group(group)).await
    }

    /// Puts others in their place.
    pub async fn put_settings(&self, settings: &Settings) -> Result<Saved, BackendError> {
        self.put(self.url(&["settings"]), settings).await
    }

    /// Puts others in the place of a project's, and tells the backend of the project.
    pub async fn put_project(
        &self,
        project: &Project,
        settings: &Settings,
    ) -> Result<Saved, BackendError> {
        let Project { group, company } = project;
        let body = ProjectBody { name: &group.name, company_id: company.as_deref(), settings };
        self.put(self.of_group(group), &body).await
    }

    async fn told(&self, url: Url) -> Result<Settings, BackendError> {
        Ok(self.read::<Told>(self.client.get(url)).await?.settings)
    }

    async fn put(&self, url: Url, body: &impl Serialize) -> Result<Saved, BackendError> {
        let response = self.send(self.client.put(url).json(body)).await?;
        match response.status() {
            status if status.is_success() => Ok(Saved::Done),
            StatusCode::UNPROCESSABLE_ENTITY => {
                Ok(Saved::Invalid(response.json::<Refusal>().await?.fields))
            }
            status => Err(BackendError::Refused(status)),
        }
    }

    fn of_group(&self, group: &Group) -> Url {
        self.url(&["groups", &group.kind, &group.id, "settings"])
    }
}
