//! The public face is defined once, in `custom-elements.json`: the README's tables, the shell, the
//! events, the styles and the views say the same.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use invitation_widget::config::Setting;
use invitation_widget::event::WidgetEvent;
use serde_json::Value;

const README: &str = include_str!("../../README.md");
const ATTRIBUTES: &str = include_str!("../../src/host/attributes.js");

type Names = BTreeSet<String>;

/// The element's definition.
fn element() -> Value {
    let manifest = include_str!("../../src/host/custom-elements.json");
    let manifest: Value = serde_json::from_str(manifest).unwrap();
    manifest["modules"][0]["declarations"][0].clone()
}

/// The definitions of one kind.
fn defined(kind: &str) -> Vec<Value> {
    element()[kind].as_array().unwrap().clone()
}

fn text<'a>(definition: &'a Value, member: &str) -> &'a str {
    definition[member].as_str().unwrap()
}

fn names(kind: &str) -> Names {
    defined(kind).iter().map(|each| text(each, "name").to_owned()).collect()
}

/// Every other piece between double quotes.
fn quoted(code: &str) -> Names {
    code.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// What stands in `text` between `start` and the next `end`.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    text.split(start).nth(1).unwrap().split(end).next().unwrap()
}

/// The texts of all files below `folder` with this extension.
fn sources(folder: &str, extension: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
    let read = |path: &Path| match path.is_dir() {
        true => sources(path.to_str().unwrap(), extension),
        false if path.extension().is_some_and(|known| known == extension) => {
            fs::read_to_string(path).unwrap()
        }
        false => String::new(),
    };
    entries.map(|path| read(&path)).collect()
}

/// A row of the README. A line between alternatives would end its cell.
fn row(cells: &[&str]) -> String {
    format!("\n| {} |\n", cells.join(" | "))
}

fn code(text: &str) -> String {
    format!("`{}`", text.replace('|', "\\|"))
}

#[test]
fn the_readme_has_a_row_for_everything_and_no_other() {
    let mut rows = Vec::new();
    for kind in ["attributes", "cssProperties", "cssParts", "cssStates"] {
        let row = |each: &Value| row(&[&code(text(each, "name")), text(each, "description")]);
        rows.extend(defined(kind).iter().map(row));
    }
    for kind in ["members", "events"] {
        rows.extend(defined(kind).iter().map(|each| {
            let shape = text(&each["type"], "text");
            // Of an event it is the detail that counts.
            let detail = shape.split_once("Event<").and_then(|(_, rest)| rest.strip_suffix('>'));
            let shape = code(detail.unwrap_or(shape));
            row(&[&code(text(each, "name")), &shape, text(each, "description")])
        }));
    }
    for row in &rows {
        assert!(README.contains(row), "{row}");
    }
    let tables = between(README, "\n## Attributes\n", "\n## How it is built\n");
    assert_eq!(tables.lines().filter(|line| line.starts_with("| `")).count(), rows.len() + 2);
}

#[test]
fn the_shell_observes_the_attributes() {
    let mut known = quoted(between(ATTRIBUTES, "const TEXT_SETTINGS = [", "]"));
    let settings = known.clone();
    known.extend(quoted(between(ATTRIBUTES, "const SHELL = [", "]")));
    let aliases = between(ATTRIBUTES, "const ALIASES = {", "}");
    let alias = |line: &str| line.split_once(':').map(|(name, _)| name.trim().to_owned());
    known.extend(aliases.lines().filter_map(alias));
    assert_eq!(known, names("attributes"));
    // The theme is a matter of the styles alone.
    let taken = settings.iter().filter(|name| Setting::of_attribute(name).is_some());
    assert_eq!(taken.count(), settings.len() - 1);
}

#[test]
fn every_attribute_has_its_property() {
    for attribute in defined("attributes") {
        let Some(property) = attribute["fieldName"].as_str() else { continue };
        let mut words = text(&attribute, "name").split('-');
        let first = words.next().unwrap().to_owned();
        let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
        assert_eq!(property, words.map(capital).fold(first, |name, word| name + &word));
        // `lang` is a property of every element.
        assert!(
            property == "lang" || ATTRIBUTES.contains(&format!("{property}: \"")),
            "{property}"
        );
    }
}

#[test]
fn every_event_is_defined() {
    let mut known: Names = WidgetEvent::ALL.iter().map(|name| (*name).to_owned()).collect();
    let shell = include_str!("../../src/host/events.js");
    known.extend(quoted(between(shell, "const FORMER = {", "}")));
    known.extend(quoted(between(shell, "super(", ",")));
    assert_eq!(known, names("events"));
}

#[test]
fn a_frame_tells_its_host_of_every_event() {
    let frame = include_str!("../../src/host/guest.js");
    let events = between(frame, "const EVENTS = [", "]");
    let mut told = quoted(events);
    assert_eq!(told.len(), events.matches("\",").count(), "each is told once");
    // This one is a question, and the shell of the host fires the former names itself.
    told.insert("invitation-before-send".to_owned());
    let is_ours = |name: &&String| name.starts_with("invitation-");
    let defined = names("events");
    let missing: Vec<_> =
        defined.iter().filter(is_ours).filter(|name| !told.contains(*name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_styles_take_the_custom_properties() {
    let styles = sources("style", "css");
    let taken = styles.split("var(--invitation-").skip(1);
    let name = |rest: &str| format!("--invitation-{}", rest.split([',', ')']).next().unwrap());
    assert_eq!(taken.map(name).collect::<Names>(), names("cssProperties"));
}

#[test]
fn views_and_shell_have_the_parts() {
    let (views, shell) = (sources("src/view", "rs"), sources("src/host", "js"));
    let mut known = Names::new();
    for (code, start) in
        [(&views, ".part(\""), (&shell, "part: \""), (&shell, "setAttribute(\"part\", \"")]
    {
        let parts = code.split(start).skip(1).map(|rest| rest.split('"').next().unwrap());
        known.extend(parts.flat_map(str::split_whitespace).map(str::to_owned));
    }
    assert_eq!(known, names("cssParts"));
}

#[test]
fn the_shell_has_the_states() {
    let shell = include_str!("../../src/host/life.js");
    let states = between(shell, "for (const state of [", "]");
    assert_eq!(quoted(states), names("cssStates"));
}

#[test]
fn the_readmes_examples_are_the_hosts_of_the_design_review() {
    let shown = between(README, "### Three examples", "\n## ");
    let rules = shown.split("```css\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    let indent = |line: &str| if line.is_empty() { "\n".into() } else { format!("  {line}\n") };
    let host = |(name, rules): (&str, &str)| {
        let rules: String = rules.lines().map(indent).collect();
        format!("[data-host=\"{name}\"] {{\n{rules}}}\n")
    };
    let hosts: Vec<_> = ["brand", "square", "dark"].into_iter().zip(rules).map(host).collect();
    assert_eq!(hosts.len(), 3);
    let played = include_str!("../../demo/review/hosts.css");
    for host in hosts {
        assert!(played.contains(&host), "{host}");
    }
}
