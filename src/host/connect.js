// @ts-check
/** For pages that write the iframe themselves, instead of <invitation-widget>. */

import { Connection } from "./connection.js";
import { StartError } from "./failure.js";

/** @typedef {import("./engine.js").Texts} Texts */

/**
 * What a page tells the widget in its iframe, and what it wants to hear. Everything may be left out.
 *
 * @typedef {object} FrameOptions
 * @property {string} [origin] That of the widget; by default that of the iframe's `src`.
 * @property {string | (() => string | Promise<string>)} [token] A token, or what fetches one.
 * @property {Record<string, string>} [settings] Attributes of the element, by their names.
 * @property {string[]} [members] Addresses that are in already.
 * @property {Texts | null} [texts] Texts in the place of ours.
 * @property {(name: string, detail: any) => void} [onEvent] Hears the widget's events.
 * @property {(detail: any) => boolean | Promise<boolean>} [beforeSend] Nothing is sent on `false`.
 * @property {(addresses: string[]) => Promise<Record<string, string>>} [checkAddresses] Tells what
 *   the page holds against addresses.
 * @property {HTMLElement} [fallback] Shown as long as there is no widget; best a link.
 */

/**
 * Speaks with the widget in an iframe: hands it the token, gives it its height, hears its events.
 *
 * @param {HTMLIFrameElement} iframe
 * @param {FrameOptions} [options]
 */
export function connectFrame(iframe, options = {}) {
  if (!(iframe instanceof HTMLIFrameElement)) {
    throw new TypeError("connectFrame: the first argument has to be an iframe");
  }
  const connection = new Connection(iframe, originOf(iframe, options), peerOf(options));
  return {
    setToken: (/** @type {string} */ token) => connection.setToken(token),
    /** @type {(name: string, value?: string) => void} */
    set: (name, value) => connection.set(name, value),
    setTexts: (/** @type {Texts | null} */ texts) => connection.set("texts", written(texts)),
    close: () => connection.close(),
  };
}

/**
 * @param {FrameOptions} options
 * @returns {import("./connection.js").Peer}
 */
function peerOf(options) {
  const { token, members, checkAddresses, texts, fallback } = options;
  return {
    settings: {
      ...options.settings,
      members: members?.join("\n"),
      "check-addresses": checkAddresses && "",
      texts: written(texts),
    },
    token: typeof token === "string" ? token : undefined,
    async askToken() {
      if (typeof token !== "function") throw new Error("no function was given as token");
      return String(await token());
    },
    beforeSend: async (detail) => (await options.beforeSend?.(detail)) !== false,
    checkAddresses: async (addresses) => (await checkAddresses?.(addresses)) ?? {},
    event: (name, detail) => options.onEvent?.(name, detail),
    connected: () => fallback?.toggleAttribute("hidden", true),
    lost() {
      fallback?.toggleAttribute("hidden", false);
      const { code, message } = new StartError("frame_timeout", undefined);
      console.error(`<invitation-widget> ${code}: ${message}`);
      options.onEvent?.("invitation-error", { code, message });
    },
  };
}

/** @param {Texts | null} [texts] */
function written(texts) {
  return texts ? JSON.stringify(texts) : undefined;
}

/**
 * @param {HTMLIFrameElement} iframe
 * @param {FrameOptions} options
 */
function originOf(iframe, options) {
  const url = URL.parse(options.origin ?? iframe.src);
  if (url && url.origin !== "null") return url.origin;
  throw new TypeError("connectFrame: give the iframe its src, or the widget's origin as an option");
}
