//! The QR code of a link: drawn, and saved as a file.

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Element, HtmlAnchorElement, Url, XmlSerializer};

use crate::text::M;
use crate::view::controls::button;
use crate::view::element::{El, el};
use crate::view::submit::pressed;

use super::row::RowHandle;

const SVG: &str = "http://www.w3.org/2000/svg";
/// The white around a code, in its dots: what the standard asks for.
const MARGIN: i32 = 4;
/// Dots have edges.
const SHARP: (&str, &str) = ("shape-rendering", "crispEdges");
/// How long a file stays there to be saved.
const KEPT: std::time::Duration = std::time::Duration::from_secs(60);

/// The code, while it is shown, over the way to save it.
pub fn code(row: RowHandle) -> El {
    let shown = row.clone();
    let links = move || {
        let link = shown.read(|row| row.link.link.clone().filter(|_| row.shows_code));
        link.into_iter().collect()
    };
    el("div").class("link__code").keyed(links, move |link| draw(&row, link))
}

fn draw(row: &RowHandle, link: String) -> AnyView {
    let RowHandle { panel, id } = row.clone();
    let widget = panel.widget;
    let on_save = move |event| panel.act(&id, &pressed(&event));
    let picture = el("div")
        .class("link__picture")
        .set("role", "img")
        .set("aria-label", widget.said(M::LinkCodeOf))
        .set("aria-describedby", row.facts_id())
        .draw(move |picture| drop(drawing(&link).map(|svg| picture.append_child(&svg))));
    let save = button("button button--quiet", "save", widget.said(M::LinkSave));
    el("form").class("link__saving").on("submit", on_save).child(picture).child(save).into_any()
}

/// The code of `text`, as dark dots on a white square, whatever the theme: readers need that. None when
/// it is too long for one.
fn drawing(text: &str) -> Option<Element> {
    // As bytes: a link has letters of both cases, which the denser kinds of text do not.
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Medium).ok()?;
    let mut dots = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            dots.push_str(&format!("M{},{}h1v1h-1z", x + MARGIN, y + MARGIN));
        }
    }
    let side = (code.size() + 2 * MARGIN).to_string();
    let square = ["M0,0h", &side, "v", &side, "h-", &side, "z"].concat();
    let view = ["0 0 ", &side, " ", &side].concat();
    let svg = element("svg", &[("viewBox", &view), SHARP])?;
    for (path, fill) in [(square, "#fff"), (dots, "#000")] {
        let path = element("path", &[("d", &path), ("fill", fill)])?;
        svg.append_child(&path).ok()?;
    }
    Some(svg)
}

fn element(tag: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let element = document().create_element_ns(Some(SVG), tag).ok()?;
    for (name, value) in attributes {
        element.set_attribute(name, value).ok()?;
    }
    Some(element)
}

/// Saves the code of `link`, and tells whether the browser let it.
pub fn save(link: &str) -> bool {
    let saved = drawing(link).ok_or(JsValue::NULL).and_then(|drawing| {
        let kind = BlobPropertyBag::new();
        kind.set_type("image/svg+xml");
        let parts =
            js_sys::Array::of1(&XmlSerializer::new()?.serialize_to_string(&drawing)?.into());
        let file = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
        let address = Url::create_object_url_with_blob(&file)?;
        // In no tree, so that no page can swallow the click.
        let anchor: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
        anchor.set_href(&address);
        anchor.set_download("qr-code.svg");
        anchor.click();
        set_timeout(move || drop(Url::revoke_object_url(&address)), KEPT);
        Ok(())
    });
    saved.is_ok()
}
