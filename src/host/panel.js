// @ts-check
/** What the shell paints itself: the skeleton before the widget is there, the panel when it failed. */

import { describe } from "./failure.js";

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * Grey shapes where the form and the list will stand, or the rows of another view.
 *
 * @param {string} [view]
 */
export function skeleton(view = "manage") {
  const shapes = (/** @type {string[]} */ ...names) =>
    element("div", {}, ...names.map((name) => element("div", { class: name })));
  const [heading, field, button] = ["waiting__heading", "waiting__field", "waiting__button"];
  const rows = shapes("skeleton", "skeleton", "skeleton", "skeleton");
  rows.className = "rows";
  const list = shapes(heading, field);
  list.append(rows);
  const attributes = { class: "waiting manage", part: "skeleton", "aria-hidden": "true" };
  if (view !== "manage") return element("div", attributes, list);
  return element("div", attributes, shapes(heading, field, field, field, button), list);
}

/**
 * Says why the widget is not there, with a way to try again. A form, so that it works on pages that
 * swallow clicks.
 *
 * @param {string} code
 * @param {import("./language.js").Words} words
 * @param {() => void} retry
 */
export function failurePanel(code, { lang, dir, shell }, retry) {
  const why = element("p", { class: "notice__body" }, shell[describe(code).words]);
  const again = element("button", { class: "button", part: "button", type: "submit" }, shell.retry);
  const form = element("form", {}, again);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    retry();
  });
  return element("div", { class: "notice", part: "notice", role: "alert", lang, dir }, why, form);
}
