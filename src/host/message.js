// @ts-check
/**
 * The frame protocol's envelope, shared by the host's page and the page inside the iframe.
 *
 * Knows the form and the limits of a message. Who may speak is checked by the two ends.
 */

const NAMESPACE = "invitation-widget";

/**
 * A new version only adds types and fields, so that two ends one version apart understand each
 * other: they are rarely updated in the same minute.
 */
const VERSION = 1;

/** What a message may hold, in bytes. */
const LIMIT = 65_536;

/** What a host hands over may be long: a token of a thousand groups, the addresses of its members. */
const UNLIMITED = ["init", "token", "settings", "answer"];

/** No frame grows beyond this, in pixels. */
export const MAX_HEIGHT = 10_000;

/** How often a value is told at most, in milliseconds: a little less than ten times a second. */
const PACE = 110;

/** The settings that may stand in the frame's address. */
export const IN_ADDRESS = ["view", "group", "group-type", "lang", "theme"];

/** The settings that the frame takes from its host: never where the API is. */
export const SETTINGS = [
  ...IN_ADDRESS,
  "invitation-id",
  "invitation-secret",
  "members",
  "check-addresses",
  "texts",
];

/** @typedef {Record<string, unknown>} Data Has no prototype, so that nothing is inherited. */

const utf8 = new TextEncoder();
let hasWarned = false;

/**
 * @param {string} type
 * @param {object} [data]
 */
export function envelope(type, data = {}) {
  return { type, namespace: NAMESPACE, fullType: `${NAMESPACE}:${type}`, version: VERSION, data };
}

/**
 * What a message says, when it is one of the protocol and its type one of `types`.
 *
 * @param {unknown} message
 * @param {string[]} types
 * @returns {{ type: string, data: Data } | undefined}
 */
export function read(message, types) {
  const { namespace, type, fullType, version, data } = record(message);
  // Pages post many messages, and most of them are none of ours.
  if (namespace !== NAMESPACE) return undefined;
  const isKnown = typeof type === "string" && types.includes(type) && isVersion(version);
  if (isKnown && fullType === `${NAMESPACE}:${type}` && isPlain(data)) {
    if (UNLIMITED.includes(type) || fits(data)) return { type, data: record(data) };
  }
  warn();
  return undefined;
}

/**
 * The own members of a plain object, and of nothing else: a page may have extended the prototype.
 *
 * @param {unknown} value
 * @returns {Data}
 */
export function record(value) {
  return Object.assign(Object.create(null), isPlain(value) ? value : undefined);
}

/**
 * Whether `data` is made of texts, numbers and the like, and short enough for one message.
 *
 * @param {unknown} data
 */
export function fits(data) {
  const rest = [data];
  let size = 0;
  // A circle ends at the limit, too.
  while (rest.length > 0 && size <= LIMIT) {
    const value = rest.pop();
    size += typeof value === "string" ? utf8.encode(value).length : 8;
    if (typeof value !== "object" || value === null) continue;
    if (!Array.isArray(value) && !isPlain(value)) return false;
    for (const [name, inner] of Object.entries(value)) {
      size += name.length;
      rest.push(inner);
    }
  }
  return size <= LIMIT;
}

/** A text that nobody guesses. */
export function nonce() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {unknown} text */
export function isNonce(text) {
  return typeof text === "string" && /^[0-9a-f]{32}$/.test(text);
}

/**
 * A function that hands the newest value to `tell`, at once or when its time has come.
 *
 * @template T
 * @param {(value: T) => void} tell
 */
export function paced(tell) {
  /** @type {T[]} */
  let newest = [];
  let isResting = false;
  const next = () => {
    isResting = newest.length > 0;
    newest.splice(0).forEach(tell);
    if (isResting) setTimeout(next, PACE);
  };
  return (/** @type {T} */ value) => {
    newest = [value];
    if (!isResting) next();
  };
}

/** @param {unknown} version */
function isVersion(version) {
  return Number.isInteger(version) && Number(version) > 0 && Math.abs(Number(version) - VERSION) <= 1;
}

/** @param {unknown} value */
function isPlain(value) {
  return typeof value === "object" && Object.getPrototypeOf(value ?? []) === Object.prototype;
}

/** Once: whoever sends nonsense sends it often. */
function warn() {
  if (hasWarned) return;
  hasWarned = true;
  console.warn(
    "<invitation-widget> ignored a message of the frame protocol that it does not understand. " +
      "Are the script of the page and the page in the iframe of the same release?",
  );
}
