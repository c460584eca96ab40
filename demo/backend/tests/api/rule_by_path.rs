//! The same rule on every path (D6): a rule is tightened between two steps of a path, and the second
//! step must meet it.
//!
//! A new way of inviting or joining is one more [`Path`] with a row in the table; a new rule is one
//! more [`Rule`] with a column. There is no empty cell: `ok` says that a rule is not about a path.

use serde_json::{Value, json};

use crate::cast::*;
use crate::share::*;

const ADDRESS: &str = "li@new.example";
/// Where all paths lead.
const GROUPS: [&str; 2] = ["workspace/acme", "project/apollo"];

/// What is tightened.
#[derive(Clone, Copy, Debug)]
enum Rule {
    Nothing,
    AccountDomains,
    GroupDomains,
    AccountRoles,
    GroupRoles,
    JoinByToken,
    JoinByLink,
    GroupEnd,
}

/// A way of inviting somebody, of inviting them again or of coming in, as its last step.
#[derive(Clone, Copy, Debug)]
enum Path {
    Create,
    CreateSeveral,
    CreateByHost,
    Resend,
    ResendByManager,
    ResendByHost,
    Accept,
    AcceptByHost,
    AcceptWhatTheHostSent,
    Join,
    MakeLink,
    RotateLink,
    VisitLink,
    ComeInByLink,
    ComeInByDomain,
}

const RULES: [Rule; 8] = [
    Rule::Nothing,
    Rule::AccountDomains,
    Rule::GroupDomains,
    Rule::AccountRoles,
    Rule::GroupRoles,
    Rule::JoinByToken,
    Rule::JoinByLink,
    Rule::GroupEnd,
];

const OK: &str = "ok";
const DOMAIN: &str = "domain_not_allowed";
const ROLE: &str = "forbidden";
const OFF: &str = "forbidden";
const GONE: &str = "not_found";
const NO_GROUP: &str = "group_not_allowed";
/// Who visits a link is told nothing: no mail comes, and so there is no proof to be found.
const NO_MAIL: &str = "not_found";

/// The columns are those of [`RULES`]. The rules for roles leave nobody but admins who may invite;
/// into a group that had come to an end the host alone invites, whose word is that it is there again.
const TABLE: [(Path, [&str; RULES.len()]); 15] = [
    (Path::Create, [OK, DOMAIN, DOMAIN, ROLE, ROLE, OK, OK, NO_GROUP]),
    (Path::CreateSeveral, [OK, DOMAIN, DOMAIN, ROLE, ROLE, OK, OK, NO_GROUP]),
    (Path::CreateByHost, [OK, DOMAIN, DOMAIN, OK, OK, OK, OK, OK]),
    (Path::Resend, [OK, DOMAIN, DOMAIN, ROLE, ROLE, OK, OK, GONE]),
    (Path::ResendByManager, [OK, DOMAIN, DOMAIN, OK, OK, OK, OK, GONE]),
    (Path::ResendByHost, [OK, DOMAIN, DOMAIN, OK, OK, OK, OK, GONE]),
    (Path::Accept, [OK, DOMAIN, DOMAIN, ROLE, ROLE, OK, OK, GONE]),
    (Path::AcceptByHost, [OK, DOMAIN, DOMAIN, ROLE, ROLE, OK, OK, GONE]),
    (Path::AcceptWhatTheHostSent, [OK, DOMAIN, DOMAIN, OK, OK, OK, OK, GONE]),
    (Path::Join, [OK, DOMAIN, DOMAIN, OK, OK, OFF, OK, OFF]),
    (Path::MakeLink, [OK, OK, OK, ROLE, ROLE, OK, OFF, OFF]),
    (Path::RotateLink, [OK, OK, OK, ROLE, ROLE, OK, OFF, GONE]),
    (Path::VisitLink, [OK, NO_MAIL, NO_MAIL, NO_MAIL, NO_MAIL, OK, NO_MAIL, NO_MAIL]),
    (Path::ComeInByLink, [OK, DOMAIN, DOMAIN, ROLE, ROLE, OK, OFF, GONE]),
    (Path::ComeInByDomain, [OK, DOMAIN, DOMAIN, OK, OK, OK, OK, GONE]),
];

impl Rule {
    async fn tighten(self, app: &TestApp) {
        let domains = json!({"allowedEmailDomains": ["acme.example"]});
        let roles = json!({"invitingRoles": ["admin"]});
        match self {
            Self::Nothing => {}
            Self::AccountDomains => app.set(ACCOUNT_SETTINGS, domains).await,
            Self::GroupDomains => for_groups(app, &domains).await,
            Self::AccountRoles => app.set(ACCOUNT_SETTINGS, roles).await,
            Self::GroupRoles => for_groups(app, &roles).await,
            Self::JoinByToken => for_groups(app, &json!({"joinByToken": false})).await,
            Self::JoinByLink => for_groups(app, &json!({"joinByLink": false})).await,
            Self::GroupEnd => {
                for group in GROUPS {
                    let path = format!("{INVITATIONS}/by-group/{group}");
                    assert_eq!(app.delete(&path, &host()).await.status, 204);
                }
            }
        }
    }
}

async fn for_groups(app: &TestApp, settings: &Value) {
    for group in GROUPS {
        app.set(&format!("/api/v1/groups/{group}/settings"), settings.clone()).await;
    }
}

impl Path {
    /// What happens while everything is allowed; answers an id, a secret or a proof, if any.
    async fn begin(self, app: &TestApp) -> String {
        match self {
            Self::Create | Self::CreateSeveral | Self::CreateByHost => String::new(),
            Self::Join | Self::MakeLink => String::new(),
            Self::RotateLink => app.link(json!({})).await.id,
            Self::VisitLink => app.link(json!({})).await.secret,
            Self::ComeInByLink => app.proof(&app.link(json!({})).await, ADDRESS).await,
            Self::ComeInByDomain => {
                let answer = app.open_to(&["new.example"]).await;
                answer.json["invitation"]["id"].as_str().unwrap().to_owned()
            }
            Self::AcceptWhatTheHostSent => {
                let answer = app.post(INVITATIONS, &host(), &host_invite(ADDRESS)).await;
                answer.json["id"].as_str().unwrap().to_owned()
            }
            _ => app.invited(&jonas(), ADDRESS).await,
        }
    }

    /// The step that the rule must meet.
    async fn finish(self, app: &TestApp, id: &str) -> Answer {
        app.clock.advance(60);
        let resend = async |caller: Caller| {
            app.post(&format!("{INVITATIONS}/{id}/reinvite"), &caller, &json!({})).await
        };
        match self {
            Self::Create => app.post(INVITATIONS, &jonas(), &invite(&[ADDRESS], &["acme"])).await,
            Self::CreateSeveral => {
                let both = invite(&[ADDRESS, "ann@new.example"], &["acme"]);
                app.post(INVITATIONS, &jonas(), &both).await
            }
            Self::CreateByHost => app.post(INVITATIONS, &host(), &host_invite(ADDRESS)).await,
            Self::Resend => resend(jonas()).await,
            Self::ResendByManager => resend(amira()).await,
            Self::ResendByHost => resend(host()).await,
            Self::MakeLink => app.post(GENERATE, &jonas(), &wish(json!({}))).await,
            Self::RotateLink => {
                app.post(&format!("{INVITATIONS}/{id}/rotate"), &jonas(), &json!({})).await
            }
            Self::VisitLink => {
                app.visit(&Made { id: String::new(), secret: id.to_owned() }, ADDRESS).await;
                app.verify(&app.last_proof().await.unwrap_or_default()).await
            }
            Self::ComeInByLink => app.verify(id).await,
            Self::Accept | Self::AcceptWhatTheHostSent | Self::ComeInByDomain => {
                app.post(ACCEPT, &registered(ADDRESS), &json!({"invitationId": id})).await
            }
            Self::Join => app.post(JOIN, &portal(ADDRESS), &json!({})).await,
            Self::AcceptByHost => {
                let body = json!({"invitationIds": [id], "user": {"email": ADDRESS}});
                app.post(ACCEPT, &host(), &body).await
            }
        }
    }
}

/// The code of a refusal, also where it is that of every entry.
fn outcome(answer: &Answer) -> String {
    if answer.status >= 300 {
        return answer.json["code"].as_str().unwrap().to_owned();
    }
    let Some(entries) = answer.json["data"]["invitationEntries"].as_array() else {
        return OK.to_owned();
    };
    let mut codes: Vec<_> =
        entries.iter().map(|entry| entry["error"]["code"].as_str().unwrap_or(OK)).collect();
    codes.dedup();
    codes.join(" and ")
}

#[tokio::test]
async fn d6_d20_d21_every_rule_holds_on_every_path() {
    for (path, expected) in TABLE {
        for (rule, expected) in RULES.into_iter().zip(expected) {
            let app = TestApp::new().await;
            let id = path.begin(&app).await;
            rule.tighten(&app).await;
            let answer = path.finish(&app, &id).await;
            assert_eq!(outcome(&answer), expected, "{path:?} under {rule:?}: {}", answer.text);
        }
    }
}
