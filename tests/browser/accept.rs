//! One invitation, for who is invited by it: the card, accept, decline.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::aria::references_hold;
use crate::cast::{received, received_all, with};
use crate::harness::{Harness, Setup};
use crate::server::{Answer, Gate, Server, json as answer, text};
use invitation_widget::config::Config;

const PATH: &str = "/invitations/id-design";
const TITLE: &str = "Ravi invites you to Design";

/// The settings of a page that shows the invitation into Design.
pub fn config(secret: &str) -> Config {
    Config {
        invitation_id: "id-design".to_owned(),
        invitation_secret: secret.into(),
        ..Config::default()
    }
}

/// The view where the invitation is answered so, of somebody who has come with `secret`.
pub fn landing(invitation: Answer, secret: &str) -> (Server, Harness) {
    let server = Server::start();
    server.answer("GET", PATH, invitation);
    (server, Harness::further(config(secret)))
}

/// The same with an open invitation, once it is there.
pub async fn open_card() -> (Server, Harness) {
    let (server, widget) = landing(answer(&received("Design")), "");
    widget.until_shows(TITLE).await;
    (server, widget)
}

/// The body that a request to accept came with.
fn accepted_ids(server: &Server) -> Vec<Value> {
    let seen = server.seen("POST", "/invitations/accept");
    seen.iter().map(|seen| seen.json()["invitationIds"].clone()).collect()
}

#[test]
async fn the_card_says_who_invites_into_what_as_what_and_until_when() {
    let roles = json!({ "roles": [{ "id": "member", "name": "Team member" }] });
    let server = Server::start();
    server.answer("GET", "/widgets/members", answer(&roles));
    server.answer("GET", PATH, answer(&received("Design")));
    let config = Config { component_id: Some("members".to_owned()), ..config("a secret/1") };
    let widget = Harness::further(config);
    widget.until_shows(TITLE).await;
    widget.until_shows("Your role: Team member").await;
    assert!(widget.shows("Sent to maria@acme.com"));
    assert!(widget.shows("Expires in"));
    assert_eq!(widget.announced(), TITLE);
    assert_eq!(server.seen("GET", PATH)[0].query("secret"), "a secret/1");
    references_hold(&widget);
}

#[test]
async fn d16_looking_changes_nothing() {
    let (server, widget) = open_card().await;
    widget.refresh();
    widget.until("a second look", || server.count("GET", PATH) == 2).await;
    assert!(server.all_seen().iter().all(|seen| seen.method == "GET"));
    assert!(widget.shows(TITLE));
}

#[test]
async fn an_accepted_invitation_is_told_to_the_host_and_the_focus_goes_to_the_title() {
    let (server, widget) = open_card().await;
    let gate = Gate::closed();
    let accepted = answer(&received_all(&["Design"])).behind(&gate);
    server.answer("POST", "/invitations/accept", accepted);
    widget.button("Accept").press().await;
    widget.until_shows("Accepting…").await;
    assert_eq!(widget.focused(), "Accepting…", "the focus stays meanwhile");
    assert!(widget.button("Decline").is_disabled());
    gate.open();
    widget.until_shows("You are in Design").await;
    widget.until("a focus", || widget.focused() == "You are in Design").await;
    assert_eq!(widget.announced(), "You are in Design");
    assert_eq!(accepted_ids(&server), [json!(["id-design"])]);
    let group = json!({ "type": "workspace", "id": "design", "name": "Design", "role": "member" });
    let told = json!({ "invitations": [{ "id": "id-design", "groups": [group] }] });
    assert_eq!(widget.heard("invitation-accepted"), [told]);
    assert_eq!(widget.heard("invitation-error").len(), 0);
}

#[test]
async fn f2_twenty_presses_accept_once() {
    let (server, widget) = open_card().await;
    let gate = Gate::closed();
    let accepted = answer(&received_all(&["Design"])).behind(&gate);
    server.answer("POST", "/invitations/accept", accepted);
    let button = widget.button("Accept");
    (0..20).for_each(|_| button.press_at_once());
    gate.open();
    widget.until_shows("You are in Design").await;
    assert_eq!(accepted_ids(&server).len(), 1);
    assert_eq!(widget.heard("invitation-accepted").len(), 1);
}

#[test]
async fn a_page_that_swallows_clicks_lets_one_accept() {
    let (server, widget) = open_card().await;
    widget.swallow_clicks();
    server.answer("POST", "/invitations/accept", answer(&received_all(&["Design"])));
    widget.button("Accept").press().await;
    widget.until_shows("You are in Design").await;
}

#[test]
async fn h4_a_decline_asks_first_and_no_gives_the_focus_back() {
    let (server, widget) = open_card().await;
    widget.button("Decline").press().await;
    assert!(widget.shows("Decline the invitation to Design?"));
    references_hold(&widget);
    assert_eq!(widget.focused(), "Keep");
    widget.button("Keep").press().await;
    assert_eq!(widget.focused(), "Decline");
    widget.button("Decline").press().await;
    widget.focused_field().press_key("Escape").await;
    assert_eq!(widget.focused(), "Decline");
    assert_eq!(server.count("DELETE", PATH), 0);
}

#[test]
async fn a_declined_invitation_is_told_to_the_host() {
    let (server, widget) = open_card().await;
    let gate = Gate::closed();
    server.answer("DELETE", PATH, text(204, "").behind(&gate));
    widget.button("Decline").press().await;
    widget.button("Yes, decline").press().await;
    widget.until_shows("Declining…").await;
    assert_eq!(widget.focused(), "Declining…", "the focus stays meanwhile");
    gate.open();
    widget.until_shows("The invitation to Design is declined").await;
    widget.until("a focus", || widget.focused().contains("is declined")).await;
    assert_eq!(widget.heard("invitation-declined"), [json!({ "id": "id-design" })]);
    // What the person has done stands, whatever is read again.
    widget.refresh();
    widget.until("another look", || server.count("GET", PATH) == 2).await;
    assert!(widget.shows("is declined"));
}

#[test]
async fn what_is_open_to_a_domain_cannot_be_declined() {
    let domain = with(received("Design"), "invitationType", "autojoin");
    let (_server, widget) = landing(answer(&domain), "");
    widget.until_shows("You may join Design").await;
    assert!(widget.find_button("Decline").is_none());
    assert!(widget.shows("Everybody with an address of your domain may join."));
}

#[test]
async fn another_language_keeps_the_question() {
    let (_server, widget) = open_card().await;
    widget.button("Decline").press().await;
    widget.configure(|config| config.lang = "de".to_owned());
    widget.until("the question", || widget.find_button("Yes, decline").is_some()).await;
    widget.button("Keep").press().await;
    assert_eq!(widget.focused(), "Decline");
}

#[test]
async fn another_invitation_or_secret_is_another_card() {
    let (server, widget) = open_card().await;
    server.answer("GET", "/invitations/id-sales", answer(&received("Sales")));
    widget.configure(|config| config.invitation_id = "id-sales".to_owned());
    widget.until_shows("Ravi invites you to Sales").await;
    assert!(!widget.shows("Design"));
    widget.configure(|config| config.invitation_secret = "s".into());
    widget
        .until("the secret", || {
            server
                .seen("GET", "/invitations/id-sales")
                .iter()
                .any(|seen| seen.query("secret") == "s")
        })
        .await;
}

#[test]
async fn without_a_token_somebody_is_asked_to_sign_in_and_then_sees_the_card() {
    let server = Server::start();
    server.answer("GET", PATH, answer(&received("Design")));
    let setup = Setup { token: String::new(), config: config("s"), ..Setup::default() };
    let widget = Harness::further_with(setup);
    widget.until_shows("Sign in to go on").await;
    assert_eq!(server.all_seen().len(), 0);
    widget.give_token(&crate::cast::member());
    widget.until_shows(TITLE).await;
}
