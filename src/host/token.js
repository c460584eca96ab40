// @ts-check
import { StartError } from "./failure.js";

/** @typedef {string | (() => string | Promise<string>) | null | undefined} Given */

/** How long the host may take to answer, in milliseconds. */
const PATIENCE = 30_000;

/** What the host gave as its token. The only place in the shell where a token's text is kept. */
export class TokenSource {
  /** @type {Given} */
  #given = null;
  /** @type {Promise<string> | null} One question at a time, however many ask. */
  #asked = null;

  /** @param {Given} given A token, what fetches one, or nothing to sign the person out. */
  give(given) {
    this.#given = given;
    this.#asked = null;
  }

  /** What was given last, to tell whether there was anything since. */
  get given() {
    return this.#given;
  }

  /** The token: as it was given, or fetched. Empty when nobody is signed in. */
  async first() {
    return typeof this.#given === "function" ? this.renew() : String(this.#given ?? "");
  }

  /** A token newer than the one that was given. Fails when there is none within half a minute. */
  renew() {
    const fetchToken = this.#given;
    if (typeof fetchToken !== "function") {
      return Promise.reject(new Error("the token is a text"));
    }
    this.#asked ??= limited(async () => String((await fetchToken()) ?? "")).finally(() => {
      if (this.#given === fetchToken) this.#asked = null;
    });
    return this.#asked;
  }
}

/**
 * The result of `work`, unless it takes too long.
 *
 * @param {() => Promise<string>} work
 * @returns {Promise<string>}
 */
function limited(work) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {unknown} */ cause) => reject(new StartError("token_unavailable", cause));
    const timer = setTimeout(fail, PATIENCE, "no answer in time");
    work().then(resolve, fail).finally(() => clearTimeout(timer));
  });
}
