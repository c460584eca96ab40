// Remembers what a page has in common with everybody on it, and tells what has changed since.

{
  const shared = { window, document, html: document.documentElement };
  const added = new Set();
  const { addEventListener } = EventTarget.prototype;

  /** Every own property of `window` and of what its functions build, with what it holds. */
  const look = () => {
    const found = new Map();
    const note = (path, holder) => {
      for (const key of Reflect.ownKeys(holder)) {
        const { value, get, set } = Object.getOwnPropertyDescriptor(holder, key);
        found.set(`${path}${String(key)}`, { value, get, set });
      }
    };
    note("", window);
    for (const [name, { value }] of [...found]) {
      if (typeof value !== "function" || !value.prototype) continue;
      note(`${name}.`, value);
      note(`${name}.prototype.`, value.prototype);
    }
    for (const name of ["JSON", "Math", "Reflect", "Intl", "CSS"]) note(`${name}.`, window[name]);
    return found;
  };

  const isSame = (one, other) =>
    one && ["value", "get", "set"].every((part) => Object.is(one[part], other[part]));

  EventTarget.prototype.addEventListener = function (type, ...rest) {
    for (const [name, target] of Object.entries(shared)) {
      if (this === target || (name === "window" && !this)) added.add(`${name} ${type}`);
    }
    return addEventListener.call(this ?? window, type, ...rest);
  };

  // What browsers change while scripts run, and what their drivers leave behind.
  const own =
    /^(event|scroll[XY]|page[XY]Offset)$|^RegExp\.|supportedEntryTypes$|^globals|automation|^(ret_nodes|se_exp)/;
  window.globals = { changes: () => [], listeners: () => [...added] };
  const before = look();
  window.globals.changes = () =>
    [...look()]
      .filter(([path, held]) => !isSame(before.get(path), held))
      .map(([path]) => path)
      .filter((path) => !own.test(path));
}
