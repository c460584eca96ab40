//! Pages of another site that have the widget in an iframe.

mod accessible;
mod arriving;
mod lured;
mod named;
mod resizing;
mod secrets;
mod spoofs;
mod worded;

use fantoccini::Client;
use serde_json::{Value, json};

use crate::until::until;
use crate::world::{Answer, Page, World, amira};
use crate::{action, find};

/// The height that the host has given the element's frame.
const HEIGHT: &str =
    "document.querySelector('invitation-widget').shadowRoot.querySelector('iframe').style.height";

/// The element's frame.
const FRAME: &str =
    "document.querySelector('invitation-widget').shadowRoot.querySelector('iframe')";

/// Puts a page with an iframe on the stage whose address ends so, and goes there. The page's own
/// script plays the host.
async fn open_by_hand(world: &World, address: &str, attributes: &str) {
    open_at(world, &world.stage.origin(), &by_hand(world, address, attributes)).await;
}

fn by_hand(world: &World, address: &str, attributes: &str) -> Page {
    let url = &world.gate.url;
    let body = format!("<iframe src=\"{url}{address}\" {attributes}></iframe><iframe></iframe>");
    Page::new("", url).script("/none.js").body(&body)
}

/// Puts a page with the element and the small script on the stage, and goes there.
async fn open_with_small_script(world: &World) {
    open_at(world, &world.stage.origin(), &small(world)).await;
}

/// The same on the widget's own site: Chromium's driver knows no names in frames of another one.
async fn open_near(world: &World) {
    open_at(world, &world.stage.near(), &small(world)).await;
}

fn small(world: &World) -> Page {
    let url = &world.gate.url;
    let script = format!("{url}/widget/invitation-embed.js");
    Page::new("", url).script(&script).body(&framed_element(url))
}

/// The element in a frame, and another iframe.
fn framed_element(url: &str) -> String {
    format!(
        "<invitation-widget id=\"portal\" embed component-id=\"portal\" api-base=\"{url}\">\
         <a href=\"/help\">Invite people by e-mail</a></invitation-widget><iframe></iframe>"
    )
}

async fn open_at(world: &World, origin: &str, page: &Page) {
    world.stage.put("/none.js", Answer::script(""));
    let parts = [include_str!("host.js"), include_str!("random.js"), include_str!("resizing.js")];
    world.stage.put("/play.js", Answer::script(&parts.concat()));
    let page = page.clone().head("<script src=\"/play.js\"></script>");
    world.stage.put("/framed", page.answer());
    world.page.goto(&format!("{origin}/framed")).await.expect("the stage answers");
}

/// Makes the window so high that all of a frame is in it: what is below, no driver but Chromium's
/// can click on.
async fn see_all(page: &Client) {
    page.set_window_size(1000, 1700).await.expect("a window can be resized");
}

/// Goes into the first iframe, of the page or of the element.
async fn enter(page: &Client) {
    let look = async || match find::all(page, "iframe[src*='/embed']", "").await {
        Ok(found) => found.into_iter().next().ok_or("there is none".to_owned()),
        Err(error) => Err(error.to_string()),
    };
    until("an iframe", look).await.enter_frame().await.expect("it can be entered");
}

async fn leave(page: &Client) {
    page.enter_parent_frame().await.expect("the page is there");
}

/// Waits until the page's script finds something true.
async fn holds(page: &Client, condition: &str) -> Value {
    let code = format!("return {condition}");
    let look = async || match page.execute(&code, Vec::new()).await {
        Ok(Value::Null | Value::Bool(false)) => Err("it does not".to_owned()),
        Ok(Value::String(text)) if text.is_empty() => Err("it is empty".to_owned()),
        Ok(found) => Ok(found),
        Err(error) => Err(format!("{error:?}")),
    };
    until(&format!("the page to hold {condition}"), look).await
}

/// What the page's script says to a question.
async fn told(page: &Client, question: &str) -> Value {
    action::script(page, &format!("return {question}"), &[]).await
}

fn token(world: &World) -> String {
    world.token(amira())
}

/// After a second of frames the height changes no more.
async fn is_still(world: &World) {
    let watch = format!(
        "play.heights = []; let count = 0; const look = () => {{
            play.heights.push({HEIGHT});
            if (++count < 120) requestAnimationFrame(look); else play.isWatched = true;
        }}; look();"
    );
    action::script(&world.page, &watch, &[]).await;
    holds(&world.page, "play.isWatched").await;
    let last = told(&world.page, "new Set(play.heights.slice(-60)).size").await;
    assert_eq!(last, json!(1));
}
