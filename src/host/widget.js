// @ts-check
/**
 * <invitation-widget> with the wasm in the page, or in a frame where the page asks for that.
 * Importing this file defines nothing.
 */

import { InvitationWidgetElement as Shell } from "./element.js";
import css from "./style.css";
import { isForbidden, load as loadWasm, start } from "./wasm.js";

// Not the namespace of that file: joined, it would be made by a loop that trips over whatever the
// page has added to the prototype of all objects.
/** @type {import("./engine.js").Engine} */
const wasm = { load: loadWasm, start };

/** Comes as a file of its own: few pages need it. */
const load = () => import(FRAME_FILE);

/** @type {import("./engine.js").Engine} */
const frame = { load, start: async (stage) => (await load()).start(stage) };

export class InvitationWidgetElement extends Shell {
  static css = css;
  static engine = (/** @type {string | null} */ embed) => {
    const isFramed = embed === "auto" ? isForbidden() : embed !== null;
    return isFramed ? frame : wasm;
  };
}
