// Looks at everything that happens on a page: it is the first script there.

(() => {
  const witness = { violations: [], errors: [], console: [], events: [], messages: [] };
  const { stringify } = JSON;
  const note = (list, text) => witness[list].push(String(text));

  addEventListener("securitypolicyviolation", (event) =>
    note("violations", `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
  addEventListener("error", (event) => note("errors", event.message));
  addEventListener("unhandledrejection", (event) => note("errors", `unhandled: ${event.reason}`));
  addEventListener("message", (event) => note("messages", stringify(event.data)));

  for (const level of ["debug", "error", "info", "log", "warn"]) {
    const original = console[level];
    console[level] = (...words) => {
      note("console", `${level}: ${words.map(String).join(" ")}`);
      original.apply(console, words);
    };
  }

  const told = [
    "ready", "before-send", "sent", "resent", "revoked", "accepted", "declined", "joined",
    "link-copied", "count", "draft", "token-expired", "error",
  ].map((name) => `invitation-${name}`);
  for (const name of [...told, "invite-sent", "invite-error"]) {
    document.addEventListener(name, (event) =>
      witness.events.push({ name, on: event.target.id, detail: event.detail }));
  }

  Object.defineProperty(window, "witness", { value: witness });
})();
