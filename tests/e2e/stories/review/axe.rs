//! Barriers that axe-core finds, by every rule for WCAG 2.2 AA and by its best practice.

use std::env;
use std::fs;
use std::sync::LazyLock;

use fantoccini::Client;

/// The script, at the path that `AXE` names.
static AXE: LazyLock<String> = LazyLock::new(|| {
    let path = env::var_os("AXE").expect("AXE names axe.min.js: ./tests/run sets it");
    fs::read_to_string(path).expect("axe-core is installed")
});

/// Rules for whole pages: the widget is a part of one, also in a frame.
const OF_PAGES: [&str; 2] = ["landmark-one-main", "page-has-heading-one"];

/// What axe leaves open, by its words: it cannot tell the colours below what lies over something
/// else, is scrolled out of its box, or has hardly any text or none but a mark, and takes the ground of
/// the list of groups, one colour over another, for a gradient. Of the widget's first heading it may
/// not know which one of the page stands before it. What a frame holds is looked at in it.
const OPEN: [&str; 9] = [
    "could not be determined due to a background gradient",
    "content is too short to determine",
    "content contains only non-text characters",
    "could not be determined because it's partially obscured",
    "could not be determined because it is overlapped",
    "could not be determined because it partially overlaps",
    "Element has no value",
    "Unable to determine previous heading",
    "The iframe still has to be tested",
];

/// A rule, and what does not follow it.
type Found = (String, String);

const RUN: &str = r#"
    const [within, done] = arguments;
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const options = {
        runOnly: { type: "tag", values: tags },
        rules: {
            "target-size": { enabled: true },
            // Where the person's own colours are forced, none is the widget's.
            "color-contrast": { enabled: !matchMedia("(forced-colors: active)").matches },
        },
        resultTypes: ["violations", "incomplete"],
    };
    const tell = (results) => results.flatMap(({ id, nodes }) => nodes.map(({ target, any, all, none }) => {
        const why = [...any, ...all, ...none].map(({ message }) => message).join("; ");
        return [id, `${target.flat().at(-1)} (${why})`];
    }));
    axe.run(within, options).then(
        ({ violations, incomplete }) => done([tell(violations), tell(incomplete)]),
        (error) => done([[["axe", String(error)]], []]));
"#;

/// The barriers in the page's widget.
pub async fn barriers(page: &Client) -> Vec<String> {
    within(page, "invitation-widget").await
}

/// The barriers in the first element that fits `css`, and what it holds.
pub async fn within(page: &Client, css: &str) -> Vec<String> {
    page.execute(&AXE, Vec::new()).await.expect("axe-core runs");
    let found = page.execute_async(RUN, vec![css.into()]).await.expect("axe-core answers");
    let (mut found, open): (Vec<Found>, Vec<Found>) =
        serde_json::from_value(found).expect("two lists");
    let is_decided = |(_, what): &Found| OPEN.iter().any(|known| what.contains(known));
    found.extend(open.into_iter().filter(|found| !is_decided(found)));
    found.retain(|(rule, _)| !OF_PAGES.contains(&rule.as_str()));
    found.into_iter().map(|(rule, what)| format!("{rule}: {what}")).collect()
}
