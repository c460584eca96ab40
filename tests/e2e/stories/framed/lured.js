// Presses every button that asks whether to revoke, and answers no. Tells of those whose place on the
// screen is then, in part, that of the answer yes.

const done = arguments[arguments.length - 1];
const root = document.querySelector("invitation-widget").shadowRoot;
const buttons = () => [...root.querySelectorAll("button")];
const called = (name) => buttons().find((button) => button.textContent === name);
const painted = () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
const meet = (one, other) => one.left < other.right && other.left < one.right
  && one.top < other.bottom && other.top < one.bottom;

(async () => {
  const names = buttons().map((button) => button.ariaLabel ?? "");
  const asking = names.filter((name) => name.startsWith("Revoke the invitation of"));
  const wrong = [];
  for (const name of asking) {
    const ask = buttons().find((button) => button.ariaLabel === name);
    ask.scrollIntoView({ block: "nearest" });
    const place = ask.getBoundingClientRect();
    ask.click();
    await painted();
    if (meet(place, called("Yes, revoke").getBoundingClientRect())) wrong.push(name);
    called("Keep").click();
    await painted();
  }
  done(JSON.stringify({ asked: asking.length, wrong }));
})();
