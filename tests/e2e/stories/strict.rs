//! Pages that forbid everything that the widget does not need.

use serde_json::{Value, from_value};

use crate::engines::{everywhere, only};
use crate::world::{ICON, World, amira};
use crate::{action, check, flow};

only!(a1_a2_a14_everything_works_where_all_else_is_forbidden in Chromium chromium,
    WebKit webkit, Firefox firefox);
everywhere! {
    a3_without_any_part_of_the_documented_policy_the_widget_fails_visibly,
    a17_everything_works_on_an_isolated_page,
}

/// Everything that the page or a script of it could have asked for.
const ASKED: &str = "return performance.getEntriesByType('resource').map((entry) => entry.name)";
const IS_ISOLATED: &str = "return crossOriginIsolated";

/// What the README documents, a part each, and what stays visible without that part.
const PARTS: [(&str, &str); 4] = [
    ("script-src {widget}", "Invite people by e-mail"),
    ("script-src 'wasm-unsafe-eval'", "Invite people by e-mail"),
    ("connect-src {widget}", "Invite people by e-mail"),
    ("connect-src {api}", "The server cannot be reached."),
];

// A1, A2, A14
async fn a1_a2_a14_everything_works_where_all_else_is_forbidden(world: &mut World) {
    let policy = format!("{}; report-uri /reports", policy(world, ""));
    flow::open(world, &world.page_with_widget().policy(&policy)).await;
    flow::whole(world).await;

    flow::is_clean(world).await;
    let asked = world.stage.asked();
    let is_report = |line: &&String| line.starts_with("POST /reports") && !line.contains(ICON);
    assert_eq!(asked.iter().find(is_report), None);
    asks_only_widget_and_api(world).await;
}

// A14
async fn asks_only_widget_and_api(world: &World) {
    let asked = action::script(&world.page, ASKED, &[]).await;
    let asked: Vec<String> = from_value(asked).expect("a list of addresses");
    let known = [world.stage.origin(), world.gate.url.clone()];
    assert!(asked.len() > 3, "{asked:?}");
    for url in asked {
        assert!(known.iter().any(|origin| url.starts_with(origin)), "{url}");
    }
    let cookies = world.page.get_all_cookies().await.expect("the browser tells its cookies");
    assert!(cookies.is_empty(), "{cookies:?}");
}

// A3
async fn a3_without_any_part_of_the_documented_policy_the_widget_fails_visibly(world: &mut World) {
    for (part, left) in PARTS {
        flow::open(world, &world.page_with_widget().policy(&policy(world, part))).await;
        flow::give_token(world, "members", amira()).await;
        check::says(&world.page, left).await;
        check::says_nothing_of(&world.page, flow::SOFIA).await;
    }
}

// A17
async fn a17_everything_works_on_an_isolated_page(world: &mut World) {
    let page = world
        .page_with_widget()
        .script(&format!("{}/widget/invitation-widget.js", world.gate.url))
        .header("cross-origin-opener-policy", "same-origin")
        .header("cross-origin-embedder-policy", "require-corp");
    // A page that counts as secure by its address, since only such pages are isolated.
    flow::open_at(world, &world.stage.near(), &page).await;
    assert_eq!(action::script(&world.page, IS_ISOLATED, &[]).await, Value::Bool(true));
    flow::whole(world).await;
    flow::is_clean(world).await;
}

/// The documented policy, without one of its parts.
fn policy(world: &World, without: &str) -> String {
    let (widget, api) = (world.stage.origin(), &world.gate.url);
    let granted = |directive: &str, sources: &[&str]| {
        let is_left = |source: &&&str| without != format!("{directive} {source}");
        let sources: Vec<_> = sources.iter().filter(is_left).copied().collect();
        format!(
            "{directive} {}",
            if sources.is_empty() { "'none'".into() } else { sources.join(" ") }
        )
    };
    let scripts = granted("script-src", &["{widget}", "'wasm-unsafe-eval'"]);
    let requests = granted("connect-src", &["{widget}", "{api}"]);
    let policy = format!(
        "default-src 'none'; {scripts}; {requests}; style-src 'none'; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    );
    policy.replace("{widget}", &widget).replace("{api}", api)
}
