// Plays the host of a frame by hand: a story decides what is said, and sees what is answered.

(() => {
  const play = { nonce: "", heard: [], spoofed: [], channels: [] };
  const envelope = (type, data) => (
    { type, namespace: "invitation-widget", fullType: `invitation-widget:${type}`, version: 1, data }
  );
  const origin = () => new URL(document.querySelector("iframe").src).origin;

  // What the widget's own script opens is seen, too.
  const Original = window.MessageChannel;
  window.MessageChannel = class extends Original {
    constructor() {
      super();
      play.channels.push(this.port1);
    }
  };

  addEventListener("message", ({ data }) => {
    if (data?.type === "ready" && data.data) play.nonce = data.data.nonce;
  });

  /** Offers the frame a channel; what comes over it is added to `list`. */
  play.offer = (data, list) => {
    const { port1, port2 } = new Original();
    port1.onmessage = (event) => list.push(event.data.type);
    play.port = port1;
    frames[0].postMessage(envelope("init", data), origin(), [port2]);
  };

  play.begin = (token) => play.offer({ nonce: play.nonce, settings: {}, token }, play.heard);
  play.say = (type, data) => play.port.postMessage(envelope(type, data));

  /** Says the same again, and something new with the same nonce and with another one. */
  play.repeat = (token, foreign) => {
    const { port, nonce } = play;
    play.offer({ nonce, settings: {}, token }, play.spoofed);
    play.offer({ nonce, settings: { theme: "dark" }, token: foreign }, play.spoofed);
    play.offer({ nonce: "f".repeat(32), settings: {}, token: foreign }, play.spoofed);
    play.port = port;
  };

  /** Lets this window hear a message of the frame. */
  play.hear = (type, data, origin) => {
    const source = play.frame().contentWindow;
    const said = JSON.parse(JSON.stringify(envelope(type, data)));
    dispatchEvent(new MessageEvent("message", { source, origin, data: said }));
  };
  play.greet = (origin) => play.hear("ready", { nonce: "0123456789abcdef0123456789abcdef" }, origin);

  /** Connects the first iframe as a page would that loads the script late. */
  play.connect = async (script, token, texts) => {
    const { connectFrame } = await import(script);
    const onEvent = (name, detail) => play.heard.push([name, detail?.code].join(" "));
    play.connection = connectFrame(document.querySelector("iframe"), { token, texts, onEvent });
  };

  play.envelope = envelope;
  window.play = play;
})();
