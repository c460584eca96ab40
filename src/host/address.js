// @ts-check
/** What the frame's address says. */

import { IN_ADDRESS } from "./message.js";

/**
 * What came by the address.
 *
 * @typedef {object} Arrival
 * @property {Record<string, string>} settings
 * @property {string} token Empty when there was none.
 * @property {boolean} isInQuery Whether the token stood where servers write it into their logs.
 */

/**
 * Reads the address, and takes the token out of it and out of the history.
 *
 * @returns {Arrival}
 */
export function arrive() {
  const url = new URL(location.href);
  const fragment = new URLSearchParams(url.hash.slice(1));
  const inQuery = url.searchParams.get("token");
  const token = fragment.get("token") ?? inQuery;
  if (token !== null) {
    url.searchParams.delete("token");
    fragment.delete("token");
    url.hash = fragment.toString();
    hide(url);
  }
  return { settings: settings(url), token: token ?? "", isInQuery: inQuery !== null };
}

/**
 * Whether a signed token has lost its end on its way: some of the many parties that an address
 * passes shorten it.
 *
 * @param {string} token
 */
export function isCutOff(token) {
  const isSigned = token.startsWith("ey");
  return isSigned && !/^[\w-]+\.[\w-]+\.[\w-]{43,}$/.test(token);
}

/** @param {URL} url */
function hide(url) {
  try {
    history.replaceState(null, "", url);
  } catch {
    // A sandboxed page may not, and does nothing with its token either.
  }
}

/** @param {URL} url */
function settings({ searchParams }) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const name of IN_ADDRESS) {
    const value = searchParams.get(name);
    if (value) found[name] = value;
  }
  return found;
}
