// Lets the server ask the backend what was accepted. What the browser has heard is no proof.

const problem = document.querySelector("#refresh-problem");

/** @returns {Promise<{ next: string, joined: string[] } | undefined>} */
export async function refresh() {
  const answer = await fetch("/memberships/refresh", { method: "POST" }).catch(() => undefined);
  problem.hidden = answer?.ok === true;
  return answer?.ok ? answer.json() : undefined;
}
