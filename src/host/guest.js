// @ts-check
/** The widget as the guest of a page: its element does what the host says, and the host hears it. */

import { HandedToken } from "./handed.js";
import { reportHeight } from "./height.js";
import { SETTINGS, record } from "./message.js";
import { dress } from "./page.js";
import { Parent } from "./parent.js";

/** What the host hears of. */
const EVENTS = [
  "invitation-ready",
  "invitation-sent",
  "invitation-resent",
  "invitation-revoked",
  "invitation-link-copied",
  "invitation-accepted",
  "invitation-declined",
  "invitation-joined",
  "invitation-count",
  "invitation-draft",
  "invitation-token-expired",
  "invitation-error",
];

/** How long a host may think about whether something may be sent, in milliseconds. */
const PATIENCE = 2_000;

export class Guest {
  /** @type {any} */
  #element;
  /** @type {HandedToken} */
  #token;
  /** @type {Parent | undefined} */
  #parent;
  /** @type {(() => void) | undefined} */
  #tellHeight;

  /**
   * @param {HTMLElement} element
   * @param {string[]} origins Those that may speak with it.
   * @param {import("./address.js").Arrival} arrival
   */
  constructor(element, origins, { settings, token }) {
    this.#element = element;
    this.#token = new HandedToken(element, () => this.#ask("ask-token"));
    this.#apply(settings);
    if (token) this.#token.give(token);
    if (origins.length > 0) this.#meet(origins);
  }

  /** @param {string} token Empty when there is no new one. */
  take(token) {
    if (token) this.#token.give(token);
  }

  /** @param {string[]} origins */
  #meet(origins) {
    const parent = new Parent(origins, {
      init: (data) => this.#welcome(data),
      token: (token) => this.#token.give(token),
      settings: (settings) => this.#change(settings),
    });
    this.#parent = parent;
    this.#token.awaitHost();
    /** @type {(name: string, hear: (event: any) => void) => void} */
    const on = (name, hear) => this.#element.addEventListener(name, hear);
    for (const name of EVENTS) on(name, ({ detail }) => parent.event(name, detail));
    on("invitation-before-send", (event) => {
      const { detail } = event;
      if (parent.isConnected) event.waitUntil(this.#ask("before-send", { detail }, PATIENCE));
    });
  }

  /** @param {import("./message.js").Data} init */
  #welcome({ settings, token }) {
    this.#tellHeight ??= reportHeight((height) => this.#parent?.height(height));
    this.#change(record(settings));
    if (typeof token === "string") this.#token.give(token);
    else this.#token.askHost();
  }

  /**
   * Answered with the height, by which the host knows that its channel still ends here.
   *
   * @param {import("./message.js").Data} settings
   */
  #change(settings) {
    this.#apply(settings);
    this.#tellHeight?.();
  }

  /** @param {Record<string, unknown>} settings */
  #apply(settings) {
    for (const name of SETTINGS) {
      const value = settings[name];
      const isText = typeof value === "string" || value === undefined;
      if (Object.hasOwn(settings, name) && isText) this.#set(name, value);
    }
    dress({ theme: this.#element.getAttribute("theme"), lang: this.#element.getAttribute("lang") });
  }

  /**
   * @param {string} name
   * @param {string | undefined} text
   */
  #set(name, text) {
    if (name === "members") this.#element.members = text ? text.split("\n") : [];
    else if (name === "check-addresses") this.#element.checkAddresses = text === undefined ? null : this.#check;
    else if (name === "invitation-secret") this.#element.invitationSecret = text ?? null;
    else if (name === "texts") this.#element.texts = parsed(text);
    else if (text) this.#element.setAttribute(name, text);
    else this.#element.removeAttribute(name);
  }

  #check = (/** @type {string[]} */ addresses) => this.#ask("check-addresses", { addresses });

  /**
   * @param {string} type
   * @param {object} [data]
   * @param {number} [patience]
   */
  #ask(type, data, patience) {
    return this.#parent?.ask(type, data, patience) ?? Promise.reject(new Error("there is no host"));
  }
}

/** @param {string | undefined} text Nothing when the host takes its texts back. */
function parsed(text) {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
