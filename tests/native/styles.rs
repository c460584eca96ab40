//! The style sheets keep to their own rules: tokens hold every colour and length, and nothing stands
//! on a left or a right.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const TOKENS: &str = "tokens.css";

/// The sheets without their comments, that of the tokens first.
fn sheets() -> impl Iterator<Item = String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = entries.collect();
    paths.sort_by_key(|path| (!path.ends_with(TOKENS), path.clone()));
    paths.into_iter().map(|path| uncommented(&fs::read_to_string(path).unwrap()))
}

fn uncommented(sheet: &str) -> String {
    let pieces = sheet.split("/*").enumerate();
    pieces.map(|(at, it)| if at == 0 { it } else { it.split_once("*/").unwrap().1 }).collect()
}

/// The declarations of a sheet: property and value.
fn declarations(sheet: &str) -> Vec<(String, String)> {
    let pieces = sheet.split(['{', '}', ';']).filter_map(|piece| piece.split_once(": "));
    pieces.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
}

#[test]
fn h7_no_style_knows_left_and_right() {
    const SIDES: [&str; 4] = ["left", "right", "top", "bottom"];
    let is_property = |name: &str| !name.starts_with("--") && !name.starts_with('@');
    let all = sheets().flat_map(|sheet| declarations(&sheet));
    for (name, value) in all.filter(|(name, _)| is_property(name)) {
        let is_physical = |word: &str| SIDES.contains(&word) || word == "width" || word == "height";
        let is_wrong = name.split('-').any(is_physical) && name != "line-height";
        assert!(!is_wrong && !SIDES.contains(&value.as_str()), "{name}: {value}");
    }
}

#[test]
fn colours_and_lengths_stand_among_the_tokens() {
    for (name, value) in sheets().skip(1).flat_map(|sheet| declarations(&sheet)) {
        // How wide a container is cannot be a property.
        let is_literal = value.contains('#') || value.contains("px");
        assert!(!is_literal || name.ends_with("(min-width"), "{name}: {value}");
    }
}

#[test]
fn every_token_is_used_and_every_one_that_is_used_is_there() {
    let all: String = sheets().collect();
    let defined = declarations(&all).into_iter().map(|(name, _)| name);
    let defined: BTreeSet<_> = defined.filter(|name| name.starts_with("--")).collect();
    let used = all.split("var(").skip(1).map(|rest| rest.split([',', ')']).next().unwrap());
    let used: BTreeSet<_> = used.map(str::to_owned).collect();
    let of_host = |name: &&String| name.starts_with("--invitation-");
    let used: BTreeSet<_> = used.iter().filter(|name| !of_host(name)).cloned().collect();
    assert_eq!(defined, used);
}
