//! Where a mailed invitation leads: look at it, accept it, be signed in.
//!
//! Who holds the secret of the mail has shown that its mailbox is theirs, so the address of the
//! invitation becomes the address of the account.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use serde::Deserialize;

use crate::failure::Failure;
use crate::invitations::{Acceptance, Closed, Invitation, Link, Offer};
use crate::language::Reader;
use crate::pages::notice::Notice;
use crate::session::{self, Visitor};
use crate::store::Newcomer;
use crate::{Host, pages};

/// The longest name that an account takes, in characters.
const LONGEST_NAME: usize = 80;

/// The form of the landing page.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    invitation_id: String,
    secret: String,
    /// Asked for where there is no account yet.
    #[serde(default)]
    name: String,
}

/// `GET /invites/accept`
pub async fn show(
    State(host): State<Host>,
    visitor: Visitor,
    reader: Reader,
    Query(link): Query<Link>,
) -> Result<Response, Failure> {
    match look(&host, &link).await? {
        Offer::Open(invitation) => {
            let account = host.store.person_by_email(&invitation.email).await?;
            let offer = pages::landing::Offer { invitation, account, visitor: visitor.person };
            Ok(pages::landing::page(&reader, &offer, &link).into_response())
        }
        Offer::Closed(why) => Ok(explain(why)),
    }
}

/// `POST /invites/accept`
pub async fn accept(
    State(host): State<Host>,
    visitor: Visitor,
    Form(answer): Form<Answer>,
) -> Result<Response, Failure> {
    let link = Link { invitation_id: answer.invitation_id, secret: answer.secret };
    let invitation = match look(&host, &link).await? {
        Offer::Open(invitation) => invitation,
        Offer::Closed(why) => return Ok(explain(why)),
    };
    match host.invitations.accept(&invitation).await? {
        Acceptance::Done => welcome(&host, visitor, &invitation, &answer.name).await,
        // The page that was answered was out of date; the new one says how.
        Acceptance::TooLate => Ok(Redirect::to(&landing(&link)).into_response()),
    }
}

/// A link without its parts leads nowhere, and the backend need not be asked.
async fn look(host: &Host, link: &Link) -> Result<Offer, Failure> {
    if link.invitation_id.is_empty() || link.secret.is_empty() {
        return Ok(Offer::Closed(Closed::Unknown));
    }
    Ok(host.invitations.look(link).await?)
}

async fn welcome(
    host: &Host,
    visitor: Visitor,
    invitation: &Invitation,
    name: &str,
) -> Result<Response, Failure> {
    let person = host.store.join(&newcomer(invitation, name), &invitation.groups).await?;
    if let Some(old) = visitor.session {
        host.store.end_session(&old).await?;
    }
    let session = host.store.begin_session(&person).await?;
    let joined = invitation.groups.first().map_or("", |group| group.id.as_str());
    Ok((session::begin(&session), Redirect::to(&members_after(joined))).into_response())
}

/// A name that was left empty is made of the address.
fn newcomer(invitation: &Invitation, name: &str) -> Newcomer {
    let name: String = name.trim().chars().take(LONGEST_NAME).collect();
    let local = invitation.email.split('@').next().unwrap_or_default();
    Newcomer {
        name: if name.is_empty() { local.to_owned() } else { name },
        email: invitation.email.clone(),
        role: invitation.role,
    }
}

fn members_after(joined: &str) -> String {
    address("/members", &[("joined", joined)])
}

fn landing(link: &Link) -> String {
    let parts = [("invitationId", link.invitation_id.as_str()), ("secret", link.secret.as_str())];
    address("/invites/accept", &parts)
}

fn address(path: &str, query: &[(&str, &str)]) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(query).finish();
    format!("{path}?{query}")
}

fn explain(why: Closed) -> Response {
    let (status, notice) = match why {
        Closed::Unknown => (StatusCode::NOT_FOUND, Notice::Unknown),
        Closed::Expired => (StatusCode::GONE, Notice::Expired),
        Closed::Revoked => (StatusCode::GONE, Notice::Revoked),
        Closed::Accepted => (StatusCode::GONE, Notice::Accepted),
    };
    (status, Extension(notice)).into_response()
}
