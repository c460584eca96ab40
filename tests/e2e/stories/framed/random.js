// Ten thousand messages that are not quite those of the protocol: to the host's window and into its
// channel, to the frame's window and, through the host's end of it, into the frame's channel.

play.random = (origin) => {
  const source = play.frame().contentWindow;
  const port = play.channels[0];

  // The same sequence each time.
  let seed = 20_260_301;
  const random = (below) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const one = (list) => list[random(list.length)];

  const TYPES = ["ready", "init", "event", "height", "token", "settings", "answer", "bye", "ask-token", "before-send"];
  const junk = (depth = 0) => one([
    () => undefined, () => null, () => "", () => "invitation-widget", () => random(1e9), () => -1, () => NaN,
    () => true, () => "x".repeat(random(3_000)), () => new Date(0), () => new Uint8Array(9),
    () => new Map([["type", "init"]]), () => (depth > 2 ? [] : [junk(depth + 1), junk(depth + 1)]),
    () => (depth > 2 ? {} : { [one(["type", "data", "nonce", "__proto__", "length"])]: junk(depth + 1) }),
  ])();
  const whole = () => {
    const type = one(TYPES);
    return { type, namespace: "invitation-widget", fullType: `invitation-widget:${type}`, version: 1, data: {} };
  };
  const breaks = [
    (message) => ({ ...message, namespace: one([undefined, null, "", "invitation", 7, ["invitation-widget"]]) }),
    (message) => ({ ...message, version: one([0, 3, -1, 1.5, NaN, "1", null, undefined]) }),
    (message) => ({ ...message, fullType: junk() }),
    (message) => ({ ...message, type: one(["toString", "constructor", "", "INIT", 7, null]) }),
    (message) => ({ ...message, data: one([undefined, null, 7, "x", [], new Map(), new Date(0)]) }),
    (message) => ({ ...message, type: "event", fullType: "invitation-widget:event",
      data: { name: "invitation-sent", detail: "x".repeat(65_536) } }),
    () => junk(),
  ];
  const circle = { data: null };
  circle.data = circle;

  for (let count = 0; count < 2_500; count += 1) {
    const [message, another, third, fourth] = [0, 1, 2, 3].map(() => one(breaks)(whole()));
    dispatchEvent(new MessageEvent("message", { source, origin, data: message }));
    port.onmessage(new MessageEvent("message", { data: another }));
    source.postMessage(third, origin);
    port.postMessage(fourth);
  }
  source.postMessage(circle, origin);
  // The frame's answer to this comes after everything that was said before.
  const { onmessage } = port;
  port.onmessage = (event) => {
    onmessage(event);
    if (event.data.type === "height") play.isOver = true;
  };
  port.postMessage(play.envelope("settings", { settings: {} }));
};
