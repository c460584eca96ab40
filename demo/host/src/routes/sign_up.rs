//! Coming without an invitation: the address, and the mail that shows that it is one's own.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::Markup;

use super::viewer;
use crate::failure::Failure;
use crate::form::{Fields, address};
use crate::language::Reader;
use crate::mailbox::{Mail, is_address};
use crate::session::Visitor;
use crate::{Host, pages};

/// `GET /sign-up`
pub async fn show(reader: Reader) -> Markup {
    pages::sign_up::ask(&reader, None)
}

/// `POST /sign-up`: the same answer, whether there is an account or not.
pub async fn send(
    State(host): State<Host>,
    reader: Reader,
    fields: Fields,
) -> Result<Response, Failure> {
    let email = fields.text("email").trim();
    if !is_address(email) {
        let page = pages::sign_up::ask(&reader, Some(fields.text("email")));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let code = host.store.begin_confirmation(email).await?;
    let link = address("/sign-up/confirm", &[("code", &code)]);
    host.mailbox.post(Mail { to: email.to_owned(), link, language: reader.language });
    Ok(pages::sign_up::sent(&reader, email).into_response())
}

/// `GET /mailbox`
pub async fn mailbox(State(host): State<Host>, visitor: Visitor, reader: Reader) -> Markup {
    let viewer = match visitor.person {
        Some(person) => Some(viewer(&host, person).await),
        None => None,
    };
    pages::mailbox::page(&reader, viewer.as_ref(), &host.mailbox.mails())
}
