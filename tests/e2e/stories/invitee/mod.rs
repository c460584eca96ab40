//! What happens to people who are invited: each story goes from the first click to the membership in
//! the database, or to the page that says why there is none.

mod closed;
mod door;
mod examples;
mod inbox;
mod landing;
mod links;
mod links_fail;
mod portal;
mod settings;
mod sign_up;

use fantoccini::Client;
use fantoccini::wd::Locator;
use reqwest::Method;
use serde_json::{Value, json};

use crate::review::axe;
use crate::world::{World, member};
use crate::{action, check, find};

/// Nobody whom Acme Tasks knows.
const KIM: &str = "kim.larsen@new.example";
/// A guest of Acme Tasks.
const YORGOS: &str = "yorgos@acme.example";
/// Type, id and name of the groups that the stories are about, both of which Amira is in.
const WEBSITE: (&str, &str, &str) = ("project", "website", "Website relaunch");
const DESIGN: (&str, &str, &str) = ("team", "design", "Design");

/// Amira invites somebody into groups, by the widget's own request; one mail goes out for each group.
async fn invited(world: &World, email: &str, groups: &[(&str, &str, &str)]) {
    for group in groups {
        let token = world.token(member("amira", &[*group]));
        let body = json!({
            "source": "email",
            "payload": { "emails": { "type": "email", "value": [email] } },
            "groups": [{ "type": group.0, "groupId": group.1 }],
        });
        let bearer = format!("Bearer {token}");
        let answer =
            ask(world, ("authorization", &bearer), Method::POST, "/invitations", body).await;
        let entry = &answer["data"]["invitationEntries"][0];
        assert!(entry["error"].is_null(), "{answer}");
    }
}

/// What the host's own server does with its API key; returns the answer.
async fn as_host(world: &World, method: Method, path: &str, body: Value) -> Value {
    ask(world, ("x-api-key", world.server.api_key().trim()), method, path, body).await
}

async fn ask(
    world: &World,
    (header, value): (&str, &str),
    method: Method,
    path: &str,
    body: Value,
) -> Value {
    let url = format!("http://{}/api/v1{path}", world.server.address);
    let client = reqwest::Client::builder().no_proxy().build().expect("a client needs nothing");
    let request = client.request(method, url).header(header, value).json(&body);
    let answer = request.send().await.expect("the backend answers");
    let status = answer.status();
    let text = answer.text().await.expect("the answer is complete");
    assert!(status.is_success(), "{status} {text}");
    serde_json::from_str(&text).unwrap_or_default()
}

/// Settings for all of Acme.
async fn decided(world: &World, settings: Value) {
    as_host(world, Method::PUT, "/settings", settings).await;
}

/// Follows the link into a group in the newest mail to the address.
async fn follow_mail(page: &Client, email: &str, group: &str) {
    let mails = find::mails(page, email).await;
    action::follow(&mails[0], &format!("Join {group}")).await;
}

/// Follows a link of the page.
async fn follow(page: &Client, words: &str) {
    let link = page.find(Locator::LinkText(words)).await.expect("the page has the link");
    link.click().await.expect("a link can be followed");
}

/// The page says this, and there is no barrier on it.
async fn shows(page: &Client, words: &str) {
    check::says(page, words).await;
    let barriers = axe::within(page, "html").await;
    assert!(barriers.is_empty(), "{words}:\n{}", barriers.join("\n"));
}
