//! What the person that looks at the widget is invited to.

use serde_json::{Value, json};

use crate::host::moment;
use crate::token::with;

/// The address of the person.
pub const OWN: &str = "amira.haddad@acme.example";

/// An open invitation of the person into the workspace `name`, from Jonas, for four days.
pub fn received(id: &str, name: &str) -> Value {
    json!({
        "id": id,
        "status": "delivered",
        "target": [{ "type": "email", "value": OWN }],
        "groups": [
            { "id": id, "groupId": id, "type": "workspace", "name": name, "role": "member" },
        ],
        "foreignCreatorId": "jonas",
        "creatorName": "Jonas Lindqvist",
        "expires": moment(4, 0),
    })
}

/// The same after its time.
pub fn expired(id: &str, name: &str) -> Value {
    with(with(received(id, name), "expired", true), "expires", moment(-2, 0))
}

/// The same for everybody of the person's domain.
pub fn of_domain(id: &str, name: &str) -> Value {
    let target = json!([{ "type": "domain", "value": "acme.example" }]);
    let open = with(with(received(id, name), "invitationType", "autojoin"), "target", target);
    with(open, "expires", Value::Null)
}

/// The same when it was ended for `reason`.
pub fn ended(id: &str, name: &str, reason: &str) -> Value {
    let ended = with(received(id, name), "deactivated", true);
    with(ended, "attributes", json!({ "reason": reason }))
}

/// An inbox with these.
pub fn inbox(invitations: &[Value]) -> Value {
    json!({ "invitations": invitations })
}
