// @ts-check
/**
 * The shell: <invitation-widget> as its page sees it. It takes attributes and properties, and keeps
 * the token in a private field. What becomes of them is the matter of its `Life`.
 */

import { OBSERVED, attribute, canonical, reflect, takeOver } from "./attributes.js";
import { Life } from "./life.js";
import { forget, languageOf, listen } from "./ancestors.js";
import { sheetOf } from "./sheet.js";
import { TokenSource } from "./token.js";

/** @typedef {import("./engine.js").Parts["checkAddresses"]} CheckAddresses */
/** @typedef {import("./engine.js").Texts} Texts */

/** The base of <invitation-widget>; the file that the page loads adds what shows the widget. */
export class InvitationWidgetElement extends HTMLElement {
  static version = VERSION;
  static observedAttributes = OBSERVED;
  static css = "";

  /**
   * The engine for a value of the attribute `embed`, and for a view.
   *
   * @type {(embed: string | null, view?: string) => import("./engine.js").Engine}
   */
  static engine;

  /** Defines the element once; a second copy of this module leaves the first in charge. */
  static define(tag = "invitation-widget", registry = customElements) {
    const known = /** @type {any} */ (registry.get(tag));
    if (!known) registry.define(tag, this);
    else if (known.version !== this.version) {
      console.warn(`<${tag}> ${known.version} is in charge; ${this.version} was loaded, too`);
    }
  }

  #token = new TokenSource();
  #base = document.createElement("div");
  /** @type {string[]} */
  #members = [];
  /** @type {CheckAddresses | null} */
  #checkAddresses = null;
  /** @type {string | undefined} */
  #secret;
  /** @type {Set<string>} */
  #css = new Set();
  /** @type {string | undefined} As JSON: what the host does with its object later changes nothing. */
  #texts;
  /** Another language may be around the element. */
  #hear = () => this.#tell("lang");
  /** @type {Life} */
  #life;

  constructor() {
    super();
    const slot = document.createElement("slot");
    this.#base.className = "base";
    this.#base.setAttribute("part", "base");
    this.attachShadow({ mode: "open" }).append(this.#base, slot);
    this.#dress(/** @type {typeof InvitationWidgetElement} */ (this.constructor).css);
    this.#life = new Life({
      host: this,
      base: this.#base,
      slot,
      states: this.attachInternals().states,
      token: this.#token,
      setting: (name) => this.#setting(name),
      checkAddresses: async (addresses) => (await this.#checkAddresses?.(addresses)) ?? {},
      dress: (css) => this.#dress(css),
      engine: (view) => this.#engine(view),
    });
  }

  connectedCallback() {
    takeOver(this);
    listen(this.#hear);
    this.#hear();
    // An element that is only moved keeps what was typed.
    if (this.#life.isIdle) this.#start();
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#life.stop();
      forget(this.#hear);
    });
  }

  /** An element that is only moved is not disconnected, since this is there. */
  connectedMoveCallback() {
    this.#hear();
  }

  /** A style sheet belongs to one document. */
  adoptedCallback() {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    root.adoptedStyleSheets = Array.from(this.#css, (css) => sheetOf(this.ownerDocument, css));
  }

  /**
   * @param {string} alias
   * @param {string | null} _before
   * @param {string | null} value
   */
  attributeChangedCallback(alias, _before, value) {
    const name = canonical(alias);
    if (name === "token") {
      // Taken and removed: the removal itself means nothing.
      if (value === null) return;
      this.removeAttribute(alias);
      this.token = value;
    } else if (name === "min-height") {
      this.#base.style.minBlockSize = value && /^\d+$/.test(value) ? `${value}px` : (value ?? "");
    } else if (name === "embed" || name === "loading" || name === "view") {
      this.#start();
    } else if (name === "confirm-leave") {
      this.#life.watchLeaving();
    } else {
      if (name === "theme") this.#base.dataset.theme = value ?? "auto";
      this.#tell(name);
    }
  }

  /** Reading the token back gives nothing, so that no script of the page finds it here. */
  get token() {
    return null;
  }

  /** @param {import("./token.js").Given} given The host's signed token; null signs the person out. */
  set token(given) {
    this.#token.give(given);
    if (this.#life.isIdle) this.#start();
    else this.#life.takeToken();
  }

  get jwt() {
    return null;
  }

  set jwt(given) {
    this.token = given;
  }

  get members() {
    return [...this.#members];
  }

  /** @param {Iterable<string>} addresses Who is in already. */
  set members(addresses) {
    this.#members = Array.from(addresses ?? [], String);
    this.#tell("members");
  }

  get checkAddresses() {
    return this.#checkAddresses;
  }

  /** @param {CheckAddresses | null} check Tells what the host holds against addresses. */
  set checkAddresses(check) {
    this.#checkAddresses = check;
    this.#tell("check-addresses");
  }

  /** Like the token. */
  get invitationSecret() {
    return null;
  }

  /** @param {string | null} secret That of the mailed link, which proves the mailbox. */
  set invitationSecret(secret) {
    this.#secret = secret ?? undefined;
    this.#tell("invitation-secret");
  }

  get texts() {
    return JSON.parse(this.#texts ?? "null");
  }

  /** @param {Texts | null} texts Texts in the place of ours. */
  set texts(texts) {
    // What cannot be written as JSON throws here, where the host sees it, and changes nothing.
    this.#texts = JSON.stringify(texts ?? undefined);
    this.#tell("texts");
  }

  #start() {
    if (this.isConnected) this.#life.start(this.#engine(this.#setting("view")));
  }

  /** @param {string | undefined} view */
  #engine(view) {
    const { engine } = /** @type {typeof InvitationWidgetElement} */ (this.constructor);
    return engine(this.getAttribute("embed"), view);
  }

  /** @param {string} css */
  #dress(css) {
    this.#css.add(css);
    this.adoptedCallback();
  }

  /** @param {string} name */
  #tell(name) {
    this.#life.set(name, this.#setting(name));
  }

  /** @param {string} name */
  #setting(name) {
    const value = attribute(this, name);
    if (name === "api-base") return value ?? new URL(import.meta.url).origin;
    if (name === "lang") return languageOf(this);
    if (name === "members") return this.#members.join("\n");
    if (name === "texts") return this.#texts;
    if (name === "invitation-secret") return this.#secret;
    if (name === "check-addresses") return this.#checkAddresses ? "true" : undefined;
    return value;
  }
}

reflect(InvitationWidgetElement.prototype);
