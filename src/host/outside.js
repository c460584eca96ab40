// @ts-check
/** What the shell hears of the window while its widget is shown. */

/**
 * @param {import("./engine.js").Running} running
 * @param {() => boolean} mayLeave Whether the page can be left without asking.
 * @returns {AbortController} Ends it.
 */
export function listenOutside(running, mayLeave) {
  const ending = new AbortController();
  const { signal } = ending;
  // A page that comes back from the browser's memory shows what was true when it was left.
  addEventListener("pageshow", (event) => event.persisted && running.refresh(), { signal });
  addEventListener("online", () => running.refresh(), { signal });
  const stay = (/** @type {Event} */ event) => mayLeave() || event.preventDefault();
  addEventListener("beforeunload", stay, { signal });
  return ending;
}
