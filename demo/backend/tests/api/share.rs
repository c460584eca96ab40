//! Links and their visitors, as the tests make and play them.

use axum::body::Body;
use axum::http::{Method, Request};
use serde_json::{Value, json};

use crate::cast::*;

pub const GENERATE: &str = "/api/v1/invitations/generate-shareable-link-invite";
pub const VERIFY: &str = "/api/v1/links/verify";
pub const AUTOJOIN: &str = "/api/v1/invitations/autojoin";

/// A request for a link into the workspace `acme`, with more members.
pub fn wish(more: Value) -> Value {
    let mut body = json!({"groups": [{"type": "workspace", "groupId": "acme"}]});
    for (name, value) in more.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

/// A link that was made: its id, and the secret in it.
#[derive(Clone, Debug)]
pub struct Made {
    pub id: String,
    pub secret: String,
}

impl Made {
    pub fn of(answer: &Answer) -> Self {
        assert_eq!(answer.status, 200, "{}", answer.text);
        let (_, secret) = answer.json["shortLink"].as_str().unwrap().split_once("/i/").unwrap();
        Self { id: answer.json["id"].as_str().unwrap().to_owned(), secret: secret.to_owned() }
    }

    pub fn path(&self) -> String {
        format!("{INVITATIONS}/{}", self.id)
    }

    pub fn page(&self) -> String {
        format!("/i/{}", self.secret)
    }
}

impl TestApp {
    /// Jonas, a member, makes a link.
    pub async fn link(&self, more: Value) -> Made {
        Made::of(&self.post(GENERATE, &jonas(), &wish(more)).await)
    }

    /// Somebody who has the link names an address.
    pub async fn visit(&self, link: &Made, address: &str) -> Answer {
        let path = format!("/api/v1/links/{}/visitors", link.secret);
        self.post(&path, &nobody(), &json!({"email": address})).await
    }

    /// The same on the page.
    pub async fn enter(&self, link: &Made, form: &str) -> Answer {
        let request = Request::builder().method(Method::POST).uri(link.page());
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(form.to_owned())).unwrap()).await
    }

    /// The proof in the newest mail, if there is one.
    pub async fn last_proof(&self) -> Option<String> {
        let mails = self.mails().await;
        let mut lines = mails.first()?["text"].as_str()?.lines();
        Some(lines.find_map(|line| line.split_once("&proof="))?.1.to_owned())
    }

    /// The proof in the newest mail.
    pub async fn mailed_proof(&self) -> String {
        self.last_proof().await.unwrap()
    }

    /// Somebody visits the link, and the proof arrives.
    pub async fn proof(&self, link: &Made, address: &str) -> String {
        let before = self.mails().await.len();
        assert_eq!(self.visit(link, address).await.status, 202);
        assert_eq!(self.mails().await.len(), before + 1, "{address} was mailed nothing");
        self.mailed_proof().await
    }

    /// Follows the link in the mail.
    pub async fn verify(&self, proof: &str) -> Answer {
        self.post(VERIFY, &nobody(), &json!({"proof": proof})).await
    }

    /// Comes in by the link; answers the accepted invitation.
    pub async fn join(&self, link: &Made, address: &str) -> Value {
        let answer = self.verify(&self.proof(link, address).await).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        answer.json["invitations"][0].clone()
    }

    /// How often a link was used, as its maker sees it.
    pub async fn uses(&self, link: &Made) -> u64 {
        self.get(&link.path(), &host()).await.json["uses"].as_u64().unwrap()
    }

    /// The ids of those who came into the workspace `acme`, as the host sees them.
    pub async fn accepted(&self) -> Vec<String> {
        let answer = self.get(&format!("{ACME}?status=accepted"), &host()).await;
        answer.ids().into_iter().map(str::to_owned).collect()
    }

    /// Lets the people of these domains join the workspace `acme`.
    pub async fn open_to(&self, domains: &[&str]) -> Answer {
        let body = json!({"scope": "acme", "scopeType": "workspace", "scopeName": "Acme",
                          "domains": domains, "role": "member"});
        self.post(AUTOJOIN, &host(), &body).await
    }
}
