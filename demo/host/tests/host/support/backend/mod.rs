//! The stand-in for the invitation backend.

mod answers;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use axum::http::StatusCode;
use serde_json::{Value, json};
use tokio::net::TcpListener;

/// What it knows.
#[derive(Default)]
struct Known {
    invitations: Vec<Value>,
    accepts: Vec<Value>,
    /// What a proof is about: the address; gone once it is used.
    proof: Option<String>,
    /// The refusal of everything that accepts: status and code.
    refusal: Option<(StatusCode, &'static str)>,
    /// Those that were put, by path.
    settings: BTreeMap<String, Value>,
    puts: Vec<(String, Value)>,
    wrong_fields: Value,
    deleted: Vec<String>,
    projects: Vec<Value>,
    /// How many of a group it gives at once; all, when nothing is said.
    page: Option<usize>,
    is_away: bool,
}

/// One invitation, `i1`, is opened by the secret `s1`; the proof `p1` is about the link `l1`.
#[derive(Clone)]
pub struct Backend {
    pub url: String,
    known: Arc<Mutex<Known>>,
}

/// An open invitation of `email` into a group.
pub fn invitation(id: &str, email: &str, kind: &str, group: &str) -> Value {
    json!({
        "id": id, "status": "sent", "deactivated": false, "expired": false,
        "invitationType": "single_use", "creatorName": "Amira <b>Haddad</b>",
        "target": [{"type": "email", "value": email}],
        "groups": [
            {"id": "g1", "groupId": group, "type": kind, "name": "As the backend says", "role": "member"}
        ],
    })
}

impl Backend {
    /// Starts one whose invitation for `li@new.example` into the team Design is open.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mut first = invitation("i1", "li@new.example", "team", "design");
        first["groups"][0]["name"] = "Design".into();
        let mut link = invitation("l1", "", "team", "platform");
        link["invitationType"] = "multi_use".into();
        link["target"] = json!([]);
        let known = Known {
            invitations: vec![first, link],
            proof: Some("vera@new.example".into()),
            projects: vec![
                json!({"id": "mobile", "name": "Mobile app 4.0", "companyId": "northwind"}),
                json!({"id": "website", "name": "Website relaunch", "companyId": "northwind"}),
            ],
            ..Known::default()
        };
        let url = format!("http://{}", listener.local_addr().unwrap());
        let backend = Self { url, known: Arc::new(Mutex::new(known)) };
        let app = answers::router(backend.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        backend
    }

    fn change(&self, change: impl FnOnce(&mut Known)) {
        change(&mut self.known.lock().unwrap());
    }

    /// Changes a field of the first invitation.
    pub fn set(&self, field: &str, value: impl Into<Value>) {
        self.set_of("i1", field, value);
    }

    /// Changes a field of any invitation.
    pub fn set_of(&self, id: &str, field: &str, value: impl Into<Value>) {
        let value = value.into();
        self.change(|known| known.find(id).unwrap()[field] = value);
    }

    /// One invitation more.
    pub fn add(&self, invitation: Value) {
        self.change(|known| known.invitations.push(invitation));
    }

    /// Refuses from now on to accept anything.
    pub fn refuse(&self, status: StatusCode, code: &'static str) {
        self.change(|known| known.refusal = Some((status, code)));
    }

    /// Does not take these fields of settings from now on.
    pub fn object_to(&self, fields: Value) {
        self.change(|known| known.wrong_fields = fields);
    }

    /// Gives no more than this of a group at once.
    pub fn give_at_once(&self, page: usize) {
        self.change(|known| known.page = Some(page));
    }

    /// Goes away, or comes back.
    pub fn be_away(&self, is_away: bool) {
        self.change(|known| known.is_away = is_away);
    }

    /// The bodies of the acceptances that it was sent.
    pub fn accepts(&self) -> Vec<Value> {
        self.known.lock().unwrap().accepts.clone()
    }

    /// The settings that it was sent, with their paths.
    pub fn puts(&self) -> Vec<(String, Value)> {
        self.known.lock().unwrap().puts.clone()
    }

    /// What it was told to end.
    pub fn deleted(&self) -> Vec<String> {
        self.known.lock().unwrap().deleted.clone()
    }
}

impl Known {
    fn find(&mut self, id: &str) -> Option<&mut Value> {
        self.invitations.iter_mut().find(|invitation| invitation["id"] == id)
    }

    fn is_for(invitation: &Value, email: &str) -> bool {
        let domain = email.split('@').nth(1).unwrap_or_default();
        invitation["target"][0]["value"] == email || invitation["target"][0]["value"] == domain
    }

    /// Accepts once, as the real one does.
    fn accept(&mut self, id: &str, email: &str) -> Result<(), StatusCode> {
        let invitation = self.find(id).ok_or(StatusCode::NOT_FOUND)?;
        if invitation["status"] == "accepted" || invitation["overtaken"] == true {
            return Err(StatusCode::CONFLICT);
        }
        if invitation["deactivated"] == true {
            return Err(StatusCode::NOT_FOUND);
        }
        invitation["status"] = "accepted".into();
        invitation["target"] = json!([{"type": "email", "value": email}]);
        Ok(())
    }
}
