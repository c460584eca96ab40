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
 * The engine of views that few pages need: they come as files of their own. An import takes no integrity,
 * so the script is fetched with one before: a file that was altered where it lies never runs.
 *
 * @param {string} script
 * @param {string} scriptIntegrity
 * @param {string} file
 * @param {string} integrity
 * @param {() => Promise<{ glue: import("./wasm.js").Glue }>} load
 */
const further = (script, scriptIntegrity, file, integrity, load) => {
  const glue = async () => {
    await fetchWhole(script, scriptIntegrity);
    return (await load()).glue;
  };
  return wasmEngine({ glue, file, integrity, hasMore: true });
};

const more = further(MORE_FILE, MORE_INTEGRITY, MORE_WASM_FILE, MORE_WASM_INTEGRITY, () => import(MORE_FILE));
const links = further(LINKS_FILE, LINKS_INTEGRITY, LINKS_WASM_FILE, LINKS_WASM_INTEGRITY, () => import(LINKS_FILE));

/** @type {Map<string | undefined, import("./engine.js").Engine>} By view; all others are the first wasm's. */
const FURTHER = new Map([["accept", more], ["inbox", more], ["join", more], ["links", links]]);

/** Comes as a file of its own: few pages need it. */
const load = () => import(FRAME_FILE);

/** @type {import("./engine.js").Engine} */
const frame = { load, start: async (stage) => (await load()).start(stage) };

export class InvitationWidgetElement extends Shell {
  static css = css;
  static engine = (/** @type {string | null} */ embed, /** @type {string | undefined} */ view) => {
    const isFramed = embed === "auto" ? isForbidden() : embed !== null;
    return isFramed ? frame : FURTHER.get(view) ?? first;
  };
}
