// @ts-check
/** What comes with the second wasm, for the views that few pages need. */

import init, { ElementWidget, poison, whenPoisoned } from "./more-glue.js";
import css from "./more.css";

/** @type {import("./wasm.js").Glue} */
export const glue = { init, ElementWidget, poison, whenPoisoned, css };
