//! The shared links of a group: what happens to the list, step by step.

use invitation_widget::api::error::{ApiError, ErrorKind};
use invitation_widget::share_link::ShareLink;
use invitation_widget::state::links::{Activity, Change, Links, Step, Task};
use invitation_widget::timestamp::Timestamp;

fn link(id: &str) -> ShareLink {
    ShareLink {
        id: id.to_owned(),
        link: None,
        role: None,
        creator_id: "maria".to_owned(),
        creator_name: None,
        uses: 0,
        max_uses: None,
        expires: None,
        expired: false,
        changed: Timestamp::parse("2026-03-10T12:00:00Z"),
    }
}

fn page(ids: &[&str]) -> Vec<ShareLink> {
    ids.iter().map(|id| link(id)).collect()
}

fn links(ids: &[&str]) -> Links {
    after(Links::default(), [Change::Loaded(page(ids))])
}

fn after(mut links: Links, changes: impl IntoIterator<Item = Change>) -> Links {
    changes.into_iter().for_each(|change| links.apply(change));
    links
}

fn ids(links: &Links) -> Vec<&str> {
    links.rows().iter().map(|row| row.link.id.as_str()).collect()
}

fn told(id: &str, link: &str) -> Change {
    Change::Told(id.to_owned(), link.to_owned())
}

#[test]
fn a_link_that_was_made_stands_first_with_its_text() {
    let made = ShareLink { link: Some("https://a.com/i/x".to_owned()), ..link("c") };
    let links = after(links(&["a", "b"]), [Change::Created(made)]);
    assert_eq!(ids(&links), ["c", "a", "b"]);
    assert_eq!(links.rows()[0].activity, Activity::Created);
    assert!(links.rows()[0].link.link.is_some());
}

#[test]
fn links_loaded_again_undo_nothing_and_tells_the_order_anew() {
    let asking = Activity::Asking(Step::Rotate);
    let links = after(
        links(&["a", "b"]),
        [
            told("a", "https://a.com/i/x"),
            Change::Code("a".to_owned(), true),
            Change::Activity("b".to_owned(), asking.clone()),
            Change::Loaded(page(&["b", "a", "c"])),
        ],
    );
    assert_eq!(ids(&links), ["b", "a", "c"]);
    assert_eq!(links.row("b").unwrap().activity, asking);
    assert_eq!(links.row("a").unwrap().link.link.as_deref(), Some("https://a.com/i/x"));
    assert!(links.row("a").unwrap().shows_code);
}

#[test]
fn d24_a_link_that_has_changed_elsewhere_is_not_shown_as_it_was() {
    let mut changed = page(&["a"]);
    changed[0].changed = Timestamp::parse("2026-03-11T12:00:00Z");
    let shown = [told("a", "https://a.com/i/old"), Change::Code("a".to_owned(), true)];
    let links = after(after(links(&["a"]), shown), [Change::Loaded(changed)]);
    assert_eq!(links.row("a").unwrap().link.link, None);
    assert!(!links.row("a").unwrap().shows_code);
}

#[test]
fn a_rotated_link_shows_the_new_one() {
    let rotated = ShareLink { link: Some("https://a.com/i/new".to_owned()), ..link("a") };
    let links = after(links(&["a"]), [told("a", "https://a.com/i/old"), Change::Rotated(rotated)]);
    let row = links.row("a").unwrap();
    assert_eq!(row.link.link.as_deref(), Some("https://a.com/i/new"));
    assert_eq!(row.activity, Activity::Rotated);
}

#[test]
fn a_link_that_leaves_has_a_neighbour_for_the_focus() {
    let links = links(&["a", "b", "c"]);
    let neighbour = |id: &str| links.neighbour(id).map(|row| row.link.id.as_str());
    assert_eq!(neighbour("a"), Some("b"));
    assert_eq!(neighbour("c"), Some("b"));
    assert_eq!(neighbour("d"), None);
    let last = after(links.clone(), ["a", "b"].map(|id| Change::Left(id.to_owned())));
    assert_eq!(last.neighbour("c"), None);
}

#[test]
fn a_failure_is_that_of_its_task_alone() {
    let error = ApiError::without_answer(ErrorKind::Offline);
    let failed = Activity::Failed(Task::Take(Step::Rotate), error.clone());
    assert_eq!(failed.failure_of(Task::Take(Step::Rotate)), Some(&error));
    assert_eq!(failed.failure_of(Task::Take(Step::End)), None);
    assert!(!failed.is_busy() && Activity::Working(Task::Take(Step::End)).is_busy());
}
