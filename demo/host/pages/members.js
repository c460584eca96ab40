// Gives the widget its token, and another one whenever it says that the old one has ended.

const widget = document.querySelector("invitation-widget");
const problem = document.querySelector("#token-problem");

async function giveToken() {
  try {
    const answer = await fetch("/token", { cache: "no-store" });
    if (answer.status === 401) return location.assign("/");
    if (!answer.ok) throw new Error(`the token route answered ${answer.status}`);
    widget.token = (await answer.json()).token;
    problem.hidden = true;
  } catch (error) {
    problem.hidden = false;
    console.error(error);
  }
}

widget.addEventListener("invitation-token-expired", giveToken);
giveToken();
