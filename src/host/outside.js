// @ts-check
/**
 * Hears of the page's return: what is shown was true when it was left.
 *
 * @param {import("./engine.js").Running} running
 * @returns {AbortController} Ends it.
 */
export function listenOutside(running) {
  const ending = new AbortController();
  const { signal } = ending;
  addEventListener("pageshow", (event) => event.persisted && running.refresh(), { signal });
  addEventListener("online", () => running.refresh(), { signal });
  return ending;
}
