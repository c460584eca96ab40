// @ts-check
/** The language that an element stands in. It changes with the `lang` of any ancestor. */

/** @type {Set<() => void>} Who hears of it. */
const hearers = new Set();
/** One for all elements. */
const observer = new MutationObserver(() => hearers.forEach((hear) => hear()));

/** @param {() => void} hear Called whenever the language of an element may have changed. */
export function listen(hear) {
  hearers.add(hear);
}

/** @param {() => void} hear */
export function forget(hear) {
  hearers.delete(hear);
  if (!hearers.size) observer.disconnect();
}

/**
 * The `lang` of the element or of its nearest ancestor that has one, also outside of the shadow root
 * that it is in. Changes of what was looked at are heard of from now on.
 *
 * @param {Element} element
 * @returns {string | undefined}
 */
export function languageOf(element) {
  const root = element.getRootNode();
  observer.observe(root, { subtree: true, attributeFilter: ["lang"] });
  const near = element.closest("[lang]")?.getAttribute("lang");
  return near ?? (root instanceof ShadowRoot ? languageOf(root.host) : undefined);
}
