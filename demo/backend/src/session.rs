//! A session: a short bearer in place of a token that is too long for a header.
//!
//! It has the rights and the end of its token, and ends with the key that signed it. It is no token:
//! no other session can be made of it.

use crate::access::Member;
use crate::app::App;
use crate::auth::Signed;
use crate::error::Error;
use crate::store::sessions::{self, NewSession};
use crate::token::{self, Claims};

/// A session for whoever holds `token`, which was verified.
pub async fn open(app: &App, token: &str, signed: &Signed) -> Result<String, Error> {
    let session = app.sessions.session(token);
    let claims = &signed.member.claims;
    let new = NewSession {
        id: app.sessions.id(&session),
        key_id: signed.key_id.clone(),
        user_id: claims.user_id.clone(),
        claims: serde_json::to_string(claims).map_err(|error| damaged(&error))?,
        expires_at: signed.expires,
    };
    let mut db = app.store.write().await?;
    sessions::keep(&mut db, &new, app.now()).await?;
    db.commit().await?;
    Ok(session)
}

/// Whose session this is.
pub async fn find(app: &App, session: &str) -> Result<Member, Error> {
    let id = app.sessions.id(session);
    let row = sessions::find(&mut *app.store.read().await?, &id).await?;
    let row = row.ok_or(Error::TokenInvalid)?;
    token::check_expiry(row.expires_at, app.now())?;
    let claims: Claims = serde_json::from_str(&row.claims).map_err(|error| damaged(&error))?;
    Member::new(row.tenant, claims)
}

fn damaged(error: &serde_json::Error) -> Error {
    Error::Internal(format!("the claims of a session cannot be kept or read: {error}"))
}
