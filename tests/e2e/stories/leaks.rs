//! Elements that come and go leave nothing behind.

use serde_json::{Value, json};

use crate::engines::in_chromium;
use crate::world::{Answer, World, amira, devtools, is_deep};
use crate::{action, flow};

in_chromium! {
    g3_elements_that_come_and_go_leave_nothing_behind,
}

/// Lets the story see the memory of the wasm.
const WATCH: &str = "for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
        const made = await original.apply(WebAssembly, given);
        const { exports } = made.instance ?? made;
        const isMemory = (each) => each instanceof WebAssembly.Memory;
        window.wasmMemory = Object.values(exports).find(isMemory);
        return made;
    };
}";
const WASM_BYTES: &str = "return window.wasmMemory.buffer.byteLength";

/// The story's own notes, and the browser's of what was loaded.
const FORGET: &str = "performance.clearResourceTimings(); witness.events.length = 0";

/// Puts elements into the page and takes them out again, every second one with requests under way.
const COME_AND_GO: &str = "const [times, api, token, done] = arguments;
    (async () => {
        for (let n = 0; n < times; n++) {
            const element = document.createElement('invitation-widget');
            element.setAttribute('component-id', 'members');
            element.setAttribute('api-base', api);
            element.token = token;
            const listed = new Promise((next) => element.addEventListener('invitation-count', next));
            const ready = new Promise((next) => element.addEventListener('invitation-ready', next));
            document.body.append(element);
            await (n % 2 ? ready : listed);
            element.remove();
        }
        setTimeout(done, 500);
    })();";

/// What a page holds on to.
#[derive(Debug)]
struct Held {
    wasm: u64,
    nodes: u64,
    listeners: u64,
    heap: u64,
}

// G3
async fn g3_elements_that_come_and_go_leave_nothing_behind(world: &mut World) {
    world.stage.put("/watch.js", Answer::script(WATCH));
    let page = world.page_with_widget().head("<script src=\"/watch.js\"></script>").body("");
    flow::open(world, &page).await;
    come_and_go(world, 2).await;
    let at_fifty = held(world).await;
    // The browser compiles what runs often, and keeps that, until about the thousandth element.
    let (first, then) = if is_deep() { (38, 40) } else { (2, 2) };
    come_and_go(world, first).await;
    let before = held(world).await;
    come_and_go(world, then).await;
    let after = held(world).await;

    println!("{at_fifty:?}, then {before:?}, and in the end {after:?}");
    assert_eq!(after.wasm, at_fifty.wasm);
    assert_eq!(after.nodes, at_fifty.nodes);
    assert_eq!(after.listeners, at_fifty.listeners);
    assert!(after.heap * 100 <= before.heap * 105, "{before:?} {after:?}");
    flow::is_clean(world).await;
}

/// So many times twenty-five elements, since a driver does not wait long for a script.
async fn come_and_go(world: &World, times: usize) {
    let token = world.token(amira());
    for _ in 0..times {
        let arguments = vec![json!(25), json!(world.gate.url), json!(token)];
        world.page.execute_async(COME_AND_GO, arguments).await.expect("the script runs");
    }
}

async fn held(world: &World) -> Held {
    let page = &world.page;
    action::script(page, FORGET, &[]).await;
    // What was collected may free more.
    for _ in 0..3 {
        devtools(page, "HeapProfiler.collectGarbage", json!({})).await;
    }
    devtools(page, "Performance.enable", json!({})).await;
    let told = devtools(page, "Performance.getMetrics", json!({})).await;
    let metric = |name: &str| {
        let metrics = told["metrics"].as_array().into_iter().flatten();
        let mut fitting = metrics.filter(|metric| metric["name"] == name);
        let value = fitting.next().and_then(|metric| metric["value"].as_f64());
        value.expect("the browser counts it") as u64
    };
    let wasm = action::script(page, WASM_BYTES, &[]).await;
    Held {
        wasm: Value::as_u64(&wasm).expect("there is a wasm"),
        nodes: metric("Nodes"),
        listeners: metric("JSEventListeners"),
        heap: metric("JSHeapUsedSize"),
    }
}
