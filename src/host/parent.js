// @ts-check
/**
 * The frame's end of the protocol. It says `ready` to whoever embeds it, and everything else over
 * the channel that an allowed origin has answered with.
 */

import { envelope, fits, nonce, read, record } from "./message.js";

/** What the host may say over the channel. */
const TYPES = ["token", "settings", "answer", "bye"];

/** How long a host that is asked may take, in milliseconds. */
const PATIENCE = 30_000;

/** Between two `ready`, in milliseconds: twice as long each time. */
const PAUSE = { first: 100, longest: 2_000 };

/** How many events wait for a host that is not there yet. */
const MAX_WAITING = 50;

/** @typedef {import("./message.js").Data} Data */

/**
 * Who hears what the host says.
 *
 * @typedef {object} Listener
 * @property {(data: Data) => void} init The channel is open.
 * @property {(token: string) => void} token
 * @property {(settings: Data) => void} settings
 */

/** @typedef {{ resolve: (value: any) => void, reject: (error: Error) => void }} Question */

export class Parent {
  /** @type {string[]} */
  #origins;
  /** @type {Listener} */
  #listener;
  /** @type {MessagePort | null} */
  #port = null;
  /** The one that the next `init` has to name; empty when none is awaited. */
  #nonce = "";
  /** @type {Map<number, Question>} */
  #questions = new Map();
  #count = 0;
  /** @type {object[]} Events from before there was a channel. */
  #waiting = [];

  /**
   * @param {string[]} origins Those that may embed the widget, as the server has written them.
   * @param {Listener} listener
   */
  constructor(origins, listener) {
    this.#origins = origins;
    this.#listener = listener;
    addEventListener("message", (event) => this.#welcomed(event));
    this.#greet();
  }

  get isConnected() {
    return this.#port !== null;
  }

  /**
   * @param {string} name
   * @param {any} detail
   */
  event(name, detail) {
    for (const piece of pieces(detail)) {
      const said = envelope("event", { name, detail: piece });
      if (this.#port) this.#port.postMessage(said);
      else if (this.#waiting.length < MAX_WAITING) this.#waiting.push(said);
    }
  }

  /** @param {number} height */
  height(height) {
    this.#port?.postMessage(envelope("height", { height }));
  }

  /**
   * Asks the host. Fails when it does, or when it takes too long.
   *
   * @param {string} type
   * @param {object} [data]
   * @param {number} [patience]
   * @returns {Promise<any>}
   */
  ask(type, data = {}, patience = PATIENCE) {
    const id = ++this.#count;
    return new Promise((resolve, reject) => {
      if (!this.#port || !fits(data)) return reject(new Error("the host cannot be asked"));
      this.#questions.set(id, { resolve, reject });
      setTimeout(() => this.#settle({ id, failed: true }), patience);
      this.#port.postMessage(envelope(type, { ...data, id }));
    });
  }

  #greet() {
    this.#nonce = nonce();
    this.#repeat(this.#nonce, PAUSE.first);
  }

  /**
   * The only message that everybody may read: the host may load later, and who it is, is not known.
   *
   * @param {string} nonce
   * @param {number} pause
   */
  #repeat(nonce, pause) {
    if (nonce !== this.#nonce) return;
    parent.postMessage(envelope("ready", { nonce }), "*");
    setTimeout(() => this.#repeat(nonce, Math.min(2 * pause, PAUSE.longest)), pause);
  }

  /** @param {MessageEvent} event */
  #welcomed({ source, origin, data, ports: [port] }) {
    if (!this.#nonce || source !== parent || !this.#origins.includes(origin) || !port) return;
    const init = read(data, ["init"])?.data;
    if (init?.nonce !== this.#nonce) return;
    this.#nonce = "";
    this.#port = port;
    port.onmessage = (event) => this.#hear(event.data);
    this.#waiting.splice(0).forEach((said) => port.postMessage(said));
    this.#listener.init(init);
  }

  /** @param {unknown} message */
  #hear(message) {
    const said = read(message, TYPES);
    if (!said) return;
    const { type, data } = said;
    if (type === "answer") this.#settle(data);
    else if (type === "settings") this.#listener.settings(record(data.settings));
    else if (type === "bye") this.#leave();
    else if (typeof data.token === "string") this.#listener.token(data.token);
  }

  /** @param {Data} answer */
  #settle({ id, failed, value }) {
    const question = this.#questions.get(Number(id));
    this.#questions.delete(Number(id));
    if (failed) question?.reject(new Error("the host did not answer"));
    else question?.resolve(value);
  }

  /** The host's script has let go; another one may come. */
  #leave() {
    this.#port?.close();
    this.#port = null;
    for (const id of this.#questions.keys()) this.#settle({ id, failed: true });
    this.#greet();
  }
}

/**
 * A detail too long for one message goes in halves of its list.
 *
 * @param {any} detail
 * @returns {any[]}
 */
function pieces(detail) {
  const long = Object.entries(detail ?? {}).find(([, list]) => Array.isArray(list) && list.length > 1);
  if (fits(detail) || !long) return [detail];
  const [name, list] = long;
  const half = Math.ceil(list.length / 2);
  return [list.slice(0, half), list.slice(half)].flatMap((part) => pieces({ ...detail, [name]: part }));
}
