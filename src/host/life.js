// @ts-check
/**
 * The life of one widget: waiting, shown, failed, crashed, and back. What shows it is an engine: the
 * wasm in the page, or a frame.
 */

/** @import { Engine, Parts, Running, Stage } from "./engine.js" */

import { fire, isAllowed } from "./events.js";
import { StartError, report } from "./failure.js";
import { wordsSoon } from "./language.js";
import { listenOutside } from "./outside.js";
import { failurePanel, skeleton } from "./panel.js";

export class Life {
  /** @type {Parts} */
  #parts;
  /** @type {"idle" | "starting" | Running} */
  #widget = "idle";
  /** @type {Map<string, string | undefined>} Settings that changed while it was starting. */
  #late = new Map();
  /** Tells the tries to show the widget apart: what an older one brings is dropped. */
  #turn = 0;
  #draft = "";
  #isUnsent = false;
  #stay = (/** @type {Event} */ event) => event.preventDefault();
  /** @type {Set<Life>} The views inside this one. */
  #nested = new Set();
  /** @type {AbortController | null} Ends the listeners outside the element. */
  #outside = null;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  /** Whether nothing is shown, nor will be before somebody wants it. */
  get isIdle() {
    return this.#widget === "idle";
  }

  /** @returns {Running | undefined} */
  get #running() {
    return typeof this.#widget === "string" ? undefined : this.#widget;
  }

  /**
   * Shows the widget by `engine`, or why it cannot be.
   *
   * @param {Engine} engine
   */
  async start(engine) {
    this.stop();
    const turn = this.#turn;
    this.#widget = "starting";
    const { host, states, token } = this.#parts;
    this.#paint(skeleton(this.#parts.setting("view")));
    states.add("loading");
    try {
      const loaded = engine.load?.(this.#parts.setting);
      // Its failure is told when it is waited for.
      loaded?.catch(() => {});
      // The host is not ready itself, and says so: it starts the widget again by taking that back.
      if (host.hasAttribute("loading")) return;
      const given = token.given;
      const text = await token.first();
      await loaded;
      if (turn !== this.#turn) return;
      const running = await engine.start(this.#stage(engine, turn, text));
      if (turn !== this.#turn) return running.stop();
      this.#widget = running;
      this.#outside = listenOutside(running);
      this.#late.forEach((value, name) => running.set(name, value));
      if (token.given !== given) this.takeToken();
    } catch (error) {
      if (turn === this.#turn) this.#fail(engine, error);
    }
  }

  stop() {
    const running = this.#running;
    this.#forget();
    running?.stop();
    this.#parts.base.replaceChildren();
    this.watchLeaving();
  }

  /**
   * @param {string} name
   * @param {string | undefined} value
   */
  set(name, value) {
    if (this.#widget === "starting") this.#late.set(name, value);
    else this.#running?.set(name, value);
    for (const life of this.#nested) life.set(name, value);
  }

  /**
   * Has the browser ask before the page is left, while something would be lost. Not longer: a page
   * that listens for this is not kept in the browser's memory.
   */
  watchLeaving() {
    const { host } = this.#parts;
    const must = this.#isUnsent && host.isConnected && host.hasAttribute("confirm-leave");
    if (must) addEventListener("beforeunload", this.#stay);
    else removeEventListener("beforeunload", this.#stay);
  }

  /** Hands on what the host has given as token. */
  async takeToken() {
    for (const life of this.#nested) life.takeToken();
    if (!this.#running) return;
    const { token, states, host } = this.#parts;
    const turn = this.#turn;
    const given = token.given;
    states.delete("expired");
    try {
      const text = await token.first();
      if (turn === this.#turn && token.given === given) this.#running?.setToken(text);
    } catch (error) {
      if (turn === this.#turn) report(host, "token_unavailable", error);
    }
  }

  /**
   * @param {Engine} engine
   * @param {number} turn
   * @param {string} token
   * @returns {Stage}
   */
  #stage(engine, turn, token) {
    const { host, base, setting, checkAddresses, dress } = this.#parts;
    const hooks = {
      event: (/** @type {string} */ name, /** @type {any} */ detail) => {
        if (turn === this.#turn) this.#hear(name, detail);
      },
      askToken: () => this.#parts.token.renew(),
      beforeSend: (/** @type {unknown} */ detail) => isAllowed(host, detail),
      checkAddresses,
      nest: (/** @type {string} */ view, /** @type {HTMLElement} */ inner) => this.#nest(view, inner),
      keep: (/** @type {string} */ draft) => {
        this.#draft = draft;
      },
      crashed: (/** @type {any} */ why) => {
        const error = why instanceof StartError ? why : new StartError("crashed", why);
        if (turn === this.#turn) this.#fail(engine, error);
      },
    };
    return { host, base, setting, token, draft: this.#draft, dress, hooks };
  }

  /**
   * Its events bubble to the page from where it is, but for those that the outer one tells.
   *
   * @param {string} view
   * @param {HTMLElement} base
   */
  #nest(view, base) {
    const outer = this.#parts;
    const setting = (/** @type {string} */ name) => (name === "view" ? view : outer.setting(name));
    const slot = document.createElement("slot");
    const states = /** @type {any} */ (new Set());
    const life = new Life({ ...outer, host: base, base, slot, states, setting });
    for (const told of ["invitation-ready", "invitation-token-expired"]) {
      base.addEventListener(told, (event) => event.stopPropagation());
    }
    this.#nested.add(life);
    life.start(outer.engine(view));
    return () => {
      this.#nested.delete(life);
      life.stop();
    };
  }

  /**
   * @param {string} name
   * @param {any} detail
   */
  #hear(name, detail) {
    const { host, slot, states } = this.#parts;
    if (name === "invitation-ready") {
      states.delete("loading");
      slot.hidden = true;
    } else if (name === "invitation-token-expired") {
      states.add("expired");
    } else if (name === "invitation-draft") {
      this.#isUnsent = detail.unsent;
      this.watchLeaving();
    }
    fire(host, name, detail);
  }

  /**
   * What failed must not be called again: its handle is only let go.
   *
   * @param {Engine} engine
   * @param {any} error
   */
  #fail(engine, error) {
    this.#forget();
    const { host, states } = this.#parts;
    const code = error instanceof StartError ? error.code : "load_failed";
    if (code === "crashed") states.add("crashed");
    report(host, code, error);
    this.#explain(engine, code);
  }

  /**
   * @param {Engine} engine
   * @param {string} code
   */
  async #explain(engine, code) {
    const turn = this.#turn;
    const words = await wordsSoon(this.#parts.setting);
    if (turn === this.#turn) this.#paint(failurePanel(code, words, () => this.start(engine)));
  }

  #forget() {
    this.#turn += 1;
    this.#late.clear();
    for (const life of this.#nested) life.stop();
    this.#nested.clear();
    this.#outside?.abort();
    this.#widget = "idle";
    for (const state of ["loading", "expired", "crashed"]) this.#parts.states.delete(state);
  }

  /** @param {Element} content */
  #paint(content) {
    this.#parts.base.replaceChildren(content);
    this.#parts.slot.hidden = false;
  }
}
