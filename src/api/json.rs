//! Reads JSON generously, since other backends write the same answers a little differently.
//!
//! Knows the shape of values and not what they mean: [`super::answer`] and [`super::error`] do.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// Members that have two spellings: the other one, and ours.
const SPELLINGS: [(&str, &str); 3] = [
    ("targets", "target"),
    ("targetType", "type"),
    ("targetValue", "value"),
];

/// The object that `text` is.
pub fn read(text: &str) -> Option<Value> {
    let value: Value = serde_json::from_str(text).ok()?;
    value.is_object().then(|| normalized(value))
}

/// The same without those elements of the list at `pointer` that are no `T`.
pub fn with_sensible<T: DeserializeOwned>(mut value: Value, pointer: &str) -> Value {
    if let Some(Value::Array(list)) = value.pointer_mut(pointer) {
        list.retain(|element| T::deserialize(element).is_ok());
    }
    value
}

/// The value as a `T`.
pub fn into<T: DeserializeOwned>(value: Value) -> Option<T> {
    T::deserialize(value).ok()
}

/// The same with one spelling of each member and without members that are null.
///
/// A null in a list stays: it is a row that makes no sense.
fn normalized(value: Value) -> Value {
    match value {
        Value::Array(list) => list.into_iter().map(normalized).collect(),
        Value::Object(members) => {
            let members = members.into_iter().filter(|(_, value)| !value.is_null());
            let mut members: Map<String, Value> = members
                .map(|(name, value)| (name, normalized(value)))
                .collect();
            for (other, ours) in SPELLINGS {
                if members.contains_key(ours) {
                    members.remove(other);
                }
            }
            Value::Object(members)
        }
        other => other,
    }
}
