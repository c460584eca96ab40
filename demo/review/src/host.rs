//! What the hosts and backends of the scenes have: a time, people with groups, rows, settings.

use serde_json::{Value, json};

use crate::people::Person;
use crate::token::{group, sign, with};

/// When every scene plays, in milliseconds since 1970: at noon of 15 March 2026, in UTC. On the stage
/// no time goes by, so that the words for it are the same each time.
pub const NOW: i64 = 1_773_576_000_000;

/// The id of the person that looks at the widget.
pub const SELF: &str = "amira";

/// A moment of the month in which the scenes play; `days` and `hours` from now.
pub fn moment(days: i8, hours: i8) -> String {
    format!("2026-03-{:02}T{:02}:00:00Z", 15 + days, 12 + hours)
}

/// The claims of the person in `groups`, good for an hour.
pub fn claims(groups: &[Value]) -> Value {
    json!({
        "userId": SELF,
        "userEmail": "amira.haddad@acme.example",
        "name": "Amira Haddad",
        "role": "admin",
        "groups": groups,
        "expires": NOW / 1000 + 3600,
    })
}

/// The token of the person in `groups`.
pub fn token(groups: &[Value]) -> String {
    sign(&claims(groups))
}

/// The same, too old by a minute.
pub fn old_token(groups: &[Value]) -> String {
    sign(&with(claims(groups), "expires", NOW / 1000 - 60))
}

/// The workspace whose invitations are shown first.
pub fn design() -> Value {
    group("workspace", "design", "Design")
}

/// Three groups of two types.
pub fn some_groups() -> Vec<Value> {
    vec![design(), group("workspace", "sales", "Sales"), group("project", "apollo", "Apollo")]
}

/// Sixty groups of three types, with names as people give them.
pub fn many_groups() -> Vec<Value> {
    const NAMES: [&str; 20] = [
        "Design",
        "Sales",
        "Finance",
        "Apollo",
        "Research & Development",
        "Atelier Zürich",
        "開発チーム",
        "فريق التسويق",
        "Проект «Восток»",
        "Customer Success EMEA",
        "Ops",
        "Legal, Compliance, Privacy and Information Security Steering Committee",
        "צוות מוצר",
        "Καινοτομία",
        "Website Relaunch 2026",
        "🚀 Launch",
        "Facilities",
        "People",
        "Data Platform",
        "A",
    ];
    let groups = |kind: &'static str| {
        NAMES.iter().enumerate().map(move |(at, name)| match at {
            0 => group(kind, "design", name),
            _ => group(kind, &format!("{kind}-{at}"), name),
        })
    };
    ["workspace", "team", "project"].into_iter().flat_map(groups).collect()
}

/// The settings of a component without roles, fields or message.
pub fn plain_settings() -> Value {
    json!({ "maxRecipients": 50, "features": { "reservedDomains": true } })
}

/// The settings of one with everything.
pub fn full_settings() -> Value {
    json!({
        "roles": [
            { "id": "guest", "name": "Guest", "canInvite": false, "canManage": false },
            { "id": "member", "name": "Member", "canInvite": true, "canManage": false },
            { "id": "admin", "name": "Admin", "canInvite": true, "canManage": true },
        ],
        "fields": [
            {
                "name": "team",
                "label": "Team",
                "type": "select",
                "options": ["Design", "Engineering", "Customer Success"],
                "required": true,
            },
            { "name": "costCentre", "label": "Cost centre", "type": "text", "required": false },
        ],
        "maxRecipients": 50,
        "features": { "message": true, "reservedDomains": true },
    })
}

/// The id of the invitation of `invitee`.
pub fn row_id(invitee: &Person) -> String {
    invitee.email.replace('@', "-")
}

/// An open invitation that the person has sent themself, delivered three days ago.
pub fn row(invitee: &Person) -> Value {
    json!({
        "id": row_id(invitee),
        "status": "delivered",
        "target": [{ "type": "email", "value": invitee.email, "name": invitee.name }],
        "foreignCreatorId": SELF,
        "createdAt": moment(-3, 0),
        "expires": moment(4, 0),
    })
}

/// Rows as a team has them: of several days, inviters and ways of the mail.
pub fn rows(invitees: &[Person]) -> Vec<Value> {
    invitees.iter().enumerate().map(|(at, invitee)| mixed_row(at, invitee)).collect()
}

fn mixed_row(at: usize, invitee: &Person) -> Value {
    const STATUSES: [&str; 5] = ["delivered", "sent", "delivered", "queued", "failed"];
    let days = i8::try_from(at % 7).unwrap_or_default();
    let row = with(row(invitee), "status", STATUSES[at % STATUSES.len()]);
    let row = with(row, "createdAt", moment(-days, -2));
    let row = with(row, "expires", moment(7 - days, -2));
    match at % 3 {
        1 => with(with(row, "foreignCreatorId", "jonas"), "creatorName", "Jonas Lindqvist"),
        _ => row,
    }
}

/// The same after their time.
pub fn expired_rows(invitees: &[Person]) -> Vec<Value> {
    let expired = |(row, days)| {
        let row = with(with(row, "expired", true), "createdAt", moment(-8 - days, 0));
        with(row, "expires", moment(-1 - days, 0))
    };
    rows(invitees).into_iter().zip(0_i8..).map(expired).collect()
}
