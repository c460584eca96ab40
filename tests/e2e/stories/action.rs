//! What a person does, one step each.

use fantoccini::Client;
use fantoccini::actions::{
    Actions, InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::elements::Element;
use fantoccini::error::{CmdError, ErrorStatus};
use fantoccini::key::Key;
use fantoccini::wd::Locator;
use serde_json::Value;

use crate::find;
use crate::until::until;
use crate::world::label;

/// More stops than any page of the demo has.
const MOST_STOPS: usize = 60;

const FOCUSED: &str = "const outer = document.activeElement;
    return [[outer.shadowRoot?.activeElement ?? outer], []]";

/// Chooses who to be today, and goes to the Members page.
pub async fn sign_in(page: &Client, person: &str) {
    visit(page, "/").await;
    click(&find::button_about(page, person).await).await;
}

/// Opens the page at `path`.
pub async fn visit(page: &Client, path: &str) {
    let url = page.current_url().await.and_then(|url| Ok(url.join(path)?));
    page.goto(url.expect("a path can follow").as_str()).await.expect("the page opens");
}

/// Presses the button with this name.
pub async fn press(page: &Client, name: &str) {
    click(&find::button(page, name).await).await;
}

/// Presses the widget's button with this name, where the page around it may have such a one, too.
pub async fn press_in_widget(page: &Client, name: &str) {
    click(&find::button_of_widget(page, name).await).await;
}

/// Types into the field with this label.
pub async fn fill_in(page: &Client, name: &str, text: &str) {
    find::field(page, name).await.send_keys(text).await.expect("it can be typed into");
}

/// Chooses an entry of the field with this label.
pub async fn choose(page: &Client, name: &str, entry: &str) {
    find::field(page, name).await.select_by_label(entry).await.expect("the entry is there");
}

/// Types addresses into the box, each ended by a blank.
pub async fn enter_addresses(page: &Client, addresses: &[&str]) {
    let field = find::field(page, "E-mail addresses").await;
    for address in addresses {
        // Firefox's driver types a text at one go, and the page does nothing meanwhile.
        field.send_keys(&format!("{address} ")).await.expect("it can be typed into");
    }
}

/// Puts `right` in the place of the chip that says `wrong`.
pub async fn correct(page: &Client, wrong: &str, right: &str) {
    press(page, &format!("Edit {wrong}")).await;
    // The whole text is selected, so that typing replaces it.
    find::field(page, "Address").await;
    type_text(page, right).await;
    strike(page, Key::Enter).await;
}

/// Chooses groups in the form's picker, and closes it.
pub async fn choose_groups(page: &Client, groups: &[&str]) {
    let picker = open_groups(page).await;
    for group in groups {
        click(&find::option(page, group).await).await;
    }
    picker.send_keys(&char::from(Key::Escape).to_string()).await.expect("it has the focus");
}

/// Types the name of a group into the form's picker, and chooses what is found.
pub async fn search_group(page: &Client, group: &str) {
    open_groups(page).await;
    type_text(page, group).await;
    click(&find::option(page, group).await).await;
    strike(page, Key::Escape).await;
}

/// Opens the form's picker of groups.
pub async fn open_groups(page: &Client) -> Element {
    let picker = find::field(page, "Invite to").await;
    click(&picker).await;
    picker
}

/// Follows the link with these words in a mail.
pub async fn follow(mail: &Element, words: &str) {
    let link = mail.find(Locator::LinkText(words)).await.expect("the mail has the link");
    click(&link).await;
}

/// Strikes a key wherever the focus is.
pub async fn strike(page: &Client, key: impl Into<char>) {
    type_text(page, &key.into().to_string()).await;
}

/// Types wherever the focus is.
pub async fn type_text(page: &Client, text: &str) {
    let mut keys = KeyActions::new("keyboard".to_owned());
    for value in text.chars() {
        keys = keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
    }
    page.perform_actions(Actions::from(keys)).await.expect("the page has the keyboard");
}

/// Goes on by the Tab key until the focus is on something whose name says `words`.
pub async fn tab_to(page: &Client, words: &str) {
    let mut stops = Vec::new();
    while stops.len() < MOST_STOPS {
        strike(page, Key::Tab).await;
        let name = focused(page).await;
        if name.contains(words) {
            return;
        }
        stops.push(name);
    }
    panic!("the Tab key does not lead to {words:?}, only to {stops:?}");
}

/// Goes back by one stop of the Tab key.
pub async fn tab_back(page: &Client) {
    let (shift, tab) = (char::from(Key::Shift), char::from(Key::Tab));
    let keys = KeyActions::new("keyboard".to_owned())
        .then(KeyAction::Down { value: shift })
        .then(KeyAction::Down { value: tab })
        .then(KeyAction::Up { value: tab })
        .then(KeyAction::Up { value: shift });
    page.perform_actions(Actions::from(keys)).await.expect("the page has the keyboard");
}

/// Presses the mouse on an element many times, faster than any answer comes.
pub async fn click_often(page: &Client, element: Element, times: usize) {
    show(&element).await.expect("the page scrolls");
    let mouse = mouse_on(element, times);
    page.perform_actions(Actions::from(mouse)).await.expect("the page has the mouse");
}

/// Runs a script of the host's on the page.
pub async fn script(page: &Client, code: &str, arguments: &[&str]) -> Value {
    let arguments = arguments.iter().map(|&text| Value::from(text)).collect();
    page.execute(code, arguments).await.expect("the script runs")
}

async fn click(element: &Element) {
    let look = async || match element.click().await {
        Err(error) if is_intercepted(&error) => press_on(element).await,
        clicked => clicked,
    };
    until("a click", async || look().await.map_err(|error| format!("{error:?}"))).await;
}

/// WebKit's driver believes that a shadow root's host covers what is in it. A mouse decides it: if
/// something else is really in the way, that gets the click, and the story fails.
fn is_intercepted(error: &CmdError) -> bool {
    let CmdError::Standard(error) = error else { return false };
    error.error == ErrorStatus::ElementClickIntercepted
}

async fn press_on(element: &Element) -> Result<(), CmdError> {
    show(element).await?;
    let mouse = mouse_on(element.clone(), 1);
    element.clone().client().perform_actions(Actions::from(mouse)).await
}

/// No mouse gets to what is outside the window.
async fn show(element: &Element) -> Result<(), CmdError> {
    let code = "arguments[0].scrollIntoView({ block: 'center' })";
    element.clone().client().execute(code, vec![serde_json::to_value(element)?]).await.map(drop)
}

/// The mouse goes to the element and presses its button so many times.
fn mouse_on(element: Element, times: usize) -> MouseActions {
    let to = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
    let button = MOUSE_BUTTON_LEFT;
    let mouse = MouseActions::new("mouse".to_owned()).then(to);
    let press = |mouse: MouseActions, _| {
        mouse.then(PointerAction::Down { button }).then(PointerAction::Up { button })
    };
    (0..times).fold(mouse, press)
}

/// The name of what has the focus, in the page or in the widget.
async fn focused(page: &Client) -> String {
    let look = async || {
        let (found, _) = find::elements(page, FOCUSED, Vec::new()).await?;
        match found.first() {
            Some(element) => label(page, element).await,
            None => Ok(String::new()),
        }
    };
    look().await.expect("it has a name or none")
}
