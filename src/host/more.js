// @ts-check
/** What comes with the wasm of the views for a person who is invited. */

import init, { ElementWidget, poison, whenPoisoned } from "./more-glue.js";
import css from "./more.css";

/** @type {import("./wasm.js").Glue} */
export const glue = { init, ElementWidget, poison, whenPoisoned, css };
