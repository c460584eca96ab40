// Tells the widget where its token comes from.

const widget = document.querySelector("invitation-widget");
const problem = document.querySelector("#token-problem");

widget.token = async () => {
  try {
    const answer = await fetch("/token", { cache: "no-store" });
    if (answer.status === 401) location.assign("/");
    if (!answer.ok) throw new Error(`the token route answered ${answer.status}`);
    problem.hidden = true;
    return (await answer.json()).token;
  } catch (error) {
    problem.hidden = false;
    throw error;
  }
};
