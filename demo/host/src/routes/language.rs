//! `POST /language`: another language, on the page where the reader was.

use axum::Form;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::language::Language;

/// The choice of a language.
#[derive(Deserialize)]
pub struct Choice {
    language: String,
    #[serde(default)]
    back: String,
}

/// Remembers a language that there is, and leads back.
pub async fn choose(Form(choice): Form<Choice>) -> Response {
    let back = if is_own_path(&choice.back) { &choice.back } else { "/" };
    match Language::of(&choice.language) {
        Some(language) => (language.cookie(), Redirect::to(back)).into_response(),
        None => Redirect::to(back).into_response(),
    }
}

/// Browsers take two slashes for another host, a backslash for a slash, and tabs and ends of lines
/// for nothing.
fn is_own_path(address: &str) -> bool {
    let is_plain = address.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    is_plain && address.starts_with('/') && !address.starts_with("//")
}
