//! The way of a visitor through the door of a shared link: address, mail, magic link.

use fantoccini::Client;
use serde_json::{Value, json};

use reqwest::Method;

use crate::world::{World, member};
use crate::{action, find};

use super::{WEBSITE, ask, shows};

/// A shared link of Amira's into the project, with its id.
pub struct SharedLink {
    /// The invitation's id.
    pub id: String,
    /// What is shared.
    pub url: String,
}

/// Makes a link into the project, as the widget does.
pub async fn shared(world: &World, limits: Value) -> SharedLink {
    let mut body = json!({ "groups": [{ "type": WEBSITE.0, "groupId": WEBSITE.1 }] });
    body.as_object_mut()
        .expect("it is one")
        .extend(limits.as_object().cloned().unwrap_or_default());
    let path = "/invitations/generate-shareable-link-invite";
    let link = as_amira(world, Method::POST, path, body).await;
    let text = |name: &str| link[name].as_str().unwrap_or_else(|| panic!("{link}")).to_owned();
    SharedLink { id: text("id"), url: text("shortLink") }
}

/// What the widget does for Amira; returns the answer.
pub async fn as_amira(world: &World, method: Method, path: &str, body: Value) -> Value {
    let bearer = format!("Bearer {}", world.token(member("amira", &[WEBSITE])));
    ask(world, ("authorization", &bearer), method, path, body).await
}

/// Gives an address at the door.
pub async fn knock(page: &Client, url: &str, email: &str) {
    page.goto(url).await.expect("the link opens");
    shows(page, "Website relaunch").await;
    action::fill_in(page, "E-mail address", email).await;
    action::press(page, "Send me the link").await;
    shows(page, "Look into your mailbox").await;
}

/// Follows the magic link in the mail that came for it.
pub async fn follow_magic_link(page: &Client, email: &str) {
    let mails = find::mails(page, email).await;
    action::follow(&mails[0], "Join Website relaunch").await;
}
