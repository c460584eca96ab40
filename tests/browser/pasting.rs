//! The e-mail box: what is pasted becomes chips, and nothing of it is lost.

use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::member;
use crate::harness::Harness;
use crate::server::Server;

fn addresses(count: usize) -> Vec<String> {
    (0..count).map(|n| format!("person{n}@acme.com")).collect()
}

#[test]
async fn e7_a_mixed_list_is_taken_apart() {
    let _server = Server::start();
    let widget = Harness::mount(&member());
    let list = "\u{feff}ann@acme.com, Bo Lee <bo@acme.com>; \"Smith, Cy\" <cy@acme.com>\n\
                di@acme.com\ted@acme.com not-an-address ANN@acme.com";
    widget.email_box().paste(list).await;
    let chips = [
        "ann@acme.com",
        "bo@acme.com",
        "cy@acme.com",
        "di@acme.com",
        "ed@acme.com",
        "not-an-address",
    ];
    assert_eq!(widget.chips(), chips);
    assert_eq!(widget.wrong_with("not-an-address"), "There is no @ in it.");
    assert_eq!(widget.announced(), "ANN@acme.com is already in the list.");
}

#[test]
async fn a_single_word_is_pasted_where_the_caret_is() {
    let _server = Server::start();
    let widget = Harness::mount(&member());
    widget.type_emails("ann").await;
    widget.email_box().paste("@acme.com").await;
    assert_eq!(widget.chips(), [""; 0]);
    assert_eq!(widget.email_box().value(), "ann@acme.com");
}

#[test]
async fn e7_five_hundred_addresses_become_chips() {
    let _server = Server::start();
    let widget = Harness::mount(&member());
    let addresses = addresses(500);
    widget.email_box().paste(&addresses.join("\n")).await;
    assert_eq!(widget.chips(), addresses);
    assert_eq!(widget.email_box().value(), "");
}

#[test]
async fn e7_what_has_no_room_stays_in_the_box_as_text() {
    let _server = Server::start();
    let widget = Harness::mount(&member());
    let addresses = addresses(510);
    widget.email_box().paste(&addresses.join("\n")).await;
    assert_eq!(widget.chips(), addresses[..500]);
    assert_eq!(widget.email_box().value(), addresses[500..].join(", "));
    assert_eq!(
        widget.announced(),
        "There is room for 500 addresses at a time. The rest is still in the box."
    );
}
