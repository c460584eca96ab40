//! Strategies for random texts and JSON, hostile ones more often than chance would have it.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

/// Any text, or one made of the pieces that parsers stumble over.
pub fn hostile_text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "@",
        ".",
        "..",
        "-",
        "--",
        "xn--",
        "\"",
        "'",
        "<",
        ">",
        "(",
        ")",
        ",",
        ";",
        "\t",
        "\r\n",
        " ",
        "\u{feff}",
        "\u{200b}",
        "\u{202e}",
        "\u{0}",
        "\u{1f600}",
        "é",
        "ß",
        "中",
        "。",
        "％",
        "＠",
        "a",
        "ann",
        "acme",
        "com",
        "mailto:",
        "MAILTO:",
        "[127.0.0.1]",
        "%00",
        "\\",
        "/",
        "VRTX",
        "eyJ",
        "=",
        "T",
        "Z",
        "+02:00",
        "2026-01-15",
    ]);
    prop_oneof![any::<String>(), vec(pieces, 0..24).prop_map(|pieces| pieces.concat()),]
}

/// Any JSON value, with the names and the texts of the wire among the random ones.
pub fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        hostile_text().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 48, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((member_name(), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn member_name() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "invitations",
        "nextCursor",
        "count",
        "id",
        "status",
        "target",
        "targets",
        "type",
        "value",
        "targetType",
        "targetValue",
        "groups",
        "groupId",
        "data",
        "invitationEntries",
        "error",
        "code",
        "fields",
        "roles",
        "name",
        "maxRecipients",
        "features",
        "userId",
        "user",
        "exp",
        "expires",
        "scope",
        "scopeType",
        "config",
        "projectId",
        "identifiers",
        "role",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => hostile_text()]
}

/// `text` with a few of its bytes changed, taken out or put in.
pub fn mutated(text: String) -> impl Strategy<Value = String> {
    let edit = (any::<prop::sample::Index>(), 0..3u8, any::<u8>());
    vec(edit, 1..8).prop_map(move |edits| {
        let mut bytes = text.clone().into_bytes();
        for (at, what, byte) in edits {
            let at = at.index(bytes.len());
            match what {
                0 => bytes.insert(at, byte),
                // One byte always stays, so that there is a place for the next edit.
                1 if bytes.len() > 1 => drop(bytes.remove(at)),
                _ => bytes[at] = byte,
            }
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}
