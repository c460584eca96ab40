//! Reads JSON generously: what is missing, blank or of another type is as good as absent.
//!
//! Claims and answers are read by hand, not derived: one wrong field then costs that field alone,
//! and the derived code would be a fifth of the shipped wasm.

use serde_json::Value;

/// A text, or a whole number as text.
pub fn text(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::String(text) => Some(text.trim()).filter(|t| !t.is_empty()).map(str::to_owned),
        Value::Number(number) => number.as_i64().map(|number| number.to_string()),
        _ => None,
    }
}

/// The first of `names` that holds a text.
pub fn first_text(object: &Value, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| text(object.get(name)))
}

/// The elements of a list.
pub fn list(value: Option<&Value>) -> &[Value] {
    value.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// The texts of a list; what is none is left out.
pub fn texts(value: Option<&Value>) -> Vec<String> {
    list(value).iter().filter_map(|value| text(Some(value))).collect()
}

/// Whether it is `true`.
pub fn flag(value: Option<&Value>) -> bool {
    value.and_then(Value::as_bool).unwrap_or_default()
}

/// A count.
pub fn count(value: Option<&Value>) -> Option<u32> {
    value.and_then(Value::as_u64).and_then(|count| u32::try_from(count).ok())
}
