// @ts-check
/**
 * The host's end of the frame protocol. It answers the frame's `ready` with a channel of its own,
 * and says everything else over that.
 */

import { MAX_HEIGHT, envelope, isNonce, paced, read } from "./message.js";

/** How long a frame may take until it says that it is ready, in milliseconds. */
const PATIENCE = 10_000;

/** What a frame may say over its channel. */
const TYPES = ["event", "height", "ask-token", "before-send", "check-addresses"];

/**
 * What the frame is told, and who hears it.
 *
 * @typedef {object} Peer
 * @property {Record<string, string | undefined>} settings
 * @property {string | undefined} token Nothing: the frame asks for it.
 * @property {() => Promise<string>} askToken
 * @property {(detail: unknown) => Promise<boolean>} beforeSend
 * @property {(addresses: string[]) => Promise<Record<string, string>>} checkAddresses
 * @property {(name: string, detail: unknown) => void} event
 * @property {() => void} connected The frame was answered; again after it has loaded anew.
 * @property {() => void} lost It did not say that it is ready, or went somewhere else.
 */

export class Connection {
  /** @type {HTMLIFrameElement} */
  #iframe;
  /** @type {string} */
  #origin;
  /** @type {Peer} */
  #peer;
  /** @type {MessagePort | null} */
  #port = null;
  #answered = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #listeners = new AbortController();

  /**
   * @param {HTMLIFrameElement} iframe
   * @param {string} origin The only one that is listened and spoken to.
   * @param {Peer} peer
   */
  constructor(iframe, origin, peer) {
    this.#iframe = iframe;
    this.#origin = origin;
    this.#peer = peer;
    const { signal } = this.#listeners;
    addEventListener("message", (event) => this.#greeted(event), { signal });
    iframe.addEventListener("load", () => this.#loaded(), { signal });
    this.#wait();
  }

  /**
   * @param {string} name
   * @param {string | undefined} value
   */
  set(name, value) {
    this.#peer.settings[name] = value;
    this.#say("settings", { settings: { [name]: value } });
  }

  /** @param {string} token Empty to sign the person out. */
  setToken(token) {
    this.#peer.token = token;
    this.#say("token", { token });
  }

  /** Lets the frame go. It may be connected again. */
  close() {
    this.#say("bye");
    this.#listeners.abort();
    this.#drop();
  }

  #drop() {
    clearTimeout(this.#timer);
    this.#port?.close();
    this.#port = null;
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#drop();
      this.#peer.lost();
    }, PATIENCE);
  }

  /** What was loaded may be another page: the one that was connected answers with its height. */
  #loaded() {
    this.#wait();
    this.#say("settings", { settings: {} });
  }

  /** @param {MessageEvent} event */
  #greeted({ source, origin, data }) {
    if (!source || source !== this.#iframe.contentWindow || origin !== this.#origin) return;
    const nonce = read(data, ["ready"])?.data.nonce;
    // A frame repeats itself until it is answered; a new nonce is a new page in it.
    if (isNonce(nonce) && nonce !== this.#answered) this.#answer(String(nonce));
  }

  /** @param {string} nonce */
  #answer(nonce) {
    this.#drop();
    this.#answered = nonce;
    const { port1, port2 } = new MessageChannel();
    const resize = paced((/** @type {number} */ height) => {
      if (this.#port === port1) this.#iframe.style.height = `${height}px`;
    });
    port1.onmessage = ({ data }) => this.#hear(port1, data, resize);
    this.#port = port1;
    const { settings, token } = this.#peer;
    const init = envelope("init", { nonce, settings, token });
    this.#iframe.contentWindow?.postMessage(init, this.#origin, [port2]);
    this.#peer.connected();
  }

  /**
   * @param {MessagePort} port
   * @param {unknown} message
   * @param {(height: number) => void} resize
   */
  #hear(port, message, resize) {
    const said = read(message, TYPES);
    if (!said || port !== this.#port) return;
    clearTimeout(this.#timer);
    const { type, data } = said;
    if (type === "event") this.#pass(data);
    else if (type === "height") {
      if (Number.isInteger(data.height)) resize(bounded(Number(data.height)));
    } else if (Number.isInteger(data.id)) this.#respond(port, type, data);
  }

  /** @param {import("./message.js").Data} data */
  #pass({ name, detail }) {
    // Whatever the frame says, only events of ours are fired on the host's page.
    if (typeof name === "string" && /^invitation-[a-z-]{1,32}$/.test(name)) {
      this.#peer.event(name, detail ?? null);
    }
  }

  /**
   * Answers a question of the frame, on the channel that it came by.
   *
   * @param {MessagePort} port
   * @param {string} type
   * @param {import("./message.js").Data} data
   */
  async #respond(port, type, { id, detail, addresses }) {
    const { askToken, beforeSend, checkAddresses } = this.#peer;
    const ask = {
      "ask-token": () => askToken(),
      "before-send": () => beforeSend(detail),
      "check-addresses": () => checkAddresses(texts(addresses)),
    }[type];
    try {
      port.postMessage(envelope("answer", { id, value: await ask?.() }));
    } catch {
      // Why it failed is a matter of the host's page, and not of the frame.
      port.postMessage(envelope("answer", { id, failed: true }));
    }
  }

  /**
   * @param {string} type
   * @param {object} [data]
   */
  #say(type, data) {
    this.#port?.postMessage(envelope(type, data));
  }
}

/** @param {number} height */
function bounded(height) {
  return Math.min(Math.max(height, 0), MAX_HEIGHT);
}

/**
 * @param {unknown} list
 * @returns {string[]}
 */
function texts(list) {
  return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
}
