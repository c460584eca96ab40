// @ts-check
/** The engines that run the widget in the page: each loads a wasm and mounts what is in it. */

import { SETTINGS } from "./attributes.js";
import { StartError } from "./failure.js";
import { wordsOf } from "./language.js";

/**
 * Fetches a file that lies beside this one. An altered one fails here, before a byte of it runs.
 *
 * @param {string} file
 * @param {string} integrity
 */
export async function fetchWhole(file, integrity) {
  const url = new URL(file, import.meta.url);
  const answer = await fetch(url, { integrity, credentials: "omit" });
  if (!answer.ok) throw new Error(`${url.pathname} answered ${answer.status}`);
  return answer;
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

/**
 * What wasm-bindgen has written for a wasm. An object of its own: the namespace of a joined file would
 * be made by a loop that trips over whatever the page has added to the prototype of all objects.
 *
 * @typedef {object} Glue
 * @property {typeof import("./glue.js").default} init
 * @property {typeof import("./glue.js").ElementWidget} ElementWidget
 * @property {typeof import("./glue.js").poison} poison
 * @property {typeof import("./glue.js").whenPoisoned} whenPoisoned
 * @property {string} [css] The styles of its views, where they are not those of all.
 */

/**
 * The engine of the wasm in `file`, for all elements that show a view of it.
 *
 * @param {object} wasm
 * @param {() => Glue | Promise<Glue>} wasm.glue
 * @param {string} wasm.file
 * @param {string} wasm.integrity
 * @param {boolean} [wasm.hasMore] Whether its views say more than the first ones.
 * @returns {import("./engine.js").Engine}
 */
export function wasmEngine({ glue, file, integrity, hasMore = false }) {
  /** @type {Promise<Glue> | undefined} Forgotten when it fails: the next element tries again. */
  let loading;
  /** What to tell the widgets that are shown: they share one instance, and crash together. */
  const shown = new Set();

  async function compile() {
    if (typeof WebAssembly !== "object") throw new StartError("wasm_missing", undefined);
    try {
      const answer = fetchWhole(file, integrity);
      // Its failure is told when it is waited for.
      answer.catch(() => {});
      const loaded = await glue();
      await loaded.init(await answer);
      loaded.whenPoisoned((error) => {
        const crashed = [...shown];
        shown.clear();
        for (const tell of crashed) tell(error);
      });
      return loaded;
    } catch (error) {
      throw new StartError(isForbidden() ? "wasm_blocked" : "load_failed", error);
    }
  }

  /** @param {import("./engine.js").Parts["setting"]} setting */
  function load(setting) {
    // The texts come at the same time.
    wordsOf(setting, hasMore);
    loading ??= compile().catch((/** @type {unknown} */ error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  }

  /**
   * @param {import("./engine.js").Stage} stage
   * @returns {Promise<import("./engine.js").Running>}
   */
  async function start({ base, setting, token, draft, hooks, dress }) {
    const { ElementWidget, poison, css } = await load(setting);
    const words = await wordsOf(setting, hasMore);
    if (css) dress(css);
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
      const words = await wordsOf(setting, hasMore);
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
  return { load, start };
}
