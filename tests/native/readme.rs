//! The README's tables say what the code says.

use invitation_widget::config::Setting;
use invitation_widget::event::WidgetEvent;

const README: &str = include_str!("../../README.md");

/// The first cells of the table below the heading `title`, without their backticks.
fn first_column(title: &str) -> Vec<&'static str> {
    let section = README.split(&format!("\n## {title}\n")).nth(1).unwrap();
    let section = section.split("\n## ").next().unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| row.split('`').nth(1).unwrap()).collect()
}

#[test]
fn every_event_stands_in_the_readme_with_its_detail() {
    for (name, detail) in WidgetEvent::ALL {
        assert!(README.contains(&format!("| `{name}` | {detail} |")), "{name}");
    }
    assert_eq!(first_column("Events").len(), WidgetEvent::ALL.len());
}

#[test]
fn every_attribute_of_the_readme_is_one_and_none_is_missing() {
    let shell = include_str!("../../src/host/element.js");
    let settings = shell.split("const SETTINGS = [").nth(1).unwrap().split(']').next().unwrap();
    let mut known: Vec<&str> = settings.split('"').skip(1).step_by(2).collect();
    assert!(known.iter().all(|name| Setting::of_attribute(name).is_some()));
    known.extend(["theme", "token"]);
    assert_eq!(first_column("Attributes"), known);
}
