//! What the backend holds against single fields of a request, at the places where they stand.

use crate::api::wire::FieldError;

use super::invite::{Batch, Problem};

/// The place of the addresses.
pub const ADDRESSES: &str = "payload.emails";
/// The place of the groups.
pub const GROUPS: &str = "groups";
/// The place of the role.
pub const ROLE: &str = "payload.role";
/// The place of the message.
pub const MESSAGE: &str = "payload.message";

/// The place of the host's field `name`.
pub fn place_of(name: &str) -> String {
    format!("payload.{name}")
}

/// The problems that `fields` tell of, in the order of the form's `places`. What stands nowhere in
/// the form is a problem of the form as a whole.
pub fn problems(fields: &[FieldError], places: &[String]) -> Vec<Problem> {
    let refused = |field: &FieldError, at: &str| Problem::Refused {
        at: at.to_owned(),
        message: field.message.clone(),
    };
    let at_places = places.iter().flat_map(|place| {
        let here = fields.iter().filter(move |field| is_at(&field.path, place));
        here.map(move |field| refused(field, place))
    });
    let is_nowhere = |field: &&FieldError| !places.iter().any(|place| is_at(&field.path, place));
    let elsewhere = fields.iter().filter(is_nowhere).map(|field| refused(field, ""));
    at_places.chain(elsewhere).collect()
}

/// The address that `path` points to among those of `batch`, as in `payload.emails.value.3`.
pub fn address_of<'a>(path: &str, batch: &'a Batch) -> Option<&'a str> {
    let rest = path.strip_prefix(ADDRESSES)?;
    let at = rest.rsplit(['.', '[']).next()?.trim_end_matches(']');
    batch.addresses.get(at.parse::<usize>().ok()?).map(|address| address.as_str())
}

/// Whether `path` is `place` or within it.
fn is_at(path: &str, place: &str) -> bool {
    path.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}
