// @ts-check
/**
 * The token of a widget in a frame: it came by the address, or the host hands it over, or is asked.
 */

/** How long the widget waits for its host before it says that there is no token, in milliseconds. */
const PATIENCE = 10_000;

export class HandedToken {
  /** @type {any} */
  #element;
  /** @type {() => Promise<string>} */
  #ask;
  /** @type {((token: string) => void) | null} Ends the wait for the host's first word. */
  #arrived = null;
  #isGiven = false;
  /** Whether the widget is there: then it asks because it needs another token. */
  #isShown = false;

  /**
   * @param {HTMLElement} element
   * @param {() => Promise<string>} ask Asks the host for another one.
   */
  constructor(element, ask) {
    this.#element = element;
    this.#ask = ask;
    element.addEventListener("invitation-ready", () => {
      this.#isShown = true;
    });
    element.addEventListener("invitation-error", (event) => {
      if (/** @type {CustomEvent} */ (event).detail?.code === "crashed") this.#isShown = false;
    });
  }

  /** @param {string} text Empty to sign the person out. */
  give(text) {
    this.#isGiven = true;
    this.#element.token = text === "" ? null : this.#source(text);
    this.#arrived?.(text);
    this.#arrived = null;
  }

  /** Lets the widget wait, if it has no token yet: its host may load later than this page. */
  awaitHost() {
    if (this.#isGiven) return;
    const { promise, resolve } = Promise.withResolvers();
    this.#element.token = () => promise;
    this.#arrived = resolve;
    setTimeout(resolve, PATIENCE, "");
  }

  /** The host is there and has given nothing: if anything, it has a function. */
  async askHost() {
    if (this.#isGiven) return;
    const token = await this.#ask().catch(() => "");
    // Meanwhile it may have given one, which is newer.
    if (!this.#isGiven) this.give(token);
  }

  /** @param {string} text */
  #source(text) {
    let token = text;
    let isNew = true;
    return async () => {
      // A widget that starts again after a crash starts with the token that there is.
      if (!isNew && this.#isShown) token = await this.#ask();
      isNew = false;
      return token;
    };
  }
}
