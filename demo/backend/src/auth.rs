//! Who calls: the host's backend with its API key, or a widget with a user's token or session.
//!
//! Decides who somebody is, and nothing of what they may do: that is [`crate::access`].

use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, header};

use crate::access::Member;
use crate::app::App;
use crate::clock::Moment;
use crate::error::Error;
use crate::gate;
use crate::keys::api_key::ApiKey;
use crate::keys::public_key::PublicKey;
use crate::roles::Role;
use crate::session;
use crate::store::keys::{self, KeyRow};
use crate::store::list::Status;
use crate::token::{self, Group, Verified, VerifyingKey};

const API_KEY: HeaderName = HeaderName::from_static("x-api-key");
/// The same on the older path of projects.
const PROJECTS_API_KEY: HeaderName = HeaderName::from_static("api-key");

/// Who calls.
#[derive(Debug)]
pub enum Caller {
    /// The host's backend, which may do everything within its tenant.
    Host(Host),
    /// A user of the host.
    Member(Box<Member>),
}

/// The host's backend.
#[derive(Debug)]
pub struct Host {
    /// The tenant of its API key.
    pub tenant: String,
}

/// A user whose token was verified just now.
#[derive(Debug)]
pub struct Signed {
    /// The user.
    pub member: Member,
    /// The key that signed the token.
    pub key_id: String,
    /// When the token ends.
    pub expires: Moment,
}

impl Caller {
    /// The tenant, beyond which no caller sees anything.
    pub fn tenant(&self) -> &str {
        match self {
            Self::Host(host) => &host.tenant,
            Self::Member(member) => &member.tenant,
        }
    }

    /// Who belongs to what is for the host to know; a user sees what is not answered.
    pub fn check_may_list(&self, status: Status) -> Result<(), Error> {
        match (self, status) {
            (Self::Member(_), Status::Accepted) => Err(Error::Forbidden(
                "Accepted invitations are listed for the host's backend only.",
            )),
            _ => Ok(()),
        }
    }

    /// The groups that a user's token names; the host names its own where it needs them.
    pub fn groups(&self) -> &[Group] {
        match self {
            Self::Host(_) => &[],
            Self::Member(member) => &member.claims.groups,
        }
    }

    /// The role of a user; the host stands above all of them.
    pub fn role(&self) -> Option<&'static Role> {
        match self {
            Self::Host(_) => None,
            Self::Member(member) => Some(member.role),
        }
    }

    /// The same in a group.
    pub fn role_in(&self, group: &Group) -> Option<&'static Role> {
        match self {
            Self::Host(_) => None,
            Self::Member(member) => Some(member.role_in(&group.kind, &group.id)),
        }
    }
}

impl FromRequestParts<App> for Caller {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        identify(&parts.headers, app).await?.ok_or(Error::TokenInvalid)
    }
}

/// Without any credential there is no caller; a wrong credential is refused all the same.
impl OptionalFromRequestParts<App> for Caller {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<Self>, Error> {
        identify(&parts.headers, app).await
    }
}

async fn identify(headers: &HeaderMap, app: &App) -> Result<Option<Caller>, Error> {
    let caller = authenticate(headers, app).await?;
    let tenant = caller.as_ref().map(Caller::tenant);
    tenant.map_or(Ok(()), |tenant| check_origin(headers, tenant, app)).map(|()| caller)
}

/// The pages of one tenant are not those of another: a caller from elsewhere is refused before any
/// handler has begun.
pub fn check_origin(headers: &HeaderMap, tenant: &str, app: &App) -> Result<(), Error> {
    match gate::comes_from(headers, &app.config.origins_of(tenant)) {
        true => Ok(()),
        false => Err(Error::OriginNotAllowed),
    }
}

/// The host that asks for projects.
pub async fn host_of_projects(headers: &HeaderMap, app: &App) -> Result<Host, Error> {
    let key = headers.get(PROJECTS_API_KEY).and_then(|key| key.to_str().ok());
    let host = host(key.ok_or(Error::ApiKeyInvalid)?, app).await?;
    check_origin(headers, &host.tenant, app).map(|()| host)
}

async fn authenticate(headers: &HeaderMap, app: &App) -> Result<Option<Caller>, Error> {
    match (headers.get(API_KEY), headers.get(header::AUTHORIZATION)) {
        (None, None) => Ok(None),
        (Some(_), Some(_)) => Err(Error::BadRequest("Send an API key or a token, not both.")),
        (Some(key), None) => {
            let key = key.to_str().map_err(|_| Error::ApiKeyInvalid)?;
            host(key, app).await.map(|host| Some(Caller::Host(host)))
        }
        (None, Some(value)) => {
            let token = value.to_str().ok().and_then(bearer).ok_or(Error::TokenInvalid)?;
            member(token, app).await.map(|member| Some(Caller::Member(Box::new(member))))
        }
    }
}

fn bearer(value: &str) -> Option<&str> {
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token)
}

async fn host(text: &str, app: &App) -> Result<Host, Error> {
    let key = ApiKey::parse(text).ok_or(Error::ApiKeyInvalid)?;
    let mut db = app.store.read().await?;
    // Comparing keyed hashes tells an attacker nothing that he could aim at.
    let tenant = keys::tenant_of(&mut db, &app.vault.fingerprint(&key)).await?;
    tenant.map(|tenant| Host { tenant }).ok_or(Error::ApiKeyInvalid)
}

/// Tokens have dots in them, and sessions have none.
async fn member(credential: &str, app: &App) -> Result<Member, Error> {
    match credential.contains('.') {
        true => verify(credential, app).await.map(|signed| signed.member),
        false => session::find(app, credential).await,
    }
}

/// A token of an unknown key goes the same way as one with a bad signature, to the same answer.
pub async fn verify(text: &str, app: &App) -> Result<Signed, Error> {
    let token = token::read(text)?;
    let known = keys::find(&mut *app.store.read().await?, token.kid()).await?;
    let key = verifying_key(known.as_ref().unwrap_or(&app.decoy), app)?;
    let Verified { claims, expires } = token.verify(&key, app.now())?;
    let key = known.ok_or(Error::TokenInvalid)?;
    Ok(Signed { member: Member::new(key.tenant, claims)?, key_id: key.id, expires })
}

/// The algorithm is that of the record, which is checked against the kind of its key.
fn verifying_key(row: &KeyRow, app: &App) -> Result<VerifyingKey, Error> {
    let key = match (&row.sealed, &row.public_key) {
        (Some(sealed), None) => app.vault.open_sealed(sealed, &row.id).map(VerifyingKey::Hs256),
        (None, Some(spki)) => PublicKey::from_spki(spki).ok().map(VerifyingKey::Public),
        _ => None,
    };
    let damaged = || Error::Internal("a key record cannot be read with this server key".to_owned());
    key.filter(|key| key.algorithm() == row.algorithm).ok_or_else(damaged)
}
