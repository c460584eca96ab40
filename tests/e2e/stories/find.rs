//! Find things as a person does: by what they are and what they are called, wherever they stand.
//!
//! Looks into the page and into the widget's shadow root alike. Waits until the thing is there.

use std::fmt;

use fantoccini::Client;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::Locator;
use serde_json::{Map, Value, json};

use crate::until::until;
use crate::world::label;

const CANDIDATES: &str = include_str!("find.js");

/// Why nothing was found.
#[derive(Debug)]
pub enum Missing {
    /// The browser said no, for instance since the page is changing.
    Browser(CmdError),
    /// There are others, called so.
    Others(Vec<String>),
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // Some drivers put the whole reason into the kind of the error.
            Self::Browser(error) => write!(f, "{error:?}"),
            Self::Others(names) => write!(f, "there are only {names:?}"),
        }
    }
}

impl From<CmdError> for Missing {
    fn from(error: CmdError) -> Self {
        Self::Browser(error)
    }
}

/// The button with this name.
pub async fn button(page: &Client, name: &str) -> Element {
    named(page, "button", |known| known == name, name).await
}

/// The widget's button with this name.
pub async fn button_of_widget(page: &Client, name: &str) -> Element {
    named(page, "button[part]", |known| known == name, name).await
}

/// The button whose name says this among other things.
pub async fn button_about(page: &Client, words: &str) -> Element {
    named(page, "button", |known| known.contains(words), words).await
}

/// The field to fill in, or to choose in, with this label.
pub async fn field(page: &Client, name: &str) -> Element {
    named(page, "input, select, textarea", |known| known == name, name).await
}

/// The field whose label says this among other things.
pub async fn field_about(page: &Client, words: &str) -> Element {
    named(page, "input, select, textarea", |known| known.contains(words), words).await
}

/// The first element of the page itself that fits `css`.
pub async fn element(page: &Client, css: &str) -> Element {
    let find = async || page.find(Locator::Css(css)).await.map_err(|error| format!("{error:?}"));
    until(&format!("an element {css}"), find).await
}

/// The entry of an open list with this name.
pub async fn option(page: &Client, name: &str) -> Element {
    named(page, "[role=option]", |known| known == name, name).await
}

/// The row of the open invitation of `address`.
pub async fn row(page: &Client, address: &str) -> Element {
    let find = async || with_text(page, "[part~=row]", address).await;
    until(&format!("the row of {address}"), find).await
}

/// The chip that shows `text`, in the list of addresses.
pub async fn chip(page: &Client, text: &str) -> Element {
    let find = async || with_text(page, "li[part~=chip]", text).await;
    until(&format!("the chip {text}"), find).await
}

/// The mails to `address`, the newest first; the page is the outbox after this.
pub async fn mails(page: &Client, address: &str) -> Vec<Element> {
    let outbox = page.current_url().await.and_then(|url| Ok(url.join("/outbox")?));
    page.goto(outbox.expect("a path can follow").as_str()).await.expect("the outbox opens");
    let mut mails = Vec::new();
    for mail in page.find_all(Locator::Css("article")).await.expect("a page has a tree") {
        let to = mail.find(Locator::Css("dd")).await.expect("a mail goes to somebody");
        if to.text().await.expect("the page stays") == address {
            mails.push(mail);
        }
    }
    mails
}

/// Everything that can be read on the page, the widget included.
pub async fn text(page: &Client) -> Result<String, CmdError> {
    page.find(Locator::Css("body")).await?.text().await
}

/// All elements that fit `css`, in the page and in the widget, and have `words` in their text.
pub async fn all(page: &Client, css: &str, words: &str) -> Result<Vec<Element>, CmdError> {
    let mut found = Vec::new();
    for element in candidates(page, css, words).await?.0 {
        if element.text().await?.contains(words) {
            found.push(element);
        }
    }
    Ok(found)
}

async fn named(page: &Client, css: &str, fits: impl Fn(&str) -> bool, name: &str) -> Element {
    let find = async || {
        let (found, mut others) = candidates(page, css, name).await?;
        for element in found {
            // What is not displayed has no name in every engine.
            if !element.is_displayed().await? {
                continue;
            }
            let known = label(page, &element).await?;
            if fits(&known) {
                return Ok(element);
            }
            others.push(known);
        }
        Err(Missing::Others(others))
    };
    until(&format!("{css} with the name {name:?}"), find).await
}

async fn with_text(page: &Client, css: &str, words: &str) -> Result<Element, Missing> {
    let (found, mut others) = candidates(page, css, words).await?;
    for element in found {
        let text = element.text().await?;
        if text.contains(words) {
            return Ok(element);
        }
        others.push(text);
    }
    Err(Missing::Others(others))
}

/// The elements that fit `css` and may be meant, and what the others are called. One question to
/// the browser, where one for each element would take most of a story's time.
async fn candidates(
    page: &Client,
    css: &str,
    words: &str,
) -> Result<(Vec<Element>, Vec<String>), CmdError> {
    elements(page, CANDIDATES, vec![json!(css), json!(words)]).await
}

/// What a script returns: elements, and texts.
pub async fn elements(
    page: &Client,
    code: &str,
    arguments: Vec<Value>,
) -> Result<(Vec<Element>, Vec<String>), CmdError> {
    let told = page.execute(code, arguments).await?;
    let (found, others): (Vec<Map<String, Value>>, _) = serde_json::from_value(told)?;
    let ids = found.into_iter().flatten().filter_map(|(_, id)| Some(id.as_str()?.to_owned()));
    let element = |id: String| Element::from_element_id(page.clone(), id.into());
    Ok((ids.map(element).collect(), others))
}
