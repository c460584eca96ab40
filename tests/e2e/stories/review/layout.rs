//! What keeps its shape: on a narrow page, with spaced text, for fingers, and without motion.

use crate::action;
use crate::world::{Engine, World};

/// Each function returns what is wrong, a line each.
const SEE: &str = r#"
    const root = document.querySelector("invitation-widget").shadowRoot;
    const base = root.querySelector("[part~=base]");
    const all = [...base.querySelectorAll("*")].filter((element) =>
        element.checkVisibility({ visibilityProperty: true }) && !element.closest(".visually-hidden, option, optgroup"));
    const name = (element) => `<${element.localName} class="${element.className}"> ${element.textContent.slice(0, 40)}`;
    const within = (box, element) => {
        const [one, other] = [element.getBoundingClientRect(), box.getBoundingClientRect()];
        return one.left >= other.left - 1 && one.right <= other.right + 1;
    };

    const outside = (when) => all.filter((element) => !within(base, element))
        .map((element) => `${when}, is outside: ${name(element)}`);
    const cut = (when) => all.filter((element) => element.scrollWidth > element.clientWidth + 1
            && !["visible", "auto", "scroll"].includes(getComputedStyle(element).overflowX)
            && !element.matches("input, select"))
        .map((element) => `${when}, is cut off: ${name(element)}`);

    const small = () => all.filter((element) => element.matches("button, input, select, textarea, a, [role=option]"))
        .filter((element) => {
            const { width, height } = element.getBoundingClientRect();
            return width < 24 || height < 24;
        })
        .map((element) => `is smaller than 24 px: ${name(element)}`);

    const unmarked = () => {
        const before = root.activeElement;
        const wrong = all.filter((element) => {
            if (!element.matches("button, input, select, textarea, [tabindex]")) return false;
            element.focus({ preventScroll: true, focusVisible: true });
            let at = root.activeElement;
            while (at && at !== base && getComputedStyle(at).outlineStyle === "none") at = at.parentElement;
            return root.activeElement === element && (!at || at === base);
        });
        before?.focus({ preventScroll: true });
        return wrong.map((element) => `does not show its focus: ${name(element)}`);
    };

    const unseen = () => {
        const focused = root.activeElement;
        const box = focused?.closest("[part~=email-box], [part~=rows]");
        const [one, other] = [focused, box].map((element) => element?.getBoundingClientRect());
        return !box || (one.top >= other.top - 1 && one.bottom <= other.bottom + 1)
            ? [] : [`has the focus, and is scrolled out of sight: ${name(focused)}`];
    };

    const moving = () => all.filter((element) => {
            const { transitionDuration, animationName } = getComputedStyle(element);
            return parseFloat(transitionDuration) > 0 || animationName !== "none";
        })
        .map((element) => `moves in spite of reduced motion: ${name(element)}`);

    const spaced = (look) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
            word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
        root.adoptedStyleSheets.push(sheet);
        const seen = look();
        root.adoptedStyleSheets.pop();
        return seen;
    };
"#;

/// What is wrong with the widget's shape.
pub async fn faults(world: &World) -> Vec<String> {
    // The page of the design review is told to hold still in Chromium alone.
    let moving = if world.engine == Engine::Chromium { "...moving()," } else { "" };
    // WebKit marks the focus that a key has brought, and not the one that a script has.
    let unmarked = if world.engine == Engine::WebKit { "" } else { "...unmarked()" };
    let code = format!(
        "{SEE} const shape = (when) => [...outside(when), ...cut(when)];
        return [...unseen(), ...shape('as it is'), ...small(), {moving}
            ...spaced(() => shape('with spaced text')), {unmarked}];"
    );
    let found = action::script(&world.page, &code, &[]).await;
    serde_json::from_value(found).expect("a list of texts")
}
