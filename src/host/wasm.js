// @ts-check
/** The engine that runs the widget in the page: loads the wasm and mounts it. */

import init, { ElementWidget, poison, whenPoisoned } from "./glue.js";
import { SETTINGS } from "./attributes.js";
import { StartError } from "./failure.js";
import { wordsOf } from "./language.js";

/** @type {Promise<unknown> | undefined} One for all elements; forgotten when it fails. */
let loading;

/**
 * Loads the wasm, once for all elements; after a failure the next element tries again. The texts come
 * at the same time.
 *
 * @param {(name: string) => string | undefined} setting
 */
export function load(setting) {
  wordsOf(setting);
  loading ??= compile().catch((/** @type {unknown} */ error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function compile() {
  if (typeof WebAssembly !== "object") throw new StartError("wasm_missing", undefined);
  const wasm = new URL(`./${WASM_FILE}`, import.meta.url);
  try {
    // An altered file fails here, before a byte of it runs.
    const answer = await fetch(wasm, { integrity: WASM_INTEGRITY, credentials: "omit" });
    if (!answer.ok) throw new Error(`${wasm.pathname} answered ${answer.status}`);
    await init({ module_or_path: answer });
  } catch (error) {
    throw new StartError(isForbidden() ? "wasm_blocked" : "load_failed", error);
  }
}

/** Whether the page's policy forbids WebAssembly: then it refuses the smallest instance, too. */
export function isForbidden() {
  try {
    const smallest = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
    // WebKit compiles what it will not run.
    return !new WebAssembly.Instance(smallest);
  } catch {
    return true;
  }
}

/** What to tell the widgets that are shown: they share one instance, and crash together. */
const shown = new Set();

whenPoisoned((/** @type {unknown} */ error) => {
  const crashed = [...shown];
  shown.clear();
  for (const tell of crashed) tell(error);
});

/**
 * Mounts the widget.
 *
 * @param {import("./engine.js").Stage} stage
 * @returns {Promise<import("./engine.js").Running>}
 */
export async function start({ base, setting, token, draft, hooks }) {
  await load(setting);
  const words = await wordsOf(setting);
  const widget = new ElementWidget();
  const { crashed } = hooks;
  shown.add(crashed);
  /**
   * Calls into the wasm, unless the widget has crashed. What is thrown through it is a crash.
   *
   * @param {() => void} enter
   */
  const call = (enter) => {
    if (!shown.has(crashed)) return;
    try {
      enter();
    } catch (error) {
      poison(error);
    }
  };
  /** @param {import("./language.js").Words} words */
  const speak = ({ lang, dir, texts }) => {
    widget.set("lang", lang);
    widget.set("texts", texts);
    Object.assign(base, { lang, dir });
  };
  let turn = 0;
  /** To another language or other texts, which may be overtaken by the next. */
  const change = async () => {
    const mine = ++turn;
    const words = await wordsOf(setting);
    if (mine === turn) call(() => speak(words));
  };
  call(() => {
    for (const name of SETTINGS) widget.set(name, setting(name));
    // Not before: the language that was found and its texts take the place of what was wanted.
    speak(words);
    widget.set_token(token);
    widget.restore(draft);
    // The skeleton has done its work.
    base.replaceChildren();
    widget.mount(base, {
      ...hooks,
      event: (/** @type {string} */ name, /** @type {string} */ detail) =>
        hooks.event(name, JSON.parse(detail)),
      beforeSend: (/** @type {string} */ pending) => hooks.beforeSend(JSON.parse(pending)),
      checkAddresses: async (/** @type {string} */ addresses) =>
        JSON.stringify(await hooks.checkAddresses(JSON.parse(addresses))),
    });
  });
  return {
    set(name, value) {
      if (name === "lang" || name === "texts") change();
      else call(() => widget.set(name, value));
    },
    setToken: (text) => call(() => widget.set_token(text)),
    refresh: () => call(() => widget.refresh()),
    stop() {
      call(() => {
        widget.unmount();
        widget.free();
      });
      shown.delete(crashed);
    },
  };
}
