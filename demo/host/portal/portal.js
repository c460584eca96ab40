// Tells the widget where its tokens come from: it asks whenever it needs another one.

const problem = document.querySelector("#token-problem");

document.querySelector("invitation-widget").token = async () => {
  const answer = await fetch("/invitation-token", { cache: "no-store" });
  problem.hidden = answer.ok;
  if (!answer.ok) throw new Error(`the token route answered ${answer.status}`);
  return (await answer.json()).token;
};
