// @ts-check
/**
 * The life of one widget: waiting, shown, failed, crashed, and back. What shows it is an engine: the
 * wasm in the page, or a frame.
 */

/** @import { Engine, Parts, Running, Stage } from "./engine.js" */

import { fire, isAllowed } from "./events.js";
import { StartError, describe } from "./failure.js";
import { listenOutside } from "./outside.js";
import { failurePanel, skeleton } from "./panel.js";

export class Life {
  /** @type {Parts} */
  #parts;
  /** @type {Running | null} */
  #running = null;
  /** Tells the tries to show the widget apart: what an older one brings is dropped. */
  #turn = 0;
  #draft = "";
  #isUnsent = false;
  /** @type {AbortController | null} Ends the listeners outside the element. */
  #outside = null;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  get isRunning() {
    return this.#running !== null;
  }

  /**
   * Shows the widget by `engine`, or why it cannot be.
   *
   * @param {Engine} engine
   */
  async start(engine) {
    this.stop();
    const turn = this.#turn;
    const { host, states, token } = this.#parts;
    this.#paint(skeleton());
    states.add("loading");
    try {
      const loaded = engine.load?.();
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
      this.#running = running;
      const mayLeave = () => !(this.#isUnsent && host.hasAttribute("confirm-leave"));
      this.#outside = listenOutside(running, mayLeave);
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
  }

  /**
   * @param {string} name
   * @param {string | undefined} value
   */
  set(name, value) {
    this.#running?.set(name, value);
  }

  /** Hands on what the host has given as token. */
  async takeToken() {
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
    const { host, base, setting, checkAddresses } = this.#parts;
    const hooks = {
      event: (/** @type {string} */ name, /** @type {any} */ detail) => {
        if (turn === this.#turn) this.#hear(name, detail);
      },
      askToken: () => this.#parts.token.renew(),
      beforeSend: (/** @type {unknown} */ detail) => isAllowed(host, detail),
      checkAddresses,
      keep: (/** @type {string} */ draft) => {
        this.#draft = draft;
      },
      crashed: (/** @type {any} */ why) => {
        if (turn === this.#turn) this.#fail(engine, why?.code ? why : new StartError("crashed", why));
      },
    };
    return { host, base, setting, token, draft: this.#draft, hooks };
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
    const code = String(error?.code ?? "load_failed");
    if (code === "crashed") states.add("crashed");
    this.#paint(failurePanel(code, () => this.start(engine)));
    report(host, code, error);
  }

  #forget() {
    this.#turn += 1;
    this.#outside?.abort();
    this.#running = null;
    for (const state of ["loading", "expired", "crashed"]) this.#parts.states.delete(state);
  }

  /** @param {Element} content */
  #paint(content) {
    this.#parts.base.replaceChildren(content);
    this.#parts.slot.hidden = false;
  }
}

/**
 * Tells page and console why something failed.
 *
 * @param {Element} host
 * @param {string} code
 * @param {any} error
 */
function report(host, code, error) {
  const { hint } = describe(code);
  console.error(`<invitation-widget> ${code}: ${hint}.`, error?.cause ?? error);
  fire(host, "invitation-error", { code, message: hint });
}
