//! What the browser tells assistive technology of the widget: roles and names, as a whole.

use crate::engines::everywhere;
use crate::until::until;
use crate::world::{Engine, World, amira, element, label, role};
use crate::{action, check, find, flow};

everywhere! {
    h11_roles_and_names_are_as_they_are_meant,
}

const FORM: &str =
    "[role=status], [part=form], [part=form] :is(h2, ul, li, input, textarea, select, button)";
const FORM_TREE: [&str; 18] = [
    "status: ",
    "region: Invite people",
    "heading: Invite people",
    "list: Addresses to invite",
    "listitem",
    "button: Edit li.wei@new.example",
    "button: Remove li.wei@new.example",
    "listitem",
    "button: Edit bo@acme",
    "button: Remove bo@acme",
    "textbox: E-mail addresses",
    "list: ",
    "combobox: Invite to",
    "combobox: Role",
    "combobox: Team (optional)",
    "textbox: Personal message (optional)",
    "button: Send invitations",
    "button: Invite by link",
];

const PICKER: &str = "[role=listbox], [role=listbox] :is([role=group], [role=option])";
const PICKER_TREE: [&str; 5] =
    ["listbox: Groups", "group: workspace", "option: Acme Tasks", "group: team", "option: Design"];

const LIST: &str = "[part=list], [part=list] :is(h2, [role=search], select, input), \
                    [part=rows], [part=rows] > ul, [part~=row]:first-child button";
const LIST_TREE: [&str; 11] = [
    "region: Invitations",
    "heading: Invitations",
    "search: ",
    "combobox: Group",
    "combobox: Show",
    "searchbox: Search invitations",
    "region: Invitations to Acme Tasks",
    "list: ",
    "button: Copy link of sofia.fernandez@acme.example",
    "button: Resend to sofia.fernandez@acme.example",
    "button: Revoke the invitation of sofia.fernandez@acme.example",
];

const QUESTION: &str = "[role=alertdialog], [role=alertdialog] button";
const QUESTION_TREE: [&str; 3] = [
    "alertdialog: Revoke the invitation of sofia.fernandez@acme.example?",
    "button: Yes, revoke",
    "button: Keep",
];

// H11
async fn h11_roles_and_names_are_as_they_are_meant(world: &mut World) {
    let page = &world.page;
    let widget = element("members", &world.gate.url);
    flow::open(world, &world.page_with_widget().body(&widget)).await;
    flow::give_token(world, "members", amira()).await;
    check::lists(page, flow::SOFIA).await;
    action::enter_addresses(page, &["li.wei@new.example", "bo@acme"]).await;
    check::keeps(page, "bo@acme").await;
    // The server's settings bring this.
    check::says(page, "Personal message (optional)").await;
    is_told(world, FORM, &FORM_TREE).await;
    is_told(world, LIST, &LIST_TREE).await;
    action::open_groups(page).await;
    is_told(world, PICKER, &PICKER_TREE).await;
    action::press(page, &format!("Revoke the invitation of {}", flow::SOFIA)).await;
    is_told(world, QUESTION, &QUESTION_TREE).await;
}

/// What fits is told of so. To WebKit a list to choose from is a button that opens one.
async fn is_told(world: &World, css: &str, expected: &[&str]) {
    let in_engine = |line: &&str| match line.strip_prefix("combobox: ") {
        Some(name) if world.engine == Engine::WebKit && name != "Invite to" => {
            format!("button: {name}")
        }
        _ => (*line).to_owned(),
    };
    let expected: Vec<String> = expected.iter().map(in_engine).collect();
    let look = async || match tree(world, css).await {
        told if told == expected => Ok(()),
        told => Err(format!("{told:#?}")),
    };
    until(&format!("{expected:#?}"), look).await;
}

/// The role and the name of each element that fits, but of an item of a list the role alone: in
/// Firefox its name is all that is in it.
async fn tree(World { page, .. }: &World, css: &str) -> Vec<String> {
    let mut tree = Vec::new();
    for element in find::all(page, css, "").await.expect("the page stays") {
        let role = role(page, &element).await.expect("every element has a role");
        let label = label(page, &element).await.expect("every element has a name or none");
        tree.push(if role == "listitem" { role } else { format!("{role}: {label}") });
    }
    tree
}
