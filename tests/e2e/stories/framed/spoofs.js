// Messages that are almost what this window waits for, each with one thing wrong. The arguments are
// what would be right: type, data, origin, and who speaks; and whether a channel comes with it.

const [type, data, origin, speaker, withPort] = arguments;
// Objects of the page's own: Firefox's driver runs this in a world beside it.
const { JSON: json } = window.wrappedJSObject ?? window;
const message = (said) => json.parse(JSON.stringify(
  { type, namespace: "invitation-widget", fullType: `invitation-widget:${type}`, version: 1, data: said },
));
const good = {
  source: speaker === "parent" ? parent : play.frame().contentWindow,
  origin,
  data: message(data),
};
const { protocol, hostname, port } = new URL(origin);
const at = (text) => ({ ...good, origin: text });

const spoofs = {
  "another origin": at("https://evil.example"),
  "no origin": at("null"),
  "a longer host": at(`${protocol}//evil-${hostname}:${port}`),
  "a host below another": at(`${protocol}//${hostname}.evil.example:${port}`),
  "another port": at(`${protocol}//${hostname}:1${port.slice(1)}`),
  "another scheme": at(`https://${hostname}:${port}`),
  "capitals": at(origin.toUpperCase()),
  "a path": at(`${origin}/`),
  "its own window": { ...good, source: window },
  "a sibling": { ...good, source: speaker === "parent" ? parent.frames[1] : window.frames[0] },
  "nobody": { ...good, source: null },
  "another nonce": { ...good, data: message({ ...data, nonce: 7 }) },
};

window.spoofed = [];
for (const [name, spoof] of Object.entries(spoofs)) {
  const channel = withPort ? new MessageChannel() : undefined;
  if (channel) channel.port1.onmessage = () => window.spoofed.push(name);
  dispatchEvent(new MessageEvent("message", { ...spoof, ports: channel ? [channel.port2] : [] }));
}
return Object.keys(spoofs).length;
