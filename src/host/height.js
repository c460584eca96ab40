// @ts-check
/** Tells the host how high the frame's content is, which never depends on how high the frame is. */

import { MAX_HEIGHT, paced } from "./message.js";

/** After these a list may have opened that lies over the rest of the page. */
const OPENING = ["click", "input", "focusin", "focusout", "keyup"];

/**
 * @param {(height: number) => void} tell
 * @returns {() => void} Tells it once more.
 */
export function reportHeight(tell) {
  const { body, documentElement: root } = document;
  const say = paced(tell);
  let last = -1;
  const measure = () => {
    const height = Math.ceil(Math.max(body.getBoundingClientRect().height, body.scrollHeight));
    if (height === last) return;
    last = height;
    // A bar would take its room from the content and so change the height that is told.
    root.style.scrollbarWidth = height > MAX_HEIGHT ? "auto" : "none";
    say(Math.min(height, MAX_HEIGHT));
  };
  new ResizeObserver(measure).observe(body);
  for (const type of OPENING) addEventListener(type, () => requestAnimationFrame(measure));
  return () => {
    last = -1;
    measure();
  };
}
