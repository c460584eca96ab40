// @ts-check
/**
 * Why the widget is not there: a stable code for the host, the key of a sentence for people, a hint
 * for the console.
 */

import { fire } from "./events.js";

/** @type {Record<string, { words: keyof import("./language.js").Words["shell"], hint: string }>} */
const KNOWN = {
  load_failed: {
    words: "loadFailed",
    hint: "the script's folder must serve the wasm unaltered, with CORS for other origins",
  },
  wasm_blocked: {
    words: "wasmBlocked",
    hint: "add 'wasm-unsafe-eval' to script-src, or set the attribute embed",
  },
  wasm_missing: {
    words: "wasmMissing",
    hint: "there is no WebAssembly here",
  },
  token_unavailable: {
    words: "tokenUnavailable",
    hint: "the function that was given as token failed",
  },
  frame_timeout: {
    words: "loadFailed",
    hint: "the frame did not answer: is this page's origin in its list, and in frame-src?",
  },
  crashed: {
    words: "crashed",
    hint: "this is a fault of the widget; please report it",
  },
};

/** A start that failed, with its code. */
export class StartError extends Error {
  /**
   * @param {string} code
   * @param {unknown} cause
   */
  constructor(code, cause) {
    super(describe(code).hint, { cause });
    this.code = code;
  }
}

/** @param {string} code */
export function describe(code) {
  return KNOWN[Object.hasOwn(KNOWN, code) ? code : "load_failed"];
}

/**
 * Tells page and console why something failed.
 *
 * @param {Element} host
 * @param {string} code
 * @param {any} error
 */
export function report(host, code, error) {
  const { hint } = describe(code);
  console.error(`<invitation-widget> ${code}: ${hint}.`, error?.cause ?? error);
  fire(host, "invitation-error", { code, message: hint });
}
