// Keeps the number at the bell, which the server wrote, up to date. Other widgets count for a group.

const waiting = document.querySelector("#waiting");

document.addEventListener("invitation-count", ({ detail }) => {
  if (detail.group) return;
  waiting.textContent = detail.count;
  waiting.hidden = detail.count === 0;
});
