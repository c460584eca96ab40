// Heights that never rest: what a frame says of them is counted, and how often its host follows.

/** Notes the heights that come over the channel, as the frame says them. */
play.listen = () => {
  const [port] = play.channels;
  const { onmessage } = port;
  play.told = [];
  port.onmessage = (event) => {
    if (event.data.type === "height") play.told.push(event.data.data.height);
    onmessage(event);
  };
};

/** Says another height in each frame, as the widget's page never would, and 500 in the end. */
play.flood = (iframe) => {
  const [port] = play.channels;
  const say = (height) =>
    port.onmessage(new MessageEvent("message", { data: play.envelope("height", { height }) }));
  const begin = performance.now();
  let count = 0;
  play.followed = 0;
  new MutationObserver((changes) => {
    play.followed += changes.length;
  }).observe(iframe, { attributeFilter: ["style"] });
  const flood = () => {
    const time = performance.now() - begin;
    count += 1;
    say(count % 2 ? 600 + count : 500);
    if (count % 2 || count < 150 || time < 2_500) requestAnimationFrame(flood);
    else play.lasted = time;
  };
  flood();
};
