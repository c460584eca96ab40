// The elements of the page and of the widgets in it that fit a selector and may have these words
// as their name or text, and what the others are called. The driver is asked only about the few
// that are left.

const [css, words] = arguments;
const widgets = [...document.querySelectorAll("invitation-widget")];
const roots = [document, ...widgets.map((widget) => widget.shadowRoot)].filter(Boolean);
const fitting = roots.flatMap((root) => [...root.querySelectorAll(css)]);

const called = (element) => {
  const ids = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
  const labels = ids.map((id) => element.getRootNode().getElementById(id));
  const said = [element, ...labels, ...(element.labels ?? [])].map((each) => each?.textContent);
  return [element.getAttribute("aria-label"), ...said].filter(Boolean).join(" ").trim();
};

const may = (element) => called(element).includes(words);
return [fitting.filter(may), fitting.filter((element) => !may(element)).map(called)];
