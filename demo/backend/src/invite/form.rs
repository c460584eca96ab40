//! The form's fields: those that the component has, and what may stand in them.

use std::collections::BTreeMap;

use invitation_widget::api::wire::{CreateInvitations, Field, FieldValue};

use crate::error::Error;

/// What the field `team` offers.
pub const TEAMS: [&str; 5] = ["Design", "Engineering", "Marketing", "Sales", "Support"];

const MAX_MESSAGE: usize = 1_000;
/// The fields that are kept with an invitation; the addresses are not: they are other people's.
const KEPT: [&str; 3] = ["role", "message", "team"];

/// Refuses what the form cannot hold.
pub fn check(request: &CreateInvitations) -> Result<(), Error> {
    for name in KEPT {
        if request.payload.get(name).is_some() && request.text(name).is_none() {
            return Err(Error::field(&path(name), "type", "A single text is expected."));
        }
    }
    if request.text("message").is_some_and(|text| text.chars().count() > MAX_MESSAGE) {
        return Err(Error::field(&path("message"), "too_long", "At most 1,000 characters."));
    }
    match request.text("team") {
        Some(team) if !team.is_empty() && !TEAMS.contains(&team) => {
            Err(Error::field(&path("team"), "unknown_option", "Not one of the options."))
        }
        _ => Ok(()),
    }
}

/// The fields that are kept, as JSON; unknown ones are left out.
pub fn kept(request: &CreateInvitations) -> Option<String> {
    let fields: BTreeMap<&str, &Field> =
        KEPT.iter().filter_map(|name| Some((*name, request.payload.get(name)?))).collect();
    (!fields.is_empty()).then(|| serde_json::to_string(&fields).ok())?
}

/// The inviter's own words among the kept fields.
pub fn message(kept: Option<&str>) -> Option<String> {
    let mut fields: BTreeMap<String, Field> = serde_json::from_str(kept?).ok()?;
    match fields.remove("message")?.value {
        FieldValue::One(text) => Some(text),
        FieldValue::Many(_) => None,
    }
}

fn path(name: &str) -> String {
    format!("payload.{name}")
}
