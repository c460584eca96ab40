// Hears all that the widget's script says: to the windows of iframes, and over channels. The window
// of another origin cannot be changed, so the script is handed another one in its place, everywhere.

(() => {
  const spy = { posted: [], said: [] };
  const doubles = new WeakMap();
  const getter = (prototype, name) => Object.getOwnPropertyDescriptor(prototype, name).get;
  const double = (real) => {
    const postMessage = (data, target, ports = []) => {
      spy.posted.push({ data, target, channels: ports.length });
      real.postMessage(data, target, ports);
    };
    if (!doubles.has(real)) doubles.set(real, { postMessage });
    return doubles.get(real);
  };

  for (const [{ prototype }, name] of [[HTMLIFrameElement, "contentWindow"], [MessageEvent, "source"]]) {
    const real = getter(prototype, name);
    Object.defineProperty(prototype, name, {
      get() {
        const found = real.call(this);
        return found && double(found);
      },
    });
  }

  const { postMessage } = MessagePort.prototype;
  MessagePort.prototype.postMessage = function (data, ...rest) {
    spy.said.push({ data, channel: play.channels.indexOf(this) });
    postMessage.call(this, data, ...rest);
  };

  /** Those with this text in them, but for what they say. */
  spy.of = (kind, text) => {
    const fitting = spy[kind].filter(({ data }) => JSON.stringify(data).includes(text));
    return JSON.stringify(fitting.map(({ data, ...rest }) => ({ type: data.type, ...rest })));
  };
  window.spy = spy;
})();
