// @ts-check
/** Events for the page: they bubble and leave shadow roots. */

/** The names that the installed base listens for. */
const FORMER = { "invitation-sent": "invite-sent", "invitation-error": "invite-error" };

/**
 * Fires the event `name`, under its former name, too.
 *
 * @param {Element} host
 * @param {string} name
 * @param {unknown} [detail]
 */
export function fire(host, name, detail = null) {
  const names = Object.hasOwn(FORMER, name) ? [name, FORMER[/** @type {keyof FORMER} */ (name)]] : [name];
  for (const each of names) {
    host.dispatchEvent(new CustomEvent(each, { bubbles: true, composed: true, detail }));
  }
}

/** Asks the page whether invitations may be sent: cancel it, or let it wait for an answer. */
class BeforeSendEvent extends CustomEvent {
  /** @type {Promise<unknown>[]} */
  #answers = [];

  /** @param {unknown} detail */
  constructor(detail) {
    super("invitation-before-send", { bubbles: true, composed: true, cancelable: true, detail });
  }

  /**
   * Nothing is sent before `answer` is there, nor when it is false or fails.
   *
   * @param {Promise<boolean>} answer
   */
  waitUntil(answer) {
    this.#answers.push(answer);
  }

  /** Whether everybody who was asked agrees. */
  async isAllowed() {
    if (this.defaultPrevented) return false;
    const answers = await Promise.allSettled(this.#answers);
    return answers.every((each) => each.status === "fulfilled" && each.value !== false);
  }
}

/**
 * Whether the page lets invitations be sent.
 *
 * @param {Element} host
 * @param {unknown} detail
 * @returns {Promise<boolean>}
 */
export function isAllowed(host, detail) {
  const event = new BeforeSendEvent(detail);
  host.dispatchEvent(event);
  return event.isAllowed();
}
