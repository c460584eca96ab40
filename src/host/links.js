// @ts-check
/** What comes with the wasm of the view of links. */

import init, { ElementWidget, poison, whenPoisoned } from "./links-glue.js";
import css from "./links.css";

/** @type {import("./wasm.js").Glue} */
export const glue = { init, ElementWidget, poison, whenPoisoned, css };
