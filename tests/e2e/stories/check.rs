//! What can be seen, each check in one sentence.

use fantoccini::Client;
use fantoccini::elements::Element;

use crate::find;
use crate::until::until;

/// The page says this, or will in a moment.
pub async fn says(page: &Client, words: &str) {
    let look = async || {
        let text = find::text(page).await.map_err(|error| error.to_string())?;
        if text.contains(words) { Ok(()) } else { Err(text) }
    };
    until(&format!("{words:?}"), look).await;
}

/// The page does not say this; only of use once it says something else.
pub async fn says_nothing_of(page: &Client, words: &str) {
    let text = find::text(page).await.expect("a page has a text");
    assert!(!text.contains(words), "{text}");
}

/// The page does not say this, or will stop in a moment.
pub async fn no_longer_says(page: &Client, words: &str) {
    let look = async || {
        let text = find::text(page).await.map_err(|error| error.to_string())?;
        if text.contains(words) { Err(text) } else { Ok(()) }
    };
    until(&format!("no {words:?}"), look).await;
}

/// The element says this, or will in a moment.
pub async fn reads(element: &Element, words: &str) {
    let look = async || {
        let text = element.text().await.map_err(|error| error.to_string())?;
        if text.contains(words) { Ok(()) } else { Err(text) }
    };
    until(&format!("{words:?}"), look).await;
}

/// The address waits in the box.
pub async fn keeps(page: &Client, address: &str) {
    find::chip(page, address).await;
}

/// The address does not wait in the box, or will soon be gone.
pub async fn no_longer_keeps(page: &Client, address: &str) {
    none(page, "li[part~=chip]", address).await;
}

/// The field with this label holds this text.
pub async fn holds(page: &Client, name: &str, text: &str) {
    let held = find::field(page, name).await.prop("value").await.expect("the field stays");
    assert_eq!(held.as_deref(), Some(text));
}

/// The box is empty.
pub async fn keeps_no_address(page: &Client) {
    none(page, "li[part~=chip] [aria-label^=Edit]", "").await;
}

/// The list has a row of the address.
pub async fn lists(page: &Client, address: &str) {
    find::row(page, address).await;
}

/// The list is there and has no row of the address.
pub async fn no_longer_lists(page: &Client, address: &str) {
    find::button(page, "Send invitations").await;
    none(page, "[part~=row]", address).await;
}

/// So many mails went to the address; the page is the outbox after this.
pub async fn mails(page: &Client, address: &str, count: usize) {
    let mails = find::mails(page, address).await;
    assert_eq!(mails.len(), count, "mails to {address}");
}

/// No element that fits `css` has `words` in its text.
async fn none(page: &Client, css: &str, words: &str) {
    let look = async || match find::all(page, css, words).await {
        Ok(found) if found.is_empty() => Ok(()),
        Ok(found) => Err(format!("there are {}", found.len())),
        Err(error) => Err(error.to_string()),
    };
    until(&format!("no {css} with {words:?}"), look).await;
}
