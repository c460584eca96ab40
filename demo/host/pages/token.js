// Where the widget's token comes from, on every page that has one.

const problem = document.querySelector("#token-problem");

export async function token() {
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
}
