//! `/i/{secret}`: behind a mailed link is the tenant's landing page, behind one that is passed around
//! the page that asks for an address. Following a link changes nothing; sending the page's form may mail.

use axum::Form;
use axum::extract::rejection::{FormRejection, PathRejection};
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use serde::Deserialize;

use crate::address;
use crate::app::{App, Shared};
use crate::error::Error;
use crate::gate::PAGE_WITH_FORM;
use crate::link;
use crate::mail::language::Language;
use crate::shared::door::Door;
use crate::shared::page::{self, Objection, Page};
use crate::shared::way::{self, Way};

const NO_INDEX: HeaderName = HeaderName::from_static("x-robots-tag");
/// Much more than an address has.
const MAX_FORM: usize = 4 * 1024;

/// The page's form.
#[derive(Debug, Deserialize)]
struct Entered {
    #[serde(default)]
    email: String,
}

type Secret = Result<Path<String>, PathRejection>;

/// Both methods of the one path.
pub fn router() -> MethodRouter<App> {
    get(follow).post(ask).layer(DefaultBodyLimit::max(MAX_FORM))
}

/// Leads on, also when the invitation is over: the landing page says so.
async fn follow(
    State(app): State<App>,
    headers: HeaderMap,
    secret: Secret,
) -> Result<Response, Error> {
    let secret = text(secret);
    if let Some(row) = link::find(&app, &secret).await? {
        let target = app.landing(&row.id, ("secret", &secret));
        return Ok(unlisted((StatusCode::SEE_OTHER, [(header::LOCATION, target)])));
    }
    let way = way::find(&app, &secret).await?;
    let page = match open(&app, way.as_ref()) {
        Ok(way) => Page::Ask { sign: way.sign(), entered: "", objection: None },
        Err(page) => page,
    };
    Ok(answer(app.language_of(&headers), &page))
}

/// The same page for every address, whether a mail goes out or not.
async fn ask(
    State(app): State<App>,
    headers: HeaderMap,
    secret: Secret,
    form: Result<Form<Entered>, FormRejection>,
) -> Result<Response, Error> {
    let language = app.language_of(&headers);
    let entered = form.map_or_else(|_| String::new(), |Form(entered)| entered.email);
    let found = way::find(&app, &text(secret)).await?;
    let way = match open(&app, found.as_ref()) {
        Ok(way) => way,
        Err(page) => return Ok(answer(language, &page)),
    };
    let page = match address::parse(entered.trim(), app.config.reserved_domains) {
        Ok(address) => {
            way.ask(&app, &address, language).await?;
            let outbox = app.config.smtp_url.is_none().then(|| app.outbox());
            Page::Asked { sign: way.sign(), address: address.as_str().to_owned(), outbox }
        }
        Err(_) => {
            let objection = Some(Objection::to(&entered));
            Page::Ask { sign: way.sign(), entered: &entered, objection }
        }
    };
    Ok(answer(language, &page))
}

/// What is not even text is no secret either.
fn text(secret: Secret) -> String {
    secret.map_or_else(|_| String::new(), |Path(secret)| secret)
}

/// Where the link leads, or the page that says why it leads nowhere: who has the secret may know.
fn open<'a>(app: &Shared, way: Option<&'a Way>) -> Result<&'a Way, Page<'a>> {
    let way = way.ok_or(Page::Unknown)?;
    match way.door(app.now()) {
        Door::Open => Ok(way),
        Door::UsedUp => Err(Page::UsedUp),
        Door::Expired => Err(Page::Expired),
        Door::Off => Err(Page::Off),
    }
}

fn answer(language: Language, page: &Page<'_>) -> Response {
    let html = Html(page::write(language, page));
    match page {
        Page::Ask { .. } => unlisted((page.status(), [PAGE_WITH_FORM], html)),
        _ => unlisted((page.status(), html)),
    }
}

fn unlisted(answer: impl IntoResponse) -> Response {
    ([(NO_INDEX, "noindex")], answer).into_response()
}
