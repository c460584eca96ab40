// Connects the frame: gives it new tokens, takes over its height, and hears when somebody has joined.

const frame = document.querySelector("#invitations");
const script = new URL("/widget/invitation-embed.js", frame.src);
const { connectFrame } = await import(script.href);

connectFrame(frame, {
  fallback: document.querySelector("#instead"),
  token: async () => {
    const query = new URLSearchParams({ visitor: frame.dataset.visitor });
    const answer = await fetch(`/portal-token?${query}`, { cache: "no-store" });
    if (!answer.ok) throw new Error(`the token route answered ${answer.status}`);
    return (await answer.json()).token;
  },
  onEvent: (name) => {
    if (name === "invitation-joined") document.querySelector("#joined").hidden = false;
  },
});
