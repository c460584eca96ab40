// @ts-check
/** Style sheets that strict pages allow: made by script, and one for each document. */

/** @type {WeakMap<Document, Map<string, CSSStyleSheet>>} */
const sheets = new WeakMap();

/**
 * The sheet with the text `css` for elements of `owner`.
 *
 * @param {Document} owner
 * @param {string} css
 * @returns {CSSStyleSheet}
 */
export function sheetOf(owner, css) {
  const known = sheets.get(owner) ?? new Map();
  sheets.set(owner, known);
  if (!known.has(css)) {
    // A sheet of another window cannot be adopted.
    const { CSSStyleSheet } = owner.defaultView ?? window;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    known.set(css, sheet);
  }
  return known.get(css);
}
