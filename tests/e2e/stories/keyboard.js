// Watches where the Tab key leads: through everything that can be used, from above to below, in a
// line from its beginning to its end, and from one column to the next.

const CONTROLS = "button, input, select, textarea, [tabindex='0']";
const { shadowRoot } = document.querySelector("invitation-widget");
const called = (element) => element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent;
const active = () => shadowRoot.activeElement ?? document.activeElement;
const seen = [];
const backwards = [];

// Both in the same state of scrolling, so that their places can be compared.
const isBehind = (one, other) => {
  const [before, now, column] = [one, other, one.closest("section") ?? one].map((element) =>
    element.getBoundingClientRect());
  return now.left >= column.right || now.top >= before.bottom - 1 || (now.bottom > before.top && now.left >= before.left);
};

window.walk = {
  begin: () => document.getElementById("before").focus(),
  step: () => {
    const now = active();
    const before = seen.at(-1);
    if (before?.isConnected && before !== now && !isBehind(before, now)) {
      backwards.push(`${called(before)} → ${called(now)}`);
    }
    seen.push(now);
    return now.id;
  },
  told: () => {
    const all = [...shadowRoot.querySelectorAll(CONTROLS)].filter((each) => each.checkVisibility());
    const missed = all.filter((each) => !seen.includes(each)).map(called);
    return { missed, backwards, seen: seen.map(called) };
  },
};
