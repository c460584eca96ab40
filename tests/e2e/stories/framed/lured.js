// Presses every button that asks whether to revoke, and answers no. Tells of those whose place on the
// screen is then, in part, that of the answer yes.

const done = arguments[arguments.length - 1];
const root = document.querySelector("invitation-widget").shadowRoot;
// By what they do: what they say depends on the language.
const buttons = (action) => [...root.querySelectorAll(`button[value=${action}]`)];
const painted = () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
const meet = (one, other) => one.left < other.right && other.left < one.right
  && one.top < other.bottom && other.top < one.bottom;

(async () => {
  const asking = buttons("ask").map((button) => button.ariaLabel);
  const wrong = [];
  for (const name of asking) {
    const ask = buttons("ask").find((button) => button.ariaLabel === name);
    ask.scrollIntoView({ block: "nearest" });
    const place = ask.getBoundingClientRect();
    ask.click();
    await painted();
    if (meet(place, buttons("revoke")[0].getBoundingClientRect())) wrong.push(name);
    buttons("keep")[0].click();
    await painted();
  }
  done(JSON.stringify({ asked: asking.length, wrong }));
})();
