// @ts-check
/**
 * <invitation-widget> with the wasm in the page, or in a frame where the page asks for that.
 * Importing this file defines nothing.
 */

import { InvitationWidgetElement as Shell } from "./element.js";
import init, { ElementWidget, poison, whenPoisoned } from "./glue.js";
import css from "./style.css";
import { fetchWhole, isForbidden, wasmEngine } from "./wasm.js";

const first = wasmEngine({
  glue: () => ({ init, ElementWidget, poison, whenPoisoned }),
  file: WASM_FILE,
  integrity: WASM_INTEGRITY,
});

/**
 * The views that few pages need come as files of their own. An import takes no integrity: it finds the
 * script in the browser's cache that was fetched with one.
 */
const more = wasmEngine({
  glue: async () => {
    await fetchWhole(MORE_FILE, MORE_INTEGRITY);
    return (await import(MORE_FILE)).glue;
  },
  file: MORE_WASM_FILE,
  integrity: MORE_WASM_INTEGRITY,
  hasMore: true,
});
const MORE = ["accept", "inbox", "join", "links"];

/** Comes as a file of its own: few pages need it. */
const load = () => import(FRAME_FILE);

/** @type {import("./engine.js").Engine} */
const frame = { load, start: async (stage) => (await load()).start(stage) };

export class InvitationWidgetElement extends Shell {
  static css = css;
  static engine = (/** @type {string | null} */ embed, /** @type {string | undefined} */ view = "") => {
    const isFramed = embed === "auto" ? isForbidden() : embed !== null;
    if (isFramed) return frame;
    return MORE.includes(view) ? more : first;
  };
}
