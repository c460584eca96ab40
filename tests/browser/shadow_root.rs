//! The base element inside the shadow root: leptos casts the parent of what it changes to an
//! `Element`, which a shadow root is not, and a part that hangs there vanishes on its first change.

use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::harness::{Screen, tick};

#[test]
async fn parts_that_change_stay_in_their_base_inside_a_shadow_root() {
    let screen = Screen::new();
    let count = ArcRwSignal::new(0);
    let (shown, some, spoken) = (count.clone(), count.clone(), count.clone());
    let view = move || {
        let (when, inner) = (shown.clone(), shown.clone());
        view! {
            <Show when=move || when.get() % 2 == 0 fallback=|| view! { <p>"odd"</p> }>
                <p>"even"</p>
            </Show>
            {move || (some.get() > 0).then(|| view! { <p>"some"</p> })}
            {move || format!("count {}", spoken.get())}
            {move || match inner.get() {
                0 => view! { <b>"none"</b> }.into_any(),
                _ => view! { <i>"many"</i> }.into_any(),
            }}
        }
    };
    let mounted = leptos::mount::mount_to(screen.base(), view);
    assert_eq!(screen.text(), "evencount 0none");
    for (value, words) in
        [(1, "oddsomecount 1many"), (2, "evensomecount 2many"), (0, "evencount 0none")]
    {
        count.set(value);
        tick().await;
        assert_eq!(screen.text(), words);
    }
    drop(mounted);
}
