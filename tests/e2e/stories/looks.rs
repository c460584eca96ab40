//! The page's styles stay outside, and the widget's inside.

use fantoccini::elements::Element;
use fantoccini::wd::Locator;
use png::{Decoder, Transformations};

use crate::engines::{in_two, only};
use crate::until::until;
use crate::world::{Answer, World, element, member};
use crate::{action, check, flow};

only!(a8_no_style_of_the_page_gets_in in Chromium chromium, WebKitWithPictures webkit);
in_two! {
    a8_no_style_of_the_widget_gets_out,
}

/// What resets of frameworks do, and what nobody should do.
const HOSTILE: &str = "
    *, *::before, *::after { box-sizing: content-box !important; border: 0 solid red !important;
        color: red !important; font: 40px/3 fantasy !important; letter-spacing: 5px !important;
        text-transform: uppercase !important; text-align: right !important;
        text-indent: 2em !important; word-spacing: 9px !important; white-space: pre !important;
        text-shadow: 1px 1px 3px blue !important; cursor: wait !important;
        list-style: square inside !important;
        line-height: 3 !important; font-variant: small-caps !important; tab-size: 1 !important;
        word-break: break-all !important; hyphens: auto !important; quotes: none !important;
        accent-color: red !important; caret-color: red !important; user-select: none !important; }
    button, input, select, textarea, li, p, svg { display: none !important; }
    .button, .form, .field, .list, .row, .chip, .base { display: none !important; }
    :root { font-size: 200px; color-scheme: light; }
    body { direction: ltr; }
    button, [type=submit] { appearance: button; background: #0d6efd; border-radius: 50rem; }
    img, svg, video { display: block; vertical-align: middle; max-width: 100%; }";

/// Elements of the page, of every kind that the widget has inside.
const OWN: &str = "<h1>Members</h1><p class=\"notice base\">Text <a href=\"/\">link</a></p>
    <form class=\"form\"><label>Name <input class=\"field\"></label><select><option>One</option></select>
    <textarea></textarea><button class=\"button\">Save</button></form>
    <ul class=\"list\"><li class=\"row chip\">Row</li></ul>";
const STYLES: &str = "
    const styles = [...document.querySelectorAll('#own, #own *')].map((element) =>
        [...getComputedStyle(element)].map((name) =>
            `${name}:${getComputedStyle(element).getPropertyValue(name)}`).join(';'));
    return JSON.stringify([styles, document.styleSheets.length,
        document.adoptedStyleSheets.length, document.querySelectorAll('style').length]);";

// A8
async fn a8_no_style_of_the_page_gets_in(world: &mut World) {
    // All of the widget is seen, since what is scrolled is painted a little differently.
    world.page.set_window_size(1280, 1600).await.expect("a window can be resized");
    world.stage.put("/hostile.css", Answer::new("text/css", HOSTILE));
    let plain = picture(world, "").await;
    let hostile = picture(world, "<link rel=\"stylesheet\" href=\"/hostile.css\">").await;
    assert_eq!(plain.size, hostile.size);
    let differing = plain.pixels.iter().zip(&hostile.pixels).filter(|(one, other)| one != other);
    let (differing, all) = (differing.count(), plain.pixels.len());
    assert!(differing * 1000 <= all, "{differing} of {all} pixels differ");
}

// A8
async fn a8_no_style_of_the_widget_gets_out(world: &mut World) {
    let widget = element("members", &world.gate.url);
    let page = world.page_with_widget().body(&format!("<div id=\"own\">{OWN}</div>{widget}"));
    // A page that grows has less room beside its scroll bar.
    let page = page.head("<link rel=\"stylesheet\" href=\"/own.css\">");
    world.stage.put("/own.css", Answer::new("text/css", "#own { width: 600px; }"));
    world.stage.put("/none.js", Answer::script(""));
    flow::open(world, &page.clone().script("/none.js")).await;
    let before = action::script(&world.page, STYLES, &[]).await;
    flow::open(world, &page).await;
    flow::begin(world).await;
    assert_eq!(action::script(&world.page, STYLES, &[]).await, before);
}

#[derive(PartialEq)]
struct Picture {
    size: (u32, u32),
    pixels: Vec<[u8; 3]>,
}

/// The widget as it looks on a page with this in its head.
async fn picture(world: &World, head: &str) -> Picture {
    // A list without rows, since those tell how long ago something was.
    let nobody = member("nobody", &[("team", "g1", "Group 1"), ("team", "g2", "Group 2")]);
    // In the same place, however high the page's own lines are.
    let place = "position: absolute; top: 8px; left: 8px; width: 900px";
    let widget = element("members", &world.gate.url);
    let body = format!("<div style=\"{place}\">{widget}</div>");
    let page = world.page_with_widget().head(head).body(&body);
    flow::open(world, &page).await;
    flow::give_token(world, "members", nobody).await;
    check::says(&world.page, "No open invitations to Group 1.").await;
    // The server's settings bring this.
    check::says(&world.page, "Personal message (optional)").await;
    let host = world.page.find(Locator::Css("invitation-widget")).await.expect("it is there");
    let root = host.shadow_root().await.expect("it has one");
    let base = root.find(Locator::Css("[part=base]")).await.expect("it has a base");
    still(&base).await
}

/// A picture that is the same twice: a busy browser takes one before all is painted.
async fn still(element: &Element) -> Picture {
    let take = async || element.screenshot().await.map_err(|error| error.to_string());
    let look = async || match (take().await?, take().await?) {
        (first, second) if first == second => Ok(decode(&first)),
        _ => Err("it moves".to_owned()),
    };
    until("a still picture", look).await
}

fn decode(file: &[u8]) -> Picture {
    let mut decoder = Decoder::new(std::io::Cursor::new(file));
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().expect("it is a picture");
    let mut bytes = vec![0; reader.output_buffer_size().expect("it has a size")];
    let frame = reader.next_frame(&mut bytes).expect("it has pixels");
    let pixels = bytes.chunks_exact(frame.color_type.samples()).map(|p| [p[0], p[1], p[2]]);
    Picture { size: (frame.width, frame.height), pixels: pixels.collect() }
}
